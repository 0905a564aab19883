//! From the model to a file's text: only what changed is touched.

mod braces;
pub(super) mod canonical;
pub(super) mod changes;
pub(super) mod chosen;
pub(super) mod encode;
pub(super) mod entries;
mod items;
mod layout;
pub(super) mod sentences;
pub(super) mod splice;
