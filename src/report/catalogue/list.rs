//! Which catalogues there are.

use serde_json::{Map, Value, json};

use super::{Named, counts};
use crate::locale::Locale;
use crate::model::GoalKind;
use crate::report::block::{Cell, Column, Page, Row, Table};
use crate::report::write::Report;

/// The built-in catalogues, and those of a register's own years with whether it is the active one.
#[derive(Debug, Default)]
pub(crate) struct Listed<'c> {
    pub(crate) builtin: Vec<Named<'c>>,
    pub(crate) years: Vec<(Named<'c>, bool)>,
}

impl Report for Listed<'_> {
    fn page(&self, locale: &Locale) -> Page {
        let mut page = Page::default();
        let builtin: Vec<(Named<'_>, bool)> = self.builtin.iter().map(|n| (*n, false)).collect();
        page.table(table("catalogue-list-builtin", &builtin, locale));
        if !self.years.is_empty() {
            page.table(table("catalogue-list-years", &self.years, locale));
        }
        page
    }

    fn json(&self, _: &Locale) -> Value {
        let builtin = self.builtin.iter().map(|named| entry(named, "built-in", None));
        let years = self.years.iter().map(|(named, active)| entry(named, "year", Some(*active)));
        json!({ "catalogues": builtin.chain(years).collect::<Vec<_>>() })
    }
}

fn table(title: &str, entries: &[(Named<'_>, bool)], locale: &Locale) -> Table {
    let number = |id: &str| Column::new(locale.text(&format!("catalogue-list-{id}"))).right();
    let mut columns = vec![Column::new(locale.text(title)), number("all")];
    columns.extend(GoalKind::WORDS.map(|(word, _)| number(word)));
    columns.push(number("prioritised"));
    let rows = entries.iter().flat_map(|(named, is_active)| {
        let catalogue = named.catalogue;
        let name = match is_active {
            true => locale.with("catalogue-list-active", &[("name", named.name.into())]),
            false => named.name.to_owned(),
        };
        let counts = counts(&catalogue.goals.iter()).into_iter();
        let all = [catalogue.goals.len()].into_iter().chain(counts);
        let all = all.chain([catalogue.prioritised().count()]).map(Cell::Count);
        let cells = [Cell::Text(name)].into_iter().chain(all).collect();
        [Row::Cells(cells), Row::Below(catalogue.source.clone())]
    });
    Table { columns, rows: rows.collect(), ..Table::default() }
}

fn entry(named: &Named<'_>, origin: &str, active: Option<bool>) -> Value {
    let catalogue = named.catalogue;
    let words = GoalKind::WORDS.iter().map(|(word, _)| (*word).to_owned());
    let kinds: Map<String, Value> =
        words.zip(counts(&catalogue.goals.iter()).map(Value::from)).collect();
    let mut entry = json!({
        "name": named.name,
        "origin": origin,
        "source": catalogue.source,
        "reference": catalogue.reference,
        "trusts": catalogue.trusts.len(),
        "goals": catalogue.goals.len(),
        "kinds": kinds,
        "prioritised": catalogue.prioritised().count(),
    });
    if let Some(active) = active {
        entry["active"] = active.into();
    }
    entry
}
