//! A comparison as one HTML page that prints well and loads nothing.

use super::page::{DocSection, Item, Page, Section, Told, Untouched};
use super::wording::{Line, Mark};
use crate::compare::words::{Part, Text};
use crate::locale::Locale;

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

/// The comparison as an HTML page.
pub fn html(told: &Told<'_>, locale: &Locale) -> String {
    let page = Page::new(told, locale);
    let title = escaped(&page.title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n\
         <p class=\"summary\">{}</p>\n",
        locale.language().code(),
        escaped(&page.summary),
    );
    for note in &page.notes {
        out.push_str(&format!("<p class=\"note\">{}</p>\n", escaped(note)));
    }
    for trust in &page.trusts {
        section(&mut out, trust, locale);
    }
    if let Some(rest) = &page.untouched {
        untouched(&mut out, rest, locale);
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn section(out: &mut String, trust: &Section, locale: &Locale) {
    out.push_str(&format!("<h2>{}</h2>\n", escaped(&trust.heading)));
    if !trust.summary.is_empty() {
        out.push_str(&format!("<p>{}</p>\n", escaped(&trust.summary)));
    }
    for doc in &trust.docs {
        doc_section(out, doc, locale);
    }
}

fn doc_section(out: &mut String, doc: &DocSection, locale: &Locale) {
    out.push_str(&format!("<h3>{}</h3>\n", escaped(&doc.heading)));
    list(out, &doc.lines);
    if doc.items.is_empty() {
        return;
    }
    table_head(out, &["diff-risk", "diff-change"], locale);
    for item in &doc.items {
        out.push_str(&format!("<tr><td>{}</td><td>", named(item, locale)));
        list(out, &item.lines);
        out.push_str("</td></tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

fn table_head(out: &mut String, heads: &[&str], locale: &Locale) {
    out.push_str("<table>\n<thead><tr>");
    for id in heads {
        out.push_str(&format!("<th scope=\"col\">{}</th>", escaped(&locale.text(id))));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
}

fn named(item: &Item, locale: &Locale) -> String {
    let restricted = match item.restricted {
        true => format!(" ({})", escaped(&locale.text("diff-restricted"))),
        false => String::new(),
    };
    format!("{} <code>{}</code>{restricted}", escaped(&item.title), escaped(&item.id))
}

fn list(out: &mut String, lines: &[Line]) {
    match lines {
        [] => {}
        [only] => out.push_str(&format!("<p{}>{}</p>", class(only.mark), line(only))),
        lines => {
            out.push_str("<ul>");
            for one in lines {
                out.push_str(&format!("<li{}>{}</li>", class(one.mark), line(one)));
            }
            out.push_str("</ul>");
        }
    }
    if !lines.is_empty() {
        out.push('\n');
    }
}

fn class(mark: Mark) -> &'static str {
    match mark {
        Mark::Up | Mark::Worse => " class=\"up\"",
        Mark::Down => " class=\"down\"",
        _ => "",
    }
}

fn line(line: &Line) -> String {
    let words = escaped(&line.words);
    if !line.text.is_empty() {
        return format!("{words}: {}", inline(&line.text));
    }
    match line.mark {
        Mark::Other => words,
        mark => format!("<b>{}</b> {words}", escaped(mark.sign())),
    }
}

fn inline(text: &Text) -> String {
    let parts = text.iter().map(|part| match part {
        Part::Equal(words) => escaped(words),
        Part::Removed(words) => format!("<del>{}</del>", escaped(words)),
        Part::Added(words) => format!("<ins>{}</ins>", escaped(words)),
    });
    parts.collect::<Vec<_>>().join(" ")
}

fn untouched(out: &mut String, untouched: &Untouched, locale: &Locale) {
    out.push_str(&format!("<h2>{}</h2>\n", escaped(&untouched.heading)));
    if untouched.rows.is_empty() {
        return;
    }
    table_head(out, &["diff-risk", "matrix-zone", "diff-goal"], locale);
    for row in &untouched.rows {
        out.push_str(&format!(
            "<tr><td>{} <code>{}</code></td><td>{}</td><td>{}</td></tr>\n",
            escaped(&row.title),
            escaped(&row.id),
            escaped(&row.at),
            escaped(&row.goal),
        ));
    }
    out.push_str("</tbody>\n</table>\n");
}

/// A text in which nothing is markup.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
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
