//! A trust's Topp 5 (FORMAT.md chapter 5).

use std::path::Path;

use super::Reader;
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::{Slug, TopFive};

const DOCUMENT: [&str; 3] = ["order", "presented", "comment"];
const PRESENTED: [&str; 2] = ["board", "case"];

/// Every key that the reader knows, by the table that it stands in.
#[cfg(test)]
pub(in crate::store) const KEYS: [(&str, &[&str]); 2] =
    [("", &DOCUMENT), ("presented", &PRESENTED)];

/// Reads a Topp 5; `None` where the text is no TOML.
pub fn read_top(text: &str, file: &Path) -> (Option<TopFive>, Vec<Diagnostic>) {
    let mut reader = Reader::new(file, text);
    let Some(document) = reader.document() else { return (None, reader.problems) };
    let mut top = TopFive::default();
    for (key, value) in &document {
        let name: &str = key.get_ref();
        match name {
            "order" => top.order = reader.ids(name, value),
            "presented" => {
                for (key, value) in reader.table(name, value).into_iter().flatten() {
                    match &**key.get_ref() {
                        "board" => top.presented_on = reader.date("presented.board", value),
                        "case" => top.presented_case = reader.text("presented.case", value),
                        other => reader.unknown_key(other, key.span(), &PRESENTED),
                    }
                }
            }
            "comment" => {
                for (key, value) in reader.table(name, value).into_iter().flatten() {
                    match Slug::new(key.get_ref()) {
                        Some(id) => {
                            let text = reader.long_text("comment", value);
                            top.comments.insert(id, text);
                        }
                        None => reader.error(Code::BadId, key.span(), &[("id", key.get_ref())]),
                    }
                }
            }
            _ => reader.unknown_key(name, key.span(), &DOCUMENT),
        }
    }
    reader.tell_conflicts();
    (Some(top), reader.problems)
}
