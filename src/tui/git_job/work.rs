//! What is done in the background: git may take its time.

use std::path::{Path, PathBuf};

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

/// What the work came to. Sending and fetching name the files that may be others than before.
pub(crate) enum Answer {
    Draft(Box<Result<Draft, Stopped>>),
    Sent(Result<Delivered, Stopped>, Vec<PathBuf>),
    Fetched(Result<Option<Received>, Stopped>, Vec<PathBuf>),
    Snapshot(String, Result<Named, NotTaken>),
}

/// Looks at what there is to send. A merge in which everything is chosen by now is ended first.
pub(crate) fn draft(root: &Path) -> Answer {
    let concluded = exchange::conclude(root, NOBODY_ANSWERS);
    Answer::Draft(Box::new(concluded.and_then(|_| exchange::draft(root))))
}

pub(crate) fn send(
    root: &Path,
    draft: &Draft,
    message: &str,
    language: Language,
    report: &dyn Fn(Step),
) -> Answer {
    let before = exchange::stand(root);
    let sent =
        with_talk(report, language, |talk| exchange::deliver(root, draft, message, false, talk));
    Answer::Sent(sent, touched(root, before))
}

pub(crate) fn fetch(root: &Path, language: Language, report: &dyn Fn(Step)) -> Answer {
    let before = exchange::stand(root);
    let place = exchange::conclude(root, NOBODY_ANSWERS).and_then(|_| exchange::place(root));
    let fetched = place.and_then(|place| match place.remote {
        None => Ok(None),
        Some(_) => {
            with_talk(report, language, |talk| exchange::fetch(root, &place, talk)).map(Some)
        }
    });
    Answer::Fetched(fetched, touched(root, before))
}

fn touched(root: &Path, before: Option<String>) -> Vec<PathBuf> {
    before.map(|before| exchange::touched(root, &before)).unwrap_or_default()
}

/// Does something that reports its steps, and writes to the history in the screen's language.
fn with_talk<T>(
    report: &dyn Fn(Step),
    language: Language,
    work: impl FnOnce(&mut Talk<'_>) -> T,
) -> T {
    let locale = Locale::new(language);
    let told = &mut |step| match step {
        // The seconds that pass are on the screen, and how to put it away.
        Step::Waiting => {}
        _ => report(step),
    };
    let joining = &|joined: &Joined| words::joining(joined, &locale);
    work(&mut Talk { answers: NOBODY_ANSWERS, told, joining })
}

/// Why a snapshot was not taken.
pub(crate) enum NotTaken {
    /// This many errors stand in the state.
    Errors(usize),
    Refused(NotNamed),
}

impl NotTaken {
    pub(super) fn in_words(&self, name: &str, locale: &Locale) -> String {
        match self {
            Self::Errors(count) => locale.with("git-job-name-unfit", &[("count", (*count).into())]),
            Self::Refused(NotNamed::Unclean(files)) => {
                locale.with("git-job-name-unclean", &[("count", files.len().into())])
            }
            Self::Refused(why) => naming::refused(why, name, locale),
        }
    }
}

/// Takes a snapshot of a register that has nothing unsaved; only one without errors is taken here.
pub(crate) fn take_snapshot(
    opened: &Opened,
    today: Date,
    trust: Option<&Slug>,
    name: String,
) -> Answer {
    let (root, register) = (&opened.root, &opened.register);
    let past = past(Question { root, register, today, at: None });
    let found = store::findings(opened, today, &past.unwrap_or_default());
    let is_error = |finding: &&Diagnostic| {
        finding.severity == Severity::Error && concerns(&finding.file, trust, register)
    };
    let whose = naming::whose(register, trust);
    let (answers, is_rehearsal) = (NOBODY_ANSWERS, false);
    let wanted = Wanted { root, register, trust, name: &name, answers, is_rehearsal };
    let taken = match found.iter().filter(is_error).count() {
        0 => name_state(wanted, |free| format!("{whose} {free}\n")).map_err(NotTaken::Refused),
        errors => Err(NotTaken::Errors(errors)),
    };
    Answer::Snapshot(name, taken)
}
