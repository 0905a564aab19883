//! Questions that lead to a change of a risk or a measure, asked from several screens.

pub(crate) mod factor;
pub(crate) mod measure;
pub(crate) mod new_risks;
pub(crate) mod ready;
pub(crate) mod regroup;
pub(crate) mod risk;

use crate::model::new_id::{IdKind, new_id};
use crate::model::{Risk, Slug};
use crate::tui::context::Context;
use crate::tui::widgets::words;

/// What a risk is called in a question.
pub(crate) struct Named {
    /// "②", where it has a number on the screen.
    pub(crate) number: String,
    pub(crate) title: String,
}

impl Named {
    pub(crate) fn numbered(number: usize, risk: &Risk) -> Self {
        Self { number: words::circled(number), title: risk.title.clone() }
    }

    pub(crate) fn titled(risk: &Risk) -> Self {
        Self { number: String::new(), title: risk.title.clone() }
    }

    /// "② Pasienter møter ikke".
    pub(crate) fn whole(&self) -> String {
        format!("{} {}", self.number, self.title).trim().to_owned()
    }
}

/// A new id that nothing of the trust has.
fn fresh_id(cx: &Context<'_>, trust: &Slug, kind: IdKind) -> Slug {
    let register = cx.register();
    new_id(kind, |id| register.is_taken(trust, id), |below| rand::random_range(0..below))
}

/// Fails on an empty title, in words.
fn need_title(cx: &Context<'_>, title: &str) -> Result<(), String> {
    if title.is_empty() { Err(cx.text("refusal-empty-title")) } else { Ok(()) }
}
