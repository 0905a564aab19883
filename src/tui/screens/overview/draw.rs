//! Drawing the overview.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::board::Summary;
use super::{DueDate, Hit, Overview};
use crate::compare::Trend;
use crate::model::{DocKey, DueKind, Slug, State};
use crate::report::status::state_glyph;
use crate::report::urgent;
use crate::tui::context::Context;
use crate::tui::layer::Layer;
use crate::tui::widgets::paint::{fill, put, put_centred, put_right, rule, width};
use crate::tui::widgets::{changes, frame};

/// Columns of a trust, gaps to its neighbours included.
const NARROWEST_TRUST: u16 = 8;
const WIDEST_TRUST: u16 = 22;
/// The fewest and most columns of the goals' titles.
const NARROWEST_TITLE: u16 = 24;
const WIDEST_TITLE: u16 = 56;
/// From this width what is to be mended and what is due stand side by side.
const SIDE_BY_SIDE: u16 = 100;

/// Where the heat map's rows and columns lie.
struct Layout {
    area: Rect,
    title: u16,
    trust: u16,
    /// Lines a goal takes: 2 where there is room to breathe.
    pitch: u16,
    first_column: usize,
    first_row: usize,
    columns: usize,
    rows: usize,
}

impl Overview {
    pub(super) fn draw_screen(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.hits.clear();
        let path = [format!("{} · {}", cx.register().name, cx.register().year)];
        let note =
            if cx.register().matrix.example { cx.text("overview-example") } else { String::new() };
        frame::header(cx, area, buf, &path, &note);
        let body = frame::body(area);
        let layout = self.lay_out(body);
        self.draw_heads(cx, &layout, buf);
        self.draw_rows(cx, &layout, buf);
        let y = layout.area.bottom();
        let rest = Rect { y, height: body.bottom().saturating_sub(y), ..body };
        self.draw_rest(cx, rest, buf);
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }

    fn lay_out(&self, body: Rect) -> Layout {
        // More than this many are no wider or higher on any screen.
        let trusts = self.board.trusts.len().clamp(1, 1_000) as u16;
        let goals = self.board.rows.len().min(1_000) as u16;
        let trust = (body.width.saturating_sub(NARROWEST_TITLE.max(body.width * 2 / 5)) / trusts)
            .clamp(NARROWEST_TRUST, WIDEST_TRUST);
        let title = body.width.saturating_sub(trust * trusts + 1);
        let title = title.clamp(NARROWEST_TITLE, WIDEST_TITLE);
        let columns = usize::from(body.width.saturating_sub(title) / trust).max(1);
        // Two lines a goal where that leaves room for what is due below.
        let pitch = if body.height >= 2 * goals + 14 { 2 } else { 1 };
        let heads = 2;
        let below = 3.min(body.height / 4);
        let rows = usize::from(body.height.saturating_sub(heads + below) / pitch).max(1);
        let rows = rows.min(self.board.rows.len());
        let height = heads + rows as u16 * pitch;
        let chosen = self.row.saturating_sub(1);
        Layout {
            area: Rect { height: height.min(body.height), ..body },
            title,
            trust,
            pitch,
            first_column: self.column.saturating_sub(columns - 1),
            first_row: chosen.saturating_sub(rows.saturating_sub(1)),
            columns,
            rows,
        }
    }

