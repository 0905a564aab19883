//! Everything that is wrong with the files or lacking in the risk work: what, where, and how to
//! mend it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::model::diagnostic::{Code, Counts, Diagnostic, Severity};
use crate::model::register::INDICATORS;
use crate::model::{ItemKey, Slug};
use crate::report::problem;
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::target::Target;
use crate::tui::widgets::frame;
use crate::tui::widgets::list::List;
use crate::tui::widgets::paint::{paragraph, put, put_right, width};

/// The list of findings.
#[derive(Default)]
pub(crate) struct Problems {
    /// Only this trust's, or everybody's.
    trust: Option<Slug>,
    /// What is shown, gravest first, as places in the context's list.
    shown: Vec<usize>,
    list: List,
}

/// Findings about the form of a file show its line: people mend those by hand.
const LAST_OF_FORM: u16 = 29;

impl Problems {
    /// Of a trust, or of everybody's.
    pub(crate) fn of(trust: Option<Slug>) -> Self {
        Self { trust, ..Self::default() }
    }

    fn chosen<'s>(&self, cx: &'s Context<'_>) -> Option<&'s Diagnostic> {
        cx.problems.get(*self.shown.get(self.list.at())?)
    }

    /// All trusts, then each of them.
    fn turn_trust(&mut self, cx: &Context<'_>, by: i64) {
        self.trust = cx.next_trust_or_all(self.trust.as_ref(), by);
        self.list.choose(0, 1);
        self.refresh(cx);
    }

    fn open(&self, cx: &Context<'_>) -> Outcome {
        let Some(finding) = self.chosen(cx) else { return Outcome::taken() };
        if finding.code == Code::OpenConflict && !finding.anchor.is_empty() {
            let conflict = (finding.file.clone(), finding.anchor.clone());
            return Effect::Go(Target::Conflicts(Some(conflict))).into();
        }
        let Some(doc) = finding.doc() else {
            return Effect::Say(cx.text("problems-by-hand")).into();
        };
        let register = cx.register();
        let key = finding.item().map(|id| ItemKey::new(&doc, &id));
        let target = match key {
            Some(key) if register.risk(&key).is_some() => Target::Risk(key),
            Some(key) if register.measure(&key).is_some() => Target::Measure(key),
            _ if register.trusts.get(&doc.trust).is_some_and(|b| b.damaged.contains(&doc.name)) => {
                return Effect::Say(cx.text("problems-by-hand")).into();
            }
            _ if doc.name.as_str() == INDICATORS => {
                let goal = finding.arg("goal").and_then(Slug::new);
                Target::Indicators { trust: doc.trust, goal }
            }
            _ if doc.is_other() || register.catalogue.goal(doc.name.as_str()).is_some() => {
                Target::Matrix(doc)
            }
            _ => Target::MatrixOfTrust { trust: doc.trust, on_wall: false },
        };
        Effect::Go(target).into()
    }

    /// One finding; the rows it took.
    fn draw_one(&self, cx: &Context<'_>, at: usize, area: Rect, buf: &mut Buffer) -> u16 {
        let Some(finding) = self.shown.get(at).and_then(|i| cx.problems.get(*i)) else {
            return 0;
        };
        let theme = cx.theme;
        let (glyph, style) = match finding.severity {
            Severity::Error => ("●", theme.alarm()),
            Severity::Warning => ("▲", theme.strong()),
            Severity::Info => ("·", theme.text()),
        };
        let word = cx.text(&format!("severity-{}", finding.severity.word()));
        let head = format!("{glyph} {word} {}", finding.code.number());
        let style = if at == self.list.at() { theme.accent() } else { style };
        let used = put(buf, area.x, area.y, area.width, &head, style);
        let x = area.x + used + 2;
        let about = about(cx, finding);
        put(buf, x, area.y, area.right().saturating_sub(x), &about, theme.strong());
        let place = problem::place(finding);
        let taken = used + 2 + width(&about) + 2;
        if taken + width(&place) <= area.width {
            put_right(buf, area, area.y, &place, theme.dim());
        }
        let mut y = area.y + 1;
        let rest = |y: u16| Rect {
            x: area.x + 2,
            y,
            width: area.width.saturating_sub(2),
            height: area.bottom().saturating_sub(y),
        };
        y += paragraph(buf, rest(y), &problem::message(finding, cx.locale), theme.text());
        let by_hand = finding.code as u16 <= LAST_OF_FORM && !finding.source_line.is_empty();
        if by_hand && y < area.bottom() {
            let line = format!("│ {}", finding.source_line.trim_end());
            put(buf, area.x + 2, y, area.width.saturating_sub(2), &line, theme.dim());
            y += 1;
        }
        y += paragraph(buf, rest(y), &problem::remedy(finding, cx.locale), theme.dim());
        y - area.y
    }
}

