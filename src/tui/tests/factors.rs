//! The success factors of an assessment: added, reworded and taken away on its page.

use std::fs;

use tempfile::TempDir;

use super::*;
use crate::history::demo;
use crate::model::register::testing::slug;
use crate::model::{Assessment, DocKey};
use crate::store::open;

const FILE: &str = "2024/unn/ventetid.toml";

/// The example on the page of an assessment with four factors, at the line for a new one.
fn stage(size: (u16, u16)) -> (TempDir, Stage) {
    let dir = TempDir::new().unwrap();
    demo::make(Some(dir.path()), demo::Scene::Tertial).unwrap();
    let opened = open(dir.path(), None).unwrap();
    let mut stage = Stage {
        app: App::new(opened, options(Language::Nb, Depth::None)),
        area: Rect::new(0, 0, size.0, size.1),
    };
    stage.app.begin_session_at(dir.path());
    stage.press("/ventetid til helsehjelp unn<Enter>v<End><Up>");
    (dir, stage)
}

fn assessment(stage: &Stage) -> &Assessment {
    let doc = DocKey::new(&slug("unn"), &slug("ventetid"));
    stage.app.register().assessment(&doc).unwrap()
}

fn titles(stage: &Stage) -> Vec<&str> {
    assessment(stage).factors.values().map(|factor| factor.title.as_str()).collect()
}

#[test]
fn each_factor_has_a_line_that_tells_how_many_risks_threaten_it() {
    let (_dir, stage) = stage((120, 40));
    let screen = stage.screen();
    assert!(screen.contains("– Hver samtale har et egnet rom · 1 risiko"), "{screen}");
    assert!(screen.contains("begynner · 2 risikoer"), "{screen}");
    assert!(screen.contains("+ suksessfaktor"), "{screen}");
}

#[test]
fn several_are_added_one_after_another_and_each_is_one_undo() {
    let (dir, mut stage) = stage((80, 24));
    stage.press("<Enter><Enter>");
    assert!(stage.screen().contains("tittel"), "an empty one is refused:\n{}", stage.screen());
    stage.press("Tolk er bestilt<Enter><Enter>Prøvesvar foreligger<Enter>");
    assert_eq!(titles(&stage).len(), 6, "{}", stage.screen());
    assert!(stage.screen().contains("– Tolk er bestilt · ingen risiko"), "{}", stage.screen());
    stage.press("u");
    assert!(!titles(&stage).contains(&"Prøvesvar foreligger"), "{:?}", titles(&stage));
    stage.press("s");
    let text = fs::read_to_string(dir.path().join(FILE)).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let at = lines.iter().position(|line| *line == "title = \"Tolk er bestilt\"").unwrap();
    let id = lines[at - 1].strip_prefix("[factor.f").and_then(|rest| rest.strip_suffix(']'));
    assert_eq!(id.map(str::len), Some(4), "{}", lines[at - 1]);
    assert!(!text.contains("Prøvesvar"), "{text}");
}

#[test]
fn other_words_change_one_line_of_the_file() {
    let (dir, mut stage) = stage((80, 24));
    let before = fs::read_to_string(dir.path().join(FILE)).unwrap();
    stage.press("<Up><Enter> og tolk<Enter>s");
    let text = fs::read_to_string(dir.path().join(FILE)).unwrap();
    let meant =
        before.replace("Hver samtale har et egnet rom", "Hver samtale har et egnet rom og tolk");
    assert_eq!(text, meant);
}

#[test]
fn one_that_is_taken_away_leaves_the_lists_of_its_risks_and_comes_back_with_one_undo() {
    let (dir, mut stage) = stage((80, 24));
    let before = fs::read_to_string(dir.path().join(FILE)).unwrap();
    // The first of the four.
    stage.press("<Up><Up><Up><Up>x");
    let screen = stage.screen();
    assert!(screen.contains("«Vi har nok behandlere, og de blir hos oss» blir borte"), "{screen}");
    assert!(screen.contains("– Behandlere slutter raskere enn vi rekrutterer"), "{screen}");
    stage.press("<Esc>");
    assert_eq!(titles(&stage).len(), 4, "Esc leaves it");
    stage.press("x<Enter>");
    assert_eq!(titles(&stage).len(), 3, "{}", stage.screen());
    assert!(assessment(&stage).risks[&slug("r7k3m")].threatens.is_empty());
    stage.press("s");
    let text = fs::read_to_string(dir.path().join(FILE)).unwrap();
    assert!(!text.contains("behandlere\"]") && !text.contains("[factor.behandlere]"), "{text}");
    stage.press("us");
    let text = fs::read_to_string(dir.path().join(FILE)).unwrap();
    assert_eq!(text, before);
}
