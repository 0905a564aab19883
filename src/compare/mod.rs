//! Two of a kind side by side: what came, went and became another.
//!
//! Pure, like the model: no I/O, no clock, no terminal and no language.

pub mod catalogues;
pub mod figure;
pub mod likeness;
