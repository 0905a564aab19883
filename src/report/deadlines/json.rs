//! The list for other programs.

use serde_json::Value;

use super::Deadlines;
use super::phrases;
use crate::calendar::{Item, Subject};
use crate::model::{DueKind, ItemKey, Register, word_of};
use crate::report::json::object::{Object, strings};

/// The list as JSON, with the words of the files (FORMAT.md chapter 10). Restricted ones are there
/// and marked, as in the export.
pub(super) fn json(deadlines: &Deadlines<'_>) -> Value {
    let Deadlines { register, selected, today, .. } = *deadlines;
    let undated = deadlines.undated.iter().map(|due| {
        let due = Object::new()
            .put("id", due.id.as_str())
            .put("kind", word_of(&DueKind::WORDS, &due.kind))
            .text("what", &due.what);
        Value::from(due)
    });
    Object::new()
        .put("today", today.to_string())
        .put("year", register.year)
        .put("to", selected.to.to_string())
        .put("beyond", selected.beyond)
        .put("deadlines", selected.items.iter().map(|i| item(i, deadlines)).collect::<Vec<_>>())
        .put("undated", undated.collect::<Vec<_>>())
        .into()
}

fn item(item: &Item, deadlines: &Deadlines<'_>) -> Value {
    let register = deadlines.register;
    let id = match &item.subject {
        Subject::Report { due, .. } => due,
        Subject::Goal(id) => id,
        Subject::Measure(key) | Subject::Target(key) => &key.id,
    };
    let month = match &item.subject {
        Subject::Report { month, .. } => month.map(|month| month.format("%Y-%m").to_string()),
        _ => None,
    };
    Object::new()
        .put("date", item.date.to_string())
        .put("days", item.days_from(deadlines.today))
        .put("overdue", item.is_late())
        .date("last_workday", item.last_workday)
        .put("kind", phrases::kind(&item.subject))
        .put("id", id.as_str())
        .maybe("month", month)
        .text("what", title(&item.subject, register))
        .put("trusts", strings(&item.trusts))
        .texts("late", &item.late)
        .texts("delivered", &item.delivered)
        .maybe("goal", key(&item.subject).map(|key| key.doc.name.as_str()))
        .text("owner", &item.owner)
        .texts("risks", risks(&item.subject, register))
        .put("restricted", item.restricted)
        .into()
}

fn key(subject: &Subject) -> Option<&ItemKey> {
    match subject {
        Subject::Measure(key) | Subject::Target(key) => Some(key),
        Subject::Report { .. } | Subject::Goal(_) => None,
    }
}

/// What is due, as it stands in the files.
fn title<'r>(subject: &Subject, register: &'r Register) -> &'r str {
    let title = match subject {
        Subject::Report { due, .. } => {
            register.catalogue.due.iter().find(|entry| entry.id == *due).map(|d| d.what.as_str())
        }
        Subject::Goal(id) => register.goal_title(id),
        Subject::Measure(key) => register.measure(key).map(|measure| measure.title.as_str()),
        Subject::Target(key) => register.risk(key).map(|risk| risk.title.as_str()),
    };
    title.unwrap_or_default()
}

/// The ids of the risks that a measure serves.
fn risks<'r>(subject: &Subject, register: &'r Register) -> &'r [crate::model::Slug] {
    match subject {
        Subject::Measure(key) => register.measure(key).map_or(&[], |measure| &measure.risks),
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::deadlines::testing::{deadlines, register, selected};

    #[test]
    fn a_program_finds_everything_under_the_words_of_the_files() {
        let register = register().build();
        let selected = selected(&register);
        let undated = [&register.catalogue.due[0]];
        let value = json(&Deadlines { undated: &undated, ..deadlines(&register, &selected) });
        insta::assert_snapshot!(serde_json::to_string_pretty(&value).unwrap());
    }
}
