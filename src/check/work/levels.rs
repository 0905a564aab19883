//! Levels that do not agree with each other: targets that are no better than today, that nothing
//! leads to, and risks above what they were before any control.

use super::risks::{is_untreated, not_looked_at_since};
use crate::check::context::DocumentContext;
use crate::model::{Code, Diagnostic, Level, Progress, Risk, Scale, Scores, Slug};

/// R043 to R045: how the three sets of scores of each open risk stand to each other.
pub(in crate::check) fn document(cx: &DocumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for (id, risk) in cx.assessment.open_risks() {
        self::risk(cx, id, risk, found);
    }
}

fn risk(cx: &DocumentContext<'_>, id: &Slug, risk: &Risk, found: &mut Vec<Diagnostic>) {
    above_inherent(cx, id, risk, found);
    let Some(is_better) = target(risk) else { return };
    let measures = &cx.trust.measures;
    let is_open = measures.is_open_for(id);
    // Where all that was planned is done, today may have come down to the target, or below it.
    let is_reached =
        !is_open && measures.of(id).any(|served| served.measure.progress == Progress::Done);
    if !is_better && !is_reached {
        let anchor = ["risk", id.as_str(), "target", "probability"];
        found.push(cx.find(Code::TargetNotBetter, &anchor).with("id", id.as_str()));
    }
    // What is untreated asks for a measure already; what is done may have led there, and nobody has
    // looked.
    let asks_already = || is_untreated(cx, id, risk) || not_looked_at_since(cx, id, risk).is_some();
    if is_better && !is_open && !asks_already() {
        let anchor = ["risk", id.as_str(), "target", "probability"];
        found.push(cx.find(Code::TargetWithoutMeasure, &anchor).with("id", id.as_str()));
    }
}

/// Whether a risk's target is better than today; `None` where it has no target or no scores. What
/// the target leaves out stays as it is today.
fn target(risk: &Risk) -> Option<bool> {
    let (current, target) = (&risk.current, &risk.target);
    if target.probability.is_none() && target.consequence.is_empty() {
        return None;
    }
    let today = current.cell()?;
    let probability = target.probability.unwrap_or(today.0);
    let consequence = target.worst().unwrap_or(today.1);
    let is_lower = probability < today.0 || consequence < today.1;
    Some(is_lower && probability <= today.0 && consequence <= today.1)
}

/// R044: the first level that lies above the same one before any control.
fn above_inherent(cx: &DocumentContext<'_>, id: &Slug, risk: &Risk, found: &mut Vec<Diagnostic>) {
    let inherent = &risk.inherent;
    if inherent.probability.is_none() && inherent.consequence.is_empty() {
        return;
    }
    let sets = [("", &risk.current), ("target.", &risk.target)];
    let above = sets.iter().find_map(|(which, scores)| {
        let (key, level, before) = above(scores, inherent)?;
        Some((format!("{which}{key}"), level, before))
    });
    if let Some((key, level, before)) = above {
        let matrix = &cx.trust.register.matrix;
        let scale: &Scale =
            if key.ends_with("probability") { &matrix.probability } else { &matrix.consequence };
        let anchor: Vec<&str> = ["risk", id.as_str()].into_iter().chain(key.split('.')).collect();
        found.push(
            cx.find(Code::AboveInherent, &anchor)
                .with("id", id.as_str())
                .with("key", &*key)
                .with("value", &*scale.text(level).mark)
                .with("inherent", &*scale.text(before).mark),
        );
    }
}

