//! All that rules say of a register: its risk work, privacy and secrecy, and scoring habits.

use super::context::{DocumentContext, TrustContext};
use super::rule::{Rule, guarded};
use super::{Past, habits, indicators, parallel, privacy, work};
use crate::model::{Assessment, Code, Date, Diagnostic, DocKey, Register, Slug};

type OfTrust = fn(&TrustContext<'_>, &mut Vec<Diagnostic>);
type OfDocument = fn(&DocumentContext<'_>, &mut Vec<Diagnostic>);

/// What a trust has not assessed.
const MISSING: &[Rule<OfTrust>] =
    &[Rule { codes: &[Code::ObligationMissing], look: work::assessments::missing }];

/// What one document lacks or shows.
const DOCUMENT: &[Rule<OfDocument>] = &[
    Rule {
        codes: &[
            Code::NoFactors,
            Code::NoJudgement,
            Code::NoRationale,
            Code::TooFewRoles,
            Code::NotReady,
        ],
        look: work::assessments::document,
    },
    Rule { codes: &[Code::ApprovalLapsed], look: work::seals::approval },
    Rule { codes: &[Code::Untouched], look: work::untouched::untouched },
    Rule {
        codes: &[
            Code::NoCause,
            Code::NoRationale,
            Code::NoOwner,
            Code::Untreated,
            Code::DoneNotReviewed,
            Code::Unscored,
            Code::Untitled,
        ],
        look: work::risks::document,
    },
    Rule {
        codes: &[Code::TargetNotBetter, Code::AboveInherent, Code::TargetWithoutMeasure],
        look: work::levels::document,
    },
    Rule {
        codes: &[Code::AcceptanceIncomplete, Code::AcceptanceLapsed],
        look: work::seals::acceptances,
    },
    Rule {
        codes: &[
            Code::MeasureWithoutOwner,
            Code::MeasureWithoutDeadline,
            Code::DeadlineAfterYear,
            Code::MeasureOverdue,
            Code::EffectNotJudged,
        ],
        look: work::measures::document,
    },
    Rule { codes: &[Code::CrowdedCell, Code::AllAlike], look: habits::alike::document },
    Rule { codes: &[Code::WeakKnowledge], look: habits::knowledge::weak },
    Rule { codes: &[Code::LevelWithoutRationale], look: habits::rationale::unchanged },
    Rule { codes: &[Code::RestrictedInPublic], look: privacy::restricted },
    Rule { codes: privacy::PERSONAL, look: privacy::assessment },
];

/// What a trust's Topp 5 lacks, and what its documents show together.
const TRUST: &[Rule<OfTrust>] = &[
    Rule {
        codes: &[
            Code::TopNotFive,
            Code::TopNamesClosed,
            Code::TopOneSided,
            Code::TopCommentUnlisted,
            Code::TopNotPresented,
        ],
        look: work::top_five::top_five,
    },
    Rule { codes: privacy::PERSONAL, look: privacy::others },
    Rule { codes: &[Code::MostInTheMiddle], look: habits::middle::trust },
    Rule { codes: &[Code::CrowdedCell], look: habits::alike::trust },
    Rule { codes: &[Code::RedIndicator], look: indicators::red },
];

/// A part of the work that can be done by itself, in the order of what it finds.
enum Task<'a> {
    Missing(&'a TrustContext<'a>),
    Document(&'a TrustContext<'a>, &'a DocKey, &'a Assessment),
    Trust(&'a TrustContext<'a>),
}

/// What the rules find in the risk work, in privacy and secrecy, and in scoring habits. In the
/// order of the catalogue's trusts, then documents; positions are not looked up yet.
pub fn rules(register: &Register, today: Date, past: &Past) -> Vec<Diagnostic> {
    let trusts = register.catalogue.trusts.iter();
    let contexts: Vec<TrustContext<'_>> =
        trusts.filter_map(|trust| TrustContext::new(register, &trust.id, today, past)).collect();
    let tasks: Vec<Task<'_>> = contexts.iter().flat_map(tasks).collect();
    parallel::found_in(&tasks, tasks.len(), |task, found| task.run(|_| true, found))
}

/// What the rules that are wanted find in a trust, without what compares with the time before.
pub(super) fn in_trust(
    register: &Register,
    trust: &Slug,
    today: Date,
    is_wanted: impl Fn(&[Code]) -> bool,
) -> Vec<Diagnostic> {
    let past = Past::default();
    let Some(cx) = TrustContext::new(register, trust, today, &past) else { return Vec::new() };
    let mut found = Vec::new();
    tasks(&cx).for_each(|task| task.run(&is_wanted, &mut found));
    found
}

/// What the rules that are wanted find in one document, without what compares with the time before.
pub(super) fn in_document(
    register: &Register,
    doc: &DocKey,
    today: Date,
    is_wanted: impl Fn(&[Code]) -> bool,
) -> Vec<Diagnostic> {
    let past = Past::default();
    let Some(cx) = TrustContext::new(register, &doc.trust, today, &past) else { return Vec::new() };
    let mut found = Vec::new();
    if let Some((doc, assessment)) = cx.docs.iter().find(|(key, _)| key == doc) {
        Task::Document(&cx, doc, assessment).run(&is_wanted, &mut found);
    }
    found
}

fn tasks<'a>(cx: &'a TrustContext<'a>) -> impl Iterator<Item = Task<'a>> {
    let documents = cx.docs.iter().map(move |(doc, a)| Task::Document(cx, doc, a));
    std::iter::once(Task::Missing(cx)).chain(documents).chain([Task::Trust(cx)])
}

impl Task<'_> {
    /// Looks by the rules that are wanted.
    fn run(&self, is_wanted: impl Fn(&[Code]) -> bool, found: &mut Vec<Diagnostic>) {
        match self {
            Self::Missing(cx) => of_trust(MISSING, cx, is_wanted, found),
            Self::Document(trust, doc, assessment) => {
                let cx = DocumentContext::new(trust, doc, assessment);
                for rule in DOCUMENT.iter().filter(|rule| is_wanted(rule.codes)) {
                    guarded(rule.codes, || cx.file(), found, |found| (rule.look)(&cx, found));
                }
            }
            Self::Trust(cx) => of_trust(TRUST, cx, is_wanted, found),
        }
    }
}

