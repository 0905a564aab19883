//! The domain: register, scales, risks, measures, changes, ranking.
//!
//! Pure: no I/O, no terminal, no clock (today's date is an argument) and no language
//! (texts for people are named by message id and worded in `locale`).

pub mod assessment;
pub mod catalogue;
pub mod change;
pub mod color;
pub mod decimal;
pub mod diagnostic;
pub mod document;
pub mod field;
pub mod indicator;
pub mod lapse;
pub mod ledger;
pub mod matrix;
pub mod measure;
pub mod new_id;
pub mod new_year;
pub mod outcome;
pub mod public;
pub mod ranking;
pub mod register;
pub mod reporting;
pub mod rescale;
pub mod risk;
mod role;
pub mod scale;
pub mod seal;
pub mod sight;
pub mod slug;
pub mod state;
mod strength;
mod top_five;
pub mod vote;
pub mod words;
pub mod workshop;

#[cfg(test)]
pub(crate) mod testing;

pub use assessment::{
    Approval, Assessment, Factor, Judgement, Session, Status, Votes, VotingRound,
};
pub use catalogue::{Catalogue, Due, DueKind, Goal, GoalKind, Trust};
pub use change::{Change, FieldAt, Recovery, Refusal, Split};
pub use decimal::Decimal;
pub use diagnostic::{Code, Diagnostic, Position, Severity};
pub use document::Document;
pub use indicator::{Better, Indicator, Indicators, Light, Reading, Readings};
pub use lapse::{Lapse, lapses};
pub use ledger::{Ledger, Unsaved};
pub use matrix::{Area, Axis, Matrix, Zone, ZoneIndex};
pub use measure::{Effect, Measure, Progress};
pub use outcome::{Outcome, Reached};
pub use register::{DocKey, ItemKey, Register, TrustBook};
pub use reporting::Reporting;
pub use risk::{Acceptance, Closing, Horizon, Knowledge, Risk, Scores, Treatment};
pub use role::is_same_role;
pub use scale::{Level, LevelText, Scale};
pub use slug::Slug;
pub use state::State;
pub use strength::Strength;
pub use top_five::{Presented, TopFive};
pub use words::word_of;
pub use workshop::Workshop;

/// A day. Files write it as a TOML local date.
pub type Date = chrono::NaiveDate;
