//! Texts among the tags of HTML and SVG.

use crate::report::sanitize::{for_terminal, keeping_lines};

/// A text on one line in which nothing is markup.
pub(super) fn escaped(text: &str) -> String {
    escaped_lines(&for_terminal(text))
}

/// A text in which nothing is markup, with its line breaks.
pub(super) fn escaped_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in keeping_lines(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
