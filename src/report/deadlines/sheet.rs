//! The list for a spreadsheet.

use super::Deadlines;
use super::words::{self, Secrecy};
use crate::calendar::Item;
use crate::locale::Locale;
use crate::model::Date;
use crate::report::sheet::{self, Cell};

const HEADER: [&str; 12] = [
    "deadlines-column-date",
    "deadlines-column-days",
    "deadlines-column-late",
    "deadlines-column-last-workday",
    "deadlines-column-kind",
    "deadlines-column-what",
    "deadlines-column-whom",
    "deadlines-column-owner",
    "deadlines-column-goal",
    "deadlines-column-risks",
    "deadlines-column-restricted",
    "deadlines-column-id",
];

/// The list as CSV. Dates are year-month-day: they sort, and every spreadsheet knows them.
/// Restricted ones are there and marked, as in the export.
pub fn csv(deadlines: Deadlines<'_>, locale: &Locale) -> String {
    let header = HEADER.iter().map(|id| locale.text(id)).collect();
    let rows = deadlines.selected.items.iter().map(|item| row(item, &deadlines, locale));
    sheet::csv(header, rows)
}

fn row(item: &Item, deadlines: &Deadlines<'_>, locale: &Locale) -> Vec<Cell> {
    let register = deadlines.register;
    let told = Secrecy::Told;
    let yes = |is: bool| Cell::Text(if is { locale.text("deadlines-yes") } else { String::new() });
    let day = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let whom = item.trusts.iter().map(|id| crate::report::titles::trust(register, id));
    vec![
        day(Some(item.date)).into(),
        Cell::Number(item.days_from(deadlines.today)),
        yes(item.is_late()),
        day(item.last_workday).into(),
        locale.text(&format!("deadline-kind-{}", words::kind(&item.subject))).into(),
        words::what(item, register, told, locale).into(),
        whom.collect::<Vec<_>>().join(", ").into(),
        words::owner(item, told).into(),
        words::goal(item, register, told, locale).into(),
        words::risks(item, register, told, locale).join(" | ").into(),
        yes(item.restricted),
        words::address(&item.subject).into(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::report::deadlines::testing::{register, selected, today};

    #[test]
    fn every_deadline_is_a_row() {
        let register = register().build();
        let selected = selected(&register);
        let written = csv(
            Deadlines {
                register: &register,
                selected: &selected,
                undated: &[],
                of_one_trust: false,
                today: today(),
            },
            &Locale::new(Language::Nb),
        );
        insta::assert_snapshot!(written.replace('\r', ""));
    }
}
