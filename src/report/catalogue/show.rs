//! What a catalogue asks for, goal by goal under its themes.

use serde_json::Value;

use super::{Named, counts, detail, figure, goal_item, kind};
use crate::locale::Locale;
use crate::model::catalogue::Frequency;
use crate::model::{Catalogue, Goal, GoalKind, Outcome, Reached};
use crate::report::block::{Item, Page};
use crate::report::json::catalogue as json_catalogue;
use crate::report::json::object::Object;
use crate::report::write::Report;

/// Which goals to show.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filter {
    /// Only this kind.
    pub(crate) kind: Option<GoalKind>,
    /// Only themes that hold these words, in any case.
    pub(crate) theme: String,
    /// Only those that must be risk-assessed.
    pub(crate) prioritised: bool,
}

impl Filter {
    fn takes(&self, goal: &Goal) -> bool {
        self.kind.is_none_or(|kind| goal.kind == kind)
            && goal.theme.to_lowercase().contains(&self.theme.to_lowercase())
            && (!self.prioritised || goal.prioritised)
    }
}

/// The goals of a catalogue that are asked for.
#[derive(Debug)]
pub(crate) struct Shown<'c> {
    pub(crate) named: Named<'c>,
    pub(crate) filter: Filter,
}

impl<'c> Shown<'c> {
    fn goals(&self) -> Vec<&'c Goal> {
        self.named.catalogue.goals.iter().filter(|goal| self.filter.takes(goal)).collect()
    }
}

impl Report for Shown<'_> {
    fn page(&self, locale: &Locale) -> Page {
        let Named { name, catalogue } = self.named;
        let goals = self.goals();
        let mut page = Page::default();
        page.title(format!("{name} · {}", catalogue.source));
        page.lead([summary(&goals, catalogue, locale)]);
        for theme in themes(&goals) {
            page.section(match theme.is_empty() {
                true => locale.text("catalogue-no-theme"),
                false => theme.to_owned(),
            });
            let here = goals.iter().filter(|goal| goal.theme == theme);
            page.list(here.flat_map(|goal| one(goal, catalogue, locale)));
        }
        page
    }

    /// With the words of the files.
    fn json(&self, _: &Locale) -> Value {
        let Named { name, catalogue } = self.named;
        Object::new()
            .put("name", name)
            .text("source", &catalogue.source)
            .text("reference", &catalogue.reference)
            .put("trusts", json_catalogue::trusts(catalogue))
            .put("due", json_catalogue::due(catalogue))
            .put("goals", self.goals().into_iter().map(json_catalogue::goal).collect::<Vec<_>>())
            .into()
    }
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

fn one(goal: &Goal, catalogue: &Catalogue, locale: &Locale) -> Vec<Item> {
    let mut facts = vec![goal.id.to_string(), kind(goal.kind, locale)];
    if goal.prioritised {
        facts.push(locale.text("goal-prioritised"));
    }
    let mut items = vec![goal_item(goal), detail(facts.join(" · "))];
    items.extend(figure::lines(&goal.figure, catalogue, locale).into_iter().map(detail));
    items.push(detail(goal.text.clone()));
    items.push(detail(about(goal, locale).join(" · ")));
    items.extend(goal.outcome.as_ref().map(|outcome| detail(outcome_text(outcome, locale))));
    items.retain(|item| !item.words.is_empty());
    items
}

/// Data source, frequencies, deadline and owner, where they are given.
fn about(goal: &Goal, locale: &Locale) -> Vec<String> {
    let word = |frequency: Frequency| locale.text(&format!("frequency-{}", frequency.word()));
    let with = |id: &str, text: &str| {
        (!text.is_empty()).then(|| locale.with(id, &[("text", text.into())]))
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

fn outcome_text(outcome: &Outcome, locale: &Locale) -> String {
    let reached = locale.text(&format!("outcome-{}", outcome.reached.map_or("", Reached::word)));
    let quoted = || locale.with("outcome-wording", &[("text", outcome.wording.as_str().into())]);
    let wording = (!outcome.wording.is_empty()).then(quoted);
    let text = [reached].into_iter().chain(wording).collect::<Vec<String>>().join(" ");
    if outcome.note.is_empty() { text } else { format!("{text}. {}", outcome.note) }
}
