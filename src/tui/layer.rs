//! Screens and overlays are layers on a stack: the top one gets the input first.

use std::cell::RefCell;
use std::path::PathBuf;

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::choices::Choices;
use super::errand::{Errand, Order};
use super::keymap::{Action, Keymap, Place};
use super::theme::Theme;
use super::timeline::{Compared, Moment, Timeline};
use crate::locale::{Arg, Locale};
use crate::model::register::INDICATORS;
use crate::model::{
    Change, Date, Diagnostic, DocKey, ItemKey, Ledger, Measure, Register, Risk, Slug, Trust,
};
use crate::store::choosing::{Answer, Undecided};
use crate::store::{Clash, Side};

/// What a layer may look at while it draws or takes input; passed along as `cx`.
pub(crate) struct Context<'a> {
    pub(crate) ledger: &'a Ledger,
    pub(crate) locale: &'a Locale,
    pub(crate) theme: Theme,
    pub(crate) keymap: &'a Keymap,
    pub(crate) today: Date,
    /// The clock stands still (an example, or `--today`): the screen says so.
    pub(crate) today_is_fixed: bool,
    /// What is wrong or lacking, as far as it has been looked for.
    pub(crate) problems: &'a [Diagnostic],
    /// It is being looked for.
    pub(crate) is_inspecting: bool,
    /// The register may be looked at only.
    pub(crate) read_only: bool,
    /// It is joined from so many.
    pub(crate) region: Option<usize>,
    /// The register's active year, which may be another than the one looked at.
    pub(crate) active_year: i32,
    /// Nothing restricted may be shown: others are looking at the screen.
    pub(crate) hide_restricted: bool,
    /// The snapshots, as far as they have been read.
    pub(crate) timeline: &'a Timeline,
    /// What a merge has left to choose, as far as it was asked for.
    pub(crate) choices: &'a Choices,
    /// What the register is compared with.
    pub(crate) compared: Option<&'a Compared>,
    /// Work that goes to or comes from the others.
    pub(crate) errand: Option<&'a Errand>,
}

impl Context<'_> {
    /// The register as it stands now.
    pub(crate) fn register(&self) -> &Register {
        self.ledger.register()
    }

    /// A message.
    pub(crate) fn text(&self, id: &str) -> String {
        self.locale.text(id)
    }

    /// A message with its places filled in.
    pub(crate) fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.locale.with(id, args)
    }

    /// A trust of the catalogue.
    pub(crate) fn trust(&self, id: &Slug) -> Option<&Trust> {
        self.register().catalogue.trusts.iter().find(|t| t.id == *id)
    }

    /// A trust's short name.
    pub(crate) fn trust_short<'t>(&'t self, id: &'t Slug) -> &'t str {
        self.trust(id).map_or(id.as_str(), |t| t.short.as_str())
    }

    /// What people call an assessment.
    pub(crate) fn doc_title(&self, doc: &DocKey) -> String {
        match self.register().goal_title(&doc.name) {
            Some(title) => title.to_owned(),
            None if doc.is_other() => self.text("word-other"),
            None if doc.name.as_str() == INDICATORS => self.text("label-indicators"),
            None => doc.name.to_string(),
        }
    }

    /// A risk's title, or its id where the title is not for the room.
    pub(crate) fn risk_title(&self, key: &ItemKey) -> String {
        match self.register().risk(key) {
            Some(risk) if !(self.hide_restricted && risk.is_restricted()) => risk.title.clone(),
            _ => key.id.to_string(),
        }
    }

    /// Whether a measure may be shown: on a wall not where it serves restricted risks only.
    pub(crate) fn may_show(&self, trust: &Slug, measure: &Measure) -> bool {
        !self.hide_restricted || serves_unrestricted(self.register(), trust, measure)
    }

    /// A date, with its year where that is another than the one looked at.
    pub(crate) fn day(&self, date: Date) -> String {
        self.locale.day_in(date, self.register().year)
    }
}

