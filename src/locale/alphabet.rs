//! The order of words in the alphabet of a language. Whatever people see sorted by its text is
//! sorted here; ids and paths are sorted by their bytes.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

use super::Language;

/// The alphabet of a language: in Norwegian Æ, Ø and Å come last, and aa stands with å. Numbers
/// in a text count by their value, 2 before 10, and a quotation mark before the first word does
/// not count.
pub(crate) struct Alphabet {
    /// `None` only where the library has no data for the language.
    collator: Option<CollatorBorrowed<'static>>,
}

impl Alphabet {
    pub(crate) fn of(language: Language) -> Self {
        let locale = match language {
            Language::Nb => locale!("nb"),
            Language::Nn => locale!("nn"),
            Language::En => locale!("en"),
        };
        let mut preferences = CollatorPreferences::from(locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let collator = CollatorBorrowed::try_new(preferences, CollatorOptions::default());
        Self { collator: collator.ok() }
    }

    /// Which of two texts comes first. Equal only where they are the same text.
    pub(crate) fn compare(&self, one: &str, other: &str) -> Ordering {
        let words = |text| str::trim_start_matches(text, |c: char| !c.is_alphanumeric());
        let by_alphabet = match &self.collator {
            Some(collator) => collator.compare(words(one), words(other)),
            None => Ordering::Equal,
        };
        by_alphabet.then_with(|| one.cmp(other))
    }

    /// Sorts by a text; items with the same text stay in their order.
    pub(crate) fn sort_by_text<T>(&self, items: &mut [T], text: impl Fn(&T) -> &str) {
        items.sort_by(|one, other| self.compare(text(one), text(other)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted<'t>(language: Language, texts: &[&'t str]) -> Vec<&'t str> {
        let mut texts = texts.to_vec();
        Alphabet::of(language).sort_by_text(&mut texts, |text| text);
        texts
    }

    #[test]
    fn norwegian_ends_with_the_three_letters_and_aa_stands_with_the_last() {
        let texts = ["Ås", "Aasen", "Ærlig", "Ørsta", "Zoo", "Alta"];
        for language in [Language::Nb, Language::Nn] {
            let wanted = ["Alta", "Zoo", "Ærlig", "Ørsta", "Ås", "Aasen"];
            assert_eq!(sorted(language, &texts), wanted, "{language:?}");
        }
    }

    #[test]
    fn english_takes_them_for_letters_with_marks() {
        let texts = ["Ås", "Aasen", "Ærlig", "Ørsta", "Zoo", "Alta"];
        let wanted = ["Aasen", "Ærlig", "Alta", "Ås", "Ørsta", "Zoo"];
        assert_eq!(sorted(Language::En, &texts), wanted);
    }

    #[test]
    fn case_matters_last_numbers_count_and_quotation_marks_do_not() {
        let texts = ["tiltak 10", "Tiltak 2", "tiltak 2", "Åpning", "åpning", "«Bemanning» nå"];
        let wanted = ["«Bemanning» nå", "tiltak 2", "Tiltak 2", "tiltak 10", "åpning", "Åpning"];
        assert_eq!(sorted(Language::Nb, &texts), wanted);
    }

    #[test]
    fn the_order_does_not_depend_on_how_a_letter_is_stored() {
        // Å as one character, and as A with a ring above.
        let texts = ["A\u{30a}s", "Zoo", "Ås"];
        assert_eq!(sorted(Language::Nb, &texts)[0], "Zoo");
    }
}
