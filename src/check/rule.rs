//! What a rule is, and what becomes of one that a fault in the program stops.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use crate::model::{Code, Diagnostic};

/// A rule, or a few that look at the same thing in one go.
pub(super) struct Rule<Look: 'static> {
    /// What it may find.
    pub(super) codes: &'static [Code],
    pub(super) look: Look,
}

/// Looks by a rule. One that panics must not pass for one that finds nothing: it is told of by a
/// finding of its own, in the file that it looked at.
pub(super) fn guarded(
    codes: &[Code],
    file: impl FnOnce() -> PathBuf,
    found: &mut Vec<Diagnostic>,
    look: impl FnOnce(&mut Vec<Diagnostic>),
) {
    // What was found before the panic stays: a push is either made or not.
    if catch_unwind(AssertUnwindSafe(|| look(found))).is_err() {
        let rules = codes.iter().map(|code| code.number()).collect::<Vec<_>>().join(", ");
        found.push(Diagnostic::at(Code::RuleStopped, file(), &[]).with("rules", rules));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::weighed;
    use crate::model::Severity;

    #[test]
    fn a_rule_that_panics_is_named_and_what_it_had_found_stays() {
        let mut found = Vec::new();
        let file = || PathBuf::from("2024/unn/ventetid.toml");
        guarded(&[Code::NoOwner, Code::Untreated], file, &mut found, |found| {
            found.push(Diagnostic::at(Code::NoOwner, file(), &["risk", "r7k3m", "owner"]));
            panic!("a fault of the test");
        });
        let codes: Vec<Code> = found.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, [Code::NoOwner, Code::RuleStopped]);
        assert_eq!(found[1].arg("rules"), Some("R035, R036"));
        assert_eq!((found[1].severity, found[1].file.clone()), (Severity::Error, file()));
    }

    #[test]
    fn on_whatever_thread_it_panics_it_is_told_of() {
        let many = crate::check::parallel::WORTH_A_THREAD * 2;
        let items: Vec<usize> = (0..many).collect();
        let found = crate::check::parallel::found_in(&items, many, |item, found| {
            let file = || PathBuf::from(format!("2024/unn/goal-{item}.toml"));
            guarded(&[Code::NoOwner], file, found, |_| assert!(item % 150 != 149, "{item}"));
        });
        let files: Vec<String> = found.iter().map(|f| f.file.display().to_string()).collect();
        assert_eq!(files, ["2024/unn/goal-149.toml", "2024/unn/goal-299.toml"]);
        assert!(found.iter().all(|finding| finding.code == Code::RuleStopped));
    }

    #[test]
    fn it_cannot_be_turned_off() {
        let stopped = Diagnostic::at(Code::RuleStopped, "2024/unn", &[]);
        let off = [(Code::RuleStopped, None)].into();
        assert_eq!(weighed(vec![stopped.clone()], &off), [stopped]);
    }
}
