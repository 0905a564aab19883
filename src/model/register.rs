//! A year of a register: what it is judged by, and what every trust has judged.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

pub use super::document::{INDICATORS, OTHER, OWN, REPORTING, TOP};
use super::indicator::{Indicator, Indicators};
use super::{
    Assessment, Catalogue, Document, Goal, Matrix, Measure, Reporting, Risk, Slug, State, TopFive,
};

/// One year of a register. Cloning is cheap: the parts are shared until one is changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Register {
    /// What the register is called.
    pub name: String,
    /// The year looked at.
    pub year: i32,
    /// What the year's risks are scored by.
    pub matrix: Arc<Matrix>,
    /// The year's goals, trusts and calendar.
    pub catalogue: Arc<Catalogue>,
    /// What each trust has written; a trust of the catalogue always has a book.
    pub trusts: BTreeMap<Slug, TrustBook>,
}

/// Everything that one trust has written in one year.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TrustBook {
    /// Its documents by file name: a goal's id, [`OTHER`], [`TOP`], [`INDICATORS`] or [`REPORTING`].
    pub documents: BTreeMap<Slug, Document>,
    /// Files that are there and could not be read.
    pub damaged: BTreeSet<Slug>,
}

impl TrustBook {
    /// Its assessments by file name, the other risks among them.
    pub fn assessments(&self) -> impl DoubleEndedIterator<Item = (&Slug, &Arc<Assessment>)> {
        self.documents.iter().filter_map(|(name, document)| Some((name, document.assessment()?)))
    }

    /// The assessments to be changed.
    pub fn assessments_mut(&mut self) -> impl Iterator<Item = (&Slug, &mut Arc<Assessment>)> {
        self.documents.iter_mut().filter_map(|(name, document)| match document {
            Document::Assessment(assessment) => Some((name, assessment)),
            _ => None,
        })
    }

    /// An assessment by its file's name.
    pub fn assessment(&self, name: &Slug) -> Option<&Arc<Assessment>> {
        self.documents.get(name)?.assessment()
    }

    /// The Topp 5; an empty one where there is none.
    pub fn top(&self) -> &TopFive {
        static NONE: LazyLock<TopFive> = LazyLock::new(TopFive::default);
        match self.documents.get(TOP) {
            Some(Document::Top(top)) => top,
            _ => &NONE,
        }
    }

    /// The Topp 5 to be changed, where there is one.
    pub fn top_mut(&mut self) -> Option<&mut TopFive> {
        match self.documents.get_mut(TOP) {
            Some(Document::Top(top)) => Some(Arc::make_mut(top)),
            _ => None,
        }
    }

    /// The quality indicators; none where there is no file.
    pub fn indicators(&self) -> &Indicators {
        static NONE: LazyLock<Indicators> = LazyLock::new(Indicators::default);
        match self.documents.get(INDICATORS) {
            Some(Document::Indicators(indicators)) => indicators,
            _ => &NONE,
        }
    }

    /// What is reported; nothing where there is no file.
    pub fn reporting(&self) -> &Reporting {
        static NONE: LazyLock<Reporting> = LazyLock::new(Reporting::default);
        match self.documents.get(REPORTING) {
            Some(Document::Reporting(reporting)) => reporting,
            _ => &NONE,
        }
    }

    /// Puts a document, or takes it away.
    pub fn put(&mut self, name: &Slug, document: Option<Document>) {
        match document {
            Some(document) => drop(self.documents.insert(name.clone(), document)),
            None => drop(self.documents.remove(name)),
        }
    }
}

/// Which document: the trust's folder and the file's name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocKey {
    /// The trust.
    pub trust: Slug,
    /// The goal, [`OTHER`], or the name of another document.
    pub name: Slug,
}

impl DocKey {
    /// A trust's document under a name.
    pub fn new(trust: &Slug, name: &Slug) -> Self {
        Self { trust: trust.clone(), name: name.clone() }
    }

    /// Its file in a year, relative to the register.
    pub fn file(&self, year: i32) -> PathBuf {
        PathBuf::from(year.to_string()).join(format!("{self}.toml"))
    }

