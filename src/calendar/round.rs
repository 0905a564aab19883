//! Which round a snapshot is made for.

use chrono::Days;

use crate::model::{Catalogue, Date, DueKind, Slug};

/// A round that ended so many days ago may still be waiting for its snapshot.
const JUST_PASSED: u64 = 14;

/// The name that the calendar gives a snapshot made today, of a trust or of the register: that of
/// the round that has just passed and has none yet, else the next one's.
pub(crate) fn round_name<'c>(
    catalogue: &'c Catalogue,
    trust: Option<&Slug>,
    today: Date,
    is_taken: impl Fn(&str) -> bool,
) -> Option<&'c str> {
    let bound = catalogue.due.iter().filter(|due| trust.is_none_or(|trust| due.binds(trust)));
    let named = bound.filter(|due| !due.snapshot.is_empty());
    let mut rounds: Vec<_> = named.filter_map(|due| Some((due.date?, &*due.snapshot))).collect();
    rounds.sort();
    let oldest = today.checked_sub_days(Days::new(JUST_PASSED)).unwrap_or(today);
    let passed = rounds.iter().rev().find(|(date, _)| *date < today && *date >= oldest);
    let passed = passed.filter(|(_, name)| !is_taken(name));
    let next = || rounds.iter().find(|(date, _)| *date >= today);
    passed.or_else(next).map(|(_, name)| *name)
}

/// The first day of the round that a trust is in: the day after its last report was due, and not
/// before the year began.
pub(crate) fn round_began(catalogue: &Catalogue, trust: &Slug, year: i32, today: Date) -> Date {
    let bound = catalogue.due.iter().filter(|due| due.binds(trust));
    let reports = bound
        .filter(|due| matches!(due.kind, DueKind::Assessment | DueKind::Tertial | DueKind::Annual));
    let passed = reports.filter_map(|due| due.date).filter(|date| *date < today).max();
    let new_year = Date::from_ymd_opt(year, 1, 1).unwrap_or(today);
    passed.and_then(|date| date.succ_opt()).map_or(new_year, |day| day.max(new_year))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Due;
    use crate::model::testing::ymd;

    #[test]
    fn the_round_that_just_passed_goes_before_the_next() {
        let due = |id: &str, date, snapshot: &str, trust: Option<&str>| Due {
            id: Slug::new(id).unwrap(),
            kind: DueKind::Assessment,
            date: Some(date),
            rule: None,
            what: String::new(),
            applies_to: trust.and_then(Slug::new).into_iter().collect(),
            snapshot: snapshot.into(),
            inferred: String::new(),
        };
        let catalogue = Catalogue {
            due: vec![
                due("a", ymd(2024, 3, 1), "2024-03-01", None),
                due("b", ymd(2024, 4, 1), "2024-fin", Some("fin")),
                due("c", ymd(2024, 5, 15), "2024-T1", None),
                due("d", ymd(2024, 3, 5), "", None),
            ],
            ..Catalogue::default()
        };
        let unn = Slug::new("unn").unwrap();
        let name = |today, taken: &[&str]| {
            round_name(&catalogue, Some(&unn), today, |name| taken.contains(&name))
        };
        assert_eq!(name(ymd(2024, 2, 20), &[]), Some("2024-03-01"));
        assert_eq!(name(ymd(2024, 3, 6), &[]), Some("2024-03-01"));
        assert_eq!(name(ymd(2024, 3, 6), &["2024-03-01"]), Some("2024-T1"));
        assert_eq!(name(ymd(2024, 3, 16), &[]), Some("2024-T1"), "too long ago");
        assert_eq!(name(ymd(2024, 6, 16), &[]), None);
        let all = round_name(&catalogue, None, ymd(2024, 3, 20), |_| false);
        assert_eq!(all, Some("2024-fin"));
    }

    #[test]
    fn a_round_begins_the_day_after_the_last_report_was_due() {
        let due = |kind, date| Due {
            id: Slug::new("a").unwrap(),
            kind,
            date: Some(date),
            rule: None,
            what: String::new(),
            applies_to: Vec::new(),
            snapshot: String::new(),
            inferred: String::new(),
        };
        let catalogue = Catalogue {
            due: vec![
                due(DueKind::Assessment, ymd(2024, 3, 1)),
                due(DueKind::Board, ymd(2024, 4, 1)),
                due(DueKind::Tertial, ymd(2024, 5, 15)),
            ],
            ..Catalogue::default()
        };
        let unn = Slug::new("unn").unwrap();
        let began = |today| round_began(&catalogue, &unn, 2024, today);
        assert_eq!(began(ymd(2024, 2, 20)), ymd(2024, 1, 1));
        assert_eq!(began(ymd(2024, 3, 1)), ymd(2024, 1, 1), "the day itself is still in time");
        assert_eq!(began(ymd(2024, 5, 6)), ymd(2024, 3, 2));
    }
}
