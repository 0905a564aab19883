//! A trust's Topp 5.

use std::collections::BTreeMap;

use super::field::{Field, Kind, Record, Star, Value, field};
use super::{Date, Slug};

/// A trust's five most important other risks, in its own order (FORMAT.md chapter 5).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TopFive {
    /// Risks of any of the trust's files.
    pub order: Vec<Slug>,
    /// When the trust's own board saw it, by round.
    pub presented: BTreeMap<String, Presented>,
    /// A comment per risk.
    pub comments: BTreeMap<Slug, String>,
}

/// A presentation to the trust's own board. A round without any is not there at all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Presented {
    /// The day of the board's meeting.
    pub board: Option<Date>,
    /// The board's case number.
    pub case: String,
}

impl TopFive {
    /// How many risks it has.
    pub const PLACES: usize = 5;

    /// The latest of its presentations.
    pub fn last_presented(&self) -> Option<&Presented> {
        self.presented.values().max_by_key(|presented| presented.board)
    }

    fn present(&mut self, round: &str, put: impl FnOnce(&mut Presented)) -> bool {
        let presented = self.presented.entry(round.to_owned()).or_default();
        put(presented);
        if *presented == Presented::default() {
            self.presented.remove(round);
        }
        true
    }

    fn rounds(&self) -> Vec<String> {
        self.presented.keys().cloned().collect()
    }
}

impl Record for TopFive {
    const NAME: &'static str = "top";
    const FIELDS: &'static [Field<Self>] = &[
        field!(column("order") = order, "The risks in their order, by id."),
        Field::own(
            "presented.*.board",
            "The day that the trust's own board was shown them, by round.",
            (Kind::Day, Star::Round),
            |top, round| top.presented.get(round).and_then(|it| it.board).into(),
            |top, round, value| match value {
                Value::Day(day) => top.present(round, |it| it.board = Some(day)),
                Value::Nothing => top.present(round, |it| it.board = None),
                _ => false,
            },
            Self::rounds,
        ),
        Field::own(
            "presented.*.case",
            "The number of the case, by round.",
            (Kind::Line, Star::Round),
            |top, round| {
                Value::text(top.presented.get(round).map_or("", |it| &it.case)).into_owned()
            },
            |top, round, value| match value {
                Value::Text(case) => top.present(round, |it| it.case = case.into_owned()),
                Value::Nothing => top.present(round, |it| it.case.clear()),
                _ => false,
            },
            Self::rounds,
        ),
        field!(by_id("comment.*") = comments, "A comment on a risk."),
    ];
}
