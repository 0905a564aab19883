//! Opening the example register, against its baselines: reading the files, and the bare parse.

#![allow(clippy::unwrap_used, reason = "a bench may stop")]

mod register;

use std::fs;
use std::path::{Path, PathBuf};

use toml::de::DeTable;

fn main() {
    divan::main();
}

fn files(root: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root.join("2024")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found
}

#[divan::bench]
fn open(bencher: divan::Bencher<'_, '_>) {
    let (_dir, root) = register::demo();
    bencher.bench(|| risiko::store::open(&root, None).unwrap());
}

#[divan::bench]
fn bare_parse_one_thread(bencher: divan::Bencher<'_, '_>) {
    let (_dir, root) = register::demo();
    let files = files(&root);
    bencher.bench(|| {
        for file in &files {
            let text = fs::read_to_string(file).unwrap();
            divan::black_box(DeTable::parse(&text).unwrap());
        }
    });
}

#[divan::bench]
fn read_only(bencher: divan::Bencher<'_, '_>) {
    let (_dir, root) = register::demo();
    let files = files(&root);
    bencher.bench(|| {
        for file in &files {
            divan::black_box(fs::read(file).unwrap());
        }
    });
}
