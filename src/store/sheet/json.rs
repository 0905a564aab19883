//! A list of risks as JSON, from whatever program: an object a row, a name a column.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{Cells, SheetError, text_cell};
use crate::import::book::{Book, Cell};

/// What lists of risks are called, where they are not the whole file.
const LISTS: [&str; 6] = ["risks", "items", "data", "results", "records", "rows"];
/// What an object tells of all risks inside it.
const INHERITED: [&str; 2] = ["trust", "goal"];
/// Lists lie no deeper than this.
const DEEPEST: usize = 6;

/// Reads a list of risks; `None` where the file is no JSON.
pub(super) fn book(bytes: &[u8]) -> Option<Result<Book, SheetError>> {
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace())?;
    if ![b'{', b'['].contains(first) {
        return None;
    }
    let value: Value = match serde_json::from_slice(bytes) {
        Ok(value) => value,
        // A line of CSV may begin with a bracket.
        Err(why) if why.line() > 1 || why.is_eof() => {
            return Some(Err(SheetError::Damaged(why.to_string())));
        }
        Err(_) => return None,
    };
    let mut rows = Vec::new();
    collect(&value, &Map::new(), 0, &mut rows);
    Some(table(&rows))
}

/// The objects that are risks, with what the objects around them say.
fn collect(
    value: &Value,
    around: &Map<String, Value>,
    depth: usize,
    rows: &mut Vec<Map<String, Value>>,
) {
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, around, depth + 1, rows)),
        Value::Object(object) => {
            let mut inherited = around.clone();
            for name in INHERITED {
                if let Some(value) = object.get(name).filter(|value| value.is_string()) {
                    inherited.insert(name.to_owned(), value.clone());
                }
            }
            let lists = object.iter().filter(|(name, value)| {
                let is_list =
                    value.as_array().is_some_and(|items| items.iter().all(Value::is_object));
                is_list && (LISTS.contains(&name.to_lowercase().as_str()) || *name == "assessments")
            });
            let lists: Vec<&Value> = lists.map(|(_, value)| value).collect();
            if lists.is_empty() {
                inherited.extend(object.clone());
                rows.push(inherited);
                return;
            }
            lists.into_iter().for_each(|list| collect(list, &inherited, depth + 1, rows));
        }
        _ => {}
    }
}

fn table(rows: &[Map<String, Value>]) -> Result<Book, SheetError> {
    let mut places: HashMap<String, u32> = HashMap::new();
    let mut headings: Vec<String> = Vec::new();
    let mut cells = Cells::default();
    let mut count = 0;
    for (row, object) in (1..).zip(rows) {
        let mut flat = Vec::new();
        flatten("", object, 0, &mut flat);
        for (name, cell) in flat {
            let next = u32::try_from(headings.len()).unwrap_or(u32::MAX);
            let column = *places.entry(name.clone()).or_insert_with(|| {
                headings.push(name);
                next
            });
            cells.add(row, column, cell, &mut count)?;
        }
    }
    for (column, heading) in (0..).zip(&headings) {
        cells.add(0, column, Cell::Text(heading.clone()), &mut count)?;
    }
    Ok(Book { sheets: vec![cells.sheet(String::new(), false)], remarks: Vec::new() })
}

fn flatten(path: &str, object: &Map<String, Value>, depth: usize, cells: &mut Vec<(String, Cell)>) {
    for (name, value) in object {
        let name = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        let cell = match value {
            Value::Null => None,
            Value::Bool(is) => Some(Cell::Truth(*is)),
            Value::Number(number) => number.as_f64().map(Cell::Number),
            Value::String(text) => text_cell(text),
            Value::Array(items) => {
                let texts: Vec<String> = items.iter().filter_map(text_of).collect();
                text_cell(&texts.join("\n"))
            }
            Value::Object(inner) => {
                if depth < DEEPEST {
                    flatten(&name, inner, depth + 1, cells);
                }
                None
            }
        };
        cells.extend(cell.map(|cell| (name, cell)));
    }
}

/// An item of a list in a line: a text, or an object by its name.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(object) => {
            let named = ["title", "name", "str", "description"]
                .iter()
                .find_map(|key| object.get(*key)?.as_str());
            named.map(str::to_owned)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<(u32, String)>> {
        let book = book(text.as_bytes()).unwrap().unwrap();
        let row = |row: &crate::import::book::Row| {
            row.cells.iter().map(|(column, cell)| (*column, cell.text().into_owned())).collect()
        };
        book.sheets[0].rows.iter().map(row).collect()
    }

    #[test]
    fn a_list_of_objects_is_a_table_wherever_it_lies() {
        let risk =
            r#"{"name": "Isvei", "score": {"likelihood": 3}, "causes": ["a", "b"], "x": null}"#;
        let head = ["name", "score.likelihood", "causes"];
        for text in [format!("[{risk}]"), format!("{{\"meta\": 1, \"risks\": [{risk}]}}")] {
            let rows = rows(&text);
            assert_eq!(rows[0].iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>(), head);
            assert_eq!(rows[1], [(0, "Isvei".into()), (1, "3".into()), (2, "a\nb".into())]);
        }
        assert!(book(b"a;b").is_none());
        assert!(book(b"{\n\"a\": ").unwrap().is_err());
    }
}
