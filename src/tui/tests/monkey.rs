//! Anything that fingers, a mouse and a clipboard can do, at random and from a seed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{RngExt as _, SeedableRng as _};
use tempfile::TempDir;

use super::*;
use crate::history::demo;
use crate::store::open;

/// So many inputs take a few seconds.
const INPUTS: usize = 6_000;

const KEYS: [KeyCode; 22] = [
    KeyCode::Up,
    KeyCode::Down,
    KeyCode::Left,
    KeyCode::Right,
    KeyCode::Enter,
    KeyCode::Enter,
    KeyCode::Esc,
    KeyCode::Esc,
    KeyCode::Tab,
    KeyCode::BackTab,
    KeyCode::Backspace,
    KeyCode::Delete,
    KeyCode::Home,
    KeyCode::End,
    KeyCode::PageUp,
    KeyCode::PageDown,
    KeyCode::F(1),
    KeyCode::F(4),
    KeyCode::F(5),
    KeyCode::F(6),
    KeyCode::F(8),
    KeyCode::Char(' '),
];

const PASTES: [&str; 4] = ["Tolk mangler", "- en\r\n- to\n", "\u{1b}[2J\u{202e}", "日本語 👩‍👩‍👧‍👦\ttab"];

/// One input. Saving and sending are left out: what is written cannot be undone.
fn input(random: &mut StdRng, area: Rect) -> Event {
    match random.random_range(0..20) {
        0..8 => Event::Key(KeyEvent::from(*KEYS.choose(random).unwrap())),
        8..15 => {
            let letters = "abcdefghijklmnopqrtuvwxyzæøå0123456789 ?/,.+-MDGU";
            let letters: Vec<char> = letters.chars().collect();
            Event::Key(KeyEvent::from(KeyCode::Char(*letters.choose(random).unwrap())))
        }
        15 => {
            let letter = *['z', 'y', 'r', 'k', 'j'].choose(random).unwrap();
            Event::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL))
        }
        16 => Event::Paste((*PASTES.choose(random).unwrap()).to_owned()),
        _ => {
            let kind = *[
                MouseEventKind::Down(MouseButton::Left),
                MouseEventKind::Drag(MouseButton::Left),
                MouseEventKind::Up(MouseButton::Left),
                MouseEventKind::ScrollDown,
                MouseEventKind::ScrollUp,
            ]
            .choose(random)
            .unwrap();
            let column = random.random_range(0..area.width);
            let row = random.random_range(0..area.height);
            Event::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })
        }
    }
}

fn play(seed: u64, inputs: usize) {
    let dir = TempDir::new().unwrap();
    let made = demo::make(Some(dir.path()), demo::Scene::Tertial).unwrap();
    let register = open(&made.root, None).unwrap().register;
    let before = bytes(&made.root);
    let mut random = StdRng::seed_from_u64(seed);
    let mut stage = Stage::of(register.clone(), Language::Nb, (100, 30));
    stage.app.begin_session_at(&made.root);
    for at in 0..inputs {
        if at % 50 == 0 {
            let sizes = [(60, 18), (80, 24), (120, 40), (200, 60), (20, 5)];
            let (width, height) = *sizes.choose(&mut random).unwrap();
            stage.area = Rect::new(0, 0, width, height);
        }
        if stage.app.is_done() {
            break;
        }
        // Somewhere in the middle of things, now and then.
        if at % 300 == 0 {
            stage.press("<Esc><Esc><Esc><Esc>/ventetid til helsehjelp unn<Enter>");
        }
        stage.app.input(input(&mut random, stage.area));
        if at % 7 == 0 {
            stage.screen();
        }
    }
    stage.app.wait_for_jobs();
    stage.app.save_now();
    let saved = open(&made.root, None).unwrap();
    assert!(saved.problems.is_empty(), "seed {seed}: {:#?}", saved.problems);
    stage.app.undo_all();
    assert_eq!(*stage.app.register(), register, "seed {seed}");
    stage.app.save_now();
    assert_eq!(bytes(&made.root), before, "seed {seed}: undone, the files are as they were");
}

/// The register's files of the year, by their names.
fn bytes(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let folders = fs::read_dir(root.join("2024")).unwrap().map(|entry| entry.unwrap().path());
    let files = folders.filter(|path| path.is_dir()).flat_map(|folder| {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>()
    });
    files.map(|file| (file.clone(), fs::read(file).unwrap())).collect()
}

#[test]
fn random_inputs_break_nothing_and_are_all_undone() {
    for seed in 0..4 {
        play(seed, INPUTS / 4);
    }
}

/// The long way: `cargo test -- --ignored random_inputs_for_long`.
#[test]
#[ignore = "takes minutes"]
fn random_inputs_for_long() {
    for seed in 100..120 {
        play(seed, 10_000);
    }
}
