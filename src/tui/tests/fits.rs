//! Every screen at every size, with every matrix, in English, without colour, and with text that
//! was never meant for a terminal.

use super::*;
use crate::model::Indicator;
use crate::model::matrix::Axis;
use crate::model::testing::{Builder, early, few, followed, matrix, result, serving, ymd};
use crate::store::{builtin, read_matrix};
use std::path::Path;

/// UNN with something in every field, FIN without anything.
fn register() -> Builder {
    Builder::new()
        .risk("unn", "ventetid", "r7k3m", 5, 4)
        .risk("unn", "ventetid", "r2b9c", 4, 4)
        .risk("unn", "ventetid", "r3333", 3, 3)
        .risk("unn", "_other", "r4444", 2, 2)
        .edit_risk("unn", "ventetid", "r7k3m", |_, risk| {
            risk.target = crate::model::register::testing::risk_at(2, 3).current;
            risk.target_by = Some(ymd(2024, 12, 31));
            risk.owner = "HR".into();
            risk.rationale = "Derfor.".into();
        })
        .measure("unn", "ventetid", "m2222", serving(&["r7k3m"]))
        .approved("unn", "ventetid", ymd(2024, 2, 28))
        .indicator("unn", "stemi", indicator())
}

/// With every kind of hospital.
fn indicator() -> Indicator {
    followed(
        "ventetid",
        &[
            ("bodo", &[(2022, result("90"))]),
            ("harstad", &[(2022, few("17")), (2023, few(""))]),
            ("mo-i-rana", &[(2022, result("70.5"))]),
            ("narvik", &[]),
            ("tromso", &[(2022, result("48.0")), (2023, early("48"))]),
        ],
    )
}

#[test]
fn no_panic_at_any_size() {
    for (name, keys) in SCREENS {
        let mut stage = Stage::of(register().build(), Language::Nb, (120, 40));
        stage.press(keys);
        for width in [1, 2, 3, 7, 20, 59, 60, 61, 79, 80, 99, 109, 110, 130, 250] {
            for height in [1, 2, 3, 5, 17, 18, 19, 23, 24, 40, 90] {
                stage.area = Rect::new(0, 0, width, height);
                let screen = stage.screen();
                assert!(is_drawn(&screen, width, height), "{name} at {width}x{height}:\n{screen}");
            }
        }
    }
}

#[test]
fn a_window_too_small_says_so() {
    let mut stage = Stage::of(register().build(), Language::Nb, (40, 10));
    assert!(stage.screen().contains("for lite"));
    stage.area = Rect::new(0, 0, 60, 18);
    stage.press("<Enter>");
    let screen = stage.screen();
    assert!(screen.contains("Risiko r7k3m"), "60x18 is useful:\n{screen}");
}

#[test]
fn every_matrix_is_shown_on_every_screen() {
    let matrices = [
        matrix(3, 3, 3, Axis::Probability, false),
        matrix(4, 4, 4, Axis::Probability, false),
        matrix(5, 5, 5, Axis::Consequence, true),
        matrix(7, 7, 5, Axis::Probability, false),
        matrix(3, 7, 4, Axis::Consequence, false),
        matrix(7, 3, 3, Axis::Probability, true),
    ];
    let shipped = builtin::MATRICES.iter().map(|(name, text)| {
        let (matrix, problems) = read_matrix(text, Path::new(name));
        assert!(problems.is_empty(), "{problems:?}");
        matrix.unwrap()
    });
    for matrix in matrices.into_iter().chain(shipped) {
        let register = Builder::new()
            .matrix(matrix)
            .risk("unn", "ventetid", "r7k3m", 3, 3)
            .risk("unn", "ventetid", "r2b9c", 1, 2)
            .build();
        for size in [(60, 18), (80, 24), (120, 40), (200, 60)] {
            for (_, keys) in SCREENS {
                let mut stage = Stage::of(register.clone(), Language::Nb, size);
                stage.press(keys);
                stage.screen();
            }
            let mut stage = Stage::of(register.clone(), Language::Nb, size);
            stage.press("<Enter>");
            let screen = stage.screen();
            assert!(
                screen.contains("▸1") && screen.contains(" 2 "),
                "marks at {size:?}:\n{screen}"
            );
        }
    }
}

