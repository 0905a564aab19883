//! The command line as small tables: what is typed, what is said, and the exit code.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;

use std::fs;
use std::path::Path;

use serde_json::Value;

use place::{Place, code, err, json, out, risiko};

#[test]
fn help_says_what_every_command_does() {
    let place = Place::empty();
    for args in [
        &["--help"][..],
        &["demo", "--help"],
        &["init", "--help"],
        &["status", "--help"],
        &["deadlines", "--help"],
        &["matrix", "--help"],
        &["workshop", "--help"],
        &["diff", "--help"],
        &["export", "--help"],
        &["new-year", "--help"],
        &["catalogue", "--help"],
        &["catalogue", "list", "--help"],
        &["catalogue", "show", "--help"],
        &["catalogue", "diff", "--help"],
        &["catalogue", "prioritise", "--help"],
        &["list", "--help"],
        &["add", "--help"],
        &["add", "risk", "--help"],
        &["add", "measure", "--help"],
        &["set", "--help"],
        &["review", "--help"],
        &["approve", "--help"],
        &["accept", "--help"],
        &["move", "--help"],
        &["merge-risks", "--help"],
        &["split", "--help"],
        &["close", "--help"],
        &["edit", "--help"],
        &["completions", "--help"],
    ] {
        let help = place.risiko(args);
        assert_eq!(code(&help), 0, "{args:?}");
        assert!(out(&help).contains("Examples:"), "{args:?}");
        insta::assert_snapshot!(format!("help {}", args.join(" ")), out(&help));
    }
}

#[test]
fn what_cannot_be_done_says_why_and_ends_with_two() {
    let place = Place::demo();
    for (args, words) in [
        (&["matrix", "--trust", "xyz"][..], "FIN, UNN, NLSH, HSYK, SANO, HNIKT"),
        (&["matrix", "--trust", "unm"], "UNN"),
        (&["matrix", "--trust", "unn", "--goal", "ventetidd"], "ventetid"),
        (&["status", "--trust", "xyz"], "xyz"),
        (&["matrix", "--trust", "sano", "--goal", "ventetid"], "SANO"),
        (&["status", "--year", "1999"], "2024"),
        (&["status", "--year", "-1"], "-1"),
        (&["init", "ny", "--catalogue", "x"], "helse-nord-2024"),
        (&["init", "ny", "--matrix", "9x9"], "5x5-five-zones"),
        (&["export", "--output", "no/such/dir.json"], "no/such/dir.json"),
        (&["demo", "ny"], "--no-tui"),
        (&["status", "--register", "/nonexistent"], "risiko demo"),
        (&["status", "--today", "14.02.2024"], "2024-02-20"),
        (&["status", "--today", "24-02-20"], "2024-02-20"),
        (&["status", "--format", "xml"], "text"),
        (&["tull"], "tull"),
        (&["init", "."], "Det finnes allerede et register i "),
        (&["demo", "--no-tui", "."], "er ikke en tom mappe"),
    ] {
        let output = place.risiko(args);
        assert_eq!(code(&output), 2, "{args:?}: {}", out(&output));
        assert!(err(&output).contains(words), "{args:?}: {}", err(&output));
    }
}

#[test]
fn without_a_register_three_lines_say_how_to_start() {
    let place = Place::empty();
    let output = place.risiko(&[]);
    assert_eq!(code(&output), 2);
    let said = err(&output);
    assert_eq!(said.lines().count(), 3, "{said}");
    assert!(said.contains("risiko demo") && said.contains("risiko init"), "{said}");
}

#[test]
fn a_register_is_found_from_a_folder_inside_it_and_from_outside() {
    let place = Place::demo();
    let inside = risiko(&place.root.join("2024/unn"), &["status", "--trust", "unn"]);
    assert!(out(&inside).contains("UNN"), "{}", err(&inside));
    let outside = risiko(Path::new("/"), &["status", "--register", place.root.to_str().unwrap()]);
    assert!(out(&outside).contains("UNN"), "{}", err(&outside));
}

