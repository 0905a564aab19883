//! Acceptances and approvals: what they lack, and what has changed since they were given.

use crate::check::context::DocumentContext;
use crate::check::past::Sealed;
use crate::model::seal::{self, Moved};
use crate::model::{Acceptance, Code, Diagnostic, Matrix, Risk, Slug, State, Treatment};

/// So many changes are named; of the rest the number.
const NAMED: usize = 4;

/// R048: an approval of something that has changed since, and what.
pub(in crate::check) fn approval(cx: &DocumentContext<'_>, found: &mut Vec<Diagnostic>) {
    if cx.state != State::Lapsed {
        return;
    }
    let approved = &cx.assessment.approved.seal;
    let before = sealed(cx)
        .filter(|before| seal::holds_assessment(approved, &before.assessment, &before.matrix));
    let now = (cx.assessment, matrix(cx));
    let moved =
        before.map(|before| seal::moved_in_assessment((&before.assessment, &before.matrix), now));
    let finding = cx.find(Code::ApprovalLapsed, &["approved", "seal"]);
    found.push(finding.with("changed", worded(moved)));
}

/// R046 and R047: acceptances that lack something, or of risks that have changed since.
pub(in crate::check) fn acceptances(cx: &DocumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for (id, risk) in cx.assessment.open_risks() {
        acceptance(cx, id, risk, found);
    }
}

fn acceptance(cx: &DocumentContext<'_>, id: &Slug, risk: &Risk, found: &mut Vec<Diagnostic>) {
    let finding = |code, key: &str| {
        let anchor: Vec<&str> = ["risk", id.as_str()].into_iter().chain(key.split('.')).collect();
        cx.find(code, &anchor).with("id", id.as_str())
    };
    match accepted(id, risk, matrix(cx)) {
        Accepted::Not if risk.treatment == Some(Treatment::Accept) => {
            let missing = missing_of(&Acceptance::default()).collect::<Vec<_>>().join(", ");
            let finding = finding(Code::AcceptanceIncomplete, "treatment");
            found.push(finding.with("missing", missing));
        }
        Accepted::Incomplete => {
            let missing = missing_of(&risk.accepted).collect::<Vec<_>>().join(", ");
            let finding = finding(Code::AcceptanceIncomplete, "accepted");
            found.push(finding.with("missing", missing));
        }
        Accepted::Lapsed => {
            let wanted = &risk.accepted.seal;
            let before = sealed(cx)
                .and_then(|before| Some((before.assessment.risks.get(id)?, &*before.matrix)));
            let fits = |b: &seal::Judged<'_, Risk>| seal::holds_risk(wanted, id.as_str(), b.0, b.1);
            let now = (risk, matrix(cx));
            let moved = before.filter(fits).map(|b| seal::moved_in_risk(id.as_str(), b, now));
            let finding = finding(Code::AcceptanceLapsed, "accepted.seal");
            found.push(finding.with("changed", worded(moved)));
        }
        Accepted::Not | Accepted::Holds => {}
    }
}

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
pub(super) fn accepted(id: &Slug, risk: &Risk, matrix: &Matrix) -> Accepted {
    match &risk.accepted {
        given if !given.is_given() => Accepted::Not,
        given if missing_of(given).next().is_some() => Accepted::Incomplete,
        given if seal::holds_risk(&given.seal, id.as_str(), risk, matrix) => Accepted::Holds,
        _ => Accepted::Lapsed,
    }
}

/// The keys that an acceptance lacks.
fn missing_of(given: &Acceptance) -> impl Iterator<Item = &'static str> {
    let blank = |text: &str| text.trim().is_empty();
    let keys = [
        ("accepted.on", given.on.is_none()),
        ("accepted.by", blank(&given.by)),
        ("accepted.why", blank(&given.why)),
        ("accepted.seal", blank(&given.seal)),
    ];
    keys.into_iter().filter(|(_, missing)| *missing).map(|(key, _)| key)
}

/// The document as it was when a seal of it last fitted, where that is known.
fn sealed<'a>(cx: &DocumentContext<'a>) -> Option<&'a Sealed> {
    cx.trust.past.sealed.get(cx.doc)
}

fn matrix<'a>(cx: &DocumentContext<'a>) -> &'a Matrix {
    &cx.trust.register.matrix
}

