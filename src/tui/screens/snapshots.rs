//! Snapshots to compare with, and what the one compared with is called.

use crate::history::revisions::Label;
use crate::model::Date;
use crate::tui::layer::{Context, Effect};
use crate::tui::overlays::picker::{Entry, Picker, Ties};
use crate::tui::timeline::{Moment, Stop};

/// Asks for one of the snapshots; `None` where there is none.
pub(crate) fn picker(cx: &Context<'_>) -> Option<Picker<Option<Moment>>> {
    let stops = cx.timeline.stops();
    if stops.is_empty() {
        return None;
    }
    let last = Entry {
        label: cx.text("compare-last"),
        hint: cx.text("compare-last-hint"),
        what: Some(Moment::Last),
    };
    let named = stops.iter().map(|stop| Entry {
        label: format!("{}  {}", cx.day(stop.on), stop.name),
        hint: whose(cx, stop),
        what: Some(Moment::Stop(stop.name.clone())),
    });
    let nothing = Entry { label: cx.text("compare-nothing"), hint: String::new(), what: None };
    let entries = [last].into_iter().chain(named).chain([nothing]).collect();
    let title = cx.text("compare-title");
    Some(Picker::new(title, entries, Ties::AsGiven, |_, what| vec![Effect::Compare(what.clone())]))
}

/// Whose snapshot it is.
fn whose(cx: &Context<'_>, stop: &Stop) -> String {
    let own: Vec<&str> = stop.own.iter().map(|trust| cx.trust_short(trust)).collect();
    let own = own.join(", ");
    match (stop.is_whole, own.is_empty()) {
        (true, true) => cx.text("snapshot-whole"),
        (true, false) => cx.with("snapshot-whole-and-own", &[("trusts", (&own).into())]),
        (false, _) => cx.with("snapshot-own", &[("trusts", (&own).into())]),
    }
}

/// What a snapshot is called: the day of one that is named by a day, or else its name, since two may
/// be of one day.
pub(crate) fn snapshot(cx: &Context<'_>, name: &str, on: Date) -> String {
    let own = name.rsplit('/').next().unwrap_or(name);
    match own.parse::<Date>() {
        Ok(_) => cx.day(on),
        Err(_) => name.to_owned(),
    }
}

/// The time that a state is called by: "1. mars", or "siste øyeblikksbilde".
pub(crate) fn time(cx: &Context<'_>, label: &Label) -> String {
    match label {
        Label::Snapshot { name, on } => snapshot(cx, name, *on),
        Label::Revision { on: Some(on), .. } | Label::EndOf(on) => cx.day(*on),
        Label::Revision { given, on: None } | Label::Folder(given) => given.clone(),
        Label::Year(year) => year.to_string(),
        Label::LastSnapshots | Label::WorkingTree => cx.text("time-last-snapshots"),
    }
}

/// "sammenlignet med 1. mars"; nothing without comparison, nor where there is little room: legend
/// and list say it there.
pub(crate) fn compared_with(cx: &Context<'_>, columns: u16) -> Option<String> {
    /// From this width on there is room for it beside path and date.
    const WIDE: u16 = 100;
    let compared = cx.compared.filter(|_| columns >= WIDE)?;
    let time = time(cx, compared.label());
    let args = [("time", (&time).into()), ("unread", compared.unread().into())];
    Some(cx.with("compared-with", &args))
}
