//! Files on disk: read whole, replaced in one step.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// A file larger than this is no assessment, in bytes.
pub const LARGEST: u64 = 8 << 20;

/// What a file is called while it is being written, before and after some random letters.
const TEMPORARY: (&str, &str) = (".risiko-", ".tmp");

/// A file that is being written, with a name that [`is_temporary`].
pub(crate) fn temporary() -> tempfile::Builder<'static, 'static> {
    let mut temporary = tempfile::Builder::new();
    temporary.prefix(TEMPORARY.0).suffix(TEMPORARY.1);
    temporary
}

/// Whether a file's name is one that [`replace`] gives while it writes.
pub(crate) fn is_temporary(name: &OsStr) -> bool {
    let (start, end) = TEMPORARY;
    let bytes = name.as_encoded_bytes();
    bytes.starts_with(start.as_bytes()) && bytes.ends_with(end.as_bytes())
}

/// A file's bytes, at most one more than [`LARGEST`].
///
/// # Errors
/// What the system says; also where it is no plain file, since reading a device or a pipe may
/// never end.
pub(crate) fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    // Looked at before it is opened: opening a pipe waits for who writes to it.
    let about = fs::metadata(path)?;
    if !about.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file"));
    }
    let mut bytes = Vec::with_capacity(about.len().min(LARGEST) as usize + 1);
    fs::File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Refuses a path that leads out of the register by way of a link: a clone can bring such links,
/// and neither what they show nor what a save would do to them is the register's.
///
/// # Errors
/// `PermissionDenied` where the path leads elsewhere.
pub(crate) fn inside(root: &Path, path: &Path) -> io::Result<()> {
    let Ok(real) = fs::canonicalize(path) else { return Ok(()) };
    if real.starts_with(fs::canonicalize(root)?) {
        return Ok(());
    }
    let why = "a link that leads out of the register";
    Err(io::Error::new(io::ErrorKind::PermissionDenied, why))
}

/// A file's text; `None` where there is no file.
///
/// # Errors
/// As [`bytes`], and `InvalidData` where it is not UTF-8.
pub(crate) fn read(path: &Path) -> io::Result<Option<String>> {
    match bytes(path) {
        Ok(bytes) => {
            let text = String::from_utf8(bytes);
            text.map(Some).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Puts a text in a file's place in one step: a reader sees the old or the new file, whole.
///
/// # Errors
/// What the system says; a file that may not be written is not replaced either.
pub(crate) fn replace(path: &Path, text: &str) -> io::Result<()> {
    Prepared::new(path, text.as_bytes())?.put()
}

/// What a file is to hold, written beside it and only to be put in its place. It goes away with this.
#[derive(Debug)]
pub(crate) struct Prepared {
    target: PathBuf,
    file: tempfile::NamedTempFile,
}

impl Prepared {
    /// Writes it beside the file. Here a full disk and a lacking right show.
    ///
    /// # Errors
    /// What the system says, also of a file that may not be written.
    pub(crate) fn new(path: &Path, bytes: &[u8]) -> io::Result<Self> {
        // A link stays a link: what it points to is replaced.
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let dir = target.parent().ok_or(io::ErrorKind::NotFound)?;
        fs::create_dir_all(dir)?;
        let mut temporary = temporary();
        if let Some(mode) = new_file_mode() {
            temporary.permissions(mode);
        }
        let mut file = temporary.tempfile_in(dir)?;
        file.write_all(bytes)?;
        match fs::OpenOptions::new().write(true).open(&target) {
            Ok(old) => file.as_file().set_permissions(old.metadata()?.permissions())?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        file.as_file().sync_all()?;
        Ok(Self { target, file })
    }

    /// Puts it in the file's place.
    ///
    /// # Errors
    /// What the system says.
    pub(crate) fn put(self) -> io::Result<()> {
        self.file.persist(&self.target).map_err(|e| e.error)?;
        self.target.parent().map_or(Ok(()), sync_dir)
    }

    /// Puts it where there is no file.
    ///
    /// # Errors
    /// `AlreadyExists` where one has come meanwhile, or what the system says.
    pub(super) fn put_new(self) -> io::Result<()> {
        self.file.persist_noclobber(&self.target).map_err(|e| e.error)?;
        self.target.parent().map_or(Ok(()), sync_dir)
    }
}

/// Removes a file for good.
///
/// # Errors
/// What the system says.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    fs::remove_file(path)?;
    path.parent().map_or(Ok(()), sync_dir)
}

/// What a new file is asked to be, before the user's own mask; `tempfile` alone makes its files
/// private.
#[cfg(unix)]
fn new_file_mode() -> Option<fs::Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn new_file_mode() -> Option<fs::Permissions> {
    None
}

/// Forces a folder's list of names to the disk.
///
/// # Errors
/// What the system says.
#[cfg(unix)]
pub(crate) fn sync_dir(dir: &Path) -> io::Result<()> {
    fs::File::open(dir)?.sync_all()
}

#[cfg(not(unix))]
pub(crate) fn sync_dir(_dir: &Path) -> io::Result<()> {
    Ok(())
}
