//! Two people's edits of one file.

use std::path::Path;

use super::*;
use crate::store::tests::read_assessment;
use crate::store::text::read::matrix::read_matrix;
use crate::store::year::builtin;

const BASE: &str = "# UNN · Ventetid · 2024
status = \"approved\"
approved.on = 2024-02-28
approved.by = \"direktør\"
approved.seal = \"3f9a1c08\"
order = [
  \"r1111\",
  \"r2222\",
]

[judgement]
probability = 3

[risk.r1111]
title = \"Noe\"
causes = [
  \"Turnover\",
]
probability = 3 # drøftet
consequence.quality = 4
rationale = \"\"\"
Tre har sluttet.
Vikarer dekker halvparten.
\"\"\"
owner = \"HR-sjef\"

[risk.r2222]
title = \"Annet\"
probability = 2
consequence.quality = 2

[measure.m1111]
title = \"Plan\"
risks = [\"r1111\"]
status = \"proposed\"
";

fn matrix() -> Matrix {
    read_matrix(builtin::matrix("default").unwrap(), Path::new("matrix.toml")).0.unwrap()
}

/// Merges from both sides; what comes out must be the same and valid.
fn both_ways(ours: &str, theirs: &str) -> Merged {
    let merged = |ours, theirs| {
        let versions = Versions { base: BASE, ours, theirs };
        merge(FileKind::Assessment, versions, &matrix()).unwrap()
    };
    let (forth, back) = (merged(ours, theirs), merged(theirs, ours));
    assert_eq!(forth.conflicts, back.conflicts);
    if forth.conflicts.is_empty() {
        assert_eq!(forth.text, back.text, "the same from both sides");
    }
    assert!(read_assessment(&forth.text, Path::new("f.toml"), &matrix()).0.is_some());
    forth
}

fn edited(from: &str, to: &str) -> String {
    assert!(BASE.contains(from), "{from}");
    BASE.replacen(from, to, 1)
}

fn clean(ours: &str, theirs: &str) -> String {
    let merged = both_ways(ours, theirs);
    assert!(merged.conflicts.is_empty(), "{:?}\n{}", merged.conflicts, merged.text);
    merged.text
}

#[test]
fn nothing_against_something_is_something() {
    let ours = edited("probability = 3 # drøftet", "probability = 4 # drøftet");
    assert_eq!(clean(&ours, BASE), ours);
    assert_eq!(clean(&ours, &ours), ours);
    assert_eq!(clean(BASE, BASE), BASE, "what is canonical stays to the byte");
}

#[test]
fn two_who_add_a_risk_both_get_theirs() {
    let risk = |id: &str| format!("\n# om {id}\n[risk.{id}]\ntitle = \"{id}\"\nprobability = 1\n");
    let ours = edited("\n[measure.m1111]", &format!("{}\n[measure.m1111]", risk("r3333")));
    let theirs = edited("\n[measure.m1111]", &format!("{}\n[measure.m1111]", risk("r4444")));
    let text = clean(&ours, &theirs);
    let at = |what: &str| text.find(what).unwrap();
    assert!(at("# om r3333\n[risk.r3333]") < at("# om r4444\n[risk.r4444]"), "{text}");
    assert!(at("[risk.r2222]") < at("[risk.r3333]") && at("[risk.r4444]") < at("[measure."));
}

#[test]
fn different_fields_of_one_risk_merge_with_both_sides_comments() {
    let ours = edited("probability = 3 # drøftet", "# etter mars\nprobability = 4 # drøftet");
    let theirs = edited("owner = \"HR-sjef\"", "owner = \"direktør\" # ny").replacen(
        "title = \"Noe\"",
        "title = \"Noe annet\"",
        1,
    );
    let text = clean(&ours, &theirs);
    for wanted in
        ["# etter mars\nprobability = 4 # drøftet\n", "owner = \"direktør\" # ny", "Noe annet"]
    {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
}

#[test]
fn lists_and_sentences_merge_item_by_item() {
    let ours = edited("  \"Turnover\",\n", "  \"Turnover\",\n  \"Lønn\",\n")
        .replacen("Tre har sluttet.", "Fire har sluttet.", 1)
        .replacen("  \"r1111\",\n  \"r2222\",", "  \"r2222\",\n  \"r1111\",", 1);
    let theirs = edited("  \"Turnover\",\n", "  \"Arbeidspress\",\n  \"Turnover\",\n").replacen(
        "Vikarer dekker halvparten.",
        "Vikarer dekker alt.",
        1,
    );
    let text = clean(&ours, &theirs);
    assert!(text.contains("  \"Arbeidspress\",\n  \"Turnover\",\n  \"Lønn\",\n"), "{text}");
    assert!(text.contains("Fire har sluttet.\nVikarer dekker alt.\n"), "{text}");
    assert!(text.contains("  \"r2222\",\n  \"r1111\",\n"), "{text}");
}

#[test]
fn reordering_is_no_difference() {
    let (head, tail) = BASE.split_at(BASE.find("[risk.r2222]").unwrap());
    let (second, measure) = tail.split_at(tail.find("[measure.").unwrap());
    let shuffled = format!("{head}{measure}\n{second}");
    let theirs = edited("consequence.quality = 2", "consequence.quality = 1");
    assert_eq!(clean(&shuffled, &theirs), theirs);
}

#[test]
fn one_key_with_two_values_is_left_to_a_person_and_the_file_stays_valid() {
    let ours = edited("probability = 3 # drøftet", "probability = 4 # drøftet");
    let theirs = edited("probability = 3 # drøftet", "probability = 5 # drøftet");
    let merged = both_ways(&ours, &theirs);
    assert_eq!(merged.conflicts, ["risk.r1111.probability"]);
    let left =
        "probability = 4 # drøftet\nconflict.probability = { base = 3, ours = 4, theirs = 5 }\n";
    assert!(merged.text.contains(left), "{}", merged.text);
    let found = read_assessment(&merged.text, Path::new("f.toml"), &matrix()).1;
    assert!(found.iter().any(|f| f.code == crate::model::Code::OpenConflict));
}

#[test]
fn conflicts_of_dotted_keys_of_top_level_keys_and_of_what_one_took_away() {
    let ours = edited("consequence.quality = 4", "consequence.quality = 5")
        .replacen("status = \"approved\"", "status = \"draft\"", 1)
        .replacen("owner = \"HR-sjef\"\n", "", 1);
    let theirs = edited("consequence.quality = 4", "consequence.quality = 3")
        .replacen("status = \"approved\"", "status = \"ready\"", 1)
        .replacen("owner = \"HR-sjef\"", "owner = \"direktør\"", 1);
    let merged = both_ways(&ours, &theirs);
    for wanted in [
        "conflict.consequence.quality = { base = 4, ours = 5, theirs = 3 }\n",
        "conflict.status = { base = \"approved\", ours = \"draft\", theirs = \"ready\" }\n",
        "conflict.owner = { base = \"HR-sjef\", theirs = \"direktør\" }\n",
    ] {
        assert!(merged.text.contains(wanted), "{wanted}\n{}", merged.text);
    }
    assert_eq!(merged.conflicts.len(), 3);
}

#[test]
fn a_risk_that_one_took_away_while_the_other_changed_it_stays_to_be_asked_about() {
    let from = BASE.find("[risk.r2222]").unwrap();
    let to = BASE.find("[measure.").unwrap();
    let ours = format!("{}{}", &BASE[..from], &BASE[to..]);
    let theirs = edited("consequence.quality = 2", "consequence.quality = 3");
    let merged = both_ways(&ours, &theirs);
    assert_eq!(merged.conflicts, ["risk.r2222"]);
    assert!(merged.text.contains("consequence.quality = 3"), "{}", merged.text);
    let told = "conflict.title = { base = \"Annet\", theirs = \"Annet\" }";
    assert!(merged.text.contains(told), "{}", merged.text);
    // Taken away and left alone is taken away.
    assert_eq!(clean(&ours, BASE), ours);
}

#[test]
fn the_later_of_two_looks_counts() {
    let looked = |day: &str| {
        edited("owner = \"HR-sjef\"", &format!("owner = \"HR-sjef\"\nreviewed = {day}"))
    };
    let text = clean(&looked("2024-05-02"), &looked("2024-04-30"));
    assert!(text.contains("reviewed = 2024-05-02"), "{text}");
}

#[test]
fn both_beginning_a_file_and_a_version_that_is_no_toml() {
    let versions =
        Versions { base: "", ours: "status = \"draft\"\n", theirs: "assessed = 2024-02-01\n" };
    let merged = merge(FileKind::Assessment, versions, &matrix()).unwrap();
    assert_eq!(merged.text, "status = \"draft\"\nassessed = 2024-02-01\n");
    let broken = Versions { base: BASE, ours: BASE, theirs: "status = \"draft\n" };
    assert_eq!(merge(FileKind::Assessment, broken, &matrix()), None);
}

/// Found by a fuzzer: from one side a file came out that said something else.
#[test]
fn a_conflict_within_a_list_that_should_be_a_table_is_left_to_a_merge_by_lines() {
    let list = |x: i32| format!("[[risk.r1111]]\ntitle = \"Noe\"\n[risk.r1111.mer]\nx = {x}\n");
    let (base, ours, theirs) = (list(0), list(1), "[risk.r1111.mer]\nx = 1\n");
    let merged = |ours, theirs| {
        merge(FileKind::Assessment, Versions { base: &base, ours, theirs }, &matrix())
    };
    assert_eq!(merged(&ours, theirs), None);
    assert_eq!(merged(theirs, &ours), None);
}

/// A file's base and two versions of it, each made by replacing a text; merged from both sides.
fn replaced(kind: FileKind, base: &str, from: &str, [ours, theirs]: [&str; 2]) -> Merged {
    assert!(base.contains(from), "{from}");
    let matrix = matrix();
    let version = |to: &str| base.replacen(from, to, 1);
    let merged = |ours: &str, theirs: &str| {
        let (ours, theirs) = (version(ours), version(theirs));
        merge(kind, Versions { base, ours: &ours, theirs: &theirs }, &matrix).unwrap()
    };
    let (forth, back) = (merged(ours, theirs), merged(theirs, ours));
    assert_eq!(forth.conflicts, back.conflicts);
    forth
}

#[test]
fn what_stands_in_its_place_merges_place_by_place_or_is_asked_about() {
    let matrix = builtin::matrix("default").unwrap();
    let row = |row: &str| matrix.lines().find(|l| l.contains(row)).unwrap().to_owned();
    let percent = row("percent = [10, 30]");
    let grid = row("\"Y O O R R\"");
    let level = row("Varig skade hos én eller noen få");
    let to = |line: &str, from: &str, to: &str| line.replacen(from, to, 1);
    for (line, ours, theirs) in [
        (&percent, to(&percent, "30", "40"), to(&percent, "30", "35")),
        (&grid, to(&grid, "Y O O", "Y O R"), to(&grid, "Y O O", "O O O")),
        (&level, to(&level, "noen få", "to"), to(&level, "noen få", "tre")),
    ] {
        let merged = replaced(FileKind::Matrix, matrix, line, [&ours, &theirs]);
        assert_eq!(merged.conflicts.len(), 1, "{line}");
        let apart = replaced(FileKind::Matrix, matrix, line, [&ours, line]);
        assert!(apart.conflicts.is_empty(), "{line}");
    }
    let both = replaced(
        FileKind::Matrix,
        matrix,
        &percent,
        [&to(&percent, "10", "5"), &to(&percent, "30", "35")],
    );
    assert!(both.conflicts.is_empty() && both.text.contains("percent = [5, 35]"), "{}", both.text);
}

#[test]
fn votes_of_two_are_never_taken_for_one_anothers() {
    let votes = "[session.2024-02-14.votes.r1111]\nprobability = [3, 4]\n";
    let base = format!("{BASE}\n[session.2024-02-14]\nroles = [\n  \"HR-sjef\",\n]\n\n{votes}");
    let merged = |ours, theirs| {
        let kind = FileKind::Assessment;
        replaced(kind, &base, "probability = [3, 4]", [ours, theirs]).conflicts
    };
    let key = "session.2024-02-14.votes.r1111.probability";
    assert_eq!(merged("probability = [3, 5]", "probability = [3, 2]"), [key]);
    assert_eq!(merged("probability = [3, 4, 5]", "probability = [2, 4]"), [key]);
    assert!(merged("probability = [3, 5]", "probability = [2, 4]").is_empty());
}

#[test]
fn two_workshops_on_one_day_stay_two() {
    let held = |role: &str, decided: &str| {
        format!(
            "{BASE}\n[session.2024-05-06]\nroles = [\n  \"{role}\",\n]\ndecisions = [\n  \"{decided}\",\n]\n"
        )
    };
    let (ours, theirs) = (held("HR-sjef", "fra 5 til 4"), held("klinikksjef", "fra 5 til 3"));
    let merged = clean(&ours, &theirs);
    let table: toml::Table = merged.parse().unwrap();
    let sessions = table["session"].as_table().unwrap();
    let names: Vec<_> = sessions.keys().collect();
    assert_eq!(names, ["2024-05-06", "2024-05-06-b"]);
    for session in sessions.values() {
        assert_eq!(session["roles"].as_array().unwrap().len(), 1, "{merged}");
        assert_eq!(session["decisions"].as_array().unwrap().len(), 1, "{merged}");
    }
    // The same one on both sides is one.
    assert!(!clean(&ours, &ours).contains("2024-05-06-b"));
}

#[test]
fn two_wordings_of_one_cause_are_asked_about() {
    let ours = edited("  \"Turnover\",", "  \"Turnover hos leger\",");
    let theirs = edited("  \"Turnover\",", "  \"Turnover i nord\",");
    assert_eq!(both_ways(&ours, &theirs).conflicts, ["risk.r1111.causes"]);
    let ours = edited("  \"Turnover\",", "  \"Turnover\",\n  \"Ett\",");
    let theirs = edited("  \"Turnover\",", "  \"Turnover\",\n  \"To\",");
    let both = clean(&ours, &theirs);
    assert!(both.contains("\"Ett\"") && both.contains("\"To\""), "{both}");
}

#[test]
fn two_who_fill_the_fifth_place_are_asked() {
    let base = "order = [\n  \"r1111\",\n]\n";
    let filled = |id: &str| format!("  \"r1111\",\n  \"{id}\",");
    let merged =
        replaced(FileKind::Top, base, "  \"r1111\",", [&filled("r2222"), &filled("r3333")]);
    assert_eq!(merged.conflicts, ["order"]);
}

#[test]
fn a_comment_on_what_the_other_took_away_is_not_lost() {
    // A whole risk: asked about.
    let risk = BASE.find("[risk.r2222]").unwrap()..BASE.find("[measure.m1111]").unwrap();
    let mut ours = BASE.replacen("  \"r2222\",\n", "", 1);
    let gone = BASE[risk].to_owned();
    ours = ours.replacen(&gone, "", 1);
    let theirs = edited("[risk.r2222]", "[risk.r2222]\n# VIKTIG: se referat");
    let merged = both_ways(&ours, &theirs);
    assert_eq!(merged.conflicts, ["risk.r2222"]);
    assert!(merged.text.contains("VIKTIG"), "{}", merged.text);
    // A single key: the comment goes to what comes next.
    let ours = edited("owner = \"HR-sjef\"\n", "");
    let theirs = edited("owner = \"HR-sjef\"", "# VIKTIG: ny eier\nowner = \"HR-sjef\"");
    assert!(clean(&ours, &theirs).contains("# VIKTIG: ny eier"));
}
