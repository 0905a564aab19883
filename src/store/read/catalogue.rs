//! `catalogue.toml` (FORMAT.md chapter 8).

use std::path::Path;

use toml::de::DeTable;

use super::{Reader, Value};
use crate::model::catalogue::{DueRule, Figure, Frequency};
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::{Catalogue, Due, DueKind, Goal, GoalKind, Outcome, Reached, Slug, Trust};

const DOCUMENT: [&str; 5] = ["source", "reference", "trust", "due", "goal"];
const TRUST: [&str; 3] = ["name", "short", "kind"];
const DUE: [&str; 6] = ["kind", "date", "what", "applies_to", "snapshot", "rule"];
const GOAL: [&str; 15] = [
    "number",
    "kind",
    "theme",
    "title",
    "applies_to",
    "applies_note",
    "prioritised",
    "reporting",
    "published",
    "due",
    "data_source",
    "reference",
    "owner",
    "figure",
    "outcome",
];

const RULE: [&str; 3] = ["workday", "workdays", "after"];
const FIGURE: [&str; 5] = ["all", "than_year", "better", "service", "trust"];

/// Every key that the reader knows, by the table that it stands in.
#[cfg(test)]
pub(in crate::store) const KEYS: [(&str, &[&str]); 6] = [
    ("", &DOCUMENT),
    ("trust.*", &TRUST),
    ("due.*", &DUE),
    ("due.*.rule", &RULE),
    ("goal.*", &GOAL),
    ("goal.*.figure", &FIGURE),
];

/// Reads a catalogue; `None` where the text is no TOML.
pub fn read_catalogue(text: &str, file: &Path) -> (Option<Catalogue>, Vec<Diagnostic>) {
    let mut reader = Reader::new(file, text);
    let Some(document) = reader.document() else { return (None, reader.problems) };
    let mut catalogue = Catalogue::default();
    for (key, value) in &document {
        let name: &str = key.get_ref();
        match name {
            "source" => catalogue.source = reader.text(name, value),
            "reference" => catalogue.reference = reader.text(name, value),
            "trust" => reader.entries(value, |reader, id, table| {
                catalogue.trusts.push(reader.trust(id, table));
            }),
            "due" => reader.entries(value, |reader, id, table| {
                catalogue.due.push(reader.due(id, table));
            }),
            "goal" => reader.entries(value, |reader, id, table| {
                catalogue.goals.push(reader.goal(id, table));
            }),
            _ => reader.unknown_key(name, key.span(), &DOCUMENT),
        }
    }
    reader.tell_conflicts();
    (Some(catalogue), reader.problems)
}

