//! Lists for a spreadsheet.

use super::{MeasureItem, RiskItem, is_restricted};
use crate::model::{Date, Effect, Level, Register, Strength, Treatment, word_of};
use crate::report::sheet::{self, Cell};

const YES: &str = "yes";

const RISK: [&str; 20] = [
    "trust",
    "goal",
    "id",
    "title",
    "zone",
    "probability",
    "consequence",
    "area",
    "knowledge",
    "treatment",
    "owner",
    "target_zone",
    "target_probability",
    "target_consequence",
    "target_by",
    "reviewed",
    "accepted_on",
    "closed_on",
    "restricted",
    "measures",
];

const MEASURE: [&str; 14] = [
    "trust",
    "goal",
    "id",
    "title",
    "risks",
    "owner",
    "deadline",
    "overdue",
    "status",
    "expected_effect",
    "done_on",
    "judged_effect",
    "judged_note",
    "restricted",
];

/// Risks, one a row.
pub fn risks_csv(register: &Register, items: &[RiskItem<'_>]) -> String {
    let matrix = &register.matrix;
    let zone = |zone: Option<crate::model::ZoneIndex>| {
        zone.map(|zone| matrix.zone(zone).letter.clone()).unwrap_or_default()
    };
    let rows = items.iter().map(|(key, risk)| {
        let measures: Vec<String> =
            register.measures_of(key).map(|(measure, _)| measure.id.to_string()).collect();
        let area = risk.current.driver(matrix).map(|area| area.id.to_string());
        let treatment = risk.treatment.map(|t| word_of(&Treatment::WORDS, &t).to_owned());
        [
            key.doc.trust.to_string(),
            key.doc.name.to_string(),
            key.id.to_string(),
            risk.title.clone(),
            zone(risk.current.zone(matrix)),
            level(risk.current.probability),
            level(risk.current.worst()),
            area.unwrap_or_default(),
            risk.knowledge.weakest().map(Strength::number).map(number).unwrap_or_default(),
            treatment.unwrap_or_default(),
            risk.owner.clone(),
            zone(risk.target.zone(matrix)),
            level(risk.target.probability),
            level(risk.target.worst()),
            day(risk.target_by),
            day(risk.reviewed),
            day(risk.accepted.as_ref().and_then(|a| a.on)),
            day(risk.closed.as_ref().map(|c| c.on)),
            risk.restricted.clone(),
            measures.join(" "),
        ]
    });
    written(&RISK, rows)
}

/// Measures, one a row.
pub fn measures_csv(register: &Register, items: &[MeasureItem<'_>], today: Date) -> String {
    let yes = |is: bool| if is { YES.to_owned() } else { String::new() };
    let rows = items.iter().map(|item| {
        let (key, measure) = item;
        let risks: Vec<&str> = measure.risks.iter().map(|id| id.as_str()).collect();
        let effect = measure.judged_effect.map(|e| word_of(&Effect::WORDS, &e).to_owned());
        [
            key.doc.trust.to_string(),
            key.doc.name.to_string(),
            key.id.to_string(),
            measure.title.clone(),
            risks.join(" "),
            measure.owner.clone(),
            day(measure.deadline),
            yes(measure.is_overdue(today)),
            measure.progress.word().to_owned(),
            measure.expected_effect.clone(),
            day(measure.done_on),
            effect.unwrap_or_default(),
            measure.judged_note.clone(),
            yes(is_restricted(register, item)),
        ]
    });
    written(&MEASURE, rows)
}

fn written<const N: usize>(header: &[&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let header = header.iter().map(|name| (*name).to_owned()).collect();
    sheet::csv(header, rows.map(|row| row.map(Cell::Text).to_vec()))
}

fn level(level: Option<Level>) -> String {
    level.map(Level::number).map(number).unwrap_or_default()
}

fn number(number: u8) -> String {
    number.to_string()
}

fn day(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}
