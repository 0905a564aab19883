//! Why a file was not written, in words.

use crate::locale::Locale;
use crate::store::SaveError;

/// What keeps a file from being written, and what to do about it.
pub(crate) fn why(error: &SaveError, locale: &Locale) -> String {
    match error {
        SaveError::Io { file, why } => {
            let id = match why.kind() {
                std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                    "save-denied"
                }
                std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => "save-full",
                _ => "save-io",
            };
            let (file, why) = (file.display().to_string(), why.to_string());
            locale.with(id, &[("file", (&file).into()), ("why", (&why).into())])
        }
        SaveError::Clash { file, keys } => {
            let (file, keys) = (file.display().to_string(), keys.join(", "));
            locale.with("save-clash", &[("file", (&file).into()), ("keys", (&keys).into())])
        }
        SaveError::Changed { file } => {
            let file = file.display().to_string();
            locale.with("save-changed", &[("file", (&file).into())])
        }
        SaveError::NoPlace { file, keys } => {
            let file = file.display().to_string();
            locale.with("save-no-place", &[("file", (&file).into()), ("keys", keys.into())])
        }
    }
}
