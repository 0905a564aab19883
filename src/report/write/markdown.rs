//! A page as Markdown.

use crate::compare::words::{Part, Text};
use crate::report::block::{Block, Cell, Heading, Item, Mark, Page, Row, Subject, Table};
use crate::report::sanitize::for_terminal;

/// Ends a line inside a paragraph.
const BREAK: &str = "\\\n";

/// The page as Markdown. Nothing of its texts is markup.
pub(crate) fn write(page: &Page) -> String {
    let mut out = String::new();
    blocks(&mut out, page, 0);
    out
}

fn blocks(out: &mut String, page: &Page, depth: usize) {
    let mut was_list = false;
    for block in &page.blocks {
        let is_list = match block {
            Block::List(_) => true,
            Block::Table(table) => is_list(table),
            _ => false,
        };
        // A list goes on where another one ended.
        let goes_on = (was_list && is_list) || matches!(block, Block::Page(_));
        if !out.is_empty() && !goes_on {
            out.push('\n');
        }
        was_list = is_list;
        match block {
            Block::Heading(Heading { level, text, summary }) => {
                let signs = "#".repeat(depth + *level as usize + 1);
                out.push_str(&format!("{signs} {}\n", plain(text)));
                if !summary.is_empty() {
                    out.push_str(&format!("\n{}\n", begun(summary)));
                }
            }
            Block::Lead(lines) => {
                let lines: Vec<_> = lines.iter().map(|l| format!("**{}**", plain(l))).collect();
                out.push_str(&format!("{}\n", lines.join(BREAK)));
            }
            Block::Paragraph(lines) => {
                let lines: Vec<String> = lines.iter().map(|line| begun(line)).collect();
                out.push_str(&format!("{}\n", lines.join(BREAK)));
            }
            Block::Note(note) => out.push_str(&format!("> {}\n", begun(note))),
            Block::List(items) => list(out, items),
            Block::Table(rows) if is_list => entries(out, rows),
            Block::Table(rows) => table(out, rows),
            Block::Matrix(matrix) => table(out, &matrix.table()),
            Block::PageBreak => out.push_str("---\n"),
            Block::Page(page) => blocks(out, page, depth + 1),
        }
    }
}

fn list(out: &mut String, items: &[Item]) {
    let least = items.iter().map(|item| item.depth).min().unwrap_or(0);
    for item in items {
        let sign = match item.mark {
            Mark::Number(number) => format!("{number}."),
            _ => "-".to_owned(),
        };
        out.push_str(&format!("{}{sign} {}\n", "  ".repeat(item.depth - least), marked(item)));
    }
}

/// A cell of a Markdown table holds no lines: a table that has such is written as a list.
fn is_list(table: &Table) -> bool {
    let has_lines = |row: &Row| match row {
        Row::Cells(cells) => cells.iter().any(|cell| matches!(cell, Cell::Lines(_))),
        _ => false,
    };
    table.rows.iter().any(has_lines)
}

fn entries(out: &mut String, table: &Table) {
    for row in &table.rows {
        let Row::Cells(cells) = row else { continue };
        let (lines, texts): (Vec<&Cell>, Vec<&Cell>) =
            cells.iter().partition(|cell| matches!(cell, Cell::Lines(_)));
        let texts: Vec<String> = texts.into_iter().map(strong).filter(|t| !t.is_empty()).collect();
        let lines = lines.into_iter().flat_map(|cell| match cell {
            Cell::Lines(lines) => lines.as_slice(),
            _ => &[],
        });
        let lines: Vec<&Item> = lines.collect();
        match lines.as_slice() {
            [only] => out.push_str(&format!("- {}: {}\n", texts.join(" · "), marked(only))),
            lines => {
                out.push_str(&format!("- {}\n", texts.join(" · ")));
                lines.iter().for_each(|line| out.push_str(&format!("  - {}\n", marked(line))));
            }
        }
    }
}

/// A cell at the head of an entry.
fn strong(cell: &Cell) -> String {
    match cell {
        Cell::Subject(subject) => {
            let title = plain(&subject.title);
            format!("**{title}** {}", identified(subject))
        }
        other => text(other),
    }
}

fn identified(Subject { id, remark, .. }: &Subject) -> String {
    let id: String = for_terminal(id).chars().filter(|c| *c != '`').collect();
    if remark.is_empty() { format!("`{id}`") } else { format!("`{id}` ({})", plain(remark)) }
}

fn table(out: &mut String, table: &Table) {
    let columns = table.columns.len();
    let titles: Vec<String> = table.columns.iter().map(|column| plain(&column.title)).collect();
    let rules: String =
        table.columns.iter().map(|c| if c.is_right { "---:|" } else { "---|" }).collect();
    out.push_str(&format!("| {} |\n|{rules}\n", titles.join(" | ")));
    for row in &table.rows {
        let (first, cells) = match row {
            Row::Cells(cells) => (None, cells.iter().map(text).collect()),
            Row::Heading(text) | Row::Subheading(text) => {
                (Some(format!("**{}**", plain(text))), Vec::new())
            }
            Row::Below(text) => (Some(plain(text)), Vec::new()),
        };
        let mut cells: Vec<String> = first.into_iter().chain(cells).collect();
        cells.resize(columns.max(cells.len()), String::new());
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Subject(subject) => format!("{} {}", plain(&subject.title), identified(subject)),
        Cell::Lines(lines) => lines.iter().map(marked).collect::<Vec<_>>().join("; "),
        other => plain(&super::text::text(other)),
    }
}

fn marked(Item { mark, words, changes, .. }: &Item) -> String {
    match mark {
        _ if !changes.is_empty() => format!("{}: {}", begun(words), inline(changes)),
        Mark::Sign(sign, _) => format!("{} {}", plain(sign), plain(words)),
        Mark::None | Mark::Bullet | Mark::Number(_) => begun(words),
    }
}

fn inline(text: &Text) -> String {
    let around = |words: &str, sign: &str| {
        let words = plain(words.trim());
        if words.is_empty() { String::new() } else { format!("{sign}{words}{sign}") }
    };
    let parts = text.iter().map(|part| match part {
        Part::Equal(words) => around(words, ""),
        Part::Removed(words) => around(words, "~~"),
        Part::Added(words) => around(words, "**"),
    });
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A text at the beginning of a line, where a number and a point begin a list.
fn begun(text: &str) -> String {
    let mut text = plain(text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && text[digits..].starts_with(['.', ')']) {
        text.insert(digits, '\\');
    }
    text
}

/// A text in which nothing is markup: what could be read as such stands behind a backslash, line
/// breaks are spaces, and there are none at the ends, where they would mean something.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in for_terminal(text).trim().chars() {
        // At the beginning of a line some signs begin a list or underline what stands above.
        let is_first = out.is_empty() && "+-=".contains(c);
        if is_first || r"\`*_{}[]<>#|~&!".contains(c) {
            out.push('\\');
        }
        out.push(c);
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
        assert_eq!(begun("1. mai, 2. mai"), "1\\. mai, 2. mai");
    }
}