#[test]
fn status_counts_per_trust_and_its_exit_code_is_usable() {
    let place = Place::demo();
    let output = place.risiko(&["status", "--format", "json"]);
    assert_eq!(code(&output), 1, "measures are overdue");
    let status = json(&output);
    assert_eq!(status["today"], "2024-05-06");
    let trusts = status["trusts"].as_array().unwrap();
    assert_eq!(trusts.len(), 6);
    let sum = |key: &str| trusts.iter().map(|t| t[key].as_u64().unwrap()).sum::<u64>();
    assert_eq!(sum("obligations"), 72);
    assert_eq!(sum("missing") + sum("draft") + sum("ready") + sum("approved") + sum("lapsed"), 72);
    assert!(sum("overdue_measures") > 0);
    assert_eq!(trusts[1]["next_deadline"]["days"], 9);
    let one = place.risiko(&["status", "--trust", "UNN", "--format", "json"]);
    assert_eq!(json(&one)["trusts"].as_array().unwrap().len(), 1);
}

#[test]
fn nothing_missing_and_nothing_late_ends_with_zero() {
    let place = Place::empty();
    let made = place.risiko(&["init", "mitt", "--name", "Prøve"]);
    assert_eq!(code(&made), 0, "{}", err(&made));
    let root = place.root.join("mitt");
    let fresh = risiko(&root, &["status", "--today", "2024-01-10", "--format", "json"]);
    assert_eq!(code(&fresh), 1, "everything is missing");
    let status = json(&fresh);
    assert_eq!(status["trusts"][0]["missing"], 14);
    assert_eq!(status["trusts"][4]["missing"], 8);
    // A trust that has done its part.
    fs::create_dir(root.join("2024/sano")).unwrap();
    for goal in [
        "sykefravaer",
        "krav-13",
        "krav-43",
        "krav-44",
        "anskaffelser",
        "overtid",
        "vold-trusler",
        "motstandskraft",
    ] {
        fs::write(root.join(format!("2024/sano/{goal}.toml")), "status = \"ready\"\n").unwrap();
    }
    let done = risiko(&root, &["status", "--trust", "sano", "--today", "2024-02-10"]);
    assert_eq!(code(&done), 1, "{}", out(&done));
    assert!(out(&done).contains("Topp 5 mangler"), "{}", out(&done));
    fs::write(root.join("2024/sano/_top.toml"), "order = [\n  \"r7k3m\",\n]\n").unwrap();
    let done = risiko(&root, &["status", "--trust", "sano", "--today", "2024-02-10"]);
    assert_eq!(code(&done), 0, "{}", out(&done));
}

#[test]
fn an_obligation_is_overdue_when_its_date_has_passed_and_it_is_not_ready() {
    let place = Place::empty();
    place.risiko(&["init", "."]);
    let root = place.root.join("2024/sano");
    fs::create_dir(&root).unwrap();
    fs::write(root.join("sykefravaer.toml"), "status = \"draft\"\n").unwrap();
    let overdue = |today: &str| {
        let output =
            place.risiko(&["status", "--trust", "sano", "--today", today, "--format", "json"]);
        json(&output)["trusts"][0]["overdue_obligations"].as_u64().unwrap()
    };
    assert_eq!(overdue("2024-03-01"), 0, "the day itself is in time");
    assert_eq!(overdue("2024-03-02"), 8);
}

#[test]
fn today_given_wins_over_the_registers_own() {
    let place = Place::demo();
    let output = place.risiko(&["status", "--today", "2024-03-02", "--format", "json"]);
    assert_eq!(json(&output)["today"], "2024-03-02");
    let text = place.risiko(&["status", "--lang", "en"]);
    assert!(out(&text).contains("6 May 2024"), "{}", out(&text));
}

#[test]
fn the_language_is_the_one_asked_for() {
    let place = Place::demo();
    for (args, words) in [
        (&["status"][..], "Foretak"),
        (&["status", "--lang", "nn"], "Føretak"),
        (&["status", "--lang", "en"], "Trust"),
    ] {
        assert!(out(&place.risiko(args)).contains(words), "{args:?}");
    }
}

