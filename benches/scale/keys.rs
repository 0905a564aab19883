//! From a key to its frame, on a screen of 200x60.

use std::path::Path;
use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode};
use risiko::locale::Language;
use risiko::model::Date;
use risiko::store;
use risiko::tui::{Depth, Options, Preview};

/// A screen, the keys that lead to it, and the keys that are pressed on it.
const SCREENS: [(&str, &[KeyCode], &[KeyCode]); 6] = [
    ("overview", &[], MOVES),
    ("matrix", &[KeyCode::Down, KeyCode::Enter], MOVES),
    ("trust matrix", &[KeyCode::Char('a')], MOVES),
    ("risk form", &[KeyCode::Down, KeyCode::Enter, KeyCode::Enter], MOVES),
    ("measures", &[KeyCode::Char('m')], MOVES),
    ("search", &[KeyCode::Char('/')], LETTERS),
];

const MOVES: &[KeyCode] = &[KeyCode::Down, KeyCode::Right, KeyCode::Up, KeyCode::Left];

const LETTERS: &[KeyCode] = &[
    KeyCode::Char('v'),
    KeyCode::Char('i'),
    KeyCode::Char('k'),
    KeyCode::Char('a'),
    KeyCode::Char('r'),
    KeyCode::Backspace,
    KeyCode::Backspace,
    KeyCode::Backspace,
    KeyCode::Backspace,
    KeyCode::Backspace,
];

const ROUNDS: usize = 500;

/// What a screen's keys took, from the fastest to the slowest.
pub(crate) struct Keys {
    pub(crate) screen: &'static str,
    /// The key that opened it.
    pub(crate) opening: Duration,
    pub(crate) median: Duration,
    pub(crate) p99: Duration,
}

/// Presses keys on each screen; also one on which every press moves a risk.
pub(crate) fn measured(dir: &Path) -> Vec<Keys> {
    let mut measured: Vec<Keys> =
        SCREENS.iter().map(|(name, way, keys)| pressed(dir, name, way, keys)).collect();
    let (way, moves) =
        (&[KeyCode::Down, KeyCode::Enter], &[KeyCode::Char('+'), KeyCode::Char('-')]);
    measured.push(pressed(dir, "matrix, a risk moved", way, moves));
    measured
}

fn pressed(dir: &Path, screen: &'static str, way: &[KeyCode], keys: &[KeyCode]) -> Keys {
    let options = Options {
        language: Language::Nb,
        today: Date::from_ymd_opt(2024, 5, 6).unwrap(),
        today_is_fixed: true,
        trust: None,
        depth: Depth::True,
        light: false,
    };
    let mut preview = Preview::new(store::open(dir, None).unwrap(), options, (200, 60));
    let mut press = |key: KeyCode| {
        let begun = Instant::now();
        preview.input(Event::Key(key.into()));
        std::hint::black_box(preview.draw());
        begun.elapsed()
    };
    let opening = way.iter().map(|key| press(*key)).last().unwrap_or_default();
    let mut times: Vec<Duration> =
        (0..ROUNDS).map(|round| press(keys[round % keys.len()])).collect();
    times.sort();
    Keys { screen, opening, median: times[ROUNDS / 2], p99: times[ROUNDS * 99 / 100] }
}
