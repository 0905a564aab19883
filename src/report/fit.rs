//! Fitting text into terminal columns. Measures what a terminal shows: a double-width character
//! takes two columns, a combining mark none, and a cut never falls inside one visible sign.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What stands where a text was cut.
pub(crate) const ELLIPSIS: &str = "…";

/// The columns that a text takes; texts from files must be sanitised first.
pub(crate) fn width(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.graphemes(true).map(UnicodeWidthStr::width).sum()
    }
}

/// The text, or as much of it as fits with an ellipsis into so many columns.
pub(crate) fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let Some(room) = columns.checked_sub(1) else { return String::new() };
    let (kept, _) = split_at(text, room);
    format!("{}{ELLIPSIS}", kept.trim_end())
}

/// The text, cut or filled up with spaces to exactly so many columns.
pub(crate) fn pad(text: &str, columns: usize) -> String {
    let mut padded = cut(text, columns);
    padded.push_str(&" ".repeat(columns.saturating_sub(width(&padded))));
    padded
}

/// The text in lines of at most so many columns, broken between words; a word that is too long
/// for a line is broken inside. A line break in the text is a space, a blank line begins a
/// paragraph, which is told apart by an empty line. Zero columns hold nothing.
///
/// A sign that is wider than a whole line (a double-width one in a single column) is shown as an
/// ellipsis.
pub(crate) fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    if columns == 0 {
        return lines;
    }
    for paragraph in paragraphs(text) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        wrap_paragraph(&paragraph, columns, &mut lines);
    }
    lines
}

/// The words of each paragraph.
fn paragraphs(text: &str) -> Vec<Vec<&str>> {
    let mut paragraphs = Vec::new();
    let mut words = Vec::new();
    for line in text.lines() {
        let before = words.len();
        words.extend(line.split(breaks_line).filter(|word| !word.is_empty()));
        if words.len() == before && !words.is_empty() {
            paragraphs.push(std::mem::take(&mut words));
        }
    }
    if !words.is_empty() {
        paragraphs.push(words);
    }
    paragraphs
}

/// A space that a line may be broken at: not one that holds a number together.
fn breaks_line(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

fn wrap_paragraph(words: &[&str], columns: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    let mut used = 0;
    for word in words {
        let wide = width(word);
        if !line.is_empty() && used + 1 + wide <= columns {
            line.push(' ');
            line.push_str(word);
            used += 1 + wide;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = break_word(word, columns, lines);
        used = width(&line);
    }
    if !line.is_empty() {
        lines.push(line);
    }
}

/// Puts the full lines of a word that is too long among the lines, and returns its rest.
fn break_word(word: &str, columns: usize, lines: &mut Vec<String>) -> String {
    let mut rest = word;
    while width(rest) > columns {
        let (head, tail) = split_at(rest, columns);
        if head.is_empty() {
            let first = tail.graphemes(true).next().map_or(tail.len(), str::len);
            lines.push(ELLIPSIS.to_owned());
            rest = &tail[first..];
        } else {
            lines.push(head.to_owned());
            rest = tail;
        }
    }
    rest.to_owned()
}

/// The longest beginning that fits into so many columns, and the rest.
fn split_at(text: &str, columns: usize) -> (&str, &str) {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme.width();
        if used > columns {
            return text.split_at(at);
        }
    }
    (text, "")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn measures_what_a_terminal_shows() {
        for (text, wide) in [("blåbær", 6), ("🌞", 2), ("a🌞b", 4), ("e\u{301}", 1), ("", 0)]
        {
            assert_eq!(width(text), wide, "{text:?}");
        }
    }

    #[test]
    fn cuts_between_signs_and_not_before_a_space() {
        for (text, columns, wanted) in [
            ("Sykefravær", 10, "Sykefravær"),
            ("Sykefravær", 9, "Sykefrav…"),
            ("Vold og trusler", 5, "Vold…"),
            ("a🌞b", 3, "a…"),
            ("a🌞b", 1, "…"),
            ("a🌞b", 0, ""),
            ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
        ] {
            assert_eq!(cut(text, columns), wanted, "{text:?} in {columns}");
        }
        assert_eq!(pad("a🌞b", 6), "a🌞b  ");
        assert_eq!(pad("a🌞b", 3), "a… ");
    }

    #[test]
    fn wraps_words_and_keeps_paragraphs() {
        let text = "Tre av ni overleger\nhar sagt opp.\n\n\nVikarer dekker 10\u{a0}000 timer.";
        let lines = [
            "Tre av ni",
            "overleger har",
            "sagt opp.",
            "",
            "Vikarer",
            "dekker 10\u{a0}000",
            "timer.",
        ];
        assert_eq!(wrap(text, 13), lines);
        assert_eq!(wrap("", 13), Vec::<String>::new());
        assert_eq!(wrap("\n \n", 13), Vec::<String>::new());
    }

    #[test]
    fn breaks_what_is_too_long_for_a_line() {
        assert_eq!(wrap("personellbesparing nå", 8), ["personel", "lbespari", "ng nå"]);
        assert_eq!(wrap("a🌞b", 2), ["a", "🌞", "b"]);
        assert_eq!(wrap("a🌞b", 1), ["a", "…", "b"]);
        assert_eq!(wrap("a🌞b", 0), Vec::<String>::new());
        assert_eq!(wrap("\u{301}\na", 1), ["\u{301}", "a"], "no columns, and still there");
    }

    /// Words with letters, emoji, double-width and combining characters, and any other text.
    fn texts() -> impl Strategy<Value = String> {
        "[a-zæøå 🌞👩漢\u{301}\u{200d}\n]{0,60}|\\PC{0,40}"
    }

    proptest! {
        #[test]
        fn a_cut_text_fits(text in texts(), columns in 0_usize..30) {
            let shown = cut(&text, columns);
            prop_assert!(width(&shown) <= columns);
            prop_assert!(width(&text) > columns || shown == text);
            prop_assert_eq!(width(&pad(&text, columns)), columns);
        }

        #[test]
        fn wrapped_lines_fit_and_lose_nothing(text in texts(), columns in 0_usize..30) {
            let lines = wrap(&text, columns);
            for line in &lines {
                prop_assert!(width(line) <= columns, "{line:?} in {columns}");
            }
            let widest = text.graphemes(true).map(UnicodeWidthStr::width).max().unwrap_or(0);
            if widest <= columns && columns > 0 {
                let signs = |text: &str| text.chars().filter(|c| !breaks_line(*c)).collect::<String>();
                prop_assert_eq!(signs(&lines.concat()), signs(&text));
            }
        }
    }
}
