//! The words on the screens: titles and names of fields, never commands, files or codes.

use super::*;
use crate::model::Slug;
use crate::model::testing::Builder;

/// Ways to what [`SCREENS`] does not reach.
const MORE: [(&str, &str); 7] = [
    ("settings", "<F3>"),
    ("mine", "o"),
    ("conflicts", "<F8>"),
    ("own top", "<Home><Enter>T"),
    ("reporting", "<Home><Enter>R"),
    ("a group of what to mend", "p|<Down><Enter><Down>"),
    ("the last of what to mend", "p|<End><Enter><End>"),
];

/// What only who works with the files or at a command line has use for.
fn strays(screen: &str, language: Language) -> Vec<&str> {
    // In Norwegian, the program's name is the word for a risk.
    let command = if language == Language::En { "risiko " } else { "risiko publish" };
    let is_stray = |line: &&str| {
        let line = line.to_lowercase();
        line.contains(command) || line.contains("git ") || line.contains(".toml")
    };
    screen.lines().filter(is_stray).collect()
}

#[test]
fn no_screen_shows_a_command_or_a_file() {
    let register = demo::register();
    for language in [Language::Nb, Language::Nn, Language::En] {
        for (name, keys) in SCREENS.into_iter().chain(MORE) {
            let mut stage = Stage::of(register.clone(), language, (120, 40));
            // What is looked for in the background is there before the next keys.
            keys.split('|').for_each(|keys| stage.press(keys));
            let screen = stage.screen();
            assert!(strays(&screen, language).is_empty(), "{name} {language:?}:\n{screen}");
        }
    }
}

/// UNN with two risks that lack much, and FIN that has begun nothing.
fn lacking() -> Register {
    Builder::new()
        .risk("unn", "ventetid", "r7k3m", 5, 4)
        .risk("unn", "ventetid", "r2b9c", 5, 5)
        .edit_risk("unn", "ventetid", "r7k3m", |_, risk| risk.title = "Tolk mangler".into())
        .build()
}

#[test]
fn what_is_wrong_in_the_same_way_is_one_line_that_opens() {
    let mut stage = Stage::of(lacking(), Language::Nb, (100, 40));
    stage.press("p");
    let screen = stage.screen();
    let owners = |screen: &str| {
        let line = screen.lines().find(|line| line.contains("Risikoer uten eier"));
        line.map(|line| line.trim_end().chars().rev().take(3).collect::<String>())
    };
    assert_eq!(owners(&screen).as_deref(), Some("▸ 2"), "{screen}");
    assert!(!screen.contains("Tolk mangler"), "closed:\n{screen}");
    let is_chosen = |line: &str| line.contains("▸ ▲ UNN · Risikoer uten eier");
    for _ in 0..20 {
        if stage.screen().lines().any(is_chosen) {
            break;
        }
        stage.press("<Down>");
    }
    stage.press("<Enter>");
    let screen = stage.screen();
    assert_eq!(owners(&screen).as_deref(), Some("▾ 2"), "{screen}");
    stage.press("<Down>");
    let screen = stage.screen();
    assert!(screen.contains("Ingen eier risikoen «"), "the chosen one is told:\n{screen}");
    assert!(!screen.contains("R035") && !screen.contains("owner"), "{screen}");
    stage.press("<C-g>");
    let screen = stage.screen();
    assert!(screen.contains("R035 · 2024/unn/ventetid.toml · risk."), "{screen}");
    stage.press("<Enter>");
    assert!(stage.screen().contains("Risiko"), "and leads there:\n{}", stage.screen());
}

#[test]
fn a_persons_own_trust_stands_first_in_what_to_mend() {
    for own in ["unn", "fin"] {
        let of = Own { trust: Slug::new(own), ..Own::default() };
        let mut stage = Stage::own(lacking(), of, (100, 40));
        stage.press("p");
        assert!(!stage.screen().contains("· Mål uten"), "one's own alone:\n{}", stage.screen());
        let is_of_all = |stage: &Stage| !stage.screen().lines().next().unwrap().contains('›');
        for _ in 0..9 {
            if !is_of_all(&stage) {
                stage.press("<Right>");
            }
        }
        let screen = stage.screen();
        let first = screen.lines().find(|line| line.contains('▸')).unwrap_or_default();
        assert!(first.contains(&own.to_uppercase()), "{own}:\n{screen}");
    }
}

#[test]
fn an_open_group_and_the_place_in_the_file_look_as_agreed() {
    for size in [(80, 24), (120, 40)] {
        let mut stage = Stage::of(demo::register(), Language::Nb, size);
        stage.press("p");
        stage.press("<Down><Down><Down><Enter><Down><Down><C-g>");
        insta::assert_snapshot!(format!("problems_open_{}x{}", size.0, size.1), stage.screen());
    }
}
