use std::fs;

use tempfile::TempDir;

use super::desk::{FILE, doc, on_disk, register};
use crate::model::register::testing::slug;
use crate::store::year::reformat;
use crate::store::{CreateError, create, open, open_and_look_at_forms};

#[test]
fn what_lies_in_the_wrong_place_is_named_and_the_rest_opens() {
    let (dir, _) = register();
    let write = |name: &str, bytes: &[u8]| {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    };
    write("2024/unn/ventetidd.toml", b"status = \"draft\"\n");
    write("2024/unm/ventetid.toml", b"status = \"draft\"\n");
    write("2024/fin/ventetid.toml", b"status = \"draft\"\n# \xe6\n");
    write("2024/fin/sykefravaer.toml", b"status = \n");
    let opened = open(dir.path(), None).unwrap();
    let found: Vec<String> = opened.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "2024/fin/sykefravaer.toml:1:10: R001",
            "2024/fin/ventetid.toml:2:3: R012",
            "2024/unm: R009",
            "2024/unn/ventetidd.toml: R009",
        ]
    );
    assert_eq!(opened.problems[3].arg("near"), Some("ventetid"));
    assert!(opened.register.assessment(&doc()).is_some());
    let damaged = &opened.register.trusts[&slug("fin")].damaged;
    assert_eq!(damaged.len(), 2);
}

#[test]
fn forms_seen_while_loading_are_those_that_the_formatter_finds() {
    let (dir, _) = register();
    let path = dir.path().join("2024/unn/sykefravaer.toml");
    for (text, is_canonical) in [
        ("status = \"draft\"\n", true),
        ("status  = \"draft\"\n", false),
        ("\u{feff}status = \"draft\"\n", false),
        ("status = \"draft\"\r\n", false),
        ("status = 'draft'\n", false),
    ] {
        fs::write(&path, text).unwrap();
        for has_matrix in [true, false] {
            let matrix = dir.path().join("2024/matrix.toml");
            let kept = fs::read(&matrix).unwrap();
            if !has_matrix {
                fs::remove_file(&matrix).unwrap();
            }
            let mut apart = open(dir.path(), None).unwrap();
            let files = reformat::files(dir.path(), &[2024]);
            apart.problems.extend(reformat::findings(dir.path(), &files));
            let at_once = open_and_look_at_forms(dir.path(), None).unwrap();
            fs::write(&matrix, kept).unwrap();
            assert_eq!(at_once, apart, "{text:?} {has_matrix}");
            let is_told = at_once.problems.iter().any(|p| p.file.ends_with("sykefravaer.toml"));
            assert_eq!(is_told, !is_canonical, "{text:?} {has_matrix}");
        }
    }
}

#[test]
fn without_scale_or_catalogue_it_can_be_looked_at() {
    for name in ["matrix.toml", "catalogue.toml"] {
        let (dir, _) = register();
        fs::remove_file(dir.path().join("2024").join(name)).unwrap();
        let opened = open(dir.path(), None).unwrap();
        assert!(opened.read_only.is_some(), "{name}");
        assert!(!opened.problems.is_empty());
    }
    let (dir, _) = register();
    let file = dir.path().join("risiko.toml");
    let text = fs::read_to_string(&file).unwrap().replace("format = 1", "format = 99");
    fs::write(file, text).unwrap();
    assert!(open(dir.path(), None).unwrap().read_only.is_some());
    assert!(open(dir.path(), Some(1999)).is_err(), "a year without a folder");
}

#[cfg(unix)]
#[test]
fn what_is_no_plain_file_is_not_read() {
    let (dir, _) = register();
    fs::remove_file(dir.path().join(FILE)).unwrap();
    std::os::unix::fs::symlink("/dev/zero", dir.path().join(FILE)).unwrap();
    let opened = open(dir.path(), None).unwrap();
    let found: Vec<String> = opened.problems.iter().map(ToString::to_string).collect();
    assert_eq!(found, ["2024/unn/ventetid.toml: R011"]);
    assert!(opened.register.trusts[&slug("unn")].damaged.contains(&slug("ventetid")));
}

#[test]
fn an_id_that_names_nothing_or_two_things_has_its_line() {
    let (dir, _) = register();
    let more = "\n[measure.m1]\ntitle = \"Å gjøre\"\nrisks = [\"r1\", \"rborte\"]\n";
    fs::write(dir.path().join(FILE), on_disk(dir.path()) + more).unwrap();
    let twice = "order = [\n  \"r1\",\n  \"rx\",\n]\n\n[risk.r1]\ntitle = \"Igjen\"\n";
    fs::write(dir.path().join("2024/unn/vold-trusler.toml"), twice).unwrap();
    let top = "order = [\"r1\", \"ry\"]\n";
    fs::write(dir.path().join("2024/unn/_top.toml"), top).unwrap();
    let opened = open(dir.path(), None).unwrap();
    let found: Vec<String> = opened.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "2024/unn/_top.toml:1:16: R008",
            "2024/unn/ventetid.toml:10:16: R008",
            "2024/unn/vold-trusler.toml:3:3: R008",
            "2024/unn/vold-trusler.toml:6:7: R007",
        ]
    );
    assert_eq!(opened.problems[1].source_line, "risks = [\"r1\", \"rborte\"]");
}

#[test]
fn a_new_register_is_never_written_over_anything() {
    let dir = TempDir::new().unwrap();
    fs::create_dir(dir.path().join("2024")).unwrap();
    fs::write(dir.path().join("2024/matrix.toml"), "mine").unwrap();
    let make = || create(dir.path(), "Prøve", 2024, "", "");
    assert!(matches!(make(), Err(CreateError::InTheWay(_))));
    assert_eq!(fs::read_to_string(dir.path().join("2024/matrix.toml")).unwrap(), "mine");
    assert!(!dir.path().join("risiko.toml").exists());
    fs::remove_file(dir.path().join("2024/matrix.toml")).unwrap();
    fs::write(dir.path().join(".gitignore"), "mine").unwrap();
    make().unwrap();
    assert_eq!(fs::read_to_string(dir.path().join(".gitignore")).unwrap(), "mine");
    assert!(matches!(make(), Err(CreateError::Exists(_))));
}
