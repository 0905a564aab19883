//! A region as Markdown: a page that is sent to others.

use super::View;
use super::page::{Page, Section};
use crate::locale::Locale;
use crate::report::comparison::{self, Told, plain};

/// The region as a Markdown page; restricted risks are named only where the view says so.
pub fn markdown(view: &View<'_>, locale: &Locale) -> String {
    let page = Page::new(view, locale);
    let mut out = format!("# {}\n", plain(&page.title));
    for note in &page.notes {
        out.push_str(&format!("\n> {}\n", plain(note)));
    }
    for section in &page.sections {
        of_section(&mut out, section);
    }
    for (loaded, found) in view.moved.iter().flat_map(|moved| moved.pieces()) {
        let (found, left_out) = match view.with_restricted {
            true => (found.clone(), 0),
            false => found.without_restricted(),
        };
        let told = Told { comparison: &found, loaded, left_out, untouched: None };
        out.push('\n');
        // Its headings stand below this page's own.
        let below = comparison::markdown(&told, locale);
        let lines = below.lines().map(|line| match line.starts_with('#') {
            true => format!("#{line}\n"),
            false => format!("{line}\n"),
        });
        out.extend(lines);
    }
    out
}

fn of_section(out: &mut String, section: &Section) {
    out.push_str(&format!("\n## {}\n", plain(&section.heading)));
    if !section.rows.is_empty() {
        let row = |cells: &mut dyn Iterator<Item = &String>| {
            let cells: Vec<String> = cells.map(|cell| plain(cell)).collect();
            format!("| {} |\n", cells.join(" | "))
        };
        out.push('\n');
        out.push_str(&row(&mut section.header.iter().map(|(name, _)| name)));
        out.push_str(&format!("|{}\n", "---|".repeat(section.header.len())));
        for cells in &section.rows {
            out.push_str(&row(&mut cells.iter()));
        }
    }
    if !section.lines.is_empty() {
        out.push('\n');
    }
    for line in &section.lines {
        out.push_str(&format!("- {}\n", plain(line)));
    }
}
