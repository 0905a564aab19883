//! Catalogues on the command line: listed, shown, compared, prioritised, and the beginning of a
//! register.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;

use std::fs;
use std::path::Path;

use risiko::store::{self, FileKind, builtin};
use serde_json::Value;

use place::{Place, code, err, json, out};

fn names() -> Vec<&'static str> {
    builtin::CATALOGUES.iter().map(|(name, _)| *name).collect()
}

#[test]
fn every_catalogue_begins_a_register_without_a_single_problem() {
    for name in names() {
        let place = Place::empty();
        let made = place.risiko(&["init", "ny", "--catalogue", name]);
        assert_eq!((code(&made), err(&made)), (0, String::new()), "{name}");
        let root = place.root.join("ny");
        let year: i32 = name.rsplit('-').next().unwrap().parse().unwrap();
        let opened = store::open(&root, None).unwrap();
        assert_eq!((opened.problems, opened.read_only), (vec![], None), "{name}");
        assert_eq!(opened.register.year, year, "the catalogue's own year");
        let text = fs::read_to_string(root.join(format!("{year}/catalogue.toml"))).unwrap();
        let shipped = builtin::catalogue(name).unwrap();
        assert!(text == FileKind::Catalogue.with_schema_line(shipped), "{name}");

        let status = place::risiko(&root, &["status", "--format", "json"]);
        assert_eq!(err(&status), "", "{name}");
        let owed: u64 = json(&status)["trusts"].as_array().unwrap().iter().map(obligations).sum();
        let prioritised = opened.register.catalogue.prioritised().count();
        assert_eq!(owed == 0, prioritised == 0, "{name}");
        let says_how = out(&made).contains("catalogue prioritise --all");
        assert_eq!(says_how, prioritised == 0, "{name}: {}", out(&made));
        let check = json(&place::risiko(&root, &["check", "--format", "json"]));
        assert_eq!(check["errors"], 0, "{name}: {check}");
        let export = place::risiko(&root, &["export"]);
        assert_eq!((code(&export), err(&export)), (0, String::new()), "{name}");
        assert_eq!(
            json(&export)["goals"].as_array().unwrap().len(),
            opened.register.catalogue.goals.len()
        );
    }
}

fn obligations(trust: &Value) -> u64 {
    trust["obligations"].as_u64().unwrap()
}

#[test]
fn all_goals_of_a_source_without_priority_are_prioritised_with_one_command() {
    let without =
        ["helse-midt-2020", "helse-midt-2022", "helse-midt-2024", "helsedirektoratet-2020"];
    for name in without {
        let place = Place::empty();
        place.risiko(&["init", ".", "--catalogue", name]);
        let said = place.risiko(&["catalogue", "prioritise", "--all"]);
        assert_eq!((code(&said), err(&said)), (0, String::new()), "{name}");
        let later = json(&place.risiko(&["status", "--format", "json"]));
        let opened = store::open(&place.root, None).unwrap();
        assert_eq!(opened.problems, []);
        let goals = opened.register.catalogue.goals.len() as u64;
        assert_eq!(later["trusts"][0]["obligations"], goals, "{name}");

        let at_once = place.risiko(&["init", "alt", "--catalogue", name, "--prioritise-all"]);
        assert_eq!((code(&at_once), err(&at_once)), (0, String::new()));
        assert!(!out(&at_once).contains("prioritise"), "nothing is left to say");
        let file = format!("{}/catalogue.toml", opened.register.year);
        assert_eq!(read(&place, &file), read(&place, &format!("alt/{file}")), "{name}");
    }
}

fn read(place: &Place, file: &str) -> String {
    fs::read_to_string(place.root.join(file)).unwrap()
}

#[test]
fn priority_is_given_and_taken_by_id_and_number_and_moves_no_other_line() {
    let place = Place::demo();
    let before = read(&place, "2024/catalogue.toml");
    let given = place.risiko(&["catalogue", "prioritise", "epikrise", "1", "--clear", "ventetid"]);
    assert_eq!((code(&given), err(&given)), (0, String::new()));
    let diff = place.git(&["diff", "--numstat"]);
    assert_eq!(diff.split_whitespace().collect::<Vec<_>>(), ["2", "1", "2024/catalogue.toml"]);
    let again = place.risiko(&["catalogue", "prioritise", "epikrise", "1"]);
    assert!(out(&again).contains("15 av 80"), "{}", out(&again));
    let back = ["catalogue", "prioritise", "ventetid", "--clear", "epikrise", "1"];
    assert_eq!(code(&place.risiko(&back)), 0);
    assert_eq!(read(&place, "2024/catalogue.toml"), before);
}

