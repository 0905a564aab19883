//! Choices in what real merges leave, and in what people make of it by hand.

use std::path::Path;

use super::*;
use crate::store::text::read::matrix::read_matrix;
use crate::store::year::builtin;
use crate::store::{Versions, merge};

const FILE: &str = "2024/unn/ventetid.toml";

const BASE: &str = "# UNN · Ventetid · 2024
status = \"draft\"

[judgement]
probability = 3

[risk.r1111]
title = \"Noe\"
causes = [
  \"Turnover\",
]
# drøftet i mars
probability = 3 # ikke sikkert
consequence.quality = 4
rationale = \"\"\"
Tre har sluttet.
\"\"\"
owner = \"HR-sjef\"

[risk.r2222]
title = \"Annet\"
probability = 2
consequence.quality = 2
";

fn matrix() -> Matrix {
    read_matrix(builtin::matrix("default").unwrap(), Path::new("matrix.toml")).0.unwrap()
}

fn edited(pairs: &[(&str, &str)]) -> String {
    pairs.iter().fold(BASE.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    })
}

/// What the merge of two sides leaves in a file.
fn left(file: &str, [base, ours, theirs]: [&str; 3]) -> String {
    let kind = FileKind::of(Path::new(file)).unwrap();
    merge(kind, Versions { base, ours, theirs }, &matrix()).unwrap().text
}

fn all(file: &str, text: &str) -> Vec<Undecided> {
    left_in(Path::new(file), text)
}

fn chosen(file: &str, text: &str, at: usize, answer: &Answer) -> Result<String, NotChosen> {
    with_choice(text, &all(file, text)[at], answer, &matrix())
}

/// Each answer to the only conflict of a merge, with the text that it must give.
fn answers(file: &str, sides: [&str; 3]) {
    let text = left(file, sides);
    assert_eq!(all(file, &text).len(), 1, "{text}");
    for (answer, wanted) in [Answer::Base, Answer::Ours, Answer::Theirs].into_iter().zip(sides) {
        let out = chosen(file, &text, 0, &answer).unwrap();
        assert_eq!(out, wanted, "{answer:?} of\n{text}");
    }
}

#[test]
fn each_answer_leaves_the_file_as_that_side_had_it_to_the_byte() {
    let level = |to: &str| edited(&[("probability = 3 #", to)]);
    answers(FILE, [BASE, &level("probability = 4 #"), &level("probability = 5 #")]);
    let score = |to: &str| edited(&[("consequence.quality = 4", to)]);
    answers(FILE, [BASE, &score("consequence.quality = 5"), &score("consequence.quality = 3")]);
    let owner = |to: &str| edited(&[("owner = \"HR-sjef\"\n", to)]);
    answers(FILE, [BASE, &owner(""), &owner("owner = \"direktør\"\n")]);
    answers(FILE, [BASE, &owner("owner = \"direktør\"\n"), &owner("")]);
    answers(FILE, [&owner(""), &owner("owner = \"a\"\n"), &owner("owner = \"b\"\n")]);
    let judged = |to: &str| edited(&[("[judgement]\nprobability = 3", to)]);
    let judged = [judged("[judgement]\nprobability = 1"), judged("[judgement]\nprobability = 2")];
    answers(FILE, [BASE, &judged[0], &judged[1]]);
    let status = |to: &str| edited(&[("\"draft\"", to)]);
    answers(FILE, [BASE, &status("\"ready\""), &status("\"approved\"")]);
    let prose = |to: &str| edited(&[("Tre har sluttet.", to)]);
    answers(FILE, [BASE, &prose("Fire har sluttet.\nDet er for mange."), &prose("Ingen.")]);
}

