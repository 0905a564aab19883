use super::*;
use crate::locale::Language;
use crate::model::register::OTHER;
use crate::model::register::testing::{doc, slug};
use crate::model::testing::{Builder, matrix as matrix_of, ymd};
use crate::model::{Axis, Closing, Knowledge, Matrix, Strength};
use crate::report::fit;
use crate::report::write::text::Look;
use crate::report::write::{Format, write};

/// UNN's waiting times with a full cell, an unscored, a restricted and a closed risk.
fn example() -> Builder {
    let crowd = (1..=9)
        .fold(Builder::new(), |built, n| built.risk("unn", OTHER, &format!("rcrw{n}"), 2, 2));
    crowd
        .risk("unn", "ventetid", "r1111", 5, 4)
        .edit_risk("unn", "ventetid", "r1111", |_, risk| {
            risk.title =
                "Behandlere slutter raskere enn vi rekrutterer nye til de samme stillingene".into();
            risk.owner = "klinikksjef psykisk helse og rus".into();
            risk.knowledge = Knowledge::all(Some(Strength::Strong));
        })
        .risk("unn", "ventetid", "r2222", 3, 4)
        .edit_risk("unn", "ventetid", "r2222", |_, risk| {
            risk.title = "Lokaler".into();
            risk.restricted = "offl. § 24".into();
            risk.knowledge = Knowledge::all(Some(Strength::Weak));
        })
        .risk("unn", "ventetid", "r3333", 3, 4)
        .edit_risk("unn", "ventetid", "r3333", |_, risk| {
            risk.title = "Tolk mangler".into();
            risk.owner = "fagdirektør".into();
            risk.current.consequence.clear();
        })
        .risk("unn", "ventetid", "r4444", 1, 1)
        .edit_risk("unn", "ventetid", "r4444", |_, risk| {
            risk.closed = Closing { on: Some(ymd(2024, 4, 1)), why: "løst".into() };
        })
        .assessment("unn", "ventetid", |a| a.assessed = Some(ymd(2024, 2, 14)))
}

fn plain() -> Look {
    Look { columns: Some(80), color: false }
}

fn of_goal(register: &Register, look: Look, language: Language) -> String {
    let view = MatrixView::of_assessment(register, &doc("ventetid"));
    write(&view, Format::Text, look, &Locale::new(language))
}

#[test]
fn a_goals_matrix_in_bokmal() {
    insta::assert_snapshot!(of_goal(&example().build(), plain(), Language::Nb));
}

#[test]
fn a_goals_matrix_in_english_with_a_damaged_file() {
    let register = Builder::new().damaged("unn", "ventetid").build();
    insta::assert_snapshot!(of_goal(&register, plain(), Language::En));
}

#[test]
fn a_trusts_matrix_shows_all_open_risks_of_all_files() {
    let register = example().build();
    let view = MatrixView::of_trust(&register, &slug("unn"));
    assert_eq!((view.risks.len(), view.closed), (12, 1));
    let look = Look { columns: Some(70), color: false };
    insta::assert_snapshot!(write(&view, Format::Text, look, &Locale::new(Language::Nb)));
}

#[test]
fn colour_is_on_the_zones_and_their_letters_stay() {
    let look = Look { columns: Some(80), color: true };
    let register = example().build();
    let shown = of_goal(&register, look, Language::Nb);
    let black_on_yellow = "\u{1b}[48;2;240;228;66;38;2;0;0;0m";
    assert!(shown.contains(&format!("{black_on_yellow} Y ")));
    let cells = shown.split("\u{1b}[48;2").count() - 1;
    assert_eq!(cells, 2 * 25 + 2 + 4, "two lines a cell, two scored risks, four zones");
    assert_eq!(shown.matches("\u{1b}[0m").count(), cells, "every colour is taken back");
    assert!(!of_goal(&register, plain(), Language::Nb).contains('\u{1b}'));
}

