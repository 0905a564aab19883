//! Walking a list, and keeping the chosen line in sight.

/// The place `by` lines further on in a list of `count`, stopping at the ends.
pub(crate) fn stepped(at: usize, by: i64, count: usize) -> usize {
    let last = count.saturating_sub(1) as i64;
    (at as i64 + by).clamp(0, last) as usize
}

/// The first line shown, so that the chosen one is in sight.
pub(crate) fn scroll_to(chosen: usize, count: usize, rows: usize) -> usize {
    chosen.saturating_sub(rows / 2).min(count.saturating_sub(rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_stops_at_the_ends_also_of_nothing() {
        assert_eq!(stepped(2, 1, 5), 3);
        assert_eq!(stepped(2, 9, 5), 4);
        assert_eq!(stepped(2, -9, 5), 0);
        assert_eq!(stepped(0, 1, 0), 0);
    }

    #[test]
    fn the_chosen_line_is_always_in_sight() {
        for (count, rows) in [(0, 5), (3, 5), (20, 5), (20, 0)] {
            for chosen in 0..count {
                let first = scroll_to(chosen, count, rows);
                assert!(rows == 0 || (first..first + rows).contains(&chosen));
            }
        }
    }
}
