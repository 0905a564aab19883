//! Drawing each screen of the example register at 200x60: one frame, one key with its frame, and a step
//! in time.

#![allow(clippy::unwrap_used, reason = "a bench may stop")]

mod register;

use std::path::Path;

use crossterm::event::{Event, KeyCode};
use risiko::locale::Language;
use risiko::model::Date;
use risiko::store::preferences::Look;
use risiko::tui::{Begin, Depth, Options, Own, Preview};

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
    on(&root, name)
}

fn on(root: &Path, name: &str) -> Preview {
    let opened = risiko::store::open(root, None).unwrap();
    let options = Options {
        language: Language::Nb,
        today: Date::from_ymd_opt(2024, 5, 6).unwrap(),
        today_is_fixed: true,
        begin: Begin::Overview,
        depth: Depth::True,
        look: Look::Dark,
        own: Own::default(),
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

/// The matrix with its snapshots listed and the last of them read: it is compared with from the start.
fn with_snapshots(root: &Path) -> Preview {
    let mut preview = on(root, "matrix");
    preview.read_snapshots();
    preview
}

fn press(preview: &mut Preview, key: char) {
    preview.input(Event::Key(KeyCode::Char(key).into()));
}

/// From the key until the matrix stands as it was at a snapshot that has not been read yet.
#[divan::bench]
fn step_in_time_the_first_time(bencher: divan::Bencher<'_, '_>) {
    let (_dir, root) = register::demo();
    let ready = || {
        let mut preview = with_snapshots(&root);
        let now = preview.draw();
        press(&mut preview, ',');
        assert_ne!(now, preview.draw(), "it is another time");
        preview
    };
    bencher.with_inputs(ready).bench_local_values(|mut preview| {
        press(&mut preview, ',');
        let drawn = preview.draw();
        (preview, drawn)
    });
}

/// The same when both times have been visited.
#[divan::bench]
fn step_in_time_visited(bencher: divan::Bencher<'_, '_>) {
    let (_dir, root) = register::demo();
    let mut preview = with_snapshots(&root);
    for key in [',', ',', '.'] {
        press(&mut preview, key);
    }
    let mut keys = [',', '.'].into_iter().cycle();
    bencher.bench_local(|| {
        press(&mut preview, keys.next().unwrap());
        preview.draw()
    });
}
