//! What all documents write with: words in the reader's language, days, levels, ways.

use std::collections::BTreeMap;

use super::Document;
use crate::compare::Direction;
use crate::locale::field::capitalised;
use crate::locale::{Arg, Locale};
use crate::model::{Date, ItemKey, Level, Measure, Risk, Scale, Scores, Slug, Strength, ZoneIndex};
use crate::report::block::{self, Cell, Column, Fit, Item, Page, Row, Table};
use crate::report::matrix::page::{mark, of_zone};
use crate::report::titles;

/// A value narrower than this stands below its name.
const NARROWEST: usize = 24;

/// What a document is written with.
#[derive(Clone, Copy)]
pub(super) struct Pen<'p> {
    pub(super) doc: &'p Document<'p>,
    pub(super) locale: &'p Locale,
}

/// What a document tells of something: a name and a value of one line or several.
pub(super) type Facts = Vec<(String, Vec<String>)>;

impl<'p> Pen<'p> {
    pub(super) fn say(&self, id: &str) -> String {
        self.locale.text(id)
    }

    pub(super) fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.locale.with(id, args)
    }

    /// A sentence about so many.
    pub(super) fn count(&self, id: &str, count: usize) -> String {
        self.locale.with(id, &[("count", count.into())])
    }

    /// What a key is called, as a name of its value.
    pub(super) fn label(&self, record: &str, key: &str) -> String {
        capitalised(&self.locale.label(record, key))
    }

    pub(super) fn column(&self, id: &str) -> Column {
        Column::new(self.locale.text(id))
    }

    pub(super) fn wide(&self, id: &str) -> Column {
        self.column(id).fit(Fit::Wrap(NARROWEST / 2))
    }

    /// A day in the reader's words, with its year.
    pub(super) fn date(&self, day: Date) -> String {
        self.locale.date(day)
    }

    pub(super) fn day(&self, day: Option<Date>) -> Cell {
        match day {
            Some(day) => Cell::Day(day, self.locale.day_in(day, self.doc.register.year)),
            None => Cell::Nothing,
        }
    }

    pub(super) fn trust(&self, trust: &Slug) -> String {
        titles::trust(self.doc.register, trust)
    }

    /// A trust's whole name.
    pub(super) fn trust_name(&self, trust: &Slug) -> String {
        let known = self.doc.register.catalogue.trusts.iter().find(|known| known.id == *trust);
        let name = known.map(|known| known.name.clone()).filter(|name| !name.is_empty());
        name.unwrap_or_else(|| self.trust(trust))
    }

    /// What a file of a trust is called, with the requirement's number where it has one.
    pub(super) fn file(&self, name: &Slug) -> String {
        let title = titles::file(self.doc.register, name, self.locale);
        let goal = self.doc.register.catalogue.goal(name.as_str());
        match goal.map(|goal| goal.number.as_str()).filter(|number| !number.is_empty()) {
            Some(number) => format!("{number} {title}"),
            None => title,
        }
    }

    /// A risk's title; its id where it has none.
    pub(super) fn title(&self, key: &ItemKey, risk: &Risk) -> String {
        let title = if risk.title.trim().is_empty() { key.id.as_str() } else { &risk.title };
        match risk.is_restricted() {
            true => format!("{title} ({})", self.say("matrix-restricted")),
            false => title.to_owned(),
        }
    }

    /// "4 Sannsynlig".
    pub(super) fn level(&self, scale: &Scale, level: Level) -> String {
        format!("{} {}", mark(scale, level), scale.text(level).label).trim_end().to_owned()
    }

    /// Probability and consequence as they stand on the axes; a dash where one lacks.
    pub(super) fn levels(&self, scores: &Scores) -> [Cell; 2] {
        let matrix = &self.doc.register.matrix;
        let cell = |scale: &Scale, level: Option<Level>| {
            let mark = level.map(|level| mark(scale, level));
            // A spreadsheet sorts numbers as numbers.
            match mark.as_deref().map(str::parse) {
                Some(Ok(number)) => Cell::Number(number),
                _ => mark.into(),
            }
        };
        [cell(&matrix.probability, scores.probability), cell(&matrix.consequence, scores.worst())]
    }

    /// The zone of scores as a cell.
    pub(super) fn zone(&self, scores: &Scores) -> Cell {
        let matrix = &self.doc.register.matrix;
        match scores.zone(matrix) {
            Some(zone) => Cell::Zone(of_zone(matrix, zone)),
            None => Cell::Zone(block::Zone {
                letter: String::new(),
                name: self.say("matrix-unscored"),
                color: None,
            }),
        }
    }

    pub(super) fn zone_name(&self, zone: ZoneIndex) -> String {
        self.doc.register.matrix.zone(zone).name.clone()
    }

    /// "Høy (sannsynlighet 4 Sannsynlig, konsekvens 3 Moderat)".
    pub(super) fn stands(&self, scores: &Scores) -> Option<String> {
        let matrix = &self.doc.register.matrix;
        let (probability, consequence) = scores.cell()?;
        let zone = self.zone_name(matrix.zone_at(probability, consequence));
        let args = [
            ("zone", zone.into()),
            ("probability", self.level(&matrix.probability, probability).into()),
            ("consequence", self.level(&matrix.consequence, consequence).into()),
        ];
        Some(self.with("doc-stands", &args))
    }

    /// "sterk", "moderat", "svak".
    pub(super) fn strength(&self, strength: Strength) -> String {
        self.say(match strength {
            Strength::Weak => "knowledge-weak",
            Strength::Moderate => "knowledge-moderate",
            Strength::Strong => "knowledge-strong",
        })
    }

    /// How a risk moved since the earlier state; empty where nothing is known of one.
    pub(super) fn moved(&self, key: &ItemKey) -> String {
        let Some(since) = self.doc.since else { return String::new() };
        if since.found.is_new(key) {
            return self.say("doc-new");
        }
        if since.found.is_unknown(key) {
            return self.say("doc-unknown");
        }
        let Some(movement) = since.found.movement(key) else { return self.say("doc-unchanged") };
        let matrix = &since.states.before.matrix;
        let args = [
            ("zone", matrix.zone(movement.from.zone).name.as_str().into()),
            ("probability", mark(&matrix.probability, movement.from.probability).into()),
            ("consequence", mark(&matrix.consequence, movement.from.consequence).into()),
        ];
        self.with(
            match (movement.direction, movement.changes_zone) {
                (Direction::Up, true) => "doc-moved-up",
                (Direction::Up, false) => "doc-moved-up-within",
                (Direction::Down, true) => "doc-moved-down",
                (Direction::Down, false) => "doc-moved-down-within",
                (Direction::Sideways, _) => "doc-moved-sideways",
            },
            &args,
        )
    }

    pub(super) fn progress(&self, measure: &Measure) -> String {
        let progress = self.say(&format!("progress-{}", measure.progress.word()));
        match measure.is_overdue(self.doc.today) {
            true => format!("{progress}, {}", self.say("doc-overdue")),
            false => progress,
        }
    }

    /// Names and values, of which those that say nothing are left out.
    pub(super) fn facts(&self, page: &mut Page, facts: Facts) {
        let row = |(name, lines): (String, Vec<String>)| {
            let mut lines: Vec<String> =
                lines.into_iter().filter(|line| !line.trim().is_empty()).collect();
            if lines.is_empty() {
                return None;
            }
            let items = match lines.len() {
                1 => vec![Item::new(0, lines.remove(0))],
                _ => lines.into_iter().map(|line| Item::new(0, line)).collect(),
            };
            Some(Row::Cells(vec![Cell::Text(name), Cell::Lines(items)]))
        };
        let rows: Vec<Row> = facts.into_iter().filter_map(row).collect();
        if !rows.is_empty() {
            let columns = vec![Column::default(), Column::default().fit(Fit::Wrap(NARROWEST))];
            page.table(Table { columns, rows, ..Table::default() });
        }
    }

    /// The numbers that risks have in the matrix and in lists.
    pub(super) fn numbers(&self) -> BTreeMap<ItemKey, usize> {
        self.doc.risks().into_iter().map(|(key, _)| key).zip(1..).collect()
    }
}

/// A text of several sentences, one a line, as one paragraph.
pub(super) fn joined(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}
