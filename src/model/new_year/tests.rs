use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::model::matrix::Axis;
use crate::model::register::OTHER;
use crate::model::register::testing::slug;
use crate::model::testing::{Builder, matrix, serving, ymd};
use crate::model::{
    Acceptance, Catalogue, Closing, Factor, Judgement, Level, LevelText, Matrix, Measure, Progress,
    Register, Scale, Session, Status,
};

fn same_scale(old: &Register) -> ScaleMap {
    ScaleMap::identity(&old.matrix, &old.matrix)
}

fn carried(old: &Register) -> Carried {
    carry(old, &old.catalogue, &old.matrix, &GoalMap::default(), &same_scale(old))
}

fn without(old: &Register, goal: &str) -> Catalogue {
    let mut catalogue = (*old.catalogue).clone();
    catalogue.goals.retain(|g| g.id.as_str() != goal);
    catalogue
}

fn left(carried: &Carried) -> Vec<(&str, Why)> {
    carried.left.iter().map(|left| (left.item.id.as_str(), left.why)).collect()
}

#[test]
fn open_risks_and_measures_go_over_as_they_are_and_nothing_that_was_decided_does() {
    let old = Builder::new()
        .risk("unn", "ventetid", "r1111", 4, 4)
        .edit_risk("unn", "ventetid", "r1111", |_, risk| {
            risk.reviewed = Some(ymd(2024, 5, 2));
            risk.owner = "klinikksjef".into();
            risk.accepted = Acceptance { by: "direktør".into(), ..Acceptance::default() };
        })
        .risk("unn", "ventetid", "r2222", 2, 2)
        .edit_risk("unn", "ventetid", "r2222", |_, risk| {
            risk.closed = Closing { on: Some(ymd(2024, 4, 30)), why: "løst".into() };
        })
        .measure("unn", "ventetid", "m1111", serving(&["r1111", "r2222"]))
        .measure(
            "unn",
            "ventetid",
            "m2222",
            Measure { progress: Progress::Done, ..serving(&["r1111"]) },
        )
        .measure("unn", "ventetid", "m3333", serving(&["r2222"]))
        .assessment("unn", "ventetid", |a| {
            a.assessed = Some(ymd(2024, 2, 14));
            a.factors.insert(slug("f1"), Factor { title: "Vi beholder folk".into() });
            a.order = vec![slug("r2222"), slug("r1111")];
            a.judgement = Judgement { probability: None, rationale: "Fordi.".into() };
            a.sessions.insert("2024-02-14".into(), Session::default());
        })
        .approved("unn", "ventetid", ymd(2024, 2, 28))
        .top("unn", &["r2222", "r1111"])
        .build();
    let carried = carried(&old);
    let book = &carried.books[&slug("unn")];
    let new = &book.assessments[&slug("ventetid")];
    assert_eq!((new.status, new.assessed), (Status::Draft, None));
    assert_eq!(new.approved, Assessment::default().approved);
    assert_eq!(new.judgement, Judgement::default());
    assert!(new.sessions.is_empty());
    assert_eq!(new.factors[&slug("f1")].title, "Vi beholder folk");
    assert_eq!((&new.order, &book.top.order), (&vec![slug("r1111")], &vec![slug("r1111")]));
    let risk = &new.risks[&slug("r1111")];
    assert_eq!((risk.reviewed, &risk.accepted), (None, &Acceptance::default()));
    assert_eq!(risk.owner, "klinikksjef");
    assert_eq!(risk.current.cell().map(|(p, c)| (p.number(), c.number())), Some((4, 4)));
    assert_eq!(new.measures[&slug("m1111")].risks, [slug("r1111")], "no id that names nothing");
    let ids = |items: &[Item]| items.iter().map(|i| i.id.to_string()).collect::<Vec<_>>();
    assert_eq!(ids(&carried.acceptances), ["r1111"]);
    assert_eq!(ids(&carried.without_risk), ["m3333"]);
    assert_eq!(left(&carried), [("r2222", Why::Closed), ("m2222", Why::Done)]);
    assert_eq!(carried.counts(&slug("unn")), (1, 2));
}

