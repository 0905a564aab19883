//! A comparison as a page: headings and lines in words, which each format then writes.

use super::wording::{Line, Wording, filled_key};
use crate::compare::event::{AssessmentEvent, Event, What};
use crate::compare::grouping::{DocChanges, ItemChanges};
use crate::compare::{Comparison, Scales, Summary, TrustChanges};
use crate::history::revisions::{Label, Loaded, Unread};
use crate::locale::Locale;
use crate::model::{ItemKey, Severity};
use crate::report::sanitize::for_terminal;
use crate::report::{problem, titles};

/// A page; everything on it is safe for a terminal.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) title: String,
    /// What the reader must know before the rest: other scales, files that could not be read.
    pub(super) notes: Vec<String>,
    pub(super) summary: String,
    pub(super) trusts: Vec<Section>,
    /// What should have changed and did not, where that was asked for.
    pub(super) untouched: Option<Untouched>,
}

/// A trust.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) heading: String,
    /// Its own counts; empty where none of its risks moved.
    pub(super) summary: String,
    pub(super) docs: Vec<DocSection>,
}

/// A goal, the other risks or the Topp 5.
#[derive(Debug)]
pub(super) struct DocSection {
    pub(super) heading: String,
    pub(super) lines: Vec<Line>,
    pub(super) items: Vec<Item>,
}

/// A risk, measure, factor or indicator.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) restricted: bool,
    pub(super) lines: Vec<Line>,
}

/// Risks that nobody has touched.
#[derive(Debug)]
pub(super) struct Untouched {
    pub(super) heading: String,
    pub(super) rows: Vec<UntouchedRow>,
}

/// One of them.
#[derive(Debug)]
pub(super) struct UntouchedRow {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) goal: String,
    pub(super) at: String,
}

/// What is told.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// What differs.
    pub comparison: &'a Comparison,
    /// Between which states.
    pub loaded: &'a Loaded,
    /// Risks and measures that are restricted and were left out.
    pub left_out: usize,
    /// What should have changed and did not, where that was asked for.
    pub untouched: Option<&'a [ItemKey]>,
}

impl Page {
    pub(super) fn new(told: &Told<'_>, locale: &Locale) -> Self {
        let wording = Wording { loaded: told.loaded, locale };
        let label = |at: usize| label(&told.loaded.labels[at], locale);
        let (before, after) = (label(0), label(1));
        let args = [("before", (&before).into()), ("after", (&after).into())];
        let comparison = told.comparison;
        let is_read = unread(told).next().is_none();
        let summary = match (comparison.is_empty(), is_read) {
            (true, true) => locale.text("diff-nothing"),
            (true, false) => locale.text("diff-nothing-read"),
            (false, _) => counts(&comparison.summary(), true, locale),
        };
        let trusts = comparison.by_trust();
        Self {
            title: locale.with("diff-title", &args),
            notes: notes(told, locale),
            summary,
            trusts: trusts.iter().map(|trust| section(trust, &wording)).collect(),
            untouched: told.untouched.map(|keys| untouched(keys, &wording)),
        }
    }
}

/// What a state is called.
fn label(label: &Label, locale: &Locale) -> String {
    let named = |id: &str, name: &str, date: &str| {
        let name = for_terminal(name);
        locale.with(id, &[("name", name.as_ref().into()), ("date", date.into())])
    };
    match label {
        Label::Snapshot { name, on } => named("diff-label-snapshot", name, &locale.date(*on)),
        Label::LastSnapshots => locale.text("diff-label-last"),
        Label::Revision { given, on } => {
            let date = on.map_or_else(|| "none".to_owned(), |day| locale.date(day));
            named("diff-label-revision", given, &date)
        }
        Label::EndOf(day) => named("diff-label-end-of", "", &locale.date(*day)),
        Label::Year(year) => year.to_string(),
        Label::Folder(path) => for_terminal(path).into_owned(),
        Label::WorkingTree => locale.text("diff-label-now"),
    }
}

/// The files that are wrong, at one of the two times.
fn unread<'t>(told: &Told<'t>) -> impl Iterator<Item = &'t Unread> {
    told.loaded.unread.iter().filter(|unread| unread.why.severity == Severity::Error)
}

