//! Changes, refusals and saves in words.

use std::io;

use crate::locale::Locale;
use crate::model::{Change, Date, FieldAt, ItemKey, Refusal, Slug};
use crate::report::{holder, save};
use crate::store::{ReadOnly, SaveError, SaveFailed, Saved};

use crate::tui::context::Context;

/// What a change was about, in a few words: "flyttet «Tolk mangler»".
pub(super) fn change(cx: &Context<'_>, change: &Change) -> String {
    let (id, what) = match change {
        Change::AddRisk(key, risk) => {
            let hidden = cx.hide_restricted && risk.is_restricted();
            let title = if hidden { key.id.to_string() } else { risk.title.clone() };
            ("change-add-risk", title)
        }
        Change::Set(at, _) => of_field(cx, at),
        Change::Several(changes) => match changes.first() {
            Some(first) => return self::change(cx, first),
            None => ("change-edit-risk", String::new()),
        },
        Change::PlaceRisk(key, ..) => ("change-move-risk", cx.risk_title(key)),
        Change::CloseRisk(key, closing) if closing.on.is_some() => {
            ("change-close-risk", cx.risk_title(key))
        }
        Change::CloseRisk(key, _) | Change::AcceptRisk(key, _) => {
            ("change-edit-risk", cx.risk_title(key))
        }
        Change::DeleteRisk(key) => ("change-delete-risk", key.id.to_string()),
        Change::Rename(key, _) => ("change-rename", key.id.to_string()),
        Change::MoveRisk(key, _) => ("change-move-risk", cx.risk_title(key)),
        Change::MergeRisks(key, ..) | Change::SplitRisk(key, _) => {
            ("change-edit-risk", cx.risk_title(key))
        }
        Change::AddMeasure(_, measure) => ("change-add-measure", measure.title.clone()),
        Change::SetProgress(key, ..) => ("change-edit-measure", measure_title(cx, key)),
        Change::DeleteMeasure(key) => ("change-delete-measure", key.id.to_string()),
        Change::AddFactor(_, factor) => ("change-add-factor", factor.title.clone()),
        Change::DeleteFactor(_) => ("change-delete-factor", String::new()),
        Change::Recover(_) => ("change-recover", String::new()),
        Change::Begin(doc)
        | Change::SetStatus(doc, _)
        | Change::ReadyDespite(doc, _)
        | Change::Approve(doc, ..)
        | Change::ChooseOrder(doc, _)
        | Change::Record(doc, ..) => ("change-assessment", cx.doc_title(doc)),
    };
    cx.with(id, &[("title", (&what).into())])
}

fn of_field(cx: &Context<'_>, at: &FieldAt) -> (&'static str, String) {
    let item = at.table.get(1).and_then(|id| Some(ItemKey::new(&at.doc, &Slug::new(id)?)));
    match (at.table.first().map(String::as_str), item) {
        (Some("risk"), Some(key)) => (risk_words(&at.key), cx.risk_title(&key)),
        (Some("measure"), Some(key)) => ("change-edit-measure", measure_title(cx, &key)),
        (Some("factor"), Some(key)) => {
            let factor = cx.register().assessment(&at.doc).and_then(|a| a.factors.get(&key.id));
            ("change-edit-factor", factor.map(|f| f.title.clone()).unwrap_or_default())
        }
        _ => ("change-assessment", cx.doc_title(&at.doc)),
    }
}

/// What giving a risk's key another value is called.
fn risk_words(key: &str) -> &'static str {
    match key.split('.').next() {
        Some("probability" | "consequence") => "change-move-risk",
        Some("target") => "change-target",
        Some("knowledge") => "change-knowledge",
        Some("title") => "change-title",
        _ => "change-edit-risk",
    }
}

fn measure_title(cx: &Context<'_>, key: &ItemKey) -> String {
    cx.register().measure(key).map(|m| m.title.clone()).unwrap_or_default()
}

