//! Whatever the layout, whatever was typed: formatting loses nothing, and twice is once.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use proptest::prelude::*;

use super::formatting::{assessment, formatted};
use super::layouts::{Chance, Layout};
use super::{default_matrix, demo_files};
use crate::store::year::builtin;
use crate::store::{FileKind, FormatError, format};

/// Every assessment of the example, read once.
fn files() -> &'static [(PathBuf, String)] {
    static FILES: OnceLock<Vec<(PathBuf, String)>> = OnceLock::new();
    FILES.get_or_init(demo_files)
}

/// The values of a file, without its comments.
fn table(text: &str) -> toml::Table {
    text.parse().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_layout_of_the_same_values_becomes_the_same_text(
        file in any::<prop::sample::Index>(),
        bytes in prop::collection::vec(any::<u8>(), 1..60),
        crlf in any::<bool>(),
    ) {
        let files = files();
        let text = &files[file.index(files.len())].1;
        let (mut other, _) = Layout::of(&table(text), Chance::new(&bytes), false);
        if crlf {
            other = other.replace('\n', "\r\n");
        }
        let title = text.lines().next().unwrap();
        let wanted = text.strip_prefix(title).unwrap().trim_start();
        prop_assert_eq!(assessment(&other), wanted);
    }

    #[test]
    fn comments_anywhere_are_kept(
        file in any::<prop::sample::Index>(),
        bytes in prop::collection::vec(any::<u8>(), 1..60),
        (crlf, bom) in any::<(bool, bool)>(),
    ) {
        let files = files();
        let before = table(&files[file.index(files.len())].1);
        let (mut text, count) = Layout::of(&before, Chance::new(&bytes), true);
        if crlf {
            text = text.replace('\n', "\r\n");
        }
        if bom {
            text.insert(0, '\u{feff}');
        }
        let formed = assessment(&text);
        for n in 0..count {
            let comment = format!("# nr {n}\n");
            prop_assert_eq!(formed.matches(&comment).count(), 1, "{} {}", comment, formed);
        }
        prop_assert_eq!(table(&formed), before);
    }

    #[test]
    fn scales_and_catalogues_in_any_layout_say_the_same(
        pick in 0usize..5,
        bytes in prop::collection::vec(any::<u8>(), 1..60),
    ) {
        let (kind, text) = match pick {
            0 => (FileKind::Catalogue, builtin::CATALOGUES[0].1),
            n => (FileKind::Matrix, builtin::MATRICES[n - 1].1),
        };
        let (other, count) = Layout::of(&table(text), Chance::new(&bytes), true);
        let formed = formatted(kind, &other);
        prop_assert_eq!(formed.matches("# nr ").count(), count);
        prop_assert_eq!(table(&formed), table(text));
    }

    #[test]
    fn whatever_is_typed_is_refused_or_kept(
        pick in 0usize..20,
        file in any::<prop::sample::Index>(),
        bytes in prop::collection::vec(any::<u8>(), 1..60),
        slips in prop::collection::vec(
            (any::<prop::sample::Index>(), 0usize..30, "[\\[\\]{}=.\"'#,\\\\\n\r\t0-9a-zæ\u{202e}\u{0}🌞 ]{0,8}"),
            1..4,
        ),
    ) {
        let files = files();
        let (kind, before) = match pick {
            0 => (FileKind::Catalogue, table(builtin::CATALOGUES[0].1)),
            n @ 1..5 => (FileKind::Matrix, table(builtin::MATRICES[n - 1].1)),
            _ => (FileKind::Assessment, table(&files[file.index(files.len())].1)),
        };
        let (mut text, _) = Layout::of(&before, Chance::new(&bytes), true);
        for (at, taken, typed) in &slips {
            let letters: Vec<char> = text.chars().collect();
            let at = at.index(letters.len() + 1);
            let rest = letters.iter().skip(at + taken);
            text = letters[..at].iter().copied().chain(typed.chars()).chain(rest.copied()).collect();
        }
        let matrix = default_matrix();
        let file = Path::new("f.toml");
        match format(kind, &text, file, &matrix) {
            Ok(formed) => {
                let again = format(kind, &formed, file, &matrix);
                prop_assert_eq!(again.as_ref(), Ok(&formed), "from {}", text);
            }
            Err(FormatError::Damaged(found)) => prop_assert!(!found.is_empty(), "{}", text),
            Err(FormatError::Unproved) => prop_assert!(false, "could be formatted: {}", text),
        }
    }
}

/// Between the words of a long text a tab is as good as a space.
#[test]
fn a_tab_in_a_long_text_of_a_catalogue_is_a_space() {
    let catalogue = builtin::CATALOGUES[0].1;
    let at = catalogue.find("text = \"\"\"\n").unwrap() + 11;
    let space = at + catalogue[at..].find(' ').unwrap();
    let text = format!("{}\t{}", &catalogue[..space], &catalogue[space..]);
    let formed = format(FileKind::Catalogue, &text, Path::new("f.toml"), &default_matrix());
    assert!(formed.is_ok(), "{formed:?}");
}
