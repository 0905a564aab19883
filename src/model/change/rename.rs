//! Another id for a risk or a measure: what mends an id that two files of a trust have.

use std::collections::BTreeMap;

use super::{Refusal, open};
use crate::model::register::{ItemKey, Register};
use crate::model::{Assessment, Slug};

/// Gives a risk or measure another id. What names it in its own file follows; other files mean the
/// one that keeps the id.
pub(super) fn rename(register: &mut Register, key: &ItemKey, to: &Slug) -> Result<(), Refusal> {
    if register.is_taken(&key.doc.trust, to) {
        return Err(Refusal::IdTaken(to.clone()));
    }
    let assessment = open(register, &key.doc)?;
    if rekey(&mut assessment.risks, &key.id, to) {
        rename_risk(assessment, &key.id, to);
        return Ok(());
    }
    if rekey(&mut assessment.measures, &key.id, to) {
        return Ok(());
    }
    Err(Refusal::UnknownRisk(key.id.clone()))
}

fn rename_risk(assessment: &mut Assessment, from: &Slug, to: &Slug) {
    let lists = assessment.measures.values_mut().map(|measure| &mut measure.risks);
    for list in lists.chain([&mut assessment.order]) {
        for id in list.iter_mut().filter(|id| *id == from) {
            id.clone_from(to);
        }
    }
    for session in assessment.sessions.values_mut() {
        rekey(&mut session.votes, from, to);
    }
}

fn rekey<T>(map: &mut BTreeMap<Slug, T>, from: &Slug, to: &Slug) -> bool {
    let Some(value) = map.remove(from) else { return false };
    map.insert(to.clone(), value);
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::OTHER;
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, serving};

    #[test]
    fn what_names_it_in_its_own_file_follows_and_other_files_keep_the_other() {
        let builder = Builder::new()
            .risk("unn", "ventetid", "r7k3m", 4, 4)
            .risk("unn", OTHER, "r7k3m", 2, 2)
            .measure("unn", "ventetid", "m1111", serving(&["r7k3m"]))
            .measure("unn", OTHER, "m2222", serving(&["r7k3m"]));
        let mut register = builder.build();
        let key = ItemKey::new(&doc("ventetid"), &slug("r7k3m"));
        rename(&mut register, &key, &slug("rnew1")).unwrap();
        let risks = |name: &str, id: &str| {
            register.measure(&ItemKey::new(&doc(name), &slug(id))).unwrap().risks.clone()
        };
        assert!(register.risk(&ItemKey::new(&doc("ventetid"), &slug("rnew1"))).is_some());
        assert!(register.risk(&ItemKey::new(&doc(OTHER), &slug("r7k3m"))).is_some());
        assert_eq!(risks("ventetid", "m1111"), [slug("rnew1")]);
        assert_eq!(risks(OTHER, "m2222"), [slug("r7k3m")]);
        let taken = rename(&mut register, &key, &slug("m2222"));
        assert_eq!(taken, Err(Refusal::IdTaken(slug("m2222"))));
    }
}
