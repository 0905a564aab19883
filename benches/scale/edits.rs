//! One edit and its save, in registers of three sizes.

use std::path::Path;
use std::time::{Duration, Instant};

use risiko::model::field::Value;
use risiko::model::{Change, DocKey, FieldAt, ItemKey, Ledger, Slug};
use risiko::store::{self, Workspace};

use super::{made, median};

/// How long the edit alone and its save took, in the middle of many.
pub(crate) struct Edit {
    pub(crate) apply: Duration,
    pub(crate) save: Duration,
}

const ROUNDS: usize = 60;

/// Edits and saves one risk after the other, in as many files.
pub(crate) fn measured(dir: &Path) -> Edit {
    let opened = store::open(dir, None).unwrap();
    let mut desk = Workspace::new(dir, made::YEAR);
    let mut ledger = Ledger::new(opened.register);
    let (mut applies, mut saves) = (Vec::new(), Vec::new());
    let trust = Slug::new(&made::trust_id(0)).unwrap();
    for round in 0..ROUNDS {
        let goal = Slug::new(&made::goal_id(round % 25)).unwrap();
        let doc = DocKey::new(&trust, &goal);
        let risks = &ledger.register().assessment(&doc).unwrap().risks;
        let id = risks.keys().nth(round % risks.len()).unwrap().clone();
        let owner = Value::text(format!("klinikksjef {round}"));
        let change = Change::Set(FieldAt::risk(&ItemKey::new(&doc, &id), "owner"), owner);
        let begun = Instant::now();
        ledger.apply(change).unwrap();
        applies.push(begun.elapsed());
        let begun = Instant::now();
        let saved = desk.save(&mut ledger).unwrap();
        saves.push(begun.elapsed());
        assert_eq!(saved.files.len(), 1);
    }
    Edit { apply: median(&mut applies), save: median(&mut saves) }
}
