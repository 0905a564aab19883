//! Files that cannot be read.

use super::Attention;
use crate::model::{DocKey, Register, Slug};

/// A trust's damaged files.
pub(super) fn damaged(register: &Register, trust: &Slug, found: &mut Vec<Attention>) {
    let Some(book) = register.book(trust) else { return };
    let files = book.damaged.iter();
    found.extend(files.map(|name| Attention::Damaged { doc: DocKey::new(trust, name) }));
}
