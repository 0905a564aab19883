//! Days as people say them: `i dag`, `fredag`, `+2u`, `uke 9`, `neste tertial`.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::model::Date;

/// Weekdays by how they begin, in bokmål, nynorsk and English.
const WEEKDAYS: [(&[&str], Weekday); 7] = [
    (&["mandag", "måndag", "monday"], Weekday::Mon),
    (&["tirsdag", "tysdag", "tuesday"], Weekday::Tue),
    (&["onsdag", "wednesday"], Weekday::Wed),
    (&["torsdag", "thursday"], Weekday::Thu),
    (&["fredag", "friday"], Weekday::Fri),
    (&["lørdag", "laurdag", "saturday"], Weekday::Sat),
    (&["søndag", "sundag", "sunday"], Weekday::Sun),
];

/// The day that is meant, seen from today; `None` where the words name no day.
pub(super) fn read(text: &str, year: i32, today: Date) -> Option<Date> {
    let text = text.trim().to_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    match words[..] {
        ["i", "dag"] | ["idag" | "today"] => Some(today),
        ["i", "morgen" | "morgon"] | ["imorgen" | "tomorrow"] => today.succ_opt(),
        ["uke" | "uka" | "veke" | "veka" | "week", number] => week(number, year),
        ["neste" | "next", "tertial"] => tertial_after(today),
        ["neste" | "next", "uke" | "veke" | "week"] => last_workday_of(today + Days::new(7)),
        ["neste" | "next", day] => weekday(day, today),
        [day] => weekday(day, today).or_else(|| later(day, today)),
        ["om", number, unit] => later(&format!("+{number}{unit}"), today),
        _ => None,
    }
}

/// The next day of that name; today itself is not meant.
fn weekday(name: &str, today: Date) -> Option<Date> {
    let is_named = |names: &[&str]| names.contains(&name.trim_end_matches('.'));
    let (_, wanted) = WEEKDAYS.iter().find(|(names, _)| is_named(names))?;
    today.iter_days().skip(1).take(7).find(|day| day.weekday() == *wanted)
}

/// The last working day of a week of the year.
fn week(number: &str, year: i32) -> Option<Date> {
    NaiveDate::from_isoywd_opt(year, number.trim_end_matches('.').parse().ok()?, Weekday::Fri)
}

fn last_workday_of(day: Date) -> Option<Date> {
    let week = day.iso_week();
    NaiveDate::from_isoywd_opt(week.year(), week.week(), Weekday::Fri)
}

/// The last day of the tertial after the one that a day is in.
fn tertial_after(today: Date) -> Option<Date> {
    let first = today.with_day(1)?.with_month(today.month0() / 4 * 4 + 1)?;
    first.checked_add_months(Months::new(8))?.pred_opt()
}

/// So many days, weeks, months or years on: `+2u`, `+10d`, `+3 måneder`.
fn later(text: &str, today: Date) -> Option<Date> {
    let rest = text.strip_prefix('+')?;
    let at = rest.find(|c: char| !c.is_ascii_digit())?;
    let (number, unit) = (rest[..at].parse::<u32>().ok()?, &rest[at..]);
    match unit {
        "d" | "dag" | "dager" | "dagar" | "day" | "days" => {
            today.checked_add_days(Days::new(number.into()))
        }
        "u" | "uke" | "uker" | "v" | "veke" | "veker" | "w" | "week" | "weeks" => {
            today.checked_add_days(Days::new(u64::from(number) * 7))
        }
        "m" | "mnd" | "måned" | "måneder" | "månad" | "månader" | "month" | "months" => {
            today.checked_add_months(Months::new(number))
        }
        "å" | "år" | "y" | "year" | "years" => {
            today.checked_add_months(Months::new(number.checked_mul(12)?))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_they_are_said() {
        let ymd = |m, d| Date::from_ymd_opt(2024, m, d);
        // A Monday.
        let today = ymd(5, 6).unwrap();
        for (typed, wanted) in [
            ("i dag", Some(today)),
            ("I morgen", ymd(5, 7)),
            ("fredag", ymd(5, 10)),
            ("mandag", ymd(5, 13)),
            ("neste laurdag", ymd(5, 11)),
            ("+2u", ymd(5, 20)),
            ("+10d", ymd(5, 16)),
            ("+1m", ymd(6, 6)),
            ("om 3 uker", ymd(5, 27)),
            ("uke 9", ymd(3, 1)),
            ("uke 60", None),
            ("neste uke", ymd(5, 17)),
            ("neste tertial", ymd(12, 31)),
            ("snart", None),
            ("+2", None),
            ("", None),
        ] {
            assert_eq!(read(typed, 2024, today), wanted, "{typed:?}");
        }
        assert_eq!(read("neste tertial", 2024, ymd(2, 20).unwrap()), ymd(8, 31));
    }
}
