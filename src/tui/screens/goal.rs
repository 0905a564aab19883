//! One goal in all trusts: who has it worst, how many risks lie where, whose measures are late.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::compare::region::{Board, GoalRow, across};
use crate::model::{DocKey, ItemKey, Register, Slug, State, ranking};
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::target::Target;
use crate::tui::widgets::frame;
use crate::tui::widgets::list::{List, lines_in, stepped};
use crate::tui::widgets::paint::{paragraph, put_right, rule};
use crate::tui::widgets::pen::Pen;
use crate::tui::widgets::table::{Cell, Column, Table};

/// Columns of a trust's name, of "bortfalt", of a zone with its count, of "Measures".
const TRUST: u16 = 8;
const STATE: u16 = 9;
const ZONE: u16 = 5;
const NUMBER: u16 = 8;
/// The fewest columns that a title is shown in; the lines below have it always.
const WORST: u16 = 24;
/// The fewest lines that tell of the chosen trust, with the rule above them.
const DETAIL: u16 = 8;

pub(crate) struct GoalScreen {
    goal: Slug,
    goals: Vec<Slug>,
    /// The worst first; renewed when the register changes.
    rows: Vec<GoalRow>,
    /// The open risks of each row, worst first.
    risks: Vec<Vec<ItemKey>>,
    /// The chosen trust, also where it has not the goal that is shown.
    trust: Option<Slug>,
    list: List,
}

impl GoalScreen {
    /// A goal in all trusts; this trust is chosen, where it has the goal.
    pub(crate) fn of(goal: Slug, trust: Option<Slug>) -> Self {
        let (goals, rows, risks, list) = (Vec::new(), Vec::new(), Vec::new(), List::default());
        Self { goal, goals, rows, risks, trust, list }
    }

    fn chosen(&self) -> Option<&GoalRow> {
        self.rows.get(self.list.at())
    }

    /// The line that was gone to is the chosen trust's.
    fn take_trust(&mut self) {
        self.trust = self.chosen().map(|row| row.doc.trust.clone());
    }

    fn turn_goal(&mut self, cx: &Context<'_>, by: i64) {
        let now = self.goals.iter().position(|goal| *goal == self.goal).unwrap_or(0);
        if let Some(goal) = self.goals.get(stepped(now, by, self.goals.len())) {
            self.goal = goal.clone();
        }
        self.refresh(cx);
    }

    fn open(&self) -> Outcome {
        match self.chosen() {
            Some(row) => Effect::Go(Target::Matrix(row.doc.clone())).into(),
            None => Outcome::taken(),
        }
    }

    fn title(&self, cx: &Context<'_>) -> String {
        let trust = cx.register().catalogue.trusts.first();
        let doc = trust.map(|trust| DocKey::new(&trust.id, &self.goal));
        doc.map_or_else(|| self.goal.to_string(), |doc| cx.doc_title(&doc))
    }

    fn draw_list(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let table = table(cx, area.width);
        table.draw_heads(Rect { y: area.y - 1, height: 1, ..area }, buf, cx.theme.dim());
        for (at, line) in lines_in(area, self.list.at(), self.rows.len()) {
            self.list.add_hit(line, at);
            let cells = cells(cx, &self.rows[at]);
            table.draw_line(cx.theme, line, buf, at == self.list.at(), &cells);
        }
    }

    /// The chosen trust in full: its judgement, its measures, its risks, the worst first.
    fn draw_chosen(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let (Some(row), true) = (self.chosen(), area.height > 1) else { return };
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
        let risks = self.risks.get(self.list.at()).map(Vec::as_slice).unwrap_or_default();
        let table =
            Table::new(vec![Column::new(3).gap(2), Column::new(rest.width.saturating_sub(5))]);
        let matrix = &cx.register().matrix;
        for (key, y) in risks.iter().zip(rest.y..rest.bottom()) {
            let zone = cx.register().risk(key).and_then(|risk| risk.current.zone(matrix));
            let zone = Cell::zone(theme, zone.map(|zone| matrix.zone(zone)));
            let cells = [zone, Cell::new(cx.risk_title(key), theme.text())];
            table.draw_line(theme, Rect { y, height: 1, ..rest }, buf, false, &cells);
        }
    }
}

