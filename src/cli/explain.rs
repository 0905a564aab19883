//! `risiko explain`: what a finding's code means, why it matters and how to mend it.

use std::fmt::Write as _;
use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::language::Wish;
use super::output;
use crate::locale::Locale;
use crate::model::diagnostic::Code;

const EXAMPLES: &str = "\
Examples:
  risiko explain R036
  risiko explain              all codes, a line each";

/// Tell what a code of `risiko check` means, why it matters and how to mend it
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Explain {
    /// The code, as R036; all of them where none is given
    #[arg(value_name = "CODE")]
    code: Option<String>,
}

/// Prints the explanation, or the list of all codes.
pub(super) fn run(args: &Explain, wish: &Wish) -> Result<ExitCode, Failure> {
    let locale = Locale::new(wish.or(None));
    let text = match &args.code {
        None => list(&locale),
        Some(given) => {
            let code = Code::parse(given).ok_or_else(|| Failure::UnknownCode(given.clone()))?;
            explanation(code, &locale)
        }
    };
    output::print(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn explanation(code: Code, locale: &Locale) -> String {
    let number = code.number();
    let title = locale.text(&format!("rule-{number}"));
    let severity = locale.text(&format!("severity-{}", code.severity().word()));
    format!("{number} · {title} ({severity})\n\n{}\n", locale.text(&format!("explain-{number}")))
}

fn list(locale: &Locale) -> String {
    let mut text = String::new();
    for code in Code::ALL {
        let number = code.number();
        let severity = locale.text(&format!("severity-{}", code.severity().word()));
        let title = locale.text(&format!("rule-{number}"));
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{number}  {severity:<8}  {title}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn every_code_is_explained_in_every_language() {
        for language in [Language::Nb, Language::Nn, Language::En] {
            let locale = Locale::new(language);
            for &code in Code::ALL {
                let told = explanation(code, &locale);
                assert!(!told.contains('⟨') && !told.contains("{$"), "{told}");
            }
            assert_eq!(list(&locale).lines().count(), Code::ALL.len());
        }
    }
}
