//! Dates as people type them, and how TOML wants them.

use crate::model::Date;

/// A date that was typed in another form, or of a day that does not exist.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mistyped {
    /// As it was typed.
    pub(super) typed: String,
    /// As it should be written: `2024-02-14`.
    pub(super) meant: String,
}

/// Understands `14.02.2024`, `14/2-2024`, `2024-2-14` and `2024-02-31` (then the month's last day
/// is meant); `None` for anything else, and for what is right.
pub(super) fn understood(value: &str) -> Option<Mistyped> {
    let typed: String =
        value.trim().chars().take_while(|c| c.is_ascii_digit() || "./-".contains(*c)).collect();
    let meant = meant(&typed)?;
    (meant != typed).then_some(Mistyped { typed, meant })
}

/// The date that is meant by digits in any usual order.
pub(super) fn meant(typed: &str) -> Option<String> {
    let parts: Vec<&str> = typed.trim().trim_end_matches('.').split(['.', '/', '-']).collect();
    let [a, b, c] = parts[..] else { return None };
    let (year, month, day) = if a.len() == 4 { (a, b, c) } else { (c, b, a) };
    if year.len() != 4 || !(1..=2).contains(&month.len()) || !(1..=2).contains(&day.len()) {
        return None;
    }
    let (year, month) = (year.parse().ok()?, month.parse().ok()?);
    let day: u32 = day.parse().ok()?;
    let date = (1..=day.min(31)).rev().find_map(|day| Date::from_ymd_opt(year, month, day))?;
    Some(date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_typed_another_way_is_understood() {
        let meant = |value| understood(value).map(|date| date.meant);
        assert_eq!(meant(" 14.02.2024").unwrap(), "2024-02-14");
        assert_eq!(meant("14/2-2024").unwrap(), "2024-02-14");
        assert_eq!(meant(" 2024-2-14 # c").unwrap(), "2024-02-14");
        assert_eq!(meant("2024-02-31").unwrap(), "2024-02-29", "a day that does not exist");
        for right_or_none in ["2024-02-14", "1.5", "2024-13-01", "14.02.24", "\"34/2024\""] {
            assert_eq!(meant(right_or_none), None);
        }
    }
}
