//! Choosing between two people's values, in a repository with an open merge.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use super::*;
use crate::history::demo;
use crate::store::{FileKind, Versions, choosing, merge, open};

const FILE: &str = "2024/unn/ventetid.toml";

fn git(root: &Path, who: &str, args: &[&str]) -> bool {
    let mut command = Command::new("git");
    command.arg("-C").arg(root).args(["-c", "user.name=x", "-c", "user.email=x@example.org"]);
    command.env("GIT_AUTHOR_NAME", who).env("GIT_AUTHOR_DATE", "2024-05-02T12:00:00Z");
    command.args(args).output().unwrap().status.success()
}

/// The example register in a merge of two people's edits, each a list of what becomes what.
fn register(ours: &[(&str, &str)], theirs: &[(&str, &str)]) -> TempDir {
    let dir = TempDir::new().unwrap();
    demo::make(Some(dir.path()), demo::Scene::Tertial).unwrap();
    let root = dir.path();
    let base = fs::read_to_string(root.join(FILE)).unwrap();
    let edited = |pairs: &[(&str, &str)]| {
        pairs.iter().fold(base.clone(), |text, (from, to)| {
            let (start, from) = from.split_once(" … ").map_or((*from, ""), |parts| parts);
            let at = text.find(start).unwrap();
            let end = if from.is_empty() {
                at + start.len()
            } else {
                at + text[at..].find(from).unwrap()
            };
            format!("{}{to}{}", &text[..at], &text[end..])
        })
    };
    let (ours, theirs) = (edited(ours), edited(theirs));
    let commit = |who: &str, text: &str, why: &str| {
        fs::write(root.join(FILE), text).unwrap();
        assert!(git(root, who, &["commit", "-qam", why]));
    };
    assert!(git(root, "", &["checkout", "-q", "-b", "theirs"]));
    commit("Kari Nordmann", &theirs, "Ny vurdering etter ledermøtet");
    assert!(git(root, "", &["checkout", "-q", "-"]));
    commit("Ola Hansen", &ours, "Sjekket mot bemanningstallene");
    // Without the driver git leaves lines between markers, which the driver's text replaces.
    git(root, "", &["merge", "-q", "theirs"]);
    let matrix = choosing::matrix_of(root, Path::new(FILE));
    let versions = Versions { base: &base, ours: &ours, theirs: &theirs };
    let merged = merge(FileKind::Assessment, versions, &matrix).unwrap();
    fs::write(root.join(FILE), merged.text).unwrap();
    dir
}

fn stage(dir: &TempDir, size: (u16, u16)) -> Stage {
    stage_in(dir, Language::Nb, size)
}

fn stage_in(dir: &TempDir, language: Language, size: (u16, u16)) -> Stage {
    let opened = open(dir.path(), None).unwrap();
    let mut stage = Stage {
        app: App::new(opened, options(language, Depth::None)),
        area: Rect::new(0, 0, size.0, size.1),
    };
    stage.app.begin_session_at(dir.path());
    stage
}

/// Levels, a long text, and a risk that Kari took away while Ola changed it.
fn three() -> TempDir {
    let risk = "[risk.r4sfb] … [risk.r7k3m]";
    register(
        &[
            ("\nprobability = 5", "\nprobability = 3"),
            ("Tre av ni", "Fire av ni"),
            ("owner = \"fagdirektør\"", "owner = \"fagsjef\""),
        ],
        &[("\nprobability = 5", "\nprobability = 4"), ("Tre av ni", "To av ni"), (risk, "")],
    )
}

#[test]
fn the_choices_look_as_agreed() {
    let dir = three();
    for size in [(80, 24), (120, 40), (200, 60)] {
        let mut stage = stage(&dir, size);
        let opened = stage.screen();
        assert!(opened.contains("Velg hva som skal stå: F8"), "{opened}");
        stage.press("<F8>");
        for name in ["taken", "level", "text"] {
            let shown = stage.screen();
            insta::assert_snapshot!(format!("{name}_{}x{}", size.0, size.1), shown);
            stage.press("<Tab>");
        }
    }
}

