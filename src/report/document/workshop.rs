//! The record of a trust's workshops: who took part, what was decided, how the votes fell, and what
//! was left open.

use std::collections::BTreeMap;

use super::pen::{Facts, Pen};
use super::{annex, opening};
use crate::model::{Assessment, DocKey, Level as Step, Scale, Session, Slug, VotingRound};
use crate::report::block::{Cell, Item, Level, Mark, Page, Row, Table};

pub(super) fn page(pen: &Pen<'_>) -> Page {
    let mut page = opening::begin(pen);
    let mut is_any = false;
    for trust in pen.doc.trusts() {
        for (key, assessment) in pen.doc.register.docs(trust) {
            if pen.doc.goal.as_ref().is_some_and(|goal| *goal != key.name) {
                continue;
            }
            for (name, session) in &assessment.sessions {
                is_any = true;
                one(&mut page, pen, (&key, assessment), name, session);
            }
        }
    }
    if !is_any {
        page.paragraph([pen.say("doc-no-workshops")]);
    }
    page
}

fn one(
    page: &mut Page,
    pen: &Pen<'_>,
    (key, assessment): (&DocKey, &Assessment),
    name: &str,
    session: &Session,
) {
    let day = annex::session_day(pen, name);
    let title = pen.file(&key.name);
    let whose = match &pen.doc.trust {
        Some(_) => title,
        None => format!("{}: {title}", pen.trust(&key.trust)),
    };
    page.section(format!("{whose}, {day}"));
    let facts: Facts = vec![(pen.say("doc-participants"), session.roles.clone())];
    pen.facts(page, facts);
    list(page, pen, "doc-decisions", &session.decisions, assessment);
    votes(page, pen, assessment, session);
    list(page, pen, "doc-parked", &session.parked, assessment);
    if !session.minority.trim().is_empty() {
        page.heading(Level::Part, pen.label("session", "minority"), "");
        page.paragraph([titled(&session.minority, assessment)]);
    }
}

fn list(page: &mut Page, pen: &Pen<'_>, heading: &str, lines: &[String], in_it: &Assessment) {
    if lines.is_empty() {
        return;
    }
    page.heading(Level::Part, pen.say(heading), "");
    let item = |(line, at): (&String, usize)| Item {
        mark: Mark::Number(at),
        ..Item::new(0, titled(line, in_it))
    };
    page.list(lines.iter().zip(1..).map(item));
}

/// A line with titles where it names risks and measures by their ids.
fn titled(line: &str, assessment: &Assessment) -> String {
    let mut out = String::with_capacity(line.len());
    for word in line.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let id = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let title = Slug::new(id).and_then(|id| {
            let risk = assessment.risks.get(&id).map(|risk| risk.title.as_str());
            risk.or_else(|| assessment.measures.get(&id).map(|measure| measure.title.as_str()))
        });
        match title.filter(|title| !title.is_empty()) {
            Some(title) => out.push_str(&format!("«{title}»{}", &word[id.len()..])),
            None => out.push_str(word),
        }
    }
    out
}

/// How the votes fell: how many gave each level, the middle one, and how far apart they lie.
fn votes(page: &mut Page, pen: &Pen<'_>, assessment: &Assessment, session: &Session) {
    let matrix = &pen.doc.register.matrix;
    let mut rows = Vec::new();
    for (id, votes) in &session.votes {
        let title = assessment.risks.get(id).map_or(id.as_str(), |risk| risk.title.as_str());
        let mut add = |what: String, first: &[Step], last: &[Step], scale: &Scale| {
            if last.is_empty() && first.is_empty() {
                return;
            }
            rows.push(Row::Cells(vec![
                title.into(),
                what.into(),
                Cell::or_nothing(&spread(pen, scale, first)),
                Cell::or_nothing(&spread(pen, scale, last)),
                middle(last).map(|level| pen.level(scale, level)).into(),
            ]));
        };
        let (first, last) = (&votes.first, &votes.last);
        add(
            pen.say("axis-probability"),
            &first.probability,
            &last.probability,
            &matrix.probability,
        );
        for area in &matrix.areas {
            let of =
                |round: &VotingRound| round.consequence.get(&area.id).cloned().unwrap_or_default();
            add(area.name.clone(), &of(first), &of(last), &matrix.consequence);
        }
    }
    if rows.is_empty() {
        return;
    }
    page.heading(Level::Part, pen.say("doc-votes"), "");
    let columns = vec![
        pen.wide("matrix-risk"),
        pen.wide("doc-voted-on"),
        pen.wide("doc-votes-first"),
        pen.wide("doc-votes-last"),
        pen.wide("doc-median"),
    ];
    page.table(Table { columns, rows, ..Table::default() });
}

/// "3: 2, 4: 7, 5: 1": so many gave each level.
fn spread(pen: &Pen<'_>, scale: &Scale, votes: &[Step]) -> String {
    let mut counts: BTreeMap<Step, usize> = BTreeMap::new();
    votes.iter().for_each(|level| *counts.entry(*level).or_default() += 1);
    let line = |(level, count): (&Step, &usize)| {
        let mark = crate::report::matrix::page::mark(scale, *level);
        pen.with("doc-votes-for", &[("mark", mark.into()), ("count", (*count).into())])
    };
    counts.iter().map(line).collect::<Vec<_>>().join(", ")
}

/// The middle vote; the lower of two.
fn middle(votes: &[Step]) -> Option<Step> {
    let mut sorted = votes.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len().checked_sub(1)? / 2).copied()
}

/// A row a vote, for spreadsheets: a risk, a round and what was voted on.
pub(super) fn sheet(pen: &Pen<'_>) -> Table {
    let mut rows = Vec::new();
    for trust in pen.doc.trusts() {
        for (key, assessment) in pen.doc.register.docs(trust) {
            for (name, session) in &assessment.sessions {
                for (id, votes) in &session.votes {
                    for (round, of) in [("first", &votes.first), ("last", &votes.last)] {
                        let mut add = |what: &str, levels: &[Step]| {
                            if !levels.is_empty() {
                                let all = levels.iter().map(|level| level.number().to_string());
                                rows.push(Row::Cells(vec![
                                    trust.as_str().into(),
                                    key.name.as_str().into(),
                                    name.as_str().into(),
                                    id.as_str().into(),
                                    round.into(),
                                    what.into(),
                                    all.collect::<Vec<_>>().join(" ").into(),
                                    middle(levels).into(),
                                ]));
                            }
                        };
                        add("probability", &of.probability);
                        of.consequence.iter().for_each(|(area, levels)| add(area.as_str(), levels));
                    }
                }
            }
        }
    }
    let columns = ["trust", "goal", "session", "risk", "round", "on", "votes", "median"];
    Table { columns: columns.map(crate::report::block::Column::new).into(), rows, is_prose: false }
}
