//! What an import understood, what it changes, and what a person must look at.

mod page;
mod words;

use serde_json::{Value, json};

use crate::import::book::{Remark, address};
use crate::import::{CellRead, Clash, Outcome, Plan, SheetRead, Understood};
use crate::locale::Locale;
use crate::model::{Change, Register};
use crate::report::block::{Cell, Column, Fit, Page, Row, Table};
use crate::report::write::Report;

/// An import, before or after it was written.
pub(crate) struct Import<'a> {
    /// The file's name.
    pub(crate) name: &'a str,
    /// It is the program's own workbook, of which nothing is guessed.
    pub(crate) is_own: bool,
    pub(crate) remarks: &'a [Remark],
    pub(crate) understood: &'a Understood,
    pub(crate) plan: &'a Plan,
    /// The register as it was.
    pub(crate) register: &'a Register,
}

impl Report for Import<'_> {
    fn page(&self, locale: &Locale) -> Page {
        page::page(self, locale)
    }

    /// Every cell: where it stands, what stands in it, and what it is taken for.
    fn sheet(&self, locale: &Locale) -> Table {
        let columns = ["sheet", "cell", "heading", "value", "key", "taken_as", "outcome"];
        let rows = self.cells().map(|(sheet, cell)| {
            let column = &sheet.columns[cell.column];
            Row::Cells(vec![
                Cell::text(&*sheet.name),
                Cell::text(address(cell.row, column.at)),
                Cell::text(&*column.heading),
                Cell::text(&*cell.value),
                Cell::text(column.target.to_string()),
                Cell::text(words::taken_as(self.register, column, cell, locale)),
                Cell::text(words::outcome(&cell.outcome)),
            ])
        });
        Table { rows: rows.collect(), columns: columns.map(Column::new).into(), is_prose: false }
    }

    fn json(&self, locale: &Locale) -> Value {
        let sheets = self.understood.sheets.iter().map(|sheet| {
            let columns = sheet.columns.iter().map(|column| {
                json!({
                    "heading": column.heading,
                    "key": column.target.to_string(),
                    "cells": column.count,
                    "unread": column.unread,
                })
            });
            let unread =
                sheet.cells.iter().filter(|cell| matches!(cell.outcome, Outcome::Unread(_)));
            let unread = unread.map(|cell| {
                let column = &sheet.columns[cell.column];
                json!({
                    "cell": address(cell.row, column.at),
                    "value": cell.value,
                    "key": column.target.to_string(),
                })
            });
            json!({
                "name": sheet.name,
                "header": sheet.header.map(|row| row + 1),
                "columns": columns.collect::<Vec<_>>(),
                "unread": unread.collect::<Vec<_>>(),
            })
        });
        let ids = |keys: &[(crate::import::Place, crate::model::ItemKey)]| {
            keys.iter().map(|(_, key)| words::item(key)).collect::<Vec<_>>()
        };
        let clashes = self.plan.clashes.iter().map(|clash| {
            let here = words::value(self.register, clash.record, &clash.key, &clash.here, locale);
            let there = words::value(self.register, clash.record, &clash.key, &clash.there, locale);
            json!({ "item": words::item(&clash.item), "key": clash.key, "here": here, "file": there })
        });
        json!({
            "file": self.name,
            "sheets": sheets.collect::<Vec<_>>(),
            "new": ids(&self.plan.new),
            "changed": ids(&self.plan.changed),
            "same": self.plan.same,
            "new_measures": self.plan.new_measures,
            "conflicts": clashes.collect::<Vec<_>>(),
            "gone": self.plan.gone.iter().map(words::item).collect::<Vec<_>>(),
        })
    }
}

impl Import<'_> {
    fn cells(&self) -> impl Iterator<Item = (&SheetRead, &CellRead)> {
        self.understood
            .sheets
            .iter()
            .flat_map(|sheet| sheet.cells.iter().map(move |cell| (sheet, cell)))
    }

    /// How many values of risks and measures that are there change.
    fn changed_values(&self) -> usize {
        let is_value = |change: &&Change| matches!(change, Change::Set(..) | Change::MoveRisk(..));
        self.plan.changes.iter().filter(is_value).count()
    }

    /// Where a clash stands in the file, with the sheet's name where there are several.
    fn place(&self, clash: &Clash) -> String {
        words::place(self.understood, clash.place)
    }
}

fn wrapped(title: String, least: usize) -> Column {
    Column::new(title).fit(Fit::Wrap(least))
}
