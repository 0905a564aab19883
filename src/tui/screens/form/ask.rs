//! The questions that fields are edited by.

use crate::model::{Change, Date, Slug};
use crate::tui::context::Context;
use crate::tui::layer::Effect;
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::overlays::editor::Editor;
use crate::tui::overlays::prompt::Prompt;
use crate::tui::widgets::list::stepped;

/// One line of text.
pub(crate) fn line(
    title: String,
    hint: String,
    value: &str,
    make: impl Fn(String) -> Change + 'static,
) -> Prompt {
    Prompt::new(title, hint, value, move |_, line| Ok(vec![Effect::Change(make(line.to_owned()))]))
}

/// A text of several lines.
pub(crate) fn text(
    title: String,
    hint: String,
    value: &str,
    make: impl Fn(String) -> Change + 'static,
) -> Editor {
    Editor::new(title, hint, value, move |_, text| vec![Effect::Change(make(text.to_owned()))])
}

/// A list, one item a line.
pub(crate) fn list(
    title: String,
    hint: String,
    value: &[String],
    make: impl Fn(Vec<String>) -> Change + 'static,
) -> Editor {
    Editor::new(title, hint, &value.join("\n"), move |_, text| {
        let items = text.lines().map(str::trim).filter(|l| !l.is_empty());
        vec![Effect::Change(make(items.map(str::to_owned).collect()))]
    })
}

/// A date; nothing typed means none.
pub(crate) fn date(
    cx: &Context<'_>,
    title: String,
    value: Option<Date>,
    make: impl Fn(Option<Date>) -> Change + 'static,
) -> Prompt {
    day(cx, title, value, move |_, date| vec![Effect::Change(make(date))])
}

/// A day, and what is then to be done.
pub(crate) fn day(
    cx: &Context<'_>,
    title: String,
    value: Option<Date>,
    then: impl Fn(&Context<'_>, Option<Date>) -> Vec<Effect> + 'static,
) -> Prompt {
    let typed = value.map(|d| d.format("%d.%m.%Y").to_string()).unwrap_or_default();
    Prompt::new(title, cx.text("ask-date-hint"), &typed, move |cx, line| {
        if line.is_empty() {
            return Ok(then(cx, None));
        }
        match cx.locale.read_day(line, cx.register().year, cx.today) {
            Some(date) => Ok(then(cx, Some(date))),
            None => Err(cx.with("ask-date-wrong", &[("typed", line.into())])),
        }
    })
    .with_preview(|cx, line| {
        let date = cx.locale.read_day(line.trim(), cx.register().year, cx.today);
        let written = date.map(|d| {
            let weekday = cx.locale.weekday(d);
            let date = cx.locale.date(d);
            let id = if d < cx.today { "understood-past" } else { "understood-date" };
            cx.with(id, &[("weekday", weekday.into()), ("date", (&date).into())])
        });
        written.unwrap_or_default()
    })
}

/// One of a few values, or none.
pub(crate) fn one_of<T: Copy + PartialEq + 'static>(
    cx: &Context<'_>,
    title: String,
    values: Vec<(T, Item)>,
    now: Option<T>,
    make: impl Fn(Option<T>) -> Change + 'static,
) -> Choice {
    let at = now.and_then(|n| values.iter().position(|(v, _)| *v == n));
    // "None" has no digit: it is chosen on purpose only.
    let keyed = values.iter().enumerate().map(|(i, (_, item))| match item.key {
        Some(_) => item.clone(),
        None => item.clone().keyed(i + 1),
    });
    let mut items: Vec<Item> = keyed.collect();
    items.push(Item::new(cx.text("choice-none"), String::new()));
    let last = items.len() - 1;
    let values: Vec<T> = values.into_iter().map(|(v, _)| v).collect();
    Choice::one(title, items, at.unwrap_or(last), move |_, at| {
        vec![Effect::Change(make(values.get(at).copied()))]
    })
}

/// The ids that were there before and stay (also those that were not offered), in their order, and
/// then those that were added.
pub(crate) fn kept_and_added(before: &[Slug], offered: &[Slug], chosen: &[usize]) -> Vec<Slug> {
    let chosen: Vec<&Slug> = chosen.iter().filter_map(|i| offered.get(*i)).collect();
    let stays = |id: &&Slug| chosen.contains(id) || !offered.contains(id);
    let mut ids: Vec<Slug> = before.iter().filter(stays).cloned().collect();
    ids.extend(chosen.into_iter().filter(|id| !before.contains(id)).cloned());
    ids
}

/// The value `by` steps on among a few, stopping at the ends; the first where there is none yet.
pub(crate) fn turned<T: Copy + PartialEq>(values: &[T], now: Option<T>, by: i64) -> Option<T> {
    let at = now.and_then(|n| values.iter().position(|v| *v == n));
    values.get(at.map_or(0, |at| stepped(at, by, values.len()))).copied()
}
