//! A page as one HTML file that prints well and loads nothing.

use super::markup::{escaped, escaped_lines};
use super::svg::{self, hex};
use crate::compare::words::{Part, Text};
use crate::locale::Language;
use crate::report::block::{
    Block, Cell, Heading, Item, Level, Mark, Page, Row, Subject, Table, Tone, Zone,
};
use crate::report::picture::{self, Drawing};

const STYLE: &str = "\
body{font:11pt/1.4 system-ui,'Noto Sans','DejaVu Sans',Arial,sans-serif;max-width:50rem;\
margin:2rem auto;padding:0 1rem;color:#111;background:#fff}\
h1{font-size:1.5rem;line-height:1.2}h2{font-size:1.25rem;margin:1.6rem 0 .4rem;border-bottom:1px solid #888}\
h3{font-size:1.05rem;margin:1rem 0 .3rem}h4{font-size:1rem;margin:.8rem 0 .2rem}\
table{border-collapse:collapse;width:100%;margin:.3rem 0 .8rem}\
th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-top:1px solid #bbb}\
thead th{border-top:0;border-bottom:1px solid #444}\
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}\
tbody th{font-weight:600}th.group{border-top:2px solid #666}\
table.prose td:first-child,table.prose th:first-child{width:40%}\
ul,ol{margin:0;padding-left:1.2rem}figure{margin:.6rem 0}svg{max-width:100%;height:auto}\
td ul{padding-left:1.1rem}td p{margin:0}\
code{color:#444}del{color:#8a1c00}ins{color:#00513a}\
.summary{font-weight:bold}.note{border-left:3px solid #888;padding-left:.6rem}\
.up b{color:#8a1c00}.down b{color:#00513a}\
@media print{body{margin:0;max-width:none;font-size:10pt}h1,h2,h3,h4,thead{break-after:avoid}\
tr,figure{break-inside:avoid}hr{break-after:page;visibility:hidden;margin:0}\
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}\
@page{size:A4;margin:18mm}}\
.dense{font-size:8pt;line-height:1.25;page:dense}@page dense{size:A4;margin:9mm}\
.dense h1{font-size:14pt;margin:0 0 .3rem}.dense h2{font-size:11pt;margin:.6rem 0 .2rem}.dense p{margin:.2rem 0}\
.dense td,.dense th{border:1px solid #888;padding:.1rem .3rem}\
.dense table:last-of-type td{height:1.7em}.dense table:last-of-type td:first-child{width:55%}\
.dense table:last-of-type th+th{writing-mode:vertical-rl;transform:rotate(180deg);height:13em;\
vertical-align:middle}";

/// The deepest heading there is.
const DEEPEST: usize = 6;

/// The page as HTML. Nothing of its texts is markup.
pub(crate) fn write(page: &Page, language: Language) -> String {
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body{}>\n<main>\n",
        language.code(),
        title(page),
        if page.is_dense { " class=\"dense\"" } else { "" },
    );
    blocks(&mut out, page, 0);
    out + "</main>\n</body>\n</html>\n"
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
                let level = (depth + *level as usize + 1).min(DEEPEST);
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
            Block::Matrix(matrix) => picture(out, &picture::matrix::drawing(matrix)),
            Block::PageBreak => out.push_str("<hr>\n"),
            Block::Page(page) => blocks(out, page, depth + 1),
        }
    }
}

fn picture(out: &mut String, drawing: &Drawing) {
    let number = out.matches("<svg ").count() + 1;
    out.push_str(&format!("<figure>\n{}</figure>\n", svg::element(drawing, number)));
}

fn paragraph(out: &mut String, class: &str, lines: &[String]) {
    let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
    out.push_str(&format!("<p{class}>{}</p>\n", lines.join("<br>\n")));
}

/// Items that are set in further belong to the one above them.
fn list(out: &mut String, items: &[Item]) {
    match items {
        [] => return,
        [only] if !matches!(only.mark, Mark::Number(_)) => {
            out.push_str(&format!("<p{}>{}</p>", class(only.mark), line(only)));
        }
        [first, rest @ ..] => {
            let is_numbered = matches!(first.mark, Mark::Number(_));
            let (begin, end) = if is_numbered { ("<ol>", "</ol>") } else { ("<ul>", "</ul>") };
            out.push_str(begin);
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
            out.push_str(end);
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
        Mark::None | Mark::Bullet | Mark::Number(_) => words,
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
    out.push_str(if table.is_prose { "<table class=\"prose\">\n" } else { "<table>\n" });
    let has_titles = table.columns.iter().any(|column| !column.title.is_empty());
    if has_titles {
        let titles = table.columns.iter().map(|column| {
            let class = if column.is_right { " class=\"number\"" } else { "" };
            match column.title.is_empty() {
                // A header without words would be one that nobody can read out.
                true => format!("<td{class}></td>"),
                false => format!("<th scope=\"col\"{class}>{}</th>", escaped(&column.title)),
            }
        });
        out.push_str(&format!("<thead><tr>{}</tr></thead>\n", titles.collect::<String>()));
    }
    out.push_str("<tbody>\n");
    let width = table.columns.len();
    for row in &table.rows {
        let cells = match row {
            Row::Cells(cells) => {
                let columns = table.columns.iter().map(|column| column.is_right);
                let columns = columns.chain(std::iter::repeat(false));
                let each = cells.iter().zip(columns).enumerate();
                // Where no column has a title, the first cell tells what the row is.
                each.map(|(at, (one, is_right))| cell(one, at == 0 && !has_titles, is_right))
                    .collect()
            }
            Row::Heading(text) | Row::Subheading(text) => {
                let text = escaped(text);
                format!("<th class=\"group\" colspan=\"{width}\" scope=\"rowgroup\">{text}</th>")
            }
            Row::Below(text) => format!("<td colspan=\"{width}\">{}</td>", escaped(text)),
        };
        out.push_str(&format!("<tr>{cells}</tr>\n"));
    }
    out.push_str("</tbody>\n</table>\n");
}

/// A cell, on its zone's colour where it has one.
fn cell(cell: &Cell, is_head: bool, is_right: bool) -> String {
    let style = match cell {
        Cell::Zone(Zone { color: Some(color), .. }) => {
            format!(" style=\"background:{};color:{}\"", hex(*color), hex(color.text_on()))
        }
        _ => String::new(),
    };
    let class = if is_right { " class=\"number\"" } else { "" };
    match is_head {
        true => format!("<th scope=\"row\"{class}{style}>{}</th>", text(cell)),
        false => format!("<td{class}{style}>{}</td>", text(cell)),
    }
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
