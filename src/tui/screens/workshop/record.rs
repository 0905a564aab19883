//! What was recorded, line by line: looked through and corrected before it is written.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::question::About;
use super::words;
use crate::model::field::Value;
use crate::model::workshop::{Entry, What};
use crate::model::{Change, FieldAt, ItemKey, Session, Slug, Workshop};
use crate::report::fit;
use crate::report::sanitize::for_terminal;
use crate::tui::context::Context;
use crate::tui::widgets::list::{scroll_to, stepped};
use crate::tui::widgets::paint::{fill, put};

/// The line that is chosen.
#[derive(Debug, Default)]
pub(super) struct Record {
    at: usize,
}

/// A line of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Row {
    Head(&'static str),
    Role(usize),
    Entry(usize),
    Votes(Slug),
}

fn rows(held: &Workshop) -> Vec<Row> {
    let of = |wanted: fn(&What) -> bool| {
        let entries = held.entries.iter().enumerate().filter(move |(_, e)| wanted(&e.what));
        entries.map(|(at, _)| Row::Entry(at)).collect::<Vec<_>>()
    };
    let groups: [(&'static str, Vec<Row>); 5] = [
        ("record-roles", (0..held.roles.len()).map(Row::Role).collect()),
        ("record-decisions", of(|w| matches!(w, What::Moved { .. } | What::Decided))),
        ("record-parked", of(|w| *w == What::Parked)),
        ("record-minority", of(|w| *w == What::Minority)),
        ("record-votes", held.votes.keys().cloned().map(Row::Votes).collect()),
    ];
    let shown = groups.into_iter().filter(|(_, rows)| !rows.is_empty());
    shown.flat_map(|(head, rows)| [Row::Head(head)].into_iter().chain(rows)).collect()
}

impl Record {
    /// What was recorded in a workshop, its first line chosen.
    pub(super) fn of(held: &Workshop) -> Self {
        let mut record = Self::default();
        record.settle(held);
        record
    }

    /// Chooses the line `by` places further on; headings are passed over.
    pub(super) fn step(&mut self, held: &Workshop, by: i64) {
        let rows = rows(held);
        let is_head = |at: usize| matches!(rows.get(at), Some(Row::Head(_)));
        let before = self.at;
        self.at = stepped(self.at, by, rows.len());
        while is_head(self.at) {
            let next = stepped(self.at, if by < 0 { -1 } else { 1 }, rows.len());
            if next == self.at {
                self.at = before;
                return;
            }
            self.at = next;
        }
    }

    /// Keeps the choice on a line that can be corrected.
    pub(super) fn settle(&mut self, held: &Workshop) {
        let last = rows(held).len().saturating_sub(1);
        self.at = self.at.min(last);
        if matches!(rows(held).get(self.at), Some(Row::Head(_))) {
            self.step(held, 1);
        }
    }

    /// What to ask in order to correct the chosen line, with what it says now.
    pub(super) fn correction(&self, held: &Workshop) -> Option<(About, String)> {
        match rows(held).get(self.at)? {
            Row::Role(at) => Some((About::RoleAgain { at: *at }, held.roles.get(*at)?.clone())),
            Row::Entry(at) => {
                Some((About::Words { entry: *at }, held.entries.get(*at)?.words.clone()))
            }
            Row::Votes(_) | Row::Head(_) => None,
        }
    }

    /// Strikes the chosen line out, or takes it in again.
    pub(super) fn strike(&self, held: &mut Workshop) {
        match rows(held).get(self.at) {
            Some(Row::Role(at)) => drop(held.roles.remove(*at)),
            Some(Row::Entry(at)) => held.entries[*at].struck ^= true,
            _ => {}
        }
    }

    pub(super) fn draw(
        &self,
        cx: &Context<'_>,
        held: &Workshop,
        number_of: impl Fn(&Slug) -> Option<usize>,
        area: Rect,
        buf: &mut Buffer,
    ) {
        let lines = self.lines(cx, held, number_of, area.width);
        let chosen = lines.iter().rposition(|line| line.is_chosen).unwrap_or(0);
        let height = usize::from(area.height);
        let first = scroll_to(chosen, lines.len(), height);
        for (line, y) in lines.iter().skip(first).take(height).zip(area.y..) {
            let place = Rect { y, height: 1, ..area };
            fill(buf, place, line.style);
            put(buf, place.x, y, place.width, &line.text, line.style);
        }
    }

    /// Everything that it says, wrapped: nothing is cut that is going to be written.
    fn lines(
        &self,
        cx: &Context<'_>,
        held: &Workshop,
        number_of: impl Fn(&Slug) -> Option<usize>,
        columns: u16,
    ) -> Vec<Line> {
        let theme = cx.theme;
        let room = usize::from(columns.saturating_sub(4)).max(1);
        let mut lines = Vec::new();
        for (at, row) in rows(held).iter().enumerate() {
            let is_chosen = at == self.at;
            let is_struck = matches!(row, Row::Entry(at) if held.entries[*at].struck);
            let style = match row {
                Row::Head(_) => theme.accent(),
                _ if is_chosen => theme.chosen(),
                _ if is_struck => theme.dim(),
                _ => theme.text(),
            };
            let mut text = for_terminal(&said(cx, held, row, &number_of)).into_owned();
            if is_struck {
                text = format!("{}: {text}", cx.text("record-struck"));
            }
            let indent = if matches!(row, Row::Head(_)) { "" } else { "  " };
            for (i, part) in fit::wrap(&text, room).into_iter().enumerate() {
                let text = format!("{indent}{}{part}", if i == 0 { "" } else { "  " });
                lines.push(Line { text, style, is_chosen });
            }
        }
        lines
    }
}

struct Line {
    text: String,
    style: Style,
    is_chosen: bool,
}

fn said(
    cx: &Context<'_>,
    held: &Workshop,
    row: &Row,
    number_of: impl Fn(&Slug) -> Option<usize>,
) -> String {
    let risk = |id: &Slug| {
        let number = number_of(id).map(|n| format!("{n} ")).unwrap_or_default();
        format!("{number}«{}»: ", cx.risk_title(&ItemKey::new(&held.doc, id)))
    };
    match row {
        Row::Head(id) => cx.text(id),
        Row::Role(at) => held.roles[*at].clone(),
        Row::Entry(at) => {
            let entry = &held.entries[*at];
            let about = entry.risk.as_ref().map(risk).unwrap_or_default();
            format!("{about}{}", text(cx, entry))
        }
        Row::Votes(id) => {
            let count = held.votes[id].last.probability.len();
            format!("{}{}", risk(id), cx.with("record-votes-of", &[("count", count.into())]))
        }
    }
}

/// What an entry says, the risk aside.
fn text(cx: &Context<'_>, entry: &Entry) -> String {
    match &entry.what {
        What::Moved { from, to } => words::because(cx, &words::moved(cx, from, to), &entry.words),
        What::Decided | What::Parked | What::Minority => entry.words.clone(),
    }
}

/// The change that writes a workshop under a name: the session, and that the goal was assessed.
pub(super) fn written(cx: &Context<'_>, held: &Workshop, name: &str) -> Change {
    let session = Box::new(session(cx, held));
    let assessed = FieldAt::new(&held.doc, &[], "assessed");
    Change::Several(vec![
        Change::Record(held.doc.clone(), name.to_owned(), session),
        Change::Set(assessed, Value::Day(held.day)),
    ])
}

fn session(cx: &Context<'_>, held: &Workshop) -> Session {
    let of = |wanted: fn(&What) -> bool| {
        let entries = held.entries.iter().filter(|e| !e.struck && wanted(&e.what));
        entries.map(|e| words::about(e.risk.as_ref(), &text(cx, e))).collect::<Vec<String>>()
    };
    Session {
        roles: held.roles.clone(),
        decisions: of(|w| matches!(w, What::Moved { .. } | What::Decided)),
        parked: of(|w| *w == What::Parked),
        minority: of(|w| *w == What::Minority).join("\n"),
        votes: held.votes.clone(),
    }
}
