//! A document's tables as text.

use super::arrange::Section;
use super::document::{Array, Block, Document, Node, Notes, Step, What};
use super::shape::{Form, Shape};
use crate::model::field::{Kind, Value};
use crate::store::text::read::tree::{Content, Tree};
use crate::store::text::write::encode;

/// The canonical text.
pub(super) fn text(document: &Document, sections: &[Section], shape: &Shape) -> String {
    let mut out = Text::default();
    out.block(&document.lead);
    if document.lead_is_apart {
        out.gap();
    }
    for section in sections {
        if section.header.is_empty() {
            if let Some(first) = section.items.first()
                && !(first.notes.apart.is_empty() && first.notes.above.is_empty())
            {
                out.gap();
            }
        } else {
            out.gap();
            out.above(&section.notes);
            out.line(&header(&section.header), &section.notes);
        }
        for item in &section.items {
            let What::Value(node) = &item.what else { continue };
            out.above(&item.notes);
            let key = names(&item.path[section.header.len()..]);
            let value = value(node, shape.form(&item.path));
            out.line(&format!("{} = {value}", encode::key(&key)), &item.notes);
        }
    }
    for block in &document.tail {
        out.gap();
        out.block(block);
    }
    out.text
}

/// The text so far.
#[derive(Default)]
struct Text {
    text: String,
    /// What comes next stands apart from this.
    is_apart: bool,
}

impl Text {
    /// One blank line, at the beginning of the text none.
    fn gap(&mut self) {
        self.is_apart = true;
    }

    fn block(&mut self, lines: &Block) {
        if lines.is_empty() {
            return;
        }
        self.open();
        for line in lines {
            self.text.push_str(line);
            self.text.push('\n');
        }
    }

    fn open(&mut self) {
        if std::mem::take(&mut self.is_apart) && !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    fn above(&mut self, notes: &Notes) {
        for block in &notes.apart {
            self.gap();
            self.block(block);
            self.gap();
        }
        self.block(&notes.above);
    }

    fn line(&mut self, line: &str, notes: &Notes) {
        self.open();
        self.text.push_str(line);
        if let Some(comment) = &notes.behind {
            self.text.push(' ');
            self.text.push_str(comment);
        }
        self.text.push('\n');
        if !notes.below.is_empty() {
            self.block(&notes.below);
            self.gap();
        }
    }
}

fn names(path: &[Step]) -> Vec<String> {
    let names = path.iter().filter_map(|step| match step {
        Step::Key(key) => Some(key.clone()),
        Step::Index(_) => None,
    });
    names.collect()
}

fn header(path: &[Step]) -> String {
    let key = encode::key(&names(path));
    match path.last() {
        Some(Step::Index(_)) => format!("[[{key}]]"),
        _ => format!("[{key}]"),
    }
}

/// A value in the form that its key asks for; one of another type, or of an unknown key, as it was
/// written.
pub(super) fn value(node: &Node, form: Option<Form>) -> String {
    let formed = match (form, node) {
        (Some(form @ (Form::Text | Form::Prose | Form::Note)), Node::Scalar(raw)) => {
            encode::decoded(raw).map(|text| words(&text, form))
        }
        (Some(Form::Number), Node::Scalar(raw)) => number(raw),
        (Some(form @ (Form::Lines | Form::Line)), Node::Array(array)) => Some(list(array, form)),
        _ => None,
    };
    formed.unwrap_or_else(|| node.raw().to_owned())
}

fn words(text: &str, form: Form) -> String {
    let lines: Vec<&str> = text.trim_end().lines().map(str::trim_end).collect();
    let tidy = lines.join("\n");
    let (kind, text) = match form {
        Form::Prose => (Kind::Prose, tidy),
        Form::Note => (Kind::Note, tidy),
        _ => (Kind::Line, text.to_owned()),
    };
    encode::value(kind, &Value::Text(text.into()), "")
}

fn number(raw: &str) -> Option<String> {
    let line = format!("v = {raw}");
    let tree = Tree::of(&line).ok()?;
    let value = tree.root().get("v")?;
    let Content::Integer(digits, radix) = value.content() else { return None };
    let number = i64::from_str_radix(&digits.replace('_', ""), *radix).ok()?;
    Some(number.to_string())
}

fn list(array: &Array, form: Form) -> String {
    let is_bare = array.open.is_none()
        && array.end.is_empty()
        && array.items.iter().all(|item| item.above.is_empty() && item.behind.is_none());
    let items = array.items.iter().map(|item| element(&item.node));
    if is_bare && (form == Form::Line || array.items.is_empty()) {
        return format!("[{}]", items.collect::<Vec<_>>().join(", "));
    }
    let mut out = String::from("[");
    behind(&mut out, array.open.as_ref());
    for (item, text) in array.items.iter().zip(items) {
        indented(&mut out, &item.above);
        out.push_str("  ");
        out.push_str(&text);
        out.push(',');
        behind(&mut out, item.behind.as_ref());
    }
    indented(&mut out, &array.end);
    out.push(']');
    out
}

pub(super) fn element(node: &Node) -> String {
    match node {
        Node::Scalar(raw) => {
            encode::decoded(raw).map_or_else(|| raw.clone(), |t| encode::quoted(&t))
        }
        other => other.raw().to_owned(),
    }
}

fn behind(out: &mut String, comment: Option<&String>) {
    if let Some(comment) = comment {
        out.push(' ');
        out.push_str(comment);
    }
    out.push('\n');
}

fn indented(out: &mut String, comments: &Block) {
    for comment in comments {
        out.push_str("  ");
        out.push_str(comment);
        out.push('\n');
    }
}
