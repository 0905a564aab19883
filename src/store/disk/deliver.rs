//! Files that are made for others, outside the register's own.

use std::io;
use std::path::Path;

use super::files::Prepared;

/// Writes a file whole or not at all. One that is there is replaced only where that is allowed.
///
/// # Errors
/// `AlreadyExists`, or what the system says; then nothing is left behind.
pub fn deliver(path: &Path, bytes: &[u8], may_replace: bool) -> io::Result<()> {
    if !may_replace && path.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    // A name without a folder is one in the current folder.
    let inside = path.parent().is_some_and(|parent| parent.as_os_str().is_empty());
    let path = if inside { Path::new(".").join(path) } else { path.to_owned() };
    let file = Prepared::new(&path, bytes)?;
    if may_replace { file.put() } else { file.put_new() }
}
