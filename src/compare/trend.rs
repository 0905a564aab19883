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
    /// Neither.
    Same,
    /// It was not there before.
    New,
}

/// An assessment with the matrix of its time.
pub type Judged<'a> = (&'a Assessment, &'a Matrix);

/// Which way an assessment has gone: by how many open risks stand in the worst zone, then in the
/// next one and so on; where these are the same, by whether more risks moved up than down
/// (`moves`, positive where more moved up). Zones of matrices with unlike many are not counted.
pub fn trend(before: Option<Judged<'_>>, after: Judged<'_>, moves: i64) -> Trend {
    let Some(before) = before else { return Trend::New };
    let (was, is) = (in_zones(before), in_zones(after));
    let by_zones = if was.len() == is.len() { is.cmp(&was) } else { Ordering::Equal };
    match by_zones.then(moves.cmp(&0)) {
        Ordering::Greater => Trend::Up,
        Ordering::Less => Trend::Down,
        Ordering::Equal => Trend::Same,
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
    fn the_worst_zone_counts_first_and_movements_within_zones_last() {
        let matrix = five_by_five();
        let went = |before: &[(i64, i64)], after: &[(i64, i64)], moves| {
            trend(Some((&of(before), &matrix)), (&of(after), &matrix), moves)
        };
        assert_eq!(went(&[(5, 5)], &[(1, 1), (1, 1)], 0), Trend::Down);
        assert_eq!(went(&[(1, 1), (1, 1)], &[(5, 5)], 0), Trend::Up);
        assert_eq!(went(&[(5, 5)], &[(5, 5), (1, 1)], 0), Trend::Up, "one more");
        assert_eq!(went(&[(5, 5)], &[(5, 5)], 0), Trend::Same);
        assert_eq!(went(&[(5, 5)], &[(5, 5)], -1), Trend::Down);
        assert_eq!(trend(None, (&of(&[]), &matrix), 0), Trend::New);
    }
}
