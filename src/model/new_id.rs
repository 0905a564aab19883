//! New ids (FORMAT.md rule 3).

use super::Slug;

/// Sayable, no look-alikes, no vowels: no words appear on the wall.
const ALPHABET: &[u8] = b"23456789bcdfghjkmnpqrstvwxz";

/// What an id names; its first letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdKind {
    /// `r`
    Risk,
    /// `m`
    Measure,
    /// `f`
    Factor,
}

/// A new id that `taken` does not know, from random numbers that `draw` gives (a number below
/// its argument each time).
pub fn new_id(
    kind: IdKind,
    taken: impl Fn(&Slug) -> bool,
    mut draw: impl FnMut(usize) -> usize,
) -> Slug {
    loop {
        let mut text = String::from(match kind {
            IdKind::Risk => "r",
            IdKind::Measure => "m",
            IdKind::Factor => "f",
        });
        for _ in 0..4 {
            text.push(char::from(ALPHABET[draw(ALPHABET.len()) % ALPHABET.len()]));
        }
        if let Some(id) = Slug::new(&text).filter(|id| !taken(id)) {
            return id;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_is_taken_is_drawn_again() {
        let mut draws = [0, 0, 0, 0, 1, 2, 3, 4].into_iter();
        let id = new_id(IdKind::Risk, |id| id.as_str() == "r2222", |_| draws.next().unwrap());
        assert_eq!(id.as_str(), "r3456");
    }
}
