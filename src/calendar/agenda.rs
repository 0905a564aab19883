//! Everything with a day by which it is due, in one list: reports, the goals' own deadlines,
//! measures, and targets of risks.

use std::collections::BTreeSet;

use super::late;
use super::recurring::days_of_year;
use super::workday::last_workday_before_day_off;
use crate::model::{Date, Due, DueKind, Goal, ItemKey, Measure, Register, Risk, Slug};

/// What a day is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// An entry of the catalogue's calendar.
    Report {
        /// The entry.
        due: Slug,
        /// What it is for.
        kind: DueKind,
        /// The first day of the month that it is counted in, where it recurs every month.
        month: Option<Date>,
    },
    /// A goal that the source gives a day of its own.
    Goal(Slug),
    /// An open measure.
    Measure(ItemKey),
    /// The level that an open risk is to have come down to.
    Target(ItemKey),
}

/// Something that is due on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The day, as it is written: a date on a weekend is not moved.
    pub date: Date,
    /// The last working day before it, where the date itself is none.
    pub last_workday: Option<Date>,
    /// What is due.
    pub subject: Subject,
    /// All whom it binds, also where the list is of one trust only.
    pub trusts: Vec<Slug>,
    /// Those among them that are late with it.
    pub late: Vec<Slug>,
    /// Those among them that have delivered it, or whose board has treated it.
    pub delivered: Vec<Slug>,
    /// The role or department that answers for it; empty where none is named.
    pub owner: String,
    /// It is about restricted risks only, and its words must not leave the register.
    pub restricted: bool,
}

impl Item {
    /// Its day has passed and it is known not to be done.
    pub(crate) fn is_late(&self) -> bool {
        !self.late.is_empty()
    }

    /// Days from today until the date; negative when it has passed.
    pub(crate) fn days_from(&self, today: Date) -> i64 {
        (self.date - today).num_days()
    }

    fn on(date: Date, subject: Subject, trusts: Vec<Slug>) -> Self {
        Self {
            date,
            last_workday: last_workday_before_day_off(date),
            subject,
            trusts,
            late: Vec::new(),
            delivered: Vec::new(),
            owner: String::new(),
            restricted: false,
        }
    }
}

/// Everything of the year that is due for a trust, or for all: what is late first, then by day;
/// on one day reports before goals, measures and targets.
pub(crate) fn agenda(register: &Register, trust: Option<&Slug>, today: Date) -> Vec<Item> {
    let trusts = register.catalogue.trusts.iter().map(|t| &t.id);
    let trusts: Vec<&Slug> = trusts.filter(|id| trust.is_none_or(|wanted| wanted == *id)).collect();
    let mut items = reports(register, trust, today);
    items.extend(goals(register, trust));
    items.extend(trusts.iter().flat_map(|trust| measures(register, trust, today)));
    items.extend(trusts.iter().flat_map(|trust| targets(register, trust, today)));
    // The sort is stable: what is due on one day stays in the order above.
    items.sort_by_key(|item| (!item.is_late(), item.date));
    items
}

/// Entries of the calendar that bind a trust, or anybody, and that the catalogue gives no day.
pub(crate) fn undated<'r>(register: &'r Register, trust: Option<&Slug>) -> Vec<&'r Due> {
    let catalogue = &register.catalogue;
    let bound = catalogue.due.iter().filter(|due| trust.is_none_or(|trust| due.binds(trust)));
    bound.filter(|due| days_of_year(catalogue, due, register.year).is_empty()).collect()
}

fn reports(register: &Register, trust: Option<&Slug>, today: Date) -> Vec<Item> {
    let catalogue = &register.catalogue;
    let bound = catalogue.due.iter().filter(|due| trust.is_none_or(|trust| due.binds(trust)));
    bound.flat_map(|due| report(register, due, trust, today)).collect()
}

fn report(register: &Register, due: &Due, trust: Option<&Slug>, today: Date) -> Vec<Item> {
    let catalogue = &register.catalogue;
    let bound = catalogue.trusts.iter().map(|t| &t.id).filter(|trust| due.binds(trust));
    let bound: Vec<Slug> = bound.cloned().collect();
    let days = days_of_year(catalogue, due, register.year).into_iter();
    days.map(|day| {
        let subject = Subject::Report { due: due.id.clone(), kind: due.kind, month: day.month };
        let asked = trust.map_or_else(|| bound.clone(), |trust| vec![trust.clone()]);
        Item {
            late: late::owing(register, due.kind, day.date, &asked, today),
            delivered: asked
                .into_iter()
                .filter(|trust| has_delivered(register, due, trust))
                .collect(),
            ..Item::on(day.date, subject, bound.clone())
        }
    })
    .collect()
}

