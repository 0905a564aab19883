//! Asking which document is wanted: kind, whose, since when, as what, for whom, and where to.

use std::path::PathBuf;

use directories::UserDirs;

use super::choice::{Choice, Item};
use super::prompt::Prompt;
use crate::history::revisions::Revision;
use crate::history::told::{Earlier, restricted_count};
use crate::model::Slug;
use crate::report::document::Kind;
use crate::report::write::Format;
use crate::tui::context::Context;
use crate::tui::layer::Effect;
use crate::tui::wanted::Wanted;

const FORMATS: [Format; 6] =
    [Format::Pdf, Format::Docx, Format::Html, Format::Xlsx, Format::Markdown, Format::Text];

/// Asks for the kind first, then for what that needs.
pub(crate) fn kinds(cx: &Context<'_>, in_sight: Option<Slug>) -> Choice {
    let item = |(word, _): &(&str, Kind)| {
        Item::new(cx.text(&format!("doc-kind-{word}")), cx.text(&format!("doc-about-{word}")))
    };
    let items = Kind::WORDS.iter().map(item).collect();
    Choice::one(cx.text("report-kind"), items, 1, move |cx, at| {
        let Some((_, kind)) = Kind::WORDS.get(at) else { return Vec::new() };
        let trust = in_sight.clone().filter(|_| !kind.is_of_all());
        match (kind.is_of_one_trust(), trust) {
            (true, None) => vec![Effect::open(trusts(cx, *kind))],
            (_, trust) => vec![after_trust(cx, *kind, trust)],
        }
    })
}

fn trusts(cx: &Context<'_>, kind: Kind) -> Choice {
    let all = cx.register().catalogue.trusts.clone();
    let items = all.iter().map(|trust| Item::new(trust.short.clone(), trust.name.clone()));
    Choice::one(cx.text("report-whose"), items.collect(), 0, move |cx, at| {
        let trust = all.get(at).map(|trust| trust.id.clone());
        vec![after_trust(cx, kind, trust)]
    })
}

fn after_trust(cx: &Context<'_>, kind: Kind, trust: Option<Slug>) -> Effect {
    match kind.tells_movement() {
        true => Effect::open(periods(cx, kind, trust)),
        false => Effect::open(formats(cx, kind, trust, Earlier::None)),
    }
}

fn periods(cx: &Context<'_>, kind: Kind, trust: Option<Slug>) -> Choice {
    let mut states = vec![(cx.text("compare-last"), Earlier::LastSnapshot)];
    for snapshot in cx.timeline.snapshots() {
        let label = format!("{}  {}", cx.day(snapshot.on), snapshot.name);
        states.push((label, Earlier::Named(Revision::Named(snapshot.name.clone()))));
    }
    states.push((cx.text("compare-nothing"), Earlier::None));
    let items = states.iter().map(|(label, _)| Item::new(label.clone(), String::new()));
    Choice::one(cx.text("report-since"), items.collect(), 0, move |cx, at| {
        let earlier = states.get(at).map_or(Earlier::None, |(_, earlier)| earlier.clone());
        vec![Effect::open(formats(cx, kind, trust.clone(), earlier))]
    })
}

fn formats(cx: &Context<'_>, kind: Kind, trust: Option<Slug>, earlier: Earlier) -> Choice {
    let item = |format: &Format| {
        let id = format!("report-format-{}", format.word());
        Item::new(format.ending().to_uppercase(), cx.text(&id))
    };
    let items = FORMATS.iter().map(item).collect();
    Choice::one(cx.text("report-format"), items, 0, move |cx, at| {
        let format = FORMATS.get(at).copied().unwrap_or(Format::Pdf);
        let path = usual_path(kind, trust.as_ref(), format);
        let (trust, earlier, is_public) = (trust.clone(), earlier.clone(), false);
        let wanted = Wanted { kind, trust, earlier, format, is_public, path };
        // Only where it makes a difference does a person have to choose.
        match restricted_count(cx.register(), wanted.trust.as_ref()) {
            0 => vec![Effect::open(place(cx, wanted))],
            count => vec![Effect::open(readers(cx, wanted, count))],
        }
    })
}

fn readers(cx: &Context<'_>, wanted: Wanted, count: usize) -> Choice {
    let args = [("count", count.into())];
    let items = vec![
        Item::new(cx.text("report-public"), cx.with("report-public-means", &args)),
        Item::new(cx.text("report-internal"), cx.with("report-internal-means", &args)),
    ];
    Choice::one(cx.text("report-readers"), items, 0, move |cx, at| {
        let wanted = Wanted { is_public: at == 0, ..wanted.clone() };
        vec![Effect::open(place(cx, wanted))]
    })
}

fn place(cx: &Context<'_>, wanted: Wanted) -> Prompt {
    let path = wanted.path.display().to_string();
    let hint = cx.text("report-place-hint");
    Prompt::new(cx.text("report-place"), hint, &path, move |cx, line| {
        let path = PathBuf::from(line.trim());
        if path.file_name().is_none() {
            return Err(cx.text("report-place-empty"));
        }
        if path.exists() {
            return Err(cx.text("report-place-taken"));
        }
        Ok(vec![Effect::Report(Box::new(Wanted { path, ..wanted.clone() }))])
    })
}

/// A name that is free, among the person's documents.
fn usual_path(kind: Kind, trust: Option<&Slug>, format: Format) -> PathBuf {
    let folder = UserDirs::new()
        .map(|dirs| dirs.document_dir().unwrap_or_else(|| dirs.home_dir()).to_owned());
    let folder = folder.unwrap_or_default();
    let whose = trust.map(|trust| format!("{trust}-")).unwrap_or_default();
    let name = |number: usize| match number {
        1 => format!("{whose}{}.{}", kind.word(), format.ending()),
        number => format!("{whose}{}-{number}.{}", kind.word(), format.ending()),
    };
    let mut paths = (1..100).map(|number| folder.join(name(number)));
    paths.find(|path| !path.exists()).unwrap_or_else(|| folder.join(name(1)))
}
