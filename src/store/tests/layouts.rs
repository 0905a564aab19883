//! The same values in any layout that TOML allows: tables and keys shuffled, in braces, dotted or
//! under headers, with comments and blank lines everywhere.

use std::fmt::Write as _;

use toml::{Table, Value};

/// Chances, drawn from a case's bytes over and over.
pub(super) struct Chance<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Chance<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn of(&mut self, count: usize) -> usize {
        let (turn, place) = (self.at / self.bytes.len(), self.at % self.bytes.len());
        self.at += 1;
        (usize::from(self.bytes[place]) + turn * 7) % count
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.of(i + 1));
        }
    }
}

/// A file being written.
pub(super) struct Layout<'b> {
    chance: Chance<'b>,
    /// How many comments it has: `# nr 0`, `# nr 1` and so on; none where not wanted.
    pub(super) comments: Option<usize>,
    sections: Vec<String>,
}

impl<'b> Layout<'b> {
    /// Writes a table in a layout of chance.
    pub(super) fn of(table: &Table, chance: Chance<'b>, with_comments: bool) -> (String, usize) {
        let comments = with_comments.then_some(0);
        let mut layout = Self { chance, comments, sections: Vec::new() };
        let root = layout.body(&[], table);
        let mut sections = std::mem::take(&mut layout.sections);
        layout.chance.shuffle(&mut sections);
        let mut text = root;
        for section in sections {
            text += &layout.apart();
            text += &section;
        }
        text += &layout.apart();
        (text, layout.comments.unwrap_or(0))
    }

    /// A table's statements; the tables in it that get headers are sections of their own.
    fn body(&mut self, path: &[String], table: &Table) -> String {
        let mut lines: Vec<String> = Vec::new();
        for (name, value) in table {
            let inner: Vec<String> = path.iter().chain([name]).cloned().collect();
            match value {
                Value::Table(table) if !table.is_empty() => match self.chance.of(5) {
                    0 => lines.push(self.statement(std::slice::from_ref(name), value)),
                    1 => self.dotted(std::slice::from_ref(name), table, &mut lines),
                    _ => self.section(&inner, table),
                },
                Value::Array(items)
                    if items.iter().all(Value::is_table)
                        && !items.is_empty()
                        && self.chance.of(3) > 0 =>
                {
                    self.array_of_tables(&inner, items);
                }
                _ => lines.push(self.statement(std::slice::from_ref(name), value)),
            }
        }
        self.chance.shuffle(&mut lines);
        lines.concat()
    }

    fn section(&mut self, path: &[String], table: &Table) {
        let behind = self.behind();
        let body = self.body(path, table);
        let above = self.above();
        self.sections.push(format!("{above}[{}]{behind}\n{body}", keys(path)));
    }

    /// The tables of an array stay together: their order is their meaning.
    fn array_of_tables(&mut self, path: &[String], items: &[Value]) {
        let mut text = String::new();
        for item in items.iter().filter_map(Value::as_table) {
            let mut lines: Vec<String> = item
                .iter()
                .map(|(name, value)| self.statement(std::slice::from_ref(name), value))
                .collect();
            self.chance.shuffle(&mut lines);
            text += &format!("{}[[{}]]\n{}", self.above(), keys(path), lines.concat());
        }
        self.sections.push(text);
    }

    fn dotted(&mut self, path: &[String], table: &Table, lines: &mut Vec<String>) {
        for (name, value) in table {
            let inner: Vec<String> = path.iter().chain([name]).cloned().collect();
            match value {
                Value::Table(table) if !table.is_empty() && self.chance.of(4) > 0 => {
                    self.dotted(&inner, table, lines);
                }
                _ => lines.push(self.statement(&inner, value)),
            }
        }
    }

    fn statement(&mut self, path: &[String], value: &Value) -> String {
        let (above, behind) = (self.above(), self.behind());
        let spaces = ["", " ", "   "];
        let (before, after) = (spaces[self.chance.of(3)], spaces[self.chance.of(3)]);
        let indent = ["", "", "  ", "\t"][self.chance.of(4)];
        let value = self.value(value);
        format!("{above}{indent}{}{before}={after}{value}{behind}\n", keys(path))
    }

    fn value(&mut self, value: &Value) -> String {
        match value {
            Value::Array(items) => {
                let many = self.chance.of(2) == 0 && !items.iter().any(Value::is_table);
                let items: Vec<String> = items.iter().map(|item| self.value(item)).collect();
                if !many {
                    return format!("[{}]", items.join(" ,"));
                }
                let mut text = String::from("[");
                text += &self.behind();
                text.push('\n');
                for item in items {
                    text += &self.above();
                    let _ = writeln!(text, "\t{item} ,{}", self.behind());
                }
                text + &self.above() + "]"
            }
            Value::Table(table) => {
                let mut entries: Vec<String> = Vec::new();
                for (name, value) in table {
                    entries.push(format!(
                        "{}={}",
                        keys(std::slice::from_ref(name)),
                        self.value(value)
                    ));
                }
                self.chance.shuffle(&mut entries);
                format!("{{ {} }}", entries.join(", "))
            }
            Value::String(text) if self.chance.of(3) == 0 && !text.contains(['\'', '\r']) => {
                format!("'''{}{text}'''", if text.starts_with('\n') { "\n" } else { "" })
            }
            other => other.to_string(),
        }
    }

    fn comment(&mut self, odds: usize) -> Option<String> {
        let next = self.comments?;
        if self.chance.of(odds) > 0 {
            return None;
        }
        self.comments = Some(next + 1);
        Some(format!("# nr {next}"))
    }

    fn above(&mut self) -> String {
        let mut text = "\n".repeat(self.chance.of(8).saturating_sub(6));
        while let Some(comment) = self.comment(6) {
            text += &format!("{comment}\n{}", ["", "", "\n"][self.chance.of(3)]);
        }
        text
    }

    fn behind(&mut self) -> String {
        self.comment(8).map(|comment| format!("   {comment}  ")).unwrap_or_default()
    }

    fn apart(&mut self) -> String {
        format!("\n{}", self.above())
    }
}

fn keys(path: &[String]) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let key = |key: &String| {
        if key.chars().all(bare) { key.clone() } else { Value::String(key.clone()).to_string() }
    };
    path.iter().map(key).collect::<Vec<_>>().join(".")
}
