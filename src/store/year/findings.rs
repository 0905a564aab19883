//! Everything that is wrong with a register or lacking in its risk work, as one list: what `check`
//! prints is what the screen of problems shows.

use std::path::Path;

use crate::check::{self, Past};
use crate::model::Date;
use crate::model::diagnostic::Diagnostic;
use crate::store::text::locate::locate;
use crate::store::{Opened, ReadOnly};

/// What is found in a register on a day, and compared with the past, in the order of files and
/// lines. The register's own settings say how much each matters.
pub fn findings(opened: &Opened, today: Date, past: &Past) -> Vec<Diagnostic> {
    let register = &opened.register;
    let mut found = opened.problems.clone();
    if opened.read_only != Some(ReadOnly::NoMatrix) {
        let file = Path::new(&register.year.to_string()).join("matrix.toml");
        found.extend(check::matrix(&register.matrix, &file));
    }
    found.extend(check::rules(register, today, past));
    let mut found = check::weighed(found, &opened.settings.severities);
    locate(&opened.root, &mut found);
    found.sort_by(|a, b| (&a.file, a.position, a.code).cmp(&(&b.file, b.position, b.code)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::diagnostic::{Code, Severity};
    use crate::store::year::builtin;
    use crate::store::{create, open};

    #[test]
    fn the_register_decides_how_much_a_rule_matters() {
        let dir = tempfile::tempdir().unwrap();
        let catalogue = builtin::catalogue("helse-nord-2024").unwrap();
        let matrix = builtin::matrix("default").unwrap();
        create(dir.path(), "Prøve", 2024, catalogue, matrix).unwrap();
        let file = dir.path().join("risiko.toml");
        let mut text = std::fs::read_to_string(&file).unwrap();
        let today = Date::from_ymd_opt(2024, 2, 20).unwrap();
        let found = |code| {
            let opened = open(dir.path(), None).unwrap();
            let all = findings(&opened, today, &Past::default());
            all.into_iter().find(|f| f.code == code).map(|f| f.severity)
        };
        assert_eq!(found(Code::ObligationMissing), Some(Severity::Warning));
        text.push_str("\n[check]\nR030 = \"error\"\n");
        std::fs::write(&file, &text).unwrap();
        assert_eq!(found(Code::ObligationMissing), Some(Severity::Error));
        std::fs::write(&file, text.replace("R030 = \"error\"", "R030 = \"off\"")).unwrap();
        assert_eq!(found(Code::ObligationMissing), None);
    }
}
