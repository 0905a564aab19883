//! What should be mended first: findings of one kind in one place are one group, and the groups
//! stand most urgent first.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{references, rules, severity_in, weighed};
use crate::model::diagnostic::{Severities, Urgency};
use crate::model::register::TOP;
use crate::model::{Code, Date, Diagnostic, DocKey, Register, Severity, Slug};

/// What the findings of a group have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    /// A file is there and cannot be read.
    Unreadable,
    /// Errors in a file that can be read all the same.
    Errors,
    /// An obligation has no assessment.
    Missing,
    /// An assessment is not ready, and its deadline has passed or is near.
    NotReady,
    /// What was approved has changed since.
    ApprovalLapsed,
    /// Risks whose zone demands a measure have no open one.
    Untreated,
    /// What was accepted has changed since.
    AcceptanceLapsed,
    /// Open measures whose deadline has passed, in all of a trust's files.
    Overdue,
    /// Open measures that nobody answers for, or that have no deadline.
    NoOwnerOrDeadline,
    /// Open risks without probability or consequence.
    Unscored,
    /// The Topp 5 names risks that are closed or not there.
    TopNamesOthers,
    /// The Topp 5 has more or fewer than five risks.
    TopNotFive,
}

impl Kind {
    /// The kind of a finding; `None` where it can wait.
    fn of(finding: &Diagnostic, doc: &DocKey, register: &Register) -> Option<Self> {
        let is_in_top = doc.name.as_str() == TOP;
        let is_damaged = || {
            let book = register.book(&doc.trust);
            book.is_some_and(|book| book.damaged.contains(&doc.name))
        };
        match (Self::of_code(finding.code), finding.severity) {
            (_, Severity::Info) => None,
            (Some(kind), _) => Some(kind),
            (None, _) if finding.code == Code::UnknownId && is_in_top => Some(Self::TopNamesOthers),
            (None, Severity::Error) if is_damaged() => Some(Self::Unreadable),
            (None, Severity::Error) => Some(Self::Errors),
            (None, Severity::Warning) => None,
        }
    }

    /// The kind that all findings of a code are of.
    fn of_code(code: Code) -> Option<Self> {
        match code {
            Code::ObligationMissing => Some(Self::Missing),
            Code::NotReady => Some(Self::NotReady),
            Code::ApprovalLapsed => Some(Self::ApprovalLapsed),
            Code::Untreated => Some(Self::Untreated),
            Code::AcceptanceLapsed => Some(Self::AcceptanceLapsed),
            Code::MeasureOverdue => Some(Self::Overdue),
            Code::MeasureWithoutOwner | Code::MeasureWithoutDeadline => {
                Some(Self::NoOwnerOrDeadline)
            }
            Code::Unscored => Some(Self::Unscored),
            Code::TopNamesClosed => Some(Self::TopNamesOthers),
            Code::TopNotFive => Some(Self::TopNotFive),
            _ => None,
        }
    }

    /// Its findings in all files of a trust are one group, not one a file.
    pub(crate) fn is_about_trust(self) -> bool {
        matches!(self, Self::Overdue | Self::TopNamesOthers | Self::TopNotFive)
    }
}

/// Findings of one kind about one file, or about a trust as a whole.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Group {
    /// What they have in common.
    pub(crate) kind: Kind,
    /// The file that it is about: the first of them where it is about a trust as a whole.
    pub(crate) doc: DocKey,
    /// The gravest and most urgent of them, which speaks for the group.
    pub(crate) lead: Diagnostic,
    /// The codes that occur, each once.
    pub(crate) codes: Vec<Code>,
    /// The risks or measures that they are about, each once.
    pub(crate) items: Vec<Slug>,
    /// How many findings there are.
    pub(crate) count: usize,
}

impl Group {
    fn of(kind: Kind, doc: DocKey, finding: Diagnostic) -> Self {
        let (codes, items) = (vec![finding.code], finding.item().into_iter().collect());
        Self { kind, doc, lead: finding, codes, items, count: 1 }
    }

    fn add(&mut self, finding: Diagnostic) {
        self.count += 1;
        if !self.codes.contains(&finding.code) {
            self.codes.push(finding.code);
        }
        // What is found about one measure stands together.
        self.items.extend(finding.item().filter(|item| self.items.last() != Some(item)));
        let weight = |finding: &Diagnostic| (finding.severity, finding.urgency);
        if weight(&finding) < weight(&self.lead) {
            self.lead = finding;
        }
    }

    /// What groups are sorted by; the smallest is the most urgent. Errors go before warnings, a
    /// deadline that has passed before one to come, and the graver before the lesser of a kind.
    fn weight(&self) -> (Severity, u8, Urgency) {
        let has_passed = matches!(self.lead.urgency, Urgency::Days(days) if days < 0);
        let kind = match self.kind {
            Kind::Unreadable => 0,
            Kind::Errors => 1,
            Kind::Missing if has_passed => 2,
            Kind::NotReady if has_passed => 3,
            Kind::Missing => 4,
            Kind::NotReady => 5,
            Kind::ApprovalLapsed => 6,
            Kind::Untreated => 7,
            Kind::AcceptanceLapsed => 8,
            Kind::Overdue => 9,
            Kind::NoOwnerOrDeadline => 10,
            Kind::Unscored => 11,
            Kind::TopNamesOthers => 12,
            Kind::TopNotFive => 13,
        };
        (self.lead.severity, kind, self.lead.urgency)
    }
}

