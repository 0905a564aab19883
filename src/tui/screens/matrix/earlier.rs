//! A matrix as it was at a snapshot: to look at, and to step through time with.

use std::rc::Rc;

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::MatrixScreen;
use super::state::MatrixState;
use crate::history::revisions::{Label, Revision};
use crate::model::Slug;
use crate::tui::context::Context;
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::timeline::{EarlierState, NamedSnapshot};
use crate::tui::widgets::paint::{fill, paragraph, put_centred};
use crate::tui::widgets::{changes, frame};

/// A matrix at one of the snapshots of its trust.
pub(super) struct EarlierMatrix {
    /// The matrix as it is now: its subject and its numbers.
    now: MatrixState,
    shown: MatrixScreen,
    /// The newest first.
    snapshots: Vec<NamedSnapshot>,
    at: usize,
    /// The register as it was; `None` while it is being read.
    state: Option<Rc<EarlierState>>,
    /// The snapshot cannot be read.
    is_lost: bool,
}

impl EarlierMatrix {
    /// A matrix as it was at the newest snapshot of its trust; `None` where there is none.
    pub(super) fn newest(cx: &Context<'_>, matrix: &MatrixState) -> Option<Outcome> {
        let is_of = |snapshot: &&NamedSnapshot| snapshot.is_of(matrix.trust());
        let snapshots: Vec<_> = cx.timeline.snapshots().iter().filter(is_of).cloned().collect();
        let name = Revision::Named(snapshots.first()?.name.clone());
        let mut now = matrix.clone();
        now.hand = None;
        let shown = MatrixScreen::of(now.clone());
        let earlier = Self { now, shown, snapshots, at: 0, state: None, is_lost: false };
        Some(Outcome::Done(vec![Effect::ReadEarlier(name), Effect::open(earlier)]))
    }

    fn name(&self) -> Revision {
        let snapshot = self.snapshots.get(self.at);
        Revision::Named(snapshot.map(|snapshot| snapshot.name.clone()).unwrap_or_default())
    }

    /// Goes to a snapshot; what has been read is shown at once.
    fn go(&mut self, cx: &Context<'_>, at: usize) -> Outcome {
        self.at = at;
        self.find(cx);
        match self.state {
            Some(_) => Outcome::taken(),
            None => Effect::ReadEarlier(self.name()).into(),
        }
    }

    fn find(&mut self, cx: &Context<'_>) {
        let found = cx.timeline.state(&self.name());
        self.is_lost = matches!(found, Some(None));
        self.state = found.flatten().cloned();
        let Some(state) = &self.state else { return };
        let chosen = self.shown.state.chosen_key().cloned();
        self.shown = MatrixScreen::of(self.now.clone());
        self.shown.refresh(&at(cx, state));
        if let Some(key) = chosen {
            self.shown.state.choose(&key);
        }
    }

    fn banner(&self, cx: &Context<'_>) -> String {
        let Some(snapshot) = self.snapshots.get(self.at) else { return String::new() };
        let label = Label::Snapshot { name: snapshot.name.clone(), on: snapshot.on };
        let time = changes::state_name(cx, &label);
        let place = self.snapshots.len() - self.at;
        let args = [
            ("time", (&time).into()),
            ("at", place.into()),
            ("count", self.snapshots.len().into()),
            ("unread", self.state.as_ref().map_or(0, |state| state.unread()).into()),
        ];
        cx.with("earlier-banner", &args)
    }
}

/// The same context with an earlier register: nothing of it may be changed.
fn at<'s>(cx: &Context<'s>, state: &'s EarlierState) -> Context<'s> {
    Context { ledger: &state.ledger, read_only: true, comparison: None, ..*cx }
}

impl Layer for EarlierMatrix {
    fn place(&self) -> Place {
        Place::Matrix
    }

    fn is_wall(&self) -> bool {
        self.now.on_wall
    }

    fn trust(&self) -> Option<&Slug> {
        Some(self.now.trust())
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        self.find(cx);
    }

    fn actions(&self, _cx: &Context<'_>) -> Vec<Action> {
        use Action as A;
        vec![A::Earlier, A::Later, A::Up, A::Down, A::Left, A::Right, A::Next, A::Back, A::Help]
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::Earlier if self.at + 1 < self.snapshots.len() => self.go(cx, self.at + 1),
            Action::Earlier => Effect::Say(cx.text("earlier-first")).into(),
            Action::Later if self.at > 0 => self.go(cx, self.at - 1),
            // After the newest snapshot comes today.
            Action::Later => Effect::Close.into(),
            Action::Up
            | Action::Down
            | Action::Left
            | Action::Right
            | Action::Next
            | Action::Previous
            | Action::First
            | Action::Last => match &self.state {
                Some(state) => self.shown.act(&at(cx, state), action),
                None => Outcome::taken(),
            },
            Action::Back
            | Action::Help
            | Action::Palette
            | Action::Search
            | Action::Theme
            | Action::Quit => Outcome::Ignored,
            _ => Effect::Say(cx.text("earlier-read-only")).into(),
        }
    }

    fn key(&mut self, cx: &Context<'_>, key: KeyEvent) -> Outcome {
        match &self.state {
            Some(state) => self.shown.key(&at(cx, state), key),
            None => Outcome::Ignored,
        }
    }

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        if let (Some(state), Mouse::Wheel(..)) = (&self.state, mouse) {
            return self.shown.mouse(&at(cx, state), mouse);
        }
        Outcome::taken()
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        match &self.state {
            Some(state) => self.shown.draw(&at(cx, state), area, buf),
            None => {
                let id = if self.is_lost { "earlier-lost" } else { "earlier-reading" };
                paragraph(buf, frame::body(area), &cx.text(id), cx.theme.text());
            }
        }
        // On the empty line below the header, over the whole width: nobody may take it for today.
        let line = Rect { y: area.y + 1, height: 1, ..area };
        fill(buf, line, cx.theme.chosen());
        let text = self.banner(cx);
        put_centred(buf, line.x, line.y, line.width, &text, cx.theme.chosen());
        let keys = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
        fill(buf, keys, cx.theme.text());
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }
}
