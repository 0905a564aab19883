//! The text beside the matrix on the wall: what stays and what goes is decided before anything is
//! drawn, so that no level's text is ever cut.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::MatrixScreen;
use crate::model::{Area, Risk, Scores};
use crate::report::fit;
use crate::report::sanitize::for_terminal;
use crate::tui::context::Context;
use crate::tui::widgets::paint::put;
use crate::tui::widgets::words;

/// How soon a part goes where there is too little room: the greatest first. What is [`Part::KEPT`]
/// never does.
type Rank = u8;

struct Part {
    text: String,
    style: Style,
    rank: Rank,
}

impl Part {
    const KEPT: Rank = 0;
    const IN_CELL: Rank = 1;
    const DRIVER: Rank = 2;
    const NEXT_UP: Rank = 3;
    const KNOWLEDGE: Rank = 4;
    const OTHER_TEXT: Rank = 5;
    const TARGET: Rank = 6;
    const MEASURE: Rank = 7;
    const BLANK: Rank = 8;

    fn blank(style: Style) -> Self {
        Self { text: String::new(), style, rank: Self::BLANK }
    }
}

impl MatrixScreen {
    /// Draws the chosen risk as a whole sentence, its levels with their texts, and what is done.
    pub(super) fn draw_panel(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let Some((numbered, risk)) = self.state.chosen(cx) else { return };
        let title = format!("{} {}", words::circled(numbered.number), risk.title);
        let columns = usize::from(area.width.max(1));
        let mut title = wrapped(&title, columns);
        let mut parts: Vec<(Rank, Style, Vec<String>)> = self
            .parts(cx, risk)
            .into_iter()
            .map(|part| (part.rank, part.style, wrapped(&part.text, columns)))
            .collect();
        let height = usize::from(area.height);
        let taken = |title: &[String], parts: &[(Rank, Style, Vec<String>)]| {
            title.len() + parts.iter().map(|(.., lines)| lines.len()).sum::<usize>()
        };
        while taken(&title, &parts) > height {
            let last = parts.iter().enumerate().max_by_key(|(at, (rank, ..))| (*rank, *at));
            match last.filter(|(_, (rank, ..))| *rank > Part::KEPT) {
                Some((at, _)) => drop(parts.remove(at)),
                // Then the title wraps less; one line of it always stays.
                None if title.len() > 1 => {
                    title.pop();
                    if let Some(end) = title.last_mut() {
                        *end = fit::cut(&format!("{} …", end.trim_end()), columns);
                    }
                }
                None => break,
            }
        }
        let title = title.into_iter().map(|line| (cx.theme.strong(), line));
        let parts = parts.into_iter();
        let lines = parts.flat_map(|(_, style, lines)| lines.into_iter().map(move |l| (style, l)));
        for ((style, line), y) in title.chain(lines).zip(area.top()..area.bottom()) {
            put(buf, area.x, y, area.width, &line, style);
        }
    }