#[test]
fn what_cannot_be_prioritised_changes_nothing() {
    let place = Place::demo();
    let before = read(&place, "2024/catalogue.toml");
    for (args, words) in [
        (&["catalogue", "prioritise"][..], "--all"),
        (&["catalogue", "prioritise", "epikrise", "ventetidd"], "ventetid"),
        (&["catalogue", "prioritise", "--clear", "999"], "999"),
        (&["catalogue", "prioritise", "--all", "--year", "2023"], "2024"),
    ] {
        let refused = place.risiko(args);
        assert_eq!(code(&refused), 2, "{args:?}: {}", out(&refused));
        assert!(err(&refused).contains(words), "{args:?}: {}", err(&refused));
        assert_eq!(read(&place, "2024/catalogue.toml"), before, "{args:?}");
    }
    let root = read(&place, "risiko.toml").replace("format = 1", "format = 9");
    place.write("risiko.toml", root.as_bytes());
    let newer = place.risiko(&["catalogue", "prioritise", "--all"]);
    assert_eq!(code(&newer), 2);
    assert_eq!(read(&place, "2024/catalogue.toml"), before);
}

#[test]
fn the_list_has_the_built_in_ones_and_the_registers_years() {
    let place = Place::demo();
    let list = json(&place.risiko(&["catalogue", "list", "--format", "json"]));
    let list = list["catalogues"].as_array().unwrap();
    let listed: Vec<&str> = list.iter().map(|c| c["name"].as_str().unwrap()).collect();
    let wanted: Vec<&str> = names().into_iter().chain(["2024"]).collect();
    assert_eq!(listed, wanted);
    let own = list.last().unwrap();
    assert_eq!(
        (&own["active"], &own["goals"], &own["prioritised"]),
        (&true.into(), &80.into(), &14.into())
    );
    let kinds = own["kinds"].as_object().unwrap();
    assert_eq!(kinds.values().map(|n| n.as_u64().unwrap()).sum::<u64>(), 80);
    place.write("2024/catalogue.toml", b"[goal\n");
    let damaged = place.risiko(&["catalogue", "list"]);
    assert_eq!(code(&damaged), 0);
    assert!(err(&damaged).contains("2024/catalogue.toml:1"), "{}", err(&damaged));
    assert!(out(&damaged).contains("helse-nord-2024"));
    let outside = Place::empty();
    let shown = outside.risiko(&["catalogue", "list"]);
    assert_eq!((code(&shown), err(&shown)), (0, String::new()));
    for name in names() {
        assert!(out(&shown).contains(name), "{name}");
    }
}

#[test]
fn show_chooses_by_kind_theme_and_priority() {
    let place = Place::demo();
    let goals = |args: &[&str]| -> Vec<Value> {
        let all = [&["catalogue", "show", "2024", "--format", "json"], args].concat();
        json(&place.risiko(&all))["goals"].as_array().unwrap().clone()
    };
    assert_eq!(goals(&[]).len(), 80);
    assert_eq!(goals(&["--prioritised"]).len(), 14);
    let indicators = goals(&["--kind", "indicator"]);
    assert!(indicators.iter().all(|g| g["kind"] == "indicator") && indicators.len() == 25);
    let theme = indicators[0]["theme"].as_str().unwrap().to_lowercase();
    let of_theme = goals(&["--theme", &theme]);
    assert!(!of_theme.is_empty() && of_theme.len() < 80);
    assert!(of_theme.iter().all(|g| g["theme"].as_str().unwrap().to_lowercase().contains(&theme)));
    // The active year needs no name.
    let unnamed = place.risiko(&["catalogue", "show", "--prioritised"]);
    assert!(out(&unnamed).contains("Ventetid til helsehjelp"), "{}", err(&unnamed));
}

#[test]
fn an_outcome_is_shown_with_the_sources_word() {
    let place = Place::empty();
    let args =
        ["catalogue", "show", "helse-midt-2022", "--theme", "psykisk", "--kind", "indicator"];
    insta::assert_snapshot!(out(&place.risiko(&args)));
    let exported = json(&place.risiko(&[&args[..], &["--format", "json"]].concat()));
    let outcomes: Vec<&Value> =
        exported["goals"].as_array().unwrap().iter().map(|g| &g["outcome"]["reached"]).collect();
    assert!(outcomes.contains(&&"partly".into()) && outcomes.contains(&&"not-reached".into()));
}

