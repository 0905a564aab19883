//! A document with all that it is made of: what may be told of the register, and what moved.

use std::path::Path;

use super::{Document, Kind, Readers, Since};
use crate::calendar;
use crate::compare::{self, Comparison};
use crate::history::revisions::RevisionError;
use crate::history::told::{self, Earlier, Told};
use crate::model::{Date, Register, Slug};

/// Which document is wanted.
#[derive(Debug, Clone)]
pub(crate) struct Order {
    pub(crate) kind: Kind,
    pub(crate) trust: Option<Slug>,
    pub(crate) goal: Option<Slug>,
    pub(crate) owner: Option<String>,
    /// The calendar's own where none is named.
    pub(crate) round: Option<String>,
    pub(crate) earlier: Earlier,
    pub(crate) is_public: bool,
}

/// What it is made of.
#[derive(Debug)]
pub(crate) struct Prepared {
    order: Order,
    told: Told,
    found: Option<Comparison>,
    today: Date,
}

/// Reads what an order asks for.
///
/// # Errors
/// [`RevisionError`] where an earlier state that was named cannot be found.
pub(crate) fn prepare(
    order: Order,
    (root, register): (&Path, &Register),
    today: Date,
) -> Result<Prepared, RevisionError> {
    let trust = order.trust.as_ref();
    let rounds = match order.kind {
        Kind::Outcome => rounds(register),
        _ => Vec::new(),
    };
    let (earlier, is_public) = (order.earlier.clone(), order.is_public);
    let request = told::Request { root, now: register, trust, earlier, rounds, is_public };
    let told = told::told(&request)?;
    let found = told.since.as_ref().map(|pair| compare::compare(&pair.before, &pair.after));
    let found = found.map(|all| match trust {
        Some(trust) => all.only(|event| event.doc.trust == *trust),
        None => all,
    });
    let round = order.round.clone().or_else(|| {
        let name = calendar::round_name(&register.catalogue, trust, today, |_| false);
        name.map(str::to_owned)
    });
    Ok(Prepared { order: Order { round, ..order }, told, found, today })
}

/// The calendar's rounds by their days.
pub(crate) fn rounds(register: &Register) -> Vec<String> {
    let mut rounds: Vec<_> = register.catalogue.due.iter().collect();
    rounds.sort_by_key(|due| due.date);
    let mut names: Vec<String> = Vec::new();
    for due in rounds {
        if !due.snapshot.is_empty() && !names.contains(&due.snapshot) {
            names.push(due.snapshot.clone());
        }
    }
    names
}

impl Prepared {
    pub(crate) fn document(&self) -> Document<'_> {
        let since = self.told.since.as_ref().zip(self.found.as_ref());
        Document {
            kind: self.order.kind,
            register: &self.told.now,
            trust: self.order.trust.clone(),
            round: self.order.round.clone(),
            goal: self.order.goal.clone(),
            owner: self.order.owner.clone(),
            rounds: &self.told.rounds,
            since: since.map(|(states, found)| Since { states, found }),
            readers: match self.order.is_public {
                true => Readers::Public { left_out: self.told.left_out },
                false => Readers::Internal,
            },
            today: self.today,
            commit: self.told.commit.clone(),
        }
    }

    /// The titles of risks whose words name what was left out: a person must look at them.
    pub(crate) fn naming(&self) -> Vec<String> {
        let risks = self.told.naming.iter().filter_map(|key| self.told.now.risk(key));
        risks.map(|risk| risk.title.clone()).collect()
    }
}
