//! Which language to speak: `--lang`, then `RISIKO_LANG`, then the user's settings file, then the
//! register, then bokmål.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::output;
use crate::locale::{Language, Locale};

const VARIABLE: &str = "RISIKO_LANG";
const SETTINGS: &str = "config.toml";

/// The language that the user asks for; whatever they did not ask for is the register's choice.
#[derive(Debug)]
pub(super) struct Wish(Option<Language>);

impl Wish {
    /// What the user asks for. Settings that cannot be used are told of and passed over.
    pub(super) fn of(argument: Option<Language>) -> Self {
        Self(argument.or_else(of_environment).or_else(of_settings))
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

fn of_settings() -> Option<Language> {
    let file = settings_file()?;
    let name = file.display().to_string();
    match read_settings(&file) {
        Ok(None) => None,
        Ok(Some(code)) => Language::from_code(&code).or_else(|| {
            unknown(&name, &code);
            None
        }),
        Err(why) => {
            let args = [("file", (&name).into()), ("why", (&why).into())];
            warn(&Locale::new(Language::default()).with("cli-settings-unusable", &args));
            None
        }
    }
}

/// The user's settings file, `~/.config/risiko/config.toml` on Linux.
fn settings_file() -> Option<PathBuf> {
    ProjectDirs::from("", "", "risiko").map(|dirs| dirs.config_dir().join(SETTINGS))
}

/// The language code in a settings file; nothing where there is no file or no such key.
fn read_settings(file: &Path) -> Result<Option<String>, String> {
    let text = match fs::read_to_string(file) {
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(None),
        read => read.map_err(|why| why.to_string())?,
    };
    let table: toml::Table = text.parse().map_err(|why: toml::de::Error| first_line(&why))?;
    match table.get("language") {
        None => Ok(None),
        Some(toml::Value::String(code)) => Ok(Some(code.clone())),
        Some(other) => Ok(Some(other.to_string())),
    }
}

/// "TOML parse error at line 1, column 5" is all that a warning needs.
fn first_line(error: &toml::de::Error) -> String {
    error.to_string().lines().next().unwrap_or_default().to_owned()
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
    fn a_settings_file_is_optional_and_may_be_damaged() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join(SETTINGS);
        assert_eq!(read_settings(&file), Ok(None));
        for (text, wanted) in [
            ("", Ok(None)),
            ("language = \"en\"", Ok(Some("en".to_owned()))),
            ("other = 1", Ok(None)),
            ("language = 3", Ok(Some("3".to_owned()))),
        ] {
            fs::write(&file, text).unwrap();
            assert_eq!(read_settings(&file), wanted, "{text}");
        }
        fs::write(&file, "language = ").unwrap();
        assert!(read_settings(&file).unwrap_err().contains("line 1"));
        fs::write(&file, [0xff, 0xfe]).unwrap();
        assert!(read_settings(&file).is_err());
    }

    #[test]
    fn the_user_wins_over_the_register() {
        assert_eq!(Wish(Some(Language::En)).or(Some("nn")), Language::En);
        assert_eq!(Wish(None).or(Some("nn")), Language::Nn);
        assert_eq!(Wish(None).or(Some("klingon")), Language::Nb);
        assert_eq!(Wish(None).or(None), Language::Nb);
    }
}
