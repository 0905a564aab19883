//! `matrix.toml` (FORMAT.md chapter 7).

use std::collections::BTreeMap;

use schemars::{JsonSchema, json_schema};

use super::values::{Id, Level, needs, value, words};

words!(
    /// Which scale goes up.
    Axis,
    [("probability", ()), ("consequence", ())]
);
value!(
    /// A colour.
    Color,
    json_schema!({ "type": "string", "pattern": "^#[0-9A-Fa-f]{6}$" })
);
value!(
    /// The letters of zones, lowest first.
    Zones,
    json_schema!({ "type": "array", "items": { "type": "string" }, "minItems": 3, "maxItems": 5 })
);
value!(
    /// The bounds of a probability in percent.
    Percent,
    json_schema!({
        "type": "array",
        "items": { "type": "number", "minimum": 0, "maximum": 100 },
        "minItems": 2,
        "maxItems": 2,
    })
);
value!(
    /// The rows of the grid.
    Grid,
    json_schema!({ "type": "array", "items": { "type": "string" }, "minItems": 3, "maxItems": 7 })
);
value!(
    /// The areas, at least one.
    Areas,
    json_schema!({
        "type": "array",
        "items": <Id as JsonSchema>::json_schema(&mut schemars::SchemaGenerator::default()),
        "minItems": 1,
    })
);

/// The scales, areas and zones of a year.
#[derive(JsonSchema)]
#[schemars(
    deny_unknown_fields,
    transform = needs(&["zones", "areas", "grid", "probability", "consequence"])
)]
pub(super) struct Matrix {
    /// What the matrix is called.
    name: String,
    /// An example: screens and reports say so.
    example: bool,
    /// Which scale goes up.
    vertical: Axis,
    /// What a probability is a probability of, as within the year.
    period: String,
    /// The letters of the zones, lowest first; each has a table, as [zone.G].
    zones: Zones,
    /// The areas of consequence in the order that they are shown; each has a table.
    areas: Areas,
    /// The grid as it hangs on the wall: rows of letters of zones, the highest level on top.
    grid: Grid,
    /// The scale of probability.
    probability: Scale<ProbabilityLevel>,
    /// The scale of consequence.
    consequence: Scale<ConsequenceLevel>,
    /// The areas of consequence.
    area: BTreeMap<Id, Area>,
    /// The zones.
    zone: BTreeMap<String, Zone>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&["level"]))]
struct Scale<L> {
    /// The levels, lowest first.
    #[schemars(length(min = 3, max = 7))]
    level: Vec<L>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct ProbabilityLevel {
    /// What the level is called.
    label: String,
    /// Its number or letter, as shown.
    mark: String,
    /// From and to, in percent.
    percent: Percent,
    /// The same as how often.
    frequency: String,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct ConsequenceLevel {
    /// What the level is called.
    label: String,
    /// Its number or letter, as shown.
    mark: String,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Area {
    /// What the area is called.
    name: String,
    /// The lowest level that is used here.
    least: Level,
    /// The highest level that is used here.
    most: Level,
    /// What each level of consequence means here, lowest first.
    texts: Vec<String>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Zone {
    /// What the zone is called.
    name: String,
    /// Its colour, as #009E73.
    color: Color,
    /// The sign that fills it where there are no colours.
    glyph: String,
    /// What the zone requires, in words.
    action: String,
    /// A risk here without an open measure is a finding.
    needs_measure: bool,
    /// Who may accept a risk here.
    accept: String,
}
