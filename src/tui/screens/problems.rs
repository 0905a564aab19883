//! Everything that is wrong with the files or lacking in the risk work: what, where, and how to
//! mend it.

use std::path::Path;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::form::measure::MeasureForm;
use super::form::risk::RiskForm;
use super::indicators;
use super::matrix::MatrixScreen;
use crate::model::diagnostic::{Code, Counts, Diagnostic, Severity};
use crate::model::register::INDICATORS;
use crate::model::{DocKey, ItemKey, Risk, Slug};
use crate::report::problem;
use crate::tui::keymap::Action;
use crate::tui::layer::{Context, Effect, Hits, Layer, Mouse, Outcome};
use crate::tui::widgets::frame;
use crate::tui::widgets::list::{Pointed, led, pointed};
use crate::tui::widgets::paint::{paragraph, put, put_right, width};

/// The list of findings.
#[derive(Default)]
pub(crate) struct Problems {
    /// Only this trust's, or everybody's.
    trust: Option<Slug>,
    /// What is shown, gravest first, as places in the context's list.
    shown: Vec<usize>,
    at: usize,
    hits: Hits<usize>,
}

/// Findings about the form of a file show its line: people mend those by hand.
const LAST_OF_FORM: u16 = 29;

impl Problems {
    fn chosen<'s>(&self, cx: &'s Context<'_>) -> Option<&'s Diagnostic> {
        cx.problems.get(*self.shown.get(self.at)?)
    }

    /// All trusts, then each of them.
    fn turn_trust(&mut self, cx: &Context<'_>, by: i64) {
        let trusts = &cx.register().catalogue.trusts;
        let at = trusts.iter().position(|t| Some(&t.id) == self.trust.as_ref());
        let at = at.map_or(0, |at| at as i64 + 1);
        let next = (at + by).rem_euclid(trusts.len() as i64 + 1) as usize;
        self.trust = next.checked_sub(1).map(|at| trusts[at].id.clone());
        self.at = 0;
        self.refresh(cx);
    }

    fn open(&self, cx: &Context<'_>) -> Outcome {
        let Some(finding) = self.chosen(cx) else { return Outcome::taken() };
        if finding.code == Code::OpenConflict && !finding.anchor.is_empty() {
            return Effect::ChooseAbout(finding.file.clone(), finding.anchor.clone()).into();
        }
        let Some(doc) = doc(finding) else {
            return Effect::Say(cx.text("problems-by-hand")).into();
        };
        let register = cx.register();
        let id = finding.anchor.get(1).and_then(|id| Slug::new(id));
        let key = id.map(|id| ItemKey::new(&doc, &id));
        match key {
            Some(key) if register.risk(&key).is_some() => Effect::open(RiskForm::new(key)).into(),
            Some(key) if register.measure(&key).is_some() => {
                Effect::open(MeasureForm::new(key)).into()
            }
            _ if register.trusts.get(&doc.trust).is_some_and(|b| b.damaged.contains(&doc.name)) => {
                Effect::Say(cx.text("problems-by-hand")).into()
            }
            _ if doc.name.as_str() == INDICATORS => {
                let goal = finding.arg("goal").and_then(Slug::new);
                indicators::open(cx, &doc.trust, goal.as_ref())
            }
            _ if doc.is_other() || register.catalogue.goal(doc.name.as_str()).is_some() => {
                Effect::open(MatrixScreen::of_doc(doc)).into()
            }
            _ => Effect::open(MatrixScreen::of_trust(doc.trust)).into(),
        }
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
        let style = if at == self.at { theme.accent() } else { style };
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

/// The assessment that a finding is about, by its file.
fn doc(finding: &Diagnostic) -> Option<DocKey> {
    let mut parts = finding.file.iter().skip(1);
    let trust = Slug::new(parts.next()?.to_str()?)?;
    let name = Path::new(parts.next()?).file_stem()?.to_str()?;
    Some(DocKey::new(&trust, &Slug::new(name)?))
}

/// What a finding is about, in people's words: trust and goal.
fn about(cx: &Context<'_>, finding: &Diagnostic) -> String {
    match doc(finding) {
        Some(doc) => format!("{} · {}", cx.trust_short(&doc.trust), cx.doc_title(&doc)),
        None => String::new(),
    }
}

/// What may be shown: on a wall nothing that is restricted.
fn may_show(cx: &Context<'_>, finding: &Diagnostic) -> bool {
    if !cx.hide_restricted {
        return true;
    }
    let Some(doc) = doc(finding) else { return true };
    let Some(id) = finding.anchor.get(1).and_then(|id| Slug::new(id)) else { return true };
    let key = ItemKey::new(&doc, &id);
    let register = cx.register();
    let measure = register.measure(&key);
    !register.risk(&key).is_some_and(Risk::is_restricted)
        && measure.is_none_or(|m| cx.may_show(&doc.trust, m))
}

impl Layer for Problems {
    fn trust(&self) -> Option<&Slug> {
        self.trust.as_ref()
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        let is_meant = |finding: &Diagnostic| {
            let of = doc(finding).map(|doc| doc.trust);
            self.trust.is_none() || of == self.trust
        };
        let all = cx.problems.iter().enumerate();
        let mut shown: Vec<(Severity, usize)> = all
            .filter(|(_, finding)| is_meant(finding) && may_show(cx, finding))
            .map(|(i, finding)| (finding.severity, i))
            .collect();
        shown.sort_unstable();
        self.shown = shown.into_iter().map(|(_, i)| i).collect();
        self.at = self.at.min(self.shown.len().saturating_sub(1));
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
        self.hits.clear();
        let mut y = body.y;
        for at in self.at..self.shown.len() {
            if y + 1 >= body.bottom() {
                break;
            }
            let room = Rect { y, height: body.bottom() - y, ..body };
            let rows = self.draw_one(cx, at, room, buf);
            self.hits.add(Rect { height: rows, ..room }, at);
            y += rows + 1;
        }
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }

    fn actions(&self, _scene: &Context<'_>) -> Vec<Action> {
        use Action as A;
        vec![A::Up, A::Down, A::Open, A::Left, A::Right, A::Back, A::Help]
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        if let Some(at) = led(action, self.at, self.shown.len(), 5) {
            self.at = at;
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
        match pointed(mouse, &self.hits, self.at, self.shown.len()) {
            Pointed::Open => return self.open(cx),
            Pointed::At(at) => self.at = at,
            Pointed::Nowhere => {}
        }
        Outcome::taken()
    }
}
