//! The goals, deadlines, trusts, levels, areas, zones and cells of a year as things with facts.

use super::{Fact, Subject};
use crate::model::catalogue::DueRule;
use crate::model::matrix::Axis;
use crate::model::{Catalogue, Due, DueKind, Goal, Matrix, Outcome, Scale, Slug, word_of};

/// A thing and its facts.
pub(super) struct Thing {
    pub(super) of: Subject,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) facts: Vec<(&'static str, Fact)>,
}

pub(super) fn of_catalogue(catalogue: &Catalogue) -> Vec<Thing> {
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
            ("outcome", goal.outcome.as_ref().map(told).unwrap_or_default().into()),
        ],
    }
}

/// All that is said of an outcome, as files have it.
pub(super) fn told(outcome: &Outcome) -> String {
    let measures: Vec<&str> = outcome.measures.iter().map(Slug::as_str).collect();
    let parts = [
        outcome.reached.map(|reached| reached.word().to_owned()).unwrap_or_default(),
        outcome.wording.clone(),
        outcome.note.clone(),
        measures.join(", "),
        outcome.expected.map(|day| day.to_string()).unwrap_or_default(),
    ];
    parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("; ")
}

pub(super) fn of_matrix(matrix: &Matrix) -> Vec<Thing> {
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
            ("color", zone.color.to_string().into()),
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