#[test]
fn the_matrix_is_printed_for_people_and_for_programs() {
    let place = Place::demo();
    let text = place.risiko(&["matrix", "--trust", "Unn", "--goal", "ventetid"]);
    assert_eq!(code(&text), 0);
    insta::assert_snapshot!("matrix unn ventetid", out(&text));
    assert!(!out(&text).contains('\u{1b}'), "a pipe gets no colours");
    let colored = place.risiko(&["matrix", "--trust", "unn", "--color", "always"]);
    assert!(out(&colored).contains("\u{1b}["));
    let plain = place.risiko(&["matrix", "--trust", "unn", "--color", "never"]);
    assert!(!out(&plain).contains('\u{1b}'));
    let matrix = json(
        &place.risiko(&["matrix", "--trust", "unn", "--goal", "ventetid", "--format", "json"]),
    );
    assert_eq!(matrix["risks"].as_array().unwrap().len(), 5);
    assert_eq!(matrix["risks"][0]["id"], "r7k3m");
}

#[test]
fn the_export_has_the_words_of_the_format() {
    let place = Place::demo();
    let output = place.risiko(&["export", "--format", "json"]);
    assert_eq!(code(&output), 0);
    let year = json(&output);
    assert_eq!(year["trusts"].as_array().unwrap().len(), 6);
    assert_eq!(year["goals"].as_array().unwrap().len(), 80);
    let assessments = year["assessments"].as_array().unwrap();
    let ventetid =
        assessments.iter().find(|a| a["trust"] == "unn" && a["goal"] == "ventetid").unwrap();
    assert_eq!(ventetid["status"], "approved");
    assert_eq!(ventetid["state"], "lapsed");
    let risk = &ventetid["risks"][0];
    assert_eq!(risk["probability"], 5);
    assert_eq!(risk["consequence"]["quality"], 4);
    assert_eq!(risk["level"]["zone"], "R");
    assert_eq!(risk["level"]["area"], "quality");
    let file = place.root.join("ut.json");
    let written = place.risiko(&["export", "--format", "json", "--output", "ut.json"]);
    assert_eq!(code(&written), 0, "{}", err(&written));
    assert_eq!(serde_json::from_slice::<Value>(&fs::read(file).unwrap()).unwrap(), year);
}

#[test]
fn damaged_files_are_named_and_the_rest_is_done() {
    for (name, bytes, place_in_file) in [
        ("2024/unn/ventetid.toml", &b"status = = \"draft\"\n"[..], "2024/unn/ventetid.toml:1:10"),
        ("2024/unn/ventetid.toml", b"status = \"draft\"\n# \xe6\n", "2024/unn/ventetid.toml:2:3"),
        ("2024/unn/ventetid.toml", b"status = \"klar\"\n", "2024/unn/ventetid.toml:1:10"),
        ("2024/unn/ventetid.toml", b"[risk.r1]\nprobability = 9\n", "2024/unn/ventetid.toml:2:15"),
        ("2024/unn/ventetid.toml", b"[risk.r1]\n[risk.r1]\n", "2024/unn/ventetid.toml:2:7"),
        ("2024/unn/tull.toml", b"status = \"draft\"\n", "2024/unn/tull.toml"),
        ("2024/matrix.toml", b"name = \n", "2024/matrix.toml:1:"),
        ("2024/catalogue.toml", b"[goal.x\n", "2024/catalogue.toml:1:"),
    ] {
        let place = Place::demo();
        place.write(name, bytes);
        let output = place.risiko(&["status"]);
        // Without the year's own matrix, what is told is not the whole.
        let wanted = if name.ends_with("matrix.toml") { 2 } else { 1 };
        assert_eq!(code(&output), wanted, "{name}: {}", err(&output));
        assert!(err(&output).contains(place_in_file), "{place_in_file}: {}", err(&output));
        assert!(out(&output).contains("FIN"), "{}", out(&output));
    }
}

