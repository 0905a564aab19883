//! A trust's Topp 5, made, ranked, commented, presented and shown.

use super::*;
use crate::model::register::OTHER;
use crate::model::testing::Builder;
use crate::model::{DueKind, Slug};

fn slug(id: &str) -> Slug {
    Slug::new(id).unwrap()
}

/// UNN with six other risks and one of a prioritised goal.
fn register() -> Register {
    let mut built = Builder::new().risk("unn", "ventetid", "rgoal", 5, 5);
    for (id, (p, c)) in ["raaaa", "rbbbb", "rcccc", "rdddd", "reeee", "rffff"].iter().zip([
        (5, 5),
        (4, 5),
        (4, 4),
        (3, 4),
        (3, 3),
        (2, 2),
    ]) {
        built = built.risk("unn", OTHER, id, p, c);
    }
    built.build()
}

fn order(stage: &Stage) -> Vec<String> {
    let top = stage.app.register().trusts[&slug("unn")].top();
    top.order.iter().map(ToString::to_string).collect()
}

fn stage() -> Stage {
    let mut stage = Stage::of(register(), Language::Nb, (120, 40));
    stage.press("T");
    stage
}

#[test]
fn five_are_chosen_with_enter_and_other_important_ones_come_first() {
    let mut stage = stage();
    assert!(stage.screen().contains("Trykk Enter og velg blant 7 risikoer"), "{}", stage.screen());
    stage.press("<Enter><Home><Down><Enter>");
    assert_eq!(order(&stage).len(), 2, "{}", stage.screen());
    assert_eq!(order(&stage)[0], "raaaa", "the worst of the others, not the goal's");
    stage.press("u");
    assert_eq!(order(&stage), ["raaaa"], "one undo each");
}

#[test]
fn moving_ranks_them_and_a_sixth_pushes_one_out_as_one_change() {
    let mut stage = stage();
    for _ in 0..5 {
        stage.press("<Home>");
        let listed = order(&stage).len();
        (0..listed).for_each(|_| stage.press("<Down>"));
        stage.press("<Enter>");
    }
    assert_eq!(order(&stage), ["raaaa", "rbbbb", "rcccc", "rdddd", "reeee"]);
    // The sixth is refused with a way on.
    stage.press("<Home><Down><Down><Down><Down><Down><Enter>");
    assert!(stage.screen().contains("Lista har fem"), "{}", stage.screen());
    stage.press("<Space><Up><Up><Enter>");
    assert_eq!(order(&stage), ["raaaa", "rbbbb", "rcccc", "rffff", "rdddd"]);
    assert!(stage.screen().contains("er ute"), "{}", stage.screen());
    stage.press("u");
    assert_eq!(order(&stage), ["raaaa", "rbbbb", "rcccc", "rdddd", "reeee"]);
    // Esc puts back what is in hand.
    stage.press("<Home><Space><Down><Down><Esc>");
    assert_eq!(order(&stage)[0], "raaaa");
    stage.press("x");
    assert_eq!(order(&stage)[0], "rbbbb");
    stage.press("X");
    assert_eq!(order(&stage), [""; 0]);
    stage.press("u");
    assert_eq!(order(&stage).len(), 4);
}

#[test]
fn it_is_commented_given_a_horizon_presented_and_shown() {
    let mut stage = stage();
    let mut register = stage.app.register().clone();
    let due = |id: &str, kind, date, snapshot: &str| crate::model::Due {
        id: slug(id),
        kind,
        date: Some(date),
        rule: None,
        what: String::new(),
        applies_to: Vec::new(),
        snapshot: snapshot.into(),
        inferred: String::new(),
    };
    let ymd = crate::model::testing::ymd;
    std::sync::Arc::make_mut(&mut register.catalogue).due =
        vec![due("t1", DueKind::Tertial, ymd(2024, 5, 15), "2024-T1")];
    stage = Stage::of(register, Language::Nb, (120, 40));
    stage.press("T<Enter><Home>h");
    let risk = |stage: &Stage| {
        let register = stage.app.register();
        let key = register.find_risk(&slug("unn"), &slug("raaaa")).unwrap();
        register.risk(&key).unwrap().clone()
    };
    assert_eq!(risk(&stage).horizon, Some(crate::model::risk::Horizon::Short));
    stage.press("eStyret må vite dette<C-s>");
    let top = stage.app.register().trusts[&slug("unn")].top().clone();
    assert_eq!(top.comments[&slug("raaaa")], "Styret må vite dette");
    stage.press("b");
    (0..12).for_each(|_| stage.press("<Backspace>"));
    stage.press("28.5.2024<Enter>34/2024<Enter>");
    let top = stage.app.register().trusts[&slug("unn")].top().clone();
    let presented = &top.presented["2024-T1"];
    assert_eq!((presented.board, presented.case.as_str()), (Some(ymd(2024, 5, 28)), "34/2024"));
    stage.press("v");
    let page = stage.screen();
    for wanted in ["slik styret får den", "sak 34/2024", "Styret må vite dette", "Ingen tiltak"] {
        assert!(page.contains(wanted), "{wanted}:\n{page}");
    }
}

#[test]
fn it_fits_every_size() {
    for size in [(60, 18), (80, 24), (120, 40)] {
        let mut stage = Stage::of(register(), Language::Nb, size);
        stage.press("T<Enter><Enter><Space><Down>");
        assert!(stage.screen().contains("FLYTTER"), "{}", stage.screen());
        stage.press("<Esc>v");
        assert!(is_drawn(&stage.screen(), size.0, size.1), "{}", stage.screen());
    }
}