fn of_trust(
    rules: &[Rule<OfTrust>],
    cx: &TrustContext<'_>,
    is_wanted: impl Fn(&[Code]) -> bool,
    found: &mut Vec<Diagnostic>,
) {
    for rule in rules.iter().filter(|rule| is_wanted(rule.codes)) {
        guarded(rule.codes, || cx.folder(), found, |found| (rule.look)(cx, found));
    }
}

/// What tests of the rules ask.
#[cfg(test)]
pub(super) mod testing {
    use super::*;
    use crate::model::Code;
    use crate::model::testing::ymd;

    /// The findings of a code on 6 May 2024, with nothing known of the time before.
    pub(crate) fn found(register: &Register, code: Code) -> Vec<Diagnostic> {
        found_with(register, code, &Past::default())
    }

    /// The findings of a code on a day.
    pub(crate) fn found_on(register: &Register, code: Code, today: Date) -> Vec<Diagnostic> {
        of(rules(register, today, &Past::default()), code)
    }

    /// The findings of a code on 6 May 2024, knowing the time before.
    pub(crate) fn found_with(register: &Register, code: Code, past: &Past) -> Vec<Diagnostic> {
        of(rules(register, ymd(2024, 5, 6), past), code)
    }

    /// What the words of a finding are filled with.
    pub(crate) fn args(finding: &Diagnostic, names: &[&str]) -> Vec<String> {
        names.iter().map(|name| finding.arg(name).unwrap_or("⟨none⟩").to_owned()).collect()
    }

