//! A page as one HTML file that prints well and loads nothing.

use crate::compare::words::{Part, Text};
use crate::locale::Language;
use crate::model::matrix::Rgb;
use crate::report::block::{
    Block, Cell, Heading, Item, Level, Mark, Page, Row, Subject, Table, Tone, Zone,
};
use crate::report::sanitize::{for_terminal, keeping_lines};

const STYLE: &str = "\
body{font:11pt/1.4 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#111}\
h1{font-size:1.5rem}h2{font-size:1.25rem;margin:1.6rem 0 .2rem;border-bottom:1px solid #888}\
h3{font-size:1.05rem;margin:1rem 0 .3rem}\
table{border-collapse:collapse;width:100%}\
th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-top:1px solid #bbb}\
td:first-child,th:first-child{width:40%}ul{margin:0;padding-left:1.1rem}\
code{color:#444}del{color:#8a1c00}ins{color:#00513a}\
.summary{font-weight:bold}.note{border-left:3px solid #888;padding-left:.6rem}\
.up b{color:#8a1c00}.down b{color:#00513a}\
@media print{body{margin:0;max-width:none}h1,h2,h3,thead{break-after:avoid}tr{break-inside:avoid}\
@page{size:A4;margin:18mm}}";

/// The page as HTML. Nothing of its texts is markup.
pub(crate) fn write(page: &Page, language: Language) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n",
        language.code(),
        title(page),
    );
    blocks(&mut out, page, 0);
    out + "</body>\n</html>\n"
}

fn title(page: &Page) -> String {
    let titles = page.blocks.iter().find_map(|block| match block {
        Block::Heading(Heading { level: Level::Title, text, .. }) => Some(escaped(text)),
        _ => None,
    });
    titles.unwrap_or_default()
}

fn blocks(out: &mut String, page: &Page, depth: usize) {
    for block in &page.blocks {
        match block {
            Block::Heading(Heading { level, text, summary }) => {
                let level = depth + *level as usize + 1;
                out.push_str(&format!("<h{level}>{}</h{level}>\n", escaped(text)));
                if !summary.is_empty() {
                    out.push_str(&format!("<p>{}</p>\n", escaped(summary)));
                }
            }
            Block::Lead(lines) => paragraph(out, " class=\"summary\"", lines),
            Block::Paragraph(lines) => paragraph(out, "", lines),
            Block::Note(note) => {
                out.push_str(&format!("<p class=\"note\">{}</p>\n", escaped(note)));
            }
            Block::List(items) => list(out, items),
            Block::Table(rows) => table(out, rows),
            Block::Matrix(matrix) => table(out, &matrix.table()),
            Block::Page(page) => blocks(out, page, depth + 1),
        }
    }
}

fn paragraph(out: &mut String, class: &str, lines: &[String]) {
    let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
    out.push_str(&format!("<p{class}>{}</p>\n", lines.join("<br>\n")));
}

/// Items that are set in further belong to the one above them.
fn list(out: &mut String, items: &[Item]) {
    match items {
        [] => return,
        [only] => out.push_str(&format!("<p{}>{}</p>", class(only.mark), line(only))),
        [first, rest @ ..] => {
            out.push_str("<ul>");
            let (mut item, mut rest) = (first, rest);
            loop {
                let below = rest.iter().take_while(|next| next.depth > first.depth).count();
                let (own, others) = rest.split_at(below);
                out.push_str(&format!("<li{}>{}", class(item.mark), line(item)));
                list(out, own);
                out.push_str("</li>");
                let [next, after @ ..] = others else { break };
                (item, rest) = (next, after);
            }
            out.push_str("</ul>");
        }
    }
    out.push('\n');
}

fn class(mark: Mark) -> &'static str {
    match mark {
        Mark::Sign(_, Tone::Worse) => " class=\"up\"",
        Mark::Sign(_, Tone::Better) => " class=\"down\"",
        _ => "",
    }
}

fn line(Item { mark, words, changes, .. }: &Item) -> String {
    let words = escaped(words);
    match mark {
        _ if !changes.is_empty() => format!("{words}: {}", inline(changes)),
        Mark::Sign(sign, _) => format!("<b>{}</b> {words}", escaped(sign)),
        Mark::None | Mark::Bullet => words,
    }
}

fn inline(text: &Text) -> String {
    let parts = text.iter().map(|part| match part {
        Part::Equal(words) => escaped_lines(words),
        Part::Removed(words) => format!("<del>{}</del>", escaped_lines(words)),
        Part::Added(words) => format!("<ins>{}</ins>", escaped_lines(words)),
    });
    parts.collect::<Vec<_>>().join(" ")
}

fn table(out: &mut String, table: &Table) {
    out.push_str("<table>\n");
    if table.columns.iter().any(|column| !column.title.is_empty()) {
        let titles = table.columns.iter().map(|column| escaped(&column.title));
        let titles = titles.map(|title| format!("<th scope=\"col\">{title}</th>"));
        out.push_str(&format!("<thead><tr>{}</tr></thead>\n", titles.collect::<String>()));
    }
    out.push_str("<tbody>\n");
    let width = table.columns.len();
    for row in &table.rows {
        let cells = match row {
            Row::Cells(cells) => cells.iter().map(cell).collect(),
            Row::Heading(text) | Row::Subheading(text) => {
                format!("<th colspan=\"{width}\" scope=\"rowgroup\">{}</th>", escaped(text))
            }
            Row::Below(text) => format!("<td colspan=\"{width}\">{}</td>", escaped(text)),
        };
        out.push_str(&format!("<tr>{cells}</tr>\n"));
    }
    out.push_str("</tbody>\n</table>\n");
}

/// A cell, on its zone's colour where it has one.
fn cell(cell: &Cell) -> String {
    let style = match cell {
        Cell::Zone(Zone { color: Some(color), .. }) => {
            let (Rgb(r, g, b), Rgb(tr, tg, tb)) = (*color, color.text_on());
            let (color, on) =
                (format!("{tr:02x}{tg:02x}{tb:02x}"), format!("{r:02x}{g:02x}{b:02x}"));
            format!(" style=\"background:#{on};color:#{color}\"")
        }
        _ => String::new(),
    };
    format!("<td{style}>{}</td>", text(cell))
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Subject(Subject { id, title, remark }) => {
            let remark = if remark.is_empty() { String::new() } else { format!(" ({remark})") };
            format!("{} <code>{}</code>{}", escaped(title), escaped(id), escaped(&remark))
        }
        Cell::Lines(lines) => {
            let mut out = String::new();
            list(&mut out, lines);
            out
        }
        other => escaped(&super::text::text(other)),
    }
}

/// A text on one line in which nothing is markup.
fn escaped(text: &str) -> String {
    escaped_lines(&for_terminal(text))
}

fn escaped_lines(text: &str) -> String {
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
