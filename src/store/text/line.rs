//! Where in its file a risk or measure stands, for who opens the file in an editor.

use std::path::Path;

use toml::de::DeTable;

use super::read::BOM;
use crate::store::disk;

/// The line, counted from one, of the table named by an id; `None` where the file cannot be read
/// or has none. What can be understood of a damaged file is searched too.
pub fn line_of(file: &Path, id: &str) -> Option<usize> {
    let text = disk::read(file).ok()??;
    let text = text.strip_prefix(BOM).unwrap_or(&text);
    let (document, _) = DeTable::parse_recoverable(text);
    let document = document.get_ref();
    let span = ["risk", "measure", "factor"].iter().find_map(|kind| {
        let tables = document.get(*kind)?.get_ref().as_table()?;
        tables.keys().find(|key| key.get_ref() == id).map(|key| key.span())
    })?;
    Some(text.get(..span.start)?.matches('\n').count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_also_behind_a_mark_and_in_a_damaged_file() {
        let dir = tempfile::TempDir::new().unwrap();
        let file = dir.path().join("f.toml");
        for (text, wanted) in [
            ("# navn\n[risk.r1]\ntitle = \"a\"\n\n[risk.r2]\n", Some(5)),
            ("\u{feff}[measure.r2]\n", Some(1)),
            ("status = = 1\n[risk.r2]\ntitle = \"a\"\n", Some(2)),
            ("risk.r2.title = \"a\"\n", Some(1)),
            ("# [risk.r2]\n", None),
        ] {
            std::fs::write(&file, text).unwrap();
            assert_eq!(line_of(&file, "r2"), wanted, "{text:?}");
        }
    }
}