#[test]
fn other_kinds_of_files_have_their_conflicts_too() {
    let top =
        |case: &str| format!("order = [\n  \"r1111\",\n]\npresented.2024-T1.case = \"{case}\"\n");
    answers("2024/unn/_top.toml", [&top("1/24"), &top("2/24"), &top("3/24")]);
    let listed = |a: &str, b: &str| format!("order = [\n  \"{a}\",\n  \"{b}\",\n  \"r3\",\n]\n");
    let sides = [
        &*listed("r1", "r2"),
        &listed("r2", "r1"),
        "order = [\n  \"r3\",\n  \"r2\",\n  \"r1\",\n]\n",
    ];
    answers("2024/unn/_top.toml", sides);
    let indicator = |green: &str| {
        format!(
            "[indicator.x]\ngoal = \"ventetid\"\ntitle = \"X\"\nunit = \"%\"\nbetter = \"higher\"\ngreen = {green}\nyellow = 50.0\n"
        )
    };
    answers(
        "2024/unn/_indicators.toml",
        [&indicator("70.0"), &indicator("75.0"), &indicator("80.0")],
    );
    let source = |to: &str| indicator("70.0") + to;
    let sides = [&*source("source = \"a\"\n"), &source("source = \"b\"\n"), &source("")];
    answers("2024/unn/_indicators.toml", sides);
    answers("2024/unn/_indicators.toml", [sides[0], sides[2], sides[1]]);
}

#[test]
fn windows_line_ends_a_mark_and_a_missing_last_end_stay() {
    let text = "\u{feff}[risk.r1]\r\ntitle = \"a\"\r\nprobability = 4\r\n\
                conflict.probability = { base = 3, ours = 4, theirs = 5 }";
    let out = chosen(FILE, text, 0, &Answer::Theirs).unwrap();
    assert_eq!(out, "\u{feff}[risk.r1]\r\ntitle = \"a\"\r\nprobability = 5\r\n");
    let out = chosen(
        FILE,
        "[risk.r1]\ntitle=\"a\"\n  conflict.owner = { theirs = \"x\" } # se",
        0,
        &Answer::Theirs,
    );
    assert_eq!(out.unwrap(), "[risk.r1]\ntitle=\"a\"\n  owner = \"x\" # se");
}

#[test]
fn a_risk_that_one_took_away_stays_whole_or_goes_whole() {
    let at = BASE.find("\n[risk.r2222]").unwrap();
    let (gone, changed) =
        (&BASE[..at], edited(&[("consequence.quality = 2", "consequence.quality = 3")]));
    for (ours, theirs, keeps, drops) in [
        (gone, &*changed, Answer::Theirs, Answer::Ours),
        (&*changed, gone, Answer::Ours, Answer::Theirs),
    ] {
        let text = left(FILE, [BASE, ours, theirs]);
        let found = all(FILE, &text);
        assert!(found[0].torn && found.len() == 1, "{found:?}");
        assert_eq!(chosen(FILE, &text, 0, &keeps).unwrap(), changed);
        assert_eq!(chosen(FILE, &text, 0, &drops).unwrap(), gone);
        let refused = chosen(FILE, &text, 0, &Answer::Base);
        assert!(matches!(refused, Err(NotChosen::AllOrNothing)), "{refused:?}");
    }
}

#[test]
fn a_typed_value_is_held_against_the_scale_and_the_format() {
    let with = |level: &str| edited(&[("probability = 3 #", level), ("HR-sjef", level)]);
    let text = left(FILE, [BASE, &with("probability = 4 #"), &with("probability = 5 #")]);
    let typed = |at: usize, typed: &str| chosen(FILE, &text, at, &Answer::Typed(typed.into()));
    let found = all(FILE, &text);
    assert_eq!(found[0].address(), "unn/r1111.probability");
    assert!(typed(0, "2").unwrap().contains("probability = 2 # ikke sikkert\nconsequence"));
    for wrong in ["9", "x", "2\nowner = 3"] {
        assert!(matches!(typed(0, wrong), Err(NotChosen::NoValue { .. })), "{wrong}");
    }
    assert!(typed(1, "a \"b\"\\").unwrap().contains("owner = \"a \\\"b\\\"\\\\\"\n"));
    assert!(!typed(1, " ").unwrap().contains("owner ="));
    let status = |to: &str| edited(&[("\"draft\"", to)]);
    let text = left(FILE, [BASE, &status("\"ready\""), &status("\"approved\"")]);
    let wrong = chosen(FILE, &text, 0, &Answer::Typed("tull".into()));
    assert!(matches!(wrong, Err(NotChosen::Wrong(_))), "{wrong:?}");
}

