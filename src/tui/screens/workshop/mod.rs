//! The wall: a workshop is held here, with twelve people, one keyboard and a projector.
//!
//! It shows a matrix and writes down what happens to it: `observe` sees what was moved, `question`
//! asks in one line, `record` is what is written when the workshop ends.

mod draw;
mod input;
mod observe;
mod opening;
mod question;
mod record;
mod vote;
mod words;

use super::matrix::MatrixScreen;
use crate::model::workshop::{Entry, What};
use crate::model::{Change, ItemKey, Workshop};
use crate::tui::ask::risk::reviewed;
use crate::tui::context::Context;
use crate::tui::layer::{Effect, Outcome};
use observe::Seen;
use question::{About, Question};
use record::Record;
use vote::{Step, Vote};

/// A matrix on the wall, and the workshop about it.
pub(crate) struct Wall {
    matrix: MatrixScreen,
    /// What is recorded; nothing where all of a trust is shown, or nothing may be changed.
    held: Option<Workshop>,
    seen: Seen,
    question: Option<Question>,
    /// The page that a workshop begins with is shown.
    is_opening: bool,
    vote: Option<Vote>,
    /// Why the risk is moved that is about to be: nobody is asked.
    reason: Option<String>,
    /// What was recorded is being looked through before it is written.
    record: Option<Record>,
    /// The input that is being dealt with takes something back.
    is_undone: bool,
}

impl Wall {
    /// Shows a matrix on the wall and begins a workshop about its assessment.
    pub(crate) fn over(cx: &Context<'_>, matrix: &MatrixScreen) -> Self {
        let matrix = matrix.for_wall(cx);
        let doc = matrix.doc().cloned();
        let held = doc.map(|doc| Workshop::new(rand::random(), doc, cx.today));
        let is_opening = held.is_some();
        Self { is_opening, ..Self::of(cx, matrix, held) }
    }

    /// Goes on with a workshop that was interrupted.
    pub(crate) fn going_on(cx: &Context<'_>, held: Workshop) -> Self {
        let matrix = MatrixScreen::of_doc(held.doc.clone()).for_wall(cx);
        Self::of(cx, matrix, Some(held))
    }

    fn of(cx: &Context<'_>, matrix: MatrixScreen, held: Option<Workshop>) -> Self {
        let mut seen = Seen::default();
        if let Some(held) = &held {
            seen.look(cx, &held.doc);
        }
        Self {
            matrix,
            held,
            seen,
            question: None,
            is_opening: false,
            vote: None,
            reason: None,
            record: None,
            is_undone: false,
        }
    }

    /// Something else than the matrix is shown.
    fn is_page(&self) -> bool {
        self.is_opening || self.record.is_some() || self.vote.is_some()
    }

    fn item(&self, entry: &Entry) -> Option<ItemKey> {
        let doc = &self.held.as_ref()?.doc;
        entry.risk.as_ref().map(|id| ItemKey::new(doc, id))
    }

    /// What is written down now must outlive the program.
    fn keep(&self) -> Outcome {
        match &self.held {
            Some(held) => Effect::KeepWorkshop(Box::new(held.clone())).into(),
            None => Outcome::taken(),
        }
    }

    /// Whether something can be recorded, or why not.
    fn may_record(&self, cx: &Context<'_>) -> Result<(), Outcome> {
        if cx.read_only {
            // A change of nothing: whether anything may be changed is found out, and said.
            return Err(Effect::Change(Change::Several(Vec::new())).into());
        }
        match self.held {
            Some(_) => Ok(()),
            None => Err(Effect::Warn(cx.text("wall-no-record")).into()),
        }
    }

    /// Asks in one line, where something can be recorded.
    fn ask(&mut self, cx: &Context<'_>, about: About) -> Outcome {
        if let Err(why) = self.may_record(cx) {
            return why;
        }
        self.question = Some(Question::new(cx, about));
        Outcome::taken()
    }

    /// Asks what was decided, parked or meant about the chosen risk.
    fn ask_about_chosen(&mut self, cx: &Context<'_>, what: What) -> Outcome {
        let risk = self.matrix.chosen_risk(cx).map(|(number, key)| (number, key.id));
        self.ask(cx, About::Said { what, risk })
    }

