//! Several registers as one, through the real binary: folders, branches of real repositories, what
//! is damaged, missing, there twice or judged by another scale.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may unwrap and panic")]

use crate::place;
use crate::terminal;

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use place::{Place, code, err, json, out, risiko};
use terminal::Terminal;

const TRUSTS: [&str; 6] = ["fin", "unn", "nlsh", "hsyk", "sano", "hnikt"];

fn git(dir: &Path, args: &[&str]) {
    let mut command = Command::new("git");
    command.arg("-C").arg(dir);
    for name in ["user.name=Test", "user.email=test@example.org", "commit.gpgsign=false"] {
        command.args(["-c", name]);
    }
    let output = command.args(args).output().unwrap();
    assert!(output.status.success(), "{args:?}: {}", err(&output));
}

/// The example register, and beside it `all/TRUST`: a clone per trust that holds that trust only.
fn apart() -> Place {
    let place = Place::empty();
    let whole = place.root.join("whole");
    let made = place.risiko(&["demo", "--no-tui", "whole"]);
    assert!(made.status.success(), "{}", err(&made));
    for trust in TRUSTS {
        let to = place.root.join("all").join(trust);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        git(&place.root, &["clone", "-q", whole.to_str().unwrap(), to.to_str().unwrap()]);
        for other in TRUSTS.iter().filter(|other| **other != trust) {
            fs::remove_dir_all(to.join("2024").join(other)).unwrap();
        }
        git(&to, &["commit", "-qam", "Only this trust"]);
    }
    place
}

fn rollup(place: &Place, args: &[&str]) -> Value {
    let told = place.risiko(&[&["rollup", "--format", "json"], args].concat());
    assert!(code(&told) < 2, "{}", err(&told));
    json(&told)
}

fn cell<'v>(told: &'v Value, goal: &str, trust: &str) -> &'v Value {
    let goals = told["goals"].as_array().unwrap();
    let goal = goals.iter().find(|g| g["id"] == goal).unwrap();
    let trusts = goal["trusts"].as_array().unwrap();
    trusts.iter().find(|t| t["trust"] == trust).unwrap_or(&Value::Null)
}

fn remarks(told: &Value) -> Vec<&str> {
    told["remarks"].as_array().unwrap().iter().map(|r| r.as_str().unwrap()).collect()
}

