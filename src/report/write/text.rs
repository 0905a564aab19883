//! A page for a terminal or a pipe.

mod grid;
mod table;

use crate::compare::words::{Part, Text};
use crate::model::matrix::Rgb;
use crate::report::block::{Block, Cell, Heading, Item, Level, Mark, Page, Row, Subject, Table};
use crate::report::fit;
use crate::report::sanitize::for_terminal;

/// How the text is to look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Look {
    /// The columns to keep within; lines are as long as they are where none are given.
    pub(crate) columns: Option<usize>,
    /// Zones in 24-bit colour; their letters are there in any case.
    pub(crate) color: bool,
}

/// A step that something is set in by.
const STEP: usize = 2;
/// So many words of what did not change stand around what did.
const AROUND: usize = 4;

/// The page as text. Nothing of it drives a terminal.
pub(crate) fn write(page: &Page, look: Look) -> String {
    let mut paper = Paper { look, lines: Vec::new(), indent: 0, footnotes: Vec::new() };
    paper.page(page);
    paper.lines.append(&mut paper.footnotes);
    paper.lines.join("\n") + "\n"
}

struct Paper {
    look: Look,
    lines: Vec<String>,
    /// How far the last heading is set in.
    indent: usize,
    /// What only this look of the page needs to be explained.
    footnotes: Vec<String>,
}

