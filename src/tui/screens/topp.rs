//! All trusts' Topp 5: the gravest of the region first, and the trusts' own lists side by side.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::matrix::MatrixScreen;
use crate::compare::region::{TopRisk, listed, top};
use crate::model::{Risk, Slug};
use crate::tui::keymap::Action;
use crate::tui::layer::{Context, Effect, Hits, Layer, Mouse, Outcome};
use crate::tui::widgets::frame;
use crate::tui::widgets::list::{Pointed, led, pointed, scroll_to};
use crate::tui::widgets::paint::{fill, paragraph, put, put_right, rule};

/// The region's Topp 5.
#[derive(Default)]
pub(crate) struct Topp {
    /// The gravest first; renewed when the register changes.
    risks: Vec<TopRisk>,
    /// Each trust's own list, in its own order.
    own: Vec<(Slug, Vec<TopRisk>)>,
    at: usize,
    hits: Hits<usize>,
}

/// Places in a trust's own list.
const PLACES: usize = 5;
/// The narrowest column of a trust's own list.
const NARROWEST: u16 = 12;
/// From this width there is room for the owner.
const WITH_OWNER: u16 = 100;
const OWNER: u16 = 34;

impl Topp {
    fn open(&self, cx: &Context<'_>) -> Outcome {
        match self.risks.get(self.at) {
            Some(found) => Effect::open(MatrixScreen::on_risk(cx, &found.key)).into(),
            None => Outcome::taken(),
        }
    }

    fn is_chosen(&self, found: &TopRisk) -> bool {
        self.risks.get(self.at).is_some_and(|chosen| chosen.key == found.key)
    }

    /// A zone's letter as a tile; a dash where the risk has no score.
    fn tile(cx: &Context<'_>, found: &TopRisk) -> (String, Style) {
        match found.zone.map(|zone| cx.register().matrix.zone(zone)) {
            Some(zone) => (format!(" {} ", zone.letter), cx.theme.tile(zone)),
            None => (" – ".to_owned(), cx.theme.dim()),
        }
    }

    fn draw_list(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        let rows = usize::from(area.height);
        let first = scroll_to(self.at, self.risks.len(), rows);
        let owner = if area.width >= WITH_OWNER { OWNER } else { 0 };
        for ((i, found), y) in self.risks.iter().enumerate().skip(first).take(rows).zip(area.y..) {
            let line = Rect { y, height: 1, ..area };
            self.hits.add(line, i);
            let here = i == self.at;
            let pick = |style| if here { theme.chosen() } else { style };
            fill(buf, line, pick(theme.text()));
            put(buf, area.x, y, 2, if here { "▸" } else { " " }, pick(theme.accent()));
            let number = Rect { x: area.x + 1, width: 3, ..line };
            put_right(buf, number, y, &(i + 1).to_string(), pick(theme.dim()));
            let (letter, style) = Self::tile(cx, found);
            put(buf, area.x + 5, y, 3, &letter, style);
            let trust = cx.trust_short(&found.key.doc.trust);
            put(buf, area.x + 9, y, 8, trust, pick(theme.strong()));
            let x = area.x + 18;
            let room = area.right().saturating_sub(x + owner + 1);
            put(buf, x, y, room, &cx.risk_title(&found.key), pick(theme.text()));
            let risk = cx.register().risk(&found.key);
            let may_show = |risk: &&Risk| !(cx.hide_restricted && risk.is_restricted());
            let of = risk.filter(may_show).map_or("", |risk| risk.owner.as_str());
            put(buf, area.right().saturating_sub(owner), y, owner, of, pick(theme.dim()));
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
        let chosen = self.risks.get(self.at).map(|found| &found.key.doc.trust);
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
        let (letter, style) = Self::tile(cx, found);
        put(buf, cell.x, cell.y, 3, &letter, style);
        let chosen = self.is_chosen(found);
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
            self.hits.add(cell, at);
        }
    }
}

impl Layer for Topp {
    fn trust(&self) -> Option<&Slug> {
        self.risks.get(self.at).map(|found| &found.key.doc.trust)
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        let chosen = self.risks.get(self.at).map(|found| found.key.clone());
        let register = cx.register();
        self.risks = top(std::slice::from_ref(register));
        let trusts = register.catalogue.trusts.iter();
        self.own = trusts.map(|t| (t.id.clone(), listed(0, register, &t.id))).collect();
        self.own.retain(|(_, risks)| !risks.is_empty());
        let same = chosen.and_then(|key| self.risks.iter().position(|found| found.key == key));
        self.at = same.unwrap_or(self.at).min(self.risks.len().saturating_sub(1));
    }

    fn actions(&self, _scene: &Context<'_>) -> Vec<Action> {
        use Action as A;
        vec![A::Up, A::Down, A::Open, A::Back, A::Search, A::Help]
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        if let Some(at) = led(action, self.at, self.risks.len(), 10) {
            self.at = at;
            return Outcome::taken();
        }
        match action {
            Action::Open => self.open(cx),
            _ => Outcome::Ignored,
        }
    }

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        match pointed(mouse, &self.hits, self.at, self.risks.len()) {
            Pointed::Open => return self.open(cx),
            Pointed::At(at) => self.at = at,
            Pointed::Nowhere => {}
        }
        Outcome::taken()
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.hits.clear();
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
