//! Work that goes to and comes from the others, beside the event loop: git may take its time.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvError, TryRecvError};
use std::thread;
use std::time::Instant;

use crate::history::baseline::{Question, past};
use crate::history::exchange::{self, Delivered, Draft, Joined, Received, Step, Stopped, Talk};
use crate::history::snapshots::{Named, NotNamed, Wanted, concerns, name_state};
use crate::locale::{Language, Locale};
use crate::model::diagnostic::Severity;
use crate::model::{Date, Diagnostic, Slug};
use crate::report::{naming, sending as words};
use crate::store::{self, Opened};

/// Nobody answers git's questions: the terminal belongs to the screen.
const NOBODY_ANSWERS: bool = false;

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Work goes to the others.
    Send,
    /// Others' work comes here.
    Fetch,
    /// The state gets a name.
    Name,
}

/// What a person decides about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Order {
    /// Do it, for this reason.
    Go(String),
    /// Name the state so, of a trust or of the register.
    Name(Option<Slug>, String),
    /// It goes on out of sight.
    Hide,
    /// It is looked at and done with, or not to be done.
    Leave,
}

/// How far it is.
pub(crate) enum Stage {
    /// Looking at what there is.
    Looking,
    /// The person is asked.
    Asking(Box<Asked>),
    /// Git is at work.
    Running,
    /// It is over.
    Ended(End),
}

/// What the person is shown before it begins.
#[derive(Clone)]
pub(crate) struct Asked {
    draft: Draft,
    pub(crate) heading: String,
    /// What changed; the lines of the commit message.
    pub(crate) changes: Vec<String>,
    /// Files that stay as they are.
    pub(crate) foreign: Vec<String>,
}

impl Asked {
    fn new(draft: Draft, locale: &Locale) -> Self {
        let changes = words::changes(&draft, locale);
        let heading = words::heading(&draft, &changes, locale);
        let foreign = words::foreign(&draft.unsent, locale);
        Self { draft, heading, changes, foreign }
    }

    /// There is something to commit, and so a reason to ask for.
    pub(crate) fn has_changes(&self) -> bool {
        !self.draft.is_empty()
    }

    /// There is somewhere to send it.
    pub(crate) fn has_remote(&self) -> bool {
        self.draft.place.remote.is_some()
    }

    /// The commit message for a reason.
    pub(crate) fn message(&self, why: &str, locale: &Locale) -> String {
        words::message(Some(why), &self.changes, locale)
    }
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct End {
    /// In words.
    pub(crate) lines: Vec<String>,
    /// It went well.
    pub(crate) is_sound: bool,
    /// Files that may be others than before.
    pub(crate) touched: Vec<PathBuf>,
}

/// What comes from beside the event loop.
enum Told {
    Draft(Box<Result<Draft, Stopped>>),
    Step(Step),
    Sent(Result<Delivered, Stopped>, Vec<PathBuf>),
    Got(Result<Option<Received>, Stopped>, Vec<PathBuf>),
    Named(String, Result<Named, Unnamed>),
}

/// A step, and after how many seconds it began.
pub(crate) struct Begun {
    pub(crate) step: Step,
    pub(crate) at: u64,
}

/// An errand that is underway, or has ended and not been looked at.
pub(crate) struct Errand {
    pub(crate) kind: Kind,
    pub(crate) stage: Stage,
    /// The person has put it away.
    pub(crate) is_hidden: bool,
    pub(crate) steps: Vec<Begun>,
    /// For so many seconds it has been running, as last looked.
    pub(crate) seconds: u64,
    began: Instant,
    hear: Receiver<Told>,
}

impl Errand {
    /// Sending looks first at what there is.
    pub(crate) fn send(root: &Path) -> Self {
        let root = root.to_owned();
        let look = move |tell: &dyn Fn(Told)| {
            // A merge in which everything is chosen by now is ended first.
            let draft = exchange::conclude(&root, NOBODY_ANSWERS);
            let draft = draft.and_then(|_| exchange::draft(&root));
            tell(Told::Draft(Box::new(draft)));
        };
        Self::begun(Kind::Send, Stage::Looking, beside(look))
    }

    /// Fetching needs no question.
    pub(crate) fn fetch(root: &Path, language: Language) -> Self {
        Self::begun(Kind::Fetch, Stage::Running, fetch(root, language))
    }

    /// Names the state of a register that has nothing unsaved.
    pub(crate) fn name(opened: Opened, today: Date, trust: Option<Slug>, name: String) -> Self {
        Self::begun(Kind::Name, Stage::Looking, named(opened, today, trust, name))
    }

