//! A risk in hand: it moves up and down the list, into it and out of it.

use crate::model::{Slug, TopFive};

/// What is in hand, and where it would be dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hand {
    pub(super) id: Slug,
    /// Its place in the list; none below the line.
    pub(super) place: Option<usize>,
}

impl Hand {
    /// The list if it were dropped now. What has no room any more goes out.
    pub(super) fn order(&self, before: &[Slug]) -> Vec<Slug> {
        let mut order: Vec<Slug> = before.iter().filter(|id| **id != self.id).cloned().collect();
        if let Some(place) = self.place {
            order.insert(place.min(order.len()), self.id.clone());
            order.truncate(TopFive::PLACES);
        }
        order
    }

    pub(super) fn up(&mut self, before: &[Slug]) {
        self.place = match self.place {
            None => Some(self.last(before)),
            Some(place) => Some(place.saturating_sub(1)),
        };
    }

    pub(super) fn down(&mut self, before: &[Slug]) {
        self.place = self.place.filter(|place| *place < self.last(before)).map(|place| place + 1);
    }

    /// The last place that it can have.
    fn last(&self, before: &[Slug]) -> usize {
        let others = before.iter().filter(|id| **id != self.id).count();
        others.min(TopFive::PLACES - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(names: &str) -> Vec<Slug> {
        names.split_whitespace().map(|name| Slug::new(name).unwrap()).collect()
    }

    fn hand(id: &str, place: Option<usize>) -> Hand {
        Hand { id: Slug::new(id).unwrap(), place }
    }

    #[test]
    fn what_moves_in_pushes_the_last_one_out_and_back_again() {
        let before = ids("a b c d e");
        let mut new = hand("x", None);
        new.up(&before);
        assert_eq!(new.order(&before), ids("a b c d x"));
        new.up(&before);
        assert_eq!(new.order(&before), ids("a b c x d"));
        new.down(&before);
        new.down(&before);
        assert_eq!(new.order(&before), before, "nobody is lost");
    }

    #[test]
    fn it_stops_at_the_top_and_goes_out_below_the_last() {
        let before = ids("a b c");
        let mut own = hand("b", Some(1));
        own.up(&before);
        own.up(&before);
        assert_eq!(own.order(&before), ids("b a c"));
        for _ in 0..2 {
            own.down(&before);
        }
        assert_eq!(own.order(&before), ids("a c b"));
        own.down(&before);
        assert_eq!(own.order(&before), ids("a c"));
    }
}
