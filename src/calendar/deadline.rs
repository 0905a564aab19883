//! What falls due next.

use super::recurring::next_day;
use super::workday::last_workday_before_day_off;
use crate::model::{Catalogue, Date, Due, DueKind, Slug};

/// A day of the calendar by which something is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The calendar's entry.
    pub due: Slug,
    /// What it is for.
    pub kind: DueKind,
    /// The day, as the source gives it: a date on a weekend is not moved.
    pub date: Date,
    /// What is due, in words.
    pub what: String,
    /// The last working day before it, where the date itself is none.
    pub last_workday: Option<Date>,
    /// The assessment round's name; empty where there is none.
    pub snapshot: String,
    /// Whom it binds; empty means all.
    pub applies_to: Vec<Slug>,
}

impl Deadline {
    /// Days from today until the date; 0 on the day itself.
    pub(crate) fn days_from(&self, today: Date) -> i64 {
        (self.date - today).num_days()
    }

    fn of(due: &Due, date: Date) -> Self {
        Self {
            due: due.id.clone(),
            kind: due.kind,
            date,
            what: due.what.clone(),
            last_workday: last_workday_before_day_off(date),
            snapshot: due.snapshot.clone(),
            applies_to: due.applies_to.clone(),
        }
    }
}

/// The deadlines that are today or later, earliest first; of a trust, or of all. An entry that
/// recurs every month is there once, with the next of its days.
///
/// A month's days tell of the month before: the accounts of April are closed within five working
/// days of May, and the report follows four working days later (DOMAIN.md 7.1).
pub(crate) fn upcoming(catalogue: &Catalogue, trust: Option<&Slug>, today: Date) -> Vec<Deadline> {
    let bound = catalogue.due.iter().filter(|due| trust.is_none_or(|trust| due.binds(trust)));
    let mut deadlines: Vec<_> =
        bound.filter_map(|due| Some(Deadline::of(due, next_day(catalogue, due, today)?))).collect();
    deadlines.sort_by_key(|deadline| deadline.date);
    deadlines
}