    fn begun(kind: Kind, stage: Stage, hear: Receiver<Told>) -> Self {
        let (steps, began) = (Vec::new(), Instant::now());
        Self { kind, stage, is_hidden: false, steps, seconds: 0, began, hear }
    }

    /// Does what was asked about.
    pub(crate) fn go(&mut self, why: &str, root: &Path, locale: &Locale) {
        let Stage::Asking(asked) = &self.stage else { return };
        let message = asked.message(why, locale);
        self.hear = send(root, asked.draft.clone(), message, locale.language());
        (self.stage, self.began) = (Stage::Running, Instant::now());
    }

    /// Git is at work.
    pub(crate) fn is_running(&self) -> bool {
        matches!(self.stage, Stage::Running)
    }

    /// Something is expected.
    pub(crate) fn is_waiting(&self) -> bool {
        matches!(self.stage, Stage::Looking | Stage::Running)
    }

    /// Takes over what has happened; whether there is anything to draw.
    pub(crate) fn look(&mut self, locale: &Locale) -> bool {
        if !self.is_waiting() {
            return false;
        }
        let mut has_news = false;
        while self.is_waiting() {
            match self.hear.try_recv() {
                Ok(told) => self.take(Ok(told), locale),
                Err(TryRecvError::Disconnected) => self.take(Err(RecvError), locale),
                Err(TryRecvError::Empty) => break,
            }
            has_news = true;
        }
        let seconds = self.began.elapsed().as_secs();
        has_news |= seconds != self.seconds;
        self.seconds = seconds;
        has_news
    }

    /// Waits until a person is asked, or it has ended.
    pub(crate) fn wait(&mut self, locale: &Locale) {
        while self.is_waiting() {
            let told = self.hear.recv();
            self.take(told, locale);
        }
    }

    fn take(&mut self, told: Result<Told, RecvError>, locale: &Locale) {
        self.stage = match told {
            Ok(Told::Step(step)) => {
                let at = self.began.elapsed().as_secs();
                self.steps.push(Begun { step, at });
                return;
            }
            Ok(Told::Draft(draft)) => match *draft {
                Ok(draft) if draft.is_empty() && draft.place.remote.is_none() => {
                    let reached = exchange::Reached::NoRemote;
                    let nothing = Delivered { committed: false, reached };
                    Stage::Ended(End::sound(words::delivered(&nothing, locale), Vec::new()))
                }
                Ok(draft) => Stage::Asking(Box::new(Asked::new(draft, locale))),
                Err(stopped) => Stage::Ended(End::stopped(&stopped, Vec::new(), locale)),
            },
            Ok(Told::Sent(Ok(delivered), touched)) => {
                Stage::Ended(End::sound(words::delivered(&delivered, locale), touched))
            }
            Ok(Told::Got(Ok(got), touched)) => {
                let line = match got {
                    Some(received) => words::received(received, locale),
                    None => locale.text("publish-no-remote"),
                };
                Stage::Ended(End::sound(vec![line], touched))
            }
            Ok(Told::Sent(Err(stopped), touched) | Told::Got(Err(stopped), touched)) => {
                Stage::Ended(End::stopped(&stopped, touched, locale))
            }
            Ok(Told::Named(name, Ok(named))) => {
                let mut lines = naming::remarks(&named, &name, locale);
                lines.push(naming::made(&named, &name, false, locale));
                Stage::Ended(End::sound(lines, Vec::new()))
            }
            Ok(Told::Named(name, Err(why))) => {
                let words = why.told(&name, locale);
                let lines = words.lines().map(str::to_owned).collect();
                Stage::Ended(End { lines, is_sound: false, touched: Vec::new() })
            }
            Err(RecvError) => {
                let lines = vec![locale.text("errand-lost")];
                Stage::Ended(End { lines, is_sound: false, touched: Vec::new() })
            }
        };
    }
}

impl End {
    fn sound(lines: Vec<String>, touched: Vec<PathBuf>) -> Self {
        Self { lines, is_sound: true, touched }
    }

