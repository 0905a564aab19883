//! What a snapshot says of itself, and how its making went, in words.

use super::sanitize::{fill, for_terminal};
use super::{exchange, titles};
use crate::history::snapshots::{BadName, Created, SnapshotError, TakenBy};
use crate::locale::Locale;
use crate::model::{Diagnostic, Register, Slug};

/// So many files are named.
const MOST_NAMED: usize = 10;

/// What the tag says: what was given, else whose state it is and its name; then what is wrong with
/// the state all the same.
pub(crate) fn message(
    given: Option<&str>,
    register: &Register,
    (trust, name): (Option<&Slug>, &str),
    errors: &[Diagnostic],
    locale: &Locale,
) -> String {
    let whose = whose(register, trust);
    let given = given.map(str::trim).filter(|text| !text.is_empty());
    let mut lines = vec![given.map_or_else(|| format!("{whose} {name}"), str::to_owned)];
    if !errors.is_empty() {
        let count = [("count", errors.len().into())];
        lines.extend([String::new(), locale.with("snapshot-with-errors", &count)]);
        let line = |e: &Diagnostic| format!("{} {}", e.code.number(), e.file.display());
        lines.extend(errors.iter().map(line));
    }
    lines.join("\n") + "\n"
}

/// Whose state it is.
pub(crate) fn whose(register: &Register, trust: Option<&Slug>) -> String {
    match trust {
        Some(trust) => titles::trust(register, trust),
        None => register.name.clone(),
    }
}

/// What the person should know beside what was made: another name, a server that was not asked.
pub(crate) fn remarks(created: &Created, wanted: &str, locale: &Locale) -> Vec<String> {
    let Created::Tag { free, .. } = created else { return Vec::new() };
    let id = free.taken.map(|taken| match taken {
        TakenBy::ThisMachine => "snapshot-taken-here",
        TakenBy::Server => "snapshot-taken-there",
    });
    let otherwise = id.map(|id| fill(id, &[("name", wanted), ("free", &free.name)], locale));
    let unasked = free.server_error.as_ref().map(|_| locale.text("snapshot-unasked"));
    otherwise.into_iter().chain(unasked).collect()
}

/// What was made, or would be.
pub(crate) fn made(created: &Created, wanted: &str, dry_run: bool, locale: &Locale) -> String {
    match created {
        Created::Tag { tag, has_remote, .. } => {
            let id = match (dry_run, has_remote) {
                (true, _) => "snapshot-would",
                (false, true) => "snapshot-made",
                (false, false) => "snapshot-made-here",
            };
            fill(id, &[("tag", tag)], locale)
        }
        Created::Folder(None) => fill("snapshot-would-copy", &[("name", wanted)], locale),
        Created::Folder(Some(path)) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let args = [("path", &*path.display().to_string()), ("name", &*name)];
            fill("snapshot-copied", &args, locale)
        }
    }
}

/// Why nothing was made.
pub(crate) fn refused(why: &SnapshotError, wanted: &str, locale: &Locale) -> String {
    match why {
        SnapshotError::Name(bad) => {
            let id = match bad {
                BadName::Invalid => "snapshot-name-invalid",
                BadName::Trust => "snapshot-name-trust",
                BadName::Ambiguous => "snapshot-name-ambiguous",
            };
            fill(id, &[("name", wanted)], locale)
        }
        SnapshotError::Uncommitted(files) => {
            let words = locale.with("snapshot-unclean", &[("count", files.len().into())]);
            let files = files.iter().take(MOST_NAMED).map(|file| file.display().to_string());
            let files: Vec<String> =
                files.map(|file| format!("  {}", for_terminal(&file))).collect();
            format!("{words}\n{}", files.join("\n"))
        }
        SnapshotError::Git(error) => exchange::failure(error, locale),
        SnapshotError::Io { path, why } => {
            let (path, why) = (path.display().to_string(), why.to_string());
            fill("cli-not-writable", &[("path", &path), ("why", &why)], locale)
        }
    }
}
