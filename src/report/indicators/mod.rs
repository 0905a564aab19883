//! Quality indicators: each hospital's light, trend and distance to the limits, in words, as JSON
//! and for a spreadsheet.

mod json;
mod sheet;
mod text;
pub mod words;

use std::collections::BTreeSet;

use super::sanitize::for_terminal;
use super::titles;
use crate::locale::Locale;
use crate::model::indicator::{Standing, Trend};
use crate::model::{Indicator, Light, Readings, Register, Slug};

pub use json::json;
pub(super) use json::{known, number};
pub use sheet::csv;
pub use text::text;

/// Which indicators are wanted; everything where nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this trust's.
    pub trust: Option<Slug>,
    /// Only those under this goal.
    pub goal: Option<Slug>,
    /// Only hospitals in red.
    pub red: bool,
}

/// An indicator of a trust with the hospitals that were asked for.
#[derive(Debug)]
pub struct Followed<'r> {
    /// The trust.
    pub trust: &'r Slug,
    /// The indicator's id.
    pub id: &'r Slug,
    /// The indicator.
    pub indicator: &'r Indicator,
    /// Its hospitals, by id.
    pub hospitals: Vec<Hospital<'r>>,
}

/// A hospital under an indicator.
#[derive(Debug)]
pub struct Hospital<'r> {
    /// Its id.
    pub id: &'r Slug,
    /// What it is called.
    pub name: String,
    /// What is known of it.
    pub readings: &'r Readings,
    /// Where it stands.
    pub standing: Standing,
}

/// The indicators that are wanted, in the catalogue's order of trusts, then by id.
pub fn followed<'r>(register: &'r Register, filter: &'r Filter) -> Vec<Followed<'r>> {
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
    let name = |id: &Slug| register.book(trust).map_or(id.to_string(), |b| b.indicators.name(id));
    let all = indicator.hospitals.iter().map(|(id, readings)| Hospital {
        id,
        name: name(id),
        readings,
        standing: indicator.standing(readings),
    });
    all.filter(|hospital| !red || hospital.standing.light() == Light::Red).collect()
}

/// The newest years, at most so many, that any of the indicators has a reading of; oldest first.
pub fn years(followed: &[Followed<'_>], most: usize) -> Vec<i32> {
    let hospitals = followed.iter().flat_map(|each| &each.hospitals);
    let all: BTreeSet<i32> = hospitals.flat_map(|h| h.readings.keys().copied()).collect();
    let newest: Vec<i32> = all.into_iter().collect();
    newest[newest.len().saturating_sub(most)..].to_vec()
}

/// An indicator in words, safe for a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The trust's short name.
    pub trust: String,
    /// What is measured.
    pub title: String,
    /// The limits, in words.
    pub limits: String,
    /// The title of the goal that it stands under.
    pub goal: String,
    /// Where the readings come from.
    pub source: String,
    /// A line per hospital, by their names.
    pub lines: Vec<Line>,
}

/// A hospital in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is called.
    pub name: String,
    /// What its newest result amounts to.
    pub light: Light,
    /// That in a sign and a word.
    pub word: String,
    /// A figure per year that is shown; empty where there is none.
    pub figures: Vec<String>,
    /// Which way it goes; empty where there are not two results.
    pub trend: String,
    /// How far to the next limit, or why there is no light.
    pub remark: String,
}

/// The indicators in words, with the figures of these years.
pub fn blocks(
    register: &Register,
    followed: &[Followed<'_>],
    years: &[i32],
    locale: &Locale,
) -> Vec<Block> {
    let block = |each: &Followed<'_>| {
        let hospitals = each.hospitals.iter();
        let mut lines: Vec<_> = hospitals.map(|h| line(each.indicator, h, years, locale)).collect();
        locale.alphabet().sort_by_text(&mut lines, |line| &line.name);
        Block {
            trust: titles::trust(register, each.trust),
            title: for_terminal(&each.indicator.title).into_owned(),
            limits: words::limits(each.indicator, locale),
            goal: titles::file(register, &each.indicator.goal, locale),
            source: for_terminal(&each.indicator.source).into_owned(),
            lines,
        }
    };
    followed.iter().map(block).collect()
}

fn line(indicator: &Indicator, hospital: &Hospital<'_>, years: &[i32], locale: &Locale) -> Line {
    let light = hospital.standing.light();
    let figure = |year: &i32| match hospital.readings.get(year) {
        Some(reading) => words::figure(*reading, locale),
        None => String::new(),
    };
    let trend: Option<Trend> = indicator.trend(hospital.readings);
    Line {
        name: for_terminal(&hospital.name).into_owned(),
        light,
        word: words::light(hospital.standing, locale),
        figures: years.iter().map(figure).collect(),
        trend: trend.map(|trend| words::trend(trend, locale)).unwrap_or_default(),
        remark: words::remark(indicator, hospital.standing, locale),
    }
}

#[cfg(test)]
mod tests;
