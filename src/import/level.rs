//! Levels as people write them in spreadsheets: `4`, `4 - Meget sannsynlig`, `S4xK5`, words.

use super::book::Cell;
use super::words::{plain, words};
use crate::model::{Level, Scale};

/// Letters before a number that say which scale it is on.
const PROBABILITY: [char; 3] = ['S', 'P', 'L'];
const CONSEQUENCE: [char; 3] = ['K', 'C', 'I'];

/// The level that a cell means.
pub(super) fn level(cell: &Cell, scale: &Scale) -> Option<Level> {
    match cell {
        Cell::Number(number) if number.fract() == 0.0 => scale.read(&cell.text()),
        Cell::Text(text) => of_text(text, scale),
        _ => None,
    }
}

fn of_text(text: &str, scale: &Scale) -> Option<Level> {
    let text = text.trim();
    if let Some(level) = scale.read(text) {
        return Some(level);
    }
    if let Some((mark, label)) = text.split_once(" - ")
        && let Some(level) = scale.read(mark.trim())
        && by_label(&plain(label), scale) == Some(level)
    {
        return Some(level);
    }
    let words = plain(text);
    if let Some(level) = by_label(&words, scale) {
        return Some(level);
    }
    let (number, rest) = number_and_words(&words)?;
    let level = scale.read(number)?;
    // "4 Lite sannsynlig" on a scale where that is 2 says two things.
    let contradicts = by_label(rest, scale).is_some_and(|named| named != level);
    (!contradicts).then_some(level)
}

/// `4 meget sannsynlig`, `meget sannsynlig 4`, `s4`: one number, and the words beside it.
fn number_and_words(words: &str) -> Option<(&str, &str)> {
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    let numbers = words.split(' ').filter(|word| word.bytes().any(|b| b.is_ascii_digit())).count();
    if numbers != 1 {
        return None;
    }
    let (first, after) = words.split_once(' ').unwrap_or((words, ""));
    let (before, last) = words.rsplit_once(' ').unwrap_or(("", words));
    if is_number(first) {
        return Some((first, after));
    }
    if is_number(last) {
        return Some((last, before));
    }
    let bare = first.trim_start_matches(|c: char| c.is_alphabetic());
    let is_marked = first.chars().next().is_some_and(is_scale_letter);
    (is_marked && first.len() == bare.len() + 1 && is_number(bare)).then_some((bare, after))
}

fn is_scale_letter(c: char) -> bool {
    let c = c.to_ascii_uppercase();
    PROBABILITY.contains(&c) || CONSEQUENCE.contains(&c)
}

/// The level with this label, or the word of the ladder with as many levels.
fn by_label(words: &str, scale: &Scale) -> Option<Level> {
    if words.is_empty() {
        return None;
    }
    let labelled = scale.levels().find(|level| plain(&scale.text(*level).label) == words);
    labelled.or_else(|| {
        let ladder = self::words().ladders.iter().find(|ladder| ladder.len() == scale.len())?;
        let at = ladder.iter().position(|step| step.iter().any(|word| word == words))?;
        scale.levels().nth(at)
    })
}

/// Probability and consequence in one cell: `S4xK5`, `4x5=20`, `P: 4, C: 5`. A product alone says
/// neither.
pub(super) fn score(
    cell: &Cell,
    probability: &Scale,
    consequence: &Scale,
) -> Option<(Level, Level)> {
    let Cell::Text(text) = cell else { return None };
    let (text, product) = match text.split_once('=') {
        Some((before, after)) if after.trim().bytes().all(|b| b.is_ascii_digit()) => {
            (before, Some(after.trim()))
        }
        _ => (text.as_str(), None),
    };
    let (first, second) = two_marks(text)?;
    let (p, c) = if first.0.is_some_and(|letter| CONSEQUENCE.contains(&letter)) {
        (second, first)
    } else {
        (first, second)
    };
    let is_swapped = p.0.is_some_and(|letter| !PROBABILITY.contains(&letter))
        || c.0.is_some_and(|letter| !CONSEQUENCE.contains(&letter));
    if is_swapped {
        return None;
    }
    if let Some(product) = product.filter(|product| !product.is_empty()) {
        let number = |text: &str| text.parse::<u64>().ok();
        if number(&p.1)?.checked_mul(number(&c.1)?) != number(product) {
            return None;
        }
    }
    Some((probability.read(&p.1)?, consequence.read(&c.1)?))
}

type Mark = (Option<char>, String);

/// Two numbers, each with the letter before it. Between numbers without letters stands a sign of
/// multiplication: `4/5` and `4-5` are dates and ranges.
fn two_marks(text: &str) -> Option<(Mark, Mark)> {
    let mut marks: Vec<Mark> = Vec::new();
    let mut letter = None;
    let mut is_product = false;
    let mut rest = text.trim();
    while let Some(c) = rest.chars().next() {
        if c.is_ascii_digit() {
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            marks.push((letter.take(), rest[..end].to_owned()));
            rest = &rest[end..];
            continue;
        }
        match c {
            'x' | 'X' | '*' | '×' | '·' => is_product |= marks.len() == 1,
            c if is_scale_letter(c) => letter = Some(c.to_ascii_uppercase()),
            c if c.is_alphabetic() => return None,
            _ => {}
        }
        rest = &rest[c.len_utf8()..];
    }
    let second = marks.pop()?;
    let first = marks.pop()?;
    let is_told = is_product || (first.0.is_some() && second.0.is_some());
    (marks.is_empty() && is_told).then_some((first, second))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::scale;

    fn five() -> Scale {
        let labels =
            ["Svært lite sannsynlig", "Lite sannsynlig", "Mulig", "Sannsynlig", "Nesten sikkert"];
        scale(&labels, false)
    }

    fn read(text: &str) -> Option<u8> {
        level(&Cell::Text(text.into()), &five()).map(Level::number)
    }

    #[test]
    fn a_level_by_number_words_or_both() {
        for text in [
            "4",
            " 4 ",
            "4 - Sannsynlig",
            "4: hyppig",
            "Sannsynlig (4)",
            "S4",
            "sannsynlig",
            "Høy",
            "4)",
        ] {
            assert_eq!(read(text), Some(4), "{text}");
        }
        assert_eq!(level(&Cell::Number(4.0), &five()).map(Level::number), Some(4));
        assert_eq!(read("very low"), Some(1));
    }

    #[test]
    fn what_says_two_things_or_none_is_no_level() {
        for text in ["4 - Lite sannsynlig", "6", "0", "4-5", "ca. 20 %", "x", "kanskje", "2,5"] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(level(&Cell::Number(3.5), &five()), None);
    }

    #[test]
    fn both_in_one_cell() {
        let both = |text: &str| {
            let read = score(&Cell::Text(text.into()), &five(), &five())?;
            Some((read.0.number(), read.1.number()))
        };
        for text in
            ["S4xK5", "S4K5", "4x5=20", "4 x 5", "K5 S4", "P: 4, C: 5", "4×5", "s4 × k5 = 20"]
        {
            assert_eq!(both(text), Some((4, 5)), "{text}");
        }
        for text in ["20", "4/5", "4-5", "4x5=21", "S4xS5", "6x1", "4x5x2", "Sak 4x5"] {
            assert_eq!(both(text), None, "{text}");
        }
    }
}
