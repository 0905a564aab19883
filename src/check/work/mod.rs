//! What the Office of the Auditor General found missing in the risk work of health trusts
//! (Dokument 3:13 (2023-2024)): known challenges that are not assessed, measures that are not
//! carried out or followed up, scores that nobody can explain.

mod assessments;
mod levels;
mod measures;
mod risks;
mod seals;
mod top_five;
mod untouched;

use super::view::{Page, View};
use crate::model::{Diagnostic, State};

/// What a trust should have assessed and has not.
pub(super) fn missing(view: &View<'_>, found: &mut Vec<Diagnostic>) {
    assessments::missing(view, found);
}

/// What one document lacks: as a whole, then risk by risk, then measure by measure.
pub(super) fn document(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    let state = State::of(Some(page.assessment), false);
    assessments::document(page, state, found);
    seals::approval(page, state, found);
    untouched::untouched(page, found);
    for (id, risk) in page.assessment.open_risks() {
        risks::risk(page, id, risk, found);
        levels::risk(page, id, risk, found);
        seals::acceptance(page, id, risk, found);
    }
    for (id, measure) in &page.assessment.measures {
        measures::measure(page, id, measure, found);
    }
}

/// What a trust's Topp 5 lacks.
pub(super) fn top(view: &View<'_>, found: &mut Vec<Diagnostic>) {
    top_five::top_five(view, found);
}
