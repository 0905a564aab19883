//! Indicators for people: a block per indicator, a line per hospital.

use super::{Block, Filter, Line, blocks, followed, words, years};
use crate::locale::Locale;
use crate::model::Register;
use crate::model::indicator::{Standing, Tally};
use crate::report::fit::{pad, width};

/// More years than these are left out.
const MOST_YEARS: usize = 4;

/// The indicators that are wanted, with what their marks mean and how many stand where.
pub fn text(register: &Register, filter: &Filter, locale: &Locale) -> String {
    let followed = followed(register, filter);
    if followed.is_empty() {
        let nothing = if filter.red { "indicators-nothing-red" } else { "indicators-nothing" };
        return locale.text(nothing) + "\n";
    }
    let years = years(&followed, MOST_YEARS);
    let blocks = blocks(register, &followed, &years, locale);
    let columns = Columns::of(&blocks, &years, locale);
    let mut out = Vec::new();
    let mut goal = None;
    for block in &blocks {
        // The goal stands above the first of its indicators only.
        let here = (&block.trust, &block.goal);
        if goal != Some(here) {
            let title = locale.with("indicator-goal", &[("goal", (&block.goal).into())]);
            out.extend([format!("{} · {title}", block.trust), columns.head(&years, locale)]);
            goal = Some(here);
        }
        out.extend([String::new(), block.title.clone(), format!("  {}", block.limits)]);
        out.extend(block.lines.iter().map(|line| columns.line(line)));
        out.push(String::new());
    }
    let standings = followed.iter().flat_map(|each| &each.hospitals).map(|h| h.standing);
    out.extend([tally(standings, locale), locale.text("indicator-legend")]);
    out.dedup_by(|a, b| a.is_empty() && b.is_empty());
    out.join("\n") + "\n"
}

fn tally(standings: impl Iterator<Item = Standing>, locale: &Locale) -> String {
    words::tally(standings.collect::<Tally>(), locale)
}

/// How wide the columns are.
struct Columns {
    name: usize,
    light: usize,
    figures: usize,
    trend: usize,
}

impl Columns {
    fn of(blocks: &[Block], years: &[i32], locale: &Locale) -> Self {
        let lines = || blocks.iter().flat_map(|block| &block.lines);
        let widest = |column: fn(&Line) -> usize, head: &str| {
            lines().map(column).chain([width(&locale.text(head))]).max().unwrap_or(0)
        };
        let figure = |line: &Line| line.figures.iter().map(|f| width(f)).max().unwrap_or(0);
        Self {
            name: widest(|line| width(&line.name), "indicator-hospital"),
            light: widest(|line| width(&line.word), "indicator-light"),
            figures: lines().map(figure).max().unwrap_or(0).max(if years.is_empty() {
                0
            } else {
                4
            }),
            trend: widest(|line| width(&line.trend), "indicator-trend"),
        }
    }

    fn head(&self, years: &[i32], locale: &Locale) -> String {
        let years: Vec<String> = years.iter().map(|year| format!("{year} ")).collect();
        let word = |id| locale.text(id);
        let (name, light) = (word("indicator-hospital"), word("indicator-light"));
        self.row(&name, &light, &years, &word("indicator-trend"), &word("indicator-distance"))
    }

    fn line(&self, line: &Line) -> String {
        self.row(&line.name, &line.word, &line.figures, &line.trend, &line.remark)
    }

    fn row(&self, name: &str, light: &str, figures: &[String], trend: &str, last: &str) -> String {
        let mut row = format!("  {}  {}", pad(name, self.name), pad(light, self.light));
        for figure in figures {
            let room = " ".repeat(self.figures.saturating_sub(width(figure)));
            row.push_str(&format!("  {room}{figure}"));
        }
        row.push_str(&format!("  {}  {last}", pad(trend, self.trend)));
        row.trim_end().to_owned()
    }
}
