//! What every screen has in the same corner: where am I, the date, and the keys that work now.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::changes;
use super::paint::{fill, put, put_right, width};
use crate::tui::context::Context;
use crate::tui::keymap::{Action, Place, SPACE};

/// The parts of a screen between its header and its key line.
pub(crate) fn body(area: Rect) -> Rect {
    Rect {
        x: area.x + 1,
        y: area.y + 2.min(area.height),
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(4),
    }
}

/// Between the parts at the right end of the header.
const BETWEEN: &str = "   ";

/// Draws the header: the path on the left, and on the right what is unsaved and the date.
pub(crate) fn header(cx: &Context<'_>, area: Rect, buf: &mut Buffer, path: &[String], note: &str) {
    let theme = cx.theme;
    let right = beside_path(cx, area.width).join(BETWEEN);
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let right_width = width(&right);
    let room = inner.width.saturating_sub(right_width + 2);
    let mut x = inner.x;
    for (i, part) in path.iter().enumerate() {
        let left = (inner.x + room).saturating_sub(x);
        let style = if i + 1 == path.len() { theme.strong() } else { theme.dim() };
        x += put(buf, x, area.y, left, part, style);
        if i + 1 < path.len() {
            x += put(buf, x, area.y, (inner.x + room).saturating_sub(x), " › ", theme.dim());
        }
    }
    let left = (inner.x + room).saturating_sub(x);
    // A note that would have to be cut is left out.
    if left > width(note) + 2 {
        put(buf, x + 2, area.y, left - 2, note, theme.dim());
    }
    let style = if cx.ledger.is_unsaved() { theme.accent() } else { theme.dim() };
    put_right(buf, inner, area.y, &right, style);
}

/// What stands beside the path: what may be done, what is unsaved, and the day.
fn beside_path(cx: &Context<'_>, columns: u16) -> Vec<String> {
    let date = cx.locale.date(cx.today);
    let date = if cx.today_is_fixed {
        cx.with("header-today-fixed", &[("date", (&date).into())])
    } else {
        cx.with("header-today", &[("date", (&date).into())])
    };
    let mut right = Vec::new();
    let year = cx.register().year;
    if year != cx.active_year {
        // As words: a year is no quantity.
        let (year, active) = (year.to_string(), cx.active_year.to_string());
        let args = [("year", (&year).into()), ("active", (&active).into())];
        right.push(cx.with("header-other-year", &args));
    }
    match cx.region {
        Some(count) => {
            let registers = cx.with("region-registers", &[("count", count.into())]);
            right.push(cx.with("header-region", &[("registers", (&registers).into())]));
        }
        None if cx.read_only => right.push(cx.text("header-read-only")),
        None => {}
    }
    if cx.ledger.is_unsaved() {
        right.push(format!("● {}", cx.text("header-unsaved")));
    }
    if let Some(standing) = cx.standing {
        let counts = [("header-unsent", standing.unsent), ("header-incoming", standing.incoming)];
        for (id, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
            right.push(cx.with(id, &[("count", count.into())]));
        }
    }
    right.extend(changes::compared_with(cx, columns));
    right.push(date);
    right
}

/// Draws what the arrows do now over the path, in the corner where one looks for where one is. What
/// stands beside it is left out from the left where there is no room.
pub(crate) fn badge(cx: &Context<'_>, area: Rect, buf: &mut Buffer, text: &str) {
    let theme = cx.theme;
    let line = Rect { width: area.width.saturating_sub(1), height: 1, ..area };
    fill(buf, line, theme.text());
    let used = put(buf, line.x, line.y, line.width, &format!(" {text} "), theme.chosen());
    let parts = beside_path(cx, area.width);
    let fitting = (0..parts.len()).map(|from| parts[from..].join(BETWEEN));
    if let Some(right) = fitting.into_iter().find(|text| used + 2 + width(text) <= line.width) {
        put_right(buf, line, line.y, &right, theme.dim());
    }
}

