//! One goal in all trusts: who has it worst, how many risks lie where, whose measures are late.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::matrix::MatrixScreen;
use crate::compare::region::{Board, GoalRow, across};
use crate::model::{DocKey, ItemKey, Register, Slug, State, ranking};
use crate::tui::keymap::Action;
use crate::tui::layer::{Context, Effect, Hits, Layer, Mouse, Outcome};
use crate::tui::widgets::frame;
use crate::tui::widgets::list::{Pointed, led, pointed, scroll_to, stepped};
use crate::tui::widgets::paint::{fill, paragraph, put, put_right, rule};
use crate::tui::widgets::pen::Pen;

/// A goal, trust by trust.
pub(crate) struct Across {
    goal: Slug,
    /// All goals, to turn to.
    goals: Vec<Slug>,
    /// The worst first; renewed when the register changes.
    rows: Vec<GoalRow>,
    /// The open risks of each row, worst first.
    risks: Vec<Vec<ItemKey>>,
    /// The chosen trust.
    trust: Option<Slug>,
    hits: Hits<usize>,
}

/// Columns of a trust's name, of "bortfalt", of a zone with its count, of "Measures".
const TRUST: u16 = 9;
const STATE: u16 = 10;
const ZONE: u16 = 6;
const NUMBER: u16 = 9;
/// The fewest columns that a title is shown in; the lines below have it always.
const WORST: u16 = 24;
/// The fewest lines that tell of the chosen trust, with the rule above them.
const DETAIL: u16 = 8;

impl Across {
    /// A goal in all trusts; this trust is chosen, where it has the goal.
    pub(crate) fn of(goal: Slug, trust: Option<&Slug>) -> Self {
        let (trust, hits) = (trust.cloned(), Hits::default());
        Self { goal, goals: Vec::new(), rows: Vec::new(), risks: Vec::new(), trust, hits }
    }

    fn at(&self) -> usize {
        let is_chosen = |row: &GoalRow| Some(&row.doc.trust) == self.trust.as_ref();
        self.rows.iter().position(is_chosen).unwrap_or(0)
    }

    fn choose(&mut self, at: usize) {
        self.trust = self.rows.get(at).map(|row| row.doc.trust.clone());
    }

    fn turn_goal(&mut self, cx: &Context<'_>, by: i64) {
        let now = self.goals.iter().position(|goal| *goal == self.goal).unwrap_or(0);
        if let Some(goal) = self.goals.get(stepped(now, by, self.goals.len())) {
            self.goal = goal.clone();
        }
        self.refresh(cx);
    }

    fn open(&self) -> Outcome {
        match self.rows.get(self.at()) {
            Some(row) => Effect::open(MatrixScreen::of_doc(row.doc.clone())).into(),
            None => Outcome::taken(),
        }
    }

    fn title(&self, cx: &Context<'_>) -> String {
        let trust = cx.register().catalogue.trusts.first();
        let doc = trust.map(|trust| DocKey::new(&trust.id, &self.goal));
        doc.map_or_else(|| self.goal.to_string(), |doc| cx.doc_title(&doc))
    }

    fn draw_heads(&self, cx: &Context<'_>, row: Rect, buf: &mut Buffer) {
        let style = cx.theme.dim();
        let zones = ZONE * cx.register().matrix.zones.len() as u16;
        let mut x = row.x + 2;
        let heads = [
            ("status-trust", TRUST),
            ("list-status", STATE),
            ("region-zones", zones),
            ("region-judged", NUMBER + 3),
            ("region-measures", NUMBER),
            ("region-late", NUMBER),
            ("region-worst", u16::MAX),
        ];
        for (id, width) in heads {
            let room = width.min(row.right().saturating_sub(x));
            if width == u16::MAX && room < WORST {
                return;
            }
            put(buf, x, row.y, room.saturating_sub(1), &cx.text(id), style);
            x = x.saturating_add(width);
        }
    }

    fn draw_row(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer, row: &GoalRow, here: bool) {
        let theme = cx.theme;
        let pick = |style| if here { theme.chosen() } else { style };
        fill(buf, area, pick(theme.text()));
        put(buf, area.x, area.y, 2, if here { "▸" } else { " " }, pick(theme.accent()));
        let mut x = area.x + 2;
        let trust = cx.trust_short(&row.doc.trust);
        put(buf, x, area.y, TRUST - 1, trust, pick(theme.strong()));
        x += TRUST;
        let is_lacking = matches!(row.state, State::Missing | State::Damaged);
        let style = if is_lacking { theme.alarm() } else { theme.text() };
        let state = cx.text(&format!("state-{}", row.state.word()));
        put(buf, x, area.y, STATE - 1, &state, pick(style));
        x += STATE;
        let zones = &cx.register().matrix.zones;
        for (zone, count) in zones.iter().zip(&row.zones).rev() {
            match count {
                0 => put(buf, x + 2, area.y, 1, "·", pick(theme.dim())),
                count => {
                    let text = format!(" {} {count} ", zone.letter);
                    put(buf, x, area.y, ZONE - 1, &text, theme.tile(zone))
                }
            };
            x += ZONE;
        }
        if is_lacking {
            return;
        }
        let probability = &cx.register().matrix.probability;
        let judged = row.judgement.map_or("–", |level| &probability.text(level).mark);
        put(buf, x, area.y, NUMBER + 2, judged, pick(theme.text()));
        x += NUMBER + 3;
        put(buf, x, area.y, NUMBER - 1, &row.measures.to_string(), pick(theme.text()));
        x += NUMBER;
        let style = if row.late > 0 { theme.alarm() } else { theme.dim() };
        put(buf, x, area.y, NUMBER - 1, &row.late.to_string(), pick(style));
        x += NUMBER;
        let worst = row.worst.as_ref().map(|key| cx.risk_title(key)).unwrap_or_default();
        let room = area.right().saturating_sub(x);
        if room >= WORST {
            put(buf, x, area.y, room, &worst, pick(theme.text()));
        }
    }

