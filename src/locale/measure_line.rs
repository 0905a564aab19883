//! A measure in one line, as it is said in the room: `Bemanningsplan @HR-sjef 1.6`.

use super::Locale;
use crate::model::{Date, Measure, Progress, Slug};

/// Reads title, owner (after `@`) and deadline (the last words, where they are a date).
pub(crate) fn read(line: &str, locale: &Locale, year: i32) -> Measure {
    let (rest, deadline) = split_deadline(line.trim(), locale, year);
    let (title, owner) = match rest.split_once('@') {
        Some((title, owner)) => (title, owner),
        None => (rest, ""),
    };
    Measure {
        title: title.trim().to_owned(),
        owner: owner.trim().to_owned(),
        deadline,
        progress: Progress::Decided,
        ..Measure::default()
    }
}

/// The same, serving a risk.
pub(crate) fn read_for(line: &str, locale: &Locale, year: i32, risk: &Slug) -> Measure {
    Measure { risks: vec![risk.clone()], ..read(line, locale, year) }
}

/// The longest run of last words that is a date: `1. juni 2025` before `2025`.
fn split_deadline<'l>(line: &'l str, locale: &Locale, year: i32) -> (&'l str, Option<Date>) {
    let starts: Vec<usize> = line
        .char_indices()
        .filter(|(at, c)| !c.is_whitespace() && line[..*at].ends_with(char::is_whitespace))
        .map(|(at, _)| at)
        .collect();
    for start in starts.iter().rev().take(3).rev() {
        if let Some(date) = locale.read_date(&line[*start..], year) {
            return (&line[..*start], Some(date));
        }
    }
    (line, None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    fn parts(line: &str) -> (String, String, Option<String>) {
        let measure = read(line, &Locale::new(Language::Nb), 2024);
        (measure.title, measure.owner, measure.deadline.map(|d| d.to_string()))
    }

    fn wanted(t: &str, o: &str, d: Option<&str>) -> (String, String, Option<String>) {
        (t.into(), o.into(), d.map(str::to_owned))
    }

    #[test]
    fn title_owner_and_deadline_in_one_line() {
        for (line, expected) in [
            (
                "Bemanningsplan @HR-sjef 1.6",
                wanted("Bemanningsplan", "HR-sjef", Some("2024-06-01")),
            ),
            (
                "Bemanningsplan @klinikksjef psykisk helse og rus 1. juni 2025",
                wanted("Bemanningsplan", "klinikksjef psykisk helse og rus", Some("2025-06-01")),
            ),
            ("Innleie ned 15.9", wanted("Innleie ned", "", Some("2024-09-15"))),
            ("Ny vaktplan for 12 @leder", wanted("Ny vaktplan for 12", "leder", None)),
            ("Bare en tittel", wanted("Bare en tittel", "", None)),
            ("1.6", wanted("1.6", "", None)),
            ("", wanted("", "", None)),
            ("@", wanted("", "", None)),
        ] {
            assert_eq!(parts(line), expected, "{line:?}");
        }
    }
}
