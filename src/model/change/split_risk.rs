//! Splitting a risk that turns out to be two.

use std::sync::Arc;

use super::{Refusal, free, open, titled};
use crate::model::register::{ItemKey, Register};
use crate::model::{Acceptance, Risk, Slug, Treatment};

/// A second risk beside the first one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// Its new id.
    pub id: Slug,
    /// Its own title.
    pub title: String,
    /// The measures of the first one serve it too; otherwise they stay with the first one alone.
    pub with_measures: bool,
}

/// Adds a copy of a risk under a new id, with the same scores as a place to start from. Nobody has
/// reviewed or accepted the new one yet.
pub(super) fn make(register: &mut Register, key: &ItemKey, split: &Split) -> Result<(), Refusal> {
    titled(&split.title)?;
    let id = ItemKey::new(&key.doc, &split.id);
    free(register, &id)?;
    let old = register.risk(key).ok_or_else(|| Refusal::UnknownRisk(key.id.clone()))?;
    if !old.is_open() {
        return Err(Refusal::Closed(key.id.clone()));
    }
    let new = Risk {
        title: split.title.clone(),
        treatment: old.treatment.filter(|t| *t != Treatment::Accept),
        reviewed: None,
        accepted: Acceptance::default(),
        ..old.clone()
    };
    open(register, &key.doc)?.risks.insert(split.id.clone(), new);
    let Some(book) = register.trusts.get_mut(&key.doc.trust) else { return Ok(()) };
    if !split.with_measures {
        return Ok(());
    }
    for (_, slot) in book.assessments_mut() {
        if slot.measures.values().any(|m| m.risks.contains(&key.id)) {
            let measures = Arc::make_mut(slot).measures.values_mut();
            for measure in measures.filter(|m| m.risks.contains(&key.id)) {
                measure.risks.push(split.id.clone());
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::change::{Change, FieldAt};
    use crate::model::field::Value;
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, serving, ymd};

    fn key(id: &str) -> ItemKey {
        ItemKey::new(&doc("ventetid"), &slug(id))
    }

    #[test]
    fn the_new_one_has_the_scores_and_nobodys_word() {
        for with_measures in [false, true] {
            let mut register = Builder::new()
                .risk("unn", "ventetid", "r1", 3, 4)
                .measure("unn", "sykefravaer", "m1", serving(&["r1"]))
                .build();
            let accepted = Some((ymd(2024, 2, 28), "direktør".to_owned(), "fordi".to_owned()));
            let reviewed = FieldAt::risk(&key("r1"), "reviewed");
            for change in [
                Change::AcceptRisk(key("r1"), accepted),
                Change::Set(reviewed, Value::Day(ymd(2024, 3, 1))),
            ] {
                change.make(&mut register).unwrap();
            }
            let old = register.risk(&key("r1")).unwrap().clone();
            let split = Split { id: slug("r2"), title: "Den andre".into(), with_measures };
            Change::SplitRisk(key("r1"), split.clone()).make(&mut register).unwrap();
            let new = register.risk(&key("r2")).unwrap();
            assert_eq!((new.title.as_str(), &new.current), ("Den andre", &old.current));
            assert!(!new.accepted.is_given());
            assert_eq!((new.reviewed, new.treatment), (None, None));
            assert_eq!(*register.risk(&key("r1")).unwrap(), old, "the first one is untouched");
            let measure = register.measure(&ItemKey::new(&doc("sykefravaer"), &slug("m1")));
            let serves = measure.unwrap().risks.contains(&slug("r2"));
            assert_eq!(serves, with_measures);
            let again = Change::SplitRisk(key("r1"), split).make(&mut register);
            assert_eq!(again, Err(Refusal::IdTaken(slug("r2"))));
        }
    }
}