    /// The chosen risk has been gone through: it was looked at again today, and the next one is
    /// chosen that has not been.
    fn gone_through(&mut self, cx: &Context<'_>) -> Outcome {
        if let Err(why) = self.may_record(cx) {
            return why;
        }
        let Some((number, key)) = self.matrix.chosen_risk(cx) else { return Outcome::taken() };
        let Some(held) = &mut self.held else { return Outcome::taken() };
        held.done.insert(key.id.clone());
        let shown = self.matrix.shown_risks(cx);
        let at = shown.iter().position(|(_, k)| *k == key).unwrap_or(0);
        let (before, after) = shown.split_at(at.min(shown.len()));
        let next = after.iter().chain(before).find(|(_, k)| !held.done.contains(&k.id));
        let left = shown.iter().filter(|(_, k)| !held.done.contains(&k.id)).count();
        let change = reviewed(cx, &key);
        let args = [("number", number.into()), ("left", left.into())];
        let say = cx.with("wall-gone-through", &args);
        if let Some((_, next)) = next {
            self.matrix.choose_risk(next);
        }
        let keep = Effect::KeepWorkshop(Box::new(held.clone()));
        Outcome::Done(vec![Effect::Change(change), keep, Effect::Say(say)])
    }

    /// Begins a vote on the chosen risk; first of all somebody says how many vote.
    fn begin_vote(&mut self, cx: &Context<'_>) -> Outcome {
        if let Err(why) = self.may_record(cx) {
            return why;
        }
        let Some((number, key)) = self.matrix.chosen_risk(cx) else {
            return Effect::Say(cx.text("vote-no-risk")).into();
        };
        let voters = self.held.as_ref().map_or(0, |held| held.voters);
        if voters == 0 {
            return self.ask(cx, About::Voters { votes: true });
        }
        self.vote = Vote::new(cx, key, number, voters);
        Outcome::taken()
    }

    /// Takes over what a vote has come to.
    fn end_vote(&mut self, cx: &Context<'_>, step: &Step) -> Outcome {
        let (Some(vote), Some(held)) = (self.vote.take(), &mut self.held) else {
            return Outcome::taken();
        };
        let id = vote.risk.id.clone();
        if let Step::GivenUp = step {
            return Effect::Say(cx.text("vote-given-up")).into();
        }
        let before = held.votes.remove(&id).unwrap_or_default();
        held.votes.insert(id.clone(), vote.votes(before));
        let mut effects = Vec::new();
        match (step, cx.register().risk(&vote.risk)) {
            (Step::Decided(decided), Some(risk)) => {
                let matrix = &cx.register().matrix;
                let reason = vote.reason(cx, decided);
                if vote.stands(risk, decided) {
                    let marks = vote.marks(matrix, decided);
                    let args = [("place", (&marks).into()), ("why", (&reason).into())];
                    let words = cx.with("vote-stands", &args);
                    held.entries.push(Entry::new(Some(id), What::Decided, words));
                } else {
                    self.reason = Some(reason);
                }
                effects.push(Effect::Change(vote.change(matrix, decided)));
            }
            _ => effects.push(Effect::Say(cx.text("vote-undecided"))),
        }
        effects.insert(0, Effect::KeepWorkshop(Box::new(held.clone())));
        Outcome::Done(effects)
    }

    /// Leaves the wall: first with a look at what was recorded, where something was.
    fn leave(&mut self, cx: &Context<'_>) -> Outcome {
        let Some(held) = self.held.as_ref().filter(|held| !held.is_empty()) else {
            return Effect::Close.into();
        };
        if self.record.is_none() {
            self.record = Some(Record::of(held));
            return Outcome::taken();
        }
        let mut held = held.clone();
        let name = held.name(cx.register().assessment(&held.doc).map(AsRef::as_ref));
        held.written_as = Some(name.clone());
        let change = record::written(cx, &held, &name);
        // Killed between the two, it is offered again under the same name.
        Outcome::Done(vec![
            Effect::KeepWorkshop(Box::new(held.clone())),
            Effect::Change(change),
            Effect::ForgetWorkshop(Box::new(held)),
            Effect::Close,
            Effect::Say(cx.text("wall-written")),
        ])
    }
}
