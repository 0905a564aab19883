//! A comparison for readers: by trust and goal, what moved, came and went.

use super::wording::{self, Line, Wording, filled_key};
use super::{ComparisonReport, premises};
use crate::compare::event::{AssessmentEvent, Event, What};
use crate::compare::grouping::{DocChanges, ItemChanges};
use crate::compare::{Place, Scales, Summary};
use crate::history::revisions::{Label, UnreadFile};
use crate::locale::Locale;
use crate::model::{ItemKey, Severity};
use crate::report::block::{Cell, Column, Item, Level, Mark, Page, Row, Subject, Table, Tone};
use crate::report::{problem, titles};

pub(super) fn page(report: &ComparisonReport<'_>, locale: &Locale) -> Page {
    let wording = Wording { loaded: report.loaded, locale };
    let mut page = Page::default();
    let [before, after] = &report.loaded.labels;
    let args = [("before", label(before, locale).into()), ("after", label(after, locale).into())];
    page.title(locale.with("diff-title", &args));
    page.lead([summary(report, locale)]);
    page.notes(notes(report, locale));
    premises::section(&mut page, &report.comparison.premises, locale);
    for trust in report.comparison.by_trust() {
        let counts = counts(&trust.summary, false, locale);
        page.heading(Level::Section, wording.trust(&trust.trust), counts);
        trust.docs.iter().for_each(|doc| document(&mut page, doc, &wording));
    }
    if let Some(keys) = report.untouched {
        untouched(&mut page, keys, &wording);
    }
    page
}

fn summary(report: &ComparisonReport<'_>, locale: &Locale) -> String {
    let is_read = unread(report).next().is_none();
    match (report.comparison.is_empty(), is_read) {
        (true, true) => locale.text("diff-nothing"),
        (true, false) => locale.text("diff-nothing-read"),
        (false, _) => counts(&report.comparison.summary(), true, locale),
    }
}

/// What a state is called.
pub(in crate::report) fn label(label: &Label, locale: &Locale) -> String {
    let named = |id: &str, name: &str, date: String| {
        locale.with(id, &[("name", name.into()), ("date", date.into())])
    };
    match label {
        Label::Snapshot { name, on } => named("diff-label-snapshot", name, locale.date(*on)),
        Label::LastSnapshots => locale.text("diff-label-last"),
        Label::Revision { given, on } => {
            let date = on.map_or_else(|| "none".to_owned(), |day| locale.date(day));
            named("diff-label-revision", given, date)
        }
        Label::EndOf(day) => named("diff-label-end-of", "", locale.date(*day)),
        Label::Year(year) => year.to_string(),
        Label::Folder(path) => path.clone(),
        Label::WorkingTree => locale.text("diff-label-now"),
    }
}

/// The files that are wrong, at one of the two times.
fn unread<'t>(report: &ComparisonReport<'t>) -> impl Iterator<Item = &'t UnreadFile> {
    report.loaded.unread.iter().filter(|unread| unread.why.severity == Severity::Error)
}

fn notes(report: &ComparisonReport<'_>, locale: &Locale) -> Vec<String> {
    let mut notes = Vec::new();
    match report.comparison.scales {
        Scales::Same => {}
        Scales::OtherZones => notes.push(locale.text("diff-other-zones")),
        Scales::Other => notes.push(locale.text("diff-other-scales")),
    }
    for unread in unread(report) {
        let id = if unread.is_before { "diff-unread-before" } else { "diff-unread-after" };
        let file = unread.why.file.display().to_string();
        let why = problem::message(&unread.why, locale);
        notes.push(locale.with(id, &[("file", file.into()), ("why", why.into())]));
    }
    if report.left_out > 0 {
        notes.push(locale.with("diff-left-out", &[("count", report.left_out.into())]));
    }
    notes
}

