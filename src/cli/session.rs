//! What a command on a register starts from: the register, the day and the language.

use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::language::Wish;
use super::{Everywhere, output};
use crate::history;
use crate::locale::{Language, Locale};
use crate::model::{Date, Diagnostic, Severity};
use crate::store::{self, OpenError, Opened, ReadOnly};

/// A register that is open.
#[derive(Debug)]
pub(super) struct Session {
    /// One year of it.
    pub(super) opened: Opened,
    /// Today, for everything that is late or due.
    pub(super) today: Date,
    /// It is not the clock's day.
    pub(super) today_is_fixed: bool,
    /// The language to speak.
    pub(super) language: Language,
}

/// How a register's year is opened.
type Way = fn(&Path, Option<i32>) -> Result<Opened, OpenError>;

impl Session {
    /// Opens the register in or above the directory that is asked for, or the current one.
    ///
    /// # Errors
    /// [`Failure`] where there is none, or its own file cannot be used.
    pub(super) fn find(everywhere: &Everywhere, wish: &Wish) -> Result<Self, Failure> {
        Self::find_by(everywhere, wish, store::open)
    }

    /// The same, and what is wrong with the form of its files.
    pub(super) fn find_with_forms(everywhere: &Everywhere, wish: &Wish) -> Result<Self, Failure> {
        Self::find_by(everywhere, wish, store::open_and_look_at_forms)
    }

    fn find_by(everywhere: &Everywhere, wish: &Wish, way: Way) -> Result<Self, Failure> {
        let start = everywhere.register.clone().unwrap_or_else(|| PathBuf::from("."));
        let Some(root) = store::find_root(&start) else {
            let start = start.canonicalize().unwrap_or(start);
            if history::is_bare(&start) {
                return Err(Failure::Bare);
            }
            return Err(Failure::NoRegister(start));
        };
        Self::open_by(root, everywhere, wish, way)
    }

    /// Opens the register in a directory.
    ///
    /// # Errors
    /// [`Failure`] where its own file cannot be used.
    pub(super) fn open(
        root: PathBuf,
        everywhere: &Everywhere,
        wish: &Wish,
    ) -> Result<Self, Failure> {
        Self::open_by(root, everywhere, wish, store::open)
    }

    fn open_by(
        root: PathBuf,
        everywhere: &Everywhere,
        wish: &Wish,
        way: Way,
    ) -> Result<Self, Failure> {
        let opened = way(&root, everywhere.year)
            .map_err(|OpenError::Unusable(finding)| Failure::opening(root, finding))?;
        let settings = &opened.settings;
        let fixed = everywhere.today.or(settings.today);
        let language = wish.or(settings.language.as_deref());
        Ok(Self {
            today: fixed.unwrap_or_else(|| chrono::Local::now().date_naive()),
            today_is_fixed: fixed.is_some(),
            language,
            opened,
        })
    }

    /// Reads the year again, after its files were written, and looks at their form.
    ///
    /// # Errors
    /// [`Failure`] where the register's own file cannot be used.
    pub(super) fn reopen_with_forms(&mut self) -> Result<(), Failure> {
        let (root, year) = (self.opened.root.clone(), self.opened.register.year);
        self.opened = store::open_and_look_at_forms(&root, Some(year))
            .map_err(|OpenError::Unusable(finding)| Failure::opening(root, finding))?;
        Ok(())
    }

    /// That the whole year could be read: what cannot be read would be lost, or stay as it is, where
    /// all of it is made anew.
    ///
    /// # Errors
    /// [`Failure::NewerRegister`], and [`Failure::MendFirst`] after what is wrong was told.
    pub(super) fn require_whole(&self) -> Result<(), Failure> {
        let opened = &self.opened;
        if opened.read_only == Some(ReadOnly::NewerFormat) {
            return Err(Failure::NewerRegister);
        }
        let is_error = |problem: &Diagnostic| problem.severity == Severity::Error;
        if opened.read_only.is_some() || opened.problems.iter().any(is_error) {
            self.tell_findings(&self.locale());
            return Err(Failure::MendFirst { from: opened.register.year });
        }
        Ok(())
    }

    /// The texts to speak with.
    pub(super) fn locale(&self) -> Locale {
        Locale::new(self.language)
    }

    /// Tells what is wrong with the register's files, for commands that print the rest.
    pub(super) fn tell_findings(&self, locale: &Locale) {
        let told = super::findings::summary(&self.opened, locale, output::errors_have_color());
        output::complain(&told);
    }
}

/// Tells where only the newest part of the history is here: what looks oldest may be older.
pub(super) fn tell_shallow(is_shallow: bool, locale: &Locale) {
    if is_shallow {
        output::complain(&locale.text("history-shallow"));
    }
}
