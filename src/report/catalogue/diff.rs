//! What became of the goals from one catalogue to another.

use serde_json::{Value, json};

use super::{Named, figure, hanging, heading, kind};
use crate::compare::catalogues::{CatalogueDiff, Changed, FigureChange, For, difference};
use crate::compare::figure::{Demand, Verdict};
use crate::compare::likeness::Suggestion;
use crate::locale::Locale;
use crate::model::{Catalogue, Goal};
use crate::report::json::object::Object;
use crate::report::sanitize::for_terminal;

const MARK: &str = "  ";
const DETAIL: &str = "      ";

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

/// The difference for people, at most so many columns wide.
pub fn text(before: &Named<'_>, after: &Named<'_>, columns: usize, locale: &Locale) -> String {
    let diff = difference(before.catalogue, after.catalogue);
    let mut out = String::new();
    hanging(&mut out, "", &title(before, after, locale), columns);
    hanging(&mut out, "", &summary(&diff, locale), columns);
    section(&mut out, "catalogue-diff-changed", diff.changed.len(), locale);
    for changed in &diff.changed {
        one_changed(&mut out, changed, after.catalogue, columns, locale);
    }
    section(&mut out, "catalogue-diff-came", diff.came.len(), locale);
    for goal in &diff.came {
        one(&mut out, goal, columns, locale);
    }
    section(&mut out, "catalogue-diff-went", diff.went.len(), locale);
    for goal in &diff.went {
        one(&mut out, goal, columns, locale);
        if let Some(perhaps) = diff.perhaps.iter().find(|s| s.of == goal.id) {
            hanging(&mut out, DETAIL, &suggested(perhaps, after.catalogue, locale), columns);
        }
    }
    out
}

fn title(before: &Named<'_>, after: &Named<'_>, locale: &Locale) -> String {
    let (before, after) = (for_terminal(before.name), for_terminal(after.name));
    let args = [("before", before.as_ref().into()), ("after", after.as_ref().into())];
    locale.with("catalogue-diff-title", &args)
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

fn section(out: &mut String, title: &str, count: usize, locale: &Locale) {
    if count > 0 {
        out.push('\n');
        out.push_str(&locale.text(title));
        out.push('\n');
    }
}

fn one(out: &mut String, goal: &Goal, columns: usize, locale: &Locale) {
    hanging(out, MARK, &heading(goal), columns);
    let facts = format!("{} · {}", goal.id, kind(goal.kind, locale));
    hanging(out, DETAIL, &facts, columns);
}

fn suggested(suggestion: &Suggestion, after: &Catalogue, locale: &Locale) -> String {
    let title = after.goal(suggestion.goal.as_str()).map_or("", |goal| goal.title.as_str());
    let why = if suggestion.by_number { "number" } else { "title" };
    let title = for_terminal(title);
    let args = [
        ("id", suggestion.goal.as_str().into()),
        ("title", title.as_ref().into()),
        ("why", why.into()),
    ];
    locale.with("catalogue-diff-perhaps", &args)
}

fn one_changed(
    out: &mut String,
    changed: &Changed<'_>,
    after: &Catalogue,
    columns: usize,
    locale: &Locale,
) {
    one(out, changed.after, columns, locale);
    for line in reordered(changed, locale) {
        hanging(out, DETAIL, &line, columns);
    }
    for change in &changed.figures {
        hanging(out, DETAIL, &figure_line(change, after, locale), columns);
    }
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
    let shown = |text: &str| match for_terminal(text) {
        text if text.is_empty() => "–".to_owned(),
        text => text.into_owned(),
    };
    let (before, after) = (shown(before), shown(after));
    locale.with(id, &[("before", (&before).into()), ("after", (&after).into())])
}

fn figure_line(change: &FigureChange<'_>, after: &Catalogue, locale: &Locale) -> String {
    let verdict = locale.text(&format!("verdict-{}", word(change.verdict)));
    let whom = match change.whom {
        For::All => String::new(),
        For::Service(name) => format!("{}: ", for_terminal(name)),
        For::Trust(id) => format!("{}: ", for_terminal(figure::trust(id, after))),
    };
    let shown = |demand: &Option<Demand>| demand.as_ref().map(|d| figure::demand(d, locale));
    let (before, after) = (shown(&change.before), shown(&change.after));
    let both: Vec<String> = before.into_iter().chain(after).collect();
    format!("{verdict}: {whom}{}", both.join(" → "))
}

/// The difference for programs.
pub fn json(before: &Named<'_>, after: &Named<'_>) -> Value {
    let diff = difference(before.catalogue, after.catalogue);
    let came: Vec<Value> = diff.came.iter().map(|goal| goal_object(goal).into()).collect();
    let went = diff.went.iter().map(|goal| {
        let perhaps = diff.perhaps.iter().find(|s| s.of == goal.id).map(|s| {
            let by = if s.by_number { "number" } else { "title" };
            json!({ "id": s.goal.as_str(), "by": by })
        });
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
