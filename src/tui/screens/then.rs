//! A matrix as it was at a snapshot: to look at, and to step through time with.

use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::matrix::MatrixScreen;
use super::snapshots;
use crate::history::revisions::Label;
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Context, Effect, Layer, Mouse, Outcome};
use crate::tui::timeline::{Moment, Past, Stop};
use crate::tui::widgets::frame;
use crate::tui::widgets::paint::{fill, paragraph, put_centred};

/// A matrix at one of the snapshots.
pub(crate) struct Then {
    /// The matrix as it is now: its subject and its numbers.
    now: MatrixScreen,
    shown: MatrixScreen,
    stops: Vec<Stop>,
    at: usize,
    /// The register of that time; `None` while it is being read.
    past: Option<Rc<Past>>,
    /// The snapshot cannot be read.
    is_lost: bool,
}

impl Then {
    /// A matrix as it was at the newest snapshot of its trust; `None` where there is none.
    pub(crate) fn newest(cx: &Context<'_>, now: &MatrixScreen) -> Option<Outcome> {
        let trust = now.own_trust();
        let is_of = |stop: &&Stop| stop.is_whole || stop.own.contains(trust);
        let stops: Vec<Stop> = cx.timeline.stops().iter().filter(is_of).cloned().collect();
        let moment = Moment::Stop(stops.first()?.name.clone());
        let (now, shown) = (now.alike(), now.alike());
        let then = Self { now, shown, stops, at: 0, past: None, is_lost: false };
        Some(Outcome::Done(vec![Effect::Recall(moment), Effect::open(then)]))
    }

    fn moment(&self) -> Moment {
        Moment::Stop(self.stops.get(self.at).map(|stop| stop.name.clone()).unwrap_or_default())
    }

    /// Goes to a snapshot; what has been read is shown at once.
    fn go(&mut self, cx: &Context<'_>, at: usize) -> Outcome {
        self.at = at;
        self.find(cx);
        match self.past {
            Some(_) => Outcome::taken(),
            None => Effect::Recall(self.moment()).into(),
        }
    }

    fn find(&mut self, cx: &Context<'_>) {
        let found = cx.timeline.past(&self.moment());
        self.is_lost = matches!(found, Some(None));
        self.past = found.flatten().cloned();
        let Some(past) = &self.past else { return };
        let chosen = self.shown.chosen_key();
        self.shown = self.now.alike();
        self.shown.refresh(&as_then(cx, past));
        if let Some(key) = chosen {
            self.shown.choose(&key);
        }
    }

    fn banner(&self, cx: &Context<'_>) -> String {
        let Some(stop) = self.stops.get(self.at) else { return String::new() };
        let label = Label::Snapshot { name: stop.name.clone(), on: stop.on };
        let time = snapshots::time(cx, &label);
        let place = self.stops.len() - self.at;
        let args = [
            ("time", (&time).into()),
            ("at", place.into()),
            ("count", self.stops.len().into()),
            ("unread", self.past.as_ref().map_or(0, |past| past.unread()).into()),
        ];
        cx.with("then-banner", &args)
    }
}

/// The same context with the register of that time: nothing of it may be changed.
fn as_then<'s>(cx: &Context<'s>, past: &'s Past) -> Context<'s> {
    Context { ledger: &past.ledger, read_only: true, compared: None, ..*cx }
}

impl Layer for Then {
    fn place(&self) -> Place {
        Place::Matrix
    }

    fn is_wall(&self) -> bool {
        self.now.is_wall()
    }

    fn trust(&self) -> Option<&crate::model::Slug> {
        self.now.trust()
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        self.find(cx);
    }

    fn actions(&self, _scene: &Context<'_>) -> Vec<Action> {
        use Action as A;
        vec![A::Earlier, A::Later, A::Next, A::Previous, A::Back, A::Help]
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::Earlier if self.at + 1 < self.stops.len() => {
                return self.go(cx, self.at + 1);
            }
            Action::Earlier => return Effect::Say(cx.text("then-first")).into(),
            Action::Later if self.at > 0 => return self.go(cx, self.at - 1),
            // After the newest snapshot comes today.
            Action::Later => return Effect::Close.into(),
            Action::Next | Action::Previous | Action::First | Action::Last => {
                if let Some(past) = &self.past {
                    return self.shown.act(&as_then(cx, past), action);
                }
            }
            Action::Back
            | Action::Help
            | Action::Palette
            | Action::Search
            | Action::Theme
            | Action::Quit => return Outcome::Ignored,
            _ => return Effect::Say(cx.text("then-read-only")).into(),
        }
        Outcome::taken()
    }

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        if let (Some(past), Mouse::Wheel(..)) = (&self.past, mouse) {
            return self.shown.mouse(&as_then(cx, past), mouse);
        }
        Outcome::taken()
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        match &self.past {
            Some(past) => self.shown.draw(&as_then(cx, past), area, buf),
            None => {
                let id = if self.is_lost { "then-lost" } else { "then-reading" };
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
