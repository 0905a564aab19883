//! stub
use super::Locale;
use crate::model::Diagnostic;
pub fn place(d: &Diagnostic) -> String {
    d.to_string()
}
pub fn message(_: &Diagnostic, _: &Locale) -> String {
    String::new()
}
pub fn remedy(_: &Diagnostic, _: &Locale) -> String {
    String::new()
}
