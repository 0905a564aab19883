//! The documents that leave the program: for the board, the region, owners of measures. Each kind is
//! one file that makes a page of blocks; all of them are made of a register that holds only what may
//! be told.

mod annex;
mod assessment;
mod board;
mod fields;
pub(crate) mod handout;
mod json;
mod measures;
mod opening;
mod outcome;
mod owners;
mod pen;
pub(crate) mod prepared;
mod regional;
mod requirements;
mod risk;
mod sheets;
mod summary;
mod tertial;
#[cfg(test)]
mod tests;
mod workshop;

use serde_json::Value;

use self::pen::Pen;
use super::block::{Page, Table};
use super::list::{MeasureList, RiskList};
use super::write::Report;
use super::write::docx::fields::Field;
use super::write::xlsx::Sheet;
use crate::compare::Comparison;
use crate::history::revisions::StatePair;
use crate::locale::Locale;
use crate::model::ranking::ranked_trust;
use crate::model::{Date, ItemKey, Register, Risk, Slug};

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The risk assessment of a trust's prioritised goals.
    Assessment,
    /// A paper for the trust's board.
    Board,
    /// What goes with the tertial report to the region.
    Tertial,
    /// What is told of each requirement of a round.
    Requirements,
    /// All trusts, for the region.
    Regional,
    /// What came of the goals beside how they were judged.
    Outcome,
    /// Each owner's measures.
    Measures,
    /// The record of workshops.
    Workshop,
}

impl Kind {
    /// The kinds by the words that people choose them with.
    pub(crate) const WORDS: [(&str, Self); 8] = [
        ("assessment", Self::Assessment),
        ("board", Self::Board),
        ("tertial", Self::Tertial),
        ("requirements", Self::Requirements),
        ("regional", Self::Regional),
        ("outcome", Self::Outcome),
        ("measures", Self::Measures),
        ("workshop", Self::Workshop),
    ];

    pub(crate) fn word(self) -> &'static str {
        crate::model::word_of(&Self::WORDS, &self)
    }

    /// It tells what moved, and asks for an earlier state.
    pub(crate) fn tells_movement(self) -> bool {
        matches!(self, Self::Board | Self::Tertial | Self::Regional)
    }

    /// It is about one trust, which must be named.
    pub(crate) fn is_of_one_trust(self) -> bool {
        matches!(self, Self::Assessment | Self::Board | Self::Tertial | Self::Requirements)
    }

    /// It is about all trusts, and none can be named.
    pub(crate) fn is_of_all(self) -> bool {
        matches!(self, Self::Regional)
    }
}

/// Who a document is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Readers {
    /// Anybody; so many risks and measures were left out.
    Public { left_out: usize },
    /// Those who may read what is restricted.
    Internal,
}

/// What moved: two states and what differs between them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Since<'a> {
    pub(crate) states: &'a StatePair,
    pub(crate) found: &'a Comparison,
}

/// A document, before anybody has chosen a format.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    pub(crate) kind: Kind,
    /// Without what the readers may not see.
    pub(crate) register: &'a Register,
    /// Whose it is; of all trusts where none is named.
    pub(crate) trust: Option<Slug>,
    /// The round that it is made for, `2024-T1`.
    pub(crate) round: Option<String>,
    /// Only this goal, where the kind has parts by goal.
    pub(crate) goal: Option<Slug>,
    /// Only the measures of a role with this in its name, in any case.
    pub(crate) owner: Option<String>,
    /// The register at the rounds that have been, oldest first.
    pub(crate) rounds: &'a [(String, Register)],
    pub(crate) since: Option<Since<'a>>,
    pub(crate) readers: Readers,
    pub(crate) today: Date,
    /// The state of the files, as git names it.
    pub(crate) commit: Option<String>,
}

impl Document<'_> {
    /// The trusts that it is about, in the catalogue's order.
    fn trusts(&self) -> impl Iterator<Item = &Slug> {
        let all = self.register.catalogue.trusts.iter().map(|trust| &trust.id);
        all.filter(|id| self.trust.as_ref().is_none_or(|own| own == *id))
    }

    /// The open risks that it is about, worst first in each trust.
    fn risks(&self) -> Vec<(ItemKey, &Risk)> {
        self.trusts().flat_map(|trust| ranked_trust(self.register, trust)).collect()
    }
}

impl Report for Document<'_> {
    fn page(&self, locale: &Locale) -> Page {
        let pen = Pen { doc: self, locale };
        match self.kind {
            Kind::Assessment => assessment::page(&pen),
            Kind::Board => board::page(&pen),
            Kind::Tertial => tertial::page(&pen),
            Kind::Requirements => requirements::page(&pen),
            Kind::Regional => regional::page(&pen),
            Kind::Outcome => outcome::page(&pen),
            Kind::Measures => owners::page(&pen),
            Kind::Workshop => workshop::page(&pen),
        }
    }

    /// What the document is about, a row each, with all that spreadsheets may sort them by.
    fn sheet(&self, locale: &Locale) -> Table {
        let pen = Pen { doc: self, locale };
        match self.kind {
            Kind::Assessment | Kind::Board | Kind::Tertial | Kind::Regional => {
                RiskList { register: self.register, items: self.risks() }.sheet(locale)
            }
            Kind::Measures => measure_list(self).sheet(locale),
            Kind::Requirements => requirements::sheet(&pen),
            Kind::Outcome => outcome::sheet(&pen),
            Kind::Workshop => workshop::sheet(&pen),
        }
    }

    fn fields(&self, locale: &Locale) -> Vec<Field> {
        fields::fields(&Pen { doc: self, locale })
    }

    /// The risks and measures, and the tables that stand right in the document's sections.
    fn sheets(&self, locale: &Locale) -> Vec<Sheet> {
        sheets::sheets(&Pen { doc: self, locale })
    }

    fn json(&self, locale: &Locale) -> Value {
        json::json(self, locale)
    }
}

/// The measures of some trusts as a list.
fn measure_list<'r>(doc: &Document<'r>) -> MeasureList<'r> {
    let trusts: Vec<Slug> = doc.trusts().cloned().collect();
    let items = trusts.iter().flat_map(|trust| doc.register.measures(trust)).collect();
    MeasureList { register: doc.register, items, today: doc.today }
}
