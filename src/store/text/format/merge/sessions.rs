//! Two workshops that were held on one day, each unknown to the other, are two.

use super::super::document::{Path, Step};
use super::units::Units;
use crate::model::Session;

/// Gives one of two sessions of a day that both have begun and that are not the same the next free
/// name of that day (FORMAT.md chapter 4, `2024-02-14-b`).
pub(super) fn set_apart(base: &Units, ours: &mut Units, theirs: &mut Units) {
    let known = base.entities();
    let begun = ours.entities();
    let met = begun.iter().filter(|path| is_session(path) && !known.contains(*path));
    for path in met {
        let Some(name) = free_name(path, ours, theirs) else { continue };
        let values = |units: &Units| -> Vec<(Path, String)> {
            let own = units.of(path).into_iter();
            own.map(|(key, (value, _))| (key.clone(), value.to_owned())).collect()
        };
        let (one, two) = (values(ours), values(theirs));
        if two.is_empty() || one == two {
            continue;
        }
        // The same one is renamed from whichever side it is looked at.
        if one <= two { theirs.rename(path, &name) } else { ours.rename(path, &name) }
    }
}

fn is_session(path: &Path) -> bool {
    matches!(path.first(), Some(Step::Key(key)) if key == "session")
}

fn free_name(path: &Path, ours: &Units, theirs: &Units) -> Option<Path> {
    let [first, Step::Key(name)] = path.as_slice() else { return None };
    let day = name.get(..10)?;
    let mut names = Session::further_names(day).map(|name| vec![first.clone(), Step::Key(name)]);
    names.find(|name| ours.of(name).is_empty() && theirs.of(name).is_empty())
}
