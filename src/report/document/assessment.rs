//! The risk assessment of a trust's prioritised goals, goal by goal.

use super::pen::{Facts, Pen, joined};
use super::{annex, opening, risk, summary};
use crate::model::{Assessment, DocKey, Goal, State};
use crate::report::block::{Arrow, Block, Page, Row, Table, Way};
use crate::report::catalogue::figure;
use crate::report::matrix::page::{grid, place};
use crate::report::matrix::{MatrixView, Shown};

pub(super) fn page(pen: &Pen<'_>) -> Page {
    let doc = pen.doc;
    let mut page = opening::begin(pen);
    page.section(pen.say("doc-summary"));
    page.paragraph([summary::progress(pen)].into_iter().chain(summary::movement(pen)));
    page.table(goals(pen));
    page.table(summary::zones(pen));
    for trust in doc.trusts() {
        for (key, _) in doc.register.docs(trust) {
            if doc.goal.as_ref().is_some_and(|goal| *goal != key.name) {
                continue;
            }
            of_goal(&mut page, pen, &key);
        }
        for (goal, state) in doc.register.obligations(trust) {
            let is_asked = doc.goal.as_ref().is_none_or(|only| *only == goal.id);
            if is_asked && matches!(state, State::Missing | State::Damaged) {
                missing(&mut page, pen, goal, state);
            }
        }
    }
    annex::scale(&mut page, pen);
    annex::method(&mut page, pen);
    annex::lacking(&mut page, pen);
    page
}

/// Every goal with how far it has come, and how its worst risk stands.
fn goals(pen: &Pen<'_>) -> Table {
    let register = pen.doc.register;
    let rows = pen.doc.trusts().flat_map(|trust| {
        register.obligations(trust).map(|(goal, state)| {
            let key = DocKey::new(trust, &goal.id);
            let view = MatrixView::of_assessment(register, &key);
            let worst = view.risks.first().map(|shown| pen.zone(&shown.risk.current));
            Row::Cells(vec![
                pen.file(&goal.id).into(),
                pen.say(&format!("state-{}", state.word())).into(),
                view.risks.len().into(),
                worst.unwrap_or(crate::report::block::Cell::Nothing),
            ])
        })
    });
    Table {
        columns: vec![
            pen.wide("diff-goal"),
            pen.column("doc-status"),
            pen.column("doc-risks").right(),
            pen.column("doc-worst"),
        ],
        rows: rows.collect(),
        ..Table::default()
    }
}

fn of_goal(page: &mut Page, pen: &Pen<'_>, key: &DocKey) {
    let register = pen.doc.register;
    let Some(assessment) = register.assessment(key) else { return };
    page.section(heading(pen, key));
    let facts = facts(pen, key, assessment);
    pen.facts(page, facts);
    let view = MatrixView::of_assessment(register, key);
    if view.risks.is_empty() {
        page.paragraph([pen.say("matrix-no-risks")]);
        return;
    }
    let mut block = grid(&view, pen.locale);
    block.arrows = view.risks.iter().filter_map(|shown| to_target(pen, shown)).collect();
    let has_arrows = !block.arrows.is_empty();
    page.blocks.push(Block::Matrix(block));
    page.paragraph(has_arrows.then(|| pen.say("doc-matrix-targets")));
    let rows: Vec<_> =
        view.risks.iter().map(|shown| (shown.number, shown.key.clone(), shown.risk)).collect();
    page.table(risk::table(pen, &rows, false));
    page.paragraph([pen.say("matrix-knowledge")]);
    for (number, key, one) in &rows {
        risk::whole(page, pen, *number, key, one);
    }
}

/// A risk's way to where it should stand.
fn to_target(pen: &Pen<'_>, shown: &Shown<'_>) -> Option<Arrow> {
    let matrix = &pen.doc.register.matrix;
    let (from, to) = (shown.risk.current.cell()?, shown.risk.target.cell()?);
    let (from, to) = (place(matrix, from), place(matrix, to));
    (from != to).then_some(Arrow { number: shown.number, from, to, way: Way::Target })
}

/// The goal, and whose it is where several trusts are told of.
fn heading(pen: &Pen<'_>, key: &DocKey) -> String {
    let title = pen.file(&key.name);
    match &pen.doc.trust {
        Some(_) => title,
        None => format!("{}: {title}", pen.trust(&key.trust)),
    }
}

fn facts(pen: &Pen<'_>, key: &DocKey, assessment: &Assessment) -> Facts {
    let register = pen.doc.register;
    let mut facts = Facts::new();
    if let Some(goal) = register.catalogue.goal(key.name.as_str()) {
        facts.push((pen.say("doc-goal-text"), vec![joined(&goal.text)]));
        let demanded = figure::lines(&goal.figure, &register.catalogue, pen.locale);
        facts.push((pen.say("doc-goal-figure"), demanded));
        facts.push((pen.say("doc-goal-source"), vec![goal.reference.clone()]));
    }
    facts.push((pen.say("doc-status"), vec![state(pen, key, assessment)]));
    let matrix = &register.matrix;
    let judged = assessment.judgement.probability.map(|level| {
        let words = &matrix.probability.text(level).goal;
        let level = pen.level(&matrix.probability, level);
        if words.is_empty() { level } else { format!("{level}: {words}") }
    });
    let judgement = judged.into_iter().chain([joined(&assessment.judgement.rationale)]).collect();
    facts.push((pen.label("judgement", "probability"), judgement));
    facts.push((pen.say("doc-factors"), risk::factor_list(assessment)));
    facts.push((pen.label("assessment", "assumptions"), assessment.assumptions.clone()));
    facts.push((pen.say("doc-participants"), roles(pen, assessment)));
    facts
}

/// "godkjent 28. februar 2024 av administrerende direktør; vurdert 14. februar 2024".
fn state(pen: &Pen<'_>, key: &DocKey, assessment: &Assessment) -> String {
    let state = pen.doc.register.state(key);
    let word = pen.say(&format!("state-{}", state.word()));
    let approved = assessment.approved.on.filter(|_| state == State::Approved).map(|day| {
        let by = assessment.approved.by.as_str();
        pen.with("diff-approved", &[("date", pen.date(day).into()), ("by", by.into())])
    });
    let assessed = assessment
        .assessed
        .map(|day| pen.with("matrix-assessed", &[("date", pen.date(day).into())]));
    [Some(approved.unwrap_or(word)), assessed].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// Who took part in each workshop.
fn roles(pen: &Pen<'_>, assessment: &Assessment) -> Vec<String> {
    let sessions = assessment.sessions.iter().filter(|(_, session)| !session.roles.is_empty());
    let line = |(name, session): (&String, &crate::model::Session)| {
        format!("{}: {}", annex::session_day(pen, name), session.roles.join(", "))
    };
    sessions.map(line).collect()
}

fn missing(page: &mut Page, pen: &Pen<'_>, goal: &Goal, state: State) {
    page.section(pen.file(&goal.id));
    let id = if state == State::Missing { "doc-goal-missing" } else { "doc-goal-damaged" };
    page.paragraph([pen.say(id)]);
}
