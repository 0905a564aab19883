//! A comparison for readers: what moved, what came and what went, in a manager's words.

mod html;
mod json;
mod markdown;
mod page;
mod summary;
mod text;
mod wording;

pub use html::html;
pub use json::{changes, json};
pub use markdown::markdown;
pub(in crate::report) use markdown::plain;
pub use page::Told;
pub use summary::summary_lines;
pub use text::{lines, text};
