//! Sending and fetching work, in a manager's words.

use super::comparison::summary_lines;
use super::sanitize::for_terminal;
use crate::compare::{Comparison, Summary};
use crate::history::exchange::{
    Changes, Delivery, ErrorKind, ExchangeError, MergedWork, Outgoing, Published, Received, Stage,
    Step, Uncommitted,
};
use crate::locale::{Arg, Locale};

/// A commit message tells at most so many lines of what changed.
const MOST_LINES: usize = 40;

/// So many documents are named in one line.
const MOST_DOCS: usize = 3;

/// So many foreign files are named.
const MOST_NAMED: usize = 5;

/// What is being done, as a line.
pub(crate) fn step(step: Step, locale: &Locale) -> String {
    locale.text(match step {
        Step::Committing => "publish-step-committing",
        Step::Committed => "publish-committed",
        Step::Fetching => "publish-step-fetching",
        Step::Merging => "publish-step-merging",
        Step::Pushing => "publish-step-pushing",
        Step::Retrying => "publish-step-again",
        Step::PushingSnapshots => "publish-step-snapshots",
        Step::ServerSilent => "publish-step-waiting",
    })
}

/// Why it stopped, what to do, and that nothing is lost; with git's own words where they help.
pub(crate) fn failure(error: &ExchangeError, locale: &Locale) -> String {
    let id = format!("publish-stopped-{}", error.kind.name());
    let mut parts = vec![match error.kind {
        ErrorKind::Timeout { seconds } => timeout(&id, seconds, error.stage, locale),
        _ => locale.text(&id),
    }];
    parts.extend(quoted(&error.output));
    let safe = match (error.kind, error.stage) {
        (ErrorKind::NoGit | ErrorKind::NoRepository, Stage::Look) => Some("publish-safe-files"),
        (_, Stage::Look | Stage::Commit) => Some("publish-safe-files"),
        // What is in the way is just what no history has.
        (ErrorKind::FilesInTheWay, _) => Some("publish-safe-files"),
        (ErrorKind::OpenConflicts, _) => Some("publish-safe-open"),
        (ErrorKind::TagTaken, Stage::Push) => None,
        (_, Stage::Merge | Stage::Push) => Some("publish-safe-commit"),
        _ => Some("publish-safe"),
    };
    let is_cut = matches!(error.kind, ErrorKind::Network | ErrorKind::Timeout { .. });
    let unknown = (error.stage == Stage::Push && is_cut).then_some("publish-unknown");
    parts.extend(unknown.into_iter().chain(safe).map(|id| locale.text(id)));
    parts.join("\n")
}

/// For how long the server was silent, while what was done, and how to wait longer.
fn timeout(id: &str, seconds: u64, stage: Stage, locale: &Locale) -> String {
    let count = |seconds: u64| Arg::from(i64::try_from(seconds).unwrap_or(i64::MAX));
    let stage = if stage == Stage::Push { "push" } else { "fetch" };
    let more = count(seconds.saturating_mul(3).max(300));
    locale.with(id, &[("seconds", count(seconds)), ("stage", stage.into()), ("more", more)])
}

/// So many of those whose work is merged are named.
const MOST_AUTHORS: usize = 2;

/// The message of a commit that merges others' work with this.
pub(crate) fn merge_message(work: &MergedWork, locale: &Locale) -> String {
    let named: Vec<_> = work.authors.iter().take(MOST_AUTHORS).map(|n| for_terminal(n)).collect();
    let more = work.authors.len() - named.len();
    let name = |at: usize| Arg::from(named.get(at).map_or("", AsRef::as_ref));
    let id = match (named.len(), more) {
        (0, _) => "publish-join",
        (1, _) => "publish-join-one",
        (_, 0) => "publish-join-two",
        _ => "publish-join-more",
    };
    let args = [
        ("commits", work.commits.into()),
        ("first", name(0)),
        ("second", name(1)),
        ("count", more.into()),
    ];
    locale.with(id, &args)
}

