//! Columns, cells and values of an import in words.

use crate::import::{CellRead, ColumnRead, Outcome, Place, Stage, Target, Understood, Unread};
use crate::locale::Locale;
use crate::model::field::Value;
use crate::model::{Axis, ItemKey, Level, Register, Slug};
use crate::report::sanitize::for_terminal;
use crate::report::titles::{self, key as label};

/// `unn/r7k3m`.
pub(super) fn item(key: &ItemKey) -> String {
    key.address()
}

/// The row of a sheet; the sheet's name too, where there are several.
pub(super) fn place(understood: &Understood, place: Place) -> String {
    let row = place.row + 1;
    match understood.sheets.get(place.sheet) {
        Some(sheet) if understood.sheets.len() > 1 => format!("{} {row}", sheet.name),
        _ => row.to_string(),
    }
}

/// What a column becomes, as people call it.
pub(super) fn target(target: &Target, register: &Register, locale: &Locale) -> String {
    let score = |stage: &Stage| {
        let key = |name: &str| match stage {
            Stage::Inherent => format!("inherent.{name}"),
            Stage::Current => name.to_owned(),
            Stage::Target => format!("target.{name}"),
        };
        (key("probability"), key("consequence.*"))
    };
    match target {
        Target::Trust => locale.text("import-to-trust"),
        Target::Goal => locale.text("import-to-goal"),
        Target::Id => locale.text("import-to-id"),
        Target::MeasureId => locale.text("import-to-measure-id"),
        Target::Area => locale.text("import-to-area"),
        Target::State => locale.text("import-to-state"),
        Target::Other => locale.text("import-to-note"),
        Target::Nothing => locale.text("import-to-nothing"),
        Target::Knowledge => locale.label("risk", "knowledge"),
        Target::Consequence(stage) => locale.label("risk", &score(stage).1),
        Target::Score(stage) => {
            let (probability, consequence) = score(stage);
            format!(
                "{} × {}",
                locale.label("risk", &probability),
                locale.label("risk", &consequence)
            )
        }
        Target::Risk(key) => label(register, "risk", key, locale),
        Target::Measure(key) => {
            let label = label(register, "measure", key, locale);
            locale.with("import-to-measure", &[("key", label.into())])
        }
    }
}

/// A value as it is read on a page; empty where there is none.
pub(super) fn value(
    register: &Register,
    record: &str,
    key: &str,
    value: &Value<'_>,
    locale: &Locale,
) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Text(text) if key == "goal" => Slug::new(text)
            .map_or_else(|| text.to_string(), |goal| titles::file(register, &goal, locale)),
        Value::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::Texts(list) => list.join("; "),
        Value::Ids(ids) => ids.iter().map(Slug::as_str).collect::<Vec<_>>().join(", "),
        Value::Levels(levels) => {
            levels.iter().map(|l| l.number().to_string()).collect::<Vec<_>>().join(" ")
        }
        Value::Word(word) => locale.word(record, key, word),
        Value::Day(day) => locale.date(*day),
        Value::Yes => locale.text("word-yes"),
        Value::Decimal(number) => locale.decimal(*number),
        Value::Number(number) => number.to_string(),
        Value::Strength(strength) => strength.number().to_string(),
        Value::Level(level) => {
            let axis =
                if key.ends_with("probability") { Axis::Probability } else { Axis::Consequence };
            mark(register, axis, *level)
        }
    }
}

fn mark(register: &Register, axis: Axis, level: Level) -> String {
    register.matrix.scale(axis).text(level).mark.clone()
}

/// What a cell is taken for, in words.
pub(super) fn taken_as(
    register: &Register,
    column: &ColumnRead,
    cell: &CellRead,
    locale: &Locale,
) -> String {
    match &cell.outcome {
        Outcome::Plain => String::new(),
        Outcome::Left => locale.text("import-left"),
        Outcome::Noted => locale.text("import-noted"),
        Outcome::Heads(slug) => {
            let is_trust = register.trusts.contains_key(slug);
            let is_area = register.matrix.area(slug.as_str());
            match is_area {
                _ if is_trust => titles::trust(register, slug),
                Some(area) => area.name.clone(),
                None => titles::file(register, slug, locale),
            }
        }
        Outcome::Unread(why) => locale.text(unread(*why)),
        Outcome::As(values) => {
            let is_score = matches!(column.target, Target::Score(_));
            if let ([Value::Level(p), Value::Level(c)], true) = (values.as_slice(), is_score) {
                let (p, c) =
                    (mark(register, Axis::Probability, *p), mark(register, Axis::Consequence, *c));
                return format!("{p} × {c}");
            }
            let (record, key) = match &column.target {
                Target::Measure(key) => ("measure", key.as_str()),
                Target::Risk(key) => ("risk", key.as_str()),
                _ => ("risk", "consequence"),
            };
            let shown: Vec<String> =
                values.iter().map(|one| value(register, record, key, one, locale)).collect();
            match shown.len() {
                0 | 1 => shown.concat(),
                count => {
                    let count = locale.with("import-items", &[("count", count.into())]);
                    format!("{count}: {}", shown.join(" | "))
                }
            }
        }
    }
}

fn unread(why: Unread) -> &'static str {
    match why {
        Unread::Level => "import-no-level",
        Unread::Day => "import-no-day",
        Unread::Word => "import-no-word",
        Unread::Goal => "import-no-goal",
        Unread::Trust => "import-no-trust",
        Unread::Id => "import-no-id",
        Unread::Fault => "import-fault",
    }
}

/// A word for programs.
pub(super) fn outcome(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Plain => "plain",
        Outcome::As(_) => "taken",
        Outcome::Noted => "note",
        Outcome::Unread(_) => "unread",
        Outcome::Left => "left",
        Outcome::Heads(_) => "place",
    }
}

/// A text of a file on one line, safe for a terminal.
pub(super) fn safe(text: &str) -> String {
    for_terminal(&text.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned()
}
