//! Which catalogues there are.

use serde_json::{Value, json};

use super::{Named, counts, hanging};
use crate::locale::Locale;
use crate::model::GoalKind;
use crate::report::sanitize::for_terminal;
use crate::report::table::Table;

/// The built-in catalogues, and those of a register's own years with whether it is the active one.
#[derive(Debug, Default)]
pub struct Listed<'c> {
    /// The built-in ones.
    pub builtin: Vec<Named<'c>>,
    /// A register's years.
    pub years: Vec<(Named<'c>, bool)>,
}

/// The list for people, at most so many columns wide where the table allows it.
pub fn text(listed: &Listed<'_>, columns: usize, locale: &Locale) -> String {
    let mut out = String::new();
    let builtin: Vec<(Named<'_>, bool)> = listed.builtin.iter().map(|n| (*n, false)).collect();
    group(&mut out, "catalogue-list-builtin", &builtin, columns, locale);
    if !listed.years.is_empty() {
        out.push('\n');
        group(&mut out, "catalogue-list-years", &listed.years, columns, locale);
    }
    out
}

fn group(
    out: &mut String,
    title: &str,
    entries: &[(Named<'_>, bool)],
    columns: usize,
    locale: &Locale,
) {
    let kinds = GoalKind::WORDS.map(|(word, _)| locale.text(&format!("catalogue-list-{word}")));
    let mut head = vec![locale.text(title), locale.text("catalogue-list-all")];
    head.extend(kinds);
    head.push(locale.text("catalogue-list-prioritised"));
    let mut table = Table::new(head);
    for (named, active) in entries {
        let catalogue = named.catalogue;
        let mut name = for_terminal(named.name).into_owned();
        if *active {
            name = locale.with("catalogue-list-active", &[("name", (&name).into())]);
        }
        let numbers = [catalogue.goals.len()]
            .into_iter()
            .chain(counts(&catalogue.goals.iter()))
            .chain([catalogue.prioritised().count()]);
        let shown = |n: usize| if n == 0 { "–".to_owned() } else { n.to_string() };
        table.row([name].into_iter().chain(numbers.map(shown)).collect());
    }
    let mut lines = table.lines().into_iter();
    out.extend(lines.next().map(|head| head + "\n"));
    for (line, (named, _)) in lines.zip(entries) {
        out.push_str(&line);
        out.push('\n');
        hanging(out, "  ", &for_terminal(&named.catalogue.source), columns);
    }
}

/// The list for programs.
pub fn json(listed: &Listed<'_>) -> Value {
    let builtin = listed.builtin.iter().map(|named| entry(named, "built-in", None));
    let years = listed.years.iter().map(|(named, active)| entry(named, "year", Some(*active)));
    json!({ "catalogues": builtin.chain(years).collect::<Vec<_>>() })
}

fn entry(named: &Named<'_>, origin: &str, active: Option<bool>) -> Value {
    let catalogue = named.catalogue;
    let words = GoalKind::WORDS.iter().map(|(word, _)| (*word).to_owned());
    let kinds: serde_json::Map<String, Value> =
        words.zip(counts(&catalogue.goals.iter()).map(Value::from)).collect();
    let mut entry = json!({
        "name": named.name,
        "origin": origin,
        "source": catalogue.source,
        "reference": catalogue.reference,
        "trusts": catalogue.trusts.len(),
        "goals": catalogue.goals.len(),
        "kinds": kinds,
        "prioritised": catalogue.prioritised().count(),
    });
    if let Some(active) = active {
        entry["active"] = active.into();
    }
    entry
}
