//! Measures that are late, or that nobody answers for.

use super::Attention;
use crate::model::{Date, Measure, Register, Slug};

/// An open measure that nobody answers for.
pub(super) fn lacks_owner(measure: &Measure) -> bool {
    measure.is_open() && measure.owner.trim().is_empty()
}

/// An open measure without a deadline.
pub(super) fn lacks_deadline(measure: &Measure) -> bool {
    measure.is_open() && measure.deadline.is_none()
}

/// A trust's open measures whose deadline has passed, in one finding.
pub(super) fn overdue(register: &Register, trust: &Slug, today: Date, found: &mut Vec<Attention>) {
    let Some(book) = register.book(trust) else { return };
    let measures = book.assessments.values().flat_map(|a| a.measures.values());
    let late: Vec<_> =
        measures.filter(|m| m.is_overdue(today)).filter_map(|m| m.deadline).collect();
    if let Some(oldest) = late.iter().copied().min() {
        found.push(Attention::Overdue { trust: trust.clone(), count: late.len(), oldest });
    }
}

/// A trust's open measures without an owner or a deadline, one finding per file.
pub(super) fn loose(register: &Register, trust: &Slug, found: &mut Vec<Attention>) {
    for (doc, assessment) in register.docs(trust) {
        let all = assessment.measures.iter();
        let loose: Vec<_> = all.filter(|(_, m)| lacks_owner(m) || lacks_deadline(m)).collect();
        if !loose.is_empty() {
            found.push(Attention::Loose {
                doc,
                no_owner: loose.iter().any(|(_, m)| lacks_owner(m)),
                no_deadline: loose.iter().any(|(_, m)| lacks_deadline(m)),
                measures: loose.into_iter().map(|(id, _)| id.clone()).collect(),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Progress;
    use crate::model::register::OTHER;
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, ymd};

    fn due(deadline: Option<Date>, owner: &str, progress: Progress) -> Measure {
        Measure { owner: owner.into(), deadline, progress, ..Measure::default() }
    }

    #[test]
    fn counts_what_is_late_in_all_files_and_leaves_out_what_is_done() {
        let on = |day| Some(ymd(2024, 3, day));
        let register = Builder::new()
            .measure("unn", "ventetid", "m1111", due(on(15), "HR-sjef", Progress::InProgress))
            .measure("unn", OTHER, "m2222", due(on(1), "HR-sjef", Progress::Decided))
            .measure("unn", OTHER, "m3333", due(on(1), "HR-sjef", Progress::Done))
            .measure("unn", OTHER, "m4444", due(on(20), "HR-sjef", Progress::Proposed))
            .build();
        let mut found = Vec::new();
        overdue(&register, &slug("unn"), ymd(2024, 3, 20), &mut found);
        let oldest = ymd(2024, 3, 1);
        assert_eq!(found, [Attention::Overdue { trust: slug("unn"), count: 2, oldest }]);
    }

    #[test]
    fn names_open_measures_without_owner_or_deadline() {
        let day = Some(ymd(2024, 6, 1));
        let register = Builder::new()
            .measure("unn", "ventetid", "m1111", due(day, "", Progress::Decided))
            .measure("unn", "ventetid", "m2222", due(day, "HR-sjef", Progress::Decided))
            .measure("unn", "ventetid", "m3333", due(None, "", Progress::Dropped))
            .build();
        let mut found = Vec::new();
        loose(&register, &slug("unn"), &mut found);
        assert_eq!(
            found,
            [Attention::Loose {
                doc: doc("ventetid"),
                measures: vec![slug("m1111")],
                no_owner: true,
                no_deadline: false,
            }]
        );
    }
}
