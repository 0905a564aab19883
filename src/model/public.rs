//! What the public may see of a register: everything but what tells of restricted risks.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Assessment, Document, Register, Reporting, Risk, Slug, State, TopFive, seal};

/// A risk by its trust and id.
pub type Address = (Slug, Slug);

/// The restricted risks of a trust, or of all.
pub fn restricted(register: &Register, trust: Option<&Slug>) -> BTreeSet<Address> {
    let books = register.trusts.iter().filter(|(id, _)| trust.is_none_or(|trust| trust == *id));
    let risks = books.flat_map(|(id, book)| {
        let all = book.assessments().flat_map(|(_, assessment)| &assessment.risks);
        all.filter(|(_, risk)| risk.is_restricted())
            .map(move |(risk, _)| (id.clone(), risk.clone()))
    });
    risks.collect()
}

/// The register without these risks, and how many risks and measures were left out. A measure goes
/// with any of the risks that it serves, and so does what was written of them in a workshop, a
/// report or the Topp 5. What was approved stays approved: its seal is made anew, of what is left.
pub fn without(register: &Register, hidden: &BTreeSet<Address>) -> (Register, usize) {
    let mut public = register.clone();
    let mut left_out = 0;
    for (trust, book) in &mut public.trusts {
        let risks: BTreeSet<&Slug> =
            hidden.iter().filter(|(of, _)| of == trust).map(|(_, risk)| risk).collect();
        if risks.is_empty() {
            continue;
        }
        let all = book.assessments().flat_map(|(_, assessment)| &assessment.measures);
        let serves = all.filter(|(_, m)| m.risks.iter().any(|risk| risks.contains(risk)));
        let measures: BTreeSet<Slug> = serves.map(|(id, _)| id.clone()).collect();
        left_out += measures.len();
        let found = book.assessments().flat_map(|(_, assessment)| assessment.risks.keys());
        left_out += found.filter(|risk| risks.contains(risk)).count();
        let hides = Hides { risks, measures };
        for document in book.documents.values_mut() {
            match document {
                Document::Assessment(assessment) if hides.is_told_in(assessment) => {
                    let approved = State::of(Some(assessment), false, &register.matrix);
                    let assessment = Arc::make_mut(assessment);
                    hides.leave_out_of(assessment);
                    if approved == State::Approved {
                        assessment.approved.seal =
                            seal::of_assessment(assessment, &register.matrix);
                    }
                }
                Document::Top(top) => hides.leave_out_of_top(Arc::make_mut(top)),
                Document::Reporting(reporting) => {
                    hides.leave_out_of_reporting(Arc::make_mut(reporting));
                }
                _ => {}
            }
        }
    }
    (public, left_out)
}

/// What is left out of a trust's files.
struct Hides<'h> {
    risks: BTreeSet<&'h Slug>,
    measures: BTreeSet<Slug>,
}

impl Hides<'_> {
    fn is_told_in(&self, assessment: &Assessment) -> bool {
        assessment.risks.keys().any(|risk| self.risks.contains(risk))
            || assessment.measures.keys().any(|measure| self.measures.contains(measure))
            || !assessment.sessions.is_empty()
            || !assessment.order.is_empty()
    }

    fn leave_out_of(&self, assessment: &mut Assessment) {
        assessment.risks.retain(|id, _| !self.risks.contains(id));
        assessment.measures.retain(|id, _| !self.measures.contains(id));
        assessment.order.retain(|id| !self.risks.contains(id));
        for session in assessment.sessions.values_mut() {
            session.votes.retain(|id, _| !self.risks.contains(id));
            for told in [&mut session.decisions, &mut session.parked] {
                told.retain(|line| !self.is_named(line));
            }
            if self.is_named(&session.minority) {
                session.minority.clear();
            }
        }
        // A factor that only they threaten stays: it is about the goal.
        assessment.assumptions.retain(|line| !self.is_named(line));
    }

    fn leave_out_of_top(&self, top: &mut TopFive) {
        top.order.retain(|id| !self.risks.contains(id));
        top.comments.retain(|id, words| !self.risks.contains(id) && !self.is_named(words));
    }

    fn leave_out_of_reporting(&self, reporting: &mut Reporting) {
        let rounds = reporting.requirements.values_mut().flat_map(|it| it.rounds.values_mut());
        rounds.for_each(|round| round.measures.retain(|id| !self.measures.contains(id)));
        for outcome in reporting.outcomes.values_mut() {
            outcome.measures.retain(|id| !self.measures.contains(id));
        }
    }

    /// A text names a risk or measure that is left out, as "r7k3m: sannsynlighet 3 -> 4" does.
    fn is_named(&self, text: &str) -> bool {
        let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
        words.any(|word| {
            self.risks.iter().any(|id| id.as_str() == word)
                || self.measures.iter().any(|id| id.as_str() == word)
        })
    }
}

