//! What was last taken from each row, so that the next version of a file is compared with it and
//! not with what people have changed here since.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::model::field::Value;

/// The risks and measures that came from a file, by trust and id (`unn/r7k3m`).
pub type Memory = BTreeMap<String, Remembered>;

/// What was last taken for one of them: a fingerprint for each key. Fingerprints and not texts, so
/// that nothing stands in the register twice.
pub type Remembered = BTreeMap<String, String>;

/// So many hexadecimal digits tell values of one key apart.
const DIGITS: usize = 8;

/// A value as it is compared: other line breaks and spaces are the same text.
pub(super) fn canonical(value: &Value<'_>) -> String {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    match value {
        Value::Nothing => String::new(),
        Value::Text(text) => words(text),
        Value::Texts(list) => list.iter().map(|item| words(item)).collect::<Vec<_>>().join("\n"),
        Value::Ids(ids) => ids.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(" "),
        Value::Levels(levels) => {
            levels.iter().map(|level| level.number().to_string()).collect::<Vec<_>>().join(" ")
        }
        Value::Word(word) => (*word).to_owned(),
        Value::Day(day) => day.to_string(),
        Value::Yes => "yes".to_owned(),
        Value::Decimal(number) => number.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Level(level) => level.number().to_string(),
        Value::Strength(strength) => strength.number().to_string(),
    }
}

/// The fingerprint of a value.
pub fn fingerprint(value: &Value<'_>) -> String {
    of_text(&canonical(value))
}

pub(super) fn of_text(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    digits[..DIGITS].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_line_breaks_are_the_same_text() {
        let of = |text: &'static str| fingerprint(&Value::text(text));
        assert_eq!(of("En setning. \nEn til."), of("En setning. En til."));
        assert_ne!(of("En setning."), of("En setning"));
        assert_eq!(of(""), fingerprint(&Value::Nothing));
    }
}