    /// What there is to say of the chosen risk, its title aside, in the order of the wall.
    fn parts(&self, cx: &Context<'_>, risk: &Risk) -> Vec<Part> {
        let (theme, matrix) = (cx.theme, &cx.register().matrix);
        let scores = self.state.scores_in_sight(risk);
        let mut parts = vec![Part::blank(theme.text())];
        let part = |text: String, style: Style, rank: Rank| Part { text, style, rank };
        if let Some(p) = scores.probability {
            let text = matrix.probability.text(p);
            let head = format!("{} {}", cx.text("short-probability"), words::marked(text));
            parts.push(part(head, theme.accent(), Part::KEPT));
            let meaning = |p| words::probability_meaning(matrix.probability.text(p), ", ");
            parts.push(part(meaning(p), theme.text(), Part::KEPT));
            if let Some(next) = words::next_up(&matrix.probability, p) {
                let mark = &matrix.probability.text(next).mark;
                let text = format!("{} {mark}: {}", cx.text("next-up"), meaning(next));
                parts.push(part(text, theme.dim(), Part::NEXT_UP));
            }
            parts.push(Part::blank(theme.text()));
        }
        for area in self.areas_in_sight(cx, scores) {
            self.add_area(cx, scores, area, &mut parts);
        }
        if let Some(strength) = risk.knowledge.weakest() {
            let glyph = words::knowledge_glyph(risk.knowledge);
            let word = words::strength_word(cx, strength);
            let text = format!("{} {glyph} {word}", cx.text("label-knowledge"));
            parts.push(part(text, theme.text(), Part::KNOWLEDGE));
        }
        if let Some(cell) = risk.target.cell() {
            let text = format!("{} {}", cx.text("label-target"), words::place(matrix, cell));
            parts.push(part(text, theme.text(), Part::TARGET));
        }
        let circled = |numbers: Vec<usize>| -> String {
            numbers.into_iter().map(words::circled).collect::<Vec<_>>().join(" ")
        };
        let here = scores.cell().map(|cell| self.state.numbers_at(cx, Some(cell)));
        if let Some(here) = here.filter(|here| here.len() > 2) {
            let text = cx.with("wall-in-cell", &[("risks", circled(here).into())]);
            parts.push(part(text, theme.text(), Part::IN_CELL));
        }
        let unplaced = self.state.unplaced(cx);
        if !unplaced.is_empty() {
            let text = cx.with("wall-unplaced", &[("risks", circled(unplaced).into())]);
            parts.push(part(text, theme.text(), Part::IN_CELL));
        }
        if let Some((numbered, _)) = self.state.chosen(cx) {
            let measures = cx.register().measures_of(&numbered.key);
            for (_, measure) in measures.filter(|(_, m)| cx.may_show(&numbered.key.doc.trust, m)) {
                let day = measure.deadline.map(|d| cx.day(d)).unwrap_or_default();
                let who = [measure.owner.clone(), day].into_iter().filter(|t| !t.is_empty());
                let who = who.collect::<Vec<_>>().join(" ");
                let glyph = words::progress_glyph(measure, cx.today);
                let text = format!("{glyph} {} {who}", measure.title);
                parts.push(part(text.trim_end().to_owned(), theme.text(), Part::MEASURE));
            }
        }
        parts.retain(|part| part.rank == Part::BLANK || !part.text.is_empty());
        parts
    }

    /// The area in hand, then the one that drives the risk, then the others that are scored.
    fn areas_in_sight<'m>(&self, cx: &'m Context<'_>, scores: &Scores) -> Vec<&'m Area> {
        let matrix = &cx.register().matrix;
        let in_hand = self.state.hand.as_ref().and_then(|hand| matrix.area(hand.area.as_str()));
        let scored = matrix.areas.iter().filter(|a| scores.consequence.contains_key(&a.id));
        let mut areas: Vec<&Area> = in_hand.into_iter().chain(scores.driver(matrix)).collect();
        areas.extend(scored);
        let mut seen = Vec::new();
        areas.retain(|area| {
            !seen.contains(&&area.id) && {
                seen.push(&area.id);
                true
            }
        });
        areas
    }

    fn add_area(&self, cx: &Context<'_>, scores: &Scores, area: &Area, parts: &mut Vec<Part>) {
        let (theme, matrix) = (cx.theme, &cx.register().matrix);
        let in_hand = self.state.hand.as_ref().is_some_and(|hand| hand.area == area.id);
        let drives = scores.driver(matrix).is_some_and(|driver| driver.id == area.id);
        let is_main = if self.state.hand.is_some() { in_hand } else { drives };
        let mark = if drives { "▸ " } else { "  " };
        let Some(level) = scores.consequence.get(&area.id).copied() else {
            let text = format!("{mark}{} {}", area.name, cx.text("list-unscored"));
            parts.push(Part { text, style: theme.accent(), rank: Part::KEPT });
            return;
        };
        let text = matrix.consequence.text(level);
        // The name of the level stands once: with the area that counts.
        let value = if is_main { words::marked(text) } else { text.mark.clone() };
        let style = if is_main { theme.accent() } else { theme.text() };
        parts.push(Part { text: format!("{mark}{} {value}", area.name), style, rank: Part::KEPT });
        let rank = match (is_main, drives) {
            (true, _) => Part::KEPT,
            (false, true) => Part::DRIVER,
            (false, false) => Part::OTHER_TEXT,
        };
        parts.push(Part { text: area.text(level).to_owned(), style: theme.text(), rank });
        let next = words::next_up(&matrix.consequence, level).filter(|next| *next <= area.most);
        if let Some(next) = next.filter(|next| is_main && !area.text(*next).is_empty()) {
            let mark = &matrix.consequence.text(next).mark;
            let text = format!("{} {mark}: {}", cx.text("next-up"), area.text(next));
            parts.push(Part { text, style: theme.dim(), rank: Part::NEXT_UP });
        }
        if is_main {
            parts.push(Part::blank(theme.text()));
        }
    }
}

fn wrapped(text: &str, columns: usize) -> Vec<String> {
    fit::wrap(&for_terminal(text), columns)
}
