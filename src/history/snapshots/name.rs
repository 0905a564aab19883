//! What a snapshot may be called.

use std::collections::BTreeSet;
use std::path::Path;

use super::tag_of;
use crate::history::exchange::{Checkout, ExchangeError, Stage, snapshots_on_server};
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
pub struct FreeName {
    /// The name, with `-2` or more where it was taken.
    pub name: String,
    /// Who had the name that was asked for.
    pub taken: Option<TakenBy>,
    /// Why the server could not be asked.
    pub server_error: Option<ExchangeError>,
}

/// Who has a name already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenBy {
    /// This machine.
    ThisMachine,
    /// The server.
    Server,
}

/// The name itself where it is free, else with the first number that makes it so.
///
/// # Errors
/// [`ExchangeError`] where git cannot list the tags. A server that does not answer is no error.
pub(super) fn free_name(
    root: &Path,
    checkout: &Checkout,
    trust: Option<&Slug>,
    name: &str,
    prompts: bool,
) -> Result<FreeName, ExchangeError> {
    let listed = git::read(root, &["for-each-ref", "--format=%(refname)", "refs/tags/risiko"], &[])
        .map_err(|error| ExchangeError::of_error(Stage::Tag, error))?;
    let here: BTreeSet<String> =
        String::from_utf8_lossy(&listed).lines().map(str::to_owned).collect();
    let asked = checkout.remote.as_ref();
    let asked = asked.map(|remote| snapshots_on_server(root, &remote.name, prompts, &mut || {}));
    let (there, server_error) = match asked.transpose() {
        Ok(listed) => (listed.unwrap_or_default(), None),
        Err(error) => (BTreeSet::new(), Some(error)),
    };
    let there: BTreeSet<String> = there.into_iter().map(|(_, name)| name).collect();
    let taken_by = |name: &str| {
        let name = format!("refs/tags/{}", tag_of(trust, name));
        let on_server = there.contains(&name).then_some(TakenBy::Server);
        if here.contains(&name) { Some(TakenBy::ThisMachine) } else { on_server }
    };
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    let mut names = [name.to_owned()].into_iter().chain(numbered);
    let free = names.find(|name| taken_by(name).is_none()).unwrap_or_default();
    Ok(FreeName { name: free, taken: taken_by(name), server_error })
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
