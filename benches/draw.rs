//! Drawing each screen of the example register at 200x60: one frame, and one key with its frame.

#![allow(clippy::unwrap_used, reason = "a bench may stop")]

mod register;

use crossterm::event::{Event, KeyCode};
use risiko::locale::Language;
use risiko::model::Date;
use risiko::tui::{Depth, Options, Preview};

fn main() {
    divan::main();
}

/// A screen, and the keys that lead to it.
const SCREENS: [(&str, &[KeyCode]); 5] = [
    ("overview", &[]),
    ("matrix", &[KeyCode::Right, KeyCode::Enter]),
    ("trust", &[KeyCode::Right, KeyCode::Char('a')]),
    ("risk", &[KeyCode::Right, KeyCode::Enter, KeyCode::Enter]),
    ("measures", &[KeyCode::Right, KeyCode::Char('m')]),
];

fn screen(name: &str) -> Preview {
    let (_dir, root) = register::demo();
    let opened = risiko::store::open(&root, None).unwrap();
    let options = Options {
        language: Language::Nb,
        today: Date::from_ymd_opt(2024, 5, 6).unwrap(),
        today_is_fixed: true,
        trust: None,
        depth: Depth::True,
        light: false,
    };
    let mut preview = Preview::new(opened, options, (200, 60));
    let (_, keys) = SCREENS.iter().find(|(n, _)| *n == name).unwrap();
    for key in *keys {
        preview.input(Event::Key((*key).into()));
    }
    preview
}

#[divan::bench(args = ["overview", "matrix", "trust", "risk", "measures"])]
fn frame(bencher: divan::Bencher<'_, '_>, name: &str) {
    let preview = screen(name);
    bencher.bench_local(|| preview.draw());
}

#[divan::bench(args = ["overview", "matrix", "trust", "risk", "measures"])]
fn key_and_frame(bencher: divan::Bencher<'_, '_>, name: &str) {
    let mut preview = screen(name);
    let mut keys = [KeyCode::Down, KeyCode::Up].into_iter().cycle();
    bencher.bench_local(|| {
        preview.input(Event::Key(keys.next().unwrap().into()));
        preview.draw()
    });
}
