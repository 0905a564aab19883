//! Blocks as paragraphs and tables of Word.

use std::fmt::Write as _;

use crate::compare::words::{Part, Text};
use crate::model::matrix::Rgb;
use crate::report::block::{Block, Cell, Heading, Item, Mark, Page, Row, Table, Zone};
use crate::report::sanitize::{for_terminal, keeping_lines};
use crate::report::write::svg::hex;
use crate::report::write::text;

/// The room of a page in twentieths of a point.
const ROOM: usize = 9860;
const DEEPEST: usize = 4;

/// What the styles of a template are called: Word names them in the language of who made it.
#[derive(Debug)]
pub(super) struct Styles {
    title: Option<String>,
    headings: Vec<Option<String>>,
    grid: Option<String>,
}

impl Styles {
    pub(super) fn of(styles: &str) -> Self {
        let named = |wanted: &str| {
            let mut all = styles.split("<w:style ").skip(1);
            let found = all.find(|style| {
                let name = style.split_once("<w:name w:val=\"").map(|(_, rest)| rest);
                let name = name.and_then(|rest| rest.split('"').next());
                name.is_some_and(|name| name.eq_ignore_ascii_case(wanted))
            })?;
            let id = found.split_once("w:styleId=\"")?.1.split('"').next()?;
            Some(id.to_owned())
        };
        let headings = (1..=DEEPEST).map(|level| named(&format!("heading {level}"))).collect();
        Self { title: named("title"), headings, grid: named("table grid") }
    }

    fn heading(&self, level: usize) -> Option<&str> {
        match level {
            0 => self.title.as_deref().or(self.headings[0].as_deref()),
            level => self.headings[level.min(DEEPEST) - 1].as_deref(),
        }
    }
}

/// A text in which nothing is markup, and nothing that XML may not hold.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            c if c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// The blocks of a page; its title is a title where the template has such.
pub(super) fn blocks(page: &Page, styles: &Styles) -> String {
    let mut out = String::new();
    write_blocks(&mut out, page, styles, 0);
    out
}

fn write_blocks(out: &mut String, page: &Page, styles: &Styles, depth: usize) {
    for block in &page.blocks {
        match block {
            Block::Heading(Heading { level, text, summary }) => {
                let level = depth + *level as usize;
                heading(out, styles, level, text);
                if !summary.is_empty() {
                    paragraph(out, "", "", &run(summary, false, None));
                }
            }
            Block::Lead(lines) => lines_of(out, lines, true),
            Block::Paragraph(lines) => lines_of(out, lines, false),
            Block::Note(note) => {
                let border = "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" \
                              w:color=\"888888\"/></w:pBdr>";
                paragraph(out, border, "", &run(note, false, None));
            }
            Block::List(items) => items.iter().for_each(|one| item(out, one)),
            Block::Table(rows) => table(out, rows, styles, None),
            Block::Matrix(matrix) => {
                let words = (matrix.title.as_str(), matrix.words.as_str());
                table(out, &matrix.table(), styles, Some(words));
            }
            Block::PageBreak => out.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"),
            Block::Page(page) => write_blocks(out, page, styles, depth + 1),
        }
    }
}

fn heading(out: &mut String, styles: &Styles, level: usize, text: &str) {
    let outline = level.saturating_sub(1).min(8);
    match styles.heading(level) {
        Some(id) => {
            let style = format!("<w:pStyle w:val=\"{}\"/><w:keepNext/>", escaped(id));
            paragraph(out, &style, "", &run(text, false, None));
        }
        None => {
            let style = format!("<w:keepNext/><w:outlineLvl w:val=\"{outline}\"/>");
            paragraph(out, &style, "", &run(text, true, None));
        }
    }
}

fn lines_of(out: &mut String, lines: &[String], is_bold: bool) {
    let runs: Vec<String> = lines.iter().map(|line| run(line, is_bold, None)).collect();
    paragraph(out, "", "", &runs.join("<w:r><w:br/></w:r>"));
}

fn paragraph(out: &mut String, before: &str, after: &str, runs: &str) {
    // Writing to a String cannot fail.
    let _ = write!(out, "<w:p><w:pPr>{before}{after}</w:pPr>{runs}</w:p>");
}

