//! Who has the register open, and what to do about it.

use crate::locale::Locale;
use crate::report::holder;
use crate::report::sanitize::fill;
use crate::store::Holder;

/// The holder of the lock in words, with what to do about it.
pub(super) fn held(by: &Holder, locale: &Locale) -> String {
    let today = chrono::Local::now().date_naive();
    fill("cli-held", &[("holder", &holder::describe(by, today, locale))], locale)
}
