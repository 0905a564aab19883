//! A list of measures.

use serde_json::{Value, json};

use super::{MeasureItem, MeasureList, OVERDUE, address, page, placed, titled};
use crate::locale::Locale;
use crate::model::{Effect, ItemKey, Measure, Risk, Slug, word_of};
use crate::report::block::{Cell, Column, Filled, Fit, Page, Row, Table};
use crate::report::json::measure;
use crate::report::write::Report;

impl MeasureList<'_> {
    /// The measure says something about a risk that is kept from the public.
    fn is_restricted(&self, (key, measure): &MeasureItem<'_>) -> bool {
        let register = self.register;
        let risks = measure.risks.iter().filter_map(|id| register.find_risk(&key.doc.trust, id));
        risks.filter_map(|risk| register.risk(&risk)).any(Risk::is_restricted)
    }

    fn row(&self, item: &MeasureItem<'_>, locale: &Locale) -> Row {
        let (key, measure) = item;
        let deadline = match measure.deadline {
            Some(day) if measure.is_overdue(self.today) => Cell::Text(format!("{day} {OVERDUE}")),
            deadline => deadline.into(),
        };
        Row::Cells(vec![
            address(key),
            key.doc.name.as_str().into(),
            deadline,
            locale.text(&format!("progress-{}", measure.progress.word())).into(),
            titled(&measure.title, self.is_restricted(item)),
            Cell::or_nothing(&measure.owner),
            risks(measure),
        ])
    }
}

impl Report for MeasureList<'_> {
    fn page(&self, locale: &Locale) -> Page {
        let column = |id: &str| Column::new(locale.text(id));
        let columns = vec![
            column("list-measure"),
            column("list-goal").fit(Fit::Cut(8)),
            column("list-deadline"),
            column("list-status"),
            column("list-title").fit(Fit::Cut(16)),
            column("list-responsible").fit(Fit::Cut(8)),
            column("list-serves").fit(Fit::Cut(5)),
        ];
        let rows = self.items.iter().map(|item| self.row(item, locale)).collect();
        let table = Table { columns, rows, ..Table::default() };
        let count = locale.with("list-measures", &[("count", self.items.len().into())]);
        let is_late = self.items.iter().any(|(_, measure)| measure.is_overdue(self.today));
        let is_restricted = self.items.iter().any(|item| self.is_restricted(item));
        page(table, count, is_late, is_restricted, locale)
    }

    fn sheet(&self, _: &Locale) -> Table {
        let placed = self.items.iter();
        let placed = placed.map(|item| Placed { list: self, item, key: &item.0, measure: item.1 });
        Table::sheet(&columns(), placed)
    }

    fn json(&self, _: &Locale) -> Value {
        let one = |item: &MeasureItem<'_>| {
            let (key, own) = item;
            let mut value = placed(key, measure(&key.id, own));
            value["overdue"] = own.is_overdue(self.today).into();
            if self.is_restricted(item) {
                value["restricted"] = true.into();
            }
            value
        };
        json!({ "measures": self.items.iter().map(one).collect::<Vec<_>>() })
    }
}

fn risks(measure: &Measure) -> Cell {
    measure.risks.iter().map(Slug::as_str).collect::<Vec<_>>().join(" ").into()
}

/// A measure of a list.
struct Placed<'i> {
    list: &'i MeasureList<'i>,
    item: &'i MeasureItem<'i>,
    key: &'i ItemKey,
    measure: &'i Measure,
}

fn columns<'l>() -> [Filled<Placed<'l>>; 14] {
    [
        ("trust", |at| at.key.doc.trust.as_str().into()),
        ("goal", |at| at.key.doc.name.as_str().into()),
        ("id", |at| at.key.id.as_str().into()),
        ("title", |at| at.measure.title.as_str().into()),
        ("risks", |at| risks(at.measure)),
        ("owner", |at| at.measure.owner.as_str().into()),
        ("deadline", |at| at.measure.deadline.into()),
        ("overdue", |at| Cell::yes(at.measure.is_overdue(at.list.today))),
        ("status", |at| at.measure.progress.word().into()),
        ("expected_effect", |at| at.measure.expected_effect.as_str().into()),
        ("done_on", |at| at.measure.done_on.into()),
        ("judged_effect", |at| {
            at.measure.judged_effect.map(|e| word_of(&Effect::WORDS, &e)).into()
        }),
        ("judged_note", |at| at.measure.judged_note.as_str().into()),
        ("restricted", |at| Cell::yes(at.list.is_restricted(at.item))),
    ]
}
