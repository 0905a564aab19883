//! The Topp 5: five open risks that the trust's board has seen before each tertial report
//! (`004_f916831d49873a13.txt`, chapter 8 and attachment 2).

use std::collections::{BTreeMap, BTreeSet};

use crate::check::context::TrustContext;
use crate::model::register::TOP;
use crate::model::{Catalogue, Code, Date, Diagnostic, DueKind, Slug, TrustBook};

/// From so many days before a tertial report the board's treatment is asked for.
const NEAR: i64 = 30;

/// How many risks a Topp 5 has.
const WANTED: usize = 5;

/// R051 to R053: what a trust's Topp 5 lacks. A list that cannot be read is told of as a damaged
/// file instead.
pub(in crate::check) fn top_five(cx: &TrustContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some(name) = Slug::new(TOP).filter(|name| !cx.book.damaged.contains(name)) else { return };
    let order = &cx.book.top().order;
    let named: BTreeSet<&Slug> = order.iter().collect();
    if named.len() != WANTED {
        let finding = cx.find(&name, Code::TopNotFive, &["order"]);
        found.push(finding.with("count", named.len().to_string()));
    }
    let is_first = |(at, id): &(usize, &Slug)| !order[..*at].contains(id);
    for (_, id) in order.iter().enumerate().filter(is_first) {
        if is_closed(cx.book, id) {
            let finding = cx.find(&name, Code::TopNamesClosed, &["order", id.as_str()]);
            found.push(finding.with("id", id.as_str()));
        }
    }
    let top = cx.book.top();
    // A list that is not there is missed already.
    if order.is_empty() {
        return;
    }
    if let Some(round) = Tertial::at(cx)
        && top.presented_on.is_none_or(|on| on < round.begins)
    {
        let days = (round.due - cx.today).num_days();
        let when = if days >= 0 { "left" } else { "over" };
        found.push(
            cx.find(&name, Code::TopNotPresented, &["presented", "board"])
                .with("date", round.due.to_string())
                .with("when", when)
                .with("days", days.abs().to_string()),
        );
    }
}

fn is_closed(book: &TrustBook, id: &Slug) -> bool {
    let risk = book.assessments().find_map(|(_, assessment)| assessment.risks.get(id));
    risk.is_some_and(|risk| !risk.is_open())
}

/// A tertial report that is near or past, and whose successor is not near yet.
struct Tertial {
    /// The first day on which a board's treatment belongs to it.
    begins: Date,
    /// The day that is told: the next of its deadlines, or the last where all have passed.
    due: Date,
}

impl Tertial {
    fn at(cx: &TrustContext<'_>) -> Option<Self> {
        let rounds = deadlines(&cx.register.catalogue, cx.id);
        let is_near = |days: &&Vec<Date>| {
            days.first().is_some_and(|first| (*first - cx.today).num_days() <= NEAR)
        };
        let at = rounds.iter().rposition(|days| is_near(&days))?;
        let year_begins = Date::from_ymd_opt(cx.register.year, 1, 1)?;
        let before = at.checked_sub(1).and_then(|at| rounds[at].last());
        let begins = before.and_then(|last| last.succ_opt()).unwrap_or(year_begins);
        let next = rounds[at].iter().find(|day| **day >= cx.today);
        Some(Self { begins, due: *next.or(rounds[at].last())? })
    }
}

