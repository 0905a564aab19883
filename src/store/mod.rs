//! stub
use crate::model::*;
use std::path::{Path, PathBuf};
pub struct Opened {
    pub root: PathBuf,
    pub register: Register,
    pub problems: Vec<Diagnostic>,
    pub read_only: Option<ReadOnly>,
}
pub enum ReadOnly {
    NewerFormat,
}
pub struct Desk;
pub struct Saved {
    pub files: Vec<PathBuf>,
}
pub struct SaveError;
impl Desk {
    pub fn new(_: &Path, _: i32) -> Self {
        Self
    }
    pub fn save(&mut self, _: &mut Ledger) -> Result<Saved, SaveError> {
        Err(SaveError)
    }
}
