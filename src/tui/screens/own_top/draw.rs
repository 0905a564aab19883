//! Drawing a trust's Topp 5.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::OwnTop;
use crate::locale::field::capitalised;
use crate::model::risk::Horizon;
use crate::model::{ItemKey, Slug, TopFive, word_of};
use crate::tui::context::Context;
use crate::tui::layer::Layer;
use crate::tui::widgets::list::lines_in;
use crate::tui::widgets::paint::{paragraph, put, rule};
use crate::tui::widgets::pen::Pen;
use crate::tui::widgets::table::{Cell, Column, Table};
use crate::tui::widgets::{changes, frame, words};

/// From this width the chosen risk stands beside the list.
const BESIDE: u16 = 110;
/// The lines that tell of the round and the list as a whole.
const ABOVE: u16 = 3;
/// The sign of a risk that belongs to a prioritised goal.
const PRIORITISED: &str = "◆";
/// The columns of a horizon and of a movement.
const HORIZON: u16 = 10;
const MOVED: u16 = 3;

/// What stands on a line: a row by its place, or the line between the list and the others.
enum Line {
    Row(usize),
    Between,
}

impl OwnTop {
    pub(super) fn draw_screen(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.list.clear_hits();
        let path = [cx.trust_short(&self.trust).to_owned(), cx.text("word-top-five")];
        let held = self.hand.as_ref().map(|hand| {
            let title = self.title(cx, &hand.id);
            cx.with("top-moving", &[("risk", (&title).into())])
        });
        frame::header(cx, area, buf, &path, &held.unwrap_or_default());
        let body = frame::body(area);
        let rows = self.rows(cx);
        if rows.is_empty() {
            paragraph(buf, body, &cx.text("top-nothing"), cx.theme.text());
        } else {
            self.draw_round(cx, Rect { height: ABOVE, ..body }, buf);
            let rest =
                Rect { y: body.y + ABOVE, height: body.height.saturating_sub(ABOVE), ..body };
            let (list, detail) = if area.width >= BESIDE {
                let left = Rect { width: rest.width * 3 / 5, ..rest };
                let x = left.right() + 2;
                (left, Rect { x, width: rest.right().saturating_sub(x), ..rest })
            } else {
                let below = (rest.height / 3).min(7);
                let list = Rect { height: rest.height - below, ..rest };
                rule(buf, rest.x, list.bottom(), rest.width, cx.theme.rule());
                let y = list.bottom() + 1;
                (list, Rect { y, height: below.saturating_sub(1), ..rest })
            };
            self.draw_list(cx, Rect { height: list.height.saturating_sub(1), ..list }, buf, &rows);
            let y = list.bottom().saturating_sub(1);
            put(buf, list.x, y, list.width, &self.legend(cx), cx.theme.dim());
            self.draw_chosen(cx, detail, buf);
        }
        frame::keys(cx, area, buf, Layer::place(self), &self.actions(cx));
    }

    fn title(&self, cx: &Context<'_>, id: &Slug) -> String {
        let key = cx.register().find_risk(&self.trust, id);
        key.map_or_else(|| id.to_string(), |key| cx.risk_title(&key))
    }

    /// The round, when the board was shown the list, and how the list is made up.
    fn draw_round(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        let mut pen = Pen { area, buf };
        if let Some(round) = &self.round {
            let due = cx.day(round.due);
            let args = [("round", (&round.name).into()), ("date", (&due).into())];
            let mut parts = vec![cx.with("top-round", &args)];
            let presented = self.top(cx).and_then(|top| top.presented.get(&round.name));
            let presented = presented.and_then(|it| Some((it.board?, it.case.as_str())));
            parts.push(match presented {
                Some((day, case)) => {
                    let day = cx.day(day);
                    let case = if case.is_empty() { "none" } else { case };
                    let args = [("date", (&day).into()), ("case", case.into())];
                    cx.with("top-presented", &args)
                }
                None => cx.text("top-not-presented"),
            });
            pen.write(&parts.join(" · "), theme.text(), 1);
        }
        pen.write(&self.made_up_of(cx), theme.dim(), 1);
    }

