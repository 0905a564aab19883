//! What is done in the background: git may take its time. Each tells how far it has come.

use std::path::{Path, PathBuf};

use super::{End, Question, Stage};
use crate::history::baseline::{BaselineQuery, baseline};
use crate::history::exchange::{
    self, Delivery, Interaction, MergedWork, Outgoing, Published, Step,
};
use crate::history::snapshots::{NewSnapshot, SnapshotError, concerns, create};
use crate::locale::Locale;
use crate::model::diagnostic::Severity;
use crate::model::{Date, Diagnostic, Slug};
use crate::report::{exchange as words, naming};
use crate::store::{self, Opened};

/// Nobody answers git's questions: the terminal belongs to the screen.
const NOBODY_ANSWERS: bool = false;

/// Looks at what there is to send. A merge in which everything is chosen by now is ended first.
pub(crate) fn outgoing(root: &Path, locale: &Locale) -> Stage {
    let concluded = exchange::finish_merge(root, NOBODY_ANSWERS);
    match concluded.and_then(|_| exchange::outgoing(root)) {
        Ok(outgoing) if outgoing.is_empty() && outgoing.checkout.remote.is_none() => {
            let nothing = Published { committed: false, delivery: Delivery::NoRemote };
            Stage::Ended(End::success(words::published(&nothing, locale), Vec::new()))
        }
        Ok(outgoing) => Stage::Asking(Box::new(Question::new(outgoing, locale))),
        Err(error) => Stage::Ended(End::of_error(&error, Vec::new(), locale)),
    }
}

pub(crate) fn send(
    root: &Path,
    outgoing: &Outgoing,
    message: &str,
    locale: &Locale,
    report: &dyn Fn(Step),
) -> Stage {
    let before = exchange::head(root);
    let sent =
        with_talk(report, locale, |talk| exchange::publish(root, outgoing, message, false, talk));
    let touched = touched(root, before);
    Stage::Ended(match sent {
        Ok(published) => End::success(words::published(&published, locale), touched),
        Err(error) => End::of_error(&error, touched, locale),
    })
}

pub(crate) fn fetch(root: &Path, locale: &Locale, report: &dyn Fn(Step)) -> Stage {
    let before = exchange::head(root);
    let checkout = exchange::finish_merge(root, NOBODY_ANSWERS);
    let checkout = checkout.and_then(|_| exchange::checkout(root));
    let fetched = checkout.and_then(|checkout| match checkout.remote {
        None => Ok(locale.text("publish-no-remote")),
        Some(_) => with_talk(report, locale, |talk| exchange::fetch(root, &checkout, talk))
            .map(|received| words::received(received, locale)),
    });
    let touched = touched(root, before);
    Stage::Ended(match fetched {
        Ok(line) => End::success(vec![line], touched),
        Err(error) => End::of_error(&error, touched, locale),
    })
}

/// The files that may be others than before.
fn touched(root: &Path, before: Option<String>) -> Vec<PathBuf> {
    before.map(|before| exchange::changed_since(root, &before)).unwrap_or_default()
}

/// Does something that reports its steps, and writes to the history in the screen's language.
fn with_talk<T>(
    report: &dyn Fn(Step),
    locale: &Locale,
    work: impl FnOnce(&mut Interaction<'_>) -> T,
) -> T {
    let progress = &mut |step| match step {
        // The seconds that pass are on the screen, and how to put it away.
        Step::ServerSilent => {}
        _ => report(step),
    };
    let merge_message = &|merged: &MergedWork| words::merge_message(merged, locale);
    work(&mut Interaction { prompts: NOBODY_ANSWERS, progress, merge_message })
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
    let past = baseline(BaselineQuery { root, register, today, at: None });
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
    let (prompts, dry_run) = (NOBODY_ANSWERS, false);
    let new = NewSnapshot { root, register, trust, name, prompts, dry_run };
    match create(new, |free| format!("{whose} {free}\n")) {
        Ok(created) => {
            let mut lines = naming::remarks(&created, name, locale);
            lines.push(naming::made(&created, name, false, locale));
            Stage::Ended(End::success(lines, Vec::new()))
        }
        Err(SnapshotError::Uncommitted(files)) => {
            refused(&locale.with("git-job-name-unclean", &[("count", files.len().into())]))
        }
        Err(why) => refused(&naming::refused(&why, name, locale)),
    }
}
