//! Choosing a snapshot to compare with.

use super::picker::Picker;
use crate::history::revisions::Revision;
use crate::tui::context::Context;
use crate::tui::finder::{Entry, Pick, Ties};
use crate::tui::timeline::NamedSnapshot;

/// Asks for one of the snapshots; `None` where there is none.
pub(crate) fn picker(cx: &Context<'_>) -> Option<Picker> {
    let snapshots = cx.timeline.snapshots();
    if snapshots.is_empty() {
        return None;
    }
    let entry = |label, hint, name| {
        let (number, pick) = (String::new(), Pick::Compare(name));
        Entry { label, hint, number, pick, is_own: false }
    };
    let (last, hint) = (cx.text("compare-last"), cx.text("compare-last-hint"));
    let last = entry(last, hint, Some(Revision::LastSnapshot));
    let named = snapshots.iter().map(|snapshot| {
        let label = format!("{}  {}", cx.day(snapshot.on), snapshot.name);
        entry(label, whose(cx, snapshot), Some(Revision::Named(snapshot.name.clone())))
    });
    let nothing = entry(cx.text("compare-nothing"), String::new(), None);
    let entries = [last].into_iter().chain(named).chain([nothing]).collect();
    Some(Picker::new(cx.text("compare-title"), entries, Ties::AsGiven))
}

fn whose(cx: &Context<'_>, snapshot: &NamedSnapshot) -> String {
    let own: Vec<&str> = snapshot.own.iter().map(|trust| cx.trust_short(trust)).collect();
    let own = own.join(", ");
    match (snapshot.is_whole, own.is_empty()) {
        (true, true) => cx.text("snapshot-whole"),
        (true, false) => cx.with("snapshot-whole-and-own", &[("trusts", (&own).into())]),
        (false, _) => cx.with("snapshot-own", &[("trusts", (&own).into())]),
    }
}
