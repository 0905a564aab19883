//! The rounds in which a trust reports to the region: tertials, the year, and months.

use std::collections::BTreeMap;

use chrono::{Datelike, Months};

use super::recurring::days_of_year;
use crate::model::catalogue::Frequency;
use crate::model::{Catalogue, Date, DueKind, Goal, Slug};

/// What a round tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// A third of the year, counted from 1.
    Tertial(usize),
    /// The whole year.
    Year,
    /// A month, by its first day.
    Month(Date),
}

/// A round in which a trust reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// As the calendar calls its snapshot: `2024-T1`; a month by its number, `2024-03`.
    pub name: String,
    /// What it tells of.
    pub period: Period,
    /// The first day that belongs to it: the day after the round before it.
    pub begins: Date,
    /// The day of the administration's report.
    pub due: Date,
    /// The day by which the board has treated it, where there is one.
    pub board: Option<Date>,
}

/// How a round asks for a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// In any case.
    Always,
    /// Where it deviates from what is required.
    OnDeviation,
}

impl Round {
    /// Whether it asks for a goal, and how; whom the goal applies to is not looked at.
    pub fn asks(&self, goal: &Goal) -> Option<Asked> {
        let asks = |often: &Frequency| match (self.period, often) {
            (Period::Month(_), Frequency::Monthly)
            | (Period::Tertial(_), Frequency::Tertial)
            | (Period::Tertial(1), Frequency::FirstTertial)
            | (Period::Tertial(2), Frequency::SecondTertial)
            | (Period::Year, Frequency::Annual) => Some(Asked::Always),
            (Period::Tertial(_), Frequency::TertialDeviation) => Some(Asked::OnDeviation),
            _ => None,
        };
        goal.reporting.iter().filter_map(asks).min()
    }

    /// Its days that are still to come, the first of them; the last where all have passed.
    pub fn next_day(&self, today: Date) -> Date {
        if self.due >= today { self.due } else { self.last_day() }
    }

    fn last_day(&self) -> Date {
        self.board.map_or(self.due, |board| board.max(self.due))
    }
}

/// A trust's rounds of a year: tertials and the year by their days, and the months after them.
pub fn rounds(catalogue: &Catalogue, trust: &Slug, year: i32) -> Vec<Round> {
    let mut rounds = reports(catalogue, trust, year);
    rounds.extend(months(catalogue, trust, year));
    rounds
}

/// A trust's tertials and year.
pub(crate) fn reports(catalogue: &Catalogue, trust: &Slug, year: i32) -> Vec<Round> {
    let bound = || catalogue.due.iter().filter(|due| due.binds(trust));
    let mut found: BTreeMap<String, (bool, Date)> = BTreeMap::new();
    for due in bound().filter(|due| matches!(due.kind, DueKind::Tertial | DueKind::Annual)) {
        let Some(date) = due.date else { continue };
        let round =
            found.entry(due.round().to_owned()).or_insert((due.kind == DueKind::Annual, date));
        round.1 = round.1.min(date);
    }
    let mut found: Vec<(String, bool, Date)> =
        found.into_iter().map(|(name, (is_year, due))| (name, is_year, due)).collect();
    found.sort_by_key(|(_, _, due)| *due);
    let (mut rounds, mut tertial) = (Vec::new(), 0);
    let mut begins = Date::from_ymd_opt(year, 1, 1).unwrap_or_default();
    for (name, is_year, due) in found {
        let boards = bound().filter(|due| due.kind == DueKind::Board && due.snapshot == name);
        let board = boards.filter_map(|due| due.date).max();
        let period = if is_year {
            Period::Year
        } else {
            tertial += 1;
            Period::Tertial(tertial)
        };
        let round = Round { name, period, begins, due, board };
        let last = round.last_day();
        begins = last.succ_opt().unwrap_or(last);
        rounds.push(round);
    }
    rounds
}

/// A trust's tertials, which a Topp 5 belongs to.
pub(crate) fn tertials(catalogue: &Catalogue, trust: &Slug, year: i32) -> Vec<Round> {
    let mut rounds = reports(catalogue, trust, year);
    rounds.retain(|round| matches!(round.period, Period::Tertial(_)));
    rounds
}

/// The months, by the last of the days that each is told by.
fn months(catalogue: &Catalogue, trust: &Slug, year: i32) -> Vec<Round> {
    let monthly = catalogue.due.iter().filter(|due| due.kind == DueKind::Monthly);
    let mut months: BTreeMap<Date, Date> = BTreeMap::new();
    for due in monthly.filter(|due| due.binds(trust)) {
        for day in days_of_year(catalogue, due, year) {
            // A month is told in the one after it.
            let Some(month) = day.month.and_then(|m| m.checked_sub_months(Months::new(1))) else {
                continue;
            };
            let last = months.entry(month).or_insert(day.date);
            *last = day.date.max(*last);
        }
    }
    let round = |(month, due): (Date, Date)| Round {
        name: format!("{}-{:02}", month.year(), month.month()),
        period: Period::Month(month),
        begins: month,
        due,
        board: None,
    };
    months.into_iter().map(round).collect()
}

