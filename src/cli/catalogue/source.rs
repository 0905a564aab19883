//! Catalogues as people name them: a built-in one, a year of the register, or a file.

use std::path::{Path, PathBuf};

use super::super::failure::Failure;
use super::super::language::Wish;
use super::super::{Everywhere, output};
use crate::locale::{Language, Locale};
use crate::model::{Catalogue, Diagnostic};
use crate::report::problem;
use crate::store::{self, Given, builtin};

/// Where a command runs that does not need a register.
#[derive(Debug)]
pub(in crate::cli) struct Here {
    /// The register in or above the directory, where there is one.
    pub(in crate::cli) root: Option<PathBuf>,
    /// Its active year.
    pub(in crate::cli) year: Option<i32>,
    /// The language to speak.
    pub(in crate::cli) language: Language,
}

impl Here {
    /// Looks for a register, and is content without one.
    pub(in crate::cli) fn find(everywhere: &Everywhere, wish: &Wish) -> Self {
        let start = everywhere.register.clone().unwrap_or_else(|| PathBuf::from("."));
        let root = store::find_root(&start);
        let settings = root.as_deref().and_then(|root| Some(store::settings(root).ok()?.0));
        Self {
            language: wish.or(settings.as_ref().and_then(|s| s.language.as_deref())),
            year: settings.map(|s| s.year),
            root,
        }
    }

    /// The texts to speak with.
    pub(in crate::cli) fn locale(&self) -> Locale {
        Locale::new(self.language)
    }

    /// The years of the register.
    pub(in crate::cli) fn years(&self) -> Vec<i32> {
        self.root.as_deref().map(store::years).unwrap_or_default()
    }

    /// The catalogue that is meant; what could not be used of it is told beside the result.
    ///
    /// # Errors
    /// [`Failure::NoCatalogue`] where nothing is called so, [`Failure::BadFile`] where it cannot be
    /// read.
    pub(in crate::cli) fn catalogue(&self, given: &str) -> Result<Catalogue, Failure> {
        let read = self.read(given)?;
        tell(&read.problems, &self.locale());
        Ok(read.value)
    }

    fn read(&self, given: &str) -> Result<Given<Catalogue>, Failure> {
        let read = match (builtin::catalogue(given), self.year_of(given)) {
            (Some(text), _) => store::catalogue_text(text, Path::new(given)),
            (None, Some((root, year))) => {
                store::catalogue_file(root, &store::catalogue_of_year(year))
            }
            (None, None) if Path::new(given).exists() => {
                store::catalogue_file(Path::new(""), Path::new(given))
            }
            (None, None) => return Err(self.unknown(given)),
        };
        read.map_err(Failure::BadFile)
    }

    fn year_of(&self, given: &str) -> Option<(&Path, i32)> {
        let year: i32 = given.parse().ok()?;
        let root = self.root.as_deref()?;
        store::years(root).contains(&year).then_some((root, year))
    }

    fn unknown(&self, given: &str) -> Failure {
        Failure::NoCatalogue { given: Some(given.to_owned()), known: self.known() }
    }

    /// What catalogues are called here.
    pub(in crate::cli) fn known(&self) -> String {
        let builtin = builtin::CATALOGUES.iter().map(|(name, _)| (*name).to_owned());
        let known: Vec<String> = builtin.chain(self.years().iter().map(i32::to_string)).collect();
        known.join(", ")
    }
}

/// Tells what could not be used of a file, beside what is printed.
pub(in crate::cli) fn tell(problems: &[Diagnostic], locale: &Locale) {
    let color = output::errors_have_color();
    for finding in problems {
        output::complain(&problem::render(finding, locale, color));
    }
}
