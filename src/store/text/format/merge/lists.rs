//! Values that two have changed and that still have one answer: lists item by item, texts sentence
//! by sentence, and the later of two days on which somebody looked.

use std::collections::BTreeSet;

use super::super::document::{Array, Element, Node, Path, Step};
use super::super::shape::Form;
use super::super::write;
use crate::store::text::write::encode;

/// Keys whose value is the day of the last look: the later one is right for both.
const LAST_LOOK: [&str; 2] = ["assessed", "reviewed"];

/// The later of two days of a last look.
pub(super) fn later(path: &Path, [_, ours, theirs]: [Option<&Node>; 3]) -> Option<Node> {
    let is_look = matches!(path.last(), Some(Step::Key(key)) if LAST_LOOK.contains(&key.as_str()));
    let (ours, theirs) = (ours?, theirs?);
    // A day that is written year first sorts as a text.
    let later = if ours.raw() >= theirs.raw() { ours } else { theirs };
    is_look.then(|| later.clone())
}

/// Two lists with what both have added and taken away.
pub(super) fn arrays(nodes: [Option<&Node>; 3], meeting: Meeting) -> Option<Node> {
    let empty = Array::default();
    let [base, ours, theirs] = three_arrays(nodes, &empty)?;
    let order = sequence([&names(base), &names(ours), &names(theirs)], meeting)?;
    let all = ours.items.iter().chain(&theirs.items).chain(&base.items);
    let found = |name: &String| {
        let mut all = all.clone();
        all.find(|item: &&Element| write::element(&item.node) == *name).cloned()
    };
    let items: Vec<Element> = order.iter().filter_map(found).collect();
    Some(joined([base, ours, theirs], items))
}

/// Two lists in which the place of an item is its meaning: place by place, and only while all three
/// are as long.
pub(super) fn places(nodes: [Option<&Node>; 3]) -> Option<Node> {
    let empty = Array::default();
    let arrays = three_arrays(nodes, &empty)?;
    let [base, ours, theirs] = arrays.map(names);
    if base.len() != ours.len() || base.len() != theirs.len() {
        return None;
    }
    let items = (0..base.len()).map(|at| {
        let (is_ours, is_theirs) = (ours[at] != base[at], theirs[at] != base[at]);
        match (is_ours, is_theirs) {
            (true, true) if ours[at] != theirs[at] => None,
            (false, true) => Some(arrays[2].items[at].clone()),
            _ => Some(arrays[1].items[at].clone()),
        }
    });
    Some(joined(arrays, items.collect::<Option<_>>()?))
}

/// The three as lists; one that is not there is empty.
fn three_arrays<'n>(nodes: [Option<&'n Node>; 3], empty: &'n Array) -> Option<[&'n Array; 3]> {
    let lists = nodes.map(|node| match node {
        None => Some(empty),
        Some(Node::Array(array)) => Some(array),
        Some(_) => None,
    });
    Some([lists[0]?, lists[1]?, lists[2]?])
}

fn names(array: &Array) -> Vec<String> {
    array.items.iter().map(|item| write::element(&item.node)).collect()
}

/// A list of these items, with the comments at its brackets that the three have.
fn joined([base, ours, theirs]: [&Array; 3], items: Vec<Element>) -> Node {
    let raw: Vec<String> = items.iter().map(|item| write::element(&item.node)).collect();
    let raw = format!("[{}]", raw.join(", "));
    let open = ours.open.clone().or_else(|| theirs.open.clone());
    let end = super::notes::block(&base.end, &ours.end, &theirs.end);
    Node::Array(Array { raw, open, items, end })
}

/// Two texts where each has changed other sentences.
pub(super) fn texts(nodes: [Option<&Node>; 3], form: Option<Form>) -> Option<Node> {
    let text = |node: Option<&Node>| encode::decoded(node?.raw());
    let lines =
        |text: String| -> Vec<String> { text.trim_end().lines().map(str::to_owned).collect() };
    // In canonical form each sentence is a line.
    let formed = |node: Option<&Node>| {
        text(node)?;
        let canon = write::value(node?, form);
        encode::decoded(&canon).map(lines)
    };
    let [base, ours, theirs] = [formed(nodes[0])?, formed(nodes[1])?, formed(nodes[2])?];
    let merged = sequence([&base, &ours, &theirs], Meeting::Dispute)?;
    Some(Node::Scalar(encode::quoted(&merged.join("\n"))))
}

/// What is done where both have put something new in the same place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Meeting {
    /// Both are kept.
    Both,
    /// Only a person can tell.
    Dispute,
}

