//! A new year: what went over, what stayed, what somebody must decide first, and what comes next.

mod json;
mod proposal;
mod text;

use crate::model::new_year::{Carried, Homeless, Item, ScaleChange};
use crate::model::{Catalogue, Register};

pub use json::{decide_json, made_json};
pub use proposal::{goal_map, scale_map};
pub use text::{decide_text, made_text};

/// A new year that was made, or would be.
#[derive(Debug, Clone, Copy)]
pub struct Made<'a> {
    /// The year before.
    pub old: &'a Register,
    /// The new year.
    pub year: i32,
    /// Its catalogue.
    pub catalogue: &'a Catalogue,
    /// What went over.
    pub carried: &'a Carried,
    /// The catalogue is that of the year before: its dates belong to that year.
    pub is_old_catalogue: bool,
    /// The register's active year is the new one.
    pub is_active: bool,
    /// Nothing was written.
    pub is_dry_run: bool,
}

/// What must be decided before a year can be made.
#[derive(Debug, Clone, Copy)]
pub struct Undecided<'a> {
    /// The year before.
    pub old: &'a Register,
    /// The new year.
    pub year: i32,
    /// Goals that are gone, with something open.
    pub homeless: &'a [Homeless],
    /// How the scales differ, where no map says what becomes of the levels.
    pub scale: &'a [ScaleChange],
    /// The file to say it in about goals, and whether it was begun now.
    pub goal_map: &'a str,
    /// The file to say it in about the scale.
    pub scale_map: &'a str,
    /// There is a map of the scale, and nobody has confirmed it.
    pub is_unconfirmed: bool,
}

impl Undecided<'_> {
    /// The scale still needs a person's word.
    fn asks_for_scale(&self) -> bool {
        self.is_unconfirmed || !self.scale.is_empty()
    }
}

/// `unn/r7k3m`.
fn address(item: &Item) -> String {
    format!("{}/{}", item.trust, item.id)
}
