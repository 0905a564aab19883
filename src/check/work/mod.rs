//! What the Office of the Auditor General found missing in the risk work of health trusts
//! (Dokument 3:13 (2023-2024)): known challenges that are not assessed, measures that are not
//! carried out or followed up, scores that nobody can explain.

pub(super) mod assessments;
pub(super) mod levels;
pub(super) mod measures;
pub(super) mod risks;
pub(super) mod seals;
pub(super) mod top_five;
pub(super) mod untouched;
