//! What is laid over a screen to ask or tell one thing.

pub(crate) mod choice;
pub(crate) mod dispute;
pub(crate) mod editor;
pub(crate) mod exchange;
pub(crate) mod help;
pub(crate) mod picker;
pub(crate) mod prompt;
pub(crate) mod recovery;
pub(crate) mod told;
pub(crate) mod window;
