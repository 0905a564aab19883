//! `risiko diff` on the example register and its past.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;

use std::fs;
use std::process::Command;

use place::{Place, code, err, json, out};
use serde_json::Value;

/// A person who commits.
const WHO: [&str; 6] =
    ["-c", "user.name=Prøve", "-c", "user.email=p@example.org", "-c", "commit.gpgsign=false"];

fn commit(place: &Place, message: &str) {
    place.git(&["add", "--all"]);
    place.git(&[&WHO[..], &["commit", "--quiet", "-m", message]].concat());
}

/// Moves r7k3m down, in the file and past the program.
fn move_a_risk(place: &Place) {
    replace(place, "2024/unn/ventetid.toml", "\nprobability = 5", "\nprobability = 1");
}

/// Replaces a text in a file, which must have it.
fn replace(place: &Place, file: &str, from: &str, to: &str) {
    let path = place.root.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from:?}");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
}

fn changes(place: &Place, args: &[&str]) -> Vec<Value> {
    let output = place.risiko(&[&["diff", "--format", "json"], args].concat());
    assert_eq!(code(&output), 0, "{}", err(&output));
    json(&output)["changes"].as_array().unwrap().clone()
}

/// `risk r7k3m moved`, one a change.
fn told(changes: &[Value]) -> Vec<String> {
    let one = |change: &Value| {
        let word = |key: &str| change[key].as_str().map(str::to_owned);
        let item = ["risk", "measure", "factor"].iter().find_map(|key| word(key));
        let item = item.unwrap_or_else(|| word("goal").unwrap());
        format!("{item} {}", word("change").unwrap())
    };
    changes.iter().map(one).collect()
}

#[test]
fn what_a_manager_reads() {
    let place = Place::demo();
    for args in [
        &["diff", "2024-02-07", "2024-03-01", "--trust", "unn"][..],
        &["diff", "2024-03-01", "--trust", "nlsh", "--untouched"],
        &["diff", "2024-03-01", "--trust", "sano", "--format", "markdown"],
        &["--lang", "en", "diff", "2024-03-01", "--trust", "sano"],
    ] {
        let output = place.risiko(args);
        assert_eq!((code(&output), err(&output).as_str()), (0, ""), "{args:?}");
        insta::assert_snapshot!(args.join(" "), out(&output));
    }
}

#[test]
fn counts_are_those_of_the_changes() {
    let place = Place::demo();
    let output = place.risiko(&["diff", "2024-02-07", "2024-03-01", "--format", "json"]);
    let value = json(&output);
    assert_eq!(value["before"]["name"], "2024-02-07");
    assert_eq!(
        (value["after"]["kind"].as_str(), value["scales"].as_str()),
        (Some("snapshot"), Some("same"))
    );
    let all = value["changes"].as_array().unwrap();
    let count = |change: &str, direction: &str| {
        let is = |c: &&Value| c["risk"].is_string() && c["change"] == change;
        let goes = |c: &&Value| direction.is_empty() || c["direction"] == direction;
        all.iter().filter(is).filter(goes).count()
    };
    for (word, change, direction) in [
        ("up", "moved", "up"),
        ("down", "moved", "down"),
        ("new", "added", ""),
        ("closed", "closed", ""),
    ] {
        assert_eq!(value["summary"][word], count(change, direction), "{word}");
    }
    assert!(count("added", "") > 50 && count("moved", "up") > 3);
    // What the days between the two changed is what both halves changed.
    let text = out(&place.risiko(&["diff", "2024-02-07..2024-03-01"]));
    let summary = &value["summary"];
    let line = format!("{} opp, {} ned, {} nye", summary["up"], summary["down"], summary["new"]);
    assert!(text.lines().nth(1).unwrap().starts_with(&line), "{text}");
}

