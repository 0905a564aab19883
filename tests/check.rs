//! `risiko check` and `risiko explain` on the example register, in real repositories.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;

use std::fs;

use place::{Place, code, err, json, out, risiko};

/// Codes that JSON names, for a path.
fn codes(place: &Place, args: &[&str]) -> Vec<String> {
    let found = place.risiko(&[&["check", "--format", "json"], args].concat());
    let findings = json(&found)["findings"].as_array().unwrap().clone();
    findings.iter().map(|f| f["code"].as_str().unwrap().to_owned()).collect()
}

fn replace(place: &Place, file: &str, from: &str, to: &str) {
    let path = place.root.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} lacks {from}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_damaged_copy_is_told_with_place_line_caret_and_remedy() {
    let place = Place::demo();
    replace(&place, "2024/unn/ventetid.toml", "probability = 4", "probability = 7");
    replace(&place, "2024/unn/ventetid.toml", "owner = \"", "ower = \"");
    replace(&place, "2024/fin/sykefravaer.toml", "\nowner = \"", "\nowner = ");
    let found = place.risiko(&["check"]);
    assert_eq!(code(&found), 1);
    let text = out(&found);
    let told =
        "feil[R005]: probability er 7, men må være fra 1 til 5.\n  --> 2024/unn/ventetid.toml:";
    assert!(text.contains(told), "{text}");
    assert!(text.contains("Mente du owner?"), "{text}");
    assert!(text.contains("feil[R001]: "), "{text}");
    assert!(text.contains(" feil, "), "{text}");
    let only = out(&place.risiko(&["check", "2024/fin/sykefravaer.toml"]));
    assert!(only.contains("R001") && !only.contains("unn/"), "{only}");
}

#[test]
fn the_exit_code_tells_how_bad_it_is() {
    let place = Place::demo();
    let clean = place.risiko(&["check", "2024/matrix.toml", "--strict"]);
    assert_eq!((code(&clean), out(&clean).trim()), (0, "Ingenting å rette."));
    assert_eq!(code(&place.risiko(&["check", "2024/unn"])), 1);
    let missing = place.risiko(&["check", "2024/finnes-ikke"]);
    assert_eq!(code(&missing), 2);
    assert!(err(&missing).contains("finnes-ikke"), "{}", err(&missing));
    assert_eq!(code(&Place::empty().risiko(&["check"])), 2);
    // Notes alone are no reason to stop, unless it is asked for.
    let doc = "2024/hnikt/sykefravaer.toml";
    let severities: Vec<String> = ["R034", "R035", "R036", "R037", "R038", "R040", "R041", "R042"]
        .iter()
        .chain(&["R043", "R045", "R048", "R050"])
        .map(|code| format!("{code} = \"info\"\n"))
        .collect();
    let settings = fs::read_to_string(place.root.join("risiko.toml")).unwrap();
    place.write("risiko.toml", format!("{settings}\n[check]\n{}", severities.concat()).as_bytes());
    assert!(!codes(&place, &[doc]).is_empty());
    assert_eq!(code(&place.risiko(&["check", doc])), 0);
    assert_eq!(code(&place.risiko(&["check", doc, "--strict"])), 1);
}

#[test]
fn a_rule_can_be_silenced_and_a_wrong_name_is_told() {
    let place = Place::demo();
    assert!(codes(&place, &[]).contains(&"R041".to_owned()));
    let settings = fs::read_to_string(place.root.join("risiko.toml")).unwrap();
    place.write("risiko.toml", format!("{settings}\n[check]\nR041 = \"off\"\n").as_bytes());
    assert!(!codes(&place, &[]).contains(&"R041".to_owned()));
    place.write("risiko.toml", format!("{settings}\n[check]\nR41 = \"of\"\n").as_bytes());
    let text = out(&place.risiko(&["check", "risiko.toml"]));
    assert!(text.contains("R003") && text.contains("R041"), "{text}");
}

#[test]
fn other_programs_get_the_same_findings() {
    let place = Place::demo();
    let text = out(&place.risiko(&["check", "2024/unn"]));
    let count = codes(&place, &["2024/unn"]).len();
    assert_eq!(text.matches("[R0").count(), count);
    let github = out(&place.risiko(&["check", "2024/unn", "--format", "github"]));
    assert_eq!(github.lines().count(), count);
    for line in github.lines() {
        let (command, rest) = line.split_once(" file=2024/unn/").unwrap();
        assert!(["::error", "::warning", "::notice"].contains(&command), "{line}");
        assert!(rest.contains(",title=R0") && rest.contains("::"), "{line}");
    }
    let above =
        risiko(place.root.parent().unwrap(), &["check", "register/2024/unn", "--format", "github"]);
    assert!(out(&above).lines().all(|line| line.contains(" file=register/2024/unn/")));
}

