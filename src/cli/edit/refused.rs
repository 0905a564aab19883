//! Why a command that edits has written nothing.

use super::setting::BadSetting;
use crate::cli::exit::{COULD_NOT, REFUSED};
use crate::cli::held::held;
use crate::locale::Locale;
use crate::report::sanitize::fill;
use crate::report::sanitize::for_terminal;
use crate::report::save;
use crate::store::{ReadOnly, SaveError, SaveFailed};

/// Stands where nothing is near enough to be meant.
const NONE: &str = "none";

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub(in crate::cli) enum Refused {
    #[error("the register may be looked at only")]
    ReadOnly(ReadOnly),
    #[error("no id {given}")]
    UnknownId { given: String, near: Option<String>, damaged: bool, year: i32 },
    #[error("{given} is {forms}")]
    Ambiguous { given: String, forms: String },
    #[error("{given} is no risk")]
    NoRisk { given: String },
    #[error("{given} is no measure or risk")]
    OtherTrust { given: String, trust: String },
    #[error("no zone {given}")]
    UnknownZone { given: String, known: String },
    #[error("{given} is no day")]
    NoDay { given: String },
    #[error("{given} is no key with a value")]
    NoSetting { given: String },
    #[error("no id or no key with a value")]
    NothingToSet,
    #[error("{} settings cannot be made", .0.len())]
    Settings(Vec<BadSetting>),
    /// A rule says no; already in the reader's words.
    #[error("{at}: {words}")]
    Rule { at: String, words: String },
    #[error("{at} cannot be approved")]
    Approval { at: String, why: NotApproved },
    /// What is lacking, a line each, in the reader's words.
    #[error("{at} lacks something")]
    Lacks { at: String, what: String, is_must: bool },
    /// Another role must accept it.
    #[error("{at} is for others to accept")]
    OthersAccept { at: String, roles: String },
    #[error("nothing to approve")]
    NothingReady { lapsed: String },
    #[error("{at} is closed already")]
    ClosedAlready { at: String, on: String },
    #[error("{at} is not closed")]
    NotClosed { at: String },
    #[error("{at} is not accepted")]
    NotAccepted { at: String },
    #[error("{at} has no open risk")]
    NothingToReview { at: String },
    #[error(transparent)]
    Save(SaveFailed),
    #[error("{command}: {why}")]
    Editor { command: String, why: String },
    #[error("{file} is not there")]
    NoFile { file: String },
}

/// Why an assessment is not approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum NotApproved {
    /// There is none.
    Missing,
    /// It cannot be read.
    Damaged,
    /// It holds no risk.
    Empty,
    /// It is approved and nothing has changed: on this day, by this role.
    Already { on: String, by: String },
    /// Open risks without scores.
    Unscored(String),
    /// A merge has left two values for a key.
    Conflict,
    /// Nobody has called it ready.
    NotReady,
}

impl Refused {
    /// 1 where the register's rules or state say no, 2 where the command could not run at all.
    pub(in crate::cli) fn exit_code(&self) -> u8 {
        match self {
            Self::Rule { .. }
            | Self::Approval { .. }
            | Self::Lacks { .. }
            | Self::OthersAccept { .. }
            | Self::NothingReady { .. }
            | Self::ClosedAlready { .. }
            | Self::NotClosed { .. }
            | Self::NotAccepted { .. }
            | Self::NothingToReview { .. } => REFUSED,
            // Others have changed the files: the register's state says no.
            Self::Save(SaveFailed { failed, .. })
                if failed
                    .iter()
                    .all(|e| matches!(e, SaveError::Clash { .. } | SaveError::Changed { .. })) =>
            {
                REFUSED
            }
            _ => COULD_NOT,
        }
    }

