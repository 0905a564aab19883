//! Most scores in the middle: a scale whose ends nobody uses tells little.

use super::cells;
use crate::check::context::TrustContext;
use crate::model::{Code, Diagnostic, Level, Scale};

/// From so many scored risks the share of the middle says something.
const WORTH_A_SHARE: usize = 10;
/// More than this share, in percent, in the middle is centring (DOMAIN.md 4.3).
const MOST_PERCENT: usize = 70;

/// R090: most of a trust's scores lie in the middle level, or the middle two where the number of
/// levels is even; for probability and consequence by themselves.
pub(in crate::check) fn trust(cx: &TrustContext<'_>, found: &mut Vec<Diagnostic>) {
    let matrix = &cx.register.matrix;
    let (mut total, mut probabilities, mut consequences) = (0, 0, 0);
    for (_, assessment) in &cx.docs {
        for (probability, consequence) in cells(assessment) {
            total += 1;
            probabilities += usize::from(is_middle(&matrix.probability, probability));
            consequences += usize::from(is_middle(&matrix.consequence, consequence));
        }
    }
    for (what, count) in [("probability", probabilities), ("consequence", consequences)] {
        if total >= WORTH_A_SHARE && count * 100 > total * MOST_PERCENT {
            found.push(
                cx.find_in_folder(Code::MostInTheMiddle)
                    .with("what", what)
                    .with("count", count.to_string())
                    .with("total", total.to_string()),
            );
        }
    }
}

fn is_middle(scale: &Scale, level: Level) -> bool {
    let middle = scale.middle().number();
    let is_even = scale.len().is_multiple_of(2);
    level.number() == middle || (is_even && level.number() == middle + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::{args, found};
    use crate::model::testing::{Builder, matrix};

    /// Ten risks, so many of them with probability 3, all with another consequence.
    fn centred(middle: i64) -> Builder {
        (0..10).fold(Builder::new(), |built, n| {
            let probability = if n < middle { 3 } else { 1 };
            built.risk("unn", "ventetid", &format!("r{n}"), probability, 1 + n % 5)
        })
    }

    #[test]
    fn eight_of_ten_in_the_middle_are_told_and_seven_are_not() {
        assert_eq!(found(&centred(7).build(), Code::MostInTheMiddle), []);
        let found = found(&centred(8).build(), Code::MostInTheMiddle);
        assert_eq!(found.len(), 1);
        assert_eq!(args(&found[0], &["what", "count", "total"]), ["probability", "8", "10"]);
    }

    #[test]
    fn nine_risks_are_too_few_to_tell() {
        let nine = centred(9).assessment("unn", "ventetid", |a| drop(a.risks.pop_last()));
        assert_eq!(found(&nine.build(), Code::MostInTheMiddle), []);
    }

    #[test]
    fn an_even_scale_has_two_levels_in_the_middle() {
        let matrix = matrix(4, 4, 4, crate::model::Axis::Probability, false);
        let is = |n| is_middle(&matrix.probability, matrix.probability.level(n).unwrap());
        assert_eq!([1, 2, 3, 4].map(is), [false, true, true, false]);
    }
}