    fn of(mut found: Vec<Diagnostic>, code: Code) -> Vec<Diagnostic> {
        found.retain(|diagnostic| diagnostic.code == code);
        found
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::Code;
    use crate::model::register::OTHER;
    use crate::model::register::testing::slug;
    use crate::model::testing::{Builder, ymd};

    fn places(register: &Register) -> Vec<(Code, String)> {
        let found = rules(register, ymd(2024, 5, 6), &Past::default());
        found.into_iter().map(|d| (d.code, d.file.display().to_string())).collect()
    }

    #[test]
    fn every_code_of_the_risk_work_privacy_and_habits_has_a_rule() {
        let trust = MISSING.iter().chain(TRUST).flat_map(|rule| rule.codes);
        let listed: BTreeSet<Code> =
            DOCUMENT.iter().flat_map(|rule| rule.codes).chain(trust).copied().collect();
        let is_here = |code: &Code| matches!(*code as u16, 30..70 | 90..100);
        let wanted: BTreeSet<Code> = Code::ALL.iter().copied().filter(is_here).collect();
        assert_eq!(listed, wanted);
    }

    #[test]
    fn a_rule_finds_no_other_codes_than_it_says() {
        let built = Builder::new().risk("unn", "ventetid", "r7k3m", 5, 5);
        let register = built.top("unn", &["r7k3m"]).build();
        let past = Past::default();
        let (unn, today) = (slug("unn"), ymd(2024, 5, 6));
        let cx = TrustContext::new(&register, &unn, today, &past).unwrap();
        for rule in MISSING.iter().chain(TRUST) {
            let mut found = Vec::new();
            (rule.look)(&cx, &mut found);
            assert!(found.iter().all(|finding| rule.codes.contains(&finding.code)), "{found:?}");
        }
        for (doc, assessment) in &cx.docs {
            let cx = DocumentContext::new(&cx, doc, assessment);
            for rule in DOCUMENT {
                let mut found = Vec::new();
                (rule.look)(&cx, &mut found);
                let is_said = |finding: &Diagnostic| rule.codes.contains(&finding.code);
                assert!(found.iter().all(is_said), "{found:?}");
            }
        }
    }

    #[test]
    fn findings_come_in_the_order_of_trusts_then_documents_then_ids() {
        let register = Builder::new()
            .risk("unn", OTHER, "r1111", 3, 3)
            .risk("unn", "sykefravaer", "r2222", 3, 3)
            .risk("unn", "sykefravaer", "r3333", 3, 3)
            .build();
        let causes: Vec<_> = rules(&register, ymd(2024, 1, 5), &Past::default())
            .into_iter()
            .filter(|d| d.code == Code::NoCause)
            .map(|d| d.anchor[1].clone())
            .collect();
        assert_eq!(causes, ["r2222", "r3333", "r1111"]);
        let trusts: Vec<_> =
            places(&register).into_iter().map(|(_, file)| file[5..8].to_owned()).collect();
        assert!(trusts.is_sorted_by_key(|trust| trust != "unn"), "{trusts:?}");
        assert!(trusts.iter().any(|trust| trust == "fin"));
    }

    #[test]
    fn many_documents_on_several_threads_give_what_one_gives() {
        let names: Vec<String> =
            (0..parallel::WORTH_A_THREAD * 2).map(|n| format!("goal-{n:04}")).collect();
        let many = names
            .iter()
            .fold(Builder::new(), |built, name| built.risk("unn", name, &format!("r{name}"), 5, 5));
        let whole = places(&many.build());
        let one: Vec<_> = names
            .iter()
            .flat_map(|name| {
                let register = Builder::new().risk("unn", name, &format!("r{name}"), 5, 5).build();
                let file = format!("2024/unn/{name}.toml");
                places(&register).into_iter().filter(move |(_, at)| *at == file)
            })
            .collect();
        let documents: Vec<_> =
            whole.into_iter().filter(|(_, file)| file.contains("goal-")).collect();
        assert_eq!(documents, one);
    }

    #[test]
    fn a_trust_without_a_book_is_passed_over() {
        let register = Builder::new().with(|r| drop(r.trusts.remove(&slug("fin")))).build();
        assert!(places(&register).iter().all(|(_, file)| !file.contains("/fin")));
    }
}
