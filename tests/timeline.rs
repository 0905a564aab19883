//! What moved, what was, and who did it: on the screen and on the command line, with real git.

use crate::place;
use crate::terminal;

use place::{Place, code, err, json, out};
use terminal::Terminal;

const ENTER: &str = "\r";
const ESC: &str = "\x1b";

#[test]
fn the_screens_show_what_moved_and_how_it_was() {
    let place = Place::demo();
    let mut terminal = Terminal::start(&[], &place.root, (120, 40));
    terminal.wait_for_text("sammenlignet med 1. mars");
    terminal.wait_for("an arrow on the overview", |screen| {
        screen.lines().any(|line| line.contains("Sykefravær") && line.contains("↑"))
    });
    terminal.send("/Ventetid til helsehjelp UNN");
    terminal.wait_for_text("Ventetid til helsehjelp");
    terminal.send(ENTER);
    terminal.wait_for_text("siden 1. mars");
    terminal.wait_for_text("↑ fra 4 4");
    terminal.send("h");
    terminal.wait_for_text("Risikokoordinator UNN");
    terminal.wait_for_text("Sone ved øyeblikksbildene");
    terminal.send(ESC);
    // Esc and the next key at once would be read as Alt and that key.
    terminal.wait_for("the history closed", |s| !s.contains("Sone ved øyeblikksbildene"));
    terminal.send(",");
    terminal.wait_for_text("Slik det var 1. mars");
    terminal.send(",");
    terminal.wait_for_text("Slik det var 7. feb");
    terminal.send(ESC);
    terminal.wait_for("today", |screen| !screen.contains("Slik det var"));
    terminal.send("d");
    terminal.wait_for_text("Sammenlign med");
    terminal.send("2024-02-07");
    terminal.send(ENTER);
    terminal.wait_for_text("sammenlignet med 7. feb");
    terminal.send("dIngenting");
    terminal.send(ENTER);
    terminal.wait_for("no comparison", |screen| !screen.contains("sammenlignet"));
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
}

#[test]
fn the_history_of_a_risk_names_days_people_and_reasons() {
    let place = Place::demo();
    let text = out(&place.risiko(&["log", "r7k3m"]));
    let text = without_ids(&text);
    insta::assert_snapshot!("log", text);
    let blame = out(&place.risiko(&["blame", "unn/r7k3m"]));
    insta::assert_snapshot!("blame", without_ids(&blame));
    let told = json(&place.risiko(&["log", "r7k3m", "--format", "json"]));
    let steps = told["steps"].as_array().unwrap();
    let born = steps.last().unwrap();
    assert_eq!(born["changes"][0]["change"], "added");
    let unknown = place.risiko(&["log", "rxxxx"]);
    assert_eq!(code(&unknown), 2, "{}", err(&unknown));
}

/// Ids of commits follow the git that made them.
fn without_ids(text: &str) -> String {
    let lines = text.lines().map(|line| match line.rsplit_once(" · ") {
        Some((head, id)) if id.len() == 8 && id.bytes().all(|b| b.is_ascii_hexdigit()) => {
            format!("{head} · ID")
        }
        _ => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_risk_is_followed_from_file_to_file_and_over_what_cannot_be_read() {
    let place = Place::demo();
    let file = "2024/unn/ventetid.toml";
    let whole = std::fs::read(place.root.join(file)).unwrap();
    let commit = |message: &str| place.git(&["commit", "--quiet", "--all", "-m", message]);
    place.write(file, b"\xff\x00 garbage");
    commit("ødelagt");
    place.write(file, &whole);
    commit("rettet");
    let moved = place.risiko(&["move", "r7k3m", "_other"]);
    assert_eq!(code(&moved), 0, "{}", err(&moved));
    commit("flyttet til andre risikoer");
    let told = json(&place.risiko(&["log", "r7k3m", "--format", "json"]));
    let subjects: Vec<_> =
        told["steps"].as_array().unwrap().iter().map(|s| s["subject"].as_str().unwrap()).collect();
    assert_eq!(subjects[..2], ["flyttet til andre risikoer", "ødelagt"], "{subjects:?}");
    assert_eq!(told["steps"][1]["unread"][0], file);
    assert_eq!(told["steps"].as_array().unwrap().last().unwrap()["changes"][0]["change"], "added");
    let set = place.risiko(&["set", "r7k3m", "owner=HR-sjef"]);
    assert_eq!(code(&set), 0, "{}", err(&set));
    let blame = json(&place.risiko(&["blame", "r7k3m", "--format", "json"]));
    let fields = blame["fields"].as_array().unwrap();
    let field = |key: &str| fields.iter().find(|field| field["key"] == key).unwrap();
    assert_eq!(field("owner")["uncommitted"], true);
    assert!(field("probability")["subject"].as_str().unwrap().contains("tre behandlere"));
}

#[test]
fn without_git_there_is_no_history_and_nothing_is_compared() {
    let place = Place::demo();
    std::fs::remove_dir_all(place.root.join(".git")).unwrap();
    let told = place.risiko(&["log", "r7k3m"]);
    assert_eq!(code(&told), 0, "{}", err(&told));
    assert!(out(&told).contains("Git kjenner ingen endringer"), "{}", out(&told));
}

#[test]
fn the_three_parts_of_the_knowledge_have_each_their_name() {
    let place = Place::demo();
    let text = out(&place.risiko(&["blame", "r2b9c"]));
    for field in ["kunnskap (data): 3\n", "kunnskap (forståelse): 2\n", "kunnskap (enighet): 3\n"]
    {
        assert!(text.contains(field), "{field}: {text}");
    }
    let several = "spurt om tid; Skam, rus eller";
    assert!(text.replace('\n', " ").contains(several), "{text}");
}
