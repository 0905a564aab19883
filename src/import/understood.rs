//! What was understood of a spreadsheet.

use std::collections::BTreeMap;

use super::target::Target;
use crate::model::Slug;
use crate::model::field::Value;

/// What a file says, in the words of the register.
#[derive(Debug, Default)]
pub struct Understood {
    /// Each sheet, also those that hold no risks.
    pub sheets: Vec<SheetRead>,
    /// The risks, in the order of their rows.
    pub risks: Vec<RiskRow>,
    /// Measures that stand in sheets of their own and have an id in this register.
    pub measures: Vec<MeasureRow>,
    /// Rows of whose trust nothing is known.
    pub homeless: Vec<Place>,
}

/// A row of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The sheet, by its place in the file.
    pub sheet: usize,
    /// The row, counted from 0.
    pub row: u32,
}

/// A sheet.
#[derive(Debug, Default)]
pub struct SheetRead {
    /// What its tab says.
    pub name: String,
    /// The row of its headings, counted from 0; `None` where no risks were found in it.
    pub header: Option<u32>,
    /// Its columns.
    pub columns: Vec<ColumnRead>,
    /// Its cells, row by row.
    pub cells: Vec<CellRead>,
}

/// A column.
#[derive(Debug)]
pub struct ColumnRead {
    /// The column, counted from 0.
    pub at: u32,
    /// Its heading.
    pub heading: String,
    /// What it becomes.
    pub target: Target,
    /// How many cells hold something.
    pub count: usize,
    /// How many of them were not understood.
    pub unread: usize,
}

/// A cell.
#[derive(Debug)]
pub struct CellRead {
    /// The row, counted from 0.
    pub row: u32,
    /// The column's place in [`SheetRead::columns`].
    pub column: usize,
    /// What stands in it.
    pub value: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Its value is taken as it stands.
    Plain,
    /// It is taken as something that it does not say in so many words.
    As(Vec<Value<'static>>),
    /// Its text stands in the risk's note.
    Noted,
    /// It is not understood, and stands in the risk's note.
    Unread(Unread),
    /// It is computed here, or left out on purpose.
    Left,
    /// It names the place of the rows below it.
    Heads(Slug),
}

/// Why a cell is not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It is no level of the year's scale.
    Level,
    /// It says no day.
    Day,
    /// It is none of the words that may stand there.
    Word,
    /// There is no such goal.
    Goal,
    /// There is no such trust.
    Trust,
    /// It is no id of the register.
    Id,
    /// A formula that could not be computed.
    Fault,
}

/// A risk as a file has it.
#[derive(Debug, Clone, PartialEq)]
pub struct RiskRow {
    /// Its first row.
    pub place: Place,
    /// The trust.
    pub trust: Slug,
    /// The document that it belongs to; `None` where the file does not say.
    pub goal: Option<Slug>,
    /// Its id in this register, where the file has one.
    pub id: Option<Slug>,
    /// The keys that the file has columns for, and their values; an empty cell is nothing.
    pub fields: BTreeMap<String, Value<'static>>,
    /// It is closed; `None` where the file does not say.
    pub closed: Option<bool>,
    /// Its measures.
    pub measures: Vec<MeasureRow>,
}

/// A measure as a file has it.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasureRow {
    /// Its row.
    pub place: Place,
    /// The trust.
    pub trust: Slug,
    /// Its id in this register, where the file has one.
    pub id: Option<Slug>,
    /// The keys that the file has columns for, and their values.
    pub fields: BTreeMap<String, Value<'static>>,
}

impl RiskRow {
    /// A text of it; empty where there is none.
    pub fn text(&self, key: &str) -> &str {
        match self.fields.get(key) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }
}

impl MeasureRow {
    /// What is done.
    pub fn title(&self) -> &str {
        match self.fields.get("title") {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }
}

impl Understood {
    /// How many cells were not understood.
    pub fn unread(&self) -> usize {
        let cells = self.sheets.iter().flat_map(|sheet| &sheet.cells);
        cells.filter(|cell| matches!(cell.outcome, Outcome::Unread(_))).count()
    }
}
