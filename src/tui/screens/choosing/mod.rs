//! What two people have given different values: both, and what was before, side by side.

mod draw;

use std::path::PathBuf;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::model::{DocKey, ItemKey, Slug};
use crate::store::choosing::{Answer, Undecided, readable};
use crate::tui::conflicts::OpenConflict;
use crate::tui::context::Context;
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::overlays::editor::Editor;
use crate::tui::overlays::prompt::Prompt;
use crate::tui::widgets::frame;
use crate::tui::widgets::hits::Hits;
use crate::tui::widgets::list::stepped;

/// Chooses, one conflict at a time.
pub(crate) struct Choosing {
    at: usize,
    hits: Hits<Hit>,
}

#[derive(Debug, Clone)]
enum Hit {
    Side(Answer),
    Conflict(usize),
}

impl Choosing {
    /// Begins on the conflict about a key of a file, or on the first.
    pub(crate) fn about(cx: &Context<'_>, wanted: Option<&(PathBuf, Vec<String>)>) -> Self {
        let is_wanted = |one: &Undecided| {
            wanted
                .as_ref()
                .is_some_and(|(file, path)| one.file == *file && one.conflict.path == *path)
        };
        let at = cx.conflicts.open.iter().position(|(one, _)| is_wanted(one));
        Self { at: at.unwrap_or(0), hits: Hits::default() }
    }

    fn chosen<'s>(&self, cx: &'s Context<'_>) -> Option<&'s OpenConflict> {
        cx.conflicts.open.get(self.at)
    }

    fn step(&mut self, cx: &Context<'_>, by: i64) {
        self.at = stepped(self.at, by, cx.conflicts.open.len());
    }

    fn choose(&self, cx: &Context<'_>, answer: Answer) -> Outcome {
        match self.chosen(cx) {
            Some((one, _)) if may_show(cx, one) => {
                Effect::Choose(Box::new(one.clone()), answer).into()
            }
            _ => Outcome::taken(),
        }
    }

    /// Asks for a third value, as the key's own field does: levels from the scale, long texts in
    /// several lines.
    fn ask(&self, cx: &Context<'_>) -> Outcome {
        let Some((one, words)) = self.chosen(cx).filter(|(one, _)| may_show(cx, one)) else {
            return Outcome::taken();
        };
        if one.torn {
            return Effect::Warn(cx.text("choosing-torn")).into();
        }
        let typed = |one: &Undecided, value: &str| {
            vec![Effect::Choose(Box::new(one.clone()), Answer::Typed(value.to_owned()))]
        };
        let title = words.heading();
        let own = one.conflict.ours.as_deref().map(readable).unwrap_or_default();
        let hint = cx.text("choosing-typed-hint");
        let one = one.clone();
        let matrix = &cx.register().matrix;
        let marks = one.levels(matrix);
        // Another year has its own scale; what is typed is held against that.
        let year = cx.register().year.to_string();
        let is_of_year = one.file.starts_with(&year) && !marks.is_empty();
        if let Some(scale) = one.scale(matrix).filter(|_| is_of_year) {
            let level = |mark: &String| {
                let level = scale.read(mark)?;
                let meaning = one.meaning(level, matrix);
                Some(Item::new(format!("{mark} {}", scale.text(level).label), meaning))
            };
            let items = marks.iter().filter_map(level).collect();
            let at = marks.iter().position(|mark| *mark == own).unwrap_or(0);
            let ask = Choice::one(title, items, at, move |_, at| {
                marks.get(at).map(|mark| typed(&one, mark)).unwrap_or_default()
            });
            return Effect::open(ask).into();
        }
        if one.is_prose() {
            return Effect::open(Editor::new(title, hint, &own, move |_, text| typed(&one, text)))
                .into();
        }
        Effect::open(Prompt::new(title, hint, &own, move |_, text| Ok(typed(&one, text)))).into()
    }
}

/// What is restricted is chosen when nobody else is looking.
fn may_show(cx: &Context<'_>, one: &Undecided) -> bool {
    let mut parts = one.file.iter().skip(1).filter_map(|part| part.to_str());
    let (Some(trust), Some(file)) = (parts.next(), parts.next()) else { return true };
    let name = file.strip_suffix(".toml").and_then(Slug::new);
    let id = one.conflict.path.get(1).and_then(|id| Slug::new(id));
    let (Some(trust), Some(name), Some(id)) = (Slug::new(trust), name, id) else { return true };
    cx.may_show_item(&ItemKey::new(&DocKey::new(&trust, &name), &id))
}

impl Layer for Choosing {
    fn is_choosing(&self) -> bool {
        true
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        self.at = self.at.min(cx.conflicts.open.len().saturating_sub(1));
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.hits.clear();
        self.draw_all(cx, area, buf);
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }

    fn place(&self) -> Place {
        Place::Choosing
    }

    fn actions(&self, cx: &Context<'_>) -> Vec<Action> {
        use Action as A;
        let mut actions = Vec::new();
        if let Some((one, _)) = self.chosen(cx) {
            actions.extend([A::TakeOurs, A::TakeTheirs]);
            if !one.torn {
                actions.extend([A::TakeBase, A::TypeAnother]);
            }
            actions.extend([A::Next, A::Previous]);
        }
        actions.extend([A::Send, A::Undo, A::Back, A::Help]);
        actions
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::TakeOurs => return self.choose(cx, Answer::Ours),
            Action::TakeTheirs => return self.choose(cx, Answer::Theirs),
            Action::TakeBase => return self.choose(cx, Answer::Base),
            // What waited for the choice is sent from here.
            Action::TypeAnother if cx.conflicts.open.is_empty() => {
                return Outcome::Done(vec![Effect::Close, Effect::Act(Action::Send)]);
            }
            Action::TypeAnother => return self.ask(cx),
            Action::Next | Action::Down => self.step(cx, 1),
            Action::Previous | Action::Up => self.step(cx, -1),
            Action::First => self.at = 0,
            Action::Last => self.at = cx.conflicts.open.len().saturating_sub(1),
            Action::Undo if cx.conflicts.can_take_back() => return Effect::TakeChoiceBack.into(),
            Action::Conflicts => {}
            _ => return Outcome::Ignored,
        }
        Outcome::taken()
    }

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(position) => match self.hits.at(position) {
                Some(Hit::Side(answer)) => return self.choose(cx, answer),
                Some(Hit::Conflict(at)) => self.at = at,
                None => {}
            },
            Mouse::Wheel(_, by) => self.step(cx, i64::from(by)),
            Mouse::Drag(_) | Mouse::Release(_) => {}
        }
        Outcome::taken()
    }
}