impl Paper {
    fn page(&mut self, page: &Page) {
        let mut before = None;
        for block in &page.blocks {
            if stands_apart(block, before) {
                self.blank();
            }
            self.block(block);
            before = Some(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Lead(lines) | Block::Paragraph(lines) => {
                lines.iter().for_each(|line| self.hanging("", 0, line));
            }
            Block::Note(note) => self.hanging("! ", 2, note),
            Block::List(items) => items.iter().for_each(|item| self.item(item)),
            Block::Table(table) if table.is_prose => self.prose(table),
            Block::Table(table) => {
                for line in table::lines(table, self.look) {
                    self.line(line);
                }
            }
            Block::Matrix(matrix) => {
                let (lines, overflows) = grid::lines(matrix, self.look);
                self.lines.extend(lines);
                self.footnotes.extend(overflows.then(|| matrix.overflow.clone()));
            }
            Block::PageBreak => self.blank(),
            Block::Page(page) => self.page(page),
        }
    }

    /// An empty line, unless there is one already.
    fn blank(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    fn line(&mut self, line: String) {
        if line.is_empty() { self.blank() } else { self.lines.push(line) }
    }

    /// A text whose first line stands behind `first`, and all others so far in.
    fn hanging(&mut self, first: &str, indent: usize, text: &str) {
        let room = self.look.columns.map(|columns| columns.saturating_sub(indent).max(1));
        for (at, line) in folded(text, room).into_iter().enumerate() {
            let before = if at == 0 { first.to_owned() } else { " ".repeat(indent) };
            self.lines.push(format!("{before}{line}").trim_end().to_owned());
        }
    }

    fn heading(&mut self, Heading { level, text, summary }: &Heading) {
        self.indent = if *level == Level::Part { STEP } else { 0 };
        let indent = " ".repeat(self.indent);
        match summary.is_empty() {
            true => self.hanging(&indent, self.indent, text),
            false => self.hanging(&indent, self.indent, &format!("{text}: {summary}")),
        }
    }

    fn item(&mut self, item: &Item) {
        let indent = self.indent + STEP * item.depth;
        let first = format!("{}{}", " ".repeat(indent), sign(item.mark));
        // At the margin, only that its other lines are set in tells an item from the next one.
        let is_bare = first.is_empty();
        self.hanging(&first, if is_bare { STEP } else { fit::width(&first) }, &sentence(item));
    }

    /// Rows as sentences. What has one thing to tell stands on one line with it.
    fn prose(&mut self, table: &Table) {
        let indent = self.indent + STEP;
        for row in &table.rows {
            let Row::Cells(cells) = row else { continue };
            let [subject, told, rest @ ..] = cells.as_slice() else { continue };
            let (mark, words, below) = match told {
                Cell::Lines(lines) => match lines.as_slice() {
                    [only] if only.changes.is_empty() => (only.mark, only.words.clone(), &[][..]),
                    lines => (lines.first().map_or(Mark::None, |l| l.mark), String::new(), lines),
                },
                told => (Mark::None, text(told), &[][..]),
            };
            let mut head = text(subject);
            if !words.is_empty() {
                head.push_str(&format!(": {words}"));
            }
            if !rest.is_empty() {
                let rest: Vec<String> = rest.iter().map(text).collect();
                head.push_str(&format!(" ({})", rest.join(", ")));
            }
            let first = format!("{}{}", " ".repeat(indent), sign(mark));
            self.hanging(&first, fit::width(&first), &head);
            for line in below {
                let first = " ".repeat(indent + STEP);
                self.hanging(&first, first.len(), &sentence(line));
            }
        }
    }
}

/// Whether an empty line stands before a block.
fn stands_apart(block: &Block, before: Option<&Block>) -> bool {
    let is_figures = |block: &Block| matches!(block, Block::Table(table) if !table.is_prose);
    match block {
        Block::Heading(heading) => heading.level != Level::Part,
        Block::Paragraph(_) | Block::Matrix(_) | Block::Page(_) | Block::PageBreak => true,
        // A table follows the heading of its section closely.
        Block::Table(table) => {
            let is_headed = |b: &Block| matches!(b, Block::Heading(h) if h.level != Level::Title);
            !table.is_prose && !before.is_some_and(is_headed)
        }
        Block::List(_) => before.is_some_and(is_figures),
        Block::Lead(_) | Block::Note(_) => false,
    }
}

/// A text in lines of at most so many columns; none of an empty one.
fn folded(text: &str, room: Option<usize>) -> Vec<String> {
    let safe = for_terminal(text.trim());
    match room {
        _ if safe.trim().is_empty() => Vec::new(),
        Some(room) if fit::width(&safe) > room => fit::wrap(&safe, room),
        _ => vec![safe.into_owned()],
    }
}

fn sign(mark: Mark) -> String {
    match mark {
        Mark::None => String::new(),
        Mark::Bullet => "· ".to_owned(),
        Mark::Number(number) => format!("{number}. "),
        Mark::Sign(sign, _) => format!("{sign} "),
    }
}

/// A cell on one line; not yet safe for a terminal.
pub(crate) fn text(cell: &Cell) -> String {
    match cell {
        Cell::Nothing | Cell::Count(0) => "–".to_owned(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Count(count) => count.to_string(),
        Cell::Decimal(number) => number.to_string(),
        Cell::Date(date) => date.to_string(),
        Cell::Day(_, words) => words.clone(),
        Cell::Zone(zone) => format!("{} {}", zone.letter, zone.name).trim().to_owned(),
        Cell::Subject(Subject { id, title, remark }) => match remark.is_empty() {
            true => format!("{id} {title}"),
            false => format!("{id} {title} ({remark})"),
        },
        Cell::Lines(lines) => lines.iter().map(sentence).collect::<Vec<_>>().join("; "),
    }
}

fn sentence(Item { words, changes, .. }: &Item) -> String {
    if changes.is_empty() { words.clone() } else { format!("{words}: {}", compared(changes)) }
}

/// A text that was compared: `… stays [-what went-] [+what came+] stays …`
pub(crate) fn compared(text: &Text) -> String {
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
    let (head, tail) = (if is_first { 0 } else { AROUND }, if is_last { 0 } else { AROUND });
    if words.len() <= head + tail + 1 {
        return words.join(" ");
    }
    let (start, end) = (words[..head].join(" "), words[words.len() - tail..].join(" "));
    format!("{start} {} {end}", fit::ELLIPSIS).trim().to_owned()
}

/// A text on a colour, in black or white, whichever reads better.
fn painted(text: &str, color: Rgb) -> String {
    let (Rgb(r, g, b), Rgb(tr, tg, tb)) = (color, color.text_on());
    format!("\u{1b}[48;2;{r};{g};{b};38;2;{tr};{tg};{tb}m{text}\u{1b}[0m")
}
