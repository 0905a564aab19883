//! A vote on the wall: how many have voted while it goes on, and then the bars.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Ballot, Vote};
use crate::model::vote::Spread;
use crate::model::{Level, Scale};
use crate::tui::context::Context;
use crate::tui::widgets::paint::{paragraph, put, width};
use crate::tui::widgets::words::{circled, probability_meaning, strength_word};

/// The narrowest column of bars that can be read.
const COLUMN: u16 = 25;

impl Vote {
    pub(in super::super) fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        let title = format!("{} {}", circled(self.number), cx.risk_title(&self.risk));
        let used =
            paragraph(buf, Rect { height: area.height.min(3), ..area }, &title, theme.strong());
        let mut room = below(area, used);
        let status = self.status(cx);
        put(buf, room.x, room.y, room.width, &status, theme.accent());
        room = below(room, 2);
        if let Some(said) = &self.said {
            let y = area.bottom().saturating_sub(1);
            put(buf, area.x, y, area.width, said, theme.alarm());
        }
        room.height = room.height.saturating_sub(1);
        match self.is_shown() {
            true => self.draw_bars(cx, room, buf),
            false => self.draw_scales(cx, room, buf),
        }
    }

    pub(in super::super) fn keys(&self, cx: &Context<'_>) -> String {
        if !self.is_shown() {
            let has_begun = !self.ballots().is_empty();
            return cx.text(if has_begun { "vote-keys-going" } else { "vote-keys-begun" });
        }
        let median = self.marks(&cx.register().matrix, &self.median(&cx.register().matrix));
        let id = if self.rounds.len() < 2 { "vote-keys-shown" } else { "vote-keys-talked" };
        cx.with(id, &[("median", (&median).into())])
    }

    /// How many have voted, and what is being typed: as dots, until it is a decision.
    fn status(&self, cx: &Context<'_>) -> String {
        if self.is_shown() {
            let typed = if self.typed.is_empty() {
                self.marks(&cx.register().matrix, &self.median(&cx.register().matrix))
            } else {
                self.typed.clone()
            };
            return cx.with("vote-decide", &[("typed", (&typed).into())]);
        }
        let dots = "•".repeat(self.typed.chars().filter(|c| !c.is_whitespace()).count());
        let args = [("voted", self.ballots().len().into()), ("all", self.voters.into())];
        let status = cx.with("vote-status", &args);
        let seat = cx.with("vote-seat", &[("seat", (self.ballots().len() + 1).into())]);
        format!("{status}   {seat} {dots}")
    }

    /// What can be voted for: nobody votes by heart.
    fn draw_scales(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let matrix = &cx.register().matrix;
        let areas = self.areas_of(matrix);
        let count = areas.len() as u16 + 1;
        let gap = 2;
        let column = area.width.saturating_sub(gap * (count - 1)) / count;
        let at = |i: usize| Rect { x: area.x + (column + gap) * i as u16, width: column, ..area };
        let probability = |level: Level| {
            let text = matrix.probability.text(level);
            let meaning = probability_meaning(text, ", ");
            (text.mark.clone(), text.label.clone(), meaning)
        };
        draw_scale(
            cx,
            at(0),
            buf,
            &cx.text("axis-probability"),
            matrix.probability.levels().map(probability),
        );
        for (i, each) in areas.iter().enumerate() {
            let consequence = |level: Level| {
                let text = matrix.consequence.text(level);
                (text.mark.clone(), text.label.clone(), each.text(level).to_owned())
            };
            let levels = matrix.consequence.levels().filter(|l| each.takes(*l));
            draw_scale(cx, at(i + 1), buf, &each.name, levels.map(consequence));
        }
    }

    fn draw_bars(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let matrix = &cx.register().matrix;
        let names: Vec<String> = [cx.text("axis-probability")]
            .into_iter()
            .chain(self.areas_of(matrix).iter().map(|area| area.name.clone()))
            .collect();
        let rounds: Vec<&[Ballot]> = self.rounds.iter().map(Vec::as_slice).collect();
        let across = ((area.width + 2) / (COLUMN + 2)).clamp(1, names.len() as u16);
        let column = (area.width + 2) / across - 2;
        let mut y = area.y;
        let mut x = area.x;
        let mut lowest = y;
        for (at, (name, scale)) in names.iter().zip(self.scales(matrix)).enumerate() {
            if at > 0 && (at as u16).is_multiple_of(across) {
                (x, y) = (area.x, lowest + 1);
            }
            let place = Rect { x, y, width: column, height: area.bottom().saturating_sub(y) };
            let columns: Vec<Vec<Level>> =
                rounds.iter().map(|round| self.columns(round).swap_remove(at)).collect();
            lowest = lowest.max(y + draw_block(cx, place, buf, (name, scale), &columns));
            x += column + 2;
        }
        if let Some(strength) = self.agreement(matrix) {
            let word = strength_word(cx, strength);
            let text = cx.with("vote-agreement", &[("strength", (&word).into())]);
            put(buf, area.x, lowest + 1, area.width, &text, cx.theme.text());
        }
    }
}

