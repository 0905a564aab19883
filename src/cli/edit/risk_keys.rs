//! The keys of a risk (FORMAT.md chapter 4), as edits.

use super::setting::{BadSetting, Setting};
use super::value;
use crate::locale::Locale;
use crate::model::{Area, Horizon, ItemKey, Register, Risk, RiskEdit, Scores, Slug, Treatment};

/// Keys that other commands write, with all that belongs to them.
const ELSEWHERE: [(&str, &str); 3] = [
    ("accepted", "risiko accept ID --by ROLE --why TEXT"),
    ("closed", "risiko close ID --why TEXT"),
    ("approved", "risiko approve"),
];

/// The keys that can be set, areas aside.
const KNOWN: [&str; 21] = [
    "title",
    "event",
    "causes",
    "leads_to",
    "threatens",
    "horizon",
    "probability",
    "consequence.AREA",
    "knowledge.data",
    "knowledge.understanding",
    "knowledge.agreement",
    "rationale",
    "inherent.probability",
    "inherent.consequence.AREA",
    "target.probability",
    "target.consequence.AREA",
    "target.by",
    "treatment",
    "owner",
    "reviewed",
    "restricted",
];

/// The edit that a key's settings ask for.
///
/// # Errors
/// [`BadSetting`] where the key or a value cannot be used.
pub(super) fn edit(
    register: &Register,
    locale: &Locale,
    at: &ItemKey,
    risk: &Risk,
    name: &str,
    given: &[&Setting],
) -> Result<RiskEdit, BadSetting> {
    let matrix = &register.matrix;
    let day = || value::day(given, locale, register.year);
    Ok(match name.split_once('.').unwrap_or((name, "")) {
        ("title", "") => RiskEdit::Title(value::text(given)?),
        ("event", "") => RiskEdit::Event(value::prose(given)?),
        ("causes", "") => RiskEdit::Causes(value::texts(&risk.causes, given)),
        ("leads_to", "") => RiskEdit::LeadsTo(value::texts(&risk.leads_to, given)),
        ("threatens", "") => {
            let factors = register.assessment(&at.doc).map(|a| a.factors.keys().cloned().collect());
            let known: Vec<Slug> = factors.unwrap_or_default();
            RiskEdit::Threatens(value::ids(&risk.threatens, given, &known)?)
        }
        ("horizon", "") => RiskEdit::Horizon(value::word(given, &Horizon::WORDS)?),
        ("probability", "") => RiskEdit::Probability(value::level(given, &matrix.probability)?),
        ("consequence", area) => {
            let area = find_area(register, name, area)?;
            RiskEdit::Consequence(area.id.clone(), value::level(given, &matrix.consequence)?)
        }
        ("knowledge", part) => {
            let mut knowledge = risk.knowledge;
            let place = match part {
                "data" => &mut knowledge.data,
                "understanding" => &mut knowledge.understanding,
                "agreement" => &mut knowledge.agreement,
                _ => return Err(unknown(register, name)),
            };
            *place = value::strength(given)?;
            RiskEdit::Knowledge(knowledge)
        }
        ("rationale", "") => RiskEdit::Rationale(value::prose(given)?),
        ("inherent", part) => {
            RiskEdit::Inherent(scores(register, &risk.inherent, name, part, given)?)
        }
        ("target", "by") => RiskEdit::TargetBy(day()?),
        ("target", part) => RiskEdit::Target(scores(register, &risk.target, name, part, given)?),
        ("treatment", "") => RiskEdit::Treatment(value::word(given, &Treatment::WORDS)?),
        ("owner", "") => RiskEdit::Owner(value::text(given)?),
        ("reviewed", "") => RiskEdit::Reviewed(day()?),
        ("restricted", "") => RiskEdit::Restricted(value::text(given)?),
        _ => return Err(unknown(register, name)),
    })
}

/// `probability` or `consequence.AREA` of the scores before controls or after measures.
fn scores(
    register: &Register,
    before: &Scores,
    name: &str,
    part: &str,
    given: &[&Setting],
) -> Result<Scores, BadSetting> {
    let mut scores = before.clone();
    match part.split_once('.') {
        None if part == "probability" => {
            scores.probability = value::level(given, &register.matrix.probability)?;
        }
        Some(("consequence", area)) => {
            let area = find_area(register, name, area)?.id.clone();
            match value::level(given, &register.matrix.consequence)? {
                Some(level) => scores.consequence.insert(area, level),
                None => scores.consequence.remove(&area),
            };
        }
        _ => return Err(unknown(register, name)),
    }
    Ok(scores)
}

fn find_area<'r>(register: &'r Register, name: &str, area: &str) -> Result<&'r Area, BadSetting> {
    register.matrix.area(area).ok_or_else(|| unknown(register, name))
}

/// What is said of a key that cannot be set: who writes it, or the nearest that can be set.
fn unknown(register: &Register, name: &str) -> BadSetting {
    let first = name.split('.').next().unwrap_or(name);
    if let Some((_, command)) = ELSEWHERE.iter().find(|(key, _)| *key == first) {
        return BadSetting::OtherCommand { key: name.to_owned(), command };
    }
    let mut known: Vec<String> = Vec::new();
    for key in KNOWN {
        match key.strip_suffix("AREA") {
            Some(stem) => {
                known.extend(register.matrix.areas.iter().map(|a| format!("{stem}{}", a.id)));
            }
            None => known.push(key.to_owned()),
        }
    }
    super::unknown_key(name, &known)
}
