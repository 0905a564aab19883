//! A whole workshop, held by one keyboard from `risiko workshop` to the saved file: twelve
//! participants, new risks, a merge, a split, a vote in two rounds, decisions, what is parked, a
//! minority view and measures. What `git diff` says afterwards is read line by line.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place::{Place, err};
use crate::terminal::Terminal;

const ENTER: &str = "\r";
const FILE: &str = "2024/unn/ventetid.toml";

/// What twelve people think of the first risk, before and after the talk.
const BEFORE: [&str; 12] = ["44", "34", "45", "33", "24", "55", "44", "43", "44", "34", "44", "44"];
const AFTER: [&str; 12] = ["44", "44", "44", "43", "44", "44", "44", "43", "44", "44", "44", "44"];

fn vote(terminal: &mut Terminal, votes: &[&str]) {
    for (at, vote) in votes.iter().enumerate() {
        terminal.send(vote);
        terminal.send(ENTER);
        if at + 1 < votes.len() {
            terminal.wait_for_text(&format!("{} av 12 har stemt", at + 1));
        }
    }
    terminal.wait_for_text("Enter tar 4·4");
}

/// Adds a sentence under a key of the wall, and waits until the wall shows it.
fn note(terminal: &mut Terminal, key: &str, words: &str, shown: &str) {
    terminal.send(key);
    terminal.wait_for_text("Enter noterer");
    terminal.send(words);
    terminal.send(ENTER);
    terminal.wait_for_text(shown);
}

fn add_measure(terminal: &mut Terminal, line: &str, understood: &str) {
    terminal.send("t");
    terminal.wait_for_text("Nytt tiltak");
    terminal.send(line);
    terminal.wait_for_text(understood);
    terminal.send(ENTER);
    terminal.wait_for("the measure added", |s| !s.contains("Nytt tiltak"));
}

fn hold(place: &Place, size: (u16, u16)) {
    let mut terminal = Terminal::start(&["workshop", "unn", "ventetid"], &place.root, size);
    // The first thing on the projector is what the workshop is about.
    terminal.wait_for_text("Gjennomgås");
    assert!(!terminal.screen().contains("Prioriterte mål"), "{}", terminal.screen());
    terminal.send("v12");
    terminal.send(ENTER);
    terminal.wait_for_text("12 stemmer");
    terminal.send("rklinikksjef psykisk helse og rus\rHR-sjef\r\r");
    terminal.wait_for_text("klinikksjef psykisk helse og rus, HR-sjef");
    terminal.send(ENTER);
    terminal.wait_for_text("1 av 5");

    // The first risk is voted on twice, and the median stands.
    terminal.send("v");
    terminal.wait_for_text("0 av 12 har stemt");
    vote(&mut terminal, &BEFORE);
    assert!(terminal.screen().contains("Sete 5 og 6 forklarer"), "{}", terminal.screen());
    terminal.send("v");
    terminal.wait_for_text("0 av 12 har stemt");
    vote(&mut terminal, &AFTER);
    terminal.send(ENTER);
    terminal.wait_for_text("fordi medianen av 12 stemmer er 4·4");

    note(&mut terminal, "b", "Bemanningsplanen går først", "Besluttet: ① Bemanningsplanen");
    note(&mut terminal, "p", "Hva med avtalespesialistene?", "Parkert: ① Hva med");
    note(&mut terminal, "m", "Tillitsvalgt holdt på 5", "Mindretall: ① Tillitsvalgt");
    add_measure(&mut terminal, "Vikaravtale @HR-sjef 1.6", "frist: 1. juni 2024");
    terminal.send("f");
    terminal.wait_for_text("Risiko 1 er gjennomgått");

    // New risks; one is placed with a reason, the others wait.
    terminal.send("n");
    terminal.wait_for_text("Ny risiko");
    terminal.send("Sommerturnus uten nok behandlere");
    terminal.send(ENTER);
    terminal.wait_for_text("⑥ lagt til");
    terminal.send("Journalsystemet byttes i juni");
    terminal.send(ENTER);
    terminal.wait_for_text("⑦ lagt til");
    // What was written elsewhere is pasted, a risk a line; what was said before is not said twice.
    terminal.send("\x1b[200~Tolk mangler\nPasientreiser innstilles\nNødnettet faller ut\x1b[201~");
    terminal.wait_for_text("3 risikoer lagt til");
    terminal.send("For få behandlere i sommerturnus");
    terminal.wait_for_text("ligner ⑥");
    terminal.send("\t");
    terminal.wait_for_text("Slått sammen med ⑥");
    terminal.send("\x1b");
    terminal.wait_for("the line closed", |s| !s.contains("Skriv neste"));
    terminal.send("6");
    terminal.wait_for_text("⑥ Sommerturnus");
    terminal.send(" ");
    terminal.wait_for_text("ikke plassert → ?");
    terminal.send("43");
    terminal.wait_for_text("Hvorfor ble ⑥ flyttet?");
    terminal.send("tre er borte i juli");
    terminal.send(ENTER);
    terminal.wait_for_text("fordi tre er borte");
    add_measure(&mut terminal, "Ring vikarene @HR-sjef 15.5", "frist: 15. mai 2024");
    note(&mut terminal, "b", "Turnusen tas opp i juni", "Besluttet: ⑥ Turnusen");

    // One of the risks turns out to be two.
    terminal.send("7");
    terminal.wait_for_text("⑦ Journalsystemet");
    terminal.send("D");
    terminal.wait_for_text("Bli til to?");
    terminal.send(ENTER);
    terminal.wait_for_text("Del · ⑦");
    terminal.send("\x1b[HPapirjournalen savnes: ");
    terminal.send(ENTER);
    terminal.wait_for_text("⑦ delt");

    // The record is looked through before it is written, by titles.
    terminal.send("\x1b[15~");
    terminal.wait_for_text("Enter rett");
    let record = terminal.screen();
    assert!(record.contains("«Sommerturnus uten nok behandlere»"), "{record}");
    terminal.send("\x1b[15~");
    terminal.wait_for_text("Referatet er ført inn");
    terminal.send("s");
    terminal.wait_for_text("Lagret 2024/unn/ventetid.toml");
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
}

