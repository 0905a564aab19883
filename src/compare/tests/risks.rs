//! Every kind of event of a risk.

use super::*;
use crate::compare::event::Ids;
use crate::compare::movement::{AreaChange, Direction};
use crate::compare::words::Part;
use crate::model::{Closing, Horizon, Knowledge, Strength, Treatment};

#[test]
fn a_move_tells_cells_zones_direction_and_whose_consequence() {
    let after = edited(|risk| {
        risk.current.probability = Some(Builder::level(4));
        risk.current.consequence.insert(slug("finance"), Builder::level(5));
    });
    let found = since(march(), after);
    let movement = found.movement(&key("r7k3m")).unwrap();
    assert_eq!(movement.direction, Direction::Up);
    assert_eq!((movement.from.probability.number(), movement.from.consequence.number()), (3, 3));
    assert_eq!((movement.to.probability.number(), movement.to.consequence.number()), (4, 5));
    assert!(movement.changes_zone && movement.to.zone > movement.from.zone);
    assert_eq!(movement.by_area, Some(slug("finance")));
    assert!(movement.by_probability);
    assert_eq!(found.movement(&key("r2b9c")), None, "it stands where it stood");
}

#[test]
fn what_fell_names_the_area_that_was_worst() {
    let lower = |risk: &mut Risk| {
        risk.current.consequence.insert(slug("quality"), Builder::level(2));
    };
    let found = since(march(), edited(lower));
    let movement = found.movement(&key("r7k3m")).unwrap();
    assert_eq!((movement.direction, &movement.by_area), (Direction::Down, &Some(slug("quality"))));
    assert!(!movement.by_probability);
}

#[test]
fn more_likely_and_less_bad_in_the_same_zone_is_neither_up_nor_down() {
    let before = march().risk("unn", "ventetid", "r7k3m", 2, 4);
    let after = march().risk("unn", "ventetid", "r7k3m", 4, 2);
    let found = since(before, after);
    let movement = found.movement(&key("r7k3m")).unwrap();
    assert!(!movement.changes_zone);
    assert_eq!(movement.direction, Direction::Sideways);
    assert_eq!((found.summary().up, found.summary().down, found.summary().sideways), (0, 0, 1));
}

#[test]
fn an_area_below_the_worst_is_no_move() {
    let after = edited(|risk| {
        risk.current.consequence.insert(slug("finance"), Builder::level(2));
    });
    let change = AreaChange { area: slug("finance"), from: None, to: Some(Builder::level(2)) };
    assert_eq!(of_risk(&since(march(), after)), [RiskEvent::Areas(vec![change])]);
}

#[test]
fn added_scored_unscored_and_deleted() {
    let one_more = march().risk("unn", "ventetid", "rnew1", 5, 5);
    let found = since(march(), one_more.clone());
    let [RiskEvent::Added { at: Some(at) }] = of_risk(&found)[..] else { panic!("{found:?}") };
    assert_eq!(at.probability.number(), 5);
    assert!(found.is_new(&key("rnew1")));
    let found = since(one_more, march());
    assert!(matches!(of_risk(&found)[..], [RiskEvent::Deleted { at: Some(_), was_open: true }]));
    let unscored = edited(|risk| risk.current.probability = None);
    let found = since(unscored.clone(), march());
    assert!(matches!(of_risk(&found)[..], [RiskEvent::Scored { .. }]), "{found:?}");
    let found = since(march(), unscored);
    assert!(matches!(of_risk(&found)[..], [RiskEvent::Unscored { .. }]), "{found:?}");
}

#[test]
fn closed_with_why_and_reopened() {
    let (on, why) = (ymd(2024, 4, 30), "Løst.".to_owned());
    let closed = |risk: &mut Risk| risk.closed = Closing { on: Some(on), why: "Løst.".into() };
    let found = since(march(), edited(closed));
    let at = crate::compare::Place::of(
        &march().build().risk(&key("r7k3m")).unwrap().current,
        &march().build().matrix,
    );
    assert_eq!(of_risk(&found), [RiskEvent::Closed { on, why, at }]);
    assert!(found.is_closed(&key("r7k3m")) && !found.is_new(&key("r7k3m")));
    let found = since(edited(closed), march());
    assert_eq!(of_risk(&found), [RiskEvent::Reopened { at }]);
}

#[test]
fn a_risk_in_another_file_is_the_same_risk() {
    let moved = march().assessment("unn", "ventetid", |a| {
        a.risks.remove(&slug("r7k3m"));
    });
    let moved = moved.risk("unn", "sykefravaer", "r7k3m", 4, 3);
    let moved =
        moved.edit_risk("unn", "sykefravaer", "r7k3m", |_, r| r.title = "Risiko r7k3m".into());
    let found = since(march(), moved);
    let events = of_risk(&found);
    assert_eq!(events[0], RiskEvent::Relocated { from: slug("ventetid") });
    assert!(matches!(&events[1..], [RiskEvent::Moved(_)]), "{events:?}");
    let there = ItemKey::new(&doc("sykefravaer"), &slug("r7k3m"));
    assert_eq!(found.movement(&there).unwrap().direction, Direction::Up);
    assert_eq!((found.summary().new, found.summary().deleted), (0, 0));
}

