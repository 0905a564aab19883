//! The example register holds what an example must show, and its seals are real.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use place::Place;
use risiko::model::{Date, Measure, Progress, Register, Risk, State, ranking, seal};
use risiko::store::{Opened, open};

fn opened(root: &Path) -> Opened {
    let opened = open(root, None).unwrap();
    assert!(opened.problems.is_empty(), "{:#?}", opened.problems);
    opened
}

fn risks(register: &Register) -> Vec<&Risk> {
    let docs = register.trusts.values().flat_map(|b| b.assessments().map(|(_, a)| a));
    docs.flat_map(|a| a.risks.values()).collect()
}

fn measures(register: &Register) -> Vec<&Measure> {
    let docs = register.trusts.values().flat_map(|b| b.assessments().map(|(_, a)| a));
    docs.flat_map(|a| a.measures.values()).collect()
}

fn states(register: &Register) -> BTreeMap<State, usize> {
    let mut counts = BTreeMap::new();
    for trust in register.trusts.keys() {
        for (_, state) in register.obligations(trust) {
            *counts.entry(state).or_default() += 1;
        }
    }
    counts
}

#[test]
fn in_may_everything_was_sent_and_has_moved_since() {
    let place = Place::scene("tertial");
    let opened = opened(&place.root);
    let register = &opened.register;
    let today = Date::from_ymd_opt(2024, 5, 6).unwrap();
    assert_eq!(opened.settings.today, Some(today));
    assert_eq!(register.trusts.len(), 6);
    let counts = states(register);
    assert_eq!(counts.values().sum::<usize>(), 72);
    assert!(counts.keys().all(|s| s.meets_deadline()), "{counts:?}");
    assert!(counts[&State::Lapsed] > 0 && counts[&State::Approved] > 50, "{counts:?}");
}

#[test]
fn it_has_the_variety_that_real_life_has() {
    let place = Place::scene("tertial");
    let opened = opened(&place.root);
    let register = &opened.register;
    let today = opened.settings.today.unwrap();
    let (risks, measures) = (risks(register), measures(register));
    assert!(risks.len() >= 150, "{} risks", risks.len());
    assert!(measures.len() >= 200, "{} measures", measures.len());
    let zones: BTreeSet<_> =
        risks.iter().filter_map(|r| r.current.zone(&register.matrix)).collect();
    assert_eq!(zones.len(), 4, "all zones");
    let strengths: BTreeSet<_> = risks.iter().filter_map(|r| r.knowledge.weakest()).collect();
    assert_eq!(strengths.len(), 3, "all strengths of knowledge");
    assert!(risks.iter().any(|r| r.target.cell().is_none()), "a target is missing");
    assert!(risks.iter().any(|r| r.accepted.is_given()), "one is accepted");
    assert!(risks.iter().any(|r| !r.is_open()), "one is closed");
    assert_eq!(risks.iter().filter(|r| r.is_restricted()).count(), 1, "one is restricted");
    assert!(measures.iter().any(|m| m.is_overdue(today)), "one is overdue");
    assert!(measures.iter().any(|m| m.owner.is_empty()), "one has no owner");
    assert!(measures.iter().any(|m| m.risks.len() == 2), "one serves two risks");
    assert!(measures.iter().any(|m| m.progress == Progress::Dropped), "one is dropped");
    for (trust, book) in &register.trusts {
        assert_eq!(book.top().order.len(), 5, "{trust}: Topp 5");
        assert!(book.assessments().any(|(n, _)| n.as_str() == "_other"), "{trust}: other risks");
        let cells: Vec<_> = ranking::ranked_trust(register, trust)
            .into_iter()
            .map(|(_, r)| r.current.cell())
            .collect();
        let distinct: BTreeSet<_> = cells.iter().collect();
        assert!(distinct.len() < cells.len(), "{trust}: several in one cell");
    }
    let sessions = register.trusts.values().flat_map(|b| b.assessments().map(|(_, a)| a));
    let sessions: Vec<_> = sessions.flat_map(|a| a.sessions.values()).collect();
    assert!(sessions.iter().any(|s| !s.votes.is_empty()), "a vote");
    assert!(sessions.iter().any(|s| !s.minority.is_empty()), "a minority view");
    for session in sessions {
        for votes in session.votes.values() {
            let voters = votes.last.probability.len();
            assert!(votes.last.consequence.values().all(|levels| levels.len() == voters));
        }
    }
}

#[test]
fn ten_days_before_the_deadline_much_is_missing_and_nothing_is_later() {
    let place = Place::scene("mars");
    let opened = opened(&place.root);
    let counts = states(&opened.register);
    for state in [State::Missing, State::Draft, State::Ready, State::Approved] {
        assert!(counts.get(&state).is_some_and(|n| *n > 3), "{state:?}: {counts:?}");
    }
    let dates = place.git(&["log", "--format=%cs"]);
    assert!(dates.lines().all(|d| d <= "2024-02-20"), "{dates}");
    assert_eq!(place.git(&["tag"]), "risiko/2024-02-07\n");
}

#[test]
fn the_history_is_as_the_trusts_would_have_made_it() {
    let place = Place::scene("tertial");
    assert_eq!(place.git(&["status", "--porcelain"]), "");
    let tags = place.git(&["for-each-ref", "--format=%(refname:short) %(objecttype)", "refs/tags"]);
    let expected = "risiko/2024-02-07 tag\nrisiko/2024-03-01 tag\nrisiko/unn/2024-03-01 tag\n";
    assert_eq!(tags, expected);
    let authors: BTreeSet<_> =
        place.git(&["log", "--format=%an"]).lines().map(str::to_owned).collect();
    assert!(authors.len() >= 6, "{authors:?}");
    let dates: Vec<String> =
        place.git(&["log", "--reverse", "--format=%aI"]).lines().map(str::to_owned).collect();
    let mut sorted = dates.clone();
    sorted.sort();
    assert_eq!(dates, sorted, "no commit is older than the one before it");
    let subjects = place.git(&["log", "--format=%s"]);
    for subject in subjects.lines() {
        assert!(subject.chars().count() <= 72, "{subject}");
    }
}

/// A seal in the example is that of the file as it stood when it was approved: at some commit.
#[test]
fn every_seal_fitted_once() {
    let place = Place::scene("tertial");
    let mut fitted: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut last = None;
    for commit in place.git(&["rev-list", "--reverse", "HEAD"]).lines() {
        place.git(&["checkout", "-q", commit]);
        let register = open(&place.root, None).unwrap().register;
        for (trust, book) in &register.trusts {
            for (name, assessment) in book.assessments() {
                let key = format!("{trust}/{name}");
                fitted
                    .entry(key.clone())
                    .or_default()
                    .insert(seal::of_assessment(assessment, &register.matrix));
                if !assessment.approved.seal.is_empty() {
                    let known = fitted[&key].contains(&assessment.approved.seal);
                    assert!(
                        known,
                        "{key}: the seal is {}",
                        seal::of_assessment(assessment, &register.matrix)
                    );
                }
                for (id, risk) in &assessment.risks {
                    let key = format!("{trust}/{id}");
                    fitted.entry(key.clone()).or_default().insert(seal::of_risk(
                        id.as_str(),
                        risk,
                        &register.matrix,
                    ));
                    let accepted = &risk.accepted;
                    if accepted.is_given() {
                        let known = fitted[&key].contains(&accepted.seal);
                        assert!(
                            known,
                            "{key}: the seal is {}",
                            seal::of_risk(id.as_str(), risk, &register.matrix)
                        );
                    }
                }
            }
        }
        last = Some(register);
    }
    assert!(last.is_some());
}
