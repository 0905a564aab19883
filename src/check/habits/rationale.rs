//! Levels that moved while their rationale stayed word for word what it was.

use crate::check::context::DocumentContext;
use crate::model::{Code, Diagnostic, Level, Risk, Scale};

/// R093: open risks, and the judgement of the goal, whose level is not what it was at the last
/// snapshot, though the reason that is given is the same. Without a reason another rule speaks.
pub(in crate::check) fn unchanged(cx: &DocumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let round = cx.trust.round.filter(|round| !round.changed.is_empty());
    let Some(Some(before)) = round.and_then(|round| round.changed.get(&cx.doc.name)) else {
        return;
    };
    let matrix = &cx.trust.register.matrix;
    let (was, is) = (&before.judgement, &cx.assessment.judgement);
    if let Some(moved) = moved(&matrix.probability, was.probability, is.probability)
        && is_same(&was.rationale, &is.rationale)
    {
        let finding = cx.find(Code::LevelWithoutRationale, &["judgement", "probability"]);
        found.push(finding.with("id", "judgement").with("changed", format!("probability {moved}")));
    }
    for (id, risk) in cx.assessment.open_risks() {
        let Some(was) = before.risks.get(id) else { continue };
        if !is_same(&was.rationale, &risk.rationale) {
            continue;
        }
        if let Some((key, moved)) = first_moved(cx, was, risk) {
            let keys = key.split('.');
            let anchor: Vec<&str> = ["risk", id.as_str()].into_iter().chain(keys).collect();
            found.push(
                cx.find(Code::LevelWithoutRationale, &anchor)
                    .with("id", id.as_str())
                    .with("changed", format!("{key} {moved}")),
            );
        }
    }
}

/// The first of a risk's levels that is another, and from what to what.
fn first_moved(cx: &DocumentContext<'_>, was: &Risk, is: &Risk) -> Option<(String, String)> {
    let matrix = &cx.trust.register.matrix;
    let (before, after) = (&was.current, &is.current);
    if let Some(moved) = moved(&matrix.probability, before.probability, after.probability) {
        return Some(("probability".into(), moved));
    }
    after.consequence.iter().find_map(|(area, level)| {
        let before = before.consequence.get(area).copied();
        let moved = moved(&matrix.consequence, before, Some(*level))?;
        Some((format!("consequence.{area}"), moved))
    })
}

/// `3 → 4` in the marks of the scale; `None` where it did not move, or was not there before.
fn moved(scale: &Scale, before: Option<Level>, after: Option<Level>) -> Option<String> {
    let (before, after) = (before?, after?);
    let mark = |level| &scale.text(level).mark;
    (before != after).then(|| format!("{} → {}", mark(before), mark(after)))
}

/// Word for word the same, whatever the line breaks, and not nothing.
fn is_same(before: &str, after: &str) -> bool {
    !after.trim().is_empty() && before.split_whitespace().eq(after.split_whitespace())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::check::rules::testing::{args, found_with};
    use crate::check::{Past, Round};
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, ymd};
    use crate::model::{Assessment, Judgement};

    fn because(p: i64, rationale: &str) -> Builder {
        Builder::new().risk("unn", "ventetid", "r7k3m", p, 4).edit_risk(
            "unn",
            "ventetid",
            "r7k3m",
            |_, risk| risk.rationale = rationale.into(),
        )
    }

    fn told(before: Builder, now: Builder) -> Vec<String> {
        let before: Option<Arc<Assessment>> =
            before.build().assessment(&doc("ventetid")).map(Arc::clone);
        let changed = [(slug("ventetid"), before)].into();
        let round = Round { name: "2024-03-01".into(), on: ymd(2024, 3, 1), changed };
        let past = Past { rounds: [(slug("unn"), round)].into(), ..Past::default() };
        let found = found_with(&now.build(), Code::LevelWithoutRationale, &past);
        found.iter().flat_map(|d| args(d, &["id", "changed"])).collect()
    }

    #[test]
    fn a_level_that_moves_takes_its_reason_along() {
        let (old, new) = ("Ni sluttet i fjor.", "Tolv har sluttet i år.");
        assert_eq!(told(because(3, old), because(4, old)), ["r7k3m", "probability 3 → 4"]);
        assert!(told(because(3, old), because(4, new)).is_empty());
        assert!(told(because(3, old), because(3, old)).is_empty());
        assert_eq!(told(because(3, old), because(4, "Ni sluttet\ni fjor.\n")).len(), 2);
        assert!(told(because(3, ""), because(4, "")).is_empty(), "no reason: another rule");
    }

    #[test]
    fn a_consequence_and_the_judgement_of_the_goal_are_held_to_the_same() {
        let worse = because(3, "Ni sluttet.").risk("unn", "ventetid", "r7k3m", 3, 5);
        let told_of = told(because(3, "Ni sluttet."), worse);
        assert_eq!(told_of, ["r7k3m", "consequence.quality 4 → 5"]);
        let judged = |level| {
            because(3, "").assessment("unn", "ventetid", |a| {
                let probability = Some(Builder::level(level));
                a.judgement = Judgement { probability, rationale: "Vi ligger etter.".into() };
            })
        };
        assert_eq!(told(judged(2), judged(4)), ["judgement", "probability 2 → 4"]);
    }
}
