//! A document as a flat list of entries in canonical order (FORMAT.md chapters 4 and 5), and the
//! difference between two of them.

use crate::model::measure::Effect;
use crate::model::risk::{Horizon, Treatment};
use crate::model::{
    Assessment, Date, Level, Matrix, Measure, Risk, Scores, Session, Slug, TopFive, word_of,
};

/// What an entry holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::store) enum Val {
    /// A text of one line.
    Text(String),
    /// A text of sentences, one a line.
    Prose(String),
    /// A text on one line, or of sentences where it has several lines.
    Note(String),
    Number(i64),
    Day(Date),
    /// `true`: a `false` is written by leaving the key out.
    Yes,
    /// Texts, one a line.
    Texts(Vec<String>),
    /// Ids, one a line.
    Column(Vec<String>),
    /// Ids on one line.
    Ids(Vec<String>),
    /// Numbers on one line.
    Numbers(Vec<i64>),
}

/// The path of an entry: the table's header, and the dotted key under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::store) struct Entry {
    pub(in crate::store) table: Vec<String>,
    pub(in crate::store) key: Vec<String>,
    pub(in crate::store) value: Val,
}

impl Entry {
    /// The whole path.
    pub(in crate::store) fn path(&self) -> Vec<String> {
        self.table.iter().chain(&self.key).cloned().collect()
    }
}

/// One thing to do to a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::store) enum Edit {
    /// Give a key a value, adding it where it is not there.
    Set(Entry),
    /// Take a key away.
    Remove(Vec<String>),
    /// Add a table with its entries.
    AddTable(Vec<String>, Vec<Entry>),
    /// Take a table away with all under it.
    RemoveTable(Vec<String>),
}

/// Builds entries in canonical order; what is empty has none.
#[derive(Default)]
struct List {
    /// Consequence areas in the matrix' order.
    areas: Vec<Slug>,
    table: Vec<String>,
    entries: Vec<Entry>,
}

impl List {
    fn begin(&mut self, table: &[&str]) {
        self.table = table.iter().map(|s| (*s).to_owned()).collect();
    }

    fn add(&mut self, key: &[&str], value: Val) {
        let empty = match &value {
            Val::Text(text) | Val::Prose(text) | Val::Note(text) => text.is_empty(),
            Val::Texts(list) | Val::Column(list) | Val::Ids(list) => list.is_empty(),
            Val::Numbers(list) => list.is_empty(),
            Val::Number(_) | Val::Day(_) | Val::Yes => false,
        };
        if !empty {
            let key = key.iter().map(|s| (*s).to_owned()).collect();
            self.entries.push(Entry { table: self.table.clone(), key, value });
        }
    }

    fn text(&mut self, key: &[&str], text: &str) {
        self.add(key, Val::Text(text.to_owned()));
    }

    fn note(&mut self, key: &[&str], text: &str) {
        self.add(key, Val::Note(text.trim_end().to_owned()));
    }

    /// A table is there also when nothing in it counts.
    fn keep(&mut self) {
        if self.entries.last().is_none_or(|e| e.table != self.table) {
            let (table, key) = (self.table.clone(), vec!["title".to_owned()]);
            self.entries.push(Entry { table, key, value: Val::Text(String::new()) });
        }
    }

    fn day(&mut self, key: &[&str], date: Option<Date>) {
        if let Some(date) = date {
            self.add(key, Val::Day(date));
        }
    }

    fn number(&mut self, key: &[&str], number: Option<u8>) {
        if let Some(number) = number {
            self.add(key, Val::Number(i64::from(number)));
        }
    }

