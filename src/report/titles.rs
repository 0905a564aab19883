//! What trusts and files are called on screen and paper. All of it is safe for a terminal.

use super::sanitize::for_terminal;
use crate::locale::Locale;
use crate::model::register::{INDICATORS, OTHER, REPORTING, TOP};
use crate::model::{Register, Slug};

/// What people call a file of a trust: its goal's title, or the name of one of the trust's own
/// files; the file name where neither is known.
pub(crate) fn file(register: &Register, name: &Slug, locale: &Locale) -> String {
    match (name.as_str(), register.goal_title(name)) {
        (OTHER, _) => locale.text("word-other"),
        (TOP, _) => locale.text("word-top-five"),
        (INDICATORS, _) => locale.text("label-indicators"),
        (REPORTING, _) => locale.text("word-reporting"),
        (_, Some(title)) if !title.is_empty() => for_terminal(title).into_owned(),
        (file, _) => format!("{file}.toml"),
    }
}

/// A trust's short name; its folder's name where the catalogue has none.
pub(crate) fn trust(register: &Register, trust: &Slug) -> String {
    let known = register.catalogue.trusts.iter().find(|t| t.id == *trust);
    match known {
        Some(known) if !known.short.is_empty() => for_terminal(&known.short).into_owned(),
        _ => trust.to_string(),
    }
}

/// What a key is called, with the area's name where it has one: `target.consequence.quality`.
pub(crate) fn key(register: &Register, record: &str, key: &str, locale: &Locale) -> String {
    if key == "goal" {
        return locale.text("import-to-goal");
    }
    let Some((before, area)) = key.rsplit_once("consequence.") else {
        return locale.label(record, key);
    };
    let name = register.matrix.area(area).map_or(area, |area| &area.name);
    locale.label_for(record, &format!("{before}consequence.*"), Some(name))
}
