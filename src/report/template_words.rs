//! What is told about a Word template: its tags, and what of it cannot be used.

use std::path::Path;

use super::sanitize::{fill, for_terminal};
use super::write::docx::fields::{Field, FieldValue};
use super::write::docx::{Finding, TemplateError};
use crate::locale::Locale;

/// An example is no longer than this.
const LONGEST: usize = 60;

/// A field as the tags that name it, each with an example.
pub(crate) fn lines(field: &Field) -> Vec<String> {
    let name = field.name;
    match &field.value {
        FieldValue::Words(words) => vec![line(&format!("{{{{ {name} }}}}"), words)],
        FieldValue::Blocks(_) => vec![format!("{{{{ {name} }}}}  (¶)")],
        FieldValue::List { columns, rows } => {
            let first = rows.first();
            let column = |(at, column): (usize, &&str)| {
                let example = first.and_then(|row| row.get(at)).map_or("", String::as_str);
                line(&format!("  {{{{ x.{column} }}}}"), example)
            };
            let begin = [format!("{{% for x in {name} %}}")];
            let inside = columns.iter().enumerate().map(column);
            begin.into_iter().chain(inside).chain(["{% endfor %}".to_owned()]).collect()
        }
    }
}

fn line(tag: &str, example: &str) -> String {
    let example: String = for_terminal(example).chars().take(LONGEST).collect();
    format!("{tag:<26}{example}").trim_end().to_owned()
}

/// The unknown tags, each with its place.
pub(crate) fn unknown(found: &[Finding], locale: &Locale) -> String {
    let line = |one: &Finding| {
        let args = [
            ("place", &*place(&one.part, one.paragraph, locale)),
            ("tag", &*one.tag),
            ("name", &*one.name),
        ];
        fill("template-unknown", &args, locale)
    };
    found.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// "brødteksten, avsnitt 3".
fn place(part: &str, paragraph: usize, locale: &Locale) -> String {
    let file = part.trim_start_matches("word/");
    let id = if file.starts_with("header") {
        "template-header"
    } else if file.starts_with("footer") {
        "template-footer"
    } else if file.starts_with("document") {
        "template-body"
    } else {
        "template-other"
    };
    let part = locale.text(id);
    locale.with("template-place", &[("part", (&part).into()), ("paragraph", paragraph.into())])
}

/// Why a template cannot be used, and what to do.
pub(crate) fn refused(path: &Path, why: &TemplateError, locale: &Locale) -> String {
    let path = path.display().to_string();
    let told = match why {
        TemplateError::NotWord | TemplateError::TooLarge | TemplateError::Zip(_) => {
            locale.text("template-not-word")
        }
        TemplateError::Unclosed { part, paragraph, tag } => {
            let place = place(part, *paragraph, locale);
            fill("template-unclosed", &[("place", &place), ("tag", tag)], locale)
        }
        TemplateError::Unknown(found) => unknown(found, locale),
        TemplateError::Syntax { part, why } => {
            let part = place(part, 0, locale);
            fill("template-syntax", &[("place", &part), ("why", why)], locale)
        }
        TemplateError::Empty => locale.text("template-empty"),
    };
    let head = fill("template-refused", &[("path", &path)], locale);
    format!("{head}\n{told}")
}
