//! Where a sheet's headings stand, and what each column is about.

use std::collections::BTreeMap;

use super::book::{Row, Sheet};
use super::column::{Column, Surroundings};
use super::columns;
use super::heading::{Subject, about};
use super::mapping::SheetMapping;
use super::target::Target;
use super::words::{one_line, plain};
use crate::model::Matrix;

/// The headings and columns of a sheet.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    /// The place of the row of headings among the sheet's rows.
    pub(super) header: usize,
    /// Its columns that have a heading or hold anything, from the left.
    pub(super) columns: Vec<Column>,
}

/// Headings stand at most so many rows below the top.
const DEEPEST: usize = 40;
/// So many columns at least must be known for a row to be the headings.
const FEWEST: usize = 2;
/// Longer texts are no headings.
const LONGEST: usize = 120;

/// The layout of a sheet; `None` where no row looks like headings of risks.
pub(super) fn layout(sheet: &Sheet, around: &Surroundings<'_>) -> Option<Layout> {
    let header = header(sheet, around)?;
    let headings = headings(sheet, header, around.matrix);
    let values =
        |column: u32| sheet.rows[header + 1..].iter().filter_map(move |row| row.cell(column));
    let mut columns = columns::columns(&headings, &values, around);
    apply(around.mapping, &mut columns);
    group(&mut columns);
    Some(Layout { header, columns })
}

/// The place of the row with the most known headings, the first among equals.
fn header(sheet: &Sheet, around: &Surroundings<'_>) -> Option<usize> {
    if let Some(given) = around.mapping.and_then(|mapping| mapping.header) {
        return sheet.rows.iter().position(|row| row.at + 1 == given);
    }
    let mut best: Option<(usize, usize)> = None;
    for (place, row) in sheet.rows.iter().enumerate().take(DEEPEST) {
        let above = place.checked_sub(1).map(|above| &sheet.rows[above]);
        let known = known(row, above, around);
        if known > 0 && best.is_none_or(|(most, _)| known > most) {
            best = Some((known, place));
        }
    }
    best.map(|(_, place)| place)
}

/// How well a row is known for headings; not at all where it names nothing that a risk is.
fn known(row: &Row, above: Option<&Row>, around: &Surroundings<'_>) -> usize {
    const CORE: [&str; 7] =
        ["title", "risk", "event", "measure", "causes", "leads_to", "probability"];
    let spans = above.map(spans).unwrap_or_default();
    let mut count = 0;
    let mut has_core = false;
    let mut seen = Vec::new();
    for (column, cell) in &row.cells {
        let text = cell.text();
        let is_mapped =
            around.mapping.is_some_and(|mapping| mapping.column.contains_key(&*one_line(&text)));
        let joined = || spans.get(column).map(|span| format!("{span} {text}"));
        let own = about(&text, around.matrix)
            .or_else(|| joined().and_then(|text| about(&text, around.matrix)));
        let is_key = Target::parse(text.trim()).is_some();
        if let Some(about) = &own
            && let Subject::Named(name) = &about.subject
        {
            has_core |= CORE.contains(name);
        }
        has_core |= is_mapped || is_key;
        // A word that stands in every row, as a value, counts once.
        let plain = plain(&text);
        if (own.is_some() || is_mapped || is_key) && !seen.contains(&plain) {
            seen.push(plain);
            count += 1;
        }
    }
    if !has_core || count < FEWEST {
        return 0;
    }
    // Headings of the row above that reach down over this one.
    let over = above.into_iter().flat_map(|above| &above.cells).filter(|(column, cell)| {
        row.cell(*column).is_none() && about(&cell.text(), around.matrix).is_some()
    });
    let over = over.count();
    // Of two rows that tell as much, the one below is nearer to the risks.
    (count + over) * 2 + usize::from(over > 0)
}

/// What stands above each column: a heading reaches to the next one.
fn spans(row: &Row) -> BTreeMap<u32, String> {
    /// A heading spans no more columns than this.
    const WIDEST: u32 = 12;
    let mut spans = BTreeMap::new();
    for (place, (column, cell)) in row.cells.iter().enumerate() {
        let next = row.cells.get(place + 1).map_or(column + WIDEST, |(next, _)| *next);
        let text = one_line(&cell.text());
        if text.len() <= LONGEST {
            spans.extend((*column..next.min(column + WIDEST)).map(|at| (at, text.clone())));
        }
    }
    spans
}

/// The heading of each column that has one or holds anything.
fn headings(sheet: &Sheet, header: usize, matrix: &Matrix) -> Vec<(u32, String)> {
    let row = &sheet.rows[header];
    let above = header.checked_sub(1).map(|above| &sheet.rows[above]);
    // A row of headings that span others stands right above; a title above it has one cell.
    let above = above.filter(|above| above.at + 1 == row.at && above.cells.len() > 1);
    let spans = above.map(spans).unwrap_or_default();
    let mut used: BTreeMap<u32, ()> = row.cells.iter().map(|(column, _)| (*column, ())).collect();
    for below in &sheet.rows[header + 1..] {
        used.extend(below.cells.iter().map(|(column, _)| (*column, ())));
    }
    let mut seen: Vec<String> = Vec::new();
    let mut headings = Vec::new();
    for column in used.into_keys() {
        let own = one_line(&row.text(column));
        let span = spans.get(&column);
        let mut heading = match span {
            // A heading that reaches down over two rows stands in the upper one.
            Some(span)
                if own.is_empty() && above.is_some_and(|above| above.cell(column).is_some()) =>
            {
                span.clone()
            }
            Some(span) if !own.is_empty() && *span != own && joins(span, &own, matrix) => {
                format!("{span} / {own}")
            }
            _ => own,
        };
        if heading.is_empty() {
            heading = super::book::column_name(column);
        }
        if seen.contains(&heading) {
            heading = format!("{heading} ({})", super::book::column_name(column));
        }
        seen.push(heading.clone());
        headings.push((column, heading));
    }
    headings
}

/// The heading above says when a score holds, or makes an area of a bare heading.
fn joins(span: &str, own: &str, matrix: &Matrix) -> bool {
    let alone = about(own, matrix);
    let both = about(&format!("{span} {own}"), matrix);
    let says_when =
        |about: &Option<super::heading::About>| about.as_ref().is_some_and(|a| a.stage.is_some());
    says_when(&both) && !says_when(&alone) || (alone.is_none() && both.is_some())
}

/// What a person has decided wins.
fn apply(mapping: Option<&SheetMapping>, columns: &mut [Column]) {
    let Some(mapping) = mapping else { return };
    for column in columns {
        if let Some(target) =
            mapping.column.get(&column.heading).and_then(|name| Target::parse(name))
        {
            column.target = target;
        }
    }
}

/// Columns of measures belong to the measure whose title stands before them.
fn group(columns: &mut [Column]) {
    let titles = |columns: &[Column]| {
        columns.iter().filter(|c| c.target == Target::Measure("title".into())).count()
    };
    let many = titles(columns) > 1;
    let mut group = 0;
    let mut begun = false;
    for column in columns.iter_mut().filter(|_| many) {
        if column.target == Target::Measure("title".into()) {
            group += usize::from(begun);
            begun = true;
        }
        column.group = group;
    }
}