    /// It is the trust's own, not about one goal.
    pub fn is_own(&self) -> bool {
        OWN.contains(&self.name.as_str())
    }

    /// It holds risks outside the prioritised goals.
    pub fn is_other(&self) -> bool {
        self.name.as_str() == OTHER
    }
}

impl fmt::Display for DocKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.trust, self.name)
    }
}

/// One risk in the register: the file it stands in, and its id. Ids are unique within a trust.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemKey {
    /// The file it stands in.
    pub doc: DocKey,
    /// Its id.
    pub id: Slug,
}

impl ItemKey {
    /// What people and commands call it, whichever file it stands in: `unn/r7k3m`.
    pub fn address(&self) -> String {
        format!("{}/{}", self.doc.trust, self.id)
    }

    /// The item with this id in this file.
    pub fn new(doc: &DocKey, id: &Slug) -> Self {
        Self { doc: doc.clone(), id: id.clone() }
    }
}

impl Register {
    /// A trust's book.
    pub fn book(&self, trust: &Slug) -> Option<&TrustBook> {
        self.trusts.get(trust)
    }

    /// An assessment, where there is one that could be read.
    pub fn assessment(&self, doc: &DocKey) -> Option<&Arc<Assessment>> {
        self.trusts.get(&doc.trust)?.assessment(&doc.name)
    }

    /// A trust's document, where there is one that could be read.
    pub fn document(&self, doc: &DocKey) -> Option<&Document> {
        self.trusts.get(&doc.trust)?.documents.get(&doc.name)
    }

    /// The file of a trust's document, relative to the register.
    pub fn file(&self, doc: &DocKey) -> PathBuf {
        doc.file(self.year)
    }

    /// The same year of which no trust has written anything.
    pub fn without_trusts(&self) -> Self {
        // By fields: copying the trusts to throw them away takes most of a long history's time.
        Self {
            name: self.name.clone(),
            year: self.year,
            matrix: Arc::clone(&self.matrix),
            catalogue: Arc::clone(&self.catalogue),
            trusts: BTreeMap::new(),
        }
    }

    /// A risk.
    pub fn risk(&self, key: &ItemKey) -> Option<&Risk> {
        self.assessment(&key.doc)?.risks.get(&key.id)
    }

    /// A measure.
    pub fn measure(&self, key: &ItemKey) -> Option<&Measure> {
        self.assessment(&key.doc)?.measures.get(&key.id)
    }

    /// What an assessment counts as.
    pub fn state(&self, doc: &DocKey) -> State {
        let damaged = self.book(&doc.trust).is_some_and(|b| b.damaged.contains(&doc.name));
        State::of(self.assessment(doc).map(Arc::as_ref), damaged, &self.matrix)
    }

