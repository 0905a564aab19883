//! What was written of a workshop: read, corrected and added to. Risks are named by their titles; the
//! file has their ids.

use super::keys::{Place, Record};
use super::{FormScreen, Sheet, ask as open};
use crate::model::field::Value;
use crate::model::{Change, DocKey, FieldAt, ItemKey, Session, Slug, Votes};
use crate::tui::context::Context;
use crate::tui::layer::{Effect, Outcome};
use crate::tui::overlays::editor::Editor;
use crate::tui::widgets::form::Field;

/// The screen of a workshop's record.
pub(crate) type SessionForm = FormScreen<SessionSheet>;

impl SessionForm {
    /// The workshop of this name.
    pub(crate) fn new(doc: DocKey, name: String) -> Self {
        Self::with(SessionSheet { doc, name })
    }
}

/// What was written of a workshop.
pub(crate) struct SessionSheet {
    doc: DocKey,
    /// Its day, `2024-02-14`, or `2024-02-14-b`.
    name: String,
}

/// A line of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Id {
    /// A key of the session's own.
    Own(Place),
    /// A key of the votes on a risk, by the risk's place among those with votes.
    Votes(usize, Place),
}

impl SessionSheet {
    fn session<'s>(&self, cx: &'s Context<'_>) -> Option<&'s Session> {
        cx.register().assessment(&self.doc)?.sessions.get(&self.name)
    }

    fn own<'s>(&self, cx: &'s Context<'_>) -> Option<Record<'s>> {
        Some(Record { fields: self.session(cx)?, matrix: &cx.register().matrix })
    }

    fn votes<'s>(&self, cx: &'s Context<'_>, at: usize) -> Option<(&'s Slug, Record<'s>)> {
        let (id, votes): (&Slug, &Votes) = self.session(cx)?.votes.iter().nth(at)?;
        Some((id, Record { fields: votes, matrix: &cx.register().matrix }))
    }

    /// The record of a line, the key's place, and its address.
    fn record<'s>(&self, cx: &'s Context<'_>, id: Id) -> Option<(Record<'s>, Place, FieldAt)> {
        let name = self.name.as_str();
        match id {
            Id::Own(place) => {
                let record = self.own(cx)?;
                let at = FieldAt::new(&self.doc, &["session", name], record.name(place));
                Some((record, place, at))
            }
            Id::Votes(at, place) => {
                let (risk, record) = self.votes(cx, at)?;
                let table = ["session", name, "votes", risk.as_str()];
                Some((record, place, FieldAt::new(&self.doc, &table, record.name(place))))
            }
        }
    }

    /// Asks for lines in which risks are named by their titles.
    fn ask_lines(&self, cx: &Context<'_>, title: String, lines: &[String], at: FieldAt) -> Outcome {
        let doc = self.doc.clone();
        let shown: Vec<String> = lines.iter().map(|line| shown(cx, &doc, line)).collect();
        let hint = cx.text("session-lines-hint");
        open(Editor::new(title, hint, &shown.join("\n"), move |cx, text| {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            let lines: Vec<String> = lines.map(|line| stored(cx, &doc, line)).collect();
            vec![Effect::Change(Change::Set(at.clone(), Value::texts(lines)))]
        }))
    }

    /// The same for one text.
    fn ask_text(&self, cx: &Context<'_>, title: String, text: &str, at: FieldAt) -> Outcome {
        let doc = self.doc.clone();
        let hint = cx.text("session-lines-hint");
        open(Editor::new(title, hint, &shown(cx, &doc, text), move |cx, text| {
            let text = Value::text(stored(cx, &doc, text));
            vec![Effect::Change(Change::Set(at.clone(), text))]
        }))
    }
}

impl Sheet for SessionSheet {
    type Id = Id;

    fn trust(&self) -> &Slug {
        &self.doc.trust
    }

    fn path(&self, cx: &Context<'_>) -> Vec<String> {
        let trust = cx.trust_short(&self.doc.trust).to_owned();
        let day = day_of(cx, &self.name);
        let name = cx.with("session-title", &[("day", (&day).into())]);
        vec![trust, cx.doc_title(&self.doc), name]
    }

