//! The list for a terminal.

use super::Deadlines;
use super::words::{self, Secrecy};
use crate::calendar::{Item, Subject};
use crate::locale::Locale;
use crate::report::fit;
use crate::report::sanitize::for_terminal;
use crate::report::status::heading;

const GAP: &str = "  ";
/// Text narrower than this goes below its date instead of beside it.
const NARROWEST: usize = 36;
const INDENT: usize = 4;

/// The list by month, what is late before it. `is_fixed` tells that today's date is the register's
/// own and not the clock's.
pub fn text(deadlines: Deadlines<'_>, is_fixed: bool, columns: usize, locale: &Locale) -> String {
    let Deadlines { register, selected, today, .. } = deadlines;
    let mut lines = fit::wrap(&heading(register, today, is_fixed, locale), columns);
    let rows: Vec<Row<'_>> =
        selected.items.iter().map(|i| Row::of(i, &deadlines, locale)).collect();
    let layout = Layout::of(&rows, columns);
    let mut last = None;
    for row in &rows {
        let group = group(row.item, locale);
        if last.as_ref() != Some(&group) {
            lines.push(String::new());
            lines.extend(fit::wrap(&group, columns));
            last = Some(group);
        }
        layout.write(row, &mut lines);
    }
    if rows.is_empty() {
        lines.push(String::new());
        lines.extend(fit::wrap(&locale.text("deadlines-none"), columns));
    }
    let notes = notes(&deadlines, locale);
    if !notes.is_empty() {
        lines.push(String::new());
        lines.extend(notes.iter().flat_map(|note| fit::wrap(note, columns)));
    }
    lines.join("\n") + "\n"
}

/// The heading that a deadline stands under.
pub(crate) fn group(item: &Item, locale: &Locale) -> String {
    if item.is_late() { locale.text("deadlines-late") } else { locale.month_heading(item.date) }
}

/// What the list does not show.
fn notes(deadlines: &Deadlines<'_>, locale: &Locale) -> Vec<String> {
    let undated = deadlines.undated.iter().map(|due| {
        let what = for_terminal(&due.what);
        locale.with("deadlines-undated", &[("what", what.as_ref().into())])
    });
    let beyond = (deadlines.selected.beyond > 0).then(|| {
        let date = locale.date(deadlines.selected.to);
        let count = deadlines.selected.beyond.into();
        locale.with("deadlines-beyond", &[("count", count), ("date", (&date).into())])
    });
    undated.chain(beyond).collect()
}

/// A deadline's parts.
struct Row<'i> {
    item: &'i Item,
    days: String,
    date: String,
    /// One paragraph each.
    text: Vec<String>,
}

impl<'i> Row<'i> {
    fn of(item: &'i Item, deadlines: &Deadlines<'_>, locale: &Locale) -> Self {
        let register = deadlines.register;
        let mut parts = vec![words::what(item, register, Secrecy::Told, locale)];
        if !deadlines.of_one_trust {
            let whom = if item.is_late() { &item.late } else { &item.trusts };
            parts.push(words::trusts(whom, register, locale));
        }
        parts.push(words::owner(item, Secrecy::Told));
        // A target's risk is marked already.
        let is_marked = matches!(item.subject, Subject::Target(_));
        let mark = (item.restricted && !is_marked).then(|| locale.text("deadline-restricted"));
        parts.extend(mark);
        parts.retain(|part| !part.is_empty());
        // When it is late, the last working day no longer helps.
        let coming = Some(item).filter(|item| !item.is_late());
        let day = coming.and_then(|item| words::last_workday(item, register, locale));
        let day = day.map(|day| format!(" ({day})"));
        let mut text = vec![parts.join(" · ") + &day.unwrap_or_default()];
        let risks = words::risks(item, register, Secrecy::Told, locale).join(" · ");
        if !risks.is_empty() {
            text.push(locale.with("deadline-serves", &[("risks", (&risks).into())]));
        }
        Self {
            item,
            days: words::days(item, deadlines.today, locale),
            date: locale.day_in(item.date, register.year),
            text,
        }
    }
}

/// Where the columns lie.
struct Layout {
    columns: usize,
    days: usize,
    date: usize,
}

impl Layout {
    fn of(rows: &[Row<'_>], columns: usize) -> Self {
        let widest = |texts: Vec<&String>| texts.into_iter().map(|t| fit::width(t)).max();
        Self {
            columns,
            days: widest(rows.iter().map(|row| &row.days).collect()).unwrap_or(0),
            date: widest(rows.iter().map(|row| &row.date).collect()).unwrap_or(0),
        }
    }

    fn write(&self, row: &Row<'_>, lines: &mut Vec<String>) {
        // Numbers of days and dates are aligned at their ends.
        let right = |text: &str, columns: usize| {
            format!("{}{text}", " ".repeat(columns.saturating_sub(fit::width(text))))
        };
        let head = [right(&row.days, self.days), right(&row.date, self.date)].join(GAP);
        let indent = fit::width(&head) + 2 * GAP.len();
        if indent + NARROWEST <= self.columns {
            let mut first = format!("{GAP}{head}{GAP}");
            for line in self.wrapped(row, indent) {
                lines.push(format!("{first}{line}"));
                first = " ".repeat(indent);
            }
        } else {
            let head = format!("{} · {}", row.days, row.date);
            lines.extend(fit::wrap(&head, self.columns));
            let indent = INDENT.min(self.columns / 4);
            let wrapped = self.wrapped(row, indent);
            lines.extend(wrapped.map(|line| format!("{}{line}", " ".repeat(indent))));
        }
    }

    fn wrapped(&self, row: &Row<'_>, indent: usize) -> impl Iterator<Item = String> {
        let room = self.columns.saturating_sub(indent).max(1);
        row.text.iter().flat_map(move |paragraph| fit::wrap(paragraph, room))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::model::Register;
    use crate::report::deadlines::testing::{register, selected, today};

    fn shown(register: &Register, columns: usize, language: Language) -> String {
        let selected = selected(register);
        let deadlines = Deadlines {
            register,
            selected: &selected,
            undated: &[],
            of_one_trust: false,
            today: today(),
        };
        text(deadlines, true, columns, &Locale::new(language))
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
