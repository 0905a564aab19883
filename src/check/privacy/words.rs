//! The words and patterns of `config/privacy/words.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde::Deserialize;

const FILE: &str = include_str!("../../../config/privacy/words.toml");

/// What gives a person away, in Norwegian and English.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Words before a telephone number, in lower case.
    pub(super) phone: Vec<String>,
    /// What a patient's case looks like.
    pub(super) patterns: Vec<Vec<Slot>>,
    /// What the token after a pattern's number begins with.
    pub(super) next: BTreeSet<u8>,
    /// The token before the number that a pattern ends with.
    pub(super) previous: BTreeSet<String>,
}

/// A place of a pattern.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Slot {
    /// This word or sign, in lower case.
    Word(String),
    /// One of these words, as tokens: an abbreviation is two, a word with a hyphen three.
    Any(Vec<Vec<String>>),
    Age,
    Year,
    Date,
    Initials,
    Number,
}

#[derive(Deserialize)]
struct File {
    phone: Phone,
    patient: Patient,
}

#[derive(Deserialize)]
struct Phone {
    words: Vec<String>,
}

#[derive(Deserialize)]
struct Patient {
    patterns: Vec<String>,
    words: BTreeMap<String, Vec<String>>,
}

/// The built-in words, read once.
pub(super) fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    // A test reads the file: it cannot be damaged.
    WORDS.get_or_init(|| toml::from_str::<File>(FILE).map(Words::from).unwrap_or_default())
}

impl From<File> for Words {
    fn from(file: File) -> Self {
        let lists = &file.patient.words;
        let patterns = file.patient.patterns.iter();
        let patterns = patterns.map(|pattern| pattern.split(' ').map(|p| slot(p, lists)).collect());
        let mut words =
            Self { phone: file.phone.words, patterns: patterns.collect(), ..Self::default() };
        for pattern in &words.patterns {
            let Some(number) = pattern.iter().position(Slot::is_number) else { continue };
            match pattern.get(number + 1) {
                Some(after) => words.next.extend(after.ends(true).filter_map(|t| t.bytes().next())),
                None => {
                    let before = number.checked_sub(1).map(|at| &pattern[at]);
                    words.previous.extend(before.into_iter().flat_map(|b| b.ends(false)));
                }
            }
        }
        words
    }
}

impl Slot {
    fn is_number(&self) -> bool {
        !matches!(self, Self::Word(_) | Self::Any(_) | Self::Initials)
    }

    /// The first or last tokens that fill it, where they are known.
    fn ends(&self, first: bool) -> impl Iterator<Item = String> {
        let of = |tokens: &Vec<String>| {
            let end = if first { tokens.first() } else { tokens.last() };
            end.cloned()
        };
        let ends: Vec<String> = match self {
            Self::Word(word) => vec![word.clone()],
            Self::Any(words) => words.iter().filter_map(of).collect(),
            _ => Vec::new(),
        };
        ends.into_iter()
    }
}

fn slot(place: &str, lists: &BTreeMap<String, Vec<String>>) -> Slot {
    match place {
        "{age}" => Slot::Age,
        "{year}" => Slot::Year,
        "{date}" => Slot::Date,
        "{initials}" => Slot::Initials,
        "{number}" => Slot::Number,
        _ => match place.strip_prefix('<').and_then(|p| p.strip_suffix('>')) {
            Some(name) => {
                let list = lists.get(name).into_iter().flatten();
                Slot::Any(list.map(|word| tokens(word).map(str::to_owned).collect()).collect())
            }
            None => Slot::Word(place.to_owned()),
        },
    }
}

/// A text's words and signs, each by itself.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let first = rest.chars().next()?;
        let end = match first.is_alphanumeric() {
            true => rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()),
            false => first.len_utf8(),
        };
        let (token, after) = rest.split_at(end);
        rest = after;
        Some(token)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_sound_and_every_list_that_a_pattern_names_is_there() {
        let file: File = toml::from_str(FILE).unwrap();
        for pattern in &file.patient.patterns {
            for place in pattern.split(' ').filter(|p| p.len() > 1) {
                let list = place.strip_prefix('<').and_then(|p| p.strip_suffix('>'));
                assert!(list.is_none_or(|l| file.patient.words.contains_key(l)), "{pattern}");
                let is_slot = place.starts_with('{');
                assert!(!is_slot || slot(place, &BTreeMap::new()) != Slot::Word(place.into()));
                let is_word = list.is_none() && !is_slot;
                assert!(!is_word || place.chars().all(char::is_alphanumeric), "{pattern}");
            }
        }
        let all = file.patient.words.values().flatten().chain(&file.phone.words);
        for word in all.chain(&file.patient.patterns) {
            assert_eq!(*word, word.to_lowercase(), "compared in lower case");
        }
        assert!(words().patterns.len() > 20 && words().phone.len() > 3);
    }
}
