//! Trusts and goals as people type them.

use super::failure::Failure;
use crate::model::register::OTHER;
use crate::model::{DocKey, Register, Slug, State, Trust};
use crate::report::titles;
use crate::store::nearest;

/// The trust that is meant, by id or short name in any case.
///
/// # Errors
/// [`Failure::UnknownTrust`], with the nearest one and all there are.
pub(super) fn trust(register: &Register, given: &str) -> Result<Slug, Failure> {
    let trusts = &register.catalogue.trusts;
    let wanted = given.trim().to_lowercase();
    let is_meant = |t: &&Trust| {
        t.id.as_str() == wanted
            || t.short.to_lowercase() == wanted
            || t.name.to_lowercase() == wanted
    };
    if let Some(found) = trusts.iter().find(is_meant) {
        return Ok(found.id.clone());
    }
    let ids: Vec<&str> = trusts.iter().map(|t| t.id.as_str()).collect();
    let near = nearest(&wanted, &ids).and_then(Slug::new);
    let shorts: Vec<String> = trusts.iter().map(|t| titles::trust(register, &t.id)).collect();
    Err(Failure::UnknownTrust {
        given: given.to_owned(),
        near: near.map(|id| titles::trust(register, &id)),
        known: shorts.join(", "),
    })
}

/// The file of a trust that is meant: a goal by id or number, or the other risks.
///
/// # Errors
/// [`Failure::UnknownGoal`], with the nearest one and those that the trust must assess;
/// [`Failure::GoalOfOthers`] where the goal is there and does not apply to the trust.
pub(super) fn goal(register: &Register, trust: &Slug, given: &str) -> Result<DocKey, Failure> {
    let wanted = given.trim().to_lowercase();
    let goals = &register.catalogue.goals;
    let by_id = goals.iter().find(|goal| goal.id.as_str() == wanted);
    let meant = by_id.or_else(|| goals.iter().find(|g| !g.number.is_empty() && g.number == wanted));
    let shown = titles::trust(register, trust);
    let known = || {
        let owed = register.obligations(trust).map(|(goal, _)| goal.id.as_str());
        owed.chain([OTHER]).collect::<Vec<_>>()
    };
    let name = match meant {
        Some(goal) => Some(goal.id.clone()),
        None => Slug::new(&wanted).filter(|name| name.as_str() == OTHER),
    };
    let Some(name) = name else {
        let all: Vec<&str> = goals.iter().map(|goal| goal.id.as_str()).collect();
        let near = nearest(&wanted, &known()).or_else(|| nearest(&wanted, &all));
        return Err(Failure::UnknownGoal {
            trust: shown,
            given: given.to_owned(),
            near: near.map(str::to_owned),
            known: known().join(", "),
        });
    };
    let doc = DocKey::new(trust, &name);
    let applies = meant.is_none_or(|goal| goal.applies_to.contains(trust));
    if !applies && register.state(&doc) == State::Missing {
        let goal = name.to_string();
        return Err(Failure::GoalOfOthers { trust: shown, goal, known: known().join(", ") });
    }
    Ok(doc)
}

/// The goal that is meant, whomever it applies to: by id or number, or the other risks.
///
/// # Errors
/// [`Failure::NoGoal`], with the nearest one.
pub(super) fn goal_of_all(register: &Register, given: &str) -> Result<Slug, Failure> {
    let wanted = given.trim().to_lowercase();
    let goals = &register.catalogue.goals;
    let by_id = goals.iter().find(|goal| goal.id.as_str() == wanted);
    let meant = by_id.or_else(|| goals.iter().find(|g| !g.number.is_empty() && g.number == wanted));
    let other = Slug::new(&wanted).filter(|name| name.as_str() == OTHER);
    meant.map(|goal| goal.id.clone()).or(other).ok_or_else(|| {
        let ids: Vec<&str> = goals.iter().map(|goal| goal.id.as_str()).collect();
        let near = nearest(&wanted, &ids).map(str::to_owned);
        Failure::NoGoal { given: given.to_owned(), near, year: register.year }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::testing::{register, slug};

    #[test]
    fn a_trust_in_any_case() {
        let register = register();
        for given in ["unn", "UNN", " Unn", "universitetssykehuset nord-norge hf"] {
            assert_eq!(trust(&register, given).unwrap(), slug("unn"), "{given}");
        }
        let Err(Failure::UnknownTrust { near, known, .. }) = trust(&register, "unnn") else {
            panic!("unnn is no trust");
        };
        assert_eq!((near.as_deref(), known.as_str()), (Some("UNN"), "UNN"));
    }

    #[test]
    fn a_goal_by_id_and_the_nearest_one() {
        let register = register();
        let unn = slug("unn");
        assert_eq!(goal(&register, &unn, "Ventetid").unwrap().name, slug("ventetid"));
        assert!(goal(&register, &unn, "_other").unwrap().is_other());
        let Err(Failure::UnknownGoal { near, known, .. }) = goal(&register, &unn, "ventetide")
        else {
            panic!("ventetide is no goal");
        };
        assert_eq!(near.as_deref(), Some("ventetid"));
        assert_eq!(known, "ventetid, sykefravaer, _other");
    }

    #[test]
    fn a_goal_of_other_trusts_is_not_unknown() {
        let mut register = register();
        let goals = &mut std::sync::Arc::make_mut(&mut register.catalogue).goals;
        goals[0].applies_to = vec![slug("fin")];
        let refused = goal(&register, &slug("unn"), "ventetid");
        assert!(matches!(refused, Err(Failure::GoalOfOthers { .. })), "{refused:?}");
    }
}
