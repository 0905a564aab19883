//! The tables of the files that a year is judged by, and of the register itself (FORMAT.md chapters
//! 3, 7 and 8). They have readers of their own; their shape and schema come from these rows.

use crate::model::catalogue::Frequency;
use crate::model::field::{Key, Kind, Star, Table, keys};
use crate::model::words::names;
use crate::model::{DueKind, GoalKind, Outcome, Scale};

use crate::store::FORMAT;

/// The tables of `risiko.toml`.
pub(crate) const REGISTER: &[Table] = &[
    Table { needed: &["year"], ..Table::new(&[], &[], register_keys, "The register itself.") },
    Table::new(&["check"], &[], check_keys, "The severity of rules, as R031 = \"info\"."),
];

fn register_keys() -> Vec<Key> {
    vec![
        Key::new("format", Kind::Number(1, FORMAT), "The format of the register's files."),
        Key::new("name", Kind::Line, "What the register is called."),
        Key::new(
            "year",
            Kind::Number(1000, 9999),
            "The active year: commands use its folder unless --year is given.",
        ),
        Key::new(
            "language",
            Kind::Word(&["nb", "nn", "en"]),
            "The language of the interface where the user asks for none.",
        ),
        Key::new("today", Kind::Day, "Examples only: the clock stands on this day."),
    ]
}

fn check_keys() -> Vec<Key> {
    const SEVERITIES: &[&str] = &["error", "warning", "info", "off"];
    vec![Key::new("*", Kind::Word(SEVERITIES), "How much it matters.").named_by(Star::Rule)]
}

/// So many levels a scale may have.
const LEVELS: &[(&str, usize, usize)] = &[("#", Scale::FEWEST, Scale::MOST)];

/// The tables of `matrix.toml`.
pub(crate) const MATRIX: &[Table] = &[
    Table {
        needed: &["zones", "areas", "grid"],
        sizes: &[("zones", 2, 7), ("areas", 1, usize::MAX), ("grid", Scale::FEWEST, Scale::MOST)],
        ..Table::new(&[], &[], matrix_keys, "The scales, areas and zones of a year.")
    },
    Table {
        sizes: LEVELS,
        ..Table::new(
            &["probability", "level", "#"],
            &[],
            probability_keys,
            "The scale of probability.",
        )
    },
    Table {
        sizes: LEVELS,
        ..Table::new(
            &["consequence", "level", "#"],
            &[],
            consequence_keys,
            "The scale of consequence.",
        )
    },
    Table::new(&["area", "*"], &[Star::Id], area_keys, "The areas of consequence."),
    Table::new(&["zone", "*"], &[Star::Text], zone_keys, "The zones."),
];

fn matrix_keys() -> Vec<Key> {
    vec![
        Key::new("name", Kind::Line, "What the matrix is called."),
        Key::new("example", Kind::Flag, "An example: screens and reports say so."),
        Key::new("vertical", Kind::Word(&["probability", "consequence"]), "Which scale goes up."),
        Key::new(
            "period",
            Kind::Line,
            "What a probability is a probability of, as within the year.",
        ),
        Key::new(
            "zones",
            Kind::Names,
            "The ids of the zones, lowest first; each has a table, as [zone.G].",
        ),
        Key::new(
            "areas",
            Kind::Ids,
            "The areas of consequence in the order that they are shown; each has a table.",
        ),
        Key::new(
            "grid",
            Kind::Places,
            "The grid as it hangs on the wall: rows of letters of zones, the highest level on top.",
        ),
    ]
}

fn consequence_keys() -> Vec<Key> {
    vec![
        Key::new("label", Kind::Line, "What the level is called."),
        Key::new("mark", Kind::Line, "Its number or letter, as shown."),
    ]
}

fn probability_keys() -> Vec<Key> {
    let own = [
        Key::new("percent", Kind::Percent, "From and to, in percent."),
        Key::new("frequency", Kind::Line, "The same as how often."),
        Key::new("goal", Kind::Line, "The same level in words for a goal that is not reached."),
    ];
    [consequence_keys(), own.to_vec()].concat()
}

fn area_keys() -> Vec<Key> {
    let level = Kind::Number(1, Scale::MOST as i64);
    vec![
        Key::new("name", Kind::Line, "What the area is called."),
        Key::new("least", level, "The lowest level that is used here."),
        Key::new("most", level, "The highest level that is used here."),
        Key::new("texts", Kind::Places, "What each level of consequence means here, lowest first."),
    ]
}

fn zone_keys() -> Vec<Key> {
    vec![
        Key::new("name", Kind::Line, "What the zone is called."),
        Key::new("mark", Kind::Line, "The letter shown; its id where none is given."),
        Key::new("color", Kind::Color, "Its colour, as #009E73."),
        Key::new("glyph", Kind::Line, "The sign that fills it where there are no colours."),
        Key::new("action", Kind::Line, "What the zone requires, in words."),
        Key::new("needs_measure", Kind::Flag, "A risk here without an open measure is a finding."),
        Key::new("accept", Kind::Line, "Who may accept a risk here."),
        Key::new(
            "accept_roles",
            Kind::Names,
            "The roles that may accept a risk here; none: anyone.",
        ),
    ]
}

