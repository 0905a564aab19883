//! Whether an assessment as a whole has become better or worse.

use std::cmp::Ordering;

use crate::model::{Assessment, Matrix};

/// Which way an assessment has gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// Worse.
    Up,
    /// Better.
    Down,
    /// Both: one risk is worse and another better.
    Mixed,
    /// Neither.
    Same,
    /// It was not there before.
    New,
}

/// An assessment with the matrix of its time.
pub type Judged<'a> = (&'a Assessment, &'a Matrix);

/// How many of an assessment's risks moved, either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moves {
    /// To a worse cell.
    pub up: usize,
    /// To a better one.
    pub down: usize,
}

/// Which way an assessment has gone: worse where more open risks stand in the worst zone (or as many
/// there and more in the next one, and so on) or one moved up, better the other way round. Of both
/// at once neither is told alone: a risk that is gone would hide one that rose. Zones of matrices
/// with unlike many are not counted.
pub fn trend(before: Option<Judged<'_>>, after: Judged<'_>, moves: Moves) -> Trend {
    let Some(before) = before else { return Trend::New };
    let (was, is) = (in_zones(before), in_zones(after));
    let by_zones = if was.len() == is.len() { is.cmp(&was) } else { Ordering::Equal };
    let (worse, better) = (by_zones.is_gt() || moves.up > 0, by_zones.is_lt() || moves.down > 0);
    match (worse, better) {
        (true, true) => Trend::Mixed,
        (true, false) => Trend::Up,
        (false, true) => Trend::Down,
        (false, false) => Trend::Same,
    }
}

/// Open risks per zone, the worst first.
fn in_zones((assessment, matrix): Judged<'_>) -> Vec<usize> {
    let mut counts = vec![0; matrix.zones.len()];
    for (_, risk) in assessment.open_risks() {
        if let Some(zone) = risk.current.zone(matrix) {
            counts[zone.index()] += 1;
        }
    }
    counts.reverse();
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::matrix::testing::five_by_five;
    use crate::model::register::testing::{risk_at, slug};

    fn of(cells: &[(i64, i64)]) -> Assessment {
        let mut assessment = Assessment::default();
        for (at, (p, c)) in cells.iter().enumerate() {
            assessment.risks.insert(slug(&format!("r{at}")), risk_at(*p, *c));
        }
        assessment
    }

    #[test]
    fn the_worst_zone_counts_first_and_what_goes_both_ways_is_told_as_that() {
        let matrix = five_by_five();
        let went = |before: &[(i64, i64)], after: &[(i64, i64)], up, down| {
            trend(Some((&of(before), &matrix)), (&of(after), &matrix), Moves { up, down })
        };
        assert_eq!(went(&[(5, 5)], &[(1, 1), (1, 1)], 0, 0), Trend::Down);
        assert_eq!(went(&[(1, 1), (1, 1)], &[(5, 5)], 0, 0), Trend::Up);
        assert_eq!(went(&[(5, 5)], &[(5, 5), (1, 1)], 0, 0), Trend::Up, "one more");
        assert_eq!(went(&[(5, 5)], &[(5, 5)], 0, 0), Trend::Same);
        assert_eq!(went(&[(5, 4)], &[(5, 5)], 1, 0), Trend::Up);
        assert_eq!(went(&[(5, 5)], &[(5, 5)], 0, 1), Trend::Down);
        assert_eq!(went(&[(5, 5), (4, 5)], &[(1, 1), (5, 5)], 1, 1), Trend::Mixed);
        assert_eq!(went(&[(5, 5), (4, 5)], &[(5, 5)], 1, 0), Trend::Mixed, "one closed, one rose");
        assert_eq!(trend(None, (&of(&[]), &matrix), Moves::default()), Trend::New);
    }
}