/// What should be mended first in a trust, most urgent first; alike ones in the order of its
/// documents. `read` is what was found when its files were read.
pub(crate) fn urgent(
    register: &Register,
    trust: &Slug,
    read: impl IntoIterator<Item = Diagnostic>,
    severities: &Severities,
    today: Date,
) -> Vec<Group> {
    let mut found: Vec<Diagnostic> = read.into_iter().collect();
    let is_urgent = |code: &Code| {
        let severity = severity_in(severities, *code, code.severity());
        severity == Some(Severity::Error) || (severity.is_some() && Kind::of_code(*code).is_some())
    };
    found.extend(rules::in_trust(register, trust, today, |codes| codes.iter().any(is_urgent)));
    found.extend(references::in_top(register, trust));
    let mut groups = grouped(weighed(found, severities), register);
    groups.sort_by_key(Group::weight);
    groups
}

/// The first of several trusts' groups, at most so many, in the order of [`urgent`]; alike ones as
/// they stand.
pub(crate) fn most_urgent<'g>(groups: impl Iterator<Item = &'g Group>, most: usize) -> Vec<Group> {
    let mut groups: Vec<&Group> = groups.collect();
    groups.sort_by_key(|group| group.weight());
    groups.into_iter().take(most).cloned().collect()
}

