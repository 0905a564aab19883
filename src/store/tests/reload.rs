//! Files that somebody else writes while the register is open.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::desk::{FILE, doc, on_disk, register};
use crate::model::register::testing::slug;
use crate::model::{Change, ItemKey, Ledger, Risk, RiskEdit};
use crate::store::{Clash, Desk, News, Side};

struct Open {
    dir: TempDir,
    desk: Desk,
    ledger: Ledger,
}

impl Open {
    fn new() -> Self {
        let (dir, opened) = register();
        let desk = Desk::new(dir.path(), 2024);
        Self { dir, desk, ledger: Ledger::new(opened.register) }
    }

    fn edit(&mut self, edit: RiskEdit) {
        self.ledger.apply(Change::EditRisk(key(), edit)).unwrap();
    }

    fn they_write(&self, from: &str, to: &str) {
        let text = on_disk(self.dir.path());
        assert!(text.contains(from), "{text}");
        fs::write(self.dir.path().join(FILE), text.replace(from, to)).unwrap();
    }

    fn reload(&mut self) -> Option<News> {
        self.desk.reload(&mut self.ledger, Path::new(FILE))
    }

    fn clash(&mut self) -> Clash {
        match self.reload() {
            Some(News::Clash(clash)) => clash,
            other => panic!("{other:?}"),
        }
    }

    fn risk(&self) -> Option<&Risk> {
        self.ledger.register().risk(&key())
    }
}

fn key() -> ItemKey {
    ItemKey::new(&doc(), &slug("r1"))
}

fn file() -> PathBuf {
    PathBuf::from(FILE)
}

#[test]
fn what_they_write_appears_and_our_own_saves_are_no_news() {
    let mut open = Open::new();
    assert_eq!(open.reload(), None);
    open.they_write("\"HR\"", "\"fagdirektør\"");
    assert_eq!(open.reload(), Some(News::Taken(file())));
    assert_eq!(open.risk().unwrap().owner, "fagdirektør");
    assert!(!open.ledger.is_unsaved());
    open.edit(RiskEdit::Title("Annet".into()));
    open.desk.save(&mut open.ledger).unwrap();
    assert_eq!(open.reload(), None);
}

#[test]
fn other_fields_of_a_risk_that_is_being_edited_come_in() {
    let mut open = Open::new();
    open.edit(RiskEdit::Title("Annet".into()));
    open.they_write("\"HR\"", "\"fagdirektør\"");
    assert_eq!(open.reload(), Some(News::Merged(file())));
    let risk = open.risk().unwrap();
    assert_eq!((risk.title.as_str(), risk.owner.as_str()), ("Annet", "fagdirektør"));
    open.desk.save(&mut open.ledger).unwrap();
    let text = on_disk(open.dir.path());
    assert!(text.contains("title = \"Annet\" # først") && text.contains("fagdirektør"), "{text}");
}

#[test]
fn the_same_field_changed_by_both_is_a_question_and_either_answer_stands() {
    for (side, stands) in [(Side::Ours, "Vårt"), (Side::Theirs, "Deres")] {
        let mut open = Open::new();
        open.edit(RiskEdit::Title("Vårt".into()));
        open.edit(RiskEdit::Event("Noe hender.".into()));
        open.they_write("\"Noe\"", "\"Deres\"");
        open.they_write("\"HR\"", "\"fagdirektør\"");
        let clash = open.clash();
        assert_eq!(open.risk().unwrap().title, "Vårt", "until it is answered nothing is lost");
        let [field] = clash.disputed.as_slice() else { panic!("{clash:?}") };
        assert_eq!(field.path, ["risk", "r1", "title"]);
        let sides = [&field.base, &field.ours, &field.theirs].map(|v| v.as_deref().unwrap());
        assert_eq!(sides, ["\"Noe\"", "\"Vårt\"", "\"Deres\""]);
        assert_eq!(open.desk.settle(&mut open.ledger, &clash, &[side]), Some(News::Merged(file())));
        open.desk.save(&mut open.ledger).unwrap();
        let text = on_disk(open.dir.path());
        for wanted in [&format!("title = \"{stands}\" # først"), "fagdirektør", "Noe hender."] {
            assert!(text.contains(wanted), "{wanted}: {text}");
        }
    }
}

#[test]
fn a_risk_they_took_away_while_it_was_edited_here_is_a_question_too() {
    for (side, is_there) in [(Side::Ours, true), (Side::Theirs, false)] {
        let mut open = Open::new();
        open.edit(RiskEdit::Owner("HR-sjef".into()));
        open.they_write("[risk.r1]\ntitle = \"Noe\" # først\nowner = \"HR\"\n", "");
        let clash = open.clash();
        assert_eq!(clash.disputed[0].path, ["risk", "r1"]);
        assert_eq!(clash.disputed[0].theirs, None);
        open.desk.settle(&mut open.ledger, &clash, &[side]).unwrap();
        assert_eq!(open.risk().is_some(), is_there);
        open.desk.save(&mut open.ledger).unwrap();
        assert_eq!(on_disk(open.dir.path()).contains("[risk.r1]"), is_there);
    }
}

