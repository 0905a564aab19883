//! A trust's documents: what each of its files holds, and the tables that each kind has.
//!
//! Whatever is done with every file alike (loading, saving, reloading, comparing, restoring) goes
//! through [`Document`] and its tables, and never asks which kind it is.

use std::sync::Arc;

use super::field::{Fields, Star, Table, keys};
use super::{
    Assessment, Factor, Indicator, Indicators, Judgement, Measure, Outcome, Readings, Reporting,
    Risk, Session, Slug, TopFive, Votes,
};
use crate::model::indicator::Hospital;
use crate::model::reporting::{Delivery, Requirement, RoundReport};

/// The file of a trust's risks outside the prioritised goals.
pub const OTHER: &str = "_other";
/// The file of a trust's Topp 5.
pub const TOP: &str = "_top";
/// The file of a trust's quality indicators.
pub const INDICATORS: &str = "_indicators";
/// The file of what a trust reports to the region.
pub const REPORTING: &str = "_reporting";

/// The documents of a trust that are about no single goal.
pub const OWN: [&str; 4] = [OTHER, TOP, INDICATORS, REPORTING];

/// What a file of a trust holds. Cloning is cheap: the content is shared.
#[derive(Debug, Clone, PartialEq)]
pub enum Document {
    /// An assessment, or the other risks.
    Assessment(Arc<Assessment>),
    /// The Topp 5.
    Top(Arc<TopFive>),
    /// The quality indicators.
    Indicators(Arc<Indicators>),
    /// What is reported to the region.
    Reporting(Arc<Reporting>),
}

/// The tables of an assessment in canonical order (FORMAT.md chapter 4).
pub const ASSESSMENT_TABLES: &[Table] = &[
    Table {
        groups: &[("approved", "The formal approval.")],
        ..Table::new(&[], &[], keys::<Assessment>, "A trust's assessment of a goal.")
    },
    Table::new(
        &["judgement"],
        &[],
        keys::<Judgement>,
        "The goal itself: how probable is it that it is not reached?",
    ),
    Table::new(
        &["factor", "*"],
        &[Star::Id],
        keys::<Factor>,
        "Critical success factors, each under an id.",
    ),
    Table {
        groups: &[
            ("consequence", "How serious it would be, per area of the matrix; the highest counts."),
            (
                "knowledge",
                "How strong the knowledge behind the scores is, 1 to 3; the weakest part decides.",
            ),
            ("inherent", "The scores before any control."),
            ("inherent.consequence", "How serious, per area of the matrix."),
            ("target", "The scores after the planned measures."),
            ("target.consequence", "How serious it should become, per area of the matrix."),
            ("accepted", "The formal acceptance of the risk as it is."),
            ("closed", "The closing of the risk."),
        ],
        needed: &["closed.on"],
        ..Table::new(
            &["risk", "*"],
            &[Star::Id],
            keys::<Risk>,
            "Risks, each under an id that is never used again.",
        )
    },
    Table::new(
        &["measure", "*"],
        &[Star::Id],
        keys::<Measure>,
        "Measures, each under an id that is never used again.",
    ),
    Table::new(
        &["session", "*"],
        &[Star::Session],
        keys::<Session>,
        "Workshops, each under its day; the second of a day as 2024-02-14-b.",
    ),
    Table {
        groups: &[
            ("consequence", "Everybody's level of consequence, per area of the matrix."),
            ("first", "The round before the talk."),
            ("first.consequence", "Everybody's level of consequence, per area of the matrix."),
        ],
        ..Table::new(
            &["session", "*", "votes", "*"],
            &[Star::Session, Star::Id],
            keys::<Votes>,
            "The votes on each risk, by its id; no names.",
        )
    },
];

/// The tables of a Topp 5 (FORMAT.md chapter 5).
pub const TOP_TABLES: &[Table] = &[Table {
    groups: &[
        ("presented", "When the trust's board was shown them."),
        ("comment", "A comment on a risk, by its id."),
    ],
    ..Table::new(&[], &[], keys::<TopFive>, "A trust's five other important risks.")
}];

/// The tables of the quality indicators (FORMAT.md chapter 6).
pub const INDICATOR_TABLES: &[Table] = &[
    Table::new(
        &["hospital", "*"],
        &[Star::Id],
        keys::<Hospital>,
        "What hospitals are called, each under the id that indicators have it by.",
    ),
    Table {
        needed: &["goal", "better"],
        ..Table::new(
            &["indicator", "*"],
            &[Star::Id],
            keys::<Indicator>,
            "Indicators, each under an id, with a table per hospital.",
        )
    },
    Table::new(
        &["indicator", "*", "*"],
        &[Star::Id, Star::Id],
        keys::<Readings>,
        "A hospital's readings, each under its year.",
    ),
];

