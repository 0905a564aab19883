//! Writes a register of any size, for measurements and for trying the program on much data:
//!
//! `cargo run --release --example generate -- DIR [ASSESSMENTS [RISKS [SEED]]]`

#![allow(clippy::print_stderr, reason = "a program for developers")]

#[path = "../benches/made/mod.rs"]
mod made;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let Some(dir) = args.next().map(PathBuf::from) else {
        eprintln!("generate DIR [ASSESSMENTS [RISKS [SEED]]]");
        return ExitCode::from(2);
    };
    let mut number =
        |usual: usize| args.next().map_or(Some(usual), |text| text.parse::<usize>().ok());
    let (Some(assessments), Some(risks), Some(seed)) = (number(10_000), number(10), number(1))
    else {
        eprintln!("ASSESSMENTS, RISKS and SEED are numbers");
        return ExitCode::from(2);
    };
    made::register(&dir, made::Size { assessments, risks }, seed as u64);
    ExitCode::SUCCESS
}
