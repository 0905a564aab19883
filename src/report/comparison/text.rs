//! A comparison for a terminal.

use super::page::{Item, Page, Told, Untouched};
use super::wording::{Line, Wording};
use crate::compare::event::Event;
use crate::compare::words::{Part, Text};
use crate::history::revisions::Loaded;
use crate::locale::Locale;
use crate::report::fit;

/// The narrowest it is written, whatever the terminal says.
const NARROWEST: usize = 40;
/// So many words of what did not change stand around what did.
const AROUND: usize = 4;

const DOC: &str = "  ";
const ITEM: &str = "    ";

/// The comparison as text at most so many columns wide.
pub fn text(told: &Told<'_>, columns: usize, locale: &Locale) -> String {
    let page = Page::new(told, locale);
    let mut out = Paper { out: String::new(), columns: columns.max(NARROWEST) };
    out.hanging("", &page.title);
    out.hanging("", &page.summary);
    for note in &page.notes {
        out.hanging("", note);
    }
    for trust in &page.trusts {
        out.blank();
        match trust.summary.is_empty() {
            true => out.hanging("", &trust.heading),
            false => out.hanging("", &format!("{}: {}", trust.heading, trust.summary)),
        }
        for doc in &trust.docs {
            out.hanging(DOC, &doc.heading);
            for line in &doc.lines {
                out.line(&format!("{ITEM}{} ", line.mark.sign()), line);
            }
            for item in &doc.items {
                out.item(item, locale);
            }
        }
    }
    if let Some(untouched) = &page.untouched {
        out.untouched(untouched);
    }
    out.out
}

/// What events tell, one line each with its sign; safe for a terminal.
pub fn lines<'e>(
    loaded: &Loaded,
    events: impl Iterator<Item = &'e Event>,
    locale: &Locale,
) -> Vec<String> {
    let wording = Wording { loaded, locale };
    let line = |line: Line| match line.text.is_empty() {
        true => format!("{} {}", line.mark.sign(), line.words),
        false => format!("{} {}: {}", line.mark.sign(), line.words, shown(&line.text)),
    };
    events.flat_map(|event| wording.lines(event)).map(line).collect()
}

struct Paper {
    out: String,
    columns: usize,
}

impl Paper {
    fn blank(&mut self) {
        self.out.push('\n');
    }

    /// A text in lines that are indented, the first one behind `mark`.
    fn hanging(&mut self, mark: &str, text: &str) {
        let indent = fit::width(mark);
        let room = self.columns.saturating_sub(indent).max(1);
        for (at, line) in fit::wrap(text, room).into_iter().enumerate() {
            let before = if at == 0 { mark.to_owned() } else { " ".repeat(indent) };
            self.out.push_str(format!("{before}{line}").trim_end());
            self.blank();
        }
    }

    fn line(&mut self, mark: &str, line: &Line) {
        match line.text.is_empty() {
            true => self.hanging(mark, &line.words),
            false => self.hanging(mark, &format!("{}: {}", line.words, shown(&line.text))),
        }
    }

    /// An item with one thing to tell stands on one line.
    fn item(&mut self, item: &Item, locale: &Locale) {
        let mut heading = format!("{} {}", item.id, item.title);
        if item.restricted {
            heading.push_str(&format!(" ({})", locale.text("diff-restricted")));
        }
        match item.lines.as_slice() {
            [only] if only.text.is_empty() => {
                let mark = format!("{ITEM}{} ", only.mark.sign());
                self.hanging(&mark, &format!("{heading}: {}", only.words));
            }
            lines => {
                let sign = lines.first().map_or("", |line| line.mark.sign());
                self.hanging(&format!("{ITEM}{sign} "), &heading);
                for line in lines {
                    self.line(&format!("{ITEM}  "), line);
                }
            }
        }
    }

    fn untouched(&mut self, untouched: &Untouched) {
        self.blank();
        self.hanging("", &untouched.heading);
        for row in &untouched.rows {
            let text = format!("{} {}: {} ({})", row.id, row.title, row.at, row.goal);
            self.hanging(DOC, &text);
        }
    }
}

/// `… stays [-what went-] [+what came+] stays …`
fn shown(text: &Text) -> String {
    let last = text.len().saturating_sub(1);
    let parts = text.iter().enumerate().map(|(at, part)| match part {
        Part::Equal(words) => around(words, at == 0, at == last),
        Part::Removed(words) => format!("[-{}-]", flat(words)),
        Part::Added(words) => format!("[+{}+]", flat(words)),
    });
    parts.collect::<Vec<_>>().join(" ")
}

/// On one line: paragraphs and items of lists stand between strokes.
fn flat(words: &str) -> String {
    let items = words.lines().filter(|item| !item.trim().is_empty());
    items.map(str::trim).collect::<Vec<_>>().join(" / ")
}

/// What did not change, shortened to the words next to what did.
fn around(words: &str, is_first: bool, is_last: bool) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    let shown = |words: &[&str]| words.join(" ");
    let (head, tail) = (if is_first { 0 } else { AROUND }, if is_last { 0 } else { AROUND });
    if words.len() <= head + tail + 1 {
        return shown(&words);
    }
    let (start, end) = (shown(&words[..head]), shown(&words[words.len() - tail..]));
    format!("{start} {} {end}", fit::ELLIPSIS).trim().to_owned()
}
