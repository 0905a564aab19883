//! `_top.toml` (FORMAT.md chapter 5).

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::values::{Day, Id, needs};

/// A trust's five other important risks.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
pub(super) struct Top {
    /// The risks in their order, by id.
    order: Vec<Id>,
    /// When the trust's board was shown them.
    presented: Presented,
    /// A comment on a risk, by its id.
    comment: BTreeMap<Id, String>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Presented {
    /// The day of the board's meeting.
    board: Day,
    /// The number of the case.
    case: String,
}
