//! Each event's word and details.

use serde_json::{Value, json};

use crate::compare::event::{
    AssessmentEvent, FromTo, Ids, IndicatorEvent, MeasureEvent, RiskEvent, TopEvent, What,
};
use crate::compare::fields::{FieldChange, Values};
use crate::compare::words::{Part, Text};
use crate::compare::{Direction, Movement, Place};
use crate::history::revisions::StatePair;
use crate::model::{
    Date, Decimal, Knowledge, Level, Light, Matrix, Reading, Slug, Strength, word_of,
};
use crate::report::indicators;
use crate::report::json::object::{self, Object, strings};

type Details = Vec<(&'static str, Value)>;

/// What the event is about (the key that its id stands under), its word, and its details.
pub(super) fn told(what: &What, loaded: &StatePair) -> (&'static str, &'static str, Details) {
    let matrices = [loaded.before.matrix.as_ref(), loaded.after.matrix.as_ref()];
    match what {
        What::Assessment(what) => {
            let (word, details) = assessment(what);
            ("factor", word, details)
        }
        What::Risk(what) => {
            let (word, details) = risk(what, matrices);
            ("risk", word, details)
        }
        What::Measure(what) => {
            let (word, details) = measure(what);
            ("measure", word, details)
        }
        What::Top(what) => {
            let (word, details) = top(what);
            ("risk", word, details)
        }
        What::Indicator(what) => {
            let (word, details) = indicator(what);
            ("indicator", word, details)
        }
        What::Table { header, change } => {
            let (word, mut details) = field(change);
            details.insert(0, ("table", json!(header.join("."))));
            ("table", word, details)
        }
    }
}

fn assessment(what: &AssessmentEvent) -> (&'static str, Details) {
    let session = |name: &str| ("session", json!(name));
    match what {
        AssessmentEvent::Begun { state } => ("begun", vec![("state", json!(state.word()))]),
        AssessmentEvent::Removed => ("removed", Vec::new()),
        AssessmentEvent::State(FromTo { from, to }) => {
            ("state", from_to(json!(from.word()), json!(to.word())))
        }
        AssessmentEvent::Approved { on, by } => ("approved", on_by(*on, by)),
        AssessmentEvent::ApprovalLapsed { on, by } => ("approval-lapsed", on_by(*on, by)),
        AssessmentEvent::Assessed(days) => ("assessed", dates(days)),
        AssessmentEvent::Judged(FromTo { from, to }) => {
            let level = |level: &Option<Level>| json!(level.map(Level::number));
            ("judged", from_to(level(from), level(to)))
        }
        AssessmentEvent::Field(change) => field(change),
        AssessmentEvent::FactorAdded => ("factor-added", Vec::new()),
        AssessmentEvent::FactorRemoved => ("factor-removed", Vec::new()),
        AssessmentEvent::FactorText(text) => ("factor-text", vec![("words", words(text))]),
        AssessmentEvent::Held { session: name, roles, decisions, parked } => {
            let numbers = [("decisions", json!(decisions)), ("parked", json!(parked))];
            let head = [session(name), ("roles", json!(roles))];
            ("workshop", head.into_iter().chain(numbers).collect())
        }
        AssessmentEvent::SessionChanged { session: name } => {
            ("workshop-changed", vec![session(name)])
        }
        AssessmentEvent::SessionRemoved { session: name } => {
            ("workshop-removed", vec![session(name)])
        }
    }
}

fn risk(what: &RiskEvent, matrices: [&Matrix; 2]) -> (&'static str, Details) {
    let [before, after] = matrices;
    let at = |at: &Option<Place>, matrix| vec![("at", place(at.as_ref(), matrix))];
    match what {
        RiskEvent::Added { at: now } => ("added", at(now, after)),
        RiskEvent::UnknownBefore { at: now } => ("unknown-before", at(now, after)),
        RiskEvent::UnknownAfter { at: was } => ("unknown-after", at(was, before)),
        RiskEvent::Closed { on, why, at: now } => {
            let head = [("on", json!(on.to_string())), ("why", json!(why))];
            ("closed", head.into_iter().chain(at(now, after)).collect())
        }
        RiskEvent::Reopened { at: now } => ("reopened", at(now, after)),
        RiskEvent::Deleted { at: was, .. } => ("deleted", at(was, before)),
        RiskEvent::Moved(movement) => ("moved", moved(movement, matrices)),
        RiskEvent::Scored { at: now } => ("scored", at(&Some(*now), after)),
        RiskEvent::Unscored { was } => ("unscored", at(&Some(*was), before)),
        RiskEvent::Areas(changes) => {
            let areas = changes.iter().map(|change| {
                let (from, to) = (change.from.map(Level::number), change.to.map(Level::number));
                json!({ "area": change.area.as_str(), "from": from, "to": to })
            });
            ("areas", vec![("areas", areas.collect())])
        }
        RiskEvent::Relocated { from } => ("relocated", vec![("from", json!(from.as_str()))]),
        RiskEvent::Inherent(FromTo { from, to }) => {
            ("inherent", from_to(place(from.as_ref(), before), place(to.as_ref(), after)))
        }
        RiskEvent::Target(FromTo { from, to }) => {
            ("target", from_to(place(from.as_ref(), before), place(to.as_ref(), after)))
        }
        RiskEvent::Knowledge(FromTo { from, to }) => {
            ("knowledge", from_to(knowledge(*from), knowledge(*to)))
        }
        RiskEvent::Accepted { on, by, why } => {
            let why = [("why", json!(why))];
            ("accepted", on_by(*on, by).into_iter().chain(why).collect())
        }
        RiskEvent::AcceptanceWithdrawn { by } => ("acceptance-withdrawn", vec![("by", json!(by))]),
        RiskEvent::AcceptanceLapsed { by } => ("acceptance-lapsed", vec![("by", json!(by))]),
        RiskEvent::Reviewed { on } => ("reviewed", vec![("on", json!(on.to_string()))]),
        RiskEvent::Restricted { ground } => ("restricted", vec![("ground", json!(ground))]),
        RiskEvent::Unrestricted => ("unrestricted", Vec::new()),
        RiskEvent::Field(change) => field(change),
    }
}

fn measure(what: &MeasureEvent) -> (&'static str, Details) {
    match what {
        MeasureEvent::Added { progress, deadline } => {
            ("added", vec![("status", json!(progress.word())), ("deadline", date(*deadline))])
        }
        MeasureEvent::Removed { .. } => ("removed", Vec::new()),
        MeasureEvent::UnknownBefore => ("unknown-before", Vec::new()),
        MeasureEvent::UnknownAfter => ("unknown-after", Vec::new()),
        MeasureEvent::Done { on, came_down, stayed } => {
            let risks = [("came_down", list(came_down)), ("stayed", list(stayed))];
            ("done", std::iter::once(("on", date(*on))).chain(risks).collect())
        }
        MeasureEvent::Progress(FromTo { from, to }) => {
            ("status", from_to(json!(from.word()), json!(to.word())))
        }
        MeasureEvent::Deadline(deadline) => {
            let word = match deadline.days() {
                Some(days) if days > 0 => "delayed",
                Some(_) => "advanced",
                None => "deadline",
            };
            let mut details = from_to(date(deadline.from), date(deadline.to));
            details.extend(deadline.days().map(|days| ("days", json!(days))));
            (word, details)
        }
        MeasureEvent::Relocated { from } => ("relocated", vec![("from", json!(from.as_str()))]),
        MeasureEvent::Field(change) => field(change),
    }
}

fn top(what: &TopEvent) -> (&'static str, Details) {
    match what {
        TopEvent::In { place } => ("top-in", vec![("place", json!(place))]),
        TopEvent::Out { place } => ("top-out", vec![("place", json!(place))]),
        TopEvent::Place(FromTo { from, to }) => ("top-place", from_to(json!(from), json!(to))),
        TopEvent::Presented { round, on, case } => {
            let details =
                vec![("round", json!(round)), ("board", date(*on)), ("case", json!(case))];
            ("top-presented", details)
        }
        TopEvent::Comment(text) => ("top-comment", vec![("words", words(text))]),
    }
}

fn indicator(what: &IndicatorEvent) -> (&'static str, Details) {
    let limits = |limits: &FromTo<Option<Decimal>>| {
        let number = |limit: Option<Decimal>| json!(limit.and_then(indicators::number));
        from_to(number(limits.from), number(limits.to))
    };
    match what {
        IndicatorEvent::Added => ("indicator-added", Vec::new()),
        IndicatorEvent::Removed => ("indicator-removed", Vec::new()),
        IndicatorEvent::Defined => ("indicator-defined", Vec::new()),
        IndicatorEvent::Green(green) => ("limit-green", limits(green)),
        IndicatorEvent::Yellow(yellow) => ("limit-yellow", limits(yellow)),
        IndicatorEvent::Reading { hospital, year, readings, lights } => {
            let known = |reading: Option<Reading>, light: Option<Light>| match (reading, light) {
                (Some(reading), Some(light)) => indicators::known(Object::new(), reading, light),
                _ => Value::Null,
            };
            let (from, to) = (known(readings.from, lights.from), known(readings.to, lights.to));
            let mut details = vec![("hospital", json!(hospital)), ("year", json!(year))];
            details.extend(from_to(from, to));
            ("reading", details)
        }
    }
}

fn moved(movement: &Movement, matrices: [&Matrix; 2]) -> Details {
    let direction = word_of(&Direction::WORDS, &movement.direction);
    let mut details = vec![("direction", json!(direction))];
    let from = place(Some(&movement.from), matrices[0]);
    details.extend(from_to(from, place(Some(&movement.to), matrices[1])));
    details.push(("zone_changed", json!(movement.changes_zone)));
    let by = movement.by_area.as_ref();
    details.extend(by.map(|area| ("area", json!(area.as_str()))));
    details
}

/// A place in the words of a risk's `level`.
fn place(at: Option<&Place>, matrix: &Matrix) -> Value {
    let Some(at) = at else { return Value::Null };
    Object::new()
        .put("probability", at.probability.number())
        .put("consequence", at.consequence.number())
        .put("zone", matrix.zone(at.zone).id.as_str())
        .into()
}

fn knowledge(knowledge: Knowledge) -> Value {
    let part = |strength: Option<Strength>| strength.map(Strength::number);
    Object::new()
        .maybe("data", part(knowledge.data))
        .maybe("understanding", part(knowledge.understanding))
        .maybe("agreement", part(knowledge.agreement))
        .into()
}

fn from_to(from: Value, to: Value) -> Details {
    vec![("from", from), ("to", to)]
}

fn date(day: Option<Date>) -> Value {
    json!(day.map(|day| day.to_string()))
}

fn dates(days: &FromTo<Option<Date>>) -> Details {
    from_to(date(days.from), date(days.to))
}

fn on_by(on: Option<Date>, by: &str) -> Details {
    vec![("on", date(on)), ("by", json!(by))]
}

fn list(ids: &[Slug]) -> Value {
    strings(ids).into()
}

fn ids(ids: &Ids) -> Details {
    vec![("added", list(&ids.added)), ("removed", list(&ids.removed))]
}

/// A key with another value: a text under its own word, anything else under the key's name.
fn field(change: &FieldChange) -> (&'static str, Details) {
    match &change.values {
        Values::One(FromTo { from, to }) => {
            let value = |value| object::value(value).unwrap_or_default();
            (change.key.name, from_to(value(from), value(to)))
        }
        Values::Ids(lists) => (change.key.name, ids(lists)),
        Values::Words(text) => {
            ("text", vec![("key", json!(change.name())), ("words", words(text))])
        }
    }
}

fn words(text: &Text) -> Value {
    let part = |part: &Part| match part {
        Part::Equal(words) => json!({ "equal": words }),
        Part::Removed(words) => json!({ "removed": words }),
        Part::Added(words) => json!({ "added": words }),
    };
    text.iter().map(part).collect()
}