    fn word<T: PartialEq>(&mut self, key: &[&str], words: &[(&'static str, T)], value: Option<T>) {
        self.text(key, value.map_or("", |v| word_of(words, &v)));
    }

    fn scores(&mut self, prefix: &[&str], scores: &Scores) {
        let at = |key: &[&'static str]| -> Vec<String> {
            prefix.iter().chain(key).map(|s| (*s).to_owned()).collect()
        };
        let path = at(&["probability"]);
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        self.number(&path, scores.probability.map(Level::number));
        let place = |area: &Slug| self.areas.iter().position(|a| a == area);
        let mut consequence: Vec<_> = scores.consequence.iter().collect();
        consequence.sort_by_key(|(area, _)| place(area).unwrap_or(usize::MAX));
        for (area, level) in consequence {
            let mut path = at(&["consequence"]);
            path.push(area.to_string());
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            self.number(&path, Some(level.number()));
        }
    }
}

fn strings<T: ToString>(items: &[T]) -> Vec<String> {
    items.iter().map(ToString::to_string).collect()
}

/// An assessment's entries.
pub(in crate::store) fn of_assessment(assessment: &Assessment, matrix: &Matrix) -> Vec<Entry> {
    let areas = matrix.areas.iter().map(|a| a.id.clone()).collect();
    let mut list = List { areas, ..List::default() };
    list.text(&["status"], assessment.status.word());
    list.day(&["assessed"], assessment.assessed);
    list.day(&["approved", "on"], assessment.approved.on);
    list.text(&["approved", "by"], &assessment.approved.by);
    list.text(&["approved", "seal"], &assessment.approved.seal);
    list.add(&["order"], Val::Column(strings(&assessment.order)));
    list.begin(&["judgement"]);
    list.number(&["probability"], assessment.judgement.probability.map(Level::number));
    list.add(&["rationale"], Val::Prose(assessment.judgement.rationale.clone()));
    for (id, title) in &assessment.factors {
        list.begin(&["factor", id.as_str()]);
        list.text(&["title"], title);
        list.keep();
    }
    for (id, risk) in &assessment.risks {
        list.begin(&["risk", id.as_str()]);
        of_risk(&mut list, risk);
        list.keep();
    }
    for (id, measure) in &assessment.measures {
        list.begin(&["measure", id.as_str()]);
        of_measure(&mut list, measure);
    }
    for (day, session) in &assessment.sessions {
        of_session(&mut list, day, session);
    }
    list.entries
}

fn of_risk(list: &mut List, risk: &Risk) {
    list.text(&["title"], &risk.title);
    list.note(&["event"], &risk.event);
    list.add(&["causes"], Val::Texts(risk.causes.clone()));
    list.add(&["leads_to"], Val::Texts(risk.leads_to.clone()));
    list.add(&["threatens"], Val::Ids(strings(&risk.threatens)));
    list.word(&["horizon"], &Horizon::WORDS, risk.horizon);
    list.scores(&[], &risk.current);
    list.number(&["knowledge", "data"], risk.knowledge.data.map(|s| s.number()));
    list.number(&["knowledge", "understanding"], risk.knowledge.understanding.map(|s| s.number()));
    list.number(&["knowledge", "agreement"], risk.knowledge.agreement.map(|s| s.number()));
    list.add(&["rationale"], Val::Prose(risk.rationale.clone()));
    list.scores(&["inherent"], &risk.inherent);
    list.scores(&["target"], &risk.target);
    list.day(&["target", "by"], risk.target_by);
    list.word(&["treatment"], &Treatment::WORDS, risk.treatment);
    list.text(&["owner"], &risk.owner);
    list.day(&["reviewed"], risk.reviewed);
    list.text(&["restricted"], &risk.restricted);
    if let Some(accepted) = &risk.accepted {
        list.day(&["accepted", "on"], accepted.on);
        list.text(&["accepted", "by"], &accepted.by);
        list.note(&["accepted", "why"], &accepted.why);
        list.text(&["accepted", "seal"], &accepted.seal);
    }
    if let Some(closed) = &risk.closed {
        list.day(&["closed", "on"], Some(closed.on));
        list.note(&["closed", "why"], &closed.why);
    }
}

fn of_measure(list: &mut List, measure: &Measure) {
    list.text(&["title"], &measure.title);
    list.add(&["risks"], Val::Ids(strings(&measure.risks)));
    list.text(&["owner"], &measure.owner);
    list.day(&["deadline"], measure.deadline);
    list.text(&["status"], measure.progress.word());
    list.note(&["expected_effect"], &measure.expected_effect);
    list.day(&["done_on"], measure.done_on);
    list.word(&["judged_effect"], &Effect::WORDS, measure.judged_effect);
    list.note(&["judged_note"], &measure.judged_note);
}

fn of_session(list: &mut List, day: &str, session: &Session) {
    list.begin(&["session", day]);
    list.add(&["roles"], Val::Texts(session.roles.clone()));
    list.add(&["decisions"], Val::Texts(session.decisions.clone()));
    list.add(&["parked"], Val::Texts(session.parked.clone()));
    list.note(&["minority"], &session.minority);
    for (id, votes) in &session.votes {
        list.begin(&["session", day, "votes", id.as_str()]);
        let numbers =
            |levels: &[Level]| levels.iter().map(|l| i64::from(l.number())).collect::<Vec<_>>();
        list.add(&["probability"], Val::Numbers(numbers(&votes.probability)));
        list.add(&["consequence"], Val::Numbers(numbers(&votes.consequence)));
    }
}

/// A Topp 5's entries.
pub(in crate::store) fn of_top(top: &TopFive) -> Vec<Entry> {
    let mut list = List::default();
    list.add(&["order"], Val::Column(strings(&top.order)));
    list.day(&["presented", "board"], top.presented_on);
    list.text(&["presented", "case"], &top.presented_case);
    for (id, comment) in &top.comments {
        list.note(&["comment", id.as_str()], comment);
    }
    list.entries
}

/// What to do to a document that holds `from` so that it holds `to`.
pub(in crate::store) fn difference(from: &[Entry], to: &[Entry]) -> Vec<Edit> {
    let mut edits = Vec::new();
    let has_table = |entries: &[Entry], table: &[String]| entries.iter().any(|e| e.table == table);
    let mut seen: Vec<&[String]> = Vec::new();
    for entry in to {
        let table = entry.table.as_slice();
        if !table.is_empty() && !has_table(from, table) {
            if !seen.contains(&table) {
                seen.push(table);
                let own = to.iter().filter(|e| e.table == table).cloned().collect();
                edits.push(Edit::AddTable(table.to_vec(), own));
            }
            continue;
        }
        let before = from.iter().find(|e| e.table == table && e.key == entry.key);
        if before.is_none_or(|b| b.value != entry.value) {
            edits.push(Edit::Set(entry.clone()));
        }
    }
    let mut gone: Vec<&[String]> = Vec::new();
    for entry in from {
        let table = entry.table.as_slice();
        if !table.is_empty() && !has_table(to, table) {
            let covered = gone.iter().any(|g| table.starts_with(g));
            if !covered {
                gone.push(table);
                edits.push(Edit::RemoveTable(table.to_vec()));
            }
            continue;
        }
        if !to.iter().any(|e| e.table == table && e.key == entry.key) {
            edits.push(Edit::Remove(entry.path()));
        }
    }
    edits
}

/// What edits change, by its name in the file.
pub(in crate::store) fn named(edits: &[Edit]) -> Vec<String> {
    let name = |edit: &Edit| match edit {
        Edit::Set(entry) => entry.path().join("."),
        Edit::Remove(path) | Edit::AddTable(path, _) | Edit::RemoveTable(path) => path.join("."),
    };
    edits.iter().map(name).collect()
}

/// Whether two documents say the same: line breaks inside prose carry no meaning, and the order of
/// tables neither.
pub(in crate::store) fn same_words(a: &[Entry], b: &[Entry]) -> bool {
    let words = |entry: &Entry| {
        let mut entry = entry.clone();
        if let Val::Prose(text) | Val::Note(text) = &mut entry.value {
            *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        entry
    };
    let sorted = |entries: &[Entry]| {
        let mut entries: Vec<Entry> = entries.iter().map(words).collect();
        entries.sort_by_key(Entry::path);
        entries
    };
    sorted(a) == sorted(b)
}
