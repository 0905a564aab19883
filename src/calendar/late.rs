//! What is late: what has passed its day and is known not to be done.
//!
//! Whether a report was sent, or a goal of the source reached, is nothing that a register knows:
//! such days pass without being called late.

use crate::model::{Date, DueKind, Register, Risk, Slug};

/// The trusts that still owe what was due: those whose assessments were to be ready and are not.
pub(super) fn owing(
    register: &Register,
    kind: DueKind,
    date: Date,
    trusts: &[Slug],
    today: Date,
) -> Vec<Slug> {
    if kind != DueKind::Assessment || date >= today {
        return Vec::new();
    }
    let owes =
        |trust: &&Slug| register.obligations(trust).any(|(_, state)| !state.meets_deadline());
    trusts.iter().filter(owes).cloned().collect()
}

/// Whether a risk is no higher than its target; not where one of the two is not scored.
pub(super) fn has_reached_target(risk: &Risk) -> bool {
    match (risk.current.cell(), risk.target.cell()) {
        (Some(now), Some(target)) => now.0 <= target.0 && now.1 <= target.1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Status;
    use crate::model::register::testing::{risk_at, slug};
    use crate::model::testing::{Builder, ymd};

    #[test]
    fn only_trusts_that_are_not_ready_are_late_and_only_after_the_day() {
        let register = Builder::new()
            .status("unn", "ventetid", Status::Ready)
            .status("unn", "sykefravaer", Status::Ready)
            .status("fin", "ventetid", Status::Ready)
            .build();
        let (due, both) = (ymd(2024, 3, 1), [slug("unn"), slug("fin")]);
        let owing = |kind, today| owing(&register, kind, due, &both, today);
        assert_eq!(owing(DueKind::Assessment, ymd(2024, 3, 2)), [slug("fin")]);
        assert!(owing(DueKind::Assessment, due).is_empty(), "the day itself is in time");
        assert!(owing(DueKind::Tertial, ymd(2024, 3, 2)).is_empty(), "nobody knows");
    }

    #[test]
    fn a_target_is_reached_when_neither_score_is_above_it() {
        for (now, target, wanted) in [
            ((2, 3), (2, 3), true),
            ((1, 3), (2, 3), true),
            ((3, 3), (2, 3), false),
            ((2, 4), (2, 3), false),
            ((1, 4), (2, 3), false),
        ] {
            let mut risk = risk_at(now.0, now.1);
            risk.target = risk_at(target.0, target.1).current;
            assert_eq!(has_reached_target(&risk), wanted, "{now:?} {target:?}");
        }
        assert!(!has_reached_target(&risk_at(1, 1)), "no target is scored");
    }
}
