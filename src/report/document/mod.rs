//! The documents that leave the program: for the board, the region, owners of measures. Each kind is
//! one file that makes a page of blocks; all of them are made of a register that holds only what may
//! be told.

mod annex;
mod assessment;
mod board;
mod json;
mod measures;
mod opening;
mod pen;
mod risk;
mod summary;
mod tertial;
#[cfg(test)]
mod tests;

use serde_json::Value;

use self::pen::Pen;
use super::block::{Page, Table};
use super::list::{MeasureList, RiskList};
use super::write::Report;
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
}

impl Kind {
    /// The kinds by the words that people choose them with.
    pub(crate) const WORDS: [(&str, Self); 3] =
        [("assessment", Self::Assessment), ("board", Self::Board), ("tertial", Self::Tertial)];

    pub(crate) fn word(self) -> &'static str {
        crate::model::word_of(&Self::WORDS, &self)
    }

    /// It tells what moved, and asks for an earlier state.
    pub(crate) fn tells_movement(self) -> bool {
        matches!(self, Self::Board | Self::Tertial)
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
        }
    }

    /// The risks, with all that spreadsheets may sort them by.
    fn sheet(&self, locale: &Locale) -> Table {
        match self.kind {
            Kind::Assessment | Kind::Board | Kind::Tertial => {
                RiskList { register: self.register, items: self.risks() }.sheet(locale)
            }
        }
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