#[test]
fn the_words_about_a_choice_fit_in_every_language() {
    let dir = three();
    for language in [Language::Nb, Language::Nn, Language::En] {
        let words = ["choosing-title", "conflicts-base", "conflicts-ours", "conflicts-theirs"];
        let words = words.map(|id| crate::locale::Locale::new(language).text(id));
        for size in [(80, 24), (120, 40)] {
            let mut stage = stage_in(&dir, language, size);
            stage.press("<F8>");
            let screen = stage.screen();
            for text in &words {
                assert!(screen.contains(text), "{text} at {size:?}:\n{screen}");
            }
            assert!(!screen.contains('⟨'), "{screen}");
        }
    }
}

#[test]
fn a_choice_is_written_at_once_and_taken_back() {
    let dir = three();
    let text = || fs::read_to_string(dir.path().join(FILE)).unwrap();
    let before = text();
    let mut stage = stage(&dir, (120, 40));
    stage.press("<F8><Enter>");
    assert!(stage.screen().contains("velg vår eller deres"), "{}", stage.screen());
    stage.press("<Right>");
    assert!(!text().contains("[risk.r4sfb]"), "{}", text());
    stage.press("<Enter>2");
    assert!(!text().contains("conflict.probability"), "{}", text());
    assert!(text().contains("\nprobability = 2\n"), "{}", text());
    stage.press("<Right>");
    assert!(text().contains("To av ni"), "{}", text());
    assert!(stage.screen().contains("Alt er valgt"), "{}", stage.screen());
    stage.press("uuu");
    assert_eq!(text(), before);
    assert!(stage.screen().contains("1 av 3"), "{}", stage.screen());
    // Somebody else has written meanwhile: theirs is not undone.
    stage.press("<Left>");
    let others = text() + "# mer\n";
    fs::write(dir.path().join(FILE), &others).unwrap();
    stage.press("u");
    assert!(stage.screen().contains("Filen er endret siden"), "{}", stage.screen());
    assert_eq!(text(), others);
}

#[test]
fn the_palette_knows_the_way_only_where_something_is_left() {
    let dir = three();
    let mut stage = stage(&dir, (120, 40));
    stage.press(":personers");
    assert!(stage.screen().contains("Velg mellom to personers verdier"), "{}", stage.screen());
    stage.press("<Enter>");
    assert!(stage.screen().contains("1 av 3"), "{}", stage.screen());
    stage.press("<Left><Left><Left><Esc>:personers");
    assert!(!stage.screen().contains("Velg mellom"), "{}", stage.screen());
}

#[test]
fn what_is_restricted_is_not_shown_from_the_wall() {
    let secret = |level: &str| format!("restricted = \"personal\"\nprobability = {level}");
    let (ours, theirs) = (secret("3"), secret("4"));
    let from = "probability = 5\nconsequence";
    let to = |text: &str| format!("{text}\nconsequence");
    let dir = register(&[(from, &to(&ours))], &[(from, &to(&theirs))]);
    let mut stage = stage(&dir, (120, 40));
    stage.press("/ventetid til helsehjelp unn<Enter>w<F8>");
    let shown = stage.screen();
    assert!(shown.contains("Ikke for rommet"), "{shown}");
    assert!(!shown.contains("Behandlere slutter") && !shown.contains("Mulig"), "{shown}");
    stage.press("<Right>");
    assert!(fs::read_to_string(dir.path().join(FILE)).unwrap().contains("conflict.probability"));
}

#[test]
fn no_size_is_too_small_for_it() {
    let dir = three();
    let mut stage = stage(&dir, (120, 40));
    stage.press("<F8>");
    for _ in 0..3 {
        for width in [1, 20, 60, 79, 80, 99, 102, 103, 250] {
            for height in [1, 5, 18, 19, 24, 90] {
                stage.area = Rect::new(0, 0, width, height);
                let screen = stage.screen();
                assert!(is_drawn(&screen, width, height), "{width}x{height}:\n{screen}");
            }
        }
        stage.press("<Tab>");
    }
}
