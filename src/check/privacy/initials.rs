//! A person's initials.

/// How many of the tokens are two or three capital letters, each with its point.
pub(super) fn length(tokens: &[&str]) -> Option<usize> {
    let is_letter = |token: &str| {
        let mut chars = token.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
    };
    let pairs = tokens.chunks_exact(2).take(3);
    let letters = pairs.take_while(|pair| is_letter(pair[0]) && pair[1] == ".").count();
    (letters >= 2).then_some(letters * 2)
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn two_or_three_capitals_with_points_are_initials() {
        assert_eq!(length(&["A", ".", "B", "."]), Some(4));
        assert_eq!(length(&["A", ".", "B", ".", "Å", "."]), Some(6));
        assert_eq!(length(&["A", ".", "b", "."]), None);
        assert_eq!(length(&["A", ".", "B"]), None);
        assert_eq!(length(&["AB", ".", "C", "."]), None);
    }
}
