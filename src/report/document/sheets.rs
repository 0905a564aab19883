//! A document as the sheets of a workbook.

use super::pen::Pen;
use super::{Kind, measures, risk};
use crate::report::block::{Block, Heading, Level, Table};
use crate::report::write::Report;
use crate::report::write::xlsx::Sheet;

/// The risks and measures that the document is about, and the tables right in its sections: what
/// stands deeper tells of one risk, and is in the first two.
pub(super) fn sheets(pen: &Pen<'_>) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    if !matches!(pen.doc.kind, Kind::Measures | Kind::Workshop | Kind::Outcome) {
        let risks = pen.doc.risks().into_iter().zip(1..);
        let rows: Vec<_> = risks.map(|((key, risk), number)| (number, key, risk)).collect();
        sheets.push((pen.say("doc-risks"), risk::table(pen, &rows, true)));
    }
    if !matches!(pen.doc.kind, Kind::Workshop | Kind::Outcome) {
        let trusts = pen.doc.trusts();
        let all: Vec<_> = trusts.flat_map(|trust| pen.doc.register.measures(trust)).collect();
        let table = measures::table(pen, &all, Some(&pen.numbers()));
        sheets.push((pen.say("doc-measures"), table));
    }
    let (mut section, mut is_deeper) = (String::new(), false);
    for block in pen.doc.page(pen.locale).blocks {
        match block {
            Block::Heading(Heading { level: Level::Section, text, .. }) => {
                (section, is_deeper) = (text, false);
            }
            Block::Heading(_) => is_deeper = true,
            Block::Table(table) if !is_deeper && has_titles(&table) => {
                sheets.push((section.clone(), table));
            }
            Block::Matrix(matrix) if !is_deeper => sheets.push((section.clone(), matrix.table())),
            _ => {}
        }
    }
    sheets
}

fn has_titles(table: &Table) -> bool {
    table.columns.iter().any(|column| !column.title.is_empty())
}
