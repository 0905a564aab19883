//! What a year is judged by, and what else was in it then: goals, deadlines, trusts, and the scale.
//!
//! Each goal, deadline, trust, level, area and zone is a thing with facts in words; two of one name
//! are compared fact by fact, so that no change of these files passes without a word.

use crate::model::catalogue::DueRule;
use crate::model::matrix::Axis;
use crate::model::{Catalogue, Date, Due, DueKind, Goal, Matrix, Scale, Slug, word_of};

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

/// A thing and its facts.
struct Thing {
    of: Subject,
    id: String,
    title: String,
    facts: Vec<(&'static str, Fact)>,
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

fn of_catalogue(catalogue: &Catalogue) -> Vec<Thing> {
    let facts =
        vec![("source", (&catalogue.source).into()), ("reference", (&catalogue.reference).into())];
    let mut things = vec![whole(Subject::Catalogue, facts)];
    things.extend(catalogue.trusts.iter().map(|trust| Thing {
        of: Subject::Trust,
        id: trust.id.to_string(),
        title: trust.short.clone(),
        facts: vec![
            ("name", (&trust.name).into()),
            ("short", (&trust.short).into()),
            ("kind", trust.hospital.into()),
        ],
    }));
    things.extend(catalogue.due.iter().map(|due| deadline(due, catalogue)));
    things.extend(catalogue.goals.iter().map(|goal| of_goal(goal, catalogue)));
    things
}

fn whole(of: Subject, facts: Vec<(&'static str, Fact)>) -> Thing {
    Thing { of, id: String::new(), title: String::new(), facts }
}

fn deadline(due: &Due, catalogue: &Catalogue) -> Thing {
    let rule = due.rule.as_ref().map(|rule| match rule {
        DueRule::Workday(n) => n.to_string(),
        DueRule::WorkdaysAfter(n, after) => format!("{after} + {n}"),
    });
    Thing {
        of: Subject::Deadline,
        id: due.id.to_string(),
        title: due.what.clone(),
        facts: vec![
            ("date", due.date.into()),
            ("rule", rule.unwrap_or_default().into()),
            ("what", (&due.what).into()),
            ("kind", word_of(&DueKind::WORDS, &due.kind).to_owned().into()),
            ("applies_to", trusts(&due.applies_to, catalogue)),
            ("snapshot", (&due.snapshot).into()),
            ("inferred", (&due.inferred).into()),
        ],
    }
}

/// The short names of trusts.
fn trusts(ids: &[Slug], catalogue: &Catalogue) -> Fact {
    let short = |id: &Slug| {
        catalogue.trust(id.as_str()).map_or_else(|| id.to_string(), |trust| trust.short.clone())
    };
    ids.iter().map(short).collect::<Vec<_>>().join(", ").into()
}

fn of_goal(goal: &Goal, catalogue: &Catalogue) -> Thing {
    let figure = &goal.figure;
    let pairs = |pairs: &[(String, String)]| {
        let pairs = pairs.iter().map(|(whom, asked)| format!("{whom} {asked}"));
        Fact::Text(pairs.collect::<Vec<_>>().join("; "))
    };
    let words: Vec<&str> = goal.reporting.iter().map(|frequency| frequency.word()).collect();
    let outcome = goal.outcome.as_ref();
    Thing {
        of: Subject::Goal,
        id: goal.id.to_string(),
        title: goal.title.clone(),
        facts: vec![
            ("prioritised", goal.prioritised.into()),
            ("applies_to", trusts(&goal.applies_to, catalogue)),
            ("number", (&goal.number).into()),
            ("title", (&goal.title).into()),
            ("text", (&goal.text).into()),
            ("kind", goal.kind.word().to_owned().into()),
            ("theme", (&goal.theme).into()),
            ("applies_note", (&goal.applies_note).into()),
            ("reporting", words.join(", ").into()),
            ("published", goal.published.map_or("", |f| f.word()).to_owned().into()),
            ("due", goal.due.into()),
            ("source", (&goal.data_source).into()),
            ("reference", (&goal.reference).into()),
            ("owner", (&goal.owner).into()),
            ("figure.all", (&figure.all).into()),
            (
                "figure.than_year",
                figure.than_year.map(|y| y.to_string()).unwrap_or_default().into(),
            ),
            ("figure.better", (&figure.better).into()),
            ("figure.service", pairs(&figure.service)),
            ("figure.trust", pairs(&figure.trust)),
            ("outcome", outcome.map(|outcome| format!("{outcome:?}")).unwrap_or_default().into()),
        ],
    }
}

fn of_matrix(matrix: &Matrix) -> Vec<Thing> {
    let vertical = if matrix.vertical == Axis::Probability { "probability" } else { "consequence" };
    let mut things = vec![whole(
        Subject::Matrix,
        vec![
            ("name", (&matrix.name).into()),
            ("example", matrix.example.into()),
            ("vertical", vertical.to_owned().into()),
            ("period", (&matrix.period).into()),
        ],
    )];
    things.extend(levels(Subject::Probability, &matrix.probability));
    things.extend(levels(Subject::Consequence, &matrix.consequence));
    for area in &matrix.areas {
        let bounds = format!("{}–{}", area.least.number(), area.most.number());
        let mut facts = vec![("name", (&area.name).into()), ("least", bounds.into())];
        facts.extend(
            matrix.consequence.levels().map(|level| ("texts", area.text(level).to_owned().into())),
        );
        let (id, title) = (area.id.to_string(), area.name.clone());
        things.push(Thing { of: Subject::Area, id, title, facts });
    }
    for zone in &matrix.zones {
        let facts = vec![
            ("name", (&zone.name).into()),
            ("letter", (&zone.letter).into()),
            ("color", format!("{:?}", zone.color).into()),
            ("glyph", zone.glyph.to_string().into()),
            ("action", (&zone.action).into()),
            ("needs_measure", zone.needs_measure.into()),
            ("accept", (&zone.accept).into()),
            ("accept_roles", zone.accept_roles.join(", ").into()),
        ];
        let title = zone.called().to_owned();
        things.push(Thing { of: Subject::Zone, id: zone.id.clone(), title, facts });
    }
    for probability in matrix.probability.levels() {
        for consequence in matrix.consequence.levels() {
            let [p, c] = [
                &matrix.probability.text(probability).mark,
                &matrix.consequence.text(consequence).mark,
            ];
            let zone = matrix.zone(matrix.zone_at(probability, consequence));
            let id = format!("{}·{}", probability.number(), consequence.number());
            let facts = vec![("zone", zone.called().to_owned().into())];
            things.push(Thing { of: Subject::Cell, id, title: format!("{p}·{c}"), facts });
        }
    }
    things
}

fn levels(of: Subject, scale: &Scale) -> impl Iterator<Item = Thing> {
    scale.levels().map(move |level| {
        let text = scale.text(level);
        let percent = text.percent.map(|(from, to)| format!("{from}–{to} %")).unwrap_or_default();
        let facts = vec![
            ("label", (&text.label).into()),
            ("mark", (&text.mark).into()),
            ("percent", percent.into()),
            ("frequency", (&text.frequency).into()),
            ("goal", (&text.goal).into()),
        ];
        let title = format!("{} {}", text.mark, text.label);
        Thing { of, id: level.number().to_string(), title: title.trim().to_owned(), facts }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::matrix::testing::five_by_five;
    use crate::model::register::testing::slug;

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
