//! From the scale of one year to that of the next.
//!
//! A level's number says nothing without its label and its texts, so where any of these is another,
//! no score is carried over by its number: a person must have said what becomes of each level.

use std::collections::BTreeMap;

use crate::model::{Level, Matrix, Scale, Scores, Slug};

/// Something by which scores of one year mean something else in the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScaleChange {
    /// The probability scale has other levels, or they mean something else.
    Probability,
    /// The consequence scale has other levels, or they are called something else.
    Consequence,
    /// An area is gone.
    AreaGone(Slug),
    /// An area has other texts or bounds.
    AreaMeaning(Slug),
}

/// How two years' scales differ; empty where a score means the same in both. Zones, colours and
/// areas that are new change no score.
pub fn scale_changes(old: &Matrix, new: &Matrix) -> Vec<ScaleChange> {
    let mut changes = Vec::new();
    // What a probability is a probability of is part of what its levels mean.
    if !same_levels(&old.probability, &new.probability) || old.period != new.period {
        changes.push(ScaleChange::Probability);
    }
    if !same_levels(&old.consequence, &new.consequence) {
        changes.push(ScaleChange::Consequence);
    }
    for area in &old.areas {
        match new.area(area.id.as_str()) {
            None => changes.push(ScaleChange::AreaGone(area.id.clone())),
            Some(now) if now == area => {}
            Some(_) => changes.push(ScaleChange::AreaMeaning(area.id.clone())),
        }
    }
    changes
}

/// As many levels, called and meaning the same. The mark on the axis is only how they are shown.
fn same_levels(old: &Scale, new: &Scale) -> bool {
    let texts = |scale: &Scale| {
        let text = |level: Level| {
            let text = scale.text(level);
            (text.label.clone(), text.percent, text.frequency.clone())
        };
        scale.levels().map(text).collect::<Vec<_>>()
    };
    texts(old) == texts(new)
}

/// What becomes of each level and area: what is not there has no counterpart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScaleMap {
    /// From a level's number to a level of the new scale.
    pub probability: BTreeMap<u8, Level>,
    /// From a level's number to a level of the new scale.
    pub consequence: BTreeMap<u8, Level>,
    /// From an area to an area of the new matrix.
    pub areas: BTreeMap<Slug, Slug>,
}

/// A score without a place on the new scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// The area; `None` for a probability.
    pub area: Option<Slug>,
    /// The level that it had.
    pub level: u8,
    /// Why it has no place.
    pub why: LossReason,
}

/// Why a score has no place on the new scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LossReason {
    /// The map gives the level no counterpart.
    NoLevel,
    /// The map gives the area no counterpart.
    NoArea,
    /// The new area is not scored at that level.
    OutsideArea,
    /// It has a place, but another area's level has none, and the highest counts: what is left
    /// would show the risk as less than it was judged.
    Understates,
}

impl ScaleMap {
    /// Every level and area to the one with its number and name: right only where
    /// [`scale_changes`] finds nothing.
    pub fn identity(old: &Matrix, new: &Matrix) -> Self {
        let levels = |old: &Scale, new: &Scale| {
            let same = |level: Level| Some((level.number(), new.level(level.number().into())?));
            old.levels().filter_map(same).collect()
        };
        let kept = old.areas.iter().filter(|area| new.area(area.id.as_str()).is_some());
        Self {
            probability: levels(&old.probability, &new.probability),
            consequence: levels(&old.consequence, &new.consequence),
            areas: kept.map(|area| (area.id.clone(), area.id.clone())).collect(),
        }
    }

    /// A first map for a person to look through: a level goes to the one that is called the same, or
    /// else means the same percentages, or else lies in the same place: ends to ends and the rest
    /// evenly between, a half upwards, so that nothing becomes less by rounding. Areas go by id, else
    /// by name.
    pub fn proposal(old: &Matrix, new: &Matrix) -> Self {
        let named = |area: &crate::model::Area| {
            let same_name =
                |a: &&crate::model::Area| a.name.to_lowercase() == area.name.to_lowercase();
            let found = new.area(area.id.as_str()).or_else(|| new.areas.iter().find(same_name));
            found.map(|found| (area.id.clone(), found.id.clone()))
        };
        Self {
            probability: likeliest(&old.probability, &new.probability),
            consequence: likeliest(&old.consequence, &new.consequence),
            areas: old.areas.iter().filter_map(named).collect(),
        }
    }