/// The next deadline that comes once: an assessment, a report, or a board's treatment of it. What
/// recurs every month is not: it would always stand before the one that people ask for.
pub(crate) fn next_report(
    catalogue: &Catalogue,
    trust: Option<&Slug>,
    today: Date,
) -> Option<Deadline> {
    let recurs = |kind| matches!(kind, DueKind::Monthly | DueKind::Accounts);
    upcoming(catalogue, trust, today).into_iter().find(|deadline| !recurs(deadline.kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::catalogue::DueRule;

    fn slug(text: &str) -> Slug {
        Slug::new(text).unwrap()
    }

    fn ymd(year: i32, month: u32, day: u32) -> Date {
        Date::from_ymd_opt(year, month, day).unwrap()
    }

    fn due(id: &str, kind: DueKind, date: Option<Date>) -> Due {
        Due {
            id: slug(id),
            kind,
            date,
            rule: None,
            what: id.into(),
            applies_to: Vec::new(),
            snapshot: String::new(),
            inferred: String::new(),
        }
    }

    fn ruled(id: &str, rule: DueRule) -> Due {
        Due { rule: Some(rule), ..due(id, DueKind::Monthly, None) }
    }

    /// The calendar of 2024 in short (DOMAIN.md 7.1).
    fn calendar() -> Catalogue {
        let mut board = due("board-1", DueKind::Board, Some(ymd(2024, 6, 1)));
        board.applies_to = vec![slug("unn")];
        Catalogue {
            due: vec![
                due("assessment", DueKind::Assessment, Some(ymd(2024, 3, 1))),
                due("tertial-1", DueKind::Tertial, Some(ymd(2024, 5, 15))),
                board,
                due("annual", DueKind::Annual, Some(ymd(2025, 2, 1))),
                ruled("accounts", DueRule::Workday(5)),
                ruled("report", DueRule::WorkdaysAfter(4, slug("accounts"))),
                due("undated", DueKind::Accounts, None),
            ],
            ..Catalogue::default()
        }
    }

    fn days(catalogue: &Catalogue, trust: Option<&str>, today: Date) -> Vec<(String, Date)> {
        let trust = trust.map(slug);
        let deadlines = upcoming(catalogue, trust.as_ref(), today);
        deadlines.into_iter().map(|d| (d.due.to_string(), d.date)).collect()
    }

    fn day_of(id: &str, today: Date) -> Date {
        days(&calendar(), None, today).into_iter().find(|(due, _)| due == id).unwrap().1
    }

    #[test]
    fn lists_what_is_to_come_earliest_first() {
        let wanted = [
            ("accounts", ymd(2024, 5, 8)),
            ("tertial-1", ymd(2024, 5, 15)),
            ("report", ymd(2024, 5, 15)),
            ("board-1", ymd(2024, 6, 1)),
            ("annual", ymd(2025, 2, 1)),
        ]
        .map(|(id, date)| (id.to_owned(), date));
        assert_eq!(days(&calendar(), None, ymd(2024, 5, 6)), wanted);
    }

    #[test]
    fn a_trust_sees_only_what_binds_it() {
        let today = ymd(2024, 5, 16);
        let ids = |trust| days(&calendar(), Some(trust), today).into_iter().map(|(id, _)| id);
        assert!(ids("unn").any(|id| id == "board-1"));
        assert!(!ids("fin").any(|id| id == "board-1"));
    }

    #[test]
    fn a_monthly_rule_gives_the_next_of_its_days() {
        assert_eq!(day_of("accounts", ymd(2024, 5, 8)), ymd(2024, 5, 8), "today still counts");
        assert_eq!(day_of("accounts", ymd(2024, 5, 9)), ymd(2024, 6, 7));
        assert_eq!(day_of("report", ymd(2024, 5, 9)), ymd(2024, 5, 15), "its month goes on");
        assert_eq!(day_of("report", ymd(2024, 12, 20)), ymd(2025, 1, 14), "the year turns");
    }

    #[test]
    fn a_rule_may_run_over_into_the_next_month() {
        let mut catalogue = calendar();
        catalogue.due = vec![
            ruled("late", DueRule::Workday(18)),
            ruled("after", DueRule::WorkdaysAfter(4, slug("late"))),
        ];
        // The 18th working day of May 2024 is the 30th; four more are 5 June.
        let after = days(&catalogue, None, ymd(2024, 6, 1)).into_iter().find(|d| d.0 == "after");
        assert_eq!(after.unwrap().1, ymd(2024, 6, 5));
    }

    #[test]
    fn rules_that_count_from_each_other_or_from_nothing_give_no_day() {
        let mut catalogue = calendar();
        catalogue.due = vec![
            ruled("a", DueRule::WorkdaysAfter(1, slug("b"))),
            ruled("b", DueRule::WorkdaysAfter(1, slug("a"))),
            ruled("c", DueRule::WorkdaysAfter(1, slug("nothing"))),
        ];
        assert!(upcoming(&catalogue, None, ymd(2024, 5, 6)).is_empty());
    }

    #[test]
    fn the_next_report_is_the_first_that_comes_once() {
        let next = |today| next_report(&calendar(), None, today).map(|d| d.date);
        assert_eq!(next(ymd(2024, 2, 20)), Some(ymd(2024, 3, 1)));
        assert_eq!(next(ymd(2024, 5, 6)), Some(ymd(2024, 5, 15)));
        assert_eq!(next(ymd(2024, 5, 16)), Some(ymd(2024, 6, 1)), "the board on 1 June");
        assert_eq!(next(ymd(2024, 6, 2)), Some(ymd(2025, 2, 1)));
        assert_eq!(next(ymd(2025, 2, 2)), None);
    }

    #[test]
    fn a_date_on_a_weekend_stays_and_tells_the_last_working_day() {
        let deadlines = upcoming(&calendar(), None, ymd(2024, 5, 6));
        let at = |id: &str| deadlines.iter().find(|d| d.due.as_str() == id).unwrap();
        assert_eq!(at("board-1").date, ymd(2024, 6, 1));
        assert_eq!(at("board-1").last_workday, Some(ymd(2024, 5, 31)));
        assert_eq!(at("tertial-1").last_workday, None);
        assert_eq!(at("tertial-1").days_from(ymd(2024, 5, 6)), 9);
    }
}
