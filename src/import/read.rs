//! From cells to risks: the rows of each sheet, read by its layout.

use super::book::{Book, Cell, Row, Sheet};
use super::column::Surroundings;
use super::layout::{Layout, layout};
use super::mapping::{Mapping, SheetMapping, Wishes};
use super::places::Places;
use super::risk_row::Reader;
use super::target::Target;
use super::understood::{
    CellRead, ColumnRead, MeasureRow, Outcome, Place, RiskRow, SheetRead, Understood,
};
use super::value::Reading;
use super::words::{one_line, plain, words};
use crate::model::{Register, Slug};

/// Understands a file, going by a mapping where there is one.
pub fn understand(
    book: &Book,
    register: &Register,
    mapping: &Mapping,
    wishes: &Wishes,
) -> Understood {
    let places = Places::of(register);
    let mut all = Understood::default();
    for (at, sheet) in book.sheets.iter().enumerate() {
        let read = match is_wanted(sheet, mapping, wishes) {
            true => SheetReader::new(at, sheet, register, &places, mapping, wishes),
            false => None,
        };
        match read {
            Some(reader) => {
                all.sheets.push(reader.read(&mut all.risks, &mut all.measures, &mut all.homeless));
            }
            None => all.sheets.push(SheetRead { name: sheet.name.clone(), ..SheetRead::default() }),
        }
    }
    all
}

fn is_wanted(sheet: &Sheet, mapping: &Mapping, wishes: &Wishes) -> bool {
    match &wishes.sheet {
        Some(name) => *name == sheet.name,
        None if mapping.exact => mapping.sheet.contains_key(&sheet.name),
        None => !sheet.hidden && !mapping.sheet.get(&sheet.name).is_some_and(|sheet| sheet.skip),
    }
}

struct SheetReader<'a> {
    at: usize,
    sheet: &'a Sheet,
    layout: Layout,
    register: &'a Register,
    places: &'a Places<'a>,
    mapping: Option<&'a SheetMapping>,
    /// Whose risks the next rows are, and to which document they belong.
    trust: Option<Slug>,
    goal: Option<Slug>,
    category: String,
    /// See [`Mapping::exact`].
    exact: bool,
    cells: Vec<CellRead>,
}

impl<'a> SheetReader<'a> {
    fn new(
        at: usize,
        sheet: &'a Sheet,
        register: &'a Register,
        places: &'a Places<'a>,
        all: &'a Mapping,
        wishes: &Wishes,
    ) -> Option<Self> {
        let mapping = all.sheet.get(&sheet.name);
        let around = Surroundings { matrix: &register.matrix, places, mapping };
        let layout = layout(sheet, &around)?;
        let above = &sheet.rows[..layout.header];
        let titles = || above.iter().flat_map(|row| &row.cells).map(|(_, cell)| cell.text());
        let said = |text: &str, find: &dyn Fn(&str) -> Option<Slug>| {
            (!text.is_empty()).then(|| find(text)).flatten()
        };
        let trust_of = |text: &str| places.trust(text);
        let goal_of = |text: &str| places.goal(text);
        let mapped = mapping.cloned().unwrap_or_default();
        let only = || match &register.catalogue.trusts[..] {
            [only] => Some(only.id.clone()),
            _ => None,
        };
        let trust = said(&mapped.trust, &trust_of)
            .or_else(|| trust_of(&sheet.name))
            .or_else(|| wishes.trust.clone())
            .or_else(|| titles().find_map(|text| trust_of(&text)))
            .or_else(only);
        // A number among the titles is no requirement's: a goal above the headings is named in words.
        let named = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count() > 3;
        let goal = said(&mapped.goal, &goal_of)
            .or_else(|| goal_of(&sheet.name).filter(|_| named(&sheet.name)))
            .or_else(|| wishes.goal.clone())
            .or_else(|| {
                titles().filter(|text| named(text)).find_map(|text| goal_of(after_colon(&text)))
            });
        let category = String::new();
        Some(Self {
            at,
            sheet,
            layout,
            register,
            places,
            mapping,
            trust,
            goal,
            category,
            exact: all.exact,
            cells: Vec::new(),
        })
    }

    fn read(
        mut self,
        risks: &mut Vec<RiskRow>,
        measures: &mut Vec<MeasureRow>,
        homeless: &mut Vec<Place>,
    ) -> SheetRead {
        let first = risks.len();
        for row in &self.sheet.rows[self.layout.header + 1..] {
            if !self.exact && (self.is_no_risk(row) || self.is_section(row)) {
                continue;
            }
            let place = Place { sheet: self.at, row: row.at };
            let Some(read) = self.row(row) else { continue };
            let Some(trust) = read.trust.clone().or_else(|| self.trust.clone()) else {
                homeless.push(place);
                continue;
            };
            if let Some(measure) = read.own_measure(place, &trust) {
                measures.push(measure);
                continue;
            }
            self.put(read, place, trust, first, risks);
        }
        let columns = self.columns();
        SheetRead {
            name: self.sheet.name.clone(),
            header: Some(self.sheet.rows[self.layout.header].at),
            columns,
            cells: self.cells,
        }
    }

