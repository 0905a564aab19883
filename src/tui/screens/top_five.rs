//! All trusts' Topp 5: the gravest of the region first, and the trusts' own lists side by side.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::compare::region::{TopRisk, listed, top};
use crate::model::{Risk, Slug};
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::target::Target;
use crate::tui::widgets::frame;
use crate::tui::widgets::list::{List, lines_in};
use crate::tui::widgets::paint::{paragraph, put, rule};
use crate::tui::widgets::table::{Cell, Column, Table};

#[derive(Default)]
pub(crate) struct TopFive {
    /// The gravest first; renewed when the register changes.
    risks: Vec<TopRisk>,
    /// Each trust's own list, in its own order.
    own: Vec<(Slug, Vec<TopRisk>)>,
    list: List,
}

/// Places in a trust's own list.
const PLACES: usize = 5;
/// The narrowest column of a trust's own list.
const NARROWEST: u16 = 12;
/// From this width there is room for the owner.
const WITH_OWNER: u16 = 100;
const OWNER: u16 = 34;

impl TopFive {
    fn chosen(&self) -> Option<&TopRisk> {
        self.risks.get(self.list.at())
    }

    fn open(&self) -> Outcome {
        match self.chosen() {
            Some(found) => Effect::Go(Target::MatrixOfRisk(found.key.clone())).into(),
            None => Outcome::taken(),
        }
    }

    fn draw_list(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let owner = if area.width >= WITH_OWNER { OWNER } else { 0 };
        let table = Table::new(vec![
            Column::new(3).right(),
            Column::new(3),
            Column::new(8),
            Column::new(area.width.saturating_sub(19 + owner)),
            Column::new(owner),
        ]);
        let table = table.indent(1).with_pointer();
        for (at, line) in lines_in(area, self.list.at(), self.risks.len()) {
            self.list.add_hit(line, at);
            let cells = cells(cx, at + 1, &self.risks[at]);
            table.draw_line(cx.theme, line, buf, at == self.list.at(), &cells);
        }
    }

    /// The trusts' own lists, a column each; the chosen risk's is always in sight.
    fn draw_own(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        rule(buf, area.x, area.y, area.width, theme.rule());
        put(buf, area.x + 2, area.y, area.width, &cx.text("top-own"), theme.dim());
        let count = self.own.len().clamp(1, 1_000) as u16;
        let width = (area.width / count).max(NARROWEST).min(area.width);
        let columns = usize::from(area.width / width.max(1)).max(1);
        let chosen = self.chosen().map(|found| &found.key.doc.trust);
        let here = self.own.iter().position(|(trust, _)| Some(trust) == chosen).unwrap_or(0);
        let first = here.saturating_sub(columns - 1);
        let height = area.height.saturating_sub(2) / PLACES as u16;
        for ((trust, risks), column) in self.own.iter().skip(first).take(columns).zip(0u16..) {
            let x = area.x + column * width;
            let room = width.saturating_sub(1);
            let style = if Some(trust) == chosen { theme.accent() } else { theme.strong() };
            put(buf, x, area.y + 1, room, cx.trust_short(trust), style);
            for (found, place) in risks.iter().zip(0u16..) {
                let y = area.y + 2 + place * height;
                let cell = Rect { x, y, width: room, height };
                if height == 0 || cell.bottom() > area.bottom() {
                    break;
                }
                self.draw_place(cx, cell, buf, found);
            }
        }
    }

    fn draw_place(&self, cx: &Context<'_>, cell: Rect, buf: &mut Buffer, found: &TopRisk) {
        let theme = cx.theme;
        let zone = Table::new(vec![Column::new(3)]);
        zone.draw_line(theme, Rect { height: 1, ..cell }, buf, false, &[zone_of(cx, found)]);
        let chosen = self.chosen().is_some_and(|chosen| chosen.key == found.key);
        let style = if chosen { theme.accent() } else { theme.text() };
        let text = Rect { x: cell.x + 4, width: cell.width.saturating_sub(4), ..cell };
        let title = cx.risk_title(&found.key);
        match cell.height {
            1 => {
                put(buf, text.x, text.y, text.width, &title, style);
            }
            _ => {
                paragraph(buf, text, &title, style);
            }
        }
        if let Some(at) = self.risks.iter().position(|risk| risk.key == found.key) {
            self.list.add_hit(cell, at);
        }
    }
}

fn zone_of(cx: &Context<'_>, found: &TopRisk) -> Cell {
    Cell::zone(cx.theme, found.zone.map(|zone| cx.register().matrix.zone(zone)))
}

/// Place, zone, trust, title and owner.
fn cells(cx: &Context<'_>, place: usize, found: &TopRisk) -> [Cell; 5] {
    let theme = cx.theme;
    let risk = cx.register().risk(&found.key);
    let may_show = |risk: &&Risk| !(cx.hide_restricted && risk.is_restricted());
    let owner = risk.filter(may_show).map_or("", |risk| risk.owner.as_str());
    [
        Cell::new(place.to_string(), theme.dim()),
        zone_of(cx, found),
        Cell::new(cx.trust_short(&found.key.doc.trust), theme.strong()),
        Cell::new(cx.risk_title(&found.key), theme.text()),
        Cell::new(owner, theme.dim()),
    ]
}

impl Layer for TopFive {
    fn trust(&self) -> Option<&Slug> {
        self.chosen().map(|found| &found.key.doc.trust)
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        let chosen = self.chosen().map(|found| found.key.clone());
        let register = cx.register();
        self.risks = top(std::slice::from_ref(register));
        let trusts = register.catalogue.trusts.iter();
        self.own = trusts.map(|t| (t.id.clone(), listed(0, register, &t.id))).collect();
        self.own.retain(|(_, risks)| !risks.is_empty());
        let same = chosen.and_then(|key| self.risks.iter().position(|found| found.key == key));
        self.list.choose(same.unwrap_or(self.list.at()), self.risks.len());
    }

    fn actions(&self, _cx: &Context<'_>) -> Vec<Action> {
        use Action as A;
        vec![A::Up, A::Down, A::Open, A::Back, A::Report, A::Search, A::Help]
    }

    fn act(&mut self, _cx: &Context<'_>, action: Action) -> Outcome {
        if self.list.act(action, self.risks.len(), 10) {
            return Outcome::taken();
        }
        match action {
            Action::Open => self.open(),
            _ => Outcome::Ignored,
        }
    }

    fn mouse(&mut self, _cx: &Context<'_>, mouse: Mouse) -> Outcome {
        if self.list.mouse(mouse, self.risks.len()) { self.open() } else { Outcome::taken() }
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.list.clear_hits();
        let counts = [("risks", self.risks.len().into()), ("trusts", self.own.len().into())];
        let note = cx.with("top-count", &counts);
        frame::header(cx, area, buf, &[cx.text("top-title")], &note);
        let body = frame::body(area);
        if self.risks.is_empty() {
            paragraph(buf, body, &cx.text("top-none"), cx.theme.text());
        } else {
            // The own lists get a line a place, up to four where there is room, and at most half the screen.
            let (least, most) = (2 + PLACES as u16, 2 + 4 * PLACES as u16);
            let own = (body.height * 2 / 5).clamp(least, most).min(body.height / 2);
            let list = Rect { height: body.height - own, ..body };
            self.draw_list(cx, list, buf);
            self.draw_own(cx, Rect { y: list.bottom(), height: own, ..body }, buf);
        }
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }
}
