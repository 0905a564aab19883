//! Both sides' comments.

use super::super::document::{Block, Notes};

/// The comments of something, merged place by place.
pub(super) fn merged(base: &Notes, ours: &Notes, theirs: &Notes) -> Notes {
    Notes {
        apart: blocks(&base.apart, &ours.apart, &theirs.apart),
        above: block(&base.above, &ours.above, &theirs.above),
        behind: one(base.behind.as_ref(), ours.behind.as_ref(), theirs.behind.as_ref()),
        below: block(&base.below, &ours.below, &theirs.below),
    }
}

/// Lines of comment that were not there before.
pub(super) fn added(before: &Notes, after: &Notes) -> Block {
    fn lines(notes: &Notes) -> impl Iterator<Item = &String> {
        let all = notes.apart.iter().flatten().chain(&notes.above);
        all.chain(&notes.behind).chain(&notes.below)
    }
    let is_new = |line: &&String| lines(before).all(|old| old != *line);
    lines(after).filter(is_new).cloned().collect()
}

/// Lines of comment: the side that changed them wins, and where both did, all of both are kept.
pub(super) fn block(base: &Block, ours: &Block, theirs: &Block) -> Block {
    both(base, ours, theirs)
}

/// Blocks of comment, likewise.
pub(super) fn blocks(base: &Vec<Block>, ours: &Vec<Block>, theirs: &Vec<Block>) -> Vec<Block> {
    both(base, ours, theirs)
}

fn both<T: Clone + Ord>(base: &Vec<T>, ours: &Vec<T>, theirs: &Vec<T>) -> Vec<T> {
    if ours == theirs || theirs == base {
        return ours.clone();
    }
    if ours == base {
        return theirs.clone();
    }
    // In the same order from whichever side it is looked at.
    let (first, second) = if ours <= theirs { (ours, theirs) } else { (theirs, ours) };
    let more = second.iter().filter(|line| !first.contains(line));
    first.iter().chain(more).cloned().collect()
}

/// A comment on the line of a key: there is room for one.
fn one(base: Option<&String>, ours: Option<&String>, theirs: Option<&String>) -> Option<String> {
    if ours == theirs || theirs == base {
        return ours.cloned();
    }
    if ours == base {
        return theirs.cloned();
    }
    match (ours, theirs) {
        (Some(a), Some(b)) => {
            let (first, second) = if a <= b { (a, b) } else { (b, a) };
            Some(format!("{first} {second}"))
        }
        (a, b) => a.or(b).cloned(),
    }
}