#[test]
fn four_years_of_one_region_side_by_side() {
    let place = Place::empty();
    let diff = place.risiko(&["catalogue", "diff", "helse-midt-2020", "helse-midt-2024"]);
    assert_eq!((code(&diff), err(&diff)), (0, String::new()));
    insta::assert_snapshot!(out(&diff));
    for line in out(&diff).lines() {
        assert!(line.chars().count() <= 80, "{line}");
    }
}

#[test]
fn a_stricter_figure_is_told_as_such_and_a_doubtful_one_is_not() {
    let place = Place::demo();
    let text = read(&place, "2024/catalogue.toml");
    let changed = text
        .replace("figure.all = \"≥ 80 %\"", "figure.all = \"≥ 85 %\"")
        .replace("figure.all = \"> 5,5 % nominelt\"", "figure.all = \"om lag 6 %\"")
        .replace("< 35 dager", "< 40 dager");
    place.write("utkast.toml", changed.as_bytes());
    let diff = place.risiko(&["catalogue", "diff", "2024", "utkast.toml", "--lang", "en"]);
    let said = out(&diff);
    assert!(said.contains("stricter: ≥ 80 % → ≥ 85 %"), "{said}");
    assert!(said.contains("changed: > 5,5 % nominelt → om lag 6 %"), "{said}");
    // "på sikt": nobody can say from the words alone what counts this year.
    assert!(said.contains("changed: psykisk helsevern barn og unge: på sikt < 35"), "{said}");
    let value =
        json(&place.risiko(&["catalogue", "diff", "2024", "utkast.toml", "--format", "json"]));
    let verdicts: Vec<&Value> = value["changed"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|c| c["figures"].as_array().unwrap())
        .map(|f| &f["verdict"])
        .collect();
    assert!(verdicts.contains(&&"stricter".into()) && verdicts.contains(&&"changed".into()));
    assert_eq!((&value["came"], &value["went"]), (&Value::Array(vec![]), &Value::Array(vec![])));
}

#[test]
fn hostile_text_of_a_file_drives_no_terminal() {
    let place = Place::empty();
    let evil = "source = \"\\u001b[2J\\u202ekilde\"\n[goal.a]\ntheme = \"\\u001b]0;x\\u0007\"\ntitle = \"\\u001b[31mrød\"\nfigure.service.\"\\u001b[1m\" = \"\\u009b1m\"\nowner = \"a\\nb\"\n";
    place.write("ond.toml", evil.as_bytes());
    place.write("tom.toml", b"");
    for args in [
        &["catalogue", "show", "ond.toml"][..],
        &["catalogue", "diff", "tom.toml", "ond.toml"],
        &["catalogue", "show", "ond.toml", "--format", "json"],
        &["catalogue", "diff", "ond.toml", "tom.toml", "--format", "json"],
    ] {
        let output = place.risiko(args);
        assert_eq!(code(&output), 0, "{args:?}: {}", err(&output));
        let hostile = |c: char| c != '\n' && (c.is_control() || c == '\u{202e}');
        assert!(!out(&output).contains(hostile), "{args:?}: {:?}", out(&output));
    }
}

#[test]
fn a_catalogue_that_is_not_there_or_damaged_says_so() {
    let place = Place::demo();
    place.write("skadet.toml", b"[goal.a]\ntitle = Ventetid\n");
    for (args, words) in [
        (&["catalogue", "show", "helse-vest-2024"][..], "helse-midt-2022"),
        (&["catalogue", "show", "2019"], "2024"),
        (&["catalogue", "diff", "2024", "skadet.toml"], "skadet.toml:2:9"),
        (&["catalogue", "show", "2024", "--kind", "maal"], "indicator"),
    ] {
        let output = place.risiko(args);
        assert_eq!(code(&output), 2, "{args:?}: {}", out(&output));
        assert!(err(&output).contains(words), "{args:?}: {}", err(&output));
    }
    let nowhere = place::risiko(Path::new("/"), &["catalogue", "show"]);
    assert_eq!(code(&nowhere), 2, "no register, so no active year");
}