#[test]
fn acceptance_given_lapsed_and_withdrawn() {
    let found = since(march(), edited(accepted));
    let (on, by) = (Some(ymd(2024, 2, 28)), "direktør".to_owned());
    let why = "Kostnaden er for høy.".to_owned();
    assert_eq!(of_risk(&found), [RiskEvent::Accepted { on, by: by.clone(), why }]);
    let lapsed = edited(accepted).risk("unn", "ventetid", "r7k3m", 4, 3);
    let found = since(edited(accepted), lapsed);
    assert!(of_risk(&found).contains(&RiskEvent::AcceptanceLapsed { by: by.clone() }));
    let found = since(edited(accepted), march());
    assert_eq!(of_risk(&found), [RiskEvent::AcceptanceWithdrawn { by }]);
}

#[test]
fn facts_one_by_one() {
    let day = Some(ymd(2024, 12, 31));
    let strong = Knowledge::all(Some(Strength::Strong));
    type Edit = fn(&mut Risk);
    let cases: [(Edit, RiskEvent); 9] = [
        (
            |r| r.owner = "fagdirektør".into(),
            RiskEvent::Field(one("risk", "owner", Value::Nothing, Value::text("fagdirektør"))),
        ),
        (
            |r| r.treatment = Some(Treatment::Reduce),
            RiskEvent::Field(one("risk", "treatment", Value::Nothing, Value::Word("reduce"))),
        ),
        (
            |r| r.horizon = Some(Horizon::Long),
            RiskEvent::Field(one("risk", "horizon", Value::Nothing, Value::Word("long"))),
        ),
        (
            |r| r.knowledge = Knowledge::all(Some(Strength::Strong)),
            RiskEvent::Knowledge(FromTo { from: Knowledge::default(), to: strong }),
        ),
        (
            |r| r.target_by = Some(ymd(2024, 12, 31)),
            RiskEvent::Field(one("risk", "target.by", Value::Nothing, day.into())),
        ),
        (|r| r.reviewed = Some(ymd(2024, 5, 2)), RiskEvent::Reviewed { on: ymd(2024, 5, 2) }),
        (
            |r| r.restricted = "offl. § 24".into(),
            RiskEvent::Restricted { ground: "offl. § 24".into() },
        ),
        (
            |r| r.threatens = vec![slug("rekruttering")],
            RiskEvent::Field(field(
                "risk",
                "threatens",
                Values::Ids(Ids { added: vec![slug("rekruttering")], removed: vec![] }),
            )),
        ),
        (
            |r| r.title = "Risiko r7k3m nå".into(),
            RiskEvent::Field(field(
                "risk",
                "title",
                Values::Words(vec![Part::Equal("Risiko r7k3m".into()), Part::Added("nå".into())]),
            )),
        ),
    ];
    for (edit, wanted) in cases {
        assert_eq!(of_risk(&since(march(), edited(edit))), [wanted]);
    }
    let found = since(edited(|r| r.restricted = "offl. § 24".into()), march());
    assert_eq!(of_risk(&found), [RiskEvent::Unrestricted]);
}

#[test]
fn targets_and_scores_before_control() {
    let found = since(
        march(),
        edited(|risk| {
            risk.target = risk.current.clone();
            risk.inherent = risk.current.clone();
        }),
    );
    let events = of_risk(&found);
    let [RiskEvent::Target(target), RiskEvent::Inherent(inherent)] = &events[..] else {
        panic!("{events:?}");
    };
    assert_eq!((target.from, inherent.from), (None, None));
    assert_eq!(target.to.unwrap().probability.number(), 3);
}

#[test]
fn texts_of_every_key_by_their_words() {
    let found = since(
        march(),
        edited(|risk| {
            risk.event = "Noe skjer.".into();
            risk.causes = vec!["en".into()];
            risk.leads_to = vec!["to".into()];
            risk.rationale = "Fordi.\nDet er slik.".into();
        }),
    );
    let keys: Vec<&str> = of_risk(&found)
        .iter()
        .filter_map(|event| match event {
            RiskEvent::Field(change) => Some(change.key.name),
            _ => None,
        })
        .collect();
    assert_eq!(keys, ["event", "causes", "leads_to", "rationale"]);
}

#[test]
fn restricted_risks_can_be_left_out_with_their_measures() {
    let secret = |risk: &mut Risk| risk.restricted = "offl. § 24".into();
    let after = edited(|risk| {
        secret(risk);
        risk.owner = "sikkerhetssjef".into();
    });
    let after = after.measure("unn", "sykefravaer", "mnew1", serving(&["r7k3m"]));
    let after = after.risk("unn", "sykefravaer", "r9x2c", 5, 4).top("unn", &["r7k3m"]);
    let found = since(edited(secret), after);
    let (public, left_out) = found.without_restricted();
    assert_eq!(left_out, 3, "the risk, its measure and its place on the Topp 5");
    assert!(public.events.iter().all(|event| !event.restricted));
    assert_eq!(of_risk(&public).len(), 1, "r9x2c moved, and is not restricted");
    assert_eq!(public.movement(&key("r7k3m")), None);
}
