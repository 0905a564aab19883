//! Ids that name nothing, and ids that name two things: what a merge can leave behind.

use std::collections::HashMap;
use std::path::Path;

use super::parallel;
use super::rule::guarded;
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::register::{INDICATORS, TOP};
use crate::model::{DocKey, Register, Slug, TrustBook};

/// Ids that do not resolve or are used twice within a trust (FORMAT.md rule 3), in the order of the
/// trusts.
pub(crate) fn references(register: &Register) -> Vec<Diagnostic> {
    let trusts: Vec<(&Slug, &TrustBook)> = register.trusts.iter().collect();
    let documents = trusts.iter().map(|(_, book)| book.documents.len()).sum();
    parallel::found_in(&trusts, documents, |(trust, book), found| {
        let codes = [Code::DuplicateId, Code::UnknownId];
        let folder = || Path::new(&register.year.to_string()).join(trust.as_str());
        guarded(&codes, folder, found, |found| of_trust(register, trust, book, found));
    })
}

/// What a trust's Topp 5 names that is no risk of the trust.
pub(super) fn in_top(register: &Register, trust: &Slug) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if let Some(book) = register.book(trust).filter(|book| is_read(book)) {
        let is_risk = |id: &Slug| book.assessments().any(|(_, a)| a.risks.contains_key(id));
        let order = ("order", book.top().order.iter());
        stray_in_top(register, trust, order, is_risk, &mut found);
    }
    found
}

fn of_trust(register: &Register, trust: &Slug, book: &TrustBook, found: &mut Vec<Diagnostic>) {
    let ids = book.assessments().map(|(_, a)| a).map(|a| a.risks.len() + a.measures.len()).sum();
    let mut seen: HashMap<&Slug, Seen<'_>> = HashMap::with_capacity(ids);
    for (name, assessment) in book.assessments() {
        let risks = assessment.risks.keys().map(|id| (true, id));
        let measures = assessment.measures.keys().map(|id| (false, id));
        for (is_risk, id) in risks.chain(measures) {
            if let Some(first) = seen.insert(id, Seen { name, is_risk }) {
                let anchor = [if is_risk { "risk" } else { "measure" }, id.as_str()];
                let twice = problem(register, trust, name, Code::DuplicateId, &anchor);
                found.push(twice.with("key", id.as_str()).with("other", first.name.as_str()));
                // A risk stays one, whatever else has its id.
                seen.insert(id, Seen { name, is_risk: is_risk || first.is_risk });
            }
        }
    }
    goals_of_indicators(register, trust, book, found);
    if is_read(book) {
        let is_risk = |id: &Slug| seen.get(id).is_some_and(|seen| seen.is_risk);
        stray(register, trust, book, is_risk, found);
        let top = book.top();
        stray_in_top(register, trust, ("order", top.order.iter()), is_risk, found);
        stray_in_top(register, trust, ("comment", top.comments.keys()), is_risk, found);
    }
}

/// All files with risks were read: what a damaged one holds is unknown, not missing.
fn is_read(book: &TrustBook) -> bool {
    book.damaged.iter().all(|name| name.as_str() == INDICATORS)
}

/// What has an id, and the file that it stands in.
struct Seen<'a> {
    name: &'a Slug,
    is_risk: bool,
}

/// Indicators under goals that the catalogue does not have. Without a catalogue nothing is known.
fn goals_of_indicators(
    register: &Register,
    trust: &Slug,
    book: &TrustBook,
    found: &mut Vec<Diagnostic>,
) {
    let Some(file) = Slug::new(INDICATORS) else { return };
    let catalogue = &register.catalogue;
    let is_stray = |goal: &Slug| catalogue.goal(goal.as_str()).is_none();
    for (id, indicator) in book.indicators().of(None) {
        let Some(goal) = indicator.goal.as_ref().filter(|goal| is_stray(goal)) else { continue };
        if !catalogue.goals.is_empty() {
            let anchor = ["indicator", id.as_str(), "goal"];
            let stray = problem(register, trust, &file, Code::UnknownId, &anchor);
            found.push(stray.with("id", goal.as_str()).with("owner", id.as_str()));
        }
    }
}

