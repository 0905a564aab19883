//! All that rules say of a register: its risk work, privacy and secrecy, and scoring habits.

use std::thread;

use super::view::{Page, View};
use super::{Past, habits, indicators, privacy, work};
use crate::model::{Date, Diagnostic, Register};

/// Fewer documents than this are not worth a second thread.
const WORTH_A_THREAD: usize = 200;

/// A part of the work that can be done by itself, in the order of what it finds.
enum Task<'a> {
    /// What a trust has not assessed.
    Missing(&'a View<'a>),
    Document(Page<'a>),
    /// The Topp 5 and what a trust's documents show together.
    Whole(&'a View<'a>),
}

/// What the rules find in the risk work, in privacy and secrecy, and in scoring habits. In the
/// order of the catalogue's trusts, then documents, then ids; positions are not looked up yet.
pub fn rules(register: &Register, today: Date, past: &Past) -> Vec<Diagnostic> {
    let trusts = register.catalogue.trusts.iter();
    let views: Vec<View<'_>> =
        trusts.filter_map(|trust| View::new(register, &trust.id, today, past)).collect();
    let tasks: Vec<Task<'_>> = views.iter().flat_map(tasks).collect();
    let threads = match tasks.len() {
        0..WORTH_A_THREAD => 1,
        _ => thread::available_parallelism().map_or(1, usize::from),
    };
    let share = tasks.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let mut shares = tasks.chunks(share);
        let first = shares.next().unwrap_or_default();
        let others: Vec<_> = shares.map(|tasks| scope.spawn(|| done(tasks))).collect();
        let mut found = done(first);
        for other in others {
            // A rule that panicked has found nothing.
            found.extend(other.join().unwrap_or_default());
        }
        found
    })
}

fn tasks<'a>(view: &'a View<'a>) -> impl Iterator<Item = Task<'a>> {
    let documents = view.docs.iter();
    let documents =
        documents.map(move |(doc, assessment)| Task::Document(Page { view, doc, assessment }));
    std::iter::once(Task::Missing(view)).chain(documents).chain([Task::Whole(view)])
}

fn done(tasks: &[Task<'_>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for task in tasks {
        match task {
            Task::Missing(view) => work::missing(view, &mut found),
            Task::Document(page) => {
                work::document(page, &mut found);
                habits::document(page, &mut found);
                privacy::document(page, &mut found);
            }
            Task::Whole(view) => {
                work::top(view, &mut found);
                privacy::top(view, &mut found);
                habits::trust(view, &mut found);
                indicators::red(view, &mut found);
            }
        }
    }
    found
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
        let names: Vec<String> = (0..WORTH_A_THREAD * 2).map(|n| format!("goal-{n:04}")).collect();
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
