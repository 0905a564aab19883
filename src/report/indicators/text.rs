//! Indicators for people: a row per hospital, below the indicator and its goal.

use serde_json::{Value, json};

use super::{Block, Filter, blocks, followed, phrases, sheet, years};
use crate::locale::Locale;
use crate::model::Register;
use crate::model::indicator::Tally;
use crate::report::block::{Cell, Column, Page, Row, Table};
use crate::report::fit::width;
use crate::report::write::Report;

/// More years than these are left out.
const MOST_YEARS: usize = 4;

#[derive(Debug)]
pub(crate) struct Indicators<'r> {
    pub(crate) register: &'r Register,
    pub(crate) filter: Filter,
}

impl Report for Indicators<'_> {
    fn page(&self, locale: &Locale) -> Page {
        let mut page = Page::default();
        let followed = followed(self.register, &self.filter);
        if followed.is_empty() {
            let is_red = self.filter.red;
            let nothing = if is_red { "indicators-nothing-red" } else { "indicators-nothing" };
            page.paragraph([locale.text(nothing)]);
            return page;
        }
        let years = years(&followed, MOST_YEARS);
        let blocks = blocks(self.register, &followed, &years, locale);
        page.table(table(&blocks, &years, locale));
        let hospitals = followed.iter().flat_map(|each| &each.hospitals);
        let tally: Tally = hospitals.map(|hospital| hospital.standing).collect();
        page.paragraph([phrases::tally(tally, locale), locale.text("indicator-legend")]);
        page
    }

    fn sheet(&self, _: &Locale) -> Table {
        sheet::sheet(&followed(self.register, &self.filter))
    }

    fn json(&self, _: &Locale) -> Value {
        let indicators = super::json(self.register, &self.filter);
        json!({ "year": self.register.year, "indicators": indicators })
    }
}

fn table(blocks: &[Block], years: &[i32], locale: &Locale) -> Table {
    let column = |id: &str| Column::new(locale.text(id));
    // A mark may stand behind a figure, and behind a year where figures are wider than that.
    let figures = blocks.iter().flat_map(|block| &block.lines).flat_map(|line| &line.figures);
    let mark = if figures.map(|figure| width(figure)).max() > Some(4) { " " } else { "" };
    let years = years.iter().map(|year| Column::new(format!("{year}{mark}")).right());
    let columns = [column("indicator-hospital"), column("indicator-light")].into_iter();
    let columns = columns.chain(years);
    let columns = columns.chain([column("indicator-trend"), column("indicator-distance")]);
    let mut rows = Vec::new();
    let mut goal = None;
    for block in blocks {
        // The goal stands above the first of its indicators only.
        let here = (&block.trust, &block.goal);
        if goal.replace(here) != Some(here) {
            let title = locale.with("indicator-goal", &[("goal", (&block.goal).into())]);
            rows.push(Row::Heading(format!("{} · {title}", block.trust)));
        }
        rows.extend([Row::Subheading(block.title.clone()), Row::Below(block.limits.clone())]);
        rows.extend(block.lines.iter().map(|line| {
            let ends = [line.trend.as_str(), &line.remark];
            let cells = [line.name.as_str(), &line.word].into_iter();
            let cells = cells.chain(line.figures.iter().map(String::as_str)).chain(ends);
            Row::Cells(cells.map(Cell::from).collect())
        }));
    }
    Table { columns: columns.collect(), rows, ..Table::default() }
}