    /// Scores on the new scale, and those that have no place there. Where two areas become one, the
    /// higher level counts; where an area that is still there loses its level, no area keeps its
    /// own.
    pub fn translate(&self, scores: &Scores, new: &Matrix) -> (Scores, Vec<Loss>) {
        let mut lost = Vec::new();
        let mut translated = Scores::default();
        if let Some(level) = scores.probability {
            translated.probability = self.probability.get(&level.number()).copied();
            if translated.probability.is_none() {
                let level = level.number();
                lost.push(Loss { area: None, level, why: LossReason::NoLevel });
            }
        }
        for (area, level) in &scores.consequence {
            match self.placed(area, *level, new) {
                Ok((area, level)) => {
                    let now = translated.consequence.entry(area).or_insert(level);
                    *now = (*now).max(level);
                }
                Err(why) => {
                    lost.push(Loss { area: Some(area.clone()), level: level.number(), why });
                }
            }
        }
        let is_short = |loss: &Loss| loss.area.is_some() && loss.why != LossReason::NoArea;
        if lost.iter().any(is_short) {
            translated.consequence.clear();
            let is_lost = |area: &Slug| lost.iter().any(|loss| loss.area.as_ref() == Some(area));
            let others = scores.consequence.iter().filter(|(area, _)| !is_lost(area));
            let others: Vec<Loss> =
                others.map(|(area, level)| understating(area, *level)).collect();
            lost.extend(others);
        }
        (translated, lost)
    }

    /// An area's level on the new scale, or why it has no place there.
    pub(in crate::model) fn placed(
        &self,
        area: &Slug,
        level: Level,
        new: &Matrix,
    ) -> Result<(Slug, Level), LossReason> {
        let to = self.areas.get(area).and_then(|to| new.area(to.as_str()));
        let to = to.ok_or(LossReason::NoArea)?;
        let level = self.consequence.get(&level.number()).ok_or(LossReason::NoLevel)?;
        if !to.takes(*level) {
            return Err(LossReason::OutsideArea);
        }
        Ok((to.id.clone(), *level))
    }
}

fn understating(area: &Slug, level: Level) -> Loss {
    Loss { area: Some(area.clone()), level: level.number(), why: LossReason::Understates }
}

pub(super) fn likeliest(old: &Scale, new: &Scale) -> BTreeMap<u8, Level> {
    let label = |scale: &Scale, level| scale.text(level).label.trim().to_lowercase();
    let percent = |scale: &Scale, level| scale.text(level).percent;
    let mut map = evenly(old, new);
    for level in old.levels() {
        let (name, band) = (label(old, level), percent(old, level));
        let called = new.levels().find(|to| !name.is_empty() && label(new, *to) == name);
        let means = || new.levels().find(|to| band.is_some() && percent(new, *to) == band);
        if let Some(to) = called.or_else(means) {
            map.insert(level.number(), to);
        }
    }
    // Worse stays worse: a name that would turn the order round is a coincidence.
    if map.values().is_sorted() { map } else { evenly(old, new) }
}

fn evenly(old: &Scale, new: &Scale) -> BTreeMap<u8, Level> {
    let (steps, places) = (old.len() - 1, new.len() - 1);
    // Twice the steps, so that half of one is a whole number.
    let nearest = |level: Level| (2 * level.index() * places + steps) / (2 * steps) + 1;
    let level = |level: Level| {
        let nearest = i64::try_from(nearest(level)).unwrap_or(i64::MAX);
        (level.number(), new.clamp(nearest))
    };
    old.levels().map(level).collect()
}