fn stray(
    register: &Register,
    trust: &Slug,
    book: &TrustBook,
    is_risk: impl Fn(&Slug) -> bool,
    found: &mut Vec<Diagnostic>,
) {
    let mut name_stray = |name: &Slug, list: &[&str], owner: &str, id: &Slug| {
        found.push(stray_id(register, trust, name, list, id).with("owner", owner));
    };
    for (name, assessment) in book.assessments() {
        for (measure, stands) in &assessment.measures {
            for id in stands.risks.iter().filter(|id| !is_risk(id)) {
                name_stray(name, &["measure", measure.as_str(), "risks"], measure.as_str(), id);
            }
        }
        for id in assessment.order.iter().filter(|id| !assessment.risks.contains_key(*id)) {
            name_stray(name, &["order"], "order", id);
        }
        for (risk, stands) in &assessment.risks {
            let factors = &assessment.factors;
            for id in stands.threatens.iter().filter(|id| !factors.contains_key(*id)) {
                name_stray(name, &["risk", risk.as_str(), "threatens"], risk.as_str(), id);
            }
        }
    }
}

/// Ids of a Topp 5 that name no risk, in one of its keys.
fn stray_in_top<'i>(
    register: &Register,
    trust: &Slug,
    (key, ids): (&'static str, impl Iterator<Item = &'i Slug>),
    is_risk: impl Fn(&Slug) -> bool,
    found: &mut Vec<Diagnostic>,
) {
    let Some(name) = Slug::new(TOP) else { return };
    for id in ids.filter(|id| !is_risk(id)) {
        found.push(stray_id(register, trust, &name, &[key], id).with("owner", key));
    }
}

/// An id in a list that names nothing.
fn stray_id(
    register: &Register,
    trust: &Slug,
    name: &Slug,
    list: &[&str],
    id: &Slug,
) -> Diagnostic {
    let anchor = [list, &[id.as_str()]].concat();
    problem(register, trust, name, Code::UnknownId, &anchor).with("id", id.as_str())
}

fn problem(
    register: &Register,
    trust: &Slug,
    name: &Slug,
    code: Code,
    anchor: &[&str],
) -> Diagnostic {
    Diagnostic::at(code, register.file(&DocKey::new(trust, name)), anchor)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::Indicator;
    use crate::model::register::testing::slug;
    use crate::model::testing::{Builder, serving};

    fn codes(builder: Builder) -> Vec<(Code, String)> {
        let found = references(&builder.build());
        found.into_iter().map(|d| (d.code, d.file.display().to_string())).collect()
    }

    #[test]
    fn a_measure_of_a_deleted_risk_is_named() {
        let sound = Builder::new().risk("unn", "ventetid", "r7k3m", 3, 3).measure(
            "unn",
            "_other",
            "m2222",
            serving(&["r7k3m"]),
        );
        assert_eq!(codes(sound.clone()), []);
        let merged = sound.measure("unn", "ventetid", "m3333", serving(&["rgone"]));
        assert_eq!(codes(merged), [(Code::UnknownId, "2024/unn/ventetid.toml".to_owned())]);
    }

    #[test]
    fn a_comment_in_the_topp_5_on_no_risk_is_named() {
        let comment = |id| {
            let built = Builder::new().risk("unn", "_other", "r7k3m", 3, 3);
            built.edit_top("unn", |top| top.comments = [(slug(id), "Verst".to_owned())].into())
        };
        assert_eq!(codes(comment("r7k3m")), []);
        let stray = [(Code::UnknownId, "2024/unn/_top.toml".to_owned())];
        assert_eq!(codes(comment("rgone")), stray);
    }

    #[test]
    fn an_id_in_two_files_of_a_trust_is_named_and_of_two_trusts_is_not() {
        let two = |trust| {
            Builder::new().risk("unn", "ventetid", "r7k3m", 3, 3).risk(
                trust,
                "sykefravaer",
                "r7k3m",
                3,
                3,
            )
        };
        assert_eq!(codes(two("fin")), []);
        assert_eq!(codes(two("unn"))[0].0, Code::DuplicateId);
    }

    #[test]
    fn an_indicator_of_no_goal_is_named() {
        let of = |goal| {
            let indicator = Indicator::under(slug(goal));
            Builder::new().indicator("unn", "hba1c", indicator)
        };
        assert_eq!(codes(of("ventetid")), []);
        let stray = [(Code::UnknownId, "2024/unn/_indicators.toml".to_owned())];
        assert_eq!(codes(of("krav-99")), stray);
        let alone = of("krav-99").with(|r| Arc::make_mut(&mut r.catalogue).goals.clear());
        assert_eq!(codes(alone), [], "without a catalogue");
    }

    #[test]
    fn a_damaged_file_makes_nothing_stray() {
        let damaged = Builder::new().damaged("unn", "ventetid").measure(
            "unn",
            "_other",
            "m2222",
            serving(&["r7k3m"]),
        );
        assert_eq!(codes(damaged), []);
    }
}
