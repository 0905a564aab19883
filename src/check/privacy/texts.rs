//! Every text that people write in a trust's documents, with the keys that lead to it.

use crate::model::Document;
use crate::model::field::Value;

/// Is told the keys that lead to a text, the key's own name, and the text. The item of a list is
/// the last of the keys.
type Visit<'v> = dyn FnMut(&[&str], &str, &str) + 'v;

/// The texts of a document, in the order of FORMAT.md.
pub(super) fn document(document: &Document, visit: &mut Visit<'_>) {
    document.each(&mut |header, record| {
        for at in 0..record.count() {
            let key = record.key(at);
            if !key.kind.is_words() {
                continue;
            }
            record.each(at, &mut |star, value| {
                let steps = key.steps().map(|step| if step == "*" { star } else { step });
                let mut anchor: Vec<&str> = header.iter().copied().chain(steps).collect();
                let name = key.steps().filter(|step| *step != "*").last().unwrap_or_default();
                match value {
                    Value::Text(text) => visit(&anchor, name, &text),
                    Value::Texts(items) => {
                        for item in items.iter() {
                            anchor.push(item);
                            visit(&anchor, name, item);
                            anchor.pop();
                        }
                    }
                    _ => {}
                }
            });
        }
    });
}
