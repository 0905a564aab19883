//! A document that a person wants, as plain data.

use std::path::PathBuf;

use crate::history::told::Earlier;
use crate::model::Slug;
use crate::report::document::Kind;
use crate::report::write::Format;

/// A document that a person wants.
#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    pub(crate) kind: Kind,
    pub(crate) trust: Option<Slug>,
    pub(crate) earlier: Earlier,
    pub(crate) format: Format,
    pub(crate) is_public: bool,
    /// Where it goes.
    pub(crate) path: PathBuf,
}
