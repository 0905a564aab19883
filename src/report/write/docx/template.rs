//! A template with its tags filled in; and what of it cannot be.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::value::Value;
use minijinja::{AutoEscape, Environment, UndefinedBehavior};

use super::error::{Finding, TemplateError};
use super::fields::{Field, FieldValue};
use super::markup::{self, Styles};
use super::package::{DOCUMENT, Package, STYLES};
use super::tags::{self, Tag};
use crate::report::sanitize::keeping_lines;

/// So much work a template may ask for.
const FUEL: u64 = 20_000_000;

/// A part that may hold tags.
fn is_text(name: &str) -> bool {
    let is_word = name.starts_with("word/") && name.ends_with(".xml");
    let inside = ["document", "header", "footer", "footnotes", "endnotes", "comments"];
    let file = name.trim_start_matches("word/");
    (is_word && inside.iter().any(|begin| file.starts_with(begin))) || name == "docProps/core.xml"
}

/// The tags of a template that name what there is not.
///
/// # Errors
/// [`TemplateError`] where it is no template at all.
pub(crate) fn check(bytes: &[u8], fields: &[Field]) -> Result<Vec<Finding>, TemplateError> {
    unknown(&Package::read(bytes)?, fields)
}

fn unknown(package: &Package, fields: &[Field]) -> Result<Vec<Finding>, TemplateError> {
    let mut found = Vec::new();
    for (name, _) in package.parts.iter().filter(|(name, _)| is_text(name)) {
        let Some(xml) = package.text(name) else { continue };
        let (_, tags) = tags::joined(xml, name)?;
        found.extend(unknown_in(name, &tags, fields));
    }
    Ok(found)
}

/// Words of the language of tags, which name nothing.
const WORDS: [&str; 28] = [
    "if",
    "elif",
    "else",
    "endif",
    "for",
    "in",
    "endfor",
    "set",
    "endset",
    "not",
    "and",
    "or",
    "is",
    "true",
    "false",
    "none",
    "True",
    "False",
    "None",
    "loop",
    "defined",
    "undefined",
    "with",
    "endwith",
    "odd",
    "even",
    "recursive",
    "range",
];

fn unknown_in(part: &str, tags: &[Tag], fields: &[Field]) -> Vec<Finding> {
    let mut lists: BTreeMap<String, &[&str]> = BTreeMap::new();
    let mut own: BTreeSet<String> = BTreeSet::new();
    for tag in tags {
        let words = names(&tag.text);
        let at = words.iter().position(|word| word == "for");
        if let Some([one, word, many]) = at.and_then(|at| words.get(at + 1..at + 4))
            && word == "in"
        {
            own.insert(one.clone());
            let list = fields.iter().find(|field| field.name == many);
            if let Some(Field { value: FieldValue::List { columns, .. }, .. }) = list {
                lists.insert(one.clone(), columns);
            }
        }
        if let Some([word, one, ..]) =
            words.iter().position(|w| w == "set").and_then(|at| words.get(at..))
            && word == "set"
        {
            own.insert(one.clone());
        }
    }
    let is_known = |name: &str| {
        let (first, rest) = name.split_once('.').map_or((name, None), |(a, b)| (a, Some(b)));
        match (lists.get(first), rest) {
            (Some(columns), Some(column)) => columns.contains(&column),
            _ => {
                own.contains(first)
                    || WORDS.contains(&first)
                    || fields.iter().any(|field| field.name == first)
            }
        }
    };
    let of_tag = |tag: &Tag| {
        let (part, text, paragraph) = (part.to_owned(), tag.text.clone(), tag.paragraph);
        let unknown = names(&tag.text).into_iter().filter(|name| !is_known(name));
        let finding =
            move |name| Finding { part: part.clone(), paragraph, tag: text.clone(), name };
        unknown.map(finding).collect::<Vec<_>>()
    };
    tags.iter().filter(|tag| !tag.text.starts_with("{#")).flat_map(of_tag).collect()
}

