//! One row: its cells become keys of a risk and its measures.

use std::collections::BTreeMap;

use super::book::Cell;
use super::column::Column;
use super::heading::area_of_value;
use super::measures::{self, Said};
use super::places::Places;
use super::target::{Stage, Target};
use super::understood::{MeasureRow, Outcome, Place, RiskRow, Unread};
use super::value::{Reading, paragraphs, strength};
use super::words::{one_line, words};
use crate::model::field::Value;
use crate::model::{Axis, Level, Slug};

/// What the cells of a row have said so far.
pub(super) struct Reader<'a> {
    reading: Reading<'a>,
    places: &'a Places<'a>,
    row: u32,
    pub(super) trust: Option<Slug>,
    goal: Option<Slug>,
    id: Option<Slug>,
    measure_id: Option<Slug>,
    area: Option<Slug>,
    fields: BTreeMap<String, Value<'static>>,
    consequences: Vec<(Stage, Option<Level>)>,
    closed: Option<(bool, String)>,
    /// What stands in the note, by heading.
    noted: Vec<(String, String)>,
    /// Cells of measures, by the group of columns and the key.
    measures: BTreeMap<usize, BTreeMap<String, Option<Cell>>>,
    made: Vec<MeasureRow>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(reading: Reading<'a>, places: &'a Places<'a>, row: u32) -> Self {
        Self {
            reading,
            places,
            row,
            trust: None,
            goal: None,
            id: None,
            measure_id: None,
            area: None,
            fields: BTreeMap::new(),
            consequences: Vec::new(),
            closed: None,
            noted: Vec::new(),
            measures: BTreeMap::new(),
            made: Vec::new(),
        }
    }

    /// A text of the risk; empty where there is none.
    pub(super) fn text(&self, key: &str) -> &str {
        match self.fields.get(key) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    pub(super) fn has_measures(&self) -> bool {
        !self.made.is_empty()
    }

    /// The row has a column of this kind and nothing in it.
    pub(super) fn blank(&mut self, target: &Target, group: usize) {
        match target {
            Target::Risk(key) => {
                self.fields.entry(key.clone()).or_default();
            }
            Target::Consequence(stage) => self.consequences.push((*stage, None)),
            Target::Knowledge => {
                for key in ["knowledge.data", "knowledge.understanding", "knowledge.agreement"] {
                    self.fields.entry(key.to_owned()).or_default();
                }
            }
            Target::Measure(key) => {
                self.measures.entry(group).or_default().entry(key.clone()).or_default();
            }
            Target::Other => {
                self.fields.entry("note".to_owned()).or_default();
            }
            _ => {}
        }
    }

    /// Takes a cell, and tells what became of it.
    pub(super) fn cell(&mut self, column: &Column, cell: &Cell) -> Outcome {
        let text = cell.text().into_owned();
        let outcome = self.taken(column, cell, &text);
        if matches!(outcome, Outcome::Unread(_) | Outcome::Noted) {
            self.noted.push((column.heading.clone(), text));
        }
        outcome
    }

    fn taken(&mut self, column: &Column, cell: &Cell, text: &str) -> Outcome {
        match &column.target {
            Target::Nothing => Outcome::Left,
            Target::Other => Outcome::Noted,
            Target::Trust => named(self.places.trust(text), text, &mut self.trust, Unread::Trust),
            Target::Goal => named(self.places.goal(text), text, &mut self.goal, Unread::Goal),
            Target::Id => {
                let id = text.rsplit('/').next().unwrap_or(text).to_lowercase();
                plainly(Slug::new(&id), &mut self.id, Unread::Id)
            }
            Target::MeasureId => {
                plainly(Slug::new(&text.to_lowercase()), &mut self.measure_id, Unread::Id)
            }
            Target::Area => {
                named(area_of_value(text, self.reading.matrix), text, &mut self.area, Unread::Word)
            }
            Target::State => self.state(text),
            Target::Knowledge => match strength(cell) {
                Ok(strength) => {
                    for key in ["knowledge.data", "knowledge.understanding", "knowledge.agreement"]
                    {
                        self.fields.insert(key.to_owned(), Value::Strength(strength));
                    }
                    Outcome::Plain
                }
                Err(why) => Outcome::Unread(why),
            },
            Target::Consequence(stage) => self.consequence(*stage, cell),
            Target::Score(stage) => match self.reading.score(cell) {
                Some((p, c)) => {
                    self.fields.insert(format!("{}probability", stage.prefix()), Value::Level(p));
                    self.consequences.push((*stage, Some(c)));
                    Outcome::As(vec![Value::Level(p), Value::Level(c)])
                }
                None => Outcome::Unread(Unread::Level),
            },
            Target::Risk(key) => self.risk(key, cell),
            Target::Measure(key) => self.measure_cell(column.group, key, cell),
        }
    }

    fn consequence(&mut self, stage: Stage, cell: &Cell) -> Outcome {
        let scale = self.reading.matrix.scale(Axis::Consequence);
        let Some(level) = super::level::level(cell, scale) else {
            return Outcome::Unread(Unread::Level);
        };
        self.consequences.push((stage, Some(level)));
        let is_plain = scale.text(level).mark == *cell.text();
        if is_plain { Outcome::Plain } else { Outcome::As(vec![Value::Level(level)]) }
    }

    fn risk(&mut self, key: &str, cell: &Cell) -> Outcome {
        match self.reading.risk(key, cell) {
            Ok((value, outcome)) => {
                match (self.fields.get_mut(key), value) {
                    // Several columns may give items of one list.
                    (Some(Value::Texts(before)), Value::Texts(new)) => {
                        before.to_mut().extend(new.into_owned());
                    }
                    (_, value) => drop(self.fields.insert(key.to_owned(), value)),
                }
                outcome
            }
            // What is not understood takes nothing away.
            Err(why) => Outcome::Unread(why),
        }
    }

    fn state(&mut self, text: &str) -> Outcome {
        match words().meaning("state", text) {
            Some(word) => {
                self.closed = Some((word == "closed", one_line(text)));
                Outcome::Plain
            }
            None => Outcome::Unread(Unread::Word),
        }
    }

    fn measure_cell(&mut self, group: usize, key: &str, cell: &Cell) -> Outcome {
        let of_group = self.measures.entry(group).or_default();
        of_group.insert(key.to_owned(), Some(cell.clone()));
        let is_text = ["title", "owner", "deadline", "status"].contains(&key);
        let is_list = || measures::items(&cell.text()).len() > 1;
        if key == "title" {
            let said: Vec<Said> = self.said(cell);
            let is_plain = said.len() == 1 && said[0].title == one_line(&cell.text());
            let titles = said.into_iter().map(|said| Value::text(said.title));
            return if is_plain { Outcome::Plain } else { Outcome::As(titles.collect()) };
        }
        if is_text && is_list() {
            return Outcome::Plain;
        }
        match self.reading.measure(key, cell) {
            Ok((_, outcome)) => outcome,
            Err(why) => Outcome::Unread(why),
        }
    }

    fn said(&self, cell: &Cell) -> Vec<Said> {
        if self.reading.exact {
            return vec![Said { title: one_line(&cell.text()), ..Said::default() }];
        }
        let items = measures::items(&cell.text());
        let said = items.iter().map(|item| measures::said(item, self.reading.year));
        said.map(|said| Said { title: one_line(&said.title), ..said }).collect()
    }

    /// Puts together what needs more than one cell.
    pub(super) fn finish(&mut self) {
        self.place_consequences();
        let groups = std::mem::take(&mut self.measures);
        for cells in groups.into_values() {
            self.make_measures(&cells);
        }
        if let Some((true, why)) = &self.closed
            && self.text("closed.why").is_empty()
        {
            self.fields.insert("closed.why".to_owned(), Value::text(why.clone()));
        }
        if self.noted.is_empty() {
            return;
        }
        let own = self.text("note").to_owned();
        let lines =
            self.noted.iter().map(|(heading, text)| format!("{heading}: {}", one_line(text)));
        let all: Vec<String> =
            [own].into_iter().filter(|own| !own.is_empty()).chain(lines).collect();
        self.fields.insert("note".to_owned(), Value::text(paragraphs(&all.join("\n"))));
    }

    /// A consequence without an area is for the row's, or for the first one that takes it.
    fn place_consequences(&mut self) {
        for (stage, level) in std::mem::take(&mut self.consequences) {
            let areas = &self.reading.matrix.areas;
            let takes =
                |id: &Slug| level.is_none_or(|level| self.reading.may_have(id.as_str(), level));
            let own = self.area.clone().filter(|id| takes(id));
            let area =
                own.or_else(|| areas.iter().map(|area| area.id.clone()).find(|id| takes(id)));
            let Some(area) = area else { continue };
            let key = format!("{}consequence.{area}", stage.prefix());
            match level {
                Some(level) => drop(self.fields.insert(key, Value::Level(level))),
                None => drop(self.fields.entry(key).or_default()),
            }
        }
    }

    /// The measures of a group of columns. Lists of the same length go together; what is one is for
    /// all of them.
    fn make_measures(&mut self, cells: &BTreeMap<String, Option<Cell>>) {
        let title = cells.get("title").and_then(Option::as_ref);
        let mut said = title.map(|cell| self.said(cell)).unwrap_or_default();
        said.retain(|said| !said.title.is_empty());
        if said.is_empty() && self.measure_id.is_none() {
            return;
        }
        let count = said.len().max(1);
        let mut fields: Vec<BTreeMap<String, Value<'static>>> = vec![BTreeMap::new(); count];
        for (key, cell) in cells.iter().filter(|(key, _)| *key != "title") {
            for (at, value) in
                self.measure_values(key, cell.as_ref(), count).into_iter().enumerate()
            {
                if let Some(value) = value {
                    fields[at].insert(key.clone(), value);
                }
            }
        }
        for (at, mut fields) in fields.into_iter().enumerate() {
            if let Some(said) = said.get(at) {
                self.add_said(said, &mut fields);
            }
            let place = Place { sheet: 0, row: self.row };
            let trust = self.trust.clone();
            let Some(unknown) = trust.or_else(|| Slug::new("unknown")) else { continue };
            self.made.push(MeasureRow {
                place,
                trust: unknown,
                id: self.measure_id.clone(),
                fields,
            });
        }
    }

    fn add_said(&mut self, said: &Said, fields: &mut BTreeMap<String, Value<'static>>) {
        fields.insert("title".to_owned(), Value::text(said.title.clone()));
        // What the text itself says is about this measure alone, and wins over the columns.
        let mut put = |key: &str, value: Value<'static>| {
            if !value.is_nothing() {
                fields.insert(key.to_owned(), value);
            }
        };
        put("owner", Value::text(said.owner.clone()));
        put("deadline", said.deadline.into());
        put("status", said.progress.map_or(Value::Nothing, Value::Word));
        if !said.unclear.is_empty() {
            self.noted.push((said.title.clone(), said.unclear.clone()));
        }
    }

    /// The value of a key for each of so many measures; `None` where a cell is not understood, which
    /// takes nothing away.
    fn measure_values(
        &self,
        key: &str,
        cell: Option<&Cell>,
        count: usize,
    ) -> Vec<Option<Value<'static>>> {
        let Some(cell) = cell else { return vec![Some(Value::Nothing); count] };
        let read = |cell: &Cell| self.reading.measure(key, cell).ok().map(|(value, _)| value);
        let lines: Vec<String> = match cell {
            Cell::Text(text) => measures::items(text),
            _ => Vec::new(),
        };
        if count > 1 && lines.len() == count {
            return lines.into_iter().map(|line| read(&Cell::Text(line))).collect();
        }
        vec![read(cell); count]
    }

    /// A measure that stands in a sheet of its own, with its id in this register or its risks' ids.
    pub(super) fn own_measure(&self, place: Place, trust: &Slug) -> Option<MeasureRow> {
        let fields = self.made.first().map(|made| made.fields.clone()).unwrap_or_default();
        // A new one names the risks that it serves.
        let serves = fields.get("risks").is_some_and(|risks| !risks.is_nothing());
        let is_own = self.measure_id.is_some() || serves;
        let id = self.measure_id.clone();
        is_own.then(|| MeasureRow { place, trust: trust.clone(), id, fields })
    }

    /// The risk that the row is about.
    pub(super) fn into_row(
        mut self,
        place: Place,
        trust: Slug,
        goal: Option<&Slug>,
        category: &str,
    ) -> RiskRow {
        if self.text("category").is_empty() && !category.is_empty() {
            self.fields.insert("category".to_owned(), Value::text(category.to_owned()));
        }
        let measures =
            self.made.into_iter().map(|made| MeasureRow { place, trust: trust.clone(), ..made });
        RiskRow {
            place,
            goal: self.goal.or_else(|| goal.cloned()),
            id: self.id,
            closed: self.closed.map(|(is, _)| is),
            measures: measures.collect(),
            fields: self.fields,
            trust,
        }
    }
}

/// A name that may say more than what it is taken for.
fn named(found: Option<Slug>, text: &str, slot: &mut Option<Slug>, why: Unread) -> Outcome {
    match found {
        Some(found) => {
            let is_plain = found.as_str() == text;
            let outcome = if is_plain { Outcome::Plain } else { Outcome::Heads(found.clone()) };
            *slot = Some(found);
            outcome
        }
        None => Outcome::Unread(why),
    }
}

fn plainly(found: Option<Slug>, slot: &mut Option<Slug>, why: Unread) -> Outcome {
    match found {
        Some(found) => {
            *slot = Some(found);
            Outcome::Plain
        }
        None => Outcome::Unread(why),
    }
}
