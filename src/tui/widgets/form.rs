//! A list of labelled fields, grouped, with one chosen: risks, measures and assessments are all
//! shown and edited this way.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::hits::Hits;
use super::list::stepped;
use super::paint::{fill, put, width};
use crate::report::fit;
use crate::report::sanitize::for_terminal;
use crate::tui::context::Context;

/// One line or paragraph of the form.
#[derive(Debug, Clone)]
pub(crate) struct Field<F> {
    /// What it is, for the screen that owns the form.
    pub(crate) id: F,
    pub(crate) label: String,
    /// What it holds, ready to be read; may have several lines.
    pub(crate) value: String,
    /// A heading that stands above it.
    pub(crate) heading: Option<String>,
    /// It is missing and should not be.
    pub(crate) wanting: bool,
}

impl<F> Field<F> {
    pub(crate) fn new(id: F, label: String, value: impl Into<String>) -> Self {
        Self { id, label, value: value.into(), heading: None, wanting: false }
    }

    /// The same, under a heading.
    pub(crate) fn under(mut self, heading: String) -> Self {
        self.heading = Some(heading);
        self
    }

    /// The same, marked when it is empty.
    pub(crate) fn wanted(mut self) -> Self {
        self.wanting = self.value.is_empty();
        self
    }
}

/// Which field is chosen, and how far the form is scrolled.
#[derive(Debug, Default)]
pub(crate) struct Form {
    at: usize,
    hits: Hits<usize>,
}

/// What an item of a list begins with.
pub(crate) const ITEM: &str = "– ";

/// The fewest columns of the labels.
const FEWEST_LABELS: u16 = 16;

/// The columns of the labels: as wide as the longest, but never more than half.
fn label_columns<F>(fields: &[Field<F>], columns: u16) -> u16 {
    let longest = fields.iter().map(|f| width(&f.label) + 2).max().unwrap_or(0);
    longest.clamp(FEWEST_LABELS, (columns / 2).max(FEWEST_LABELS))
}

struct Row {
    field: usize,
    label: String,
    text: String,
    heading: bool,
}

impl Form {
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    pub(crate) fn choose(&mut self, at: usize) {
        self.at = at;
    }

    /// Chooses the field `by` further on, stopping at the ends.
    pub(crate) fn step(&mut self, by: i64, fields: usize) {
        self.at = stepped(self.at, by, fields);
    }

    pub(crate) fn hit(&self, position: ratatui::layout::Position) -> Option<usize> {
        self.hits.at(position)
    }

    /// Draws the fields, scrolled so that the chosen one is in sight.
    pub(crate) fn draw<F>(
        &self,
        cx: &Context<'_>,
        area: Rect,
        buf: &mut Buffer,
        fields: &[Field<F>],
    ) {
        self.hits.clear();
        let labels = label_columns(fields, area.width);
        if area.height == 0 || area.width < labels + 4 {
            return;
        }
        let theme = cx.theme;
        let values = area.width - labels - 1;
        let rows = lay_out(fields, usize::from(values));
        let height = usize::from(area.height);
        let first_of = |at| rows.iter().position(|r| r.field == at).unwrap_or(0);
        let last_of = |at| rows.iter().rposition(|r| r.field == at).unwrap_or(0);
        let (top, bottom) = (first_of(self.at), last_of(self.at));
        // The chosen field stands in the middle, unless the form fits or ends before that.
        let wanted = (top + bottom) / 2;
        let scroll = wanted.saturating_sub(height / 2).min(rows.len().saturating_sub(height));
        for (row, y) in rows.iter().skip(scroll).take(height).zip(area.top()..) {
            let line = Rect { y, height: 1, ..area };
            if row.heading {
                put(buf, area.x, y, area.width, &row.text, theme.strong());
                continue;
            }
            let chosen = row.field == self.at;
            let (label, text): (Style, Style) = if chosen {
                (theme.chosen(), theme.chosen())
            } else if fields[row.field].wanting {
                (theme.dim(), theme.alarm())
            } else {
                (theme.dim(), theme.text())
            };
            if chosen {
                fill(buf, line, theme.chosen());
            }
            put(buf, area.x, y, labels, &row.label, label);
            put(buf, area.x + labels + 1, y, values, &row.text, text);
            self.hits.add(line, row.field);
        }
    }
}

fn lay_out<F>(fields: &[Field<F>], columns: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    for (i, field) in fields.iter().enumerate() {
        if let Some(heading) = &field.heading {
            if i > 0 {
                rows.push(Row {
                    field: i,
                    label: String::new(),
                    text: String::new(),
                    heading: true,
                });
            }
            rows.push(Row { field: i, label: String::new(), text: heading.clone(), heading: true });
        }
        let mut lines = wrapped(&field.value, columns);
        if lines.is_empty() {
            lines.push(if field.wanting { "–".to_owned() } else { "·".to_owned() });
        }
        for (line, text) in lines.into_iter().enumerate() {
            let label = if line == 0 { format!(" {}", field.label) } else { String::new() };
            rows.push(Row { field: i, label, text, heading: false });
        }
    }
    rows
}

/// Prose flows; each item of a list begins a line of its own.
fn wrapped(value: &str, columns: usize) -> Vec<String> {
    let clean: Vec<_> = value.trim_end().split('\n').map(for_terminal).collect();
    if !value.starts_with(ITEM) {
        return fit::wrap(&clean.join("\n"), columns);
    }
    let indent = " ".repeat(ITEM.chars().count());
    let mut lines = Vec::new();
    for item in clean {
        let room = columns.saturating_sub(indent.len());
        let text = item.strip_prefix(ITEM).unwrap_or(&item);
        for (i, line) in fit::wrap(text, room).into_iter().enumerate() {
            lines.push(format!("{}{line}", if i == 0 { ITEM } else { &indent }));
        }
    }
    lines
}