    /// A trust's obligations with what each counts as, in the catalogue's order.
    pub fn obligations<'a>(&'a self, trust: &'a Slug) -> impl Iterator<Item = (&'a Goal, State)> {
        self.catalogue
            .obligations(trust)
            .map(move |goal| (goal, self.state(&DocKey::new(trust, &goal.id))))
    }

    /// A trust's assessments: its goals in the catalogue's order, then files of goals that are
    /// not (or no longer) an obligation, then [`OTHER`].
    pub fn docs(&self, trust: &Slug) -> Vec<(DocKey, &Arc<Assessment>)> {
        let Some(book) = self.book(trust) else { return Vec::new() };
        let goals = &self.catalogue.goals;
        let places: HashMap<&Slug, usize> = goals.iter().map(|g| &g.id).zip(0..).collect();
        let place = |name: &Slug| {
            (name.as_str() == OTHER, places.get(name).copied().unwrap_or(goals.len()))
        };
        let mut docs: Vec<_> = book.assessments().collect();
        docs.sort_by_cached_key(|(name, _)| place(name));
        docs.into_iter().map(|(name, a)| (DocKey::new(trust, name), a)).collect()
    }

    /// Where a trust's measures stand that serve a risk.
    pub fn measures_of<'a>(
        &'a self,
        risk: &'a ItemKey,
    ) -> impl Iterator<Item = (ItemKey, &'a Measure)> {
        self.measures(&risk.doc.trust).filter(|(_, m)| m.risks.contains(&risk.id))
    }

    /// All of a trust's measures, each once.
    pub fn measures(&self, trust: &Slug) -> impl Iterator<Item = (ItemKey, &Measure)> {
        self.docs(trust).into_iter().flat_map(|(doc, assessment)| {
            let measures = assessment.measures.iter();
            measures.map(move |(id, m)| (ItemKey::new(&doc, id), m)).collect::<Vec<_>>()
        })
    }

    /// A trust's risk by its id, whatever file it stands in.
    pub fn find_risk(&self, trust: &Slug, id: &Slug) -> Option<ItemKey> {
        let mut holds = self.book(trust)?.assessments().filter(|(_, a)| a.risks.contains_key(id));
        holds.next().map(|(name, _)| ItemKey::new(&DocKey::new(trust, name), id))
    }

    /// Whether an id is used by a risk, measure or factor of a trust (FORMAT.md rule 3).
    pub fn is_taken(&self, trust: &Slug, id: &Slug) -> bool {
        self.book(trust).is_some_and(|book| {
            book.assessments().any(|(_, a)| {
                a.risks.contains_key(id)
                    || a.measures.contains_key(id)
                    || a.factors.contains_key(id)
            })
        })
    }

    /// A trust's quality indicators under a goal, or all of them, by id.
    pub fn indicators<'a>(
        &'a self,
        trust: &Slug,
        goal: Option<&'a Slug>,
    ) -> impl Iterator<Item = (&'a Slug, &'a Indicator)> {
        self.book(trust).into_iter().flat_map(move |book| book.indicators().of(goal))
    }

    /// What people call an assessment: the goal's title; `None` for [`OTHER`], whose name is the
    /// locale's.
    pub fn goal_title(&self, name: &Slug) -> Option<&str> {
        self.catalogue.goal(name.as_str()).map(|g| g.title.as_str())
    }
}

/// A small register for tests of other rooms.
#[cfg(test)]
pub(crate) mod testing {
    use super::*;
    use crate::model::matrix::testing::five_by_five;
    use crate::model::{GoalKind, Trust};

    /// A slug that is known to be one.
    pub(crate) fn slug(text: &str) -> Slug {
        Slug::new(text).unwrap()
    }

    /// UNN's assessment of a goal.
    pub(crate) fn doc(name: &str) -> DocKey {
        DocKey::new(&slug("unn"), &slug(name))
    }

    /// A risk in a cell, scored for quality.
    pub(crate) fn risk_at(probability: i64, consequence: i64) -> Risk {
        let matrix = five_by_five();
        let mut risk = Risk { title: "Noe kan skje".into(), ..Risk::default() };
        risk.current.probability = matrix.probability.level(probability);
        let level = matrix.consequence.level(consequence).unwrap();
        risk.current.consequence.insert(slug("quality"), level);
        risk
    }

    /// One trust (`unn`) and the prioritised goals `ventetid` and `sykefravaer`, nothing assessed.
    pub(crate) fn register() -> Register {
        let goal = |id: &str| Goal {
            kind: GoalKind::Indicator,
            applies_to: vec![slug("unn")],
            prioritised: true,
            ..Goal::named(slug(id))
        };
        let trust = Trust {
            id: slug("unn"),
            name: "Universitetssykehuset Nord-Norge HF".into(),
            short: "UNN".into(),
            hospital: true,
        };
        let catalogue = Catalogue {
            trusts: vec![trust],
            goals: ["ventetid", "sykefravaer"].map(goal).to_vec(),
            ..Catalogue::default()
        };
        Register {
            name: "Prøve".into(),
            year: 2024,
            matrix: Arc::new(five_by_five()),
            catalogue: Arc::new(catalogue),
            trusts: [(slug("unn"), TrustBook::default())].into(),
        }
    }
}
