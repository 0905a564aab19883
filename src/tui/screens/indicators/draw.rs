//! Drawing the indicators: how many stand where, then a block each.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Indicators;
use crate::report::indicators::{Block, Line, phrases};
use crate::tui::context::Context;
use crate::tui::layer::Layer;
use crate::tui::widgets::frame;
use crate::tui::widgets::paint::{paragraph, put, put_right, width};
use crate::tui::widgets::table::{Cell, Column, Table};

enum Row<'b> {
    Goal(&'b Block),
    Title(&'b Block),
    Limits(&'b Block),
    Hospital(&'b Line),
    Empty,
}

/// Wider than this, the eye loses the line.
const WIDEST: u16 = 118;

/// What a hospital's line is set in by, and what stands between columns.
const INDENT: u16 = 2;
const GAP: u16 = 2;

/// Hospital, light, a figure a year, trend, and how far it is from the limits.
fn table(cx: &Context<'_>, blocks: &[Block], years: &[i32]) -> Table {
    let lines = || blocks.iter().flat_map(|block| &block.lines);
    let widest = |column: fn(&Line) -> &str, head: &str| {
        lines().map(|line| width(column(line))).chain([width(head)]).max().unwrap_or(0)
    };
    let heads = ["indicator-hospital", "indicator-light", "indicator-trend", "indicator-distance"];
    let [hospital, light, trend, distance] = heads.map(|id| cx.text(id));
    let figures = lines().flat_map(|line| &line.figures).map(|figure| width(figure));
    let figure = figures.chain([5]).max().unwrap_or(0);
    let mut columns = vec![
        Column::new(widest(|line| &line.name, &hospital)).head(hospital),
        // The light is a tile, with a margin on both sides.
        Column::new(widest(|line| &line.word, &light) + 2).head(format!(" {light}")),
    ];
    columns.extend(years.iter().map(|year| Column::new(figure).right().head(format!("{year} "))));
    columns.push(Column::new(widest(|line| &line.trend, &trend)).head(trend));
    columns.push(Column::new(u16::MAX).head(distance));
    Table::new(columns.into_iter().map(|column| column.gap(GAP)).collect()).indent(INDENT)
}

fn cells(cx: &Context<'_>, hospital: &Line) -> Vec<Cell> {
    let theme = cx.theme;
    let text = |text: &String| Cell::new(text, theme.text());
    let light = Cell::tile(format!(" {}", hospital.word), theme.light(hospital.light));
    let mut cells = vec![text(&hospital.name), light];
    cells.extend(hospital.figures.iter().map(text));
    cells.extend([text(&hospital.trend), text(&hospital.remark)]);
    cells
}

impl Indicators {
    pub(super) fn draw_screen(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.list.clear_hits();
        let trust = cx.trust_short(&self.trust).to_owned();
        let mut path = vec![trust, cx.text("indicators-title")];
        let goal = self.goal.as_ref();
        path.extend(goal.and_then(|id| cx.register().goal_title(id)).map(str::to_owned));
        frame::header(cx, area, buf, &path, "");
        let body = frame::body(area);
        let body = Rect { width: body.width.min(WIDEST), ..body };
        if self.blocks.is_empty() {
            paragraph(buf, body, &self.nothing(cx), cx.theme.text());
        } else {
            self.draw_list(cx, body, buf);
        }
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }

    fn draw_list(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        let table = table(cx, &self.blocks, &self.years);
        let tally = phrases::tally(self.tally, cx.locale);
        let used =
            paragraph(buf, Rect { height: area.height.min(2), ..area }, &tally, theme.strong());
        let heads = Rect { y: area.y + used, height: 1, ..area };
        table.draw_heads(heads, buf, theme.dim());
        let legend = area.bottom().saturating_sub(1);
        put(buf, area.x, legend, area.width, &cx.text("indicator-legend"), theme.dim());
        let y = heads.bottom();
        let list = Rect { y, height: legend.saturating_sub(y + 1), ..area };
        let rows = self.rows();
        let height = usize::from(list.height);
        let first = self.scroll(&rows, height);
        for ((at, row), y) in rows.iter().skip(first).take(height).zip(list.y..) {
            let line = Rect { y, height: 1, ..list };
            self.list.add_hit(line, *at);
            match row {
                Row::Hospital(hospital) => {
                    table.draw_line(theme, line, buf, false, &cells(cx, hospital));
                }
                row => draw_row(cx, line, buf, row, *at == self.list.at()),
            }
        }
    }

    /// The lines, each with the indicator that it belongs to.
    fn rows(&self) -> Vec<(usize, Row<'_>)> {
        let mut rows = Vec::new();
        for (at, block) in self.blocks.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|before| self.goals.get(before));
            if self.goal.is_none() && self.goals.get(at) != before {
                rows.extend([(at, Row::Empty), (at, Row::Goal(block))]);
            }
            rows.extend([(at, Row::Empty), (at, Row::Title(block)), (at, Row::Limits(block))]);
            rows.extend(block.lines.iter().map(|line| (at, Row::Hospital(line))));
        }
        // The first blank line would stand right below the heads.
        rows.remove(0);
        rows
    }

    /// The first line shown: the chosen indicator stands in the middle.
    fn scroll(&self, rows: &[(usize, Row<'_>)], height: usize) -> usize {
        let is_own = |row: &(usize, Row<'_>)| row.0 == self.list.at();
        let top = rows.iter().position(is_own).unwrap_or(0);
        let bottom = rows.iter().rposition(is_own).unwrap_or(0);
        let middle = (top + bottom) / 2;
        // An indicator higher than the screen is shown from its title on.
        let first = middle.saturating_sub(height / 2).min(top);
        let first = first.min(rows.len().saturating_sub(height));
        // Half an indicator at the top would be figures that nobody can name.
        let is_begin = |at: usize| matches!(rows[at].1, Row::Title(_) | Row::Goal(_));
        (first..=top).find(|at| *at == 0 || is_begin(*at)).unwrap_or(first)
    }
}

/// Draws what stands above an indicator's hospitals.
fn draw_row(cx: &Context<'_>, line: Rect, buf: &mut Buffer, row: &Row<'_>, chosen: bool) {
    let theme = cx.theme;
    match row {
        Row::Empty | Row::Hospital(_) => {}
        Row::Goal(block) => {
            let title = cx.with("indicator-goal", &[("goal", (&block.goal).into())]);
            put(buf, line.x, line.y, line.width, &title, theme.text());
        }
        Row::Title(block) => {
            let (pointer, style) =
                if chosen { ("▸ ", theme.accent()) } else { ("  ", theme.strong()) };
            let title = format!("{pointer}{}", block.title);
            put(buf, line.x, line.y, line.width, &title, style);
        }
        Row::Limits(block) => {
            let x = line.x + INDENT;
            let used = put(buf, x, line.y, line.width - INDENT, &block.limits, theme.dim());
            // Where it comes from is left out where it would have to be cut.
            if INDENT + used + 4 + width(&block.source) <= line.width {
                put_right(buf, line, line.y, &block.source, theme.dim());
            }
        }
    }
}
