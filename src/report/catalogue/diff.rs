//! What became of the goals from one catalogue to another.

use serde_json::{Value, json};

use super::{Named, detail, figure, goal_item, kind};
use crate::compare::catalogues::{CatalogueDiff, Changed, FigureChange, For, difference};
use crate::compare::figure::{Demand, Verdict};
use crate::compare::likeness::Suggestion;
use crate::locale::Locale;
use crate::model::{Catalogue, Goal};
use crate::report::block::{Item, Page};
use crate::report::json::object::Object;
use crate::report::write::Report;

/// The word of a verdict in JSON and message ids.
fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => "same",
        Verdict::Stricter => "stricter",
        Verdict::Looser => "looser",
        Verdict::Changed => "changed",
        Verdict::Rebased => "rebased",
        Verdict::Came => "came",
        Verdict::Went => "went",
    }
}

/// What became of the goals from one catalogue to another.
#[derive(Debug)]
pub(crate) struct Difference<'c> {
    pub(crate) before: Named<'c>,
    pub(crate) after: Named<'c>,
}

impl Report for Difference<'_> {
    fn page(&self, locale: &Locale) -> Page {
        let Self { before, after } = self;
        let diff = difference(before.catalogue, after.catalogue);
        let mut page = Page::default();
        let args = [("before", before.name.into()), ("after", after.name.into())];
        page.title(locale.with("catalogue-diff-title", &args));
        page.lead([summary(&diff, locale)]);
        let mut section = |id: &str, items: Vec<Item>| {
            if !items.is_empty() {
                page.section(locale.text(id));
                page.list(items);
            }
        };
        let changed = diff.changed.iter().flat_map(|c| one_changed(c, after.catalogue, locale));
        section("catalogue-diff-changed", changed.collect());
        section("catalogue-diff-came", diff.came.iter().flat_map(|g| one(g, locale)).collect());
        let went = diff.went.iter().flat_map(|goal| {
            let perhaps = diff.perhaps.iter().find(|s| s.of == goal.id);
            let perhaps = perhaps.map(|p| detail(suggested(p, after.catalogue, locale)));
            one(goal, locale).into_iter().chain(perhaps)
        });
        section("catalogue-diff-went", went.collect());
        page
    }

    fn json(&self, _: &Locale) -> Value {
        let Self { before, after } = self;
        let diff = difference(before.catalogue, after.catalogue);
        let came: Vec<Value> = diff.came.iter().map(|goal| goal_object(goal).into()).collect();
        let went = diff.went.iter().map(|goal| {
            let perhaps = diff.perhaps.iter().find(|s| s.of == goal.id);
            let perhaps = perhaps.map(|s| json!({ "id": s.goal.as_str(), "by": likeness(s) }));
            goal_object(goal).maybe("perhaps", perhaps).into()
        });
        json!({
            "before": side(before),
            "after": side(after),
            "unchanged": diff.unchanged,
            "changed": diff.changed.iter().map(changed_json).collect::<Vec<_>>(),
            "came": came,
            "went": went.collect::<Vec<Value>>(),
        })
    }
}

fn summary(diff: &CatalogueDiff<'_>, locale: &Locale) -> String {
    let verdicts = |wanted: Verdict| {
        let asks = |c: &&Changed<'_>| c.figures.iter().any(|f| f.verdict == wanted);
        diff.changed.iter().filter(asks).count()
    };
    locale.with(
        "catalogue-diff-summary",
        &[
            ("unchanged", diff.unchanged.into()),
            ("changed", diff.changed.len().into()),
            ("came", diff.came.len().into()),
            ("went", diff.went.len().into()),
            ("stricter", verdicts(Verdict::Stricter).into()),
            ("looser", verdicts(Verdict::Looser).into()),
        ],
    )
}

fn one(goal: &Goal, locale: &Locale) -> [Item; 2] {
    [goal_item(goal), detail(format!("{} · {}", goal.id, kind(goal.kind, locale)))]
}