#[test]
fn a_goal_that_is_gone_waits_for_a_decision() {
    let old = Builder::new()
        .risk("unn", "ventetid", "r1111", 4, 4)
        .measure("unn", "ventetid", "m1111", serving(&["r1111"]))
        .risk("fin", "ventetid", "r1111", 2, 2)
        .assessment("unn", "ventetid", |a| {
            a.factors.insert(slug("f1"), Factor { title: "Folk".into() });
        })
        .edit_risk("unn", "ventetid", "r1111", |_, risk| risk.threatens = vec![slug("f1")])
        .build();
    let catalogue = without(&old, "ventetid");
    let waiting = homeless(&old, &catalogue, &GoalMap::default());
    assert_eq!(waiting.len(), 1);
    assert_eq!((waiting[0].risks, waiting[0].measures, waiting[0].trusts.len()), (2, 1, 2));

    let decide = |to: Destination| {
        let map = GoalMap([(slug("ventetid"), to)].into());
        assert_eq!(homeless(&old, &catalogue, &map), []);
        carry(&old, &catalogue, &old.matrix, &map, &same_scale(&old))
    };
    let behind = decide(Destination::Behind);
    assert!(behind.books.is_empty() && behind.left.iter().all(|l| l.why == Why::AsMapped));
    let other = decide(Destination::File(slug(OTHER)));
    let file = &other.books[&slug("unn")].assessments[&slug(OTHER)];
    assert!(file.factors.is_empty() && file.risks[&slug("r1111")].threatens.is_empty());
    assert_eq!(left(&other), [("f1", Why::NoFactors)]);
    let renamed = decide(Destination::File(slug("sykefravaer")));
    let file = &renamed.books[&slug("unn")].assessments[&slug("sykefravaer")];
    assert_eq!(file.risks[&slug("r1111")].threatens, [slug("f1")]);
}

#[test]
fn a_measure_follows_its_risk_when_its_own_file_goes_nowhere() {
    let old = Builder::new()
        .risk("unn", "sykefravaer", "r1111", 4, 4)
        .measure("unn", "ventetid", "m1111", serving(&["r1111"]))
        .measure("unn", "ventetid", "m2222", serving(&[]))
        .build();
    let map = GoalMap([(slug("ventetid"), Destination::Behind)].into());
    let carried = carry(&old, &without(&old, "ventetid"), &old.matrix, &map, &same_scale(&old));
    let file = &carried.books[&slug("unn")].assessments[&slug("sykefravaer")];
    assert!(file.measures.contains_key(&slug("m1111")));
    assert_eq!(left(&carried), [("m2222", Why::AsMapped)]);
}

#[test]
fn what_a_trust_that_is_gone_had_is_named() {
    let old = Builder::new().risk("fin", "ventetid", "r1111", 2, 2).build();
    let mut catalogue = (*old.catalogue).clone();
    catalogue.trusts.retain(|t| t.id.as_str() != "fin");
    assert_eq!(homeless(&old, &catalogue, &GoalMap::default()), []);
    let carried = carry(&old, &catalogue, &old.matrix, &GoalMap::default(), &same_scale(&old));
    assert_eq!(left(&carried), [("r1111", Why::TrustGone)]);
}

fn by_five() -> Matrix {
    matrix(5, 5, 4, Axis::Probability, false)
}

#[test]
fn a_scale_is_the_same_only_where_its_levels_mean_the_same() {
    let old = by_five();
    assert_eq!(scale_changes(&old, &by_five()), []);
    let mut shown = matrix(5, 5, 3, Axis::Consequence, true);
    assert_eq!(scale_changes(&old, &shown), [], "marks, zones and orientation are how it is shown");
    shown.areas[1].texts = vec!["under 1 mill.".into()];
    assert_eq!(scale_changes(&old, &shown), [ScaleChange::AreaMeaning(slug("finance"))]);
    shown.areas.remove(1);
    shown.period = "i løpet av fem år".into();
    let changes = scale_changes(&old, &shown);
    assert_eq!(changes, [ScaleChange::Probability, ScaleChange::AreaGone(slug("finance"))]);
    let four = matrix(4, 4, 4, Axis::Probability, false);
    let changes = scale_changes(&old, &four);
    assert!(changes.contains(&ScaleChange::Probability));
    assert!(changes.contains(&ScaleChange::Consequence));
}

