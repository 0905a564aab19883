//! A Word document: from the program's own template, or from one that somebody has made in Word with
//! tags in it (`{{ trust }}`, `{%tr for risk in top %}`), which is used as it is.

mod error;
pub(crate) mod fields;
mod markup;
mod package;
mod tags;
mod template;

pub(crate) use self::error::{Finding, TemplateError};
pub(crate) use self::template::check;

use self::fields::Field;
use self::package::Package;
use crate::locale::Language;

/// A Word document of these fields, from a template or from the program's own.
///
/// # Errors
/// [`TemplateError`] where the template cannot be used, with the place.
pub(crate) fn write(
    template: Option<&[u8]>,
    fields: &[Field],
    language: Language,
) -> Result<Vec<u8>, TemplateError> {
    let package = match template {
        Some(bytes) => Package::read(bytes)?,
        None => Package::own(language),
    };
    template::filled(package, fields)
}

#[cfg(test)]
mod tests;
