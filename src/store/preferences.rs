//! What a person has told the program about themselves and how it is to look: one file of the
//! user's own, outside every register.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use toml::{Table, Value};

use super::disk;
use crate::locale::Language;
use crate::model::word_of;

/// The colours of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// Light text on a dark ground.
    #[default]
    Dark,
    /// Dark text on a light ground: for projectors in light rooms.
    Light,
    /// White and yellow on black, without greys.
    Contrast,
    /// No colours.
    Plain,
}

impl Look {
    /// Each look with its word in the file and in message ids.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("dark", Self::Dark),
        ("light", Self::Light),
        ("contrast", Self::Contrast),
        ("plain", Self::Plain),
    ];

    /// The next of them.
    pub fn next(self) -> Self {
        match self {
            Self::Dark => Self::Light,
            Self::Light => Self::Contrast,
            Self::Contrast => Self::Plain,
            Self::Plain => Self::Dark,
        }
    }
}

/// Names another settings file than the user's.
pub const VARIABLE: &str = "RISIKO_SETTINGS";

const FILE: &str = "config.toml";

/// Where a file that cannot be read is kept when a new one is written.
const ASIDE: &str = "toml.old";

/// The screen that the program opens on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Start {
    /// What is the person's own, where trust or role are known.
    #[default]
    Mine,
    /// All trusts and goals.
    Overview,
}

/// What a person has chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Preferences {
    /// Their trust, by its id; empty where they have named none.
    pub trust: String,
    /// Their role; empty where they have named none.
    pub role: String,
    /// The language; the register's where none is chosen.
    pub language: Option<Language>,
    /// Which colours the screens have.
    pub look: Look,
    /// The screen that the program opens on.
    pub start: Start,
    /// The program takes the mouse; where not, the terminal selects text with it.
    pub mouse: bool,
    /// Keys of their own: actions by places, as in the program's own keymap.
    pub keys: Table,
    /// What is wrong with the file.
    pub mistakes: Vec<Mistake>,
    /// Where it is read from and written to; `None` where nothing is.
    file: Option<PathBuf>,
    is_there: bool,
    /// What the file holds, with what this program does not know.
    table: Table,
}

/// What is wrong with a settings file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// It cannot be read at all.
    Unusable {
        /// The file.
        file: PathBuf,
        /// What the system or the parser says.
        why: String,
    },
    /// A word that means nothing here.
    Word {
        /// The file.
        file: PathBuf,
        /// The key.
        key: &'static str,
        /// What it holds.
        value: String,
    },
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            trust: String::new(),
            role: String::new(),
            language: None,
            look: Look::Dark,
            start: Start::default(),
            mouse: true,
            keys: Table::new(),
            mistakes: Vec::new(),
            file: None,
            is_there: false,
            table: Table::new(),
        }
    }
}

impl Preferences {
    /// Reads the user's own file. What cannot be used of it is told in `mistakes` and passed over.
    pub fn read() -> Self {
        let named = std::env::var_os(VARIABLE).filter(|path| !path.is_empty()).map(PathBuf::from);
        let usual = || Some(ProjectDirs::from("", "", "risiko")?.config_dir().join(FILE));
        named.or_else(usual).map_or_else(Self::default, Self::of)
    }

    /// The same of a file.
    pub fn of(file: PathBuf) -> Self {
        let read = fs::read_to_string(&file);
        let is_there = !matches!(&read, Err(why) if why.kind() == io::ErrorKind::NotFound);
        let found = Self { file: Some(file.clone()), is_there, ..Self::default() };
        if !is_there {
            return found;
        }
        let table = read.map_err(|why| why.to_string());
        let table = table.and_then(|text| text.parse::<Table>().map_err(|why| first_line(&why)));
        match table {
            Ok(table) => found.with(table, &file),
            Err(why) => Self { mistakes: vec![Mistake::Unusable { file, why }], ..found },
        }
    }