/// The findings that cannot wait, in groups, in the order in which they were found.
fn grouped(found: Vec<Diagnostic>, register: &Register) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<(Kind, Slug, Option<Slug>), usize> = HashMap::new();
    for finding in found {
        let Some(doc) = finding.doc() else { continue };
        let Some(kind) = Kind::of(&finding, &doc, register) else { continue };
        let name = (!kind.is_about_trust()).then(|| doc.name.clone());
        match places.entry((kind, doc.trust.clone(), name)) {
            Entry::Occupied(place) => groups[*place.get()].add(finding),
            Entry::Vacant(place) => {
                place.insert(groups.len());
                groups.push(Group::of(kind, doc, finding));
            }
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::OTHER;
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, serving, ymd};
    use crate::model::{Closing, Measure, Status};

    const FIVE: [&str; 5] = ["r1111", "r2222", "r3333", "r4444", "r5555"];

    /// UNN's groups, with nothing found in its files.
    fn groups_on(builder: Builder, severities: &Severities, today: Date) -> Vec<Group> {
        urgent(&builder.build(), &slug("unn"), [], severities, today)
    }

    /// UNN's groups of a kind on a day long before the deadline.
    fn groups(builder: Builder, kind: Kind) -> Vec<Group> {
        let mut groups = groups_on(builder, &Severities::new(), ymd(2024, 1, 10));
        groups.retain(|group| group.kind == kind);
        groups
    }

    fn ids(group: &Group) -> Vec<&str> {
        group.items.iter().map(Slug::as_str).collect()
    }

    fn due(owner: &str, deadline: Option<Date>) -> Measure {
        Measure { owner: owner.into(), deadline, ..serving(&[]) }
    }

    /// Something of many kinds.
    fn mixed() -> Builder {
        Builder::new()
            .risk("unn", "ventetid", "rred1", 5, 5)
            .status("unn", "ventetid", Status::Ready)
            .risk("unn", OTHER, "roth1", 1, 1)
            .measure("unn", OTHER, "mlate", due("HR-sjef", Some(ymd(2024, 3, 1))))
    }

    #[test]
    fn what_has_passed_goes_before_what_is_to_come_and_an_error_before_all() {
        let register = mixed().damaged("unn", "_top").build();
        let error = Diagnostic::of_file(Severity::Error, Code::Syntax, "2024/unn/_top.toml");
        let kinds = |read: Vec<Diagnostic>, today| {
            let groups = urgent(&register, &slug("unn"), read, &Severities::new(), today);
            groups.into_iter().map(|group| group.kind).collect::<Vec<_>>()
        };
        use Kind::{Missing, Overdue, Unreadable, Untreated};
        let wanted = [Unreadable, Missing, Untreated, Overdue];
        assert_eq!(kinds(vec![error], ymd(2024, 3, 5)), wanted);
        assert_eq!(kinds(vec![], ymd(2024, 2, 5)), [Missing, Untreated]);
    }

    #[test]
    fn alike_ones_stand_in_the_order_of_the_documents_and_the_graver_first() {
        let built = Builder::new()
            .risk("unn", OTHER, "ra", 5, 5)
            .risk("unn", "ventetid", "rb", 3, 4)
            .risk("unn", "sykefravaer", "rc", 5, 5);
        let docs = groups(built, Kind::Untreated);
        let docs: Vec<_> = docs.iter().map(|group| group.doc.name.as_str()).collect();
        assert_eq!(docs, ["sykefravaer", OTHER, "ventetid"]);
    }

    #[test]
    fn the_risks_of_a_file_are_one_group_and_the_worst_zone_speaks_for_it() {
        let built = Builder::new()
            .risk("unn", "ventetid", "ra", 3, 4)
            .risk("unn", "ventetid", "rb", 5, 5)
            .risk("unn", "ventetid", "rcalm", 1, 1);
        let found = groups(built, Kind::Untreated);
        let [red] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((ids(red), &red.doc), (vec!["ra", "rb"], &doc("ventetid")));
        assert_eq!(red.lead.anchor[1], "rb");
    }

    #[test]
    fn late_measures_of_all_files_are_one_group_and_the_oldest_speaks_for_it() {
        let built = Builder::new()
            .measure("unn", "ventetid", "m1111", due("HR", Some(ymd(2024, 1, 9))))
            .measure("unn", OTHER, "m2222", due("HR", Some(ymd(2023, 12, 1))))
            .measure("unn", OTHER, "m3333", due("HR", Some(ymd(2024, 1, 10))));
        let found = groups(built, Kind::Overdue);
        let [late] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(ids(late), ["m1111", "m2222"]);
        assert_eq!(late.lead.urgency, Urgency::Since(ymd(2023, 12, 1)));
    }

    #[test]
    fn a_measure_that_lacks_both_counts_once() {
        let built = Builder::new().measure("unn", "ventetid", "m1111", due("", None)).measure(
            "unn",
            "ventetid",
            "m2222",
            due("", Some(ymd(2024, 6, 1))),
        );
        let found = groups(built, Kind::NoOwnerOrDeadline);
        assert_eq!(ids(&found[0]), ["m1111", "m2222"]);
        assert_eq!(found[0].codes, [Code::MeasureWithoutOwner, Code::MeasureWithoutDeadline]);
    }

    #[test]
    fn a_topp_5_that_names_what_is_closed_or_not_there_is_one_group() {
        let five =
            || FIVE.iter().fold(Builder::new(), |built, id| built.risk("unn", OTHER, id, 3, 3));
        assert_eq!(groups(five().top("unn", &FIVE), Kind::TopNamesOthers), []);
        let closed = five().edit_risk("unn", OTHER, "r2222", |_, risk| {
            risk.closed = Closing { on: Some(ymd(2024, 1, 4)), why: "løst".into() };
        });
        let named = closed.top("unn", &["r1111", "r2222", "r3333", "r4444", "rgone"]);
        assert_eq!(ids(&groups(named.clone(), Kind::TopNamesOthers)[0]), ["r2222", "rgone"]);
        let found = groups(named.damaged("unn", "ventetid"), Kind::TopNamesOthers);
        assert_eq!(ids(&found[0]), ["r2222"], "the other may stand in the damaged file");
    }

    #[test]
    fn what_the_register_turns_off_or_calls_a_note_is_not_urgent_and_an_error_goes_first() {
        let kinds = |severities: &[(Code, Option<Severity>)]| {
            let severities = severities.iter().copied().collect();
            let groups = groups_on(mixed(), &severities, ymd(2024, 3, 5));
            groups.into_iter().map(|group| group.kind).collect::<Vec<_>>()
        };
        assert_eq!(kinds(&[]).last(), Some(&Kind::TopNotFive));
        let off = kinds(&[(Code::TopNotFive, None)]);
        assert!(!off.contains(&Kind::TopNotFive), "{off:?}");
        let note = kinds(&[(Code::MeasureOverdue, Some(Severity::Info))]);
        assert!(!note.contains(&Kind::Overdue), "{note:?}");
        let graver = kinds(&[(Code::MeasureOverdue, Some(Severity::Error))]);
        assert_eq!(graver[0], Kind::Overdue);
    }

    #[test]
    fn whatever_the_register_calls_an_error_is_urgent() {
        let built = || {
            mixed().edit_risk("unn", "ventetid", "rred1", |_, risk| {
                risk.target = crate::model::register::testing::risk_at(5, 5).current;
            })
        };
        let errors = |built: Builder, severities: &[(Code, Option<Severity>)]| {
            let severities = severities.iter().copied().collect();
            let groups = groups_on(built, &severities, ymd(2024, 3, 5));
            groups[0].kind == Kind::Errors && groups[0].lead.code == Code::TargetNotBetter
        };
        assert!(!errors(built(), &[]));
        assert!(errors(built(), &[(Code::TargetNotBetter, Some(Severity::Error))]));
        let named = mixed().edit_risk("unn", "ventetid", "rred1", |_, risk| {
            risk.rationale = "Fødselsnummer 13116900216.".into();
        });
        let groups = groups_on(named, &Severities::new(), ymd(2024, 3, 5));
        assert_eq!(groups[0].lead.code, Code::IdentityNumber);
    }

    #[test]
    fn whatever_is_urgent_is_a_finding_of_check_too() {
        let register = mixed().build();
        let (today, past) = (ymd(2024, 3, 5), crate::check::Past::default());
        let all = rules(&register, today, &past);
        for group in urgent(&register, &slug("unn"), [], &Severities::new(), today) {
            assert!(all.contains(&group.lead), "{group:?}");
        }
    }
}