/// The changed lines, with new ids called by their kind, sorted.
fn changed(place: &Place) -> Vec<String> {
    let diff = place.git(&["diff", "--unified=0", FILE]);
    let is_change = |l: &&str| {
        (l.starts_with('+') || l.starts_with('-')) && !l.starts_with("+++") && !l.starts_with("---")
    };
    let lines: Vec<&str> = diff.lines().filter(is_change).collect();
    let mut names: Vec<(String, String)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let id = |open: &str| line.strip_prefix(open).and_then(|r| r.strip_suffix(']'));
        let new = id("+[risk.").or_else(|| id("+[measure."));
        let title = lines.get(at + 1).and_then(|l| l.strip_prefix("+title = \""));
        if let (Some(id), Some(title)) = (new, title) {
            let first = title.split([' ', '"']).next().unwrap_or_default();
            names.push((id.to_owned(), first.to_uppercase()));
        }
    }
    let named = |line: &&str| {
        names.iter().fold((*line).to_owned(), |line, (id, name)| line.replace(id, name))
    };
    let mut words: Vec<String> = lines.iter().map(named).filter(|line| line != "+").collect();
    words.sort();
    words
}

fn expected() -> Vec<String> {
    let mut lines = [
        "-assessed = 2024-02-14",
        "+assessed = 2024-05-06",
        "-probability = 5",
        "+probability = 4",
        "-reviewed = 2024-05-02",
        "+reviewed = 2024-05-06",
        "+[risk.SOMMERTURNUS]",
        "+title = \"Sommerturnus uten nok behandlere\"",
        "+probability = 4",
        "+consequence.quality = 3",
        "+[risk.JOURNALSYSTEMET]",
        "+title = \"Journalsystemet byttes i juni\"",
        "+[risk.PAPIRJOURNALEN]",
        "+title = \"Papirjournalen savnes: Journalsystemet byttes i juni\"",
        "+[risk.TOLK]",
        "+title = \"Tolk mangler\"",
        "+[risk.PASIENTREISER]",
        "+title = \"Pasientreiser innstilles\"",
        "+[risk.NØDNETTET]",
        "+title = \"Nødnettet faller ut\"",
        "+[risk.FOR]",
        "+title = \"For få behandlere i sommerturnus\"",
        "+closed.on = 2024-05-06",
        "+closed.why = \"Slått sammen med «Sommerturnus uten nok behandlere»\"",
        "+[measure.VIKARAVTALE]",
        "+title = \"Vikaravtale\"",
        "+risks = [\"r7k3m\"]",
        "+owner = \"HR-sjef\"",
        "+deadline = 2024-06-01",
        "+status = \"proposed\"",
        "+[measure.RING]",
        "+title = \"Ring vikarene\"",
        "+risks = [\"SOMMERTURNUS\"]",
        "+owner = \"HR-sjef\"",
        "+deadline = 2024-05-15",
        "+status = \"proposed\"",
        "+[session.\"2024-05-06\"]",
        "+roles = [",
        "+  \"klinikksjef psykisk helse og rus\",",
        "+  \"HR-sjef\",",
        "+]",
        "+decisions = [",
        "+  \"r7k3m: sannsynlighet 5 -> 4, fordi medianen av 12 stemmer er 4·4\",",
        "+  \"r7k3m: Bemanningsplanen går først\",",
        "+  \"SOMMERTURNUS: ny: sannsynlighet 4, pasientsikkerhet og kvalitet 3, fordi tre er borte i juli\",",
        "+  \"SOMMERTURNUS: Turnusen tas opp i juni\",",
        "+]",
        "+parked = [",
        "+  \"r7k3m: Hva med avtalespesialistene?\",",
        "+]",
        "+minority = \"r7k3m: Tillitsvalgt holdt på 5\"",
        "+[session.\"2024-05-06\".votes.r7k3m]",
        "+probability = [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]",
        "+consequence.quality = [3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]",
        "+first.probability = [2, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5]",
        "+first.consequence.quality = [3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5]",
    ]
    .map(str::to_owned)
    .to_vec();
    lines.sort();
    lines
}

