//! What people do to the success factors of an assessment.

use super::{Refusal, free, open, titled};
use crate::model::Factor;
use crate::model::register::{ItemKey, Register};

pub(super) fn add(register: &mut Register, key: &ItemKey, factor: &Factor) -> Result<(), Refusal> {
    titled(&factor.title)?;
    free(register, key)?;
    open(register, &key.doc)?.factors.insert(key.id.clone(), factor.clone());
    Ok(())
}

/// Deletes a factor, and takes it out of the lists of the risks that threaten it.
pub(super) fn delete(register: &mut Register, key: &ItemKey) -> Result<(), Refusal> {
    let unknown = || Refusal::UnknownFactor(key.id.clone());
    let there = register.assessment(&key.doc).is_some_and(|a| a.factors.contains_key(&key.id));
    if !there {
        return Err(unknown());
    }
    let assessment = open(register, &key.doc)?;
    assessment.factors.remove(&key.id);
    for risk in assessment.risks.values_mut() {
        risk.threatens.retain(|id| *id != key.id);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Change;
    use crate::model::register::testing::{doc, register, risk_at, slug};

    fn key(id: &str) -> ItemKey {
        ItemKey::new(&doc("ventetid"), &slug(id))
    }

    fn factor(title: &str) -> Box<Factor> {
        Box::new(Factor { title: title.into() })
    }

    #[test]
    fn a_factor_that_is_deleted_is_threatened_by_nothing() {
        let mut register = register();
        Change::AddFactor(key("f1111"), factor("Nok folk")).make(&mut register).unwrap();
        Change::AddFactor(key("f2222"), factor("Nok rom")).make(&mut register).unwrap();
        let mut risk = risk_at(3, 3);
        risk.threatens = vec![slug("f1111"), slug("f2222")];
        Change::AddRisk(key("rnew1"), Box::new(risk)).make(&mut register).unwrap();
        Change::DeleteFactor(key("f1111")).make(&mut register).unwrap();
        assert_eq!(register.risk(&key("rnew1")).unwrap().threatens, [slug("f2222")]);
        let again = Change::DeleteFactor(key("f1111")).make(&mut register);
        assert_eq!(again, Err(Refusal::UnknownFactor(slug("f1111"))));
    }

    #[test]
    fn a_factor_needs_a_title_and_an_id_of_its_own() {
        let mut register = register();
        let empty = Change::AddFactor(key("f1111"), factor(" ")).make(&mut register);
        assert_eq!(empty, Err(Refusal::EmptyTitle));
        Change::AddRisk(key("rnew1"), Box::new(risk_at(3, 3))).make(&mut register).unwrap();
        let taken = Change::AddFactor(key("rnew1"), factor("Nok rom")).make(&mut register);
        assert_eq!(taken, Err(Refusal::IdTaken(slug("rnew1"))));
    }
}