/// The tables of `catalogue.toml`.
pub(crate) const CATALOGUE: &[Table] = &[
    Table::new(&[], &[], catalogue_keys, "The trusts, deadlines and goals of a year."),
    Table::new(
        &["trust", "*"],
        &[Star::Id],
        trust_keys,
        "The trusts, each under the name of its folder.",
    ),
    Table {
        groups: &[("rule", "A rule instead of a day.")],
        ..Table::new(&["due", "*"], &[Star::Id], due_keys, "The calendar.")
    },
    Table {
        groups: &[
            ("figure", "The number that the goal asks for."),
            ("figure.service", "A figure per service."),
            ("figure.trust", "A figure per trust, by id."),
        ],
        ..Table::new(
            &["goal", "*"],
            &[Star::Id],
            goal_keys,
            "The goals, each under the name of its file.",
        )
    },
    // What came of it stands apart from what was asked for, as it does in `_reporting.toml`.
    Table {
        needed: &["reached"],
        ..Table::new(
            &["goal", "*", "outcome"],
            &[Star::Id],
            outcome_keys,
            "What came of it; only in a catalogue made from an annual report.",
        )
    },
];

fn catalogue_keys() -> Vec<Key> {
    vec![
        Key::new("source", Kind::Line, "The document that the catalogue is made from."),
        Key::new("reference", Kind::Line, "The file name of that document."),
    ]
}

fn trust_keys() -> Vec<Key> {
    vec![
        Key::new("name", Kind::Line, "The trust's full name."),
        Key::new("short", Kind::Line, "Its short name."),
        Key::new("kind", Kind::Word(&["hospital", "other"]), "A hospital trust, or another."),
    ]
}

fn due_keys() -> Vec<Key> {
    const KINDS: [&str; DueKind::WORDS.len()] = names(&DueKind::WORDS);
    vec![
        Key::new("kind", Kind::Word(&KINDS), "What kind of duty."),
        Key::new("date", Kind::Day, "The day; or a rule."),
        Key::new("what", Kind::Line, "What is due, in words."),
        Key::new("applies_to", Kind::Ids, "The trusts that it applies to, by id."),
        Key::new("snapshot", Kind::Line, "The name of the round's snapshot."),
        Key::new(
            "inferred",
            Kind::Line,
            "Where the source gives no day: what it says, and how this day was chosen.",
        ),
        Key::new(
            "rule.workday",
            Kind::Number(1, 31),
            "The working day of the month, counted from its first.",
        ),
        Key::new("rule.workdays", Kind::Number(1, 31), "So many working days after another duty."),
        Key::new("rule.after", Kind::Id, "The other duty, by id."),
    ]
}

/// What a source tells of an outcome; the trusts' own tell more, in `_reporting.toml`.
fn outcome_keys() -> Vec<Key> {
    let mut keys = keys::<Outcome>();
    keys.retain(|key| ["reached", "wording", "note"].contains(&key.name));
    keys
}

fn goal_keys() -> Vec<Key> {
    const KINDS: [&str; GoalKind::WORDS.len()] = names(&GoalKind::WORDS);
    const REPORTING: [&str; Frequency::REPORTING.len()] = names(&Frequency::REPORTING);
    const PUBLISHED: [&str; Frequency::PUBLISHED.len()] = names(&Frequency::PUBLISHED);
    vec![
        Key::new("number", Kind::Line, "The requirement's number, where the source gives one."),
        Key::new("kind", Kind::Word(&KINDS), "What kind of goal."),
        Key::new("theme", Kind::Line, "The theme that it belongs to."),
        Key::new("title", Kind::Line, "The goal in a few own words."),
        Key::new("text", Kind::Note, "What is demanded, whole, in own words."),
        Key::new("applies_to", Kind::Ids, "The trusts that it applies to, by id."),
        Key::new(
            "applies_note",
            Kind::Line,
            "Where the source is silent on whom it applies to: what was inferred.",
        ),
        Key::new("prioritised", Kind::Flag, "Every trust that it applies to must assess it."),
        Key::new("reporting", Kind::Words(&REPORTING), "How often the trusts report."),
        Key::new("published", Kind::Word(&PUBLISHED), "How often the source publishes."),
        Key::new("due", Kind::Day, "The deadline of the goal itself."),
        Key::new("data_source", Kind::Line, "Where the figures come from."),
        Key::new("reference", Kind::Line, "Where in the source the goal stands."),
        Key::new("owner", Kind::Line, "For assignments: the department that owns it."),
        Key::new("figure.all", Kind::Line, "One figure for all."),
        Key::new(
            "figure.than_year",
            Kind::Number(1000, 9999),
            "Where the figure is relative: to this year.",
        ),
        Key::new("figure.better", Kind::Word(&["higher", "lower"]), "Which way is the right one."),
        Key::new("figure.service.*", Kind::Line, "A figure.").named_by(Star::Text),
        Key::new("figure.trust.*", Kind::Line, "A figure."),
    ]
}
