//! The value that a choice puts in the key's place.

use toml::Table;

use super::{Answer, NotChosen, Undecided};
use crate::model::{Area, Matrix};
use crate::store::text::format::shape::Form;
use crate::store::text::write::encode;

/// The chosen value as TOML; nothing where nothing is to stand.
pub(super) fn value(
    own: &Undecided,
    answer: &Answer,
    matrix: &Matrix,
) -> Result<Option<String>, NotChosen> {
    let Answer::Typed(typed) = answer else {
        return match (own.torn, answer) {
            (true, Answer::Base) => Err(NotChosen::AllOrNothing),
            _ => Ok(own.side(answer).map(str::to_owned)),
        };
    };
    let typed = typed.trim();
    if typed.is_empty() {
        return if own.torn { Err(NotChosen::AllOrNothing) } else { Ok(None) };
    }
    let refused = || NotChosen::NoValue { typed: typed.to_owned() };
    if let Some(scale) = own.scale(matrix) {
        let level = scale.read(typed).ok_or_else(refused)?;
        let is_outside = |a: &Area| !a.takes(level);
        return match own.area(matrix).is_some_and(is_outside) {
            true => Err(refused()),
            false => Ok(Some(level.number().to_string())),
        };
    }
    let is_toml = |raw: &str| format!("v = {raw}").parse::<Table>().is_ok_and(|t| t.len() == 1);
    let list = |mark: &[char]| {
        let items = typed.split(mark).map(str::trim).filter(|item| !item.is_empty());
        format!("[{}]", items.map(encode::quoted).collect::<Vec<_>>().join(", "))
    };
    let raw = match own.form() {
        Some(Form::Text | Form::Prose | Form::Note) => encode::quoted(typed),
        Some(Form::Number | Form::Plain) if !typed.contains('\n') && is_toml(typed) => {
            typed.to_owned()
        }
        Some(Form::Number | Form::Plain) => return Err(refused()),
        Some(Form::Lines | Form::Line) if typed.starts_with('[') && is_toml(typed) => {
            typed.to_owned()
        }
        Some(Form::Lines) => list(&['\n', ';']),
        Some(Form::Line) => list(&[',']),
        None if !typed.contains('\n') && is_toml(typed) => typed.to_owned(),
        None => encode::quoted(typed),
    };
    Ok(Some(raw))
}
