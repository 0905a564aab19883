//! Lists for programs, in the words of the format, with where each stands.

use serde_json::{Value, json};

use super::{MeasureItem, RiskItem, is_restricted};
use crate::model::{Date, ItemKey, Register};
use crate::report::json::object::Object;
use crate::report::json::{measure, risk};

/// Risks with what is written, their derived level, trust and goal.
pub fn risks_json(register: &Register, items: &[RiskItem<'_>]) -> Value {
    let one = |(key, item): &RiskItem<'_>| placed(key, risk(&key.id, item, &register.matrix));
    json!({ "risks": items.iter().map(one).collect::<Vec<_>>() })
}

/// Measures with what is written, their trust and goal, and whether they are overdue or say
/// something about a restricted risk.
pub fn measures_json(register: &Register, items: &[MeasureItem<'_>], today: Date) -> Value {
    let one = |item: &MeasureItem<'_>| {
        let (key, own) = item;
        let mut value = placed(key, measure(&key.id, own));
        value["overdue"] = own.is_overdue(today).into();
        if is_restricted(register, item) {
            value["restricted"] = true.into();
        }
        value
    };
    json!({ "measures": items.iter().map(one).collect::<Vec<_>>() })
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
