//! The chosen risk, beside the matrix, and the texts of its levels.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::hand::Hand;
use super::MatrixScreen;
use crate::model::{ItemKey, Measure, Risk};
use crate::tui::context::Context;
use crate::tui::widgets::paint::{paragraph, put, put_right, width};
use crate::tui::widgets::pen::Pen;
use crate::tui::widgets::words;

/// The columns of the labels.
const LABELS: u16 = 16;

impl MatrixScreen {
    pub(super) fn draw_detail(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let Some((numbered, risk)) = self.state.chosen(cx) else { return };
        let theme = cx.theme;
        let address = numbered.key.address();
        let title_width = area.width.saturating_sub(width(&address) + 2);
        put_right(buf, area, area.y, &address, theme.dim());
        let mut pen = Pen { area: Rect { width: title_width, ..area }, buf };
        pen.write(&format!("{}  {}", numbered.number, risk.title), theme.strong(), 3);
        pen.area.width = area.width;
        if risk.is_restricted() {
            labelled(cx, &mut pen, "label-restricted", &risk.restricted, 1);
        }
        pen.skip();
        draw_scores(cx, &mut pen, risk);
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

    /// The texts of the levels in hand: what people argue about.
    pub(super) fn draw_definitions(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let Some((_, risk)) = self.state.chosen(cx) else { return };
        let matrix = &cx.register().matrix;
        let scores = self.state.scores_in_sight(risk);
        let Some((p, c)) = scores.cell() else { return };
        // While a risk is in hand the text is that of the area which moves.
        let hand = self.state.hand.as_ref();
        let area_in_hand = hand.and_then(|hand| matrix.area(hand.area.as_str()));
        let c = hand.and_then(Hand::level).unwrap_or(c);
        let theme = cx.theme;
        let probability = |p| words::probability_text(matrix, p);
        let consequence =
            |c| words::consequence_text(area_in_hand.or_else(|| scores.driver(matrix)), matrix, c);
        let mut lines = vec![
            (cx.text("short-probability"), probability(p), theme.text()),
            (cx.text("short-consequence"), consequence(c), theme.text()),
        ];
        if area.height >= 4 {
            let up = cx.text("next-up");
            if let Some(next) = words::next_up(&matrix.probability, p) {
                lines.insert(1, (up.clone(), probability(next), theme.dim()));
            }
            if let Some(next) = words::next_up(&matrix.consequence, c) {
                lines.push((up, consequence(next), theme.dim()));
            }
        }
        let mut y = area.y;
        for (i, (head, text, style)) in lines.iter().enumerate() {
            let left = area.bottom().saturating_sub(y);
            // Every text after this one still gets a line.
            let room = left.saturating_sub((lines.len() - i - 1) as u16);
            put(buf, area.x, y, 3, head, *style);
            let place = Rect {
                x: area.x + 3,
                y,
                width: area.width.saturating_sub(3),
                height: room.min(left),
            };
            y += paragraph(buf, place, text, *style);
        }
    }
}

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

fn draw_scores(cx: &Context<'_>, pen: &mut Pen<'_>, risk: &Risk) {
    let matrix = &cx.register().matrix;
    if let Some(p) = risk.current.probability {
        labelled(cx, pen, "axis-probability", &words::probability_text(matrix, p), 2);
    }
    labelled(cx, pen, "axis-consequence", &consequence(cx, risk), 3);
    if let Some(cell) = risk.target.cell() {
        let marks = words::cell(matrix, cell);
        let value = match risk.target_by.map(|d| cx.day(d)) {
            Some(day) => {
                let args = [("cell", (&marks).into()), ("date", (&day).into())];
                cx.with("target-by", &args)
            }
            None => marks,
        };
        labelled(cx, pen, "label-target", &value, 1);
    }
    if let Some(strength) = risk.knowledge.weakest() {
        let word = words::strength_word(cx, strength);
        let value = format!("{} {word}", words::knowledge_glyph(risk.knowledge));
        labelled(cx, pen, "label-knowledge", &value, 1);
    }
    if let Some(on) = risk.closed.on {
        let value = format!("{}: {}", cx.day(on), risk.closed.why);
        labelled(cx, pen, "label-closed", &value, 2);
    }
}

/// "4 Alvorlig: pasientsikkerhet (økonomi 2)": the highest, and the other areas.
fn consequence(cx: &Context<'_>, risk: &Risk) -> String {
    let matrix = &cx.register().matrix;
    let Some(worst) = risk.current.worst() else { return String::new() };
    let driver = risk.current.driver(matrix);
    let others = matrix.areas.iter().filter(|a| driver.is_none_or(|d| d.id != a.id));
    let others = others.filter_map(|a| {
        let level = risk.current.consequence.get(&a.id)?;
        Some(format!("{} {}", a.name.to_lowercase(), matrix.consequence.text(*level).mark))
    });
    let others: Vec<String> = others.collect();
    let mut value = words::marked(matrix.consequence.text(worst));
    if let Some(area) = driver {
        value = format!("{value}: {}", area.name.to_lowercase());
    }
    if !others.is_empty() {
        value = format!("{value} ({})", others.join(", "));
    }
    value
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
        let glyph = words::progress_glyph(measure, cx.today);
        let title_room = room.width.saturating_sub(owner_room + day_room + 2);
        let title = format!("{glyph} {}", measure.title);
        put(pen.buf, room.x, room.y, title_room, &title, style);
        let x = room.x + title_room + 1;
        put(pen.buf, x, room.y, owner_room, &measure.owner, theme.dim());
        put_right(pen.buf, room, room.y, &day_of(measure), style);
        pen.take(1);
    }
}
