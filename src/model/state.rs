//! What an assessment counts as.

use super::{Assessment, Matrix, Status, seal, word_of};

/// What an assessment counts as; derived, never written (FORMAT.md chapters 4 and 10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// There is no file.
    Missing,
    /// There is a file, and it cannot be read.
    Damaged,
    /// Being worked on.
    Draft,
    /// Ready to be sent.
    Ready,
    /// It was approved, and what was approved has changed since.
    Lapsed,
    /// Approved as it stands.
    Approved,
}

impl State {
    /// Each state with its word in JSON and message ids.
    pub const WORDS: [(&'static str, Self); 6] = [
        ("missing", Self::Missing),
        ("damaged", Self::Damaged),
        ("draft", Self::Draft),
        ("ready", Self::Ready),
        ("lapsed", Self::Lapsed),
        ("approved", Self::Approved),
    ];

    /// What an assessment counts as. An approval without day, role or seal counts as ready.
    pub fn of(assessment: Option<&Assessment>, damaged: bool, matrix: &Matrix) -> Self {
        let Some(assessment) = assessment else {
            return if damaged { Self::Damaged } else { Self::Missing };
        };
        match assessment.status {
            Status::Draft => Self::Draft,
            Status::Ready => Self::Ready,
            Status::Approved if !assessment.approved.is_complete() => Self::Ready,
            Status::Approved
                if seal::holds_assessment(&assessment.approved.seal, assessment, matrix) =>
            {
                Self::Approved
            }
            Status::Approved => Self::Lapsed,
        }
    }

    /// The word in JSON.
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, &self)
    }

    /// It may be sent: what a deadline asks for. A lapsed approval counts as ready.
    pub fn meets_deadline(self) -> bool {
        matches!(self, Self::Ready | Self::Lapsed | Self::Approved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::matrix::testing::five_by_five;
    use crate::model::{Approval, Date, Judgement};

    #[test]
    fn an_approval_lapses_when_what_was_approved_changes() {
        let matrix = five_by_five();
        let mut assessment = Assessment { status: Status::Approved, ..Assessment::default() };
        assert_eq!(State::of(Some(&assessment), false, &matrix), State::Ready, "no seal yet");
        assessment.approved = Approval {
            on: Date::from_ymd_opt(2024, 2, 28),
            by: "direktør".into(),
            seal: seal::of_assessment(&assessment, &matrix),
        };
        assert_eq!(State::of(Some(&assessment), false, &matrix), State::Approved);
        let level = matrix.probability.level(4);
        assessment.judgement = Judgement { probability: level, ..Judgement::default() };
        assert_eq!(State::of(Some(&assessment), false, &matrix), State::Lapsed);
        assert!(State::Lapsed.meets_deadline());
    }

    #[test]
    fn a_damaged_file_is_not_a_missing_one() {
        let matrix = five_by_five();
        assert_eq!(State::of(None, false, &matrix), State::Missing);
        assert_eq!(State::of(None, true, &matrix), State::Damaged);
        assert!(!State::Damaged.meets_deadline());
    }
}
