//! A register and its years: opened, created, followed by a new year, and reformatted.

pub mod builtin;
mod ciso;
pub(crate) mod create;
pub(crate) mod document;
pub(crate) mod file;
pub(crate) mod findings;
pub(crate) mod given;
pub(crate) mod migrate;
pub(crate) mod new_year;
pub(crate) mod open;
pub(crate) mod prioritise;
pub mod reformat;
pub(crate) mod rewrite;
pub(crate) mod settings;
pub(crate) mod trusts;
pub(crate) mod unusable;
pub(crate) mod years;
