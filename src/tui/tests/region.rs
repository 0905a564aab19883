//! The screens on a region, and those that look across trusts.

use std::fs;
use std::path::Path;

use super::*;
use crate::history::demo;
use crate::history::region::{Location, Region, read};

/// The example register's folder taken apart: a register per trust.
fn split(dir: &Path) -> Vec<Location> {
    let made = demo::make(Some(&dir.join("whole")), demo::Scene::Tertial).unwrap();
    let mut wanted = Vec::new();
    for trust in ["fin", "unn", "nlsh"] {
        let to = dir.join(trust);
        fs::create_dir_all(to.join("2024").join(trust)).unwrap();
        for file in ["risiko.toml", "2024/matrix.toml", "2024/catalogue.toml"] {
            fs::copy(made.root.join(file), to.join(file)).unwrap();
        }
        let from = made.root.join("2024").join(trust);
        for file in fs::read_dir(from).unwrap().flatten() {
            fs::copy(file.path(), to.join("2024").join(trust).join(file.file_name())).unwrap();
        }
        wanted.push(Location::parse(&to));
    }
    wanted
}

fn stage_of(region: Region, language: Language, size: (u16, u16)) -> Stage {
    let app = App::of_region(region, options(language, Depth::True)).unwrap();
    Stage { app, area: Rect::new(0, 0, size.0, size.1) }
}

#[test]
fn the_overview_of_a_region_looks_as_agreed() {
    let dir = tempfile::tempdir().unwrap();
    let wanted = split(dir.path());
    for size in [(80, 24), (120, 40), (200, 60)] {
        let region = read(&wanted, false, None).unwrap();
        let mut stage = stage_of(region, Language::Nb, size);
        // What must be known of the registers is told first: three trusts have none.
        let told = stage.screen();
        assert!(told.contains("HSYK, SANO, HNIKT"), "{told}");
        stage.press("<Esc>");
        insta::assert_snapshot!(format!("overview_{}x{}", size.0, size.1), stage.screen());
    }
}

#[test]
fn nothing_can_be_changed_and_the_keys_for_it_are_not_offered() {
    let dir = tempfile::tempdir().unwrap();
    let region = read(&split(dir.path()), false, None).unwrap();
    let mut stage = stage_of(region, Language::Nb, (120, 40));
    let before = stage.app.register().clone();
    stage.press("<Esc><Enter>");
    let screen = stage.screen();
    assert!(screen.contains("regionvisning: 3 registre"), "{screen}");
    assert!(!screen.contains("ny risiko") && !screen.contains("s lagre"), "{screen}");
    stage.press(" ");
    assert!(stage.screen().contains("her kan ingenting endres"), "{}", stage.screen());
    stage.press("nEn risiko<Enter>gxl<Esc>u");
    assert_eq!(*stage.app.register(), before);
}

#[test]
fn each_trusts_own_findings_are_listed() {
    let dir = tempfile::tempdir().unwrap();
    let wanted = split(dir.path());
    // Of FIN there is another copy, with a damaged file: it is not the one that is read.
    fs::create_dir_all(dir.path().join("unn/2024/fin")).unwrap();
    fs::write(dir.path().join("unn/2024/fin/ventetid.toml"), "[[[").unwrap();
    fs::write(dir.path().join("nlsh/2024/nlsh/ventetid.toml"), "status = [").unwrap();
    let region = read(&wanted, false, None).unwrap();
    let mut stage = stage_of(region, Language::En, (120, 40));
    stage.press("<Esc>p");
    let screen = stage.screen();
    assert!(screen.contains("NLSH · Files that cannot be read"), "{screen}");
    assert!(!screen.contains("FIN · Files"), "{screen}");
    assert!(!screen.contains("[[["), "{screen}");
}

#[test]
fn across_trusts_the_worst_comes_first_and_left_and_right_turn_the_goal() {
    let register = crate::model::testing::Builder::new()
        .risk("unn", "ventetid", "r1111", 2, 2)
        .risk("fin", "ventetid", "r2222", 5, 5)
        .risk("unn", "sykefravaer", "r3333", 5, 4)
        .build();
    let mut stage = Stage::of(register, Language::Nb, (80, 24));
    stage.press("g");
    let screen = stage.screen();
    assert!(screen.contains("Ventetid til helsehjelp  foretak for foretak"), "{screen}");
    let line = |name: &str| screen.lines().position(|line| line.contains(name)).unwrap();
    assert!(line("FIN ") < line("UNN "), "{screen}");
    stage.press("<Right>");
    let screen = stage.screen();
    assert!(screen.contains("Sykefravær  foretak for foretak"), "{screen}");
    assert!(screen.contains("mangler"), "FIN has not assessed it:\n{screen}");
    stage.press("<Enter>");
    assert!(stage.screen().contains("Risiko r3333"), "{}", stage.screen());
}

#[test]
fn the_gravest_of_all_trusts_opens_where_it_stands() {
    let register = crate::model::testing::Builder::new()
        .risk("unn", "_other", "r1111", 2, 2)
        .risk("fin", "_other", "r2222", 5, 5)
        .top("unn", &["r1111"])
        .top("fin", &["r2222"])
        .build();
    let mut stage = Stage::of(register, Language::Nb, (80, 24));
    stage.press("t");
    let screen = stage.screen();
    assert!(screen.contains("2 risikoer fra 2 foretak"), "{screen}");
    stage.press("<Enter>");
    let screen = stage.screen();
    assert!(screen.contains("FIN › Andre viktige risikoer"), "{screen}");
}
