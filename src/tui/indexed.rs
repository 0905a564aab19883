//! Colours of terminals that have few: the nearest by hue, and zones that stay apart.

use std::cell::RefCell;
use std::collections::HashMap;

use super::depth::Depth;
use crate::model::matrix::Rgb;
use crate::model::sight::{Sight, distance, unlikeness};

/// The most zones that a matrix has.
const MOST_ZONES: usize = 7;

/// The steps of xterm's colour cube.
const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// The sixteen, halfway between the console's and xterm's: people choose their own.
const SIXTEEN: [Rgb; 16] = [
    Rgb(0, 0, 0),
    Rgb(188, 0, 0),
    Rgb(0, 188, 0),
    Rgb(188, 145, 0),
    Rgb(0, 0, 204),
    Rgb(188, 0, 188),
    Rgb(0, 188, 188),
    Rgb(200, 200, 200),
    Rgb(100, 100, 100),
    Rgb(255, 60, 60),
    Rgb(60, 255, 60),
    Rgb(255, 255, 60),
    Rgb(90, 90, 255),
    Rgb(255, 60, 255),
    Rgb(60, 255, 255),
    Rgb(255, 255, 255),
];

/// What has been chosen for the zones' colours.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Chosen([Option<(Rgb, u8)>; MOST_ZONES]);

impl Chosen {
    pub(super) fn of(self, color: Rgb) -> Option<u8> {
        self.0.iter().flatten().find(|(rgb, _)| *rgb == color).map(|(_, index)| *index)
    }
}

/// The indices of a depth: the first sixteen of 256 are the person's own and not counted on.
fn candidates(depth: Depth) -> std::ops::RangeInclusive<u8> {
    match depth {
        Depth::Sixteen => 0..=15,
        _ => 16..=255,
    }
}

/// What an index looks like.
pub(super) fn rgb(depth: Depth, index: u8) -> Rgb {
    if depth == Depth::Sixteen || index < 16 {
        return SIXTEEN[usize::from(index % 16)];
    }
    if index >= 232 {
        let grey = 8 + 10 * (index - 232);
        return Rgb(grey, grey, grey);
    }
    let at = index - 16;
    let step = |part: u8| STEPS[usize::from(part % 6)];
    Rgb(step(at / 36), step(at / 6), step(at))
}

thread_local! {
    /// Styles ask for the same few colours many times a frame, and each takes hundreds of comparisons.
    static KNOWN: RefCell<HashMap<(Depth, Rgb), u8>> = RefCell::default();
}

/// The nearest, where another hue counts more than another strength.
pub(super) fn nearest(depth: Depth, color: Rgb) -> u8 {
    KNOWN.with_borrow_mut(|known| {
        *known.entry((depth, color)).or_insert_with(|| {
            let all = candidates(depth).map(|index| (index, unlikeness(color, rgb(depth, index))));
            all.min_by(|(_, a), (_, b)| a.total_cmp(b)).map_or(0, |(index, _)| index)
        })
    })
}

/// Colours for zones, chosen together: near each zone's own, and as far from each other as may be to
/// eyes that lack a cone.
pub(super) fn together(depth: Depth, colors: &[Rgb]) -> Chosen {
    let mut chosen = Chosen::default();
    let is_few = matches!(depth, Depth::Indexed | Depth::Sixteen);
    if !is_few || colors.is_empty() || colors.len() > MOST_ZONES {
        return chosen;
    }
    // Enough to choose among, and few enough to try them all.
    let each = if colors.len() > 5 { 3 } else { 5 };
    let likely: Vec<Vec<(u8, f64)>> =
        colors.iter().map(|color| likely(depth, *color, each)).collect();
    let mut distances = Distances { depth, known: HashMap::new() };
    let mut best: Option<(f64, Vec<u8>)> = None;
    for number in 0..each.pow(colors.len() as u32) {
        let mut rest = number;
        let set = likely.iter().map(|likely| {
            let one = likely[rest % each];
            rest /= each;
            one
        });
        let (set, unlike): (Vec<u8>, Vec<f64>) = set.unzip();
        // Near the zones' own colours on average, and the two that are nearest far apart.
        let score = distances.smallest(&set) - unlike.iter().sum::<f64>() / colors.len() as f64;
        if best.as_ref().is_none_or(|(before, _)| score > *before) {
            best = Some((score, set));
        }
    }
    let set = best.map(|(_, set)| set).unwrap_or_default();
    for ((place, color), index) in chosen.0.iter_mut().zip(colors).zip(set) {
        *place = Some((*color, index));
    }
    chosen
}

/// The nearest few, with how unlike they are.
fn likely(depth: Depth, color: Rgb, count: usize) -> Vec<(u8, f64)> {
    let mut all: Vec<(u8, f64)> =
        candidates(depth).map(|index| (index, unlikeness(color, rgb(depth, index)))).collect();
    all.sort_by(|(_, a), (_, b)| a.total_cmp(b));
    all.truncate(count);
    all
}

/// Distances that have been measured, to the eye without a cone that sees the least.
struct Distances {
    depth: Depth,
    known: HashMap<(u8, u8), f64>,
}

impl Distances {
    fn between(&mut self, a: u8, b: u8) -> f64 {
        let depth = self.depth;
        *self.known.entry((a, b)).or_insert_with(|| {
            let seen = Sight::WORDS.map(|(_, sight)| distance(rgb(depth, a), rgb(depth, b), sight));
            seen.into_iter().fold(f64::INFINITY, f64::min)
        })
    }

    fn smallest(&mut self, set: &[u8]) -> f64 {
        let mut least = f64::INFINITY;
        for (at, a) in set.iter().enumerate() {
            for b in &set[at + 1..] {
                least = least.min(self.between(*a, *b));
            }
        }
        if least.is_finite() { least } else { 0.0 }
    }
}
