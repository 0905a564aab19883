//! What is measured in a process of its own, so that its memory is its own too.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use risiko::check::Past;
use risiko::model::Date;
use risiko::store;

use super::plain::Plain;

/// Each part with its name on the command line.
pub(crate) const PARTS: [(&str, Part); 7] = [
    ("cat", Part::Cat),
    ("parse", Part::Parse),
    ("open", Part::Open),
    ("check", Part::Check),
    ("forms", Part::Forms),
    ("1 core", Part::ParseAlone),
    ("tomllib", Part::Tomllib),
];

/// A piece of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// Reading the files.
    Cat,
    /// Reading and parsing them into plain structs on all cores.
    Parse,
    /// The program's own loading.
    Open,
    /// The same, the form of every file, and every rule: all that `risiko check` does.
    Check,
    /// Whether each file is in canonical form, by itself: `risiko fmt --check`.
    Forms,
    /// Reading and parsing on one core.
    ParseAlone,
    /// Python's parser, on the one core that it uses.
    Tomllib,
}

/// What a piece of work took.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Cost {
    pub(crate) wall: Duration,
    pub(crate) cpu: Duration,
    /// The most memory that the process ever held, in bytes.
    pub(crate) peak: u64,
}

impl Part {
    pub(crate) fn name(self) -> &'static str {
        PARTS.iter().find(|(_, part)| *part == self).map_or("", |(name, _)| name)
    }

    /// Does it in a new process.
    pub(crate) fn measured(self, dir: &Path) -> Cost {
        if self == Self::Tomllib {
            return tomllib(dir);
        }
        let mut child = Command::new(std::env::current_exe().unwrap());
        let out = child.args(["part", self.name()]).arg(dir).output().unwrap();
        let out = String::from_utf8(out.stdout).unwrap();
        let numbers: Vec<u64> = out.split_whitespace().map(|n| n.parse().unwrap()).collect();
        let [wall, cpu, peak] = numbers[..] else { panic!("{out}") };
        let (wall, cpu) = (Duration::from_micros(wall), Duration::from_micros(cpu));
        Cost { wall, cpu, peak }
    }

    /// Does it here and tells what it took, in microseconds and bytes.
    pub(crate) fn run(self, dir: &Path) -> String {
        let begun = Instant::now();
        // What was loaded is kept: giving it back is no part of it.
        match self {
            Self::Cat => std::mem::forget(on_all_cores(&files(dir), |file| {
                std::hint::black_box(fs::read(file).unwrap()).len()
            })),
            Self::Parse => std::mem::forget(on_all_cores(&files(dir), parsed)),
            Self::ParseAlone => {
                let each = files(dir).iter().map(|file| parsed(file)).collect::<Vec<_>>();
                std::mem::forget(each);
            }
            Self::Open => std::mem::forget(store::open(dir, None).unwrap()),
            Self::Check => {
                let opened = store::open_and_look_at_forms(dir, None).unwrap();
                let today = Date::from_ymd_opt(2024, 5, 6).unwrap();
                let found = store::findings(&opened, today, &Past::default());
                assert!(found.is_empty(), "{}", found[0]);
                std::mem::forget(opened);
            }
            Self::Forms => {
                let files = store::reformat::files(dir, &[super::made::YEAR]);
                let found = store::reformat::findings(dir, &files);
                assert!(found.is_empty(), "{}", found[0]);
            }
            Self::Tomllib => {}
        }
        let wall = begun.elapsed();
        format!("{} {} {}", wall.as_micros(), cpu().as_micros(), peak())
    }
}

fn parsed(file: &Path) -> Plain {
    let text = fs::read_to_string(file).unwrap();
    toml::from_str(&text).unwrap()
}

/// The year's files of trusts.
pub(crate) fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for trust in fs::read_dir(dir.join(super::made::YEAR.to_string())).unwrap() {
        let trust = trust.unwrap().path();
        if trust.is_dir() {
            found.extend(fs::read_dir(trust).unwrap().map(|file| file.unwrap().path()));
        }
    }
    found
}

/// As the program shares its files among its workers.
fn on_all_cores<T: Send>(files: &[PathBuf], each: impl Fn(&Path) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            done.push(each(file));
        }
        done
    };
    std::thread::scope(|scope| {
        let workers = std::thread::available_parallelism().map_or(1, usize::from);
        let others: Vec<_> = (1..workers).map(|_| scope.spawn(work)).collect();
        let mut done = work();
        for other in others {
            done.extend(other.join().unwrap());
        }
        done
    })
}

/// Time that this process has spent on all cores.
fn cpu() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap();
    // The name before may hold spaces; user and system time are the twelfth and thirteenth after.
    let after = stat.rsplit_once(')').unwrap().1;
    let ticks: u64 =
        after.split_whitespace().skip(11).take(2).map(|n| n.parse::<u64>().unwrap()).sum();
    Duration::from_millis(ticks * 10)
}

fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
}

const PYTHON: &str = "
import glob, sys, time, tomllib
begun = time.perf_counter()
read = []
for name in glob.glob(sys.argv[1] + '/2024/*/*.toml'):
    with open(name, 'rb') as file:
        read.append(tomllib.load(file))
print(int((time.perf_counter() - begun) * 1e6), int(time.process_time() * 1e6))
";

/// Zero where there is no Python.
fn tomllib(dir: &Path) -> Cost {
    let out = Command::new("python3").args(["-c", PYTHON]).arg(dir).output();
    let out = out.map(|out| String::from_utf8_lossy(&out.stdout).into_owned());
    let out = out.unwrap_or_default();
    let mut times = out.split_whitespace().map(|n| Duration::from_micros(n.parse().unwrap_or(0)));
    let mut time = || times.next().unwrap_or_default();
    Cost { wall: time(), cpu: time(), peak: 0 }
}