    fn shown_trusts<'s>(
        &'s self,
        layout: &Layout,
    ) -> impl Iterator<Item = (usize, &'s Slug, u16)> + use<'s> {
        let (x, trust, first) = (layout.area.x + layout.title, layout.trust, layout.first_column);
        let shown = self.board.trusts.iter().enumerate().skip(first).take(layout.columns);
        shown.map(move |(i, t)| (i, t, x + (i - first) as u16 * trust))
    }

    fn draw_heads(&self, cx: &Context<'_>, layout: &Layout, buf: &mut Buffer) {
        let theme = cx.theme;
        let area = layout.area;
        put(buf, area.x, area.y, layout.title, &cx.text("overview-goals"), theme.strong());
        for (i, trust, x) in self.shown_trusts(layout) {
            let here = i == self.column;
            let style = match (here, self.row) {
                (true, 0) => theme.chosen(),
                (true, _) => theme.accent(),
                _ => theme.strong(),
            };
            let line = Rect { x: x + 1, y: area.y, width: layout.trust - 1, height: 1 };
            fill(buf, line, style);
            put_centred(buf, line.x, area.y, line.width, cx.trust_short(trust), style);
            self.hits.add(line, Hit::Cell(0, i));
            // Below the name: how much of it may be sent.
            let (ready, all) = self.board.ready(trust);
            let text = format!("{ready}/{all}");
            let style = if ready == all { theme.dim() } else { theme.alarm() };
            put_centred(buf, line.x, area.y + 1, line.width, &text, style);
        }
        rule(buf, area.x, area.y + 1, layout.title.saturating_sub(2), theme.rule());
    }

    fn draw_rows(&self, cx: &Context<'_>, layout: &Layout, buf: &mut Buffer) {
        let theme = cx.theme;
        let shown = self.board.rows.iter().enumerate().skip(layout.first_row).take(layout.rows);
        for ((i, name), line) in shown.zip(0u16..) {
            let y = layout.area.y + 2 + line * layout.pitch;
            let title = match cx.register().goal_title(name) {
                Some(title) => title.to_owned(),
                None => cx.text("word-other"),
            };
            let here = self.row == i + 1;
            let style = if here { theme.accent() } else { theme.text() };
            put(buf, layout.area.x, y, layout.title.saturating_sub(2), &title, style);
            for (column, trust, x) in self.shown_trusts(layout) {
                let tile = Rect { x: x + 1, y, width: layout.trust - 1, height: 1 };
                self.hits.add(tile, Hit::Cell(i + 1, column));
                let chosen = here && column == self.column;
                let trend = cx.comparison.and_then(|c| c.trend(&DocKey::new(trust, name)));
                let cell = self.board.cell(trust, name);
                self.draw_cell(cx, tile, buf, cell.map(|cell| (cell, trend)), chosen);
            }
        }
    }

    fn draw_cell(
        &self,
        cx: &Context<'_>,
        tile: Rect,
        buf: &mut Buffer,
        cell: Option<(Summary, Option<Trend>)>,
        chosen: bool,
    ) {
        let theme = cx.theme;
        let (text, mut style) = match cell {
            None => ("·".to_owned(), theme.dim()),
            Some((Summary { state: state @ (State::Missing | State::Damaged), .. }, _)) => {
                (cx.text(&format!("state-{}", state.word())), theme.alarm())
            }
            Some((summary, trend)) => {
                // A narrow tile has no room between the signs.
                let gap = if trend.is_some() && tile.width >= 9 { " " } else { "" };
                let sign = trend.map_or(" ", changes::trend_sign);
                let glyph = format!("{gap}{sign}{gap}{}", state_glyph(summary.state));
                let matrix = &cx.register().matrix;
                match summary.zone.map(|z| matrix.zone(z)) {
                    Some(zone) => {
                        (format!("{} {:>2}{glyph}", zone.letter, summary.risks), theme.tile(zone))
                    }
                    None => (format!("  {:>2}{glyph}", summary.risks), theme.text()),
                }
            }
        };
        if chosen {
            style = style.add_modifier(Modifier::BOLD);
            if !theme.has_color() {
                style = style.add_modifier(Modifier::REVERSED);
            }
        }
        fill(buf, tile, style);
        put_centred(buf, tile.x, tile.y, tile.width, &text, style);
        if chosen {
            put(buf, tile.x.saturating_sub(1), tile.y, 1, "▐", theme.accent());
            put(buf, tile.right(), tile.y, 1, "▌", theme.accent());
        }
    }

    /// Below the map: the legend, what to mend first and what is due.
    fn draw_rest(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        if area.height == 0 {
            return;
        }
        self.draw_legend(cx, area, area.bottom() - 1, buf);
        let area = Rect { height: area.height - 1, ..area };
        match area.height {
            0 => {}
            // The next deadline, and the first things to mend.
            1..=4 => {
                self.draw_dates(cx, Rect { height: 1, ..area }, buf, false);
                let rest = Rect { y: area.y + 1, height: area.height - 1, ..area };
                self.draw_urgent(cx, rest, buf, false);
                return;
            }
            _ => {}
        }
        let area = Rect { height: area.height.saturating_sub(2), y: area.y + 1, ..area };
        match area.height {
            0 => {}
            _ if area.width >= SIDE_BY_SIDE => {
                let left = Rect { width: area.width * 4 / 7 - 1, ..area };
                let x = left.right() + 1;
                let right = Rect { x, width: area.right() - x, ..area };
                self.draw_urgent(cx, left, buf, true);
                self.draw_dates(cx, right, buf, true);
            }
            _ => {
                let top = Rect { height: area.height / 2, ..area };
                self.draw_urgent(cx, top, buf, true);
                let bottom = Rect { y: top.bottom(), height: area.height - top.height, ..area };
                self.draw_dates(cx, bottom, buf, true);
            }
        }
    }

    fn draw_urgent(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer, headed: bool) {
        let theme = cx.theme;
        let mut area = area;
        if headed {
            put(buf, area.x, area.y, area.width, &cx.text("overview-mend"), theme.strong());
            area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        }
        if self.urgent.is_empty() && area.height > 0 {
            put(buf, area.x, area.y, area.width, &cx.text("overview-calm"), theme.dim());
            return;
        }
        let rows = usize::from(area.height);
        let more = self.to_mend.saturating_sub(rows.saturating_sub(1));
        let shown = if self.to_mend > rows && headed { rows.saturating_sub(1) } else { rows };
        for ((i, group), y) in self.urgent.iter().enumerate().take(shown).zip(area.y..) {
            let line = Rect { y, height: 1, ..area };
            self.hits.add(line, Hit::Urgent(i));
            put(buf, area.x, y, 2, "●", theme.alarm());
            let trust = cx.trust_short(&group.doc.trust);
            put(buf, area.x + 2, y, 6, trust, theme.strong());
            let text = urgent::line(group, cx.register(), cx.locale);
            put(buf, area.x + 9, y, area.width.saturating_sub(9), &text, theme.text());
        }
        if shown < rows && self.to_mend > shown {
            let text = cx.with("list-more", &[("count", more.into())]);
            put(buf, area.x + 2, area.bottom() - 1, area.width, &text, theme.dim());
        }
    }

    fn draw_dates(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer, headed: bool) {
        let theme = cx.theme;
        let mut area = area;
        if headed {
            put(buf, area.x, area.y, area.width, &cx.text("overview-dates"), theme.strong());
            area = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        }
        // Where there is room for one only, it is what the risk work is reported by.
        let routine = |kind| matches!(kind, DueKind::Monthly | DueKind::Accounts);
        let reports =
            self.dates.iter().filter(|d| matches!(d, DueDate::Report(r) if !routine(r.kind)));
        let few = !headed;
        let all: Vec<&DueDate> = if few { reports.collect() } else { self.dates.iter().collect() };
        for (due, y) in all.into_iter().take(usize::from(area.height)).zip(area.y..) {
            let days = (due.date() - cx.today).num_days();
            let left = cx.with("days-short", &[("days", days.into())]);
            put_right(buf, Rect { width: 9, ..area }, y, &left, theme.text());
            let day = cx.day(due.date());
            put(buf, area.x + 11, y, 20, &day, theme.strong());
            let x = area.x + 11 + width(&day).max(8) + 1;
            let text = match due {
                DueDate::Report(deadline) => match deadline.last_workday {
                    Some(last) => {
                        let day = format!("{} {}", cx.locale.weekday(last), cx.day(last));
                        cx.with(
                            "date-not-workday",
                            &[("what", (&deadline.what).into()), ("day", (&day).into())],
                        )
                    }
                    None => deadline.what.clone(),
                },
                DueDate::Measure(_, key) => {
                    self.hits.add(Rect { y, height: 1, ..area }, Hit::Measure(key.clone()));
                    let title = cx.register().measure(key).map_or("", |m| m.title.as_str());
                    format!("{} · {title}", cx.trust_short(&key.doc.trust))
                }
            };
            let style = if matches!(due, DueDate::Report(_)) { theme.text() } else { theme.dim() };
            put(buf, x, y, area.right().saturating_sub(x), &text, style);
        }
    }

    fn draw_legend(&self, cx: &Context<'_>, area: Rect, y: u16, buf: &mut Buffer) {
        let theme = cx.theme;
        let mut x = area.x;
        for zone in &cx.register().matrix.zones {
            let chip = format!(" {} ", zone.letter);
            x += put(buf, x, y, area.right().saturating_sub(x), &chip, theme.tile(zone)) + 1;
            x += put(buf, x, y, area.right().saturating_sub(x), &zone.name, theme.dim()) + 2;
        }
        x += 2;
        if let Some(comparison) = cx.comparison {
            let text = changes::legend(cx, comparison, area.right().saturating_sub(x));
            x += put(buf, x, y, area.right().saturating_sub(x), &text, theme.text()) + 3;
        }
        for state in [State::Approved, State::Ready, State::Draft, State::Lapsed] {
            let word = cx.text(&format!("state-{}", state.word()));
            let text = format!("{} {word}", state_glyph(state));
            if x + width(&text) > area.right() {
                return;
            }
            x += put(buf, x, y, area.right().saturating_sub(x), &text, theme.dim()) + 3;
        }
    }
}
