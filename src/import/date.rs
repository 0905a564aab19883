//! Days as people write them in spreadsheets: serial numbers, `31.12.24`, `mai 2027`, `Q4-2026`,
//! `uke 9`, `løpende`. A stretch of time is taken for its last day.

use chrono::{Datelike, Days, Months, Weekday};

use super::book::Cell;
use super::words::{plain, words};
use crate::model::Date;

/// What a cell says about a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// A day.
    Day(Date),
    /// The last day of a stretch, or of two readings the likelier.
    About(Date),
    /// No day is meant: `løpende`.
    Never,
}

/// Years that a register can be about; spreadsheets count from 1900.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;
/// Numbers of days that are no years, amounts or marks: 1954 to 2119.
const SERIALS: std::ops::RangeInclusive<f64> = 20_000.0..=80_200.0;
/// More letters than this are a text with a date in it.
const LONGEST: usize = 40;

/// What a cell of a column of days says; `None` where nothing is understood.
pub(super) fn when(cell: &Cell, year: i32) -> Option<When> {
    match cell {
        Cell::Day(day) => known(*day).map(When::Day),
        Cell::Number(number) => of_number(*number),
        Cell::Text(text) => of_text(text, year),
        Cell::Truth(_) | Cell::Fault(_) => None,
    }
}

fn known(day: Date) -> Option<Date> {
    Some(day).filter(|day| YEARS.contains(&day.year()))
}

fn of_number(number: f64) -> Option<When> {
    if number.fract() == 0.0 && YEARS.contains(&(number as i32)) && number < 10_000.0 {
        return last_of(number as i32, 12).map(When::About);
    }
    if SERIALS.contains(&number) {
        let start = Date::from_ymd_opt(1899, 12, 30)?;
        return start.checked_add_days(Days::new(number as u64)).map(When::Day);
    }
    let text = format!("{number:.0}");
    let is_compact = number.fract() == 0.0 && text.len() == 8;
    is_compact
        .then(|| Date::parse_from_str(&text, "%Y%m%d").ok())
        .flatten()
        .and_then(known)
        .map(When::Day)
}

/// What a text says, within a year where it names none.
pub(super) fn of_text(text: &str, year: i32) -> Option<When> {
    if text.len() > LONGEST {
        return None;
    }
    let whole = plain(text);
    if whole.is_empty() {
        return None;
    }
    if words().dates.never.contains(&whole) {
        return Some(When::Never);
    }
    let parts = parts(&whole);
    // A time of day behind a date says nothing more.
    let parts: Vec<&str> = match parts.as_slice() {
        [y, m, d, "t", ..] if y.len() == 4 => vec![y, m, d],
        [a, b, c, hour, minute, ..]
            if text.contains(':') && is_number(hour) && is_number(minute) =>
        {
            vec![a, b, c]
        }
        all => all.to_vec(),
    };
    let rest = without_lead(&parts);
    stretch(rest, year).map(When::About).or_else(|| day(rest, year))
}

/// Words and numbers, also where nothing stands between them: `jun24`, `q4`.
fn parts(plain: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for word in plain.split(' ') {
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let is_digit = first.is_ascii_digit();
            let end = rest.find(|c: char| c.is_ascii_digit() != is_digit).unwrap_or(rest.len());
            parts.push(&rest[..end]);
            rest = &rest[end..];
        }
    }
    parts
}

