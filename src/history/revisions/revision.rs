//! What people may name a state of a register by.

use std::path::is_separator;

use crate::model::Date;

/// A state of a register as a person names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Revision {
    /// The last snapshot of each trust.
    LastSnapshot,
    /// The files as they are on disk.
    WorkingTree,
    /// A year, as it is on disk.
    Year(i32),
    /// The end of a day on the current branch.
    EndOf(Date),
    /// A snapshot, or else a git revision, or else the folder of a register.
    Named(String),
}

impl Revision {
    /// What is meant by `2024-03-01`, `unn/2024-T1`, `@2024-03-01`, `2023`, `HEAD~3`.
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        let day = text.strip_prefix('@').map(|day| Date::parse_from_str(day, "%Y-%m-%d"));
        if let Some(Ok(day)) = day {
            return Self::EndOf(day);
        }
        let is_year = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
        match text.parse() {
            Ok(year) if is_year => Self::Year(year),
            _ => Self::Named(text.to_owned()),
        }
    }

    /// Versions ends of `A..B`; an empty end is the last snapshot or the working tree.
    pub fn parse_range(text: &str) -> Option<(Self, Self)> {
        let at = text.match_indices("..").map(|(at, _)| at).find(|at| !is_way_up(text, *at))?;
        let (before, after) = (&text[..at], &text[at + 2..]);
        let or = |end: &str, empty| if end.trim().is_empty() { empty } else { Self::parse(end) };
        Some((or(before, Self::LastSnapshot), or(after, Self::WorkingTree)))
    }
}

/// Whether the two dots at a place are a step of a path: `../old`, `a/..`.
fn is_way_up(text: &str, at: usize) -> bool {
    let (before, after) = (text[..at].chars().next_back(), text[at + 2..].chars().next());
    let begins = before.is_none_or(is_separator);
    begins && (after.is_some_and(is_separator) || (after.is_none() && before.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_name_states_by() {
        let day = Date::from_ymd_opt(2024, 3, 1).unwrap();
        assert_eq!(Revision::parse("@2024-03-01"), Revision::EndOf(day));
        assert_eq!(Revision::parse("2023"), Revision::Year(2023));
        for text in ["2024-03-01", "unn/2024-T1", "HEAD~3", "@", "@{u}", "@2024-13-01", "20233"] {
            assert_eq!(Revision::parse(text), Revision::Named(text.to_owned()));
        }
    }

    #[test]
    fn a_range_has_two_ends_and_either_may_be_left_out() {
        assert_eq!(
            Revision::parse_range("2023..2024"),
            Some((Revision::Year(2023), Revision::Year(2024)))
        );
        let open = Revision::parse_range("2024-T1..");
        assert_eq!(open, Some((Revision::Named("2024-T1".into()), Revision::WorkingTree)));
        let head = Revision::Named("HEAD".into());
        assert_eq!(Revision::parse_range("..HEAD"), Some((Revision::LastSnapshot, head)));
        assert_eq!(Revision::parse_range("2024-T1"), None);
        assert!(Revision::parse_range("..").is_some());
    }

    #[test]
    fn a_way_up_is_no_range() {
        for path in ["../old", "../../old", "a/../b", "a/.."] {
            assert_eq!(Revision::parse_range(path), None, "{path}");
        }
        let named = |text: &str| Revision::Named(text.to_owned());
        assert_eq!(Revision::parse_range("../a..b"), Some((named("../a"), named("b"))));
        assert_eq!(Revision::parse_range("a....b"), Some((named("a"), named("..b"))));
        assert_eq!(Revision::parse_range("a..../b"), Some((named("a"), named("../b"))));
    }
}
