//! Weak knowledge behind a high consequence: the place where more knowledge is worth most
//! (DOMAIN.md 3).

use crate::check::context::DocumentContext;
use crate::model::{Code, Diagnostic, Strength};

/// R092: open risks whose consequence is one of the two highest and whose knowledge is weak.
pub(in crate::check) fn weak(cx: &DocumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let high = cx.trust.register.matrix.consequence.len() - 1;
    for (id, risk) in cx.assessment.open_risks() {
        let is_weak = risk.knowledge.weakest() == Some(Strength::Weak);
        let is_high = || risk.current.worst().is_some_and(|c| usize::from(c.number()) >= high);
        if is_weak && is_high() {
            let anchor = ["risk", id.as_str(), "knowledge"];
            found.push(cx.find(Code::WeakKnowledge, &anchor).with("id", id.as_str()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::found;
    use crate::model::Knowledge;
    use crate::model::testing::Builder;

    #[test]
    fn only_a_high_consequence_and_weak_knowledge_together_are_told() {
        let told =
            |consequence, data| {
                let built = Builder::new()
                    .risk("unn", "ventetid", "r7k3m", 3, consequence)
                    .edit_risk("unn", "ventetid", "r7k3m", |_, risk| {
                        risk.knowledge = Knowledge {
                            data: Some(data),
                            understanding: Some(Strength::Strong),
                            agreement: None,
                        };
                    });
                found(&built.build(), Code::WeakKnowledge).len()
            };
        assert_eq!(told(4, Strength::Weak), 1);
        assert_eq!(told(5, Strength::Weak), 1);
        assert_eq!(told(3, Strength::Weak), 0);
        assert_eq!(told(5, Strength::Moderate), 0);
    }
}