/// The texts of what the public may see that name what it may not, by the risk they stand in: a
/// person must look at them, since nobody else's words are changed.
pub fn still_named(public: &Register, hidden: &BTreeSet<Address>) -> Vec<Address> {
    let mut found = BTreeSet::new();
    for (trust, book) in &public.trusts {
        let ids: Vec<&str> =
            hidden.iter().filter(|(of, _)| of == trust).map(|(_, id)| id.as_str()).collect();
        if ids.is_empty() {
            continue;
        }
        for (id, risk) in book.assessments().flat_map(|(_, assessment)| &assessment.risks) {
            if texts(risk).any(|text| ids.iter().any(|id| text.contains(id))) {
                found.insert((trust.clone(), id.clone()));
            }
        }
    }
    found.into_iter().collect()
}

fn texts(risk: &Risk) -> impl Iterator<Item = &str> {
    let one = [&risk.title, &risk.event, &risk.rationale, &risk.note, &risk.accepted.why];
    let lists = [&risk.causes, &risk.leads_to, &risk.controls];
    one.into_iter().chain(lists.into_iter().flatten()).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::OTHER;
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, serving, ymd};
    use crate::model::{Session, Votes};

    fn built() -> Register {
        let built = Builder::new()
            .risk("unn", "ventetid", "ropen", 2, 2)
            .risk("unn", "ventetid", "rshut", 5, 5)
            .risk("unn", OTHER, "rmore", 3, 3)
            .measure("unn", OTHER, "mopen", serving(&["ropen"]))
            .measure("unn", OTHER, "mshut", serving(&["ropen", "rshut"]))
            .top("unn", &["rshut", "rmore"])
            .edit_risk("unn", "ventetid", "rshut", |_, risk| risk.restricted = "offl. § 24".into());
        let with_session = built.assessment("unn", "ventetid", |assessment| {
            assessment.order = vec![slug("rshut"), slug("ropen")];
            let mut session = Session {
                decisions: vec!["rshut: 3 -> 4".into(), "ropen står".into()],
                minority: "rshut er verre".into(),
                ..Session::default()
            };
            session.votes.insert(slug("rshut"), Votes::default());
            assessment.sessions.insert("2024-02-14".into(), session);
        });
        with_session.approved("unn", "ventetid", ymd(2024, 2, 28)).build()
    }

    #[test]
    fn nothing_tells_of_a_restricted_risk_and_the_approval_stands() {
        let register = built();
        let hidden = restricted(&register, None);
        assert_eq!(hidden, [(slug("unn"), slug("rshut"))].into());
        let (public, left_out) = without(&register, &hidden);
        assert_eq!(left_out, 2, "the risk and the measure that serves it too");
        let told = format!("{:?}", public.trusts);
        assert!(!told.contains("rshut") && !told.contains("mshut"), "{told}");
        assert!(told.contains("ropen står") && told.contains("mopen"));
        assert_eq!(public.state(&doc("ventetid")), State::Approved);
        assert_eq!(register.state(&doc("ventetid")), State::Approved, "the register is as it was");
    }

    #[test]
    fn texts_of_others_that_name_it_are_pointed_out() {
        let mut register = built();
        let book = register.trusts.get_mut(&slug("unn")).unwrap();
        for (_, assessment) in book.assessments_mut() {
            if let Some(risk) = Arc::make_mut(assessment).risks.get_mut(&slug("rmore")) {
                risk.rationale = "Henger sammen med rshut.".into();
            }
        }
        let hidden = restricted(&register, None);
        let (public, _) = without(&register, &hidden);
        assert_eq!(still_named(&public, &hidden), [(slug("unn"), slug("rmore"))]);
    }
}
