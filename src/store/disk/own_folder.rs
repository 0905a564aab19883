//! `.risiko/`: what this machine's programs keep beside a register's files. Git leaves it alone.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::store::disk;

/// The folder's name, in the register's root.
const NAME: &str = ".risiko";

/// Git reads this wherever the folder lies, also where a register has no such line of its own.
const IGNORE_ALL: &str = "*\n";

/// The folder, where there is one.
///
/// # Errors
/// `PermissionDenied` where it is a link or no folder: a clone can bring such, and what this
/// program writes would land elsewhere.
pub(crate) fn existing(root: &Path) -> io::Result<Option<PathBuf>> {
    let path = root.join(NAME);
    match fs::symlink_metadata(&path) {
        Ok(about) if about.is_dir() => Ok(Some(path)),
        Ok(_) => Err(io::Error::new(io::ErrorKind::PermissionDenied, "not a folder of its own")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// The folder, made where it is not there yet.
///
/// # Errors
/// As [`existing`], and what the system says.
pub(crate) fn made(root: &Path) -> io::Result<PathBuf> {
    if let Some(path) = existing(root)? {
        return Ok(path);
    }
    let path = root.join(NAME);
    fs::create_dir(&path)?;
    // Where it cannot be written, the register's own list still names the folder.
    let ignore = fs::File::create_new(path.join(".gitignore"));
    let _ = ignore.and_then(|mut file| file.write_all(IGNORE_ALL.as_bytes()));
    Ok(path)
}

/// Refuses to write through a link that a clone may have brought.
///
/// # Errors
/// `PermissionDenied` where the path is something else than a plain file.
pub(crate) fn plain_or_missing(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(about) if !about.is_file() => {
            Err(io::Error::new(io::ErrorKind::PermissionDenied, "not a plain file"))
        }
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Takes away temporary files that a program which was killed left behind, in all years. Only for
/// who holds the register's lock: another's would still be in use.
pub(crate) fn clear_litter(root: &Path) {
    let is_folder = |entry: &fs::DirEntry| entry.file_type().is_ok_and(|kind| kind.is_dir());
    let folders = |dir: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(dir).into_iter().flatten().flatten();
        entries.filter(is_folder).map(|entry| entry.path()).collect()
    };
    let is_year = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().as_encoded_bytes();
        name.len() == 4 && name.iter().all(u8::is_ascii_digit)
    };
    let years: Vec<PathBuf> = folders(root).into_iter().filter(is_year).collect();
    let trusts = years.iter().flat_map(|year| folders(year));
    let own = [root.to_owned(), root.join(NAME)];
    for folder in own.into_iter().chain(trusts).chain(years.iter().cloned()) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let is_plain = entry.file_type().is_ok_and(|kind| kind.is_file());
            if is_plain && disk::is_temporary(&entry.file_name()) {
                // Litter that cannot be taken away harms nothing.
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn litter_goes_and_everything_else_stays() {
        let dir = tempfile::tempdir().unwrap();
        let trust = dir.path().join("2024/unn");
        fs::create_dir_all(&trust).unwrap();
        let keep = ["ventetid.toml", ".risiko-x", "risiko-x.tmp", ".annet.tmp"];
        for name in keep.iter().chain(&[".risiko-aB3x.tmp"]) {
            fs::write(trust.join(name), "").unwrap();
        }
        fs::write(dir.path().join("2024/.risiko-q.tmp"), "").unwrap();
        clear_litter(dir.path());
        let mut left: Vec<_> =
            fs::read_dir(&trust).unwrap().map(|e| e.unwrap().file_name()).collect();
        left.sort();
        let mut wanted = keep;
        wanted.sort_unstable();
        assert_eq!(left, wanted);
        assert_eq!(fs::read_dir(dir.path().join("2024")).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_a_clone_brings_is_not_followed() {
        let (dir, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::os::unix::fs::symlink(outside.path(), dir.path().join(NAME)).unwrap();
        assert!(made(dir.path()).is_err());
        assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
    }
}
