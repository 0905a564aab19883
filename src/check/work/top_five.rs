//! The Topp 5: five open risks that the trust's board has seen before each tertial report
//! (`004_f916831d49873a13.txt`, chapter 8 and attachment 2).

use std::collections::BTreeSet;

use crate::calendar::{Round, tertials};
use crate::check::context::TrustContext;
use crate::model::register::TOP;
use crate::model::risk::Horizon;
use crate::model::{Code, Diagnostic, Risk, Slug, TopFive, TrustBook};

/// From so many days before a tertial report the board's treatment is asked for.
const NEAR: i64 = 30;

/// R051 to R053, R057 and R058: what a trust's Topp 5 lacks, also how many and which are asked for
/// where the year has tertial reports that it belongs to. A list that cannot be read is told of as
/// a damaged file instead.
pub(in crate::check) fn top_five(cx: &TrustContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some(name) = Slug::new(TOP).filter(|name| !cx.book.damaged.contains(name)) else { return };
    let order = &cx.book.top().order;
    let named: BTreeSet<&Slug> = order.iter().collect();
    let is_demanded =
        tertials(&cx.register.catalogue, cx.id, cx.register.year).into_iter().next().is_some();
    if is_demanded && named.len() != TopFive::PLACES {
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
    comments(cx, &name, found);
    let top = cx.book.top();
    // A list that is not there is missed already.
    if order.is_empty() {
        return;
    }
    if is_demanded {
        one_sided(cx, &name, found);
    }
    let Some(round) = near(cx) else { return };
    if top.presented.get(&round.name).is_none_or(|presented| presented.board.is_none()) {
        let due = round.next_day(cx.today);
        let days = (due - cx.today).num_days();
        let when = if days >= 0 { "left" } else { "over" };
        found.push(
            cx.find(&name, Code::TopNotPresented, &["presented", &round.name, "board"])
                .with("date", due.to_string())
                .with("when", when)
                .with("days", days.abs().to_string()),
        );
    }
}

/// The tertial report that is near or past, and whose successor is not near yet.
fn near(cx: &TrustContext<'_>) -> Option<Round> {
    tertials(&cx.register.catalogue, cx.id, cx.register.year)
        .into_iter()
        .rfind(|round| (round.due - cx.today).num_days() <= NEAR)
}

/// R057: five risks that leave out what the list is for, the other important ones on short and on
/// long term.
fn one_sided(cx: &TrustContext<'_>, name: &Slug, found: &mut Vec<Diagnostic>) {
    let risk = |id| {
        let mut files = cx.book.assessments();
        files.find_map(|(file, assessment)| Some((file, assessment.risks.get(id)?)))
    };
    let order: BTreeSet<&Slug> = cx.book.top().order.iter().collect();
    let listed: Vec<(&Slug, &Risk)> = order.into_iter().filter_map(risk).collect();
    if listed.len() < TopFive::PLACES {
        return;
    }
    let is_prioritised = |file: &Slug| {
        cx.register.catalogue.goal(file.as_str()).is_some_and(|goal| goal.prioritised)
    };
    let mut tell =
        |what| found.push(cx.find(name, Code::TopOneSided, &["order"]).with("what", what));
    if listed.iter().all(|(file, _)| is_prioritised(file)) {
        tell("prioritised");
    }
    for (horizon, what) in [(Horizon::Short, "short"), (Horizon::Long, "long")] {
        if listed.iter().all(|(_, risk)| risk.horizon == Some(horizon)) {
            tell(what);
        }
    }
}

/// R058: words that nobody reads, as the risk is not in the list. What is no risk at all is told of
/// as an id that names nothing.
fn comments(cx: &TrustContext<'_>, name: &Slug, found: &mut Vec<Diagnostic>) {
    let top = cx.book.top();
    let listed: BTreeSet<&Slug> = top.order.iter().collect();
    for id in top.comments.keys().filter(|id| !listed.contains(id)) {
        if cx.register.find_risk(cx.id, id).is_some() {
            let finding = cx.find(name, Code::TopCommentUnlisted, &["comment", id.as_str()]);
            found.push(finding.with("id", id.as_str()));
        }
    }
}

fn is_closed(book: &TrustBook, id: &Slug) -> bool {
    let risk = book.assessments().find_map(|(_, assessment)| assessment.risks.get(id));
    risk.is_some_and(|risk| !risk.is_open())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::{args, found, found_on};
    use crate::model::register::OTHER;
    use crate::model::register::testing::slug;
    use crate::model::testing::{Builder, ymd};
    use crate::model::{Closing, Date, Due, DueKind, Presented};

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

    fn presented(round: &str, on: Date) -> Builder {
        let presented = Presented { board: Some(on), case: String::new() };
        five().edit_top("unn", |top| drop(top.presented.insert(round.to_owned(), presented)))
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
    fn five_of_one_horizon_or_of_prioritised_goals_only_leave_something_out() {
        let what = |built: Builder| {
            let found = of_unn(found(&built.build(), Code::TopOneSided));
            found.iter().flat_map(|finding| args(finding, &["what"])).collect::<Vec<_>>()
        };
        let on = |short: usize| {
            FIVE.iter().enumerate().fold(five(), |built, (at, id)| {
                built.edit_risk("unn", OTHER, id, move |_, risk| {
                    risk.horizon = Some(if at < short { Horizon::Short } else { Horizon::Long });
                })
            })
        };
        assert_eq!(what(five()), [""; 0], "nobody has said on which term");
        assert_eq!(what(on(4)), [""; 0]);
        assert_eq!(what(on(5)), ["short"]);
        assert_eq!(what(on(0)), ["long"]);
        let of_goals = FIVE
            .iter()
            .fold(Builder::new(), |built, id| built.risk("unn", "ventetid", id, 3, 3))
            .top("unn", &FIVE);
        assert_eq!(what(of_goals), ["prioritised"]);
    }

    #[test]
    fn a_year_without_tertial_reports_asks_for_no_list() {
        let without = |built: Builder| {
            built.with(|register| std::sync::Arc::make_mut(&mut register.catalogue).due.clear())
        };
        let long = FIVE.iter().fold(five(), |built, id| {
            built.edit_risk("unn", OTHER, id, |_, risk| risk.horizon = Some(Horizon::Long))
        });
        assert_eq!(of_unn(found(&long.clone().build(), Code::TopOneSided)).len(), 1);
        assert_eq!(found(&without(long).build(), Code::TopOneSided), []);
        let none = five().top("unn", &[]);
        assert_eq!(of_unn(found(&none.clone().build(), Code::TopNotFive)).len(), 1);
        assert_eq!(found(&without(none).build(), Code::TopNotFive), []);
    }

    #[test]
    fn a_comment_on_what_is_not_in_the_list_is_told_once() {
        let comment = |id: &str| {
            let id = slug(id);
            five().risk("unn", OTHER, "r6666", 3, 3).edit_top("unn", move |top| {
                top.comments = [(id, "Den verste".to_owned())].into();
            })
        };
        let unlisted = |id| found(&comment(id).build(), Code::TopCommentUnlisted);
        assert_eq!(unlisted("r1111"), []);
        assert_eq!(unlisted("r6666")[0].anchor, ["comment", "r6666"]);
        let emptied = comment("r1111").top("unn", &[]).build();
        assert_eq!(found(&emptied, Code::TopCommentUnlisted).len(), 1, "left behind");
        assert_eq!(unlisted("rgone"), [], "an id that names nothing");
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
        assert_eq!(missed(presented("2024-T1", ymd(2024, 5, 28)), ymd(2024, 7, 1)), None);
        let second = missed(presented("2024-T1", ymd(2024, 5, 28)), ymd(2024, 9, 1));
        assert_eq!(second, told("2024-09-15", "left", "14"), "that was for the first tertial");
        assert_eq!(missed(presented("2024-T2", ymd(2024, 9, 3)), ymd(2024, 9, 10)), None);
        assert_eq!(
            missed(presented("2023-T2", ymd(2023, 12, 20)), ymd(2024, 5, 6)),
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
