//! Findings, as data: the same list serves `status`, the problem screen and later reports.

use std::fmt;
use std::path::PathBuf;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something of the file could not be used.
    Error,
    /// It could be used, but is probably not meant so.
    Warning,
}

/// What was found. The number is stable and never reused; the words are the locale's (`problem-R001`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// The file is not TOML.
    Syntax = 1,
    /// A value has the wrong type.
    WrongType = 2,
    /// A key that the format does not know.
    UnknownKey = 3,
    /// A word that is not among the allowed.
    UnknownWord = 4,
    /// A level outside its scale, or outside the area's bounds.
    OutsideScale = 5,
    /// A date in another form, or a day that does not exist.
    BadDate = 6,
    /// Two things with one id.
    DuplicateId = 7,
    /// An id that names nothing.
    UnknownId = 8,
    /// A file that belongs to no goal of the trust, or a folder that is no trust.
    UnknownPlace = 9,
    /// A file or folder that should be there and is not.
    MissingFile = 10,
    /// A file or folder that could not be read.
    Unreadable = 11,
    /// Bytes that are not UTF-8.
    NotUtf8 = 12,
    /// The grid does not fit its scales.
    BadGrid = 13,
    /// A merge left two values for one key.
    OpenConflict = 14,
    /// `approved` without on, by or seal.
    UnsealedApproval = 15,
    /// A format newer than this program.
    NewerFormat = 16,
    /// An area that the matrix does not have.
    UnknownArea = 17,
    /// A name that cannot be an id.
    BadId = 18,
    /// A file far larger than any assessment.
    TooLarge = 19,
    /// A key that should be there and is not.
    MissingKey = 20,
}

impl Code {
    /// Every code.
    pub const ALL: [Self; 20] = [
        Self::Syntax,
        Self::WrongType,
        Self::UnknownKey,
        Self::UnknownWord,
        Self::OutsideScale,
        Self::BadDate,
        Self::DuplicateId,
        Self::UnknownId,
        Self::UnknownPlace,
        Self::MissingFile,
        Self::Unreadable,
        Self::NotUtf8,
        Self::BadGrid,
        Self::OpenConflict,
        Self::UnsealedApproval,
        Self::NewerFormat,
        Self::UnknownArea,
        Self::BadId,
        Self::TooLarge,
        Self::MissingKey,
    ];

    /// The stable code that people write, `R001`.
    pub fn number(self) -> String {
        format!("R{:03}", self as u16)
    }
}

/// Where in a text, counted from 1 in lines and characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// What was found.
    pub code: Code,
    /// The file, relative to the register.
    pub file: PathBuf,
    /// Where in the file; `None` where the file as a whole is meant.
    pub position: Option<Position>,
    /// The line it stands on, for a caret to point into.
    pub source_line: String,
    /// How many characters the caret covers.
    pub width: usize,
    /// What the message's words are filled with.
    pub args: Vec<(&'static str, String)>,
}

impl Diagnostic {
    /// A finding about a file as a whole.
    pub fn of_file(severity: Severity, code: Code, file: impl Into<PathBuf>) -> Self {
        Self {
            severity,
            code,
            file: file.into(),
            position: None,
            source_line: String::new(),
            width: 0,
            args: Vec::new(),
        }
    }

    /// The same, with a word of its message filled in.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// A word of its message.
    pub fn arg(&self, name: &str) -> Option<&str> {
        self.args.iter().find(|(n, _)| *n == name).map(|(_, v)| v.as_str())
    }
}

impl fmt::Display for Diagnostic {
    /// `file:line:column: R001`: where and what, without the locale's words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some(at) = self.position {
            write!(f, ":{}:{}", at.line, at.column)?;
        }
        write!(f, ": {}", self.code.number())
    }
}
