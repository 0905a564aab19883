//! Catalogues as text and JSON: which there are, what one asks for, and what came, went or became
//! stricter from one to the next.

pub mod diff;
mod figure;
pub mod list;
pub mod show;

use super::fit;
use super::sanitize::for_terminal;
use crate::locale::Locale;
use crate::model::{Catalogue, Goal, GoalKind};

/// The narrowest a text is written, whatever the terminal says.
const NARROWEST: usize = 40;

/// A catalogue with what people call it: a built-in name, a year or a file.
#[derive(Debug, Clone, Copy)]
pub struct Named<'c> {
    /// What it was asked for by.
    pub name: &'c str,
    /// The catalogue.
    pub catalogue: &'c Catalogue,
}

/// Adds a text in lines that are indented, the first one behind `mark`.
fn hanging(out: &mut String, mark: &str, text: &str, columns: usize) {
    let indent = fit::width(mark);
    let room = columns.max(NARROWEST).saturating_sub(indent).max(1);
    for (at, line) in fit::wrap(text, room).into_iter().enumerate() {
        let before = if at == 0 { mark.to_owned() } else { " ".repeat(indent) };
        out.push_str(format!("{before}{line}").trim_end());
        out.push('\n');
    }
}

/// What people call a kind of goal.
fn kind(kind: GoalKind, locale: &Locale) -> String {
    locale.text(&format!("goal-kind-{}", kind.word()))
}

/// "17 Ventetid til helsehjelp": number, where there is one, and title.
fn heading(goal: &Goal) -> String {
    let title = for_terminal(&goal.title);
    match for_terminal(&goal.number) {
        number if number.is_empty() => title.into_owned(),
        number => format!("{number}  {title}"),
    }
}

/// How many goals of each kind there are, in the order of [`GoalKind::WORDS`].
fn counts<'g>(goals: &(impl Iterator<Item = &'g Goal> + Clone)) -> [usize; 4] {
    GoalKind::WORDS.map(|(_, kind)| goals.clone().filter(|goal| goal.kind == kind).count())
}
