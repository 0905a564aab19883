//! Which goal of another catalogue may be the same one under another id: a suggestion for a person
//! to judge. Only an id is a match: documents number their goals anew every year.

use std::cmp::Reverse;

use crate::model::{Goal, Slug};

/// Titles less alike than this suggest nothing.
const LEAST: f64 = 0.6;

/// Titles less alike than this suggest nothing even where number and kind are the same.
const LEAST_WITH_NUMBER: f64 = 0.25;

/// Likeness is weighed in so many steps: enough to tell suggestions apart.
const STEPS: f64 = 1000.0;

/// A goal that may be the same under another id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The goal that is asked about.
    pub of: Slug,
    /// What may be the same.
    pub goal: Slug,
    /// Number and kind are the same too, not the title's words alone.
    pub by_number: bool,
}

/// Suggestions for goals, each candidate for one of them only: the most alike first, ties in the
/// order given.
pub fn suggestions(goals: &[&Goal], candidates: &[&Goal]) -> Vec<Suggestion> {
    let mut pairs = Vec::new();
    for (at, goal) in goals.iter().enumerate() {
        for (with, candidate) in candidates.iter().enumerate() {
            if let Some(likeness) = likeness(goal, candidate) {
                pairs.push((likeness, at, with));
            }
        }
    }
    pairs.sort_by_key(|(likeness, at, with)| (Reverse(*likeness), *at, *with));
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for (_, at, with) in pairs {
        if !taken.iter().any(|(a, w)| *a == at || *w == with) {
            taken.push((at, with));
        }
    }
    taken.sort_unstable();
    let suggested = |(at, with): (usize, usize)| Suggestion {
        of: goals[at].id.clone(),
        goal: candidates[with].id.clone(),
        by_number: same_number(goals[at], candidates[with]),
    };
    taken.into_iter().map(suggested).collect()
}

fn same_number(a: &Goal, b: &Goal) -> bool {
    !a.number.is_empty() && a.number == b.number && a.kind == b.kind
}

/// Which of several titles is most like one; nothing where none is.
pub fn most_alike<'t, K>(title: &str, among: impl IntoIterator<Item = (K, &'t str)>) -> Option<K> {
    let alike = |other: &str| strsim::sorensen_dice(&title.to_lowercase(), &other.to_lowercase());
    let scored = among.into_iter().map(|(key, other)| (key, alike(other)));
    let enough = scored.filter(|(_, likeness)| *likeness >= LEAST);
    enough.max_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(key, _)| key)
}

/// How alike two goals are, `None` where it says nothing.
fn likeness(a: &Goal, b: &Goal) -> Option<i64> {
    // Pairs of letters: word order and endings count little.
    let alike = strsim::sorensen_dice(&a.title.to_lowercase(), &b.title.to_lowercase());
    let numbered = same_number(a, b);
    let least = if numbered { LEAST_WITH_NUMBER } else { LEAST };
    let bonus = if numbered { LEAST } else { 0.0 };
    (alike >= least).then_some(((alike + bonus) * STEPS) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::testing::slug;

    fn goal(id: &str, number: &str, title: &str) -> Goal {
        Goal { number: number.into(), title: title.into(), ..Goal::named(slug(id)) }
    }

    fn found(goals: &[Goal], candidates: &[Goal]) -> Vec<(String, String, bool)> {
        let (goals, candidates): (Vec<_>, Vec<_>) =
            (goals.iter().collect(), candidates.iter().collect());
        let suggested = suggestions(&goals, &candidates).into_iter();
        suggested.map(|s| (s.of.to_string(), s.goal.to_string(), s.by_number)).collect()
    }

    #[test]
    fn a_title_that_is_nearly_the_same_is_suggested() {
        let goals =
            [goal("ventetid", "", "Ventetid til helsehjelp"), goal("pet", "", "PET-skanner")];
        let candidates = [
            goal("vente", "", "Ventetider til helsehjelp i somatikken"),
            goal("bygg", "", "Nye sykehusbygg på Helgeland"),
        ];
        assert_eq!(found(&goals, &candidates), [("ventetid".into(), "vente".into(), false)]);
    }

    #[test]
    fn the_number_helps_but_is_not_enough() {
        let goals = [goal("a", "17", "Færre ventende med psykisk lidelse")];
        let renumbered = [goal("b", "17", "Innkjøp av legemidler")];
        assert_eq!(found(&goals, &renumbered), []);
        let reworded = [goal("c", "17", "Ventende i psykisk helsevern")];
        assert_eq!(found(&goals, &reworded), [("a".into(), "c".into(), true)]);
    }

    #[test]
    fn each_candidate_is_suggested_once_to_the_most_alike() {
        let goals = [goal("a", "", "Sykefravær hos leger"), goal("b", "", "Sykefravær")];
        let candidates = [goal("c", "", "Sykefravær")];
        assert_eq!(found(&goals, &candidates), [("b".into(), "c".into(), false)]);
    }
}
