//! What a year is judged by, and what else was in it then: goals, deadlines, trusts, and the scale.
//!
//! Each goal, deadline, trust, level, area and zone is a thing with facts in words; two of one name
//! are compared fact by fact, so that no change of these files passes without a word.

mod facts;

use self::facts::{Thing, of_catalogue, of_matrix};
use crate::model::{Catalogue, Date, Matrix};

/// Something that was not so before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Premise {
    /// What sort of thing it is about.
    pub of: Subject,
    /// Its name in files; empty for the catalogue or the matrix itself.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What happened to it.
    pub what: PremiseChange,
}

/// What sort of thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The catalogue itself.
    Catalogue,
    /// A goal.
    Goal,
    /// A deadline of the calendar.
    Deadline,
    /// A trust.
    Trust,
    /// The matrix itself.
    Matrix,
    /// A level of probability.
    Probability,
    /// A level of consequence.
    Consequence,
    /// An area of consequence.
    Area,
    /// A zone.
    Zone,
    /// A cell of the matrix.
    Cell,
}

impl Subject {
    /// The word in JSON and message ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Catalogue => "catalogue",
            Self::Goal => "goal",
            Self::Deadline => "deadline",
            Self::Trust => "trust",
            Self::Matrix => "matrix",
            Self::Probability => "probability",
            Self::Consequence => "consequence",
            Self::Area => "area",
            Self::Zone => "zone",
            Self::Cell => "cell",
        }
    }
}

/// What happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PremiseChange {
    /// It is new.
    Came,
    /// It is gone.
    Went,
    /// Things of this sort stand in another order.
    Order,
    /// A fact of it is another.
    Fact {
        /// Which; its name in files.
        key: &'static str,
        /// As it was; empty where there was nothing.
        from: Fact,
        /// As it is.
        to: Fact,
    },
}

/// A fact as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// Words.
    Text(String),
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// A day.
    Day(Date),
}

impl From<&String> for Fact {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Fact {
    fn from(is: bool) -> Self {
        if is { Self::Yes } else { Self::No }
    }
}

impl From<Option<Date>> for Fact {
    fn from(day: Option<Date>) -> Self {
        day.map_or_else(|| Self::Text(String::new()), Self::Day)
    }
}

/// What of the catalogue and the matrix is another. Years have catalogues of their own, so these are
/// compared within a year only.
pub(super) fn changed(
    (before, after): (&Catalogue, &Catalogue),
    (old, new): (&Matrix, &Matrix),
) -> Vec<Premise> {
    let mut changes = Vec::new();
    if before != after {
        changes.extend(differing(&of_catalogue(before), &of_catalogue(after)));
    }
    // A matrix that could not be read says nothing.
    if old != new && old.is_read() && new.is_read() {
        changes.extend(differing(&of_matrix(old), &of_matrix(new)));
    }
    changes
}

fn differing(before: &[Thing], after: &[Thing]) -> Vec<Premise> {
    let is_same = |a: &Thing, b: &Thing| a.of == b.of && a.id == b.id;
    let premise = |thing: &Thing, what| Premise {
        of: thing.of,
        id: thing.id.clone(),
        title: thing.title.clone(),
        what,
    };
    let mut changes = Vec::new();
    for thing in after {
        let Some(was) = before.iter().find(|was| is_same(was, thing)) else {
            changes.push(premise(thing, PremiseChange::Came));
            continue;
        };
        for ((key, from), (_, to)) in was.facts.iter().zip(&thing.facts) {
            if from != to {
                let (from, to) = (from.clone(), to.clone());
                changes.push(premise(thing, PremiseChange::Fact { key, from, to }));
            }
        }
    }
    let gone = before.iter().filter(|was| !after.iter().any(|thing| is_same(was, thing)));
    changes.extend(gone.map(|was| premise(was, PremiseChange::Went)));
    if changes.is_empty() {
        let same_place = |(a, b): (&Thing, &Thing)| is_same(a, b);
        let moved = after.iter().zip(before).find(|pair| !same_place(*pair));
        changes.extend(moved.map(|(thing, _)| premise(thing, PremiseChange::Order)));
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::matrix::Rgb;
    use crate::model::matrix::testing::five_by_five;
    use crate::model::register::testing::slug;
    use crate::model::{Goal, Outcome};

    #[test]
    fn every_change_of_goals_and_deadlines_is_told() {
        let mut goal = Goal::named(slug("ventetid"));
        goal.prioritised = true;
        let before = Catalogue { goals: vec![goal], ..Catalogue::default() };
        let matrix = five_by_five();
        let told = |change: fn(&mut Goal)| {
            let mut after = before.clone();
            change(&mut after.goals[0]);
            changed((&before, &after), (&matrix, &matrix)).len()
        };
        let changes: [fn(&mut Goal); 6] = [
            |goal| goal.prioritised = false,
            |goal| goal.applies_to = vec![slug("unn")],
            |goal| goal.figure.all = "90 %".into(),
            |goal| goal.text = "Mer".into(),
            |goal| goal.due = Date::from_ymd_opt(2024, 3, 1),
            |goal| goal.number = "17".into(),
        ];
        for (at, change) in changes.into_iter().enumerate() {
            assert_eq!(told(change), 1, "change {at}");
        }
        assert_eq!(told(|_| {}), 0);
    }

    #[test]
    fn colours_and_outcomes_are_told_as_files_have_them() {
        let matrix = five_by_five();
        let mut goal = Goal::named(slug("ventetid"));
        goal.outcome = Some(Outcome { wording: "nesten".into(), ..Outcome::default() });
        let catalogue = Catalogue { goals: vec![goal], ..Catalogue::default() };
        let mut other = matrix.clone();
        other.zones[0].color = Rgb(0, 0x9e, 0x73);
        let told = changed((&catalogue, &catalogue), (&matrix, &other));
        let [Premise { what: PremiseChange::Fact { to, .. }, .. }] = &told[..] else {
            panic!("{told:?}");
        };
        assert_eq!(*to, Fact::Text("#009E73".into()));
        assert_eq!(facts::told(catalogue.goals[0].outcome.as_ref().unwrap()), "nesten");
    }

    #[test]
    fn another_order_of_the_same_goals_is_told() {
        let goals = ["a", "b"].map(|id| Goal::named(slug(id)));
        let before = Catalogue { goals: goals.to_vec(), ..Catalogue::default() };
        let after = Catalogue { goals: goals.into_iter().rev().collect(), ..Catalogue::default() };
        let matrix = five_by_five();
        let told = changed((&before, &after), (&matrix, &matrix));
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].what, PremiseChange::Order);
    }

    #[test]
    fn a_cell_and_a_level_that_mean_something_else_are_told() {
        let before = five_by_five();
        let mut after = before.clone();
        after.period = "i fjor".into();
        after.areas[0].texts = vec!["Noe".into()];
        let catalogue = Catalogue::default();
        let told = changed((&catalogue, &catalogue), (&before, &after));
        let keys: Vec<_> = told
            .iter()
            .map(|premise| match premise.what {
                PremiseChange::Fact { key, .. } => key,
                _ => "",
            })
            .collect();
        assert_eq!(keys, ["period", "texts"]);
    }
}
