//! Indicators that say otherwise than the assessment.

use super::context::TrustContext;
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::indicator::{Distance, Newest, Standing};
use crate::model::register::INDICATORS;
use crate::model::{Assessment, Better, Indicator, Light, Matrix, Slug, ranking};

/// Indicators whose newest result is red while the trust has assessed their goal as low risk (R056):
/// the figure and the assessment cannot both be the whole truth. One finding per hospital.
///
/// A goal is assessed as low risk where it has an assessment, and
/// - none of its open risks lies above the lowest zone, or above the two lowest of four or more;
///   no open risks at all is as low as it gets, but risks that nobody has scored say nothing;
/// - its own judgement, where there is one, does not lie above the middle of the scale: who finds
///   it likely that the goal is missed has seen what the figure shows.
///
/// A goal without an assessment is told about as missing (R030). Provisional results count; those
/// that rest on fewer than ten patients do not.
pub(super) fn red(cx: &TrustContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some(file) = Slug::new(INDICATORS) else { return };
    let indicators = cx.book.indicators();
    for (id, indicator) in indicators.of(None) {
        let assessment = indicator.goal.as_ref().and_then(|goal| cx.book.assessment(goal));
        if !assessment.is_some_and(|a| is_low(a, &cx.register.matrix)) {
            continue;
        }
        for (hospital, readings) in &indicator.hospitals {
            let Standing::Judged(newest, Light::Red) = indicator.standing(readings) else {
                continue;
            };
            let year = newest.year.to_string();
            let anchor = ["indicator", id.as_str(), hospital.as_str(), &year];
            let red = cx.find(&file, Code::RedIndicator, &anchor);
            let called = indicators.name(hospital);
            found.push(filled(red, indicator, newest).with("hospital", called));
        }
    }
}

fn filled(red: Diagnostic, indicator: &Indicator, newest: Newest) -> Diagnostic {
    let limit = indicator.yellow.map(|limit| limit.to_string()).unwrap_or_default();
    let short = indicator.distance(newest.value).map(|Distance { by, .. }| by.to_string());
    red.with("indicator", &*indicator.title)
        .with("goal", indicator.goal.as_ref().map_or("", Slug::as_str))
        .with("year", newest.year.to_string())
        .with("reading", newest.value.to_string())
        .with("unit", &*indicator.unit)
        .with("better", indicator.better.map_or("", Better::word))
        .with("limit", limit)
        .with("short", short.unwrap_or_default())
}

fn is_low(assessment: &Assessment, matrix: &Matrix) -> bool {
    let low_zones = if matrix.zones.len() >= 4 { 2 } else { 1 };
    let worst = ranking::worst_zone(assessment, matrix);
    let is_low = match worst {
        Some(zone) => zone.index() < low_zones,
        None => assessment.open_risks().next().is_none(),
    };
    let levels = matrix.probability.len();
    let is_likely = |judged: crate::model::Level| 2 * usize::from(judged.number()) > levels + 1;
    is_low && !assessment.judgement.probability.is_some_and(is_likely)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing;
    use crate::model::testing::{Builder, early, few, followed, matrix, result, ymd};
    use crate::model::{Axis, Closing, Reading, Register};

    /// UNN follows one indicator under its waiting times: green from 85, yellow from 70.
    fn following(builder: Builder, hospitals: &[(&str, &[(i32, Reading)])]) -> Register {
        let built = builder.indicator("unn", "stemi", followed("ventetid", hospitals));
        built.hospital("unn", "tromso", "Tromsø").build()
    }

    fn found(register: &Register) -> Vec<Diagnostic> {
        testing::found(register, Code::RedIndicator)
    }

    fn is_found(builder: Builder) -> bool {
        !found(&following(builder, &[("tromso", &[(2022, result("48"))])])).is_empty()
    }

    #[test]
    fn each_red_hospital_is_named_with_its_newest_result() {
        let low = Builder::new().risk("unn", "ventetid", "r1111", 1, 1);
        let register = following(
            low,
            &[
                ("bodo", &[(2022, result("48")), (2023, result("70"))]),
                ("harstad", &[]),
                ("narvik", &[(2022, few("17"))]),
                ("tromso", &[(2022, result("70")), (2023, early("48.5")), (2024, few("17"))]),
            ],
        );
        let found = found(&register);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(found[0].anchor, ["indicator", "stemi", "tromso", "2023"]);
        assert_eq!(found[0].file.display().to_string(), "2024/unn/_indicators.toml");
        let args = ["hospital", "indicator", "reading", "limit", "short", "year", "better"];
        let args = args.map(|name| found[0].arg(name).unwrap());
        assert_eq!(args, ["Tromsø", "Reperfusjon", "48.5", "70", "21.5", "2023", "higher"]);
    }

    #[test]
    fn low_is_the_two_lowest_of_four_zones_and_the_lowest_of_three() {
        let scored = |p, c| Builder::new().risk("unn", "ventetid", "r1111", p, c);
        let zone = |p: i64, c: i64| {
            let register = scored(p, c).build();
            let doc = crate::model::register::testing::doc("ventetid");
            let assessment = register.assessment(&doc).unwrap();
            ranking::worst_zone(assessment, &register.matrix).unwrap().index()
        };
        for (p, c, wanted) in [(1, 1, 0), (3, 2, 1), (3, 4, 2), (5, 5, 3)] {
            assert_eq!(zone(p, c), wanted, "the built matrix");
            assert_eq!(is_found(scored(p, c)), wanted < 2, "{p} {c}");
        }
        let three = || matrix(3, 3, 3, Axis::Probability, false);
        assert!(is_found(scored(1, 1).matrix(three())));
        assert!(!is_found(scored(2, 2).matrix(three())));
    }

    #[test]
    fn nothing_open_is_low_and_nothing_said_is_not() {
        assert!(!is_found(Builder::new()), "no assessment");
        assert!(is_found(Builder::new().assessment("unn", "ventetid", |_| {})), "no risks");
        let red = || Builder::new().risk("unn", "ventetid", "r1111", 5, 5);
        let closed = red().edit_risk("unn", "ventetid", "r1111", |_, risk| {
            risk.closed = Closing { on: Some(ymd(2024, 4, 30)), why: "Løst.".into() };
        });
        assert!(is_found(closed), "none of them open");
        let unscored = red().edit_risk("unn", "ventetid", "r1111", |_, risk| {
            risk.current = Default::default();
        });
        assert!(!is_found(unscored), "none of them scored");
    }

    #[test]
    fn a_goal_that_is_judged_likely_to_be_missed_is_not_low() {
        let judged = |level| {
            Builder::new().risk("unn", "ventetid", "r1111", 1, 1).assessment(
                "unn",
                "ventetid",
                |a| a.judgement.probability = Some(Builder::level(level)),
            )
        };
        let found: Vec<_> = (1..=5).map(|level| is_found(judged(level))).collect();
        assert_eq!(found, [true, true, true, false, false]);
    }
}
