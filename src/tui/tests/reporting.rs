//! A trust's report of a round, on screen.

use super::*;
use crate::model::Slug;
use crate::model::testing::ymd;
use crate::tui::tests::demo::register;

fn slug(id: &str) -> Slug {
    Slug::new(id).unwrap()
}

#[test]
fn a_requirement_is_told_of_a_round_delivered_and_an_assignment_done() {
    let mut stage = Stage::of(register(), Language::Nb, (120, 40));
    stage.press("/universitetssykehuset<Enter>R");
    let screen = stage.screen();
    assert!(screen.contains("1. tertial 2024") && screen.contains("ikke levert"), "{screen}");
    // The first that is asked for; its form has what is demanded.
    stage.press("<Home><Enter>");
    assert!(stage.screen().contains("Styrke") || stage.screen().contains("styrkes"));
    stage.press("<Down><Enter><Down><Enter>Vi ligger etter.<C-s><Esc>");
    let reporting = |stage: &Stage| stage.app.register().trusts[&slug("unn")].reporting().clone();
    let written = &reporting(&stage).requirements[&slug("psykisk-helse-rus")].rounds["2024-T1"];
    assert!(written.deviation && written.text == "Vi ligger etter.", "{written:?}");
    assert!(stage.screen().contains("! avvik 1"), "{}", stage.screen());
    stage.press("f");
    let done = reporting(&stage).requirements[&slug("psykisk-helse-rus")].done_on;
    assert_eq!(done, Some(ymd(2024, 5, 6)));
    stage.press("u");
    assert_eq!(reporting(&stage).requirements[&slug("psykisk-helse-rus")].done_on, None);
    stage.press("l<Enter>b<Enter>34/2024<Enter>");
    let delivered = &reporting(&stage).delivered["2024-T1"];
    assert_eq!((delivered.on, delivered.board), (Some(ymd(2024, 5, 6)), Some(ymd(2024, 5, 6))));
    assert_eq!(delivered.case, "34/2024");
    // The next round begins with what was written the last time, and after the year goals have an
    // outcome.
    stage.press("<Right>");
    assert!(stage.screen().contains("Sist (2024-T1): Vi ligger etter."), "{}", stage.screen());
    stage.press("<Right><Enter>");
    assert!(stage.screen().contains("Måloppnåelse etter året"), "{}", stage.screen());
}
