//! Sending and getting work, in a manager's words.

use super::sanitize::for_terminal;
use crate::history::sending::{Stage, Step, Stopped, Trouble};
use crate::locale::Locale;

/// A commit message tells at most so many lines of what changed.
const MOST_LINES: usize = 40;

/// What is being done, as a line.
pub fn step(step: Step, locale: &Locale) -> String {
    locale.text(match step {
        Step::Fetching => "publish-step-fetching",
        Step::Merging => "publish-step-merging",
        Step::Pushing => "publish-step-pushing",
        Step::Again => "publish-step-again",
        Step::PushingSnapshots => "publish-step-snapshots",
    })
}

/// Why it stopped, what to do, and that nothing is lost; with git's own words where they help.
pub fn stopped(stopped: &Stopped, locale: &Locale) -> String {
    let mut parts = vec![locale.text(&format!("publish-stopped-{}", stopped.trouble.word()))];
    parts.extend(said(&stopped.said));
    let safe = match (stopped.trouble, stopped.stage) {
        (Trouble::NoGit | Trouble::NoRepository, Stage::Look) => Some("publish-safe-files"),
        (_, Stage::Look | Stage::Commit) => Some("publish-safe-files"),
        (Trouble::Choose, _) => Some("publish-safe-open"),
        (Trouble::TagTaken, Stage::Push) => None,
        (_, Stage::Merge | Stage::Push) => Some("publish-safe-commit"),
        _ => Some("publish-safe"),
    };
    parts.extend(safe.map(|id| locale.text(id)));
    parts.join("\n")
}

/// What a program said, line by line behind a stroke; empty lines are left out.
fn said(words: &str) -> Option<String> {
    let lines = words.lines().map(str::trim_end).filter(|line| !line.is_empty());
    let lines: Vec<String> = lines.map(|line| format!("  | {}", for_terminal(line))).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// A commit message: the why first, then what changed.
pub fn message(why: Option<&str>, changes: &[String], locale: &Locale) -> String {
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
    fn every_trouble_has_words_in_both_languages() {
        use Trouble::*;
        let all = [
            NoGit,
            NoRepository,
            Bare,
            Owner,
            NoIdentity,
            MergeOpen,
            RebaseOpen,
            Detached,
            NoCommit,
            Login,
            Network,
            NoRemote,
            Rejected,
            Protected,
            RemoteRefused,
            Hook,
            Signing,
            Conflict,
            Choose,
            InTheWay,
            Unrelated,
            TagTaken,
            Locked,
            ReadOnly,
            DiskFull,
            Other,
        ];
        for language in [Language::Nb, Language::En] {
            let locale = Locale::new(language);
            for trouble in all {
                let why = Stopped { stage: Stage::Push, trouble, said: "a\u{1b}[2J\nb".into() };
                let words = stopped(&why, &locale);
                assert!(!words.contains('⟨') && !words.contains('\u{1b}'), "{words}");
            }
        }
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
