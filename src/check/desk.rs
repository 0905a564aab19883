//! What one person has before them: a trust's assessments and late measures, most urgent first.

use super::ready::{Lack, lacks};
use crate::model::diagnostic::Severities;
use crate::model::register::OTHER;
use crate::model::{
    Assessment, Date, Diagnostic, DocKey, ItemKey, Register, Session, Slug, State, is_same_role,
};

/// Whose desk it is, and the day.
#[derive(Clone, Copy)]
pub(crate) struct Owner<'a> {
    pub(crate) trust: &'a Slug,
    /// The role; empty for all of the trust.
    pub(crate) role: &'a str,
    pub(crate) today: Date,
    /// The first day of the round: what was looked at before it is to be looked at again.
    pub(crate) since: Date,
}

impl Owner<'_> {
    /// Whether somebody of this role is meant.
    pub(crate) fn is(&self, role: &str) -> bool {
        self.role.is_empty() || is_same_role(self.role, role)
    }
}

/// An assessment on the desk.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Duty {
    pub(crate) doc: DocKey,
    pub(crate) state: State,
    pub(crate) lacks: Vec<Lack>,
    /// The last day that anybody is known to have looked at all of it.
    pub(crate) looked: Option<Date>,
    /// Nobody has looked at it in this round.
    pub(crate) is_unlooked: bool,
    /// The person's role has something in it, or nobody has begun it.
    pub(crate) is_own: bool,
}

impl Duty {
    /// Nothing is left to do before it is sent; an approval that has lapsed is for others to give.
    pub(crate) fn is_done(&self) -> bool {
        self.state.meets_deadline() && !self.is_unlooked
    }

    /// It stands as it was, and somebody can say so.
    pub(crate) fn can_be_confirmed(&self) -> bool {
        let is_begun = !matches!(self.state, State::Missing | State::Damaged);
        is_begun
            && self.is_unlooked
            && !self.lacks.iter().any(|lack| lack.item.is_none() && lack.is_must)
    }

    /// It is a draft that lacks nothing.
    pub(crate) fn can_be_ready(&self) -> bool {
        self.state == State::Draft && self.lacks.is_empty()
    }

    /// What duties are sorted by, the most urgent first.
    fn weight(&self) -> (bool, u8, bool) {
        let kind = match self.state {
            State::Damaged => 0,
            State::Missing => 1,
            State::Lapsed => 2,
            State::Draft if !self.lacks.is_empty() => 3,
            State::Draft => 4,
            State::Ready | State::Approved => 5,
        };
        (!self.is_own, kind, self.is_done())
    }
}

/// A trust's assessments, most urgent first; alike ones in the catalogue's order.
pub(crate) fn duties(
    register: &Register,
    owner: Owner<'_>,
    read: &[Diagnostic],
    severities: &Severities,
) -> Vec<Duty> {
    let goals = register.catalogue.obligations(owner.trust).map(|goal| goal.id.clone());
    let mut docs: Vec<DocKey> = goals.map(|goal| DocKey::new(owner.trust, &goal)).collect();
    let other = Slug::new(OTHER).map(|other| DocKey::new(owner.trust, &other));
    docs.extend(other.filter(|doc| register.assessment(doc).is_some()));
    let mut duties: Vec<Duty> =
        docs.into_iter().map(|doc| duty(register, owner, doc, read, severities)).collect();
    duties.sort_by_key(Duty::weight);
    duties
}

fn duty(
    register: &Register,
    owner: Owner<'_>,
    doc: DocKey,
    read: &[Diagnostic],
    severities: &Severities,
) -> Duty {
    let state = register.state(&doc);
    let assessment = register.assessment(&doc).map(AsRef::as_ref);
    let looked = assessment.and_then(looked_at);
    let has_open = assessment.is_some_and(|a| a.open_risks().next().is_some());
    let is_own = assessment.is_none_or(|a| has_role(a, owner));
    Duty {
        lacks: lacks(register, &doc, read, severities, owner.today),
        is_unlooked: has_open && looked.is_none_or(|looked| looked < owner.since),
        doc,
        state,
        looked,
        is_own,
    }
}