/// `r7k3m.probability 4 → 5`, in the format's own words; `none` where it is not known.
fn worded(moved: Option<Vec<Moved>>) -> String {
    let Some(moved) = moved.filter(|moved| !moved.is_empty()) else { return "none".into() };
    let side = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".into());
    let line = |m: &Moved| match &*m.key {
        seal::MATRIX => "matrix.toml".to_owned(),
        key => format!("{key} {} → {}", side(&m.before), side(&m.after)),
    };
    let mut text = moved.iter().take(NAMED).map(line).collect::<Vec<_>>().join(", ");
    if moved.len() > NAMED {
        text.push_str(&format!(" (+{})", moved.len() - NAMED));
    }
    text
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::check::Past;
    use crate::check::rules::testing::{args, found, found_with};
    use crate::model::Register;
    use crate::model::register::testing::doc;
    use crate::model::testing::{Builder, seal_of, ymd};

    const ALL: &str = "accepted.on, accepted.by, accepted.why, accepted.seal";

    fn risk() -> Builder {
        Builder::new().risk("unn", "ventetid", "r7k3m", 4, 5)
    }

    fn accepted_risk() -> Builder {
        risk().edit_risk("unn", "ventetid", "r7k3m", |id, risk| {
            risk.treatment = Some(Treatment::Accept);
            let seal = seal_of(id, risk);
            let (by, why) = ("direktør".into(), "Det finnes ikke noe annet".into());
            risk.accepted = Acceptance { on: Some(ymd(2024, 2, 28)), by, why, seal };
        })
    }

    fn before(builder: Builder) -> Past {
        let register = builder.build();
        let assessment = Arc::clone(register.assessment(&doc("ventetid")).unwrap());
        let sealed = Sealed { assessment, matrix: register.matrix };
        Past { sealed: [(doc("ventetid"), sealed)].into(), ..Past::default() }
    }

    fn changed(register: &Register, code: Code, past: &Past) -> String {
        args(&found_with(register, code, past)[0], &["changed"])[0].clone()
    }

    #[test]
    fn who_accepts_a_risk_says_when_and_why() {
        assert_eq!(found(&accepted_risk().build(), Code::AcceptanceIncomplete), []);
        let bare = risk().edit_risk("unn", "ventetid", "r7k3m", |_, risk| {
            risk.treatment = Some(Treatment::Accept);
        });
        let bare = found(&bare.build(), Code::AcceptanceIncomplete);
        assert_eq!(args(&bare[0], &["missing"]), [ALL]);
        let silent = accepted_risk().edit_risk("unn", "ventetid", "r7k3m", |_, risk| {
            risk.treatment = None;
            risk.accepted.why.clear();
        });
        let silent = found(&silent.build(), Code::AcceptanceIncomplete);
        assert_eq!(args(&silent[0], &["missing"]), ["accepted.why"]);
    }

    #[test]
    fn an_acceptance_lapses_with_the_risk_and_tells_what_changed() {
        let sound = accepted_risk();
        assert_eq!(found(&sound.clone().build(), Code::AcceptanceLapsed), []);
        let moved = sound.clone().risk("unn", "ventetid", "r7k3m", 5, 5).build();
        assert_eq!(changed(&moved, Code::AcceptanceLapsed, &Past::default()), "none");
        assert_eq!(
            changed(&moved, Code::AcceptanceLapsed, &before(sound)),
            "r7k3m.probability 4 → 5"
        );
        let stranger = before(risk().risk("unn", "ventetid", "r7k3m", 1, 1));
        assert_eq!(changed(&moved, Code::AcceptanceLapsed, &stranger), "none", "another state");
    }

    #[test]
    fn an_approval_lapses_with_the_assessment_and_tells_what_changed() {
        let approved = risk().approved("unn", "ventetid", ymd(2024, 2, 28));
        assert_eq!(found(&approved.clone().build(), Code::ApprovalLapsed), []);
        let grown = approved.clone().risk("unn", "ventetid", "rnew1", 1, 2).build();
        assert_eq!(changed(&grown, Code::ApprovalLapsed, &Past::default()), "none");
        assert_eq!(
            changed(&grown, Code::ApprovalLapsed, &before(approved.clone())),
            "rnew1.consequence.quality – → 2, rnew1.probability – → 1"
        );
        let many = ["ra", "rb", "rc"]
            .iter()
            .fold(approved.clone(), |built, id| built.risk("unn", "ventetid", id, 1, 1));
        let changed = changed(&many.build(), Code::ApprovalLapsed, &before(approved));
        assert!(changed.ends_with(" (+2)"), "{changed}");
    }
}
