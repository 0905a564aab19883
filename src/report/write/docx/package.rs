//! A Word file as its parts.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::error::TemplateError;
use crate::locale::Language;

/// A template that unpacks to more than this is none.
const LARGEST: u64 = 64 << 20;

/// The part that holds the text.
pub(super) const DOCUMENT: &str = "word/document.xml";
pub(super) const STYLES: &str = "word/styles.xml";

/// The parts of a Word file by their names, in their order.
pub(super) struct Package {
    pub(super) parts: Vec<(String, Vec<u8>)>,
}

macro_rules! own {
    ($($name:literal: $file:literal,)*) => {
        &[$(($name, include_str!(concat!("../../../../config/docx/", $file)))),*]
    };
}

/// The program's own template.
const OWN: &[(&str, &str)] = own! {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "rels.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document-rels.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/footer1.xml": "footer.xml",
    "docProps/core.xml": "core.xml",
    "docProps/app.xml": "app.xml",
};

impl Package {
    pub(super) fn own(language: Language) -> Self {
        let code = match language {
            Language::Nb => "nb-NO",
            Language::Nn => "nn-NO",
            Language::En => "en-GB",
        };
        let part = |(name, text): &(&str, &str)| {
            ((*name).to_owned(), text.replace("nb-NO", code).into_bytes())
        };
        Self { parts: OWN.iter().map(part).collect() }
    }

    pub(super) fn read(bytes: &[u8]) -> Result<Self, TemplateError> {
        let mut archive =
            ZipArchive::new(Cursor::new(bytes)).map_err(|_| TemplateError::NotWord)?;
        let mut parts = Vec::new();
        let mut left = LARGEST;
        for at in 0..archive.len() {
            let file = archive.by_index(at).map_err(|_| TemplateError::NotWord)?;
            if file.is_dir() {
                continue;
            }
            let name = file.name().map_err(|_| TemplateError::NotWord)?.into_owned();
            let mut bytes = Vec::new();
            // A small file can unpack to a huge one.
            file.take(left + 1).read_to_end(&mut bytes).map_err(|_| TemplateError::NotWord)?;
            let length = bytes.len() as u64;
            left = left.checked_sub(length).ok_or(TemplateError::TooLarge)?;
            parts.push((name, bytes));
        }
        let package = Self { parts };
        package.text(DOCUMENT).map(|_| ()).ok_or(TemplateError::NotWord)?;
        Ok(package)
    }

    /// A part that is text.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        let (_, bytes) = self.parts.iter().find(|(known, _)| known == name)?;
        std::str::from_utf8(bytes).ok()
    }

    pub(super) fn write(&self) -> Result<Vec<u8>, TemplateError> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default();
        let failed = |why: &dyn std::fmt::Display| TemplateError::Zip(why.to_string());
        for (name, bytes) in &self.parts {
            writer.start_file(name.as_str(), options).map_err(|why| failed(&why))?;
            writer.write_all(bytes).map_err(|why| failed(&why))?;
        }
        let written = writer.finish().map_err(|why| failed(&why))?;
        Ok(written.into_inner())
    }
}