fn suggested(suggestion: &Suggestion, after: &Catalogue, locale: &Locale) -> String {
    let title = after.goal(suggestion.goal.as_str()).map_or("", |goal| goal.title.as_str());
    let args = [
        ("id", suggestion.goal.as_str().into()),
        ("title", title.into()),
        ("why", likeness(suggestion).into()),
    ];
    locale.with("catalogue-diff-perhaps", &args)
}

/// What two goals have in common.
fn likeness(suggestion: &Suggestion) -> &'static str {
    if suggestion.by_number { "number" } else { "title" }
}

fn one_changed(changed: &Changed<'_>, after: &Catalogue, locale: &Locale) -> Vec<Item> {
    let figures = changed.figures.iter().map(|change| figure_line(change, after, locale));
    let details = reordered(changed, locale).into_iter().chain(figures).map(detail);
    one(changed.after, locale).into_iter().chain(details).collect()
}

fn reordered(changed: &Changed<'_>, locale: &Locale) -> Vec<String> {
    let (before, after) = (changed.before, changed.after);
    let mut lines = Vec::new();
    if before.number != after.number {
        lines.push(from_to("catalogue-diff-number", &before.number, &after.number, locale));
    }
    if before.kind != after.kind {
        let (old, new) = (kind(before.kind, locale), kind(after.kind, locale));
        lines.push(from_to("catalogue-diff-kind", &old, &new, locale));
    }
    if before.prioritised != after.prioritised {
        let now = if after.prioritised { "yes" } else { "no" };
        lines.push(locale.with("catalogue-diff-priority", &[("now", now.into())]));
    }
    lines
}

fn from_to(id: &str, before: &str, after: &str, locale: &Locale) -> String {
    let shown = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
    locale.with(id, &[("before", shown(before).into()), ("after", shown(after).into())])
}

fn figure_line(change: &FigureChange<'_>, after: &Catalogue, locale: &Locale) -> String {
    let verdict = locale.text(&format!("verdict-{}", word(change.verdict)));
    let whom = match change.whom {
        For::All => String::new(),
        For::Service(name) => format!("{name}: "),
        For::Trust(id) => format!("{}: ", figure::trust(id, after)),
    };
    let shown = |demand: &Option<Demand>| demand.as_ref().map(|d| figure::demand(d, locale));
    let (before, after) = (shown(&change.before), shown(&change.after));
    let both: Vec<String> = before.into_iter().chain(after).collect();
    format!("{verdict}: {whom}{}", both.join(" → "))
}

fn side(named: &Named<'_>) -> Value {
    json!({ "name": named.name, "source": named.catalogue.source })
}

fn goal_object(goal: &Goal) -> Object {
    Object::new()
        .put("id", goal.id.as_str())
        .text("number", &goal.number)
        .put("kind", goal.kind.word())
        .text("title", &goal.title)
}

fn changed_json(changed: &Changed<'_>) -> Value {
    let (before, after) = (changed.before, changed.after);
    let pair = |before: Value, after: Value| {
        (before != after).then(|| json!({ "before": before, "after": after }))
    };
    let figures: Vec<Value> = changed.figures.iter().map(figure_json).collect();
    Object::new()
        .put("id", after.id.as_str())
        .text("title", &after.title)
        .maybe("number", pair(before.number.as_str().into(), after.number.as_str().into()))
        .maybe("kind", pair(before.kind.word().into(), after.kind.word().into()))
        .maybe("prioritised", pair(before.prioritised.into(), after.prioritised.into()))
        .list("figures", figures)
        .into()
}

fn figure_json(change: &FigureChange<'_>) -> Value {
    let demand = |demand: &Demand| {
        Object::new()
            .text("text", &demand.text)
            .maybe("than_year", demand.than_year)
            .text("better", &demand.better)
    };
    let (service, trust) = match change.whom {
        For::All => ("", ""),
        For::Service(name) => (name, ""),
        For::Trust(id) => ("", id),
    };
    Object::new()
        .put("verdict", word(change.verdict))
        .text("service", service)
        .text("trust", trust)
        .maybe("before", change.before.as_ref().map(demand))
        .maybe("after", change.after.as_ref().map(demand))
        .into()
}