#[test]
fn a_whole_workshop_leaves_exactly_what_was_decided() {
    for size in [(80, 24), (120, 40)] {
        let place = Place::scene("tertial");
        hold(&place, size);
        assert_eq!(place.git(&["status", "--porcelain"]), format!(" M {FILE}\n"));
        assert_eq!(changed(&place), expected(), "{size:?}");
    }
}

#[test]
fn a_workshop_that_is_killed_goes_on_at_the_next_start() {
    let place = Place::scene("tertial");
    let start =
        |place: &Place| Terminal::start(&["workshop", "unn", "ventetid"], &place.root, (80, 24));
    let mut terminal = start(&place);
    terminal.wait_for_text("Gjennomgås");
    terminal.send(ENTER);
    terminal.wait_for_text("1 av 5");
    note(&mut terminal, "b", "Bemanningsplanen går først", "Besluttet: ① Bemanningsplanen");
    drop(terminal);
    let mut terminal = start(&place);
    terminal.wait_for_text("Et arbeidsmøte ble avbrutt");
    terminal.send(ENTER);
    terminal.wait_for_text("Besluttet: ① Bemanningsplanen");
    terminal.send("\x1b[15~");
    terminal.wait_for_text("Enter rett");
    terminal.send("\x1b[15~");
    terminal.wait_for_text("Referatet er ført inn");
    terminal.send("s");
    terminal.wait_for_text("Lagret");
    terminal.send("q");
    let diff = place.git(&["diff", FILE]);
    assert_eq!(diff.matches("+[session.").count(), 1, "{diff}");
}

#[test]
fn the_page_for_the_table_defines_every_level_and_runs_nothing() {
    let place = Place::scene("tertial");
    let made = place.risiko(&["workshop", "--handout", "unn", "ventetid"]);
    assert!(made.status.success(), "{}", err(&made));
    let page = std::fs::read_to_string(place.root.join("unn-ventetid-handout.html")).unwrap();
    let matrix = std::fs::read_to_string(place.root.join("2024/matrix.toml")).unwrap();
    let matrix: toml::Table = matrix.parse().unwrap();
    let parts = ["probability", "consequence", "area"];
    let texts: Vec<String> = parts.iter().flat_map(|part| texts_of(&matrix[*part])).collect();
    assert!(texts.len() > 40, "{texts:?}");
    for text in texts {
        assert!(page.contains(&text), "{text}");
    }
    assert!(page.contains("Pasienter møter ikke til første samtale"), "the risks are on the sheet");
    for what in ["<script", "javascript:", "http://", "https://", " onload"] {
        assert!(!page.contains(what), "{what}");
    }
    // It is not written over what is there.
    let again = place.risiko(&["workshop", "--handout", "unn", "ventetid"]);
    assert_eq!(again.status.code(), Some(2), "{}", err(&again));
}

/// Every text in a part of a file.
fn texts_of(value: &toml::Value) -> Vec<String> {
    match value {
        toml::Value::String(text) => vec![text.clone()],
        toml::Value::Table(table) => table.values().flat_map(texts_of).collect(),
        toml::Value::Array(values) => values.iter().flat_map(texts_of).collect(),
        _ => Vec::new(),
    }
}
