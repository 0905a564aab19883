//! Dates as people write and read them (Språkrådet; DOMAIN.md 7.3).

use chrono::{Datelike, Weekday};

use super::Language;
use crate::model::Date;

const NORWEGIAN: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The fewest letters that name a month, "jan".
const SHORTEST_MONTH: usize = 3;

fn month(language: Language, date: Date) -> &'static str {
    let months = if language == Language::En { ENGLISH } else { NORWEGIAN };
    months[date.month0() as usize % 12]
}

fn day(language: Language, date: Date) -> String {
    match language {
        Language::En => format!("{} {}", date.day(), month(language, date)),
        Language::Nb | Language::Nn => format!("{}. {}", date.day(), month(language, date)),
    }
}

pub(super) fn long(language: Language, date: Date) -> String {
    format!("{} {}", day(language, date), date.year())
}

pub(super) fn day_in(language: Language, date: Date, year: i32) -> String {
    if date.year() == year { day(language, date) } else { long(language, date) }
}

pub(super) fn month_heading(language: Language, date: Date) -> String {
    let mut letters = month(language, date).chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    format!("{}{} {}", first.collect::<String>(), letters.as_str(), date.year())
}

pub(super) fn weekday(language: Language, date: Date) -> &'static str {
    let at = date.weekday().num_days_from_monday() as usize;
    debug_assert!(Weekday::Mon.num_days_from_monday() == 0);
    match language {
        Language::Nb => ["man", "tir", "ons", "tor", "fre", "lør", "søn"][at],
        Language::Nn => ["mån", "tys", "ons", "tor", "fre", "lau", "søn"][at],
        Language::En => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][at],
    }
}

/// Reads day and month in the order that Norwegians write them, or ISO year, month and day.
pub(super) fn read(text: &str, year: i32) -> Option<Date> {
    let text = text.trim();
    if let Ok(date) = Date::parse_from_str(text, "%Y-%m-%d") {
        // "24-2-14" would be a day of the year 24.
        return Some(date).filter(|d| (1000..=9999).contains(&d.year()));
    }
    let parts: Vec<&str> = text
        .split(|c: char| c == '.' || c == '/' || c.is_whitespace())
        .filter(|p| !p.is_empty())
        .collect();
    let (day, month, given_year) = match parts[..] {
        [day, month] => (day, month, None),
        [day, month, year] => (day, month, Some(year)),
        _ => return None,
    };
    let year = match given_year.map(str::parse::<i32>) {
        None => year,
        Some(Ok(short @ 0..=99)) => 2000 + short,
        Some(Ok(full @ 1000..=9999)) => full,
        Some(_) => return None,
    };
    Date::from_ymd_opt(year, read_month(month)?, day.parse().ok()?)
}

fn read_month(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let text = text.to_lowercase();
    if text.chars().count() < SHORTEST_MONTH {
        return None;
    }
    let named =
        |months: [&str; 12]| months.iter().position(|m| m.to_lowercase().starts_with(&text));
    let at = named(NORWEGIAN).or_else(|| named(ENGLISH))?;
    u32::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ymd(y: i32, m: u32, d: u32) -> Option<Date> {
        Date::from_ymd_opt(y, m, d)
    }

    #[test]
    fn writes_dates_as_sprakradet_does() {
        let date = ymd(2024, 3, 1).unwrap();
        assert_eq!(long(Language::Nb, date), "1. mars 2024");
        assert_eq!(long(Language::En, date), "1 March 2024");
        assert_eq!(day_in(Language::Nb, date, 2024), "1. mars");
        assert_eq!(day_in(Language::Nb, date, 2025), "1. mars 2024");
        assert_eq!(long(Language::Nn, date), "1. mars 2024");
        assert_eq!(weekday(Language::Nb, ymd(2024, 6, 1).unwrap()), "lør");
        assert_eq!(weekday(Language::Nn, ymd(2024, 6, 1).unwrap()), "lau");
        assert_eq!(month_heading(Language::Nb, date), "Mars 2024");
    }

    #[test]
    fn reads_dates_as_people_type_them() {
        for (typed, wanted) in [
            ("1.6", ymd(2024, 6, 1)),
            ("1.6.", ymd(2024, 6, 1)),
            ("01.06.2025", ymd(2025, 6, 1)),
            ("1.6.25", ymd(2025, 6, 1)),
            ("2024-06-01", ymd(2024, 6, 1)),
            ("1. juni", ymd(2024, 6, 1)),
            ("1. des 2024", ymd(2024, 12, 1)),
            ("1 May", ymd(2024, 5, 1)),
            ("24-2-14", None),
            ("31.2", None),
            ("1.13", None),
            ("1. ju", None),
            ("i morgen", None),
            ("", None),
        ] {
            assert_eq!(read(typed, 2024), wanted, "{typed:?}");
        }
    }
}
