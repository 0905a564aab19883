//! Who sends: the name and address that git writes in the history, of this register alone.

use std::path::Path;

use super::error::{ExchangeError, Stage};
use super::run::run_for_user;

/// Tells git who works in this repository; other repositories are left alone.
///
/// # Errors
/// [`ExchangeError`] where git's settings cannot be written.
pub fn identify(root: &Path, name: &str, email: &str) -> Result<(), ExchangeError> {
    for (key, value) in [("user.name", name), ("user.email", email)] {
        let args = ["config", "--local", key, value];
        run_for_user(root, Stage::Look, &args, &[], false)?;
    }
    Ok(())
}
