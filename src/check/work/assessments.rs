//! Assessments that are missing, not ready, or not made by enough people.

use std::collections::BTreeSet;

use crate::check::context::{DocumentContext, TrustContext};
use crate::model::diagnostic::Urgency;
use crate::model::register::OTHER;
use crate::model::{Assessment, Code, Diagnostic, State, Status};

/// The fewest roles that an assessment is made by: what one person judges alone, nobody has
/// spoken against.
const FEWEST_ROLES: usize = 2;

/// From so many days before the deadline an unfinished assessment is worth a word.
const NEAR: i64 = 14;

/// R030: obligations without an assessment, with the days that are left.
pub(in crate::check) fn missing(cx: &TrustContext<'_>, found: &mut Vec<Diagnostic>) {
    let book = cx.book;
    for goal in cx.register.catalogue.obligations(cx.id) {
        if book.assessment(&goal.id).is_none() && !book.damaged.contains(&goal.id) {
            let finding = cx.find(&goal.id, Code::ObligationMissing, &[]);
            found.push(with_days(finding, cx.days_left).with("goal", &*goal.title));
        }
    }
}

/// R031, R032, R034, R049 and R055: what an assessment lacks as a whole.
pub(in crate::check) fn document(cx: &DocumentContext<'_>, found: &mut Vec<Diagnostic>) {
    if cx.is_obligation() {
        obligation(cx, found);
    }
    let judgement = &cx.assessment.judgement;
    if judgement.probability.is_some() && judgement.rationale.trim().is_empty() {
        let anchor = ["judgement", "probability"];
        found.push(cx.find(Code::NoRationale, &anchor).with("what", "judgement").with("id", ""));
    }
    if cx.assessment.status != Status::Draft && has_too_few_roles(cx.assessment) {
        let anchor = ["session"];
        let roles = roles(cx.assessment).len().to_string();
        found.push(cx.find(Code::TooFewRoles, &anchor).with("count", roles));
    }
}

fn obligation(cx: &DocumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let days = cx.trust.days_left;
    if cx.state == State::Draft && days.is_some_and(|days| days <= NEAR) {
        found.push(with_days(cx.find(Code::NotReady, &["status"]), days));
    }
    let assessment = cx.assessment;
    if assessment.factors.is_empty() && cx.doc.name.as_str() != OTHER {
        found.push(cx.find(Code::NoFactors, &[]));
    }
    if assessment.judgement.probability.is_none() {
        found.push(cx.find(Code::NoJudgement, &["judgement"]));
    }
}

/// `when`: left, today, over or none; `days`: how many, without a sign.
fn with_days(finding: Diagnostic, days: Option<i64>) -> Diagnostic {
    let when = match days {
        None => "none",
        Some(0) => "today",
        Some(days) if days > 0 => "left",
        Some(_) => "over",
    };
    let urgency = days.map_or(Urgency::Alike, Urgency::Days);
    let finding = finding.urgent(urgency).with("when", when);
    finding.with("days", days.unwrap_or_default().abs().to_string())
}

fn has_too_few_roles(assessment: &Assessment) -> bool {
    let mut all = assessment.sessions.values().flat_map(|session| &session.roles);
    let Some(first) = all.next() else { return true };
    // Most have two in the first session: the set is made where that is not so.
    let same = |role: &String| role.trim().eq_ignore_ascii_case(first.trim());
    all.all(same) || roles(assessment).len() < FEWEST_ROLES
}

