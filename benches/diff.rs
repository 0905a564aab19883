//! `risiko diff A B` against `git diff --stat A B`: 10,000 assessments, 50 of them changed. And
//! `risiko log` of a risk against `git log --follow -p` of its file: 500 commits.

#![allow(clippy::unwrap_used, reason = "a bench may stop")]

mod register;

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

fn main() {
    divan::main();
}

/// Trusts, and assessments of each.
const TRUSTS: usize = 100;
const GOALS: usize = 100;
/// Every so many assessments, one is changed: 50 in all.
const EVERY: usize = 200;

/// A past of two commits, and the register's own file on disk.
fn made() -> TempDir {
    let (_keep, demo) = register::demo();
    let read = |file: &str| fs::read_to_string(demo.join(file)).unwrap();
    let (assessment, matrix) = (read("2024/unn/ventetid.toml"), read("2024/matrix.toml"));
    let changed = assessment.replacen("\nprobability = 5", "\nprobability = 3", 1);
    assert_ne!(assessment, changed, "a risk must move");
    let dir = TempDir::new().unwrap();
    let mut stream = String::new();
    commit(&mut stream, 1);
    file(&mut stream, "risiko.toml", &read("risiko.toml"));
    file(&mut stream, "2024/matrix.toml", &matrix);
    file(&mut stream, "2024/catalogue.toml", &catalogue());
    let goals = |trust| (0..GOALS).map(move |goal| format!("2024/t{trust:03}/g{goal:03}.toml"));
    let paths: Vec<String> = (0..TRUSTS).flat_map(goals).collect();
    for (at, path) in paths.iter().enumerate() {
        // No two files are the same blob.
        file(&mut stream, path, &format!("# {at}\n{assessment}"));
    }
    commit(&mut stream, 2);
    for (at, path) in paths.iter().enumerate().filter(|(at, _)| at % EVERY == 7) {
        file(&mut stream, path, &format!("# {at}\n{changed}"));
    }
    git(dir.path(), &["init", "--quiet", "-b", "main"], "");
    git(dir.path(), &["fast-import", "--quiet"], &stream);
    fs::write(dir.path().join("risiko.toml"), read("risiko.toml")).unwrap();
    fs::create_dir(dir.path().join("2024")).unwrap();
    dir
}

/// A catalogue of these trusts and goals.
fn catalogue() -> String {
    let mut text = "source = \"Bench\"\n".to_owned();
    for trust in 0..TRUSTS {
        let _ = write!(text, "[trust.t{trust:03}]\nname = \"T{trust}\"\nkind = \"hospital\"\n");
    }
    for goal in 0..GOALS {
        let _ = write!(text, "[goal.g{goal:03}]\nkind = \"goal\"\ntitle = \"Mål {goal}\"\n");
        text.push_str("applies_to = [\"t000\"]\nprioritised = true\n");
    }
    text
}

fn commit(stream: &mut String, at: usize) {
    let who = format!("B <b@example.org> 170924{at}000 +0000");
    let _ = write!(stream, "commit refs/heads/main\nmark :{at}\ncommitter {who}\ndata 0\n");
    if at > 1 {
        let _ = writeln!(stream, "from :{}", at - 1);
    }
}

fn file(stream: &mut String, path: &str, text: &str) {
    let _ = write!(stream, "M 100644 inline {path}\ndata {}\n{text}\n", text.len());
}

fn git(dir: &Path, args: &[&str], input: &str) {
    let mut command = Command::new("git");
    command.arg("-C").arg(dir).args(args).stdin(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
}

/// Commits that change a risk of the example.
const COMMITS: usize = 500;

/// The example register with so many commits more about one file, packed.
fn followed() -> TempDir {
    let (dir, root) = register::demo();
    let text = fs::read_to_string(root.join(FILE)).unwrap();
    let (head, risk) = text.split_at(text.find("[risk.r7k3m]").unwrap());
    let mut stream = String::new();
    for at in 1..=COMMITS {
        let who = format!("B <b@example.org> {} +0000", 1_714_800_000 + at * 60);
        let _ = write!(stream, "commit refs/heads/main\ncommitter {who}\ndata 1\nx\n");
        if at == 1 {
            stream.push_str("from refs/heads/main^0\n");
        }
        let level = format!("\nprobability = {}", 1 + at % 5);
        let risk = risk.replacen("\nprobability = 5", &level, 1);
        file(
            &mut stream,
            FILE,
            &format!("{head}{}", risk.replacen("\nowner = \"", &format!("\nowner = \"{at} "), 1)),
        );
    }
    git(&root, &["fast-import", "--quiet"], &stream);
    git(&root, &["reset", "--quiet", "--hard"], "");
    git(&root, &["gc", "--quiet"], "");
    dir
}

/// The file that is followed.
const FILE: &str = "2024/unn/ventetid.toml";

fn bench(bencher: divan::Bencher<'_, '_>, dir: &TempDir, program: &str, args: &[&str]) {
    bencher.bench(|| {
        let output = Command::new(program).current_dir(dir.path()).args(args).output().unwrap();
        assert!(output.status.success() && !output.stdout.is_empty());
    });
}

#[divan::bench]
fn risiko_diff(bencher: divan::Bencher<'_, '_>) {
    bench(bencher, &made(), env!("CARGO_BIN_EXE_risiko"), &["diff", "main~1", "main"]);
}

#[divan::bench]
fn git_diff_stat(bencher: divan::Bencher<'_, '_>) {
    bench(bencher, &made(), "git", &["diff", "--stat", "main~1", "main"]);
}

#[divan::bench]
fn risiko_log(bencher: divan::Bencher<'_, '_>) {
    bench(bencher, &followed(), env!("CARGO_BIN_EXE_risiko"), &["log", "unn/r7k3m"]);
}

#[divan::bench]
fn git_log_follow(bencher: divan::Bencher<'_, '_>) {
    bench(bencher, &followed(), "git", &["log", "--follow", "-p", "--", FILE]);
}
