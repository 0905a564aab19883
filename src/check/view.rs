//! A trust as rules look at it: its documents in order, and which measures serve which risk.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use super::past::Round;
use super::{Past, obligations};
use crate::model::{
    Assessment, Code, Date, Diagnostic, DocKey, Measure, Register, Risk, Slug, TrustBook,
};

/// A trust, the day, and what is known of the time before.
pub(super) struct View<'a> {
    pub(super) register: &'a Register,
    pub(super) trust: &'a Slug,
    pub(super) book: &'a TrustBook,
    /// In the catalogue's order: see [`Register::docs`].
    pub(super) docs: Vec<(DocKey, &'a Assessment)>,
    pub(super) serving: Serving<'a>,
    pub(super) today: Date,
    pub(super) past: &'a Past,
    /// Days to the day by which obligations must be ready: see [`obligations::days_left`].
    pub(super) days_left: Option<i64>,
    /// The trust's last snapshot.
    pub(super) round: Option<&'a Round>,
    obligations: HashSet<&'a Slug>,
}

impl<'a> View<'a> {
    /// A trust of the register; `None` where it has no book.
    pub(super) fn new(
        register: &'a Register,
        trust: &'a Slug,
        today: Date,
        past: &'a Past,
    ) -> Option<Self> {
        let book = register.book(trust)?;
        let docs = register.docs(trust).into_iter().map(|(doc, a)| (doc, a.as_ref())).collect();
        let serving = Serving::of(book);
        let round = past.rounds.get(trust);
        let days_left = obligations::days_left(register, trust, today);
        let obligations = register.catalogue.obligations(trust).map(|goal| &goal.id).collect();
        Some(Self {
            register,
            trust,
            book,
            docs,
            serving,
            today,
            past,
            days_left,
            round,
            obligations,
        })
    }

    /// A finding in a file of the trust.
    pub(super) fn find(&self, name: &Slug, code: Code, anchor: &[&str]) -> Diagnostic {
        Diagnostic::at(code, self.register.file(&DocKey::new(self.trust, name)), anchor)
    }

    /// A finding about all that the trust has written.
    pub(super) fn find_in_folder(&self, code: Code) -> Diagnostic {
        let year = self.register.year.to_string();
        Diagnostic::at(code, PathBuf::from(year).join(self.trust.as_str()), &[])
    }
}

/// One document of a trust.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub(super) view: &'a View<'a>,
    pub(super) doc: &'a DocKey,
    pub(super) assessment: &'a Assessment,
}

impl Page<'_> {
    /// A finding in the document.
    pub(super) fn find(&self, code: Code, anchor: &[&str]) -> Diagnostic {
        Diagnostic::at(code, self.view.register.file(self.doc), anchor)
    }

    /// A risk is what it was at the trust's last snapshot; also where there is none to compare with.
    pub(super) fn is_as_before(&self, id: &Slug, risk: &Risk) -> bool {
        let changed = self.view.round.and_then(|round| round.changed.get(&self.doc.name));
        changed.is_none_or(|before| {
            let before = before.as_ref().and_then(|before| before.risks.get(id));
            before == Some(risk)
        })
    }

    /// It must be assessed: a prioritised goal that applies to the trust.
    pub(super) fn is_obligation(&self) -> bool {
        self.view.obligations.contains(&self.doc.name)
    }
}

/// A measure that serves a risk, and the file that it stands in.
pub(super) struct Served<'a> {
    pub(super) doc: &'a Slug,
    pub(super) id: &'a Slug,
    pub(super) measure: &'a Measure,
    /// The next one of the same risk.
    next: Option<usize>,
}

/// A trust's measures by the risks that they serve. Walking all measures for each risk would cost
/// the square of a large trust.
pub(super) struct Serving<'a> {
    first: HashMap<&'a Slug, usize>,
    list: Vec<Served<'a>>,
}

impl<'a> Serving<'a> {
    /// The measures of a trust.
    pub(super) fn of(book: &'a TrustBook) -> Self {
        let (mut first, mut list) = (HashMap::new(), Vec::new());
        for (doc, assessment) in &book.assessments {
            for (id, measure) in &assessment.measures {
                for risk in &measure.risks {
                    let next = first.insert(risk, list.len());
                    list.push(Served { doc, id, measure, next });
                }
            }
        }
        Self { first, list }
    }

    /// The measures that serve a risk, the last listed first.
    pub(super) fn risk(&self, id: &Slug) -> impl Iterator<Item = &Served<'a>> {
        let mut at = self.first.get(id).copied();
        std::iter::from_fn(move || {
            let served = self.list.get(at?)?;
            at = served.next;
            Some(served)
        })
    }

    /// Whether an open measure serves a risk.
    pub(super) fn is_open_for(&self, id: &Slug) -> bool {
        self.risk(id).any(|served| served.measure.is_open())
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
        let index = Serving::of(book);
        let of = |id: &str| {
            let mut ids: Vec<_> = index.risk(&slug(id)).map(|s| s.id.to_string()).collect();
            ids.sort();
            ids
        };
        assert_eq!(of("r1111"), ["m2222", "m4444"]);
        assert_eq!(of("r3333"), ["m2222"]);
        assert!(of("r5555").is_empty());
        assert!(index.is_open_for(&slug("r1111")) && !index.is_open_for(&slug("r5555")));
    }
}
