//! From one year to the next, with the real binary on the example register.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;
use crate::terminal;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use risiko::model::{Progress, Register, Slug, Status};
use risiko::store;
use serde_json::Value;

use place::{Place, code, err, json, out};
use terminal::Terminal;

/// Every file under a folder of the register, with its bytes.
fn files(root: &Path, folder: &str) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.clone(), fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// What lies in the register's root.
fn root_of(place: &Place) -> BTreeSet<String> {
    let names = fs::read_dir(&place.root).unwrap();
    names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

fn year(place: &Place, year: i32) -> Register {
    let opened = store::open(&place.root, Some(year)).unwrap();
    assert_eq!((opened.problems, opened.read_only), (vec![], None), "{year}");
    opened.register
}

/// Addresses of risks and measures: all of them, and those that are open.
fn items(register: &Register) -> (BTreeSet<String>, BTreeSet<String>, usize) {
    let (mut all, mut open, mut count) = (BTreeSet::new(), BTreeSet::new(), 0);
    for (trust, book) in &register.trusts {
        for assessment in book.assessments().map(|(_, a)| a) {
            let risks = assessment.risks.iter().map(|(id, risk)| (id, risk.is_open()));
            let measures = assessment.measures.iter().map(|(id, m)| (id, m.is_open()));
            for (id, is_open) in risks.chain(measures) {
                let address = format!("{trust}/{id}");
                count += 1;
                all.insert(address.clone());
                if is_open {
                    open.insert(address);
                }
            }
        }
    }
    (all, open, count)
}

#[test]
fn what_is_open_goes_over_once_and_the_old_year_is_not_touched() {
    let place = Place::demo();
    let before = files(&place.root, "2024");
    let root_before = root_of(&place);
    let made = place.risiko(&["new-year", "2025"]);
    assert_eq!((code(&made), err(&made)), (0, String::new()));
    assert_eq!(files(&place.root, "2024"), before, "to the byte");
    // The lock's folder is this machine's own, and git does not see it.
    let own = ["2025".to_owned(), ".risiko".to_owned()];
    let wanted = root_before.into_iter().chain(own).collect();
    assert_eq!(root_of(&place), wanted, "no litter");
    assert_eq!(place.git(&["diff", "--numstat"]).trim(), "1\t1\trisiko.toml", "one line");

    let (old, new) = (year(&place, 2024), year(&place, 2025));
    let (_, open, _) = items(&old);
    let (all, still_open, count) = items(&new);
    assert_eq!(all, open, "all that was open, and nothing else");
    assert_eq!((still_open.len(), count), (all.len(), all.len()), "each once");
    for (trust, book) in &new.trusts {
        for (name, assessment) in book.assessments() {
            let place = format!("{trust}/{name}");
            assert_eq!(assessment.status, Status::Draft, "{place}");
            assert_eq!((assessment.assessed, assessment.approved.on), (None, None), "{place}");
            assert!(assessment.sessions.is_empty(), "{place}");
            assert_eq!(assessment.judgement.probability, None, "{place}");
            let earlier = &old.trusts[trust].assessment(name).unwrap();
            for (id, risk) in &assessment.risks {
                let was = &earlier.risks[id];
                assert_eq!(
                    (risk.reviewed, risk.accepted.is_given()),
                    (None, false),
                    "{place}/{id}"
                );
                assert_eq!(risk.current, was.current, "{place}/{id}");
                assert_eq!(risk.target, was.target, "{place}/{id}");
                assert_eq!(risk.knowledge, was.knowledge, "{place}/{id}");
                assert_eq!(
                    (&risk.title, &risk.rationale, &risk.causes, &risk.owner, &risk.restricted),
                    (&was.title, &was.rationale, &was.causes, &was.owner, &was.restricted)
                );
            }
            for (id, measure) in &assessment.measures {
                let was = &earlier.measures[id];
                assert!(!matches!(measure.progress, Progress::Done | Progress::Dropped));
                assert_eq!((&measure.owner, measure.deadline), (&was.owner, was.deadline));
            }
        }
        assert_eq!(book.top().last_presented(), None);
        assert!(book.top().comments.is_empty());
    }
    let check = json(&place.risiko(&["check", "--format", "json"]));
    assert_eq!(check["errors"], 0, "{check}");
    // Git sees new files only: nothing of the old year is renamed away.
    let status = place.git(&["status", "--porcelain"]);
    assert_eq!(status.lines().collect::<Vec<_>>(), [" M risiko.toml", "?? 2025/"]);
    let twice = place.risiko(&["new-year", "2025", "--from", "2024"]);
    assert_eq!(code(&twice), 2, "it is there already");
}

#[test]
fn both_years_can_be_asked_for_afterwards() {
    let place = Place::demo();
    let before = out(&place.risiko(&["status"]));
    let made = json(&place.risiko(&["new-year", "2025", "--format", "json"]));
    assert_eq!((&made["made"], &made["active"]), (&true.into(), &true.into()));
    assert_eq!(out(&place.risiko(&["status", "--year", "2024"])), before);
    let now = json(&place.risiko(&["status", "--format", "json"]));
    assert_eq!((&now["year"], &now["trusts"][0]["draft"]), (&2025.into(), &14.into()));
    let left = made["left"].as_array().unwrap();
    let (old, new) = (year(&place, 2024), year(&place, 2025));
    assert_eq!(left.len(), items(&old).0.len() - items(&new).0.len(), "nothing unaccounted for");
    let list = json(&place.risiko(&["catalogue", "list", "--format", "json"]));
    let list = list["catalogues"].as_array().unwrap();
    let active = list.iter().filter(|c| c["active"] == true);
    assert_eq!(active.map(|c| &c["name"]).collect::<Vec<_>>(), ["2025"]);
}

#[test]
fn a_dry_run_says_the_same_and_writes_nothing() {
    let place = Place::demo();
    let root_before = root_of(&place);
    let would = json(&place.risiko(&["new-year", "2025", "--dry-run", "--format", "json"]));
    assert_eq!(root_of(&place), root_before);
    assert_eq!(place.git(&["status", "--porcelain"]), "");
    let made = json(&place.risiko(&["new-year", "2025", "--format", "json"]));
    assert_eq!((&would["made"], &made["made"]), (&false.into(), &true.into()));
    for key in ["trusts", "left", "acceptances", "measures_without_risk"] {
        assert_eq!(would[key], made[key], "{key}");
    }
}

#[test]
fn what_a_manager_reads() {
    let place = Place::scene("mars");
    insta::assert_snapshot!(out(&place.risiko(&["new-year", "2025", "--keep-active"])));
    assert_eq!(place.git(&["diff", "--numstat"]), "", "the active year stays");
    let english = place.risiko(&["new-year", "2026", "--dry-run", "--lang", "en"]);
    insta::assert_snapshot!(out(&english));
}

/// A catalogue of next year: two goals under other ids, one with another number.
fn next_catalogue(place: &Place) {
    let text = fs::read_to_string(place.root.join("2024/catalogue.toml")).unwrap();
    let text = text
        .replace("[goal.ventetid]", "[goal.ventetid-helsehjelp]")
        .replace("[goal.overtid]", "[goal.bemanning]")
        .replace("number = \"10\"\n", "number = \"11b\"\n");
    place.write("neste.toml", text.as_bytes());
}

#[test]
fn goals_that_are_gone_are_decided_by_a_person() {
    let place = Place::demo();
    next_catalogue(&place);
    let args = ["new-year", "2025", "--catalogue", "neste.toml"];
    let asked = place.risiko(&args);
    assert_eq!((code(&asked), err(&asked)), (1, String::new()), "{}", out(&asked));
    assert!(!place.root.join("2025").exists());
    let map = fs::read_to_string(place.root.join("goal-map-2025.toml")).unwrap();
    assert!(map.contains("ventetid-helsehjelp"), "what it may have become:\n{map}");
    assert!(map.contains("\"ventetid\" = \"?\"") && map.contains("\"overtid\" = \"?\""), "{map}");
    assert_eq!(place.git(&["diff", "--numstat"]), "", "nothing else is written");

    let with_map = [&args[..], &["--goal-map", "goal-map-2025.toml"]].concat();
    let decided = map.replace("\"ventetid\" = \"?\"", "\"ventetid\" = \"ventetid-helsehjelp\"");
    place.write("goal-map-2025.toml", decided.as_bytes());
    let half = place.risiko(&[&with_map[..], &["--format", "json"]].concat());
    assert_eq!(code(&half), 1);
    assert_eq!(json(&half)["goals"][0]["goal"], "overtid", "and only that one");
    let kept = fs::read_to_string(place.root.join("goal-map-2025.toml")).unwrap();
    assert_eq!(kept, decided, "what a person has filled in is never overwritten");

    let mistyped = decided.replace("\"overtid\" = \"?\"", "\"overtid\" = \"bemaning\"");
    place.write("goal-map-2025.toml", mistyped.as_bytes());
    let refused = place.risiko(&with_map);
    assert_eq!(code(&refused), 2);
    assert!(err(&refused).contains("goal-map-2025.toml:"), "{}", err(&refused));
    assert!(err(&refused).contains("bemanning"), "{}", err(&refused));

    place.write(
        "goal-map-2025.toml",
        decided.replace("\"overtid\" = \"?\"", "\"overtid\" = \"_other\"").as_bytes(),
    );
    let made = place.risiko(&[&with_map[..], &["--format", "json"]].concat());
    assert_eq!((code(&made), err(&made)), (0, String::new()));
    let numbers = json(&made)["renumbered"].as_array().unwrap().len();
    assert_eq!(numbers, 1);
    let (old, new) = (year(&place, 2024), year(&place, 2025));
    assert_eq!(items(&new).0, items(&old).1);
    let files: BTreeMap<_, _> = new.trusts["unn"].assessments().collect();
    let unn = |name: &str| files.get(&Slug::new(name).unwrap());
    assert!(unn("ventetid-helsehjelp").is_some() && unn("ventetid").is_none());
    assert!(unn("overtid").is_none() && unn("bemanning").is_none());
    let overtime = Slug::new("overtid").unwrap();
    let moved = old.trusts["unn"].assessment(&overtime).unwrap().open_risks().next().unwrap().0;
    let other = unn("_other").unwrap();
    assert!(other.risks.contains_key(moved) && other.factors.is_empty());
}

#[test]
fn another_scale_waits_for_a_confirmed_map() {
    let place = Place::demo();
    let args = ["new-year", "2025", "--matrix", "4x4"];
    let asked = place.risiko(&[&args[..], &["--lang", "en"]].concat());
    assert_eq!((code(&asked), err(&asked)), (1, String::new()));
    insta::assert_snapshot!(out(&asked).replace(&place.root.display().to_string(), "REGISTER"));
    let map = fs::read_to_string(place.root.join("scale-map-2025.toml")).unwrap();
    insta::assert_snapshot!(map);
    assert!(!place.root.join("2025").exists());

    let with_map = [&args[..], &["--scale-map", "scale-map-2025.toml"]].concat();
    assert_eq!(code(&place.risiko(&with_map)), 1, "nobody has confirmed it");
    assert!(!place.root.join("2025").exists());
    let confirmed = map.replace("confirmed = false", "confirmed = true");
    for (broken, words) in [
        (confirmed.replace("\n5 = 4", "\n5 = 5"), "1 til 4"),
        (confirmed.replace("quality = \"quality\"", "quality = \"kvalitet\""), "kvalitet"),
        (confirmed.replace("\n5 = 4", "\n6 = 4"), "6"),
    ] {
        place.write("scale-map-2025.toml", broken.as_bytes());
        let refused = place.risiko(&with_map);
        assert_eq!(code(&refused), 2, "{}", out(&refused));
        assert!(err(&refused).contains(words), "{}", err(&refused));
        assert!(!place.root.join("2025").exists());
    }
    place.write(
        "scale-map-2025.toml",
        confirmed.replace("reputation = \"reputation\"", "reputation = \"\"").as_bytes(),
    );
    let made = place.risiko(&[&with_map[..], &["--format", "json"]].concat());
    assert_eq!((code(&made), err(&made)), (0, String::new()));
    let lost = json(&made)["lost_scores"].as_array().unwrap().clone();
    assert!(!lost.is_empty());
    assert!(lost.iter().all(|l| l["area"] == "reputation" && l["why"] == "no-area"), "{lost:?}");
    let (old, new) = (year(&place, 2024), year(&place, 2025));
    assert_eq!(new.matrix.probability.len(), 4);
    assert_eq!(items(&new).0, items(&old).1);
    for (trust, book) in &new.trusts {
        for (name, assessment) in book.assessments() {
            for (id, risk) in &assessment.risks {
                let was = &old.trusts[trust].assessment(name).unwrap().risks[id].current;
                let became = |level: u8| [1, 2, 3, 3, 4][usize::from(level) - 1];
                let wanted = was.probability.map(|level| became(level.number()));
                assert_eq!(risk.current.probability.map(|l| l.number()), wanted, "{trust}/{id}");
            }
        }
    }
}

#[test]
fn readings_of_earlier_years_go_over_to_the_byte() {
    let place = Place::demo();
    let file = "_indicators.toml";
    let text =
        b"# Skrevet for hand\r\n[indicator.epikrise]\r\ngoal = \"krav-05\"\r\nbetter = \"higher\"\r\n";
    place.write(&format!("2024/unn/{file}"), text);
    assert_eq!(code(&place.risiko(&["new-year", "2025"])), 0);
    assert_eq!(fs::read(place.root.join("2025/unn").join(file)).unwrap(), text);
    assert!(!place.root.join("2025/unn/_reporting.toml").exists());
}

#[test]
fn a_year_that_cannot_be_made_leaves_nothing() {
    let place = Place::demo();
    fs::create_dir(place.root.join("2026")).unwrap();
    place.write("skadet.toml", b"name = \"x\"\n");
    let root_before = root_of(&place);
    for (args, words) in [
        (&["new-year", "2024"][..], "2024"),
        (&["new-year", "2023", "--from", "2024"], "2024"),
        (&["new-year", "2026"], "2026"),
        (&["new-year", "2025", "--from", "2022"], "2024"),
        (&["new-year", "2025", "--catalogue", "helse-nord-2025"], "helse-nord-2024"),
        (&["new-year", "2025", "--matrix", "skadet.toml"], "skadet.toml"),
        (&["new-year", "2025", "--goal-map", "mangler.toml"], "mangler.toml"),
    ] {
        let refused = place.risiko(args);
        assert_eq!(code(&refused), 2, "{args:?}: {}", out(&refused));
        assert!(err(&refused).contains(words), "{args:?}: {}", err(&refused));
        assert_eq!(root_of(&place), root_before, "{args:?}");
        assert_eq!(place.git(&["diff", "--numstat"]), "", "{args:?}");
    }
    // What cannot be read would not go over, and nobody would notice.
    place.write("2024/unn/overtid.toml", b"[risk.r1\n");
    let damaged = place.risiko(&["new-year", "2025"]);
    assert_eq!(code(&damaged), 2);
    assert!(err(&damaged).contains("2024/unn/overtid.toml:1"), "{}", err(&damaged));
    assert_eq!(root_of(&place), root_before);
}

#[test]
fn a_program_that_is_killed_leaves_a_whole_year_or_none() {
    let place = Place::demo();
    let root_file = fs::read(place.root.join("risiko.toml")).unwrap();
    assert_eq!(code(&place.risiko(&["new-year", "2025"])), 0);
    let whole = files(&place.root, "2025");
    let (mut made, mut none) = (0, 0);
    for moment in 0..40 {
        fs::remove_dir_all(place.root.join("2025")).unwrap_or_default();
        place.write("risiko.toml", &root_file);
        let mut child = place::command(&place.root, &["new-year", "2025"]);
        let mut child = child.stdout(std::process::Stdio::null()).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_micros(2_000 * moment));
        child.kill().unwrap();
        child.wait().unwrap();
        let active = store::settings(&place.root).unwrap().0.year;
        if place.root.join("2025").exists() {
            made += 1;
            assert_eq!(files(&place.root, "2025"), whole, "moment {moment}");
        } else {
            none += 1;
            assert_eq!(active, 2024, "never active before it is there");
        }
        year(&place, 2024);
    }
    assert!(none > 0, "no moment was early enough: {made} made");
    fs::remove_dir_all(place.root.join("2025")).unwrap_or_default();
    place.write("risiko.toml", &root_file);
    assert_eq!(code(&place.risiko(&["new-year", "2025"])), 0);
    let litter = |name: &String| name.starts_with(".risiko-");
    assert!(!root_of(&place).iter().any(litter), "{:?}", root_of(&place));
}

