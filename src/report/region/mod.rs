//! A region for readers: all trusts on one board, the gravest of their Topp 5, one goal across
//! trusts, what each lacks, and what moved since the snapshots of a name.

mod json;
mod markdown;
mod page;
mod remarks;
mod sheet;
mod text;

pub use json::json;
pub use markdown::markdown;
pub use remarks::{remarks, unread};
pub use sheet::csv;
pub use text::text;

use std::collections::BTreeMap;

use super::status::{TrustStatus, status};
use crate::compare::{self, Comparison};
use crate::history::region::{Region, Since, trust_of};
use crate::history::revisions::Loaded;
use crate::model::diagnostic::Counts;
use crate::model::{Date, Diagnostic, Goal, Register, Slug, State};

/// What is told of a region.
#[derive(Debug)]
pub struct View<'r> {
    /// The region.
    pub region: &'r Region,
    /// Today, for everything that is late or due.
    pub today: Date,
    /// The day is not the clock's.
    pub today_is_fixed: bool,
    /// Only this goal, across the trusts.
    pub goal: Option<Slug>,
    /// What moved, where that was asked for.
    pub moved: Option<Moved>,
    /// Restricted risks are named; pages that leave the house leave them out.
    pub with_restricted: bool,
    findings: BTreeMap<Slug, Counts>,
}

/// What moved since the snapshots of a name.
#[derive(Debug)]
pub struct Moved {
    /// The name.
    pub name: String,
    /// The states, and who has none.
    pub since: Since,
    /// What differs, piece by piece.
    comparisons: Vec<Comparison>,
}

impl Moved {
    /// Compares the states.
    pub fn new(name: String, since: Since, goal: Option<&Slug>) -> Self {
        let of = |(_, piece): &(usize, Loaded)| {
            let found = compare::compare(&piece.before, &piece.after);
            match goal {
                Some(goal) => found.only(|event| event.doc.name == *goal),
                None => found,
            }
        };
        let comparisons = since.pieces.iter().map(of).collect();
        Self { name, since, comparisons }
    }

    /// Each piece with what differs in it.
    fn pieces(&self) -> impl Iterator<Item = (&Loaded, &Comparison)> {
        self.since.pieces.iter().map(|(_, piece)| piece).zip(&self.comparisons)
    }
}

impl<'r> View<'r> {
    /// What is told of a region on a day.
    pub fn new(region: &'r Region, (today, today_is_fixed): (Date, bool)) -> Self {
        let mut by_trust: BTreeMap<Slug, Vec<Diagnostic>> = BTreeMap::new();
        for finding in region.findings(today) {
            if let Some(trust) = trust_of(&finding) {
                by_trust.entry(trust).or_default().push(finding);
            }
        }
        let counted = by_trust.into_iter();
        let findings = counted.map(|(trust, all)| (trust, Counts::of(&all))).collect();
        let (goal, moved, with_restricted) = (None, None, true);
        Self { region, today, today_is_fixed, goal, moved, with_restricted, findings }
    }

    fn parts(&self) -> &'r [Register] {
        &self.region.joined.parts
    }

    /// The register whose scale counts, for titles.
    fn lead(&self) -> Option<&'r Register> {
        self.parts().first()
    }

    /// All trusts with the register they stand in, in the catalogue's order.
    fn trusts(&self) -> impl Iterator<Item = (&'r Slug, &'r Register)> {
        let joined = &self.region.joined;
        let trusts = joined.catalogue.trusts.iter().map(|trust| &trust.id);
        trusts.filter_map(|trust| Some((trust, joined.part_of(trust)?)))
    }

    /// The trust is judged by another scale than most.
    fn is_elsewhere(&self, register: &Register) -> bool {
        self.lead().is_some_and(|lead| !std::ptr::eq(lead, register))
    }

    /// What a trust lacks.
    fn lack(&self, trust: &Slug, register: &'r Register) -> Option<Lack<'r>> {
        let status = status(register, Some(trust), self.today).pop()?;
        let missing = register.catalogue.goals.iter().filter(|goal| {
            let doc = crate::model::DocKey::new(trust, &goal.id);
            goal.prioritised
                && goal.applies_to.contains(trust)
                && register.state(&doc) == State::Missing
        });
        let due = register.catalogue.assessment_due(trust);
        Some(Lack {
            missing: missing.collect(),
            days: due.map(|due| (due - self.today).num_days()),
            top: register.book(trust).map_or(0, |book| book.top.order.len()),
            counts: self.findings.get(trust).copied().unwrap_or_default(),
            status,
        })
    }
}

/// What a trust lacks.
struct Lack<'r> {
    status: TrustStatus,
    /// Obligations without assessment.
    missing: Vec<&'r Goal>,
    /// Days to the day by which the obligations are to be ready.
    days: Option<i64>,
    /// How many risks its Topp 5 names.
    top: usize,
    counts: Counts,
}
