//! Messages, dates, numbers and the alphabet in the reader's language.
//!
//! Text that people read stands in `config/locales/LANGUAGE/*.ftl` (Fluent, which translators'
//! tools know), in files of the same names with the same messages in every language; the tests
//! see to it, so nothing falls back from one language to another.

mod alphabet;
mod date;
mod day_words;
pub mod field;
pub(crate) mod measure_line;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::model::{Date, Decimal};

pub(crate) use alphabet::Alphabet;

/// Name and text of each file in the folder of a language: every language has the same files.
macro_rules! text_files {
    ($language:expr, $($name:literal),* $(,)?) => {
        match $language {
            Self::Nb => &[$(($name, include_str!(concat!("../../config/locales/nb/", $name)))),*],
            Self::Nn => &[$(($name, include_str!(concat!("../../config/locales/nn/", $name)))),*],
            Self::En => &[$(($name, include_str!(concat!("../../config/locales/en/", $name)))),*],
        }
    };
}

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Language {
    /// Norwegian bokmål.
    #[default]
    Nb,
    /// Norwegian nynorsk.
    Nn,
    /// English.
    En,
}

impl Language {
    /// The language with this code (`nb`, `nn`, `en`; `no` is bokmål).
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        match code {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// Its code.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    /// The language's text files, by name.
    pub(crate) fn files(self) -> &'static [(&'static str, &'static str)] {
        text_files!(
            self,
            "common.ftl",
            "cli.ftl",
            "fmt.ftl",
            "git.ftl",
            "edit.ftl",
            "list.ftl",
            "tui.ftl",
            "saves.ftl",
            "fields.ftl",
            "problems.ftl",
            "explain.ftl",
            "urgent.ftl",
            "deadlines.ftl",
            "report.ftl",
            "documents.ftl",
            "goals.ftl",
            "topfive.ftl",
            "factors.ftl",
            "reporting.ftl",
            "check.ftl",
            "import.ftl",
            "indicators.ftl",
            "outside.ftl",
            "years.ftl",
            "rescale.ftl",
            "diff.ftl",
            "premises.ftl",
            "timeline.ftl",
            "publish.ftl",
            "conflicts.ftl",
            "region.ftl",
            "sending.ftl",
            "matrix.ftl",
            "workshop.ftl",
            "handout.ftl",
            "person.ftl",
            "mend.ftl",
        )
    }

    /// What the screens say in place of messages that name commands.
    pub(crate) fn screen_texts(self) -> &'static str {
        match self {
            Self::Nb => include_str!("../../config/locales/nb/screens.ftl"),
            Self::Nn => include_str!("../../config/locales/nn/screens.ftl"),
            Self::En => include_str!("../../config/locales/en/screens.ftl"),
        }
    }
}

/// What a message is filled with.
#[derive(Debug, Clone)]
pub(crate) enum Arg<'a> {
    /// Words.
    Text(Cow<'a, str>),
    /// A count; messages choose singular or plural by it.
    Count(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// The texts of a language.
pub struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// Made when something is sorted: most of what runs sorts nothing.
    alphabet: OnceCell<Alphabet>,
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Locale({})", self.language.code())
    }
}

impl Locale {
    /// The built-in texts of a language.
    pub fn new(language: Language) -> Self {
        Self::of(language, bundle(language))
    }

    /// The same as the screens say it: they name keys and screens where commands name commands.
    pub(crate) fn for_screens(language: Language) -> Self {
        let mut bundle = bundle(language);
        bundle.add_resource_overriding(resource(language.screen_texts()));
        Self::of(language, bundle)
    }

    fn of(language: Language, bundle: FluentBundle<FluentResource>) -> Self {
        Self { language, bundle, alphabet: OnceCell::new() }
    }

    /// The language.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The order of words in the language.
    pub(crate) fn alphabet(&self) -> &Alphabet {
        self.alphabet.get_or_init(|| Alphabet::of(self.language))
    }

    /// A message without anything to fill in.
    pub(crate) fn text(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with its places filled in. An id that there is no message for comes back in angle
    /// brackets; a test sees to it that none is used.
    pub(crate) fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(id, args).unwrap_or_else(|| format!("⟨{id}⟩"))
    }

    /// A message, or `None` where there is none with this id.
    pub(crate) fn find(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value: FluentValue<'_> = match arg {
                Arg::Text(text) => FluentValue::from(&**text),
                Arg::Count(count) => FluentValue::from(*count),
            };
            filled.set(*name, value);
        }
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&filled), &mut errors).into_owned())
    }

    fn attribute(&self, id: &str, name: &str) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.get_attribute(name)?.value();
        Some(self.bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }

    /// "1. mars 2024".
    pub(crate) fn date(&self, date: Date) -> String {
        date::long(self.language, date)
    }

    /// "1. mars", with the year where it is another than the one looked at.
    pub(crate) fn day_in(&self, date: Date, year: i32) -> String {
        date::day_in(self.language, date, year)
    }

    /// "Mars 2024": a heading over days of a month.
    pub(crate) fn month_heading(&self, date: Date) -> String {
        date::month_heading(self.language, date)
    }

    /// "lør": the day of the week, short.
    pub(crate) fn weekday(&self, date: Date) -> &'static str {
        date::weekday(self.language, date)
    }

    /// "66,5": a number as the language writes it.
    pub(crate) fn decimal(&self, number: Decimal) -> String {
        let text = number.to_string();
        if self.language == Language::En { text } else { text.replace('.', ",") }
    }

    /// Reads a day as people type or say it: `1.6`, `01.06.2024`, `2024-06-01`, `1. juni`, `i dag`, `fredag`, `+2u`, `uke 9`, `neste
    /// tertial`. `None` where no day is meant.
    pub(crate) fn read_day(&self, text: &str, year: i32, today: Date) -> Option<Date> {
        date::read(text, year).or_else(|| day_words::read(text, year, today))
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![id]);
    // Isolation marks would enter terminal cells as invisible characters.
    bundle.set_use_isolating(false);
    for (_, text) in language.files() {
        bundle.add_resource_overriding(resource(text));
    }
    bundle
}

fn resource(text: &str) -> FluentResource {
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    }
}
