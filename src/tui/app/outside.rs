//! What others do to the files while the register is open, in words.

use std::path::Path;

use crate::locale::Locale;
use crate::store::{News, ROOT_FILE};

/// Files of the year that everything else is read by.
const BASIS: [&str; 2] = ["matrix.toml", "catalogue.toml"];

/// Whether a file is one that everything else is read by: then the register is read anew.
pub(super) fn is_basis(file: &Path) -> bool {
    let parts = file.iter().count();
    let is_named = |name: &&str| file.file_name().is_some_and(|file| file == *name);
    (parts == 1 && is_named(&ROOT_FILE)) || (parts == 2 && BASIS.iter().any(is_named))
}

/// What became of the files, in one line: the first, and how many more.
pub(super) fn in_words(news: &[News], locale: &Locale) -> Option<(String, bool)> {
    let first = news.iter().max_by_key(|news| gravity(news))?;
    let (id, is_grave) = match first {
        News::Taken(_) => ("outside-taken", false),
        News::Merged(_) => ("outside-merged", false),
        News::Clash(_) => ("outside-clash", false),
        News::Gone(_) => ("outside-gone", true),
        News::Damaged(_) => ("outside-damaged", true),
        News::Kept(_) => ("outside-kept", true),
    };
    let file = first.file().display().to_string();
    let more = (news.len() - 1).into();
    Some((locale.with(id, &[("file", (&file).into()), ("more", more)]), is_grave))
}

fn gravity(news: &News) -> u8 {
    match news {
        News::Taken(_) => 0,
        News::Merged(_) => 1,
        News::Gone(_) => 2,
        News::Clash(_) => 3,
        News::Damaged(_) => 4,
        News::Kept(_) => 5,
    }
}
