use std::path::Path;

use super::{default_matrix, demo_files, read_assessment, read_top};
use crate::locale::{Arg, Language, Locale};
use crate::store::text::read::catalogue::read_catalogue;
use crate::store::text::read::matrix::read_matrix;

#[test]
fn the_example_and_the_builtin_files_read_without_a_word() {
    let matrix = default_matrix();
    for (path, text) in demo_files() {
        let (assessment, problems) = read_assessment(&text, &path, &matrix);
        assert!(assessment.is_some() && problems.is_empty(), "{problems:#?}");
    }
    for (name, text) in crate::store::year::builtin::MATRICES {
        let (matrix, problems) = read_matrix(text, Path::new(name));
        assert!(matrix.is_some() && problems.is_empty(), "{problems:#?}");
    }
    for (name, text) in crate::store::year::builtin::CATALOGUES {
        let (catalogue, problems) = read_catalogue(text, Path::new(name));
        assert!(problems.is_empty(), "{problems:#?}");
        assert!(!catalogue.unwrap().goals.is_empty(), "{name}");
    }
}

/// What is wrong with a text, as `line:column code`.
fn found(text: &str) -> Vec<String> {
    let (_, problems) = read_assessment(text, Path::new("f.toml"), &default_matrix());
    problems
        .iter()
        .map(|d| {
            let at = d.position.unwrap();
            format!("{}:{} {}", at.line, at.column, d.code.number())
        })
        .collect()
}

