//! Finding lines by a part of them.

use std::cmp::Reverse;
use std::sync::{Arc, LazyLock};

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};

use super::keymap::Action;
use super::target::Target;
use crate::history::revisions::Revision;
use crate::locale::{Alphabet, Language};

/// The most hits that are kept; nobody reads further.
const MOST_FOUND: usize = 200;

/// So many lines are searched between two looks at whether the search is cancelled.
const STRIDE: usize = 2_000;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Pick {
    Act(Action),
    Go(Target),
    Compare(Option<Revision>),
}

#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) label: String,
    /// Where it belongs, or its key.
    pub(crate) hint: String,
    /// The number that it is known by; empty where it has none.
    pub(crate) number: String,
    pub(crate) pick: Pick,
    /// It is the person's own: among those that fit equally well it comes first.
    pub(crate) is_own: bool,
}

/// What entries that fit equally well are ordered by.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Ties {
    AsGiven,
    /// By their labels, in the alphabet of a language.
    ByLabel(Language),
}

/// Entries with their lines as the matcher wants them.
pub(crate) struct Lines {
    entries: Vec<Entry>,
    texts: Vec<Utf32String>,
    /// Each entry's place among those that fit equally well.
    places: Vec<usize>,
}

impl Lines {
    pub(crate) fn of(entries: Vec<Entry>, ties: Ties) -> Self {
        let text = |entry: &Entry| format!("{} {}", entry.label, entry.hint).into();
        let places = places(&entries, ties);
        Self { texts: entries.iter().map(text).collect(), entries, places }
    }

    /// The best hits, the best first; without anything typed the first entries.
    pub(crate) fn find(&self, typed: &str) -> Vec<Entry> {
        self.find_unless(typed, || false).unwrap_or_default()
    }

    /// The same; `None` where it was cancelled.
    fn find_unless(&self, typed: &str, is_cancelled: impl Fn() -> bool) -> Option<Vec<Entry>> {
        if typed.is_empty() {
            return Some(self.entries.iter().take(MOST_FOUND).cloned().collect());
        }
        let mut matcher = Matcher::new(Config::DEFAULT);
        let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
        let number = number_in(typed);
        let mut scored: Vec<(u32, usize)> = Vec::new();
        for (at, text) in self.texts.iter().enumerate() {
            if at % STRIDE == 0 && is_cancelled() {
                return None;
            }
            let score = match number {
                Some(number) if self.entries[at].number == number => Some(u32::MAX),
                _ => pattern.score(text.slice(..), &mut matcher),
            };
            scored.extend(score.map(|score| (score, at)));
        }
        let best = |(score, at): &(u32, usize)| (Reverse(*score), self.places.get(*at));
        if scored.len() > MOST_FOUND {
            scored.select_nth_unstable_by_key(MOST_FOUND, best);
            scored.truncate(MOST_FOUND);
        }
        scored.sort_unstable_by_key(best);
        Some(scored.iter().filter_map(|(_, at)| self.entries.get(*at)).cloned().collect())
    }
}

/// The number that is asked for: "13", or "krav 13".
fn number_in(typed: &str) -> Option<&str> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    match words[..] {
        [number] if is_number(number) => Some(number),
        [word, number] if is_number(number) && !is_number(word) => Some(number),
        _ => None,
    }
}

fn places(entries: &[Entry], ties: Ties) -> Vec<usize> {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    if let Ties::ByLabel(language) = ties {
        let alphabet = Alphabet::of(language);
        let label = |at: &usize| &entries[*at].label;
        order.sort_by(|one, other| alphabet.compare(label(one), label(other)));
    }
    order.sort_by_key(|at| !entries[*at].is_own);
    let mut places = vec![0; entries.len()];
    for (place, at) in order.into_iter().enumerate() {
        places[at] = place;
    }
    places
}

/// Lines that the first search gathers, in the background: there may be a hundred thousand.
pub(crate) type LazyLines = LazyLock<Lines, Box<dyn FnOnce() -> Lines + Send>>;

/// A search that may take its time.
#[derive(Clone)]
pub(crate) struct Query {
    pub(crate) lines: Arc<LazyLines>,
    pub(crate) typed: String,
}

#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) typed: String,
    pub(crate) entries: Vec<Entry>,
}

impl Query {
    /// `None` where it was cancelled.
    pub(crate) fn find(self, is_cancelled: impl Fn() -> bool) -> Option<Found> {
        let entries = self.lines.find_unless(&self.typed, is_cancelled)?;
        Some(Found { typed: self.typed, entries })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(label: String) -> Entry {
        Entry {
            label,
            hint: "UNN".into(),
            number: String::new(),
            pick: Pick::Act(Action::Open),
            is_own: false,
        }
    }

    fn entries(count: usize) -> Vec<Entry> {
        (0..count).map(|at| entry(format!("Risiko {at}"))).collect()
    }

    fn labels(found: Vec<Entry>) -> Vec<String> {
        found.into_iter().map(|entry| entry.label).collect()
    }

    #[test]
    fn the_best_hits_come_first_and_no_more_than_anybody_reads() {
        let lines = Lines::of(entries(3_000), Ties::AsGiven);
        assert_eq!(lines.find("").len(), MOST_FOUND);
        assert_eq!(lines.find("risiko").len(), MOST_FOUND);
        assert_eq!(lines.find("2999")[0].label, "Risiko 2999");
        assert!(lines.find("finnes ikke").is_empty());
    }

    #[test]
    fn what_fits_equally_well_stands_by_the_alphabet_where_that_is_asked_for() {
        let names = ["Ås sykehus", "Zoo sykehus", "Aas sykehus", "Øre sykehus", "Ære sykehus"];
        let found = |ties| {
            let entries = names.iter().map(|name| entry((*name).to_owned()));
            labels(Lines::of(entries.collect(), ties).find("unn"))
        };
        let wanted = ["Zoo sykehus", "Ære sykehus", "Øre sykehus", "Ås sykehus", "Aas sykehus"];
        assert_eq!(found(Ties::ByLabel(Language::Nb)), wanted);
        assert_eq!(found(Ties::AsGiven), names);
    }

    #[test]
    fn a_requirement_is_found_by_its_number_before_whatever_holds_the_digits() {
        let mut entries = entries(200);
        entries.push(Entry { number: "13".into(), ..entry("Arbeidsplaner".into()) });
        let lines = Lines::of(entries, Ties::AsGiven);
        for typed in ["13", "krav 13", "requirement 13"] {
            assert_eq!(lines.find(typed)[0].label, "Arbeidsplaner", "{typed}");
        }
        assert_eq!(lines.find("risiko 13 9")[0].label, "Risiko 139");
        assert_ne!(lines.find("1")[0].label, "Arbeidsplaner");
    }

    #[test]
    fn a_cancelled_search_finds_nothing_and_another_finds_the_same_as_here() {
        let gather: Box<dyn FnOnce() -> Lines + Send> =
            Box::new(|| Lines::of(entries(3_000), Ties::AsGiven));
        let lines = Arc::new(LazyLock::new(gather));
        let query = |typed: &str| Query { lines: Arc::clone(&lines), typed: typed.to_owned() };
        assert!(query("299").find(|| true).is_none());
        let found = query("299").find(|| false).unwrap();
        assert_eq!(labels(found.entries), labels(lines.find("299")));
    }
}
