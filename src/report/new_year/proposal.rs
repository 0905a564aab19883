//! First maps for a person to look through and decide: TOML with the words beside it.

use crate::compare::likeness::suggestions;
use crate::locale::Locale;
use crate::model::new_year::{Homeless, ScaleMap};
use crate::model::{Catalogue, Goal, Level, Matrix, Register, Scale};
use crate::report::sanitize::for_terminal;
use crate::report::titles;

/// A map of goals that are gone, all of them undecided.
pub(crate) fn goal_map(
    old: &Register,
    catalogue: &Catalogue,
    homeless: &[Homeless],
    year: i32,
    undecided: &str,
    locale: &Locale,
) -> String {
    let new = year.to_string();
    let mut text = comment(&locale.with("goal-map-head", &[("year", (&new).into())]));
    text.push_str("\n[goals]\n");
    let gone: Vec<&Goal> =
        homeless.iter().filter_map(|h| old.catalogue.goal(h.goal.as_str())).collect();
    let is_new = |goal: &&Goal| old.catalogue.goal(goal.id.as_str()).is_none();
    let came: Vec<&Goal> = catalogue.goals.iter().filter(is_new).collect();
    let suggested = suggestions(&gone, &came);
    for goal in homeless {
        text.push('\n');
        text.push_str(&comment(&about(old, goal, locale)));
        if let Some(perhaps) = suggested.iter().find(|s| s.of == goal.goal) {
            let title = catalogue.goal(perhaps.goal.as_str()).map_or("", |g| g.title.as_str());
            let (id, title) = (perhaps.goal.as_str(), for_terminal(title));
            let args = [("id", id.into()), ("title", title.as_ref().into())];
            text.push_str(&comment(&locale.with("goal-map-perhaps", &args)));
        }
        text.push_str(&format!("\"{}\" = \"{undecided}\"\n", goal.goal));
    }
    text
}

/// "17  Ventetid: 3 risikoer, 2 tiltak (FIN, UNN)".
pub(super) fn about(old: &Register, homeless: &Homeless, locale: &Locale) -> String {
    let goal = old.catalogue.goal(homeless.goal.as_str());
    let title = goal.map_or(homeless.goal.as_str(), |goal| goal.title.as_str());
    let title = for_terminal(title);
    let trusts: Vec<String> = homeless.trusts.iter().map(|id| titles::trust(old, id)).collect();
    let trusts = trusts.join(", ");
    let args = [
        ("title", title.as_ref().into()),
        ("risks", homeless.risks.into()),
        ("measures", homeless.measures.into()),
        ("trusts", (&trusts).into()),
    ];
    locale.with("goal-map-goal", &args)
}

/// A map of the scale that nobody has confirmed.
pub(crate) fn scale_map(
    old: &Matrix,
    new: &Matrix,
    (before, after): (i32, i32),
    locale: &Locale,
) -> String {
    let map = ScaleMap::proposal(old, new);
    let (before, after) = (before.to_string(), after.to_string());
    let args = [("before", (&before).into()), ("after", (&after).into())];
    let mut text = comment(&locale.with("scale-map-head", &args));
    text.push_str("confirmed = false\n\n[probability]\n");
    levels(&mut text, &old.probability, &new.probability, |n| map.probability.get(&n).copied());
    text.push_str("\n[consequence]\n");
    levels(&mut text, &old.consequence, &new.consequence, |n| map.consequence.get(&n).copied());
    text.push_str("\n[areas]\n");
    for area in &old.areas {
        let to = map.areas.get(&area.id).and_then(|to| new.area(to.as_str()));
        let name = to.map_or_else(|| "–".to_owned(), |to| for_terminal(&to.name).into_owned());
        text.push_str(&comment(&format!("{} → {name}", for_terminal(&area.name))));
        let id = to.map_or("", |to| to.id.as_str());
        text.push_str(&format!("{} = \"{id}\"\n", area.id));
    }
    text
}

fn levels(text: &mut String, old: &Scale, new: &Scale, map: impl Fn(u8) -> Option<Level>) {
    for level in old.levels() {
        let Some(to) = map(level.number()) else { continue };
        text.push_str(&comment(&format!("{} → {}", level_label(old, level), level_label(new, to))));
        text.push_str(&format!("{} = {}\n", level.number(), to.number()));
    }
}

/// What a level is called, with how often it is where that is said.
fn level_label(scale: &Scale, level: Level) -> String {
    let text = scale.text(level);
    let label = for_terminal(&text.label);
    let often = match text.percent {
        Some((from, to)) => format!(" ({from}–{to} %)"),
        None if text.frequency.is_empty() => String::new(),
        None => format!(" ({})", for_terminal(&text.frequency)),
    };
    format!("{} {label}{often}", level.number())
}

fn comment(text: &str) -> String {
    text.lines().map(|line| format!("# {line}").trim_end().to_owned() + "\n").collect()
}