#[test]
fn what_people_mistype_is_named_with_its_place() {
    for (text, expected) in [
        ("status = \"klar\"\n", vec!["1:10 R004"]),
        ("assessed = 14.02.2024\n", vec!["1:12 R006"]),
        ("assessed = \"2024-02-14\"\n", vec!["1:12 R006"]),
        ("assessed = 2024-02-31\n", vec!["1:12 R006"]),
        ("assessed = 2024-02-14T10:00:00\n", vec!["1:12 R006"]),
        ("staus = \"draft\"\n", vec!["1:1 R003"]),
        ("[risk.æ]\ntitle = \"x\"\n", vec!["1:7 R001"]),
        ("[risk.R1]\ntitle = \"x\"\n", vec!["1:7 R018"]),
        ("[risk.r1]\nprobability = 6\n", vec!["2:15 R005"]),
        ("[risk.r1]\nprobability = \"4\"\n", vec!["2:15 R002"]),
        ("[risk.r1]\nconsequence.helse = 3\n", vec!["2:13 R017"]),
        ("[risk.r1]\nclosed.why = \"x\"\n", vec!["2:1 R020"]),
        ("[risk.r1]\ntitle = \"a\"\n[risk.r1]\ntitle = \"b\"\n", vec!["3:7 R007"]),
        (
            "[risk.r1]\nconflict.probability = { base = 3, ours = 4, theirs = 5 }\n",
            vec!["2:10 R014"],
        ),
        ("[measure.m1]\nrisks = \"r1\"\n", vec!["2:9 R002"]),
        ("[session.igår]\n", vec!["1:12 R001"]),
        ("status = \"approved\"\n", vec!["1:10 R015"]),
        ("<<<<<<< HEAD\nstatus = \"draft\"\n", vec!["1:1 R022"]),
        ("conflict.status = { base = \"draft\", ours = \"ready\" }\n", vec!["1:10 R014"]),
        ("[risk.r1]\nconsequence.conflict.quality = { ours = 1 }\n", vec!["2:22 R014"]),
        ("a: 3\n", vec!["1:4 R001"]),
        ("[risk.r1]\ncauses = [\n  \"a\",\n\n[measure.m1]\ntitle = \"x\"\n", vec!["5:2 R001"]),
        (
            "<<<<<<< a\nstatus = \"draft\"\n=======\nstatus = \"ready\"\n>>>>>>> b\n",
            vec!["1:1 R022"],
        ),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn one_bad_value_does_not_cost_the_rest() {
    let text = "[risk.r1]\ntitle = \"Noe\"\nprobability = 9\nowner = \"HR\"\n";
    let (assessment, problems) = read_assessment(text, Path::new("f.toml"), &default_matrix());
    let risk = assessment.unwrap().risks.into_values().next().unwrap();
    assert_eq!((risk.title.as_str(), risk.owner.as_str()), ("Noe", "HR"));
    assert_eq!(problems.len(), 1);
}

#[test]
fn every_syntax_error_of_a_file_is_told() {
    let places = found("a = = 1\nb = \"x\nc = 1\n");
    assert!(places.iter().any(|p| p.starts_with("1:")), "{places:?}");
    assert!(places.iter().any(|p| p.starts_with("2:")), "{places:?}");
}

#[test]
fn messages_name_the_nearest_word() {
    let text = "[risk.r1]\nproability = 3\ntreatment = \"redusere\"\n";
    let (_, problems) = read_assessment(text, Path::new("f.toml"), &default_matrix());
    let locale = Locale::new(Language::Nb);
    let args = |i: usize, name: &str| problems[i].arg(name).unwrap().to_owned();
    assert_eq!(args(0, "near"), "probability");
    assert_eq!(args(1, "allowed"), "avoid, reduce, share, accept");
    assert!(!locale.text("remedy-R003").is_empty());
}

/// What is wrong and how to mend it, in words.
fn told(text: &str, language: Language) -> String {
    let (_, problems) = read_assessment(text, Path::new("f.toml"), &default_matrix());
    let locale = Locale::new(language);
    let args: Vec<_> =
        problems[0].args.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
    let words = |what: &str| locale.with(&format!("{what}-{}", problems[0].code.number()), &args);
    format!("{} {}", words("problem"), words("remedy"))
}

#[test]
fn what_people_mistype_has_words_of_its_own() {
    for (text, words) in [
        (
            "assessed = 14.02.2024\n",
            "«14.02.2024» er ingen gyldig dato. Skriv år-måned-dag uten anførselstegn: 2024-02-14",
        ),
        ("assessed = \"2024-03-01\"\n", "uten anførselstegn: 2024-03-01"),
        ("assessed = 2024-02-31\n", "uten anførselstegn: 2024-02-29"),
        (
            "[risk.r1]\nrationale = \"\"\"\nI C:\\data.\n\"\"\"\n",
            "omvendt skråstrek (\\) i teksten kan ikke stå slik. Skriv den dobbelt: \\\\",
        ),
        ("[risk.æ]\n", "id-er kan ikke ha dette tegnet"),
        (
            "[risk.r1]\nconsequence.quality = 3\n[risk.r1.consequence]\nfinance = 2\n",
            "enten consequence.navn = verdi på hver linje",
        ),
        ("[risk.r1]\nassessed = 2024-02-14\n", "øverst i fila"),
        ("[risk.r1]\ntitle = \"a\"\ntitle = \"b\"\n", "Fjern den ene linja"),
        ("[risk.r1]\n[risk.r1]\n", "Gi den ene en ny id"),
        ("[risk.r1]\ntitle = Noe\n", "uten anførselstegn. Sett anførselstegn rundt"),
        ("[risk.r1]\ntitle = «Noe»\n", "Typografiske tegn"),
        ("[risk.r1]\ntitle = \"Noe\nowner = \"HR\"\n", "mangler anførselstegnet på slutten"),
        ("[risk.r1]\ntitle =\n", "mangler en verdi"),
        (
            "[risk.r1]\ncauses = [\n  \"a\",\n\n[measure.m1]\ntitle = \"x\"\n",
            "Lista over er ikke lukket",
        ),
        ("[risk.r1]\ncauses = [\n  \"a\"\n  \"b\"\n]\n", "mangler et komma"),
        ("[risk.r1]\nprobability = 3,5\n", "Desimaltall har punktum"),
        ("conflict.status = { ours = \"ready\" }\n", "to svar stå åpne (status)"),
    ] {
        let nb = told(text, Language::Nb);
        assert!(nb.contains(words), "{text}: {nb}");
        let en = told(text, Language::En);
        assert!(!en.contains("expected") && !nb.contains("expected"), "the parser's words: {en}");
    }
}

#[test]
fn a_file_that_is_something_else_is_told_about_in_reasonable_length() {
    let (_, problems) =
        read_assessment(&"x = y\n".repeat(9_999), Path::new("f.toml"), &default_matrix());
    assert_eq!(problems.len(), 100);
}

#[test]
fn a_sub_table_beside_dotted_keys_is_read_too() {
    let text = "[risk.r1]\ntitle = \"x\"\n[risk.r1.consequence]\nquality = 3\n";
    let (assessment, problems) = read_assessment(text, Path::new("f.toml"), &default_matrix());
    assert!(problems.is_empty(), "{problems:?}");
    let risk = assessment.unwrap().risks.into_values().next().unwrap();
    assert_eq!(risk.current.worst().unwrap().number(), 3);
}

#[test]
fn a_top_five_keeps_order_presentation_and_comments() {
    let text = "order = [\"r1\", \"r2\"]\npresented.2024-T1.board = 2024-05-28\npresented.2024-T1.case = \"34/2024\"\ncomment.r1 = \"Ny\"\n";
    let (top, problems) = read_top(text, Path::new("_top.toml"));
    let top = top.unwrap();
    assert!(problems.is_empty());
    assert_eq!(top.order.len(), 2);
    assert_eq!(top.presented["2024-T1"].case, "34/2024");
    assert_eq!(top.comments.len(), 1);
}
