//! The words of `config/import/words.toml`.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use serde::Deserialize;

const FILE: &str = include_str!("../../config/import/words.toml");

type Lists = BTreeMap<String, Vec<String>>;

/// What the words of a spreadsheet mean.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Headings and what a column under them is about.
    pub(super) subjects: HashMap<String, String>,
    /// Phrases of headings that name a time, longest first.
    pub(super) stages: Vec<(String, String)>,
    /// Words that add nothing.
    pub(super) fillers: Vec<String>,
    /// What areas are called, and the id that many matrices give them.
    pub(super) areas: HashMap<String, String>,
    /// Words for levels, by how many levels there are.
    pub(super) ladders: Vec<Vec<Vec<String>>>,
    /// What texts mean, by the kind of word.
    meanings: HashMap<&'static str, HashMap<String, String>>,
    /// The parts of dates.
    pub(super) dates: Dates,
    /// What begins a part of a measure's text.
    pub(super) measure: Lists,
    /// Rows that are no risks, and the risks outside the goals.
    pub(super) rows: Lists,
}

/// The words of dates.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Dates {
    pub(super) months: Vec<Vec<String>>,
    pub(super) quarters: Vec<String>,
    pub(super) tertials: Vec<String>,
    pub(super) halves: Vec<String>,
    pub(super) weeks: Vec<String>,
    pub(super) spring: Vec<String>,
    pub(super) summer: Vec<String>,
    pub(super) autumn: Vec<String>,
    pub(super) before: Vec<String>,
    pub(super) never: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    subjects: Lists,
    stages: Lists,
    fillers: Lists,
    areas: Lists,
    ladders: Vec<Ladder>,
    progress: Lists,
    treatment: Lists,
    horizon: Lists,
    effect: Lists,
    strength: Lists,
    state: Lists,
    dates: Dates,
    measure: Lists,
    rows: Lists,
}

#[derive(Deserialize)]
struct Ladder {
    words: Vec<Vec<String>>,
}

/// The built-in words, read once.
pub(super) fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    // A test reads the file: it cannot be damaged.
    WORDS.get_or_init(|| toml::from_str::<File>(FILE).map(Words::from).unwrap_or_default())
}

impl From<File> for Words {
    fn from(file: File) -> Self {
        let mut stages: Vec<(String, String)> = pairs(&file.stages).collect();
        stages.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        let kinds = [
            ("progress", &file.progress),
            ("treatment", &file.treatment),
            ("horizon", &file.horizon),
            ("effect", &file.effect),
            ("strength", &file.strength),
            ("state", &file.state),
        ];
        Self {
            subjects: first_wins(&file.subjects),
            stages,
            fillers: file.fillers.into_values().flatten().collect(),
            areas: first_wins(&file.areas),
            ladders: file.ladders.into_iter().map(|ladder| ladder.words).collect(),
            meanings: kinds.map(|(kind, lists)| (kind, first_wins(lists))).into(),
            dates: file.dates,
            measure: file.measure,
            rows: file.rows,
        }
    }
}

impl Words {
    /// The word of the files that a text means.
    pub(super) fn meaning(&self, kind: &str, text: &str) -> Option<&str> {
        let known = self.meanings.get(kind)?;
        let plain = plain(text);
        if let Some(word) = known.get(&plain) {
            return Some(word);
        }
        // "4 - Lukket", "Ferdig 12.3." and "Redusere (mitigate)" say one word among others.
        let mut parts = text.split(|c: char| !c.is_alphabetic() && c != ' ').map(self::plain);
        parts.find_map(|part| known.get(&part)).map(String::as_str)
    }
}

fn pairs(lists: &Lists) -> impl Iterator<Item = (String, String)> + '_ {
    lists.iter().flat_map(|(of, words)| words.iter().map(move |word| (word.clone(), of.clone())))
}

fn first_wins(lists: &Lists) -> HashMap<String, String> {
    let mut map = HashMap::new();
    for (word, of) in pairs(lists) {
        map.entry(word).or_insert(of);
    }
    map
}

/// A text in lower case, with single spaces and without signs: as words are compared.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A text with single spaces.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::measure::{Effect, Progress};
    use crate::model::{Horizon, Treatment};

    #[test]
    fn the_file_is_sound_and_every_word_is_as_it_is_compared() {
        let file: File = toml::from_str(FILE).unwrap();
        let lists = [&file.subjects, &file.stages, &file.areas, &file.progress, &file.state];
        for word in lists.iter().flat_map(|lists| lists.values()).flatten() {
            assert_eq!(*word, plain(word));
        }
        for (lists, known) in [
            (&file.progress, &Progress::NAMES[..]),
            (&file.treatment, &Treatment::NAMES),
            (&file.horizon, &Horizon::NAMES),
            (&file.effect, &Effect::NAMES),
        ] {
            assert!(lists.keys().all(|key| known.contains(&key.as_str())), "{:?}", lists.keys());
        }
        assert_eq!(file.dates.months.len(), 12);
        assert!(words().ladders.iter().map(Vec::len).eq(3..=5));
    }

    #[test]
    fn a_word_is_understood_among_others() {
        let progress = |text| words().meaning("progress", text);
        assert_eq!(progress("Pågår"), Some("in-progress"));
        assert_eq!(progress("3 - Ferdig"), Some("done"));
        assert_eq!(progress("Utført (12.3.)"), Some("done"));
        assert_eq!(progress("kanskje"), None);
    }
}
