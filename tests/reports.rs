//! `risiko report` through the real binary.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may unwrap and panic")]

use std::ffi::OsStr;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::place::{Place, code, err, out};

/// The formats by the endings of their files.
const ENDINGS: [&str; 8] = ["txt", "md", "html", "csv", "json", "pdf", "docx", "xlsx"];
const KINDS: [&str; 8] = [
    "assessment",
    "board",
    "tertial",
    "requirements",
    "regional",
    "outcome",
    "measures",
    "workshop",
];

/// The words of the example's only restricted risk (HNIKT, `motstandskraft`).
const SECRET: [&str; 4] =
    ["r9xj5", "Inngang uten siste sikkerhetsoppdatering", "kjent svakhet", "§ 24 tredje ledd"];

fn file(place: &Place, name: &str) -> PathBuf {
    place.root.join(name)
}

/// All that a file holds, also what is packed in it or not shown.
fn all_of(path: &Path) -> String {
    let bytes = fs::read(path).unwrap();
    match path.extension().and_then(OsStr::to_str) {
        Some("pdf") => format!("{}{}", pdf(path, "pdftotext", &["-"]), pdf(path, "pdfinfo", &[])),
        Some("docx" | "xlsx") => {
            let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            let mut text = String::new();
            for at in 0..archive.len() {
                let mut part = Vec::new();
                archive.by_index(at).unwrap().read_to_end(&mut part).unwrap();
                text.push_str(&String::from_utf8_lossy(&part));
            }
            text
        }
        _ => String::from_utf8_lossy(&bytes).into_owned(),
    }
}

/// What poppler says of a PDF (`apt-get install poppler-utils`).
fn pdf(path: &Path, program: &str, args: &[&str]) -> String {
    let output = Command::new(program).arg(path).args(args).output();
    let output = output.unwrap_or_else(|why| panic!("{program} of poppler-utils: {why}"));
    assert!(output.status.success(), "{}", err(&output));
    out(&output)
}

#[test]
fn every_kind_in_every_format_leaves_no_trace_of_what_is_restricted() {
    let place = Place::demo();
    for kind in KINDS {
        for ending in ENDINGS {
            let name = format!("{kind}.{ending}");
            let args = ["report", kind, "--trust", "hnikt", "--public", "-o", &name];
            let output = place.risiko(&args);
            assert_eq!(code(&output), 0, "{name}: {}", err(&output));
            let text =
                String::from_utf8_lossy(&fs::read(file(&place, &name)).unwrap()).into_owned();
            for secret in SECRET {
                assert!(!text.contains(secret), "{name} tells {secret:?}");
            }
        }
    }
}