    /// A risk of its own, or more about one that stands above.
    fn put(
        &self,
        read: Reader<'_>,
        place: Place,
        trust: Slug,
        first: usize,
        risks: &mut Vec<RiskRow>,
    ) {
        let external = read.text("external").to_owned();
        let title = read.text("title").to_owned();
        let is_same = |risk: &RiskRow| {
            risk.trust == trust
                && match external.is_empty() {
                    false => {
                        risk.text("external") == external
                            && (title.is_empty() || risk.text("title") == title)
                    }
                    true => false,
                }
        };
        let above = if self.exact {
            None
        } else if external.is_empty() {
            // The cells of a risk with several measures are merged, or its title stands on each row.
            let last = risks.len().checked_sub(1).filter(|last| *last >= first);
            last.filter(|last| {
                title.is_empty() || (risks[*last].text("title") == title && read.has_measures())
            })
        } else {
            risks.iter().rposition(is_same)
        };
        let row = read.into_row(place, trust, self.goal.as_ref(), &self.category);
        match above {
            Some(above) => join(&mut risks[above], row),
            None if row.text("title").is_empty() => {}
            None => risks.push(row),
        }
    }

    /// A row of sums, or the headings once more.
    fn is_no_risk(&self, row: &Row) -> bool {
        let first = row.cells.first().map(|(_, cell)| plain(&cell.text())).unwrap_or_default();
        let is_sum = words().rows.get("totals").is_some_and(|totals| totals.contains(&first));
        let headings = &self.sheet.rows[self.layout.header];
        let is_heading = |(column, cell): &(u32, Cell)| headings.cell(*column) == Some(cell);
        is_sum || (row.cells.len() > 1 && row.cells.iter().all(is_heading))
    }

    /// A row with one text that heads those below it: a trust, a goal, or a group of risks.
    fn is_section(&mut self, row: &Row) -> bool {
        let [(column, cell)] = row.cells.as_slice() else { return false };
        let Some(place) = self.layout.columns.iter().position(|c| c.at == *column) else {
            return false;
        };
        let Cell::Text(text) = cell else { return false };
        let target = &self.layout.columns[place].target;
        let is_title = *target == Target::Risk("title".into());
        let found = self.places.trust(text).map(|trust| (true, trust));
        let found = found.or_else(|| self.places.goal(after_colon(text)).map(|goal| (false, goal)));
        let outcome = match found {
            Some((true, trust)) => {
                self.trust = Some(trust.clone());
                Outcome::Heads(trust)
            }
            Some((false, goal)) => {
                self.goal = Some(goal.clone());
                Outcome::Heads(goal)
            }
            // A risk may have nothing but a title; a measure may go on from the row above.
            None if is_title
                || self.layout.columns.len() < 3
                || matches!(target, Target::Measure(_)) =>
            {
                return false;
            }
            None if *target == Target::Risk("external".into()) || place == 0 => {
                self.category = one_line(text);
                Outcome::As(vec![crate::model::field::Value::text(self.category.clone())])
            }
            None => return false,
        };
        self.cells.push(CellRead { row: row.at, column: place, value: text.clone(), outcome });
        true
    }

    /// What a row says; `None` where it says nothing.
    fn row(&mut self, row: &Row) -> Option<Reader<'a>> {
        let reading =
            Reading { matrix: &self.register.matrix, year: self.register.year, exact: self.exact };
        let mut reader = Reader::new(reading, self.places, row.at);
        let mut has_own = false;
        for (place, column) in self.layout.columns.iter().enumerate() {
            let cell = self.meant(row, &column.heading, column.at);
            let Some(cell) = cell.as_ref() else {
                reader.blank(&column.target, column.group);
                continue;
            };
            let outcome = reader.cell(column, cell);
            has_own |= !matches!(outcome, Outcome::Left);
            let value = cell.text().into_owned();
            self.cells.push(CellRead { row: row.at, column: place, value, outcome });
        }
        reader.finish();
        has_own.then_some(reader)
    }

    /// A cell, or what a person has said that its text means.
    fn meant(&self, row: &Row, heading: &str, column: u32) -> Option<Cell> {
        let cell = row.cell(column)?;
        let given = self.mapping.and_then(|mapping| mapping.value.get(heading)?.get(&*cell.text()));
        match given {
            Some(given) => (!given.is_empty()).then(|| Cell::Text(given.clone())),
            None => Some(cell.clone()).filter(|cell| !cell.text().is_empty()),
        }
    }

    fn columns(&self) -> Vec<ColumnRead> {
        let mut counts = vec![(0, 0); self.layout.columns.len()];
        for cell in &self.cells {
            let (count, unread) = &mut counts[cell.column];
            *count += 1;
            *unread += usize::from(matches!(cell.outcome, Outcome::Unread(_)));
        }
        let columns = self.layout.columns.iter().zip(counts);
        let read = columns.map(|(column, (count, unread))| ColumnRead {
            at: column.at,
            heading: column.heading.clone(),
            target: column.target.clone(),
            count,
            unread,
        });
        read.collect()
    }
}

/// "Mål: Ventetid" names what stands behind the colon.
fn after_colon(text: &str) -> &str {
    text.split_once(':').map_or(text, |(_, after)| after).trim()
}

/// More about a risk that stands above: measures, and items of its lists.
fn join(risk: &mut RiskRow, more: RiskRow) {
    use crate::model::field::Value;
    for (key, value) in more.fields {
        match (risk.fields.get_mut(&key), value) {
            (_, Value::Nothing) => {}
            (Some(Value::Texts(items)), Value::Texts(new)) => {
                let add: Vec<String> =
                    new.iter().filter(|item| !items.contains(item)).cloned().collect();
                items.to_mut().extend(add);
            }
            (Some(before @ Value::Nothing), value) => *before = value,
            (Some(Value::Text(before)), Value::Text(new))
                if key == "note" && !before.contains(&*new) =>
            {
                before.to_mut().push_str(&format!("\n\n{new}"));
            }
            (Some(_), _) => {}
            (None, value) => drop(risk.fields.insert(key, value)),
        }
    }
    risk.closed = risk.closed.or(more.closed);
    risk.measures.extend(more.measures);
}