/// "3 up, 7 down, 2 new, 1 closed"; where all is wanted, also those that are none.
pub(in crate::report) fn counts(summary: &Summary, all: bool, locale: &Locale) -> String {
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

/// A goal, the other risks or the Topp 5.
fn document(page: &mut Page, changes: &DocChanges<'_>, wording: &Wording<'_>) {
    page.heading(Level::Part, wording.file(&changes.doc.name), "");
    page.list(changes.own.iter().map(|event| item(1, wording.line(event))));
    let is_begun = changes
        .own
        .iter()
        .any(|event| matches!(event.what, What::Assessment(AssessmentEvent::Begun { .. })));
    // A new assessment tells how many measures it has; each would be a line for nothing.
    let is_told =
        |item: &&ItemChanges<'_>| !is_begun || !item.events.iter().all(|event| is_counted(event));
    let items = changes.items.iter().filter(is_told);
    let rows: Vec<Row> = items.map(|changes| row(changes, wording)).collect();
    if !rows.is_empty() {
        page.table(sentences(&["diff-risk", "diff-change"], rows, wording.locale));
    }
}

fn sentences(titles: &[&str], rows: Vec<Row>, locale: &Locale) -> Table {
    let columns = titles.iter().map(|id| Column::new(locale.text(id))).collect();
    Table { columns, rows, is_prose: true }
}

/// What a new assessment is told with.
fn is_counted(event: &Event) -> bool {
    matches!(event.what, What::Measure(_) | What::Assessment(_))
}

/// A risk, measure, factor or indicator, and what happened to it.
fn row(changes: &ItemChanges<'_>, wording: &Wording<'_>) -> Row {
    // What was empty and is filled in is named; what it says is read in the register.
    let keys = changes.events.iter().filter_map(|event| filled_key(&event.what));
    let filled: Vec<String> = keys.map(|(record, key)| wording.locale.label(record, key)).collect();
    let rest = changes.events.iter().filter(|event| filled_key(&event.what).is_none());
    let mut lines: Vec<Line> = rest.flat_map(|event| wording.lines(event)).collect();
    if !filled.is_empty() {
        lines.push(wording.filled(&filled));
    }
    let is_restricted = changes.events.iter().any(|event| event.restricted);
    let remark = is_restricted.then(|| wording.locale.text("diff-restricted"));
    let subject = Subject {
        id: changes.id.to_string(),
        title: changes.title.to_owned(),
        remark: remark.unwrap_or_default(),
    };
    let lines = lines.into_iter().map(|line| item(0, line)).collect();
    Row::Cells(vec![Cell::Subject(subject), Cell::Lines(lines)])
}

fn item(depth: usize, line: Line) -> Item {
    let mark = match line.mark {
        wording::Mark::Other => Mark::Bullet,
        mark @ (wording::Mark::Up | wording::Mark::Worse) => Mark::Sign(mark.sign(), Tone::Worse),
        mark @ wording::Mark::Down => Mark::Sign(mark.sign(), Tone::Better),
        mark => Mark::Sign(mark.sign(), Tone::Plain),
    };
    Item { depth, mark, words: line.words, changes: line.text }
}

/// Risks that nobody has touched.
fn untouched(page: &mut Page, keys: &[ItemKey], wording: &Wording<'_>) {
    let after = &wording.loaded.after;
    let row = |key: &ItemKey| {
        let risk = after.risk(key)?;
        let subject =
            Subject { id: key.address(), title: risk.title.clone(), remark: String::new() };
        let place = Place::of(&risk.current, &after.matrix);
        let trust = titles::trust(after, &key.doc.trust);
        let goal = format!("{trust}: {}", wording.file(&key.doc.name));
        Some(Row::Cells(vec![
            Cell::Subject(subject),
            wording.at(place.as_ref(), 1).into(),
            goal.into(),
        ]))
    };
    let rows: Vec<Row> = keys.iter().filter_map(row).collect();
    page.section(wording.locale.with("diff-untouched", &[("count", rows.len().into())]));
    if !rows.is_empty() {
        page.table(sentences(&["diff-risk", "matrix-zone", "diff-goal"], rows, wording.locale));
    }
}