#[test]
fn where_something_is_restricted_a_person_chooses_who_may_read_it() {
    let place = Place::demo();
    let unsaid = place.risiko(&["report", "board", "--trust", "hnikt"]);
    assert_eq!((code(&unsaid), out(&unsaid).as_str()), (2, ""));
    assert!(err(&unsaid).contains("--public") && err(&unsaid).contains("--internal"));
    let internal = place.risiko(&["report", "board", "--trust", "hnikt", "--internal"]);
    assert_eq!(code(&internal), 0, "{}", err(&internal));
    assert!(out(&internal).contains("Til intern bruk: 1 risiko"), "{}", out(&internal));
    let nothing = place.risiko(&["report", "board", "--trust", "unn"]);
    assert_eq!(code(&nothing), 0, "{}", err(&nothing));
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_asked() {
    let place = Place::demo();
    place.write("sak.html", b"mitt");
    let args = ["report", "board", "--trust", "unn", "-o", "sak.html"];
    let refused = place.risiko(&args);
    assert_eq!(code(&refused), 2);
    assert_eq!(fs::read(file(&place, "sak.html")).unwrap(), b"mitt");
    let forced = place.risiko(&[&args[..], &["--force"]].concat());
    assert_eq!(code(&forced), 0, "{}", err(&forced));
    let html = fs::read_to_string(file(&place, "sak.html")).unwrap();
    assert!(html.starts_with("<!doctype html>"), "the ending tells the format");
}

#[test]
fn what_cannot_be_made_is_told_and_leaves_nothing_behind() {
    let place = Place::demo();
    let files = || fs::read_dir(&place.root).unwrap().count();
    let before = files();
    for (args, said) in [
        (&["report", "board", "--trust", "unn", "-o", "sak.xyz"][..], "--format"),
        (&["report", "board"], "--trust"),
        (&["report", "board", "--trust", "unn", "--round", "2024-T9"], "2024-T1"),
        (&["report", "board", "--trust", "unn", "--since", "ukjent"], "2024-03-01"),
        (&["report", "board", "--trust", "unn", "-o", "README.md/sak.html"], "sak.html"),
    ] {
        let output = place.risiko(args);
        assert_eq!(code(&output), 2, "{args:?}: {}", out(&output));
        assert!(err(&output).contains(said), "{args:?}: {}", err(&output));
    }
    assert_eq!(files(), before);
}

#[test]
fn a_pdf_is_tagged_has_language_and_title_and_is_read_in_order() {
    let place = Place::demo();
    let made = place.risiko(&["report", "board", "--trust", "unn", "-o", "sak.pdf"]);
    assert_eq!(code(&made), 0, "{}", err(&made));
    let path = file(&place, "sak.pdf");
    let about = pdf(&path, "pdfinfo", &[]);
    assert!(about.contains("UNN: risikobilde og Topp 5 2024"), "{about}");
    let tagged = about.lines().find(|line| line.starts_with("Tagged:"));
    assert!(tagged.is_some_and(|line| line.ends_with("yes")), "{about}");
    // A page ends with a form feed.
    let text = pdf(&path, "pdftotext", &["-"]).replace('\u{c}', "\n");
    let places: Vec<usize> =
        ["Forslag til vedtak", "Oppsummering", "Risikomatrise", "Topp 5", "Vedlegg"]
            .iter()
            .map(|heading| {
                text.find(&format!("\n{heading}")).unwrap_or_else(|| panic!("{heading}"))
            })
            .collect();
    assert!(places.is_sorted(), "{places:?}");
    let bytes = fs::read(&path).unwrap();
    assert!(bytes.windows(5).any(|part| part == b"nb-NO"), "it says its language");
}

#[test]
fn a_register_has_its_own_word_template() {
    let place = Place::demo();
    let made = place.risiko(&["report", "board", "--trust", "unn", "-o", "sak.docx"]);
    assert_eq!(code(&made), 0, "{}", err(&made));
    let own = all_of(&file(&place, "sak.docx"));
    assert!(own.contains("Forslag til vedtak") && own.contains("w:tblHeader"), "{own}");
    // What the program made is a Word file, and with a tag in it a template.
    let bytes = fs::read(file(&place, "sak.docx")).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let body = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
                <w:body><w:p><w:r><w:t>Til styret i {{ tr</w:t></w:r><w:r><w:t>ust }}: {{ tull }}</w:t></w:r></w:p>\
                </w:body></w:document>";
    let template = |body: &str, archive: &mut zip::ZipArchive<Cursor<Vec<u8>>>| {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for at in 0..archive.len() {
            let mut part = archive.by_index(at).unwrap();
            let name = part.name().unwrap().into_owned();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            writer.start_file(&*name, zip::write::SimpleFileOptions::default()).unwrap();
            let is_body = name == "word/document.xml";
            writer.write_all(if is_body { body.as_bytes() } else { &bytes }).unwrap();
        }
        writer.finish().unwrap().into_inner()
    };
    fs::create_dir_all(file(&place, "templates")).unwrap();
    place.write("templates/board.docx", &template(body, &mut archive));
    let checked = place.risiko(&["report", "board", "--trust", "unn", "--check-template"]);
    assert_eq!(code(&checked), 1, "{}", err(&checked));
    assert!(
        out(&checked).contains("avsnitt 1") && out(&checked).contains("tull"),
        "{}",
        out(&checked)
    );
    let refused = place.risiko(&["report", "board", "--trust", "unn", "-o", "ny.docx"]);
    assert_eq!(code(&refused), 2, "{}", out(&refused));
    assert!(!file(&place, "ny.docx").exists());
    let sound = template(&body.replace("{{ tull }}", "{{ date }}"), &mut archive);
    place.write("templates/board.docx", &sound);
    let made = place.risiko(&["report", "board", "--trust", "unn", "-o", "ny.docx"]);
    assert_eq!(code(&made), 0, "{}", err(&made));
    assert!(all_of(&file(&place, "ny.docx")).contains("Til styret i UNN: 6. mai 2024"));
    let listed = place.risiko(&["report", "board", "--trust", "unn", "--list-fields"]);
    assert!(
        out(&listed).contains("{{ trust }}") && out(&listed).contains("UNN"),
        "{}",
        out(&listed)
    );
}

#[test]
fn each_person_gets_a_text_and_nothing_is_sent() {
    let place = Place::demo();
    let one = place.risiko(&["remind", "--owner", "fagdirekt", "--trust", "unn"]);
    assert!(out(&one).starts_with("Subject: "), "{}{}", out(&one), err(&one));
    let args = ["remind", "--all", "--trust", "hnikt", "--dir", "brev"];
    let all = place.risiko(&args);
    assert_eq!(code(&all), 0, "{}", err(&all));
    for letter in fs::read_dir(file(&place, "brev")).unwrap() {
        let text = fs::read_to_string(letter.unwrap().path()).unwrap();
        assert!(text.starts_with("Subject: ") && !SECRET.iter().any(|word| text.contains(word)));
    }
    assert_eq!(code(&place.risiko(&args)), 2, "a letter that is there is not replaced");
}

#[test]
fn a_matrix_is_a_picture_of_its_own() {
    let place = Place::demo();
    let args = ["matrix", "--trust", "unn", "--goal", "ventetid", "--format", "svg"];
    let svg = out(&place.risiko(&args));
    assert!(svg.starts_with("<?xml") && svg.trim_end().ends_with("</svg>"), "{svg}");
    assert!(svg.contains("<title ") && svg.contains("<desc "), "{svg}");
}
