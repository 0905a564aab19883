//! Risks that nobody does anything about, that were accepted as something else, or that lack
//! scores.

use super::Attention;
use super::view::Serving;
use crate::model::ranking::ranked;
use crate::model::{Acceptance, Assessment, Matrix, Register, Risk, Slug, seal};

/// What a formal acceptance of a risk is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Accepted {
    /// Nobody has accepted it.
    Not,
    /// It lacks the day, the role, the reason or the seal, and counts for nothing.
    Incomplete,
    /// The risk is no longer what was accepted.
    Lapsed,
    /// Somebody answers for the risk as it is.
    Holds,
}

/// What the acceptance of a risk is worth.
pub(super) fn accepted(id: &Slug, risk: &Risk) -> Accepted {
    match &risk.accepted {
        None => Accepted::Not,
        Some(given) if missing_of(given).next().is_some() => Accepted::Incomplete,
        Some(given) if given.seal == seal::of_risk(id.as_str(), risk) => Accepted::Holds,
        Some(_) => Accepted::Lapsed,
    }
}

/// The keys that an acceptance lacks.
pub(super) fn missing_of(given: &Acceptance) -> impl Iterator<Item = &'static str> {
    let blank = |text: &str| text.trim().is_empty();
    let keys = [
        ("accepted.on", given.on.is_none()),
        ("accepted.by", blank(&given.by)),
        ("accepted.why", blank(&given.why)),
        ("accepted.seal", blank(&given.seal)),
    ];
    keys.into_iter().filter(|(_, missing)| *missing).map(|(key, _)| key)
}

/// It stands in a zone that demands a measure and has no open one, in any of the trust's files,
/// and nobody has accepted it as it is.
pub(super) fn is_untreated(id: &Slug, risk: &Risk, matrix: &Matrix, serving: &Serving<'_>) -> bool {
    let zone = risk.current.zone(matrix);
    zone.is_some_and(|zone| matrix.zone(zone).needs_measure)
        && !serving.is_open_for(id)
        && accepted(id, risk) != Accepted::Holds
}

/// It lacks a probability or a consequence.
pub(super) fn is_unscored(risk: &Risk) -> bool {
    risk.current.cell().is_none()
}

/// A trust's open risks that are untreated: see [`is_untreated`].
pub(super) fn untreated(register: &Register, trust: &Slug, found: &mut Vec<Attention>) {
    let matrix = &register.matrix;
    let Some(book) = register.book(trust) else { return };
    let serving = Serving::of(book);
    for (doc, assessment) in register.docs(trust) {
        let risks = ids(assessment, matrix, |id, risk| is_untreated(id, risk, matrix, &serving));
        let worst = risks.first().and_then(|id| assessment.risks.get(id)?.current.zone(matrix));
        if let Some(zone) = worst {
            found.push(Attention::Untreated { doc, zone, risks });
        }
    }
}

/// A trust's open risks whose acceptance no longer holds.
pub(super) fn lapsed_acceptances(register: &Register, trust: &Slug, found: &mut Vec<Attention>) {
    for (doc, assessment) in register.docs(trust) {
        let lapsed = |id: &Slug, risk: &Risk| accepted(id, risk) == Accepted::Lapsed;
        let risks = ids(assessment, &register.matrix, lapsed);
        if !risks.is_empty() {
            found.push(Attention::LapsedAcceptance { doc, risks });
        }
    }
}

/// A trust's open risks without a probability or a consequence.
pub(super) fn unscored(register: &Register, trust: &Slug, found: &mut Vec<Attention>) {
    for (doc, assessment) in register.docs(trust) {
        let risks = ids(assessment, &register.matrix, |_, risk| is_unscored(risk));
        if !risks.is_empty() {
            found.push(Attention::Unscored { doc, risks });
        }
    }
}

