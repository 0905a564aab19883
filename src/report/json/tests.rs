use std::sync::Arc;

use serde_json::Value;

use super::*;
use crate::model::catalogue::{DueRule, Figure, Frequency};
use crate::model::register::testing::{risk_at, slug};
use crate::model::testing::{Builder, matrix as matrix_of, serving, ymd};
use crate::model::{
    Acceptance, Axis, Better, Closing, Decimal, Effect, Factor, Horizon, Indicator, Judgement,
    Knowledge, LevelText, Measure, Presented, Progress, Reading, Scale, Session, Strength,
    Treatment, Votes, VotingRound as Round,
};

/// A register in which every key of the format is written once.
fn full() -> Register {
    Builder::new()
        .with(fill_catalogue)
        .with(fill_matrix)
        .assessment("unn", "ventetid", |a| {
            a.assessed = Some(ymd(2024, 2, 14));
            a.order = vec![slug("r7k3m")];
            a.judgement =
                Judgement { probability: Some(Builder::level(4)), rationale: "Fordi.".into() };
            a.factors = [(slug("rekruttering"), Factor { title: "Vi rekrutterer".into() })].into();
            a.sessions = [("2024-02-14".to_owned(), session())].into();
        })
        .risk("unn", "ventetid", "r7k3m", 4, 4)
        .edit_risk("unn", "ventetid", "r7k3m", |_, risk| fill_risk(risk))
        .risk("unn", "ventetid", "rworst", 5, 5)
        .risk("unn", "ventetid", "rgone", 5, 5)
        .edit_risk("unn", "ventetid", "rgone", |_, risk| {
            risk.closed = Closing { on: Some(ymd(2024, 4, 30)), why: "Løst.".into() };
        })
        .measure(
            "unn",
            "ventetid",
            "m4q8t",
            Measure {
                progress: Progress::Done,
                done_on: Some(ymd(2024, 5, 30)),
                expected_effect: "Vakanse under 5 %".into(),
                judged_effect: Some(Effect::Partly),
                judged_note: "Halvveis.".into(),
                ..serving(&["r7k3m"])
            },
        )
        .approved("unn", "ventetid", ymd(2024, 2, 28))
        .assessment("unn", OTHER, |_| {})
        .damaged("fin", "sykefravaer")
        .top("unn", &["r7k3m"])
        .edit_top("unn", |top| {
            let presented = Presented { board: Some(ymd(2024, 5, 28)), case: "34/2024".into() };
            top.presented.insert("2024-T1".into(), presented);
            top.comments.insert(slug("r7k3m"), "Øverst.".into());
        })
        .indicator("unn", "epikrisetid", indicator())
        .hospital("unn", "tromso", "Tromsø")
        .build()
}

fn indicator() -> Indicator {
    let decimal = |text| Decimal::parse(text);
    let early = Reading::result(decimal("68.5").unwrap(), true);
    let few = Reading::few(decimal("17"));
    Indicator {
        title: "Epikrise sendt innen en dag".into(),
        unit: "%".into(),
        better: Some(Better::Higher),
        green: decimal("70.0"),
        yellow: decimal("50"),
        source: "Norsk pasientregister".into(),
        hospitals: [(slug("tromso"), [(2022, few), (2023, early)].into())].into(),
        ..Indicator::under(slug("ventetid"))
    }
}

fn fill_catalogue(register: &mut Register) {
    let catalogue = Arc::make_mut(&mut register.catalogue);
    catalogue.reference = "kilde.txt".into();
    let mut ruled = catalogue.due[0].clone();
    ruled.id = slug("report-monthly");
    ruled.date = None;
    ruled.rule = Some(DueRule::WorkdaysAfter(4, slug("accounts-monthly")));
    catalogue.due.push(ruled);
    let goal = &mut catalogue.goals[0];
    goal.number = "17".into();
    goal.theme = "Tjenesten".into();
    goal.applies_note = "Antatt.".into();
    goal.reporting = vec![Frequency::Tertial, Frequency::Annual];
    goal.published = Some(Frequency::Monthly);
    goal.due = Some(ymd(2024, 8, 31));
    goal.data_source = "Norsk pasientregister".into();
    goal.reference = "tabell 2".into();
    goal.owner = "Fagavdelingen".into();
    goal.figure = Figure {
        all: "< 50 dager".into(),
        than_year: Some(2023),
        better: "lower".into(),
        service: vec![("rus".into(), "30 dager".into())],
        trust: vec![("unn".into(), "45 dager".into())],
    };
}