/// The tertial or the year that is worked on: the first of whose days not all have passed, or the
/// last one.
pub fn current(rounds: &[Round], today: Date) -> Option<&Round> {
    let reports = || rounds.iter().filter(|round| !matches!(round.period, Period::Month(_)));
    reports().find(|round| round.last_day() >= today).or_else(|| reports().next_back())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Due;
    use crate::model::catalogue::DueRule;
    use crate::model::testing::ymd;

    fn slug(id: &str) -> Slug {
        Slug::new(id).unwrap()
    }

    fn due(id: &str, kind: DueKind, date: Option<Date>, snapshot: &str) -> Due {
        Due {
            id: slug(id),
            kind,
            date,
            rule: None,
            what: String::new(),
            applies_to: Vec::new(),
            snapshot: snapshot.into(),
            inferred: String::new(),
        }
    }

    fn catalogue() -> Catalogue {
        let on = |m, d| Some(ymd(2024, m, d));
        let accounts = due("accounts", DueKind::Monthly, None, "");
        Catalogue {
            due: vec![
                due("annual", DueKind::Annual, Some(ymd(2025, 2, 1)), "2024-annual"),
                due("t2", DueKind::Tertial, on(9, 15), "2024-T2"),
                due("t1", DueKind::Tertial, on(5, 15), "2024-T1"),
                due("t1-board", DueKind::Board, on(6, 1), "2024-T1"),
                Due { rule: Some(DueRule::Workday(5)), ..accounts },
            ],
            ..Catalogue::default()
        }
    }

    #[test]
    fn a_year_has_its_tertials_the_year_itself_and_twelve_months() {
        let rounds = rounds(&catalogue(), &slug("unn"), 2024);
        let names: Vec<&str> = rounds.iter().map(|round| round.name.as_str()).collect();
        assert_eq!(names[..4], ["2024-T1", "2024-T2", "2024-annual", "2024-01"]);
        assert_eq!(names.len(), 3 + 12);
        let days = |at: usize| (rounds[at].begins, rounds[at].due, rounds[at].board);
        assert_eq!(days(0), (ymd(2024, 1, 1), ymd(2024, 5, 15), Some(ymd(2024, 6, 1))));
        assert_eq!(days(1), (ymd(2024, 6, 2), ymd(2024, 9, 15), None));
        assert_eq!(rounds[3].due, ymd(2024, 2, 7), "the fifth working day after it");
        assert_eq!(rounds[1].period, Period::Tertial(2));
    }

    #[test]
    fn a_round_asks_for_what_is_reported_then() {
        use Frequency as F;
        let rounds = rounds(&catalogue(), &slug("unn"), 2024);
        let asked = |reporting: &[Frequency]| {
            let mut goal = Goal::named(slug("g"));
            goal.reporting = reporting.to_vec();
            rounds[..4].iter().map(|round| round.asks(&goal)).collect::<Vec<_>>()
        };
        let (yes, deviation, no) = (Some(Asked::Always), Some(Asked::OnDeviation), None);
        assert_eq!(asked(&[F::Tertial, F::Annual]), [yes, yes, yes, no]);
        assert_eq!(asked(&[F::FirstTertial]), [yes, no, no, no]);
        assert_eq!(asked(&[F::SecondTertial]), [no, yes, no, no]);
        assert_eq!(asked(&[F::TertialDeviation, F::Annual]), [deviation, deviation, yes, no]);
        assert_eq!(asked(&[F::Monthly]), [no, no, no, yes]);
        assert_eq!(asked(&[]), [no, no, no, no]);
    }

    #[test]
    fn the_round_that_is_worked_on_is_the_first_that_has_not_passed() {
        let rounds = rounds(&catalogue(), &slug("unn"), 2024);
        let name = |today| current(&rounds, today).unwrap().name.as_str();
        assert_eq!(name(ymd(2024, 2, 20)), "2024-T1");
        assert_eq!(name(ymd(2024, 5, 20)), "2024-T1", "the board has not had it");
        assert_eq!(name(ymd(2024, 6, 2)), "2024-T2");
        assert_eq!(name(ymd(2025, 2, 1)), "2024-annual");
        assert_eq!(name(ymd(2026, 2, 1)), "2024-annual");
        assert_eq!(rounds[0].next_day(ymd(2024, 5, 1)), ymd(2024, 5, 15));
        assert_eq!(rounds[0].next_day(ymd(2024, 5, 16)), ymd(2024, 6, 1));
    }
}
