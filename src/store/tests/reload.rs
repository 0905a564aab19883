//! Files that somebody else writes while the register is open.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::desk::{FILE, doc, edit, on_disk, register};
use crate::model::field::Value;
use crate::model::register::testing::slug;
use crate::model::testing::set;
use crate::model::{Change, FieldAt, ItemKey, Ledger, Risk};
use crate::store::workspace::choosing;
use crate::store::workspace::choosing::Answer;
use crate::store::{Clash, News, Workspace};

struct Open {
    dir: TempDir,
    desk: Workspace,
    ledger: Ledger,
}

impl Open {
    fn new() -> Self {
        let (dir, opened) = register();
        let desk = Workspace::new(dir.path(), 2024);
        Self { dir, desk, ledger: Ledger::new(opened.register) }
    }

    fn edit(&mut self, key: &str, text: &str) {
        self.ledger.apply(edit(key, text)).unwrap();
    }

    /// Chooses one side of everything that is left to choose, and settles.
    fn settle(&mut self, mut clash: Clash, answer: &Answer) -> Option<News> {
        let matrix = self.ledger.register().matrix.clone();
        while let Some(one) = choosing::left_in(&clash.file, &clash.text).first() {
            clash.text = choosing::with_choice(&clash.text, one, answer, &matrix).unwrap();
        }
        self.desk.settle(&mut self.ledger, &clash)
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
    open.edit("title", "Annet");
    open.desk.save(&mut open.ledger).unwrap();
    assert_eq!(open.reload(), None);
}

#[test]
fn other_fields_of_a_risk_that_is_being_edited_come_in() {
    let mut open = Open::new();
    open.edit("title", "Annet");
    open.they_write("\"HR\"", "\"fagdirektør\"");
    assert_eq!(open.reload(), Some(News::Merged(file())));
    let risk = open.risk().unwrap();
    assert_eq!((risk.title.as_str(), risk.owner.as_str()), ("Annet", "fagdirektør"));
    open.desk.save(&mut open.ledger).unwrap();
    let text = on_disk(open.dir.path());
    assert!(text.contains("title = \"Annet\" # først") && text.contains("fagdirektør"), "{text}");
}

/// What is left to choose in a clash, as key and the three sides.
fn asked(clash: &Clash) -> Vec<(String, [Option<String>; 3])> {
    let left = choosing::left_in(&clash.file, &clash.text);
    let one = |one: choosing::Undecided| {
        let sides = [&one.conflict.base, &one.conflict.ours, &one.conflict.theirs];
        (one.conflict.path.join("."), sides.map(|side| side.as_ref().map(ToString::to_string)))
    };
    left.into_iter().map(one).collect()
}

#[test]
fn the_same_field_changed_by_both_is_a_question_and_either_answer_stands() {
    for (answer, stands) in [(Answer::Ours, "Vårt"), (Answer::Theirs, "Deres")] {
        let mut open = Open::new();
        open.edit("title", "Vårt");
        open.edit("event", "Noe hender.");
        open.they_write("\"Noe\"", "\"Deres\"");
        open.they_write("\"HR\"", "\"fagdirektør\"");
        let clash = open.clash();
        assert_eq!(open.risk().unwrap().title, "Vårt", "until it is answered nothing is lost");
        let sides = ["\"Noe\"", "\"Vårt\"", "\"Deres\""].map(|side| Some(side.to_owned()));
        assert_eq!(asked(&clash), [("risk.r1.title".to_owned(), sides)]);
        assert_eq!(open.settle(clash, &answer), Some(News::Merged(file())));
        open.desk.save(&mut open.ledger).unwrap();
        let text = on_disk(open.dir.path());
        for wanted in [&format!("title = \"{stands}\" # først"), "fagdirektør", "Noe hender."] {
            assert!(text.contains(wanted), "{wanted}: {text}");
        }
    }
}

/// Two people who each add a cause meant both: a list is joined while the register is open too.
#[test]
fn an_item_of_a_list_that_each_has_added_is_kept_from_both() {
    let mut open = Open::new();
    let causes = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let at = FieldAt::risk(&key(), "causes");
    let set = Change::Set(at, Value::texts(causes(&["Vi sluttet"])));
    open.ledger.apply(set).unwrap();
    open.they_write("owner =", "causes = [\n  \"De sluttet\",\n]\nowner =");
    assert_eq!(open.reload(), Some(News::Merged(file())));
    let mut found = open.risk().unwrap().causes.clone();
    found.sort();
    assert_eq!(found, ["De sluttet", "Vi sluttet"]);
    open.desk.save(&mut open.ledger).unwrap();
    let text = on_disk(open.dir.path());
    assert!(text.contains("De sluttet") && text.contains("Vi sluttet"), "{text}");
}

#[test]
fn a_risk_they_took_away_while_it_was_edited_here_is_a_question_too() {
    for (answer, is_there) in [(Answer::Ours, true), (Answer::Theirs, false)] {
        let mut open = Open::new();
        open.edit("owner", "HR-sjef");
        open.they_write("[risk.r1]\ntitle = \"Noe\" # først\nowner = \"HR\"\n", "");
        let clash = open.clash();
        let left = choosing::left_in(&clash.file, &clash.text);
        assert!(left.len() == 1 && left[0].torn && left[0].conflict.theirs.is_none(), "{left:?}");
        open.settle(clash, &answer).unwrap();
        assert_eq!(open.risk().is_some(), is_there);
        open.desk.save(&mut open.ledger).unwrap();
        assert_eq!(on_disk(open.dir.path()).contains("[risk.r1]"), is_there);
    }
}

#[test]
fn an_answer_to_what_has_changed_once_more_is_not_taken() {
    let mut open = Open::new();
    open.edit("title", "Vårt");
    open.they_write("\"Noe\"", "\"Deres\"");
    let clash = open.clash();
    open.edit("owner", "HR-sjef");
    open.they_write("\"HR\"", "\"fagdirektør\"");
    assert_eq!(open.settle(clash, &Answer::Ours), None);
    assert_eq!(asked(&open.clash()).len(), 2, "asked again, with both");
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
    open.edit("title", "Annet");
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
        open.ledger.apply(set(&key, "title", "Vårt")).unwrap();
        open.they_write(&format!("title = \"{title}\""), "title = \"Deres\"");
        let clash = open.clash();
        assert!(open.settle(clash, &Answer::Theirs).is_some(), "{}", path.display());
        assert_eq!(open.ledger.register().risk(&key).unwrap().title, "Deres");
    }
}

#[test]
fn indicators_are_taken_over_as_they_stand_on_disk() {
    const INDICATORS: &str = "2024/unn/_indicators.toml";
    let mut open = Open::new();
    let title = |open: &Open| {
        let indicators = &open.ledger.register().book(&slug("unn")).unwrap().indicators();
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
