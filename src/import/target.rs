//! What a column of a spreadsheet becomes.

use std::fmt;

use crate::model::field::{self, Fields};
use crate::model::{Measure, Risk};

/// At what time a score holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Before any control.
    Inherent,
    /// Today.
    Current,
    /// After the planned measures.
    Target,
}

impl Stage {
    const ALL: [Self; 3] = [Self::Inherent, Self::Current, Self::Target];

    /// What stands before the key of a score.
    pub(super) fn prefix(self) -> &'static str {
        match self {
            Self::Inherent => "inherent.",
            Self::Current => "",
            Self::Target => "target.",
        }
    }
}

/// What a column becomes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// It says whose risk it is.
    Trust,
    /// It says to which goal a risk belongs.
    Goal,
    /// The risk's id in this register.
    Id,
    /// The measure's id in this register.
    MeasureId,
    /// It says which area the row's consequence is for.
    Area,
    /// A key of the risk.
    Risk(String),
    /// A consequence for the row's area.
    Consequence(Stage),
    /// Probability and consequence in one cell.
    Score(Stage),
    /// The strength of knowledge in all its parts.
    Knowledge,
    /// Whether the risk is open or closed.
    State,
    /// A key of a measure; `measure.title` may hold several.
    Measure(String),
    /// It has no place of its own and stands in the risk's note, after its heading.
    Other,
    /// It is computed here, or says nothing about the risk.
    Nothing,
}

impl Target {
    /// The target of that name, as it stands in a mapping.
    pub fn parse(name: &str) -> Option<Self> {
        let score = |rest: &str, make: fn(Stage) -> Self| {
            let stage = |stage: &Stage| rest == stage.prefix();
            Stage::ALL.into_iter().find(stage).map(make)
        };
        Some(match name {
            "trust" => Self::Trust,
            "goal" => Self::Goal,
            "id" => Self::Id,
            "measure.id" => Self::MeasureId,
            "area" => Self::Area,
            "knowledge" => Self::Knowledge,
            "state" => Self::State,
            "other" => Self::Other,
            "-" => Self::Nothing,
            _ => {
                if let Some(key) = name.strip_prefix("measure.") {
                    return is_key(&Measure::default(), key).then(|| Self::Measure(key.to_owned()));
                }
                if let Some(rest) = name.strip_suffix("score") {
                    return score(rest, Self::Score);
                }
                if let Some(rest) = name.strip_suffix("consequence") {
                    return score(rest, Self::Consequence);
                }
                return is_key(&Risk::default(), name).then(|| Self::Risk(name.to_owned()));
            }
        })
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Trust => f.write_str("trust"),
            Self::Goal => f.write_str("goal"),
            Self::Id => f.write_str("id"),
            Self::MeasureId => f.write_str("measure.id"),
            Self::Area => f.write_str("area"),
            Self::Knowledge => f.write_str("knowledge"),
            Self::State => f.write_str("state"),
            Self::Other => f.write_str("other"),
            Self::Nothing => f.write_str("-"),
            Self::Risk(key) => f.write_str(key),
            Self::Measure(key) => write!(f, "measure.{key}"),
            Self::Score(stage) => write!(f, "{}score", stage.prefix()),
            Self::Consequence(stage) => write!(f, "{}consequence", stage.prefix()),
        }
    }
}

/// A key that a spreadsheet may set: seals are the program's own.
fn is_key(record: &dyn Fields, name: &str) -> bool {
    let path: Vec<&str> = name.split('.').collect();
    let found = field::find(record, &path);
    found.is_some_and(|(at, star)| {
        let key = record.key(at);
        key.kind != field::Kind::Seal && key.star.fits(if star.is_empty() { "x" } else { star })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_its_target_are_the_same_both_ways() {
        for name in [
            "trust",
            "goal",
            "id",
            "title",
            "consequence.finance",
            "consequence",
            "target.consequence",
            "inherent.score",
            "score",
            "measure.title",
            "measure.done_on",
            "knowledge",
            "knowledge.data",
            "state",
            "closed.on",
            "other",
            "-",
        ] {
            assert_eq!(Target::parse(name).map(|t| t.to_string()).as_deref(), Some(name));
        }
        for name in ["accepted.seal", "measure.sted", "tittel", "", "consequence.Æ"] {
            assert_eq!(Target::parse(name), None, "{name}");
        }
    }
}
