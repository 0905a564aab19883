//! Which of the deadlines are asked for.

use chrono::Days;

use super::agenda::{Item, Subject};
use crate::model::Date;

/// A sort of deadlines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// What trusts report to the region.
    Reporting,
    /// Measures.
    Measures,
    /// The goals' own deadlines.
    Goals,
    /// Targets of risks.
    Targets,
}

impl Subject {
    /// The sort that it belongs to.
    pub(crate) fn group(&self) -> Group {
        match self {
            Self::Report { .. } => Group::Reporting,
            Self::Goal(_) => Group::Goals,
            Self::Measure(_) => Group::Measures,
            Self::Target(_) => Group::Targets,
        }
    }
}

/// The last day to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Until {
    /// The last report of the year, or its last day where that is later.
    #[default]
    YearReported,
    /// A day.
    Day(Date),
    /// So many days after today.
    Days(u64),
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// Only from this day; where none is given, what is late and what is due from today.
    pub from: Option<Date>,
    /// The last day.
    pub until: Until,
    /// Only what this sort of role answers for: a part of its name, in any case.
    pub owner: Option<String>,
    /// Only one sort.
    pub only: Option<Group>,
    /// Only what is late.
    pub late_only: bool,
}

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selected {
    /// What is due, in the order of the agenda.
    pub items: Vec<Item>,
    /// The last day looked at.
    pub to: Date,
    /// How many more there are after that day.
    pub beyond: usize,
}

/// Chooses among a year's deadlines.
pub(crate) fn select(agenda: Vec<Item>, selection: &Selection, year: i32, today: Date) -> Selected {
    let to = last_day(&agenda, selection.until, year, today);
    let owner = selection.owner.as_ref().map(|owner| owner.to_lowercase());
    let meant = |item: &Item| {
        let begins = match selection.from {
            Some(from) => from <= item.date,
            None => item.is_late() || today <= item.date,
        };
        begins
            && (!selection.late_only || item.is_late())
            && selection.only.is_none_or(|group| item.subject.group() == group)
            && owner.as_ref().is_none_or(|owner| item.owner.to_lowercase().contains(owner))
    };
    let (items, beyond): (Vec<_>, Vec<_>) =
        agenda.into_iter().filter(meant).partition(|item| item.date <= to);
    Selected { items, to, beyond: beyond.len() }
}

fn last_day(agenda: &[Item], until: Until, year: i32, today: Date) -> Date {
    match until {
        Until::Day(day) => day,
        Until::Days(days) => today.checked_add_days(Days::new(days)).unwrap_or(Date::MAX),
        Until::YearReported => {
            let reports = agenda.iter().filter(|item| item.subject.group() == Group::Reporting);
            let new_years_eve = Date::from_ymd_opt(year, 12, 31).unwrap_or(today);
            reports.map(|item| item.date).fold(new_years_eve, Date::max)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::agenda;
    use crate::model::register::OTHER;
    use crate::model::testing::{Builder, serving, ymd};
    use crate::model::{DueKind, Measure, Register, Status};

    /// Assessments are in time; measures are due on the 1st of April, June and September, and in
    /// 2026.
    fn register() -> Register {
        let measure = |owner: &str, year, month| Measure {
            owner: owner.into(),
            deadline: Some(ymd(year, month, 1)),
            ..serving(&[])
        };
        let ready = |built: Builder, trust| {
            let built = built.status(trust, "ventetid", Status::Ready);
            built.status(trust, "sykefravaer", Status::Ready)
        };
        ready(ready(Builder::new(), "unn"), "fin")
            .measure("unn", OTHER, "mapr", measure("HR-sjef", 2024, 4))
            .measure("unn", OTHER, "mjun", measure("Økonomisjef", 2024, 6))
            .measure("unn", OTHER, "msep", measure("HR-sjef", 2024, 9))
            .measure("unn", OTHER, "mlate", measure("HR-sjef", 2026, 1))
            .build()
    }

    fn days(selection: &Selection) -> (Vec<(u32, u32)>, usize) {
        use chrono::Datelike;
        let (register, today) = (register(), ymd(2024, 5, 6));
        let found = select(agenda(&register, None, today), selection, 2024, today);
        (found.items.iter().map(|i| (i.date.month(), i.date.day())).collect(), found.beyond)
    }

    #[test]
    fn by_itself_it_is_what_is_late_and_what_comes_until_the_year_is_reported() {
        assert_eq!(days(&Selection::default()), (vec![(4, 1), (5, 15), (6, 1), (9, 1)], 1));
    }

    #[test]
    fn a_range_is_taken_at_its_word() {
        let range = |from, until| Selection { from, until, ..Selection::default() };
        let from = Some(ymd(2024, 3, 1));
        let until = Until::Day(ymd(2024, 6, 1));
        assert_eq!(days(&range(from, until)).0, [(4, 1), (3, 1), (5, 15), (6, 1)]);
        assert_eq!(days(&range(None, Until::Days(9))).0, [(4, 1), (5, 15)]);
        assert_eq!(days(&range(None, Until::Days(8))), (vec![(4, 1)], 4));
        assert_eq!(days(&range(Some(ymd(2024, 5, 7)), until)).0, [(5, 15), (6, 1)]);
        assert_eq!(days(&range(None, Until::Days(u64::MAX))).1, 0, "for ever");
    }

    #[test]
    fn by_owner_sort_or_lateness() {
        let owner = Selection { owner: Some("ØKONOMI".into()), ..Selection::default() };
        assert_eq!(days(&owner).0, [(6, 1)]);
        let only = Selection { only: Some(Group::Reporting), ..Selection::default() };
        assert_eq!(days(&only).0, [(5, 15)]);
        let late = Selection { late_only: true, ..Selection::default() };
        assert_eq!(days(&late), (vec![(4, 1)], 0));
    }

    #[test]
    fn the_year_ends_with_its_last_report() {
        let mut register = register();
        let catalogue = std::sync::Arc::make_mut(&mut register.catalogue);
        let mut annual = catalogue.due[1].clone();
        (annual.kind, annual.date) = (DueKind::Annual, Some(ymd(2025, 2, 1)));
        catalogue.due.push(annual);
        let today = ymd(2024, 5, 6);
        let found = select(agenda(&register, None, today), &Selection::default(), 2024, today);
        assert_eq!(found.to, ymd(2025, 2, 1));
    }
}
