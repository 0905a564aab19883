//! What a merge has left to a person: `conflict.KEY = { base = 3, ours = 4, theirs = 5 }` beside the
//! key (FORMAT.md chapter 4, "Conflicts").

use std::ops::Range;

use super::tree::{Item, Tree};
use super::{CONFLICT, Reader};
use crate::model::diagnostic::{Code, Diagnostic};

/// The three versions of a value.
const SIDES: [&str; 3] = ["base", "ours", "theirs"];

/// A key that is left to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenConflict {
    /// The keys that lead to the value that stands: `risk`, `r7k3m`, `probability`.
    pub path: Vec<String>,
    /// What it was, as written; `None` where there was nothing.
    pub base: Option<String>,
    /// What we made of it.
    pub ours: Option<String>,
    /// What they made of it.
    pub theirs: Option<String>,
    /// Where in the text the key of the conflict stands.
    pub span: Range<usize>,
    /// Where it stands in the keys: before the conflict's own key.
    pub(crate) at: usize,
}

/// What is left to choose in a text, in the order of the text; nothing where it is no TOML.
pub fn open_conflicts(text: &str) -> Vec<OpenConflict> {
    let Ok(tree) = Tree::of(text) else { return Vec::new() };
    let mut found = Vec::new();
    below(tree.root(), text, &mut found);
    found.sort_by_key(|conflict| conflict.span.start);
    found
}

fn below(table: Item<'_, '_>, text: &str, found: &mut Vec<OpenConflict>) {
    for item in table.below() {
        if item.name() == CONFLICT {
            let path: Vec<String> = table.path().into_iter().map(str::to_owned).collect();
            leaves(item, text, &path, path.len(), found);
        } else if item.is_table() {
            below(item, text, found);
        }
    }
}

/// Under `conflict`: tables lead on to keys until one holds the sides.
fn leaves(
    item: Item<'_, '_>,
    text: &str,
    path: &[String],
    at: usize,
    found: &mut Vec<OpenConflict>,
) {
    if item.is_table() && !item.below().all(|side| SIDES.contains(&side.name())) {
        for key in item.below() {
            leaves(key, text, &[path, &[key.name().to_owned()]].concat(), at, found);
        }
        return;
    }
    let side = |name: &str| Some(text.get(item.get(name)?.span())?.to_owned());
    found.push(OpenConflict {
        path: path.to_vec(),
        base: side("base"),
        ours: side("ours"),
        theirs: side("theirs"),
        span: item.key(),
        at,
    });
}

impl Reader<'_> {
    /// Tells of every key that is left to choose; the first of them has been met.
    pub(crate) fn tell_conflicts(&mut self) {
        if !self.problems.iter().any(|problem| problem.code == Code::OpenConflict) {
            return;
        }
        self.problems.retain(|problem| problem.code != Code::OpenConflict);
        for OpenConflict { path, span, at, .. } in open_conflicts(self.text) {
            let key = path[at..].join(".");
            let mut told = Diagnostic::at(Code::OpenConflict, &self.file, &[]).with("key", key);
            told.anchor = path;
            self.point(&mut told, span);
            self.problems.push(told);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_left_to_choose_is_found_with_its_sides() {
        let text = "conflict.status = { base = \"draft\", ours = \"ready\" }\n[risk.r1]\n\
                    conflict.consequence.quality = { base = 3, ours = 4, theirs = 5 }\n\
                    conflict.closed.on = { theirs = 2024-01-01 }\nconflict.odd = 3\n";
        let found = open_conflicts(text);
        let paths: Vec<String> = found.iter().map(|c| c.path.join(".")).collect();
        let wanted = ["status", "risk.r1.consequence.quality", "risk.r1.closed.on", "risk.r1.odd"];
        assert_eq!(paths, wanted);
        let sides = |c: &OpenConflict| [c.base.clone(), c.ours.clone(), c.theirs.clone()];
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(sides(&found[0]), [some("\"draft\""), some("\"ready\""), None]);
        assert_eq!(sides(&found[1]), [some("3"), some("4"), some("5")]);
        assert_eq!(sides(&found[3]), [None, None, None]);
    }
}