/// What a finding is about, in people's words: trust and goal.
fn about(cx: &Context<'_>, finding: &Diagnostic) -> String {
    match finding.doc() {
        Some(doc) => format!("{} · {}", cx.trust_short(&doc.trust), cx.doc_title(&doc)),
        None => String::new(),
    }
}

/// Whether what it is about may be shown now.
fn may_show(cx: &Context<'_>, finding: &Diagnostic) -> bool {
    let key = finding.doc().zip(finding.item()).map(|(doc, id)| ItemKey::new(&doc, &id));
    key.is_none_or(|key| cx.may_show_item(&key))
}

impl Layer for Problems {
    fn trust(&self) -> Option<&Slug> {
        self.trust.as_ref()
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        let is_meant = |finding: &Diagnostic| {
            let of = finding.doc().map(|doc| doc.trust);
            self.trust.is_none() || of == self.trust
        };
        let all = cx.problems.iter().enumerate();
        let mut shown: Vec<(Severity, usize)> = all
            .filter(|(_, finding)| is_meant(finding) && may_show(cx, finding))
            .map(|(i, finding)| (finding.severity, i))
            .collect();
        shown.sort_unstable();
        self.shown = shown.into_iter().map(|(_, i)| i).collect();
        self.list.choose(self.list.at(), self.shown.len());
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let of = self.trust.as_ref().map(|trust| cx.trust_short(trust).to_owned());
        let path = [vec![cx.text("problems-title")], of.into_iter().collect()].concat();
        let shown: Vec<&Diagnostic> =
            self.shown.iter().filter_map(|i| cx.problems.get(*i)).collect();
        let counts = Counts::of(shown.iter().copied());
        let args = [
            ("errors", counts.errors.into()),
            ("warnings", counts.warnings.into()),
            ("infos", counts.infos.into()),
        ];
        let note = match cx.is_inspecting {
            true => cx.text("problems-looking"),
            false => cx.with("problems-count", &args),
        };
        frame::header(cx, area, buf, &path, &note);
        let body = frame::body(area);
        if shown.is_empty() && !cx.is_inspecting {
            paragraph(buf, body, &cx.text("problems-none"), cx.theme.text());
        }
        self.list.clear_hits();
        let mut y = body.y;
        for at in self.list.at()..self.shown.len() {
            if y + 1 >= body.bottom() {
                break;
            }
            let room = Rect { y, height: body.bottom() - y, ..body };
            let rows = self.draw_one(cx, at, room, buf);
            self.list.add_hit(Rect { height: rows, ..room }, at);
            y += rows + 1;
        }
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }

    fn actions(&self, _cx: &Context<'_>) -> Vec<Action> {
        use Action as A;
        vec![A::Up, A::Down, A::Open, A::Left, A::Right, A::Back, A::Help]
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        if self.list.act(action, self.shown.len(), 5) {
            return Outcome::taken();
        }
        match action {
            Action::Left => self.turn_trust(cx, -1),
            Action::Right => self.turn_trust(cx, 1),
            Action::Open => return self.open(cx),
            Action::Problems => {}
            _ => return Outcome::Ignored,
        }
        Outcome::taken()
    }

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        match self.list.mouse(mouse, self.shown.len()) {
            true => self.open(cx),
            false => Outcome::taken(),
        }
    }
}