/// A dark zone has white text: black would not be read on it.
#[test]
fn the_text_on_a_dark_zone_is_white() {
    let matrix = matrix_of(5, 5, 5, Axis::Probability, false);
    let register = Builder::new().matrix(matrix).build();
    let look = Look { columns: Some(80), color: true };
    let shown = of_goal(&register, look, Language::Nb);
    assert!(shown.contains("\u{1b}[48;2;68;1;84;38;2;255;255;255m D "));
}

#[test]
fn a_standing_matrix_with_letters_and_three_zones() {
    let matrix = matrix_of(4, 3, 3, Axis::Consequence, true);
    let register = Builder::new().matrix(matrix).risk("unn", "ventetid", "r1111", 4, 2).build();
    insta::assert_snapshot!(of_goal(&register, plain(), Language::Nb));
}

#[test]
fn seven_by_seven_fits_eighty_columns() {
    let matrix = matrix_of(7, 7, 5, Axis::Probability, false);
    let register = example().matrix(matrix).build();
    insta::assert_snapshot!(of_goal(&register, plain(), Language::Nb));
}

/// Every size, orientation and colour keeps within its columns.
#[test]
fn every_size_of_matrix_keeps_within_its_columns() {
    for (p, c) in (3..=7).flat_map(|p| (3..=7).map(move |c| (p, c))) {
        for vertical in [Axis::Probability, Axis::Consequence] {
            let register = hostile(matrix_of(p, c, 4, vertical, p % 2 == 0));
            for columns in [60, 80, 120, 200] {
                let shown =
                    of_goal(&register, Look { columns: Some(columns), color: false }, Language::Nb);
                for line in shown.lines() {
                    assert!(fit::width(line) <= columns, "{p}x{c} in {columns}: {line}");
                }
            }
        }
    }
}

#[test]
fn no_width_is_too_small_to_answer() {
    let register = hostile(matrix_of(7, 7, 5, Axis::Probability, false));
    for columns in 0..60 {
        for color in [false, true] {
            assert!(
                !of_goal(&register, Look { columns: Some(columns), color }, Language::En)
                    .is_empty()
            );
        }
    }
}

/// A risk whose words are long, wide and full of what drives a terminal.
fn hostile(matrix: Matrix) -> Register {
    Builder::new()
        .matrix(matrix)
        .risk("unn", "ventetid", "r1111", 3, 3)
        .edit_risk("unn", "ventetid", "r1111", |_, risk| {
            risk.title = "漢字🌞\u{1b}[2J\u{202e}".repeat(20);
            risk.owner = "en\nto\u{7}".repeat(20);
            risk.restricted = "ja".into();
        })
        .with(|register| {
            let matrix = std::sync::Arc::make_mut(&mut register.matrix);
            matrix.zones[0].letter = "L\u{1b}[5m".into();
            matrix.zones[0].name = "🌞".repeat(30);
            matrix.zones[1].action = "x".repeat(300);
            matrix.period = "p\u{1b}".into();
        })
        .build()
}

#[test]
fn nothing_from_a_file_drives_the_terminal() {
    let shown =
        of_goal(&hostile(matrix_of(3, 3, 3, Axis::Probability, false)), plain(), Language::Nb);
    assert!(!shown.chars().any(|c| c != '\n' && c.is_control()), "{shown:?}");
    assert!(!shown.contains('\u{202e}'));
}

#[test]
fn json_has_the_same_numbers_and_marks_what_is_restricted() {
    let register = example().build();
    let mut value =
        MatrixView::of_assessment(&register, &doc("ventetid")).json(&Locale::new(Language::Nb));
    let matrix = value.as_object_mut().unwrap().remove("matrix").unwrap();
    assert_eq!(matrix["name"], "Eksempel 5x5");
    insta::assert_snapshot!(serde_json::to_string_pretty(&value).unwrap());
}

#[test]
fn a_whole_trust_in_json_names_each_risks_goal() {
    let register = example().build();
    let value = MatrixView::of_trust(&register, &slug("unn")).json(&Locale::new(Language::Nb));
    assert!(value.get("goal").is_none() && value.get("state").is_none());
    assert_eq!(value["risks"][0]["goal"], "ventetid");
    assert_eq!(value["risks"][5]["goal"], "_other");
}
