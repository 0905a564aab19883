//! Sending, fetching and taking a snapshot: what a person is asked, how far git is, how it ended.
//! [`work`] is what is done in the background.

pub(crate) mod work;

use std::path::PathBuf;
use std::time::Instant;

use crate::history::exchange::{ErrorKind, ExchangeError, Outgoing, Step};
use crate::locale::Locale;
use crate::model::Slug;
use crate::report::exchange as words;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Send,
    Fetch,
    Snapshot,
}

/// What a person has decided about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Command {
    Send(String),
    /// Take a snapshot of this name, of a trust or of the register.
    TakeSnapshot(Option<Slug>, String),
    /// Go on out of sight.
    Hide,
    /// It is looked at and done with, or not to be done.
    Dismiss,
}

pub(crate) enum Stage {
    /// Looking at what there is.
    Looking,
    Asking(Box<Question>),
    /// Git is at work.
    Running,
    Ended(End),
}

/// What the person is shown before it begins.
#[derive(Clone)]
pub(crate) struct Question {
    outgoing: Outgoing,
    pub(crate) heading: String,
    /// What changed; the lines of the commit message.
    pub(crate) changes: Vec<String>,
    /// Files that stay as they are.
    pub(crate) foreign: Vec<String>,
}

impl Question {
    fn new(outgoing: Outgoing, locale: &Locale) -> Self {
        let changes = words::changes(&outgoing, locale);
        let heading = words::heading(&outgoing, &changes, locale);
        let foreign = words::foreign(&outgoing.uncommitted, locale);
        Self { outgoing, heading, changes, foreign }
    }

    /// There is something to commit, and so a reason to ask for.
    pub(crate) fn has_changes(&self) -> bool {
        !self.outgoing.is_empty()
    }

    /// There is somewhere to send it.
    pub(crate) fn has_remote(&self) -> bool {
        self.outgoing.checkout.remote.is_some()
    }

    pub(crate) fn message(&self, why: &str, locale: &Locale) -> String {
        words::message(Some(why), &self.changes, locale)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct End {
    pub(crate) lines: Vec<String>,
    pub(crate) is_success: bool,
    /// Files that may be others than before.
    pub(crate) touched: Vec<PathBuf>,
    /// A person has to choose between two people's values first.
    pub(crate) waits_for_choice: bool,
}

impl End {
    fn success(lines: Vec<String>, touched: Vec<PathBuf>) -> Self {
        Self { lines, is_success: true, touched, waits_for_choice: false }
    }

    pub(crate) fn failure(words: &str, touched: Vec<PathBuf>) -> Self {
        let lines = words.lines().map(str::to_owned).collect();
        Self { lines, is_success: false, touched, waits_for_choice: false }
    }

    pub(crate) fn of_error(error: &ExchangeError, touched: Vec<PathBuf>, locale: &Locale) -> Self {
        let waits_for_choice = error.kind == ErrorKind::OpenConflicts;
        Self { waits_for_choice, ..Self::failure(&words::failure(error, locale), touched) }
    }
}

/// A step, and after how many seconds it began.
pub(crate) struct Begun {
    pub(crate) step: Step,
    pub(crate) at: u64,
}

/// What is sent, fetched or named now, or has ended and not been looked at.
pub(crate) struct GitJob {
    pub(crate) kind: Kind,
    pub(crate) stage: Stage,
    /// The person has put it away.
    pub(crate) is_hidden: bool,
    pub(crate) steps: Vec<Begun>,
    /// For how many seconds it has been running, as last looked.
    pub(crate) seconds: u64,
    began: Instant,
}

impl GitJob {
    pub(crate) fn new(kind: Kind, stage: Stage) -> Self {
        let (steps, began) = (Vec::new(), Instant::now());
        Self { kind, stage, is_hidden: false, steps, seconds: 0, began }
    }

    /// Begins to send; what is sent and the commit message, where the person was asked.
    pub(crate) fn begin_to_send(
        &mut self,
        why: &str,
        locale: &Locale,
    ) -> Option<(Outgoing, String)> {
        let Stage::Asking(question) = &self.stage else { return None };
        let begun = (question.outgoing.clone(), question.message(why, locale));
        (self.stage, self.began) = (Stage::Running, Instant::now());
        Some(begun)
    }

    /// Git is at work.
    pub(crate) fn is_running(&self) -> bool {
        matches!(self.stage, Stage::Running)
    }

    /// Whether another second has passed that the screen shows.
    pub(crate) fn tick(&mut self) -> bool {
        let seconds = self.began.elapsed().as_secs();
        matches!(self.stage, Stage::Looking | Stage::Running)
            && std::mem::replace(&mut self.seconds, seconds) != seconds
    }

    pub(crate) fn take_step(&mut self, step: Step) {
        self.steps.push(Begun { step, at: self.began.elapsed().as_secs() });
    }
}

#[cfg(test)]
impl GitJob {
    /// As if it had come so far; nothing is done in the background.
    pub(crate) fn pretend(kind: Kind, stage: Stage, steps: Vec<Begun>, seconds: u64) -> Self {
        Self { steps, seconds, ..Self::new(kind, stage) }
    }
}

#[cfg(test)]
impl Question {
    /// As if these lines told what changed in so many files, and these files were left alone.
    pub(crate) fn pretend(changes: &[&str], foreign: &[&str], locale: &Locale) -> Self {
        use crate::history::exchange::{Checkout, Remote, Uncommitted};
        let remote = Remote { name: "origin".into(), branch: "main".into(), is_upstream: true };
        let checkout = Checkout { branch: "main".into(), remote: Some(remote), has_commit: true };
        let own = changes.iter().map(PathBuf::from).collect();
        let foreign = foreign.iter().map(PathBuf::from).collect();
        let uncommitted = Uncommitted { own, new: Vec::new(), foreign };
        let outgoing = Outgoing { checkout, uncommitted, changes: None };
        let changes: Vec<String> = changes.iter().map(|line| (*line).to_owned()).collect();
        let heading = words::heading(&outgoing, &changes, locale);
        let foreign = words::foreign(&outgoing.uncommitted, locale);
        Self { outgoing, heading, changes, foreign }
    }
}
