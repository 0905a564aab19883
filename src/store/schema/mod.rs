//! What shape each kind of file has: its tables, its names and its JSON Schema.

mod json;
pub(crate) mod judged;
pub(crate) mod kind;

pub use json::{of, text};
