//! `fmt` and `schema`: the form of the files, for people who edit them by hand.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;

use std::fs;

use place::{Place, code, err, json, out};

const FILE: &str = "2024/unn/ventetid.toml";

#[test]
fn help_says_what_the_commands_do() {
    let place = Place::empty();
    for args in [["fmt", "--help"], ["schema", "--help"]] {
        let help = place.risiko(&args);
        assert_eq!(code(&help), 0, "{args:?}");
        insta::assert_snapshot!(format!("help {}", args.join(" ")), out(&help));
    }
}

#[test]
fn a_fresh_example_and_a_new_register_are_canonical() {
    for scene in ["mars", "tertial"] {
        let place = Place::scene(scene);
        let checked = place.risiko(&["fmt", "--check", "--lang", "en"]);
        assert_eq!((code(&checked), &*err(&checked)), (0, ""), "{}", out(&checked));
        assert!(out(&checked).starts_with("All "), "{}", out(&checked));
    }
    let place = Place::empty();
    assert_eq!(code(&place.risiko(&["init", "new"])), 0);
    assert_eq!(code(&place.risiko(&["fmt", "--check", "new"])), 0);
}

#[test]
fn a_file_written_by_hand_is_listed_then_mended_and_nothing_else_is_touched() {
    let place = Place::demo();
    let sound = fs::read_to_string(place.root.join(FILE)).unwrap();
    let slip = sound
        .replace("consequence.quality = 4\nconsequence.finance = 2\n", "")
        .replace(
            "[risk.r7k3m]\n",
            "[risk.r7k3m.consequence]\nfinance=2\nquality = 4 # hørt\n[risk.r7k3m]\n",
        )
        .replace('\n', "\r\n");
    assert_ne!(slip, sound);
    place.write(FILE, slip.as_bytes());
    let checked = place.risiko(&["fmt", "--check", "--lang", "en"]);
    assert_eq!(code(&checked), 1);
    assert_eq!(out(&checked).lines().next(), Some(FILE));
    assert_eq!(fs::read_to_string(place.root.join(FILE)).unwrap(), slip, "--check only looks");
    let done = place.risiko(&["fmt", "--lang", "en"]);
    assert_eq!(code(&done), 0, "{}", err(&done));
    assert!(out(&done).contains("One file of"), "{}", out(&done));
    let wanted = sound.replacen(
        "consequence.quality = 4\nconsequence.finance = 2\n",
        "consequence.quality = 4 # hørt\nconsequence.finance = 2\n",
        2,
    );
    let formed = fs::read_to_string(place.root.join(FILE)).unwrap();
    assert_eq!(formed.matches("# hørt").count(), 1);
    assert_eq!(formed.replace(" # hørt", ""), wanted.replace(" # hørt", ""));
    assert_eq!(place.git(&["status", "--porcelain"]), format!(" M {FILE}\n"));
    assert_eq!(code(&place.risiko(&["fmt", "--check"])), 0);
}

#[test]
fn check_finds_the_first_line_that_is_not_canonical_and_mends_it() {
    let place = Place::demo();
    let sound = fs::read_to_string(place.root.join(FILE)).unwrap();
    place.write(FILE, sound.replacen("status = ", "status=", 1).as_bytes());
    let found = json(&place.risiko(&["check", "--format", "json", FILE]));
    let forms = |found: &serde_json::Value| -> Vec<serde_json::Value> {
        let all = found["findings"].as_array().unwrap().iter();
        all.filter(|finding| finding["code"] == "R021").cloned().collect()
    };
    let [form] = &forms(&found)[..] else { panic!("one finding: {found:#}") };
    assert_eq!((&form["file"], &form["line"]), (&FILE.into(), &3.into()), "{form:#}");
    // Another file is not touched.
    place.risiko(&["check", "--fix", "2024/fin"]);
    assert_eq!(place.git(&["status", "--porcelain"]), format!(" M {FILE}\n"));
    let fixed = place.risiko(&["check", "--fix", "--format", "json", "--lang", "en"]);
    assert!(err(&fixed).contains(FILE), "{}", err(&fixed));
    assert_eq!(forms(&json(&fixed)).len(), 0);
    assert_eq!(place.git(&["status", "--porcelain"]), "");
}

#[test]
fn only_what_is_named_is_formatted() {
    let place = Place::demo();
    for file in [FILE, "2024/fin/ventetid.toml"] {
        let text = fs::read_to_string(place.root.join(file)).unwrap();
        place.write(file, text.replace(" = ", "=").as_bytes());
    }
    let one = place.risiko(&["fmt", "2024/fin"]);
    assert_eq!((code(&one), out(&one).lines().next()), (0, Some("2024/fin/ventetid.toml")));
    assert_eq!(place.git(&["status", "--porcelain"]), format!(" M {FILE}\n"));
    let other = place.risiko(&["fmt", FILE]);
    assert_eq!(code(&other), 0);
    assert_eq!(place.git(&["status", "--porcelain"]), "");
    for path in ["README.md", "/etc/hostname", "2024/unn/nei.toml"] {
        let refused = place.risiko(&["fmt", path, "--register", "."]);
        assert_eq!(code(&refused), 2, "{path}");
        assert!(err(&refused).contains(path), "{path}: {}", err(&refused));
    }
}

