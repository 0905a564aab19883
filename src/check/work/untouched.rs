//! Risks that nobody has touched or looked at since the last snapshot.

use crate::check::context::{DocumentContext, ServingMeasure};
use crate::model::{Assessment, Code, Diagnostic, Risk, Slug};

/// So many ids are named; of the rest the number.
const NAMED: usize = 5;

/// R050: the open risks of a document that are as they were at the trust's last snapshot, as are
/// their measures, and that nobody has reviewed since. One finding per document: where a trust has
/// done nothing, a list of all its risks would tell no more.
pub(in crate::check) fn untouched(cx: &DocumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let trust = cx.trust;
    let Some(round) = trust.round.filter(|round| trust.today > round.on) else { return };
    let before = match round.changed.get(&cx.doc.name) {
        None => None,
        Some(Some(before)) => Some(before.as_ref()),
        // There was no such file: all of it is new.
        Some(None) => return,
    };
    let is_untouched = |(id, risk): &(&Slug, &Risk)| {
        risk.reviewed.is_none_or(|day| day < round.on)
            && cx.is_as_before(id, risk)
            && before.is_none_or(|before| !has_lost_measure(cx, before, id))
            && trust.measures.of(id).all(|served| !is_new(cx, served))
    };
    let mut ids = cx.assessment.open_risks().filter(is_untouched).map(|(id, _)| id);
    let Some(first) = ids.next() else { return };
    let rest: Vec<&Slug> = ids.collect();
    let mut named = first.to_string();
    for id in rest.iter().take(NAMED - 1) {
        named.push_str(&format!(", {id}"));
    }
    if rest.len() >= NAMED {
        named.push_str(&format!(" (+{})", rest.len() + 1 - NAMED));
    }
    found.push(
        cx.find(Code::Untouched, &["risk", first.as_str()])
            .with("count", (rest.len() + 1).to_string())
            .with("risks", named)
            .with("date", round.on.to_string())
            .with("snapshot", &*round.name),
    );
}

/// A measure of the document that served the risk is gone.
fn has_lost_measure(cx: &DocumentContext<'_>, before: &Assessment, id: &Slug) -> bool {
    before.measures.iter().any(|(measure, was)| {
        was.risks.contains(id) && !cx.assessment.measures.contains_key(measure)
    })
}

/// A measure was added or changed since the snapshot, in whatever file of the trust.
fn is_new(cx: &DocumentContext<'_>, served: &ServingMeasure<'_>) -> bool {
    let changed = cx.trust.round.and_then(|round| round.changed.get(served.doc));
    changed.is_some_and(|before| {
        let before = before.as_ref().and_then(|before| before.measures.get(served.id));
        before != Some(served.measure)
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::check::rules::testing::{args, found_with};
    use crate::check::{Past, Round};
    use crate::model::Register;
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, serving, ymd};

    /// Two risks on 1 March; today is 6 May.
    fn march() -> Builder {
        Builder::new()
            .risk("unn", "ventetid", "r7k3m", 3, 3)
            .risk("unn", "ventetid", "r2b9c", 2, 2)
            .measure("unn", "_other", "m4q8t", serving(&["r7k3m"]))
    }

    /// The trust's snapshot of 1 March, when these documents were something else.
    fn since(changed: &[(&str, Option<Builder>)]) -> Past {
        let was = |name: &str, built: &Option<Builder>| {
            let built = built.clone().map(Builder::build);
            built.map(|register| Arc::clone(register.assessment(&doc(name)).unwrap()))
        };
        let changed = changed.iter().map(|(name, built)| (slug(name), was(name, built))).collect();
        let round = Round { name: "2024-03-01".into(), on: ymd(2024, 3, 1), changed };
        Past { rounds: [(slug("unn"), round)].into(), ..Past::default() }
    }

    fn names(register: &Register, past: &Past) -> Vec<String> {
        let found = found_with(register, Code::Untouched, past);
        found.iter().flat_map(|d| args(d, &["risks"])).collect()
    }

    #[test]
    fn what_nobody_touched_or_reviewed_is_named_once_for_the_document() {
        assert_eq!(names(&march().build(), &since(&[])), ["r2b9c, r7k3m"]);
        assert!(names(&march().build(), &Past::default()).is_empty(), "without a snapshot");
        let found = found_with(&march().build(), Code::Untouched, &since(&[]));
        assert_eq!(args(&found[0], &["count", "date"]), ["2", "2024-03-01"]);
        assert_eq!(found[0].anchor, ["risk", "r2b9c"]);
    }

    #[test]
    fn who_looked_and_stood_by_it_is_not_nagged() {
        let reviewed = |on| {
            let built = march();
            built.edit_risk("unn", "ventetid", "r2b9c", |_, risk| risk.reviewed = Some(on)).build()
        };
        assert_eq!(names(&reviewed(ymd(2024, 3, 1)), &since(&[])), ["r7k3m"]);
        assert_eq!(names(&reviewed(ymd(2024, 2, 28)), &since(&[])), ["r2b9c, r7k3m"]);
    }

    #[test]
    fn a_change_of_the_risk_or_of_its_measure_is_a_touch() {
        let was = Some(march());
        let moved = march().risk("unn", "ventetid", "r2b9c", 4, 2).build();
        assert_eq!(names(&moved, &since(&[("ventetid", was.clone())])), ["r7k3m"]);
        let changed = march().measure("unn", "_other", "m4q8t", {
            crate::model::Measure { owner: "fagdirektør".into(), ..serving(&["r7k3m"]) }
        });
        assert_eq!(names(&changed.build(), &since(&[("_other", was)])), ["r2b9c"]);
        assert!(names(&march().build(), &since(&[("ventetid", None)])).is_empty(), "a new file");
    }

    #[test]
    fn a_measure_that_was_taken_away_is_a_touch() {
        let was = march().measure("unn", "ventetid", "mgone", serving(&["r2b9c"]));
        assert_eq!(names(&march().build(), &since(&[("ventetid", Some(was))])), ["r7k3m"]);
    }

    #[test]
    fn a_long_list_tells_how_many_more() {
        let ids = ["ra", "rb", "rc", "rd", "re", "rf", "rg"];
        let many =
            ids.iter().fold(Builder::new(), |built, id| built.risk("unn", "ventetid", id, 2, 2));
        assert_eq!(names(&many.build(), &since(&[])), ["ra, rb, rc, rd, re (+2)"]);
    }
}
