//! The register that is worked on: saved, reloaded, and kept safe while unsaved.

pub mod choosing;
pub(crate) mod journal;
mod moves;
pub(crate) mod reload;
pub(crate) mod rescale;
mod saving;
pub(crate) mod together;
pub(crate) mod workshop;

pub use saving::{SaveError, SaveFailed, Saved, Workspace};