/// What choosing our value, theirs and nothing makes of a text with one conflict about `owner`.
fn mended(text: &str) -> [String; 3] {
    let own = |one: &Undecided| one.conflict.path.last().is_some_and(|key| key == "owner");
    let at = all(FILE, text).iter().position(own).unwrap();
    [Answer::Ours, Answer::Theirs, Answer::Base].map(|answer| {
        let out = chosen(FILE, text, at, &answer);
        out.unwrap_or_else(|why| panic!("{answer:?}: {why:?} of\n{text}"))
    })
}

/// The file with our owner, theirs and none.
fn with_owners(before: &str, after: &str) -> [String; 3] {
    ["owner = \"B\"\n", "owner = \"C\"\n", ""].map(|line| format!("{before}{line}{after}"))
}

const HEAD: &str = "# Tittel\n[risk.r1111]\ntitle = \"Noe\" # viktig\n";
const TAIL: &str = "\n# om det andre\n[risk.r2222]\ntitle = \"Annet\"\n";

#[test]
fn a_conflict_in_a_table_of_its_own_goes_with_its_header() {
    let sides = "ours = \"B\" # etter møtet\ntheirs = \"C\"\n";
    for table in [
        format!("\n[risk.r1111.conflict.owner]\n{sides}"),
        format!("\n# to svar\n[risk.r1111.conflict.owner]\n# oss\n{sides}# dem\n"),
        "\n[risk.r1111.conflict]\nowner = { ours = \"B\", theirs = \"C\" }\n".to_owned(),
        "\n[risk.r1111.conflict]\nowner.ours = \"B\"\nowner.theirs = \"C\"\n".to_owned(),
        format!("\n[risk.r1111.conflict]\n\n[risk.r1111.conflict.owner]\n{sides}"),
    ] {
        let ours = format!("{HEAD}owner = \"B\"\n");
        assert_eq!(mended(&format!("{ours}{table}{TAIL}")), with_owners(HEAD, TAIL), "{table}");
        assert_eq!(mended(&format!("{HEAD}{table}{TAIL}")), with_owners(HEAD, TAIL), "{table}");
        // Last in the file, and after another table.
        assert_eq!(mended(&format!("{ours}{TAIL}{table}")), with_owners(HEAD, TAIL), "{table}");
        let windows = format!("\u{feff}{HEAD}{table}{TAIL}").replace('\n', "\r\n");
        let wanted = with_owners(&format!("\u{feff}{HEAD}"), TAIL);
        assert_eq!(mended(&windows), wanted.map(|text| text.replace('\n', "\r\n")), "{table}");
    }
}

#[test]
fn a_conflict_in_dotted_keys_or_in_braces_goes_with_its_lines() {
    for lines in [
        "conflict.owner.ours = \"B\"\nconflict.owner.theirs = \"C\"\n",
        "conflict = { owner = { ours = \"B\", theirs = \"C\" } }\n",
        "conflict = { owner.ours = \"B\", owner.theirs = \"C\" }\n",
    ] {
        for before in ["", "owner = \"B\"\n"] {
            let text = format!("{HEAD}{before}{lines}{TAIL}");
            assert_eq!(mended(&text), with_owners(HEAD, TAIL), "{text}");
        }
    }
    let inline = "[risk]\nr1111 = { title = \"Noe\", owner = \"B\", conflict = \
                  { owner = { ours = \"B\", theirs = \"C\" } } }\n";
    let [ours, theirs, none] = mended(inline);
    assert_eq!(ours, "[risk]\nr1111.title = \"Noe\"\nr1111.owner = \"B\"\n");
    assert_eq!(theirs, ours.replace("\"B\"", "\"C\""));
    assert_eq!(none, "[risk]\nr1111.title = \"Noe\"\n");
}

