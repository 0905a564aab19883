//! What is wrong with a file, in words, with the line it stands on and a caret under it.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::sanitize::for_terminal;
use crate::locale::{Arg, Locale};
use crate::model::diagnostic::{Diagnostic, Severity};

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
    words("problem", diagnostic, locale)
}

/// How to mend it.
pub fn remedy(diagnostic: &Diagnostic, locale: &Locale) -> String {
    words("remedy", diagnostic, locale)
}

fn words(what: &str, diagnostic: &Diagnostic, locale: &Locale) -> String {
    let args: Vec<(&str, Arg<'_>)> =
        diagnostic.args.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
    let text = locale.with(&format!("{what}-{}", diagnostic.code.number()), &args);
    for_terminal(&text).into_owned()
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
    use crate::locale::Language;
    use crate::model::diagnostic::{Code, Position};

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
    fn every_code_has_words_in_every_language() {
        for language in [Language::Nb, Language::Nn, Language::En] {
            let locale = Locale::new(language);
            for &code in Code::ALL {
                let finding = Diagnostic::of_file(Severity::Error, code, "x.toml");
                for text in [message(&finding, &locale), remedy(&finding, &locale)] {
                    assert!(!text.contains('⟨'), "{text}");
                }
            }
        }
    }
}
