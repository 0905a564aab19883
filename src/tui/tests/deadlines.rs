//! The list of deadlines: what it leads to, and what it keeps to itself.

use super::*;
use crate::report::deadlines::testing::register;

/// 6 May 2024, with UNN's late measure `Plan`, and deadlines on 15 May and 1 June.
fn stage() -> Stage {
    Stage::of(register().build(), Language::Nb, (120, 40))
}

/// The line that the chosen deadline stands on.
fn chosen(screen: &str) -> &str {
    screen.lines().find(|line| line.starts_with(" ▸")).unwrap_or_default()
}

#[test]
fn what_is_late_stands_first_and_months_follow() {
    let mut stage = stage();
    stage.press("f");
    let screen = stage.screen();
    let at = |text: &str| screen.find(text).unwrap_or_else(|| panic!("{text}:\n{screen}"));
    assert!(at("Over fristen") < at("13 dager over") && at("13 dager over") < at("Mai 2024"));
    assert!(at("Mai 2024") < at("Juni 2024"), "{screen}");
    assert!(screen.contains("7 frister, 2 over"), "{screen}");
}

#[test]
fn a_measure_opens_and_is_gone_from_the_list_when_it_is_done() {
    let mut stage = stage();
    stage.press("f<Down>");
    assert!(chosen(&stage.screen()).contains("Plan"), "{}", stage.screen());
    stage.press("<Enter>");
    assert!(stage.screen().contains("Forventet effekt"), "its form:\n{}", stage.screen());
    stage.press("<Esc><Esc>m<Home>f<Esc>f");
    let screen = stage.screen();
    assert!(!screen.contains("13 dager over") && screen.contains("6 frister, 1 over"), "{screen}");
}

#[test]
fn a_goal_or_a_target_opens_its_matrix_and_a_report_the_trusts() {
    let mut stage = stage();
    stage.press("f<Right><Down><Down><Down><Down><Down>");
    assert!(chosen(&stage.screen()).contains("Til målnivå"), "{}", stage.screen());
    stage.press("<Enter>");
    assert!(stage.screen().contains("UNN › Ventetid til helsehjelp"), "{}", stage.screen());
    stage.press("<Esc><Home><Enter>");
    assert!(stage.screen().contains("Alle risikoer"), "{}", stage.screen());
    // All trusts together have no matrix.
    stage.press("<Esc><Left><Home><Enter>");
    assert!(stage.screen().contains("Velg et foretak"), "{}", stage.screen());
    stage.press("<Down><Down><Down><Down><Down><Enter>");
    assert!(stage.screen().contains("FIN › Sykefravær"), "{}", stage.screen());
}

#[test]
fn a_day_off_is_told_with_the_last_working_day() {
    let mut stage = stage();
    stage.press("f<Down><Down><Down>");
    let screen = stage.screen();
    assert!(chosen(&screen).contains("lør 1."), "{screen}");
    assert!(screen.contains("lør, siste arbeidsdag fre 31. mai"), "{screen}");
}

#[test]
fn each_trust_has_its_own_and_a_screen_of_a_trust_leads_to_them() {
    let mut stage = stage();
    stage.press("f<Right>");
    assert!(stage.screen().contains("UNN › Frister"), "{}", stage.screen());
    stage.press("<Right>");
    let screen = stage.screen();
    assert!(screen.contains("FIN › Frister") && !screen.contains("Plan"), "{screen}");
    stage.press("<Right>");
    assert!(stage.screen().contains("Alle foretak › Frister"), "{}", stage.screen());
    stage.press("<Esc><Enter>f");
    assert!(stage.screen().contains("UNN › Frister"), "{}", stage.screen());
}

#[test]
fn nothing_restricted_is_shown_from_the_wall() {
    let mut stage = stage();
    stage.press("<Enter>f");
    let screen = stage.screen();
    assert!(screen.contains("Hemmelig lås"), "on one's own screen it is there:\n{screen}");
    stage.press("<Esc>w<Enter><F6>");
    let screen = stage.screen();
    assert!(screen.contains("F5 avslutter") && !screen.contains("Hemmelig"), "{screen}");
}
