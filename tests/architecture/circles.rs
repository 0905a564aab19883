//! Files of a room that need each other in a circle. A file and those below its folder belong
//! together: what they need of each other is no circle.

use std::collections::{BTreeMap, BTreeSet};

use super::paths::SourceFile;

/// Sets of files in which each needs, by way of the others, all of them.
pub(crate) fn circles(files: &[SourceFile]) -> Vec<BTreeSet<&str>> {
    let needs: BTreeMap<&str, BTreeSet<&str>> =
        files.iter().map(|file| (file.file.as_str(), needs(file, files))).collect();
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        needs.keys().map(|file| (*file, reached(file, &needs))).collect();
    let mut found: Vec<BTreeSet<&str>> = Vec::new();
    for (file, reached) in &reach {
        let circle: BTreeSet<&str> =
            reached.iter().copied().filter(|other| reach[other].contains(file)).collect();
        if circle.contains(file) && !found.contains(&circle) {
            found.push(circle);
        }
    }
    found
}

fn reached<'f>(from: &'f str, needs: &BTreeMap<&'f str, BTreeSet<&'f str>>) -> BTreeSet<&'f str> {
    let mut reached = BTreeSet::new();
    let mut left = vec![from];
    while let Some(file) = left.pop() {
        left.extend(needs[file].iter().filter(|other| reached.insert(**other)));
    }
    reached
}

/// The files that a file needs: where what it names is written, also by way of others that pass it
/// on.
fn needs<'f>(file: &SourceFile, files: &'f [SourceFile]) -> BTreeSet<&'f str> {
    let named = file.named.iter().filter(|named| !named.by_tests);
    let homes = named.filter_map(|named| home(&named.path, files, 10));
    let others = homes.filter(|home| {
        !home.module.starts_with(&file.module) && !file.module.starts_with(&home.module)
    });
    others.map(|home| home.file.as_str()).collect()
}

/// The file that a path leads to: the one that writes it, not those that pass it on.
fn home<'f>(path: &[String], files: &'f [SourceFile], steps: usize) -> Option<&'f SourceFile> {
    let above = files.iter().filter(|file| path.starts_with(&file.module));
    let file = above.max_by_key(|file| file.module.len())?;
    let Some((name, rest)) = path[file.module.len()..].split_first() else { return Some(file) };
    let is_it = |called: &Option<String>| called.as_ref() == Some(name);
    let passed_on = file.named.iter().find(|named| is_it(&named.imported_as) && !named.by_tests);
    match passed_on.filter(|named| steps > 0 && named.path != path) {
        Some(named) => home(&[named.path.as_slice(), rest].concat(), files, steps - 1),
        None => Some(file),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn circles_of(files: &[(&str, &str)]) -> Vec<String> {
        let files: Vec<SourceFile> =
            files.iter().map(|(file, text)| SourceFile::of(file, text)).collect();
        let found = circles(&files).into_iter();
        found.map(|circle| circle.into_iter().collect::<Vec<_>>().join(" ")).collect()
    }

    #[test]
    fn a_circle_is_found_also_where_the_folder_passes_things_on() {
        let found = circles_of(&[
            ("a/mod.rs", "mod one; mod two; mod three; pub use two::Two;"),
            ("a/one.rs", "use super::Two;"),
            ("a/two.rs", "use super::three::Three; pub struct Two;"),
            ("a/three.rs", "fn f() { super::one::g() }"),
        ]);
        assert_eq!(found, ["a/one.rs a/three.rs a/two.rs"]);
    }

    #[test]
    fn a_folder_and_its_files_are_no_circle_and_neither_is_what_tests_need() {
        let found = circles_of(&[
            ("a/mod.rs", "mod one; mod two; use one::f; pub struct View;"),
            ("a/one.rs", "use super::View; use super::two::g;"),
            ("a/two.rs", "use super::View; #[cfg(test)] mod tests { use super::super::one::f; }"),
        ]);
        assert_eq!(found, [""; 0]);
    }
}
