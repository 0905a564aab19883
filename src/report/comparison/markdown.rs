//! A comparison as Markdown.

use super::page::{Item, Page, Told, Untouched};
use super::wording::{Line, Mark};
use crate::compare::words::{Part, Text};
use crate::locale::Locale;

/// The comparison as a Markdown page.
pub fn markdown(told: &Told<'_>, locale: &Locale) -> String {
    let page = Page::new(told, locale);
    let mut out = format!("# {}\n\n**{}**\n", plain(&page.title), plain(&page.summary));
    for note in &page.notes {
        out.push_str(&format!("\n> {}\n", plain(note)));
    }
    for trust in &page.trusts {
        out.push_str(&format!("\n## {}\n", plain(&trust.heading)));
        if !trust.summary.is_empty() {
            out.push_str(&format!("\n{}\n", plain(&trust.summary)));
        }
        for doc in &trust.docs {
            out.push_str(&format!("\n### {}\n\n", plain(&doc.heading)));
            for line in &doc.lines {
                out.push_str(&format!("- {}\n", marked(line)));
            }
            for one in &doc.items {
                item(&mut out, one, locale);
            }
        }
    }
    if let Some(rest) = &page.untouched {
        untouched(&mut out, rest, locale);
    }
    out
}

fn item(out: &mut String, item: &Item, locale: &Locale) {
    let mut heading = format!("**{}** `{}`", plain(&item.title), item.id);
    if item.restricted {
        heading.push_str(&format!(" ({})", locale.text("diff-restricted")));
    }
    match item.lines.as_slice() {
        [only] => out.push_str(&format!("- {heading}: {}\n", marked(only))),
        lines => {
            out.push_str(&format!("- {heading}\n"));
            for line in lines {
                out.push_str(&format!("  - {}\n", marked(line)));
            }
        }
    }
}

fn marked(line: &Line) -> String {
    let words = plain(&line.words);
    match (line.mark, line.text.is_empty()) {
        (Mark::Other, true) => words,
        (mark, true) => format!("{} {words}", plain(mark.sign())),
        (_, false) => format!("{words}: {}", inline(&line.text)),
    }
}

fn inline(text: &Text) -> String {
    let around = |words: &str, sign: &str| {
        let words = plain(words.trim());
        if words.is_empty() { String::new() } else { format!("{sign}{words}{sign}") }
    };
    let parts = text.iter().map(|part| match part {
        Part::Equal(words) => plain(words.trim()),
        Part::Removed(words) => around(words, "~~"),
        Part::Added(words) => around(words, "**"),
    });
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn untouched(out: &mut String, untouched: &Untouched, locale: &Locale) {
    out.push_str(&format!("\n## {}\n", plain(&untouched.heading)));
    if untouched.rows.is_empty() {
        return;
    }
    let heads = ["diff-risk", "matrix-zone", "diff-goal"].map(|id| locale.text(id));
    out.push_str(&format!("\n| {} |\n|---|---|---|\n", heads.join(" | ")));
    for row in &untouched.rows {
        let risk = format!("{} `{}`", plain(&row.title), row.id);
        out.push_str(&format!("| {risk} | {} | {} |\n", plain(&row.at), plain(&row.goal)));
    }
}

/// A text in which nothing is markup: what could be read as such stands behind a backslash, and
/// line breaks are spaces.
pub(in crate::report) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => out.push(' '),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&'
            | '!' => {
                out.push('\\');
                out.push(c);
            }
            // At the beginning of a line these begin a list.
            '+' | '-' | '=' if out.is_empty() => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_markup() {
        assert_eq!(
            plain("<b>*a*</b> [x](y)\n# | `c`"),
            "\\<b\\>\\*a\\*\\</b\\> \\[x\\](y) \\# \\| \\`c\\`"
        );
        assert_eq!(plain("- en"), "\\- en");
    }
}
