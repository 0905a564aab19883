//! A region for readers: all trusts on one board, the gravest of their Topp 5, one goal across
//! trusts, what each lacks, and what moved since the snapshots of a name.

mod json;
mod page;
mod remarks;
mod sheet;

pub(crate) use remarks::{remarks, unread};

use std::collections::BTreeMap;

use serde_json::Value;

use super::block::{Page, Table};
use super::status::{TrustStatus, status};
use super::write::Report;
use crate::compare::region::{Board, GoalRow, across};
use crate::compare::{self, Comparison};
use crate::history::region::{Region, Since};
use crate::history::revisions::StatePair;
use crate::locale::Locale;
use crate::model::diagnostic::Counts;
use crate::model::{Date, Diagnostic, Goal, Register, Slug, State};

/// What is told of a region.
#[derive(Debug)]
pub(crate) struct View<'r> {
    pub(crate) region: &'r Region,
    /// Today, for everything that is late or due.
    pub(crate) today: Date,
    /// The day is not the clock's.
    pub(crate) today_is_fixed: bool,
    /// Only this goal, across the trusts.
    pub(crate) goal: Option<Slug>,
    /// What moved, where that was asked for.
    pub(crate) moved: Option<Moved>,
    /// Restricted risks are named; pages that leave the house leave them out.
    pub(crate) with_restricted: bool,
    findings: BTreeMap<Slug, Counts>,
}

/// What moved since the snapshots of a name.
#[derive(Debug)]
pub(crate) struct Moved {
    pub(crate) name: String,
    /// The states, and who has none.
    pub(crate) since: Since,
    /// What differs, piece by piece.
    comparisons: Vec<Comparison>,
}

impl Moved {
    /// Compares the states.
    pub(crate) fn new(name: String, since: Since, goal: Option<&Slug>) -> Self {
        let of = |(_, piece): &(usize, StatePair)| {
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
    fn pieces(&self) -> impl Iterator<Item = (&StatePair, &Comparison)> {
        self.since.pieces.iter().map(|(_, piece)| piece).zip(&self.comparisons)
    }
}

impl<'r> View<'r> {
    /// What is told of a region on a day.
    pub(crate) fn new(region: &'r Region, (today, today_is_fixed): (Date, bool)) -> Self {
        let mut by_trust: BTreeMap<Slug, Vec<Diagnostic>> = BTreeMap::new();
        for finding in region.findings(today) {
            if let Some(trust) = finding.trust() {
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

    /// The goals that are told of: the one that was asked for, or all on the board.
    fn goals(&self) -> Vec<Slug> {
        match &self.goal {
            Some(goal) => vec![goal.clone()],
            None => Board::of(&self.region.joined.catalogue).goals,
        }
    }

    /// A goal at each of the trusts, with the register that each stands in.
    fn across(&self, goal: &Slug) -> Vec<(&'r Register, GoalRow)> {
        let rows = across(self.parts(), goal, self.today).into_iter();
        rows.filter_map(|row| Some((self.parts().get(row.part)?, row))).collect()
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
            top: register.book(trust).map_or(0, |book| book.top().order.len()),
            counts: self.findings.get(trust).copied().unwrap_or_default(),
            status,
        })
    }
}

/// Open risks without a score.
fn unscored(row: &GoalRow) -> usize {
    row.risks.saturating_sub(row.zones.iter().sum())
}

impl Report for View<'_> {
    fn page(&self, locale: &Locale) -> Page {
        page::page(self, locale)
    }

    fn sheet(&self, _: &Locale) -> Table {
        sheet::sheet(self)
    }

    /// Restricted risks are there and marked, as in the export.
    fn json(&self, locale: &Locale) -> Value {
        json::json(self, locale)
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