/// Merges what two have made of a sequence; `None` where both have reordered it, where something is
/// there twice, or where they meet and only a person can tell.
fn sequence([base, ours, theirs]: [&Vec<String>; 3], meeting: Meeting) -> Option<Vec<String>> {
    let all = [base, ours, theirs];
    if all.iter().any(|list| list.iter().collect::<BTreeSet<_>>().len() < list.len()) {
        return None;
    }
    let both_gone = |item: &&String| !ours.contains(item) && !theirs.contains(item);
    if meeting == Meeting::Both && is_reworded_twice(base, ours, theirs) {
        return None;
    }
    if meeting == Meeting::Dispute && ours != theirs && base.iter().any(|item| both_gone(&item)) {
        // One has reworded what the other has reworded or taken away.
        return None;
    }
    let stays = |side: &Vec<String>| -> Vec<String> {
        base.iter().filter(|item| side.contains(item)).cloned().collect()
    };
    let kept = |side: &Vec<String>| -> Vec<String> {
        side.iter().filter(|item| base.contains(item)).cloned().collect()
    };
    let is_reordered = |side: &Vec<String>| stays(side) != kept(side);
    let (spine, other) = match (is_reordered(ours), is_reordered(theirs)) {
        (true, true) => return None,
        (true, false) => (ours, theirs),
        (false, _) => (theirs, ours),
    };
    // The spine's order of what the base has; both sides' news hang on what they stand after.
    let spine_old: Vec<&String> = if is_reordered(spine) {
        spine.iter().filter(|item| base.contains(item)).collect()
    } else {
        base.iter().collect()
    };
    let news = |side: &Vec<String>, after: Option<&String>| -> Vec<String> {
        let start = match after {
            None => 0,
            Some(after) => match side.iter().position(|item| item == after) {
                Some(at) => at + 1,
                None => return Vec::new(),
            },
        };
        side[start..].iter().take_while(|item| !base.contains(item)).cloned().collect()
    };
    // What stands after something that the side itself took away hangs on the last before it.
    let anchored = |side: &Vec<String>| -> Vec<(Option<String>, Vec<String>)> {
        let anchors = std::iter::once(None).chain(side.iter().map(Some));
        let anchors = anchors.filter(|a| a.is_none_or(|a| base.contains(a)));
        anchors.map(|a| (a.cloned(), news(side, a))).filter(|(_, n)| !n.is_empty()).collect()
    };
    let (of_spine, of_other) = (anchored(spine), anchored(other));
    let hung = |list: &[(Option<String>, Vec<String>)], at: Option<&String>| -> Vec<String> {
        let own = list.iter().find(|(anchor, _)| anchor.as_ref() == at);
        own.map(|(_, news)| news.clone()).unwrap_or_default()
    };
    let mut merged = Vec::new();
    for anchor in std::iter::once(None).chain(spine_old.into_iter().map(Some)) {
        if let Some(item) = anchor
            && ours.contains(item)
            && theirs.contains(item)
        {
            merged.push(item.clone());
        }
        let (one, two) = (hung(&of_spine, anchor), hung(&of_other, anchor));
        merged.extend(met(one, two, meeting)?);
    }
    let mut seen = BTreeSet::new();
    merged.retain(|item| seen.insert(item.clone()));
    Some(merged)
}

/// An item that both have put something else in the place of, and not the same: two wordings of one
/// thing.
fn is_reworded_twice(base: &[String], ours: &[String], theirs: &[String]) -> bool {
    // What a side has between the item before and the item after, where both are still there.
    let instead = |side: &[String], at: usize| -> Option<Vec<String>> {
        let place = |item: &String| side.iter().position(|other| other == item);
        let start = match at.checked_sub(1) {
            Some(before) => place(&base[before])? + 1,
            None => 0,
        };
        let end = match base.get(at + 1) {
            Some(after) => place(after)?,
            None => side.len(),
        };
        side.get(start..end).map(<[String]>::to_vec)
    };
    (0..base.len()).any(|at| {
        let is_gone = !ours.contains(&base[at]) && !theirs.contains(&base[at]);
        is_gone
            && match (instead(ours, at), instead(theirs, at)) {
                (Some(one), Some(two)) => !one.is_empty() && !two.is_empty() && one != two,
                _ => false,
            }
    })
}

/// What both have put in one place, in the same order from whichever side it is looked at.
fn met(one: Vec<String>, two: Vec<String>, meeting: Meeting) -> Option<Vec<String>> {
    if one.is_empty() || two.is_empty() || one == two {
        return Some(if one.is_empty() { two } else { one });
    }
    if meeting == Meeting::Dispute {
        return None;
    }
    let (mut first, second) = if one <= two { (one, two) } else { (two, one) };
    first.extend(second);
    Some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(lists: [&str; 3], meeting: Meeting) -> Option<String> {
        let lists =
            lists.map(|list| list.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        let forth = sequence([&lists[0], &lists[1], &lists[2]], meeting);
        let back = sequence([&lists[0], &lists[2], &lists[1]], meeting);
        assert_eq!(forth, back, "the same from both sides");
        forth.map(|list| list.join(" "))
    }

    #[test]
    fn lists_keep_what_both_added_and_lose_what_either_took_away() {
        for (lists, wanted) in [
            (["a b c", "a b c d", "a b c e"], Some("a b c d e")),
            (["a b c", "a c", "a b c d"], Some("a c d")),
            (["a b c", "c b a", "a b"], Some("b a")),
            (["a b c", "c b a", "a b c d"], Some("c d b a")),
            (["a b c", "c b a", "b a c"], None),
            (["", "a", "b"], Some("a b")),
            (["a", "x a", "a"], Some("x a")),
            (["a a", "a", "a a b"], None),
            // Two wordings of one thing.
            (["a b c", "a X c", "a Y c"], None),
            (["a b", "a X", "a Y"], None),
            (["a", "X", "Y"], None),
            (["a b c", "a X c", "a X c d"], Some("a X c d")),
            (["a b c", "a c X", "a c Y"], Some("a c X Y")),
        ] {
            assert_eq!(merged(lists, Meeting::Both).as_deref(), wanted, "{lists:?}");
        }
    }

    #[test]
    fn texts_merge_where_each_changed_another_sentence() {
        for (lists, wanted) in [
            (["a b c", "A b c", "a b C"], Some("A b C")),
            (["a b c", "A b c", "a B c"], Some("A B c")),
            (["a b c", "A b c", "X b c"], None),
            (["a b c", "b c", "a b c d"], Some("b c d")),
            (["a b c", "A b c", "b c"], None),
        ] {
            assert_eq!(merged(lists, Meeting::Dispute).as_deref(), wanted, "{lists:?}");
        }
    }
}
