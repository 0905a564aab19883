//! What is left to a person: `conflict.KEY = { base = 3, ours = 4, theirs = 5 }` beside the key.

use super::super::document::{Inline, Item, Node, Notes, Step, What};
use super::super::write;
use crate::store::text::read::CONFLICT;
use crate::store::text::write::encode;

/// A path as people write it.
pub(super) fn named(path: &[Step]) -> String {
    let names = path.iter().map(|step| match step {
        Step::Key(key) => key.clone(),
        Step::Index(at) => at.to_string(),
    });
    names.collect::<Vec<_>>().join(".")
}

/// The line that holds what all three had; a side that has nothing there is left out. `home` is how
/// much of the path is the header that the key stands under. `None` where the key goes through a
/// list: a key beside it would make another table of it.
pub(super) fn item(path: &[Step], home: usize, values: [Option<&Node>; 3]) -> Option<Item> {
    let sides = ["base", "ours", "theirs"].into_iter().zip(values);
    let sides = sides.filter_map(|(name, node)| Some(format!("{name} = {}", one_line(node?))));
    let raw = format!("{{ {} }}", sides.collect::<Vec<_>>().join(", "));
    let (header, key) = path.split_at(home.min(path.len()));
    if key.iter().any(|step| matches!(step, Step::Index(_))) {
        return None;
    }
    let conflict = [Step::Key(CONFLICT.to_owned())];
    Some(Item {
        path: [header, &conflict, key].concat(),
        under: header.to_vec(),
        what: What::Value(Node::Inline(Inline { raw, ..Inline::default() })),
        notes: Notes::default(),
    })
}

fn one_line(node: &Node) -> String {
    match node {
        Node::Scalar(raw) => {
            encode::decoded(raw).map_or_else(|| raw.clone(), |t| encode::quoted(&t))
        }
        Node::Array(array) => {
            let items = array.items.iter().map(|item| write::element(&item.node));
            format!("[{}]", items.collect::<Vec<_>>().join(", "))
        }
        Node::Inline(inline) => inline.raw.replace('\n', " "),
    }
}
