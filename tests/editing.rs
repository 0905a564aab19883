//! Editing from the command line: what is typed, what git then shows, and what is refused.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use place::{Place, code, err, json, out};

/// Runs a command that must succeed.
fn done(place: &Place, args: &[&str]) -> String {
    let output = place.risiko(args);
    assert_eq!(code(&output), 0, "{args:?}: {}{}", out(&output), err(&output));
    out(&output)
}

/// Nothing of the register has changed.
fn is_clean(place: &Place) -> bool {
    place.git(&["status", "--porcelain"]).is_empty()
}

/// Added and removed lines of the register, sorted.
fn changed_lines(place: &Place) -> Vec<String> {
    let diff = place.git(&["diff", "--unified=0", "--no-color"]);
    let is_line =
        |l: &&str| l.starts_with(['+', '-']) && !l.starts_with("+++") && !l.starts_with("---");
    let mut lines: Vec<String> = diff.lines().filter(is_line).map(str::to_owned).collect();
    lines.sort();
    lines
}

#[test]
fn ten_edits_of_different_kinds_are_one_small_diff() {
    let place = Place::demo();
    let mut said = String::new();
    for args in [
        &["set", "r7k3m", "probability=4", "consequence.finance=3", "target.by=31.3.2025"][..],
        &["set", "r2b9c", "causes+=Innkallingen kommer for sent", "leads_to=", "knowledge.data="],
        &["set", "m4q8t", "status=done", "judged_effect=partly", "judged_note=To av fire ansatt"],
        &["set", "unn/mj6w5", "mh7m7", "m9mmc", "owner=assisterende direktør"],
        &["set", "unn/ventetid", "judgement.probability=3"],
        &["review", "--trust", "unn", "--goal", "kreftpakkeforlop"],
        &[
            "accept",
            "rwzr2",
            "--by",
            "administrerende direktør",
            "--why",
            "Mer koster mer enn det gir.",
        ],
        &["close", "rkm42", "--why", "Ny skjermet enhet er i bruk."],
        &["move", "rn9qj", "innleie"],
        &["merge-risks", "unn/r9x7z", "unn/rvr7z"],
        &["approve", "--trust", "UNN", "--goal", "ventetid", "--by", "administrerende direktør"],
    ] {
        said += &format!("$ risiko {}\n{}", args.join(" "), done(&place, args));
    }
    insta::assert_snapshot!("what ten edits say", said);
    insta::assert_snapshot!("git diff after ten edits", place.git(&["diff", "--no-color"]));
    // What was written is sound.
    let status = place.risiko(&["status", "--trust", "unn"]);
    assert!(err(&status).is_empty(), "{}", err(&status));
}

