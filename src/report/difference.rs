//! What differs between two states of a file, in words.

use crate::locale::Locale;
use crate::model::register::TOP;
use crate::model::{DocKey, Register};
use crate::store::{Difference, DifferenceKind, Field};

/// A longer value is not shown, only that it changed.
const LONGEST: usize = 40;

/// The register's path of a file: `2024/unn/ventetid.toml`.
pub fn file(register: &Register, doc: &DocKey) -> String {
    format!("{}/{}/{}.toml", register.year, doc.trust, doc.name)
}

/// "risiko r7k3m «Tolk mangler»: sannsynlighet 3 → 4". Not yet safe for a terminal.
pub fn words(difference: &Difference, register: &Register, locale: &Locale) -> String {
    let item = item(difference, locale);
    let id = match difference.kind {
        DifferenceKind::Added => "item-added",
        DifferenceKind::Taken => "item-taken",
        DifferenceKind::Changed => "item-changed",
    };
    let said = difference.fields.iter().map(|f| field(difference, f, register, locale));
    let fields = said.collect::<Vec<_>>().join(", ");
    locale.with(id, &[("item", (&item).into()), ("fields", (&fields).into())])
}

fn item(difference: &Difference, locale: &Locale) -> String {
    let kind = match difference.table.first() {
        None if difference.doc.name.as_str() == TOP => "top",
        None => "root",
        Some(kind) => kind.as_str(),
    };
    let id = difference.table.get(1).map_or("", String::as_str);
    let args = [("id", id.into()), ("title", (&difference.title).into())];
    let known = locale.find(&format!("item-{kind}"), &args);
    known.unwrap_or_else(|| difference.table.join("."))
}

fn field(item: &Difference, field: &Field, register: &Register, locale: &Locale) -> String {
    let name = name(&field.key, register, locale);
    let value = |text: &str| shown(item, &field.key, text, locale);
    let (Some(was), Some(now)) = (value(&field.was), value(&field.now)) else { return name };
    let id = match (was.is_empty(), now.is_empty()) {
        (_, true) => "field-cleared",
        (true, _) => "field-set",
        _ => "field-changed",
    };
    let args = [("field", (&name).into()), ("was", (&was).into()), ("now", (&now).into())];
    locale.with(id, &args)
}

/// What a key is called, or the key itself.
fn name(key: &str, register: &Register, locale: &Locale) -> String {
    let around = |id: &str, rest: &str| {
        let inner = name(rest, register, locale);
        locale.with(id, &[("field", (&inner).into())])
    };
    match key.split_once('.') {
        Some(("target", "by")) => locale.text("field-target-by"),
        Some(("target", rest)) => around("field-after-measures", rest),
        Some(("inherent", rest)) => around("field-before-measures", rest),
        Some(("consequence", id)) => {
            let area = register.matrix.area(id).map_or(id, |a| a.name.as_str());
            locale.with("field-consequence-of", &[("area", area.into())])
        }
        Some((first, _)) => known(first, key, locale),
        None => known(key, key, locale),
    }
}

fn known(first: &str, key: &str, locale: &Locale) -> String {
    locale.find(&format!("field-{first}"), &[]).unwrap_or_else(|| key.to_owned())
}

/// A value as people call it; `None` where it is too long to show.
fn shown(item: &Difference, key: &str, value: &str, locale: &Locale) -> Option<String> {
    let words = match (item.table.first().map(String::as_str), key) {
        (None, "status") => Some("state"),
        (Some("measure"), "status") => Some("progress"),
        (_, "treatment") => Some("treatment"),
        (_, "horizon") => Some("horizon"),
        (_, "judged_effect") => Some("effect"),
        _ => None,
    };
    let word = words.and_then(|family| locale.find(&format!("{family}-{value}"), &[]));
    (value.chars().count() <= LONGEST).then(|| word.unwrap_or_else(|| value.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::model::register::testing::{doc, register};

    #[test]
    fn a_change_is_told_in_the_readers_words() {
        let field = |key: &str, was: &str, now: &str| Field {
            key: key.into(),
            was: was.into(),
            now: now.into(),
        };
        let long = "Lang begrunnelse. ".repeat(10);
        let difference = Difference {
            doc: doc("ventetid"),
            table: vec!["risk".into(), "r7k3m".into()],
            title: "Tolk mangler".into(),
            kind: DifferenceKind::Changed,
            fields: vec![
                field("probability", "3", "4"),
                field("target.consequence.quality", "", "2"),
                field("treatment", "reduce", "accept"),
                field("owner", "HR", ""),
                field("rationale", "", &long),
            ],
        };
        let said = words(&difference, &register(), &Locale::new(Language::Nb));
        let area = register().matrix.area("quality").unwrap().name.clone();
        assert_eq!(
            said,
            format!(
                "risiko r7k3m «Tolk mangler»: sannsynlighet 3 → 4, konsekvens for {area} etter \
                 tiltak 2, håndtering redusere → akseptere, eier tømt, begrunnelse"
            )
        );
        let new = Difference { kind: DifferenceKind::Added, fields: Vec::new(), ..difference };
        let said = words(&new, &register(), &Locale::new(Language::En));
        assert_eq!(said, "risk r7k3m “Tolk mangler”: new");
    }
}
