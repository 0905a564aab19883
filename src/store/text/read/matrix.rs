//! `matrix.toml` (FORMAT.md chapter 7).

use std::path::Path;

use super::Reader;
use super::tree::{Content, Item};
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::field::known;
use crate::model::matrix::{Area, Axis, GridProblem, Matrix, MatrixParts, Rgb, Zone};
use crate::model::scale::{LevelText, Scale};
use crate::store::schema::judged::MATRIX;

const AXES: [(&str, Axis); 2] =
    [("probability", Axis::Probability), ("consequence", Axis::Consequence)];

/// The colour of a zone whose own cannot be read.
/// So many zones a matrix may have.
const ZONES: std::ops::RangeInclusive<usize> = 2..=7;

/// Reads a matrix; `None` where nothing can be scored by it.
pub fn read_matrix(text: &str, file: &Path) -> (Option<Matrix>, Vec<Diagnostic>) {
    let mut reader = Reader::new(file, text);
    let tree = reader.tree();
    let matrix = tree.and_then(|tree| reader.matrix(tree.root()));
    (matrix, reader.problems)
}

impl Reader<'_> {
    fn matrix(&mut self, document: Item<'_, '_>) -> Option<Matrix> {
        let known = known(MATRIX, &[]);
        for other in document.below().filter(|item| !known.contains(&item.name())) {
            self.unknown(other, MATRIX, &[]);
        }
        let text = |reader: &mut Self, key: &str| {
            document.get(key).map(|v| reader.text(key, v)).unwrap_or_default()
        };
        let name = text(self, "name");
        let period = text(self, "period");
        let example = document.get("example").is_some_and(|v| self.boolean("example", v));
        let vertical = document.get("vertical").and_then(|v| self.word("vertical", v, &AXES));
        let probability = self.scale("probability", document)?;
        let consequence = self.scale("consequence", document)?;
        let areas = self.areas(document, &consequence)?;
        let zones = self.zones(document)?;
        let grid_value = self.required(document, "grid")?;
        let rows = self.texts("grid", grid_value);
        let parts = MatrixParts {
            name,
            example,
            vertical: vertical.unwrap_or(Axis::Probability),
            period,
            probability,
            consequence,
            areas,
            zones,
            grid: rows.iter().map(|r| r.split_whitespace().map(str::to_owned).collect()).collect(),
        };
        match Matrix::new(parts) {
            Ok(matrix) => Some(matrix),
            Err(problem) => {
                self.bad_grid(&problem, grid_value);
                None
            }
        }
    }

    fn bad_grid(&mut self, problem: &GridProblem, grid: Item<'_, '_>) {
        let row_span = |row: usize| grid.below().nth(row).map_or(grid.span(), Item::span);
        match problem {
            GridProblem::Rows { found, wanted } => {
                let (found, wanted) = (found.to_string(), wanted.to_string());
                let args = [("what", "rows"), ("found", &*found), ("wanted", &*wanted)];
                self.error(Code::BadGrid, grid.span(), &args);
            }
            GridProblem::Cells { row, found, wanted } => {
                let (found, wanted) = (found.to_string(), wanted.to_string());
                let args = [("what", "cells"), ("found", &*found), ("wanted", &*wanted)];
                self.error(Code::BadGrid, row_span(*row), &args);
            }
            GridProblem::Zone { row, found } => {
                let args = [("what", "zone"), ("found", &**found), ("wanted", "")];
                self.error(Code::BadGrid, row_span(*row), &args);
            }
        }
    }

    /// A key without which the file is of no use.
    fn required<'r, 't>(&mut self, document: Item<'r, 't>, key: &str) -> Option<Item<'r, 't>> {
        let value = document.get(key);
        if value.is_none() {
            self.error(Code::MissingKey, 0..0, &[("key", key)]);
        }
        value
    }

    fn scale(&mut self, key: &str, document: Item<'_, '_>) -> Option<Scale> {
        let value = self.required(document, key)?;
        let table = self.table(key, value)?;
        for other in table.below().filter(|item| item.name() != "level") {
            self.unknown(other, MATRIX, &[key]);
        }
        let Some(levels) = table.get("level") else {
            self.error(Code::MissingKey, value.span(), &[("key", &format!("{key}.level"))]);
            return None;
        };
        let mut number = 0;
        let texts = self.list("level", levels, |reader, item| {
            number += 1;
            reader.table("level", item).map(|table| reader.level_text(table, number))
        });
        let count = texts.len().to_string();
        let scale = Scale::new(texts);
        if scale.is_none() {
            let (least, most) = (Scale::FEWEST.to_string(), Scale::MOST.to_string());
            let args = [("key", key), ("value", &*count), ("least", &*least), ("most", &*most)];
            self.error(Code::OutsideScale, levels.span(), &args);
        }
        scale
    }

    fn level_text(&mut self, table: Item<'_, '_>, number: usize) -> LevelText {
        let mut text = LevelText { mark: number.to_string(), ..LevelText::default() };
        for value in table.below() {
            let name = value.name();
            match name {
                "label" => text.label = self.text(name, value),
                "mark" => text.mark = self.text(name, value),
                "frequency" => text.frequency = self.text(name, value),
                "goal" => text.goal = self.text(name, value),
                "percent" => {
                    let bounds = self.list(name, value, |reader, item| reader.number(name, item));
                    match bounds[..] {
                        [from, to] => text.percent = Some((from, to)),
                        _ => {
                            let args = [("key", name), ("found", "list"), ("wanted", "pair")];
                            self.error(Code::WrongType, value.span(), &args);
                        }
                    }
                }
                _ => self.unknown(value, MATRIX, &["probability", "level", "#"]),
            }
        }
        text
    }

    fn number(&mut self, key: &str, value: Item<'_, '_>) -> Option<f64> {
        match value.content() {
            Content::Float(float) => float.replace('_', "").parse().ok(),
            _ => self.integer(key, value).map(|n| n as f64),
        }
    }

    fn areas(&mut self, document: Item<'_, '_>, scale: &Scale) -> Option<Vec<Area>> {
        let listed = self.required(document, "areas")?;
        let ids = self.ids("areas", listed);
        let tables = document.get("area").and_then(|v| self.table("area", v));
        let mut areas = Vec::new();
        for id in ids {
            let (least, most) = (scale.clamp(1), scale.clamp(i64::MAX));
            let mut area = Area { name: id.to_string(), id, least, most, texts: Vec::new() };
            let table = tables.and_then(|t| t.get(area.id.as_str()));
            match table.and_then(|value| self.table(area.id.as_str(), value)) {
                Some(table) => self.area(table, scale, &mut area),
                None => {
                    let key = format!("area.{}", area.id);
                    self.error(Code::MissingKey, listed.span(), &[("key", &key)]);
                }
            }
            areas.push(area);
        }
        if areas.is_empty() {
            self.error(Code::MissingKey, listed.span(), &[("key", "areas")]);
            return None;
        }
        Some(areas)
    }

    fn area(&mut self, table: Item<'_, '_>, scale: &Scale, area: &mut Area) {
        let whole = (area.least, area.most);
        for value in table.below() {
            let name = value.name();
            match name {
                "name" => area.name = self.text(name, value),
                "least" => {
                    area.least = self.level(name, value, scale, whole).unwrap_or(area.least);
                }
                "most" => area.most = self.level(name, value, scale, whole).unwrap_or(area.most),
                "texts" => area.texts = self.texts(name, value),
                _ => self.unknown(value, MATRIX, &["area", "*"]),
            }
        }
        if area.least > area.most {
            let (least, most) = (area.least, area.most);
            let mark = |level| scale.text(level).mark.clone();
            let args = [("of", &*area.name), ("least", &*mark(least)), ("most", &*mark(most))];
            self.warning(Code::BoundsReversed, table.span(), &args);
            std::mem::swap(&mut area.least, &mut area.most);
        }
    }

    fn zones(&mut self, document: Item<'_, '_>) -> Option<Vec<Zone>> {
        let listed = self.required(document, "zones")?;
        let ids = self.texts("zones", listed);
        if !ZONES.contains(&ids.len()) {
            let (count, least, most) =
                (ids.len().to_string(), ZONES.start().to_string(), ZONES.end().to_string());
            let args = [("key", "zones"), ("value", &*count), ("least", &*least), ("most", &*most)];
            self.error(Code::OutsideScale, listed.span(), &args);
            return None;
        }
        let tables = document.get("zone").and_then(|v| self.table("zone", v));
        let zones = ids.into_iter().map(|id| {
            let mut zone = Zone::named(&id);
            let table = tables.and_then(|t| t.get(&id));
            match table.and_then(|value| self.table(&id, value)) {
                Some(table) => self.zone(table, &mut zone),
                None => {
                    let key = format!("zone.{id}");
                    self.error(Code::MissingKey, listed.span(), &[("key", &key)]);
                }
            }
            zone
        });
        Some(zones.collect())
    }

    fn zone(&mut self, table: Item<'_, '_>, zone: &mut Zone) {
        for value in table.below() {
            let name = value.name();
            match name {
                "name" => zone.name = self.text(name, value),
                "mark" => zone.letter = self.text(name, value),
                "color" => {
                    let text = self.text(name, value);
                    match Rgb::parse(&text) {
                        Some(color) => zone.color = color,
                        None => {
                            let args = [
                                ("key", name),
                                ("value", &*text),
                                ("allowed", "#RRGGBB"),
                                ("near", super::NO_WORD),
                            ];
                            self.error(Code::UnknownWord, value.span(), &args);
                        }
                    }
                }
                "glyph" => zone.glyph = self.text(name, value).chars().next().unwrap_or(' '),
                "action" => zone.action = self.text(name, value),
                "needs_measure" => zone.needs_measure = self.boolean(name, value),
                "accept" => zone.accept = self.text(name, value),
                "accept_roles" => zone.accept_roles = self.texts(name, value),
                _ => self.unknown(value, MATRIX, &["zone", "*"]),
            }
        }
    }
}