fn without_lead<'p, 't>(parts: &'p [&'t str]) -> &'p [&'t str] {
    let is_lead = |word: &&&str| words().dates.before.iter().any(|lead| lead == **word);
    &parts[parts.iter().take_while(is_lead).count()..]
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

/// A year in two or four digits.
fn full_year(word: &str) -> Option<i32> {
    let number: i32 = is_number(word).then(|| word.parse().ok()).flatten()?;
    match word.len() {
        2 => Some(2000 + number),
        4 => Some(number).filter(|year| YEARS.contains(year)),
        _ => None,
    }
}

/// The last day of a year, a part of it or a month.
fn stretch(parts: &[&str], year: i32) -> Option<Date> {
    let dates = &words().dates;
    let has = |list: &[String], word: &str| list.iter().any(|known| known == word);
    let (unit, number, given) = match *parts {
        [only] if only.len() == 4 => return last_of(full_year(only)?, 12),
        [word] => (word, None, None),
        [a, b] if is_number(a) && is_number(b) => return None,
        [a, b] if is_number(a) && b.len() < 10 => (b, Some(a), None),
        [a, b] => (a, Some(b), None),
        // "2026 Q4", "4. kvartal 2026" and "Q4 2026".
        [y, a, b] if y.len() == 4 && is_number(y) && !is_number(a) => (a, Some(b), Some(y)),
        [a, b, y] if is_number(a) && !is_number(b) => (b, Some(a), Some(y)),
        [a, b, y] if is_number(b) && !is_number(a) => (a, Some(b), Some(y)),
        _ => return None,
    };
    let in_year = |given: Option<&str>| given.map_or(Some(year), full_year);
    for (list, month) in [(&dates.spring, 5), (&dates.summer, 8), (&dates.autumn, 11)] {
        if has(list, unit) && given.is_none() {
            return last_of(in_year(number)?, month);
        }
    }
    if let Some(month) = month(unit) {
        // "1. juni" is a day; "juni 24" and "juni 2024" are months.
        return match (number, given, parts.first()) {
            (None, None, _) => last_of(year, month),
            (Some(number), None, Some(first)) if *first == unit => {
                last_of(full_year(number)?, month)
            }
            (Some(number), None, _) if number.len() == 4 => last_of(full_year(number)?, month),
            _ => None,
        };
    }
    let number: u32 = number?.parse().ok()?;
    let year = in_year(given)?;
    let of = |list: &[String], count: u32| {
        (has(list, unit) && (1..=count).contains(&number)).then(|| 12 / count * number)
    };
    if has(&dates.weeks, unit) {
        return Date::from_isoywd_opt(year, number, Weekday::Sun);
    }
    let month = of(&dates.quarters, 4).or(of(&dates.tertials, 3)).or(of(&dates.halves, 2))?;
    last_of(year, month)
}

/// A day in the order that Norwegians write it, or year first; month first where it can be nothing
/// else.
fn day(parts: &[&str], year: i32) -> Option<When> {
    let (d, m, y) = match *parts {
        [y, m, d] if y.len() == 4 => (d, m, Some(y)),
        [d, m, y] => (d, m, Some(y)),
        [d, m] => (d, m, None),
        [all] if all.len() == 8 => (all.get(6..)?, all.get(4..6)?, all.get(..4)),
        _ => return None,
    };
    let year = y.map_or(Some(year), full_year)?;
    let number = |word: &str| is_number(word).then(|| word.parse::<u32>().ok()).flatten();
    let exact = |d: &str, m: &str| {
        let month = number(m).or_else(|| month(m))?;
        known(Date::from_ymd_opt(year, month, number(d)?)?)
    };
    let american = || y.and_then(|_| exact(m, d)).map(When::About);
    exact(d, m).map(When::Day).or_else(american)
}

fn month(word: &str) -> Option<u32> {
    let months = &words().dates.months;
    let at = months.iter().position(|names| names.iter().any(|name| name == word))?;
    u32::try_from(at + 1).ok()
}

fn last_of(year: i32, month: u32) -> Option<Date> {
    let first = Date::from_ymd_opt(year, month, 1).and_then(known)?;
    first.checked_add_months(Months::new(1))?.pred_opt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::ymd;

    fn read(text: &str) -> Option<When> {
        when(&Cell::Text(text.into()), 2024)
    }

    #[test]
    fn days_in_every_order() {
        for text in [
            "1.6.2024",
            "01.06.24",
            "1/6-24",
            "2024-06-01",
            "1. juni",
            "1 June 2024",
            "20240601",
            "2024-06-01T00:00:00",
            "01.06.2024 12:00",
            "innen 1.6.",
            "Frist: 1. juni 2024",
            "2024/06/01",
        ] {
            assert_eq!(read(text), Some(When::Day(ymd(2024, 6, 1))), "{text}");
        }
        assert_eq!(read("6/25/2024"), Some(When::About(ymd(2024, 6, 25))));
    }

    #[test]
    fn a_stretch_of_time_ends_with_its_last_day() {
        for (text, year, month, day) in [
            ("mai 2027", 2027, 5, 31),
            ("Mai", 2024, 5, 31),
            ("jun-25", 2025, 6, 30),
            ("Q4-2026", 2026, 12, 31),
            ("4. kvartal 2026", 2026, 12, 31),
            ("2026 Q1", 2026, 3, 31),
            ("uke 9", 2024, 3, 3),
            ("uke 9 2025", 2025, 3, 2),
            ("2. tertial", 2024, 8, 31),
            ("T1 2025", 2025, 4, 30),
            ("1. halvår 2025", 2025, 6, 30),
            ("Høsten 2025", 2025, 11, 30),
            ("utgangen av 2025", 2025, 12, 31),
            ("2025", 2025, 12, 31),
            ("innen utgangen av juni 2025", 2025, 6, 30),
        ] {
            assert_eq!(read(text), Some(When::About(ymd(year, month, day))), "{text}");
        }
    }

    #[test]
    fn numbers_are_days_counted_from_1900_or_years() {
        let read = |number| when(&Cell::Number(number), 2024);
        assert_eq!(read(45_444.0), Some(When::Day(ymd(2024, 6, 1))));
        assert_eq!(read(45_444.75), Some(When::Day(ymd(2024, 6, 1))));
        assert_eq!(read(20_240_601.0), Some(When::Day(ymd(2024, 6, 1))));
        assert_eq!(read(2025.0), Some(When::About(ymd(2025, 12, 31))));
        for number in [4.0, -1.0, 19_000.0, 1e9, f64::NAN, f64::INFINITY] {
            assert_eq!(read(number), None, "{number}");
        }
    }

    #[test]
    fn what_is_no_day_is_not_made_one() {
        for text in ["løpende", "Årlig", "ved behov", "N/A"] {
            assert_eq!(read(text), Some(When::Never), "{text}");
        }
        for text in
            ["", "snart", "31.2.2024", "1.1.1899", "Q5 2024", "uke 60", "3 av 4", "1.13", "x"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
