//! The list for readers.

use super::Deadlines;
use super::phrases::{self, Secrecy};
use crate::calendar::{Item, Subject};
use crate::locale::Locale;
use crate::report::block::{self, Cell, Column, Fit, Page, Row, Table};
use crate::report::status::heading;

/// Text narrower than this goes below its date instead of beside it.
const NARROWEST: usize = 36;

/// The list by month, what is late before it.
pub(super) fn page(deadlines: &Deadlines<'_>, locale: &Locale) -> Page {
    let Deadlines { register, selected, today, is_fixed, .. } = *deadlines;
    let mut page = Page::default();
    page.title(heading(register, today, is_fixed, locale));
    if selected.items.is_empty() {
        page.paragraph([locale.text("deadlines-none")]);
    } else {
        page.table(table(deadlines, locale));
    }
    page.paragraph(notes(deadlines, locale));
    page
}

fn table(deadlines: &Deadlines<'_>, locale: &Locale) -> Table {
    let number = Column::default().right();
    let columns = vec![number.clone(), number, Column::default().fit(Fit::Wrap(NARROWEST))];
    let (mut rows, mut last) = (Vec::new(), None);
    for item in &deadlines.selected.items {
        let group = group(item, locale);
        if last.as_ref() != Some(&group) {
            rows.push(Row::Heading(group.clone()));
            last = Some(group);
        }
        rows.push(Row::Cells(vec![
            phrases::days(item, deadlines.today, locale).into(),
            phrases::date(item, deadlines.register, locale).into(),
            Cell::Lines(text(item, deadlines, locale)),
        ]));
    }
    Table { columns, rows, ..Table::default() }
}

/// The heading that a deadline stands under.
fn group(item: &Item, locale: &Locale) -> String {
    if item.is_late() { locale.text("deadlines-late") } else { locale.month_heading(item.date) }
}

/// What is due, for whom and by whom; then the risks that a measure serves.
fn text(item: &Item, deadlines: &Deadlines<'_>, locale: &Locale) -> Vec<block::Item> {
    let register = deadlines.register;
    let mut parts = vec![phrases::what(item, register, Secrecy::Open, locale)];
    if !deadlines.of_one_trust {
        let whom = if item.is_late() { &item.late } else { &item.trusts };
        parts.push(phrases::trusts(whom, register, locale));
    }
    parts.push(phrases::owner(item, Secrecy::Open));
    parts.push(match deadlines.of_one_trust && !item.delivered.is_empty() {
        true => locale.text("deadline-done"),
        false => phrases::delivered(item, register, locale),
    });
    // A target's risk is marked already.
    if item.restricted && !matches!(item.subject, Subject::Target(_)) {
        parts.push(locale.text("deadline-restricted"));
    }
    parts.retain(|part| !part.is_empty());
    // When it is late, the last working day no longer helps.
    let day = Some(item).filter(|item| !item.is_late());
    let day = day.and_then(|item| phrases::last_workday(item, register, locale));
    let day = day.map(|day| format!(" ({day})")).unwrap_or_default();
    let risks = phrases::risks(item, register, Secrecy::Open, locale).join(" · ");
    let serves =
        (!risks.is_empty()).then(|| locale.with("deadline-serves", &[("risks", risks.into())]));
    let lines = [parts.join(" · ") + &day].into_iter().chain(serves);
    lines.map(|line| block::Item::new(0, line)).collect()
}

/// What the list does not show.
fn notes(deadlines: &Deadlines<'_>, locale: &Locale) -> Vec<String> {
    let undated = deadlines
        .undated
        .iter()
        .map(|due| locale.with("deadlines-undated", &[("what", due.what.as_str().into())]));
    let beyond = (deadlines.selected.beyond > 0).then(|| {
        let date = locale.date(deadlines.selected.to);
        let args = [("count", deadlines.selected.beyond.into()), ("date", date.into())];
        locale.with("deadlines-beyond", &args)
    });
    undated.chain(beyond).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::model::Register;
    use crate::report::deadlines::testing::{deadlines, register, selected};
    use crate::report::fit;
    use crate::report::write::text::Look;
    use crate::report::write::{Format, write};

    fn shown(register: &Register, columns: usize, language: Language) -> String {
        let selected = selected(register);
        let look = Look { columns: Some(columns), color: false };
        write(&deadlines(register, &selected), Format::Text, look, &Locale::new(language))
    }

    #[test]
    fn a_manager_reads_it_in_bokmal() {
        insta::assert_snapshot!(shown(&register().build(), 100, Language::Nb));
    }

    #[test]
    fn and_in_english_in_a_narrow_window() {
        insta::assert_snapshot!(shown(&register().build(), 44, Language::En));
    }

    #[test]
    fn it_fits_whatever_the_width_and_keeps_every_word() {
        let register = register()
            .with(|register| {
                let catalogue = std::sync::Arc::make_mut(&mut register.catalogue);
                catalogue.due[1].what = "Svært lang tittel om 日本語のリスク ".repeat(9);
            })
            .build();
        for columns in [1, 7, 20, 40, 60, 80, 120] {
            let shown = shown(&register, columns, Language::Nb);
            for line in shown.lines() {
                assert!(fit::width(line) <= columns, "{columns}: {line}");
            }
            if columns >= 20 {
                assert_eq!(shown.matches("tittel").count(), 9, "{columns}:\n{shown}");
            }
        }
    }

    #[test]
    fn hostile_text_drives_no_terminal() {
        let hostile = "a\u{1b}[2J\n\u{202e}b";
        let register = register()
            .assessment("unn", "ventetid", |assessment| {
                for measure in assessment.measures.values_mut() {
                    (measure.title, measure.owner) = (hostile.into(), hostile.into());
                }
                for risk in assessment.risks.values_mut() {
                    (risk.title, risk.owner) = (hostile.into(), hostile.into());
                }
            })
            .with(|register| register.name = hostile.into())
            .build();
        let shown = shown(&register, 80, Language::Nb);
        assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{shown}");
    }
}
