//! Several files written as one: all of them, or none.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::store::disk;
use crate::store::disk::Prepared;
use crate::store::workspace::{SaveError, SaveFailed, Saved};

/// Files as they are before work that writes several of them, each with a copy beside it. Where the
/// work fails they go back, which then needs no room.
#[derive(Debug)]
#[must_use = "the copies go away with it"]
pub struct Before {
    kept: Vec<Kept>,
}

#[derive(Debug)]
struct Kept {
    /// Relative to the register.
    file: PathBuf,
    path: PathBuf,
    /// The text and its copy; `None` where there was no file.
    was: Option<(Vec<u8>, Prepared)>,
}

impl Before {
    /// Keeps files as they are. One alone is written in one step anyway, and needs no copy.
    ///
    /// # Errors
    /// [`SaveFailed`] where one cannot be read, or nothing can be written beside it.
    pub fn keep(root: &Path, files: &[PathBuf]) -> Result<Self, SaveFailed> {
        let files = if files.len() > 1 { files } else { &[] };
        let kept = files.iter().map(|file| Kept::keep(root, file));
        Ok(Self { kept: kept.collect::<Result<_, _>>()? })
    }

    /// Brings every file back to what it was; the files that could not be.
    pub fn put_back(self) -> Vec<PathBuf> {
        let kept = self.kept.into_iter();
        kept.filter_map(|kept| kept.put_back().err()).collect()
    }
}

impl Kept {
    fn keep(root: &Path, file: &Path) -> Result<Self, SaveFailed> {
        let path = root.join(file);
        let copy = || {
            disk::inside(root, &path)?;
            let bytes = match disk::bytes(&path) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
                bytes => bytes?,
            };
            let copy = Prepared::new(&path, &bytes)?;
            Ok(Some((bytes, copy)))
        };
        let was = copy().map_err(|why| refused(file, why, Vec::new()))?;
        Ok(Self { file: file.to_owned(), path, was })
    }

    fn put_back(self) -> Result<(), PathBuf> {
        let done = match self.was {
            // What was not written needs nothing.
            Some((bytes, _)) if fs::read(&self.path).is_ok_and(|now| now == bytes) => Ok(()),
            Some((_, copy)) => copy.put(),
            None => match disk::remove(&self.path) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
                done => done,
            },
        };
        done.map_err(|_| self.file)
    }
}

/// Puts texts in files' places: all, or none. All that needs room or a right is done before the first
/// file changes. A machine that stops between two of them leaves each file whole, old or new.
///
/// # Errors
/// [`SaveFailed`], with the files that could not be brought back; links that lead out of the register
/// are not followed.
pub fn put_all(root: &Path, texts: &BTreeMap<PathBuf, String>) -> Result<(), SaveFailed> {
    let files: Vec<PathBuf> = texts.keys().cloned().collect();
    let before = Before::keep(root, &files)?;
    let prepared = texts.iter().map(|(file, text)| {
        let path = root.join(file);
        let ready = disk::inside(root, &path).and_then(|()| Prepared::new(&path, text.as_bytes()));
        ready.map_err(|why| refused(file, why, Vec::new()))
    });
    let prepared = prepared.collect::<Result<Vec<_>, _>>()?;
    put(files.iter().zip(prepared), before)
}

fn put<'f>(
    mut prepared: impl Iterator<Item = (&'f PathBuf, Prepared)>,
    before: Before,
) -> Result<(), SaveFailed> {
    let done = prepared.try_for_each(|(file, ready)| ready.put().map_err(|why| (file, why)));
    done.map_err(|(file, why)| refused(file, why, before.put_back()))
}

fn refused(file: &Path, why: io::Error, left: Vec<PathBuf>) -> SaveFailed {
    let failed = vec![SaveError::Io { file: file.to_owned(), why }];
    SaveFailed { saved: Saved { files: left }, failed }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(dir: &Path) -> Vec<String> {
        let entries = fs::read_dir(dir).unwrap();
        let mut names: Vec<_> =
            entries.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn all_are_written() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a"), "old").unwrap();
        let texts = [("a", "1"), ("b", "2")].map(|(file, text)| (file.into(), text.to_owned()));
        put_all(dir.path(), &texts.into()).unwrap();
        assert_eq!(fs::read_to_string(dir.path().join("a")).unwrap(), "1");
        assert_eq!(fs::read_to_string(dir.path().join("b")).unwrap(), "2");
        assert_eq!(names(dir.path()), ["a", "b"], "no litter");
    }

    #[test]
    fn where_the_last_cannot_take_its_place_the_others_go_back() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        let files = ["a", "b", "c"].map(PathBuf::from);
        fs::write(root.join("a"), "old").unwrap();
        fs::write(root.join("c"), "old").unwrap();
        let before = Before::keep(root, &files).unwrap();
        let ready = |file: &PathBuf| Prepared::new(&root.join(file), b"new").unwrap();
        let prepared: Vec<_> = files.iter().map(ready).collect();
        // Somebody puts a folder in the third one's place.
        fs::remove_file(root.join("c")).unwrap();
        fs::create_dir(root.join("c")).unwrap();
        let failed = put(files.iter().zip(prepared), before).unwrap_err();
        assert!(
            matches!(&failed.failed[..], [SaveError::Io { file, .. }] if file == Path::new("c"))
        );
        assert_eq!(failed.saved.files, [PathBuf::from("c")], "what is not as it was is named");
        assert_eq!(fs::read_to_string(root.join("a")).unwrap(), "old");
        assert_eq!(names(root), ["a", "c"], "a new file is gone again, and there is no litter");
    }

    #[test]
    fn what_cannot_be_prepared_leaves_all_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a"), "old").unwrap();
        fs::create_dir(dir.path().join("b")).unwrap();
        let texts = [("a", "1"), ("b", "2")].map(|(file, text)| (file.into(), text.to_owned()));
        let failed = put_all(dir.path(), &texts.into()).unwrap_err();
        assert!(failed.saved.files.is_empty());
        assert_eq!(fs::read_to_string(dir.path().join("a")).unwrap(), "old");
        assert_eq!(names(dir.path()), ["a", "b"]);
    }
}