/// The days of each tertial report that binds a trust, the administration's and the board's
/// together, in order.
fn deadlines(catalogue: &Catalogue, trust: &Slug) -> Vec<Vec<Date>> {
    let bound = || catalogue.due.iter().filter(|due| due.binds(trust));
    let mut rounds: BTreeMap<&str, Vec<Date>> = BTreeMap::new();
    for due in bound().filter(|due| due.kind == DueKind::Tertial) {
        // Without a snapshot's name the entry stands alone.
        let name = if due.snapshot.is_empty() { due.id.as_str() } else { &due.snapshot };
        rounds.entry(name).or_default().extend(due.date);
    }
    for due in bound().filter(|due| due.kind == DueKind::Board) {
        if let Some(days) = rounds.get_mut(&*due.snapshot) {
            days.extend(due.date);
        }
    }
    let mut rounds: Vec<Vec<Date>> = rounds.into_values().filter(|d| !d.is_empty()).collect();
    rounds.iter_mut().for_each(|days| days.sort_unstable());
    rounds.sort();
    rounds
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::{args, found, found_on};
    use crate::model::register::OTHER;
    use crate::model::register::testing::slug;
    use crate::model::testing::{Builder, ymd};
    use crate::model::{Closing, Due};

    const FIVE: [&str; 5] = ["r1111", "r2222", "r3333", "r4444", "r5555"];

    fn due(id: &str, kind: DueKind, date: Date, snapshot: &str) -> Due {
        Due {
            id: slug(id),
            kind,
            date: Some(date),
            rule: None,
            what: id.into(),
            applies_to: Vec::new(),
            snapshot: snapshot.into(),
            inferred: String::new(),
        }
    }

    fn five() -> Builder {
        let built =
            FIVE.iter().fold(Builder::new(), |built, id| built.risk("unn", OTHER, id, 3, 3));
        built.top("unn", &FIVE).with(|register| {
            let due = vec![
                due("t1", DueKind::Tertial, ymd(2024, 5, 15), "2024-T1"),
                due("t1-board", DueKind::Board, ymd(2024, 6, 1), "2024-T1"),
                due("t2", DueKind::Tertial, ymd(2024, 9, 15), "2024-T2"),
                due("t2-board", DueKind::Board, ymd(2024, 10, 1), "2024-T2"),
            ];
            std::sync::Arc::make_mut(&mut register.catalogue).due = due;
        })
    }

    fn presented(on: Date) -> Builder {
        five().edit_top("unn", |top| top.presented_on = Some(on))
    }

    fn of_unn(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        found.into_iter().filter(|d| d.file.starts_with("2024/unn")).collect()
    }

    #[test]
    fn five_are_five_and_open() {
        assert_eq!(of_unn(found(&five().build(), Code::TopNotFive)), []);
        assert_eq!(found(&five().build(), Code::TopNamesClosed), []);
        let four = of_unn(found(&five().top("unn", &FIVE[..4]).build(), Code::TopNotFive));
        assert_eq!(args(&four[0], &["count"]), ["4"]);
        assert_eq!(four[0].file.to_str(), Some("2024/unn/_top.toml"));
        let closed = five().edit_risk("unn", OTHER, "r3333", |_, risk| {
            risk.closed = Closing { on: Some(ymd(2024, 4, 1)), why: "løst".into() };
        });
        let twice = closed.clone().top("unn", &["r3333", "r1111", "r3333", "r4444", "r5555"]);
        let closed = found(&closed.build(), Code::TopNamesClosed);
        assert_eq!(closed[0].anchor, ["order", "r3333"]);
        let twice = twice.build();
        assert_eq!(found(&twice, Code::TopNamesClosed).len(), 1, "named twice, told once");
        assert_eq!(args(&of_unn(found(&twice, Code::TopNotFive))[0], &["count"]), ["4"]);
    }

    #[test]
    fn a_list_that_cannot_be_read_is_not_called_empty() {
        let damaged = Builder::new().damaged("unn", TOP).build();
        assert_eq!(of_unn(found(&damaged, Code::TopNotFive)), []);
    }

    #[test]
    fn the_board_sees_it_before_each_tertial_report() {
        let missed = |built: Builder, today| {
            let found = of_unn(found_on(&built.build(), Code::TopNotPresented, today));
            found.first().map(|d| args(d, &["date", "when", "days"]))
        };
        let told = |date: &str, when: &str, days: &str| {
            Some(vec![date.to_owned(), when.to_owned(), days.to_owned()])
        };
        assert_eq!(missed(five(), ymd(2024, 4, 14)), None, "a month and more to go");
        assert_eq!(missed(five(), ymd(2024, 5, 6)), told("2024-05-15", "left", "9"));
        assert_eq!(missed(five(), ymd(2024, 5, 20)), told("2024-06-01", "left", "12"));
        assert_eq!(missed(five(), ymd(2024, 7, 1)), told("2024-06-01", "over", "30"));
        assert_eq!(missed(presented(ymd(2024, 5, 28)), ymd(2024, 7, 1)), None);
        let second = missed(presented(ymd(2024, 5, 28)), ymd(2024, 9, 1));
        assert_eq!(second, told("2024-09-15", "left", "14"), "that was for the first tertial");
        assert_eq!(missed(presented(ymd(2024, 9, 3)), ymd(2024, 9, 10)), None);
        assert_eq!(
            missed(presented(ymd(2023, 12, 20)), ymd(2024, 5, 6)),
            told("2024-05-15", "left", "9")
        );
    }

    #[test]
    fn without_a_list_there_is_nothing_to_present() {
        let none = five().top("unn", &[]);
        let found = found_on(&none.build(), Code::TopNotPresented, ymd(2024, 5, 6));
        assert_eq!(found, []);
    }
}