/// What a program printed, line by line behind a stroke; empty lines are left out.
fn quoted(output: &str) -> Option<String> {
    let lines = output.lines().map(str::trim_end).filter(|line| !line.is_empty());
    let lines: Vec<String> = lines.map(|line| format!("  | {}", for_terminal(line))).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// What changed, in a few plain lines; empty where nothing that is compared did.
pub(crate) fn changes(outgoing: &Outgoing, locale: &Locale) -> Vec<String> {
    let Some(Changes { loaded, found }) = &outgoing.changes else { return Vec::new() };
    let mut lines = summary_lines(loaded, found, locale);
    let told = lines.len().saturating_sub(1);
    // One change says more than its count, and no count says nothing.
    if told == 1 || found.summary() == Summary::default() {
        lines.drain(..lines.len() - told);
    }
    if lines.is_empty() && !found.is_empty() {
        lines.push(edits(found, locale));
    }
    lines
}

/// Changes that are not named, as of restricted risks, by the documents they are in.
fn edits(found: &Comparison, locale: &Locale) -> String {
    let trusts = found.by_trust();
    let docs = trusts.iter().flat_map(|trust| &trust.docs).map(|doc| doc.doc.to_string());
    let docs: Vec<String> = docs.collect();
    let mut named = docs[..docs.len().min(MOST_DOCS)].join(", ");
    if docs.len() > MOST_DOCS {
        named.push_str(" …");
    }
    locale.with("publish-edits", &[("docs", (&named).into())])
}

/// The line above what changed, which tells why where there are no such lines.
pub(crate) fn heading(outgoing: &Outgoing, changes: &[String], locale: &Locale) -> String {
    locale.text(match (outgoing.checkout.has_commit, changes.is_empty()) {
        _ if outgoing.is_empty() => "publish-nothing-new",
        (false, _) => "publish-first",
        (true, true) => "publish-form",
        (true, false) => "publish-changes",
    })
}

/// The files that stay as they are; empty where there are none.
pub(crate) fn foreign(uncommitted: &Uncommitted, locale: &Locale) -> Vec<String> {
    let foreign = &uncommitted.foreign;
    if foreign.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![locale.with("publish-foreign", &[("count", foreign.len().into())])];
    let names = foreign.iter().take(MOST_NAMED).map(|path| path.display().to_string());
    lines.extend(names.map(|name| format!("  {}", for_terminal(&name))));
    if let Some(more) = foreign.len().checked_sub(MOST_NAMED).filter(|more| *more > 0) {
        lines.push(format!("  {}", locale.with("publish-foreign-more", &[("count", more.into())])));
    }
    lines
}

/// What was sent and received.
pub(crate) fn published(published: &Published, locale: &Locale) -> Vec<String> {
    let local = |where_to: &str| {
        let id = if published.committed { "publish-committed" } else { "publish-nothing-new" };
        vec![locale.text(id), locale.text(where_to)]
    };
    let sent = match published.delivery {
        Delivery::Sent(sent) => sent,
        Delivery::NoRemote => return local("publish-no-remote"),
        Delivery::LocalOnly => return local("publish-not-pushed"),
    };
    let mut lines = Vec::new();
    if sent.received.commits > 0 {
        lines.push(received(sent.received, locale));
    }
    if sent.commits > 0 || sent.snapshots == 0 {
        lines.push(locale.with("publish-sent", &[("commits", sent.commits.into())]));
    }
    if sent.snapshots > 0 {
        lines.push(locale.with("publish-sent-snapshots", &[("count", sent.snapshots.into())]));
    }
    lines
}

/// What came from others.
pub(crate) fn received(received: Received, locale: &Locale) -> String {
    locale.with("publish-received", &[("commits", received.commits.into())])
}

/// A commit message: the why first, then what changed.
pub(crate) fn message(why: Option<&str>, changes: &[String], locale: &Locale) -> String {
    let why = why.map(str::trim).filter(|why| !why.is_empty());
    let (subject, rest) = match (why, changes) {
        (Some(why), rest) => (why.to_owned(), rest),
        (None, [first, rest @ ..]) => (first.clone(), rest),
        (None, []) => (locale.text("publish-message-form"), changes),
    };
    if rest.is_empty() {
        return subject;
    }
    let more = rest.len().saturating_sub(MOST_LINES);
    let mut body: Vec<String> = rest.iter().take(MOST_LINES).cloned().collect();
    if more > 0 {
        body.push(locale.with("publish-message-more", &[("count", more.into())]));
    }
    format!("{subject}\n\n{}", body.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn every_failure_has_words_in_every_language() {
        for language in [Language::Nb, Language::Nn, Language::En] {
            let locale = Locale::new(language);
            for (kind, _) in ErrorKind::ALL {
                let output = "a\u{1b}[2J\nb".into();
                let words = failure(&ExchangeError { stage: Stage::Push, kind, output }, &locale);
                assert!(!words.contains('⟨') && !words.contains('\u{1b}'), "{words}");
            }
        }
    }

    #[test]
    fn what_is_in_no_history_is_not_said_to_be_there() {
        let kind = ErrorKind::FilesInTheWay;
        let error = ExchangeError { stage: Stage::Merge, kind, output: String::new() };
        let words = failure(&error, &Locale::new(Language::En));
        assert!(words.ends_with("all that you have saved stands in the files."), "{words}");
    }

    #[test]
    fn a_message_has_the_why_first() {
        let locale = Locale::new(Language::En);
        let lines = ["1 up".to_owned(), "unn/r1: up".to_owned()];
        assert_eq!(
            message(Some(" New figures "), &lines, &locale),
            "New figures\n\n1 up\nunn/r1: up"
        );
        assert_eq!(message(Some(" "), &lines, &locale), "1 up\n\nunn/r1: up");
        let many = vec!["x".to_owned(); MOST_LINES + 3];
        assert!(message(Some("y"), &many, &locale).ends_with("3 more changes"));
    }
}
