//! What looks like a patient's case: one person, told by age, year of birth, initials or a number
//! of the record. The patterns are data, since they are language.

use super::initials;
use super::words::{Slot, tokens, words};

/// The oldest that anybody is.
const OLDEST: u32 = 115;

/// So many bytes on each side of a number are enough for the longest pattern.
const REACH: usize = 64;

/// Whether a text tells of one patient.
pub(super) fn is_in(text: &str) -> bool {
    candidates(text).any(|(start, end)| tells(around(text, start, end)))
}

/// Where a number stands that the word before or after it may make an age, a birth or a record, or
/// where initials may begin. Health trusts write numbers all day, and the patterns are too many to
/// be tried at each.
fn candidates(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            if bytes[start].is_ascii_digit() {
                at += bytes[start..].iter().take_while(|b| b.is_ascii_digit()).count();
                if may_follow(&text[at..]) || may_precede(&text[..start]) {
                    return Some((start, at));
                }
            } else {
                at += 1;
                if bytes[start] == b'.' && text[at..].starts_with(char::is_uppercase) {
                    return Some((start, at));
                }
            }
        }
        None
    })
}

/// A pattern goes on after its number with a token that begins like this.
fn may_follow(after: &str) -> bool {
    let first = after.trim_start().bytes().next();
    first.is_some_and(|first| words().next.contains(&first))
}

/// A pattern that ends with its number has this token before it.
fn may_precede(before: &str) -> bool {
    let before = before.trim_end();
    let is_word = before.ends_with(char::is_alphanumeric);
    let start = match is_word {
        true => before.rfind(|c: char| !c.is_alphanumeric()),
        false => before.char_indices().next_back().map(|(at, _)| at),
    };
    let last = match start {
        Some(at) if is_word => {
            &before[at + before[at..].chars().next().map_or(1, char::len_utf8)..]
        }
        Some(at) => &before[at..],
        None => before,
    };
    words().previous.iter().any(|known| is_same(known, last))
}

/// The text on both sides of a place.
fn around(text: &str, start: usize, end: usize) -> &str {
    let mut start = start.saturating_sub(REACH);
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = (end + REACH).min(text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    &text[start..end]
}

fn tells(text: &str) -> bool {
    let tokens: Vec<&str> = tokens(text).collect();
    (0..tokens.len()).any(|at| {
        let rest = &tokens[at..];
        words().patterns.iter().any(|pattern| fits(pattern, rest))
    })
}

/// The tokens begin as the pattern says.
fn fits(pattern: &[Slot], tokens: &[&str]) -> bool {
    let Some((slot, rest)) = pattern.split_first() else { return true };
    match slot {
        Slot::Any(words) => words.iter().any(|word| {
            let begins = word.len() <= tokens.len()
                && word.iter().zip(tokens).all(|(word, token)| is_same(word, token));
            begins && fits(rest, &tokens[word.len()..])
        }),
        single => length(single, tokens)
            .is_some_and(|taken| fits(rest, tokens.get(taken..).unwrap_or(&[]))),
    }
}

/// How many tokens fill a slot.
fn length(slot: &Slot, tokens: &[&str]) -> Option<usize> {
    let first = tokens.first()?;
    let is_number = first.bytes().all(|b| b.is_ascii_digit());
    let number = || first.parse::<u32>().ok();
    let one = |fits: bool| fits.then_some(1);
    match slot {
        Slot::Word(word) => one(is_same(word, first)),
        Slot::Age => one(is_number && first.len() <= 3 && number()? <= OLDEST),
        Slot::Year => one(is_number && first.len() == 4 && (1880..2100).contains(&number()?)),
        Slot::Number => one(is_number && first.len() >= 4),
        Slot::Date => date(tokens),
        Slot::Initials => initials::length(tokens),
        // Words of several tokens are taken where the pattern is walked.
        Slot::Any(_) => None,
    }
}

/// `12.03.57` or `12.3.1957`.
fn date(tokens: &[&str]) -> Option<usize> {
    let [day, ".", month, ".", year, ..] = tokens else { return None };
    let at_most = |text: &str, most: u32| text.parse::<u32>().is_ok_and(|n| 0 < n && n <= most);
    let is_year = matches!(year.len(), 2 | 4) && year.bytes().all(|b| b.is_ascii_digit());
    (at_most(day, 31) && at_most(month, 12) && is_year).then_some(5)
}

/// The same word, whatever the case; `word` is in lower case.
fn is_same(word: &str, token: &str) -> bool {
    // Most tokens differ in their length or first letter.
    word.len() == token.len() && word.chars().eq(token.chars().flat_map(char::to_lowercase))
}

#[cfg(test)]
mod tests {
    use super::is_in;

    #[test]
    fn one_person_is_told_by_age_birth_initials_or_record() {
        for text in [
            "En 84 år gammel mann falt fra senga.",
            "84 år gammal kvinne",
            "En 57-åring ventet i 14 timer.",
            "84-åringen ble sendt hjem.",
            "84-årig kvinne",
            "Kvinne (57) innlagt med hoftebrudd",
            "Pasienten, 84 år, ble funnet på badet.",
            "En pasient på 84 år",
            "mann i 50-årene",
            "Pasienten født 1957 fikk feil dose",
            "pasient f. 12.03.57",
            "Pasienten født den 12.3.1957",
            "Gjelder pas. A.B. på sengepost 3",
            "pasient A.B.C. døde",
            "Journalnr. 123456",
            "NPR-ID: 12345678",
            "A 57-year-old woman",
        ] {
            assert!(is_in(text), "{text}");
        }
    }

    #[test]
    fn a_long_text_is_read_to_its_end() {
        let long = "Vi venter 14 dager på svar, og i 2023 var det 18 prosent. ".repeat(20);
        assert!(!is_in(&long));
        assert!(is_in(&format!("{long}Kvinne (57) innlagt. {long}")));
        assert!(is_in(&format!("{} 84-åringen {}", "å".repeat(301), "å".repeat(301))));
    }

    #[test]
    fn groups_machines_and_shares_are_no_case() {
        for text in [
            "Pasienter over 80 år",
            "menn 50–69 år",
            "80-åringer faller oftere",
            "CT-maskinen er 18 år gammel",
            "Bygget er 57 år gammelt",
            "kvinner (57 prosent)",
            "kvinne (57 %)",
            "hver pasient (3 timer)",
            "pasient 2023",
            "mann på 200 år",
            "Pasient A venter, og B. venter",
            "pasienten i 2024",
            "Pasienten flyttes 12.03.57",
            "70-årene",
            "journalnummer mangler i 12 saker",
        ] {
            assert!(!is_in(text), "{text}");
        }
    }
}
