//! Which language to speak: `--lang`, then `RISIKO_LANG`, then the user's settings file, then the
//! register, then bokmål.

use super::output;
use crate::locale::{Language, Locale};
use crate::store::Preferences;
use crate::store::preferences::Mistake;

const VARIABLE: &str = "RISIKO_LANG";

/// The language that the user asks for; whatever they did not ask for is the register's choice.
#[derive(Debug)]
pub(super) struct Wish(Option<Language>);

impl Wish {
    /// What the user asks for. Settings that cannot be used are told of and passed over.
    pub(super) fn of(argument: Option<Language>) -> Self {
        Self(argument.or_else(of_environment).or_else(|| of_settings(&Preferences::read())))
    }

    /// The user's language, or the register's, or bokmål.
    pub(super) fn or(&self, register: Option<&str>) -> Language {
        if let Some(language) = self.0 {
            return language;
        }
        let Some(code) = register else { return Language::default() };
        Language::from_code(code).unwrap_or_else(|| {
            unknown(crate::store::ROOT_FILE, code);
            Language::default()
        })
    }
}

fn of_environment() -> Option<Language> {
    let code = std::env::var(VARIABLE).ok().filter(|code| !code.is_empty())?;
    Language::from_code(&code).or_else(|| {
        unknown(VARIABLE, &code);
        None
    })
}

/// The language of the settings file; what cannot be used of the file is told.
fn of_settings(preferences: &Preferences) -> Option<Language> {
    for mistake in &preferences.mistakes {
        match mistake {
            Mistake::Unusable { file, why } => {
                let name = file.display().to_string();
                let args = [("file", (&name).into()), ("why", why.into())];
                warn(&Locale::new(Language::default()).with("cli-settings-unusable", &args));
            }
            Mistake::Word { file, key: "language", value } => {
                unknown(&file.display().to_string(), value);
            }
            Mistake::Word { file, key, value } => {
                let place = file.display().to_string();
                let args =
                    [("place", (&place).into()), ("key", (*key).into()), ("value", value.into())];
                warn(&Locale::new(Language::default()).with("cli-settings-word", &args));
            }
        }
    }
    preferences.language
}

fn unknown(place: &str, code: &str) {
    let args = [("place", place.into()), ("code", code.into())];
    warn(&Locale::new(Language::default()).with("cli-language-unknown", &args));
}

fn warn(text: &str) {
    output::complain(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_user_wins_over_the_register() {
        assert_eq!(Wish(Some(Language::En)).or(Some("nn")), Language::En);
        assert_eq!(Wish(None).or(Some("nn")), Language::Nn);
        assert_eq!(Wish(None).or(Some("klingon")), Language::Nb);
        assert_eq!(Wish(None).or(None), Language::Nb);
    }
}
