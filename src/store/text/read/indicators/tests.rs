use std::path::Path;

use super::*;
use crate::model::{Diagnostic, Document, Reading, Slug};
use crate::store::tests::default_matrix;
use crate::store::text::read::document::read_document;

fn read_file(text: &str) -> (Option<Indicators>, Vec<Diagnostic>) {
    let name = slug("_indicators");
    let (document, problems) = read_document(text, Path::new("f.toml"), &name, &default_matrix());
    let indicators = document.map(|document| match document {
        Document::Indicators(indicators) => indicators.as_ref().clone(),
        other => panic!("{other:?}"),
    });
    (indicators, problems)
}

fn read(text: &str) -> (Indicators, Vec<String>) {
    let (indicators, problems) = read_file(text);
    let told = problems.iter().map(|problem| {
        let at = problem.position.unwrap();
        format!("{}:{} {}", at.line, at.column, problem.code.number())
    });
    (indicators.unwrap(), told.collect())
}

/// An indicator with these lines more.
fn with(lines: &str) -> String {
    format!("[indicator.x]\ngoal = \"krav-05\"\nunit = \"%\"\nbetter = \"higher\"\n{lines}")
}

fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

#[test]
fn a_figure_an_early_one_few_patients_and_none_are_kept_apart() {
    let text = with(
        "green = 85\nyellow = 70.0\n[indicator.x.a]\n2021 = 66\n2022.value = 68.50\n\
         2022.provisional = true\n2023.few = true\n2024.value = 17.0\n2024.few = true\n\
         [indicator.x.b]\n[hospital.a]\nname = \"Tromsø\"\n",
    );
    let (indicators, told) = read(&text);
    assert_eq!(told, Vec::<String>::new());
    let indicator = &indicators.by_id[&slug("x")];
    assert_eq!((indicator.green, indicator.yellow), (Some(decimal("85")), Some(decimal("70"))));
    assert_eq!(indicator.title, "x", "what it is called until it has a title");
    let few = |value| Reading::few(value);
    assert_eq!(
        indicator.hospitals[&slug("a")],
        Readings::from([
            (2021, Reading::result(decimal("66"), false)),
            (2022, Reading::result(decimal("68.5"), true)),
            (2023, few(None)),
            (2024, few(Some(decimal("17")))),
        ])
    );
    assert!(indicator.hospitals[&slug("b")].is_empty());
    assert_eq!(indicators.name(&slug("a")), "Tromsø");
}

#[test]
fn what_does_not_fit_is_named_with_its_place_and_the_rest_is_read() {
    for (lines, wanted) in [
        ("gren = 70.0\n", "5:1 R003"),
        ("green = \"70\"\n", "5:9 R002"),
        ("green = nan\n", "5:9 R002"),
        ("yellow = 1e2\n", "5:10 R002"),
        ("title = 5\n", "5:9 R002"),
        ("[indicator.x.Bodo]\n2022 = 1.0\n", "5:14 R018"),
        ("[indicator.x.a]\n22 = 66.0\n", "6:1 R003"),
        ("[indicator.x.a]\n2022a.few = true\n", "6:1 R003"),
        ("[indicator.x.a]\nname = \"A\"\n", "6:1 R003"),
        ("[indicator.x.a]\n2022 = \"66 %\"\n", "6:8 R002"),
        ("[indicator.x.a]\n2022 = true\n", "6:8 R002"),
        ("[indicator.x.a]\n2022.value = 66.0\n2022.provisonal = true\n", "7:6 R003"),
        ("[indicator.x.a]\n2022.value = 66.0\n2022.few = 1\n", "7:12 R002"),
        ("[indicator.x.a]\n2022.provisional = true\n", "6:1 R020"),
        ("[indicator.x.a]\n2022.value = \"x\"\n", "6:14 R002"),
        ("[indicator.x.a]\n2022 = -1.0\n", "6:8 R025"),
        ("[indicator.x.a]\n2022.value = 100.5\n", "6:14 R025"),
        ("green = 101\n", "5:9 R025"),
        ("green = 50.0\nyellow = 70.0\n", "6:10 R024"),
        ("conflict.green = { base = 1.0, ours = 2.0, theirs = 3.0 }\n", "5:10 R014"),
        (
            "[indicator.x.a]\nconflict.2022 = { base = 1.0, ours = 2.0, theirs = 3.0 }\n",
            "6:10 R014",
        ),
        ("[hospital.a]\nnavn = \"A\"\n", "6:1 R003"),
        ("[hospitals.a]\nname = \"A\"\n", "5:2 R003"),
    ] {
        let (indicators, told) = read(&with(lines));
        assert_eq!(told, [wanted], "{lines}");
        assert_eq!(indicators.by_id.len(), 1, "{lines}");
    }
}

#[test]
fn an_indicator_needs_a_goal_and_a_way_to_be_better() {
    let (indicators, told) = read("[indicator.x]\nbetter = \"lower\"\n");
    assert_eq!((indicators.by_id.len(), told), (0, vec!["1:12 R020".to_owned()]));
    let (indicators, told) = read("[indicator.x]\ngoal = \"krav 5\"\nbetter = \"lower\"\n");
    assert_eq!((indicators.by_id.len(), told), (0, vec!["2:8 R018".to_owned()]));
    let (indicators, told) = read("[indicator.x]\ngoal = \"krav-05\"\n");
    assert_eq!((indicators.by_id.len(), told), (1, vec!["1:12 R020".to_owned()]));
    let (_, told) = read("[indicator.x]\ngoal = \"krav-05\"\nbetter = \"highest\"\n");
    assert_eq!(told, ["3:10 R004"]);
}

#[test]
fn limits_in_the_wrong_order_judge_nothing() {
    let text = with("green = 50.0\nyellow = 70.0\n[indicator.x.a]\n2022 = 60.0\n");
    let (indicators, _) = read(&text);
    let indicator = &indicators.by_id[&slug("x")];
    assert_eq!(indicator.light(decimal("60")), crate::model::Light::NotJudged);
    let (_, told) = read(&with("green = 70.0\nyellow = 70.0\n"));
    assert_eq!(told, Vec::<String>::new(), "no yellow at all is no mistake");
}

#[test]
fn other_units_may_pass_a_hundred() {
    let text = with("[indicator.x.a]\n2022 = 250\n").replace('%', "dager");
    assert_eq!(read(&text).1, Vec::<String>::new());
}

#[test]
fn what_is_no_toml_gives_nothing_but_its_problems() {
    let (indicators, problems) = read_file("[indicator.x\n");
    assert!(indicators.is_none() && !problems.is_empty());
}