#[test]
fn other_years_are_formatted_when_they_are_asked_for() {
    let place = Place::demo();
    fs::create_dir_all(place.root.join("2023/unn")).unwrap();
    fs::copy(place.root.join("2024/matrix.toml"), place.root.join("2023/matrix.toml")).unwrap();
    place.write("2023/unn/ventetid.toml", b"status='draft'\n");
    assert_eq!(code(&place.risiko(&["fmt", "--check"])), 0);
    assert_eq!(code(&place.risiko(&["fmt", "--check", "--all-years"])), 1);
    assert_eq!(code(&place.risiko(&["fmt", "--check", "--year", "2023"])), 1);
    assert_eq!(code(&place.risiko(&["fmt", "--all-years"])), 0);
    let text = fs::read_to_string(place.root.join("2023/unn/ventetid.toml")).unwrap();
    assert_eq!(text, "status = \"draft\"\n");
}

#[test]
fn a_damaged_file_stays_and_the_others_are_formatted() {
    let place = Place::demo();
    let text = fs::read_to_string(place.root.join(FILE)).unwrap();
    place.write(FILE, format!("x = = 1\n{text}").as_bytes());
    place.write("2024/unn/_top.toml", b"order=[]\n");
    let done = place.risiko(&["fmt", "--lang", "en"]);
    assert_eq!(code(&done), 1);
    assert!(err(&done).contains(&format!("{FILE}:1:")), "{}", err(&done));
    assert!(fs::read_to_string(place.root.join(FILE)).unwrap().starts_with("x = = 1\n"));
    assert_eq!(fs::read(place.root.join("2024/unn/_top.toml")).unwrap(), b"order = []\n");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_register_is_not_followed() {
    let place = Place::demo();
    let outside = place.root.parent().unwrap().join("outside.toml");
    fs::write(&outside, "status='draft'\n").unwrap();
    fs::remove_file(place.root.join(FILE)).unwrap();
    std::os::unix::fs::symlink(&outside, place.root.join(FILE)).unwrap();
    let done = place.risiko(&["fmt"]);
    assert_ne!(code(&done), 0, "{}", out(&done));
    assert_eq!(fs::read_to_string(&outside).unwrap(), "status='draft'\n");
}

#[test]
fn a_newer_register_is_not_touched_and_an_older_one_says_first_what_changes() {
    let place = Place::demo();
    let root = fs::read_to_string(place.root.join("risiko.toml")).unwrap();
    let nothing = place.risiko(&["fmt", "--migrate", "--lang", "en"]);
    assert_eq!(code(&nothing), 0);
    assert!(out(&nothing).contains("Nothing to migrate"), "{}", out(&nothing));

    place.write("risiko.toml", root.replace("format = 1\n", "").as_bytes());
    let asked = place.risiko(&["fmt", "--migrate", "--lang", "en"]);
    assert_eq!(code(&asked), 1, "nobody is there to say yes");
    assert!(out(&asked).contains("“format = 1” is added"), "{}", out(&asked));
    assert!(!fs::read_to_string(place.root.join("risiko.toml")).unwrap().contains("format"));
    let done = place.risiko(&["fmt", "--migrate", "--yes", "--lang", "en"]);
    assert_eq!(code(&done), 0, "{}", err(&done));
    assert_eq!(place.git(&["status", "--porcelain"]), "", "the line is back at its place");

    place.write("risiko.toml", root.replace("format = 1", "format = 2").as_bytes());
    place.write(FILE, b"status='draft'\n");
    for args in [&["fmt"][..], &["fmt", "--check"], &["fmt", "--migrate", "--yes"]] {
        let refused = place.risiko(args);
        assert_eq!(code(&refused), 2, "{args:?}");
    }
    assert_eq!(fs::read(place.root.join(FILE)).unwrap(), b"status='draft'\n");
}

#[test]
fn a_schema_is_printed_listed_and_written() {
    let place = Place::empty();
    let listed = place.risiko(&["schema", "--lang", "en"]);
    assert_eq!(code(&listed), 0);
    for line in out(&listed).lines() {
        let kind = line.split_whitespace().next().unwrap();
        let schema = json(&place.risiko(&["schema", kind]));
        assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#", "{kind}");
    }
    assert_eq!(out(&listed).lines().count(), 8);
    let unknown = place.risiko(&["schema", "risk", "--lang", "en"]);
    assert_eq!(code(&unknown), 2);
    assert!(err(&unknown).contains("assessment"), "{}", err(&unknown));
    assert_eq!(code(&place.risiko(&["schema", "--all"])), 2, "--all needs a directory");
    assert_eq!(code(&place.risiko(&["schema", "--all", "--dir", "a/b"])), 0);
    let written = fs::read_to_string(place.root.join("a/b/top.json")).unwrap();
    assert_eq!(written, out(&place.risiko(&["schema", "top"])));
}

#[test]
fn a_clone_of_the_example_has_the_schemas_that_its_files_name() {
    let place = Place::demo();
    assert_eq!(place.git(&["ls-files", "schemas"]).lines().count(), 8);
    let text = fs::read_to_string(place.root.join(FILE)).unwrap();
    let mut lines = text.lines();
    assert!(lines.next().unwrap().starts_with("# UNN · "), "people's line stays the first");
    let named = lines.next().unwrap().strip_prefix("#:schema ").unwrap();
    assert!(place.root.join(FILE).parent().unwrap().join(named).is_file(), "{named}");
}
