//! Everything that is wrong with the files or lacking in the risk work: what, where, and how to
//! mend it. What is wrong in the same way in a trust is one line that opens.

mod draw;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::model::diagnostic::{Code, Diagnostic, Severity};
use crate::model::register::INDICATORS;
use crate::model::{ItemKey, Slug};
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::target::Target;
use crate::tui::widgets::list::List;

/// What is wrong in the same way in one trust, or outside them all.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Kind {
    trust: Option<Slug>,
    code: Code,
}

/// Findings of one kind: one line that opens.
struct Group {
    kind: Kind,
    severity: Severity,
    /// As places in the context's list.
    findings: Vec<usize>,
}

/// A line that can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    /// All of a group, or its only one.
    Group(usize),
    /// One of an open group, as a place in the context's list.
    One(usize),
}

/// The list of findings.
#[derive(Default)]
pub(crate) struct Problems {
    /// Only this trust's, or everybody's.
    trust: Option<Slug>,
    /// The person's own trust first, then the gravest.
    groups: Vec<Group>,
    /// The groups whose findings are shown.
    open: BTreeSet<Kind>,
    rows: Vec<Row>,
    list: List,
    /// Code and place of the chosen one are shown.
    shows_source: bool,
}

impl Problems {
    /// Of a trust, or of everybody's.
    pub(crate) fn of(trust: Option<Slug>) -> Self {
        Self { trust, ..Self::default() }
    }

    /// The chosen finding; the first of a group where that is chosen.
    fn chosen<'s>(&self, cx: &'s Context<'_>) -> Option<&'s Diagnostic> {
        let at = match *self.rows.get(self.list.at())? {
            Row::Group(group) => *self.groups.get(group)?.findings.first()?,
            Row::One(finding) => finding,
        };
        cx.problems.get(at)
    }

    /// All trusts, then each of them.
    fn turn_trust(&mut self, cx: &Context<'_>, by: i64) {
        self.trust = cx.next_trust_or_all(self.trust.as_ref(), by);
        self.list.choose(0, 1);
        self.refresh(cx);
    }

    /// Opens or closes a group of several; leads to where anything else is mended.
    fn press(&mut self, cx: &Context<'_>) -> Outcome {
        if let Some(Row::Group(at)) = self.rows.get(self.list.at())
            && let Some(group) = self.groups.get(*at)
            && group.findings.len() > 1
        {
            let kind = group.kind.clone();
            if !self.open.remove(&kind) {
                self.open.insert(kind);
            }
            self.lay_out();
            return Outcome::taken();
        }
        self.open(cx)
    }

    fn lay_out(&mut self) {
        self.rows.clear();
        for (at, group) in self.groups.iter().enumerate() {
            self.rows.push(Row::Group(at));
            if group.findings.len() > 1 && self.open.contains(&group.kind) {
                self.rows.extend(group.findings.iter().map(|finding| Row::One(*finding)));
            }
        }
        self.list.choose(self.list.at(), self.rows.len());
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
        let mut found: BTreeMap<Kind, Vec<(Severity, usize)>> = BTreeMap::new();
        for (at, finding) in cx.problems.iter().enumerate() {
            let trust = finding.doc().map(|doc| doc.trust);
            let is_meant = self.trust.is_none() || trust == self.trust;
            if is_meant && may_show(cx, finding) {
                let kind = Kind { trust, code: finding.code };
                found.entry(kind).or_default().push((finding.severity, at));
            }
        }
        let group = |(kind, mut found): (Kind, Vec<(Severity, usize)>)| {
            found.sort_unstable();
            let severity = found.first().map_or(Severity::Info, |(severity, _)| *severity);
            Group { kind, severity, findings: found.into_iter().map(|(_, at)| at).collect() }
        };
        self.groups = found.into_iter().map(group).collect();
        let own = cx.own.trust.as_ref();
        self.groups.sort_by_key(|group| {
            let is_own = own.is_some() && group.kind.trust.as_ref() == own;
            (Reverse(is_own), group.severity)
        });
        self.lay_out();
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.draw_screen(cx, area, buf);
    }

    fn actions(&self, _cx: &Context<'_>) -> Vec<Action> {
        use Action as A;
        vec![A::Up, A::Down, A::Open, A::Left, A::Right, A::Back, A::Help, A::Source]
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        if self.list.act(action, self.rows.len(), 5) {
            return Outcome::taken();
        }
        match action {
            Action::Left => self.turn_trust(cx, -1),
            Action::Right => self.turn_trust(cx, 1),
            Action::Open => return self.press(cx),
            Action::Source => self.shows_source = !self.shows_source,
            Action::Problems => {}
            _ => return Outcome::Ignored,
        }
        Outcome::taken()
    }

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        match self.list.mouse(mouse, self.rows.len()) {
            true => self.press(cx),
            false => Outcome::taken(),
        }
    }
}
