//! Why a template cannot be used, and where it names what there is not.

/// Why a template cannot be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TemplateError {
    /// It is no Word file.
    #[error("no Word file")]
    NotWord,
    /// It unpacks to too much.
    #[error("too large")]
    TooLarge,
    /// A tag has no end in its paragraph.
    #[error("{part}, paragraph {paragraph}: {tag} has no end")]
    Unclosed { part: String, paragraph: usize, tag: String },
    /// Tags name what there is not.
    #[error("unknown tags")]
    Unknown(Vec<Finding>),
    /// A tag is not understood.
    #[error("{part}: {why}")]
    Syntax { part: String, why: String },
    /// Nothing would be left of it.
    #[error("empty")]
    Empty,
    #[error("{0}")]
    Zip(String),
}

/// A tag that names what there is not, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    pub(crate) part: String,
    pub(crate) paragraph: usize,
    pub(crate) tag: String,
    /// What it names.
    pub(crate) name: String,
}
