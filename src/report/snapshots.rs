//! The list of snapshots, with the open risks per zone.

use serde_json::{Map, Value, json};

use super::sanitize::for_terminal;
use super::table::Table;
use super::titles;
use crate::locale::Locale;
use crate::model::{Date, Matrix, Register, Slug};

/// A snapshot as it is listed.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// `None` for the whole register.
    pub trust: Option<Slug>,
    /// The day it was made.
    pub on: Option<Date>,
    /// Who made it.
    pub by: String,
    /// What they wrote.
    pub message: String,
    /// Its commit; none for a folder.
    pub commit: Option<String>,
    /// The open risks then, by its own scale.
    pub risks: Risks,
    /// Files of it that cannot be read, or not in full.
    pub unread: Vec<String>,
}

/// Open risks by zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Risks {
    /// Letter and count, the worst zone first.
    pub zones: Vec<(String, usize)>,
    /// Those without scores.
    pub unscored: usize,
}

impl Risks {
    /// Those of a trust, or of all.
    pub fn of(register: &Register, trust: Option<&Slug>) -> Self {
        let matrix: &Matrix = &register.matrix;
        let books = register.trusts.iter().filter(|(id, _)| trust.is_none_or(|t| t == *id));
        let assessments = books.flat_map(|(_, book)| book.assessments.values());
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

/// A table for people.
pub fn text(rows: &[Row], register: &Register, locale: &Locale) -> String {
    if rows.is_empty() {
        return format!("{}\n", locale.text("snapshots-none"));
    }
    let mut table = Table::new(
        ["name", "whose", "date", "zones", "unscored", "by"]
            .map(|column| locale.text(&format!("snapshots-{column}")))
            .to_vec(),
    );
    for row in rows {
        let whose = match &row.trust {
            Some(trust) => titles::trust(register, trust),
            None => locale.text("snapshots-all"),
        };
        let zones = row.risks.zones.iter().map(|(zone, count)| format!("{zone} {count}"));
        let zones: Vec<String> = zones.collect();
        table.row(vec![
            for_terminal(&row.name).into_owned(),
            whose,
            row.on.map_or_else(|| "–".to_owned(), |on| on.to_string()),
            for_terminal(&zones.join("  ")).into_owned(),
            row.risks.unscored.to_string(),
            for_terminal(&row.by).into_owned(),
        ]);
    }
    let mut lines = table.lines();
    lines.extend(rows.iter().filter(|row| !row.unread.is_empty()).map(|row| unread(row, locale)));
    lines.join("\n") + "\n"
}

/// What a snapshot's counts lack.
fn unread(row: &Row, locale: &Locale) -> String {
    let files = row.unread.join(", ");
    let (name, files) = (for_terminal(&row.name), for_terminal(&files));
    let args = [
        ("name", name.as_ref().into()),
        ("count", row.unread.len().into()),
        ("files", files.as_ref().into()),
    ];
    locale.with("snapshots-unread", &args)
}

/// The same for programs.
pub fn json(rows: &[Row], year: i32) -> Value {
    let one = |row: &Row| {
        let zones = row.risks.zones.iter().map(|(zone, n)| (zone.clone(), (*n).into()));
        let zones: Map<String, Value> = zones.collect();
        json!({
            "name": row.name,
            "trust": row.trust.as_ref().map(Slug::as_str),
            "date": row.on.map(|on| on.to_string()),
            "by": row.by,
            "message": row.message,
            "commit": row.commit,
            "zones": zones,
            "unscored": row.risks.unscored,
            "unread": row.unread,
        })
    };
    json!({ "year": year, "snapshots": rows.iter().map(one).collect::<Vec<_>>() })
}
