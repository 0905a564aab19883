//! A comparison in a few plain lines.

use super::page::counts;
use super::premises;
use super::wording::Wording;
use crate::compare::event::{AssessmentEvent, Event, MeasureEvent, RiskEvent, What};
use crate::compare::{Comparison, Direction, Movement};
use crate::history::revisions::StatePair;
use crate::locale::Locale;
use crate::report::fit;
use crate::report::sanitize::for_terminal;

/// A few plain lines on what happened, for a commit message: the counts, then what moved, came and
/// went and what else is other, worst first; empty where nothing is. Restricted risks are not named.
pub(crate) fn summary_lines(
    loaded: &StatePair,
    comparison: &Comparison,
    locale: &Locale,
) -> Vec<String> {
    if comparison.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![counts(&comparison.summary(), true, locale)];
    lines.extend(comparison.premises.iter().map(|premise| {
        let line = premises::line(premise, locale);
        for_terminal(&line).into_owned()
    }));
    for trust in comparison.by_trust() {
        for doc in trust.docs {
            let items = doc.items.iter().map(|item| &item.events);
            for events in [&doc.own].into_iter().chain(items) {
                let shown: Vec<&Event> = events.iter().copied().filter(|e| !e.restricted).collect();
                lines.extend(shown.iter().filter_map(|event| line(event, locale)));
                lines.extend(rest(loaded, &shown, locale));
            }
        }
    }
    lines
}

/// So many columns tell of one change that has no line of its own: what stands after it is told, too.
const WIDEST: usize = 60;

/// `unn/r7k3m Title: owner A → B; rationale`, of all that has no line of its own; of long texts only
/// that they are other.
fn rest(loaded: &StatePair, events: &[&Event], locale: &Locale) -> Option<String> {
    let wording = Wording { loaded, locale };
    let left = events.iter().filter(|event| line(event, locale).is_none());
    let words = left.flat_map(|event| wording.lines(event)).map(|line| line.words);
    let words: Vec<String> =
        words.filter(|words| !words.is_empty()).map(|words| fit::cut(&words, WIDEST)).collect();
    let first = events.first().filter(|_| !words.is_empty())?;
    Some(format!("{}: {}", address(first), words.join("; ")))
}

fn address(event: &Event) -> String {
    let address = match &event.item {
        Some(id) => format!("{}/{id} {}", event.doc.trust, for_terminal(&event.title)),
        None => event.doc.to_string(),
    };
    address.trim_end().to_owned()
}

/// `unn/r7k3m Title: up 3×3 → 4×4`; `None` for what a message need not tell.
fn line(event: &Event, locale: &Locale) -> Option<String> {
    let words = match &event.what {
        What::Risk(RiskEvent::Moved(movement)) => moved(movement, locale),
        What::Risk(RiskEvent::Added { .. }) => count("new", locale),
        What::Risk(RiskEvent::Closed { .. }) => count("closed", locale),
        What::Risk(RiskEvent::Reopened { .. }) => count("reopened", locale),
        What::Risk(RiskEvent::Deleted { .. }) => count("deleted", locale),
        What::Risk(RiskEvent::UnknownBefore { .. } | RiskEvent::UnknownAfter { .. }) => {
            count("unknown", locale)
        }
        What::Measure(MeasureEvent::Added { .. }) => {
            locale.with("diff-measure-added", &[("deadline", "none".into())])
        }
        What::Measure(MeasureEvent::Removed { .. }) => locale.text("diff-measure-removed"),
        What::Measure(MeasureEvent::Done { .. }) => {
            locale.with("diff-done", &[("date", "none".into())])
        }
        What::Assessment(AssessmentEvent::Begun { state }) => {
            locale.text(&format!("state-{}", state.word()))
        }
        What::Assessment(AssessmentEvent::Approved { .. }) => locale.text("state-approved"),
        What::Assessment(AssessmentEvent::ApprovalLapsed { .. }) => locale.text("state-lapsed"),
        What::Assessment(AssessmentEvent::State(states)) => {
            let word = |state: crate::model::State| locale.text(&format!("state-{}", state.word()));
            let (from, to) = (word(states.from), word(states.to));
            locale.with("diff-from", &[("from", (&from).into()), ("to", (&to).into())])
        }
        _ => return None,
    };
    Some(format!("{}: {words}", address(event)))
}

fn moved(movement: &Movement, locale: &Locale) -> String {
    let id = match movement.direction {
        Direction::Up => "diff-up",
        Direction::Down => "diff-down",
        Direction::Sideways => "diff-sideways",
    };
    let cell = |place: &crate::compare::Place| {
        let (p, c) = (place.probability.number(), place.consequence.number());
        let args = [("probability", i64::from(p).into()), ("consequence", i64::from(c).into())];
        locale.with("diff-cell", &args)
    };
    let (from, to) = (cell(&movement.from), cell(&movement.to));
    locale.with(id, &[("from", (&from).into()), ("to", (&to).into())])
}

fn count(what: &str, locale: &Locale) -> String {
    let words = locale.with(&format!("diff-count-{what}"), &[("count", 1usize.into())]);
    words.trim_start_matches("1 ").to_owned()
}