/// The names in a tag, `risk.title` as one; without texts in quotes, numbers and filters.
fn names(tag: &str) -> Vec<String> {
    let inside = &tag[2..tag.len().saturating_sub(2)];
    let inside = ["tr ", "tc ", "p ", "r "]
        .iter()
        .find_map(|word| inside.strip_prefix(word))
        .unwrap_or(inside);
    let mut names: Vec<String> = Vec::new();
    let mut name = String::new();
    let (mut quote, mut is_filter) = (None, false);
    for letter in inside.chars().chain([' ']) {
        match quote {
            Some(sign) if letter == sign => quote = None,
            Some(_) => {}
            None if letter.is_alphanumeric()
                || letter == '_'
                || (letter == '.' && !name.is_empty()) =>
            {
                name.push(letter);
            }
            None => {
                let begun = name.trim_end_matches('.');
                if !begun.is_empty() {
                    let is_number = begun.starts_with(|c: char| c.is_ascii_digit());
                    if !is_number && !is_filter {
                        names.push(begun.to_owned());
                    }
                    is_filter = false;
                }
                name.clear();
                match letter {
                    '"' | '\'' => quote = Some(letter),
                    '|' => is_filter = true,
                    _ => {}
                }
            }
        }
    }
    names
}

/// The template with its tags filled in.
pub(super) fn filled(mut package: Package, fields: &[Field]) -> Result<Vec<u8>, TemplateError> {
    let found = unknown(&package, fields)?;
    if !found.is_empty() {
        return Err(TemplateError::Unknown(found));
    }
    let styles = Styles::of(package.text(STYLES).unwrap_or_default());
    let values = values(fields, &styles);
    let blocks: Vec<&str> = fields.iter().filter(|f| f.is_blocks()).map(|f| f.name).collect();
    let names: Vec<String> =
        package.parts.iter().map(|(name, _)| name.clone()).filter(|name| is_text(name)).collect();
    for name in names {
        let Some(xml) = package.text(&name) else { continue };
        let (joined, tags) = tags::joined(xml, &name)?;
        if tags.is_empty() {
            continue;
        }
        let made = rendered(&name, tags::lifted(joined, &blocks), &values)?;
        if name == DOCUMENT && !has_words(&made) {
            return Err(TemplateError::Empty);
        }
        if let Some((_, bytes)) = package.parts.iter_mut().find(|(known, _)| *known == name) {
            *bytes = made.into_bytes();
        }
    }
    package.write()
}

fn has_words(xml: &str) -> bool {
    let runs = xml.split("<w:t").skip(1);
    let words = runs.filter_map(|run| run.split_once('>')?.1.split('<').next());
    words.into_iter().any(|text| !text.trim().is_empty())
}

fn rendered(part: &str, xml: String, values: &Value) -> Result<String, TemplateError> {
    let failed = |error: minijinja::Error| {
        let why = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
        TemplateError::Syntax { part: part.to_owned(), why }
    };
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    environment.set_fuel(Some(FUEL));
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    let is_core = !part.starts_with("word/");
    environment.set_formatter(move |out, _, value| {
        let text = value.to_string();
        let text = if value.is_safe() { text } else { words(&text, is_core) };
        out.write_str(&text).map_err(minijinja::Error::from)
    });
    environment.add_template_owned(part.to_owned(), xml).map_err(failed)?;
    let template = environment.get_template(part).map_err(failed)?;
    template.render(values).map_err(failed)
}

/// A text of the register within a run: nothing of it is markup or a tag.
fn words(text: &str, is_core: bool) -> String {
    let escaped = markup::escaped(&keeping_lines(text));
    match is_core {
        true => escaped.replace('\n', " "),
        false => escaped.replace('\n', "</w:t><w:br/><w:t xml:space=\"preserve\">"),
    }
}

fn values(fields: &[Field], styles: &Styles) -> Value {
    let all = fields.iter().map(|field| {
        let value = match &field.value {
            FieldValue::Words(words) => Value::from(words.as_str()),
            FieldValue::Blocks(page) => Value::from_safe_string(markup::blocks(page, styles)),
            FieldValue::List { columns, rows } => {
                let row = |cells: &Vec<String>| {
                    let cells = cells.iter().map(|cell| Value::from(cell.as_str()));
                    let named = columns.iter().map(|name| (*name).to_owned()).zip(cells);
                    Value::from_pairs(named)
                };
                Value::from(rows.iter().map(row).collect::<Vec<Value>>())
            }
        };
        (field.name.to_owned(), value)
    });
    Value::from_pairs(all)
}
