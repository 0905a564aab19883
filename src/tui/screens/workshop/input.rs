//! Keys on the wall: its own, and those of the matrix.

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Wall;
use super::question::{About, Answer, Question};
use super::vote::Step;
use crate::model::Slug;
use crate::model::workshop::{Entry, Noted, What};
use crate::tui::context::Context;
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::overlays::choice::{Choice, Item};

/// More than this do not sit in a room with one keyboard.
const MOST_VOTERS: usize = 99;

impl Wall {
    /// Takes a line that was typed.
    fn answered(&mut self, cx: &Context<'_>, about: &About, line: String) -> Outcome {
        let Some(held) = &mut self.held else { return Outcome::taken() };
        match about {
            About::Why { entry, .. } | About::Words { entry } => {
                if let Some(entry) = held.entries.get_mut(*entry) {
                    entry.words = line;
                }
            }
            About::Said { what, risk } if !line.is_empty() => {
                let risk = risk.as_ref().map(|(_, id)| id.clone());
                held.entries.push(Entry::new(risk, what.clone(), line));
            }
            About::Role if !line.is_empty() => {
                if !held.roles.contains(&line) {
                    held.roles.push(line);
                }
                // The next one is asked for at once.
                self.question = Some(Question::new(cx, About::Role));
            }
            About::RoleAgain { at } if !line.is_empty() => {
                if let Some(role) = held.roles.get_mut(*at) {
                    *role = line;
                }
            }
            About::Voters { votes } => {
                match line.parse() {
                    Ok(count @ 1..=MOST_VOTERS) => held.voters = count,
                    _ => {
                        self.question = Some(Question::new(cx, about.clone()));
                        return Effect::Warn(cx.text("vote-how-many-wrong")).into();
                    }
                }
                if *votes {
                    return self.begin_vote(cx);
                }
            }
            About::Said { .. } | About::Role | About::RoleAgain { .. } => return Outcome::taken(),
        }
        self.keep()
    }

    /// Keys while the record is looked through.
    fn act_on_record(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        let (Some(record), Some(held)) = (&mut self.record, &mut self.held) else {
            return Outcome::taken();
        };
        match action {
            Action::Up | Action::Previous => record.step(held, -1),
            Action::Down | Action::Next => record.step(held, 1),
            Action::PageUp => record.step(held, -10),
            Action::PageDown => record.step(held, 10),
            Action::Open | Action::EditTitle => {
                let Some((about, words)) = record.correction(held) else {
                    return Effect::Say(cx.text("record-votes-stand")).into();
                };
                self.question = Some(Question::with(cx, about, &words));
            }
            Action::Delete => {
                record.strike(held);
                record.settle(held);
                return self.keep();
            }
            Action::Back => self.record = None,
            Action::LeaveWall => return self.leave(cx),
            Action::Decide | Action::Park | Action::Minority | Action::Roles => {
                return self.act_on_wall(cx, action);
            }
            Action::Quit => return self.ask_to_leave(cx),
            other if other.is_change() && other != Action::Save => {}
            _ => return Outcome::Ignored,
        }
        Outcome::taken()
    }

    /// Keys on the page that a workshop begins with.
    fn act_on_opening(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::Open | Action::PickUp | Action::Next | Action::Back | Action::Opening => {
                self.is_opening = false;
                Outcome::taken()
            }
            Action::Vote => self.ask(cx, About::Voters { votes: false }),
            Action::LeaveWall | Action::Roles | Action::Quit | Action::Wall => {
                self.act_on_wall(cx, action)
            }
            // Nothing is changed that is not seen.
            other if other.is_change() && other != Action::Save => Outcome::taken(),
            _ => Outcome::Ignored,
        }
    }

    fn act_on_wall(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::LeaveWall => self.leave(cx),
            Action::Decide => self.ask_about_chosen(cx, What::Decided),
            Action::Park => self.ask_about_chosen(cx, What::Parked),
            Action::Minority => self.ask_about_chosen(cx, What::Minority),
            Action::Roles => self.ask(cx, About::Role),
            Action::GoneThrough => self.gone_through(cx),
            Action::Vote => self.begin_vote(cx),
            Action::Opening => {
                self.is_opening = self.held.is_some();
                Outcome::taken()
            }
            Action::Quit => self.ask_to_leave(cx),
            Action::Back | Action::Wall => Effect::Say(cx.text("wall-only-f5")).into(),
            Action::Undo | Action::Redo => {
                self.is_undone = true;
                self.matrix.act(cx, action)
            }
            _ => self.matrix.act(cx, action),
        }
    }

    /// Nobody leaves a workshop by a slip of a finger.
    fn ask_to_leave(&self, cx: &Context<'_>) -> Outcome {
        let held = self.held.as_ref().filter(|held| !held.is_empty()).cloned();
        let mut items =
            vec![Item::new(cx.text("wall-quit-stay"), ""), Item::new(cx.text("wall-quit-end"), "")];
        if held.is_some() {
            items.push(Item::new(cx.text("wall-quit-unrecorded"), ""));
        }
        let title = cx.text("wall-quit-title");
        let choice = Choice::one(title, items, 0, move |_, at| match (at, &held) {
            (1, _) => vec![Effect::Act(Action::LeaveWall)],
            (2, Some(held)) => {
                vec![Effect::ForgetWorkshop(Box::new(held.clone())), Effect::Close]
            }
            _ => Vec::new(),
        });
        Effect::open(choice).into()
    }
}