    fn fields(&self, cx: &Context<'_>) -> Vec<Field<Id>> {
        let (Some(session), Some(own)) = (self.session(cx), self.own(cx)) else {
            return Vec::new();
        };
        let mut fields = Vec::new();
        for at in 0..own.fields.count() {
            for place in own.places(own.fields.key(at).name) {
                let mut field = own.field(cx, place, Id::Own);
                let lines = field.value.lines().map(|line| shown(cx, &self.doc, line));
                field.value = lines.collect::<Vec<_>>().join("\n");
                fields.push(field);
            }
        }
        for (at, id) in session.votes.keys().enumerate() {
            let Some((_, votes)) = self.votes(cx, at) else { continue };
            let keys = (0..votes.fields.count()).map(|at| votes.fields.key(at).name);
            let places = keys.flat_map(|name| votes.places(name));
            let places = places.filter(|place| !votes.value(*place).is_nothing());
            let title = cx.risk_title(&ItemKey::new(&self.doc, id));
            let heading = cx.with("session-votes", &[("risk", (&title).into())]);
            for (i, place) in places.enumerate() {
                let field = votes.field(cx, place, |place| Id::Votes(at, place));
                fields.push(if i == 0 { field.under(heading.clone()) } else { field });
            }
        }
        fields
    }

    fn edit(&self, cx: &Context<'_>, id: Id) -> Outcome {
        let Some((record, place, at)) = self.record(cx, id) else { return Outcome::taken() };
        let title = record.label(cx, place);
        match (id, record.key(place).name, record.value(place)) {
            (Id::Votes(..), ..) | (_, "roles", _) => record.ask(cx, at, place),
            (_, _, Value::Texts(lines)) => self.ask_lines(cx, title, &lines, at),
            (_, _, Value::Text(text)) => self.ask_text(cx, title, &text, at),
            (_, "minority", _) => self.ask_text(cx, title, "", at),
            _ => self.ask_lines(cx, title, &[], at),
        }
    }

    fn clear(&self, cx: &Context<'_>, id: Id) -> Outcome {
        match self.record(cx, id) {
            Some((.., at)) => Effect::Change(Change::Set(at, Value::Nothing)).into(),
            None => Outcome::taken(),
        }
    }
}

/// `2024-02-14-b` as "14. februar (b)".
pub(super) fn day_of(cx: &Context<'_>, name: &str) -> String {
    let day = Session::day(name);
    let Some(day) = day.map(|day| cx.day(day)) else { return name.to_owned() };
    match name.get(11..) {
        Some(letter) => format!("{day} ({letter})"),
        None => day,
    }
}

/// A line of the file as people read it: risks by their titles.
fn shown(cx: &Context<'_>, doc: &DocKey, line: &str) -> String {
    with_each_word(line, |word| {
        let key = cx.register().find_risk(&doc.trust, &Slug::new(word)?)?;
        cx.may_show_item(&key).then(|| format!("«{}»", cx.risk_title(&key)))
    })
}

/// A line as people have written it, as the file has it: risks by their ids.
fn stored(cx: &Context<'_>, doc: &DocKey, line: &str) -> String {
    let Some(assessment) = cx.register().assessment(doc) else { return line.to_owned() };
    let mut titles: Vec<(String, &Slug)> =
        assessment.risks.iter().map(|(id, risk)| (format!("«{}»", risk.title), id)).collect();
    // A title that holds another one comes first.
    titles.sort_by_key(|(title, _)| std::cmp::Reverse(title.len()));
    titles.iter().fold(line.to_owned(), |line, (title, id)| line.replace(title, id.as_str()))
}

/// A text with some of its words replaced.
fn with_each_word(text: &str, replace: impl Fn(&str) -> Option<String>) -> String {
    let is_of_word = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let (mut out, mut word) = (String::new(), String::new());
    for c in text.chars().chain(['\0']) {
        if is_of_word(c) {
            word.push(c);
            continue;
        }
        out.push_str(&replace(&word).unwrap_or_else(|| word.clone()));
        word.clear();
        if c != '\0' {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_replaced_whole_and_the_rest_stays() {
        let swap = |word: &str| (word == "r7k3m").then(|| "«Tolk»".to_owned());
        assert_eq!(
            with_each_word("r7k3m: 3 -> 4, xr7k3m, (r7k3m)", swap),
            "«Tolk»: 3 -> 4, xr7k3m, («Tolk»)"
        );
    }
}