/// Whether a trust has delivered a round, or its board has treated it.
fn has_delivered(register: &Register, due: &Due, trust: &Slug) -> bool {
    let reporting = register.book(trust).map(|book| book.reporting());
    let Some(delivery) = reporting.and_then(|it| it.delivered.get(due.round())) else {
        return false;
    };
    match due.kind {
        DueKind::Tertial | DueKind::Annual => delivery.on.is_some(),
        DueKind::Board => delivery.board.is_some(),
        DueKind::Assessment | DueKind::Monthly | DueKind::Accounts => false,
    }
}

fn goals(register: &Register, trust: Option<&Slug>) -> Vec<Item> {
    let applies = |goal: &&Goal| trust.is_none_or(|trust| goal.applies_to.contains(trust));
    let goals = register.catalogue.goals.iter().filter(applies);
    goals
        .filter_map(|goal| {
            let subject = Subject::Goal(goal.id.clone());
            let item = Item::on(goal.due?, subject, goal.applies_to.clone());
            Some(Item { owner: goal.owner.clone(), ..item })
        })
        .collect()
}

fn measures(register: &Register, trust: &Slug, today: Date) -> Vec<Item> {
    let restricted = restricted_risks(register, trust);
    let open = register.measures(trust).filter(|(_, measure)| measure.is_open());
    open.filter_map(|(key, measure)| {
        let item = Item::on(measure.deadline?, Subject::Measure(key), vec![trust.clone()]);
        Some(Item {
            late: Vec::from_iter(measure.is_overdue(today).then(|| trust.clone())),
            owner: measure.owner.clone(),
            restricted: restricted.hold_all_of(measure),
            ..item
        })
    })
    .collect()
}

fn targets(register: &Register, trust: &Slug, today: Date) -> Vec<Item> {
    let mut items = Vec::new();
    for (doc, assessment) in register.docs(trust) {
        for (id, risk) in assessment.open_risks().filter(|(_, r)| !late::has_reached_target(r)) {
            let Some(date) = risk.target_by else { continue };
            let subject = Subject::Target(ItemKey::new(&doc, id));
            items.push(Item {
                late: Vec::from_iter((date < today).then(|| trust.clone())),
                owner: risk.owner.clone(),
                restricted: risk.is_restricted(),
                ..Item::on(date, subject, vec![trust.clone()])
            });
        }
    }
    items
}

/// A trust's risks by whether they are restricted.
struct Restricted<'r> {
    restricted: BTreeSet<&'r Slug>,
    others: BTreeSet<&'r Slug>,
    /// Risks may stand in files that cannot be read.
    damaged: bool,
}

fn restricted_risks<'r>(register: &'r Register, trust: &Slug) -> Restricted<'r> {
    let book = register.book(trust);
    let assessments = book.into_iter().flat_map(|book| book.assessments().map(|(_, a)| a));
    let risks = assessments.flat_map(|assessment| &assessment.risks);
    let (restricted, others): (Vec<_>, Vec<_>) = risks.partition(|(_, risk)| risk.is_restricted());
    let ids = |risks: Vec<(&'r Slug, &'r Risk)>| risks.into_iter().map(|(id, _)| id).collect();
    Restricted {
        restricted: ids(restricted),
        others: ids(others),
        damaged: book.is_some_and(|book| !book.damaged.is_empty()),
    }
}

