//! A spreadsheet of ten thousand rows: reading it, understanding it, and all the way into the files.

#![allow(clippy::unwrap_used, reason = "a bench may stop")]

mod register;

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use risiko::import::{Mapping, Means, Memory, Wishes, plan, understand};
use risiko::model::{Change, Date, Ledger};
use risiko::store::{Workspace, open, read_book};

const ROWS: usize = 10_000;

fn main() {
    divan::main();
}

fn spreadsheet(folder: &std::path::Path) -> PathBuf {
    let mut text = String::from("Nr;Foretak;Risiko;S;K;Eier;Tiltak;Frist\n");
    for row in 0..ROWS {
        let (p, c) = (row % 5 + 1, row % 4 + 1);
        writeln!(text, "R{row};UNN;Risiko nummer {row} kan skje;{p};{c};Klinikksjef;Gjøre noe med {row};1.6.2024").unwrap();
    }
    let path = folder.join("ti-tusen.csv");
    fs::write(&path, text).unwrap();
    path
}

#[divan::bench]
fn read(bencher: divan::Bencher<'_, '_>) {
    let (dir, _) = register::demo();
    let path = spreadsheet(dir.path());
    bencher.bench(|| read_book(&path).unwrap());
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn all_the_way_into_the_files(bencher: divan::Bencher<'_, '_>) {
    bencher.with_inputs(register::demo).bench_values(|(dir, root)| {
        let path = spreadsheet(dir.path());
        let register = open(&root, None).unwrap().register;
        let book = read_book(&path).unwrap();
        let understood = understand(&book, &register, &Mapping::default(), &Wishes::default());
        let today = Date::from_ymd_opt(2024, 5, 6).unwrap();
        let means = Means { memory: &Memory::default(), prefer: None, today };
        let mut next = 0_usize;
        let mut draw = |below: usize| {
            next = next
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (next >> 33) % below
        };
        let plan = plan(&register, &understood, &means, &mut draw);
        let mut ledger = Ledger::new(register.clone());
        ledger.apply(Change::Several(plan.changes)).unwrap();
        Workspace::new(&root, register.year).save(&mut ledger).unwrap();
        dir
    });
}
