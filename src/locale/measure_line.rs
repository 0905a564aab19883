//! A measure in one line, as it is said in the room: `Bemanningsplan @HR-sjef 1.6`.

use super::Locale;
use crate::model::{Date, Measure, Slug};

/// Before a deadline.
const UNTIL: [&str; 6] = ["innen", "innan", "frist", "senest", "by", "due"];
/// No date has more words: `1. juni 2025`.
const MOST_WORDS: usize = 3;

/// What a line was understood as.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MeasureLine {
    /// The measure; it is proposed until somebody decides it.
    pub(crate) measure: Measure,
    /// What stands where a date is meant, and is none: `31.2`.
    pub(crate) no_date: Option<String>,
}

/// What the words read so far belong to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Title,
    Owner,
    /// The owner's name has ended.
    AfterOwner,
}

/// Reads title, owner and deadline, the latter two in any order. An owner begins with `@` at the
/// start of a word and ends at a comma, at a date, or at `innen` or `frist` before one.
pub(crate) fn read(line: &str, locale: &Locale, year: i32, today: Date) -> MeasureLine {
    let words: Vec<&str> = line.split_whitespace().collect();
    let (mut title, mut owner) = (Vec::new(), Vec::new());
    let (mut deadline, mut no_date, mut part) = (None, None, Part::Title);
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let bare = word.trim_end_matches([',', ':']);
        if let Some(name) = bare.strip_prefix('@').filter(|_| owner.is_empty()) {
            owner.extend((!name.is_empty()).then_some(name));
            part = if word.ends_with(',') { Part::AfterOwner } else { Part::Owner };
            at += 1;
            continue;
        }
        let is_until = UNTIL.contains(&bare.to_lowercase().as_str());
        let from = at + usize::from(is_until);
        let found = date_at(&words, from, locale, year, today);
        let found = found.filter(|(_, used)| is_until || is_meant(&words, at, *used, part));
        if let Some((day, used)) = found.filter(|_| deadline.is_none()) {
            deadline = Some(day);
            at = from + used;
            part = if part == Part::Title { Part::Title } else { Part::AfterOwner };
            continue;
        }
        let numeric = words.get(from).map_or("", |word| word.trim_end_matches(','));
        if looks_like_a_date(numeric) && (is_until || is_meant(&words, at, 1, part)) {
            no_date = no_date.or_else(|| Some(numeric.to_owned()));
        }
        match part {
            Part::Owner => owner.push(word.trim_end_matches(',')),
            Part::Title | Part::AfterOwner => title.push(*word),
        }
        if part == Part::Owner && word.ends_with(',') {
            part = Part::AfterOwner;
        }
        at += 1;
    }
    let title = title.join(" ");
    let measure = Measure {
        title: title.trim_end_matches(',').to_owned(),
        owner: owner.join(" "),
        deadline,
        ..Measure::default()
    };
    MeasureLine { measure, no_date }
}

/// The same, serving a risk.
pub(crate) fn read_for(
    line: &str,
    locale: &Locale,
    year: i32,
    today: Date,
    risk: &Slug,
) -> MeasureLine {
    let read = read(line, locale, year, today);
    let measure = Measure { risks: vec![risk.clone()], ..read.measure };
    MeasureLine { measure, ..read }
}

/// The longest date that begins at a word, and how many words it has.
fn date_at(
    words: &[&str],
    from: usize,
    locale: &Locale,
    year: i32,
    today: Date,
) -> Option<(Date, usize)> {
    let rest = words.get(from..)?;
    (1..=rest.len().min(MOST_WORDS)).rev().find_map(|used| {
        let text = rest[..used].join(" ");
        let day = locale.read_day(text.trim_end_matches(','), year, today)?;
        Some((day, used))
    })
}

/// Whether a date here is a deadline: behind the owner anywhere; in the title as its last words or
/// before the owner, and not as a mere name of a day, which may be part of the title.
fn is_meant(words: &[&str], at: usize, used: usize, part: Part) -> bool {
    if part != Part::Title {
        return true;
    }
    let after = words.get(at + used);
    let ends =
        after.is_none_or(|word| word.starts_with('@')) || words[at + used - 1].ends_with(',');
    let has_digit =
        words[at..at + used].iter().any(|word| word.contains(|c: char| c.is_ascii_digit()));
    at > 0 && ends && has_digit
}

/// `31.2`: day and month in digits, whether or not there is such a day.
fn looks_like_a_date(word: &str) -> bool {
    let parts: Vec<&str> = word.trim_end_matches('.').split('.').collect();
    let within = |part: &str, most: u32| {
        part.len() <= 2 && part.parse::<u32>().is_ok_and(|n| (1..=most).contains(&n))
    };
    matches!(parts[..], [day, month] | [day, month, _] if within(day, 31) && within(month, 19))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::model::Progress;

    fn parts(line: &str) -> (String, String, Option<String>) {
        // A Monday.
        let today = Date::from_ymd_opt(2024, 5, 6).unwrap();
        let read = read(line, &Locale::new(Language::Nb), 2024, today);
        assert_eq!(read.measure.progress, Progress::Proposed);
        let deadline = read.measure.deadline.map(|day| day.to_string());
        (read.measure.title, read.measure.owner, deadline.or(read.no_date))
    }

    fn wanted(t: &str, o: &str, d: Option<&str>) -> (String, String, Option<String>) {
        (t.into(), o.into(), d.map(str::to_owned))
    }

    #[test]
    fn title_owner_and_deadline_in_one_line() {
        let june = Some("2024-06-01");
        for (line, expected) in [
            ("Bemanningsplan @HR-sjef 1.6", wanted("Bemanningsplan", "HR-sjef", june)),
            ("Bemanningsplan 1.6 @HR-sjef", wanted("Bemanningsplan", "HR-sjef", june)),
            ("Bemanningsplan @HR-sjef, innen 1.6", wanted("Bemanningsplan", "HR-sjef", june)),
            ("Bemanningsplan frist: 1. juni @HR-sjef", wanted("Bemanningsplan", "HR-sjef", june)),
            ("Plan @HR-sjef fredag", wanted("Plan", "HR-sjef", Some("2024-05-10"))),
            ("Plan innen neste tertial", wanted("Plan", "", Some("2024-12-31"))),
            ("Plan +2u", wanted("Plan", "", Some("2024-05-20"))),
            (
                "Bemanningsplan @klinikksjef psykisk helse og rus 1. juni 2025",
                wanted("Bemanningsplan", "klinikksjef psykisk helse og rus", Some("2025-06-01")),
            ),
            ("Innleie ned 15.9", wanted("Innleie ned", "", Some("2024-09-15"))),
            ("Plan @leder, for hele huset", wanted("Plan for hele huset", "leder", None)),
            ("Svar post@unn.no raskere", wanted("Svar post@unn.no raskere", "", None)),
            ("Møte hver fredag", wanted("Møte hver fredag", "", None)),
            ("Ny vaktplan for 12 @leder", wanted("Ny vaktplan for 12", "leder", None)),
            ("Bare en tittel", wanted("Bare en tittel", "", None)),
            ("1.6", wanted("1.6", "", None)),
            ("", wanted("", "", None)),
            ("@", wanted("", "", None)),
        ] {
            assert_eq!(parts(line), expected, "{line:?}");
        }
    }

    #[test]
    fn a_day_that_is_not_there_is_named() {
        for line in ["Plan @leder 31.2", "Plan innen 31.2", "Plan 31.2"] {
            assert_eq!(parts(line).2.as_deref(), Some("31.2"), "{line:?}");
        }
        assert_eq!(parts("Ny versjon 2.75 av planen").2, None);
    }
}