impl Restricted<'_> {
    /// Whether a measure serves restricted risks only. A risk that cannot be found settles
    /// nothing, unless it may stand in a damaged file: then it may be a restricted one.
    fn hold_all_of(&self, measure: &Measure) -> bool {
        let mut risks = measure.risks.iter();
        let is_served = |id: &Slug| self.restricted.contains(id) || self.damaged;
        !measure.risks.iter().any(|id| self.others.contains(id)) && risks.any(is_served)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::OTHER;
    use crate::model::register::testing::{risk_at, slug};
    use crate::model::testing::{Builder, serving, ymd};
    use crate::model::{Progress, Status};

    const TODAY: (i32, u32, u32) = (2024, 5, 6);

    fn today() -> Date {
        ymd(TODAY.0, TODAY.1, TODAY.2)
    }

    fn due_on(date: Date, risks: &[&str]) -> Measure {
        Measure { deadline: Some(date), ..serving(risks) }
    }

    /// What is due, in one word each.
    fn words(items: &[Item]) -> Vec<String> {
        let word = |item: &Item| match &item.subject {
            Subject::Report { due, .. } => due.to_string(),
            Subject::Goal(id) => format!("goal {id}"),
            Subject::Measure(key) => format!("{} {}", key.doc.trust, key.id),
            Subject::Target(key) => format!("target {}", key.id),
        };
        items.iter().map(word).collect()
    }

    fn everything() -> Builder {
        Builder::new()
            .risk("unn", "ventetid", "r1111", 5, 4)
            .edit_risk("unn", "ventetid", "r1111", |_, risk| {
                risk.target = risk_at(2, 3).current;
                risk.target_by = Some(ymd(2024, 5, 15));
            })
            .measure("unn", "ventetid", "m1111", due_on(ymd(2024, 5, 15), &["r1111"]))
            .measure("fin", OTHER, "m1111", due_on(ymd(2024, 4, 1), &[]))
            .status("unn", "sykefravaer", Status::Ready)
            .with(|register| {
                let catalogue = std::sync::Arc::make_mut(&mut register.catalogue);
                catalogue.goals[0].due = Some(ymd(2024, 5, 15));
                catalogue.goals[0].applies_to = vec![slug("unn")];
            })
    }

    #[test]
    fn what_is_late_stands_first_and_then_every_kind_by_its_day() {
        let items = agenda(&everything().build(), None, today());
        let wanted =
            ["assessment", "fin m1111", "tertial-1", "goal ventetid", "unn m1111", "target r1111"];
        assert_eq!(words(&items), wanted);
        assert_eq!(items[0].late, [slug("unn"), slug("fin")]);
        assert_eq!(items[1].days_from(today()), -35);
    }

    #[test]
    fn a_trust_sees_what_binds_it_and_who_else_is_bound() {
        let items = agenda(&everything().build(), Some(&slug("fin")), today());
        assert_eq!(words(&items), ["assessment", "fin m1111", "tertial-1"]);
        assert_eq!(items[0].late, [slug("fin")]);
        assert_eq!(items[0].trusts, [slug("unn"), slug("fin")]);
    }

    #[test]
    fn what_is_done_closed_or_reached_is_no_longer_due() {
        let register = everything()
            .measure("unn", "ventetid", "m1111", {
                Measure { progress: Progress::Done, ..due_on(ymd(2024, 5, 15), &["r1111"]) }
            })
            .measure("fin", OTHER, "m1111", Measure { progress: Progress::Dropped, ..serving(&[]) })
            .risk("unn", "ventetid", "r1111", 2, 3)
            .build();
        let items = words(&agenda(&register, None, today()));
        assert_eq!(items, ["assessment", "tertial-1", "goal ventetid"]);
    }

    #[test]
    fn a_duty_without_a_day_is_not_lost() {
        let register = everything()
            .with(|register| {
                let catalogue = std::sync::Arc::make_mut(&mut register.catalogue);
                let mut accounts = catalogue.due[0].clone();
                (accounts.id, accounts.date) = (slug("accounts"), None);
                accounts.applies_to = vec![slug("unn")];
                catalogue.due.push(accounts);
            })
            .build();
        let ids = |trust: Option<&Slug>| {
            undated(&register, trust).iter().map(|due| due.id.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(ids(None), ["accounts"]);
        assert_eq!(ids(Some(&slug("unn"))), ["accounts"]);
        assert!(ids(Some(&slug("fin"))).is_empty());
    }

    #[test]
    fn a_day_off_stays_and_tells_the_last_working_day() {
        let register =
            Builder::new().measure("unn", OTHER, "m1111", due_on(ymd(2024, 6, 1), &[])).build();
        let items = agenda(&register, Some(&slug("unn")), today());
        let measure = items.iter().find(|item| item.date == ymd(2024, 6, 1)).unwrap();
        assert_eq!(measure.last_workday, Some(ymd(2024, 5, 31)));
    }

    #[test]
    fn a_measure_that_serves_restricted_risks_only_is_restricted() {
        let base = Builder::new()
            .risk("unn", "ventetid", "r1111", 3, 3)
            .risk("unn", OTHER, "r2222", 3, 3)
            .edit_risk("unn", OTHER, "r2222", |_, risk| risk.restricted = "offl. § 24".into());
        let restricted = |built: Builder, risks: &[&str]| {
            let measure = due_on(ymd(2024, 6, 1), risks);
            let register = built.measure("unn", "ventetid", "m1111", measure).build();
            let items = agenda(&register, None, today());
            let is_measure = |item: &&Item| matches!(item.subject, Subject::Measure(_));
            items.iter().find(is_measure).unwrap().restricted
        };
        for (risks, wanted) in [
            (&["r2222"][..], true),
            (&["r2222", "r1111"], false),
            (&["r2222", "rgone"], true),
            (&["r1111"], false),
            (&["rgone"], false),
            (&[], false),
        ] {
            assert_eq!(restricted(base.clone(), risks), wanted, "{risks:?}");
        }
        assert!(
            restricted(base.damaged("unn", "sykefravaer"), &["rgone"]),
            "it may stand in the file that cannot be read"
        );
    }
}