    /// The chosen trust in full: its judgement, its measures, its risks, the worst first.
    fn draw_chosen(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let (Some(row), true) = (self.rows.get(self.at()), area.height > 1) else { return };
        let theme = cx.theme;
        rule(buf, area.x, area.y, area.width, theme.rule());
        let inside = Rect { y: area.y + 1, height: area.height - 1, ..area };
        let name = cx.trust(&row.doc.trust).map_or("", |trust| trust.name.as_str());
        put_right(buf, inside, inside.y, &row.doc.to_string(), theme.dim());
        let mut pen = Pen { area: inside, buf };
        pen.write(name, theme.strong(), 1);
        if let Some(level) = row.judgement {
            let level = cx.register().matrix.probability.text(level);
            let level = format!("{} {}", level.mark, level.label);
            let args = [("level", (&level).into())];
            pen.write(&cx.with("goals-detail-judged", &args), theme.text(), 1);
        }
        let counts = [("count", row.measures.into()), ("late", row.late.into())];
        pen.write(&cx.with("goals-detail-measures", &counts), theme.text(), 1);
        pen.skip();
        let rest = pen.area;
        let risks = self.risks.get(self.at()).map(Vec::as_slice).unwrap_or_default();
        for (key, y) in risks.iter().zip(rest.y..rest.bottom()) {
            let zone = cx.register().risk(key);
            let matrix = &cx.register().matrix;
            match zone.and_then(|risk| risk.current.zone(matrix)).map(|zone| matrix.zone(zone)) {
                Some(zone) => {
                    let text = format!(" {} ", zone.letter);
                    put(buf, rest.x, y, 3, &text, theme.tile(zone));
                }
                None => {
                    put(buf, rest.x + 1, y, 1, "–", theme.dim());
                }
            }
            let room = rest.width.saturating_sub(5);
            put(buf, rest.x + 5, y, room, &cx.risk_title(key), theme.text());
        }
    }
}

/// The open risks of a file, worst first.
fn risks(register: &Register, doc: &DocKey) -> Vec<ItemKey> {
    let assessment = register.assessment(doc);
    let ranked = assessment.map(|a| ranking::ranked(a, &register.matrix)).unwrap_or_default();
    ranked.into_iter().map(|(id, _)| ItemKey::new(doc, id)).collect()
}

impl Layer for Across {
    fn trust(&self) -> Option<&Slug> {
        self.rows.get(self.at()).map(|row| &row.doc.trust)
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        let register = cx.register();
        self.goals = Board::of(&register.catalogue).goals;
        self.rows = across(std::slice::from_ref(register), &self.goal, cx.today);
        self.risks = self.rows.iter().map(|row| risks(register, &row.doc)).collect();
    }

    fn actions(&self, _scene: &Context<'_>) -> Vec<Action> {
        use Action as A;
        vec![A::Up, A::Down, A::Left, A::Right, A::Open, A::Back, A::Search, A::Help]
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        if let Some(at) = led(action, self.at(), self.rows.len(), 10) {
            self.choose(at);
            return Outcome::taken();
        }
        match action {
            Action::Left => self.turn_goal(cx, -1),
            Action::Right => self.turn_goal(cx, 1),
            Action::Open => return self.open(),
            _ => return Outcome::Ignored,
        }
        Outcome::taken()
    }

    fn mouse(&mut self, _scene: &Context<'_>, mouse: Mouse) -> Outcome {
        match pointed(mouse, &self.hits, self.at(), self.rows.len()) {
            Pointed::Open => return self.open(),
            Pointed::At(at) => self.choose(at),
            Pointed::Nowhere => {}
        }
        Outcome::taken()
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.hits.clear();
        frame::header(cx, area, buf, &[self.title(cx)], &cx.text("goals-title"));
        let body = frame::body(area);
        if self.rows.is_empty() {
            paragraph(buf, body, &cx.text("goals-none"), cx.theme.text());
        } else {
            let most = body.height.saturating_sub(DETAIL.min(body.height / 2) + 2);
            let height = most.min(self.rows.len().min(1_000) as u16);
            let list = Rect { y: body.y + 1, height, ..body };
            self.draw_heads(cx, Rect { height: 1, ..body }, buf);
            let (rows, at) = (usize::from(list.height), self.at());
            let first = scroll_to(at, self.rows.len(), rows);
            let shown = self.rows.iter().enumerate().skip(first).take(rows);
            for ((i, row), y) in shown.zip(list.y..) {
                let line = Rect { y, height: 1, ..list };
                self.hits.add(line, i);
                self.draw_row(cx, line, buf, row, i == at);
            }
            let y = list.bottom() + 1;
            let below = Rect { y, height: body.bottom().saturating_sub(y), ..body };
            self.draw_chosen(cx, below, buf);
        }
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }
}