#[test]
fn what_is_refused_says_why_and_writes_nothing() {
    let place = Place::demo();
    for (args, wanted, words) in [
        (&["set", "r7k3n", "owner=x"][..], 2, "unn/r7k3m"),
        (&["set", "xyz/r7k3m", "owner=x"], 2, "FIN, UNN"),
        (&["set", "fin/r7k3m", "owner=x"], 2, "fin/r7k3m"),
        (&["set", "r7k3m"], 2, "probability=4"),
        (&["set", "r7k3m", "owner"], 2, "owner"),
        (&["set", "r7k3m", "ownr=x"], 2, "owner"),
        (&["set", "r7k3m", "consequence.quallity=3"], 2, "consequence.quality"),
        (&["set", "r7k3m", "probability=6"], 2, "1, 2, 3, 4, 5"),
        (&["set", "r7k3m", "treatment=fix"], 2, "avoid, reduce, share, accept"),
        (&["set", "r7k3m", "target.by=2024-02-30"], 2, "1.6.2024"),
        (&["set", "r7k3m", "threatens=tull"], 2, "behandlere"),
        (&["set", "r7k3m", "owner+=x"], 2, "owner=VERDI"),
        (&["set", "r7k3m", "owner=x", "owner=y"], 2, "owner"),
        (&["set", "r7k3m", "accepted.by=x"], 2, "risiko accept"),
        (&["set", "r7k3m", "closed.on=2024-01-01"], 2, "risiko close"),
        (&["set", "unn/ventetid", "status=approved"], 2, "risiko approve"),
        (&["set", "m4q8t", "risks=r0000"], 2, "r7k3m"),
        (&["set", "m4q8t", "done_on=2024-05-01"], 2, "status=done"),
        (&["set", "m4q8t", "status="], 2, "in-progress"),
        // One bad key, or one bad id, and none of the good ones is set.
        (&["set", "r7k3m", "owner=ny", "horizon=evig"], 2, "short, long"),
        (&["set", "r7k3m", "r2b9c", "m4q8t", "owner=ny", "probability=2"], 2, "probability"),
        (&["set", "r7k3m", "zzzzz", "owner=ny"], 2, "zzzzz"),
        (&["set", "r7k3m", "owner=ny", "title="], 1, "tittelen"),
        (&["add", "risk", "--trust", "unn", "--goal", "ventetid", " "], 1, "tittelen"),
        (&["add", "risk", "--trust", "unn", "--goal", "ventetidd", "Ny"], 2, "ventetid"),
        (&["add", "risk", "--trust", "sano", "--goal", "ventetid", "Ny"], 2, "SANO"),
        (&["add", "risk", "--trust", "unn", "--goal", "ventetid", "Ny", "nivå"], 2, "nivå"),
        (&["add", "measure", "--for", "m4q8t", "Ny"], 2, "unn/m4q8t"),
        (&["add", "measure", "--for", "r7k3m,fin/r2mcm", "Ny"], 2, "fin/r2mcm"),
        (&["review", "rj3nn"], 1, "22. april 2024"),
        (&["review", "m4q8t"], 2, "unn/m4q8t"),
        (&["review"], 2, "ID"),
        (&["accept", "r7k3m", "--by", " ", "--why", "x"], 1, "--by"),
        (&["accept", "r7k3m", "--by", "direktør", "--why", ""], 1, "--why"),
        (&["accept", "r7k3m", "--withdraw"], 1, "unn/r7k3m"),
        (&["accept", "r7k3m"], 2, "--by"),
        (&["close", "rj3nn", "--why", "x"], 1, "--reopen"),
        (&["close", "r7k3m", "--why", " "], 1, "--why"),
        (&["close", "r7k3m", "--reopen"], 1, "unn/r7k3m"),
        (&["close", "r7k3m", "rj3nn", "--why", "x"], 1, "unn/rj3nn"),
        (&["move", "r7k3m", "tull"], 2, "tull"),
        (&["move", "r7k3m", "r2b9c"], 2, "r2b9c"),
        (&["merge-risks", "r7k3m", "r7k3m"], 1, "r7k3m"),
        (&["merge-risks", "r7k3m", "rj3nn"], 1, "--reopen"),
        (&["merge-risks", "r7k3m", "fin/r2mcm"], 2, "fin/r2mcm"),
        (&["split", "rj3nn", "--title", "Ny"], 1, "--reopen"),
        (&["split", "r7k3m", "--title", ""], 1, "tittelen"),
        (&["split", "r7k3m"], 2, "--title"),
        (&["approve", "--trust", "unn", "--goal", "innleie", "--by", "direktør"], 1, "14. mars"),
        (&["approve", "--trust", "unn", "--goal", "ventetid", "--by", ""], 1, "--by"),
        (&["approve", "--trust", "unn", "--all", "--by", "direktør"], 1, "ventetid"),
        (&["approve", "--trust", "unn", "--by", "direktør"], 2, "--goal"),
        (&["edit", "r7k3n"], 2, "unn/r7k3m"),
        (&["list", "risks", "--zone", "X"], 2, "G, Y, O, R"),
        (&["list", "risks", "--trust", "xyz"], 2, "UNN"),
        (&["list", "risks", "--goal", "tull"], 2, "tull"),
        (&["list", "measures", "--due-before", "snart"], 2, "snart"),
        (&["list", "kaker"], 2, "risks"),
        (&["set", "r7k3m", "owner=x", "--year", "1999"], 2, "2024"),
    ] {
        let output = place.risiko(args);
        assert_eq!(code(&output), wanted, "{args:?}: {}{}", out(&output), err(&output));
        assert!(err(&output).contains(words), "{args:?}: {}", err(&output));
        assert!(out(&output).is_empty(), "{args:?}: {}", out(&output));
        assert!(is_clean(&place), "{args:?}: {}", place.git(&["diff"]));
    }
}

