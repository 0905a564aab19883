//! Random edits of two people on every file of the example, merged from both sides.

use std::path::Path;

use proptest::prelude::*;

use super::oracle::Merge;
use super::properties::change;
use super::splicing::{flat, read, saved};
use super::{default_matrix, demo_files};
use crate::store::text::write::entries::same_words;
use crate::store::workspace::choosing;
use crate::store::workspace::choosing::Answer;
use crate::store::{FileKind, Versions, merge};

/// Where the texts might stand.
const FILE: &str = "2024/unn/ventetid.toml";

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// The merge by keys of the model says what must come out; the merge of texts may only settle
    /// more (lists and sentences), never otherwise.
    #[test]
    fn merging_is_right_or_asks_and_is_the_same_from_both_sides(
        file in any::<prop::sample::Index>(),
        ours in prop::collection::vec((0u8..27, 0usize..1000, "[ -~æøå.]{0,20}"), 1..4),
        theirs in prop::collection::vec((0u8..27, 0usize..1000, "[ -~æøå.]{0,20}"), 1..4),
    ) {
        let matrix = default_matrix();
        let files = demo_files();
        let (path, base) = &files[file.index(files.len())];
        let kind = if path.ends_with("_other.toml") { FileKind::Other } else { FileKind::Assessment };
        let before = read(base, &matrix);
        let edited = |edits: &[(u8, usize, String)]| {
            let mut now = before.clone();
            for (kind, pick, word) in edits {
                change(&mut now, *kind, *pick, word, &matrix);
            }
            (saved(base, &before, &now), now)
        };
        let ((our_text, our), (their_text, their)) = (edited(&ours), edited(&theirs));
        let merged = |ours: &str, theirs: &str| merge(kind, Versions { base, ours, theirs }, &matrix);
        let forth = merged(&our_text, &their_text).unwrap();
        let back = merged(&their_text, &our_text).unwrap();
        prop_assert_eq!(&forth.conflicts, &back.conflicts);
        let oracle = Merge { before: flat(&before), theirs: flat(&their) };
        match oracle.merged(&flat(&our)) {
            Ok(wanted) => {
                prop_assert!(forth.conflicts.is_empty(), "{:?}", forth.conflicts);
                let got = flat(&read(&forth.text, &matrix));
                prop_assert!(same_words(&got, &wanted), "{}", forth.text);
            }
            Err(keys) => {
                for conflict in &forth.conflicts {
                    let known = keys.iter().any(|key| key.starts_with(conflict.as_str()));
                    prop_assert!(known, "{} is none of {:?}", conflict, keys);
                }
            }
        }
        // Whoever chooses ours here gets what the other gets by choosing theirs.
        let all = |text: &str, answer: Answer| {
            let mut text = text.to_owned();
            while let Some(one) = choosing::left_in(Path::new(FILE), &text).first() {
                text = choosing::with_choice(&text, one, &answer, &matrix).unwrap();
            }
            flat(&read(&text, &matrix))
        };
        let (ours, theirs) = (all(&forth.text, Answer::Ours), all(&back.text, Answer::Theirs));
        prop_assert!(same_words(&ours, &theirs), "{}\n{}", forth.text, back.text);
        if forth.conflicts.is_empty() {
            prop_assert_eq!(&forth.text, &back.text);
        } else {
            // What is left to choose is told, and nothing else is wrong with the file.
            let found = super::read_assessment(&forth.text, Path::new("f.toml"), &matrix);
            let open = found.1.iter().filter(|f| f.code == crate::model::Code::OpenConflict);
            prop_assert_eq!(open.count(), forth.conflicts.len(), "{}", forth.text);
        }
    }
}