    pub(crate) fn stopped(stopped: &Stopped, touched: Vec<PathBuf>, locale: &Locale) -> Self {
        let words = words::stopped(stopped, locale);
        let lines = words.lines().map(str::to_owned).collect();
        Self { lines, is_sound: false, touched }
    }
}

/// Runs work beside the event loop. Where it panics, the channel closes.
fn beside(work: impl FnOnce(&dyn Fn(Told)) + Send + 'static) -> Receiver<Told> {
    let (tell, hear) = mpsc::channel();
    thread::spawn(move || {
        // Nobody listens any more where the person has left.
        work(&|told| drop(tell.send(told)));
    });
    hear
}

/// Does something that tells its steps, and writes to the history in the screen's language.
fn talking<T>(tell: &dyn Fn(Told), language: Language, work: impl FnOnce(&mut Talk<'_>) -> T) -> T {
    let locale = Locale::new(language);
    let told = &mut |step| match step {
        // The seconds that pass are on the screen, and how to put it away.
        Step::Waiting => {}
        _ => tell(Told::Step(step)),
    };
    let joining = &|joined: &Joined| words::joining(joined, &locale);
    work(&mut Talk { answers: NOBODY_ANSWERS, told, joining })
}

fn send(root: &Path, draft: Draft, message: String, language: Language) -> Receiver<Told> {
    let root = root.to_owned();
    beside(move |tell| {
        let before = exchange::stand(&root);
        let done =
            talking(tell, language, |talk| exchange::deliver(&root, &draft, &message, false, talk));
        tell(Told::Sent(done, touched(&root, before)));
    })
}

fn fetch(root: &Path, language: Language) -> Receiver<Told> {
    let root = root.to_owned();
    beside(move |tell| {
        let before = exchange::stand(&root);
        let place = exchange::conclude(&root, NOBODY_ANSWERS).and_then(|_| exchange::place(&root));
        let got = place.and_then(|place| match place.remote {
            None => Ok(None),
            Some(_) => {
                talking(tell, language, |talk| exchange::fetch(&root, &place, talk)).map(Some)
            }
        });
        tell(Told::Got(got, touched(&root, before)));
    })
}

/// Why a state was not named.
enum Unnamed {
    /// This many errors stand in it.
    Unfit(usize),
    Otherwise(NotNamed),
}

impl Unnamed {
    fn told(&self, name: &str, locale: &Locale) -> String {
        match self {
            Self::Unfit(count) => locale.with("errand-name-unfit", &[("count", (*count).into())]),
            Self::Otherwise(NotNamed::Unclean(files)) => {
                locale.with("errand-name-unclean", &[("count", files.len().into())])
            }
            Self::Otherwise(why) => naming::refused(why, name, locale),
        }
    }
}

/// Checks the state first: only one without errors is named here.
fn named(opened: Opened, today: Date, trust: Option<Slug>, name: String) -> Receiver<Told> {
    beside(move |tell| {
        let (root, register) = (&opened.root, &opened.register);
        let past = past(Question { root, register, today, at: None });
        let found = store::findings(&opened, today, &past.unwrap_or_default());
        let is_error = |finding: &&Diagnostic| {
            finding.severity == Severity::Error && concerns(&finding.file, trust.as_ref(), register)
        };
        let errors = found.iter().filter(is_error).count();
        let whose = naming::whose(register, trust.as_ref());
        let wanted = Wanted {
            root,
            register,
            trust: trust.as_ref(),
            name: &name,
            answers: NOBODY_ANSWERS,
            is_rehearsal: false,
        };
        let made = match errors {
            0 => name_state(wanted, |free| format!("{whose} {free}\n")).map_err(Unnamed::Otherwise),
            _ => Err(Unnamed::Unfit(errors)),
        };
        tell(Told::Named(name.clone(), made));
    })
}

fn touched(root: &Path, before: Option<String>) -> Vec<PathBuf> {
    before.map(|before| exchange::touched(root, &before)).unwrap_or_default()
}

#[cfg(test)]
impl Errand {
    /// As if an errand had come so far; nothing is done beside it.
    pub(crate) fn pretend(kind: Kind, stage: Stage, steps: Vec<Begun>, seconds: u64) -> Self {
        let (_, hear) = mpsc::channel();
        let began = Instant::now();
        Self { kind, stage, is_hidden: false, steps, seconds, began, hear }
    }
}

#[cfg(test)]
impl Asked {
    /// As if these lines told what changed in so many files, and these files were left alone.
    pub(crate) fn pretend(changes: &[&str], foreign: &[&str], locale: &Locale) -> Self {
        let remote =
            exchange::Remote { name: "origin".into(), branch: "main".into(), is_upstream: true };
        let place =
            exchange::Place { branch: "main".into(), remote: Some(remote), has_commit: true };
        let own = changes.iter().map(PathBuf::from).collect();
        let foreign = foreign.iter().map(PathBuf::from).collect();
        let unsent = exchange::Unsent { own, new: Vec::new(), foreign };
        let draft = Draft { place, unsent, changes: None };
        let changes: Vec<String> = changes.iter().map(|line| (*line).to_owned()).collect();
        let heading = words::heading(&draft, &changes, locale);
        let foreign = words::foreign(&draft.unsent, locale);
        Self { draft, heading, changes, foreign }
    }
}
