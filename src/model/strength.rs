//! How strong a part of the knowledge behind a score is.

/// The strength of one part of the knowledge, 1 to 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Few data, poor understanding, or disagreement.
    Weak,
    /// In between.
    Moderate,
    /// Good data, well understood, or agreed on.
    Strong,
}

impl Strength {
    /// From the number in files.
    pub fn from_number(number: i64) -> Option<Self> {
        match number {
            1 => Some(Self::Weak),
            2 => Some(Self::Moderate),
            3 => Some(Self::Strong),
            _ => None,
        }
    }

    /// The number in files.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }
}
