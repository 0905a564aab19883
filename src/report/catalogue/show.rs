//! What a catalogue asks for, goal by goal under its themes.

use serde_json::Value;

use super::{Named, counts, figure, hanging, heading, kind};
use crate::locale::Locale;
use crate::model::catalogue::Frequency;
use crate::model::{Catalogue, Goal, GoalKind, Outcome};
use crate::report::json::catalogue as json_catalogue;
use crate::report::json::object::Object;
use crate::report::sanitize::for_terminal;

/// Where a goal's lines begin.
const MARK: &str = "  ";
/// Where what is told about a goal begins.
const DETAIL: &str = "      ";

/// Which goals to show.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only this kind.
    pub kind: Option<GoalKind>,
    /// Only themes that hold these words, in any case.
    pub theme: String,
    /// Only those that must be risk-assessed.
    pub prioritised: bool,
}

impl Filter {
    fn takes(&self, goal: &Goal) -> bool {
        self.kind.is_none_or(|kind| goal.kind == kind)
            && goal.theme.to_lowercase().contains(&self.theme.to_lowercase())
            && (!self.prioritised || goal.prioritised)
    }
}

/// The goals for people, at most so many columns wide.
pub fn text(named: &Named<'_>, filter: &Filter, columns: usize, locale: &Locale) -> String {
    let catalogue = named.catalogue;
    let goals: Vec<&Goal> = catalogue.goals.iter().filter(|goal| filter.takes(goal)).collect();
    let mut out = String::new();
    let source = for_terminal(&catalogue.source);
    let title = format!("{} · {source}", for_terminal(named.name));
    hanging(&mut out, "", &title, columns);
    hanging(&mut out, "", &summary(&goals, catalogue, locale), columns);
    for theme in themes(&goals) {
        let name = for_terminal(theme);
        let none = || locale.text("catalogue-no-theme");
        let name = if name.is_empty() { none() } else { name.into_owned() };
        out.push('\n');
        hanging(&mut out, "", &name, columns);
        for goal in goals.iter().filter(|goal| goal.theme == theme) {
            one(&mut out, goal, catalogue, columns, locale);
        }
    }
    out
}

fn summary(goals: &[&Goal], catalogue: &Catalogue, locale: &Locale) -> String {
    let [goal, indicator, requirement, assignment] = counts(&goals.iter().copied());
    locale.with(
        "catalogue-summary",
        &[
            ("shown", goals.len().into()),
            ("all", catalogue.goals.len().into()),
            ("goal", goal.into()),
            ("indicator", indicator.into()),
            ("requirement", requirement.into()),
            ("assignment", assignment.into()),
            ("prioritised", goals.iter().filter(|g| g.prioritised).count().into()),
        ],
    )
}

/// Themes, in the order of their first goal.
fn themes<'c>(goals: &[&'c Goal]) -> Vec<&'c str> {
    let mut themes: Vec<&str> = Vec::new();
    for goal in goals {
        if !themes.contains(&goal.theme.as_str()) {
            themes.push(&goal.theme);
        }
    }
    themes
}

fn one(out: &mut String, goal: &Goal, catalogue: &Catalogue, columns: usize, locale: &Locale) {
    hanging(out, MARK, &heading(goal), columns);
    let mut facts = vec![goal.id.to_string(), kind(goal.kind, locale)];
    if goal.prioritised {
        facts.push(locale.text("goal-prioritised"));
    }
    hanging(out, DETAIL, &facts.join(" · "), columns);
    for line in figure::lines(&goal.figure, catalogue, locale) {
        hanging(out, DETAIL, &line, columns);
    }
    let about = about(goal, locale);
    if !about.is_empty() {
        hanging(out, DETAIL, &about.join(" · "), columns);
    }
    if let Some(outcome) = &goal.outcome {
        hanging(out, DETAIL, &told(outcome, locale), columns);
    }
}

/// Data source, frequencies, deadline and owner, where they are given.
fn about(goal: &Goal, locale: &Locale) -> Vec<String> {
    let word = |frequency: Frequency| locale.text(&format!("frequency-{}", frequency.word()));
    let with = |id: &str, text: &str| {
        (!text.is_empty()).then(|| locale.with(id, &[("text", for_terminal(text).as_ref().into())]))
    };
    let reporting: Vec<String> = goal.reporting.iter().map(|f| word(*f)).collect();
    let due = goal.due.map(|due| locale.date(due)).unwrap_or_default();
    let published = goal.published.map(word).unwrap_or_default();
    [
        with("goal-data-source", &goal.data_source),
        with("goal-published", &published),
        with("goal-reporting", &reporting.join(", ")),
        with("goal-due", &due),
        with("goal-owner", &goal.owner),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn told(outcome: &Outcome, locale: &Locale) -> String {
    let reached = locale.text(&format!("outcome-{}", outcome.reached.word()));
    let wording = for_terminal(&outcome.wording);
    let quoted = || locale.with("outcome-wording", &[("text", wording.as_ref().into())]);
    let wording = (!wording.is_empty()).then(quoted);
    let said: Vec<String> = [reached].into_iter().chain(wording).collect();
    match for_terminal(&outcome.note) {
        note if note.is_empty() => said.join(" "),
        note => format!("{}. {note}", said.join(" ")),
    }
}

/// The goals for programs, with the words of the files.
pub fn json(named: &Named<'_>, filter: &Filter) -> Value {
    let catalogue = named.catalogue;
    let goals = catalogue.goals.iter().filter(|goal| filter.takes(goal));
    Object::new()
        .put("name", named.name)
        .text("source", &catalogue.source)
        .text("reference", &catalogue.reference)
        .put("trusts", json_catalogue::trusts(catalogue))
        .put("due", json_catalogue::due(catalogue))
        .put("goals", goals.map(json_catalogue::goal).collect::<Vec<_>>())
        .into()
}
