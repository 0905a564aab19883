//! What is a person's own: asked for once, shown first, confirmed for many at once.

use super::*;
use crate::history::demo;
use crate::model::register::testing::slug;
use crate::model::testing::Builder;
use crate::model::{DocKey, Status};
use crate::store::{Preferences, open};

const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (120, 40)];

fn of_unn(role: &str) -> Own {
    let mut chosen = Preferences::default();
    (chosen.trust, chosen.role) = ("unn".into(), role.into());
    Own::of(chosen, None, None)
}

/// Two goals that nobody has looked at this year, and that lack nothing but to be looked at.
fn carried_over() -> Register {
    ["ventetid", "sykefravaer"]
        .iter()
        .enumerate()
        .fold(Builder::new(), |built, (at, name)| {
            let id = format!("r{at}");
            built.risk("unn", name, &id, 1, 1)
        })
        .risk("fin", "ventetid", "r9", 2, 2)
        .build()
}

impl Stage {
    fn reviewed(&self) -> Vec<Option<Date>> {
        let book = self.app.register().book(&slug("unn")).unwrap();
        let all = book.assessments().flat_map(|(_, a)| a.risks.values());
        all.map(|risk| risk.reviewed).collect()
    }
}

#[test]
fn what_stands_fast_is_confirmed_for_many_at_once_and_undone_at_once() {
    let mut stage = Stage::own(carried_over(), of_unn(""), (80, 24));
    assert!(stage.screen().contains("Min oppgave"), "it opens on it:\n{}", stage.screen());
    stage.press("b<Enter>");
    let today = Date::from_ymd_opt(2024, 5, 6);
    assert_eq!(stage.reviewed(), [today, today]);
    assert!(stage.screen().contains("2 mål er gjennomgått"), "{}", stage.screen());
    stage.press("u");
    assert_eq!(stage.reviewed(), [None, None]);
    // One of them is taken out.
    stage.press("b <Enter>");
    assert_eq!(stage.reviewed().iter().flatten().count(), 1);
}

#[test]
fn enter_on_a_draft_shows_what_is_lacking_and_each_leads_to_its_field() {
    let mut stage = Stage::own(carried_over(), of_unn(""), (80, 24));
    stage.press("<Enter>");
    let shown = stage.screen();
    assert!(shown.contains("har ingen eier") && shown.contains("ikke vurdert"), "{shown}");
    stage.press("1<Enter>");
    let shown = stage.screen();
    assert!(
        shown.contains("5 Svært sannsynlig"),
        "the levels of the judgement are asked:\n{shown}"
    );
    stage.press("2<Esc>");
    assert!(stage.screen().contains("Min oppgave"));
}

#[test]
fn others_work_can_be_read_and_the_first_change_asks() {
    let mut stage = Stage::own(carried_over(), of_unn(""), (80, 24));
    let owner = |stage: &Stage| {
        let doc = DocKey::new(&slug("fin"), &slug("ventetid"));
        stage.app.register().assessment(&doc).unwrap().risks[&slug("r9")].current.cell()
    };
    let before = owner(&stage);
    stage.press("/ventetid fin<Enter><Space><Up><Enter>");
    let asked = stage.screen();
    assert!(asked.contains("Dette er vurderingene til"), "{asked}");
    stage.press("<Esc>");
    assert_eq!(owner(&stage), before);
    stage.press("<Space><Up><Enter>2");
    assert_ne!(owner(&stage), before, "what was asked about is done");
    let moved = owner(&stage);
    stage.press("<Space><Up><Enter>");
    assert_ne!(owner(&stage), moved, "it asks once");
}

#[test]
fn the_first_start_asks_on_one_page_and_remembers() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("config.toml");
    let begin = || Own::of(Preferences::of(file.clone()), None, None);
    let mut stage = Stage::own(carried_over(), begin(), (80, 24));
    assert!(stage.screen().contains("Velkommen"), "{}", stage.screen());
    let at = carried_over().catalogue.trusts.iter().position(|t| t.id == slug("unn")).unwrap();
    stage.press(&format!("<Enter>{}", at + 1));
    stage.press("<End><Enter>");
    assert!(stage.screen().contains("Min oppgave"), "{}", stage.screen());
    let kept = std::fs::read_to_string(&file).unwrap();
    assert!(kept.contains("trust = \"unn\""), "{kept}");
    let again = Stage::own(carried_over(), begin(), (80, 24));
    assert!(again.screen().contains("Min oppgave"), "it asks once:\n{}", again.screen());
}

#[test]
fn when_all_is_ready_it_says_so_and_leads_to_sending() {
    let built = ["ventetid", "sykefravaer"].iter().fold(Builder::new(), |built, name| {
        built.risk("unn", name, &format!("r{}", name.len()), 1, 1).assessment("unn", name, |a| {
            a.status = Status::Ready;
            a.assessed = Date::from_ymd_opt(2024, 5, 2);
        })
    });
    let stage = Stage::own(built.build(), of_unn(""), (80, 24));
    assert!(stage.screen().contains("Alt er klart. Enter sender inn."), "{}", stage.screen());
}

#[test]
fn own_keys_that_clash_are_told() {
    let mut own = of_unn("");
    own.preferences.keys = "[matrix]\nnew-risk = \"t\"\n".parse().unwrap();
    let shown = Stage::own(carried_over(), own, (120, 40)).screen();
    assert!(shown.contains("t er satt opp for to ting"), "{shown}");
}

#[test]
fn my_task_and_the_settings_look_as_agreed() {
    let dir = tempfile::TempDir::new().unwrap();
    let made = demo::make(Some(dir.path()), demo::Scene::Tertial).unwrap();
    let register = open(&made.root, None).unwrap().register;
    for size in SIZES {
        for (name, role, keys) in [
            ("mine", "", ""),
            ("mine_of_a_role", "klinikksjef psykisk helse og rus", ""),
            ("mine_confirm", "", "b"),
            ("settings", "HR-sjef", "<F3>"),
        ] {
            let mut stage = Stage::own(register.clone(), of_unn(role), size);
            stage.press(keys);
            insta::assert_snapshot!(format!("{name}_{}x{}", size.0, size.1), stage.screen());
        }
    }
}
