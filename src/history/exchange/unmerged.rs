//! Files that git has not merged.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::error::ExchangeError;
use crate::history::git::{self, text};
use crate::store::FileKind;

/// The stages that git has of a file (`1` base, `2` ours, `3` theirs), with the ids of their texts.
pub(super) type Stages = Vec<(u8, String)>;

/// Files that git has not merged.
#[derive(Default)]
pub(super) struct Unmerged {
    /// The register's folder from the top of the repository, with a `/` at its end; empty at the top.
    pub(super) prefix: String,
    /// The register's own, relative to its folder, with the stages that git has of them.
    pub(super) own: BTreeMap<PathBuf, Stages>,
    /// Others, relative to the top of the repository.
    pub(super) foreign: Vec<String>,
}

impl Unmerged {
    /// The files that no choice in the register ends. A file that one side has taken away is such a
    /// one, and so is one with lines between markers.
    pub(super) fn for_git(&self, root: &Path, is_right: impl Fn(&str) -> bool) -> Vec<String> {
        let has = |stages: &Stages, wanted| stages.iter().any(|(stage, _)| *stage == wanted);
        let has_both = |stages: &Stages| has(stages, b'2') && has(stages, b'3');
        let is_whole = |file: &Path| {
            let text = fs::read_to_string(root.join(file)).ok();
            text.is_some_and(|text| text.parse::<toml::Table>().is_ok() && is_right(&text))
        };
        let own = self.own.iter().filter(|(file, stages)| !has_both(stages) || !is_whole(file));
        let own = own.map(|(file, _)| file.display().to_string());
        self.foreign.iter().cloned().chain(own).collect()
    }
}

/// Asks git.
pub(super) fn unmerged(root: &Path) -> Result<Unmerged, ExchangeError> {
    let prefix = text(root, &["rev-parse", "--show-prefix"])?.unwrap_or_default();
    let listed = git::read(root, &["ls-files", "--unmerged", "--full-name", "-z", ":/"], &[])?;
    let mut unmerged = Unmerged { prefix, ..Unmerged::default() };
    for entry in listed.split(|b| *b == 0) {
        let Some(tab) = entry.iter().position(|b| *b == b'\t') else { continue };
        // "100644 id stage", a tab, and the path.
        let [about, path] = [&entry[..tab], &entry[tab + 1..]]
            .map(|part| String::from_utf8_lossy(part).into_owned());
        let mut about = about.split(' ').skip(1);
        let (Some(id), Some([stage])) = (about.next(), about.next().map(str::as_bytes)) else {
            continue;
        };
        match path.strip_prefix(&unmerged.prefix).map(PathBuf::from) {
            Some(own) if FileKind::of(&own).is_some() => {
                unmerged.own.entry(own).or_default().push((*stage, id.to_owned()));
            }
            _ if unmerged.foreign.contains(&path) => {}
            _ => unmerged.foreign.push(path),
        }
    }
    Ok(unmerged)
}
