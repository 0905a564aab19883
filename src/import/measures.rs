//! Measures as they stand in a cell: several in one, each with whom and when behind it.

use super::date::{self, When};
use super::words::{plain, words};
use crate::model::Date;

/// A measure of a cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Said {
    /// What is done.
    pub(super) title: String,
    /// By whom.
    pub(super) owner: String,
    /// Until when.
    pub(super) deadline: Option<Date>,
    /// The deadline's own words, where it is no day.
    pub(super) unclear: String,
    /// How far it has come, as a word of the files.
    pub(super) progress: Option<&'static str>,
}

/// What stands before an item of a list.
const BULLETS: [char; 10] = ['•', '-', '–', '—', '*', '·', '▪', '●', '◦', '>'];
/// A role is not longer than this.
const LONGEST_ROLE: usize = 60;

/// The items of a cell: lines, bullets, numbers, or what stands between semicolons.
pub(super) fn items(text: &str) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let has_marks = lines.iter().filter(|line| unmarked(line).is_some()).count();
    for line in &lines {
        match unmarked(line) {
            Some(item) => items.push(item.to_owned()),
            // A line without a mark goes on with the item above it, where most lines have one.
            None if has_marks * 2 >= lines.len() && has_marks > 0 => match items.last_mut() {
                Some(last) => {
                    last.push(' ');
                    last.push_str(line);
                }
                None => items.push((*line).to_owned()),
            },
            None => items.push((*line).to_owned()),
        }
    }
    items.iter().flat_map(|item| numbered(item)).filter(|item| !item.is_empty()).collect()
}

/// A line without its bullet or number; `None` where it has neither.
fn unmarked(line: &str) -> Option<&str> {
    let after_bullet = line.strip_prefix(BULLETS).filter(|rest| rest.starts_with([' ', '\t']));
    if let Some(rest) = after_bullet {
        return Some(rest.trim());
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = &line[digits..];
    if (1..=2).contains(&digits) {
        let rest = after.strip_prefix(['.', ')', ':']).filter(|rest| rest.starts_with([' ', '\t']));
        return rest.map(str::trim);
    }
    let mut letters = line.chars();
    let is_letter = letters.next().is_some_and(|c| c.is_ascii_lowercase());
    let rest = letters.as_str().strip_prefix(')').filter(|_| is_letter && digits == 0);
    rest.map(str::trim)
}

/// `1) Ansette. 2) Lære opp.` and `Ansette; lære opp` on one line.
fn numbered(item: &str) -> Vec<String> {
    let parts = outside_parentheses(item, ';');
    let parts: Vec<String> = parts.iter().map(|part| part.trim().to_owned()).collect();
    // What only says who and when belongs to the part before it.
    let mut items: Vec<String> = Vec::new();
    for part in parts {
        match items.last_mut() {
            Some(last) if begins_with_keyword(&part) => {
                last.push_str("; ");
                last.push_str(&part);
            }
            _ => items.push(part),
        }
    }
    items
}

fn begins_with_keyword(text: &str) -> bool {
    let first = plain(text);
    let first = first.split(' ').next().unwrap_or_default();
    words().measure.values().flatten().any(|word| word == first)
}

fn outside_parentheses(text: &str, sign: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if c == sign && depth == 0 => {
                parts.push(&text[start..at]);
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

/// A measure with what its text says about whom and when.
pub(super) fn said(item: &str, year: i32) -> Said {
    let mut said = Said::default();
    let mut rest = item.trim().to_owned();
    while let Some((before, inside)) = last_parenthesis(&rest) {
        if !told(inside, year, &mut said) {
            break;
        }
        rest = before.trim_end().to_owned();
    }
    if let Some(at) = keyword_at(&rest) {
        let (before, tail) = rest.split_at(at);
        if !before.trim().is_empty() && told(tail, year, &mut said) {
            rest = before
                .trim_end_matches(|c: char| c.is_whitespace() || ",;.-–:(".contains(c))
                .to_owned();
        }
    }
    said.title = rest.trim().trim_end_matches([';', ',']).trim().to_owned();
    said
}

/// What stands in parentheses at the end.
fn last_parenthesis(text: &str) -> Option<(&str, &str)> {
    let inner = text.trim_end().trim_end_matches('.').strip_suffix(')')?;
    let at = inner.rfind('(')?;
    (at > 0).then(|| (&inner[..at], &inner[at + 1..]))
}

/// Where the first word stands that begins what is said about whom and when.
fn keyword_at(text: &str) -> Option<usize> {
    let mut start = 0;
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let sign = word.chars().next_back().filter(|c| !c.is_alphanumeric());
        let bare = plain(word);
        let known = |of: &str| words().measure.get(of).is_some_and(|list| list.contains(&bare));
        // "ansvarlig for" is a part of a sentence; "Ansvarlig: HR" is not.
        let is_told = match sign {
            Some(':') => known("owner") || known("deadline") || known("status"),
            _ => known("deadline") && has_date(&text[start + word.len()..]),
        };
        if is_told {
            return Some(start);
        }
        start += word.len();
    }
    None
}

fn has_date(text: &str) -> bool {
    let head = text.split(['.', ';', ')']).next().unwrap_or_default();
    head.bytes().any(|b| b.is_ascii_digit())
}

/// Takes what parts of a text say; `false` where a part says nothing known, and nothing is taken.
fn told(text: &str, year: i32, said: &mut Said) -> bool {
    let mut new = said.clone();
    let mut plain_parts = Vec::new();
    for part in split_parts(text) {
        if !told_part(part, year, &mut new) {
            plain_parts.push(part);
        }
    }
    let is_known = new != *said;
    match plain_parts[..] {
        [] => {}
        // The one part without a key word, beside a date, is whose it is.
        [role] if is_known && new.owner.is_empty() && role.chars().count() <= LONGEST_ROLE => {
            new.owner = role.to_owned();
        }
        _ => return false,
    }
    if new != *said {
        *said = new;
        return true;
    }
    false
}

/// Parts between commas, semicolons, bars or before another key word.
fn split_parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for part in text.split([',', ';', '|', '\n']) {
        let mut rest = part.trim();
        // "Ansvarlig: HR-sjef Frist: 1.6.24"
        while let Some(at) = rest.char_indices().skip(1).find_map(|(at, _)| {
            let before = rest[..at].ends_with(char::is_whitespace);
            let here = &rest[at..];
            let is_key = before
                && keyword(here)
                    .is_some_and(|(_, after)| after.starts_with(':') || has_date(after));
            is_key.then_some(at)
        }) {
            parts.push(rest[..at].trim());
            rest = &rest[at..];
        }
        parts.push(rest);
    }
    parts
        .into_iter()
        .map(|part| part.trim().trim_end_matches('.').trim())
        .filter(|p| !p.is_empty())
        .collect()
}

/// What a text's first word says that the rest is, and the rest.
fn keyword(text: &str) -> Option<(&'static str, &str)> {
    let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    let word = plain(&text[..end]);
    let kinds = ["owner", "deadline", "status"];
    let kind = kinds
        .into_iter()
        .find(|kind| words().measure.get(*kind).is_some_and(|l| l.contains(&word)))?;
    Some((kind, &text[end..]))
}

fn told_part(part: &str, year: i32, said: &mut Said) -> bool {
    let (kind, rest) = match keyword(part) {
        Some((kind, rest)) => (Some(kind), rest),
        None => (None, part),
    };
    let value = rest.trim_start_matches(|c: char| c.is_whitespace() || ":-–=".contains(c)).trim();
    match kind {
        Some("owner") if !value.is_empty() => said.owner = value.to_owned(),
        Some("deadline") => match date::of_text(value, year) {
            Some(When::Day(day) | When::About(day)) => said.deadline = Some(day),
            _ if value.is_empty() => return false,
            _ => said.unclear = value.to_owned(),
        },
        Some("status") => match progress(value) {
            Some(word) => said.progress = Some(word),
            None => return false,
        },
        _ => match (date::of_text(part, year), progress_alone(part)) {
            (Some(When::Day(day) | When::About(day)), _) if said.deadline.is_none() => {
                said.deadline = Some(day);
            }
            (Some(When::Never), None) => said.unclear = part.to_owned(),
            (_, Some(word)) => said.progress = Some(word),
            _ => return false,
        },
    }
    true
}

/// The step that a text means.
pub(super) fn progress(text: &str) -> Option<&'static str> {
    let word = words().meaning("progress", text)?;
    crate::model::Progress::NAMES.into_iter().find(|name| *name == word)
}

