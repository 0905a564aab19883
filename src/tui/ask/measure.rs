//! Adding and deleting a measure, and how far it has come.

use super::{fresh_id, need_title};
use crate::locale::measure_line;
use crate::model::measure::Progress;
use crate::model::new_id::IdKind;
use crate::model::{Change, ItemKey, Measure};
use crate::tui::context::Context;
use crate::tui::layer::{Effect, Outcome};
use crate::tui::overlays::confirm::Confirm;
use crate::tui::overlays::prompt::Prompt;

/// Asks for a measure in one line and shows what it is understood as.
pub(crate) fn add(cx: &Context<'_>, risk: ItemKey) -> Outcome {
    let title = cx.register().risk(&risk).map(|r| r.title.clone()).unwrap_or_default();
    let title = cx.with("ask-measure", &[("risk", (&title).into())]);
    let prompt = Prompt::new(title, cx.text("ask-measure-hint"), "", move |cx, line| {
        let year = cx.register().year;
        let read = measure_line::read_for(line, cx.locale, year, cx.today, &risk.id);
        if let Some(typed) = &read.no_date {
            return Err(cx.with("ask-date-wrong", &[("typed", typed.into())]));
        }
        let measure = read.measure;
        need_title(cx, &measure.title)?;
        let id = fresh_id(cx, &risk.doc.trust, IdKind::Measure);
        let key = ItemKey::new(&risk.doc, &id);
        Ok(vec![Effect::Change(Change::AddMeasure(key, Box::new(measure)))])
    });
    Effect::open(prompt.with_preview(understood)).into()
}

fn understood(cx: &Context<'_>, line: &str) -> String {
    if line.trim().is_empty() {
        return String::new();
    }
    let read = measure_line::read(line, cx.locale, cx.register().year, cx.today);
    if let Some(typed) = &read.no_date {
        return cx.with("ask-date-wrong", &[("typed", typed.into())]);
    }
    let measure = read.measure;
    let none = cx.text("understood-none");
    let owner = if measure.owner.is_empty() { &none } else { &measure.owner };
    let day = |day| {
        let date = cx.locale.date(day);
        if day < cx.today {
            cx.with("understood-past-day", &[("date", (&date).into())])
        } else {
            date
        }
    };
    let deadline = measure.deadline.map_or_else(|| none.clone(), day);
    let args = [
        ("title", (&measure.title).into()),
        ("owner", owner.into()),
        ("deadline", (&deadline).into()),
    ];
    cx.with("understood-measure", &args)
}

/// The change that says how far a measure has come; done today.
pub(crate) fn set_progress(
    cx: &Context<'_>,
    key: &ItemKey,
    measure: &Measure,
    progress: Progress,
) -> Change {
    // What is done already keeps its day, also where that is not known.
    let on = if measure.progress == Progress::Done { measure.done_on } else { Some(cx.today) };
    Change::SetProgress(key.clone(), progress, on)
}

pub(crate) fn delete(cx: &Context<'_>, key: ItemKey) -> Outcome {
    let Some(measure) = cx.register().measure(&key) else { return Outcome::taken() };
    let lines = vec![cx.text("confirm-delete-measure")];
    let confirm = Confirm::new(measure.title.clone(), lines, move |cx| {
        vec![
            Effect::Change(Change::DeleteMeasure(key.clone())),
            Effect::Say(cx.text("notice-deleted")),
        ]
    });
    Effect::open(confirm).into()
}
