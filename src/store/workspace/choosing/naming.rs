//! What is left to choose, as people name it and read it.

use toml::Table;

use super::{Answer, Undecided};
use crate::model::{Area, Level, Matrix, Scale};
use crate::store::FileKind;
use crate::store::text::format;
use crate::store::text::format::shape::Form;
use crate::store::text::write::encode;

impl Undecided {
    /// What is typed to name it: `unn/r7k3m.probability`, `unn/ventetid.status`, `2024/catalogue.name`.
    pub fn address(&self) -> String {
        let (start, key) = self.named();
        format!("{start}.{}", encode::key(key))
    }

    /// All that may be typed to name it, the shortest last; a table's name alone stands for all that
    /// is left to choose in it.
    pub fn names(&self) -> Vec<String> {
        let (start, key) = self.named();
        let key = encode::key(key);
        let mut names = vec![format!("{start}.{key}"), start.clone()];
        if let Some((_, id)) = start.split_once('/') {
            names.extend([format!("{id}.{key}"), id.to_owned()]);
        }
        names
    }

    fn named(&self) -> (String, &[String]) {
        let path = &self.conflict.path;
        let parts: Vec<String> =
            self.file.with_extension("").iter().map(|p| p.to_string_lossy().into_owned()).collect();
        match (&parts[..], &path[..]) {
            ([_, trust, _], [kind, id, key @ ..])
                if !key.is_empty() && ["risk", "measure", "indicator"].contains(&&**kind) =>
            {
                (format!("{trust}/{id}"), key)
            }
            ([_, trust, name], _) => (format!("{trust}/{name}"), path),
            _ => (parts.join("/"), path),
        }
    }

    /// The scale that the key's value is a level of.
    pub fn scale<'m>(&self, matrix: &'m Matrix) -> Option<&'m Scale> {
        if !matches!(self.conflict.path.first()?.as_str(), "risk" | "judgement") {
            return None;
        }
        match &self.conflict.path[..] {
            [.., key] if key == "probability" => Some(&matrix.probability),
            [.., group, _] if group == "consequence" => Some(&matrix.consequence),
            _ => None,
        }
    }

    /// What may be typed for a level: the marks of the scale, as far as the area takes them.
    pub fn levels(&self, matrix: &Matrix) -> Vec<String> {
        let Some(scale) = self.scale(matrix) else { return Vec::new() };
        let area = self.area(matrix);
        let takes = |level: &Level| area.is_none_or(|a| a.takes(*level));
        scale.levels().filter(takes).map(|level| scale.text(level).mark.clone()).collect()
    }

    /// The consequence area that the key's value is a level of.
    pub fn area<'m>(&self, matrix: &'m Matrix) -> Option<&'m Area> {
        match &self.conflict.path[..] {
            [.., group, area] if group == "consequence" => matrix.area(area),
            _ => None,
        }
    }

    /// What a level means, as the matrix defines it: for the area where the key is about one.
    pub fn meaning(&self, level: Level, matrix: &Matrix) -> String {
        if let Some(area) = self.area(matrix) {
            return area.text(level).to_owned();
        }
        let Some(text) = self.scale(matrix).map(|scale| scale.text(level)) else {
            return String::new();
        };
        let percent = text.percent.map(|(from, to)| format!("{from:.0}–{to:.0} %"));
        let parts = percent.into_iter().chain([text.frequency.clone()]);
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// A side's value as a level.
    pub fn level(&self, side: Option<&str>, matrix: &Matrix) -> Option<Level> {
        self.scale(matrix)?.level(side?.trim().parse().ok()?)
    }

    /// The longer kind of text, which is typed in a field of several lines.
    pub fn is_prose(&self) -> bool {
        matches!(self.form(), Some(Form::Prose | Form::Note))
    }

    pub(super) fn form(&self) -> Option<Form> {
        format::form_of(FileKind::of(&self.file)?, &self.conflict.path)
    }

    /// What a side made of it, as written.
    pub fn side(&self, answer: &Answer) -> Option<&str> {
        match answer {
            Answer::Base => self.conflict.base.as_deref(),
            Answer::Ours => self.conflict.ours.as_deref(),
            Answer::Theirs => self.conflict.theirs.as_deref(),
            Answer::Typed(_) => None,
        }
    }
}

/// A side's value as people read it: a text without its quotes, a list with commas.
pub fn readable(raw: &str) -> String {
    if let Some(text) = encode::decoded(raw) {
        return text.trim_end().to_owned();
    }
    let list = format!("v = {raw}").parse::<Table>().ok();
    let list = list.as_ref().and_then(|table| table.get("v")?.as_array());
    list.map_or_else(
        || raw.to_owned(),
        |items| {
            let text = |item: &toml::Value| match item.as_str() {
                Some(text) => text.to_owned(),
                None => item.to_string(),
            };
            items.iter().map(text).collect::<Vec<_>>().join(", ")
        },
    )
}
