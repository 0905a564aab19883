//! What looks like a patient's case: one person, told by age, year of birth, initials or a number
//! of the record. The patterns are data, since they are language.

use super::initials;
use super::words::{Slot, tokens, words};

/// The oldest that anybody is.
const OLDEST: u32 = 115;

/// Whether a text tells of one patient.
pub(super) fn is_in(text: &str) -> bool {
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