/// The tables of what is reported (FORMAT.md chapter 6).
pub const REPORTING_TABLES: &[Table] = &[
    Table::new(
        &["delivered", "*"],
        &[Star::Round],
        keys::<Delivery>,
        "The rounds that were delivered, as [delivered.2024-T1].",
    ),
    Table::new(
        &["requirement", "*"],
        &[Star::Id],
        keys::<Requirement>,
        "What is reported per requirement, by its id.",
    ),
    Table::new(
        &["requirement", "*", "*"],
        &[Star::Id, Star::Round],
        keys::<RoundReport>,
        "The text per round, as [requirement.krav-31.2024-T1].",
    ),
    Table::new(
        &["outcome", "*"],
        &[Star::Id],
        keys::<Outcome>,
        "What came of each goal, after the year.",
    ),
];

/// Content that is written as tables.
trait Tables {
    /// Visits each table that is there, with its header, in canonical order.
    fn each<'c>(&'c self, visit: &mut dyn FnMut(&[&str], &'c dyn Fields));

    /// The table with a header, made where it is not there; `None` of a header that does not fit.
    fn table(&mut self, header: &[&str]) -> Option<&mut dyn Fields>;

    /// Takes a table away; one without an open step is emptied.
    fn remove(&mut self, header: &[&str]);
}

impl Document {
    /// A document of the kind that stands under a name, with nothing in it.
    pub fn empty(name: &Slug) -> Self {
        match name.as_str() {
            TOP => Self::Top(Arc::default()),
            INDICATORS => Self::Indicators(Arc::default()),
            REPORTING => Self::Reporting(Arc::default()),
            _ => Self::Assessment(Arc::default()),
        }
    }

    /// A document of the same kind with nothing in it.
    pub fn emptied(&self) -> Self {
        match self {
            Self::Assessment(_) => Self::Assessment(Arc::default()),
            Self::Top(_) => Self::Top(Arc::default()),
            Self::Indicators(_) => Self::Indicators(Arc::default()),
            Self::Reporting(_) => Self::Reporting(Arc::default()),
        }
    }

    /// The tables of this kind of document.
    pub fn tables(&self) -> &'static [Table] {
        match self {
            Self::Assessment(_) => ASSESSMENT_TABLES,
            Self::Top(_) => TOP_TABLES,
            Self::Indicators(_) => INDICATOR_TABLES,
            Self::Reporting(_) => REPORTING_TABLES,
        }
    }

    fn content(&self) -> &dyn Tables {
        match self {
            Self::Assessment(content) => content.as_ref(),
            Self::Top(content) => content.as_ref(),
            Self::Indicators(content) => content.as_ref(),
            Self::Reporting(content) => content.as_ref(),
        }
    }

    fn content_mut(&mut self) -> &mut dyn Tables {
        match self {
            Self::Assessment(content) => Arc::make_mut(content) as &mut dyn Tables,
            Self::Top(content) => Arc::make_mut(content) as &mut dyn Tables,
            Self::Indicators(content) => Arc::make_mut(content) as &mut dyn Tables,
            Self::Reporting(content) => Arc::make_mut(content) as &mut dyn Tables,
        }
    }

    /// Visits each table that is there, with its header, in canonical order.
    pub fn each<'c>(&'c self, visit: &mut dyn FnMut(&[&str], &'c dyn Fields)) {
        self.content().each(visit);
    }

    /// The table with a header, made where it is not there; `None` of a header that this kind of
    /// document does not have.
    pub fn table(&mut self, header: &[&str]) -> Option<&mut dyn Fields> {
        self.content_mut().table(header)
    }

    /// Takes a table away; one without an open step is emptied.
    pub fn remove(&mut self, header: &[&str]) {
        self.content_mut().remove(header);
    }

    /// It is the same content, told by its address: cheap, and right only where it says yes.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Assessment(a), Self::Assessment(b)) => Arc::ptr_eq(a, b),
            (Self::Top(a), Self::Top(b)) => Arc::ptr_eq(a, b),
            (Self::Indicators(a), Self::Indicators(b)) => Arc::ptr_eq(a, b),
            (Self::Reporting(a), Self::Reporting(b)) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }

    /// The assessment, where it is one.
    pub fn assessment(&self) -> Option<&Arc<Assessment>> {
        match self {
            Self::Assessment(assessment) => Some(assessment),
            _ => None,
        }
    }
}

fn entry<'m, V: Default>(
    map: &'m mut std::collections::BTreeMap<Slug, V>,
    id: &str,
) -> Option<&'m mut V> {
    Some(map.entry(Slug::new(id)?).or_default())
}

