//! Choosing among the marks: by arrows, by number, by place in the list.

use super::state::MatrixState;
use crate::model::matrix::Axis;
use crate::tui::context::Context;

/// A way on the matrix, as it looks on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
    Left,
    Right,
}

impl Way {
    /// Forwards through what stands in one cell.
    fn is_forward(self) -> bool {
        matches!(self, Self::Down | Self::Right)
    }

    /// How far along the way, and how far beside it, a place lies from another.
    fn distance(self, from: (i64, i64), to: (i64, i64)) -> (i64, i64) {
        let (up, right) = (to.0 - from.0, to.1 - from.1);
        match self {
            Self::Up => (up, right.abs()),
            Self::Down => (-up, right.abs()),
            Self::Right => (right, up.abs()),
            Self::Left => (-right, up.abs()),
        }
    }
}

impl MatrixState {
    /// The marks that are shown, by their place in the list: how far up and to the right they stand.
    fn places(&self, cx: &Context<'_>) -> Vec<(usize, (i64, i64))> {
        let register = cx.register();
        let place = |at: usize| {
            let risk = register.risk(&self.risks[at].key).filter(|risk| risk.is_open())?;
            let (p, c) = risk.current.cell()?;
            let (p, c) = (i64::from(p.number()), i64::from(c.number()));
            Some(match register.matrix.vertical {
                Axis::Probability => (at, (p, c)),
                Axis::Consequence => (at, (c, p)),
            })
        };
        self.visible(cx).into_iter().filter_map(place).collect()
    }

    /// The nearest mark in a direction. In a crowded cell the way leads through it first.
    pub(super) fn towards(&self, cx: &Context<'_>, way: Way) -> Option<usize> {
        let places = self.places(cx);
        let Some((_, here)) = places.iter().find(|(at, _)| *at == self.at).copied() else {
            return places.first().map(|(at, _)| *at);
        };
        let in_cell = |cell: (i64, i64)| places.iter().filter(move |(_, c)| *c == cell);
        let next = match way.is_forward() {
            true => in_cell(here).find(|(at, _)| *at > self.at),
            false => in_cell(here).rfind(|(at, _)| *at < self.at),
        };
        if let Some((at, _)) = next {
            return Some(*at);
        }
        let ahead = places.iter().map(|(_, cell)| *cell).filter(|c| way.distance(here, *c).0 > 0);
        let nearest = ahead.min_by_key(|cell| {
            let (along, beside) = way.distance(here, *cell);
            (along + 2 * beside, along)
        })?;
        let found = match way.is_forward() {
            true => in_cell(nearest).next(),
            false => in_cell(nearest).next_back(),
        };
        found.map(|(at, _)| *at)
    }

    /// Jumps to the risk of a number. A second digit at once makes the number longer, where there
    /// is such a risk.
    pub(super) fn jump(&mut self, cx: &Context<'_>, before: Option<usize>, digit: usize) -> bool {
        let numbered = |number: usize| {
            let at = self.risks.iter().position(|n| n.number == number)?;
            self.is_visible(cx, &self.risks[at]).then_some(at)
        };
        let longer = before.map(|before| before * 10 + digit);
        let found = longer.into_iter().chain([digit]).find_map(|n| Some((n, numbered(n)?)));
        // Zero may be the last digit of a longer number only.
        let Some((number, at)) = found else { return false };
        self.at = at;
        self.typed = Some(number);
        true
    }
}
