//! Where each field's value comes from.

use std::collections::BTreeMap;

use crate::history::item_log::Step;
use crate::locale::Locale;
use crate::model::{ItemKey, Register};
use crate::report::difference;
use crate::store::{Difference, Fate, differences};

/// A field with the step that gave it its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Field<'s> {
    /// The key as files have it.
    pub key: String,
    /// What it is called. Not yet safe for a terminal.
    pub name: String,
    /// Its value. Not yet safe for a terminal.
    pub value: String,
    /// Where it comes from; `None` where it is older than what git knows.
    pub since: Option<&'s Step>,
}

/// Each field of an item as it stands, in the order of files.
pub fn blame<'s>(
    register: &Register,
    item: &ItemKey,
    steps: &'s [Step],
    locale: &Locale,
) -> Vec<Field<'s>> {
    let mut own = Register { trusts: BTreeMap::new(), ..register.clone() };
    let nothing = own.clone();
    if let Some(assessment) = register.assessment(&item.doc) {
        let book = own.trusts.entry(item.doc.trust.clone()).or_default();
        book.assessments.insert(item.doc.name.clone(), assessment.clone());
    }
    let of_steps: Vec<(&Step, Vec<Difference>)> =
        steps.iter().map(|step| (step, of_item(&step.before, &step.after, item))).collect();
    let mut fields = Vec::new();
    for table in of_item(&nothing, &own, item) {
        for change in &table.keys {
            let (name, value) = difference::key_and_value(&table, change, register, locale);
            let gave = |found: &&(&'s Step, Vec<Difference>)| {
                found.1.iter().any(|difference| {
                    let keys = &mut difference.keys.iter();
                    let is_key = keys.any(|key| key.key == change.key);
                    difference.table == table.table && (is_key || difference.fate == Fate::New)
                })
            };
            let since = of_steps.iter().find(gave).map(|(step, _)| *step);
            fields.push(Field { key: change.key.clone(), name, value, since });
        }
    }
    fields
}

/// What differs in the item's own tables.
fn of_item(before: &Register, after: &Register, item: &ItemKey) -> Vec<Difference> {
    let mut found = differences(before, after);
    found.retain(|difference| {
        let kind = difference.table.first().map(String::as_str);
        matches!(kind, Some("risk" | "measure"))
            && difference.table.get(1).is_some_and(|id| id == item.id.as_str())
    });
    found
}