#[test]
fn a_trusts_own_snapshot_is_taken_for_it() {
    let place = Place::demo();
    replace(&place, "2024/unn/ventetid.toml", "owner = ", "owner = \"Z\" # ");
    let since = |name: &str| changes(&place, &[name, "--trust", "unn"]).len();
    // UNN was finished some days before the register.
    let own = place.git(&["rev-parse", "risiko/unn/2024-03-01^{commit}"]);
    assert_eq!(since("2024-03-01"), since(own.trim()));
    let only = changes(&place, &["unn/2024-03-01"]);
    assert!(only.iter().all(|change| change["trust"] == "unn") && !only.is_empty());
}

#[test]
fn a_snapshot_is_found_by_its_tag_and_a_trust_that_is_not_there_is_told() {
    let place = Place::demo();
    let tags = ["risiko/2024-02-07", "risiko/2024-03-01"];
    let commits = tags.map(|tag| place.git(&["rev-parse", &format!("{tag}^{{commit}}")]));
    let all = changes(&place, &[commits[0].trim(), commits[1].trim()]);
    assert!(!all.is_empty());
    assert_eq!(changes(&place, &tags), all);
    // Without a snapshot of its own a trust has the register's.
    assert!(!changes(&place, &["fin/2024-03-01"]).is_empty());
    for wrong in ["umn/2024-03-01", "risiko/fin/2024-03-01"] {
        let output = place.risiko(&["diff", wrong]);
        assert_eq!(code(&output), 2, "{}", out(&output));
        assert!(err(&output).contains(wrong) && err(&output).contains("2024-02-07"), "{wrong}");
    }
}

#[test]
fn days_and_revisions() {
    let place = Place::demo();
    let same = |a: &str, b: &str| {
        let output = place.risiko(&["diff", a, b, "--exit-code"]);
        assert_eq!(code(&output), 0, "{a} {b}: {}{}", out(&output), err(&output));
    };
    let day = place.git(&["log", "-1", "--format=%cs", "HEAD~5"]);
    let last = place.git(&["rev-list", "-1", &format!("--until={} 23:59:59", day.trim()), "HEAD"]);
    same(&format!("@{}", day.trim()), last.trim());
    same("HEAD", "main");
    let differs = place.risiko(&["diff", "HEAD~1", "HEAD", "--exit-code"]);
    assert_eq!(code(&differs), 1, "{}", err(&differs));
    let summary = |args: &[&str]| {
        json(&place.risiko(&[&["diff", "--format", "json"], args].concat()))["summary"].clone()
    };
    let (there, back) = (summary(&["HEAD~1", "HEAD"]), summary(&["HEAD", "HEAD~1"]));
    assert_eq!((&there["up"], &there["down"]), (&back["down"], &back["up"]), "the way back");
}

#[test]
fn other_order_comments_and_line_breaks_are_no_difference() {
    let place = Place::demo();
    let file = "2024/unn/ventetid.toml";
    let text = fs::read_to_string(place.root.join(file)).unwrap();
    // The tables in the opposite order, each with a comment, CRLF throughout.
    let cut = text.find("\n[").unwrap();
    let (head, tables) = text.split_at(cut + 1);
    let mut tables: Vec<&str> = tables.split("\n[").collect();
    let first = tables[0].trim_start_matches('[').to_owned();
    tables[0] = &first;
    tables.reverse();
    let tables: String =
        tables.iter().map(|table| format!("# en merknad\n[{}\n", table.trim_end())).collect();
    let turned = format!("{head}{tables}").replace('\n', "\r\n");
    place.write(file, turned.as_bytes());
    assert_eq!(place.git(&["diff", "--name-only"]).trim(), file, "git sees a difference");
    assert_eq!(told(&changes(&place, &["HEAD"])), Vec::<String>::new());
}

