//! Screens and overlays are layers on a stack: the top one gets the input first.

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::context::Context;
use super::finder::{Found, Query};
use super::git_job::Command;
use super::keymap::{Action, Place};
use super::own::Preference;
use super::target::Target;
use super::wanted::Wanted;
use crate::history::revisions::Revision;
use crate::model::{Change, Lapse, Slug, Workshop};
use crate::store::choosing::{Answer, Undecided};

/// A mouse event, already told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mouse {
    Press(Position),
    Drag(Position),
    Release(Position),
    /// The wheel, down is positive.
    Wheel(Position, i32),
}

/// What a layer asks of the app.
pub(crate) enum Effect {
    Go(Target),
    Open(Box<dyn Layer>),
    Close,
    Change(Change),
    /// A person has been asked whether these may lapse, and said yes.
    LetLapse(Vec<Lapse>),
    /// Say something in the status line.
    Say(String),
    /// Say why something did not work.
    Warn(String),
    /// Do what an action does, as if its key had been pressed.
    Act(Action),
    /// Find lines in the background; they come to [`Layer::take_found`].
    Search(Query),
    /// Choose between two people's values.
    Choose(Box<Undecided>, Answer),
    /// Take the last choice between two people's values back.
    TakeChoiceBack,
    /// Compare with an earlier state from now on, or with none.
    Compare(Option<Revision>),
    /// Read the register as it was.
    ReadEarlier(Revision),
    QuitNow,
    /// Make a document.
    Report(Box<Wanted>),
    /// What a person has decided about sending, fetching or a snapshot.
    Git(Command),
    /// What a person has decided about the unsaved changes that were found.
    Recovery(Decision),
    /// Write down how far a workshop has come, so that it outlives the program.
    KeepWorkshop(Box<Workshop>),
    /// The workshop has ended: what it wrote is in the register, or is not wanted.
    ForgetWorkshop(Box<Workshop>),
    /// Tell git who works in this register, and then do what waited for it.
    Identify {
        name: String,
        email: String,
        then: Action,
    },
    /// What a person has chosen for themselves, to be remembered.
    Prefer(Preference),
    /// Do what changes another trust's work: the person has said so.
    ChangeOthers(Slug, Vec<Effect>),
}

/// What becomes of unsaved changes that a killed program has left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Decision {
    /// What can be brought back is; the rest is kept in a file of its own.
    BringBack,
    /// They go for good.
    ThrowAway,
    /// They are kept, and asked about again the next time.
    Later,
}

impl Effect {
    pub(crate) fn open(layer: impl Layer + 'static) -> Self {
        Self::Open(Box::new(layer))
    }
}

/// What became of an input.
pub(crate) enum Outcome {
    /// The layer has no use for it.
    Ignored,
    /// Taken, with what is to be done.
    Done(Vec<Effect>),
}

impl Outcome {
    pub(crate) fn taken() -> Self {
        Self::Done(Vec::new())
    }
}

impl From<Effect> for Outcome {
    fn from(effect: Effect) -> Self {
        Self::Done(vec![effect])
    }
}

/// A screen or an overlay: it owns its state, draws from the register, turns input into effects
/// and lists the actions that work in it now.
pub(crate) trait Layer {
    /// Draws itself. Reads no files and does no work that grows with the register.
    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer);

    fn act(&mut self, _cx: &Context<'_>, _action: Action) -> Outcome {
        Outcome::Ignored
    }

    /// Takes a key before it is looked up; for layers where people type.
    fn key(&mut self, _cx: &Context<'_>, _key: KeyEvent) -> Outcome {
        Outcome::Ignored
    }

    fn paste(&mut self, _cx: &Context<'_>, _text: &str) -> Outcome {
        Outcome::Ignored
    }

    fn mouse(&mut self, _cx: &Context<'_>, _mouse: Mouse) -> Outcome {
        Outcome::Ignored
    }

    /// The actions that work now, the most important first: key line, help and palette.
    fn actions(&self, _cx: &Context<'_>) -> Vec<Action> {
        Vec::new()
    }

    /// Whose keys are looked up.
    fn place(&self) -> Place {
        Place::Everywhere
    }

    /// It is drawn over the layer below.
    fn is_overlay(&self) -> bool {
        false
    }

    /// The trust that it is about.
    fn trust(&self) -> Option<&Slug> {
        None
    }

    /// Others are looking at it on the wall: from here on nothing restricted may be shown.
    fn is_wall(&self) -> bool {
        false
    }

    /// Takes what [`Effect::Search`] found; `None` where the search failed.
    fn take_found(&mut self, _found: Option<Found>) {}

    /// It asks which of two people's values is to stand.
    fn is_choosing(&self) -> bool {
        false
    }

    /// An input has been dealt with, and this is the top layer: what follows from what it changed.
    fn settle(&mut self, _cx: &Context<'_>) -> Outcome {
        Outcome::Ignored
    }

    /// The register has changed, or the layer has just come to the top.
    fn refresh(&mut self, _cx: &Context<'_>) {}
}
