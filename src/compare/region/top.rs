//! The trusts' Topp 5 lists as one: the gravest risk of the region first.

use std::cmp::Reverse;

use crate::model::{ItemKey, Level, Matrix, Register, Risk, Slug, ZoneIndex};

/// A risk that a trust's Topp 5 names.
#[derive(Debug, Clone, PartialEq)]
pub struct TopRisk {
    /// The risk.
    pub key: ItemKey,
    /// Its place in the trust's own list, from 1.
    pub place: usize,
    /// The register it stands in, as its place among those given.
    pub part: usize,
    /// Its zone, where it is scored.
    pub zone: Option<ZoneIndex>,
}

impl TopRisk {
    /// The risk in the registers that the list was made of.
    pub fn risk<'r>(&self, parts: &'r [Register]) -> Option<&'r Risk> {
        parts.get(self.part)?.risk(&self.key)
    }
}

/// What ranks before what: the zone, by how far up it lies on its own scale; on the same scale
/// consequence and probability; then the trust's own order. Levels of unlike scales say nothing
/// of each other, so that each scale's risks stand together within a zone.
type Order = (Reverse<u32>, usize, Reverse<Option<(Level, Level)>>, usize);

/// The open risks of a trust's Topp 5, in its own order. What it names in vain is left out.
pub fn listed(part: usize, register: &Register, trust: &Slug) -> Vec<TopRisk> {
    let Some(book) = register.book(trust) else { return Vec::new() };
    let places = book.top().order.iter().zip(1..);
    let found = places.filter_map(|(id, place)| {
        let key = register.find_risk(trust, id)?;
        let risk = register.risk(&key).filter(|risk| risk.is_open())?;
        let zone = risk.current.zone(&register.matrix);
        Some(TopRisk { key, place, part, zone })
    });
    found.collect()
}

/// All trusts' Topp 5 risks, the gravest first; alike ones in the order of their own lists.
pub fn top(parts: &[Register]) -> Vec<TopRisk> {
    let mut all: Vec<TopRisk> = Vec::new();
    for (at, register) in parts.iter().enumerate() {
        let trusts = register.catalogue.trusts.iter();
        all.extend(trusts.flat_map(|trust| listed(at, register, &trust.id)));
    }
    all.sort_by_cached_key(|top| order(parts, top));
    all
}

fn order(parts: &[Register], top: &TopRisk) -> Order {
    let cell = top.risk(parts).and_then(|risk| risk.current.cell()).map(|(p, c)| (c, p));
    let grade = parts.get(top.part).map_or(0, |part| grade(top.zone, &part.matrix));
    (Reverse(grade), top.part, Reverse(cell), top.place)
}

/// How far up its own scale a zone lies, in thousandths; 0 where there is none.
pub(super) fn grade(zone: Option<ZoneIndex>, matrix: &Matrix) -> u32 {
    let Some(zone) = zone else { return 0 };
    let steps = matrix.worst().index().max(1);
    // The lowest zone is still more than none.
    u32::try_from(1 + zone.index() * 1_000 / steps).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Axis;
    use crate::model::testing::{Builder, matrix};

    #[test]
    fn the_gravest_first_whosever_it_is_and_what_is_closed_is_left_out() {
        let register = Builder::new()
            .risk("unn", "_other", "r1111", 4, 3)
            .risk("unn", "_other", "r2222", 4, 4)
            .risk("fin", "_other", "r3333", 3, 5)
            .risk("fin", "ventetid", "r4444", 1, 1)
            .risk("fin", "ventetid", "r5555", 5, 5)
            .edit_risk("fin", "ventetid", "r5555", |_, risk| {
                risk.closed.on = Some(crate::model::testing::ymd(2024, 4, 1));
            })
            .top("unn", &["r1111", "r2222"])
            .top("fin", &["r4444", "r5555", "r3333", "rgone"])
            .build();
        let found = top(&[register]);
        let ids: Vec<_> = found.iter().map(|t| (t.key.id.as_str(), t.place)).collect();
        assert_eq!(ids, [("r3333", 3), ("r2222", 2), ("r1111", 1), ("r4444", 1)]);
    }

    #[test]
    fn between_unlike_scales_zones_decide_and_levels_do_not() {
        let small = matrix(3, 3, 3, Axis::Probability, false);
        let of = |trust: &str, p, c| Builder::new().risk(trust, "_other", "r1111", p, c);
        let five = of("unn", 3, 3).top("unn", &["r1111"]).build();
        let small = Builder::new()
            .matrix(small)
            .risk("fin", "_other", "r2222", 3, 3)
            .top("fin", &["r2222"])
            .build();
        let found = top(&[five, small]);
        let ids: Vec<_> = found.iter().map(|t| t.key.id.as_str()).collect();
        assert_eq!(ids, ["r2222", "r1111"], "red on three levels is worse than yellow on five");
    }
}
