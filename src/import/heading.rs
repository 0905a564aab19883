//! What a heading says that its column is about.

use super::words::{plain, words};
use crate::model::{Matrix, Slug};

/// What a column is about, going by its heading alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct About {
    pub(super) subject: Subject,
    /// The word for the time that a score holds at: `inherent`, `current`, `residual`, `target`.
    pub(super) stage: Option<&'static str>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Subject {
    /// One of the subjects of `config/import/words.toml`.
    Named(&'static str),
    /// The consequence for an area.
    Area(Slug),
}

/// Longer texts are no headings.
const LONGEST: usize = 120;
/// A heading of so many letters may have one wrong.
const FORGIVEN: usize = 7;

/// What a heading is about; `None` where it is not known.
pub(super) fn about(heading: &str, matrix: &Matrix) -> Option<About> {
    if heading.len() > LONGEST {
        return None;
    }
    let whole = plain(heading);
    if whole.is_empty() {
        return None;
    }
    let named = |subject| About { subject: Subject::Named(subject), stage: None };
    if let Some(subject) = exact(&whole) {
        return Some(named(subject));
    }
    let (rest, stage) = without_stage(&whole);
    let with_stage = |about: About| About { stage, ..about };
    let rest = without_range(&rest);
    if rest.is_empty() {
        return stage.map(|_| with_stage(named("score")));
    }
    let found = exact(&rest).map(named);
    let found = found.or_else(|| {
        area(&rest, matrix).map(|id| About { subject: Subject::Area(id), stage: None })
    });
    let found = found.or_else(|| {
        let bare = without_fillers(&rest);
        exact(&bare).or_else(|| near(&bare)).map(named)
    });
    found.map(with_stage)
}

fn exact(text: &str) -> Option<&'static str> {
    words().subjects.get(text).map(String::as_str)
}

fn without_stage(text: &str) -> (String, Option<&'static str>) {
    let padded = format!(" {text} ");
    for (phrase, stage) in &words().stages {
        let wanted = format!(" {phrase} ");
        if padded.contains(&wanted) {
            return (padded.replacen(&wanted, " ", 1).trim().to_owned(), Some(stage));
        }
    }
    (text.to_owned(), None)
}

/// Without numbers at the end: "sannsynlighet 1 5", "tiltak 2".
fn without_range(text: &str) -> String {
    text.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').to_owned()
}

fn without_fillers(text: &str) -> String {
    let is_filler = |word: &&str| words().fillers.iter().any(|filler| filler == word);
    text.split(' ').filter(|word| !is_filler(word)).collect::<Vec<_>>().join(" ")
}

/// A subject that is written with one letter wrong, or in the plural.
fn near(text: &str) -> Option<&'static str> {
    if text.chars().count() < FORGIVEN {
        return None;
    }
    let subjects = words().subjects.iter();
    let mut found = subjects.filter(|(word, _)| {
        word.chars().count() >= FORGIVEN && strsim::osa_distance(word, text) == 1
    });
    let (_, first) = found.next()?;
    found.all(|(_, other)| other == first).then_some(first.as_str())
}

/// The area that a heading names, alone or after a word for consequence.
fn area(text: &str, matrix: &Matrix) -> Option<Slug> {
    let called = |name: &str| {
        let own =
            matrix.areas.iter().find(|area| plain(&area.name) == name || area.id.as_str() == name);
        let usual = || words().areas.get(name).and_then(|id| matrix.area(id));
        own.or_else(usual).map(|area| area.id.clone())
    };
    called(text).or_else(|| {
        let (first, rest) = text.split_once(' ')?;
        let is_consequence = exact(first) == Some("consequence");
        let rest = without_fillers(rest);
        is_consequence.then(|| called(&rest)).flatten()
    })
}

/// The area that a value names.
pub(super) fn area_of_value(text: &str, matrix: &Matrix) -> Option<Slug> {
    area(&plain(text), matrix)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::matrix::testing::five_by_five;

    fn read(heading: &str) -> String {
        match about(heading, &five_by_five()) {
            None => "?".into(),
            Some(About { subject, stage }) => {
                let subject = match subject {
                    Subject::Named(name) => name.to_owned(),
                    Subject::Area(area) => format!("area {area}"),
                };
                stage.map_or(subject.clone(), |stage| format!("{subject} {stage}"))
            }
        }
    }

    #[test]
    fn headings_in_three_languages_and_as_people_spell_them() {
        for (heading, wanted) in [
            ("Risiko-ID", "external"),
            ("Nr.", "external"),
            ("Sannsynlighet (1-5)", "probability"),
            ("Sannsynligheit", "probability"),
            ("Sannsynlegheit", "probability"),
            ("Likelihood", "probability"),
            ("Grad av konsekvens", "consequence"),
            ("Konsekvens - økonomi", "area finance"),
            ("K Omdømme", "?"),
            ("Økonomi", "area finance"),
            ("S før tiltak", "probability current"),
            ("Restrisiko", "score residual"),
            ("Sannsynlighet etter tiltak", "probability residual"),
            ("Inherent Impact", "consequence inherent"),
            ("Eksisterende tiltak", "controls"),
            ("Tiltak 2", "measure"),
            ("Frist for gjennomføring av tiltak", "?"),
            ("Målsetting", "goal"),
            ("Vær", "?"),
        ] {
            assert_eq!(read(heading), wanted, "{heading}");
        }
    }
}