/// The open risks of an assessment that are meant, worst first.
fn ids(
    assessment: &Assessment,
    matrix: &Matrix,
    is_meant: impl Fn(&Slug, &Risk) -> bool,
) -> Vec<Slug> {
    if !assessment.open_risks().any(|(id, risk)| is_meant(id, risk)) {
        return Vec::new();
    }
    let risks = ranked(assessment, matrix).into_iter();
    risks.filter(|(id, risk)| is_meant(id, risk)).map(|(id, _)| id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::OTHER;
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, serving, ymd};
    use crate::model::{Acceptance, Closing, Measure, Progress};

    fn red(ids: &[&str]) -> Builder {
        ids.iter().fold(Builder::new(), |built, id| built.risk("unn", "ventetid", id, 5, 5))
    }

    fn untreated_ids(register: &Register) -> Vec<String> {
        let mut found = Vec::new();
        untreated(register, &slug("unn"), &mut found);
        let ids = found.iter().flat_map(|a| match a {
            Attention::Untreated { risks, .. } => risks.as_slice(),
            _ => &[],
        });
        ids.map(ToString::to_string).collect()
    }

    #[test]
    fn only_an_open_measure_counts_and_it_may_stand_in_another_file() {
        let register = red(&["rhelp", "rnone", "rover"])
            .risk("unn", "ventetid", "rgrnn", 1, 1)
            .measure("unn", OTHER, "mopen", serving(&["rhelp"]))
            .measure(
                "unn",
                "ventetid",
                "mdone",
                Measure { progress: Progress::Done, ..serving(&["rover"]) },
            )
            .build();
        assert_eq!(untreated_ids(&register), ["rnone", "rover"]);
    }

    #[test]
    fn the_worst_zone_speaks_for_the_file() {
        let register = red(&["rred1"]).risk("unn", "ventetid", "rorng", 3, 4).build();
        let mut found = Vec::new();
        untreated(&register, &slug("unn"), &mut found);
        let zone = register.matrix.worst();
        let risks = vec![slug("rred1"), slug("rorng")];
        assert_eq!(found, [Attention::Untreated { doc: doc("ventetid"), zone, risks }]);
    }

    #[test]
    fn an_accepted_risk_needs_no_measure_until_the_acceptance_lapses() {
        let accepted = red(&["rlive"]).edit_risk("unn", "ventetid", "rlive", |id, risk| {
            let seal = seal::of_risk(id.as_str(), risk);
            let (by, why) = ("direktør".into(), "Det finnes ikke noe annet".into());
            risk.accepted = Some(Acceptance { on: Some(ymd(2024, 2, 28)), by, why, seal });
        });
        let mut found = Vec::new();
        lapsed_acceptances(&accepted.clone().build(), &slug("unn"), &mut found);
        assert_eq!(found, []);
        assert!(untreated_ids(&accepted.clone().build()).is_empty());
        let moved = accepted
            .edit_risk("unn", "ventetid", "rlive", |_, risk| {
                risk.current.probability = risk.current.probability.map(|_| Builder::level(4));
            })
            .build();
        lapsed_acceptances(&moved, &slug("unn"), &mut found);
        let risks = vec![slug("rlive")];
        assert_eq!(found, [Attention::LapsedAcceptance { doc: doc("ventetid"), risks }]);
        assert_eq!(untreated_ids(&moved), ["rlive"]);
    }

    #[test]
    fn an_acceptance_without_a_reason_counts_for_nothing() {
        let register = red(&["rlive"]).edit_risk("unn", "ventetid", "rlive", |id, risk| {
            let seal = seal::of_risk(id.as_str(), risk);
            risk.accepted = Some(Acceptance { seal, ..Acceptance::default() });
        });
        assert_eq!(untreated_ids(&register.build()), ["rlive"]);
    }

    #[test]
    fn a_closed_risk_asks_for_nothing() {
        let register = red(&["rgone"])
            .edit_risk("unn", "ventetid", "rgone", |_, risk| {
                risk.current.probability = None;
                risk.closed = Some(Closing { on: ymd(2024, 4, 1), why: "løst".into() });
            })
            .build();
        assert!(untreated_ids(&register).is_empty());
        let mut found = Vec::new();
        unscored(&register, &slug("unn"), &mut found);
        assert_eq!(found, []);
    }

    #[test]
    fn a_risk_without_a_consequence_is_unscored() {
        let register = red(&["rhalf"])
            .edit_risk("unn", "ventetid", "rhalf", |_, risk| risk.current.consequence.clear())
            .build();
        let mut found = Vec::new();
        unscored(&register, &slug("unn"), &mut found);
        let risks = vec![slug("rhalf")];
        assert_eq!(found, [Attention::Unscored { doc: doc("ventetid"), risks }]);
    }
}
