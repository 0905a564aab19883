//! A version of an assessment as it once was: what the history of one risk is told from.

use std::path::Path;
use std::sync::Arc;

use memchr::memchr_iter;

use super::format::is_certainly_canonical;
use super::read::document::read_document;
use crate::model::register::OTHER;
use crate::model::{Assessment, Document, Matrix, Slug};
use crate::store::FileKind;

/// Reads a version of a file; `None` where it is no TOML. Of a version in canonical form nothing is
/// read but the risk that is asked for, if one is: the form shows that the rest can be read too, and
/// reading it would cost ten times as much.
pub fn version(
    text: &str,
    file: &Path,
    matrix: &Matrix,
    only: Option<&Slug>,
) -> Option<Assessment> {
    let canonical = || is_certainly_canonical(FileKind::Assessment, text, matrix);
    let name = Slug::new(OTHER)?;
    let read = |text: &str| match read_document(text, file, &name, matrix).0? {
        Document::Assessment(assessment) => Some(Arc::unwrap_or_clone(assessment)),
        _ => None,
    };
    match only.filter(|_| canonical()) {
        Some(risk) => read(&cut(text, risk)),
        None => read(text),
    }
}

/// The tables of a risk, out of a canonical text: there headers begin their lines, and so may only
/// lines of a long text.
fn cut(text: &str, risk: &Slug) -> String {
    let own = format!("[risk.{risk}]");
    let below = format!("[risk.{risk}.");
    let (mut cut, mut is_own, mut in_text, mut start) = (String::new(), false, false, 0);
    // A canonical text ends with a line end.
    for end in memchr_iter(b'\n', text.as_bytes()) {
        let line = &text[start..end];
        match line.as_bytes() {
            b"\"\"\"" if in_text => in_text = false,
            _ if in_text => {}
            [b'[', ..] => is_own = line == own || line.starts_with(&below),
            [.., b'"'] => in_text = line.ends_with(" = \"\"\""),
            _ => {}
        }
        if is_own {
            cut.push_str(&text[start..=end]);
        }
        start = end + 1;
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::tests::{default_matrix, demo_files};

    #[test]
    fn a_risk_cut_out_is_the_risk_of_the_whole_file() {
        let (matrix, mut count) = (default_matrix(), 0);
        for (path, text) in demo_files() {
            let whole = version(&text, &path, &matrix, None).unwrap();
            for (id, risk) in &whole.risks {
                let found = version(&text, &path, &matrix, Some(id)).unwrap();
                assert_eq!(found.risks.get(id), Some(risk), "{}", path.display());
                count += found.risks.len();
            }
        }
        assert!(count > 200, "{count}");
    }

    #[test]
    fn a_header_in_a_text_is_none_and_what_is_damaged_or_not_canonical_is_read_whole() {
        let matrix = default_matrix();
        let read = |text: &str| {
            let file = Path::new("2024/unn/ventetid.toml");
            version(text, file, &matrix, Slug::new("r1").as_ref())
        };
        let text = "status = \"draft\"\n\n[risk.r1]\ntitle = \"a\"\nrationale = \"\"\"\nEn.\n\
                    [risk.r2]\nTre.\n\"\"\"\n\n[risk.r2]\ntitle = \"b\"\n";
        let found = read(text).unwrap();
        assert_eq!(found.risks.len(), 1);
        assert_eq!(found.risks.values().next().unwrap().rationale, "En.\n[risk.r2]\nTre.");
        assert_eq!(read(&text.replace("title = \"b\"", "title = 'b'")).unwrap().risks.len(), 2);
        assert_eq!(read(&text.replace("title = \"b\"", "title = \"b")), None);
    }
}
