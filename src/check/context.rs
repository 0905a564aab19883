//! What rules are told: a trust with its documents in order, or one of them, the day, the time
//! before, and which measures serve which risk.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use super::Past;
use super::past::Round;
use crate::model::{
    Assessment, Code, Date, Diagnostic, DocKey, Measure, Register, Risk, Slug, State, TrustBook,
};

/// A trust, the day, and what is known of the time before.
pub(super) struct TrustContext<'a> {
    pub(super) register: &'a Register,
    pub(super) id: &'a Slug,
    pub(super) book: &'a TrustBook,
    /// In the catalogue's order: see [`Register::docs`].
    pub(super) docs: Vec<(DocKey, &'a Assessment)>,
    pub(super) measures: MeasuresByRisk<'a>,
    pub(super) today: Date,
    pub(super) past: &'a Past,
    /// Days to the day by which obligations must be ready, negative when it has passed; `None`
    /// where the calendar has none.
    pub(super) days_left: Option<i64>,
    /// The trust's last snapshot.
    pub(super) round: Option<&'a Round>,
    obligations: HashSet<&'a Slug>,
}

impl<'a> TrustContext<'a> {
    /// A trust of the register; `None` where it has no book.
    pub(super) fn new(
        register: &'a Register,
        trust: &'a Slug,
        today: Date,
        past: &'a Past,
    ) -> Option<Self> {
        let book = register.book(trust)?;
        let docs = register.docs(trust).into_iter().map(|(doc, a)| (doc, a.as_ref())).collect();
        let measures = MeasuresByRisk::in_book(book);
        let round = past.rounds.get(trust);
        let due = register.catalogue.assessment_due(trust);
        let days_left = due.map(|due| (due - today).num_days());
        let obligations = register.catalogue.obligations(trust).map(|goal| &goal.id).collect();
        Some(Self {
            register,
            id: trust,
            book,
            docs,
            measures,
            today,
            past,
            days_left,
            round,
            obligations,
        })
    }

    /// A finding in a file of the trust.
    pub(super) fn find(&self, name: &Slug, code: Code, anchor: &[&str]) -> Diagnostic {
        Diagnostic::at(code, self.register.file(&DocKey::new(self.id, name)), anchor)
    }

    /// A finding about all that the trust has written.
    pub(super) fn find_in_folder(&self, code: Code) -> Diagnostic {
        Diagnostic::at(code, self.folder(), &[])
    }

    /// The folder of the trust's files.
    pub(super) fn folder(&self) -> PathBuf {
        PathBuf::from(self.register.year.to_string()).join(self.id.as_str())
    }
}

/// One document of a trust.
pub(super) struct DocumentContext<'a> {
    pub(super) trust: &'a TrustContext<'a>,
    pub(super) doc: &'a DocKey,
    pub(super) assessment: &'a Assessment,
    pub(super) state: State,
}

impl<'a> DocumentContext<'a> {
    pub(super) fn new(
        trust: &'a TrustContext<'a>,
        doc: &'a DocKey,
        assessment: &'a Assessment,
    ) -> Self {
        Self {
            trust,
            doc,
            assessment,
            state: State::of(Some(assessment), false, &trust.register.matrix),
        }
    }

    /// A finding in the document.
    pub(super) fn find(&self, code: Code, anchor: &[&str]) -> Diagnostic {
        Diagnostic::at(code, self.file(), anchor)
    }

    /// The document's file.
    pub(super) fn file(&self) -> PathBuf {
        self.trust.register.file(self.doc)
    }

    /// A risk is what it was at the trust's last snapshot; also where there is none to compare with.
    pub(super) fn is_as_before(&self, id: &Slug, risk: &Risk) -> bool {
        let changed = self.trust.round.and_then(|round| round.changed.get(&self.doc.name));
        changed.is_none_or(|before| {
            let before = before.as_ref().and_then(|before| before.risks.get(id));
            before == Some(risk)
        })
    }

    /// It must be assessed: a prioritised goal that applies to the trust.
    pub(super) fn is_obligation(&self) -> bool {
        self.trust.obligations.contains(&self.doc.name)
    }
}

/// A measure that serves a risk, and the file that it stands in.
pub(super) struct ServingMeasure<'a> {
    pub(super) doc: &'a Slug,
    pub(super) id: &'a Slug,
    pub(super) measure: &'a Measure,
    /// The next one of the same risk.
    next: Option<usize>,
}

/// A trust's measures by the risks that they serve. Walking all measures for each risk would cost
/// the square of a large trust.
pub(super) struct MeasuresByRisk<'a> {
    first: HashMap<&'a Slug, usize>,
    list: Vec<ServingMeasure<'a>>,
}

impl<'a> MeasuresByRisk<'a> {
    /// The measures of a trust.
    pub(super) fn in_book(book: &'a TrustBook) -> Self {
        let (mut first, mut list) = (HashMap::new(), Vec::new());
        for (doc, assessment) in book.assessments() {
            for (id, measure) in &assessment.measures {
                for risk in &measure.risks {
                    let next = first.insert(risk, list.len());
                    list.push(ServingMeasure { doc, id, measure, next });
                }
            }
        }
        Self { first, list }
    }

    /// The measures that serve a risk, the last listed first.
    pub(super) fn of(&self, id: &Slug) -> impl Iterator<Item = &ServingMeasure<'a>> {
        let mut at = self.first.get(id).copied();
        std::iter::from_fn(move || {
            let served = self.list.get(at?)?;
            at = served.next;
            Some(served)
        })
    }

    /// Whether an open measure serves a risk.
    pub(super) fn is_open_for(&self, id: &Slug) -> bool {
        self.of(id).any(|served| served.measure.is_open())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::testing::slug;
    use crate::model::testing::{Builder, serving};
    use crate::model::{Measure, Progress};

    #[test]
    fn a_measure_is_found_from_each_risk_that_it_serves_whatever_file_it_stands_in() {
        let done = Measure { progress: Progress::Done, ..serving(&["r1111"]) };
        let register = Builder::new()
            .risk("unn", "ventetid", "r1111", 3, 3)
            .measure("unn", "_other", "m2222", serving(&["r1111", "r3333"]))
            .measure("unn", "ventetid", "m4444", done)
            .build();
        let book = register.book(&slug("unn")).unwrap();
        let index = MeasuresByRisk::in_book(book);
        let of = |id: &str| {
            let mut ids: Vec<_> = index.of(&slug(id)).map(|s| s.id.to_string()).collect();
            ids.sort();
            ids
        };
        assert_eq!(of("r1111"), ["m2222", "m4444"]);
        assert_eq!(of("r3333"), ["m2222"]);
        assert!(of("r5555").is_empty());
        assert!(index.is_open_for(&slug("r1111")) && !index.is_open_for(&slug("r5555")));
    }
}
