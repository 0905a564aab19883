//! What is wrong with a file, in words, with the line it stands on and a caret under it.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::sanitize::for_terminal;
use super::titles;
use crate::locale::{Arg, Language, Locale};
use crate::model::diagnostic::{Code, Diagnostic, Severity};
use crate::model::{Date, Register};

/// `2024/unn/ventetid.toml:12:5`.
pub fn place(diagnostic: &Diagnostic) -> String {
    let file = diagnostic.file.display().to_string();
    let file = for_terminal(&file);
    match diagnostic.position {
        Some(at) => format!("{file}:{}:{}", at.line, at.column),
        None => file.into_owned(),
    }
}

/// What is wrong.
pub fn message(diagnostic: &Diagnostic, locale: &Locale) -> String {
    filled("problem", diagnostic, locale)
}

/// How to mend it.
pub fn remedy(diagnostic: &Diagnostic, locale: &Locale) -> String {
    filled("remedy", diagnostic, locale)
}

/// What kind of thing is wrong, as a heading over all of the kind.
pub(crate) fn kind(code: Code, locale: &Locale) -> String {
    locale.text(&format!("kind-{}", code.number()))
}

/// What is wrong, with fields by name, and risks and measures by the titles that `title` knows.
pub(crate) fn titled(
    diagnostic: &Diagnostic,
    title: impl Fn(&str) -> Option<String>,
    register: &Register,
    locale: &Locale,
) -> String {
    let record = diagnostic.anchor.first().map_or("assessment", String::as_str);
    let mut named = diagnostic.clone();
    for (name, value) in &mut named.args {
        match *name {
            "id" | "measure" => {
                if let Some(title) = title(value) {
                    *value = format!("«{title}»");
                }
            }
            "key" => *value = titles::key(register, record, value, locale),
            _ => {}
        }
    }
    message(&named, locale)
}

fn filled(what: &str, diagnostic: &Diagnostic, locale: &Locale) -> String {
    let shown: Vec<(&str, String)> =
        diagnostic.args.iter().map(|(name, value)| (*name, shown(name, value, locale))).collect();
    let args: Vec<(&str, Arg<'_>)> =
        shown.iter().map(|(name, value)| (*name, counted(value))).collect();
    let text = locale.with(&format!("{what}-{}", diagnostic.code.number()), &args);
    for_terminal(&text).into_owned()
}

/// A word of a message as the reader's language writes it: rules give a day as files do, and a
/// figure with a point. Everything else is somebody's own text and stays as it is.
fn shown(name: &str, value: &str, locale: &Locale) -> String {
    match name {
        "date" => value.parse().map_or(value.to_owned(), |date: Date| locale.date(date)),
        "distance" | "contrast" | "reading" | "limit" | "green" | "yellow"
            if locale.language() != Language::En =>
        {
            value.replace('.', ",")
        }
        _ => value.to_owned(),
    }
}

/// A whole number chooses singular or plural.
fn counted(value: &str) -> Arg<'_> {
    let number: Option<i64> = value.parse().ok();
    match number.filter(|number| number.to_string() == value) {
        Some(number) => Arg::from(number),
        None => Arg::from(value),
    }
}

/// The whole finding for a terminal: place, line and caret, what is wrong and how to mend it.
pub fn render(diagnostic: &Diagnostic, locale: &Locale, color: bool) -> String {
    let message = message(diagnostic, locale);
    let remedy = remedy(diagnostic, locale);
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name(locale.text("severity-error")),
        Severity::Warning => Level::WARNING.with_name(locale.text("severity-warning")),
        Severity::Info => Level::INFO.with_name(locale.text("severity-info")),
    };
    let title = level.primary_title(message).id(diagnostic.code.number());
    let file = for_terminal(&diagnostic.file.display().to_string()).into_owned();
    let line = for_terminal(&diagnostic.source_line).into_owned();
    let group = match diagnostic.position {
        Some(at) => {
            let offset = |chars: usize| {
                line.char_indices().nth(chars).map_or(line.len(), |(offset, _)| offset)
            };
            let start = offset(at.column - 1);
            let end = offset(at.column - 1 + diagnostic.width).max(start);
            let annotation = AnnotationKind::Primary.span(start..end);
            let snippet =
                Snippet::source(line.clone()).line_start(at.line).path(file).annotation(annotation);
            title.element(snippet)
        }
        None => Group::with_title(title).element(annotate_snippets::Origin::path(file)),
    };
    let group = group.element(Level::HELP.with_name(locale.text("severity-help")).message(remedy));
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::diagnostic::Position;

    #[test]
    fn a_finding_shows_its_line_and_a_caret() {
        let mut diagnostic =
            Diagnostic::of_file(Severity::Error, Code::OutsideScale, "2024/unn/ventetid.toml")
                .with("key", "probability")
                .with("value", "7")
                .with("least", "1")
                .with("most", "5");
        diagnostic.position = Some(Position { line: 12, column: 15 });
        diagnostic.source_line = "probability = 7\u{1b}[2J".into();
        diagnostic.width = 1;
        let shown = render(&diagnostic, &Locale::new(Language::Nb), false);
        insta::assert_snapshot!(shown);
    }

    #[test]
    fn days_and_figures_are_written_as_the_language_writes_them() {
        let late = |days: &str| {
            let finding = Diagnostic::at(Code::MeasureOverdue, "x.toml", &[]);
            let finding = finding.with("id", "m4q8t").with("date", "2024-04-30");
            message(&finding.with("days", days), &Locale::new(Language::Nb))
        };
        assert!(late("1").contains("1 dag over fristen, som var 30. april 2024"), "{}", late("1"));
        assert!(late("6").contains("6 dager over fristen"), "{}", late("6"));
        let close = Diagnostic::at(Code::ContrastTooLow, "x.toml", &[]);
        let close = close.with("zone", "R").with("sight", "protanopia").with("contrast", "3.3");
        assert!(message(&close, &Locale::new(Language::Nb)).contains("3,3"));
        assert!(message(&close, &Locale::new(Language::En)).contains("3.3"));
    }

    #[test]
    fn every_code_has_words_in_every_language() {
        for language in [Language::Nb, Language::Nn, Language::En] {
            let locale = Locale::new(language);
            for &code in Code::ALL {
                let finding = Diagnostic::of_file(Severity::Error, code, "x.toml");
                let why = locale.text(&format!("explain-{}", code.number()));
                let kind = kind(code, &locale);
                for text in [message(&finding, &locale), remedy(&finding, &locale), why, kind] {
                    assert!(!text.contains('⟨') && !text.is_empty(), "{code:?}: {text}");
                }
            }
        }
    }

    #[test]
    fn every_explanation_shows_a_fault_and_how_it_is_mended() {
        for (language, labels) in [
            (Language::Nb, ["\nFeil:\n  ", "\nRiktig:\n  "]),
            (Language::Nn, ["\nFeil:\n  ", "\nRett:\n  "]),
            (Language::En, ["\nWrong:\n  ", "\nRight:\n  "]),
        ] {
            let locale = Locale::new(language);
            for &code in Code::ALL {
                let why = locale.text(&format!("explain-{}", code.number()));
                let sentences = why.split("\n\n").next().unwrap_or_default();
                assert!(sentences.len() > 60, "{code:?}: {sentences}");
                for label in labels {
                    assert!(why.contains(label), "{code:?}: {why}");
                    // A line of the example that begins with a bracket keeps its place too.
                    let bare = why.lines().skip(2).filter(|line| !line.starts_with("  "));
                    assert_eq!(bare.count(), labels.len(), "{code:?}: {why}");
                }
            }
        }
    }
}