/// A part that is a step's word and nothing else.
fn progress_alone(part: &str) -> Option<&'static str> {
    progress(part).filter(|_| part.split_whitespace().count() <= 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::ymd;

    #[test]
    fn lines_bullets_numbers_and_semicolons_are_items() {
        for text in [
            "Ansette to\nLære opp fire",
            "• Ansette to\n• Lære opp fire",
            "1. Ansette to\n2. Lære opp fire",
            "1) Ansette to\r\n2) Lære opp\n   fire",
            "Ansette to; Lære opp fire",
            "- Ansette to\n\n- Lære opp fire\n",
            "a) Ansette to\nb) Lære opp fire",
        ] {
            assert_eq!(items(text), ["Ansette to", "Lære opp fire"], "{text}");
        }
        assert_eq!(
            items("Ett tiltak, med komma. Og to setninger."),
            ["Ett tiltak, med komma. Og to setninger."]
        );
        assert_eq!(items("Kurs (uke 9; uke 10)"), ["Kurs (uke 9; uke 10)"]);
    }

    #[test]
    fn whom_and_when_stand_inside() {
        let day = Some(ymd(2024, 6, 1));
        for text in [
            "Ansette to (HR-sjef, 1.6.2024)",
            "Ansette to (ansvarlig: HR-sjef, frist: 1. juni)",
            "Ansette to. Ansvarlig: HR-sjef. Frist: 1.6.24".trim_end_matches('.'),
            "Ansette to - Ansvar: HR-sjef; frist 01.06.2024",
            "Ansette to (Ansvar: HR-sjef Frist: 1.6.2024).",
        ] {
            let said = said(text, 2024);
            assert_eq!(
                (said.title.as_str(), said.owner.as_str(), said.deadline),
                ("Ansette to", "HR-sjef", day),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_not_about_whom_or_when_stays_in_the_title() {
        for text in [
            "Ansette to (i Tromsø)",
            "Gjøre noen ansvarlig for opplæring",
            "Bruke kapasitet (privat, offentlig)",
            "Øke antall senger",
        ] {
            assert_eq!(said(text, 2024), Said { title: text.into(), ..Said::default() });
        }
        let done = said("Kjøpe inn utstyr (utført)", 2024);
        assert_eq!((done.title.as_str(), done.progress), ("Kjøpe inn utstyr", Some("done")));
        let running = said("Opplæring (frist: løpende)", 2024);
        assert_eq!((running.title.as_str(), running.unclear.as_str()), ("Opplæring", "løpende"));
    }
}
