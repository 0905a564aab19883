//! Strings from files are hostile until they are made harmless for the place they go to. Here:
//! for a terminal.
//!
//! Control characters could drive the terminal, bidirectional marks turn a line around, and
//! invisible characters hide that two names differ. They become a visible sign; letters,
//! combining marks and emoji stay.

use std::borrow::Cow;
use std::fmt::Write as _;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

use crate::locale::{Arg, Locale};

/// What stands where something could not be shown.
pub(crate) const REPLACEMENT: char = '\u{fffd}';

const JOINER: char = '\u{200d}';
const BLACK_FLAG: char = '\u{1f3f4}';

/// A text as one line that is safe to print in a terminal.
pub(crate) fn for_terminal(text: &str) -> Cow<'_, str> {
    clean(text, false)
}

/// A message; what fills it comes from files and arguments, and is made safe for a terminal.
pub(crate) fn fill(id: &str, args: &[(&str, &str)], locale: &Locale) -> String {
    let safe: Vec<_> = args.iter().map(|(name, text)| (*name, for_terminal(text))).collect();
    let args: Vec<_> = safe.iter().map(|(name, text)| (*name, Arg::from(text.as_ref()))).collect();
    locale.with(id, &args)
}

/// A text that is safe to print in a terminal, with its line breaks, for [`super::fit::wrap`].
pub(crate) fn keeping_lines(text: &str) -> Cow<'_, str> {
    clean(text, true)
}

/// JSON that is safe to print in a terminal: what is not seen, or would drive it, is escaped. The
/// JSON means the same as before.
pub(crate) fn json(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        // In JSON a line break stands between values only.
        if c == '\n' || !is_hidden(c) {
            out.push(c);
        } else {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        }
    }
    out
}

fn clean(text: &str, keep_lines: bool) -> Cow<'_, str> {
    // Nearly all texts hold nothing but letters that need no look.
    let plain = |c: char| (' '..='~').contains(&c) || ('\u{c0}'..='\u{2ff}').contains(&c);
    if text.chars().all(plain) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for grapheme in text.graphemes(true) {
        clean_grapheme(grapheme, keep_lines, &mut out);
    }
    if out == text { Cow::Borrowed(text) } else { Cow::Owned(out) }
}

fn clean_grapheme(grapheme: &str, keep_lines: bool, out: &mut String) {
    match grapheme {
        "\n" | "\r\n" if keep_lines => return out.push('\n'),
        "\n" | "\r\n" | "\r" | "\t" | "\u{2028}" | "\u{2029}" => return out.push(' '),
        _ => {}
    }
    let in_flag = is_regional_flag(grapheme);
    let mut chars = grapheme.chars().peekable();
    let mut hidden = false;
    while let Some(c) = chars.next() {
        // A joiner that makes one sign of two, as in an emoji of a profession, is not hidden.
        let follows = chars.peek().is_some_and(|next| next.width() > Some(0));
        let joins = c == JOINER && follows && !hidden;
        hidden = is_hidden(c) && !joins && !(in_flag && is_tag(c));
        out.push(if hidden { REPLACEMENT } else { c });
    }
}

/// The flag of a part of a country: a black flag, the part's code in tags, and an end.
fn is_regional_flag(grapheme: &str) -> bool {
    const LONGEST_CODE: usize = 6;
    let Some(tags) = grapheme.strip_prefix(BLACK_FLAG) else { return false };
    tags.ends_with('\u{e007f}') && tags.chars().count() <= LONGEST_CODE + 1
}

fn is_tag(c: char) -> bool {
    ('\u{e0020}'..='\u{e007f}').contains(&c)
}

/// Whether a character drives the terminal, turns text around or is not seen.
///
/// Controls, and the characters that Unicode calls default-ignorable or format characters,
/// except the two variation selectors that choose between text and emoji.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' // soft hyphen
            | '\u{34f}' // combining grapheme joiner
            | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}'
            | '\u{890}' | '\u{891}' | '\u{8e2}'
            | '\u{115f}' | '\u{1160}' // Hangul fillers
            | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' // zero width, direction marks
            | '\u{2028}'..='\u{202e}' // separators, bidirectional embeddings and overrides
            | '\u{2060}'..='\u{206f}' // word joiner, isolates, deprecated controls
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0d}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{110bd}' | '\u{110cd}'
            | '\u{13430}'..='\u{1343f}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}') // tags, further variation selectors
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn json_keeps_its_meaning_and_drives_no_terminal() {
        let title = "a\u{9b}31m\u{202e}b\u{7f} \u{e0041} æ 👩\u{200d}⚕\n\t\u{1b}[2J";
        let value = serde_json::json!({ "title": title, "level": [1, 2] });
        let safe = json(&format!("{value:#}\n"));
        assert_eq!(safe.parse::<serde_json::Value>().unwrap(), value);
        assert!(safe.chars().all(|c| c == '\n' || !is_hidden(c)), "{safe:?}");
        assert!(safe.contains('æ') && safe.ends_with("}\n"));
    }

    #[test]
    fn ordinary_texts_are_not_touched() {
        for text in [
            "Behandlere slutter raskere enn vi rekrutterer",
            "Ærfugl på Øya, 10\u{a0}000 kr – «riska»",
            "davvisámegiella: jáhkehahttivuohta",
            "e\u{301}\u{323}",
            "👩\u{200d}⚕\u{fe0f} 🇳🇴 👍🏽 1\u{fe0f}\u{20e3} 🌞",
            "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
            "क्\u{200d}ष",
        ] {
            assert!(matches!(for_terminal(text), Cow::Borrowed(_)), "{text:?}");
        }
    }

    #[test]
    fn what_drives_or_deceives_becomes_visible() {
        for (hostile, shown) in [
            ("\u{1b}[31mrødt", "�[31mrødt"),
            ("a\u{9b}31m", "a�31m"),
            ("a\u{7}\u{7f}", "a��"),
            ("a\u{202e}b\u{2066}c\u{61c}", "a�b�c�"),
            ("r\u{200b}7\u{200d}\u{200c}\u{feff}\u{ad}", "r�7����"),
            ("a\u{e0061}\u{e007f}", "a��"),
            // A joiner after what was taken away joins nothing.
            ("🌞\u{e0020}\u{200d}👩", "🌞��👩"),
            ("\u{2028}", " "),
            ("en\nto\r\ntre\tfire\rfem", "en to tre fire fem"),
        ] {
            assert_eq!(for_terminal(hostile), shown, "{hostile:?}");
        }
    }

    #[test]
    fn lines_can_be_kept_for_wrapping() {
        assert_eq!(keeping_lines("en\r\n\r\nto\tord\u{1b}"), "en\n\nto ord�");
    }

    proptest! {
        #[test]
        fn nothing_hidden_is_left_in_any_text(text in "\\PC{0,40}|[\\p{Cc}\\p{Cf}a👩🌞\u{301}]{0,40}") {
            let shown = for_terminal(&text);
            prop_assert!(!shown.chars().any(char::is_control));
            let turns = |c: char| ('\u{202a}'..='\u{202e}').contains(&c);
            prop_assert!(!shown.chars().any(turns));
            prop_assert_eq!(for_terminal(&shown), shown.as_ref(), "twice is like once");
        }
    }
}
