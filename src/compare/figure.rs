//! Whether a figure has become stricter.
//!
//! Figures are texts of a source document ("< 50 dager", "≥ 90 %"), and a wrong "stricter" would
//! be believed. So only what leaves no doubt is judged: one bound on one number, in the same unit
//! and under the same conditions on both sides. Everything else is [`Verdict::Changed`], for a
//! person to read.

use std::cmp::Ordering;

/// What became of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It asks for the same.
    Same,
    /// It asks for more.
    Stricter,
    /// It asks for less.
    Looser,
    /// It is written otherwise, and nobody can say without reading it whether it asks for more.
    Changed,
    /// It reads the same, and is measured against another year.
    Rebased,
    /// There was none before.
    Came,
    /// There is none any more.
    Went,
}

/// A figure for one service, one trust or all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Demand {
    /// As the source writes it; empty where it only asks for higher or lower than a year.
    pub text: String,
    /// The year that it is relative to.
    pub than_year: Option<i32>,
    /// `higher` or `lower` is better; empty where the source does not say.
    pub better: String,
}

/// What became of a figure from one document to the next.
pub fn verdict(before: &Demand, after: &Demand) -> Verdict {
    let same_text = words(&before.text) == words(&after.text);
    let turned =
        !before.better.is_empty() && !after.better.is_empty() && before.better != after.better;
    if turned {
        return Verdict::Changed;
    }
    if same_text {
        let same_year = before.than_year == after.than_year;
        return if same_year { Verdict::Same } else { Verdict::Rebased };
    }
    if before.than_year != after.than_year {
        return Verdict::Changed;
    }
    match (bound(before), bound(after)) {
        (Some(before), Some(after)) => compared(&before, &after),
        _ => Verdict::Changed,
    }
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Which way a bound is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Below,
    Above,
}

/// One bound on one number.
#[derive(Debug, PartialEq)]
struct Bound {
    side: Side,
    value: f64,
    /// Whether the number itself meets it; `None` for a bare number, which does not say.
    inclusive: Option<bool>,
    /// The unit, and every condition that follows it.
    unit: String,
}

/// Signs and words that a bound begins with: the longer of two that begin alike comes first.
const SIGNS: [(&str, Side, bool); 16] = [
    ("<=", Side::Below, true),
    ("\u{2264}", Side::Below, true),
    ("<", Side::Below, false),
    (">=", Side::Above, true),
    ("\u{2265}", Side::Above, true),
    (">", Side::Above, false),
    ("minst ", Side::Above, true),
    ("minimum ", Side::Above, true),
    ("at least ", Side::Above, true),
    ("over ", Side::Above, false),
    ("h\u{f8}yst ", Side::Below, true),
    ("maksimalt ", Side::Below, true),
    ("inntil ", Side::Below, true),
    ("at most ", Side::Below, true),
    ("under ", Side::Below, false),
    ("mindre enn ", Side::Below, false),
];

/// The bound that a figure is, where it is one beyond doubt.
fn bound(demand: &Demand) -> Option<Bound> {
    let text = words(&demand.text);
    let sign = SIGNS.iter().find_map(|(sign, side, inclusive)| {
        let head = text.get(..sign.len())?;
        head.eq_ignore_ascii_case(sign).then(|| (&text[sign.len()..], *side, Some(*inclusive)))
    });
    let (rest, side, inclusive) = match sign {
        Some(found) => found,
        None => (text.as_str(), bare_side(demand)?, None),
    };
    let (value, unit) = number(rest.trim_start())?;
    // "30 % lavere" with "lower is better" is stricter the higher its number: words after the
    // unit can turn the meaning of a number that has no sign.
    let is_plain = inclusive.is_some() || unit.split(' ').count() <= 1;
    is_plain.then(|| Bound { side, value, inclusive, unit: unit.to_lowercase() })
}

fn bare_side(demand: &Demand) -> Option<Side> {
    match demand.better.as_str() {
        "lower" => Some(Side::Below),
        "higher" => Some(Side::Above),
        _ => None,
    }
}

