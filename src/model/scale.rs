//! Scales and the levels on them.

use std::num::NonZeroU8;

/// A step of a scale, counted from 1. It exists only through [`Scale::level`], so it always
/// lies on the scale that it was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(NonZeroU8);

impl Level {
    /// The level's number, 1 for the lowest.
    pub fn number(self) -> u8 {
        self.0.get()
    }

    /// The level's place in a list, 0 for the lowest.
    pub fn index(self) -> usize {
        usize::from(self.0.get()) - 1
    }
}

/// What a level of a scale is called and means.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LevelText {
    /// The level in a few words, "Sannsynlig".
    pub label: String,
    /// What stands on the axis: a number or a letter.
    pub mark: String,
    /// The probability in percent, from and to, within the matrix' period.
    pub percent: Option<(f64, f64)>,
    /// The probability as a frequency, in words.
    pub frequency: String,
    /// The level in words for a goal that is not reached: events have a frequency, goals do not.
    pub goal: String,
}

/// An ordered scale of 2 to 12 levels.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    levels: Vec<LevelText>,
}

impl Scale {
    /// The fewest levels a scale may have.
    pub const FEWEST: usize = 2;
    /// The most levels a scale may have.
    pub const MOST: usize = 12;

    /// A scale of these levels, lowest first; `None` where there are fewer than
    /// [`Scale::FEWEST`] or more than [`Scale::MOST`].
    pub fn new(levels: Vec<LevelText>) -> Option<Self> {
        (Self::FEWEST..=Self::MOST).contains(&levels.len()).then_some(Self { levels })
    }

    /// So many levels without words.
    pub(super) fn of_numbers(count: usize) -> Self {
        let level = |n: usize| LevelText { mark: n.to_string(), ..LevelText::default() };
        Self { levels: (1..=count).map(level).collect() }
    }

    /// How many levels there are.
    pub fn len(&self) -> usize {
        self.levels.len()
    }

    /// Never: a scale has at least [`Scale::FEWEST`] levels.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// The level with this number, or `None` outside the scale.
    pub fn level(&self, number: i64) -> Option<Level> {
        let number = u8::try_from(number).ok()?;
        if usize::from(number) > self.levels.len() {
            return None;
        }
        NonZeroU8::new(number).map(Level)
    }

    /// The level written with this mark (`C`); where no mark is a number, with its number too.
    pub fn read(&self, mark: &str) -> Option<Level> {
        let by_mark = self.levels.iter().position(|l| l.mark.eq_ignore_ascii_case(mark));
        match by_mark {
            Some(index) => self.level(index as i64 + 1),
            // On a scale from 0 a 5 that is nobody's mark is not the fifth level.
            None if self.levels.iter().any(|level| level.mark.parse::<i64>().is_ok()) => None,
            None => mark.parse().ok().and_then(|n| self.level(n)),
        }
    }

    /// All levels, lowest first.
    pub fn levels(&self) -> impl DoubleEndedIterator<Item = Level> + use<> {
        (1..=self.levels.len() as u8).filter_map(NonZeroU8::new).map(Level)
    }

    /// The middle level; the lower of two.
    pub fn middle(&self) -> Level {
        self.clamp(self.levels.len().div_ceil(2) as i64)
    }

    /// The level nearest to this number.
    pub fn clamp(&self, number: i64) -> Level {
        let number = number.clamp(1, self.levels.len() as i64) as u8;
        Level(NonZeroU8::new(number).unwrap_or(NonZeroU8::MIN))
    }

    /// The level `steps` up (or down, when negative), stopping at the ends.
    pub fn step(&self, from: Level, steps: i64) -> Level {
        self.clamp(i64::from(from.number()) + steps)
    }

    /// What a level is called and means.
    pub fn text(&self, level: Level) -> &LevelText {
        // A level of another scale can only be larger; the last text is then the nearest.
        &self.levels[level.index().min(self.levels.len() - 1)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(n: usize) -> Option<Scale> {
        Scale::new(vec![LevelText::default(); n])
    }

    #[test]
    fn a_level_exists_only_on_its_scale() {
        let five = scale(5).unwrap();
        assert!(five.level(0).is_none());
        assert!(five.level(6).is_none());
        assert!(five.level(i64::MAX).is_none());
        assert_eq!(five.level(5).unwrap().number(), 5);
        assert_eq!(five.levels().count(), 5);
    }

    #[test]
    fn scales_have_two_to_twelve_levels() {
        assert!(scale(1).is_none());
        assert!(scale(2).is_some());
        assert!(scale(12).is_some());
        assert!(scale(13).is_none());
    }

    #[test]
    fn a_step_stops_at_the_ends() {
        let four = scale(4).unwrap();
        let top = four.level(4).unwrap();
        assert_eq!(four.step(top, 1), top);
        assert_eq!(four.step(top, -9).number(), 1);
        assert_eq!(four.middle().number(), 2);
        assert_eq!(scale(5).unwrap().middle().number(), 3);
    }

    #[test]
    fn reads_letters_before_numbers() {
        let mut levels = vec![LevelText::default(); 3];
        for (level, mark) in levels.iter_mut().zip(["A", "B", "C"]) {
            level.mark = mark.into();
        }
        let letters = Scale::new(levels).unwrap();
        assert_eq!(letters.read("c").unwrap().number(), 3);
        assert_eq!(letters.read("2").unwrap().number(), 2);
        assert!(letters.read("D").is_none());
    }
}