#[test]
fn a_moved_risk_is_the_same_risk() {
    let place = Place::demo();
    let moved = place.risiko(&["move", "unn/r7k3m", "sykefravaer"]);
    assert_eq!(code(&moved), 0, "{}", err(&moved));
    let found = changes(&place, &["HEAD"]);
    let of_risk: Vec<&Value> = found.iter().filter(|change| change["risk"] == "r7k3m").collect();
    let words: Vec<&str> =
        of_risk.iter().map(|change| change["change"].as_str().unwrap()).collect();
    assert!(words.contains(&"relocated"), "{words:?}");
    assert!(!words.contains(&"added") && !words.contains(&"deleted"), "{words:?}");
    assert!(of_risk.iter().all(|change| change["goal"] == "sykefravaer"));
    // New files are seen before git knows them.
    let output = place.risiko(&["diff", "HEAD"]);
    assert!(out(&output).contains("flyttet hit fra Ventetid"), "{}", out(&output));
}

#[test]
fn a_year_against_the_next() {
    let place = Place::demo();
    let made = place.risiko(&["new-year", "2025"]);
    assert!(place.root.join("2025").is_dir(), "{}{}", out(&made), err(&made));
    let found = changes(&place, &["2024..2025"]);
    let words: Vec<String> = told(&found);
    assert!(!words.iter().any(|w| w.ends_with(" moved") && w.starts_with('r')), "no risk moved");
    assert!(!words.iter().any(|w| w.ends_with(" deleted")), "closed ones are left behind");
    replace(&place, "2025/unn/ventetid.toml", "\nprobability = 5", "\nprobability = 2");
    let found = changes(&place, &["2024..2025", "--trust", "unn", "--goal", "ventetid"]);
    let moved: Vec<&Value> = found.iter().filter(|change| change["change"] == "moved").collect();
    assert_eq!(moved.len(), 1);
    assert_eq!(
        (moved[0]["from"]["probability"].as_i64(), moved[0]["direction"].as_str()),
        (Some(5), Some("down"))
    );
}