    fn with(mut self, table: Table, file: &Path) -> Self {
        let text = |key: &str| table.get(key).and_then(Value::as_str).unwrap_or_default();
        let mut mistakes = Vec::new();
        let mut word = |key: &'static str, is_known: bool| {
            if let Some(value) = table.get(key).filter(|_| !is_known) {
                let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                mistakes.push(Mistake::Word { file: file.to_owned(), key, value });
            }
        };
        self.language = Language::from_code(text("language"));
        word("language", self.language.is_some());
        let look = Look::WORDS.iter().find(|(word, _)| *word == text("theme"));
        self.look = look.map_or(Look::Dark, |(_, look)| *look);
        word("theme", look.is_some());
        self.start = if text("start") == "overview" { Start::Overview } else { Start::Mine };
        word("start", ["mine", "overview"].contains(&text("start")));
        self.mouse = table.get("mouse").and_then(Value::as_bool).unwrap_or(true);
        word("mouse", table.get("mouse").is_some_and(Value::is_bool));
        self.keys = table.get("keys").and_then(Value::as_table).cloned().unwrap_or_default();
        word("keys", table.get("keys").is_some_and(Value::is_table));
        self.trust = text("trust").to_owned();
        self.role = text("role").to_owned();
        self.mistakes = mistakes;
        Self { table, ..self }
    }

    /// Nobody has been asked yet: there is a place for the file, and no file.
    pub fn is_new(&self) -> bool {
        self.file.is_some() && !self.is_there
    }

    /// The file, where there is a place for one.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Writes the file in one step. What this program does not know of it stays; one that cannot be
    /// read is kept beside it.
    ///
    /// # Errors
    /// What the system says.
    pub fn write(&mut self) -> io::Result<()> {
        let Some(file) = self.file.clone() else { return Ok(()) };
        let is_unusable = |mistake: &Mistake| matches!(mistake, Mistake::Unusable { .. });
        if self.is_there && self.mistakes.iter().any(is_unusable) {
            fs::rename(&file, file.with_extension(ASIDE))?;
        }
        let mut table = self.table.clone();
        let mut set = |key: &str, value: Option<Value>| match value {
            Some(value) => drop(table.insert(key.to_owned(), value)),
            None => drop(table.remove(key)),
        };
        let text = |text: &str| (!text.is_empty()).then(|| Value::from(text));
        set("trust", text(&self.trust));
        set("role", text(&self.role));
        set("language", self.language.map(|language| language.code().into()));
        set("theme", Some(word_of(&Look::WORDS, &self.look).into()));
        set("start", Some(if self.start == Start::Mine { "mine" } else { "overview" }.into()));
        set("mouse", Some(self.mouse.into()));
        set("keys", (!self.keys.is_empty()).then(|| self.keys.clone().into()));
        disk::replace(&file, &table.to_string())?;
        (self.table, self.is_there) = (table, true);
        self.mistakes.clear();
        Ok(())
    }
}

/// "TOML parse error at line 1, column 5" is all that a warning needs.
fn first_line(error: &toml::de::Error) -> String {
    error.to_string().lines().next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &[u8]) -> (tempfile::TempDir, Preferences) {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join(FILE);
        fs::write(&file, text).unwrap();
        let read = Preferences::of(file);
        (dir, read)
    }

    #[test]
    fn what_is_chosen_is_read_again_and_what_is_unknown_stays() {
        let (dir, mut read) = of(b"later = 1\ntrust = \"unn\"\nmouse = false\n");
        assert_eq!((read.trust.as_str(), read.mouse, read.start), ("unn", false, Start::Mine));
        assert!(read.mistakes.is_empty() && !read.is_new());
        read.role = "klinikksjef".into();
        read.language = Some(Language::Nn);
        read.start = Start::Overview;
        read.write().unwrap();
        let again = Preferences::of(dir.path().join(FILE));
        assert_eq!((again.role.as_str(), again.language), ("klinikksjef", Some(Language::Nn)));
        assert_eq!((again.mouse, again.start), (false, Start::Overview));
        assert!(fs::read_to_string(dir.path().join(FILE)).unwrap().contains("later = 1"));
    }

    #[test]
    fn a_damaged_file_is_told_passed_over_and_kept() {
        let (dir, mut read) = of(b"language = ");
        let [Mistake::Unusable { why, .. }] = &read.mistakes[..] else { panic!("{read:?}") };
        assert!(why.contains("line 1"), "{why}");
        assert!(read.mouse && !read.is_new());
        read.write().unwrap();
        let kept = fs::read_to_string(dir.path().join(FILE).with_extension(ASIDE)).unwrap();
        assert_eq!(kept, "language = ");
        assert!(matches!(of(&[0xff, 0xfe]).1.mistakes[..], [Mistake::Unusable { .. }]));
    }

    #[test]
    fn a_word_that_means_nothing_is_told_and_the_rest_counts() {
        let (_dir, read) = of(b"language = \"sv\"\ntheme = 3\nrole = \"direkt\xc3\xb8r\"\n");
        let keys: Vec<_> =
            read.mistakes
                .iter()
                .map(|m| {
                    if let Mistake::Word { key, value, .. } = m {
                        (*key, &**value)
                    } else {
                        ("", "")
                    }
                })
                .collect();
        assert_eq!(keys, [("language", "sv"), ("theme", "3")]);
        assert_eq!(read.role, "direktør");
    }

    #[test]
    fn without_a_file_everything_is_as_usual_and_nobody_was_asked() {
        let dir = tempfile::tempdir().unwrap();
        let mut read = Preferences::of(dir.path().join("deeper/config.toml"));
        assert!(read.is_new() && read.mistakes.is_empty());
        read.write().unwrap();
        assert!(!read.is_new());
        assert!(!Preferences::default().is_new(), "there is no place for a file");
    }
}