/// Draws the line of keys at the bottom: as many of the actions as fit.
pub(crate) fn keys(
    cx: &Context<'_>,
    area: Rect,
    buf: &mut Buffer,
    place: Place,
    actions: &[Action],
) {
    let theme = cx.theme;
    let y = area.bottom().saturating_sub(1);
    let end = area.right().saturating_sub(1);
    let mut x = area.x + 1;
    let mut hints = key_hints(cx, place, &allowed(cx, actions));
    if !actions.contains(&Action::Help) {
        hints.extend(key_hints(cx, place, &[Action::Help]));
    }
    let needed =
        |hint: &KeyHint| width(&hint.keys) + 1 + width(&cx.text(&format!("action-{}", hint.label)));
    // The way out and the way to the help have their room kept.
    let mut kept: u16 = hints.iter().filter(|h| h.is_way_out()).map(|h| needed(h) + 3).sum();
    for shown in hints {
        let label = cx.text(&format!("action-{}", shown.label));
        let needed = needed(&shown);
        if shown.is_way_out() {
            kept = kept.saturating_sub(needed + 3);
        }
        if x + needed + kept > end {
            continue;
        }
        x += put(buf, x, y, end - x, &shown.keys, theme.accent());
        x += 1;
        x += put(buf, x, y, end - x, &label, theme.dim());
        x += 3;
    }
}

/// The actions that can be of use: in a region nothing is changed.
pub(crate) fn allowed(cx: &Context<'_>, actions: &[Action]) -> Vec<Action> {
    let is_of_use = |action: &&Action| cx.region.is_none() || !action.is_change();
    actions.iter().filter(is_of_use).copied().collect()
}

/// What a key is called on the screen.
fn key_name(cx: &Context<'_>, key: &str) -> String {
    if key == SPACE { cx.text("key-space") } else { key.to_owned() }
}

/// All keys of an action in a place, as they are called on the screen.
pub(crate) fn key_names(cx: &Context<'_>, place: Place, action: Action) -> String {
    let keys = cx.keymap.keys(place, action);
    keys.into_iter().map(|key| key_name(cx, key)).collect::<Vec<_>>().join("  ")
}

struct KeyHint {
    keys: String,
    label: &'static str,
}

impl KeyHint {
    fn is_way_out(&self) -> bool {
        [Action::Help.id(), Action::Back.id()].contains(&self.label)
    }
}

/// Four arrows are one hint; the rest one each.
fn key_hints(cx: &Context<'_>, place: Place, actions: &[Action]) -> Vec<KeyHint> {
    use Action as A;
    let has_all = |wanted: &[Action]| wanted.iter().all(|a| actions.contains(a));
    let moves = [A::MoveUp, A::MoveDown, A::MoveLeft, A::MoveRight];
    let walks = [A::Up, A::Down, A::Left, A::Right];
    let lines = [A::Up, A::Down];
    let turns = [A::Decrease, A::Increase];
    let sides = [A::TakeOurs, A::TakeTheirs];
    let groups: [(&[Action], &str, &'static str); 5] = [
        (&moves, "←↑↓→", "group-move"),
        (&walks, "←↑↓→", "group-choose"),
        (&lines, "↑↓", "group-choose"),
        (&turns, "←→", "group-level"),
        (&sides, "←→", "group-sides"),
    ];
    let mut hints: Vec<KeyHint> = Vec::new();
    for action in actions {
        let group = groups.iter().find(|(all, ..)| all.contains(action) && has_all(all));
        match group {
            Some((_, keys, label)) => {
                if !hints.iter().any(|h| h.label == *label) {
                    hints.push(KeyHint { keys: (*keys).to_owned(), label });
                }
            }
            None => {
                if let Some(key) = cx.keymap.keys(place, *action).first() {
                    hints.push(KeyHint { keys: key_name(cx, key), label: action.id() });
                }
            }
        }
    }
    hints
}