#[cfg(unix)]
#[test]
fn the_new_folder_is_as_open_as_the_others() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::demo();
    place.risiko(&["new-year", "2025"]);
    let mode = |path: &str| fs::metadata(place.root.join(path)).unwrap().permissions().mode();
    assert_eq!(mode("2025"), mode("2024"));
    assert_eq!(mode("2025/unn/ventetid.toml"), mode("2024/unn/ventetid.toml"));
}

#[test]
fn a_year_of_another_region_takes_no_trust_along_and_says_so() {
    let place = Place::demo();
    let args = ["new-year", "2025", "--catalogue", "helse-midt-2024", "--format", "json"];
    let made = json(&place.risiko(&args));
    let left: BTreeSet<&str> =
        made["left"].as_array().unwrap().iter().map(|l| l["why"].as_str().unwrap()).collect();
    assert_eq!(left, ["closed", "done", "dropped", "trust-gone"].into());
    assert_eq!(made["trusts"][0]["risks"], Value::from(0));
    assert_eq!(items(&year(&place, 2025)).2, 0);
}

#[test]
fn the_screen_says_which_year_it_shows_and_edits_that_one() {
    let place = Place::demo();
    assert_eq!(code(&place.risiko(&["new-year", "2025"])), 0);
    let new = files(&place.root, "2025");
    let mut terminal = Terminal::start(&["--year", "2024"], &place.root, (120, 40));
    terminal.wait_for_text("2024, ikke det aktive året (2025)");
    terminal.send("\r");
    terminal.wait_for_text("ikke det aktive året");
    terminal.send("n");
    terminal.wait_for_text("risiko");
    terminal.send("Noe nytt i fjor\r");
    terminal.wait_for_text("ulagret");
    terminal.send("\x1b");
    terminal.wait_for("no line to type in", |s| !s.contains("Ny risiko"));
    terminal.send("s");
    terminal.wait_for("the save", |screen| !screen.contains("ulagret"));
    terminal.send("q");
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
    assert_eq!(files(&place.root, "2025"), new, "the new year is untouched");
    let changed = place.git(&["diff", "--name-only"]);
    assert!(changed.lines().any(|file| file.starts_with("2024/")), "{changed}");

    let mut terminal = Terminal::start(&[], &place.root, (120, 40));
    terminal.wait_for_text("(eksempel) · 2025");
    assert!(!terminal.screen().contains("ikke det aktive"), "{}", terminal.screen());
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
}

