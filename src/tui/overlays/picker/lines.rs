//! Finding lines by a part of them, here and now or beside the event loop.

use std::cmp::Reverse;
use std::sync::mpsc::{self, Receiver, Sender, TryRecvError};
use std::thread;

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};

use super::Entry;
use crate::locale::{Alphabet, Language};

/// The most hits that are kept; nobody reads further.
const MOST_FOUND: usize = 200;

/// So many lines are searched between two looks at whether something else is wanted by now.
const STRIDE: usize = 2_000;

/// What entries that fit equally well are ordered by.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Ties {
    /// As they were given.
    AsGiven,
    /// By their labels, in the alphabet of a language.
    ByLabel(Language),
}

/// Entries with their lines as the matcher wants them.
pub(super) struct Lines<T> {
    entries: Vec<Entry<T>>,
    texts: Vec<Utf32String>,
    /// Each entry's place among those that fit equally well.
    places: Vec<usize>,
}

impl<T: Clone> Lines<T> {
    pub(super) fn of(entries: Vec<Entry<T>>, ties: Ties) -> Self {
        let text = |entry: &Entry<T>| format!("{} {}", entry.label, entry.hint).into();
        let places = places(&entries, ties);
        Self { texts: entries.iter().map(text).collect(), entries, places }
    }

    /// The best hits, the best first; without anything typed the first entries.
    pub(super) fn find(&self, typed: &str) -> Vec<Entry<T>> {
        self.find_unless(typed, || false).unwrap_or_default()
    }

