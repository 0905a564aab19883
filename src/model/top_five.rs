//! A trust's Topp 5.

use std::collections::BTreeMap;

use super::field::{Field, Record, fields};
use super::{Date, Slug};

/// A trust's five most important other risks, in its own order (FORMAT.md chapter 5).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TopFive {
    /// Risks of any of the trust's files.
    pub order: Vec<Slug>,
    /// When the trust's own board saw it.
    pub presented_on: Option<Date>,
    /// The board's case number.
    pub presented_case: String,
    /// A comment per risk.
    pub comments: BTreeMap<Slug, String>,
}

impl Record for TopFive {
    const NAME: &'static str = "top";
    const FIELDS: &'static [Field<Self>] = fields! {
        column("order") = order, "The risks in their order, by id.";
        day("presented.board") = presented_on, "The day of the board's meeting.";
        line("presented.case") = presented_case, "The number of the case.";
        by_id("comment.*") = comments, "A comment on a risk.";
    };
}
