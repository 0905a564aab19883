use super::*;
use crate::compare::compare;
use crate::history::revisions::Label;
use crate::locale::Language;
use crate::model::public::{restricted, without};
use crate::model::register::OTHER;
use crate::model::register::testing::slug;
use crate::model::testing::{Builder, serving, ymd};
use crate::report::write::text::Look;
use crate::report::write::{Format, write};

/// What no public document may hold: the words and ids of what is restricted.
const SECRET: [&str; 4] = ["rshut", "mshut", "hemmelig", "offl. § 24"];

fn before() -> Builder {
    Builder::new()
        .risk("unn", "ventetid", "ropen", 2, 2)
        .risk("unn", "ventetid", "rshut", 5, 5)
        .risk("unn", OTHER, "rmore", 3, 3)
        .edit_risk("unn", "ventetid", "rshut", |_, risk| {
            risk.title = "hemmelig svakhet".into();
            risk.restricted = "offl. § 24".into();
        })
}

fn after() -> Register {
    let late = crate::model::Measure {
        title: "hemmelig tiltak".into(),
        deadline: Some(ymd(2024, 1, 1)),
        ..serving(&["rshut", "ropen"])
    };
    before()
        .risk("unn", "ventetid", "ropen", 5, 5)
        .measure("unn", "ventetid", "mopen", serving(&["ropen"]))
        .measure("unn", "ventetid", "mshut", late)
        .top("unn", &["rshut", "rmore"])
        .build()
}

/// A document of a kind in a format, for the public or not.
fn made(kind: Kind, format: Format, is_public: bool) -> String {
    let (before, after) = (before().build(), after());
    let hidden = restricted(&after, None);
    let (now, left_out) = match is_public {
        true => without(&after, &hidden),
        false => (after, 0),
    };
    let (then, _) = if is_public { without(&before, &hidden) } else { (before, 0) };
    let name = "2024-03-01".to_owned();
    let label = Label::Snapshot { name, on: ymd(2024, 3, 1) };
    let labels = [label, Label::WorkingTree];
    let pair = StatePair { before: then, after: now.clone(), labels, unread: Vec::new() };
    let found = compare(&pair.before, &pair.after);
    let document = Document {
        kind,
        register: &now,
        trust: Some(slug("unn")),
        round: Some("2024-T1".into()),
        goal: None,
        owner: None,
        rounds: &[],
        since: Some(Since { states: &pair, found: &found }),
        readers: if is_public { Readers::Public { left_out } } else { Readers::Internal },
        today: ymd(2024, 5, 6),
        commit: None,
    };
    let look = Look { columns: Some(100), color: false };
    write(&document, format, look, &Locale::new(Language::Nb))
}

#[test]
fn a_public_document_has_no_trace_of_what_is_restricted() {
    for (_, kind) in Kind::WORDS {
        for (word, format) in Format::WORDS {
            let text = made(kind, format, true);
            for secret in SECRET {
                assert!(!text.contains(secret), "{kind:?} as {word} holds {secret:?}");
            }
            let internal = made(kind, format, false);
            let is_of_risks = matches!(kind, Kind::Assessment | Kind::Board | Kind::Tertial);
            let tells = is_of_risks
                && matches!(format, Format::Text | Format::Html | Format::Json | Format::Csv);
            assert!(!tells || internal.contains("hemmelig svakhet"), "{kind:?} as {word}");
        }
    }
}

#[test]
fn what_was_left_out_is_counted_and_the_rest_is_numbered_as_if_it_were_never_there() {
    let text = made(Kind::Board, Format::Text, true);
    assert!(text.contains("2 risikoer og tiltak er unntatt offentlighet"), "{text}");
    assert!(text.contains("1. Risiko ropen"), "the gravest is the first: {text}");
    assert!(text.contains("0 lukket"), "{text}");
}

#[test]
fn the_board_reads_what_is_proposed_what_moved_and_what_is_late() {
    let text = made(Kind::Board, Format::Markdown, false);
    for wanted in ["Forslag til vedtak", "1 opp", "↑ opp fra", "Tiltak over fristen", "Topp 5"] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    assert!(text.contains("Til intern bruk"), "{text}");
}

#[test]
fn a_page_has_a_picture_of_the_matrix_that_can_be_read_out() {
    let html = made(Kind::Board, Format::Html, true);
    assert!(html.contains("<svg ") && html.contains("role=\"img\""));
    let words = html.split("<desc ").nth(1).and_then(|rest| rest.split("</desc>").next());
    assert!(words.is_some_and(|words| words.contains(": 1.")), "{words:?}");
    assert!(!html.contains("<script") && !html.contains("href="));
}

#[test]
fn the_sheet_and_the_value_for_programs_hold_the_same_risks() {
    let json: Value = made(Kind::Tertial, Format::Json, true).parse().unwrap();
    assert_eq!((json["public"].as_bool(), json["left_out"].as_u64()), (Some(true), Some(2)));
    let risks = json["risks"].as_array().unwrap().len();
    let csv = made(Kind::Tertial, Format::Csv, true);
    assert_eq!(csv.lines().count(), risks + 1, "{csv}");
}
