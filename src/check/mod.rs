//! What a reader of the register should mend, first of all ([`attention`]) and one by one
//! ([`rules`], [`matrix`]). Pure: today is an argument, and the words stand in the locale
//! (`attention-...`, `problem-R030`). One folder per family of rules; what several ask of a risk
//! or measure is asked in one place.

mod files;
mod habits;
mod indicators;
mod matrix;
mod measures;
mod obligations;
mod past;
mod privacy;
mod references;
mod risks;
mod rules;
mod top_five;
mod view;
mod work;

pub use matrix::matrix;
pub use past::{Past, Round};
pub use references::references;
pub use rules::rules;

use std::cmp::Reverse;

use crate::model::matrix::ZoneIndex;
use crate::model::{Date, DocKey, Register, Slug};

/// Something that should be mended. Where several things of one file ask for the same, they are
/// one finding, worst first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attention {
    /// A file is there and cannot be read.
    Damaged {
        /// The file.
        doc: DocKey,
    },
    /// An obligation has no assessment.
    Missing {
        /// The assessment that should be there.
        doc: DocKey,
        /// Days to its deadline, negative when it has passed; `None` where the calendar has none.
        days: Option<i64>,
    },
    /// An assessment is not ready, and its deadline has passed or is near.
    NotReady {
        /// The assessment.
        doc: DocKey,
        /// Days to its deadline, negative when it has passed.
        days: i64,
    },
    /// What was approved has changed since.
    LapsedApproval {
        /// The assessment.
        doc: DocKey,
    },
    /// Risks in a zone that demands a measure have no open one, and nobody has accepted them.
    Untreated {
        /// Where they stand.
        doc: DocKey,
        /// The worst of their zones.
        zone: ZoneIndex,
        /// The risks, worst first.
        risks: Vec<Slug>,
    },
    /// What was accepted has changed since.
    LapsedAcceptance {
        /// Where the risks stand.
        doc: DocKey,
        /// The risks, worst first.
        risks: Vec<Slug>,
    },
    /// Open measures whose deadline has passed.
    Overdue {
        /// The trust.
        trust: Slug,
        /// How many.
        count: usize,
        /// The earliest of their deadlines.
        oldest: Date,
    },
    /// Open measures that nobody answers for, or that have no deadline.
    Loose {
        /// Where they stand.
        doc: DocKey,
        /// The measures.
        measures: Vec<Slug>,
        /// At least one of them has no owner.
        no_owner: bool,
        /// At least one of them has no deadline.
        no_deadline: bool,
    },
    /// Open risks without probability or consequence.
    Unscored {
        /// Where they stand.
        doc: DocKey,
        /// The risks.
        risks: Vec<Slug>,
    },
    /// The Topp 5 has more or fewer than five risks.
    TopCount {
        /// The trust.
        trust: Slug,
        /// How many different risks it names.
        count: usize,
    },
    /// The Topp 5 names risks that are closed or not there.
    TopStray {
        /// The trust.
        trust: Slug,
        /// What it names.
        risks: Vec<Slug>,
    },
}

impl Attention {
    /// The trust that has to act.
    pub fn trust(&self) -> &Slug {
        match self {
            Self::Overdue { trust, .. }
            | Self::TopCount { trust, .. }
            | Self::TopStray { trust, .. } => trust,
            Self::Damaged { doc }
            | Self::Missing { doc, .. }
            | Self::NotReady { doc, .. }
            | Self::LapsedApproval { doc }
            | Self::Untreated { doc, .. }
            | Self::LapsedAcceptance { doc, .. }
            | Self::Loose { doc, .. }
            | Self::Unscored { doc, .. } => &doc.trust,
        }
    }

    /// The file it is about; `None` where it is about a trust as a whole.
    pub fn doc(&self) -> Option<&DocKey> {
        match self {
            Self::Overdue { .. } | Self::TopCount { .. } | Self::TopStray { .. } => None,
            Self::Damaged { doc }
            | Self::Missing { doc, .. }
            | Self::NotReady { doc, .. }
            | Self::LapsedApproval { doc }
            | Self::Untreated { doc, .. }
            | Self::LapsedAcceptance { doc, .. }
            | Self::Loose { doc, .. }
            | Self::Unscored { doc, .. } => Some(doc),
        }
    }

    /// The first of the risks or measures that it is about, to go to; `None` where it is about
    /// none in particular.
    pub fn item(&self) -> Option<&Slug> {
        match self {
            Self::Untreated { risks, .. }
            | Self::LapsedAcceptance { risks, .. }
            | Self::Unscored { risks, .. }
            | Self::TopStray { risks, .. } => risks.first(),
            Self::Loose { measures, .. } => measures.first(),
            _ => None,
        }
    }

