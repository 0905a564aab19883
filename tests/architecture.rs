//! The invariants of ARCHITECTURE.md, read from the source itself.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

#[path = "architecture/circles.rs"]
mod circles;
#[path = "architecture/paths.rs"]
mod paths;

use std::fs;
use std::path::{Path, PathBuf};

use paths::{Named, SourceFile};

/// Rooms from the ground up; a room may name those before it only.
const FLOORS: [&str; 12] = [
    "model", "calendar", "check", "compare", "import", "locale", "store", "history", "report",
    "tui", "cli", "main",
];

/// Rooms that do no I/O, read no clock and know no terminal.
const PURE: [&str; 5] = ["model", "calendar", "check", "compare", "import"];

/// What a pure room may not name.
const IMPURE: [&str; 9] = [
    "std::fs",
    "std::io",
    "std::env",
    "std::process",
    "std::time",
    "Local::now",
    "Utc::now",
    "crossterm",
    "ratatui",
];

/// The rooms inside `store`, from the ground up; its tests and its `mod.rs` may name all of them.
const STORE_FLOORS: [&str; 6] = ["disk", "schema", "text", "sheet", "year", "workspace"];

/// All of `src`, read once.
fn files() -> Vec<SourceFile> {
    let read = |path: &PathBuf| {
        let name = path.strip_prefix(src()).unwrap().to_str().unwrap().replace('\\', "/");
        SourceFile::of(&name, &fs::read_to_string(path).unwrap())
    };
    sources(&src()).iter().map(read).collect()
}

fn sources(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn room(path: &Path) -> String {
    let inside = path.strip_prefix(src()).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// Code without comments, line by line.
fn code(path: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().enumerate();
    let code = lines.filter(|(_, line)| !line.trim_start().starts_with("//"));
    code.map(|(i, line)| (i + 1, line.to_owned())).collect()
}

#[test]
fn arrows_point_down_only() {
    let floor = |room: &str| FLOORS.iter().position(|f| *f == room);
    let mut checked = 0;
    for file in files() {
        let own = file.file.split('/').next().unwrap().trim_end_matches(".rs");
        let Some(own_floor) = floor(own) else {
            assert_eq!(own, "lib", "{} is in no known room", file.file);
            continue;
        };
        for Named { line, path, .. } in &file.named {
            let Some(named_floor) = path.first().and_then(|room| floor(room)) else { continue };
            checked += usize::from(named_floor != own_floor);
            assert!(
                named_floor <= own_floor,
                "{}:{line}: {own} may not know {}",
                file.file,
                path.join("::")
            );
        }
    }
    assert!(checked > 50, "the test reads the wrong lines");
}

#[test]
fn the_rooms_of_the_store_stand_on_each_other() {
    let floor = |room: &str| STORE_FLOORS.iter().position(|f| *f == room);
    let mut checked = 0;
    for file in files() {
        let own = file.file.strip_prefix("store/").and_then(|rest| floor(rest.split('/').next()?));
        let Some(own) = own.filter(|_| !file.file.contains("test")) else { continue };
        for Named { line, path, .. } in &file.named {
            if path.first().is_none_or(|room| room != "store") {
                continue;
            }
            let Some(named) = path.get(1).and_then(|room| floor(room)) else { continue };
            checked += usize::from(named != own);
            let what = path.join("::");
            assert!(
                named <= own,
                "{}:{line}: {} may not know {what}",
                file.file,
                STORE_FLOORS[own]
            );
        }
    }
    assert!(checked > 20, "the test reads the wrong lines");
}

#[test]
fn files_of_a_room_need_each_other_in_no_circle() {
    let files = files();
    let found: Vec<String> = circles::circles(&files)
        .into_iter()
        .map(|circle| circle.into_iter().collect::<Vec<_>>().join(" "))
        .collect();
    assert!(found.is_empty(), "files that need each other in a circle: {found:#?}");
}

#[test]
fn pure_rooms_stay_pure() {
    for path in sources(&src()).iter().filter(|p| PURE.contains(&room(p).as_str())) {
        for (line, text) in code(path) {
            for word in IMPURE {
                assert!(!text.contains(word), "{}:{line}: {word}", path.display());
            }
        }
    }
}

#[test]
fn no_room_for_odds_and_ends() {
    for path in sources(&src()) {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let odd = ["util", "utils", "helper", "helpers", "common", "misc"];
        assert!(!odd.contains(&name.as_str()), "{}", path.display());
    }
}

#[test]
fn words_that_people_read_are_in_the_locale_files() {
    // Letters that only Norwegian has give a stray text away; comments may name the screen's words.
    for path in sources(&src()) {
        let inside = path.strip_prefix(src()).unwrap().to_str().unwrap().to_owned();
        // Names of months and weekdays, who commits in the example, and what tests compare with.
        let data = ["locale/date.rs", "locale/day_words.rs", "history/demo/mod.rs"]
            .contains(&inside.as_str());
        if data || inside.contains("test") {
            continue;
        }
        for (line, text) in code(&path) {
            if text.contains("#[cfg(test)]") {
                break;
            }
            // The command line's help is English and stands with its arguments; it names bokmål.
            if text.trim_start().starts_with("#[arg(help") {
                continue;
            }
            let code_part = text.split(" // ").next().unwrap();
            let norwegian = code_part.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å']);
            assert!(!norwegian, "{}:{line}: {text}", path.display());
        }
    }
}

#[test]
fn every_file_of_tests_is_run() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let program = fs::read_to_string(tests.join("program.rs")).unwrap();
    let names = fs::read_dir(&tests).unwrap().map(|entry| entry.unwrap().file_name());
    for name in names.filter_map(|name| name.into_string().ok()) {
        let Some(name) = name.strip_suffix(".rs") else { continue };
        let is_run = program.contains(&format!("\nmod {name};\n"));
        assert!(is_run || ["program", "architecture"].contains(&name), "{name} is no module of it");
    }
}

#[test]
fn what_is_built_into_the_program_has_plain_line_ends() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let attributes = fs::read_to_string(root.join(".gitattributes")).unwrap();
    assert!(attributes.contains("eol=lf"), "a clone on Windows would turn the line ends");
    let mut folders = vec![root.join("config"), root.join("fixtures/demo")];
    let mut read = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                assert!(!text.contains('\r'), "{}", path.display());
                read += 1;
            }
        }
    }
    assert!(read > 100, "the test reads the wrong folders");
}