fn table(cx: &Context<'_>, width: u16) -> Table {
    let mut columns = vec![
        Column::new(TRUST).head(cx.text("status-trust")),
        Column::new(STATE).head(cx.text("list-status")),
    ];
    // The first zone's head stands above all of them.
    let zones = cx.register().matrix.zones.len();
    let heads = [cx.text("region-zones")].into_iter().chain(std::iter::repeat(String::new()));
    columns.extend(heads.take(zones).map(|head| Column::new(ZONE).head(head)));
    columns.extend([
        Column::new(NUMBER + 3).head(cx.text("region-judged")),
        Column::new(NUMBER).head(cx.text("region-measures")),
        Column::new(NUMBER).head(cx.text("region-late")),
    ]);
    let used = columns.iter().map(Column::total).sum::<u16>();
    let worst = width.saturating_sub(2 + used);
    if worst >= WORST {
        columns.push(Column::new(worst).head(cx.text("region-worst")));
    }
    Table::new(columns).indent(2).with_pointer()
}

/// Trust and state; the zones from the gravest on; judgement, measures, late ones, and the gravest
/// risk.
fn cells(cx: &Context<'_>, row: &GoalRow) -> Vec<Cell> {
    let theme = cx.theme;
    let matrix = &cx.register().matrix;
    let is_lacking = matches!(row.state, State::Missing | State::Damaged);
    let style = if is_lacking { theme.alarm() } else { theme.text() };
    let state = cx.text(&format!("state-{}", row.state.word()));
    let trust = Cell::new(cx.trust_short(&row.doc.trust), theme.strong());
    let mut cells = vec![trust, Cell::new(state, style)];
    cells.extend(matrix.zones.iter().zip(&row.zones).rev().map(|(zone, count)| match count {
        0 => Cell::new("  ·", theme.dim()),
        count => Cell::tile(format!(" {} {count} ", zone.letter), theme.tile(zone)),
    }));
    if is_lacking {
        return cells;
    }
    let judged = row.judgement.map_or("–", |level| &matrix.probability.text(level).mark);
    let late = if row.late > 0 { theme.alarm() } else { theme.dim() };
    let worst = row.worst.as_ref().map(|key| cx.risk_title(key)).unwrap_or_default();
    cells.extend([
        Cell::new(judged, theme.text()),
        Cell::new(row.measures.to_string(), theme.text()),
        Cell::new(row.late.to_string(), late),
        Cell::new(worst, theme.text()),
    ]);
    cells
}

/// The open risks of a file, worst first.
fn risks(register: &Register, doc: &DocKey) -> Vec<ItemKey> {
    let assessment = register.assessment(doc);
    let ranked = assessment.map(|a| ranking::ranked(a, &register.matrix)).unwrap_or_default();
    ranked.into_iter().map(|(id, _)| ItemKey::new(doc, id)).collect()
}

impl Layer for GoalScreen {
    fn trust(&self) -> Option<&Slug> {
        self.chosen().map(|row| &row.doc.trust)
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        let register = cx.register();
        self.goals = Board::of(&register.catalogue).goals;
        self.rows = across(std::slice::from_ref(register), &self.goal, cx.today);
        self.risks = self.rows.iter().map(|row| risks(register, &row.doc)).collect();
        let is_chosen = |row: &GoalRow| Some(&row.doc.trust) == self.trust.as_ref();
        let at = self.rows.iter().position(is_chosen).unwrap_or(0);
        self.list.choose(at, self.rows.len());
    }

    fn actions(&self, _cx: &Context<'_>) -> Vec<Action> {
        use Action as A;
        vec![A::Up, A::Down, A::Left, A::Right, A::Open, A::Back, A::Search, A::Help]
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        if self.list.act(action, self.rows.len(), 10) {
            self.take_trust();
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

    fn mouse(&mut self, _cx: &Context<'_>, mouse: Mouse) -> Outcome {
        let at = self.list.at();
        if self.list.mouse(mouse, self.rows.len()) {
            return self.open();
        }
        if self.list.at() != at {
            self.take_trust();
        }
        Outcome::taken()
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.list.clear_hits();
        frame::header(cx, area, buf, &[self.title(cx)], &cx.text("goals-title"));
        let body = frame::body(area);
        if self.rows.is_empty() {
            paragraph(buf, body, &cx.text("goals-none"), cx.theme.text());
        } else {
            let most = body.height.saturating_sub(DETAIL.min(body.height / 2) + 2);
            let height = most.min(self.rows.len().min(1_000) as u16);
            let list = Rect { y: body.y + 1, height, ..body };
            self.draw_list(cx, list, buf);
            let y = list.bottom() + 1;
            let below = Rect { y, height: body.bottom().saturating_sub(y), ..body };
            self.draw_chosen(cx, below, buf);
        }
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }
}
