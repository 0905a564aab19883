//! The list for a spreadsheet.

use super::Deadlines;
use super::phrases::{self, Secrecy};
use crate::calendar::Item;
use crate::locale::Locale;
use crate::report::block::{Cell, Filled, Table};
use crate::report::titles;

type Listed<'i> = (&'i Deadlines<'i>, &'i Item, &'i Locale);

const OPEN: Secrecy = Secrecy::Open;

/// Each column's title, by the end of its message's id, and how it is filled.
fn columns<'l>() -> [Filled<Listed<'l>>; 12] {
    [
        ("date", |(_, item, _)| item.date.into()),
        ("days", |(list, item, _)| Cell::Number(item.days_from(list.today))),
        ("late", |(_, item, locale)| yes(item.is_late(), locale)),
        ("last-workday", |(_, item, _)| item.last_workday.into()),
        ("kind", |(_, item, locale)| {
            locale.text(&format!("deadline-kind-{}", phrases::kind(&item.subject))).into()
        }),
        ("what", |(list, item, locale)| phrases::what(item, list.register, OPEN, locale).into()),
        ("whom", |(list, item, _)| {
            let whom = item.trusts.iter().map(|id| titles::trust(list.register, id));
            whom.collect::<Vec<_>>().join(", ").into()
        }),
        ("owner", |(_, item, _)| phrases::owner(item, OPEN).into()),
        ("goal", |(list, item, locale)| phrases::goal(item, list.register, OPEN, locale).into()),
        ("risks", |(list, item, locale)| {
            phrases::risks(item, list.register, OPEN, locale).join(" | ").into()
        }),
        ("restricted", |(_, item, locale)| yes(item.restricted, locale)),
        ("id", |(_, item, _)| phrases::address(&item.subject).into()),
    ]
}

fn yes(is: bool, locale: &Locale) -> Cell {
    if is { locale.text("deadlines-yes").into() } else { Cell::Nothing }
}

/// Dates are year-month-day: they sort, and every spreadsheet knows them. Restricted ones are there
/// and marked, as in the export.
pub(super) fn sheet(deadlines: &Deadlines<'_>, locale: &Locale) -> Table {
    let items = deadlines.selected.items.iter().map(|item| (deadlines, item, locale));
    let mut table = Table::sheet(&columns(), items);
    for column in &mut table.columns {
        column.title = locale.text(&format!("deadlines-column-{}", column.title));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::report::deadlines::testing::{deadlines, register, selected};
    use crate::report::write::text::Look;
    use crate::report::write::{Format, write};

    #[test]
    fn every_deadline_is_a_row() {
        let register = register().build();
        let selected = selected(&register);
        let list = deadlines(&register, &selected);
        let written = write(&list, Format::Csv, Look::default(), &Locale::new(Language::Nb));
        insta::assert_snapshot!(written.replace('\r', ""));
    }
}
