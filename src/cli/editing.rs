//! The one place where commands change a register: opened for editing, changed through the ledger,
//! saved by the desk, told key by key.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::edit::refused::Refused;
use super::failure::Failure;
use super::output;
use super::session::Session;
use crate::check::{self, Lack};
use crate::locale::Locale;
use crate::model::diagnostic::Severities;
use crate::model::new_id::{IdKind, new_id};
use crate::model::{
    Change, Code, Date, Diagnostic, DocKey, ItemKey, Ledger, Refusal, Register, Slug,
};
use crate::report::changes;
use crate::report::sanitize::fill;
use crate::report::sanitize::for_terminal;
use crate::store::{Before, Lock, SaveFailed, Saved, Workspace};

/// What every command that edits takes.
#[derive(Debug, Args)]
pub(super) struct Saving {
    /// Say what would change, and write nothing
    #[arg(long)]
    pub(super) dry_run: bool,
}

/// A register that is being changed.
#[derive(Debug)]
pub(super) struct Editing {
    opened: Register,
    ledger: Ledger,
    workspace: Workspace,
    locale: Locale,
    today: Date,
    /// Files in which a merge has left two values for a key.
    conflicts: Vec<PathBuf>,
    /// What was found when the files were read, and how much findings matter here.
    read: Vec<Diagnostic>,
    severities: Severities,
}

impl Editing {
    /// Opens a register for changes.
    ///
    /// # Errors
    /// [`Refused::ReadOnly`] where it may be looked at only.
    pub(super) fn open(session: Session) -> Result<Self, Failure> {
        if let Some(why) = session.opened.read_only {
            return Err(Refused::ReadOnly(why).into());
        }
        let locale = session.locale();
        let opened = session.opened;
        let open = |d: &&Diagnostic| d.code == Code::OpenConflict;
        Ok(Self {
            workspace: Workspace::new(&opened.root, opened.register.year),
            conflicts: opened.problems.iter().filter(open).map(|d| d.file.clone()).collect(),
            read: opened.problems,
            severities: opened.settings.severities,
            opened: opened.register.clone(),
            ledger: Ledger::new(opened.register),
            locale,
            today: session.today,
        })
    }

    /// The register as it stands with the changes so far.
    pub(super) fn register(&self) -> &Register {
        self.ledger.register()
    }

    /// The texts to speak with.
    pub(super) fn locale(&self) -> &Locale {
        &self.locale
    }

    /// Today, for what is dated.
    pub(super) fn today(&self) -> Date {
        self.today
    }

    /// A merge has left a file of an assessment with two values for a key.
    pub(super) fn has_conflict(&self, doc: &DocKey) -> bool {
        self.conflicts.contains(&file(self.register(), doc).into())
    }

    /// What an assessment lacks before it can be called ready.
    pub(super) fn lacks(&self, doc: &DocKey) -> Vec<Lack> {
        check::lacks(self.register(), doc, &self.read, &self.severities, self.today)
    }

    /// A new id that nothing of the trust has.
    pub(super) fn fresh_id(&self, trust: &Slug, kind: IdKind) -> Slug {
        let taken = |id: &Slug| self.register().is_taken(trust, id);
        new_id(kind, taken, |below| rand::random_range(0..below))
    }

    /// Makes a change.
    ///
    /// # Errors
    /// [`Refused::Rule`] with the rule that says no; nothing is then to be written.
    pub(super) fn apply(&mut self, at: &str, change: Change) -> Result<(), Failure> {
        self.ledger.apply(change).map_err(|refusal| self.refused(at, &refusal))
    }

    /// What is said where a rule says no.
    pub(super) fn refused(&self, at: &str, refusal: &Refusal) -> Failure {
        let words = super::edit::rule::words(refusal, self.register(), &self.locale);
        Refused::Rule { at: at.to_owned(), words }.into()
    }

    /// Writes what was changed, unless this is only a trial, and tells it line by line.
    pub(super) fn finish(self, saving: &Saving) -> Result<ExitCode, Failure> {
        let lines = changes::lines(&self.opened, self.ledger.register(), &self.locale);
        let (locale, saved) = self.save(saving)?;
        let told = files(&saved, saving, lines.is_empty(), &locale);
        output::print(&(lines.join("\n") + if lines.is_empty() { "" } else { "\n" } + &told))?;
        Ok(ExitCode::SUCCESS)
    }

    /// Writes what was added, and prints a result of the command's own; the files are told beside
    /// it.
    pub(super) fn finish_with(self, saving: &Saving, result: &str) -> Result<ExitCode, Failure> {
        let (locale, saved) = self.save(saving)?;
        output::print(result)?;
        output::complain(&files(&saved, saving, false, &locale));
        Ok(ExitCode::SUCCESS)
    }

    /// Writes what was changed and leaves it to the command to tell it.
    pub(super) fn save_quietly(self, saving: &Saving) -> Result<Saved, Failure> {
        Ok(self.save(saving)?.1)
    }

    fn save(mut self, saving: &Saving) -> Result<(Locale, Saved), Failure> {
        let wanted = self.unsaved_files();
        let saved = if saving.dry_run {
            Saved { files: wanted }
        } else {
            // One program writes at a time; the interface does as long as it is open.
            let _lock = Lock::take_or_wait(self.workspace.root())?;
            let before = Before::keep(self.workspace.root(), &wanted).map_err(Refused::Save)?;
            self.workspace.save(&mut self.ledger).map_err(|SaveFailed { failed, .. }| {
                let saved = Saved { files: before.put_back() };
                Refused::Save(SaveFailed { saved, failed })
            })?
        };
        Ok((self.locale, saved))
    }

    /// Files that hold something else on disk.
    fn unsaved_files(&self) -> Vec<PathBuf> {
        let unsaved = self.ledger.unsaved().map(|unsaved| unsaved.doc);
        unsaved.map(|doc| file(&self.opened, &doc).into()).collect()
    }
}

/// An assessment's file, relative to the register.
pub(super) fn file(register: &Register, doc: &DocKey) -> String {
    format!("{}/{doc}.toml", register.year)
}

/// The address and file of something that was added, for programs.
pub(super) fn as_json(register: &Register, key: &ItemKey) -> String {
    output::json(&serde_json::json!({
        "id": key.id.as_str(),
        "trust": key.doc.trust.as_str(),
        "goal": key.doc.name.as_str(),
        "file": file(register, &key.doc),
    }))
}

/// The files that a command has written, or would.
pub(super) fn files_told(files: &[PathBuf], saving: &Saving, locale: &Locale) -> String {
    let saved = Saved { files: files.to_vec() };
    self::files(&saved, saving, files.is_empty(), locale)
}

fn files(saved: &Saved, saving: &Saving, nothing: bool, locale: &Locale) -> String {
    let names: Vec<String> = saved.files.iter().map(|f| f.display().to_string()).collect();
    let names: Vec<_> = names.iter().map(|n| for_terminal(n)).collect();
    let id = match (nothing, saving.dry_run) {
        (true, _) => "edit-nothing-changed",
        (false, true) => "edit-would-write",
        (false, false) => "edit-written",
    };
    fill(id, &[("files", &names.join(", "))], locale) + "\n"
}
