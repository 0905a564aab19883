//! The packed files that a spreadsheet is made of, unpacked within bounds.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::SheetError;

/// A spreadsheet unpacks to no more than this. What an archive says of its own sizes is not believed:
/// it is unpacked once to see.
const LARGEST: u64 = 300 << 20;
/// It is made of no more files than this.
const MOST_FILES: usize = 10_000;

pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    names: Vec<String>,
}

impl<'b> Archive<'b> {
    /// Opens an archive and sees that it unpacks to what a program can hold.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, SheetError> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        if zip.len() > MOST_FILES {
            return Err(SheetError::Damaged(format!("{} files", zip.len())));
        }
        let mut left = LARGEST;
        let mut names = Vec::new();
        for at in 0..zip.len() {
            let file = zip.by_index(at).map_err(damaged)?;
            names.push(file.name().map_err(damaged)?.into_owned());
            let unpacked = io::copy(&mut file.take(left + 1), &mut io::sink());
            let unpacked = unpacked.map_err(|why| SheetError::Damaged(why.to_string()))?;
            left = left.checked_sub(unpacked).ok_or(SheetError::TooLarge(LARGEST >> 20))?;
        }
        Ok(Self { zip, names })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|known| known == name)
    }

    /// A file whose name begins so is in it.
    pub(super) fn has_in(&self, folder: &str) -> bool {
        self.names.iter().any(|known| known.starts_with(folder))
    }

    /// A file's text; nothing where it is not there.
    pub(super) fn text(&mut self, name: &str) -> Result<String, SheetError> {
        let file = match self.zip.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(String::new()),
            Err(error) => return Err(damaged(error)),
        };
        let mut bytes = Vec::new();
        file.take(LARGEST)
            .read_to_end(&mut bytes)
            .map_err(|why| SheetError::Damaged(why.to_string()))?;
        String::from_utf8(bytes).map_err(|why| SheetError::Damaged(why.to_string()))
    }
}

fn damaged(error: ZipError) -> SheetError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => SheetError::Password,
        other => SheetError::Damaged(other.to_string()),
    }
}
