//! The rules against what the program ships: a rule that flags the example's sound work, or a
//! matrix in use, is a bad rule.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]
#![allow(clippy::print_stdout, reason = "a test may tell what it counted")]

use crate::place;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use place::Place;
use risiko::check::{self, Past, Round};
use risiko::locale::{Language, Locale};
use risiko::model::{Assessment, Code, Date, Diagnostic, Register, Severity, Slug};
use risiko::report::problem;
use risiko::store::{builtin, open, read_matrix};

/// Every document as it was at the snapshot of 1 March, in a second checkout.
fn march(place: &Place) -> Past {
    let before = tempfile::tempdir().unwrap();
    let folder = before.path().join("march");
    let folder_name = folder.to_str().unwrap();
    place.git(&["worktree", "add", "-q", "--detach", folder_name, "risiko/2024-03-01"]);
    let then = open(&folder, None).unwrap().register;
    let now = open(&place.root, None).unwrap().register;
    let mut past = Past::default();
    for (trust, book) in &now.trusts {
        let mut changed: BTreeMap<_, Option<Arc<Assessment>>> = BTreeMap::new();
        for (name, assessment) in book.assessments() {
            let was = then.trusts[trust].assessment(name);
            if was != Some(assessment) {
                changed.insert(name.clone(), was.cloned());
            }
        }
        let on = Date::from_ymd_opt(2024, 3, 1).unwrap();
        past.rounds.insert(trust.clone(), Round { name: "2024-03-01".into(), on, changed });
    }
    past
}

fn counts(found: &[Diagnostic]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for diagnostic in found {
        *counts.entry(diagnostic.code.number()).or_default() += 1;
    }
    counts
}

fn risks(register: &Register) -> usize {
    let books = register.trusts.values();
    books.flat_map(|book| book.assessments().map(|(_, a)| a)).map(|a| a.risks.len()).sum()
}

#[test]
fn the_example_has_findings_worth_reading_and_none_of_privacy() {
    let place = Place::scene("tertial");
    let opened = open(&place.root, None).unwrap();
    let today = opened.settings.today.unwrap();
    let past = march(&place);
    let found = check::rules(&opened.register, today, &past);
    let family = |from: u16, to: u16| {
        found.iter().filter(|d| (from..to).contains(&(d.code as u16))).collect::<Vec<_>>()
    };
    assert!(family(60, 70).is_empty(), "{:#?}", family(60, 70));
    assert!(found.iter().all(|d| d.severity != Severity::Error));
    let asking = found.iter().filter(|d| d.severity == Severity::Warning).count();
    assert!(asking < risks(&opened.register), "{asking} warnings are a flood");
}

