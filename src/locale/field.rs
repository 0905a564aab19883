//! What people call the keys of files and their words.

use super::{Arg, Locale};

impl Locale {
    /// What a key of a table is called: `risk` and `target.by`. Its star is left out.
    pub fn label(&self, record: &str, key: &str) -> String {
        self.label_for(record, key, None)
    }

    /// The same, of a consequence area.
    pub fn label_for(&self, record: &str, key: &str, area: Option<&str>) -> String {
        let area = Arg::Text(area.unwrap_or("none").into());
        self.find(&id(record, key), &[("area", area)]).unwrap_or_else(|| key.to_owned())
    }

    /// What a key is called below a heading that says the rest: `data` under "knowledge".
    pub fn short_label(&self, record: &str, key: &str) -> String {
        self.attribute(&id(record, key), "short").unwrap_or_else(|| self.label(record, key))
    }

    /// A word of a file in the reader's language.
    pub fn word(&self, record: &str, key: &str, word: &str) -> String {
        let family = match (record, key) {
            ("assessment", "status") => "state",
            ("measure", "status") => "progress",
            (_, "judged_effect") => "effect",
            (_, key) => key,
        };
        self.find(&format!("{family}-{word}"), &[]).unwrap_or_else(|| word.to_owned())
    }
}

/// The message that names a key.
fn id(record: &str, key: &str) -> String {
    let steps: Vec<&str> = key.split('.').filter(|step| *step != "*").collect();
    let name = if steps.is_empty() { "year".to_owned() } else { steps.join("-") };
    format!("field-{record}-{name}")
}

/// A text with a capital, as labels of forms begin.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
