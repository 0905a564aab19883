//! `import/`: how each spreadsheet was understood, which people may correct, and what was last taken
//! from its rows.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::import::{Mapping, Memory, Own, SheetMapping};
use crate::model::Slug;
use crate::store::disk;
use crate::store::text::write::encode::{key, quoted};

/// The folder of a register in which it stands.
pub const IMPORT_FOLDER: &str = "import";

/// What is known of a spreadsheet from before.
#[derive(Debug, Clone, Default)]
pub struct KnownSheet {
    /// How it is understood.
    pub mapping: Mapping,
    /// What was last taken from its rows.
    pub memory: Memory,
    files: Files,
}

impl KnownSheet {
    /// The same for the program's own workbook, which says itself what it is.
    pub fn of_own(&self, own: &Own) -> Self {
        let (mapping, memory) = (own.mapping.clone(), own.memory.clone());
        Self { mapping, memory, files: self.files.clone() }
    }
}

/// Where it stands.
#[derive(Debug, Clone, Default)]
struct Files {
    mapping: PathBuf,
    memory: PathBuf,
}

/// Why what is known of a spreadsheet could not be used.
#[derive(Debug, thiserror::Error)]
pub enum ImportFileError {
    /// The system said no.
    #[error("{}: {why}", .file.display())]
    Io {
        /// Which file.
        file: PathBuf,
        /// What the system said.
        #[source]
        why: io::Error,
    },
    /// It is not written as it should be.
    #[error("{}: {why}", .file.display())]
    Bad {
        /// Which file.
        file: PathBuf,
        /// What is wrong, in the words of the parser.
        why: String,
    },
}

/// What is known of a spreadsheet, nothing where it is new. Versions of a file are one file: what
/// tells them apart in their names (`v2`, a date, "kopi") is left out.
///
/// # Errors
/// [`ImportFileError`] where a file is there and cannot be used.
pub fn known_sheet(
    root: &Path,
    spreadsheet: &Path,
    year: i32,
    mapping: Option<&Path>,
) -> Result<KnownSheet, ImportFileError> {
    let stem = spreadsheet.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let folder = root.join(IMPORT_FOLDER);
    let mapping = match mapping {
        Some(given) => given.to_owned(),
        None => folder.join(format!("{}.toml", name(&stem.unwrap_or_default()))),
    };
    let own = mapping.file_stem().map(|stem| name(&stem.to_string_lossy())).unwrap_or_default();
    let files = Files { memory: folder.join(format!("{own}.{year}.toml")), mapping };
    let memory: YearMemory = read(&files.memory)?.unwrap_or_default();
    Ok(KnownSheet { mapping: read(&files.mapping)?.unwrap_or_default(), memory: memory.row, files })
}

#[derive(Default, serde::Deserialize)]
struct YearMemory {
    #[serde(default)]
    row: Memory,
}

/// Keeps how a spreadsheet was understood, and what was taken from it; the files that were written,
/// relative to the register. A file that says the same already is left as it is.
///
/// # Errors
/// [`ImportFileError::Io`].
pub fn keep_sheet(
    root: &Path,
    before: &KnownSheet,
    mapping: &Mapping,
    memory: &Memory,
) -> Result<Vec<PathBuf>, ImportFileError> {
    let mut written = Vec::new();
    let files = &before.files;
    for (file, text) in [
        (&files.mapping, (*mapping != before.mapping).then(|| mapping_text(mapping))),
        (&files.memory, (*memory != before.memory).then(|| memory_text(memory))),
    ] {
        let Some(text) = text else { continue };
        let put = || {
            disk::inside(root, file)?;
            disk::replace(file, &text)
        };
        put().map_err(|why| ImportFileError::Io { file: file.clone(), why })?;
        written.push(file.strip_prefix(root).unwrap_or(file).to_owned());
    }
    Ok(written)
}

fn read<T: serde::de::DeserializeOwned>(file: &Path) -> Result<Option<T>, ImportFileError> {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(why) => return Err(ImportFileError::Io { file: file.to_owned(), why }),
    };
    let read = toml::from_str(&text);
    read.map(Some)
        .map_err(|why| ImportFileError::Bad { file: file.to_owned(), why: why.to_string() })
}

