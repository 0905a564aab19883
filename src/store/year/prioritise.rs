//! Which goals of a year must be risk-assessed: a line per goal in `catalogue.toml`.
//!
//! A catalogue is a source document in TOML, with comments that say how it was read; so only the
//! `prioritised` lines are touched, and the text is read again to prove that nothing else moved.

use std::path::Path;

use super::given::{self, catalogue_of_year};
use super::rewrite::RewriteError;
use crate::model::field::{Kind, Value};
use crate::model::{Catalogue, Goal, Slug};
use crate::store::disk;
use crate::store::text::write::entries::{Edit, Entry};
use crate::store::text::write::splice;

/// The keys of a goal in the order that they stand in (FORMAT.md chapter 8).
const KEYS: [&str; 15] = [
    "number",
    "kind",
    "theme",
    "title",
    "text",
    "applies_to",
    "applies_note",
    "prioritised",
    "reporting",
    "published",
    "due",
    "data_source",
    "reference",
    "owner",
    "figure",
];

/// Gives goals of a year's catalogue priority (`true`) or takes it from them, in one step; how many
/// that changed.
///
/// # Errors
/// [`RewriteError`]; the file is then untouched.
pub fn prioritise(root: &Path, year: i32, goals: &[(Slug, bool)]) -> Result<usize, RewriteError> {
    let file = catalogue_of_year(year);
    let before = given::catalogue_file(root, &file).map_err(RewriteError::Unusable)?;
    let text = with_priority(&before.text, &file, goals)?;
    if text != before.text {
        disk::replace(&root.join(&file), &text)
            .map_err(|why| RewriteError::Io { file: file.clone(), why })?;
    }
    Ok(changing(&before.value, goals).count())
}

/// A catalogue's text in which these goals have priority (`true`) or none.
///
/// # Errors
/// [`RewriteError`] where the text is no catalogue or a line cannot be placed in it.
pub fn with_priority(
    text: &str,
    file: &Path,
    goals: &[(Slug, bool)],
) -> Result<String, RewriteError> {
    let before = given::catalogue_text(text, file).map_err(RewriteError::Unusable)?;
    let going: Vec<&Goal> = changing(&before.value, goals).collect();
    let edits: Vec<Edit> = going.iter().map(|goal| edit(&goal.id, !goal.prioritised)).collect();
    let order: Vec<Entry> =
        going.iter().flat_map(|goal| KEYS.map(|key| entry(&goal.id, key))).collect();
    let no_place = |key: String| RewriteError::NoPlace { file: file.to_owned(), key };
    let spliced =
        splice::apply(text, &edits, &order).map_err(|error| no_place(error.to_string()))?;
    let mut wanted = before.value.clone();
    for goal in &mut wanted.goals {
        goal.prioritised = wish(goals, goal).unwrap_or(goal.prioritised);
    }
    match given::catalogue_text(&spliced, file) {
        Ok(after) if after.value == wanted => Ok(spliced),
        _ => Err(no_place("prioritised".to_owned())),
    }
}

fn changing<'c>(
    catalogue: &'c Catalogue,
    goals: &'c [(Slug, bool)],
) -> impl Iterator<Item = &'c Goal> {
    let changes = |goal: &&Goal| wish(goals, goal).is_some_and(|wish| wish != goal.prioritised);
    catalogue.goals.iter().filter(changes)
}

/// What is wished for a goal, where anything is.
fn wish(goals: &[(Slug, bool)], goal: &Goal) -> Option<bool> {
    goals.iter().find(|(id, _)| *id == goal.id).map(|(_, priority)| *priority)
}

fn edit(goal: &Slug, priority: bool) -> Edit {
    let entry = entry(goal, "prioritised");
    if priority { Edit::Set(entry) } else { Edit::Remove(entry.path()) }
}

fn entry(goal: &Slug, key: &str) -> Entry {
    Entry {
        table: vec!["goal".to_owned(), goal.to_string()],
        key: vec![key.to_owned()],
        kind: Kind::Flag,
        value: Value::Yes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::year::builtin;

    fn all(text: &str) -> Vec<Slug> {
        let given = given::catalogue_text(text, Path::new("c")).unwrap();
        given.value.goals.into_iter().map(|g| g.id).collect()
    }

    fn set(text: &str, goals: &[Slug], priority: bool) -> String {
        {
            let goals: Vec<(Slug, bool)> = goals.iter().map(|id| (id.clone(), priority)).collect();
            with_priority(text, Path::new("catalogue.toml"), &goals).unwrap()
        }
    }

    /// The lines of `after` that `before` does not have, in order; every line of `before` must
    /// still be there, in its order.
    fn added<'t>(before: &str, after: &'t str) -> Vec<&'t str> {
        let mut old = before.lines().peekable();
        let new = after.lines().filter(|line| old.next_if_eq(line).is_none()).collect();
        assert_eq!(old.next(), None, "a line went or moved");
        new
    }

    #[test]
    fn every_goal_of_every_catalogue_can_be_prioritised_and_nothing_else_moves() {
        for (name, text) in builtin::CATALOGUES {
            let goals = all(text);
            let before = given::catalogue_text(text, Path::new("c")).unwrap().value;
            let after = set(text, &goals, true);
            let lines = added(text, &after);
            assert!(lines.iter().all(|line| *line == "prioritised = true"), "{name}: {lines:?}");
            assert_eq!(lines.len(), goals.len() - before.prioritised().count(), "{name}");
            assert_eq!(set(&after, &goals, true), after, "{name}: a second time changes nothing");
            let ours: Vec<Slug> =
                before.goals.iter().filter(|g| !g.prioritised).map(|g| g.id.clone()).collect();
            assert_eq!(set(&after, &ours, false), *text, "{name}: and it can be taken back");
        }
    }

    #[test]
    fn the_line_stands_where_the_format_has_it_and_other_spellings_are_kept() {
        let text = "\u{feff}# Hode\r\n[goal.a] # først\r\ntitle = \"A\"\r\napplies_to = [\"unn\"] # alle\r\nfigure.all = \"5\"\r\n[goal.b]\r\ntitle = \"B\"\r\nprioritised = false # ikke nå\r\n[goal.c]\r\nfigure.all = \"5\"";
        let after = set(text, &all(text), true);
        let wanted = "\u{feff}# Hode\r\n[goal.a] # først\r\ntitle = \"A\"\r\napplies_to = [\"unn\"] # alle\r\nprioritised = true\r\nfigure.all = \"5\"\r\n[goal.b]\r\ntitle = \"B\"\r\nprioritised = true # ikke nå\r\n[goal.c]\r\nprioritised = true\r\nfigure.all = \"5\"";
        assert_eq!(after, wanted);
    }

    #[test]
    fn a_goal_in_braces_gets_a_line_too() {
        let text = "[goal]\na = { title = \"A\" }\n";
        let after = set(text, &all(text), true);
        let read = given::catalogue_text(&after, Path::new("c")).unwrap();
        assert!(read.value.goals[0].prioritised && read.value.goals[0].title == "A", "{after}");
    }
}