#[test]
fn a_proposal_keeps_the_ends_and_never_rounds_down_a_half() {
    let numbers = |from: usize, to: usize| -> Vec<u8> {
        let scale = |levels| Scale::new(vec![LevelText::default(); levels]).unwrap();
        let map = scale::likeliest(&scale(from), &scale(to));
        map.values().map(|level| level.number()).collect()
    };
    assert_eq!(numbers(5, 4), [1, 2, 3, 3, 4]);
    assert_eq!(numbers(4, 5), [1, 2, 4, 5]);
    assert_eq!(numbers(5, 3), [1, 2, 2, 3, 3]);
    assert_eq!(numbers(5, 5), [1, 2, 3, 4, 5]);
}

#[test]
fn a_proposal_follows_names_and_percentages_before_places() {
    let level = |label: &str, percent| LevelText {
        label: label.into(),
        percent: Some(percent),
        ..LevelText::default()
    };
    let scale = |levels: &[LevelText]| Scale::new(levels.to_vec()).unwrap();
    let old = scale(&[
        level("Sjelden", (0.0, 10.0)),
        level("Mulig", (10.0, 50.0)),
        level("Ofte", (50.0, 100.0)),
    ]);
    let new = scale(&[
        level("Svært sjelden", (0.0, 1.0)),
        level("sjelden", (1.0, 10.0)),
        level("Tenkelig", (10.0, 50.0)),
        level("Sannsynlig", (50.0, 90.0)),
        level("Svært ofte", (90.0, 100.0)),
    ]);
    let numbers =
        |map: BTreeMap<u8, Level>| map.values().map(|level| level.number()).collect::<Vec<_>>();
    assert_eq!(numbers(scale::likeliest(&old, &new)), [2, 3, 5]);
    // A name that would turn the order round is a coincidence.
    let turned =
        scale(&[level("Ofte", (0.0, 1.0)), level("x", (1.0, 2.0)), level("Sjelden", (2.0, 3.0))]);
    assert_eq!(numbers(scale::likeliest(&old, &turned)), [1, 2, 3]);
}

#[test]
fn scores_without_a_place_are_named_and_areas_that_become_one_keep_the_worst() {
    let old = Builder::new()
        .risk("unn", "ventetid", "r1111", 5, 3)
        .edit_risk("unn", "ventetid", "r1111", |_, risk| {
            risk.current.consequence.insert(slug("finance"), Builder::level(4));
            risk.target.probability = Some(Builder::level(1));
        })
        .build();
    let new = by_five();
    let mut map = ScaleMap::identity(&old.matrix, &new);
    map.probability.remove(&5);
    map.areas.insert(slug("finance"), slug("quality"));
    let carried = carry(&old, &old.catalogue, &new, &GoalMap::default(), &map);
    let risk = &carried.books[&slug("unn")].assessments[&slug("ventetid")].risks[&slug("r1111")];
    assert_eq!(risk.current.probability, None);
    assert_eq!(risk.current.consequence, [(slug("quality"), Builder::level(4))].into());
    assert_eq!(risk.target.probability.map(|l| l.number()), Some(1));
    assert_eq!(carried.lost.len(), 1);
    let lost = &carried.lost[0];
    assert_eq!((lost.of, lost.loss.level, lost.loss.why), ("current", 5, LossReason::NoLevel));
}

#[test]
fn a_risk_that_lost_its_worst_consequence_is_unscored_and_not_milder() {
    let old = Builder::new()
        .risk("unn", "ventetid", "r1111", 4, 5)
        .edit_risk("unn", "ventetid", "r1111", |_, risk| {
            risk.current.consequence.insert(slug("finance"), Builder::level(2));
        })
        .build();
    let new = by_five();
    let scores = |map: &ScaleMap| {
        let carried = carry(&old, &old.catalogue, &new, &GoalMap::default(), map);
        let risk =
            &carried.books[&slug("unn")].assessments[&slug("ventetid")].risks[&slug("r1111")];
        let why: Vec<LossReason> = carried.lost.iter().map(|lost| lost.loss.why).collect();
        (risk.current.worst().map(|level| level.number()), why)
    };
    let mut map = ScaleMap::identity(&old.matrix, &new);
    map.consequence.remove(&5);
    assert_eq!(scores(&map), (None, vec![LossReason::NoLevel, LossReason::Understates]));
    // An area that people take away is no longer what a risk is judged by.
    let mut map = ScaleMap::identity(&old.matrix, &new);
    map.areas.remove("quality");
    assert_eq!(scores(&map), (Some(2), vec![LossReason::NoArea]));
}

