//! A region for a terminal.

use super::View;
use super::page::{Page, Section};
use crate::locale::Locale;
use crate::report::columns::Columns;
use crate::report::comparison::{self, Told};
use crate::report::fit;

/// The region as text at most so many columns wide.
pub fn text(view: &View<'_>, columns: usize, locale: &Locale) -> String {
    let page = Page::new(view, locale);
    let mut lines = fit::wrap(&page.title, columns);
    for note in &page.notes {
        hanging(&mut lines, "! ", note, columns);
    }
    for section in &page.sections {
        lines.push(String::new());
        lines.extend(of_section(section, columns));
    }
    let mut out = lines.join("\n") + "\n";
    for (loaded, found) in view.moved.iter().flat_map(|moved| moved.pieces()) {
        let told = Told { comparison: found, loaded, left_out: 0, untouched: None };
        out.push('\n');
        out.push_str(&comparison::text(&told, columns, locale));
    }
    out
}

fn of_section(section: &Section, columns: usize) -> Vec<String> {
    let mut lines = fit::wrap(&section.heading, columns);
    if !section.rows.is_empty() {
        let mut table = Columns::new(section.header.clone());
        for row in &section.rows {
            table.row(row.clone());
        }
        lines.extend(table.lines(Some(columns)));
    }
    if !section.lines.is_empty() {
        lines.push(String::new());
    }
    for line in &section.lines {
        hanging(&mut lines, "", line, columns);
    }
    lines
}

/// A text behind a mark; further lines stand below its first word.
fn hanging(lines: &mut Vec<String>, mark: &str, text: &str, columns: usize) {
    let indent = if mark.is_empty() { 2 } else { fit::width(mark) };
    let room = columns.saturating_sub(indent).max(1);
    for (at, line) in fit::wrap(text, room).into_iter().enumerate() {
        let before = if at == 0 { mark.to_owned() } else { " ".repeat(indent) };
        lines.push(format!("{before}{line}"));
    }
}
