//! Risikobilde: risk matrices for the prioritised goals of health trusts, kept as TOML files in git.
//!
//! The rooms are named after the job they do; arrows between them point down only
//! (see ARCHITECTURE.md, whose invariants `tests/architecture.rs` checks).

pub mod calendar;
pub mod check;
pub mod cli;
pub mod compare;
pub mod history;
pub mod import;
pub mod locale;
pub mod model;
pub mod report;
pub mod store;
pub mod tui;
