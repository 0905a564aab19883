//! Where the value of each field of a risk or measure comes from.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{address, begun, commit, head};
use crate::history::item_log::LogEntry;
use crate::locale::Locale;
use crate::model::{ItemKey, Register};
use crate::report::block::{Item, Page};
use crate::report::difference;
use crate::report::json::object::Object;
use crate::report::write::Report;
use crate::store::{Difference, Fate, differences};

/// An item's fields, as they stand.
pub(crate) struct Blame<'r> {
    pub(crate) register: &'r Register,
    pub(crate) item: &'r ItemKey,
    pub(crate) fields: Vec<Field<'r>>,
}

impl Report for Blame<'_> {
    fn page(&self, locale: &Locale) -> Page {
        let mut page = begun(self.register, self.item, None, locale);
        for field in &self.fields {
            page.section(format!("{}: {}", field.name, field.value));
            let lines = match field.since {
                None => vec![locale.text("story-older")],
                Some(step) => {
                    let why = step.commit.iter().map(|commit| commit.subject.clone());
                    [head(step.commit.as_ref(), locale)].into_iter().chain(why).collect()
                }
            };
            page.list(lines.into_iter().map(|line| Item::new(2, line)));
        }
        page
    }

    fn json(&self, _: &Locale) -> Value {
        let field = |field: &Field<'_>| -> Value {
            let object =
                Object::new().put("key", field.key.as_str()).put("value", field.value.as_str());
            match field.since {
                Some(step) => commit(object, step.commit.as_ref()).into(),
                None => object.into(),
            }
        };
        address(self.item).put("fields", self.fields.iter().map(field).collect::<Vec<_>>()).into()
    }
}

/// A field with the step that gave it its value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Field<'s> {
    pub(crate) key: String,
    /// What it is called. Not yet safe for a terminal.
    pub(crate) name: String,
    /// Its value. Not yet safe for a terminal.
    pub(crate) value: String,
    /// Where it comes from; `None` where it is older than what git knows.
    pub(crate) since: Option<&'s LogEntry>,
}

/// Each field of an item as it stands, in the order of files.
pub(crate) fn blame<'s>(
    register: &Register,
    item: &ItemKey,
    steps: &'s [LogEntry],
    locale: &Locale,
) -> Vec<Field<'s>> {
    let mut own = Register { trusts: BTreeMap::new(), ..register.clone() };
    let nothing = own.clone();
    if let Some(document) = register.document(&item.doc) {
        let book = own.trusts.entry(item.doc.trust.clone()).or_default();
        book.put(&item.doc.name, Some(document.clone()));
    }
    let of_steps: Vec<(&LogEntry, Vec<Difference>)> =
        steps.iter().map(|step| (step, of_item(&step.before, &step.after, item))).collect();
    let mut fields = Vec::new();
    for table in of_item(&nothing, &own, item) {
        for change in &table.keys {
            let (name, value) = difference::key_and_value(&table, change, register, locale);
            let gave = |found: &&(&'s LogEntry, Vec<Difference>)| {
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