fn roles(assessment: &Assessment) -> BTreeSet<String> {
    let all = assessment.sessions.values().flat_map(|session| &session.roles);
    all.map(|role| role.trim().to_lowercase()).filter(|role| !role.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::{args, found, found_on};
    use crate::model::testing::{Builder, ymd};
    use crate::model::{Factor, Judgement, Register, Session, Slug};

    fn begun() -> Builder {
        Builder::new().assessment("unn", "ventetid", |a| a.status = Status::Draft)
    }

    fn complete() -> Builder {
        begun().assessment("unn", "ventetid", |a| {
            let factor = Slug::new("bemanning").unwrap();
            a.factors.insert(factor, Factor { title: "Vi har nok folk".into() });
            let probability = Some(Builder::level(3));
            a.judgement = Judgement { probability, rationale: "To av tre tror det.".into() };
        })
    }

    #[test]
    fn a_missing_assessment_tells_its_goal_and_its_days() {
        let missing = |today| {
            let found = found_on(&complete().build(), Code::ObligationMissing, today);
            let sick = "2024/unn/sykefravaer.toml";
            let one = found.into_iter().find(|d| d.file.ends_with(sick)).unwrap();
            args(&one, &["when", "days", "goal"])
        };
        assert_eq!(missing(ymd(2024, 2, 20)), ["left", "10", "Sykefravær"]);
        assert_eq!(missing(ymd(2024, 3, 1)), ["today", "0", "Sykefravær"]);
        assert_eq!(missing(ymd(2024, 3, 6)), ["over", "5", "Sykefravær"]);
        let begun = found(&complete().build(), Code::ObligationMissing);
        assert!(!begun.iter().any(|d| d.file.ends_with("2024/unn/ventetid.toml")));
    }

    #[test]
    fn a_draft_is_told_of_when_time_is_short_only() {
        let late = |register: &Register, today| found_on(register, Code::NotReady, today).len();
        let draft = complete().build();
        assert_eq!(late(&draft, ymd(2024, 2, 15)), 0);
        assert_eq!(late(&draft, ymd(2024, 2, 16)), 1);
        assert_eq!(late(&draft, ymd(2024, 3, 6)), 1);
        let ready = complete().status("unn", "ventetid", Status::Ready).build();
        assert_eq!(late(&ready, ymd(2024, 3, 6)), 0);
    }

    #[test]
    fn without_a_deadline_what_is_missing_is_still_missing_and_a_draft_may_wait() {
        let built = begun().with(|register| {
            std::sync::Arc::make_mut(&mut register.catalogue).due.clear();
        });
        let register = built.build();
        let missing = found(&register, Code::ObligationMissing);
        let sick = missing.iter().find(|d| d.file.ends_with("2024/unn/sykefravaer.toml")).unwrap();
        assert_eq!(args(sick, &["when", "days"]), ["none", "0"]);
        assert_eq!(found(&register, Code::NotReady), []);
    }

    #[test]
    fn a_damaged_file_is_neither_missing_nor_a_draft() {
        let register = begun().damaged("unn", "sykefravaer").build();
        let missing = found(&register, Code::ObligationMissing);
        assert!(!missing.iter().any(|d| d.file.starts_with("2024/unn")), "{missing:?}");
    }

    #[test]
    fn an_assessment_has_factors_and_judges_the_goal_itself() {
        for code in [Code::NoFactors, Code::NoJudgement, Code::NoRationale] {
            assert_eq!(found(&complete().build(), code), [], "{code:?}");
        }
        assert_eq!(found(&begun().build(), Code::NoFactors).len(), 1);
        assert_eq!(found(&begun().build(), Code::NoJudgement).len(), 1);
        let other = Builder::new().assessment("unn", OTHER, |_| {}).build();
        assert_eq!(found(&other, Code::NoFactors), []);
        assert_eq!(found(&other, Code::NoJudgement), []);
    }

    #[test]
    fn a_judgement_says_why() {
        let silent = complete().assessment("unn", "ventetid", |a| a.judgement.rationale.clear());
        let found = found(&silent.build(), Code::NoRationale);
        assert_eq!(args(&found[0], &["what"]), ["judgement"]);
        assert_eq!(found[0].anchor, ["judgement", "probability"]);
    }

    #[test]
    fn what_is_ready_was_judged_by_two_roles_at_least() {
        let met = |status, roles: &[&str]| {
            let roles = roles.iter().map(|r| (*r).to_owned()).collect();
            let session = Session { roles, ..Session::default() };
            let register = complete().assessment("unn", "ventetid", |a| {
                a.status = status;
                a.sessions.insert("2024-02-14".into(), session);
            });
            found(&register.build(), Code::TooFewRoles).len()
        };
        assert_eq!(met(Status::Ready, &["fagdirektør", "HR-sjef"]), 0);
        assert_eq!(met(Status::Ready, &["fagdirektør", "Fagdirektør "]), 1);
        assert_eq!(met(Status::Ready, &[]), 1);
        assert_eq!(met(Status::Draft, &[]), 0);
        let alone = complete().status("unn", "ventetid", Status::Ready).build();
        assert_eq!(args(&found(&alone, Code::TooFewRoles)[0], &["count"]), ["0"]);
    }
}