    /// "3 på kort sikt, 2 på lang sikt · inn: … · ut: …", or what to do where it is empty.
    fn made_up_of(&self, cx: &Context<'_>) -> String {
        let shown = self.shown();
        if shown.is_empty() {
            return cx.with("top-none-yet", &[("count", self.others.len().into())]);
        }
        let horizons = shown.iter().map(|id| self.horizon(cx, id)).collect::<Vec<_>>();
        let count = |wanted: Option<Horizon>| horizons.iter().filter(|h| **h == wanted).count();
        let args = [
            ("short", count(Some(Horizon::Short)).into()),
            ("long", count(Some(Horizon::Long)).into()),
            ("none", count(None).into()),
        ];
        let mut parts = vec![cx.with("top-horizons", &args)];
        if let Some(before) = cx.comparison.map(|then| then.top(&self.trust)) {
            let count =
                |one: &[Slug], other: &[Slug]| one.iter().filter(|id| !other.contains(id)).count();
            let (new, gone) = (count(&shown, before), count(before, &shown));
            parts.push(cx.with("top-since", &[("new", new.into()), ("gone", gone.into())]));
        }
        parts.join(" · ")
    }

    fn horizon(&self, cx: &Context<'_>, id: &Slug) -> Option<Horizon> {
        let key = cx.register().find_risk(&self.trust, id)?;
        cx.register().risk(&key)?.horizon
    }

    fn legend(&self, cx: &Context<'_>) -> String {
        let mut legend = cx.with("top-legend", &[("sign", PRIORITISED.into())]);
        if let Some(comparison) = cx.comparison {
            let time = changes::state_name(cx, comparison.label());
            let moved = cx.with("top-legend-moved", &[("time", (&time).into())]);
            legend = format!("{legend}   {moved}");
        }
        legend
    }

    fn draw_list(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer, rows: &[Slug]) {
        let listed = self.shown().len();
        let lines: Vec<Line> = (0..listed)
            .map(Line::Row)
            .chain([Line::Between])
            .chain((listed..rows.len()).map(Line::Row))
            .collect();
        let chosen = match &self.hand {
            Some(hand) => rows.iter().position(|id| *id == hand.id).unwrap_or(0),
            None => self.list.at(),
        };
        let at = lines.iter().position(|line| matches!(line, Line::Row(row) if *row == chosen));
        let title = area.width.saturating_sub(2 + 3 + 4 + MOVED + 1 + HORIZON + 1 + 3);
        let table = Table::new(vec![
            Column::new(2).right(),
            Column::new(3),
            Column::new(MOVED),
            Column::new(1),
            Column::new(title),
            Column::new(HORIZON),
        ]);
        let table = table.indent(1).with_pointer();
        for (at, place) in lines_in(area, at.unwrap_or(0), lines.len()) {
            match lines[at] {
                Line::Between => {
                    rule(buf, place.x, place.y, place.width, cx.theme.rule());
                    let count = rows.len() - listed;
                    let head = cx.with("top-others", &[("count", count.into())]);
                    put(buf, place.x + 2, place.y, place.width, &head, cx.theme.dim());
                }
                Line::Row(row) => {
                    self.list.add_hit(place, row);
                    let number = (row < listed).then_some(row + 1);
                    let cells = self.cells(cx, number, &rows[row]);
                    table.draw_line(cx.theme, place, buf, row == chosen, &cells);
                }
            }
        }
    }