    /// What findings are sorted by; the smallest is the most urgent. A deadline that has passed
    /// goes before one to come, and the graver before the lesser of the same kind.
    fn urgency(&self) -> (u8, Weight) {
        match self {
            Self::Damaged { .. } => (0, Weight::Alike),
            Self::Missing { days: Some(days), .. } if *days < 0 => (1, Weight::Days(*days)),
            Self::NotReady { days, .. } if *days < 0 => (2, Weight::Days(*days)),
            Self::Missing { days, .. } => (3, Weight::Days(days.unwrap_or(i64::MAX))),
            Self::NotReady { days, .. } => (4, Weight::Days(*days)),
            Self::LapsedApproval { .. } => (5, Weight::Alike),
            Self::Untreated { zone, .. } => (6, Weight::Zone(Reverse(*zone))),
            Self::LapsedAcceptance { .. } => (7, Weight::Alike),
            Self::Overdue { oldest, .. } => (8, Weight::Since(*oldest)),
            Self::Loose { .. } => (9, Weight::Alike),
            Self::Unscored { .. } => (10, Weight::Alike),
            Self::TopStray { .. } => (11, Weight::Alike),
            Self::TopCount { .. } => (12, Weight::Alike),
        }
    }
}

/// What two findings of one kind are weighed by.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Alike,
    Days(i64),
    Zone(Reverse<ZoneIndex>),
    Since(Date),
}

/// What should be mended in a trust or in all, most urgent first; alike ones in the catalogue's
/// order of trusts and goals.
pub fn attention(register: &Register, trust: Option<&Slug>, today: Date) -> Vec<Attention> {
    let mut found = Vec::new();
    for each in register.catalogue.trusts.iter().map(|t| &t.id) {
        if trust.is_none_or(|wanted| wanted == each) {
            files::damaged(register, each, &mut found);
            obligations::unfinished(register, each, today, &mut found);
            obligations::lapsed(register, each, &mut found);
            risks::untreated(register, each, &mut found);
            risks::lapsed_acceptances(register, each, &mut found);
            risks::unscored(register, each, &mut found);
            measures::overdue(register, each, today, &mut found);
            measures::loose(register, each, &mut found);
            top_five::top_five(register, each, &mut found);
        }
    }
    most_urgent_first(&mut found);
    found
}

/// Puts findings of several trusts in the order of [`attention`]; alike ones stay as they stand.
pub fn most_urgent_first(found: &mut [Attention]) {
    found.sort_by_cached_key(Attention::urgency);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::OTHER;
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, ymd};
    use crate::model::{Measure, Status};

    #[test]
    fn what_has_passed_goes_before_what_is_to_come_and_a_damaged_file_before_all() {
        let register = Builder::new()
            .risk("unn", "ventetid", "rred1", 5, 5)
            .status("unn", "ventetid", Status::Ready)
            .risk("unn", OTHER, "roth1", 1, 1)
            .measure(
                "unn",
                OTHER,
                "mlate",
                Measure {
                    owner: "HR-sjef".into(),
                    deadline: Some(ymd(2024, 3, 1)),
                    ..Measure::default()
                },
            )
            .damaged("fin", "ventetid")
            .build();
        let kinds: Vec<_> = attention(&register, None, ymd(2024, 3, 5))
            .into_iter()
            .map(|a| (a.trust().to_string(), a.doc().map(|d| d.name.to_string()), a.urgency().0))
            .collect();
        let line =
            |trust: &str, doc: Option<&str>, kind| (trust.to_owned(), doc.map(str::to_owned), kind);
        assert_eq!(
            kinds,
            [
                line("fin", Some("ventetid"), 0),
                line("unn", Some("sykefravaer"), 1),
                line("fin", Some("sykefravaer"), 1),
                line("unn", Some("ventetid"), 6),
                line("unn", None, 8),
                line("unn", None, 12),
                line("fin", None, 12),
            ]
        );
    }

    #[test]
    fn a_trust_sees_only_its_own_and_an_unknown_one_sees_nothing() {
        let register = Builder::new().build();
        let today = ymd(2024, 2, 20);
        let unn = attention(&register, Some(&slug("unn")), today);
        assert!(!unn.is_empty() && unn.iter().all(|a| a.trust() == &slug("unn")));
        assert!(attention(&register, Some(&slug("nobody")), today).is_empty());
    }

    #[test]
    fn a_finding_leads_to_the_first_thing_it_is_about() {
        let register = Builder::new().risk("unn", "ventetid", "rred1", 5, 5).build();
        let found = attention(&register, Some(&slug("unn")), ymd(2024, 1, 5));
        let red = found.iter().find(|a| matches!(a, Attention::Untreated { .. })).unwrap();
        assert_eq!(red.item(), Some(&slug("rred1")));
        assert_eq!(red.doc(), Some(&doc("ventetid")));
    }
}
