//! What is done in the background: git may take its time. Each tells how far it has come.

use std::path::{Path, PathBuf};

use super::{End, Question, Stage};
use crate::history::baseline;
use crate::history::exchange::{self, Delivered, Draft, Joined, Reached, Step, Talk};
use crate::history::snapshots::{NotNamed, Wanted, concerns, name_state};
use crate::locale::Locale;
use crate::model::diagnostic::Severity;
use crate::model::{Date, Diagnostic, Slug};
use crate::report::{naming, sending as words};
use crate::store::{self, Opened};

/// Nobody answers git's questions: the terminal belongs to the screen.
const NOBODY_ANSWERS: bool = false;

/// Looks at what there is to send. A merge in which everything is chosen by now is ended first.
pub(crate) fn draft(root: &Path, locale: &Locale) -> Stage {
    let concluded = exchange::conclude(root, NOBODY_ANSWERS);
    match concluded.and_then(|_| exchange::draft(root)) {
        Ok(draft) if draft.is_empty() && draft.place.remote.is_none() => {
            let nothing = Delivered { committed: false, reached: Reached::NoRemote };
            Stage::Ended(End::success(words::delivered(&nothing, locale), Vec::new()))
        }
        Ok(draft) => Stage::Asking(Box::new(Question::new(draft, locale))),
        Err(stopped) => Stage::Ended(End::stopped(&stopped, Vec::new(), locale)),
    }
}

pub(crate) fn send(
    root: &Path,
    draft: &Draft,
    message: &str,
    locale: &Locale,
    report: &dyn Fn(Step),
) -> Stage {
    let before = exchange::stand(root);
    let sent =
        with_talk(report, locale, |talk| exchange::deliver(root, draft, message, false, talk));
    let touched = touched(root, before);
    Stage::Ended(match sent {
        Ok(delivered) => End::success(words::delivered(&delivered, locale), touched),
        Err(stopped) => End::stopped(&stopped, touched, locale),
    })
}

pub(crate) fn fetch(root: &Path, locale: &Locale, report: &dyn Fn(Step)) -> Stage {
    let before = exchange::stand(root);
    let place = exchange::conclude(root, NOBODY_ANSWERS).and_then(|_| exchange::place(root));
    let fetched = place.and_then(|place| match place.remote {
        None => Ok(locale.text("publish-no-remote")),
        Some(_) => with_talk(report, locale, |talk| exchange::fetch(root, &place, talk))
            .map(|received| words::received(received, locale)),
    });
    let touched = touched(root, before);
    Stage::Ended(match fetched {
        Ok(line) => End::success(vec![line], touched),
        Err(stopped) => End::stopped(&stopped, touched, locale),
    })
}

/// The files that may be others than before.
fn touched(root: &Path, before: Option<String>) -> Vec<PathBuf> {
    before.map(|before| exchange::touched(root, &before)).unwrap_or_default()
}

/// Does something that reports its steps, and writes to the history in the screen's language.
fn with_talk<T>(
    report: &dyn Fn(Step),
    locale: &Locale,
    work: impl FnOnce(&mut Talk<'_>) -> T,
) -> T {
    let told = &mut |step| match step {
        // The seconds that pass are on the screen, and how to put it away.
        Step::Waiting => {}
        _ => report(step),
    };
    let joining = &|joined: &Joined| words::joining(joined, locale);
    work(&mut Talk { answers: NOBODY_ANSWERS, told, joining })
}

/// Takes a snapshot of a register that has nothing unsaved; only one without errors is taken here.
pub(crate) fn take_snapshot(
    opened: &Opened,
    today: Date,
    trust: Option<&Slug>,
    name: &str,
    locale: &Locale,
) -> Stage {
    let (root, register) = (&opened.root, &opened.register);
    let past = baseline::past(baseline::Question { root, register, today, at: None });
    let found = store::findings(opened, today, &past.unwrap_or_default());
    let is_error = |finding: &&Diagnostic| {
        finding.severity == Severity::Error && concerns(&finding.file, trust, register)
    };
    let refused = |words: &str| Stage::Ended(End::failure(words, Vec::new()));
    let errors = found.iter().filter(is_error).count();
    if errors > 0 {
        return refused(&locale.with("git-job-name-unfit", &[("count", errors.into())]));
    }
    let whose = naming::whose(register, trust);
    let (answers, is_rehearsal) = (NOBODY_ANSWERS, false);
    let wanted = Wanted { root, register, trust, name, answers, is_rehearsal };
    match name_state(wanted, |free| format!("{whose} {free}\n")) {
        Ok(named) => {
            let mut lines = naming::remarks(&named, name, locale);
            lines.push(naming::made(&named, name, false, locale));
            Stage::Ended(End::success(lines, Vec::new()))
        }
        Err(NotNamed::Unclean(files)) => {
            refused(&locale.with("git-job-name-unclean", &[("count", files.len().into())]))
        }
        Err(why) => refused(&naming::refused(&why, name, locale)),
    }
}