fn above(scores: &Scores, inherent: &Scores) -> Option<(String, Level, Level)> {
    if let (Some(level), Some(before)) = (scores.probability, inherent.probability)
        && level > before
    {
        return Some(("probability".into(), level, before));
    }
    scores.consequence.iter().find_map(|(area, level)| {
        let before = inherent.consequence.get(area)?;
        (level > before).then(|| (format!("consequence.{area}"), *level, *before))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::{args, found};
    use crate::model::Measure;
    use crate::model::register::testing::{risk_at, slug};
    use crate::model::testing::{Builder, serving};

    /// A risk at 4, 4 with this target and an open measure.
    fn aiming(target: Option<(i64, i64)>) -> Builder {
        Builder::new()
            .risk("unn", "ventetid", "r7k3m", 4, 4)
            .edit_risk("unn", "ventetid", "r7k3m", |_, risk| {
                risk.target = target.map(|(p, c)| risk_at(p, c).current).unwrap_or_default();
            })
            .measure("unn", "ventetid", "m4q8t", serving(&["r7k3m"]))
    }

    fn with_progress(builder: Builder, progress: Progress) -> Builder {
        let measure = Measure { progress, ..serving(&["r7k3m"]) };
        builder.measure("unn", "ventetid", "m4q8t", measure)
    }

    #[test]
    fn a_target_is_lower_in_something_and_higher_in_nothing() {
        let not_better = |target| found(&aiming(target).build(), Code::TargetNotBetter).len();
        assert_eq!(not_better(None), 0);
        assert_eq!(not_better(Some((2, 4))), 0);
        assert_eq!(not_better(Some((4, 3))), 0);
        assert_eq!(not_better(Some((4, 4))), 1);
        assert_eq!(not_better(Some((2, 5))), 1, "higher in one");
        let half = aiming(None).edit_risk("unn", "ventetid", "r7k3m", |_, risk| {
            risk.target.probability = Some(Builder::level(2));
        });
        assert_eq!(found(&half.build(), Code::TargetNotBetter), []);
    }

    #[test]
    fn a_target_that_was_reached_is_left_alone() {
        let done = with_progress(aiming(Some((4, 4))), Progress::Done);
        assert_eq!(found(&done.build(), Code::TargetNotBetter), []);
        let dropped = with_progress(aiming(Some((4, 4))), Progress::Dropped);
        assert_eq!(found(&dropped.build(), Code::TargetNotBetter).len(), 1);
    }

    #[test]
    fn a_measure_leads_to_the_target() {
        let leading = aiming(Some((2, 4)));
        assert_eq!(found(&leading.clone().build(), Code::TargetWithoutMeasure), []);
        let done = with_progress(leading, Progress::Done).risk("unn", "ventetid", "r7k3m", 3, 2);
        let done = done.edit_risk("unn", "ventetid", "r7k3m", |_, risk| {
            risk.target = risk_at(2, 2).current;
        });
        assert_eq!(found(&done.build(), Code::TargetWithoutMeasure).len(), 1);
    }

    #[test]
    fn a_red_risk_without_a_measure_is_told_once() {
        let red = with_progress(aiming(Some((2, 2))), Progress::Dropped).build();
        assert_eq!(found(&red, Code::Untreated).len(), 1);
        assert_eq!(found(&red, Code::TargetWithoutMeasure), []);
    }

    #[test]
    fn nothing_lies_above_what_it_was_before_any_control() {
        let before = |p, c| {
            let built = aiming(Some((2, 4))).edit_risk("unn", "ventetid", "r7k3m", |_, risk| {
                risk.inherent = risk_at(p, c).current;
            });
            found(&built.build(), Code::AboveInherent)
        };
        assert_eq!(before(4, 4), []);
        let low = before(3, 5);
        assert_eq!(args(&low[0], &["key", "value", "inherent"]), ["probability", "4", "3"]);
        let mild = before(5, 3);
        assert_eq!(mild[0].anchor, ["risk", "r7k3m", "consequence", "quality"]);
        let target = aiming(Some((2, 4))).edit_risk("unn", "ventetid", "r7k3m", |_, risk| {
            risk.inherent = risk_at(5, 5).current;
            risk.target.probability = Some(Builder::level(5));
            risk.inherent.probability = Some(Builder::level(4));
            risk.inherent.consequence = [(slug("finance"), Builder::level(1))].into();
        });
        let found = found(&target.build(), Code::AboveInherent);
        assert_eq!(
            args(&found[0], &["key"]),
            ["target.probability"],
            "other areas are not compared"
        );
    }
}
