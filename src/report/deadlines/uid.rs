//! Names of deadlines that stay the same from one export to the next, so that a calendar updates
//! what it has and adds nothing twice.

use sha2::{Digest, Sha256};

use crate::calendar::Subject;
use crate::model::Register;

/// What tells a register from every other one.
///
/// The commit that its history begins with is best: all copies have it, and it outlives a new name
/// and a new folder. Where there is none, the register's name and its catalogue's source stand in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The first commit, with the register's place in the repository where it is not the root.
    Commit(String),
    /// Nothing but the name.
    Name,
}

/// How many hex digits of the hash tell registers apart.
const DIGITS: usize = 16;

/// The register's part of all its names.
pub(super) fn of_register(register: &Register, origin: &Origin) -> String {
    let text = match origin {
        Origin::Commit(commit) => format!("commit\n{commit}"),
        Origin::Name => format!("name\n{}\n{}", register.name, register.catalogue.source),
    };
    let mut digits: String =
        Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
    digits.truncate(DIGITS);
    digits
}

/// A deadline's name.
///
/// A report or goal is one of its year, and the same for all trusts that it binds: who asks for
/// one trust's deadlines and who asks for all get the same name. An id of a measure or risk names
/// one thing of its trust through all years and files (FORMAT.md rule 3): a measure that is carried
/// over to the next year stays the same event.
pub(super) fn of(subject: &Subject, year: i32, register: &str) -> String {
    let name = match subject {
        Subject::Report { due, month: None, .. } => format!("report.{due}.{year}"),
        Subject::Report { due, month: Some(month), .. } => {
            format!("report.{due}.{}.{year}", month.format("%Y-%m"))
        }
        Subject::Goal(id) => format!("goal.{id}.{year}"),
        Subject::Measure(key) => format!("measure.{}.{}", key.doc.trust, key.id),
        Subject::Target(key) => format!("target.{}.{}", key.doc.trust, key.id),
    };
    format!("{name}.{register}@risikobilde")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::testing::{doc, register, slug};
    use crate::model::testing::ymd;
    use crate::model::{DueKind, ItemKey};

    #[test]
    fn two_registers_never_share_a_name_and_one_keeps_it() {
        let (one, mut renamed) = (register(), register());
        renamed.name = "Et annet navn".into();
        let commit = |hash: &str| Origin::Commit(hash.into());
        assert_eq!(of_register(&one, &commit("abc")), of_register(&renamed, &commit("abc")));
        assert_ne!(of_register(&one, &commit("abc")), of_register(&one, &commit("abd")));
        assert_ne!(of_register(&one, &Origin::Name), of_register(&renamed, &Origin::Name));
        assert_eq!(of_register(&one, &Origin::Name).len(), DIGITS);
    }

    #[test]
    fn every_deadline_has_a_name_of_its_own() {
        let report =
            |month| Subject::Report { due: slug("accounts"), kind: DueKind::Monthly, month };
        let subjects = [
            report(None),
            report(Some(ymd(2024, 5, 1))),
            report(Some(ymd(2024, 6, 1))),
            Subject::Goal(slug("accounts")),
            Subject::Measure(ItemKey::new(&doc("ventetid"), &slug("accounts"))),
            Subject::Target(ItemKey::new(&doc("ventetid"), &slug("accounts"))),
        ];
        let names: Vec<String> = subjects.iter().map(|s| of(s, 2024, "0123")).collect();
        let mut distinct = names.clone();
        distinct.sort();
        distinct.dedup();
        assert_eq!(distinct.len(), names.len(), "{names:?}");
        assert_eq!(names[1], "report.accounts.2024-05.2024.0123@risikobilde");
        assert_ne!(of(&subjects[3], 2025, "0123"), names[3], "a goal is one of its year");
    }

    #[test]
    fn a_measure_keeps_its_name_in_another_file_and_year() {
        let measure = |name| Subject::Measure(ItemKey::new(&doc(name), &slug("m4q8t")));
        assert_eq!(of(&measure("ventetid"), 2024, "a"), of(&measure("_other"), 2025, "a"));
    }
}
