//! Lights, limits and figures in words. What comes from files is made safe for a terminal.

use std::cmp::Ordering;

use crate::locale::{Language, Locale};
use crate::model::indicator::{Distance, Standing, Tally, Trend};
use crate::model::{Better, Decimal, Indicator, Light, Reading};
use crate::report::sanitize::for_terminal;

/// Stands behind a figure that may still change.
const PROVISIONAL: &str = "*";

/// Stands for the figure where fewer than ten patients are behind it and none is published.
const FEW: &str = "<10";

/// The sign of a light: three shapes, so that nobody has to see the colour.
pub(crate) fn glyph(light: Light) -> &'static str {
    match light {
        Light::Green => "●",
        Light::Yellow => "▲",
        Light::Red => "■",
        Light::NotJudged => "–",
    }
}

/// "■ rød"; a dash where there is nothing to judge.
pub(crate) fn light(standing: Standing, locale: &Locale) -> String {
    match standing {
        Standing::Judged(_, light) => {
            format!("{} {}", glyph(light), locale.text(&format!("light-{}", light.word())))
        }
        Standing::Few | Standing::NoResult => glyph(Light::NotJudged).to_owned(),
    }
}

/// "66 ", "68*" where it is provisional, "(17)" where fewer than ten patients are behind it: one
/// column for the mark, so that figures stand below each other.
pub(crate) fn figure(reading: Reading, locale: &Locale) -> String {
    let mark = if reading.provisional { PROVISIONAL } else { "" };
    match reading.judged() {
        Some(value) => format!("{}{mark:1}", locale.decimal(value)),
        None => {
            let value = reading.value.map_or(FEW.to_owned(), |value| locale.decimal(value));
            format!("({value}{mark})")
        }
    }
}

/// "grønn fra 70 %, gul fra 50 %".
pub(crate) fn limits(indicator: &Indicator, locale: &Locale) -> String {
    let at = |limit: Option<Decimal>| limit.map(|limit| with_unit(limit, &indicator.unit, locale));
    let Some(better) = indicator.better else { return locale.text("indicator-no-limits") };
    let which = better.word();
    match (at(indicator.green), at(indicator.yellow)) {
        (Some(green), Some(yellow)) => {
            let args = [("green", (&green).into()), ("yellow", (&yellow).into())];
            locale.with(&format!("indicator-limits-{which}"), &args)
        }
        (Some(green), None) => {
            locale.with(&format!("indicator-green-{which}"), &[("green", (&green).into())])
        }
        (None, Some(yellow)) => {
            locale.with(&format!("indicator-yellow-{which}"), &[("yellow", (&yellow).into())])
        }
        (None, None) => locale.text("indicator-no-limits"),
    }
}

fn with_unit(number: Decimal, unit: &str, locale: &Locale) -> String {
    let number = locale.decimal(number);
    // English writes the sign of per cent close to its number.
    let gap = if locale.language() == Language::En && unit == "%" { "" } else { " " };
    format!("{number}{gap}{}", for_terminal(unit)).trim_end().to_owned()
}

/// "↑ bedre": which way the figure went, and whether that is good.
pub(crate) fn trend(trend: Trend, locale: &Locale) -> String {
    let arrow = match trend.moved {
        Ordering::Greater => "↑",
        Ordering::Less => "↓",
        Ordering::Equal => "→",
    };
    let word = match trend.verdict {
        Ordering::Greater => "trend-better",
        Ordering::Less => "trend-worse",
        Ordering::Equal => "trend-same",
    };
    let mark = if trend.provisional { PROVISIONAL } else { "" };
    format!("{arrow} {}{mark}", locale.text(word))
}

/// "2 under grønn", or why there is no light; nothing where every limit is met.
pub(crate) fn remark(indicator: &Indicator, standing: Standing, locale: &Locale) -> String {
    let newest = match standing {
        Standing::NoResult => return locale.text("indicator-none"),
        Standing::Few => return locale.text("indicator-few"),
        Standing::Judged(newest, _) => newest,
    };
    let Some(Distance { limit, by }) = indicator.distance(newest.value) else {
        return String::new();
    };
    let id = match indicator.better {
        Some(Better::Lower) => "indicator-above",
        _ => "indicator-below",
    };
    let by = locale.decimal(by);
    let limit = locale.text(&format!("light-{}", limit.word()));
    locale.with(id, &[("distance", (&by).into()), ("limit", (&limit).into())])
}

/// "■ 2  ▲ 3  ● 1": as short as it can be told; nothing of what there is none of.
pub(crate) fn counts(tally: Tally, locale: &Locale) -> String {
    let lights = [
        (Light::Red, "indicator-tally-red", tally.red),
        (Light::Yellow, "indicator-tally-yellow", tally.yellow),
        (Light::Green, "indicator-tally-green", tally.green),
    ];
    let there = lights.into_iter().filter(|(.., count)| *count > 0);
    let parts = there.map(|(light, id, count)| {
        format!("{} {}", glyph(light), locale.with(id, &[("count", count.into())]))
    });
    parts.collect::<Vec<_>>().join("  ")
}

/// "2 røde, 3 gule, 1 grønn av 10 indikatorresultater"; the worst first, and nothing of what there
/// is none of.
pub(crate) fn tally(tally: Tally, locale: &Locale) -> String {
    let counts = [
        ("indicator-tally-red", tally.red),
        ("indicator-tally-yellow", tally.yellow),
        ("indicator-tally-green", tally.green),
        ("indicator-tally-undecided", tally.undecided),
        ("indicator-tally-few", tally.few),
        ("indicator-tally-none", tally.none),
    ];
    let parts = counts.into_iter().filter(|(_, count)| *count > 0);
    let parts: Vec<String> =
        parts.map(|(id, count)| locale.with(id, &[("count", count.into())])).collect();
    let parts = parts.join(", ");
    let args = [("parts", (&parts).into()), ("total", tally.total().into())];
    locale.with("indicator-tally", &args)
}