fn notes(told: &Told<'_>, locale: &Locale) -> Vec<String> {
    let mut notes = Vec::new();
    match told.comparison.scales {
        Scales::Same => {}
        Scales::OtherZones => notes.push(locale.text("diff-other-zones")),
        Scales::Other => notes.push(locale.text("diff-other-scales")),
    }
    for unread in unread(told) {
        let id = if unread.is_before { "diff-unread-before" } else { "diff-unread-after" };
        let file = unread.why.file.display().to_string();
        let (file, why) = (for_terminal(&file), problem::message(&unread.why, locale));
        notes.push(locale.with(id, &[("file", file.as_ref().into()), ("why", (&why).into())]));
    }
    if told.left_out > 0 {
        notes.push(locale.with("diff-left-out", &[("count", told.left_out.into())]));
    }
    notes
}

/// "3 up, 7 down, 2 new, 1 closed"; where all is wanted, also those that are none.
pub(super) fn counts(summary: &Summary, all: bool, locale: &Locale) -> String {
    let counted = [
        ("diff-count-up", summary.up, all),
        ("diff-count-down", summary.down, all),
        ("diff-count-sideways", summary.sideways, false),
        ("diff-count-new", summary.new, all),
        ("diff-count-closed", summary.closed, all),
        ("diff-count-reopened", summary.reopened, false),
        ("diff-count-deleted", summary.deleted, false),
        ("diff-count-unknown", summary.unknown, false),
    ];
    let shown = counted.iter().filter(|(_, count, always)| *always || *count > 0);
    let words = shown.map(|(id, count, _)| locale.with(id, &[("count", (*count).into())]));
    words.collect::<Vec<_>>().join(", ")
}

fn section(trust: &TrustChanges<'_>, wording: &Wording<'_>) -> Section {
    Section {
        heading: wording.trust(&trust.trust),
        summary: counts(&trust.summary, false, wording.locale),
        docs: trust.docs.iter().map(|doc| doc_section(doc, wording)).collect(),
    }
}

fn doc_section(changes: &DocChanges<'_>, wording: &Wording<'_>) -> DocSection {
    let is_begun = changes
        .own
        .iter()
        .any(|event| matches!(event.what, What::Assessment(AssessmentEvent::Begun { .. })));
    // A new assessment tells how many measures it has; each would be a line for nothing.
    let is_told =
        |item: &&ItemChanges<'_>| !is_begun || !item.events.iter().all(|event| is_counted(event));
    let own = changes.own.iter().map(|event| wording.line(event));
    DocSection {
        heading: wording.file(&changes.doc.name),
        lines: own.collect(),
        items: changes.items.iter().filter(is_told).map(|i| item(i, wording)).collect(),
    }
}

/// What a new assessment is told with.
fn is_counted(event: &Event) -> bool {
    matches!(event.what, What::Measure(_) | What::Assessment(_))
}

fn item(changes: &ItemChanges<'_>, wording: &Wording<'_>) -> Item {
    // What was empty and is filled in is named; what it says is read in the register.
    let key = |event: &&Event| filled_key(&event.what);
    let filled: Vec<String> =
        changes.events.iter().filter_map(key).map(|k| wording.key(k)).collect();
    let told = changes.events.iter().filter(|event| filled_key(&event.what).is_none());
    let mut lines: Vec<Line> = told.flat_map(|event| wording.lines(event)).collect();
    if !filled.is_empty() {
        lines.push(wording.filled(&filled));
    }
    Item {
        id: changes.id.to_string(),
        title: for_terminal(changes.title).into_owned(),
        restricted: changes.events.iter().any(|event| event.restricted),
        lines,
    }
}

fn untouched(keys: &[ItemKey], wording: &Wording<'_>) -> Untouched {
    let after = &wording.loaded.after;
    let row = |key: &ItemKey| {
        let risk = after.risk(key)?;
        let trust = titles::trust(after, &key.doc.trust);
        Some(UntouchedRow {
            id: format!("{}/{}", key.doc.trust, key.id),
            title: for_terminal(&risk.title).into_owned(),
            goal: format!("{trust}: {}", wording.file(&key.doc.name)),
            at: wording.at(crate::compare::Place::of(&risk.current, &after.matrix).as_ref(), 1),
        })
    };
    let rows: Vec<_> = keys.iter().filter_map(row).collect();
    let heading = wording.locale.with("diff-untouched", &[("count", rows.len().into())]);
    Untouched { heading, rows }
}