/// Whether a measure serves anything that is not restricted, or nothing at all.
pub(crate) fn serves_unrestricted(register: &Register, trust: &Slug, measure: &Measure) -> bool {
    let is_restricted = |id: &Slug| {
        let key = register.find_risk(trust, id);
        key.and_then(|k| register.risk(&k)).is_some_and(Risk::is_restricted)
    };
    measure.risks.is_empty() || !measure.risks.iter().all(is_restricted)
}

/// A mouse event, already told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mouse {
    /// A press of the left button.
    Press(Position),
    /// Moved with the left button held.
    Drag(Position),
    /// The left button let go.
    Release(Position),
    /// The wheel, down is positive.
    Wheel(Position, i32),
}

/// What a layer asks of the app.
pub(crate) enum Effect {
    /// Put a layer on top.
    Open(Box<dyn Layer>),
    /// Take the top layer away.
    Close,
    /// Make a change.
    Change(Change),
    /// Say something in the status line.
    Say(String),
    /// Say why something did not work.
    Warn(String),
    /// Do what an action does, as if its key had been pressed.
    Act(Action),
    /// Open what is left to choose, on the conflict about a key of a file.
    ChooseAbout(PathBuf, Vec<String>),
    /// Choose between two people's values.
    Choose(Box<Undecided>, Answer),
    /// Take the last choice between two people's values back.
    TakeChoiceBack,
    /// Settle what two have changed: for each disputed field, whose value stands.
    Settle(Clash, Vec<Side>),
    /// Compare with a time from now on, or with none.
    Compare(Option<Moment>),
    /// Read how the register was at a time.
    Recall(Moment),
    /// Read the history of a risk.
    ReadStory(ItemKey),
    /// Leave without saving.
    QuitNow,
    /// Do with what goes to or comes from the others what the person has decided.
    Errand(Order),
    /// Do with the unsaved changes that were found what the person has decided.
    Recovery(Decision),
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
    /// Puts a layer on top.
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
    /// Taken, and nothing more to do.
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

    /// Does an action.
    fn act(&mut self, _scene: &Context<'_>, _action: Action) -> Outcome {
        Outcome::Ignored
    }

    /// Takes a key before it is looked up; for layers where people type.
    fn key(&mut self, _scene: &Context<'_>, _key: KeyEvent) -> Outcome {
        Outcome::Ignored
    }

    /// Takes pasted text.
    fn paste(&mut self, _scene: &Context<'_>, _text: &str) -> Outcome {
        Outcome::Ignored
    }

    /// Takes a mouse event.
    fn mouse(&mut self, _scene: &Context<'_>, _mouse: Mouse) -> Outcome {
        Outcome::Ignored
    }

    /// The actions that work now, the most important first: key line, help and palette.
    fn actions(&self, _scene: &Context<'_>) -> Vec<Action> {
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

    /// It is on the wall: from here on nothing restricted may be shown.
    fn is_wall(&self) -> bool {
        false
    }

    /// Something that it has set going beside the event loop is not done yet.
    fn is_waiting(&self) -> bool {
        false
    }

    /// Takes over what was done beside the event loop, or waits for it; whether that was anything.
    fn look(&mut self, _patiently: bool) -> bool {
        false
    }

    /// The register has changed, or the layer has just come to the top.
    fn refresh(&mut self, _scene: &Context<'_>) {}
}

/// What can be clicked, and where it was last drawn.
#[derive(Debug)]
pub(crate) struct Hits<T>(RefCell<Vec<(Rect, T)>>);

impl<T> Default for Hits<T> {
    fn default() -> Self {
        Self(RefCell::new(Vec::new()))
    }
}

impl<T: Clone> Hits<T> {
    /// Forgets the last frame's.
    pub(crate) fn clear(&self) {
        self.0.borrow_mut().clear();
    }

    /// Something was drawn here.
    pub(crate) fn add(&self, area: Rect, what: T) {
        self.0.borrow_mut().push((area, what));
    }

    /// What was drawn last at a position.
    pub(crate) fn at(&self, position: Position) -> Option<T> {
        let hits = self.0.borrow();
        hits.iter().rev().find(|(area, _)| area.contains(position)).map(|(_, what)| what.clone())
    }
}
