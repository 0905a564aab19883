//! Why a command could not run.

use std::io;
use std::path::{Path, PathBuf};

use super::edit::refused::Refused;
use super::exit::COULD_NOT;
use super::held::held;
use super::not_imported::NotImported;
use crate::history::GitError;
use crate::history::demo::{DemoError, FixtureError};
use crate::history::region::UnreadRegister;
use crate::history::revisions::RevisionError;
use crate::history::setup::HookError;
use crate::locale::Locale;
use crate::model::{Code, Diagnostic};
use crate::report::sanitize::{fill, for_terminal, keeping_lines};
use crate::report::write::WriteError;
use crate::report::write::docx::TemplateError;
use crate::report::{problem, region, save, template_words};
use crate::store::{self, CreateError, Holder, LockError, NewYearError, RewriteError, SaveError};
use crate::tui::TuiError;

/// Why a command could not run.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    #[error("no register in or above {}", .0.display())]
    NoRegister(PathBuf),
    #[error("a repository without files")]
    Bare,
    #[error("{}: {finding}", .root.display())]
    Unusable { root: PathBuf, finding: Box<Diagnostic> },
    #[error("no year {year}")]
    NoYear { year: String, known: String },
    #[error("no trust {given}")]
    UnknownTrust { given: String, near: Option<String>, known: String },
    #[error("no round {given}")]
    UnknownRound { given: String, known: String },
    #[error("{trust} has no goal {given}")]
    UnknownGoal { trust: String, given: String, near: Option<String>, known: String },
    #[error("{goal} does not apply to {trust}")]
    GoalOfOthers { trust: String, goal: String, known: String },
    #[error("no built-in {given}")]
    UnknownBuiltin { given: String, known: String },
    #[error("no catalogue {given:?}")]
    NoCatalogue { given: Option<String>, known: String },
    #[error("no goal {given} in {year}")]
    NoGoal { given: String, near: Option<String>, year: i32 },
    #[error("no goals named")]
    NoGoalsGiven { year: i32 },
    #[error("{0}")]
    BadFile(Box<Diagnostic>),
    #[error("the register is newer than the program")]
    NewerRegister,
    #[error("{}: no place for {key}", .file.display())]
    NoPlace { file: PathBuf, key: String },
    #[error("{} is there already", .0.display())]
    YearExists(PathBuf),
    #[error("{}: not understood", .0.display())]
    BadMap(PathBuf),
    #[error("a new year comes after {from}")]
    YearOrder { from: i32 },
    #[error("{from} cannot be read in full")]
    MendFirst { from: i32 },
    #[error("{year} is not active")]
    YearNotActive { year: i32 },
    #[error("{} has a newer format", .0.display())]
    NewerFormat(PathBuf),
    #[error("{} is no file of a register", .0.display())]
    NotOfRegister(PathBuf),
    #[error("no kind {given}")]
    UnknownKind { given: String, known: String },
    #[error("no path {} in the register", .0.display())]
    NoSuchPath(PathBuf),
    #[error("no code {0}")]
    UnknownCode(String),
    #[error("{} is not empty", .0.display())]
    NotEmpty(PathBuf),
    /// The folder to clone to has something in it already.
    #[error("{} is taken", .0.display())]
    Taken(PathBuf),
    #[error("{} is a register already", .0.display())]
    RegisterExists(PathBuf),
    #[error("{} is in the way", .0.display())]
    InTheWay(PathBuf),
    #[error("{}: {why}", .path.display())]
    Io { path: PathBuf, why: io::Error },
    #[error("standard output: {0}")]
    Output(io::Error),
    #[error("held by another program")]
    Held(Holder),
    #[error("{}: {why}", .path.display())]
    NotWritable { path: PathBuf, why: io::Error },
    #[error(transparent)]
    Refused(Box<Refused>),
    #[error(transparent)]
    NotImported(Box<NotImported>),
    #[error("no register could be read")]
    NoRegion(Vec<UnreadRegister>),
    #[error("--region opens the screens")]
    RegionWithCommand,
    /// `--trust` or `--role` before a command: they say whose program opens on the screen.
    #[error("--trust and --role before a command")]
    PersonWithCommand,
    #[error("not a terminal")]
    NoTerminal,
    #[error(transparent)]
    Save(SaveError),
    #[error(transparent)]
    Tui(#[from] TuiError),
    #[error(transparent)]
    Git(#[from] GitError),
    #[error(transparent)]
    Fixture(#[from] FixtureError),
    #[error(transparent)]
    Revision(#[from] RevisionError),
    /// Some of it is restricted, and nobody has said who it is for.
    #[error("{count} restricted")]
    ForWhom { count: usize },
    #[error(transparent)]
    Unwritten(WriteError),
    /// A person's own template cannot be used.
    #[error("{}: {why}", .path.display())]
    Template { path: PathBuf, why: Box<TemplateError> },
    #[error("{} is there already", .0.display())]
    FileExists(PathBuf),
    /// A format that is written to files only, or a file whose ending names none.
    #[error("{} has no known ending", .0.display())]
    NoFormat(PathBuf),
    #[error("{kind} is about one trust")]
    WhichTrust { kind: &'static str, known: String },
    #[error("no round {given}")]
    NoRound { given: String, known: String },
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        Self::Refused(Box::new(refused))
    }
}

impl From<NotImported> for Failure {
    fn from(why: NotImported) -> Self {
        Self::NotImported(Box::new(why))
    }
}

impl From<DemoError> for Failure {
    fn from(error: DemoError) -> Self {
        match error {
            DemoError::NotEmpty(path) => Self::NotEmpty(path),
            DemoError::Io { path, why } => Self::Io { path, why },
            DemoError::Fixture(error) => Self::Fixture(error),
        }
    }
}

impl From<LockError> for Failure {
    fn from(error: LockError) -> Self {
        match error {
            LockError::Held(holder) => Self::Held(holder),
            LockError::Io { path, why } => Self::NotWritable { path, why },
        }
    }
}

impl From<CreateError> for Failure {
    fn from(error: CreateError) -> Self {
        match error {
            CreateError::Exists(path) => Self::RegisterExists(path),
            CreateError::InTheWay(path) => Self::InTheWay(path),
            CreateError::Io { path, why } => Self::Io { path, why },
        }
    }
}

impl From<NewYearError> for Failure {
    fn from(error: NewYearError) -> Self {
        match error {
            NewYearError::Exists(path) => Self::YearExists(path),
            NewYearError::Unproved(file) => Self::NoPlace { key: file.display().to_string(), file },
            NewYearError::Io { path, why } => Self::Io { path, why },
        }
    }
}

impl From<RewriteError> for Failure {
    fn from(error: RewriteError) -> Self {
        match error {
            RewriteError::Unusable(finding) => Self::BadFile(finding),
            RewriteError::NoPlace { file, key } => Self::NoPlace { file, key },
            RewriteError::Io { file, why } => Self::Io { path: file, why },
        }
    }
}

impl From<HookError> for Failure {
    fn from(error: HookError) -> Self {
        match error {
            HookError::Git(error) => Self::Git(error),
            HookError::Io { path, why } => Self::Io { path, why },
        }
    }
}

impl Failure {
    /// Why a register could not be opened.
    pub(super) fn opening(root: PathBuf, finding: Box<Diagnostic>) -> Self {
        match (finding.code, finding.arg("year")) {
            (Code::MissingFile, Some(year)) => {
                let known: Vec<_> = store::years(&root).iter().map(i32::to_string).collect();
                Self::NoYear { year: year.to_owned(), known: known.join(", ") }
            }
            _ => Self::Unusable { root, finding },
        }
    }

    /// The exit code that tells it.
    pub(super) fn exit_code(&self) -> u8 {
        match self {
            Self::Refused(refused) => refused.exit_code(),
            _ => COULD_NOT,
        }
    }

    /// What went wrong and what to do about it, in the reader's language.
    pub(super) fn words(&self, locale: &Locale) -> String {
        match self {
            Self::NoRegister(dir) => about_path("cli-no-register", dir, locale),
            Self::Bare => fill("publish-stopped-bare", &[], locale),
            Self::Unusable { root, finding } => {
                let told = problem::render(finding, locale, false);
                format!("{told}\n\n{}", about_path("cli-register-unusable", root, locale))
            }
            Self::NoYear { year, known } => {
                let known = if known.is_empty() { NONE } else { known };
                fill("cli-no-year", &[("year", year), ("known", known)], locale)
            }
            Self::UnknownRound { given, known } => {
                fill("cli-unknown-round", &[("given", given), ("known", known)], locale)
            }
            Self::UnknownTrust { given, near, known } => {
                let near = near.as_deref().unwrap_or(NONE);
                fill(
                    "cli-unknown-trust",
                    &[("given", given), ("near", near), ("known", known)],
                    locale,
                )
            }
            Self::UnknownGoal { trust, given, near, known } => {
                let near = near.as_deref().unwrap_or(NONE);
                let args =
                    [("trust", &**trust), ("given", given), ("near", near), ("known", known)];
                fill("cli-unknown-goal", &args, locale)
            }
            Self::GoalOfOthers { trust, goal, known } => fill(
                "cli-goal-of-others",
                &[("trust", trust), ("goal", goal), ("known", known)],
                locale,
            ),
            Self::UnknownBuiltin { given, known } => {
                fill("cli-unknown-builtin", &[("given", given), ("known", known)], locale)
            }
            Self::NoCatalogue { given, known } => {
                let given = given.as_deref().unwrap_or(NONE);
                fill("cli-no-catalogue", &[("given", given), ("known", known)], locale)
            }
            Self::NoGoal { given, near, year } => {
                let near = near.as_deref().unwrap_or(NONE);
                let args = [("given", &**given), ("near", near), ("year", &year.to_string())];
                fill("cli-no-goal", &args, locale)
            }
            Self::NoGoalsGiven { year } => {
                fill("catalogue-prioritise-nothing", &[("year", &year.to_string())], locale)
            }
            Self::YearExists(path) => about_path("cli-year-exists", path, locale),
            Self::BadMap(file) => about_path("cli-bad-map", file, locale),
            Self::YearOrder { from } => {
                fill("cli-year-order", &[("from", &from.to_string())], locale)
            }
            Self::MendFirst { from } => {
                fill("cli-mend-first", &[("from", &from.to_string())], locale)
            }
            Self::YearNotActive { year } => {
                fill("cli-year-not-active", &[("year", &year.to_string())], locale)
            }
            Self::BadFile(finding) => problem::render(finding, locale, false),
            Self::NewerRegister => fill("cli-newer-register", &[], locale),
            Self::NoPlace { file, key } => {
                let file = file.display().to_string();
                fill("cli-no-place", &[("file", &file), ("key", key)], locale)
            }
            Self::NewerFormat(root) => about_path("cli-newer-format", root, locale),
            Self::NotOfRegister(path) => about_path("cli-not-of-register", path, locale),
            Self::UnknownKind { given, known } => {
                fill("cli-no-kind", &[("given", given), ("known", known)], locale)
            }
            Self::NoSuchPath(path) => about_path("check-no-such-path", path, locale),
            Self::UnknownCode(given) => fill("check-unknown-code", &[("given", given)], locale),
            Self::NotEmpty(dir) => about_path("cli-not-empty", dir, locale),
            Self::Taken(dir) => about_path("connect-taken", dir, locale),
            Self::RegisterExists(dir) => about_path("cli-register-exists", dir, locale),
            Self::InTheWay(path) => about_path("cli-in-the-way", path, locale),
            Self::Io { path, why } => {
                let (path, why) = (path.display().to_string(), why.to_string());
                fill("cli-io", &[("path", &path), ("why", &why)], locale)
            }
            Self::Output(why) => fill("cli-output", &[("why", &why.to_string())], locale),
            Self::Held(by) => held(by, locale),
            Self::NotWritable { path, why } => {
                let (path, why) = (path.display().to_string(), why.to_string());
                fill("cli-not-writable", &[("path", &path), ("why", &why)], locale)
            }
            Self::Save(error) => for_terminal(&save::why(error, locale)).into_owned(),
            Self::Refused(refused) => refused.words(locale),
            Self::NotImported(why) => why.words(locale),
            Self::NoRegion(unread) => {
                let why = region::unread(unread, locale);
                [why, vec![fill("cli-region-nothing", &[], locale)]].concat().join("\n")
            }
            Self::RegionWithCommand => fill("cli-region-with-command", &[], locale),
            Self::PersonWithCommand => fill("cli-person-with-command", &[], locale),
            Self::NoTerminal => fill("cli-no-terminal", &[], locale),
            Self::Tui(TuiError::Terminal(why)) => {
                fill("cli-terminal", &[("why", &why.to_string())], locale)
            }
            Self::Revision(error) => of_revision(error, locale),
            Self::ForWhom { count } => {
                locale.with("report-for-whom", &[("count", (*count).into())])
            }
            Self::Template { path, why } => template_words::refused(path, why, locale),
            Self::Unwritten(why) => fill("report-unwritten", &[("why", &why.to_string())], locale),
            Self::FileExists(path) => about_path("report-file-exists", path, locale),
            Self::NoFormat(path) => about_path("report-no-format", path, locale),
            Self::WhichTrust { kind, known } => {
                fill("report-which-trust", &[("kind", kind), ("known", known)], locale)
            }
            Self::NoRound { given, known } => {
                let known = if known.is_empty() { NONE } else { known };
                fill("report-no-round", &[("given", given), ("known", known)], locale)
            }
            Self::Git(GitError::NotFound) => fill("cli-git-missing", &[], locale),
            Self::Git(error @ GitError::Failed { stderr, .. }) if error.is_of_owner() => {
                of_owner(stderr, locale)
            }
            Self::Git(error) => fill("cli-git-refused", &[("why", &error.to_string())], locale),
            Self::Fixture(error) => fill("cli-fixture", &[("why", &error.to_string())], locale),
        }
    }
}

fn of_owner(stderr: &str, locale: &Locale) -> String {
    format!("{}\n{}", fill("publish-stopped-owner", &[], locale), keeping_lines(stderr))
}

/// Why two states of a register could not be found.
fn of_revision(error: &RevisionError, locale: &Locale) -> String {
    match error {
        RevisionError::Git(GitError::NotFound) => fill("diff-no-git", &[], locale),
        RevisionError::Git(error @ GitError::Failed { stderr, .. }) if error.is_of_owner() => {
            of_owner(stderr, locale)
        }
        RevisionError::Git(GitError::Elsewhere { .. }) => fill("diff-elsewhere", &[], locale),
        RevisionError::Git(why) => fill("diff-git", &[("why", &why.to_string())], locale),
        RevisionError::NoRepository(root) => about_path("diff-no-repository", root, locale),
        RevisionError::NoSnapshot => fill("diff-no-snapshot", &[], locale),
        RevisionError::Unknown { given, known } => {
            let known = known.join(", ");
            let known = if known.is_empty() { NONE } else { &known };
            fill("diff-unknown", &[("given", given), ("known", known)], locale)
        }
        RevisionError::NothingBy(day) => {
            fill("diff-nothing-by", &[("date", &locale.date(*day))], locale)
        }
        RevisionError::NoYear(year) => fill("diff-no-year", &[("year", &year.to_string())], locale),
        RevisionError::NoRegister => fill("diff-no-register", &[], locale),
        RevisionError::NothingCommon => fill("diff-nothing-common", &[], locale),
    }
}

/// Stands where nothing is near enough to be meant.
const NONE: &str = "none";

fn about_path(id: &str, path: &Path, locale: &Locale) -> String {
    fill(id, &[("path", &path.display().to_string())], locale)
}