fn fill_matrix(register: &mut Register) {
    let matrix = Arc::make_mut(&mut register.matrix);
    matrix.areas[0].texts = vec!["Ingen skade".into()];
    matrix.probability = Scale::new(vec![
        LevelText {
            label: "Mulig".into(),
            mark: "A".into(),
            percent: Some((0.0, 10.5)),
            frequency: "sjelden".into(),
            goal: "Målet nås sjelden ikke".into(),
        };
        5
    ])
    .unwrap();
}

fn fill_risk(risk: &mut crate::model::Risk) {
    risk.event = "Noe.".into();
    risk.causes = vec!["Årsak".into()];
    risk.leads_to = vec!["Følge".into()];
    risk.threatens = vec![slug("rekruttering")];
    risk.horizon = Some(Horizon::Short);
    risk.current.consequence.insert(slug("finance"), Builder::level(2));
    risk.knowledge = Knowledge::all(Some(Strength::Moderate));
    risk.rationale = "Derfor.".into();
    risk.inherent = risk_at(5, 5).current;
    risk.target = risk_at(2, 3).current;
    risk.target_by = Some(ymd(2024, 12, 31));
    risk.treatment = Some(Treatment::Reduce);
    risk.owner = "klinikksjef".into();
    risk.reviewed = Some(ymd(2024, 5, 2));
    risk.restricted = "offl. § 24 tredje ledd".into();
    risk.accepted = Acceptance {
        on: Some(ymd(2024, 2, 28)),
        by: "direktør".into(),
        why: "Fordi.".into(),
        seal: "90be77d1".into(),
    };
}

fn session() -> Session {
    let level = Builder::level;
    Session {
        roles: vec!["fagdirektør".into()],
        decisions: vec!["r7k3m: 3 -> 4".into()],
        parked: vec!["Lokaler".into()],
        minority: "En mente 3.".into(),
        votes: [(
            slug("r7k3m"),
            Votes {
                last: Round {
                    probability: vec![level(3), level(4)],
                    consequence: [(slug("quality"), vec![level(4), level(4)])].into(),
                },
                first: Round { probability: vec![level(2), level(4)], ..Round::default() },
            },
        )]
        .into(),
    }
}

fn exported() -> Value {
    export(&full(), ymd(2024, 5, 6))
}

#[test]
fn every_key_of_the_format_has_its_place() {
    insta::assert_snapshot!(serde_json::to_string_pretty(&exported()).unwrap());
}

#[test]
fn every_obligation_is_there_in_the_catalogues_order() {
    let value = exported();
    let text = |a: &Value, key: &str| a[key].as_str().unwrap().to_owned();
    let assessments = value["assessments"].as_array().unwrap().iter();
    let found: Vec<_> =
        assessments.map(|a| (text(a, "trust"), text(a, "goal"), text(a, "state"))).collect();
    let wanted = [
        ("unn", "ventetid", "approved"),
        ("unn", "sykefravaer", "missing"),
        ("unn", "_other", "draft"),
        ("fin", "ventetid", "missing"),
        ("fin", "sykefravaer", "damaged"),
    ]
    .map(|(trust, goal, state)| (trust.to_owned(), goal.to_owned(), state.to_owned()));
    assert_eq!(found, wanted);
}

#[test]
fn risks_are_ranked_with_closed_ones_last() {
    let value = exported();
    let risks = value["assessments"][0]["risks"].as_array().unwrap();
    let ids: Vec<_> = risks.iter().map(|risk| risk["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["rworst", "r7k3m", "rgone"]);
}

#[test]
fn what_is_not_written_is_absent() {
    let register = Builder::new().risk("unn", "ventetid", "r1111", 2, 2).build();
    let value = export(&register, ymd(2024, 5, 6));
    let risk = value["assessments"][0]["risks"][0].as_object().unwrap();
    let keys: Vec<_> = risk.keys().map(String::as_str).collect();
    assert_eq!(keys, ["id", "title", "probability", "consequence", "level"]);
    assert_eq!(value["top"], Value::Array(Vec::new()));
    assert!(!value.to_string().contains("null"));
}

#[test]
fn the_grid_hangs_as_in_the_file_in_either_orientation() {
    let standing = matrix_of(3, 4, 3, Axis::Consequence, true);
    let value = matrix(&standing);
    assert_eq!(value["vertical"], "consequence");
    assert_eq!(value["grid"], serde_json::json!(["Y O O", "Y Y O", "G Y Y", "G G Y"]));
    assert_eq!(value["probability"]["level"][0]["mark"], "A");
    assert_eq!(value["areas"][0]["most"], 4);
}
