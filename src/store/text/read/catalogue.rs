//! `catalogue.toml` (FORMAT.md chapter 8).

use std::path::Path;

use super::Reader;
use super::tree::Item;
use crate::model::catalogue::{DueRule, Figure, Frequency};
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::{Catalogue, Due, DueKind, Goal, GoalKind, Outcome, Reached, Slug, Trust};
use crate::store::schema::judged::CATALOGUE;

/// Reads a catalogue; `None` where the text is no TOML.
pub fn read_catalogue(text: &str, file: &Path) -> (Option<Catalogue>, Vec<Diagnostic>) {
    let mut reader = Reader::new(file, text);
    let Some(tree) = reader.tree() else { return (None, reader.problems) };
    let document = tree.root();
    let mut catalogue = Catalogue::default();
    for value in document.below() {
        let name = value.name();
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
            _ => reader.unknown(value, CATALOGUE, &[]),
        }
    }
    reader.tell_conflicts();
    (Some(catalogue), reader.problems)
}

impl Reader<'_> {
    /// Tables named by an id, in the order of the file: it is the document's.
    fn entries(
        &mut self,
        value: Item<'_, '_>,
        mut each: impl FnMut(&mut Self, Slug, Item<'_, '_>),
    ) {
        let mut entries: Vec<Item<'_, '_>> = self.below("", value).collect();
        // A table may be led to before it has its own header, which is its place.
        entries.sort_by_key(|item| item.key().start);
        for value in entries {
            let name = value.name();
            match Slug::new(name) {
                Some(id) => {
                    if let Some(table) = self.table(name, value) {
                        each(self, id, table);
                    }
                }
                None => self.error(Code::BadId, value.key(), &[("id", name)]),
            }
        }
    }

    fn trust(&mut self, id: Slug, table: Item<'_, '_>) -> Trust {
        let short = id.as_str().to_uppercase();
        let mut trust = Trust { name: short.clone(), short, id, hospital: true };
        for value in table.below() {
            let name = value.name();
            match name {
                "name" => trust.name = self.text(name, value),
                "short" => trust.short = self.text(name, value),
                "kind" => {
                    let kinds = [("hospital", true), ("other", false)];
                    trust.hospital = self.word(name, value, &kinds).unwrap_or(true);
                }
                _ => self.unknown(value, CATALOGUE, &["trust", "*"]),
            }
        }
        trust
    }

    fn due(&mut self, id: Slug, table: Item<'_, '_>) -> Due {
        let mut due = Due {
            id,
            kind: DueKind::Tertial,
            date: None,
            rule: None,
            what: String::new(),
            applies_to: Vec::new(),
            snapshot: String::new(),
            inferred: String::new(),
        };
        for value in table.below() {
            let name = value.name();
            match name {
                "kind" => {
                    due.kind = self.word(name, value, &DueKind::WORDS).unwrap_or(due.kind);
                }
                "date" => due.date = self.date(name, value),
                "what" => due.what = self.text(name, value),
                "applies_to" => due.applies_to = self.ids(name, value),
                "snapshot" => due.snapshot = self.text(name, value),
                "inferred" => due.inferred = self.text(name, value),
                "rule" => due.rule = self.rule(value),
                _ => self.unknown(value, CATALOGUE, &["due", "*"]),
            }
        }
        due
    }

    fn rule(&mut self, value: Item<'_, '_>) -> Option<DueRule> {
        let (mut nth, mut days, mut after) = (None, None, None);
        for value in self.table("rule", value)?.below() {
            let name = value.name();
            match name {
                "workday" => nth = self.integer(name, value).and_then(|n| u8::try_from(n).ok()),
                "workdays" => days = self.integer(name, value).and_then(|n| u8::try_from(n).ok()),
                "after" => after = Slug::new(&self.text(name, value)),
                _ => self.unknown(value, CATALOGUE, &["due", "*", "rule"]),
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

    fn goal(&mut self, id: Slug, table: Item<'_, '_>) -> Goal {
        let mut goal = Goal::named(id);
        for value in table.below() {
            let name = value.name();
            match name {
                "number" => goal.number = self.text(name, value),
                "kind" => {
                    goal.kind = self.word(name, value, &GoalKind::WORDS).unwrap_or(goal.kind);
                }
                "theme" => goal.theme = self.text(name, value),
                "title" => goal.title = self.text(name, value),
                "text" => goal.text = self.long_text(name, value),
                "applies_to" => goal.applies_to = self.ids(name, value),
                "applies_note" => goal.applies_note = self.text(name, value),
                "prioritised" => goal.prioritised = self.boolean(name, value),
                "reporting" => {
                    let read = |r: &mut Self, item: Item<'_, '_>| {
                        r.word(name, item, &Frequency::REPORTING)
                    };
                    goal.reporting = self.list(name, value, read);
                }
                "published" => goal.published = self.word(name, value, &Frequency::PUBLISHED),
                "due" => goal.due = self.date(name, value),
                "data_source" => goal.data_source = self.text(name, value),
                "reference" => goal.reference = self.text(name, value),
                "owner" => goal.owner = self.text(name, value),
                "figure" => goal.figure = self.figure(value),
                "outcome" => goal.outcome = self.outcome(value),
                _ => self.unknown(value, CATALOGUE, &["goal", "*"]),
            }
        }
        goal
    }

    /// An outcome; none where it does not say how far the goal was reached.
    fn outcome(&mut self, value: Item<'_, '_>) -> Option<Outcome> {
        let mut outcome = Outcome::default();
        let table = self.table("outcome", value)?;
        for value in table.below() {
            match value.name() {
                "reached" => outcome.reached = self.word("reached", value, &Reached::WORDS),
                "wording" => outcome.wording = self.text("wording", value),
                "note" => outcome.note = self.long_text("note", value),
                _ => self.unknown(value, CATALOGUE, &["goal", "*", "outcome"]),
            }
        }
        if table.get("reached").is_none() {
            self.error(Code::MissingKey, value.span(), &[("key", "outcome.reached")]);
        }
        outcome.reached.is_some().then_some(outcome)
    }

    fn figure(&mut self, value: Item<'_, '_>) -> Figure {
        let mut figure = Figure::default();
        for value in self.below("figure", value) {
            let name = value.name();
            match name {
                "all" => figure.all = self.text(name, value),
                "than_year" => {
                    let year = self.integer(name, value);
                    figure.than_year = year.and_then(|y| i32::try_from(y).ok());
                }
                "better" => figure.better = self.text(name, value),
                "service" => figure.service = self.pairs(value),
                "trust" => figure.trust = self.pairs(value),
                _ => self.unknown(value, CATALOGUE, &["goal", "*", "figure"]),
            }
        }
        figure
    }

    fn pairs(&mut self, value: Item<'_, '_>) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        for value in self.below("figure", value) {
            let text = self.text(value.name(), value);
            pairs.push((value.name().to_owned(), text));
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
        assert_eq!(outcome.reached, Some(Reached::Partly));
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
