//! The list of snapshots, with the open risks per zone.

use serde_json::{Map, Value, json};

use super::block::{Column, Page, Row as TableRow, Table};
use super::titles;
use super::write::Report;
use crate::locale::Locale;
use crate::model::{Date, Matrix, Register, Slug};

/// A snapshot as it is listed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub(crate) name: String,
    /// `None` for the whole register.
    pub(crate) trust: Option<Slug>,
    pub(crate) on: Option<Date>,
    pub(crate) by: String,
    pub(crate) message: String,
    /// Its commit; none for a folder.
    pub(crate) commit: Option<String>,
    pub(crate) risks: Risks,
    /// Files of it that cannot be read, or not in full.
    pub(crate) unread: Vec<String>,
}

/// Open risks by zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Risks {
    /// Letter and count, the worst zone first.
    pub(crate) zones: Vec<(String, usize)>,
    /// Those without scores.
    pub(crate) unscored: usize,
}

impl Risks {
    /// Those of a trust, or of all.
    pub(crate) fn of(register: &Register, trust: Option<&Slug>) -> Self {
        let matrix: &Matrix = &register.matrix;
        let books = register.trusts.iter().filter(|(id, _)| trust.is_none_or(|t| t == *id));
        let assessments = books.flat_map(|(_, book)| book.assessments().map(|(_, a)| a));
        let zones = assessments.flat_map(|a| a.open_risks()).map(|(_, r)| r.current.zone(matrix));
        let zones: Vec<_> = zones.collect();
        let count = |wanted| zones.iter().filter(|zone| **zone == wanted).count();
        let indices = matrix.zone_indices().rev();
        Self {
            zones: indices.map(|z| (matrix.zone(z).letter.to_string(), count(Some(z)))).collect(),
            unscored: count(None),
        }
    }
}

#[derive(Debug)]
pub(crate) struct Snapshots<'r> {
    pub(crate) register: &'r Register,
    pub(crate) rows: Vec<Row>,
}

impl Report for Snapshots<'_> {
    fn page(&self, locale: &Locale) -> Page {
        let mut page = Page::default();
        if self.rows.is_empty() {
            page.paragraph([locale.text("snapshots-none")]);
            return page;
        }
        let column = |name: &str| Column::new(locale.text(&format!("snapshots-{name}")));
        let mut columns = ["name", "whose", "date", "zones", "unscored", "by"].map(column);
        columns[4].is_right = true;
        let row = |row: &Row| {
            let whose = match &row.trust {
                Some(trust) => titles::trust(self.register, trust),
                None => locale.text("snapshots-all"),
            };
            let zones = row.risks.zones.iter().map(|(zone, count)| format!("{zone} {count}"));
            TableRow::Cells(vec![
                row.name.as_str().into(),
                whose.into(),
                row.on.into(),
                zones.collect::<Vec<_>>().join("  ").into(),
                row.risks.unscored.into(),
                row.by.as_str().into(),
            ])
        };
        let rows = self.rows.iter().map(row).collect();
        page.table(Table { columns: columns.into(), rows, ..Table::default() });
        let unread = self.rows.iter().filter(|row| !row.unread.is_empty());
        page.paragraph(unread.map(|row| unread_files(row, locale)));
        page
    }

    fn json(&self, _: &Locale) -> Value {
        let one = |row: &Row| {
            let zones = row.risks.zones.iter().map(|(zone, n)| (zone.clone(), (*n).into()));
            json!({
                "name": row.name,
                "trust": row.trust.as_ref().map(Slug::as_str),
                "date": row.on.map(|on| on.to_string()),
                "by": row.by,
                "message": row.message,
                "commit": row.commit,
                "zones": zones.collect::<Map<String, Value>>(),
                "unscored": row.risks.unscored,
                "unread": row.unread,
            })
        };
        let year = self.register.year;
        json!({ "year": year, "snapshots": self.rows.iter().map(one).collect::<Vec<_>>() })
    }
}

/// What a snapshot's counts lack.
fn unread_files(row: &Row, locale: &Locale) -> String {
    let args = [
        ("name", row.name.as_str().into()),
        ("count", row.unread.len().into()),
        ("files", row.unread.join(", ").into()),
    ];
    locale.with("snapshots-unread", &args)
}
