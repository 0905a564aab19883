//! The register as a workbook that goes out by mail, is filled in and comes back: a sheet a table,
//! lists to choose from, and what it said when it was made, so that exactly the edits arrive.

mod columns;
pub(crate) mod file;

use std::collections::BTreeSet;

use self::columns::{Column, Columns};
use super::sanitize::keeping_lines;
use crate::import::{Own, fingerprint};
use crate::locale::Locale;
use crate::model::field::{Fields, Value};
use crate::model::matrix::Rgb;
use crate::model::{Date, ItemKey, Measure, Register, Risk, Slug};

/// A workbook, before anything of a file format.
pub(crate) struct Workbook {
    pub(crate) sheets: Vec<Sheet>,
    /// Lists that cells are chosen from; a column refers to one by its place.
    pub(crate) lists: Vec<Vec<String>>,
    /// What each column is, and what each cell said.
    pub(crate) own: Vec<[String; 5]>,
}

pub(crate) struct Sheet {
    pub(crate) name: String,
    /// Text for readers, a paragraph a line; then there are no columns.
    pub(crate) text: Vec<String>,
    pub(crate) columns: Vec<SheetColumn>,
    pub(crate) rows: Vec<Vec<SheetCell>>,
}

#[derive(Clone)]
pub(crate) struct SheetColumn {
    pub(crate) title: String,
    /// As wide as so many letters.
    pub(crate) width: u16,
    /// Its cells are not to be changed.
    pub(crate) is_locked: bool,
    pub(crate) is_day: bool,
    /// The list that its cells are chosen from.
    pub(crate) list: Option<usize>,
}

/// What a cell of the workbook holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum SheetCell {
    Empty,
    Text(String),
    Number(i64),
    Day(Date),
    Zone(String, Rgb),
}

/// A cell holds no more letters than this.
const LONGEST: usize = 32_000;

/// The workbook of a register, or of one trust of it.
pub(crate) fn workbook(register: &Register, trust: Option<&Slug>, locale: &Locale) -> Workbook {
    let mut book = Workbook { sheets: Vec::new(), lists: Vec::new(), own: Vec::new() };
    book.sheets.push(guide(register, locale));
    let trusts: Vec<&Slug> =
        register.trusts.keys().filter(|id| trust.is_none_or(|wanted| wanted == *id)).collect();
    let mut making = Making { register, locale, book };
    making.risks(&trusts);
    making.measures(&trusts);
    making.book
}

fn guide(register: &Register, locale: &Locale) -> Sheet {
    let year = register.year.to_string();
    let args = [("name", (&register.name).into()), ("year", (&year).into())];
    let lines = locale.with("workbook-guide", &args);
    Sheet {
        name: locale.text("workbook-guide-sheet"),
        text: lines.lines().map(str::to_owned).collect(),
        columns: Vec::new(),
        rows: Vec::new(),
    }
}

struct Making<'a> {
    register: &'a Register,
    locale: &'a Locale,
    book: Workbook,
}

impl Making<'_> {
    fn risks(&mut self, trusts: &[&Slug]) {
        let columns = Columns::of_risks(self.register, self.locale, &mut self.book.lists);
        let mut rows = Vec::new();
        for trust in trusts {
            for (doc, assessment) in self.register.docs(trust) {
                for (id, risk) in &assessment.risks {
                    rows.push(self.risk(&columns, &ItemKey::new(&doc, id), risk));
                }
            }
        }
        self.put("workbook-risks", &columns, rows);
    }

    fn risk(&mut self, columns: &Columns, key: &ItemKey, risk: &Risk) -> Vec<SheetCell> {
        let zone = risk.current.zone(&self.register.matrix).map(|zone| {
            let zone = self.register.matrix.zone(zone);
            SheetCell::Zone(zone.name.clone(), zone.color)
        });
        self.row(columns, key, risk, &zone.unwrap_or(SheetCell::Empty))
    }

    fn measures(&mut self, trusts: &[&Slug]) {
        let columns = Columns::of_measures(self.register, self.locale, &mut self.book.lists);
        let mut rows = Vec::new();
        for trust in trusts {
            let mut seen = BTreeSet::new();
            for (key, measure) in self.register.measures(trust) {
                if seen.insert(key.id.clone()) {
                    rows.push(self.measure(&columns, &key, measure));
                }
            }
        }
        self.put("workbook-measures", &columns, rows);
    }

    fn measure(&mut self, columns: &Columns, key: &ItemKey, measure: &Measure) -> Vec<SheetCell> {
        self.row(columns, key, measure, &SheetCell::Empty)
    }

    fn row(
        &mut self,
        columns: &Columns,
        key: &ItemKey,
        record: &dyn Fields,
        zone: &SheetCell,
    ) -> Vec<SheetCell> {
        let address = key.address();
        let mut cells = Vec::new();
        for column in &columns.all {
            cells.push(match column {
                Column::Trust => SheetCell::Text(key.doc.trust.to_string()),
                Column::Goal => SheetCell::Text(key.doc.name.to_string()),
                Column::Id => SheetCell::Text(key.id.to_string()),
                Column::Zone => zone.clone(),
                Column::Key { at, star, .. } => {
                    let value = shortened(record.get(*at, star));
                    self.remember(&address, &column.key(record), &value);
                    columns::cell(self.register, record, *at, &value, self.locale)
                }
            });
        }
        if columns.has_goal_memory {
            let goal = Value::text(key.doc.name.to_string());
            self.remember(&address, "goal", &goal);
        }
        cells
    }

    fn remember(&mut self, address: &str, key: &str, value: &Value<'_>) {
        let print = fingerprint(value);
        let row = [Own::BASE, address, key, &print, ""];
        self.book.own.push(row.map(str::to_owned));
    }

    fn put(&mut self, name: &str, columns: &Columns, rows: Vec<Vec<SheetCell>>) {
        let name = self.locale.text(name);
        for (column, target) in columns.sheet.iter().zip(&columns.targets) {
            let row = [Own::COLUMN, &name, &column.title, target, ""];
            self.book.own.push(row.map(str::to_owned));
        }
        for [heading, text, word] in &columns.words {
            let row = [Own::WORD, &name, heading, text, word];
            self.book.own.push(row.map(str::to_owned));
        }
        self.book.sheets.push(Sheet {
            name,
            text: Vec::new(),
            columns: columns.sheet.clone(),
            rows,
        });
    }
}

/// A value that fits into a cell.
fn shortened(value: Value<'_>) -> Value<'_> {
    match value {
        Value::Text(text) if text.len() > LONGEST => {
            Value::text(text.chars().take(LONGEST).collect::<String>())
        }
        value => value,
    }
}

/// Text without what a cell cannot hold.
pub(super) fn harmless(text: &str) -> String {
    keeping_lines(text).into_owned()
}
