//! The history of one risk or measure: every change with who, when and why, and where each field's
//! value comes from.

mod blame;
mod log;

pub(crate) use self::blame::{Blame, blame};
pub(crate) use self::log::Log;

use crate::compare::compare;
use crate::history::item_log::RiskAt;
use crate::history::item_log::{Commit, LogEntry};
use crate::history::revisions::{Label, StatePair};
use crate::history::snapshots::Snapshot;
use crate::locale::Locale;
use crate::model::{ItemKey, Matrix, Register};
use crate::report::block::Page;
use crate::report::comparison;
use crate::report::json::object::Object;
use crate::report::sanitize::for_terminal;
use crate::report::titles;

/// A risk at the trust's snapshots, oldest first.
pub(crate) type AtSnapshots = [(Snapshot, RiskAt)];

/// What a step did to the item, a line each; safe for a terminal.
pub(crate) fn changes(step: &LogEntry, item: &ItemKey, locale: &Locale) -> Vec<String> {
    let loaded = loaded(step);
    let comparison = compare(&loaded.before, &loaded.after);
    let own = comparison.events.iter().filter(|event| event.item.as_ref() == Some(&item.id));
    let unread = step.unread.iter().map(|file| {
        let file = for_terminal(file);
        format!("! {}", locale.with("story-unread", &[("file", (&*file).into())]))
    });
    let mut lines: Vec<String> = unread.collect();
    lines.extend(comparison::lines(&loaded, own, locale));
    lines
}

fn loaded(step: &LogEntry) -> StatePair {
    StatePair {
        before: step.before.clone(),
        after: step.after.clone(),
        labels: [Label::WorkingTree, Label::WorkingTree],
        unread: Vec::new(),
    }
}

/// Who and when, on a line: "5. april 2024 · HR-sjef UNN <hr@unn.example> · 1a2b3c4d".
pub(crate) fn head(commit: Option<&Commit>, locale: &Locale) -> String {
    let Some(commit) = commit else { return locale.text("story-uncommitted") };
    let day = commit.on.map(|day| locale.date(day)).unwrap_or_default();
    let who = format!("{} <{}>", commit.name, commit.email);
    let id: String = commit.id.chars().take(8).collect();
    format!("{day} · {} · {id}", for_terminal(&who))
}

/// A block per snapshot, the higher the worse its zone, and the zones' letters, `?` where it cannot be
/// read; empty where the risk was at none of them.
pub(crate) fn sparkline(at: &AtSnapshots, matrix: &Matrix) -> String {
    const BLOCKS: [char; 7] = ['▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let zones = at.iter().map(|(_, then)| {
        let zone = then.risk().filter(|risk| risk.is_open()).and_then(|r| r.current.zone(matrix));
        (zone, if *then == RiskAt::Unreadable { "?" } else { "·" })
    });
    let zones: Vec<_> = zones.collect();
    if zones.iter().all(|(zone, _)| zone.is_none()) {
        return String::new();
    }
    let worst = matrix.worst().index().max(1);
    let block = |(zone, _): &(Option<crate::model::matrix::ZoneIndex>, &str)| {
        zone.map_or(' ', |zone| BLOCKS[zone.index() * (BLOCKS.len() - 1) / worst])
    };
    let blocks: String = zones.iter().map(block).collect();
    let letters: Vec<&str> = zones
        .iter()
        .map(|(zone, none)| zone.map_or(*none, |zone| matrix.zone(zone).letter.as_str()))
        .collect();
    format!("{blocks}  {}", letters.join(" "))
}

/// A page that names its risk or measure, and the file that it stands in.
fn begun(register: &Register, item: &ItemKey, more: Option<String>, locale: &Locale) -> Page {
    let risk = register.risk(item).map(|risk| risk.title.as_str());
    let title = risk.or_else(|| register.measure(item).map(|measure| measure.title.as_str()));
    let trust = titles::trust(register, &item.doc.trust);
    let file = titles::file(register, &item.doc.name, locale);
    let mut page = Page::default();
    page.title(format!("{}/{} {}", item.doc.trust, item.id, title.unwrap_or_default()));
    page.lead([format!("{trust} · {file}")].into_iter().chain(more));
    page
}

fn address(item: &ItemKey) -> Object {
    Object::new()
        .put("trust", item.doc.trust.as_str())
        .put("goal", item.doc.name.as_str())
        .put("id", item.id.as_str())
}

/// A commit's keys; `"uncommitted": true` where there is none yet.
fn commit(object: Object, commit: Option<&Commit>) -> Object {
    let Some(commit) = commit else { return object.put("uncommitted", true) };
    object
        .put("commit", commit.id.as_str())
        .date("date", commit.on)
        .put("name", commit.name.as_str())
        .put("email", commit.email.as_str())
        .put("subject", commit.subject.as_str())
        .text("body", &commit.body)
}
