//! The question about what a killed program has left, at every size and in every language.

use tempfile::TempDir;

use super::*;
use crate::model::register::testing::{risk_at, slug};
use crate::model::testing::{Builder, set};
use crate::model::{Change, DocKey, ItemKey, Ledger, Risk};
use crate::store::Journal;

/// A program that has just found what an earlier one left: `count` new risks, and one that was
/// changed on disk too.
fn stage(language: Language, size: (u16, u16), count: usize) -> (TempDir, Stage) {
    let dir = TempDir::new().unwrap();
    let register = |title: &str| {
        let builder = Builder::new().risk("unn", "ventetid", "r7k3m", 5, 4);
        builder.edit_risk("unn", "ventetid", "r7k3m", |_, risk| risk.title = title.into()).build()
    };
    let doc = DocKey::new(&slug("unn"), &slug("ventetid"));
    let key = |id: &str| ItemKey::new(&doc, &slug(id));
    let mut ledger = Ledger::new(register("Før"));
    ledger.apply(set(&key("r7k3m"), "title", "Her")).unwrap();
    for n in 0..count {
        let title = format!("Risiko nummer {n} med en tittel av vanlig lengde");
        let risk = Risk { title, ..risk_at(3, 3) };
        ledger.apply(Change::AddRisk(key(&format!("rn{n}")), Box::new(risk))).unwrap();
    }
    Journal::new(dir.path(), 2024).note(&ledger).unwrap();
    let mut stage = Stage::of(register("Der"), language, size);
    stage.app.begin_session_at(dir.path());
    (dir, stage)
}

#[test]
fn the_question_fits_and_all_of_it_can_be_reached() {
    for language in [Language::Nb, Language::Nn, Language::En] {
        for size in [(60, 18), (80, 24), (120, 40), (200, 60)] {
            let (_dir, mut stage) = stage(language, size, 30);
            let screen = stage.screen();
            let words = ["recovery-bring-back", "recovery-later", "recovery-keys"];
            for id in words.map(|id| crate::locale::Locale::new(language).text(id)) {
                let start: String = id.chars().take(40).collect();
                assert!(screen.contains(&start), "{id} at {size:?}:\n{screen}");
            }
            assert!(screen.contains(" rn0 "), "{screen}");
            let seen = (0..40).any(|_| {
                stage.app.input(Event::Key(KeyEvent::from(KeyCode::PageDown)));
                stage.screen().contains("risk.r7k3m.title")
            });
            assert!(seen, "{size:?}:\n{}", stage.screen());
        }
    }
    let (_dir, mut stage) = stage(Language::Nb, (120, 40), 3);
    for (width, height) in [(1, 1), (30, 8), (60, 12), (250, 90)] {
        stage.area = Rect::new(0, 0, width, height);
        stage.screen();
    }
}

#[test]
fn what_is_brought_back_is_one_step_and_what_others_wrote_stays() {
    let (dir, mut stage) = stage(Language::Nb, (120, 40), 2);
    stage.press("s");
    assert!(stage.screen().contains("Noe ble ikke lagret"), "no key leads past the question");
    stage.press("<Enter>");
    let screen = stage.screen();
    assert!(screen.contains(".risiko/unresolved-2024-"), "{screen}");
    stage.press("<Esc>");
    let doc = DocKey::new(&slug("unn"), &slug("ventetid"));
    let risks = |stage: &Stage| stage.app.register().assessment(&doc).unwrap().risks.clone();
    assert_eq!(risks(&stage).len(), 3);
    assert_eq!(risks(&stage)[&slug("r7k3m")].title, "Der");
    let names: Vec<String> = std::fs::read_dir(dir.path().join(".risiko"))
        .unwrap()
        .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    let count = |start: &str| names.iter().filter(|n| n.starts_with(start)).count();
    assert_eq!((count("journal-"), count("unresolved-")), (1, 1), "{names:?}");
    stage.press("u");
    assert!(stage.screen().contains("Angret: hentet tilbake"), "{}", stage.screen());
    assert_eq!(risks(&stage).len(), 1);
}