#[test]
fn what_else_stands_under_the_conflict_stays() {
    let other = "[risk.r1111.conflict.status]\nours = 1\n";
    let own = "[risk.r1111.conflict.owner]\nours = \"B\"\ntheirs = \"C\"\n";
    let text = format!("{HEAD}\n{own}\n# om status\n{other}{TAIL}");
    let wanted = with_owners(HEAD, &format!("\n# om status\n{other}{TAIL}"));
    assert_eq!(mended(&text), wanted);
    let both = "\n[risk.r1111.conflict]\n# eier\nowner = { ours = \"B\", theirs = \"C\" }\n\
                # status\nstatus = { ours = 1 }\n";
    let rest = "\n[risk.r1111.conflict]\n# eier\n# status\nstatus = { ours = 1 }\n";
    assert_eq!(mended(&format!("{HEAD}{both}{TAIL}")), with_owners(HEAD, &format!("{rest}{TAIL}")));
    let braces = "conflict = { owner = { ours = \"B\", theirs = \"C\" }, status = { ours = 1 } }\n";
    let rest = "conflict.status.ours = 1\n";
    assert_eq!(mended(&format!("{HEAD}{braces}")), with_owners(HEAD, rest));
}

#[test]
fn a_conflict_of_the_file_itself_may_have_a_table_too() {
    for table in [
        "\n[conflict.status]\nbase = \"draft\"\nours = \"ready\"\n",
        "\n[conflict]\nstatus = { base = \"draft\", ours = \"ready\" }\n",
    ] {
        for before in ["", "status = \"ready\"\n"] {
            let text = format!("# Tittel\n{before}{table}{TAIL}");
            let out = |answer: Answer| chosen(FILE, &text, 0, &answer).unwrap();
            assert_eq!(
                out(Answer::Ours),
                format!("# Tittel\nstatus = \"ready\"\n{TAIL}"),
                "{text}"
            );
            assert_eq!(
                out(Answer::Base),
                format!("# Tittel\nstatus = \"draft\"\n{TAIL}"),
                "{text}"
            );
            assert_eq!(out(Answer::Theirs), format!("# Tittel\n{TAIL}"), "{text}");
        }
    }
    let judged =
        "[judgement]\nprobability = 3\n[judgement.conflict.probability]\nbase = 3\nours = 2\n";
    assert_eq!(chosen(FILE, judged, 0, &Answer::Ours).unwrap(), "[judgement]\nprobability = 2\n");
}

#[test]
fn what_is_no_conflict_of_the_format_is_left_to_a_person() {
    // A key that slipped below the table makes something else of it.
    let slipped =
        "\n[risk.r1111.conflict.owner]\nours = \"B\"\ntheirs = \"C\"\nrationale = \"x\"\n";
    for text in [format!("{HEAD}{slipped}"), format!("{HEAD}conflict.owner = 3\n")] {
        let found = all(FILE, &text);
        for (at, one) in found.iter().enumerate() {
            let line = text.lines().nth(one.line - 1).unwrap();
            let key = one.conflict.path.last().unwrap();
            assert!(line.contains(key.as_str()), "{line}");
            for answer in [Answer::Ours, Answer::Typed("\"x\"".into())] {
                let refused = chosen(FILE, &text, at, &answer);
                assert!(matches!(refused, Err(NotChosen::NoPlace)), "{refused:?} of\n{text}");
            }
        }
    }
}

#[test]
fn one_choice_leaves_the_others_open_and_a_second_time_there_is_none() {
    let with = |level: &str| edited(&[("probability = 3 #", level), ("HR-sjef", level)]);
    let text = left(FILE, [BASE, &with("probability = 4 #"), &with("probability = 5 #")]);
    let first = all(FILE, &text).remove(0);
    let once = with_choice(&text, &first, &Answer::Ours, &matrix()).unwrap();
    assert_eq!(all(FILE, &once).len(), 1);
    let again = with_choice(&once, &first, &Answer::Ours, &matrix());
    assert!(matches!(again, Err(NotChosen::Gone)), "{again:?}");
}