/// Any trust's file with risks and measures in any state; ids are unique within the trust.
fn registers() -> impl Strategy<Value = Register> {
    let files = ["ventetid", "sykefravaer", OTHER];
    let risk = (0..3_usize, 1..=5_i64, 1..=5_i64, any::<bool>());
    let measure = (0..3_usize, 0..5_usize, proptest::collection::vec(0..12_usize, 0..3));
    let all = (
        proptest::collection::vec(risk, 0..12),
        proptest::collection::vec(measure, 0..8),
        proptest::collection::vec(0..12_usize, 0..6),
    );
    all.prop_map(move |(risks, measures, top)| {
        let risk_id = |at: usize| format!("r{at}");
        let mut built = Builder::new();
        for (at, (file, p, c, open)) in risks.into_iter().enumerate() {
            let id = risk_id(at);
            built = built.risk("unn", files[file], &id, p, c);
            built = built.edit_risk("unn", files[file], &id, |_, risk| {
                risk.closed.on = (!open).then(|| ymd(2024, 1, 1));
            });
        }
        for (at, (file, progress, serves)) in measures.into_iter().enumerate() {
            let serves: Vec<String> = serves.into_iter().map(risk_id).collect();
            let serves: Vec<&str> = serves.iter().map(String::as_str).collect();
            let progress = Progress::WORDS[progress].1;
            let measure = Measure { progress, ..serving(&serves) };
            built = built.measure("unn", files[file], &format!("m{at}"), measure);
        }
        let top: Vec<String> = top.into_iter().map(risk_id).collect();
        let top: Vec<&str> = top.iter().map(String::as_str).collect();
        built.top("unn", &top).build()
    })
}

fn destinations() -> impl Strategy<Value = GoalMap> {
    let one = prop_oneof![
        Just(None),
        Just(Some(Destination::Behind)),
        Just(Some(Destination::File(slug(OTHER)))),
        Just(Some(Destination::File(slug("sykefravaer")))),
    ];
    one.prop_map(|to| GoalMap(to.into_iter().map(|to| (slug("ventetid"), to)).collect()))
}

proptest! {
    #[test]
    fn every_id_goes_over_once_or_stays_behind_once(old in registers(), map in destinations()) {
        let catalogue = without(&old, "ventetid");
        let carried = carry(&old, &catalogue, &old.matrix, &map, &same_scale(&old));
        let mut went: Vec<Slug> = Vec::new();
        for book in carried.books.values() {
            for assessment in book.assessments.values() {
                went.extend(assessment.risks.keys().chain(assessment.measures.keys()).cloned());
                let is_there = |id: &Slug| carried.books.values().any(|b| {
                    b.assessments.values().any(|a| a.risks.contains_key(id))
                });
                prop_assert!(assessment.order.iter().all(|id| assessment.risks.contains_key(id)));
                prop_assert!(assessment.measures.values().flat_map(|m| &m.risks).all(is_there));
                prop_assert!(assessment.measures.values().all(Measure::is_open));
                prop_assert!(assessment.risks.values().all(Risk::is_open));
                prop_assert!(book.top.order.iter().all(is_there));
            }
        }
        let stayed = carried.left.iter().map(|left| left.item.id.clone());
        let mut all: Vec<Slug> = went.iter().cloned().chain(stayed).collect();
        all.sort();
        let mut of_old: Vec<Slug> = old.trusts.values().flat_map(|book| {
            let files = book.assessments().map(|(_, a)| a);
            files.flat_map(|a| a.risks.keys().chain(a.measures.keys()).cloned().collect::<Vec<_>>())
        }).collect();
        of_old.sort();
        prop_assert_eq!(&all, &of_old, "each exactly once, here or there");
        let unique: BTreeSet<Slug> = all.iter().cloned().collect();
        prop_assert_eq!(unique.len(), all.len());
        if homeless(&old, &catalogue, &map).is_empty() {
            // What stands open is never lost to a goal that nobody was asked about.
            let forgotten = carried.left.iter().any(|left| left.why == Why::GoalGone);
            prop_assert!(!forgotten);
        }
    }
}