#[test]
fn a_scale_that_comes_late_is_put_in_by_a_map_that_a_person_confirms() {
    let place = Place::demo();
    let before = files(&place.root, "2024");
    let asked = place.risiko(&["rescale", "4x4", "--format", "json"]);
    assert_eq!(code(&asked), 1, "{}", err(&asked));
    assert_eq!(json(&asked)["outcome"], "undecided");
    assert_eq!(
        files(&place.root, "2024"),
        before,
        "nothing is changed before a person has decided"
    );
    let map = place.root.join("scale-map-2024.toml");
    let text = fs::read_to_string(&map).unwrap();
    fs::write(&map, text.replace("confirmed = false", "confirmed = true")).unwrap();

    let tried = place.risiko(&["rescale", "4x4", "--dry-run", "--format", "json"]);
    assert_eq!(json(&tried)["outcome"], "would", "{}{}", out(&tried), err(&tried));
    assert_eq!(files(&place.root, "2024"), before);
    let done = place.risiko(&["rescale", "4x4", "--format", "json"]);
    let told = json(&done);
    assert_eq!(told["outcome"], "written");
    assert!(told["approvals"].as_u64().unwrap() > 40, "{}", told["approvals"]);
    let checked = json(&place.risiko(&["check", "--format", "json"]));
    let errors = checked["findings"].as_array().unwrap().iter();
    let errors: Vec<_> = errors.filter(|finding| finding["severity"] == "error").collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let risks = json(&place.risiko(&["list", "risks", "--all", "--format", "json"]));
    for risk in risks["risks"].as_array().unwrap() {
        assert!(risk["probability"].as_u64().unwrap_or(1) <= 4, "{risk}");
    }
    // Comments in the files stay, and only levels have changed.
    let diff = place.git(&["diff", "--no-textconv", "-U0", "--", "2024/unn"]);
    for line in diff
        .lines()
        .filter(|l| l.starts_with(['-', '+']) && !l.starts_with("---") && !l.starts_with("+++"))
    {
        let is_level = ["probability", "consequence"].iter().any(|word| line.contains(word));
        assert!(is_level, "{line}");
    }
    let status = json(&place.risiko(&["status", "--format", "json"]));
    assert!(!status.to_string().contains("\"approved\":8"), "approvals have lapsed");
}
