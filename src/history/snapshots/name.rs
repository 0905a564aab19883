//! Making snapshots: annotated tags that are never moved (FORMAT.md chapter 9).

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::history::exchange::{Place, Stage, Stopped, snapshots_of};
use crate::history::git::{self, GitError};
use crate::model::Slug;

/// Why a snapshot may not be called so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadName {
    /// Git allows no such name, or it holds a `/`.
    #[error("not a name")]
    Invalid,
    /// A trust is called so; its own snapshots would have no place.
    #[error("a trust's name")]
    Trust,
    /// A comparison would take it for a year, a day or an option.
    #[error("means something else")]
    Ambiguous,
}

/// Whether a snapshot may be called so.
///
/// # Errors
/// [`BadName`].
pub fn check_name(root: &Path, name: &str, trusts: &[Slug]) -> Result<(), BadName> {
    let is_year = name.len() == 4 && name.bytes().all(|b| b.is_ascii_digit());
    if is_year || name.starts_with(['@', '-']) || name.eq_ignore_ascii_case("head") {
        return Err(BadName::Ambiguous);
    }
    // Also in other letters: some disks hold them for the same.
    if trusts.iter().any(|trust| trust.as_str().eq_ignore_ascii_case(name)) {
        return Err(BadName::Trust);
    }
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let asked = format!("refs/tags/risiko/{name}");
    let allowed = match git::run(root, &["check-ref-format", &asked], &[]) {
        Ok(()) => !name.contains('/'),
        Err(GitError::Failed { .. }) => false,
        // Without git the name is a folder's.
        Err(_) => !name.starts_with('.') && name.chars().all(is_plain),
    };
    if allowed && !name.is_empty() { Ok(()) } else { Err(BadName::Invalid) }
}

/// A name that neither this machine nor the server has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Free {
    /// The name, with `-2` or more where it was taken.
    pub name: String,
    /// Who had the name that was asked for.
    pub taken: Option<Taken>,
    /// Why the server could not be asked.
    pub unasked: Option<Stopped>,
}

/// Who has a name already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// This machine.
    Here,
    /// The server.
    There,
}

/// The tag of a snapshot.
pub(super) fn tag(trust: Option<&Slug>, name: &str) -> String {
    match trust {
        Some(trust) => format!("risiko/{trust}/{name}"),
        None => format!("risiko/{name}"),
    }
}

/// The name itself where it is free, else with the first number that makes it so.
///
/// # Errors
/// [`Stopped`] where git cannot list the tags. A server that does not answer is no error.
pub(super) fn free_name(
    root: &Path,
    place: &Place,
    trust: Option<&Slug>,
    name: &str,
    answers: bool,
) -> Result<Free, Stopped> {
    let listed = git::read(root, &["for-each-ref", "--format=%(refname)", "refs/tags/risiko"], &[])
        .map_err(|error| Stopped::of_error(Stage::Tag, error))?;
    let here: BTreeSet<String> =
        String::from_utf8_lossy(&listed).lines().map(str::to_owned).collect();
    let asked = place.remote.as_ref();
    let asked = asked.map(|remote| snapshots_of(root, &remote.name, answers, &mut || {}));
    let (there, unasked) = match asked {
        Some(Ok(listed)) => (listed.into_iter().map(|(_, name)| name).collect(), None),
        Some(Err(stopped)) => (BTreeSet::new(), Some(stopped)),
        None => (BTreeSet::new(), None),
    };
    let full = |name: &str| format!("refs/tags/{}", tag(trust, name));
    let taken = match full(name) {
        asked if here.contains(&asked) => Some(Taken::Here),
        asked if there.contains(&asked) => Some(Taken::There),
        _ => None,
    };
    let mut free = name.to_owned();
    let mut number = 1;
    while here.contains(&full(&free)) || there.contains(&full(&free)) {
        number += 1;
        free = format!("{name}-{number}");
    }
    Ok(Free { name: free, taken, unasked })
}

/// Makes the tag at the last commit.
///
/// # Errors
/// [`Stopped`] where git has no name to make it by, cannot sign, or has such a tag.
pub(super) fn make(root: &Path, tag: &str, message: &str, answers: bool) -> Result<(), Stopped> {
    let failed = |error| Stopped::of_error(Stage::Tag, error);
    let args = ["tag", "--annotate", "--cleanup=whitespace", "--file=-", "--", tag, "HEAD"];
    let output = git::attempt(root, &args, message.as_bytes(), answers).map_err(failed)?;
    if output.status.success() {
        return Ok(());
    }
    Err(Stopped::of_output(root, Stage::Tag, &output))
}

/// Who made a snapshot, and what they wrote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Made {
    /// The tagger's name.
    pub by: String,
    /// The first line of the message.
    pub subject: String,
}

/// Who made each of the snapshots, by their tags.
///
/// # Errors
/// [`GitError`] where git cannot be run or this is no repository.
pub fn makers(root: &Path) -> Result<BTreeMap<String, Made>, GitError> {
    let format = "--format=%(refname:strip=2)%09%(taggername)%09%(contents:subject)";
    let listed = git::read(root, &["for-each-ref", format, "refs/tags/risiko"], &[])?;
    let listed = String::from_utf8_lossy(&listed).into_owned();
    let made = listed.lines().filter_map(|line| {
        let mut parts = line.splitn(3, '\t');
        let tag = parts.next()?.to_owned();
        let (by, subject) = (parts.next()?.to_owned(), parts.next()?.to_owned());
        Some((tag, Made { by, subject }))
    });
    Ok(made.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_git_or_a_comparison_would_misread() {
        let dir = tempfile::tempdir().unwrap();
        let trusts = [Slug::new("unn").unwrap()];
        let check = |name: &str| check_name(dir.path(), name, &trusts).err();
        for name in ["2024-03-01", "2024-T1", "første utkast".replace(' ', "-").as_str(), "20245"]
        {
            assert_eq!(check(name), None, "{name}");
        }
        for name in ["", "a b", "a..b", "x.lock", "a~1", "a/b", ".a", "a\nb", "a:b"] {
            assert_eq!(check(name), Some(BadName::Invalid), "{name:?}");
        }
        for name in ["2024", "@2024-03-01", "-x", "HEAD"] {
            assert_eq!(check(name), Some(BadName::Ambiguous), "{name}");
        }
        for name in ["unn", "UNN"] {
            assert_eq!(check(name), Some(BadName::Trust), "{name}");
        }
    }
}
