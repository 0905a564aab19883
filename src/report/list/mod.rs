//! Lists of risks and measures, chosen by what people ask for: as a table, JSON, or CSV for a
//! spreadsheet.

mod filter;
mod json;
mod sheet;
mod text;

pub use filter::{Filter, measures, risks};
pub use json::{measures_json, risks_json};
pub use sheet::{measures_csv, risks_csv};
pub use text::{measures_text, risks_text};

use crate::model::{ItemKey, Measure, Register, Risk};

/// A risk of a list, and where it stands.
pub type RiskItem<'r> = (ItemKey, &'r Risk);
/// A measure of a list, and where it stands.
pub type MeasureItem<'r> = (ItemKey, &'r Measure);

/// A measure says something about a risk that is kept from the public.
fn is_restricted(register: &Register, (key, measure): &MeasureItem<'_>) -> bool {
    let risks = measure.risks.iter().filter_map(|id| register.find_risk(&key.doc.trust, id));
    risks.filter_map(|risk| register.risk(&risk)).any(Risk::is_restricted)
}

/// `unn/r7k3m`.
fn address(key: &ItemKey) -> String {
    format!("{}/{}", key.doc.trust, key.id)
}

#[cfg(test)]
mod tests;
