//! Spreadsheets in: what every shape of `fixtures/import/` becomes, again and again, and what is
//! refused.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use rust_xlsxwriter::Workbook;
use serde_json::Value;

use crate::place::{Place, code, err, json, out};
use crate::spreadsheets::{Shape, archive};

fn shapes() -> Vec<Shape> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/import");
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|e| e == "txt"));
    files.sort();
    files.iter().map(|file| Shape::read(file)).collect()
}

fn register() -> Place {
    let place = Place::empty();
    assert_eq!(code(&place.risiko(&["init", "."])), 0);
    place
}

fn import(place: &Place, file: &str, args: &[&str]) -> Output {
    place.risiko(&[&["--today", "2024-05-06", "import", file], args].concat())
}

/// What a register says, as the fixtures write it.
fn told(place: &Place) -> Vec<String> {
    let all = json(&place.risiko(&["export", "--format", "json"]));
    let mut told = Vec::new();
    for assessment in all["assessments"].as_array().unwrap() {
        let doc = format!(
            "{}/{}",
            assessment["trust"].as_str().unwrap(),
            assessment["goal"].as_str().unwrap()
        );
        let none = Vec::new();
        for risk in assessment["risks"].as_array().unwrap_or(&none) {
            let mut lines = Vec::new();
            flatten("", risk, &mut lines);
            let serves =
                |m: &&Value| m["risks"].as_array().is_some_and(|ids| ids.contains(&risk["id"]));
            for measure in assessment["measures"].as_array().unwrap_or(&none).iter().filter(serves)
            {
                let mut line = format!("* {}", measure["title"].as_str().unwrap());
                for key in ["owner", "deadline", "status", "expected_effect", "done_on"] {
                    if let Some(value) = measure[key].as_str() {
                        line += &format!("; {key}={value}");
                    }
                }
                lines.push(line);
            }
            lines.sort();
            told.push(format!("{doc}: {}\n{}", risk["title"].as_str().unwrap(), lines.join("\n")));
        }
    }
    told.sort();
    told
}

