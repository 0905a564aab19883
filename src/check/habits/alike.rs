//! Many risks in one cell of the matrix, or all of them.

use super::{Tally, cells};
use crate::check::context::{DocumentContext, TrustContext};
use crate::model::{Code, Diagnostic, Matrix};

/// More than so many risks of one document in one cell cannot be told apart by the matrix: a Topp
/// 5 could not be chosen among them.
const MOST_IN_CELL: usize = 5;
/// From so many scored risks a trust's share per cell says something.
const WORTH_A_SHARE: usize = 15;
/// Fewer risks than this are alike by chance.
const WORTH_A_WORD: usize = 3;

/// R091 and R094: one cell that holds many risks of a document, or all of them.
pub(in crate::check) fn document(cx: &DocumentContext<'_>, found: &mut Vec<Diagnostic>) {
    if cx.assessment.risks.len() < WORTH_A_WORD {
        return;
    }
    let tally = Tally::of(cells(cx.assessment));
    let Some((probability, consequence, count)) = tally.fullest() else { return };
    let code = if count == tally.total && count >= WORTH_A_WORD {
        Code::AllAlike
    } else if count > MOST_IN_CELL {
        Code::CrowdedCell
    } else {
        return;
    };
    let finding = cx.find(code, &["risk"]);
    let finding = in_cell(finding, &cx.trust.register.matrix, probability, consequence);
    found.push(finding.with("what", "document").with("count", count.to_string()));
}

/// R091: one cell that holds more than a third of a trust's scored open risks.
pub(in crate::check) fn trust(cx: &TrustContext<'_>, found: &mut Vec<Diagnostic>) {
    let tally = Tally::of(cx.docs.iter().flat_map(|(_, assessment)| cells(assessment)));
    let Some((probability, consequence, count)) = tally.fullest() else { return };
    if tally.total >= WORTH_A_SHARE && count * 3 > tally.total {
        let finding = cx.find_in_folder(Code::CrowdedCell);
        let finding = in_cell(finding, &cx.register.matrix, probability, consequence);
        found.push(
            finding
                .with("what", "trust")
                .with("count", count.to_string())
                .with("total", tally.total.to_string()),
        );
    }
}

fn in_cell(
    finding: Diagnostic,
    matrix: &Matrix,
    probability: usize,
    consequence: usize,
) -> Diagnostic {
    let mark = |scale: &crate::model::Scale, at: usize| {
        scale.text(scale.clamp(at as i64 + 1)).mark.clone()
    };
    finding
        .with("probability", mark(&matrix.probability, probability))
        .with("consequence", mark(&matrix.consequence, consequence))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::{args, found};
    use crate::model::testing::Builder;

    /// So many risks at 3, 4, then so many others, each somewhere else.
    fn risks(alike: usize, others: usize) -> Builder {
        let built = (0..alike).fold(Builder::new(), |built, n| {
            built.risk("unn", "ventetid", &format!("ra{n}"), 3, 4)
        });
        (0..others).fold(built, |built, n| {
            let (p, c) = (1 + n as i64 % 2, 1 + n as i64 / 2 % 5);
            built.risk("unn", if n < 5 { "ventetid" } else { "_other" }, &format!("rb{n}"), p, c)
        })
    }

    #[test]
    fn six_in_one_cell_are_a_crowd_and_five_are_not() {
        assert_eq!(found(&risks(5, 2).build(), Code::CrowdedCell), []);
        let crowd = found(&risks(6, 2).build(), Code::CrowdedCell);
        let wanted = ["document", "6", "3", "4"];
        assert_eq!(args(&crowd[0], &["what", "count", "probability", "consequence"]), wanted);
    }

    #[test]
    fn a_third_of_a_trusts_risks_in_one_cell_are_a_crowd() {
        assert_eq!(found(&risks(5, 10).build(), Code::CrowdedCell), [], "a third, and no more");
        let crowd = found(&risks(6, 9).build(), Code::CrowdedCell);
        let trust = crowd.iter().find(|d| d.arg("what") == Some("trust")).unwrap();
        assert_eq!(args(trust, &["count", "total"]), ["6", "15"]);
        assert_eq!(trust.file.to_str(), Some("2024/unn"));
    }

    #[test]
    fn the_same_score_for_every_risk_is_told_from_three_risks_on() {
        assert_eq!(found(&risks(2, 0).build(), Code::AllAlike), []);
        assert_eq!(found(&risks(3, 1).build(), Code::AllAlike), []);
        assert_eq!(args(&found(&risks(3, 0).build(), Code::AllAlike)[0], &["count"]), ["3"]);
        let many = risks(7, 0).build();
        assert_eq!(found(&many, Code::AllAlike).len(), 1);
        assert_eq!(found(&many, Code::CrowdedCell), [], "told once");
    }
}