#[test]
fn files_that_cannot_be_read_in_the_past_are_named_and_the_rest_works() {
    let place = Place::demo();
    let good = fs::read(place.root.join("2024/unn/ventetid.toml")).unwrap();
    place.write("2024/unn/ventetid.toml", b"\x00\xff\xfe\x00garbage\x80");
    place.write("2024/unn/innleie.toml", b"status = \n[risk");
    commit(&place, "broken");
    place.write("2024/unn/ventetid.toml", &good);
    place.git(&["checkout", "--quiet", "HEAD~1", "--", "2024/unn/innleie.toml"]);
    replace(&place, "2024/unn/sykefravaer.toml", "\nprobability = ", "\nprobability = 1 # ");
    let output = place.risiko(&["diff", "HEAD", "--format", "json"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let value = json(&output);
    let unread: Vec<(&str, &str)> = value["unread"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| (file["file"].as_str().unwrap(), file["in"].as_str().unwrap()))
        .collect();
    let wanted = [("2024/unn/innleie.toml", "before"), ("2024/unn/ventetid.toml", "before")];
    assert_eq!(unread, wanted);
    let goals: Vec<&str> =
        value["changes"].as_array().unwrap().iter().map(|c| c["goal"].as_str().unwrap()).collect();
    assert!(!goals.is_empty() && goals.iter().all(|goal| *goal == "sykefravaer"), "{goals:?}");
    let text = out(&place.risiko(&["diff", "HEAD"]));
    assert!(text.contains("2024/unn/ventetid.toml kunne ikke leses slik den var før"), "{text}");
}

#[test]
fn a_past_without_matrix_catalogue_or_register_file_still_tells() {
    let place = Place::demo();
    for file in ["risiko.toml", "2024/matrix.toml", "2024/catalogue.toml"] {
        fs::rename(place.root.join(file), place.root.join(file.replace('/', "-") + ".old"))
            .unwrap();
    }
    commit(&place, "an older format");
    for file in ["risiko.toml", "2024/matrix.toml", "2024/catalogue.toml"] {
        fs::rename(place.root.join(file.replace('/', "-") + ".old"), place.root.join(file))
            .unwrap();
    }
    move_a_risk(&place);
    let found = changes(&place, &["HEAD"]);
    assert!(told(&found).iter().any(|change| change.ends_with(" moved")), "{found:?}");
    let newer = "format = 99\nname = \"x\"\nyear = 2024\n";
    let register = fs::read(place.root.join("risiko.toml")).unwrap();
    place.write("risiko.toml", newer.as_bytes());
    commit(&place, "a newer format");
    place.write("risiko.toml", &register);
    let output = place.risiko(&["diff", "HEAD", "--format", "json"]);
    assert_eq!(json(&output)["unread"][0]["file"], "risiko.toml", "{}", err(&output));
}

#[test]
fn odd_file_names_break_nothing() {
    let place = Place::demo();
    for name in
        ["mål med mellomrom.toml", "ny\nlinje.toml", "-x.toml", "--format=json.toml", "\"q\".toml"]
    {
        fs::write(place.root.join("2024/unn").join(name), "status = \"draft\"\n").unwrap();
    }
    fs::create_dir(place.root.join("2024/æøå foretak")).unwrap();
    place.write("2024/æøå foretak/ventetid.toml", b"status = \"draft\"\n");
    move_a_risk(&place);
    let untracked = told(&changes(&place, &["HEAD"]));
    assert!(untracked.iter().any(|change| change.ends_with(" moved")), "{untracked:?}");
    commit(&place, "odd names");
    assert_eq!(told(&changes(&place, &["HEAD~1", "HEAD"])), untracked);
}

#[test]
fn a_register_below_the_repositorys_root_and_a_worktree_of_it() {
    let place = Place::demo();
    let outer = place.root.join("outer");
    let inner = outer.join("ein mappe");
    let clone = |from: &std::path::Path, to: &std::path::Path| {
        let done = Command::new("git").arg("clone").arg("--quiet").arg(from).arg(to).status();
        assert!(done.unwrap().success());
    };
    clone(&place.root, &inner);
    fs::remove_dir_all(inner.join(".git")).unwrap();
    let git = |args: &[&str]| {
        let output = Command::new("git").arg("-C").arg(&outer).args(WHO).args(args).output();
        assert!(output.unwrap().status.success(), "{args:?}");
    };
    git(&["init", "--quiet", "-b", "main"]);
    git(&["add", "--all"]);
    git(&["commit", "--quiet", "-m", "one"]);
    let file = inner.join("2024/unn/sykefravaer.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("\nprobability = ", "\nprobability = 1 # ", 1)).unwrap();
    let since = |dir: &std::path::Path, args: &[&str]| {
        let output = place::risiko(dir, &[&["diff", "--format", "json"], args].concat());
        assert_eq!(code(&output), 0, "{}", err(&output));
        json(&output)["changes"].as_array().unwrap().len()
    };
    let changed = since(&inner, &["HEAD"]);
    assert!(changed > 0);
    git(&["commit", "--quiet", "-am", "two"]);
    assert_eq!(since(&inner, &["HEAD~1", "HEAD"]), changed);
    git(&["worktree", "add", "--quiet", "../tree", "HEAD~1"]);
    assert_eq!(since(&place.root.join("tree/ein mappe"), &["main"]), changed);
}

#[test]
fn restricted_risks_leave_the_house_only_when_asked_for() {
    let place = Place::demo();
    let set = place.risiko(&["set", "unn/r7k3m", "restricted=offl. § 24"]);
    assert_eq!(code(&set), 0, "{}", err(&set));
    move_a_risk(&place);
    let page = |args: &[&str]| {
        let output = place.risiko(&[&["diff", "HEAD"], args].concat());
        assert_eq!(code(&output), 0, "{}", err(&output));
        out(&output)
    };
    let title = "Behandlere slutter raskere";
    for format in ["markdown", "html"] {
        let public = page(&["--format", format]);
        assert!(!public.contains(title) && public.contains("unntatt offentlighet"), "{public}");
        assert!(page(&["--format", format, "--with-restricted"]).contains(title));
    }
    assert!(page(&[]).contains(title), "the terminal is in the house");
}

#[test]
fn an_html_page_is_whole_and_nothing_in_it_is_alive() {
    let place = Place::demo();
    replace(
        &place,
        "2024/unn/ventetid.toml",
        "title = \"Behandlere slutter",
        "title = \"<script>alert(1)</script> & 'Behandlere' slutter",
    );
    let output = place.risiko(&["diff", "HEAD", "--format", "html"]);
    let html = out(&output);
    assert!(html.starts_with("<!doctype html>\n<html lang=\"nb\">"), "{html}");
    for part in ["<h1>", "<h2>UNN</h2>", "<h3>", "<th scope=\"col\">", "@media print", "</html>"] {
        assert!(html.contains(part), "{part}");
    }
    assert!(!html.contains("<script") && html.contains("&lt;script&gt;"), "{html}");
    assert!(!html.contains("http://") && !html.contains("https://") && !html.contains("src="));
    for tag in ["table", "tr", "td", "ul", "li", "p", "h2", "h3"] {
        let opened =
            html.matches(&format!("<{tag}>")).count() + html.matches(&format!("<{tag} ")).count();
        assert_eq!(opened, html.matches(&format!("</{tag}>")).count(), "{tag}");
    }
}

#[test]
fn hostile_texts_do_not_reach_the_terminal() {
    let place = Place::demo();
    replace(
        &place,
        "2024/unn/ventetid.toml",
        "title = \"Behandlere slutter",
        "title = \"\\u001b[2J\\u202eBehandlere slutter",
    );
    for format in ["text", "markdown", "html", "json"] {
        let output = place.risiko(&["diff", "HEAD", "--format", format]);
        let printed = out(&output);
        assert!(!printed.contains(['\u{1b}', '\u{202e}']), "{format}: {printed:?}");
        assert!(printed.contains("Behandlere slutter"));
    }
}

#[test]
fn what_could_not_be_found_is_explained() {
    let place = Place::demo();
    for (args, wanted) in [
        (&["diff", "2024-T9"][..], "«2024-T9»"),
        (&["diff", "2024-T9"], "2024-03-01, 2024-02-07"),
        (&["diff", "HEAD", "nei"], "«nei»"),
        (&["diff", "HEAD...main"], "«.main»"),
        (&["diff", "@2020-01-01"], "1. januar 2020"),
        (&["diff", "2019..2024"], "2019"),
        (&["diff", "--", "--all"], "«--all»"),
        (&["diff", "HEAD", "--goal", "ventetidd"], "ventetid"),
        (&["diff", "HEAD", "--trust", "xyz"], "xyz"),
        (&["diff", "unn/2024-03-01", "--trust", "fin"], "begge"),
    ] {
        let output = place.risiko(args);
        let said = err(&output);
        assert_eq!((code(&output), out(&output).as_str()), (2, ""), "{args:?} {said}");
        assert!(said.contains(wanted), "{args:?}: {said}");
    }
    fs::remove_dir_all(place.root.join(".git")).unwrap();
    let output = place.risiko(&["diff"]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("ligger ikke i git"), "{}", err(&output));
    assert_eq!(code(&place.risiko(&["diff", "2024..2024", "--exit-code"])), 0);
    place.git(&["init", "--quiet"]);
    let output = place.risiko(&["diff"]);
    assert!(err(&output).contains("ingen øyeblikksbilder"), "{}", err(&output));
}

#[test]
fn repositories_of_other_kinds() {
    let place = Place::demo();
    let copy = |name: &str, options: &[&str]| {
        let to = place.root.join(name);
        let from = format!("file://{}", place.root.display());
        let mut clone = Command::new("git");
        clone.args(["clone", "--quiet"]).args(options).arg(from).arg(&to);
        assert!(clone.status().unwrap().success(), "{name}");
        to
    };
    let whole = changes(&place, &["HEAD~1", "HEAD"]).len();
    for (name, options) in
        [("shallow", &["--depth", "2"][..]), ("partial", &["--filter=blob:none"])]
    {
        place.git(&["config", "uploadpack.allowFilter", "true"]);
        place.git(&["config", "uploadpack.allowAnySHA1InWant", "true"]);
        let dir = copy(name, options);
        let output = place::risiko(&dir, &["diff", "HEAD~1", "HEAD", "--format", "json"]);
        assert_eq!(code(&output), 0, "{name}: {}", err(&output));
        assert_eq!(json(&output)["changes"].as_array().unwrap().len(), whole, "{name}");
    }
    fs::remove_dir_all(place.root.join(".git")).unwrap();
    fs::remove_dir_all(place.root.join("shallow")).unwrap();
    fs::remove_dir_all(place.root.join("partial")).unwrap();
    place.git(&["init", "--quiet", "--object-format=sha256", "-b", "main"]);
    commit(&place, "one");
    move_a_risk(&place);
    let changed = changes(&place, &["HEAD"]).len();
    commit(&place, "two");
    assert!(changed > 0 && changes(&place, &["HEAD~1", "HEAD"]).len() == changed);
}

#[test]
fn a_result_of_an_indicator_is_told_under_its_goal() {
    let place = Place::demo();
    let file = "2024/unn/_indicators.toml";
    let hip = "[indicator.diabetes-hba1c-over-75.tromso]\n2022 = 13.0\n";
    replace(&place, file, hip, &format!("{hip}2023.value = 15.0\n2023.provisional = true\n"));
    let output = place.risiko(&["diff", "HEAD"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let said = out(&output);
    assert!(said.contains("Tromsø 2023: ingen resultat → 15* ■ rød"), "{said}");
    let all = changes(&place, &["HEAD"]);
    let [change] = &all[..] else { panic!("one change: {all:#?}") };
    assert_eq!(
        (&change["indicator"], &change["change"], &change["hospital"], &change["to"]["light"]),
        (&"diabetes-hba1c-over-75".into(), &"reading".into(), &"Tromsø".into(), &"red".into())
    );
    // The screen's comparison reads the same file as it was.
    commit(&place, "Nye tall");
    assert_eq!(changes(&place, &["HEAD"]).len(), 0);
    assert_eq!(changes(&place, &["HEAD~1", "HEAD"]).len(), 1);
}

#[test]
fn a_risk_that_may_have_moved_out_of_an_unread_file_is_neither_new_nor_gone() {
    let place = Place::demo();
    let file = "2024/unn/ventetid.toml";
    let whole = fs::read(place.root.join(file)).unwrap();
    place.write(file, b"\xff\x00 garbage");
    commit(&place, "broken");
    place.write(file, &whole);
    let moved = place.risiko(&["move", "unn/r7k3m", "sykefravaer"]);
    assert_eq!(code(&moved), 0, "{}", err(&moved));
    let new = ["add", "risk", "--trust", "fin", "--goal", "sykefravaer", "Ny risiko"];
    let new = place.risiko(&new);
    assert_eq!(code(&new), 0, "{}", err(&new));
    let output = place.risiko(&["diff", "HEAD", "--format", "json"]);
    let value = json(&output);
    let all = told(value["changes"].as_array().unwrap());
    assert!(all.contains(&"r7k3m unknown-before".to_owned()), "{all:?}");
    assert!(!all.iter().any(|change| change == "r7k3m added"), "{all:?}");
    assert_eq!(value["summary"]["unknown"], 1);
    assert_eq!(value["summary"]["new"], 1, "another trust's file says nothing of it: {all:?}");
    let text = out(&place.risiko(&["diff", "HEAD"]));
    assert!(text.contains("1 ny, 0 lukket, 1 ukjent"), "{text}");
    assert!(text.contains("ukjent om den er ny eller flyttet hit"), "{text}");
    // The way back: where the file cannot be read afterwards, nothing is told as deleted.
    commit(&place, "moved");
    let back = json(&place.risiko(&["diff", "HEAD", "HEAD~1", "--format", "json"]));
    let all = told(back["changes"].as_array().unwrap());
    assert!(all.contains(&"r7k3m unknown-after".to_owned()), "{all:?}");
    assert!(!all.iter().any(|change| change == "r7k3m deleted"), "{all:?}");
}

#[test]
fn a_file_that_is_broken_alike_at_both_times_hides_nothing() {
    let place = Place::demo();
    place.write("2024/unn/ventetid.toml", b"\xff\x00 garbage");
    commit(&place, "broken");
    let new = ["add", "risk", "--trust", "unn", "--goal", "sykefravaer", "Ny risiko"];
    assert_eq!(code(&place.risiko(&new)), 0);
    // All of the year is read for pages that leave the house and for what is untouched.
    for more in [&[][..], &["--untouched"]] {
        let value = json(&place.risiko(&[&["diff", "HEAD", "--format", "json"], more].concat()));
        assert_eq!(
            (&value["summary"]["new"], &value["summary"]["unknown"]),
            (&1.into(), &0.into())
        );
    }
    commit(&place, "added");
    let args = ["diff", "HEAD~1", "HEAD", "--untouched", "--format", "json"];
    assert_eq!(json(&place.risiko(&args))["summary"]["new"], 1);
}

#[test]
fn a_top_five_names_risks_whose_files_did_not_change() {
    let place = Place::demo();
    replace(
        &place,
        "2024/unn/_top.toml",
        "  \"rvr7z\",\n  \"r9x7z\",",
        "  \"r9x7z\",\n  \"rcj2w\",",
    );
    replace(&place, "2024/unn/_top.toml", "presented.2024-T1.board = 2024-04-25\n", "");
    replace(&place, "2024/unn/_top.toml", "presented.2024-T1.case = \"27/2024\"\n", "");
    let text = out(&place.risiko(&["diff", "HEAD"]));
    for line in [
        "+ rcj2w Tolk mangler til timen: inn på Topp 5 som nummer 2",
        "– rvr7z Nye Narvik sykehus åpner før innholdet er avgjort: ut av Topp 5 (var",
        "· ikke lenger ført opp som lagt fram for styret",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    commit(&place, "Topp 5");
    let text = out(&place.risiko(&["diff", "HEAD~1", "HEAD", "--trust", "unn"]));
    assert!(text.contains("+ rcj2w Tolk mangler til timen: inn på"), "{text}");
}

#[test]
fn where_a_file_cannot_be_read_nobody_says_that_nothing_changed() {
    let place = Place::demo();
    replace(&place, "2024/unn/ventetid.toml", "[risk.rcj2w]", "[risk.rcj2w");
    let text = out(&place.risiko(&["diff", "HEAD"]));
    assert!(!text.contains("Ingenting er endret.\n"), "{text}");
    assert!(text.contains("Ingenting er endret i det som kunne leses."), "{text}");
    assert_eq!(code(&place.risiko(&["diff", "HEAD", "--exit-code"])), 1, "a script is not told so");
}

#[test]
fn a_risk_that_moved_and_was_reviewed_is_not_said_to_stand() {
    let place = Place::demo();
    let text = out(&place.risiko(&["diff", "2024-03-01", "--trust", "unn", "--goal", "ventetid"]));
    assert!(text.contains("opp: S4 K4 → S5 K4 Svært høy\n      gjennomgått 2. mai\n"), "{text}");
}

#[test]
fn what_is_reported_to_the_region_is_compared_too() {
    let place = Place::demo();
    let file = place.root.join("2024/unn/_reporting.toml");
    let before = fs::read_to_string(&file).unwrap_or_default();
    let with =
        |reached: &str| format!("{before}\n[outcome.sykefravaer]\nreached = \"{reached}\"\n");
    fs::write(&file, with("partly")).unwrap();
    commit(&place, "x");
    fs::write(&file, with("reached")).unwrap();
    let told = out(&place.risiko(&["diff", "HEAD"]));
    assert!(!told.contains("Ingenting er endret"), "{told}");
    assert!(told.contains("UNN"), "{told}");
}
