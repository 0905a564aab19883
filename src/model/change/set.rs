//! Giving a key another value: the one change that serves every key of every document.

use super::{Refusal, measure, open_document, titled, within_areas};
use crate::model::Slug;
use crate::model::field::{self, Value};
use crate::model::register::{DocKey, ItemKey, Register};

/// A key of a table of a trust's document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldAt {
    /// The document.
    pub doc: DocKey,
    /// The table's header: nothing for the document's own keys.
    pub table: Vec<String>,
    /// The key, with dots: `consequence.quality`.
    pub key: String,
}

impl FieldAt {
    /// A key of a table.
    pub fn new(doc: &DocKey, table: &[&str], key: impl Into<String>) -> Self {
        let table = table.iter().map(|step| (*step).to_owned()).collect();
        Self { doc: doc.clone(), table, key: key.into() }
    }

    /// A key of a risk.
    pub fn risk(risk: &ItemKey, key: impl Into<String>) -> Self {
        Self::new(&risk.doc, &["risk", risk.id.as_str()], key)
    }

    /// A key of a measure.
    pub fn measure(measure: &ItemKey, key: impl Into<String>) -> Self {
        Self::new(&measure.doc, &["measure", measure.id.as_str()], key)
    }
}

/// Sets a key. A risk, measure or success factor must be there; other tables are begun.
pub(super) fn set(
    register: &mut Register,
    at: &FieldAt,
    value: &Value<'static>,
) -> Result<(), Refusal> {
    check(register, at, value)?;
    let document = open_document(register, &at.doc)?;
    let header: Vec<&str> = at.table.iter().map(String::as_str).collect();
    let path: Vec<&str> = at.key.split('.').collect();
    let unknown = || Refusal::UnknownKey(at.key.clone());
    let table = document.table(&header).ok_or_else(unknown)?;
    let (place, star) = field::find(table, &path).ok_or_else(unknown)?;
    if table.set(place, star, value.clone()) { Ok(()) } else { Err(unknown()) }
}

/// The rules that a value must keep.
fn check(register: &Register, at: &FieldAt, value: &Value<'_>) -> Result<(), Refusal> {
    let header: Vec<&str> = at.table.iter().map(String::as_str).collect();
    if let ["risk" | "measure" | "factor", id] = header[..] {
        let there = |id: &Slug| {
            let key = ItemKey::new(&at.doc, id);
            match header[0] {
                "risk" => register.risk(&key).is_some(),
                "measure" => register.measure(&key).is_some(),
                _ => register.assessment(&at.doc).is_some_and(|a| a.factors.contains_key(id)),
            }
        };
        let id = Slug::new(id).ok_or_else(|| Refusal::UnknownKey(id.to_owned()))?;
        if !there(&id) {
            return Err(match header[0] {
                "measure" => Refusal::UnknownMeasure(id),
                "factor" => Refusal::UnknownFactor(id),
                _ => Refusal::UnknownRisk(id),
            });
        }
        if at.key == "title" {
            let text = if let Value::Text(text) = value { text } else { "" };
            titled(text)?;
        }
    }
    match (value, at.key.rsplit_once("consequence.")) {
        (Value::Level(level), Some((_, area))) => {
            let area = Slug::new(area).ok_or_else(|| Refusal::UnknownKey(at.key.clone()))?;
            within_areas(register, &[(area, *level)].into())
        }
        (Value::Ids(risks), _) if header.first() == Some(&"measure") => {
            measure::served_are_there(register, &at.doc.trust, risks)
        }
        _ => Ok(()),
    }
}
