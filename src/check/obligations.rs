//! Obligations that are not met, and approvals that no longer hold.

use super::Attention;
use crate::model::{Date, DocKey, Register, Slug, State};

/// From so many days before the deadline an unfinished assessment is worth a word.
const NEAR: i64 = 14;

/// Days to the day by which a trust's obligations must be ready, negative when it has passed;
/// `None` where the calendar has none.
pub(super) fn days_left(register: &Register, trust: &Slug, today: Date) -> Option<i64> {
    let due = register.catalogue.assessment_due(trust);
    due.map(|due| (due - today).num_days())
}

/// An obligation in this state asks for a word: the days that are left are few or gone.
pub(super) fn is_not_ready(state: State, days: Option<i64>) -> bool {
    state == State::Draft && days.is_some_and(|days| days <= NEAR)
}

/// A trust's obligations that are missing, or not ready though time is short.
pub(super) fn unfinished(
    register: &Register,
    trust: &Slug,
    today: Date,
    found: &mut Vec<Attention>,
) {
    let days = days_left(register, trust, today);
    for (goal, state) in register.obligations(trust) {
        let doc = DocKey::new(trust, &goal.id);
        match days {
            _ if state == State::Missing => found.push(Attention::Missing { doc, days }),
            Some(days) if is_not_ready(state, Some(days)) => {
                found.push(Attention::NotReady { doc, days });
            }
            _ => {}
        }
    }
}

/// A trust's assessments whose approval has lapsed, also of goals that are no obligation.
pub(super) fn lapsed(register: &Register, trust: &Slug, found: &mut Vec<Attention>) {
    for (doc, assessment) in register.docs(trust) {
        if State::of(Some(assessment.as_ref()), false) == State::Lapsed {
            found.push(Attention::LapsedApproval { doc });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Status;
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, ymd};

    fn unfinished_on(register: &Register, today: Date) -> Vec<Attention> {
        let mut found = Vec::new();
        unfinished(register, &slug("unn"), today, &mut found);
        found
    }

    #[test]
    fn a_missing_assessment_tells_its_days_and_a_draft_only_when_time_is_short() {
        let register = Builder::new().risk("unn", "ventetid", "r1111", 2, 2).build();
        let missing = |days| Attention::Missing { doc: doc("sykefravaer"), days: Some(days) };
        let draft = |days| Attention::NotReady { doc: doc("ventetid"), days };
        assert_eq!(unfinished_on(&register, ymd(2024, 2, 15)), [missing(15)]);
        assert_eq!(unfinished_on(&register, ymd(2024, 2, 16)), [draft(14), missing(14)]);
        assert_eq!(unfinished_on(&register, ymd(2024, 3, 1)), [draft(0), missing(0)]);
        assert_eq!(unfinished_on(&register, ymd(2024, 3, 2)), [draft(-1), missing(-1)]);
    }

    #[test]
    fn without_a_deadline_what_is_missing_is_still_missing() {
        let mut register = Builder::new().build();
        std::sync::Arc::make_mut(&mut register.catalogue).due.clear();
        let wanted = ["ventetid", "sykefravaer"]
            .map(|name| Attention::Missing { doc: doc(name), days: None });
        assert_eq!(unfinished_on(&register, ymd(2024, 3, 2)), wanted);
    }

    #[test]
    fn an_approval_lapses_when_a_risk_moves_after_it() {
        let approved = Builder::new().risk("unn", "ventetid", "r1111", 2, 2).approved(
            "unn",
            "ventetid",
            ymd(2024, 2, 28),
        );
        let mut found = Vec::new();
        lapsed(&approved.clone().build(), &slug("unn"), &mut found);
        assert_eq!(found, []);
        let moved = approved.risk("unn", "ventetid", "r1111", 4, 2).build();
        lapsed(&moved, &slug("unn"), &mut found);
        assert_eq!(found, [Attention::LapsedApproval { doc: doc("ventetid") }]);
    }

    #[test]
    fn what_is_ready_is_left_alone() {
        let register = Builder::new()
            .risk("unn", "ventetid", "r1111", 2, 2)
            .status("unn", "ventetid", Status::Ready)
            .damaged("unn", "sykefravaer")
            .build();
        assert_eq!(unfinished_on(&register, ymd(2024, 3, 2)), []);
    }
}
