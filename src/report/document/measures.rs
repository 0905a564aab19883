//! Measures in rows.

use std::collections::BTreeMap;

use super::pen::{Pen, joined};
use crate::model::{Effect, ItemKey, Measure, word_of};
use crate::report::block::{Cell, Row, Table};

/// A measure, and where it stands.
pub(super) type Placed<'m> = (ItemKey, &'m Measure);

/// Measures with who answers for them, until when, and how far they have come; with the numbers of
/// the risks that they serve, where those are known.
pub(super) fn table(
    pen: &Pen<'_>,
    measures: &[Placed<'_>],
    numbers: Option<&BTreeMap<ItemKey, usize>>,
) -> Table {
    let mut columns = Vec::new();
    if numbers.is_some() {
        columns.push(pen.column("doc-serves"));
    }
    columns.extend([
        pen.wide("doc-measure"),
        pen.wide("doc-responsible"),
        pen.column("doc-deadline"),
        pen.column("doc-status"),
        pen.wide("doc-effect"),
    ]);
    let row = |placed: &Placed<'_>| {
        let (_, measure) = placed;
        let served = numbers.map(|numbers| Cell::Text(served(pen, placed, numbers)));
        let own = [
            Cell::or_nothing(&measure.title),
            Cell::or_nothing(measure.owner.trim()),
            pen.day(measure.deadline),
            pen.progress(measure).into(),
            Cell::or_nothing(&effect(pen, measure)),
        ];
        Row::Cells(served.into_iter().chain(own).collect())
    };
    Table { columns, rows: measures.iter().map(row).collect(), ..Table::default() }
}

/// The numbers of the risks that a measure serves.
fn served(
    pen: &Pen<'_>,
    (key, measure): &Placed<'_>,
    numbers: &BTreeMap<ItemKey, usize>,
) -> String {
    let found = measure.risks.iter().filter_map(|id| {
        let risk = pen.doc.register.find_risk(&key.doc.trust, id)?;
        numbers.get(&risk)
    });
    let mut found: Vec<usize> = found.copied().collect();
    found.sort_unstable();
    found.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// What it achieved where somebody has judged that; else what it should achieve.
fn effect(pen: &Pen<'_>, measure: &Measure) -> String {
    let judged = measure.judged_effect.map(|effect| {
        let word = word_of(&Effect::WORDS, &effect);
        let word = pen.locale.word("measure", "judged_effect", word);
        let note = joined(&measure.judged_note);
        let args = [("effect", word.into()), ("note", note.into())];
        pen.with("doc-judged", &args).trim_end_matches([' ', ':']).to_owned()
    });
    judged.unwrap_or_else(|| joined(&measure.expected_effect))
}

/// What is late: the oldest deadline first.
pub(super) fn overdue<'r>(pen: &Pen<'r>) -> Vec<Placed<'r>> {
    let doc = pen.doc;
    let all = doc.trusts().flat_map(|trust| doc.register.measures(trust));
    let mut late: Vec<Placed<'_>> = all.filter(|(_, m)| m.is_overdue(doc.today)).collect();
    late.sort_by_key(|(_, measure)| measure.deadline);
    late
}