/// A number as Norwegians write it, "10 000" or "7,5", and what follows it.
fn number(text: &str) -> Option<(f64, &str)> {
    let mut digits = String::new();
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_digit = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        match c {
            '0'..='9' => digits.push(c),
            '-' | '+' if at == 0 => digits.push(c),
            ',' | '.' if next_is_digit && !digits.contains('.') => digits.push('.'),
            ' ' | '\u{a0}' | '\u{202f}' if next_is_digit && !digits.is_empty() => {}
            _ => break,
        }
        end = at + c.len_utf8();
    }
    Some((digits.parse().ok()?, text[end..].trim()))
}

fn compared(before: &Bound, after: &Bound) -> Verdict {
    if before.side != after.side || before.unit != after.unit {
        return Verdict::Changed;
    }
    let by_value = match (before.value.partial_cmp(&after.value), before.side) {
        (Some(Ordering::Equal), _) => None,
        (Some(Ordering::Less), Side::Above) | (Some(Ordering::Greater), Side::Below) => {
            Some(Verdict::Stricter)
        }
        (Some(_), _) => Some(Verdict::Looser),
        (None, _) => Some(Verdict::Changed),
    };
    by_value.unwrap_or(match (before.inclusive, after.inclusive) {
        (Some(true), Some(false)) => Verdict::Stricter,
        (Some(false), Some(true)) => Verdict::Looser,
        (before, after) if before == after => Verdict::Same,
        _ => Verdict::Changed,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn demand(text: &str, better: &str) -> Demand {
        Demand { text: text.into(), than_year: None, better: better.into() }
    }

    #[test]
    fn one_bound_on_one_number_is_judged() {
        for (before, after, better, wanted) in [
            ("< 60 dager", "< 50 dager", "", Verdict::Stricter),
            ("< 50 dager", "< 60 dager", "", Verdict::Looser),
            ("minst 90 %", "≥ 95 %", "", Verdict::Stricter),
            ("≥ 70 %", "> 70 %", "", Verdict::Stricter),
            ("< 5 %", "≤ 5 %", "", Verdict::Looser),
            ("≤ 5 %", "høyst 4,5 %", "", Verdict::Stricter),
            ("minst 90 %", "≥ 90 %", "", Verdict::Same),
            ("≥ 9 000 timer", "≥ 10 000 timer", "", Verdict::Stricter),
            ("40 dager", "35 dager", "lower", Verdict::Stricter),
            ("40 dager", "35 dager", "higher", Verdict::Looser),
            ("≥ 5 % lavere", "≥ 10 % lavere", "lower", Verdict::Stricter),
            ("≥ +10 mill. kroner", "≥ -5 mill. kroner", "", Verdict::Looser),
            ("≥  80 %", "≥ 80 %", "", Verdict::Same),
        ] {
            let found = verdict(&demand(before, better), &demand(after, better));
            assert_eq!(found, wanted, "{before} -> {after}, {better} is better");
        }
    }

    #[test]
    fn what_leaves_a_doubt_is_only_changed() {
        for (before, after, better) in [
            ("40 dager", "35 dager", ""),
            ("< 50 dager", "< 7 uker", ""),
            ("< 50 dager", "på sikt < 40 dager", ""),
            ("< 50 dager innen utgangen av 2021", "< 40 dager", ""),
            ("≥ 70 % for hver av 26 kreftformer", "≥ 75 % for hver av 24 kreftformer", ""),
            ("30 % lavere", "20 % lavere", "lower"),
            ("≥ 5 %", "≤ 4 %", ""),
            ("35 dager", "< 35 dager", "lower"),
            ("", "< 35 dager", "lower"),
            ("minst én gang", "minst to ganger", ""),
            ("70 %", "7.0.1 %", "higher"),
        ] {
            let found = verdict(&demand(before, better), &demand(after, better));
            assert_eq!(found, Verdict::Changed, "{before} -> {after}, {better} is better");
        }
        let turned = verdict(&demand("5 %", "lower"), &demand("5 %", "higher"));
        assert_eq!(turned, Verdict::Changed);
    }

    #[test]
    fn another_year_to_compare_with_is_told_apart() {
        let than = |text: &str, year| Demand { than_year: Some(year), ..demand(text, "higher") };
        let found = |a: &str, b: &str| verdict(&than(a, 2021), &than(b, 2023));
        assert_eq!(found("", ""), Verdict::Rebased);
        assert_eq!(found("≥ 15 % flere", "≥ 15 % flere"), Verdict::Rebased);
        assert_eq!(found("≥ 15 % flere", "≥ 20 % flere"), Verdict::Changed);
    }
}
