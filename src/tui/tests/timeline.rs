//! What moved since a snapshot, and the matrix as it was.

use super::*;
use crate::model::testing::{Builder, ymd};

/// The first of March, and today: one risk up, one down, one new, one closed, one as it was.
fn before() -> Builder {
    Builder::new()
        .risk("unn", "ventetid", "r2222", 4, 4)
        .risk("unn", "ventetid", "r3333", 4, 4)
        .risk("unn", "ventetid", "r4444", 3, 4)
        .risk("unn", "ventetid", "r5555", 2, 2)
        .risk("unn", "_other", "r6666", 2, 2)
        .risk("fin", "ventetid", "r7777", 4, 4)
}

fn after() -> Builder {
    Builder::new()
        .risk("unn", "ventetid", "r2222", 5, 4)
        .risk("unn", "ventetid", "r3333", 4, 3)
        .risk("unn", "ventetid", "r4444", 3, 4)
        .risk("unn", "ventetid", "r5555", 2, 2)
        .edit_risk("unn", "ventetid", "r5555", |_, risk| {
            let (on, why) = (Some(ymd(2024, 4, 1)), "Borte".into());
            risk.closed = crate::model::Closing { on, why };
        })
        .risk("unn", "ventetid", "r8888", 3, 2)
        .risk("unn", "_other", "r6666", 2, 2)
        .risk("fin", "ventetid", "r7777", 2, 4)
}

fn stage(language: Language, size: (u16, u16)) -> Stage {
    let mut stage = Stage::of(after().build(), language, size);
    stage.app.pretend("2024-02-07", ymd(2024, 2, 7), before().build());
    stage.app.pretend("2024-03-01", ymd(2024, 3, 1), before().build());
    stage
}

const SHOWN: [(&str, &str); 5] = [
    ("overview", ""),
    ("matrix", "<Enter>"),
    ("trust", "a"),
    ("wall", "<Enter>w<Enter>"),
    ("then", "<Enter>,"),
];

#[test]
fn what_moved_looks_as_agreed() {
    for size in [(80, 24), (120, 40), (200, 60)] {
        for (name, keys) in SHOWN {
            let mut stage = stage(Language::Nb, size);
            stage.press(keys);
            insta::assert_snapshot!(format!("{name}_{}x{}", size.0, size.1), stage.screen());
        }
    }
}

#[test]
fn nothing_is_cut_and_no_size_panics() {
    for language in [Language::Nb, Language::Nn, Language::En] {
        for (name, keys) in SHOWN {
            for size in [(80, 24), (120, 40), (200, 60)] {
                let mut stage = stage(language, size);
                stage.press(keys);
                let screen = stage.screen();
                assert!(!screen.contains('⟨'), "a message is missing on {name}:\n{screen}");
                for line in screen.lines().filter(|line| !line.starts_with(" ●")) {
                    let title_cut = line.contains("Risiko r") || name == "overview";
                    assert!(title_cut || !line.contains("r…"), "{name} {size:?}: {line}");
                }
            }
            for size in [(1, 1), (60, 18), (61, 19), (110, 24), (250, 90)] {
                let mut stage = stage(language, size);
                stage.press(keys);
                stage.screen();
            }
        }
    }
}

#[test]
fn arrows_follow_what_is_moved_and_go_when_nothing_is_compared_with() {
    let mut stage = stage(Language::Nb, (120, 40));
    stage.press("<Enter>");
    let screen = stage.screen();
    assert!(screen.contains("↑ fra 4 4") && screen.contains("↓ fra 4 4"), "{screen}");
    assert!(screen.contains("var åpen") && screen.contains("siden 1. mars"), "{screen}");
    stage.press(" <Down><Enter>");
    let screen = stage.screen();
    assert!(!screen.contains("↑ fra 4 4"), "moved back to where it stood:\n{screen}");
    stage.press("ding<Enter>");
    let screen = stage.screen();
    assert!(!screen.contains("siden 1. mars") && !screen.contains("fra 4 4"), "{screen}");
}

#[test]
fn as_it_was_can_be_looked_at_and_not_changed() {
    let mut stage = stage(Language::Nb, (120, 40));
    let before = stage.app.register().clone();
    stage.press("<Enter>,");
    let screen = stage.screen();
    assert!(screen.contains("Slik det var"), "{screen}");
    assert!(!screen.contains("r8888"), "it was not there yet:\n{screen}");
    stage.press("<Up> nxlg");
    assert_eq!(*stage.app.register(), before);
    stage.press(",");
    assert!(stage.screen().contains("øyeblikksbilde 1 av 2"), "{}", stage.screen());
    stage.press("<Esc>");
    let screen = stage.screen();
    assert!(!screen.contains("Slik det var") && screen.contains("r8888"), "{screen}");
}
