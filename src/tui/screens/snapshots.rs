//! Snapshots to compare with, and what the one compared with is called.

use crate::history::revision::Label;
use crate::model::Date;
use crate::tui::layer::{Effect, Scene};
use crate::tui::overlays::picker::{Entry, Picker};
use crate::tui::timeline::{Moment, Stop};

/// Asks for one of the snapshots; `None` where there is none.
pub(crate) fn picker(scene: &Scene<'_>) -> Option<Picker<Option<Moment>>> {
    let stops = scene.timeline.stops();
    if stops.is_empty() {
        return None;
    }
    let last = Entry {
        label: scene.text("compare-last"),
        hint: scene.text("compare-last-hint"),
        what: Some(Moment::Last),
    };
    let named = stops.iter().map(|stop| Entry {
        label: format!("{}  {}", scene.day(stop.on), stop.name),
        hint: whose(scene, stop),
        what: Some(Moment::Stop(stop.name.clone())),
    });
    let nothing = Entry { label: scene.text("compare-nothing"), hint: String::new(), what: None };
    let entries = [last].into_iter().chain(named).chain([nothing]).collect();
    let title = scene.text("compare-title");
    Some(Picker::new(title, entries, |_, what| vec![Effect::Compare(what.clone())]))
}

/// Whose snapshot it is.
fn whose(scene: &Scene<'_>, stop: &Stop) -> String {
    let own: Vec<&str> = stop.own.iter().map(|trust| scene.trust_short(trust)).collect();
    let own = own.join(", ");
    match (stop.is_whole, own.is_empty()) {
        (true, true) => scene.text("snapshot-whole"),
        (true, false) => scene.with("snapshot-whole-and-own", &[("trusts", (&own).into())]),
        (false, _) => scene.with("snapshot-own", &[("trusts", (&own).into())]),
    }
}

/// What a snapshot is called: the day of one that is named by a day, or else its name, since two may
/// be of one day.
pub(crate) fn snapshot(scene: &Scene<'_>, name: &str, on: Date) -> String {
    let own = name.rsplit('/').next().unwrap_or(name);
    match own.parse::<Date>() {
        Ok(_) => scene.day(on),
        Err(_) => name.to_owned(),
    }
}

/// The time that a state is called by: "1. mars", or "siste øyeblikksbilde".
pub(crate) fn time(scene: &Scene<'_>, label: &Label) -> String {
    match label {
        Label::Snapshot { name, on } => snapshot(scene, name, *on),
        Label::Revision { on: Some(on), .. } | Label::EndOf(on) => scene.day(*on),
        Label::Revision { given, on: None } | Label::Folder(given) => given.clone(),
        Label::Year(year) => year.to_string(),
        Label::LastSnapshots | Label::WorkingTree => scene.text("time-last-snapshots"),
    }
}

/// "sammenlignet med 1. mars"; nothing without comparison, nor where there is little room: legend
/// and list say it there.
pub(crate) fn compared_with(scene: &Scene<'_>, columns: u16) -> Option<String> {
    /// From this width on there is room for it beside path and date.
    const WIDE: u16 = 100;
    let compared = scene.compared.filter(|_| columns >= WIDE)?;
    let time = time(scene, compared.label());
    let args = [("time", (&time).into()), ("unread", compared.unread().into())];
    Some(scene.with("compared-with", &args))
}