    /// Number, zone, movement, whether it is a prioritised goal's, title, horizon.
    fn cells(&self, cx: &Context<'_>, number: Option<usize>, id: &Slug) -> Vec<Cell> {
        let theme = cx.theme;
        let key = cx.register().find_risk(&self.trust, id);
        let risk = key.as_ref().and_then(|key| cx.register().risk(key));
        let number = number.map(|number| number.to_string()).unwrap_or_default();
        let over = number.parse::<usize>().is_ok_and(|number| number > TopFive::PLACES);
        let number_style = if over { theme.alarm() } else { theme.strong() };
        let matrix = &cx.register().matrix;
        let zone = risk.and_then(|risk| risk.current.zone(matrix)).map(|zone| matrix.zone(zone));
        let moved = key.as_ref().map(|key| changes::mark_sign(cx, key)).unwrap_or_default();
        let mark = if self.prioritised(cx, id).is_some() { PRIORITISED } else { "" };
        let (title, style) = match risk {
            None => (cx.with("top-gone-named", &[("id", id.as_str().into())]), theme.alarm()),
            Some(risk) if !risk.is_open() => {
                let title = self.title(cx, id);
                (cx.with("top-closed", &[("risk", (&title).into())]), theme.alarm())
            }
            Some(_) => (self.title(cx, id), theme.text()),
        };
        let horizon = risk
            .and_then(|risk| risk.horizon)
            .map(|horizon| cx.locale.word("risk", "horizon", word_of(&Horizon::WORDS, &horizon)));
        vec![
            Cell::new(number, number_style),
            Cell::zone(theme, zone),
            Cell::new(moved, theme.strong()),
            Cell::new(mark, theme.dim()),
            Cell::new(title, style),
            Cell::new(horizon.unwrap_or_default(), theme.dim()),
        ]
    }

    /// The chosen risk: its level, what it belongs to, its comment and its measures.
    fn draw_chosen(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let Some(id) = self.chosen(cx) else { return };
        let Some(key) = cx.register().find_risk(&self.trust, &id) else { return };
        let Some(risk) = cx.register().risk(&key) else { return };
        if cx.hide_restricted && risk.is_restricted() {
            return;
        }
        let theme = cx.theme;
        let mut pen = Pen { area, buf };
        pen.write(&risk.title, theme.strong(), 3);
        let matrix = &cx.register().matrix;
        let mut facts = Vec::new();
        if let Some(cell) = risk.current.cell() {
            let zone = matrix.zone_at(cell.0, cell.1);
            facts.push(format!("{} {}", words::place(matrix, cell), matrix.zone(zone).name));
        }
        let moved = changes::told(cx, &key);
        facts.extend([moved, risk.owner.clone()]);
        facts.retain(|fact| !fact.is_empty());
        pen.write(&facts.join(" · "), theme.text(), 2);
        if let Some(goal) = self.prioritised(cx, &id) {
            pen.write(&cx.with("top-of-goal", &[("goal", goal.into())]), theme.dim(), 2);
        }
        if let Some(comment) = self.top(cx).and_then(|top| top.comments.get(&id)) {
            let label = capitalised(&cx.locale.label("top", "comment"));
            pen.write(&format!("{label}: {comment}"), theme.text(), 3);
        }
        draw_measures(cx, &mut pen, &key);
    }
}

fn draw_measures(cx: &Context<'_>, pen: &mut Pen<'_>, key: &ItemKey) {
    let theme = cx.theme;
    let measures: Vec<_> = cx.register().measures_of(key).collect();
    if measures.is_empty() {
        pen.write(&cx.text("measures-none"), theme.alarm(), 1);
    }
    for (_, measure) in measures {
        let glyph = words::progress_glyph(measure, cx.today);
        let day = measure.deadline.map(|day| cx.day(day)).unwrap_or_default();
        let mut parts = vec![format!("{glyph} {}", measure.title), measure.owner.clone(), day];
        parts.retain(|part| !part.is_empty());
        let late = measure.is_overdue(cx.today);
        let style = if late { theme.alarm() } else { theme.text() };
        pen.write(&parts.join(" · "), style, 2);
    }
}