/// The last day by which somebody had looked at every open risk: the group that assessed it, a
/// workshop, or who reviewed it.
fn looked_at(assessment: &Assessment) -> Option<Date> {
    let session = assessment.sessions.keys().next_back();
    let session = session.and_then(|day| Session::day(day));
    let all = session.max(assessment.assessed);
    let risks = assessment.open_risks().map(|(_, risk)| risk.reviewed.max(all));
    risks.min().unwrap_or(all)
}

fn has_role(assessment: &Assessment, owner: Owner<'_>) -> bool {
    let risks = assessment.open_risks().map(|(_, risk)| &risk.owner);
    let measures = assessment.measures.values().filter(|measure| measure.is_open());
    owner.role.is_empty() || risks.chain(measures.map(|m| &m.owner)).any(|role| owner.is(role))
}

/// The measures of a person whose deadline has passed, the oldest first.
pub(crate) fn late_measures(register: &Register, owner: Owner<'_>) -> Vec<(Date, ItemKey)> {
    let all = register.measures(owner.trust);
    let late = all.filter(|(_, m)| m.is_overdue(owner.today) && owner.is(&m.owner));
    let mut late: Vec<_> = late.filter_map(|(key, m)| Some((m.deadline?, key))).collect();
    late.sort();
    late
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::testing::slug;
    use crate::model::testing::{Builder, serving, ymd};
    use crate::model::{Measure, Status};

    fn owner<'a>(trust: &'a Slug, role: &'a str) -> Owner<'a> {
        Owner { trust, role, today: ymd(2024, 2, 20), since: ymd(2024, 1, 1) }
    }

    fn begun() -> Builder {
        Builder::new()
            .risk("unn", "sykefravaer", "r2222", 2, 2)
            .edit_risk("unn", "sykefravaer", "r2222", |_, risk| risk.owner = "HR-sjef".into())
            .status("unn", "sykefravaer", Status::Ready)
    }

    fn shown(built: Builder, role: &str) -> Vec<(String, bool, bool)> {
        let trust = slug("unn");
        let found = duties(&built.build(), owner(&trust, role), &[], &Severities::new());
        found.iter().map(|d| (d.doc.name.to_string(), d.is_own, d.is_done())).collect()
    }

    #[test]
    fn what_is_missing_stands_first_and_what_nobody_looked_at_is_not_done() {
        let wanted = [("ventetid".into(), true, false), ("sykefravaer".into(), true, false)];
        assert_eq!(shown(begun(), ""), wanted);
        let reviewed = begun().edit_risk("unn", "sykefravaer", "r2222", |_, risk| {
            risk.reviewed = Some(ymd(2024, 2, 1));
        });
        assert_eq!(shown(reviewed, "")[1], ("sykefravaer".into(), true, true));
        let last_year = begun().edit_risk("unn", "sykefravaer", "r2222", |_, risk| {
            risk.reviewed = Some(ymd(2023, 12, 31));
        });
        assert!(!shown(last_year, "")[1].2);
    }

    #[test]
    fn own_is_where_the_role_has_something_or_nobody_has_begun() {
        let of =
            |role| shown(begun(), role).into_iter().map(|(.., own, _)| own).collect::<Vec<_>>();
        assert_eq!(of("hr-sjef "), [true, true]);
        assert_eq!(of("fagdirektør"), [true, false]);
    }

    #[test]
    fn late_measures_are_the_roles_own() {
        let due = |owner: &str, on| Measure {
            owner: owner.into(),
            deadline: Some(on),
            ..serving(&["r2222"])
        };
        let register = begun()
            .measure("unn", "sykefravaer", "m1111", due("HR-sjef", ymd(2024, 2, 1)))
            .measure("unn", "sykefravaer", "m2222", due("HR-sjef", ymd(2024, 1, 1)))
            .measure("unn", "sykefravaer", "m3333", due("HR-sjef", ymd(2024, 6, 1)))
            .measure("unn", "sykefravaer", "m4444", due("fagdirektør", ymd(2024, 1, 1)))
            .build();
        let trust = slug("unn");
        let late = late_measures(&register, owner(&trust, "HR-sjef"));
        let ids: Vec<_> = late.iter().map(|(_, key)| key.id.as_str()).collect();
        assert_eq!(ids, ["m2222", "m1111"]);
        assert_eq!(late_measures(&register, owner(&trust, "")).len(), 3);
    }
}