impl Tables for Assessment {
    fn each<'c>(&'c self, visit: &mut dyn FnMut(&[&str], &'c dyn Fields)) {
        visit(&[], self);
        visit(&["judgement"], &self.judgement);
        for (id, factor) in &self.factors {
            visit(&["factor", id.as_str()], factor);
        }
        for (id, risk) in &self.risks {
            visit(&["risk", id.as_str()], risk);
        }
        for (id, measure) in &self.measures {
            visit(&["measure", id.as_str()], measure);
        }
        for (day, session) in &self.sessions {
            visit(&["session", day.as_str()], session);
            for (id, votes) in &session.votes {
                visit(&["session", day.as_str(), "votes", id.as_str()], votes);
            }
        }
    }

    fn table(&mut self, header: &[&str]) -> Option<&mut dyn Fields> {
        Some(match *header {
            [] => self,
            ["judgement"] => &mut self.judgement,
            ["factor", id] => entry(&mut self.factors, id)?,
            ["risk", id] => entry(&mut self.risks, id)?,
            ["measure", id] => entry(&mut self.measures, id)?,
            ["session", day] => self.sessions.entry(day.to_owned()).or_default(),
            ["session", day, "votes", id] => {
                entry(&mut self.sessions.entry(day.to_owned()).or_default().votes, id)?
            }
            _ => return None,
        })
    }

    fn remove(&mut self, header: &[&str]) {
        match *header {
            ["judgement"] => self.judgement = Judgement::default(),
            ["factor", id] => drop(self.factors.remove(id)),
            ["risk", id] => drop(self.risks.remove(id)),
            ["measure", id] => drop(self.measures.remove(id)),
            ["session", day] => drop(self.sessions.remove(day)),
            ["session", day, "votes", id] => {
                if let Some(session) = self.sessions.get_mut(day) {
                    session.votes.remove(id);
                }
            }
            _ => {}
        }
    }
}

impl Tables for TopFive {
    fn each<'c>(&'c self, visit: &mut dyn FnMut(&[&str], &'c dyn Fields)) {
        visit(&[], self);
    }

    fn table(&mut self, header: &[&str]) -> Option<&mut dyn Fields> {
        header.is_empty().then_some(self as &mut dyn Fields)
    }

    fn remove(&mut self, _: &[&str]) {}
}

impl Tables for Indicators {
    fn each<'c>(&'c self, visit: &mut dyn FnMut(&[&str], &'c dyn Fields)) {
        for (id, hospital) in &self.hospitals {
            visit(&["hospital", id.as_str()], hospital);
        }
        for (id, indicator) in &self.by_id {
            visit(&["indicator", id.as_str()], indicator);
            for (hospital, readings) in &indicator.hospitals {
                visit(&["indicator", id.as_str(), hospital.as_str()], readings);
            }
        }
    }

    fn table(&mut self, header: &[&str]) -> Option<&mut dyn Fields> {
        Some(match *header {
            ["hospital", id] => entry(&mut self.hospitals, id)?,
            ["indicator", id] => entry(&mut self.by_id, id)?,
            ["indicator", id, hospital] => {
                entry(&mut entry(&mut self.by_id, id)?.hospitals, hospital)?
            }
            _ => return None,
        })
    }

    fn remove(&mut self, header: &[&str]) {
        match *header {
            ["hospital", id] => drop(self.hospitals.remove(id)),
            ["indicator", id] => drop(self.by_id.remove(id)),
            ["indicator", id, hospital] => {
                if let Some(indicator) = self.by_id.get_mut(id) {
                    indicator.hospitals.remove(hospital);
                }
            }
            _ => {}
        }
    }
}

impl Tables for Reporting {
    fn each<'c>(&'c self, visit: &mut dyn FnMut(&[&str], &'c dyn Fields)) {
        for (round, delivery) in &self.delivered {
            visit(&["delivered", round.as_str()], delivery);
        }
        for (id, requirement) in &self.requirements {
            visit(&["requirement", id.as_str()], requirement);
            for (round, report) in &requirement.rounds {
                visit(&["requirement", id.as_str(), round.as_str()], report);
            }
        }
        for (id, outcome) in &self.outcomes {
            visit(&["outcome", id.as_str()], outcome);
        }
    }

    fn table(&mut self, header: &[&str]) -> Option<&mut dyn Fields> {
        Some(match *header {
            ["delivered", round] => self.delivered.entry(round.to_owned()).or_default(),
            ["requirement", id] => entry(&mut self.requirements, id)?,
            ["requirement", id, round] => {
                entry(&mut self.requirements, id)?.rounds.entry(round.to_owned()).or_default()
            }
            ["outcome", id] => entry(&mut self.outcomes, id)?,
            _ => return None,
        })
    }

    fn remove(&mut self, header: &[&str]) {
        match *header {
            ["delivered", round] => drop(self.delivered.remove(round)),
            ["requirement", id] => drop(self.requirements.remove(id)),
            ["requirement", id, round] => {
                if let Some(requirement) = self.requirements.get_mut(id) {
                    requirement.rounds.remove(round);
                }
            }
            ["outcome", id] => drop(self.outcomes.remove(id)),
            _ => {}
        }
    }
}
