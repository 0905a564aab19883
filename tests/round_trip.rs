//! A workbook goes out, is filled in, and comes back: exactly the edits arrive.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::place::{Place, code, err, out};
use crate::spreadsheets::edited;

fn exported() -> Place {
    let place = Place::demo();
    let made =
        place.risiko(&["export", "--format", "xlsx", "--trust", "unn", "--output", "ut.xlsx"]);
    assert_eq!(code(&made), 0, "{}", err(&made));
    place
}

/// Added and removed lines of the register, without the signs of files.
fn changed_lines(place: &Place) -> Vec<String> {
    let diff = place.git(&["diff", "--unified=0", "--no-color"]);
    let is_line =
        |l: &&str| l.starts_with(['+', '-']) && !l.starts_with("+++") && !l.starts_with("---");
    diff.lines().filter(is_line).map(str::to_owned).collect()
}

/// What a person edits: a title, an owner and a level of one risk.
fn edit(text: &str) -> String {
    let title = "Behandlere slutter raskere enn vi rekrutterer";
    assert!(text.contains(title), "the example has another title");
    text.replace(title, "Behandlere slutter fortere enn vi rekrutterer")
}

const WANTED: [&str; 2] = [
    "-title = \"Behandlere slutter raskere enn vi rekrutterer\"",
    "+title = \"Behandlere slutter fortere enn vi rekrutterer\"",
];

#[test]
fn a_workbook_that_comes_back_as_it_went_out_changes_nothing() {
    let place = exported();
    let back = place.risiko(&["import", "ut.xlsx", "--lang", "en"]);
    assert_eq!(code(&back), 0, "{}{}", out(&back), err(&back));
    assert_eq!(changed_lines(&place), Vec::<String>::new(), "{}", out(&back));
    assert!(err(&back).contains("Nothing was changed"), "{}", err(&back));
}

#[test]
fn exactly_the_edits_arrive_and_what_changed_here_meanwhile_stays() {
    let place = exported();
    let bytes = fs::read(place.root.join("ut.xlsx")).unwrap();
    fs::write(place.root.join("inn.xlsx"), edited(&bytes, "xl/sharedStrings.xml", edit)).unwrap();
    assert_eq!(code(&place.risiko(&["set", "unn/r7k3m", "owner=fagsjef"])), 0);
    let here = changed_lines(&place);
    let back = place.risiko(&["import", "inn.xlsx"]);
    assert_eq!(code(&back), 0, "{}{}", out(&back), err(&back));
    let mut wanted: Vec<String> = here.into_iter().chain(WANTED.map(str::to_owned)).collect();
    let mut found = changed_lines(&place);
    wanted.sort();
    found.sort();
    assert_eq!(found, wanted);
    assert_eq!(code(&place.risiko(&["import", "inn.xlsx"])), 0);
    // Both have changed the title since it went out.
    assert_eq!(code(&place.risiko(&["set", "unn/r7k3m", "title=Noe helt annet"])), 0);
    assert_eq!(code(&place.risiko(&["import", "inn.xlsx"])), 1);
}

#[test]
fn the_list_as_csv_has_every_key_and_comes_back_too() {
    let place = Place::demo();
    let csv = out(&place.risiko(&["list", "risks", "--all", "--format", "csv"]));
    let head = csv.lines().next().unwrap();
    for key in [
        "event",
        "causes",
        "rationale",
        "inherent.probability",
        "consequence.finance",
        "note",
        "closed.why",
    ] {
        assert!(head.split(';').any(|column| column == key), "{key}: {head}");
    }
    fs::write(place.root.join("liste.csv"), csv).unwrap();
    let back = place.risiko(&["import", "liste.csv", "--lang", "en"]);
    assert_eq!(code(&back), 0, "{}{}", out(&back), err(&back));
    assert_eq!(changed_lines(&place), Vec::<String>::new());
}

/// Converts a file with LibreOffice; its own settings stay out of it.
fn convert(folder: &Path, file: &str, to: &str) -> bool {
    let settings = format!("-env:UserInstallation=file://{}", folder.join("office").display());
    let mut office = Command::new("soffice");
    office.current_dir(folder).args(["--headless", &settings, "--convert-to", to, file]);
    office.output().is_ok_and(|output| output.status.success())
}

#[test]
fn libreoffice_opens_edits_and_saves_it() {
    if Command::new("soffice").arg("--version").output().is_err() {
        #[allow(clippy::print_stderr, reason = "a test that is passed over must say so")]
        {
            eprintln!(
                "\n*** LibreOffice is not installed: the round trip through it was NOT tested ***\n"
            );
        }
        return;
    }
    let place = exported();
    // Opened, edited and saved in its own format, and then saved as a workbook.
    assert!(convert(&place.root, "ut.xlsx", "fods"));
    let flat = fs::read_to_string(place.root.join("ut.fods")).unwrap();
    fs::write(place.root.join("tilbake.fods"), edit(&flat)).unwrap();
    assert!(
        convert(&place.root, "tilbake.fods", "xlsx") && convert(&place.root, "tilbake.fods", "ods")
    );
    let trial = place.risiko(&["import", "tilbake.ods", "--dry-run", "--lang", "en"]);
    assert!(out(&trial).contains("1 risk with changes"), "{}{}", out(&trial), err(&trial));
    let back = place.risiko(&["import", "tilbake.xlsx"]);
    assert_eq!(code(&back), 0, "{}{}", out(&back), err(&back));
    assert_eq!(changed_lines(&place), WANTED);
}
