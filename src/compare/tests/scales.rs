//! Years and matrices that are not the same.

use super::*;
use crate::compare::{Direction, Scales};
use crate::model::matrix::testing::five_by_five;
use crate::model::testing::matrix;
use crate::model::{Axis, Closing, Matrix, Progress};

fn year(p: i64, c: i64, size: usize, zones: usize) -> Builder {
    Builder::new()
        .matrix(matrix(size, size, zones, Axis::Probability, false))
        .risk("unn", "ventetid", "r7k3m", p, c)
        .with(|register| register.year = if size == 5 { 2023 } else { 2024 })
}

#[test]
fn between_other_scales_zones_are_compared() {
    let found = since(year(3, 3, 5, 4), year(3, 3, 4, 4));
    assert_eq!(found.scales, Scales::Other);
    let movement = found.movement(&key("r7k3m"));
    assert_eq!(movement.map(|m| m.direction), Some(Direction::Up), "{:?}", found.events);
    let same_zone = since(year(1, 1, 5, 4), year(1, 1, 4, 4));
    assert!(same_zone.is_empty(), "{:?}", same_zone.events);
}

#[test]
fn zones_of_unlike_many_are_compared_by_how_far_up_they_lie() {
    let found = since(year(5, 5, 5, 3), year(4, 4, 4, 4));
    assert!(found.movement(&key("r7k3m")).is_none(), "the worst zone of both");
    let found = since(year(5, 5, 5, 3), year(1, 1, 4, 4));
    assert_eq!(found.movement(&key("r7k3m")).map(|m| m.direction), Some(Direction::Down));
}

#[test]
fn two_zones_of_one_name_are_the_same_however_many_there_are() {
    let named = |size: usize, names: &[&str]| {
        let mut scale = matrix(size, size, names.len(), Axis::Probability, false);
        for (zone, name) in scale.zones.iter_mut().zip(names) {
            zone.name = (*name).into();
        }
        let zone = |p: i64, c: i64, m: &Matrix| m.zone_at(Builder::level(p), Builder::level(c));
        let cell = |wanted: &str| {
            let cells = (1..=4).flat_map(|p| (1..=4).map(move |c| (p, c)));
            cells.into_iter().find(|(p, c)| scale.zone(zone(*p, *c, &scale)).name == wanted)
        };
        let (p, c) = cell("Høy").unwrap();
        year(p, c, size, names.len()).matrix(scale)
    };
    let four = named(5, &["Lav", "Moderat", "Høy", "Svært høy"]);
    let five = named(4, &["Svært lav", "Lav", "Moderat", "Høy", "Svært høy"]);
    let found = since(four, five);
    assert_eq!(found.scales, Scales::Other);
    assert!(found.is_empty(), "{:?}", found.events);
}

#[test]
fn a_cell_with_another_zone_moves_what_stands_in_it() {
    let before = march();
    let after = march().matrix(matrix(5, 5, 4, Axis::Consequence, false));
    assert_eq!(since(before, after).scales, Scales::Same, "only turned on the wall");
    let other = five_by_five();
    let (was, is) = (march().build().matrix, other.clone());
    let placed = |p, c| (Builder::level(p), Builder::level(c));
    let mut levels = (1..=5).flat_map(|p| (1..=5).map(move |c| (p, c)));
    let differs = |at: &(i64, i64)| {
        let (p, c) = placed(at.0, at.1);
        was.zone_at(p, c) < is.zone_at(p, c)
    };
    let (p, c) = levels.find(differs).unwrap();
    let at = |builder: Builder| builder.risk("unn", "ventetid", "r7k3m", p, c);
    let found = since(at(march()), at(march().matrix(other)));
    assert_eq!(found.scales, Scales::OtherZones);
    let movement = found.movement(&key("r7k3m")).unwrap();
    assert_eq!(movement.direction, Direction::Up);
    assert_eq!(movement.from.probability, movement.to.probability);
}

#[test]
fn a_new_year_takes_over_what_is_open_only() {
    let closed = Closing { on: Some(ymd(2024, 4, 30)), why: "Løst.".into() };
    let before = march()
        .edit_risk("unn", "ventetid", "r2b9c", |_, risk| risk.closed = closed)
        .measure("unn", "ventetid", "mdone", {
            Measure { progress: Progress::Done, ..serving(&["r7k3m"]) }
        });
    let after = Builder::new()
        .risk("unn", "ventetid", "r7k3m", 3, 3)
        .risk("unn", "sykefravaer", "r9x2c", 4, 4)
        .measure("unn", "ventetid", "m4q8t", serving(&["r7k3m", "r2b9c"]));
    let next = after.clone().with(|register| register.year = 2025);
    let found = since(before.clone(), next);
    assert_eq!((found.year_before, found.year_after), (2024, 2025));
    assert!(of_risk(&found).is_empty() && of_measure(&found).is_empty(), "{:?}", found.events);
    let found = since(before, after);
    assert_eq!(of_risk(&found).len() + of_measure(&found).len(), 2, "in one year they are gone");
}