    /// The same; `None` where it was given up underway.
    fn find_unless(&self, typed: &str, is_over: impl Fn() -> bool) -> Option<Vec<Entry<T>>> {
        if typed.is_empty() {
            return Some(self.entries.iter().take(MOST_FOUND).cloned().collect());
        }
        let mut matcher = Matcher::new(Config::DEFAULT);
        let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
        let mut scored: Vec<(u32, usize)> = Vec::new();
        for (at, text) in self.texts.iter().enumerate() {
            if at % STRIDE == 0 && is_over() {
                return None;
            }
            let score = pattern.score(text.slice(..), &mut matcher);
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

fn places<T>(entries: &[Entry<T>], ties: Ties) -> Vec<usize> {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    if let Ties::ByLabel(language) = ties {
        let alphabet = Alphabet::of(language);
        let label = |at: &usize| &entries[*at].label;
        order.sort_by(|one, other| alphabet.compare(label(one), label(other)));
    }
    let mut places = vec![0; entries.len()];
    for (place, at) in order.into_iter().enumerate() {
        places[at] = place;
    }
    places
}

/// Lines that are gathered and searched beside the event loop: there may be a hundred thousand.
pub(super) struct Beside<T> {
    ask: Sender<String>,
    hear: Receiver<(String, Vec<Entry<T>>)>,
    /// What was asked last, until it is answered.
    asked: Option<String>,
}

impl<T: Clone + Send + 'static> Beside<T> {
    /// Begins to gather entries, and asks for the first of them.
    pub(super) fn begin(
        gather: impl FnOnce() -> Vec<Entry<T>> + Send + 'static,
        ties: Ties,
    ) -> Self {
        let (ask, asked) = mpsc::channel();
        let (tell, hear) = mpsc::channel();
        thread::spawn(move || answer(&Lines::of(gather(), ties), &asked, &tell));
        let mut beside = Self { ask, hear, asked: None };
        beside.ask(String::new());
        beside
    }

    pub(super) fn ask(&mut self, typed: String) {
        // Where nobody listens, there will be no answer either.
        self.asked = self.ask.send(typed.clone()).is_ok().then_some(typed);
    }

    pub(super) fn is_underway(&self) -> bool {
        self.asked.is_some()
    }

    /// The answer to what was asked last, where it is there; `patiently` waits for it.
    pub(super) fn answer(&mut self, patiently: bool) -> Option<Vec<Entry<T>>> {
        while self.asked.is_some() {
            let heard = match patiently {
                true => self.hear.recv().map_err(|_| TryRecvError::Disconnected),
                false => self.hear.try_recv(),
            };
            match heard {
                Ok((typed, found)) if self.asked.as_ref() == Some(&typed) => {
                    self.asked = None;
                    return Some(found);
                }
                // What was asked before.
                Ok(_) => {}
                Err(TryRecvError::Empty) => return None,
                // A search that panicked finds nothing.
                Err(TryRecvError::Disconnected) => self.asked = None,
            }
        }
        None
    }
}

/// Answers what is asked until nobody asks any more; what was overtaken is left unanswered.
fn answer<T: Clone>(
    lines: &Lines<T>,
    asked: &Receiver<String>,
    tell: &Sender<(String, Vec<Entry<T>>)>,
) {
    let mut next = asked.recv();
    while let Ok(typed) = next {
        let newer = std::cell::RefCell::new(None);
        let is_over = || {
            // The last of what has been asked meanwhile; hanging up is an answer too.
            while newer.borrow().as_ref().is_none_or(Result::is_ok) {
                match asked.try_recv() {
                    Ok(typed) => *newer.borrow_mut() = Some(Ok(typed)),
                    Err(TryRecvError::Empty) => break,
                    Err(TryRecvError::Disconnected) => {
                        *newer.borrow_mut() = Some(Err(mpsc::RecvError));
                    }
                }
            }
            newer.borrow().is_some()
        };
        if let Some(found) = lines.find_unless(&typed, is_over)
            && tell.send((typed, found)).is_err()
        {
            return;
        }
        next = newer.into_inner().unwrap_or_else(|| asked.recv());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(count: usize) -> Vec<Entry<usize>> {
        let entry = |at| Entry { label: format!("Risiko {at}"), hint: "UNN".into(), what: at };
        (0..count).map(entry).collect()
    }

    fn found(entries: &[Entry<usize>]) -> Vec<usize> {
        entries.iter().map(|entry| entry.what).collect()
    }

    #[test]
    fn the_best_hits_come_first_and_no_more_than_anybody_reads() {
        let lines = Lines::of(entries(3_000), Ties::AsGiven);
        assert_eq!(lines.find("").len(), MOST_FOUND);
        assert_eq!(lines.find("risiko").len(), MOST_FOUND);
        assert_eq!(found(&lines.find("2999"))[0], 2_999);
        assert_eq!(found(&lines.find("finnes ikke")), [0_usize; 0]);
    }

    #[test]
    fn what_fits_equally_well_stands_by_the_alphabet_where_that_is_asked_for() {
        let names = ["Ås sykehus", "Zoo sykehus", "Aas sykehus", "Øre sykehus", "Ære sykehus"];
        let entries = || -> Vec<Entry<usize>> {
            let entry = |(what, label): (usize, &&str)| Entry {
                label: (*label).into(),
                hint: "UNN".into(),
                what,
            };
            names.iter().enumerate().map(entry).collect()
        };
        let labels = |ties| {
            let found = Lines::of(entries(), ties).find("unn");
            found.into_iter().map(|entry| entry.label).collect::<Vec<_>>()
        };
        let wanted = ["Zoo sykehus", "Ære sykehus", "Øre sykehus", "Ås sykehus", "Aas sykehus"];
        assert_eq!(labels(Ties::ByLabel(Language::Nb)), wanted);
        assert_eq!(labels(Ties::AsGiven), names);
    }

    #[test]
    fn beside_the_event_loop_the_same_is_found_and_only_the_last_question_is_answered() {
        let lines = Lines::of(entries(3_000), Ties::AsGiven);
        let mut beside = Beside::begin(|| entries(3_000), Ties::AsGiven);
        for typed in ["2", "29", "299", "2999"] {
            beside.ask(typed.to_owned());
        }
        let answer = beside.answer(true).unwrap();
        assert_eq!(found(&answer), found(&lines.find("2999")));
        assert!(!beside.is_underway() && beside.answer(true).is_none());
    }
}
