//! A risk as a document tells it: whole, or in a row of a table.

use super::measures;
use super::pen::{Facts, Pen, joined};
use crate::model::{Assessment, ItemKey, Risk, Scores, Strength, Treatment, word_of};
use crate::report::block::{Cell, Level, Page, Row, Table};

/// Everything about a risk, under its number and title.
pub(super) fn whole(page: &mut Page, pen: &Pen<'_>, number: usize, key: &ItemKey, risk: &Risk) {
    page.heading(Level::Part, format!("{number}. {}", pen.title(key, risk)), "");
    let facts = facts(pen, key, risk);
    pen.facts(page, facts);
    let serving: Vec<_> = pen.doc.register.measures_of(key).collect();
    if !serving.is_empty() {
        page.table(measures::table(pen, &serving, None));
    }
}

fn facts(pen: &Pen<'_>, key: &ItemKey, risk: &Risk) -> Facts {
    let mut facts = Facts::new();
    let unscored = || pen.say("matrix-unscored");
    facts.push((pen.say("doc-level"), vec![pen.stands(&risk.current).unwrap_or_else(unscored)]));
    if pen.doc.since.is_some() {
        facts.push((pen.say("doc-change"), vec![pen.moved(key)]));
    }
    let mut tell = |name: &str, lines: Vec<String>| facts.push((pen.label("risk", name), lines));
    tell("event", vec![joined(&risk.event)]);
    tell("causes", risk.causes.clone());
    tell("leads_to", risk.leads_to.clone());
    tell("threatens", factors(pen, key, risk));
    tell("controls", risk.controls.clone());
    facts.push((pen.say("doc-areas"), areas(pen, &risk.current)));
    let mut tell = |name: &str, lines: Vec<String>| facts.push((pen.label("risk", name), lines));
    tell("rationale", vec![joined(&risk.rationale)]);
    tell("knowledge", knowledge(pen, risk).into_iter().collect());
    tell("inherent", pen.stands(&risk.inherent).into_iter().collect());
    tell("target", target(pen, risk).into_iter().collect());
    let treatment = risk.treatment.map(|t| word_of(&Treatment::WORDS, &t));
    let treatment = treatment.map(|word| pen.locale.word("risk", "treatment", word));
    tell("treatment", treatment.into_iter().collect());
    tell("accepted", accepted(pen, risk).into_iter().collect());
    tell("owner", vec![risk.owner.clone()]);
    tell("reviewed", risk.reviewed.map(|day| pen.date(day)).into_iter().collect());
    tell("restricted", vec![risk.restricted.clone()]);
    tell("note", vec![joined(&risk.note)]);
    facts
}

/// The success factors that it threatens.
fn factors(pen: &Pen<'_>, key: &ItemKey, risk: &Risk) -> Vec<String> {
    let Some(assessment) = pen.doc.register.assessment(&key.doc) else { return Vec::new() };
    let title = |id| assessment.factors.get(id).map(|factor| factor.title.clone());
    risk.threatens.iter().filter_map(title).collect()
}

/// The consequence in each area, with what the level means there.
fn areas(pen: &Pen<'_>, scores: &Scores) -> Vec<String> {
    let matrix = &pen.doc.register.matrix;
    let of = |area: &crate::model::Area| {
        let level = *scores.consequence.get(&area.id)?;
        let named = pen.level(&matrix.consequence, level);
        let text = area.text(level);
        Some(match text.is_empty() {
            true => format!("{}: {named}", area.name),
            false => format!("{}: {named} ({text})", area.name),
        })
    };
    matrix.areas.iter().filter_map(of).collect()
}

/// "moderat (data sterk, forståelse moderat, enighet sterk)".
pub(super) fn knowledge(pen: &Pen<'_>, risk: &Risk) -> Option<String> {
    let weakest = pen.strength(risk.knowledge.weakest()?);
    let part = |key: &str, strength: Option<Strength>| {
        let name = pen.locale.short_label("risk", key);
        strength.map(|strength| format!("{name} {}", pen.strength(strength)))
    };
    let parts = [
        part("knowledge.data", risk.knowledge.data),
        part("knowledge.understanding", risk.knowledge.understanding),
        part("knowledge.agreement", risk.knowledge.agreement),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    Some(format!("{weakest} ({})", parts.join(", ")))
}

/// Where it should stand, and by when.
pub(super) fn target(pen: &Pen<'_>, risk: &Risk) -> Option<String> {
    let stands = pen.stands(&risk.target)?;
    let by = risk.target_by.map(|day| pen.with("doc-by", &[("date", pen.date(day).into())]));
    Some([Some(stands), by].into_iter().flatten().collect::<Vec<_>>().join(", "))
}

fn accepted(pen: &Pen<'_>, risk: &Risk) -> Option<String> {
    let accepted = &risk.accepted;
    let day = pen.date(accepted.on?);
    let args = [("date", day.into()), ("by", accepted.by.as_str().into())];
    let told = pen.with("doc-accepted", &args);
    let why = joined(&accepted.why);
    Some(if why.is_empty() { told } else { format!("{told}: {why}") })
}

/// Risks in rows, with the number that each has in the matrix.
pub(super) fn table(pen: &Pen<'_>, rows: &[(usize, ItemKey, &Risk)], names_goal: bool) -> Table {
    let mut columns = vec![pen.column("doc-number").right(), pen.wide("matrix-risk")];
    if names_goal {
        columns.push(pen.wide("diff-goal"));
    }
    columns.extend([
        pen.column("matrix-probability-short"),
        pen.column("matrix-consequence-short").close(),
        pen.column("matrix-zone"),
    ]);
    let tells_movement = pen.doc.since.is_some();
    if tells_movement {
        columns.push(pen.wide("doc-change"));
    }
    columns.push(pen.wide("matrix-owner"));
    let row = |(number, key, risk): &(usize, ItemKey, &Risk)| {
        let mut cells = vec![(*number).into(), Cell::Text(pen.title(key, risk))];
        if names_goal {
            cells.push(pen.file(&key.doc.name).into());
        }
        cells.extend(pen.levels(&risk.current));
        cells.push(pen.zone(&risk.current));
        if tells_movement {
            cells.push(pen.moved(key).into());
        }
        cells.push(Cell::or_nothing(risk.owner.trim()));
        Row::Cells(cells)
    };
    Table { columns, rows: rows.iter().map(row).collect(), ..Table::default() }
}

/// A risk in a paragraph: what may happen, why it stands where it stands, and where it should.
pub(super) fn paragraph(pen: &Pen<'_>, key: &ItemKey, risk: &Risk) -> Vec<String> {
    let mut lines = vec![joined(&risk.event)];
    lines.extend(pen.stands(&risk.current).map(|stands| {
        let moved = pen.moved(key);
        if moved.is_empty() { format!("{stands}.") } else { format!("{stands}; {moved}.") }
    }));
    lines.push(joined(&risk.rationale));
    let knowledge =
        knowledge(pen, risk).map(|words| pen.with("doc-knowledge-is", &[("words", words.into())]));
    lines.extend(knowledge);
    let target = target(pen, risk);
    lines.extend(target.map(|words| pen.with("doc-target-is", &[("words", words.into())])));
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

/// The success factors of an assessment.
pub(super) fn factor_list(assessment: &Assessment) -> Vec<String> {
    assessment.factors.values().map(|factor| factor.title.clone()).collect()
}