#[test]
fn twenty_measures_get_a_new_owner_in_one_command() {
    let place = Place::demo();
    let list = json(&place.risiko(&["list", "measures", "--format", "json"]));
    let measures = list["measures"].as_array().unwrap();
    let address =
        |m: &Value| format!("{}/{}", m["trust"].as_str().unwrap(), m["id"].as_str().unwrap());
    let owned = measures.iter().filter(|m| m["owner"].is_string());
    let ids: Vec<String> = owned.take(20).map(address).collect();
    let mut args = vec!["set"];
    args.extend(ids.iter().map(String::as_str));
    args.push("owner=assisterende direktør");
    let dry = done(&place, &[&args[..], &["--dry-run"]].concat());
    assert!(is_clean(&place), "a trial writes nothing");
    let said = done(&place, &args);
    let lines = |text: &str| {
        text.lines().filter(|l| l.contains(" → ")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(lines(&said), lines(&dry), "the trial says the same");
    let lines: Vec<&str> = said.lines().filter(|l| l.contains(" owner ")).collect();
    assert_eq!(lines.len(), 20, "{said}");
    assert!(lines.iter().all(|l| l.ends_with(" → assisterende direktør")), "{said}");
    let changed = changed_lines(&place);
    assert_eq!(changed.len(), 40, "{changed:?}");
    assert_eq!(changed.iter().filter(|l| *l == "+owner = \"assisterende direktør\"").count(), 20);
    let again = done(&place, &args);
    assert!(again.contains("Ingenting ble endret"), "{again}");
}

#[test]
fn an_id_in_two_trusts_is_asked_about_and_its_full_address_works() {
    let place = Place::demo();
    let fin = fs::read_to_string(place.root.join("2024/fin/ventetid.toml")).unwrap();
    place.write(
        "2024/fin/ventetid.toml",
        format!("{fin}\n[risk.r7k3m]\ntitle = \"Samme id\"\n").as_bytes(),
    );
    let asked = place.risiko(&["set", "r7k3m", "owner=x"]);
    assert_eq!(code(&asked), 2);
    assert!(err(&asked).contains("fin/r7k3m, unn/r7k3m"), "{}", err(&asked));
    let said = done(&place, &["set", "Fin/R7K3M", "owner=fagsjef"]);
    assert!(said.starts_with("fin/r7k3m owner – → fagsjef\n"), "{said}");
    // The same id in two files of one trust, as a merge may leave it.
    place.write("2024/fin/overtid.toml", b"[risk.r7k3m]\ntitle = \"Kopi\"\n");
    let asked = place.risiko(&["set", "fin/r7k3m", "owner=x"]);
    assert!(err(&asked).contains("fin/overtid/r7k3m, fin/ventetid/r7k3m"), "{}", err(&asked));
    done(&place, &["set", "fin/overtid/r7k3m", "owner=leder"]);
    let text = fs::read_to_string(place.root.join("2024/fin/overtid.toml")).unwrap();
    assert_eq!(text, "[risk.r7k3m]\ntitle = \"Kopi\"\nowner = \"leder\"\n");
}

#[test]
fn what_is_added_is_printed_for_scripts() {
    let place = Place::demo();
    let risk = done(
        &place,
        &["add", "risk", "--trust", "unn", "--goal", "ventetid", "Tolk mangler", "probability=3"],
    );
    let risk = risk.trim();
    assert!(risk.starts_with("unn/r") && risk.len() == 9, "{risk}");
    let line = "Bemanningsplan @HR-sjef 1.6";
    let measure =
        place.risiko(&["add", "measure", "--for", risk, line, "status=proposed", "--json"]);
    let measure = json(&measure);
    assert_eq!(measure["file"], "2024/unn/ventetid.toml");
    let split = done(&place, &["split", risk, "--title", "Tolk mangler om natta"]);
    let id = risk.split('/').nth(1).unwrap();
    let own = measure["id"].as_str().unwrap();
    let second = split.trim().split('/').nth(1).unwrap();
    let mut wanted = vec![
        "+".to_owned(),
        "+".to_owned(),
        "+".to_owned(),
        format!("+[risk.{id}]"),
        "+title = \"Tolk mangler\"".to_owned(),
        "+probability = 3".to_owned(),
        "+probability = 3".to_owned(),
        format!("+[risk.{second}]"),
        "+title = \"Tolk mangler om natta\"".to_owned(),
        format!("+[measure.{own}]"),
        "+title = \"Bemanningsplan\"".to_owned(),
        format!("+risks = [\"{id}\"]"),
        "+owner = \"HR-sjef\"".to_owned(),
        "+deadline = 2024-06-01".to_owned(),
        "+status = \"proposed\"".to_owned(),
    ];
    wanted.sort();
    assert_eq!(changed_lines(&place), wanted);
    let both = done(&place, &["split", risk, "--title", "Dagtid", "--with-measures", "--json"]);
    let both: Value = serde_json::from_str(&both).unwrap();
    let serves = format!("+risks = [\"{id}\", \"{}\"]", both["id"].as_str().unwrap());
    assert!(changed_lines(&place).contains(&serves), "{:?}", changed_lines(&place));
}

#[test]
fn an_assessment_is_begun_made_ready_and_approved() {
    let place = Place::empty();
    done(&place, &["init", ".", "--name", "Prøve"]);
    let approve = ["approve", "--trust", "sano", "--goal", "overtid", "--by", "direktør"];
    let refused = place.risiko(&approve);
    assert_eq!((code(&refused), out(&refused).as_str()), (1, ""));
    assert!(err(&refused).contains("ikke vurdert"), "{}", err(&refused));
    let risk = done(&place, &["add", "risk", "--trust", "sano", "--goal", "overtid", "Vakter"]);
    let refused = place.risiko(&approve);
    assert!(code(&refused) == 1 && err(&refused).contains("uten sannsynlighet"));
    done(&place, &["set", risk.trim(), "probability=3", "consequence.quality=2"]);
    let refused = place.risiko(&approve);
    assert!(code(&refused) == 1 && err(&refused).contains("status=ready"), "{}", err(&refused));
    // What is lacking is listed, and a reason may stand for it.
    let refused = place.risiko(&["set", "sano/overtid", "status=ready"]);
    let lacking = err(&refused);
    assert_eq!(code(&refused), 1, "{lacking}");
    for what in ["ikke vurdert", "«Vakter» har ingen eier", "ingen årsak", "--despite"] {
        assert!(lacking.contains(what), "{what}: {lacking}");
    }
    let why = ["set", "sano/overtid", "status=ready", "--despite", "Gruppa møtes i mars."];
    done(&place, &why);
    let file = fs::read_to_string(place.root.join("2024/sano/overtid.toml")).unwrap();
    assert!(file.contains("ready.despite = \"Gruppa møtes i mars.\""), "{file}");
    let said = done(&place, &["approve", "--trust", "sano", "--all", "--by", "direktør"]);
    assert!(said.contains("sano/overtid state ready → approved"), "{said}");
    let lapsed = done(&place, &["set", risk.trim(), "probability=4"]);
    assert!(lapsed.contains("sano/overtid state approved → lapsed"), "{lapsed}");
}

#[test]
fn nothing_is_approved_while_a_merge_has_left_two_values() {
    let place = Place::demo();
    let text = fs::read_to_string(place.root.join("2024/unn/ventetid.toml")).unwrap();
    let torn = "[risk.r7k3m]\nconflict.probability = { base = 3, ours = 4, theirs = 5 }\n";
    place.write("2024/unn/ventetid.toml", text.replace("[risk.r7k3m]\n", torn).as_bytes());
    let before = place.git(&["diff"]);
    let args = ["approve", "--trust", "unn", "--goal", "ventetid", "--by", "direktør"];
    let refused = place.risiko(&args);
    assert!(code(&refused) == 1 && err(&refused).contains("to verdier"), "{}", err(&refused));
    assert_eq!(place.git(&["diff"]), before);
}

#[test]
fn a_level_may_be_given_by_the_matrix_own_mark() {
    let place = Place::empty();
    done(&place, &["init", ".", "--matrix", "5x5-three-zones"]);
    let risk = done(
        &place,
        &["add", "risk", "--trust", "unn", "--goal", "overtid", "Vakter", "probability=c"],
    );
    let said = done(&place, &["set", risk.trim(), "probability=E"]);
    assert!(said.contains("probability 3 → 5"), "{said}");
    let refused = place.risiko(&["set", risk.trim(), "probability=F"]);
    assert!(err(&refused).contains("A, B, C, D, E"), "{}", err(&refused));
}

#[test]
fn lists_filter_and_keep_formulas_out_of_spreadsheets() {
    let place = Place::demo();
    done(&place, &["set", "r7k3m", "title==2+5;\"x\"", "owner=@SUM(A1)"]);
    let csv = done(&place, &["list", "risks", "--trust", "unn", "--zone", "r", "--format", "csv"]);
    assert!(csv.starts_with('\u{feff}'));
    assert!(csv.contains("unn;ventetid;r7k3m;\"'=2+5;\"\"x\"\"\";R;5;4;quality;"), "{csv}");
    assert!(csv.contains(";'@SUM(A1);"), "{csv}");
    let mut rows = csv::ReaderBuilder::new().delimiter(b';').from_reader(csv.as_bytes());
    let zone = rows.headers().unwrap().iter().position(|name| name == "zone").unwrap();
    let zones: Vec<String> = rows.records().map(|row| row.unwrap()[zone].to_owned()).collect();
    assert!(!zones.is_empty() && zones.iter().all(|zone| zone == "R"), "{zones:?}");
    let ids = |args: &[&str]| -> BTreeSet<String> {
        let args = [&["list"], args, &["--format", "json"]].concat();
        let list = json(&place.risiko(&args));
        let all = list.as_object().unwrap().values().next().unwrap().as_array().unwrap();
        all.iter().map(|i| i["id"].as_str().unwrap().to_owned()).collect()
    };
    let red = ids(&["risks", "--zone", "R"]);
    let orange = ids(&["risks", "--zone", "O"]);
    let both = ids(&["risks", "--zone", "R,O"]);
    assert!(!red.is_empty() && red.is_disjoint(&orange));
    assert_eq!(both, &red | &orange);
    let late = ids(&["measures", "--overdue"]);
    assert_eq!(late, ids(&["measures", "--due-before", "6.5"]));
    assert!(late.contains("m4q8t") && late.is_subset(&ids(&["measures", "--all"])));
    assert!(!ids(&["risks"]).contains("rj3nn") && ids(&["risks", "--all"]).contains("rj3nn"));
    assert_eq!(ids(&["measures", "--query", "bemanningsplan DPS"]), ["m4q8t".to_owned()].into());
    assert!(ids(&["risks", "--trust", "fin", "--owner", "BUP"]).len() < ids(&["risks"]).len());
    // A restricted risk is shown to its owner, and marked.
    let list = json(&place.risiko(&["list", "risks", "--format", "json"]));
    let all = list["risks"].as_array().unwrap();
    assert_eq!(all.iter().filter(|risk| risk["restricted"].is_string()).count(), 1);
    assert!(done(&place, &["list", "risks", "--lang", "en"]).contains("§ "));
}

#[test]
fn hostile_text_reaches_no_terminal_through_lists_and_changes() {
    let place = Place::demo();
    let said = done(&place, &["set", "r7k3m", "owner=\u{1b}[2Jsjef\u{202e}"]);
    assert!(!said.contains(['\u{1b}', '\u{202e}']) && said.contains("sjef"), "{said}");
    for format in ["text", "json", "csv"] {
        let list = done(&place, &["list", "risks", "--trust", "unn", "--format", format]);
        assert!(!list.contains(['\u{1b}', '\u{202e}']), "{format}");
    }
}

#[test]
fn a_register_that_can_only_be_read_is_not_edited() {
    for (file, text) in [
        ("risiko.toml", &b"format = 99\nname = \"x\"\nyear = 2024\n"[..]),
        ("2024/matrix.toml", b"name = \n"),
        ("2024/catalogue.toml", b"[goal.x\n"),
    ] {
        let place = Place::demo();
        place.write(file, text);
        let before = place.git(&["status", "--porcelain"]);
        let refused = place.risiko(&["set", "unn/r7k3m", "owner=x"]);
        assert_eq!(code(&refused), 2, "{file}");
        assert!(err(&refused).contains("bare leses"), "{file}: {}", err(&refused));
        assert_eq!(place.git(&["status", "--porcelain"]), before);
    }
}

#[test]
fn another_year_is_edited_when_asked_for() {
    let place = Place::demo();
    fs::create_dir_all(place.root.join("2025/unn")).unwrap();
    for file in ["matrix.toml", "catalogue.toml"] {
        let text = fs::read(place.root.join("2024").join(file)).unwrap();
        fs::write(place.root.join("2025").join(file), text).unwrap();
    }
    place.write("2025/unn/ventetid.toml", b"[risk.r7k3m]\ntitle = \"Neste\"\n");
    done(&place, &["set", "r7k3m", "target.by=1.6", "--year", "2025"]);
    let text = fs::read_to_string(place.root.join("2025/unn/ventetid.toml")).unwrap();
    assert_eq!(text, "[risk.r7k3m]\ntitle = \"Neste\"\ntarget.by = 2025-06-01\n");
    assert!(place.git(&["diff", "--name-only"]).is_empty(), "2024 is untouched");
}

#[test]
fn a_red_risk_is_accepted_by_the_role_that_its_zone_names_or_with_a_reason() {
    let place = Place::demo();
    let accept = ["accept", "unn/r7k3m", "--by", "klinikksjef", "--why", "Det går."];
    let refused = place.risiko(&accept);
    assert_eq!(code(&refused), 1, "{}", err(&refused));
    assert!(err(&refused).contains("administrerende direktør"), "{}", err(&refused));
    done(&place, &[&accept[..], &["--despite", "Direktøren er syk."]].concat());
    let file = fs::read_to_string(place.root.join("2024/unn/ventetid.toml")).unwrap();
    assert!(file.contains("Direktøren er syk."), "{file}");
    let director = ["accept", "unn/r7k3m", "--by", "administrerende direktør", "--why", "Det går."];
    done(&place, &director);
}
