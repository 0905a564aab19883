//! From the model to a file's text: only what changed is touched.

mod braces;
pub(crate) mod canonical;
pub(crate) mod carried;
pub(crate) mod changes;
pub(crate) mod chosen;
pub(crate) mod encode;
pub(crate) mod entries;
mod items;
mod layout;
pub(crate) mod sentences;
pub(crate) mod splice;
