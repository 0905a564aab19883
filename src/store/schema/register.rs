//! `risiko.toml` (FORMAT.md chapter 3).

use std::collections::BTreeMap;

use schemars::{JsonSchema, json_schema};

use super::values::{Day, Year, needs, value, words};
use crate::store::FORMAT;

value!(
    /// A format that this program knows.
    Format,
    json_schema!({ "type": "integer", "minimum": 1, "maximum": FORMAT })
);
value!(
    /// The code of a rule.
    Rule,
    json_schema!({ "type": "string", "pattern": "^R[0-9]{3}$" })
);
words!(
    /// How much a finding matters.
    Severity,
    [("error", ()), ("warning", ()), ("info", ()), ("off", ())]
);
words!(
    /// A language of the interface.
    Language,
    [("nb", ()), ("nn", ()), ("en", ())]
);

/// The register itself.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&["year"]))]
pub(super) struct Register {
    /// The format of the register's files.
    format: Format,
    /// What the register is called.
    name: String,
    /// The active year: commands use its folder unless --year is given.
    year: Year,
    /// The language of the interface where the user asks for none.
    language: Language,
    /// Examples only: the clock stands on this day.
    today: Day,
    /// The severity of rules, as R031 = "info".
    check: BTreeMap<Rule, Severity>,
}
