//! Quality indicators: each hospital's light, trend and distance to the limits, in words, as JSON
//! and for a spreadsheet.

mod json;
pub(crate) mod phrases;
mod sheet;
mod text;

use std::collections::BTreeSet;

use super::sanitize::for_terminal;
use super::titles;
use crate::locale::Locale;
use crate::model::indicator::{Standing, Trend};
use crate::model::{Indicator, Light, Readings, Register, Slug};

pub(super) use json::{json, known, number};
pub(crate) use text::Indicators;

/// Which indicators are wanted; everything where nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    pub(crate) trust: Option<Slug>,
    /// Only those under this goal.
    pub(crate) goal: Option<Slug>,
    /// Only hospitals in red.
    pub(crate) red: bool,
}

/// An indicator of a trust with the hospitals that were asked for.
#[derive(Debug)]
pub(crate) struct Followed<'r> {
    pub(crate) trust: &'r Slug,
    pub(crate) id: &'r Slug,
    pub(crate) indicator: &'r Indicator,
    pub(crate) hospitals: Vec<Hospital<'r>>,
}

/// A hospital under an indicator.
#[derive(Debug)]
pub(crate) struct Hospital<'r> {
    pub(crate) id: &'r Slug,
    pub(crate) name: String,
    pub(crate) readings: &'r Readings,
    pub(crate) standing: Standing,
}

/// The indicators that are wanted, in the catalogue's order of trusts, then by id.
pub(crate) fn followed<'r>(register: &'r Register, filter: &'r Filter) -> Vec<Followed<'r>> {
    let wanted = |id: &Slug| filter.trust.as_ref().is_none_or(|trust| trust == id);
    let trusts = register.catalogue.trusts.iter().map(|trust| &trust.id).filter(|id| wanted(id));
    let mut found = Vec::new();
    for trust in trusts {
        for (id, indicator) in register.indicators(trust, filter.goal.as_ref()) {
            let hospitals = hospitals(register, trust, indicator, filter.red);
            // An indicator without hospitals is shown too, unless some of them were asked for.
            if !hospitals.is_empty() || !filter.red {
                found.push(Followed { trust, id, indicator, hospitals });
            }
        }
    }
    found
}

fn hospitals<'r>(
    register: &Register,
    trust: &Slug,
    indicator: &'r Indicator,
    red: bool,
) -> Vec<Hospital<'r>> {
    let name = |id: &Slug| register.book(trust).map_or(id.to_string(), |b| b.indicators().name(id));
    let all = indicator.hospitals.iter().map(|(id, readings)| Hospital {
        id,
        name: name(id),
        readings,
        standing: indicator.standing(readings),
    });
    all.filter(|hospital| !red || hospital.standing.light() == Light::Red).collect()
}

/// The newest years, at most so many, that any of the indicators has a reading of; oldest first.
pub(crate) fn years(followed: &[Followed<'_>], most: usize) -> Vec<i32> {
    let hospitals = followed.iter().flat_map(|each| &each.hospitals);
    let all: BTreeSet<i32> = hospitals.flat_map(|h| h.readings.keys().copied()).collect();
    let newest: Vec<i32> = all.into_iter().collect();
    newest[newest.len().saturating_sub(most)..].to_vec()
}

/// An indicator in words, safe for a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) trust: String,
    pub(crate) title: String,
    pub(crate) limits: String,
    pub(crate) goal: String,
    pub(crate) source: String,
    /// A line per hospital, by their names.
    pub(crate) lines: Vec<Line>,
}

/// A hospital in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) name: String,
    /// What its newest result amounts to.
    pub(crate) light: Light,
    /// That in a sign and a word.
    pub(crate) word: String,
    /// A figure per year that is shown; empty where there is none.
    pub(crate) figures: Vec<String>,
    /// Which way it goes; empty where there are not two results.
    pub(crate) trend: String,
    /// How far to the next limit, or why there is no light.
    pub(crate) remark: String,
}

/// The indicators in words, with the figures of these years.
pub(crate) fn blocks(
    register: &Register,
    followed: &[Followed<'_>],
    years: &[i32],
    locale: &Locale,
) -> Vec<Block> {
    let goal = |indicator: &Indicator| {
        let goal = indicator.goal.as_ref();
        goal.map(|goal| titles::file(register, goal, locale)).unwrap_or_default()
    };
    let block = |each: &Followed<'_>| {
        let hospitals = each.hospitals.iter();
        let mut lines: Vec<_> = hospitals.map(|h| line(each.indicator, h, years, locale)).collect();
        locale.alphabet().sort_by_text(&mut lines, |line| &line.name);
        Block {
            trust: titles::trust(register, each.trust),
            title: for_terminal(&each.indicator.title).into_owned(),
            limits: phrases::limits(each.indicator, locale),
            goal: goal(each.indicator),
            source: for_terminal(&each.indicator.source).into_owned(),
            lines,
        }
    };
    followed.iter().map(block).collect()
}

fn line(indicator: &Indicator, hospital: &Hospital<'_>, years: &[i32], locale: &Locale) -> Line {
    let light = hospital.standing.light();
    let figure = |year: &i32| match hospital.readings.get(year) {
        Some(reading) => phrases::figure(*reading, locale),
        None => String::new(),
    };
    let trend: Option<Trend> = indicator.trend(hospital.readings);
    Line {
        name: for_terminal(&hospital.name).into_owned(),
        light,
        word: phrases::light(hospital.standing, locale),
        figures: years.iter().map(figure).collect(),
        trend: trend.map(|trend| phrases::trend(trend, locale)).unwrap_or_default(),
        remark: phrases::remark(indicator, hospital.standing, locale),
    }
}

#[cfg(test)]
mod tests;