/// Why a change was not made, and what to do.
pub(super) fn refusal(cx: &Context<'_>, refusal: &Refusal) -> String {
    let mark =
        |level: crate::model::Level| cx.register().matrix.consequence.text(level).mark.clone();
    match refusal {
        Refusal::UnknownTrust(id)
        | Refusal::UnknownGoal(id)
        | Refusal::UnknownRisk(id)
        | Refusal::UnknownMeasure(id)
        | Refusal::UnknownFactor(id)
        | Refusal::UnknownArea(id) => cx.with("refusal-unknown", &[("id", id.as_str().into())]),
        Refusal::DamagedFile(doc) => {
            cx.with("refusal-damaged", &[("file", (&format!("{doc}.toml")).into())])
        }
        Refusal::Closed(id) | Refusal::SameRisk(id) => {
            cx.with("refusal-closed", &[("id", id.as_str().into())])
        }
        Refusal::IdTaken(id) => cx.with("refusal-taken", &[("id", id.as_str().into())]),
        Refusal::EmptyTitle => cx.text("refusal-empty-title"),
        Refusal::OutsideArea { area, least, most } => cx.with(
            "refusal-outside-area",
            &[
                ("area", area.into()),
                ("least", (&mark(*least)).into()),
                ("most", (&mark(*most)).into()),
            ],
        ),
        Refusal::NoArea(level) => cx.with("refusal-no-area", &[("level", (&mark(*level)).into())]),
        Refusal::NoRole => cx.text("refusal-no-role"),
        Refusal::NoReason => cx.text("refusal-no-reason"),
        Refusal::UnknownKey(key) => cx.with("refusal-unknown", &[("id", key.into())]),
    }
}

pub(super) fn saved(locale: &Locale, saved: &Saved) -> String {
    let file = saved.files.first().map(|f| f.display().to_string()).unwrap_or_default();
    let count = saved.files.len().into();
    locale.with("notice-saved", &[("count", count), ("file", (&file).into())])
}

/// Why one file was not, and that nothing is lost.
pub(super) fn save_error(locale: &Locale, error: &SaveError) -> String {
    let why = save::why(error, locale);
    locale.with("save-failed", &[("why", (&why).into())])
}

/// What was written and what was not, a line each.
pub(super) fn save_failed(locale: &Locale, failed: &SaveFailed) -> Vec<String> {
    let not = failed.failed.iter().map(|error| {
        let why = save::why(error, locale);
        locale.with("save-partly-failed", &[("why", (&why).into())])
    });
    let done = failed.saved.files.iter().map(|file| {
        let file = file.display().to_string();
        locale.with("save-partly-saved", &[("file", (&file).into())])
    });
    not.chain(done).chain([locale.text("save-partly-rest")]).collect()
}

/// Why the register may be looked at only.
pub(super) fn read_only(locale: &Locale, why: &ReadOnly, today: Date) -> String {
    match why {
        ReadOnly::Held(by) => {
            let holder = holder::describe(by, today, locale);
            locale.with("read-only-held", &[("holder", (&holder).into())])
        }
        ReadOnly::NotWritable { kind, .. } if is_full(*kind) => locale.text("read-only-full"),
        ReadOnly::NotWritable { why, .. } => {
            locale.with("read-only-denied", &[("why", why.into())])
        }
        ReadOnly::Region { .. } => locale.text("read-only-region"),
        ReadOnly::NoMatrix => locale.text("notice-no-matrix"),
        ReadOnly::NewerFormat | ReadOnly::NoCatalogue => locale.text("notice-read-only"),
    }
}

/// Why unsaved changes are not safe.
pub(super) fn journal_failed(locale: &Locale, why: &io::Error) -> String {
    if is_full(why.kind()) {
        return locale.text("journal-failed-full");
    }
    locale.with("journal-failed", &[("why", (&why.to_string()).into())])
}

fn is_full(kind: io::ErrorKind) -> bool {
    matches!(kind, io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}
