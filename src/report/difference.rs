//! What differs between two states of a file, in words.

use crate::locale::Locale;
use crate::model::register::TOP;
use crate::model::{DocKey, ItemKey, Register, Slug};
use crate::store::{Difference, Fate, KeyChange, Written};

/// A longer value is not shown, only that it changed.
const LONGEST: usize = 40;

/// The register's path of a file: `2024/unn/ventetid.toml`.
pub fn file(register: &Register, doc: &DocKey) -> String {
    format!("{}/{}/{}.toml", register.year, doc.trust, doc.name)
}

/// "risiko r7k3m «Tolk mangler»: sannsynlighet 3 → 4". Not yet safe for a terminal. `register` is
/// the one before.
pub fn words(difference: &Difference, register: &Register, locale: &Locale) -> String {
    let item = item(difference, register, locale);
    let id = match difference.fate {
        // What stands above all tables is there wherever there is a file.
        Fate::New if !difference.table.is_empty() => "item-added",
        Fate::Gone => "item-taken",
        Fate::MovedFrom(_) => "item-moved",
        _ => "item-changed",
    };
    let said = difference.keys.iter().map(|key| field(difference, key, register, locale));
    let fields = said.collect::<Vec<_>>().join(", ");
    locale.with(id, &[("item", (&item).into()), ("fields", (&fields).into())])
}

/// What a key of a table is called, and its value in the reader's words.
pub fn key_and_value(
    item: &Difference,
    change: &KeyChange,
    register: &Register,
    locale: &Locale,
) -> (String, String) {
    let value = one(&change.after);
    let shown = shown(item, &change.key, &value, locale).unwrap_or(value);
    (key_name(record_of(item), &change.key, register, locale), shown)
}

fn item(difference: &Difference, register: &Register, locale: &Locale) -> String {
    let kind = match difference.table.first() {
        None if difference.doc.name.as_str() == TOP => "top",
        None => "root",
        Some(kind) => kind.as_str(),
    };
    let id = difference.table.get(1).map_or("", String::as_str);
    let title = title(difference, register);
    let args = [("id", id.into()), ("title", (&title).into())];
    let known = locale.find(&format!("item-{kind}"), &args);
    known.unwrap_or_else(|| difference.table.join("."))
}

/// The title as it was, or as it is where there was none.
fn title(difference: &Difference, register: &Register) -> String {
    let key = |doc: &DocKey| {
        let id = difference.table.get(1).and_then(|id| Slug::new(id))?;
        let key = ItemKey::new(doc, &id);
        let risk = register.risk(&key).map(|risk| risk.title.clone());
        let measure = || register.measure(&key).map(|measure| measure.title.clone());
        let factor = || Some(register.assessment(doc)?.factors.get(&id)?.title.clone());
        risk.or_else(measure).or_else(factor)
    };
    let doc = match &difference.fate {
        Fate::MovedFrom(name) => DocKey::new(&difference.doc.trust, name),
        _ => difference.doc.clone(),
    };
    let new = difference.keys.iter().find(|key| key.key == "title").map(|key| one(&key.after));
    key(&doc).or(new).unwrap_or_default()
}

fn field(item: &Difference, change: &KeyChange, register: &Register, locale: &Locale) -> String {
    let name = key_name(record_of(item), &change.key, register, locale);
    let value = |written: &Written| shown(item, &change.key, &one(written), locale);
    let (Some(was), Some(now)) = (value(&change.before), value(&change.after)) else { return name };
    let id = match (was.is_empty(), now.is_empty()) {
        (_, true) => "value-cleared",
        (true, _) => "value-set",
        _ => "value-changed",
    };
    let args = [("field", (&name).into()), ("was", (&was).into()), ("now", (&now).into())];
    locale.with(id, &args)
}

/// A value on one line.
fn one(written: &Written) -> String {
    match written {
        Written::Nothing => String::new(),
        Written::One(text) => text.clone(),
        // Sentences have commas of their own.
        Written::Many(items) if items.iter().any(|item| item.contains(',')) => items.join("; "),
        Written::Many(items) => items.join(", "),
    }
}

/// The name of the table that a difference is about.
fn record_of(item: &Difference) -> &str {
    match (item.table.first().map(String::as_str), item.table.len()) {
        (None, _) if item.doc.name.as_str() == TOP => "top",
        (None, _) => "assessment",
        (Some("session"), 4) => "votes",
        (Some("requirement"), 3) => "report",
        (Some("indicator"), 3) => "readings",
        (Some(kind), _) => kind,
    }
}

/// What a key of a table is called, or the key itself.
pub(super) fn key_name(record: &str, key: &str, register: &Register, locale: &Locale) -> String {
    match key.split_once("consequence.") {
        Some((group, id)) => {
            let area = register.matrix.area(id).map_or(id, |a| a.name.as_str());
            locale.label_for(record, &format!("{group}consequence"), Some(area))
        }
        // Whose comment it is stands with the comment.
        None if key.starts_with("comment.") => locale.label(record, "comment"),
        None => locale.label(record, key),
    }
}

/// A value as people call it; `None` where it is too long to show.
fn shown(item: &Difference, key: &str, value: &str, locale: &Locale) -> Option<String> {
    let short = value.chars().count() <= LONGEST;
    short.then(|| locale.word(record_of(item), key, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::model::register::testing::{doc, register};

    #[test]
    fn a_change_is_told_in_the_readers_words() {
        let written = |text: &str| match text {
            "" => Written::Nothing,
            text => Written::One(text.into()),
        };
        let change = |key: &str, was: &str, now: &str| KeyChange {
            key: key.into(),
            before: written(was),
            after: written(now),
        };
        let long = "Lang begrunnelse. ".repeat(10);
        let difference = Difference {
            doc: doc("ventetid"),
            table: vec!["risk".into(), "r7k3m".into()],
            fate: Fate::Stayed,
            keys: vec![
                change("title", "", "Tolk mangler"),
                change("probability", "3", "4"),
                change("target.consequence.quality", "", "2"),
                change("treatment", "reduce", "accept"),
                change("owner", "HR", ""),
                change("rationale", "", &long),
            ],
        };
        let said = words(&difference, &register(), &Locale::new(Language::Nb));
        let area = register().matrix.area("quality").unwrap().name.clone();
        assert_eq!(
            said,
            format!(
                "risiko r7k3m «Tolk mangler»: tittel Tolk mangler, sannsynlighet 3 → 4, konsekvens for {area} etter \
                 tiltak 2, håndtering redusere → akseptere, eier tømt, begrunnelse"
            )
        );
        let of_measure = Difference {
            table: vec!["measure".into(), "t1".into()],
            keys: vec![change("owner", "", "HR-sjef")],
            ..difference.clone()
        };
        let said = words(&of_measure, &register(), &Locale::new(Language::Nb));
        assert!(said.ends_with("ansvarlig HR-sjef"), "{said}");
        let new = Difference { fate: Fate::New, ..difference };
        let said = words(&new, &register(), &Locale::new(Language::En));
        assert_eq!(said, "risk r7k3m “Tolk mangler”: new");
    }
}
