//! Lists of risks and measures, chosen by what people ask for.

mod filter;
mod measures;
mod risks;
#[cfg(test)]
mod tests;

pub(crate) use self::filter::{Filter, measures, risks};

use serde_json::Value;

use super::block::{Cell, Page, Table};
use super::json::object::Object;
use crate::locale::Locale;
use crate::model::{Date, ItemKey, Measure, Register, Risk};

/// A risk of a list, and where it stands.
pub(crate) type RiskItem<'r> = (ItemKey, &'r Risk);
/// A measure of a list, and where it stands.
pub(crate) type MeasureItem<'r> = (ItemKey, &'r Measure);

/// A list of risks.
pub(crate) struct RiskList<'r> {
    pub(crate) register: &'r Register,
    pub(crate) items: Vec<RiskItem<'r>>,
}

/// A list of measures.
pub(crate) struct MeasureList<'r> {
    pub(crate) register: &'r Register,
    pub(crate) items: Vec<MeasureItem<'r>>,
    pub(crate) today: Date,
}

/// Marks what is kept from the public.
const RESTRICTED: &str = "§";
/// Marks what is overdue.
const OVERDUE: &str = "!";

/// A table, how many there are, and what its marks mean where it has any.
fn page(table: Table, count: String, is_late: bool, is_restricted: bool, locale: &Locale) -> Page {
    let mut line = count;
    if is_late {
        line.push_str(&format!("  {OVERDUE} {}", locale.text("list-overdue")));
    }
    if is_restricted {
        line.push_str(&format!("  {RESTRICTED} {}", locale.text("matrix-restricted")));
    }
    let mut page = Page::default();
    page.table(table);
    page.paragraph([line]);
    page
}

fn titled(title: &str, is_restricted: bool) -> Cell {
    match (title.is_empty(), is_restricted) {
        (_, false) => Cell::or_nothing(title),
        (false, true) => Cell::Text(format!("{RESTRICTED} {title}")),
        (true, true) => Cell::Text(format!("{RESTRICTED} –")),
    }
}

/// `unn/r7k3m`.
fn address(key: &ItemKey) -> Cell {
    Cell::Text(key.address())
}

/// An object with the trust and goal that it belongs to first.
fn placed(key: &ItemKey, value: Value) -> Value {
    let doc = &key.doc;
    let mut placed: Value =
        Object::new().put("trust", doc.trust.as_str()).put("goal", doc.name.as_str()).into();
    if let (Some(all), Value::Object(own)) = (placed.as_object_mut(), value) {
        all.extend(own);
    }
    placed
}
