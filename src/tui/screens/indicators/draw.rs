//! Drawing the indicators: how many stand where, then a block each.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Indicators;
use crate::report::indicators::{Block, Line, words};
use crate::tui::layer::{Context, Layer};
use crate::tui::widgets::frame;
use crate::tui::widgets::paint::{fill, paragraph, put, put_right, width};

/// A line of the list.
enum Row<'b> {
    Goal(&'b Block),
    Title(&'b Block),
    Limits(&'b Block),
    Hospital(&'b Line),
    Empty,
}

/// How wide the columns are, gaps included.
struct Columns {
    name: u16,
    light: u16,
    figure: u16,
    trend: u16,
}

/// Wider than this, the eye loses the line.
const WIDEST: u16 = 118;

/// What a hospital's line is set in by, and what stands between columns.
const INDENT: u16 = 2;
const GAP: u16 = 2;

impl Columns {
    fn of(cx: &Context<'_>, blocks: &[Block]) -> Self {
        let lines = || blocks.iter().flat_map(|block| &block.lines);
        let widest = |column: fn(&Line) -> &str, head: &str| {
            let head = width(&cx.text(head));
            lines().map(|line| width(column(line))).chain([head]).max().unwrap_or(0)
        };
        let figures = lines().flat_map(|line| &line.figures).map(|figure| width(figure));
        Self {
            name: widest(|line| &line.name, "indicator-hospital") + GAP,
            // The light is a tile, with a margin on both sides.
            light: widest(|line| &line.word, "indicator-light") + 2 + GAP,
            figure: figures.chain([5]).max().unwrap_or(0) + GAP,
            trend: widest(|line| &line.trend, "indicator-trend") + GAP,
        }
    }
}

impl Indicators {
    pub(super) fn draw_screen(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.hits.clear();
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
        let columns = Columns::of(cx, &self.blocks);
        let tally = words::tally(self.tally, cx.locale);
        let used =
            paragraph(buf, Rect { height: area.height.min(2), ..area }, &tally, theme.strong());
        let heads = Rect { y: area.y + used, height: 1, ..area };
        self.draw_heads(cx, heads, buf, &columns);
        let legend = area.bottom().saturating_sub(1);
        put(buf, area.x, legend, area.width, &cx.text("indicator-legend"), theme.dim());
        let y = heads.bottom();
        let list = Rect { y, height: legend.saturating_sub(y + 1), ..area };
        let rows = self.rows();
        let height = usize::from(list.height);
        let first = self.scroll(&rows, height);
        for ((at, row), y) in rows.iter().skip(first).take(height).zip(list.y..) {
            let line = Rect { y, height: 1, ..list };
            self.hits.add(line, *at);
            self.draw_row(cx, line, buf, &columns, row, *at == self.at);
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
        let is_own = |row: &(usize, Row<'_>)| row.0 == self.at;
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

    fn draw_heads(&self, cx: &Context<'_>, line: Rect, buf: &mut Buffer, columns: &Columns) {
        let dim = cx.theme.dim();
        let mut x = line.x + INDENT;
        let mut write = |buf: &mut Buffer, text: &str, room: u16| {
            put(buf, x, line.y, room, text, dim);
            x += room;
        };
        write(buf, &cx.text("indicator-hospital"), columns.name);
        write(buf, &format!(" {}", cx.text("indicator-light")), columns.light);
        for year in &self.years {
            let year = format!("{year} ");
            let room = usize::from(columns.figure - GAP);
            write(buf, &format!("{year:>room$}"), columns.figure);
        }
        write(buf, &cx.text("indicator-trend"), columns.trend);
        let rest = line.right().saturating_sub(x);
        put(buf, x, line.y, rest, &cx.text("indicator-distance"), dim);
    }

    fn draw_row(
        &self,
        cx: &Context<'_>,
        line: Rect,
        buf: &mut Buffer,
        columns: &Columns,
        row: &Row<'_>,
        chosen: bool,
    ) {
        let theme = cx.theme;
        match row {
            Row::Empty => {}
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
            Row::Hospital(hospital) => self.draw_hospital(cx, line, buf, columns, hospital),
        }
    }

    fn draw_hospital(
        &self,
        cx: &Context<'_>,
        line: Rect,
        buf: &mut Buffer,
        columns: &Columns,
        hospital: &Line,
    ) {
        let theme = cx.theme;
        let mut x = line.x + INDENT;
        put(buf, x, line.y, columns.name - GAP, &hospital.name, theme.text());
        x += columns.name;
        let tile = Rect { x, width: columns.light - GAP, ..line };
        fill(buf, tile, theme.light(hospital.light));
        let word = format!(" {}", hospital.word);
        put(buf, x, line.y, tile.width, &word, theme.light(hospital.light));
        x += columns.light;
        for figure in &hospital.figures {
            let room = columns.figure - GAP;
            put_right(buf, Rect { x, width: room, ..line }, line.y, figure, theme.text());
            x += columns.figure;
        }
        put(buf, x, line.y, columns.trend - GAP, &hospital.trend, theme.text());
        x += columns.trend;
        let rest = line.right().saturating_sub(x);
        put(buf, x, line.y, rest, &hospital.remark, theme.text());
    }
}