#[test]
fn an_answer_to_what_has_changed_once_more_is_not_taken() {
    let mut open = Open::new();
    open.edit(RiskEdit::Title("Vårt".into()));
    open.they_write("\"Noe\"", "\"Deres\"");
    let clash = open.clash();
    open.edit(RiskEdit::Owner("HR-sjef".into()));
    open.they_write("\"HR\"", "\"fagdirektør\"");
    assert_eq!(open.desk.settle(&mut open.ledger, &clash, &[Side::Ours]), None);
    assert_eq!(open.clash().disputed.len(), 2, "asked again, with both");
}

#[test]
fn damaged_or_gone_keeps_what_is_unsaved_and_shows_the_rest() {
    let mut open = Open::new();
    open.they_write("owner = \"HR\"", "owner = \"HR");
    assert_eq!(open.reload(), Some(News::Damaged(file())));
    assert!(open.risk().is_none());
    assert_eq!(open.reload(), None, "told once");
    open.they_write("owner = \"HR", "owner = \"HR\"");
    assert_eq!(open.reload(), Some(News::Taken(file())));
    open.edit(RiskEdit::Title("Annet".into()));
    fs::remove_file(open.dir.path().join(FILE)).unwrap();
    assert_eq!(open.reload(), Some(News::Kept(file())));
    assert_eq!(open.risk().unwrap().title, "Annet");
    open.ledger.undo();
    assert_eq!(open.reload(), Some(News::Gone(file())));
    assert!(open.risk().is_none());
}

#[test]
fn what_is_no_document_is_no_news() {
    let mut open = Open::new();
    for file in ["2024/matrix.toml", "2024/unn/notat.txt", "2024/x/ventetid.toml", "a/b/c/d.toml"] {
        assert_eq!(open.desk.reload(&mut open.ledger, Path::new(file)), None, "{file}");
    }
}

#[test]
fn every_document_of_the_example_can_be_asked_about() {
    let goals = super::demo_files().into_iter().filter(|(p, _)| p.ends_with("ventetid.toml"));
    for (path, text) in goals {
        let mut open = Open::new();
        fs::write(open.dir.path().join(FILE), &text).unwrap();
        open.reload();
        let assessment = open.ledger.register().assessment(&doc()).unwrap();
        let key = ItemKey::new(&doc(), assessment.risks.keys().next().unwrap());
        let title = open.ledger.register().risk(&key).unwrap().title.clone();
        let ours = RiskEdit::Title("Vårt".into());
        open.ledger.apply(Change::EditRisk(key.clone(), ours)).unwrap();
        open.they_write(&format!("title = \"{title}\""), "title = \"Deres\"");
        let clash = open.clash();
        let settled = open.desk.settle(&mut open.ledger, &clash, &[Side::Theirs]);
        assert!(settled.is_some(), "{}", path.display());
        assert_eq!(open.ledger.register().risk(&key).unwrap().title, "Deres");
    }
}

#[test]
fn indicators_are_taken_over_as_they_stand_on_disk() {
    const INDICATORS: &str = "2024/unn/_indicators.toml";
    let mut open = Open::new();
    let title = |open: &Open| {
        let indicators = &open.ledger.register().book(&slug("unn")).unwrap().indicators;
        indicators.by_id.values().next().map(|indicator| indicator.title.clone())
    };
    let write = |open: &mut Open, text: &str| {
        let file = open.dir.path().join(INDICATORS);
        if text.is_empty() {
            fs::remove_file(file).unwrap();
        } else {
            fs::write(file, text).unwrap();
        }
        open.desk.reload(&mut open.ledger, Path::new(INDICATORS))
    };
    let sound = "[indicator.x]\ngoal = \"ventetid\"\ntitle = \"Andel\"\nbetter = \"lower\"\n";
    let file = PathBuf::from(INDICATORS);
    assert_eq!(write(&mut open, sound), Some(News::Taken(file.clone())));
    assert_eq!(title(&open).as_deref(), Some("Andel"));
    assert_eq!(write(&mut open, sound), None);
    assert_eq!(write(&mut open, "[indicator.x\n"), Some(News::Damaged(file.clone())));
    assert_eq!(write(&mut open, "[indicator.x\n"), None);
    let is_damaged = |open: &Open| {
        let book = open.ledger.register().book(&slug("unn")).unwrap();
        book.damaged.contains("_indicators")
    };
    assert!(is_damaged(&open) && title(&open).is_none());
    assert_eq!(write(&mut open, sound), Some(News::Taken(file.clone())));
    assert!(!is_damaged(&open));
    assert_eq!(write(&mut open, ""), Some(News::Gone(file)));
    assert_eq!(title(&open), None);
}