/// Words as a run.
fn run(text: &str, is_bold: bool, color: Option<Rgb>) -> String {
    let bold = if is_bold { "<w:b/>" } else { "" };
    let color = color.map_or_else(String::new, |color| {
        format!("<w:color w:val=\"{}\"/>", hex(color).trim_start_matches('#').to_uppercase())
    });
    let look = format!("{bold}{color}");
    let look = if look.is_empty() { look } else { format!("<w:rPr>{look}</w:rPr>") };
    let words = escaped(&keeping_lines(text));
    let words = words.replace('\n', "</w:t><w:br/><w:t xml:space=\"preserve\">");
    format!("<w:r>{look}<w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

fn item(out: &mut String, item: &Item) {
    let sign = match item.mark {
        Mark::Number(number) => format!("{number}."),
        Mark::Sign(sign, _) => sign.to_owned(),
        Mark::None | Mark::Bullet => "•".to_owned(),
    };
    let left = 360 * (item.depth + 1);
    let indent = format!("<w:ind w:left=\"{left}\" w:hanging=\"360\"/>");
    let tab = format!("<w:tabs><w:tab w:val=\"left\" w:pos=\"{left}\"/></w:tabs>");
    let spacing = "<w:spacing w:before=\"0\" w:after=\"40\"/>";
    let sign = run(&sign, false, None).replace("</w:r>", "<w:tab/></w:r>");
    paragraph(out, &tab, &format!("{spacing}{indent}"), &format!("{sign}{}", words(item)));
}

fn words(item: &Item) -> String {
    if item.changes.is_empty() {
        return run(&item.words, false, None);
    }
    format!("{}{}", run(&format!("{}: ", item.words), false, None), compared(&item.changes))
}

/// What was compared word by word: what went is struck out, what came is underlined.
fn compared(text: &Text) -> String {
    let marked = |words: &str, look: &str| {
        run(&format!("{words} "), false, None).replacen(
            "<w:r>",
            &format!("<w:r><w:rPr>{look}</w:rPr>"),
            1,
        )
    };
    let parts = text.iter().map(|part| match part {
        Part::Equal(words) => run(&format!("{words} "), false, None),
        Part::Removed(words) => marked(words, "<w:strike/>"),
        Part::Added(words) => marked(words, "<w:u w:val=\"single\"/>"),
    });
    parts.collect()
}

fn table(out: &mut String, table: &Table, styles: &Styles, words: Option<(&str, &str)>) {
    let columns = table.columns.len();
    if columns == 0 {
        return;
    }
    let style = match &styles.grid {
        Some(id) => format!("<w:tblStyle w:val=\"{}\"/>", escaped(id)),
        None => String::new(),
    };
    let side = |name: &str| {
        format!("<w:{name} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BBBBBB\"/>")
    };
    let borders: String = ["top", "bottom", "insideH"].map(side).concat();
    let told = words.map_or_else(String::new, |(title, words)| {
        let line = |text: &str| escaped(&for_terminal(text));
        format!(
            "<w:tblCaption w:val=\"{}\"/><w:tblDescription w:val=\"{}\"/>",
            line(title),
            line(words),
        )
    });
    let has_titles = table.columns.iter().any(|column| !column.title.is_empty());
    let first = if has_titles { "w:firstRow=\"1\"" } else { "w:firstColumn=\"1\"" };
    let _ = write!(
        out,
        "<w:tbl><w:tblPr>{style}<w:tblW w:w=\"5000\" w:type=\"pct\"/>\
         <w:tblBorders>{borders}</w:tblBorders><w:tblLook w:val=\"0420\" {first}/>{told}</w:tblPr>\
         <w:tblGrid>{}</w:tblGrid>",
        widths(table).iter().map(|w| format!("<w:gridCol w:w=\"{w}\"/>")).collect::<String>(),
    );
    if has_titles {
        let titles = table
            .columns
            .iter()
            .map(|column| cell_of(&[run(&column.title, true, None)], column.is_right, None, 1));
        let titles: String = titles.collect();
        let _ = write!(out, "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{titles}</w:tr>");
    }
    for row in &table.rows {
        let cells = match row {
            Row::Cells(cells) => {
                let one = |(at, cell): (usize, &Cell)| {
                    let is_right = table.columns.get(at).is_some_and(|column| column.is_right);
                    cell_words(cell, is_right, at == 0 && !has_titles)
                };
                cells.iter().take(columns).enumerate().map(one).collect::<String>()
            }
            Row::Heading(text) | Row::Subheading(text) => {
                cell_of(&[run(text, true, None)], false, None, columns)
            }
            Row::Below(text) => cell_of(&[run(text, false, None)], false, None, columns),
        };
        let _ = write!(out, "<w:tr>{cells}</w:tr>");
    }
    // Two tables without a paragraph between them would be one.
    out.push_str("</w:tbl><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"60\"/></w:pPr></w:p>");
}

fn cell_words(cell: &Cell, is_right: bool, is_head: bool) -> String {
    match cell {
        Cell::Zone(Zone { color: Some(color), .. }) => {
            let words = run(&text::text(cell), is_head, Some(color.text_on()));
            cell_of(&[words], is_right, Some(*color), 1)
        }
        Cell::Lines(items) => {
            let dot = if items.len() > 1 { "• " } else { "" };
            let lines: Vec<String> = items
                .iter()
                .map(|item| {
                    format!(
                        "{}{}",
                        if dot.is_empty() { String::new() } else { run(dot, false, None) },
                        words(item)
                    )
                })
                .collect();
            cell_of(&lines, is_right, None, 1)
        }
        cell => cell_of(&[run(&text::text(cell), is_head, None)], is_right, None, 1),
    }
}

/// A cell of paragraphs.
fn cell_of(paragraphs: &[String], is_right: bool, color: Option<Rgb>, columns: usize) -> String {
    let span =
        if columns > 1 { format!("<w:gridSpan w:val=\"{columns}\"/>") } else { String::new() };
    let shade = color.map_or_else(String::new, |color| {
        let fill = hex(color).trim_start_matches('#').to_uppercase();
        format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/>")
    });
    let right = if is_right { "<w:jc w:val=\"right\"/>" } else { "" };
    let mut out = format!("<w:tc><w:tcPr>{span}{shade}</w:tcPr>");
    let spacing = "<w:spacing w:before=\"20\" w:after=\"20\"/>";
    for runs in paragraphs {
        paragraph(&mut out, spacing, right, runs);
    }
    if paragraphs.is_empty() {
        paragraph(&mut out, spacing, right, "");
    }
    out + "</w:tc>"
}

/// A letter's width in twentieths of a point, and the room beside a cell's words.
const LETTER: usize = 118;
const BESIDE: usize = 190;

/// Widths of the columns: each has room for its longest word, and what is left goes to those that
/// have the most to say.
fn widths(table: &Table) -> Vec<usize> {
    let texts = |at: usize| {
        let title = table.columns.get(at).map(|column| column.title.clone());
        let cells = table.rows.iter().filter_map(move |row| match row {
            Row::Cells(cells) => cells.get(at).map(text::text),
            _ => None,
        });
        title.into_iter().chain(cells)
    };
    let longest = |at: usize, count: fn(&str) -> usize, most: usize| {
        texts(at).map(|text| count(&text)).max().unwrap_or(0).clamp(1, most) * LETTER + BESIDE
    };
    let word = |text: &str| text.split_whitespace().map(|w| w.chars().count()).max().unwrap_or(0);
    let line = |text: &str| text.chars().count();
    let columns = 0..table.columns.len();
    let least: Vec<usize> = columns.clone().map(|at| longest(at, word, 18)).collect();
    let wanted: Vec<usize> = columns.map(|at| longest(at, line, 60)).collect();
    let needed: usize = least.iter().sum();
    if needed >= ROOM {
        return least.iter().map(|width| width * ROOM / needed).collect();
    }
    let more = |at: usize| wanted[at].saturating_sub(least[at]);
    let all: usize = (0..least.len()).map(more).sum();
    let spare = ROOM - needed;
    let share = |at: usize| (more(at) * spare).checked_div(all).unwrap_or(0);
    (0..least.len()).map(|at| least[at] + share(at)).collect()
}
