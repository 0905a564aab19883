//! Questions that lead to a change of a risk or a measure, asked from several screens.

pub(crate) mod measure;
pub(crate) mod risk;

use crate::model::Slug;
use crate::model::new_id::{IdKind, new_id};
use crate::tui::context::Context;

/// A new id that nothing of the trust has.
fn fresh_id(cx: &Context<'_>, trust: &Slug, kind: IdKind) -> Slug {
    let register = cx.register();
    new_id(kind, |id| register.is_taken(trust, id), |below| rand::random_range(0..below))
}

/// Fails on an empty title, in words.
fn need_title(cx: &Context<'_>, title: &str) -> Result<(), String> {
    if title.is_empty() { Err(cx.text("refusal-empty-title")) } else { Ok(()) }
}
