//! The new year for programs.

use serde_json::{Value, json};

use super::{Made, Undecided};
use crate::model::new_year::{Item, LossReason, ScaleChange, renumbered};
use crate::report::json::object::{Object, strings};

/// A year that was made, or would be.
pub fn made_json(made: &Made<'_>) -> Value {
    let carried = made.carried;
    let trusts = made.catalogue.trusts.iter().map(|trust| {
        let (risks, measures) = carried.counts(&trust.id);
        let drafts = carried.books.get(&trust.id).map_or(0, |book| book.assessments.len());
        json!({
            "id": trust.id.as_str(), "assessments": drafts, "risks": risks, "measures": measures,
        })
    });
    let left = carried.left.iter().map(|left| {
        let object = Object::new().put("kind", left.kind.word()).put("why", left.why.word());
        Value::from(with(object, &left.item))
    });
    let lost = carried.lost.iter().map(|lost| {
        let why = match lost.loss.why {
            LossReason::NoLevel => "no-level",
            LossReason::NoArea => "no-area",
            LossReason::OutsideArea => "outside-area",
            LossReason::Understates => "understates",
        };
        let object = with(Object::new(), &lost.risk).put("of", lost.of);
        let area = lost.loss.area.as_ref().map(|area| area.as_str());
        Value::from(object.maybe("area", area).put("level", lost.loss.level).put("why", why))
    });
    let items = |items: &[Item]| -> Vec<Value> {
        items.iter().map(|item| with(Object::new(), item).into()).collect()
    };
    let numbers = renumbered(&made.old.catalogue, made.catalogue);
    let numbers = numbers.iter().map(|(before, after)| {
        json!({ "goal": after.id.as_str(), "before": before.number, "after": after.number })
    });
    let not_applying = carried.not_applying.iter();
    let not_applying =
        not_applying.map(|(trust, goal)| json!({ "trust": trust.as_str(), "goal": goal.as_str() }));
    json!({
        "made": !made.is_dry_run,
        "from": made.old.year,
        "year": made.year,
        "active": made.is_active,
        "trusts": trusts.collect::<Vec<_>>(),
        "left": left.collect::<Vec<_>>(),
        "lost_scores": lost.collect::<Vec<_>>(),
        "acceptances": items(&carried.acceptances),
        "measures_without_risk": items(&carried.without_risk),
        "not_applying": not_applying.collect::<Vec<_>>(),
        "renumbered": numbers.collect::<Vec<_>>(),
        "old_catalogue": made.is_old_catalogue,
        "prioritised": made.catalogue.prioritised().count(),
    })
}

fn with(object: Object, item: &Item) -> Object {
    object
        .put("trust", item.trust.as_str())
        .put("file", item.file.as_str())
        .put("id", item.id.as_str())
        .text("title", &item.title)
}

/// What must be decided first.
pub fn decide_json(undecided: &Undecided<'_>) -> Value {
    let goals = undecided.homeless.iter().map(|homeless| {
        json!({
            "goal": homeless.goal.as_str(),
            "trusts": strings(&homeless.trusts),
            "risks": homeless.risks,
            "measures": homeless.measures,
        })
    });
    let scale = undecided.scale.iter().map(|change| match change {
        ScaleChange::Probability => json!({ "what": "probability" }),
        ScaleChange::Consequence => json!({ "what": "consequence" }),
        ScaleChange::AreaGone(area) => json!({ "what": "area-gone", "area": area.as_str() }),
        ScaleChange::AreaMeaning(area) => json!({ "what": "area-meaning", "area": area.as_str() }),
    });
    let goal_map = (!undecided.homeless.is_empty()).then_some(undecided.goal_map);
    let scale_map = undecided.asks_for_scale().then_some(undecided.scale_map);
    json!({
        "made": false,
        "from": undecided.old.year,
        "year": undecided.year,
        "goals": goals.collect::<Vec<_>>(),
        "scale": scale.collect::<Vec<_>>(),
        "unconfirmed": undecided.is_unconfirmed,
        "goal_map": goal_map,
        "scale_map": scale_map,
    })
}