/// Puts a line into a file in place of another.
fn replace(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{from} in {}", file.display());
    fs::write(file, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn clones_of_the_trusts_are_told_as_the_register_they_were() {
    let place = apart();
    let (whole, parts) = (rollup(&place, &["whole"]), rollup(&place, &["all"]));
    for key in ["goals", "top", "year", "today"] {
        assert_eq!(whole[key], parts[key], "{key}");
    }
    assert_eq!(remarks(&parts), Vec::<&str>::new());
    let registers = parts["registers"].as_array().unwrap();
    assert_eq!(registers.len(), 6);
    assert!(registers.iter().all(|r| r["trusts"].as_array().unwrap().len() == 1), "{registers:?}");
    // The same words as `risiko status`, and the findings that each register has of itself.
    let status = json(&place.risiko(&["status", "--format", "json", "--register", "all/unn"]));
    let unn = parts["trusts"].as_array().unwrap().iter().find(|t| t["id"] == "unn").unwrap();
    let own = status["trusts"].as_array().unwrap().iter().find(|t| t["id"] == "unn").unwrap();
    for key in ["draft", "approved", "lapsed", "obligations", "overdue_measures"] {
        assert_eq!(unn[key], own[key], "{key}");
    }
    assert!(unn["warnings"].as_u64().unwrap() > 0);
}

#[test]
fn what_a_regional_authority_reads() {
    let place = apart();
    insta::assert_snapshot!("rollup", out(&place.risiko(&["rollup", "all"])));
    let goal = place.risiko(&["rollup", "all", "--goal", "ventetid", "--lang", "en"]);
    insta::assert_snapshot!("rollup --goal ventetid", out(&goal));
    let page = place.risiko(&["rollup", "all", "--goal", "ventetid", "--format", "markdown"]);
    insta::assert_snapshot!("rollup --format markdown", out(&page));
    let sheet = out(&place.risiko(&["rollup", "all", "--goal", "ventetid", "--format", "csv"]));
    assert!(sheet.lines().count() == 5 && sheet.contains("\r\nunn;ventetid;"), "{sheet}");
    let help = place.risiko(&["rollup", "--help"]);
    insta::assert_snapshot!("rollup --help", out(&help));
}

#[test]
fn what_is_missing_damaged_or_empty_is_told_and_the_rest_is_shown() {
    let place = apart();
    fs::create_dir(place.root.join("all/tomt")).unwrap();
    fs::write(place.root.join("all/sano/risiko.toml"), "year = [").unwrap();
    fs::write(place.root.join("all/hnikt/2024/catalogue.toml"), "goal = [").unwrap();
    fs::write(place.root.join("all/fin/2024/matrix.toml"), "zones = [").unwrap();
    fs::write(place.root.join("all/unn/2024/unn/ventetid.toml"), "status = [\n").unwrap();
    let told = place.risiko(&["rollup", "all", "borte", "--lang", "en", "--format", "json"]);
    assert_eq!(code(&told), 1, "{}", err(&told));
    let told = json(&told);
    let told_of = |words: &[&str]| {
        let has = |line: &&str| words.iter().all(|word| line.contains(word));
        assert!(remarks(&told).iter().any(has), "{words:?}: {:#?}", remarks(&told));
    };
    told_of(&["borte is left out", "no such folder"]);
    told_of(&["all/tomt is left out", "no register"]);
    told_of(&["all/sano is left out", "risiko.toml"]);
    told_of(&["all/hnikt is left out", "catalogue for 2024"]);
    told_of(&["matrix in all/fin", "without zones"]);
    told_of(&["content of SANO, HNIKT"]);
    assert_eq!(cell(&told, "ventetid", "unn")["state"], "damaged");
    assert_eq!(cell(&told, "ventetid", "fin")["state"], "approved");
    assert_eq!(cell(&told, "sykefravaer", "sano")["state"], "missing");
    let unn = told["trusts"].as_array().unwrap().iter().find(|t| t["id"] == "unn").unwrap();
    assert_eq!((&unn["damaged"], unn["errors"].as_u64().unwrap() > 0), (&Value::from(1), true));

    let nothing = place.risiko(&["rollup", "borte", "all/tomt", "--lang", "en"]);
    assert_eq!(code(&nothing), 2);
    assert!(err(&nothing).contains("No register could be read"), "{}", err(&nothing));
    assert_eq!(out(&nothing), "");
}

#[test]
fn the_same_trust_twice_is_told_once_and_the_first_named_is_shown() {
    let place = apart();
    git(&place.root, &["clone", "-q", "all/unn", "copy"]);
    let same = rollup(&place, &["copy", "all/unn", "--lang", "en"]);
    assert!(!remarks(&same).iter().any(|line| line.contains("unlike")), "{same:#}");
    replace(
        &place.root.join("copy/2024/unn/ventetid.toml"),
        "status = \"approved\"",
        "status = \"draft\"",
    );
    git(&place.root, &["clone", "-q", "all/unn", "other"]);
    let told = rollup(&place, &["copy", "other", "--lang", "en"]);
    assert_eq!(cell(&told, "ventetid", "unn")["state"], "draft");
    let disputes: Vec<_> = remarks(&told).into_iter().filter(|r| r.contains("unlike")).collect();
    assert_eq!(disputes.len(), 1, "{disputes:?}");
    assert!(disputes[0].contains("copy") && disputes[0].contains("other"), "{disputes:?}");
    let turned = rollup(&place, &["other", "copy", "--lang", "en"]);
    assert_eq!(cell(&turned, "ventetid", "unn")["state"], "lapsed");
    // The folder named like the trust speaks for it, wherever it stands.
    let named = rollup(&place, &["copy", "all/unn", "--lang", "en"]);
    assert_eq!(cell(&named, "ventetid", "unn")["state"], "lapsed");
    assert!(!remarks(&named).iter().any(|line| line.contains("unlike")), "{named:#}");
}

#[test]
fn another_scale_is_compared_by_zone_and_another_year_is_told() {
    let place = apart();
    let args = ["init", "small", "--catalogue", "helse-nord-2024", "--matrix", "5x5-five-zones"];
    let made = place.risiko(&args);
    assert!(made.status.success(), "{}", err(&made));
    fs::create_dir_all(place.root.join("small/2024/unn")).unwrap();
    let text = "status = \"ready\"\n\n[risk.r7k3m]\ntitle = \"Ro\"\nprobability = 5\n\
                consequence.quality = 5\n";
    fs::write(place.root.join("small/2024/unn/ventetid.toml"), text).unwrap();
    replace(&place.root.join("small/risiko.toml"), "year = 2024", "year = 2025");
    let args = ["small", "all/fin", "all/nlsh", "--lang", "en"];
    let told = rollup(&place, &args);
    let has = |word: &str| remarks(&told).iter().any(|line| line.contains(word));
    assert!(has("another scale") && has("active year of small is 2025"), "{told:#}");
    let rows = told["goals"].as_array().unwrap();
    let rows = rows.iter().find(|g| g["id"] == "ventetid").unwrap()["trusts"].as_array().unwrap();
    assert_eq!(rows[0]["trust"], "unn", "the worst zone of its own scale: {rows:#?}");
    let text = out(&place.risiko(&[&["rollup"], &args[..]].concat()));
    assert!(text.contains("UNN*"), "{text}");
}

#[test]
fn each_trusts_branch_speaks_for_it_remote_ones_too() {
    let place = Place::empty();
    assert!(place.risiko(&["demo", "--no-tui", "hub"]).status.success());
    let hub = place.root.join("hub");
    let file = |root: &Path, trust: &str| root.join(format!("2024/{trust}/ventetid.toml"));
    for trust in ["unn", "fin"] {
        git(&hub, &["checkout", "-q", "-b", trust]);
        replace(&file(&hub, trust), "status = \"approved\"", "status = \"draft\"");
        git(&hub, &["commit", "-qam", "Work"]);
        git(&hub, &["checkout", "-q", "-"]);
        git(&hub, &["checkout", "-q", "main"]);
    }
    git(&place.root, &["clone", "-q", "hub", "clone"]);
    let clone = place.root.join("clone");
    git(&clone, &["checkout", "-q", "-b", "fin", "origin/fin"]);
    replace(&file(&clone, "fin"), "status = \"draft\"", "status = \"ready\"");
    git(&clone, &["commit", "-qam", "Ready"]);
    git(&clone, &["checkout", "-q", "main"]);
    let before = fs::read(file(&clone, "unn")).unwrap();

    let told = rollup(&place, &["clone", "--branches", "--lang", "en"]);
    assert_eq!(cell(&told, "ventetid", "unn")["state"], "draft", "origin/unn");
    assert_eq!(cell(&told, "ventetid", "fin")["state"], "ready", "fin is ahead of origin/fin");
    assert_ne!(cell(&told, "ventetid", "nlsh")["state"], "missing", "from main");
    assert!(remarks(&told).is_empty(), "{:?}", remarks(&told));
    let names: Vec<&str> =
        told["registers"].as_array().unwrap().iter().map(|r| r["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["clone@main", "clone@fin", "clone@origin/unn"]);

    let one = rollup(&place, &["clone@main", "clone@origin/unn", "clone@2024-02-07"]);
    assert_eq!(cell(&one, "ventetid", "unn")["state"], "draft");
    // Trusts have that snapshot on their own days.
    let round = rollup(&place, &["clone@2024-03-01", "--lang", "en"]);
    let [only] = &remarks(&round)[..] else { panic!("{:?}", remarks(&round)) };
    assert!(only.ends_with("are left out for them.") && only.contains("clone@2024"), "{only}");
    assert_eq!(fs::read(file(&clone, "unn")).unwrap(), before, "nothing was checked out");
    let gone = place.risiko(&["rollup", "clone@gone", "--lang", "en"]);
    assert!(code(&gone) == 2 && err(&gone).contains("“gone”"), "{}", err(&gone));
    git(&place.root, &["clone", "-q", "--bare", "hub", "bare"]);
    let bare = place.risiko(&["rollup", "bare", "--branches", "--lang", "en"]);
    assert!(code(&bare) == 2 && err(&bare).contains("without a work folder"), "{}", err(&bare));
}

#[test]
fn snapshots_of_a_name_are_compared_each_with_its_own_and_who_lacks_it_is_told() {
    let place = apart();
    git(&place.root.join("all/sano"), &["tag", "-d", "risiko/2024-02-07"]);
    let told = place.risiko(&[
        "rollup",
        "all",
        "--since",
        "2024-02-07",
        "--lang",
        "en",
        "--format",
        "json",
    ]);
    assert_eq!(code(&told), 1, "one lacks it");
    let told = json(&told);
    let since = &told["since"];
    let lacking: Vec<&str> =
        since["lacking"].as_array().unwrap().iter().map(|l| l.as_str().unwrap()).collect();
    assert_eq!(lacking.len(), 1);
    assert!(lacking[0].contains("all/sano") && lacking[0].contains("2024-03-01"), "{lacking:?}");
    // The same as the undivided register tells, but for the trust that lacks it.
    let whole =
        json(&place.risiko(&["diff", "2024-02-07", "--format", "json", "--register", "whole"]));
    let of = |value: &Value| -> Vec<Value> {
        let changes = value["changes"].as_array().unwrap().iter();
        changes.filter(|change| change["trust"] != "sano").cloned().collect()
    };
    let comparisons = since["comparisons"].as_array().unwrap();
    assert_eq!(comparisons.len(), 1, "one scale");
    assert_eq!(of(&comparisons[0]), of(&whole));
    assert!(of(&whole).len() > 50);
}

#[test]
fn the_screens_open_on_a_region_and_change_nothing() {
    let place = apart();
    let mut terminal = Terminal::start(&["--region", "all"], &place.root, (120, 40));
    terminal.wait_for_text("regionvisning: 6 registre");
    terminal.wait_for_text("sammenlignet med");
    terminal.send("t");
    terminal.wait_for_text("Foretakenes egne lister");
    terminal.send("\x1b");
    terminal.wait_for_text("Prioriterte mål");
    terminal.send("g");
    terminal.wait_for_text("Finnmarkssykehuset HF");
    terminal.send("\r");
    terminal.wait_for_text("Trombolyse");
    terminal.wait_for_text("Sannsynlighet   4");
    terminal.send("n");
    terminal.wait_for_text("her kan ingenting endres");
    terminal.send("d");
    terminal.wait_for_text("2024-02-07");
    terminal.send("\x1b");
    terminal.wait_for("the list to close", |screen| !screen.contains("Sammenlign med"));
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
    for trust in TRUSTS {
        let root = place.root.join("all").join(trust);
        let output =
            Command::new("git").arg("-C").arg(&root).args(["status", "--porcelain"]).output();
        assert_eq!(out(&output.unwrap()), "", "{trust}");
        assert!(!root.join(".risiko/lock").exists(), "nobody writes there");
    }
    let refused = risiko(&place.root, &["--region", "all", "--lang", "en", "status"]);
    assert!(code(&refused) == 2 && err(&refused).contains("rollup"), "{}", err(&refused));
}
