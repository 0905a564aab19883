//! The first page on the wall: what the goal asks for, where it stands, who is here, and what will
//! be gone through.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Wall;
use crate::model::catalogue::Figure;
use crate::model::indicator::Tally;
use crate::model::{DocKey, Goal, Workshop};
use crate::report::catalogue::figure;
use crate::report::fit;
use crate::report::indicators::phrases;
use crate::report::sanitize::for_terminal;
use crate::tui::context::Context;
use crate::tui::widgets::paint::{put, width};
use crate::tui::widgets::words::circled;

/// A part of the page: its label, its lines, and how many of them are shown at least.
struct Part {
    label: &'static str,
    lines: Vec<String>,
    least: usize,
}

impl Wall {
    pub(super) fn draw_opening(
        &self,
        cx: &Context<'_>,
        held: &Workshop,
        area: Rect,
        buf: &mut Buffer,
    ) {
        let parts = self.parts(cx, held);
        let columns = parts.iter().map(|p| width(&cx.text(p.label))).max().unwrap_or(0) + 3;
        let room = usize::from(area.width.saturating_sub(columns)).max(1);
        let wrapped: Vec<Vec<String>> = parts
            .iter()
            .map(|part| part.lines.iter().flat_map(|line| wrapped(line, room)).collect())
            .collect();
        let given = shares(&parts, &wrapped, usize::from(area.height));
        let mut y = area.y;
        for ((part, lines), given) in parts.iter().zip(&wrapped).zip(given) {
            if given == 0 {
                continue;
            }
            put(buf, area.x, y, columns, &cx.text(part.label), cx.theme.dim());
            let is_cut = given < lines.len();
            for (i, line) in lines.iter().take(given).enumerate() {
                let style =
                    if part.label == "opening-goal" { cx.theme.strong() } else { cx.theme.text() };
                let line = match is_cut && i + 1 == given {
                    true => cx.with("opening-more", &[("count", (lines.len() - i).into())]),
                    false => line.clone(),
                };
                put(buf, area.x + columns, y, area.width - columns, &line, style);
                y += 1;
            }
            // A blank line between the parts, where all of them have room.
            y += u16::from(
                wrapped.iter().map(Vec::len).sum::<usize>() + parts.len()
                    <= usize::from(area.height),
            );
        }
    }

    fn parts(&self, cx: &Context<'_>, held: &Workshop) -> Vec<Part> {
        let doc = &held.doc;
        let goal = cx.register().catalogue.goal(doc.name.as_str());
        let assessment = cx.register().assessment(doc);
        let none = |lines: Vec<String>, id: &str| {
            if lines.is_empty() { vec![cx.text(id)] } else { lines }
        };
        let factors = assessment.into_iter().flat_map(|a| a.factors.values());
        let factors: Vec<String> = factors.map(|f| format!("– {}", f.title)).collect();
        let parts = [
            Part { label: "opening-goal", lines: in_own_words(cx, doc, goal), least: 3 },
            Part {
                label: "opening-figure",
                lines: goal.map(|goal| target(cx, doc, goal)).unwrap_or_default(),
                least: 2,
            },
            Part { label: "opening-result", lines: result(cx, doc, goal), least: 1 },
            Part { label: "opening-factors", lines: factors, least: 2 },
            Part {
                label: "opening-present",
                lines: none(present(cx, held), "opening-nobody"),
                least: 2,
            },
            Part {
                label: "opening-agenda",
                lines: none(self.agenda(cx, held), "opening-no-risks"),
                least: 3,
            },
        ];
        parts.into_iter().filter(|part| !part.lines.is_empty()).collect()
    }

    /// The risks that will be gone through, with a tick where that is done.
    fn agenda(&self, cx: &Context<'_>, held: &Workshop) -> Vec<String> {
        let shown = self.matrix.shown_risks(cx);
        let line = |(number, key): &(usize, crate::model::ItemKey)| {
            let tick = if held.done.contains(&key.id) { "✓ " } else { "" };
            format!("{tick}{} {}", circled(*number), cx.risk_title(key))
        };
        shown.iter().map(line).collect()
    }
}

/// The goal's number and what it demands, whole where that is known.
fn in_own_words(cx: &Context<'_>, doc: &DocKey, goal: Option<&Goal>) -> Vec<String> {
    let title = cx.doc_title(doc);
    let Some(goal) = goal else { return vec![title] };
    let title = match goal.number.is_empty() {
        true => title,
        false => cx.with(
            "opening-number",
            &[("number", (&goal.number).into()), ("goal", (&title).into())],
        ),
    };
    let text = (!goal.text.is_empty()).then(|| goal.text.clone());
    [title].into_iter().chain(text).collect()
}

/// The figure that is asked for: for all, and for this trust.
fn target(cx: &Context<'_>, doc: &DocKey, goal: &Goal) -> Vec<String> {
    let own = goal.figure.trust.iter().filter(|(trust, _)| trust == doc.trust.as_str());
    let own = Figure { trust: own.cloned().collect(), ..goal.figure.clone() };
    figure::lines(&own, &cx.register().catalogue, cx.locale)
}

/// Where the goal stands: by its indicators, or as its last report says.
fn result(cx: &Context<'_>, doc: &DocKey, goal: Option<&Goal>) -> Vec<String> {
    let followed: Vec<_> = cx.register().indicators(&doc.trust, Some(&doc.name)).collect();
    let tally = Tally::of(followed.iter().copied());
    let outcome = goal.and_then(|goal| goal.outcome.as_ref()?.reached);
    let outcome = outcome.map(|reached| cx.text(&format!("outcome-{}", reached.word())));
    let tally = (tally.total() > 0).then(|| phrases::tally(tally, cx.locale));
    outcome.into_iter().chain(tally).collect()
}

fn present(cx: &Context<'_>, held: &Workshop) -> Vec<String> {
    let voters =
        (held.voters > 0).then(|| cx.with("opening-voters", &[("count", held.voters.into())]));
    let roles = Some(held.roles.join(", ")).filter(|roles| !roles.is_empty());
    roles.into_iter().chain(voters).collect()
}

fn wrapped(line: &str, columns: usize) -> Vec<String> {
    fit::wrap(&for_terminal(line), columns)
}

/// How many lines each part gets: each its least first, then what is left from the top down.
fn shares(parts: &[Part], wrapped: &[Vec<String>], height: usize) -> Vec<usize> {
    let wanted = wrapped.iter().map(Vec::len);
    let mut given: Vec<usize> = wanted.clone().zip(parts).map(|(w, p)| w.min(p.least)).collect();
    let mut left = height.saturating_sub(given.iter().sum());
    for (given, wanted) in given.iter_mut().zip(wanted) {
        let more = (wanted - *given).min(left);
        *given += more;
        left -= more;
    }
    given
}