#[test]
fn a_lapsed_approval_names_what_changed_since() {
    let place = Place::demo();
    place.git(&["checkout", "--quiet", "."]);
    let found = place.risiko(&["check", "2024/unn/ventetid.toml", "--format", "json"]);
    let findings = json(&found)["findings"].as_array().unwrap().clone();
    let lapsed = findings.iter().find(|f| f["code"] == "R048").unwrap();
    assert!(lapsed["message"].as_str().unwrap().contains("→"), "{lapsed}");
    assert_eq!(lapsed["key"].as_str().unwrap().split('.').next(), Some("approved"));
}

#[test]
fn explain_tells_of_one_code_or_of_all() {
    let place = Place::empty();
    let one = out(&place.risiko(&["explain", "r036"]));
    assert!(one.starts_with("R036 · Risiko som krever tiltak"), "{one}");
    let all = out(&place.risiko(&["explain", "--lang", "en"]));
    assert!(all.contains("R001  error     The file is not valid TOML"), "{all}");
    let none = place.risiko(&["explain", "R999"]);
    assert_eq!(code(&none), 2);
}

#[test]
fn an_id_that_two_branches_gave_is_mended_in_the_younger_file() {
    let place = Place::demo();
    let risk = "\n# en merknad\n[risk.rdddd] # bak\ntitle = \"Noe nytt\"\nprobability = 3\n\
                consequence.quality = 3\n\n[measure.mdddd]\ntitle = \"Gjør noe\"\nrisks = [\"rdddd\"]\n";
    let add = |file: &str, message: &str| {
        let path = place.root.join(file);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text + &risk.replace("mdddd", &format!("m{}", &message[..4]))).unwrap();
        place.git(&["commit", "--quiet", "--all", "-m", message]);
    };
    place.git(&["config", "user.name", "Prøve"]);
    place.git(&["config", "user.email", "p@example.org"]);
    add("2024/unn/ventetid.toml", "fcst");
    place.git(&["checkout", "--quiet", "-b", "gren"]);
    add("2024/unn/sykefravaer.toml", "scnd");
    place.git(&["checkout", "--quiet", "main"]);
    place.git(&["commit", "--quiet", "--allow-empty", "-m", "annet"]);
    place.git(&["merge", "--quiet", "--no-edit", "gren"]);
    let twice = |place: &Place| codes(place, &[]).iter().filter(|c| *c == "R007").count();
    assert_eq!(twice(&place), 1);
    // The tables go to their places by id first, so that the diff shows the new id alone.
    assert_eq!(code(&place.risiko(&["fmt"])), 0);
    place.git(&["commit", "--quiet", "--all", "-m", "form"]);
    let fixed = place.risiko(&["check", "--fix"]);
    assert!(err(&fixed).contains("rdddd heter nå r"), "{}", err(&fixed));
    assert_eq!(twice(&place), 0);
    let changed = place.git(&["diff", "--unified=0"]);
    assert!(changed.contains("sykefravaer.toml") && !changed.contains("ventetid.toml"));
    let now = |sign: &str| -> Vec<String> {
        let lines = changed.lines().filter(|l| !l.starts_with(&sign.repeat(3)));
        lines.filter_map(|l| l.strip_prefix(sign).map(str::to_owned)).collect()
    };
    // The table may have moved to the place of its new id: what came and what went is told apart.
    let (mut came, mut gone) = (now("+"), now("-"));
    for line in came.clone() {
        if let Some(at) = gone.iter().position(|other| *other == line) {
            gone.remove(at);
            let at = came.iter().position(|other| *other == line).unwrap();
            came.remove(at);
        }
    }
    came.sort();
    gone.sort();
    assert_eq!(gone, ["[risk.rdddd] # bak", "risks = [\"rdddd\"]"], "{changed}");
    assert!(came[0].starts_with("[risk.r") && came[0].ends_with("] # bak"), "{changed}");
    assert!(came.len() == 2 && came[1].starts_with("risks = [\"r"), "{changed}");
    assert_eq!(out(&place.risiko(&["check", "--fix"])), out(&place.risiko(&["check"])));
}

#[test]
fn what_is_secret_is_found_and_not_shown_again() {
    let place = Place::demo();
    let file = "2024/unn/ventetid.toml";
    // A number of the tax authority's made-up people.
    let secret = "Gjelder 15507600333 og kari.nordmann@example.org.";
    replace(&place, file, "title = \"", &format!("title = \"{secret} "));
    for format in ["text", "json", "github"] {
        let found = out(&place.risiko(&["check", file, "--format", format]));
        assert!(found.contains("R062"), "{found}");
        assert!(!found.contains("15507600333") && !found.contains("nordmann"), "{found}");
    }
}
