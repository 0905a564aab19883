//! Two of a kind side by side: what came, went and became another.
//!
//! Pure, like the model: no I/O, no clock, no terminal and no language.

mod assessments;
pub mod calibration;
pub mod catalogues;
pub mod event;
pub mod fields;
pub mod figure;
mod from_to;
pub mod grouping;
mod indicators;
pub mod likeness;
mod measures;
pub mod movement;
mod pairing;
pub mod premises;
pub mod region;
mod registers;
mod risks;
mod tables;
#[cfg(test)]
mod tests;
mod top_five;
pub mod trend;
mod trust;
mod untouched;
pub mod words;

pub use event::Event;
pub use grouping::{Summary, TrustChanges};
pub use movement::{Direction, Movement, Place, Scales};
pub use registers::{Comparison, compare};
pub use trend::Trend;
pub use untouched::untouched;