impl Layer for Wall {
    fn place(&self) -> Place {
        if self.matrix.is_moving() { Place::Moving } else { Place::Wall }
    }

    fn trust(&self) -> Option<&Slug> {
        self.matrix.trust()
    }

    fn is_wall(&self) -> bool {
        true
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        self.matrix.refresh(cx);
    }

    /// Notes what was moved, and asks why.
    fn settle(&mut self, cx: &Context<'_>) -> Outcome {
        let is_undone = std::mem::take(&mut self.is_undone);
        // Where the move was not made after all, its reason is nobody's.
        let mut reason = self.reason.take().filter(|_| !is_undone);
        let Some(held) = &mut self.held else { return Outcome::Ignored };
        if self.matrix.is_moving() {
            return Outcome::Ignored;
        }
        let moved = self.seen.look(cx, &held.doc);
        if moved.is_empty() {
            return Outcome::Ignored;
        }
        for moved in moved {
            if let Some(why) = reason.take() {
                held.note_reasoned_move(&moved.risk, &moved.from, &moved.to, why);
                continue;
            }
            let noted = held.note_move(&moved.risk, &moved.from, &moved.to, is_undone);
            let key = crate::model::ItemKey::new(&held.doc, &moved.risk);
            if noted == Noted::New && !is_undone {
                let entry = held.entries.len() - 1;
                let number = self.matrix.number_of(&key).unwrap_or(0);
                self.question = Some(Question::new(cx, About::Why { entry, number }));
            }
        }
        let is_gone = |q: &Question| matches!(q.about, About::Why { entry, .. } if entry >= held.entries.len());
        if self.question.as_ref().is_some_and(is_gone) {
            self.question = None;
        }
        self.keep()
    }

    fn actions(&self, cx: &Context<'_>) -> Vec<Action> {
        use Action as A;
        if self.record.is_some() {
            return vec![A::Up, A::Down, A::Open, A::Delete, A::Back, A::LeaveWall, A::Help];
        }
        if self.vote.is_some() {
            return vec![A::Help];
        }
        if self.is_opening {
            return vec![A::Open, A::Roles, A::LeaveWall, A::Help];
        }
        let of_matrix = self.matrix.actions(cx);
        if self.matrix.is_moving() {
            return of_matrix;
        }
        let records =
            [A::Vote, A::Decide, A::Park, A::Minority, A::GoneThrough, A::Roles, A::Opening];
        let own = if self.held.is_some() { &records[..] } else { &[] };
        let mut actions = vec![A::LeaveWall, A::Help];
        let of_matrix = of_matrix.into_iter().filter(|a| !matches!(a, A::Wall | A::Back | A::Help));
        let (first, rest): (Vec<Action>, Vec<Action>) =
            of_matrix.partition(|a| matches!(a, A::PickUp | A::Next | A::NewRisk | A::NewMeasure));
        actions.extend(first);
        actions.extend(own);
        actions.extend(rest);
        actions
    }

    fn key(&mut self, cx: &Context<'_>, key: KeyEvent) -> Outcome {
        if let Some(question) = &mut self.question {
            match question.key(key) {
                Answer::Typing => {}
                Answer::Nothing => self.question = None,
                Answer::Line(line) => {
                    let about = question.about.clone();
                    self.question = None;
                    return self.answered(cx, &about, line);
                }
                Answer::Elsewhere => {
                    self.question = None;
                    return Outcome::Ignored;
                }
            }
            return Outcome::taken();
        }
        let is_own = !self.matrix.is_moving() && cx.keymap.own_action(Place::Wall, key).is_some();
        if let Some(vote) = &mut self.vote {
            return match vote.key(cx, key) {
                Step::Goes => Outcome::taken(),
                Step::Elsewhere => Outcome::Ignored,
                ended => self.end_vote(cx, &ended),
            };
        }
        if self.record.is_some() || self.is_opening || is_own {
            return Outcome::Ignored;
        }
        self.matrix.key(cx, key)
    }

    fn paste(&mut self, cx: &Context<'_>, text: &str) -> Outcome {
        let is_page = self.is_page();
        match &mut self.question {
            Some(question) => question.paste(text),
            None if !is_page => return self.matrix.paste(cx, text),
            None => {}
        }
        Outcome::taken()
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        match self.record {
            Some(_) => self.act_on_record(cx, action),
            None if self.vote.is_some() => match action {
                Action::Quit => self.ask_to_leave(cx),
                Action::Help | Action::Theme => Outcome::Ignored,
                _ => Effect::Say(cx.text("vote-first")).into(),
            },
            None if self.is_opening => self.act_on_opening(cx, action),
            None if self.matrix.is_moving() => self.matrix.act(cx, action),
            None => self.act_on_wall(cx, action),
        }
    }

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        match self.question {
            None if !self.is_page() => self.matrix.mouse(cx, mouse),
            _ => Outcome::taken(),
        }
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.draw_wall(cx, area, buf);
    }
}