impl Reader<'_> {
    /// Tables named by an id, in the order of the file: it is the document's.
    fn entries(&mut self, value: &Value<'_>, mut each: impl FnMut(&mut Self, Slug, &DeTable<'_>)) {
        let mut entries: Vec<_> = self.table("", value).into_iter().flatten().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        for (key, value) in entries {
            let name: &str = key.get_ref();
            match Slug::new(name) {
                Some(id) => {
                    if let Some(table) = self.table(name, value) {
                        each(self, id, table);
                    }
                }
                None => self.error(Code::BadId, key.span(), &[("id", name)]),
            }
        }
    }

    fn trust(&mut self, id: Slug, table: &DeTable<'_>) -> Trust {
        let short = id.as_str().to_uppercase();
        let mut trust = Trust { name: short.clone(), short, id, hospital: true };
        for (key, value) in table {
            let name: &str = key.get_ref();
            match name {
                "name" => trust.name = self.text(name, value),
                "short" => trust.short = self.text(name, value),
                "kind" => {
                    let kinds = [("hospital", true), ("other", false)];
                    trust.hospital = self.word(name, value, &kinds).unwrap_or(true);
                }
                other => self.unknown_key(other, key.span(), &TRUST),
            }
        }
        trust
    }

    fn due(&mut self, id: Slug, table: &DeTable<'_>) -> Due {
        let mut due = Due {
            id,
            kind: DueKind::Tertial,
            date: None,
            rule: None,
            what: String::new(),
            applies_to: Vec::new(),
            snapshot: String::new(),
        };
        for (key, value) in table {
            let name: &str = key.get_ref();
            match name {
                "kind" => {
                    due.kind = self.word(name, value, &DueKind::WORDS).unwrap_or(due.kind);
                }
                "date" => due.date = self.date(name, value),
                "what" => due.what = self.text(name, value),
                "applies_to" => due.applies_to = self.ids(name, value),
                "snapshot" => due.snapshot = self.text(name, value),
                "rule" => due.rule = self.rule(value),
                other => self.unknown_key(other, key.span(), &DUE),
            }
        }
        due
    }

    fn rule(&mut self, value: &Value<'_>) -> Option<DueRule> {
        let (mut nth, mut days, mut after) = (None, None, None);
        for (key, value) in self.table("rule", value)? {
            let name: &str = key.get_ref();
            match name {
                "workday" => nth = self.integer(name, value).and_then(|n| u8::try_from(n).ok()),
                "workdays" => days = self.integer(name, value).and_then(|n| u8::try_from(n).ok()),
                "after" => after = Slug::new(&self.text(name, value)),
                other => self.unknown_key(other, key.span(), &RULE),
            }
        }
        match (nth, days, after) {
            (Some(nth), None, None) => Some(DueRule::Workday(nth)),
            (None, Some(days), Some(after)) => Some(DueRule::WorkdaysAfter(days, after)),
            _ => {
                self.error(Code::MissingKey, value.span(), &[("key", "rule.workday")]);
                None
            }
        }
    }

    fn goal(&mut self, id: Slug, table: &DeTable<'_>) -> Goal {
        let mut goal = Goal::named(id);
        for (key, value) in table {
            let name: &str = key.get_ref();
            match name {
                "number" => goal.number = self.text(name, value),
                "kind" => {
                    goal.kind = self.word(name, value, &GoalKind::WORDS).unwrap_or(goal.kind);
                }
                "theme" => goal.theme = self.text(name, value),
                "title" => goal.title = self.text(name, value),
                "applies_to" => goal.applies_to = self.ids(name, value),
                "applies_note" => goal.applies_note = self.text(name, value),
                "prioritised" => goal.prioritised = self.boolean(name, value),
                "reporting" => {
                    let read =
                        |r: &mut Self, item: &Value<'_>| r.word(name, item, &Frequency::WORDS);
                    goal.reporting = self.list(name, value, read);
                }
                "published" => goal.published = self.word(name, value, &Frequency::WORDS),
                "due" => goal.due = self.date(name, value),
                "data_source" => goal.data_source = self.text(name, value),
                "reference" => goal.reference = self.text(name, value),
                "owner" => goal.owner = self.text(name, value),
                "figure" => goal.figure = self.figure(value),
                "outcome" => goal.outcome = self.outcome(value),
                other => self.unknown_key(other, key.span(), &GOAL),
            }
        }
        goal
    }

    /// An outcome; none where it does not say how far the goal was reached.
    fn outcome(&mut self, value: &Value<'_>) -> Option<Outcome> {
        let (mut reached, mut wording, mut note) = (None, String::new(), String::new());
        let table = self.table("outcome", value)?;
        for (key, value) in table {
            match &**key.get_ref() {
                "reached" => reached = self.word("reached", value, &Reached::WORDS),
                "wording" => wording = self.text("wording", value),
                "note" => note = self.long_text("note", value),
                other => self.unknown_key(other, key.span(), &["reached", "wording", "note"]),
            }
        }
        if !table.contains_key("reached") {
            self.error(Code::MissingKey, value.span(), &[("key", "outcome.reached")]);
        }
        Some(Outcome { reached: reached?, wording, note })
    }

    fn figure(&mut self, value: &Value<'_>) -> Figure {
        let mut figure = Figure::default();
        for (key, value) in self.table("figure", value).into_iter().flatten() {
            let name: &str = key.get_ref();
            match name {
                "all" => figure.all = self.text(name, value),
                "than_year" => {
                    let year = self.integer(name, value);
                    figure.than_year = year.and_then(|y| i32::try_from(y).ok());
                }
                "better" => figure.better = self.text(name, value),
                "service" => figure.service = self.pairs(value),
                "trust" => figure.trust = self.pairs(value),
                other => self.unknown_key(other, key.span(), &FIGURE),
            }
        }
        figure
    }

    fn pairs(&mut self, value: &Value<'_>) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        let mut entries: Vec<_> = self.table("figure", value).into_iter().flatten().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        for (key, value) in entries {
            let text = self.text(key.get_ref(), value);
            pairs.push((key.get_ref().to_string(), text));
        }
        pairs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goal(outcome: &str) -> (Goal, Vec<Code>) {
        let text = format!("[goal.tvang]\ntitle = \"Tvang\"\n{outcome}");
        let (catalogue, problems) = read_catalogue(&text, Path::new("catalogue.toml"));
        let codes = problems.iter().map(|p| p.code).collect();
        (catalogue.unwrap().goals.remove(0), codes)
    }

    #[test]
    fn an_outcome_keeps_the_sources_own_word_beside_the_nearest() {
        let (goal, problems) = goal(
            "[goal.tvang.outcome]\nreached = \"partly\"\nwording = \"i stor grad\"\nnote = \"7 av 9.\"",
        );
        let outcome = goal.outcome.unwrap();
        assert_eq!(outcome.reached, Reached::Partly);
        assert_eq!((&*outcome.wording, &*outcome.note), ("i stor grad", "7 av 9."));
        assert_eq!(problems, []);
    }

    #[test]
    fn an_outcome_that_does_not_say_how_far_is_none() {
        for (text, code) in [
            ("outcome.note = \"7 av 9.\"", Code::MissingKey),
            ("outcome.reached = \"nesten\"", Code::UnknownWord),
        ] {
            let (goal, problems) = goal(text);
            assert_eq!((goal.outcome, &problems[..]), (None, &[code][..]), "{text}");
        }
    }
}