    /// What is wrong and what to do about it.
    pub(in crate::cli) fn words(&self, locale: &Locale) -> String {
        let tell = |id: &str, args: &[(&str, &str)]| fill(id, args, locale);
        match self {
            Self::ReadOnly(why) => match why {
                ReadOnly::NewerFormat => tell("edit-read-only-newer", &[]),
                ReadOnly::NoMatrix => tell("edit-read-only-matrix", &[]),
                ReadOnly::NoCatalogue => tell("edit-read-only-catalogue", &[]),
                ReadOnly::Held(by) => held(by, locale),
                ReadOnly::NotWritable { why, .. } => tell("read-only-denied", &[("why", why)]),
                ReadOnly::Region { .. } => tell("read-only-region", &[]),
            },
            Self::UnknownId { given, near, damaged, year } => {
                let near = near.as_deref().unwrap_or(NONE);
                let damaged = if *damaged { "yes" } else { NONE };
                let year = year.to_string();
                let args = [("given", &**given), ("near", near), ("damaged", damaged)];
                tell("edit-unknown-id", &[&args[..], &[("year", &year)]].concat())
            }
            Self::Ambiguous { given, forms } => {
                tell("edit-ambiguous", &[("given", given), ("forms", forms)])
            }
            Self::NoRisk { given } => tell("edit-no-risk", &[("given", given)]),
            Self::OtherTrust { given, trust } => {
                tell("edit-other-trust", &[("given", given), ("trust", trust)])
            }
            Self::UnknownZone { given, known } => {
                tell("list-unknown-zone", &[("given", given), ("known", known)])
            }
            Self::NoDay { given } => {
                tell("edit-bad-day", &[("key", "--due-before"), ("value", given)])
            }
            Self::NoSetting { given } => tell("edit-no-setting", &[("given", given)]),
            Self::NothingToSet => tell("edit-nothing-to-set", &[]),
            Self::Settings(bad) => {
                let lines: Vec<String> = bad.iter().map(|b| b.words(locale)).collect();
                format!("{}\n{}", lines.join("\n"), tell("edit-nothing-written", &[]))
            }
            Self::Rule { at, words } => {
                format!("{}: {words}\n{}", for_terminal(at), tell("edit-nothing-written", &[]))
            }
            Self::Approval { at, why } => approval(at, why, locale),
            Self::Lacks { at, what, is_must } => {
                let id = if *is_must { "edit-lacks-must" } else { "edit-lacks" };
                // Each line of it is safe already.
                locale.with(id, &[("at", for_terminal(at).into()), ("what", what.into())])
            }
            Self::OthersAccept { at, roles } => {
                tell("edit-accept-others", &[("at", at), ("what", roles)])
            }
            Self::NothingReady { lapsed } => {
                let lapsed = if lapsed.is_empty() { NONE } else { lapsed };
                tell("edit-nothing-ready", &[("lapsed", lapsed)])
            }
            Self::ClosedAlready { at, on } => {
                tell("edit-closed-already", &[("at", at), ("on", on)])
            }
            Self::NotClosed { at } => tell("edit-not-closed", &[("at", at)]),
            Self::NotAccepted { at } => tell("edit-not-accepted", &[("at", at)]),
            Self::NothingToReview { at } => tell("edit-nothing-to-review", &[("at", at)]),
            Self::Save(SaveFailed { saved, failed }) => {
                let why: Vec<_> = failed.iter().map(|error| save::why(error, locale)).collect();
                let written: Vec<_> = saved.files.iter().map(|f| f.display().to_string()).collect();
                let written = written.join(", ");
                let written = if written.is_empty() { NONE } else { &written };
                tell("edit-not-saved", &[("why", &why.join(" ")), ("written", written)])
            }
            Self::Editor { command, why } => {
                tell("edit-editor", &[("command", command), ("why", why)])
            }
            Self::NoFile { file } => tell("edit-no-file", &[("file", file)]),
        }
    }
}

fn approval(at: &str, why: &NotApproved, locale: &Locale) -> String {
    let nothing = "";
    let (id, extra, by) = match why {
        NotApproved::Missing => ("edit-approve-missing", nothing, nothing),
        NotApproved::Damaged => ("edit-approve-damaged", nothing, nothing),
        NotApproved::Empty => ("edit-approve-empty", nothing, nothing),
        NotApproved::Already { on, by } => ("edit-approve-already", &**on, &**by),
        NotApproved::Unscored(risks) => ("edit-approve-unscored", &**risks, nothing),
        NotApproved::Conflict => ("edit-approve-conflict", nothing, nothing),
        NotApproved::NotReady => ("edit-approve-not-ready", nothing, nothing),
    };
    fill(id, &[("at", at), ("what", extra), ("by", by)], locale)
}
