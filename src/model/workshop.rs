//! A workshop while it is held: what was moved, decided and parked, as plain data. It becomes a
//! [`super::Session`] of the assessment when it ends.

use std::collections::{BTreeMap, BTreeSet};

use super::{Assessment, Date, DocKey, Scores, Session, Slug, Votes};

/// A workshop about one assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workshop {
    /// Tells it from others about the same assessment.
    pub id: u64,
    /// What is assessed.
    pub doc: DocKey,
    /// The day that it began.
    pub day: Date,
    /// The name that it was written under, once it was: written again, it stays one.
    pub written_as: Option<String>,
    /// How many take part in a vote; nobody has said where it is 0.
    pub voters: usize,
    /// The roles that are present.
    pub roles: Vec<String>,
    /// What happened, the oldest first.
    pub entries: Vec<Entry>,
    /// The risks that have been gone through.
    pub done: BTreeSet<Slug>,
    /// Votes per risk.
    pub votes: BTreeMap<Slug, Votes>,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The risk that it is about.
    pub risk: Option<Slug>,
    /// What it is.
    pub what: What,
    /// Why a risk was moved, or what was said.
    pub words: String,
    /// It is not to be written down.
    pub struck: bool,
}

impl Entry {
    /// What was said.
    pub fn new(risk: Option<Slug>, what: What, words: String) -> Self {
        Self { risk, what, words, struck: false }
    }
}

/// What sort of thing happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A risk was scored anew.
    Moved {
        /// Before; without scores where it had none.
        from: Scores,
        /// After.
        to: Scores,
    },
    /// Something was decided.
    Decided,
    /// Something was raised and not settled.
    Parked,
    /// A view did not carry.
    Minority,
}

/// What became of a change of scores in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    /// It is an entry of its own, which nobody has given a reason for yet.
    New,
    /// It belongs to the last entry.
    Joined,
    /// It took an entry back.
    TakenBack,
}

impl Workshop {
    /// A workshop that begins.
    pub fn new(id: u64, doc: DocKey, day: Date) -> Self {
        Self {
            id,
            doc,
            day,
            written_as: None,
            voters: 0,
            roles: Vec::new(),
            entries: Vec::new(),
            done: BTreeSet::new(),
            votes: BTreeMap::new(),
        }
    }

    /// Nothing has been recorded.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.roles.is_empty() && self.votes.is_empty()
    }

    /// How many things are recorded.
    pub fn count(&self) -> usize {
        self.entries.len() + self.votes.len()
    }

    /// Notes that a risk was scored anew. Steps of the same risk are one move until somebody says
    /// why; what is undone is taken back.
    pub fn note_move(&mut self, risk: &Slug, from: &Scores, to: &Scores, is_undone: bool) -> Noted {
        if is_undone {
            let is_it = |e: &Entry| {
                let back =
                    matches!(&e.what, What::Moved { from: f, to: t } if f == to && t == from);
                back && e.risk.as_ref() == Some(risk)
            };
            if let Some(at) = self.entries.iter().rposition(is_it) {
                self.entries.remove(at);
                return Noted::TakenBack;
            }
        }
        let open = self.entries.last_mut().filter(|e| e.words.is_empty() && !e.struck);
        if let Some(Entry { risk: Some(last), what: What::Moved { from: start, to: end }, .. }) =
            open
            && last == risk
            && end == from
        {
            if start == to {
                self.entries.pop();
                return Noted::TakenBack;
            }
            *end = to.clone();
            return Noted::Joined;
        }
        let what = What::Moved { from: from.clone(), to: to.clone() };
        self.entries.push(Entry::new(Some(risk.clone()), what, String::new()));
        Noted::New
    }

    /// Notes that a risk was scored anew, for a reason that is known.
    pub fn note_reasoned_move(&mut self, risk: &Slug, from: &Scores, to: &Scores, why: String) {
        let what = What::Moved { from: from.clone(), to: to.clone() };
        self.entries.push(Entry::new(Some(risk.clone()), what, why));
    }

    /// The name to write it under: its day, and a letter where another workshop has that.
    pub fn name(&self, assessment: Option<&Assessment>) -> String {
        if let Some(name) = &self.written_as {
            return name.clone();
        }
        let day = self.day.format("%Y-%m-%d").to_string();
        let is_free = |name: &String| assessment.is_none_or(|a| !a.sessions.contains_key(name));
        let mut names = [day.clone()].into_iter().chain(Session::further_names(&day));
        names.find(is_free).unwrap_or_else(|| day.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::matrix::testing::five_by_five;
    use crate::model::register::testing::{doc, slug};

    fn scores(p: i64, c: i64) -> Scores {
        let matrix = five_by_five();
        let level = |n| matrix.probability.level(n).unwrap();
        Scores { probability: Some(level(p)), consequence: [(slug("quality"), level(c))].into() }
    }

    fn workshop() -> Workshop {
        Workshop::new(1, doc("ventetid"), Date::from_ymd_opt(2024, 2, 14).unwrap())
    }

    #[test]
    fn steps_of_one_risk_are_one_move_and_back_again_is_none() {
        let mut held = workshop();
        let r = slug("rnew1");
        assert_eq!(held.note_move(&r, &scores(3, 3), &scores(4, 3), false), Noted::New);
        assert_eq!(held.note_move(&r, &scores(4, 3), &scores(4, 4), false), Noted::Joined);
        let [Entry { what: What::Moved { from, to }, .. }] = &held.entries[..] else { panic!() };
        assert_eq!((from, to), (&scores(3, 3), &scores(4, 4)));
        assert_eq!(held.note_move(&r, &scores(4, 4), &scores(3, 3), false), Noted::TakenBack);
        assert!(held.is_empty());
    }

    #[test]
    fn a_move_with_a_reason_stands_until_it_is_undone() {
        let mut held = workshop();
        let r = slug("rnew1");
        held.note_move(&r, &scores(3, 3), &scores(4, 3), false);
        held.entries[0].words = "to sa opp".into();
        assert_eq!(held.note_move(&r, &scores(4, 3), &scores(3, 3), false), Noted::New);
        held.entries.pop();
        assert_eq!(held.note_move(&r, &scores(4, 3), &scores(3, 3), true), Noted::TakenBack);
        assert!(held.entries.is_empty());
    }

    #[test]
    fn a_second_workshop_of_a_day_gets_a_letter_and_the_same_one_keeps_its_name() {
        let mut assessment = Assessment::default();
        let mut held = workshop();
        assert_eq!(held.name(Some(&assessment)), "2024-02-14");
        assessment.sessions.insert("2024-02-14".into(), Session::default());
        assert_eq!(held.name(Some(&assessment)), "2024-02-14-b");
        held.written_as = Some("2024-02-14".into());
        assert_eq!(held.name(Some(&assessment)), "2024-02-14");
    }
}
