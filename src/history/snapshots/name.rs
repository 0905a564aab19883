//! What a snapshot may be called.

use std::collections::BTreeSet;
use std::path::Path;

use super::tag_of;
use crate::history::exchange::{Checkout, ExchangeError, Stage, snapshots_on_server};
use crate::history::git;
use crate::model::Slug;
use crate::model::slug::is_device;

/// The longest name, in letters.
const LONGEST: usize = 64;

/// Why a snapshot may not be called so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadName {
    /// It holds something else than letters of a to z, digits, `-`, `_` and `.`, or no folder or tag
    /// can be called so everywhere.
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
pub fn check_name(name: &str, trusts: &[Slug]) -> Result<(), BadName> {
    let is_year = name.len() == 4 && name.bytes().all(|b| b.is_ascii_digit());
    if is_year || name.starts_with(['@', '-']) || name.eq_ignore_ascii_case("head") {
        return Err(BadName::Ambiguous);
    }
    // Also in other letters: some disks hold them for the same.
    if trusts.iter().any(|trust| trust.as_str().eq_ignore_ascii_case(name)) {
        return Err(BadName::Trust);
    }
    if is_plain(name) { Ok(()) } else { Err(BadName::Invalid) }
}

/// One narrow alphabet, with git and without, on every system: no two of its letters look alike, and
/// all of it is a tag and a folder everywhere.
fn is_plain(name: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    name.starts_with(|c: char| c.is_ascii_alphanumeric())
        && name.len() <= LONGEST
        && name.chars().all(is_letter)
        && !name.ends_with('.')
        && !name.to_ascii_lowercase().ends_with(".lock")
        && !name.contains("..")
        && !is_device(name)
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
    // Also in other letters: some disks hold them for the same.
    let taken_by = |name: &str| {
        let name = format!("refs/tags/{}", tag_of(trust, name));
        let is_in = |names: &BTreeSet<String>| names.iter().any(|n| n.eq_ignore_ascii_case(&name));
        let on_server = is_in(&there).then_some(TakenBy::Server);
        if is_in(&here) { Some(TakenBy::ThisMachine) } else { on_server }
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
        let trusts = [Slug::new("unn").unwrap()];
        let check = |name: &str| check_name(name, &trusts).err();
        for name in ["2024-03-01", "2024-T1", "utkast_2", "20245", "con-1", "v1.2"] {
            assert_eq!(check(name), None, "{name}");
        }
        for name in [
            "",
            "a b",
            "a..b",
            "x.lock",
            "a~1",
            "a/b",
            ".a",
            "a\nb",
            "a:b",
            "a|b",
            "a.",
            "æøå",
            "２０２４",
            "con",
            "NUL",
            "lpt9.x",
            "a\u{202e}b",
        ] {
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
