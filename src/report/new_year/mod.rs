//! A new year: what went over, what stayed, what somebody must decide first, and what comes next.

mod made;
mod proposal;
mod undecided;

pub(crate) use self::made::{Made, lost_score};
pub(crate) use self::proposal::{goal_map, scale_map};
pub(crate) use self::undecided::{Undecided, scale_change};

use crate::locale::Arg;
use crate::model::Register;
use crate::model::new_year::Item;

/// The two years, for messages.
fn years(old: &Register, year: i32) -> [(&'static str, Arg<'static>); 2] {
    [("from", old.year.to_string().into()), ("year", year.to_string().into())]
}

/// `unn/r7k3m`.
fn address(item: &Item) -> String {
    format!("{}/{}", item.trust, item.id)
}