fn draw_scale(
    cx: &Context<'_>,
    area: Rect,
    buf: &mut Buffer,
    name: &str,
    levels: impl DoubleEndedIterator<Item = (String, String, String)>,
) {
    let mut room = area;
    put(buf, room.x, room.y, room.width, name, cx.theme.accent());
    room = below(room, 1);
    for (mark, label, text) in levels.rev() {
        if room.height == 0 {
            return;
        }
        put(buf, room.x, room.y, 2, &mark, cx.theme.strong());
        let text = if text.is_empty() { label } else { text };
        let place = Rect { x: room.x + 2, width: room.width.saturating_sub(2), ..room };
        let used = paragraph(buf, place, &text, cx.theme.text());
        room = below(room, used.max(1));
    }
}

/// Draws the bars of one thing that was voted on, the second round beside the first; the lines used.
fn draw_block(
    cx: &Context<'_>,
    area: Rect,
    buf: &mut Buffer,
    (name, scale): (&str, &Scale),
    rounds: &[Vec<Level>],
) -> u16 {
    let theme = cx.theme;
    let spreads: Vec<Option<Spread>> =
        rounds.iter().map(|votes| Spread::of(votes, scale)).collect();
    put(buf, area.x, area.y, area.width, name, theme.accent());
    let most = spreads.iter().flatten().flat_map(|s| s.counts.iter().copied()).max().unwrap_or(1);
    let bar_room = area.width.saturating_sub(3) / rounds.len().max(1) as u16;
    let mut y = area.y + 1;
    let style_of =
        |round: usize| if round + 1 == rounds.len() { theme.text() } else { theme.dim() };
    for level in scale.levels().rev() {
        put(buf, area.x, y, 2, &scale.text(level).mark, theme.strong());
        for (i, spread) in spreads.iter().enumerate() {
            let Some(spread) = spread else { continue };
            let count = spread.counts.get(level.index()).copied().unwrap_or(0);
            let x = area.x + 3 + bar_room * i as u16;
            draw_bar(buf, Rect { x, y, width: bar_room, height: 1 }, count, most, style_of(i));
        }
        y += 1;
    }
    let Some((votes, Some(spread))) = rounds.iter().zip(&spreads).next_back() else {
        return y - area.y;
    };
    let mark = |level: Level| &scale.text(level).mark;
    let args = [
        ("median", mark(spread.median).into()),
        ("lowest", mark(spread.lowest).into()),
        ("highest", mark(spread.highest).into()),
    ];
    let told = if spread.lowest == spread.highest { "vote-spread-none" } else { "vote-spread" };
    put(buf, area.x, y, area.width, &cx.with(told, &args), theme.text());
    let seats: Vec<String> =
        spread.outermost(votes).iter().map(|at| (at + 1).to_string()).collect();
    let verdict = match seats.is_empty() {
        true => cx.text("vote-agreed"),
        false => {
            let list = all_of(cx, &seats);
            cx.with("vote-explain", &[("seats", (&list).into())])
        }
    };
    let style = if seats.is_empty() { theme.text() } else { theme.strong() };
    let rest = Rect { y: y + 1, height: area.bottom().saturating_sub(y + 1).min(3), ..area };
    y + 1 + paragraph(buf, rest, &verdict, style) - area.y
}

fn draw_bar(buf: &mut Buffer, place: Rect, count: usize, most: usize, style: Style) {
    if count == 0 {
        return;
    }
    let label = count.to_string();
    let room = usize::from(place.width.saturating_sub(width(&label) + 2));
    // A vote is at least a mark; the longest bar fills its column.
    let cells = if most <= room { count } else { (count * room).div_ceil(most) };
    let bar = format!("{} {label}", "█".repeat(cells.max(1)));
    put(buf, place.x, place.y, place.width, &bar, style);
}

fn below(area: Rect, lines: u16) -> Rect {
    let lines = lines.min(area.height);
    Rect { y: area.y + lines, height: area.height - lines, ..area }
}

/// "3, 7 og 11".
fn all_of(cx: &Context<'_>, words: &[String]) -> String {
    match words {
        [first @ .., last] if !first.is_empty() => {
            let first = first.join(", ");
            cx.with("vote-and", &[("first", (&first).into()), ("last", last.into())])
        }
        _ => words.concat(),
    }
}