/// A spreadsheet's name without what tells its versions apart.
fn name(stem: &str) -> String {
    let mut name = String::new();
    for c in stem.chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => name.push(c),
            '\u{e6}' => name.push_str("ae"),
            '\u{f8}' => name.push('o'),
            '\u{e5}' => name.push('a'),
            _ if !name.is_empty() && !name.ends_with('-') => name.push('-'),
            _ => {}
        }
    }
    let parts: Vec<&str> = name.split('-').filter(|part| !part.is_empty()).collect();
    let is_version = |part: &str| {
        let number = part.strip_prefix(['v', 'r']).unwrap_or(part);
        let word =
            ["kopi", "copy", "ny", "final", "endelig", "utkast", "versjon", "rev", "av", "of"];
        word.contains(&part) || (!number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
    };
    let kept = parts.iter().rposition(|part| !is_version(part)).map_or(parts.len(), |at| at + 1);
    let kept = parts[..kept].join("-");
    let short: String = kept.chars().take(Slug::LONGEST).collect();
    if short.is_empty() { "import".to_owned() } else { short }
}

fn mapping_text(mapping: &Mapping) -> String {
    let mut text = String::from(
        "# How this spreadsheet is understood. What stands here wins over what the program would guess:\n\
         # a column's heading, and the key that it becomes (\"-\" for none, \"other\" for the note).\n",
    );
    for (name, sheet) in &mapping.sheet {
        let header = |more: &[&str]| {
            let parts = [
                &["sheet".to_owned(), name.clone()][..],
                &more.iter().map(|m| (*m).to_owned()).collect::<Vec<_>>(),
            ];
            format!("\n[{}]\n", key(&parts.concat()))
        };
        text.push_str(&header(&[]));
        text.push_str(&sheet_text(sheet));
        if !sheet.column.is_empty() {
            text.push_str(&header(&["column"]));
            text.push_str(&pairs(&sheet.column));
        }
        for (column, values) in &sheet.value {
            text.push_str(&header(&["value", column]));
            text.push_str(&pairs(values));
        }
    }
    text
}

fn sheet_text(sheet: &SheetMapping) -> String {
    let mut text = String::new();
    if sheet.skip {
        text.push_str("skip = true\n");
    }
    if let Some(header) = sheet.header {
        text.push_str(&format!("header = {header}\n"));
    }
    for (name, value) in [("trust", &sheet.trust), ("goal", &sheet.goal)] {
        if !value.is_empty() {
            text.push_str(&format!("{name} = {}\n", quoted(value)));
        }
    }
    text
}

fn pairs(pairs: &BTreeMap<String, String>) -> String {
    pairs.iter().map(|(name, value)| format!("{} = {}\n", quoted(name), quoted(value))).collect()
}

fn memory_text(memory: &Memory) -> String {
    let mut text = String::from(
        "# What was last taken from each row: fingerprints, by which the program sees what has changed\n\
         # in the spreadsheet since. It writes this file.\n",
    );
    for (address, keys) in memory {
        text.push_str(&format!("\n[row.{}]\n", quoted(address)));
        for (name, print) in keys {
            text.push_str(&format!("{} = \"{print}\"\n", quoted(name)));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_a_file_are_one_file() {
        for stem in [
            "Risikoregister 2024",
            "Risikoregister v2",
            "risikoregister_2024-05-01",
            "Risikoregister (1)",
            "Risikoregister - Kopi (2)",
        ] {
            assert_eq!(name(stem), "risikoregister", "{stem}");
        }
        assert_eq!(name("Måltavle Økonomi"), "maltavle-okonomi");
        assert_eq!(name("2024"), "2024");
        assert_eq!(name("../../x"), "x");
    }

    #[test]
    fn what_is_kept_is_read_back() {
        let dir = tempfile::tempdir().unwrap();
        let sheet = Path::new("Register v1.xlsx");
        let before = known_sheet(dir.path(), sheet, 2024, None).unwrap();
        let mut mapping = Mapping::default();
        let column = [("Risiko \"x\"".to_owned(), "title".to_owned())].into();
        let value = [("S".to_owned(), [("Høy".to_owned(), "4".to_owned())].into())].into();
        let of_sheet = SheetMapping {
            header: Some(3),
            trust: "unn".into(),
            column,
            value,
            ..SheetMapping::default()
        };
        mapping.sheet.insert("Ark 1".into(), of_sheet);
        let keys = [("consequence.quality".to_owned(), "0a1b2c3d".to_owned())].into();
        let memory: Memory = [("unn/r7k3m".to_owned(), keys)].into();
        let written = keep_sheet(dir.path(), &before, &mapping, &memory).unwrap();
        assert_eq!(
            written,
            [Path::new("import/register.toml"), Path::new("import/register.2024.toml")]
        );
        let after = known_sheet(dir.path(), Path::new("Register v2.xlsx"), 2024, None).unwrap();
        assert_eq!((&after.mapping, &after.memory), (&mapping, &memory));
        assert_eq!(
            keep_sheet(dir.path(), &after, &mapping, &memory).unwrap(),
            Vec::<PathBuf>::new()
        );
    }
}
