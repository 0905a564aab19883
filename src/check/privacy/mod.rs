//! stub
use super::view::{Page, View};
use crate::model::Diagnostic;
pub(super) fn document(_page: &Page<'_>, _found: &mut Vec<Diagnostic>) {}
pub(super) fn top(_view: &View<'_>, _found: &mut Vec<Diagnostic>) {}
