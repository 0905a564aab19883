//! From a key to its frame, on a screen of 200x60.

use std::path::Path;
use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode};
use risiko::locale::Language;
use risiko::model::Date;
use risiko::store;
use risiko::store::preferences::Look;
use risiko::tui::{Begin, Depth, Options, Own, Preview};

/// A screen, the keys that lead to it, and the keys that are pressed on it.
const SCREENS: [(&str, &[KeyCode], &[KeyCode]); 7] = [
    ("overview", &[], MOVES),
    ("matrix", &[KeyCode::Down, KeyCode::Enter], MOVES),
    ("trust matrix", &[KeyCode::Char('a')], MOVES),
    ("risk form", &[KeyCode::Down, KeyCode::Enter, KeyCode::Enter], MOVES),
    ("measures", &[KeyCode::Char('m')], MOVES),
    ("search", &[KeyCode::Char('/')], LETTERS),
    ("edit and back", &[KeyCode::Down], THERE_AND_BACK),
];

/// Arrows choose on a list, and move the chosen risk on a matrix.
const MOVES: &[KeyCode] = &[KeyCode::Down, KeyCode::Right, KeyCode::Up, KeyCode::Left];

/// Opens a matrix, moves a risk and comes back to the overview.
const THERE_AND_BACK: &[KeyCode] = &[
    KeyCode::Enter,
    KeyCode::Right,
    KeyCode::Up,
    KeyCode::Esc,
    KeyCode::Enter,
    KeyCode::Left,
    KeyCode::Down,
    KeyCode::Esc,
];

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

/// What a screen's keys took.
pub(crate) struct Keys {
    pub(crate) screen: &'static str,
    /// The key that opened it.
    pub(crate) opening: Duration,
    pub(crate) median: Duration,
    pub(crate) p99: Duration,
    /// Until what jobs find was there too.
    pub(crate) settled: Duration,
}

/// Presses keys on each screen.
pub(crate) fn measured(dir: &Path) -> Vec<Keys> {
    SCREENS.iter().map(|(name, way, keys)| pressed(dir, name, way, keys)).collect()
}

fn pressed(dir: &Path, screen: &'static str, way: &[KeyCode], keys: &[KeyCode]) -> Keys {
    let options = Options {
        language: Language::Nb,
        today: Date::from_ymd_opt(2024, 5, 6).unwrap(),
        today_is_fixed: true,
        begin: Begin::Overview,
        depth: Depth::True,
        look: Look::Dark,
        own: Own::default(),
    };
    let mut preview = Preview::new(store::open(dir, None).unwrap(), options, (200, 60));
    let mut press = |key: KeyCode| {
        let begun = Instant::now();
        preview.press(Event::Key(key.into()));
        std::hint::black_box(preview.draw());
        let framed = begun.elapsed();
        preview.wait_for_jobs();
        (framed, begun.elapsed())
    };
    let opening = way.iter().map(|key| press(*key).0).last().unwrap_or_default();
    let times = (0..ROUNDS).map(|round| press(keys[round % keys.len()]));
    let (mut framed, mut settled): (Vec<_>, Vec<_>) = times.unzip();
    framed.sort();
    settled.sort();
    let (median, p99) = (framed[ROUNDS / 2], framed[ROUNDS * 99 / 100]);
    Keys { screen, opening, median, p99, settled: settled[ROUNDS / 2] }
}
