//! The days of an entry of the calendar: one date, or a day of every month by rule.

use chrono::{Datelike, Months};

use super::workday::{nth_workday, workdays_after};
use crate::model::catalogue::DueRule;
use crate::model::{Catalogue, Date, Due};

/// Months of a year's reporting.
const MONTHS: u32 = 12;

/// A day of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    /// The first day of the month in which a rule counts; none for an entry with one date.
    pub(super) month: Option<Date>,
    /// The day itself; a rule may run over into the next month.
    pub(super) date: Date,
}

/// All days of an entry for a year's reporting, earliest first.
///
/// A rule's month tells of the month before (DOMAIN.md 7.1: accounts are closed within five
/// working days after the month). The year's twelve months are therefore counted in February to
/// the next January, and no month belongs to two years' catalogues.
pub(super) fn days_of_year(catalogue: &Catalogue, due: &Due, year: i32) -> Vec<Day> {
    if let Some(date) = due.date {
        return vec![Day { month: None, date }];
    }
    let Some(february) = Date::from_ymd_opt(year, 2, 1) else { return Vec::new() };
    let months = (0..MONTHS).filter_map(|n| february.checked_add_months(Months::new(n)));
    let day_in = |month| day_in(catalogue, due, month, catalogue.due.len());
    months.filter_map(|month| Some(Day { month: Some(month), date: day_in(month)? })).collect()
}

/// The first day of an entry that is today or later.
pub(super) fn next_day(catalogue: &Catalogue, due: &Due, today: Date) -> Option<Date> {
    // A rule counts at most 255 working days, about a year, from a day of its month.
    const MONTHS_BACK: u32 = 13;
    let start = today.with_day(1)?.checked_sub_months(Months::new(MONTHS_BACK))?;
    let months = (0..=MONTHS_BACK + 2).filter_map(|n| start.checked_add_months(Months::new(n)));
    months
        .filter_map(|month| day_in(catalogue, due, month, catalogue.due.len()))
        .filter(|day| *day >= today)
        .min()
}

/// An entry's day in a month. `steps` bounds how many entries may be counted from each other, so
/// that a circle of them ends.
fn day_in(catalogue: &Catalogue, due: &Due, month: Date, steps: usize) -> Option<Date> {
    if due.date.is_some() {
        return due.date;
    }
    match due.rule.as_ref()? {
        DueRule::Workday(n) => nth_workday(month.year(), month.month(), *n),
        DueRule::WorkdaysAfter(n, other) => {
            let steps = steps.checked_sub(1)?;
            let other = catalogue.due.iter().find(|due| due.id == *other)?;
            Some(workdays_after(day_in(catalogue, other, month, steps)?, *n))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::DueKind;
    use crate::model::register::testing::slug;
    use crate::model::testing::ymd;

    fn ruled(id: &str, rule: DueRule) -> Due {
        Due {
            id: slug(id),
            kind: DueKind::Monthly,
            date: None,
            rule: Some(rule),
            what: id.into(),
            applies_to: Vec::new(),
            snapshot: String::new(),
            inferred: String::new(),
        }
    }

    fn monthly() -> Catalogue {
        let due = vec![
            ruled("accounts", DueRule::Workday(5)),
            ruled("report", DueRule::WorkdaysAfter(4, slug("accounts"))),
        ];
        Catalogue { due, ..Catalogue::default() }
    }

    fn dates(catalogue: &Catalogue, at: usize, year: i32) -> Vec<(u32, u32)> {
        let days = days_of_year(catalogue, &catalogue.due[at], year);
        days.iter().map(|day| (day.date.month(), day.date.day())).collect()
    }

    /// Counted on a printed calendar of 2024: Easter is 28 March to 1 April, holidays in May are
    /// the 1st, 9th, 17th and 20th.
    #[test]
    fn a_monthly_rule_has_a_day_for_each_month_of_the_year() {
        let catalogue = monthly();
        let accounts = [
            (2, 7),
            (3, 7),
            (4, 8),
            (5, 8),
            (6, 7),
            (7, 5),
            (8, 7),
            (9, 6),
            (10, 7),
            (11, 7),
            (12, 6),
            (1, 8),
        ];
        assert_eq!(dates(&catalogue, 0, 2024), accounts);
        let reports = [
            (2, 13),
            (3, 13),
            (4, 12),
            (5, 15),
            (6, 13),
            (7, 11),
            (8, 13),
            (9, 12),
            (10, 11),
            (11, 13),
            (12, 12),
            (1, 14),
        ];
        assert_eq!(dates(&catalogue, 1, 2024), reports);
    }

    #[test]
    fn a_month_belongs_to_one_year_only() {
        let catalogue = monthly();
        let months = |year| {
            let days = days_of_year(&catalogue, &catalogue.due[0], year);
            days.into_iter().filter_map(|day| day.month).collect::<Vec<_>>()
        };
        let (this, next) = (months(2024), months(2025));
        assert_eq!((this[0], this[11]), (ymd(2024, 2, 1), ymd(2025, 1, 1)));
        assert!(!this.iter().any(|month| next.contains(month)));
    }

    #[test]
    fn a_day_that_runs_over_keeps_the_month_it_is_counted_in() {
        let mut catalogue = monthly();
        catalogue.due[0].rule = Some(DueRule::Workday(18));
        let day = days_of_year(&catalogue, &catalogue.due[1], 2024)[3];
        assert_eq!(day, Day { month: Some(ymd(2024, 5, 1)), date: ymd(2024, 6, 5) });
    }

    #[test]
    fn an_entry_with_neither_date_nor_rule_has_no_day() {
        let mut catalogue = monthly();
        catalogue.due[0].rule = None;
        assert_eq!(days_of_year(&catalogue, &catalogue.due[0], 2024), []);
    }
}