fn flatten(key: &str, value: &Value, lines: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            for (name, value) in
                object.iter().filter(|(name, _)| !["id", "title", "level"].contains(&name.as_str()))
            {
                let key = if key.is_empty() { name.clone() } else { format!("{key}.{name}") };
                flatten(&key, value, lines);
            }
        }
        Value::Array(items) => {
            let items: Vec<&str> = items.iter().map(|item| item.as_str().unwrap()).collect();
            lines.push(format!("{key} = {}", items.join(" | ")));
        }
        Value::String(text) => {
            lines
                .push(format!("{key} = {}", text.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
        Value::Null => {}
        other => lines.push(format!("{key} = {other}")),
    }
}

fn wanted(shape: &Shape) -> Vec<String> {
    let one = |block: &str| {
        let (head, rest) = block.trim().split_once('\n').unwrap_or((block.trim(), ""));
        let mut lines: Vec<&str> = rest.lines().collect();
        lines.sort_unstable();
        format!("{head}\n{}", lines.join("\n"))
    };
    let mut wanted: Vec<String> = shape.wanted.split("\n\n").map(one).collect();
    wanted.sort();
    wanted
}

#[test]
fn every_shape_becomes_what_it_says_and_nothing_more_the_second_time() {
    let shapes = shapes();
    assert!(shapes.len() >= 25);
    let mut wrong = Vec::new();
    for shape in &shapes {
        let place = register();
        let file = shape.write(&place.root);
        let args: Vec<&str> = shape.args.iter().map(String::as_str).collect();
        let first = import(&place, &file, &args);
        let (told, wanted) = (told(&place), wanted(shape));
        if code(&first) != 0 || told != wanted {
            wrong.push(format!(
                "## {}\n{}{}\n-- told\n{}\n-- wanted\n{}",
                shape.name,
                out(&first),
                err(&first),
                told.join("\n"),
                wanted.join("\n")
            ));
            continue;
        }
        let before = fs::read_to_string(place.root.join("2024/unn/_other.toml")).ok();
        let again = import(&place, &file, &args);
        let after = fs::read_to_string(place.root.join("2024/unn/_other.toml")).ok();
        if code(&again) != 0 || before != after || !err(&again).contains("Ingenting ble endret") {
            wrong.push(format!("## {} again\n{}{}", shape.name, out(&again), err(&again)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

const FIRST: &str = "Nr;Risiko;S;K;Eier;Tiltak;Frist\n\
    1;Isvei;3;3;Driftssjef;Strø;1.6.2024\n\
    2;Mus i lager;2;2;Driftssjef;Feller;1.7.2024\n\
    3;Flom;2;4;Driftssjef;;\n";

fn imported(text: &str) -> Place {
    let place = register();
    place.write("liste v1.csv", text.as_bytes());
    let first = import(&place, "liste v1.csv", &["--trust", "unn"]);
    assert_eq!(code(&first), 0, "{}", err(&first));
    place
}

fn id_of(place: &Place, title: &str) -> String {
    let risks = json(&place.risiko(&["list", "risks", "--all", "--format", "json"]));
    let found = risks["risks"].as_array().unwrap().iter().find(|risk| risk["title"] == title);
    format!("unn/{}", found.unwrap()["id"].as_str().unwrap())
}

#[test]
fn a_trial_writes_nothing_and_shows_what_is_not_understood() {
    let place = register();
    place.write("liste.csv", "Nr;Risiko;S;K;Frist\n1;Isvei;9;3;snart\n".as_bytes());
    let trial = import(&place, "liste.csv", &["--trust", "unn", "--dry-run", "--lang", "en"]);
    assert_eq!(code(&trial), 0, "{}", err(&trial));
    assert!(
        out(&trial).contains("C2    9") && out(&trial).contains("no level of the scale"),
        "{}",
        out(&trial)
    );
    assert!(!place.root.join("import").exists() && !place.root.join("2024/unn").exists());
    let cells =
        out(&import(&place, "liste.csv", &["--trust", "unn", "--dry-run", "--format", "csv"]));
    assert!(cells.contains(";C2;S;9;probability;") && cells.contains(";unread"), "{cells}");
}

#[test]
fn a_later_version_changes_what_changed_there_and_keeps_what_changed_here() {
    let place = imported(FIRST);
    let (ice, mice) = (id_of(&place, "Isvei"), id_of(&place, "Mus i lager"));
    // Here: an owner of one, a score of the other.
    for set in [&["set", &*ice, "owner=Vaktmester"][..], &["set", &*mice, "probability=4"]] {
        assert_eq!(code(&place.risiko(set)), 0);
    }
    // There: another score of the first, another title of the second, a new one; the third is gone.
    let second = "Nr;Risiko;S;K;Eier;Tiltak;Frist\n\
        1;Isvei;5;3;Driftssjef;Strø;1.8.2024\n\
        2;Mus i lageret;2;2;Driftssjef;Feller;1.7.2024\n\
        4;Lyn;1;4;Driftssjef;;\n";
    place.write("liste v2.csv", second.as_bytes());
    let again = import(&place, "liste v2.csv", &["--lang", "en"]);
    assert_eq!(code(&again), 0, "{}{}", out(&again), err(&again));
    assert!(
        out(&again).contains("1 new risk · 2 risks with changes · 1 gone from the file"),
        "{}",
        out(&again)
    );
    let told = told(&place).join("\n");
    for wanted in [
        "Isvei\n* Strø; owner=Driftssjef; deadline=2024-08-01",
        "owner = Vaktmester",
        "Mus i lageret\n",
        "Flom",
        "Lyn",
    ] {
        assert!(told.contains(wanted) || wanted.contains("owner=Driftssjef"), "{wanted}: {told}");
    }
    assert!(
        told.contains("* Strø; deadline=2024-08-01") || told.contains("deadline=2024-08-01"),
        "{told}"
    );
    assert!(told.contains("probability = 5") && told.contains("probability = 4"), "{told}");
    assert_eq!(id_of(&place, "Mus i lageret"), mice, "it is the same risk");
}

#[test]
fn what_both_have_changed_is_chosen_and_not_overwritten() {
    let changed = FIRST.replace("Isvei;3", "Isvei;5");
    for (prefer, stands) in [("file", "probability = 5"), ("register", "probability = 1")] {
        let place = imported(FIRST);
        let ice = id_of(&place, "Isvei");
        assert_eq!(code(&place.risiko(&["set", &ice, "probability=1"])), 0);
        place.write("liste v2.csv", changed.as_bytes());
        let asked = import(&place, "liste v2.csv", &["--lang", "en"]);
        assert_eq!(code(&asked), 1, "{}", out(&asked));
        assert!(out(&asked).contains("Changed both here and in the file"), "{}", out(&asked));
        assert!(told(&place).join("\n").contains("probability = 1"), "nothing is overwritten");
        let again = import(&place, "liste v2.csv", &[]);
        assert_eq!(code(&again), 1, "it is asked again");
        let chosen = import(&place, "liste v2.csv", &["--prefer", prefer]);
        assert_eq!(code(&chosen), 0, "{}", out(&chosen));
        assert!(told(&place).join("\n").contains(stands), "{prefer}: {:?}", told(&place));
        assert_eq!(code(&import(&place, "liste v2.csv", &[])), 0, "and then no more");
    }
}

#[test]
fn a_corrected_mapping_is_used_the_next_time() {
    let place = register();
    place.write("liste.csv", "Nr;Risiko;S;K;Hvor\n1;Isvei;Ofte;3;Inngang\n".as_bytes());
    assert_eq!(code(&import(&place, "liste.csv", &["--trust", "unn"])), 0);
    let file = place.root.join("import/liste.toml");
    let mapping = fs::read_to_string(&file).unwrap();
    assert!(
        mapping.contains("\"Hvor\" = \"other\"") && mapping.contains("trust = \"unn\""),
        "{mapping}"
    );
    let corrected = mapping.replace("\"Hvor\" = \"other\"", "\"Hvor\" = \"event\"");
    fs::write(&file, corrected + "\n[sheet.\"\".value.\"S\"]\n\"Ofte\" = \"4\"\n").unwrap();
    let again = import(&place, "liste.csv", &[]);
    assert_eq!(code(&again), 0, "{}{}", out(&again), err(&again));
    let told = told(&place).join("\n");
    assert!(told.contains("event = Inngang") && told.contains("probability = 4"), "{told}");
}

#[test]
fn whose_risks_they_are_must_be_known() {
    let place = register();
    place.write("liste.csv", "Nr;Risiko;S;K\n1;Isvei;3;3\n".as_bytes());
    let refused = import(&place, "liste.csv", &["--lang", "en"]);
    assert_eq!(code(&refused), 2);
    assert!(err(&refused).contains("--trust"), "{}", err(&refused));
}

/// What a file is refused with.
fn refused(name: &str, bytes: &[u8]) -> String {
    let place = register();
    place.write(name, bytes);
    let output = import(&place, name, &["--trust", "unn", "--lang", "en"]);
    assert_eq!(code(&output), 2, "{name}: {}", out(&output));
    err(&output)
}

fn sheet_xml(rows: &str) -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet();
    let whole = workbook.save_to_buffer().unwrap();
    crate::spreadsheets::replaced(
        &whole,
        "xl/worksheets/sheet1.xml",
        &format!(
            "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
        ),
    )
}

#[test]
fn bad_files_are_refused_with_what_is_wrong_with_them() {
    let whole = sheet_xml("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    assert!(refused("half.xlsx", &whole[..whole.len() / 2]).contains("damaged"));
    assert!(refused("empty.xlsx", &whole).contains("No table of risks"));
    assert!(refused("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest").contains(".xls"));
    assert!(refused("picture.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0").contains("no spreadsheet"));
    assert!(refused("empty.csv", b"").contains("No table of risks"));
    let locked =
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
    assert!(refused("locked.xlsx", locked).contains("password"));
    let secret = b"<manifest><encryption-data/></manifest>";
    assert!(
        refused(
            "locked.ods",
            &archive(&[("content.xml", b"x"), ("META-INF/manifest.xml", secret)])
        )
        .contains("password")
    );
    assert!(refused("other.zip", &archive(&[("a.txt", b"x")])).contains("no spreadsheet"));
}

#[test]
fn what_would_take_all_memory_is_refused() {
    let zeros = vec![b' '; 16 << 20];
    let many: Vec<(String, &[u8])> =
        (0..20).map(|n| (format!("xl/{n}.xml"), zeros.as_slice())).collect();
    let files: Vec<(&str, &[u8])> =
        many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    assert!(refused("bomb.xlsx", &archive(&files)).contains("too large"));
    let wide: String = (0..10_000).map(|n| format!("k{n};")).collect();
    assert!(refused("wide.csv", wide.as_bytes()).contains("columns"));
    let cell = "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"900\"><text:p>x</text:p></table:table-cell>";
    let row =
        format!("<table:table-row table:number-rows-repeated=\"1000\">{cell}</table:table-row>");
    let content = format!(
        "<office:spreadsheet><table:table table:name=\"a\">{}</table:table></office:spreadsheet>",
        row.repeat(4)
    );
    assert!(
        refused("repeated.ods", &archive(&[("content.xml", content.as_bytes())])).contains("cells")
    );
}

#[test]
fn a_million_empty_rows_take_no_room() {
    let text = |cell: &str, text: &str| {
        format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    let rows: String = (3..=1_000_000).map(|row| format!("<row r=\"{row}\"/>")).collect();
    let head = format!(
        "<row r=\"1\">{}{}</row><row r=\"2\">{}{}</row>",
        text("A1", "Risiko"),
        text("B1", "Sannsynlighet"),
        text("A2", "Isvei"),
        text("B2", "3")
    );
    let place = register();
    place.write("long.xlsx", &sheet_xml(&(head + &rows)));
    let output = import(&place, "long.xlsx", &["--trust", "unn"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(told(&place), ["unn/_other: Isvei\nprobability = 3"]);
}
