//! Two years' goals: which came, went, changed number or ask for another figure.

use super::figure::{Demand, Verdict, verdict};
use super::likeness::{Suggestion, suggestions};
use crate::model::catalogue::Figure;
use crate::model::{Catalogue, Goal};

/// What became of the goals from one catalogue to another.
#[derive(Debug, Clone, PartialEq)]
pub struct CatalogueDiff<'c> {
    /// Goals that only the later catalogue has, in its order.
    pub came: Vec<&'c Goal>,
    /// Goals that only the earlier one has, in its order.
    pub went: Vec<&'c Goal>,
    /// For goals that went: which of those that came may be the same.
    pub perhaps: Vec<Suggestion>,
    /// Goals of both of which something is another, in the later one's order.
    pub changed: Vec<Changed<'c>>,
    /// Goals of both that ask for the same.
    pub unchanged: usize,
}

/// A goal that both catalogues have under one id, and that is another.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed<'c> {
    /// As the earlier catalogue has it.
    pub before: &'c Goal,
    /// As the later one has it.
    pub after: &'c Goal,
    /// Its figures that are others.
    pub figures: Vec<FigureChange<'c>>,
}

/// Whom a figure is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For<'c> {
    /// Everybody.
    All,
    /// A service, as the source calls it.
    Service(&'c str),
    /// A trust, by its id.
    Trust(&'c str),
}

/// A figure that is another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureChange<'c> {
    /// Whom it is for.
    pub whom: For<'c>,
    /// As it was.
    pub before: Option<Demand>,
    /// As it is.
    pub after: Option<Demand>,
    /// What that means.
    pub verdict: Verdict,
}

impl Changed<'_> {
    /// Number, kind or priority is another.
    pub fn is_reordered(&self) -> bool {
        self.before.number != self.after.number
            || self.before.kind != self.after.kind
            || self.before.prioritised != self.after.prioritised
    }
}

/// Compares two catalogues; a goal is the same where its id is.
pub fn difference<'c>(before: &'c Catalogue, after: &'c Catalogue) -> CatalogueDiff<'c> {
    let missing_in = |goals: &'c Catalogue, other: &Catalogue| -> Vec<&'c Goal> {
        goals.goals.iter().filter(|g| other.goal(g.id.as_str()).is_none()).collect()
    };
    let came = missing_in(after, before);
    let went = missing_in(before, after);
    let perhaps = suggestions(&went, &came);
    let mut changed = Vec::new();
    let mut unchanged = 0;
    for goal in &after.goals {
        let Some(earlier) = before.goal(goal.id.as_str()) else { continue };
        let figures = figures(&earlier.figure, &goal.figure);
        let pair = Changed { before: earlier, after: goal, figures };
        if pair.is_reordered() || !pair.figures.is_empty() {
            changed.push(pair);
        } else {
            unchanged += 1;
        }
    }
    CatalogueDiff { came, went, perhaps, changed, unchanged }
}

/// The figures that are others, for all first, then per service and per trust.
fn figures<'c>(before: &'c Figure, after: &'c Figure) -> Vec<FigureChange<'c>> {
    let (old, new) = (demands(before), demands(after));
    let find = |list: &[(For<'c>, Demand)], whom: For<'c>| {
        list.iter().find(|(w, _)| *w == whom).map(|(_, demand)| demand.clone())
    };
    let gone = old.iter().filter(|(whom, _)| find(&new, *whom).is_none());
    let whoms: Vec<For<'c>> = new.iter().chain(gone).map(|(whom, _)| *whom).collect();
    let changes = whoms.into_iter().map(|whom| {
        let (before, after) = (find(&old, whom), find(&new, whom));
        let verdict = match (&before, &after) {
            (Some(before), Some(after)) => verdict(before, after),
            (None, _) => Verdict::Came,
            (_, None) => Verdict::Went,
        };
        FigureChange { whom, before, after, verdict }
    });
    changes.filter(|change| change.verdict != Verdict::Same).collect()
}

/// A figure's demands, each with whom it is for. The year that a figure is relative to belongs to
/// what is asked of all.
fn demands(figure: &Figure) -> Vec<(For<'_>, Demand)> {
    let mut demands = Vec::new();
    if !figure.all.is_empty() || figure.than_year.is_some() {
        let all = Demand {
            text: figure.all.clone(),
            than_year: figure.than_year,
            better: figure.better.clone(),
        };
        demands.push((For::All, all));
    }
    let absolute = |text: &String| Demand {
        text: text.clone(),
        than_year: None,
        better: figure.better.clone(),
    };
    let services = figure.service.iter();
    demands.extend(services.map(|(name, text)| (For::Service(name), absolute(text))));
    let trusts = figure.trust.iter();
    demands.extend(trusts.map(|(id, text)| (For::Trust(id), absolute(text))));
    demands
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::testing::slug;

    fn catalogue(goals: Vec<Goal>) -> Catalogue {
        Catalogue { goals, ..Catalogue::default() }
    }

    fn goal(id: &str, number: &str, all: &str) -> Goal {
        let mut goal = Goal { number: number.into(), ..Goal::named(slug(id)) };
        goal.figure.all = all.into();
        goal
    }

    #[test]
    fn goals_come_go_and_change_number_or_figure() {
        let before = catalogue(vec![
            goal("ventetid", "17", "< 60 dager"),
            goal("pet", "3", ""),
            goal("amk", "4", "≥ 80 %"),
            goal("tvang", "5", ""),
        ]);
        let after = catalogue(vec![
            goal("bygg", "1", ""),
            goal("amk", "4", "≥ 80 %"),
            goal("tvang", "6", ""),
            goal("ventetid", "17", "< 50 dager"),
        ]);
        let diff = difference(&before, &after);
        let ids = |goals: &[&Goal]| goals.iter().map(|g| g.id.to_string()).collect::<Vec<_>>();
        assert_eq!((ids(&diff.came), ids(&diff.went)), (vec!["bygg".into()], vec!["pet".into()]));
        assert_eq!((diff.changed.len(), diff.unchanged), (2, 1));
        let (tvang, ventetid) = (&diff.changed[0], &diff.changed[1]);
        assert!(tvang.is_reordered() && tvang.figures.is_empty());
        assert!(!ventetid.is_reordered());
        assert_eq!(ventetid.figures[0].verdict, Verdict::Stricter);
        let same = difference(&after, &after);
        assert_eq!((same.changed.len(), same.came.len(), same.unchanged), (0, 0, 4));
    }

    #[test]
    fn figures_are_compared_per_service_and_per_trust() {
        let mut before = goal("ventetid", "17", "");
        before.figure.service =
            vec![("TSB".into(), "< 30 dager".into()), ("somatikk".into(), "< 50 dager".into())];
        let mut after = goal("ventetid", "17", "");
        after.figure.service = vec![("TSB".into(), "< 25 dager".into())];
        after.figure.trust = vec![("unn".into(), "< 20 dager".into())];
        after.figure.than_year = Some(2023);
        let (before, after) = (catalogue(vec![before]), catalogue(vec![after]));
        let diff = difference(&before, &after);
        let found: Vec<_> = diff.changed[0].figures.iter().map(|f| (f.whom, f.verdict)).collect();
        let wanted = [
            (For::All, Verdict::Came),
            (For::Service("TSB"), Verdict::Stricter),
            (For::Trust("unn"), Verdict::Came),
            (For::Service("somatikk"), Verdict::Went),
        ];
        assert_eq!(found, wanted);
    }
}
