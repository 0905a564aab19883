//! The chosen risk, beside the matrix.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::MatrixScreen;
use super::draw::probability_text;
use crate::model::{Date, ItemKey, Measure, Progress, Risk, Strength};
use crate::tui::layer::Context;
use crate::tui::widgets::marks::knowledge_glyph;
use crate::tui::widgets::paint::{paragraph, put, put_right, width};
use crate::tui::widgets::pen::Pen;

/// The columns of the labels.
const LABELS: u16 = 16;

/// Writes a value beside its label; nothing where there is none.
fn labelled(cx: &Context<'_>, pen: &mut Pen<'_>, label: &str, value: &str, most: u16) {
    let room = pen.area;
    if value.is_empty() || room.height == 0 {
        return;
    }
    put(pen.buf, room.x, room.y, LABELS, &cx.text(label), cx.theme.dim());
    let place = Rect {
        x: room.x + LABELS,
        width: room.width.saturating_sub(LABELS),
        height: room.height.min(most),
        ..room
    };
    let used = paragraph(pen.buf, place, value, cx.theme.text());
    pen.take(used.max(1));
}

impl MatrixScreen {
    pub(super) fn draw_detail(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let Some((numbered, risk)) = self.chosen(cx) else { return };
        let theme = cx.theme;
        let address = format!("{}/{}", numbered.key.doc.trust, numbered.key.id);
        let title_width = area.width.saturating_sub(width(&address) + 2);
        put_right(buf, area, area.y, &address, theme.dim());
        let mut pen = Pen { area: Rect { width: title_width, ..area }, buf };
        pen.write(&format!("{}  {}", numbered.number, risk.title), theme.strong(), 3);
        pen.area.width = area.width;
        if risk.is_restricted() {
            labelled(cx, &mut pen, "label-restricted", &risk.restricted, 1);
        }
        pen.skip();
        scores(cx, &mut pen, risk);
        labelled(cx, &mut pen, "label-owner", &risk.owner, 2);
        pen.skip();
        // What is left is shared between the words and the measures.
        let measures: Vec<_> = cx.register().measures_of(&numbered.key).collect();
        let for_measures = (measures.len().min(1_000) as u16 + 2).min(pen.area.height / 2);
        let words = pen.area.height.saturating_sub(for_measures + 1);
        let text = [risk.event.trim(), risk.rationale.trim()];
        let text: Vec<&str> = text.into_iter().filter(|t| !t.is_empty()).collect();
        if words > 0 && !text.is_empty() {
            pen.write(&text.join("\n\n"), theme.text(), words);
            pen.skip();
        }
        draw_measures(cx, &mut pen, &measures);
    }
}

fn scores(cx: &Context<'_>, pen: &mut Pen<'_>, risk: &Risk) {
    let matrix = &cx.register().matrix;
    if let Some(p) = risk.current.probability {
        labelled(cx, pen, "axis-probability", &probability_text(matrix, p), 2);
    }
    if let Some(c) = risk.current.worst() {
        let text = matrix.consequence.text(c);
        let driver = risk.current.driver(matrix);
        let others: Vec<String> = matrix
            .areas
            .iter()
            .filter(|a| driver.is_none_or(|d| d.id != a.id))
            .filter_map(|a| {
                let level = risk.current.consequence.get(&a.id)?;
                Some(format!("{} {}", a.name.to_lowercase(), matrix.consequence.text(*level).mark))
            })
            .collect();
        let mut value = format!("{} {}", text.mark, text.label);
        if let Some(area) = driver {
            value = format!("{value}: {}", area.name.to_lowercase());
        }
        if !others.is_empty() {
            value = format!("{value} ({})", others.join(", "));
        }
        labelled(cx, pen, "axis-consequence", &value, 3);
    }
    if let Some((p, c)) = risk.target.cell() {
        let marks =
            format!("{} {}", matrix.probability.text(p).mark, matrix.consequence.text(c).mark);
        let value = match risk.target_by.map(|d| cx.day(d)) {
            Some(day) => {
                cx.with("target-by", &[("cell", (&marks).into()), ("date", (&day).into())])
            }
            None => marks,
        };
        labelled(cx, pen, "label-target", &value, 1);
    }
    if let Some(strength) = risk.knowledge.weakest() {
        let word = strength_word(cx, strength);
        let value = format!("{} {word}", knowledge_glyph(risk.knowledge));
        labelled(cx, pen, "label-knowledge", &value, 1);
    }
    if let Some(closed) = &risk.closed {
        let day = cx.day(closed.on);
        let value = format!("{day}: {}", closed.why);
        labelled(cx, pen, "label-closed", &value, 2);
    }
}

/// "svak", "moderat", "sterk".
pub(crate) fn strength_word(cx: &Context<'_>, strength: Strength) -> String {
    cx.text(match strength {
        Strength::Weak => "knowledge-weak",
        Strength::Moderate => "knowledge-moderate",
        Strength::Strong => "knowledge-strong",
    })
}

/// The glyph of a measure's progress: done ✓, overdue !, dropped ×, else ○.
pub(crate) fn progress_glyph(measure: &Measure, today: Date) -> &'static str {
    match measure.progress {
        Progress::Done => "✓",
        Progress::Dropped => "×",
        _ if measure.is_overdue(today) => "!",
        _ => "○",
    }
}

fn draw_measures(cx: &Context<'_>, pen: &mut Pen<'_>, measures: &[(ItemKey, &Measure)]) {
    let theme = cx.theme;
    pen.write(&cx.text("label-measures"), theme.dim(), 1);
    if measures.is_empty() {
        pen.write(&cx.text("measures-none"), theme.text(), 1);
        return;
    }
    let day_of = |m: &Measure| m.deadline.map(|d| cx.day(d)).unwrap_or_default();
    let widest = |text: &dyn Fn(&Measure) -> String| {
        measures.iter().map(|(_, m)| width(&text(m))).max().unwrap_or(0)
    };
    // Owners and days take what they need, and the titles the rest.
    let day_room = widest(&day_of);
    let third = pen.area.width.saturating_sub(day_room) / 3;
    let owner_room = widest(&|m| m.owner.clone()).min(third);
    for (_, measure) in measures {
        let room = pen.area;
        if room.height == 0 {
            return;
        }
        let style = if measure.is_overdue(cx.today) { theme.alarm() } else { theme.text() };
        let day = day_of(measure);
        let glyph = progress_glyph(measure, cx.today);
        let title_room = room.width.saturating_sub(owner_room + day_room + 2);
        let title = format!("{glyph} {}", measure.title);
        put(pen.buf, room.x, room.y, title_room, &title, style);
        let x = room.x + title_room + 1;
        put(pen.buf, x, room.y, owner_room, &measure.owner, theme.dim());
        put_right(pen.buf, room, room.y, &day, style);
        pen.take(1);
    }
}