#[test]
fn nothing_is_wrong_with_the_matrices_that_are_shipped() {
    let file = Path::new("2024/matrix.toml");
    for (name, text) in builtin::MATRICES {
        let matrix = read_matrix(text, file).0.unwrap();
        let found = check::matrix(&matrix, file);
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
}

const CATALOGUE: &str = r#"
source = "Prøve"

[trust.unn]
name = "Universitetssykehuset Nord-Norge HF"
short = "UNN"
kind = "hospital"

[due.assessment]
kind = "assessment"
date = 2024-03-01
what = "Risikovurdering"

[due.tertial-1]
kind = "tertial"
date = 2024-05-15
what = "Tertialrapport"
snapshot = "2024-T1"

[goal.ventetid]
kind = "indicator"
title = "Ventetid"
applies_to = ["unn"]
prioritised = true

[goal.sykefravaer]
kind = "indicator"
title = "Sykefravær"
applies_to = ["unn"]
prioritised = true

[goal.innleie]
kind = "indicator"
title = "Innleie"
applies_to = ["unn"]
"#;

/// Zones that fall, touch and are not used, in colours that nobody can tell apart.
const MATRIX: &str = r##"
zones = ["G", "Y", "O", "R"]
areas = ["quality", "finance"]
grid = [
  "Y R R Y",
  "G Y R R",
  "G G G R",
  "Y G G Y",
]
[[probability.level]]
label = "Liten"
mark = "1"
percent = [0, 20]
[[probability.level]]
mark = "2"
percent = [10, 40]
[[probability.level]]
label = "Stor"
mark = "2"
[[probability.level]]
label = "Svært stor"
mark = "4"
[[consequence.level]]
label = "Liten"
[[consequence.level]]
label = "Middels"
[[consequence.level]]
label = "Stor"
[[consequence.level]]
label = "Svært stor"
[area.quality]
name = "Kvalitet"
texts = ["Ingen skade"]
[area.finance]
name = "Økonomi"
least = 4
most = 2
texts = ["1", "2", "3", "4", "5"]
[zone.G]
name = "Lav"
color = "#7ABD7E"
glyph = "·"
action = "Følg den."
[zone.Y]
name = "Middels"
color = "#FFB54C"
glyph = "·"
[zone.O]
name = "Høy"
color = "#FFB54D"
action = "Lag tiltak."
[zone.R]
name = "Svært høy"
color = "#FF0000"
glyph = "▓"
action = "Lag tiltak."
needs_measure = true
"##;

const WAITING: &str = r#"
status = "draft"

[risk.r1111]
title = " "

[risk.r2222]
title = "Uten tall"

[risk.r3333]
title = "Uten bedring"
probability = 2
consequence.quality = 2
inherent.probability = 1
target.probability = 3

[risk.r4444]
title = "Uten vei"
probability = 2
consequence.quality = 2
target.probability = 1

[risk.r5555]
title = "Akseptert som noe annet"
probability = 2
consequence.quality = 2
accepted.on = 2024-02-28
accepted.by = "direktør"
accepted.why = "Det går ikke an"
accepted.seal = "00000000"

[risk.r6666]
title = "Gjort og glemt"
probability = 2
consequence.quality = 2

[risk.r7777]
title = "Flyttet uten grunn"
probability = 2
consequence.quality = 2
rationale = "Vi ligger etter."

[risk.r8888]
title = "Rød og skjermet"
event = "En 84 år gammel mann, 13116900216, ring 77 62 60 00 eller kari@example.no."
probability = 4
consequence.quality = 3
knowledge.data = 1
treatment = "accept"
restricted = "offl. § 24 tredje ledd"

[risk.r9999]
title = "Lukket"
closed.on = 2024-04-01
closed.why = "Løst"

[measure.m2222]
title = "Noe skal gjøres"
risks = ["r3333"]

[measure.m3333]
title = "For sent, og for langt fram"
risks = ["r3333"]
owner = "HR-sjef"
deadline = 2023-06-01

[measure.m4444]
title = "Neste år"
risks = ["r3333"]
owner = "HR-sjef"
deadline = 2025-06-01

[measure.m6666]
title = "Gjort"
risks = ["r6666"]
owner = "HR-sjef"
status = "done"
done_on = 2024-04-10
"#;

/// Six, one of them closed, all of one prioritised goal, and a comment on another one.
const TOP: &str = r#"
order = ["r2222", "r3333", "r4444", "r5555", "r6666", "r9999"]
comment.rx100 = "Den var på lista i fjor."
"#;

const HIRING: &str = r#"
status = "approved"
approved.on = 2024-02-28
approved.by = "direktør"
approved.seal = "00000000"
"#;

/// So many risks in the second level of both scales.
fn alike(first: usize, count: usize) -> String {
    let risk =
        |n| format!("[risk.rx{n:03}]\ntitle = \"Lik\"\nprobability = 2\nconsequence.quality = 2\n");
    (first..first + count).map(risk).collect()
}

/// A register in which every rule has something to say.
fn wrong() -> Place {
    let place = Place::empty();
    std::fs::create_dir_all(place.root.join("2024/unn")).unwrap();
    let other = format!(
        "{}[risk.rmild]\ntitle = \"Mild\"\nprobability = 1\nconsequence.quality = 1\n",
        alike(100, 6)
    );
    for (name, text) in [
        ("risiko.toml", "format = 1\nname = \"Prøve\"\nyear = 2024\n"),
        ("2024/catalogue.toml", CATALOGUE),
        ("2024/matrix.toml", MATRIX),
        ("2024/unn/ventetid.toml", WAITING),
        ("2024/unn/innleie.toml", &format!("{HIRING}{}", alike(200, 3))),
        ("2024/unn/_other.toml", &other),
        ("2024/unn/_top.toml", TOP),
    ] {
        place.write(name, text.as_bytes());
    }
    place
}

/// A snapshot since which one level has moved, and a remote that all can read.
fn past(register: &Register) -> Past {
    let unn = Slug::new("unn").unwrap();
    let name = Slug::new("ventetid").unwrap();
    let mut before = register.trusts[&unn].assessment(&name).unwrap().as_ref().clone();
    let moved = before.risks.get_mut("r7777").unwrap();
    moved.current.probability = register.matrix.probability.level(1);
    let on = Date::from_ymd_opt(2024, 3, 1).unwrap();
    let changed = [(name, Some(Arc::new(before)))].into();
    Past {
        rounds: [(unn, Round { name: "2024-03-01".into(), on, changed })].into(),
        remote: Some("git@github.com:unn/risiko.git".into()),
        ..Past::default()
    }
}

#[test]
fn every_rule_speaks_and_every_word_is_filled_in() {
    let place = wrong();
    let opened = open(&place.root, None).unwrap();
    let register = opened.register;
    let today = Date::from_ymd_opt(2024, 5, 6).unwrap();
    let mut found = check::rules(&register, today, &past(&register));
    // What is wrong with the bounds of an area is seen when the file is read.
    found.extend(opened.problems.into_iter().filter(|d| d.code as u16 >= 30));
    found.extend(check::matrix(&register.matrix, Path::new("2024/matrix.toml")));
    let spoke = counts(&found);
    let of_rules = |code: &&Code| (**code as u16) >= 30;
    // Indicators are not read yet; no rule has a fault here.
    let wanted: Vec<String> = Code::ALL
        .iter()
        .filter(of_rules)
        .filter(|code| ![Code::RedIndicator, Code::RuleStopped].contains(code))
        .map(|code| code.number())
        .collect();
    let silent: Vec<_> = wanted.iter().filter(|number| !spoke.contains_key(*number)).collect();
    assert!(silent.is_empty(), "{silent:?} found nothing");
    for language in [Language::Nb, Language::En] {
        let locale = Locale::new(language);
        for diagnostic in &found {
            for text in
                [problem::message(diagnostic, &locale), problem::remedy(diagnostic, &locale)]
            {
                assert!(!text.contains(['{', '⟨']), "{}: {text}", diagnostic.code.number());
            }
        }
    }
}
