//! Indicators for a spreadsheet as Norwegian ones read it (DOMAIN.md 7.3): semicolons, a decimal
//! comma, UTF-8 with a byte order mark. One row per reading.

use super::{Filter, Followed, Hospital, followed};
use crate::model::{Better, Decimal, Light, Reading, Register};
use crate::report::sanitize::for_terminal;

const BOM: &str = "\u{feff}";
const YES: &str = "yes";

const HEADER: [&str; 15] = [
    "trust",
    "goal",
    "id",
    "title",
    "unit",
    "better",
    "green",
    "yellow",
    "hospital",
    "name",
    "year",
    "value",
    "provisional",
    "few",
    "light",
];

/// Every reading of the indicators that are wanted; a hospital without any has a row too.
///
/// # Errors
/// What the writer says; writing to memory does not fail.
pub fn csv(register: &Register, filter: &Filter) -> Result<String, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    writer.write_record(HEADER)?;
    for each in followed(register, filter) {
        for hospital in &each.hospitals {
            if hospital.readings.is_empty() {
                writer.write_record(row(&each, hospital, None))?;
            }
            for (year, reading) in hospital.readings {
                writer.write_record(row(&each, hospital, Some((*year, *reading))))?;
            }
        }
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    Ok(format!("{BOM}{}", String::from_utf8_lossy(&bytes)))
}

fn row(
    each: &Followed<'_>,
    hospital: &Hospital<'_>,
    reading: Option<(i32, Reading)>,
) -> [String; HEADER.len()] {
    let Followed { trust, id, indicator, .. } = each;
    let figure = |number: Option<Decimal>| {
        number.map(|number| number.to_string().replace('.', ",")).unwrap_or_default()
    };
    let yes = |is: bool| if is { YES.to_owned() } else { String::new() };
    let (year, reading) = reading.unzip();
    let light = reading.map_or(Light::NotJudged, |reading| indicator.light_of(reading));
    [
        trust.to_string(),
        indicator.goal.to_string(),
        id.to_string(),
        harmless(&indicator.title),
        harmless(&indicator.unit),
        indicator.better.map_or("", Better::word).to_owned(),
        figure(indicator.green),
        figure(indicator.yellow),
        hospital.id.to_string(),
        harmless(&hospital.name),
        year.map(|year| year.to_string()).unwrap_or_default(),
        figure(reading.and_then(Reading::value)),
        yes(reading.is_some_and(Reading::is_provisional)),
        yes(matches!(reading, Some(Reading::Few { .. }))),
        light.word().to_owned(),
    ]
}

/// A cell that no spreadsheet takes for a formula and no terminal for a command.
fn harmless(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let lead = if is_formula { "'" } else { "" };
    format!("{lead}{}", for_terminal(cell))
}