#[test]
fn a_damaged_root_file_ends_with_two_and_names_the_line() {
    let place = Place::demo();
    place.write("risiko.toml", b"format = 1\nyear == 2024\n");
    let output = place.risiko(&["status"]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("risiko.toml:2:"), "{}", err(&output));
}

#[cfg(unix)]
#[test]
fn a_folder_without_permission_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::demo();
    let folder = place.root.join("2024/fin");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o000)).unwrap();
    // Root reads everything; then there is nothing to see.
    let readable = fs::read_dir(&folder).is_ok();
    let output = place.risiko(&["status"]);
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    assert!(readable || err(&output).contains("2024/fin"), "{}", err(&output));
}

#[test]
fn a_folder_in_the_place_of_a_file_is_named_and_counted_as_damaged() {
    let place = Place::demo();
    fs::remove_file(place.root.join("2024/fin/ventetid.toml")).unwrap();
    fs::create_dir(place.root.join("2024/fin/ventetid.toml")).unwrap();
    let output = place.risiko(&["status", "--trust", "fin", "--format", "json"]);
    assert_eq!(code(&output), 1);
    assert!(err(&output).contains("2024/fin/ventetid.toml"), "{}", err(&output));
    assert_eq!(json(&output)["trusts"][0]["damaged"], 1);
}

#[test]
fn many_findings_are_counted_and_do_not_bury_the_answer() {
    let place = Place::demo();
    for name in 1..=8 {
        place.write(&format!("2024/unn/tull-{name}.toml"), b"");
    }
    let output = place.risiko(&["status", "--trust", "unn"]);
    let said = err(&output);
    assert_eq!(said.matches("2024/unn/tull-").count(), 5, "{said}");
    assert!(said.contains("8 feil") && said.contains("3 er ikke vist"), "{said}");
}

#[test]
fn hostile_text_reaches_no_terminal() {
    let place = Place::demo();
    let text =
        "[risk.r1]\ntitle = \"\\u001b[2Jvekk \\u202e\"\nprobability = 3\nconsequence.quality = 3\n";
    place.write("2024/unn/ventetid.toml", text.as_bytes());
    let output = place.risiko(&["matrix", "--trust", "unn", "--goal", "ventetid"]);
    assert!(!out(&output).contains(['\u{1b}', '\u{202e}']), "{}", out(&output));
    assert!(out(&output).contains("vekk"));
}

#[test]
fn a_new_register_is_never_made_over_another() {
    let place = Place::empty();
    assert_eq!(code(&place.risiko(&["init", "."])), 0);
    let before = fs::read(place.root.join("risiko.toml")).unwrap();
    assert_eq!(code(&place.risiko(&["init", "."])), 2);
    assert_eq!(fs::read(place.root.join("risiko.toml")).unwrap(), before);
    for file in ["2024/matrix.toml", "2024/catalogue.toml", ".gitattributes", ".gitignore"] {
        assert!(place.root.join(file).is_file(), "{file}");
    }
}

#[test]
fn every_shipped_matrix_makes_a_register() {
    for matrix in ["default", "4x4", "5x5-three-zones", "5x5-five-zones"] {
        let place = Place::empty();
        let made = place.risiko(&["init", ".", "--matrix", matrix]);
        assert_eq!(code(&made), 0, "{}", err(&made));
        let shown = place.risiko(&["matrix", "--trust", "unn"]);
        assert_eq!(code(&shown), 0, "{matrix}: {}", err(&shown));
        assert!(err(&shown).is_empty(), "{matrix}: {}", err(&shown));
    }
}

#[test]
fn completions_and_manual_are_there() {
    let place = Place::empty();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let output = place.risiko(&["completions", shell]);
        assert!(code(&output) == 0 && out(&output).contains("risiko"), "{shell}");
    }
    let manual = out(&place.risiko(&["man"]));
    assert!(
        manual.starts_with(".ie") || manual.starts_with(".TH") || manual.contains(".TH risiko"),
        "{manual}"
    );
}