/// Words that are cut end in an ellipsis: with short data, only the program's own can be.
#[test]
fn every_text_fits_in_every_language() {
    for language in [Language::Nb, Language::Nn, Language::En] {
        for size in [(80, 24), (120, 40), (200, 60)] {
            for (name, keys) in SCREENS {
                let mut stage = Stage::of(register().build(), language, size);
                stage.press(keys);
                let screen = stage.screen();
                // Lines on what to mend begin with a goal's title, which may be of any length.
                for line in screen.lines().filter(|l| !l.starts_with(" ●")) {
                    let mut before = ' ';
                    for c in line.chars() {
                        let cut = c == '…' && (before.is_alphanumeric() || ".,:)".contains(before));
                        assert!(!cut, "{name} {size:?} {language:?}: {line}\n{screen}");
                        before = c;
                    }
                }
                assert!(!screen.contains('⟨'), "a message is missing on {name}:\n{screen}");
            }
        }
    }
}

#[test]
fn no_line_of_the_help_is_cut_in_any_language() {
    for language in [Language::Nb, Language::Nn, Language::En] {
        for keys in ["", "<Enter>", "<Enter><Enter>", "<Enter>v", "m", "i", "p", "f", "g", "t"] {
            let mut stage = Stage::of(register().build(), language, (120, 60));
            stage.press(&format!("{keys}?"));
            let screen = stage.screen();
            assert!(screen.contains("○ ◐ ●"), "{keys}: all of the help is seen\n{screen}");
            assert!(!screen.contains("… │"), "{keys} {language:?}:\n{screen}");
        }
    }
}

#[test]
fn text_that_was_never_meant_for_a_terminal_is_harmless() {
    let hostile = [
        "\u{1b}[2J\u{1b}]0;eid\u{7}",
        "a\u{202e}b\u{2066}c\u{200b}",
        "日本語のリスク日本語のリスク日本語のリスク",
        "👩‍👩‍👧‍👦🌞🇳🇴e\u{301}\u{301}\u{301}",
        "\t\r\n\u{0}\u{85}",
        &"x".repeat(5000),
    ];
    for text in hostile {
        let register = register()
            .edit_risk("unn", "ventetid", "r7k3m", |_, risk| {
                risk.title = text.into();
                risk.event = text.into();
                risk.rationale = text.into();
                risk.owner = text.into();
                risk.causes = vec![text.into(), text.into()];
                risk.restricted = text.into();
            })
            .measure("unn", "ventetid", "m3333", {
                let mut measure = serving(&["r7k3m"]);
                measure.title = text.into();
                measure.owner = text.into();
                measure.expected_effect = text.into();
                measure
            })
            .with(|register| {
                register.name = text.into();
            })
            .hospital("unn", "tromso", text)
            .indicator("unn", "stemi", {
                let texts = (text.into(), text.into(), text.into());
                let mut stemi = indicator();
                (stemi.title, stemi.unit, stemi.source) = texts;
                stemi
            })
            .build();
        for (_, keys) in SCREENS {
            for size in [(60, 18), (80, 24), (121, 41)] {
                let mut stage = Stage::of(register.clone(), Language::Nb, size);
                stage.press(keys);
                let buffer = stage.buffer();
                for cell in buffer.content() {
                    let bad = |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c);
                    assert!(!cell.symbol().contains(bad), "{:?} on the screen", cell.symbol());
                }
            }
        }
    }
}

#[test]
fn without_colour_zones_and_the_chosen_one_are_still_told_apart() {
    let mut stage = Stage::with_depth(register().build(), Language::Nb, (100, 30), Depth::None);
    stage.press("<Enter>");
    let buffer = stage.buffer();
    let colored = |c: &&ratatui::buffer::Cell| {
        use ratatui::style::Color::Reset;
        c.fg != Reset || c.bg != Reset
    };
    assert_eq!(buffer.content().iter().filter(colored).count(), 0);
    let screen = stage.screen();
    assert!(screen.contains("[1 ]") && screen.contains("(2 )"), "{screen}");
}
