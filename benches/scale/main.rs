//! A year of 10,000 assessments with 100,000 risks, against its baselines in the same run. Ratios
//! are what counts; `benches/README.md` keeps them.
//!
//! `SCALE_ASSESSMENTS` and `SCALE_ROUNDS` make it smaller or more thorough.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a bench may stop")]
#![allow(clippy::print_stdout, reason = "a bench tells what it measured")]

mod edits;
mod keys;
#[path = "../made/mod.rs"]
mod made;
mod parts;
mod plain;

use std::path::{Path, PathBuf};
use std::time::Duration;

use made::Size;
use parts::{Cost, PARTS, Part};
use tempfile::TempDir;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [word, name, dir] = args.as_slice()
        && word == "part"
    {
        let part = PARTS.iter().find(|(part, _)| part == name).unwrap().1;
        println!("{}", part.run(Path::new(dir)));
        return;
    }
    let wants = |what: &str| args.iter().all(|a| a.starts_with('-')) || args.contains(&what.into());
    let number = |name: &str, usual| {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
    };
    let (_kept, dir) = made(number("SCALE_ASSESSMENTS", 10_000));
    if wants("load") {
        load(&dir, number("SCALE_ROUNDS", 7));
    }
    if wants("keys") {
        let (framed, settled) = ("key to frame, 200x60", "all there");
        println!("\n{framed:<24}{:>12}{:>12}{:>12}{settled:>12}", "opening", "median", "p99");
        for keys in keys::measured(&dir) {
            let times = [keys.opening, keys.median, keys.p99, keys.settled].map(ms);
            let [opening, median, p99, settled] = times;
            println!("{:<24}{opening:>12}{median:>12}{p99:>12}{settled:>12}", keys.screen);
        }
    }
    if wants("edits") {
        let header = ("one edit", "apply", "save", "x smallest");
        println!("\n{:<24}{:>12}{:>12}{:>12}", header.0, header.1, header.2, header.3);
        let mut smallest = None;
        // The smallest is as large as the example register.
        for count in [100, 1_000, 10_000] {
            let (_kept, dir) = made(count);
            let edit = edits::measured(&dir);
            let whole = (edit.apply + edit.save).as_secs_f64();
            let ratio = whole / *smallest.get_or_insert(whole);
            let apply = format!("{:.1} µs", edit.apply.as_secs_f64() * 1e6);
            let name = format!("{count} assessments");
            println!("{name:<24}{apply:>12}{:>12}{ratio:>12.2}", ms(edit.save));
        }
    }
}

fn made(assessments: usize) -> (TempDir, PathBuf) {
    let kept = TempDir::new().unwrap();
    let dir = kept.path().canonicalize().unwrap();
    made::register(&dir, Size { assessments, risks: 10 }, 1);
    (kept, dir)
}

/// Loading and checking, interleaved with the baselines so that all see the same machine.
fn load(dir: &Path, rounds: usize) {
    let files = parts::files(dir);
    let bytes: u64 = files.iter().map(|file| file.metadata().unwrap().len()).sum();
    println!("{} files, {:.1} MB", files.len(), bytes as f64 / 1e6);
    let interleaved =
        [Part::Cat, Part::Parse, Part::ParseAlone, Part::Open, Part::Check, Part::Forms];
    let mut costs = interleaved.map(|_| Vec::new());
    for _ in 0..rounds {
        for (part, costs) in interleaved.iter().zip(&mut costs) {
            costs.push(part.measured(dir));
        }
    }
    let python = Part::Tomllib.measured(dir);
    let costs = costs.map(|costs| middle(&costs));
    let [cat, parse, ..] = costs;
    println!(
        "\n{:<10}{:>12}{:>12}{:>8}{:>10}{:>10}{:>12}{:>12}{:>14}{:>12}",
        "",
        "wall",
        "cpu",
        "cores",
        "x cat",
        "x parse",
        "x parse cpu",
        "peak / disk",
        "tomllib is",
        "its cpu is"
    );
    for (part, cost) in interleaved.iter().zip(costs) {
        let ratio = |a: Duration, b: Duration| a.as_secs_f64() / b.as_secs_f64().max(1e-9);
        println!(
            "{:<10}{:>12}{:>12}{:>8.2}{:>10.2}{:>10.2}{:>12.2}{:>12.2}{:>12.1} x{:>10.1} x",
            part.name(),
            ms(cost.wall),
            ms(cost.cpu),
            ratio(cost.cpu, cost.wall),
            ratio(cost.wall, cat.wall),
            ratio(cost.wall, parse.wall),
            ratio(cost.cpu, parse.cpu),
            cost.peak as f64 / bytes as f64,
            ratio(python.wall, cost.wall),
            ratio(python.cpu, cost.cpu),
        );
    }
    println!("tomllib   {:>12}{:>12}", ms(python.wall), ms(python.cpu));
}

/// The middle of each number by itself.
fn middle(costs: &[Cost]) -> Cost {
    let of = |each: fn(&Cost) -> Duration| median(&mut costs.iter().map(each).collect::<Vec<_>>());
    let peak = costs.iter().map(|cost| cost.peak).max().unwrap_or_default();
    Cost { wall: of(|c| c.wall), cpu: of(|c| c.cpu), peak }
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn ms(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1e3)
}
