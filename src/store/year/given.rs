//! Catalogues and matrices by what people call them: a file anywhere, or a year of a register.

use std::path::{Path, PathBuf};

use super::{ciso, file::read_file};
use crate::model::diagnostic::{Code, Diagnostic, Severity};
use crate::model::{Catalogue, Matrix};
use crate::store::text::read::catalogue::read_catalogue;
use crate::store::text::read::matrix::read_matrix;

/// A file that was read: its text to the byte, what it holds, and what is wrong with it.
#[derive(Debug, Clone)]
pub struct Given<T> {
    /// The text.
    pub text: String,
    /// What it holds.
    pub value: T,
    /// What could not be used of it.
    pub problems: Vec<Diagnostic>,
}

impl<T> Given<T> {
    /// The first thing that could not be used: with it, what the file holds is not what was meant.
    pub fn first_error(&self) -> Option<&Diagnostic> {
        self.problems.iter().find(|p| p.severity == Severity::Error)
    }
}

/// Where a year's catalogue stands, relative to the register.
pub fn catalogue_of_year(year: i32) -> PathBuf {
    Path::new(&year.to_string()).join("catalogue.toml")
}

/// Where a year's matrix stands, relative to the register.
pub fn matrix_of_year(year: i32) -> PathBuf {
    Path::new(&year.to_string()).join("matrix.toml")
}

/// A catalogue in a file, named relative to `dir`.
///
/// # Errors
/// The finding where the file cannot be read or is no TOML.
pub fn catalogue_file(dir: &Path, file: &Path) -> Result<Given<Catalogue>, Box<Diagnostic>> {
    given(dir, file, read_catalogue)
}

/// A matrix in a file, named relative to `dir`: of this format, or of a library of CISO Assistant
/// (YAML).
///
/// # Errors
/// The finding where the file cannot be read, is no TOML, or makes no matrix.
pub fn matrix_file(dir: &Path, file: &Path) -> Result<Given<Matrix>, Box<Diagnostic>> {
    let is_yaml = file.extension().is_some_and(|e| e == "yaml" || e == "yml");
    if !is_yaml {
        return given(dir, file, read_matrix);
    }
    let text = ciso::as_toml(&read_file(dir, file)?).map_err(|why| {
        let finding = Diagnostic::of_file(Severity::Error, Code::Syntax, file);
        Box::new(finding.with("cause", "yaml").with("detail", why))
    })?;
    of_text(text, file, read_matrix)
}

/// A catalogue whose text is at hand, as the built-in ones are.
///
/// # Errors
/// The finding where the text is no TOML.
pub fn catalogue_text(text: &str, name: &Path) -> Result<Given<Catalogue>, Box<Diagnostic>> {
    of_text(text.to_owned(), name, read_catalogue)
}

/// A matrix whose text is at hand, as the built-in ones are.
///
/// # Errors
/// The finding where the text makes no matrix.
pub fn matrix_text(text: &str, name: &Path) -> Result<Given<Matrix>, Box<Diagnostic>> {
    of_text(text.to_owned(), name, read_matrix)
}

type Reading<T> = fn(&str, &Path) -> (Option<T>, Vec<Diagnostic>);

fn given<T>(dir: &Path, file: &Path, read: Reading<T>) -> Result<Given<T>, Box<Diagnostic>> {
    of_text(read_file(dir, file)?, file, read)
}

fn of_text<T>(text: String, name: &Path, read: Reading<T>) -> Result<Given<T>, Box<Diagnostic>> {
    let (value, problems) = read(&text, name);
    match value {
        Some(value) => Ok(Given { text, value, problems }),
        None => {
            let unread = || Diagnostic::of_file(Severity::Error, Code::Syntax, name);
            Err(Box::new(problems.into_iter().next().unwrap_or_else(unread)))
        }
    }
}
