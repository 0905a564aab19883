//! Why a register could not be opened.

use crate::model::diagnostic::Diagnostic;

/// Why a register could not be opened at all.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The register's own file or the year's folder cannot be used.
    #[error("{0}")]
    Unusable(Box<Diagnostic>),
}

impl From<Box<Diagnostic>> for OpenError {
    fn from(diagnostic: Box<Diagnostic>) -> Self {
        Self::Unusable(diagnostic)
    }
}

impl From<Diagnostic> for OpenError {
    fn from(diagnostic: Diagnostic) -> Self {
        Self::Unusable(Box::new(diagnostic))
    }
}
