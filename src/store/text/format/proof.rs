//! Whether a formatted text says what the text before said: the same values, the same comments, and
//! the same model. What cannot be proved is not written.

use std::path::Path;

use toml::Value;

use super::document::Step;
use super::shape::{Form, Shape};
use super::syntax::comments;
use crate::model::catalogue::Catalogue;
use crate::model::{Matrix, Slug};
use crate::store::FileKind;
use crate::store::text::read::catalogue::read_catalogue;
use crate::store::text::read::document::read_document;
use crate::store::text::read::matrix::read_matrix;
use crate::store::text::write::entries;

/// Whether two texts of a kind say the same.
pub(super) fn says_the_same(kind: FileKind, before: &str, after: &str, matrix: &Matrix) -> bool {
    let sorted = |text: &str| {
        let mut comments = comments(text);
        comments.sort_unstable();
        comments
    };
    let shape = Shape::of(kind);
    let values = |text: &str| text.parse::<toml::Table>().ok().map(Value::Table);
    let same_values = match (values(before), values(after)) {
        (Some(before), Some(after)) => same(&before, &after, &mut Vec::new(), shape),
        _ => false,
    };
    same_values && sorted(before) == sorted(after) && same_model(kind, before, after, matrix)
}

fn same(before: &Value, after: &Value, path: &mut Vec<Step>, shape: &Shape) -> bool {
    match (before, after) {
        (Value::Table(a), Value::Table(b)) => {
            a.len() == b.len()
                && a.iter().all(|(key, value)| {
                    let Some(other) = b.get(key) else { return false };
                    path.push(Step::Key(key.clone()));
                    let same = same(value, other, path, shape);
                    path.pop();
                    same
                })
        }
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len()
                && a.iter().zip(b).enumerate().all(|(at, (value, other))| {
                    path.push(Step::Index(at));
                    let same = same(value, other, path, shape);
                    path.pop();
                    same
                })
        }
        // Line breaks in long texts carry no meaning (FORMAT.md rule 7).
        (Value::String(a), Value::String(b)) => match shape.form(path) {
            Some(Form::Prose | Form::Note) => a.split_whitespace().eq(b.split_whitespace()),
            _ => a.replace("\r\n", "\n") == b.replace("\r\n", "\n"),
        },
        (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
        (a, b) => a == b,
    }
}

/// A catalogue whose long texts are words without line breaks (FORMAT.md rule 7).
fn catalogue(text: &str) -> Option<Catalogue> {
    let words = |text: &mut String| *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut catalogue = read_catalogue(text, Path::new("")).0?;
    for goal in &mut catalogue.goals {
        words(&mut goal.text);
        goal.outcome.iter_mut().for_each(|outcome| words(&mut outcome.note));
    }
    Some(catalogue)
}

fn same_model(kind: FileKind, before: &str, after: &str, matrix: &Matrix) -> bool {
    let file = Path::new("");
    match kind {
        // Their order is their meaning.
        FileKind::Catalogue => catalogue(before) == catalogue(after),
        FileKind::Matrix => read_matrix(before, file).0 == read_matrix(after, file).0,
        FileKind::Register => true,
        _ => {
            let Some(name) = Slug::new(kind.document_name()) else { return false };
            let flat = |text| {
                let read = read_document(text, file, &name, matrix).0;
                read.map(|read| entries::of(&read, matrix))
            };
            flat(before).zip(flat(after)).is_some_and(|(a, b)| entries::same_words(&a, &b))
        }
    }
}
