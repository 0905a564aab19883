//! Catalogues: which there are, what one asks for, and what came, went or became stricter from one to
//! the next.

mod diff;
pub(crate) mod figure;
mod list;
mod show;

pub(crate) use self::diff::Difference;
pub(crate) use self::list::Listed;
pub(crate) use self::show::{Filter, Shown};

use super::block::Item;
use crate::locale::Locale;
use crate::model::{Catalogue, Goal, GoalKind};

/// A catalogue with what people call it: a built-in name, a year or a file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Named<'c> {
    pub(crate) name: &'c str,
    pub(crate) catalogue: &'c Catalogue,
}

/// A goal by number, where it has one, and title.
fn goal_item(goal: &Goal) -> Item {
    Item::new(1, format!("{} {}", goal.number, goal.title).trim())
}

/// What is told about a goal, below it.
fn detail(text: impl Into<String>) -> Item {
    Item::new(3, text)
}

/// What people call a kind of goal.
fn kind(kind: GoalKind, locale: &Locale) -> String {
    locale.text(&format!("goal-kind-{}", kind.word()))
}

/// How many goals of each kind there are, in the order of [`GoalKind::WORDS`].
fn counts<'g>(goals: &(impl Iterator<Item = &'g Goal> + Clone)) -> [usize; 4] {
    GoalKind::WORDS.map(|(_, kind)| goals.clone().filter(|goal| goal.kind == kind).count())
}
