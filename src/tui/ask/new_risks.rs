//! Writing risks down, one sentence each, until there are no more. None of them is placed anywhere.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui_textarea::TextArea;

use super::fresh_id;
use crate::compare::likeness;
use crate::model::field::Value;
use crate::model::new_id::IdKind;
use crate::model::{Change, Closing, DocKey, FieldAt, ItemKey, Risk, Slug};
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::overlays::window;
use crate::tui::widgets::paint::{fill, paragraph, put};
use crate::tui::widgets::words;

/// Lines of the bar: a frame, the sentence, and two lines on what it is like.
const LINES: u16 = 5;

pub(crate) struct NewRisks {
    doc: DocKey,
    input: TextArea<'static>,
    /// The risks that have numbers on the screen.
    numbers: Vec<(usize, ItemKey)>,
    /// What is being added: where a question is answered with no, its sentence stays.
    pending: Option<ItemKey>,
    /// The open risk that the sentence is most like.
    like: Option<ItemKey>,
    /// Something has been added here.
    has_added: bool,
}

impl NewRisks {
    /// Into an assessment, with a sentence that may have been begun.
    pub(crate) fn new(doc: DocKey, typed: &str, numbers: Vec<(usize, ItemKey)>) -> Self {
        let mut input = TextArea::new(vec![typed.replace(['\n', '\r'], " ")]);
        input.move_cursor(ratatui_textarea::CursorMove::End);
        Self { doc, input, numbers, pending: None, like: None, has_added: false }
    }

    /// Looks for the risk that the sentence is most like, after it was changed.
    fn look(&mut self, cx: &Context<'_>) {
        let line = self.line();
        self.like = if line.is_empty() { None } else { self.most_like(cx, &line) };
    }

    fn line(&self) -> String {
        self.input.lines().join(" ").trim().to_owned()
    }

    /// What the next ones are called; nothing where risks have no numbers on the screen.
    fn next_number(&self) -> Option<usize> {
        self.numbers.iter().map(|(number, _)| number).max().map(|number| number + 1)
    }

    /// The open risk of the trust whose title is most like a sentence.
    fn most_like(&self, cx: &Context<'_>, line: &str) -> Option<ItemKey> {
        let docs = cx.register().docs(&self.doc.trust);
        let open = docs.iter().flat_map(|(doc, assessment)| {
            let risks = assessment.open_risks();
            risks.map(move |(id, risk)| (ItemKey::new(doc, id), risk.title.as_str()))
        });
        let shown = open.filter(|(key, _)| cx.may_show_item(key));
        likeness::most_alike(line, shown)
    }

    /// "③ Tolk mangler til timen".
    fn name(&self, cx: &Context<'_>, key: &ItemKey) -> String {
        let number = self.numbers.iter().find(|(_, k)| k == key);
        let number = number.map(|(number, _)| format!("{} ", words::circled(*number)));
        format!("{}{}", number.unwrap_or_default(), cx.risk_title(key))
    }

    /// What has been added is no longer to be typed.
    fn settle_added(&mut self, cx: &Context<'_>) {
        let Some(key) = self.pending.take_if(|key| cx.register().risk(key).is_some()) else {
            return;
        };
        self.input = TextArea::default();
        self.has_added = true;
        let doc = cx.register().assessment(&key.doc);
        let known: Vec<&Slug> = self.numbers.iter().map(|(_, key)| &key.id).collect();
        let new = doc.into_iter().flat_map(|doc| doc.risks.keys());
        let new: Vec<&Slug> = new.filter(|id| !known.contains(id)).collect();
        if let Some(next) = self.next_number() {
            let keys = new.into_iter().map(|id| ItemKey::new(&key.doc, id));
            let numbered: Vec<_> = (next..).zip(keys).collect();
            self.numbers.extend(numbered);
        }
    }

    fn add(&mut self, cx: &Context<'_>, titles: &[String]) -> Outcome {
        let mut changes = Vec::new();
        let mut added = Vec::<ItemKey>::new();
        for title in titles {
            let key = self.fresh_key(cx, &added);
            let risk = Risk { title: title.clone(), ..Risk::default() };
            changes.push(Change::AddRisk(key.clone(), Box::new(risk)));
            added.push(key);
        }
        changes.extend(self.begun(cx));
        self.pending = added.last().cloned();
        let said = match (self.next_number(), titles.len()) {
            (Some(number), 1) => {
                cx.with("new-risk-added", &[("number", words::circled(number).into())])
            }
            (_, count) => cx.with("new-risks-added", &[("count", count.into())]),
        };
        self.change(changes, said)
    }

    /// Adds the sentence and lets an older risk stand for it: it is kept, closed.
    fn merge(&mut self, cx: &Context<'_>) -> Outcome {
        let line = self.line();
        let Some(keep) = self.like.clone() else { return Outcome::taken() };
        let key = self.fresh_key(cx, &[]);
        let name = self.name(cx, &keep);
        let why = cx.with("merge-why", &[("risk", cx.risk_title(&keep).into())]);
        let closing = Closing { on: Some(cx.today), why };
        let risk = Risk { title: line, ..Risk::default() };
        let mut changes = vec![Change::AddRisk(key.clone(), Box::new(risk))];
        changes.extend(self.begun(cx));
        changes.push(Change::MergeRisks(keep, key.id.clone(), closing));
        self.pending = Some(key);
        self.change(changes, cx.with("new-risk-merged", &[("risk", (&name).into())]))
    }

    fn change(&self, changes: Vec<Change>, said: String) -> Outcome {
        Outcome::Done(vec![Effect::Change(Change::Several(changes)), Effect::Say(said)])
    }

    /// A file that is begun was assessed today.
    fn begun(&self, cx: &Context<'_>) -> Option<Change> {
        let is_new = cx.register().assessment(&self.doc).is_none();
        let assessed = FieldAt::new(&self.doc, &[], "assessed");
        is_new.then_some(Change::Set(assessed, Value::Day(cx.today)))
    }

    fn fresh_key(&self, cx: &Context<'_>, taken: &[ItemKey]) -> ItemKey {
        loop {
            let id: Slug = fresh_id(cx, &self.doc.trust, IdKind::Risk);
            if !taken.iter().any(|key| key.id == id) {
                return ItemKey::new(&self.doc, &id);
            }
        }
    }
}

/// The sentences of a text that was pasted, without what lists begin with.
fn sentences(text: &str) -> Vec<String> {
    let bullets = |c: char| c.is_whitespace() || "-–•*·".contains(c);
    let lines = text.split(['\n', '\r']).map(|line| {
        let line = line.trim_matches(bullets);
        let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = digits.strip_prefix(['.', ')']).filter(|_| digits.len() < line.len());
        let rest = numbered.filter(|rest| rest.starts_with(char::is_whitespace));
        rest.unwrap_or(line).trim().to_owned()
    });
    lines.filter(|line| !line.is_empty()).collect()
}

impl Layer for NewRisks {
    fn is_overlay(&self) -> bool {
        true
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        self.settle_added(cx);
        self.look(cx);
    }

    /// Below the matrix, which everybody goes on looking at.
    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        let low = Rect {
            y: area.y + area.height.saturating_sub(LINES + 2),
            height: LINES.min(area.height),
            ..area
        };
        let title = cx.with("ask-risk", &[("goal", (&cx.doc_title(&self.doc)).into())]);
        let inside = window::draw(cx, low, buf, (area.width, LINES), &title);
        if inside.height < 2 {
            return;
        }
        window::input(cx, Rect { height: 1, ..inside }, buf, &self.input);
        let below = Rect { y: inside.y + 1, height: inside.height - 1, ..inside };
        let line = self.line();
        match &self.like {
            Some(key) => {
                let name = self.name(cx, key);
                let text = cx.with("new-risk-like", &[("risk", (&name).into())]);
                paragraph(buf, below, &text, theme.accent())
            }
            None => paragraph(buf, below, &cx.text("ask-risk-hint"), theme.dim()),
        };
        let keys = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
        fill(buf, keys, theme.text());
        let id = match (line.is_empty(), &self.like) {
            (true, _) if self.has_added => "new-risk-keys",
            (true, _) => "new-risk-keys-typed",
            (false, Some(_)) => "new-risk-keys-like",
            (false, None) => "new-risk-keys-typed",
        };
        put(buf, keys.x + 1, keys.y, keys.width.saturating_sub(2), &cx.text(id), theme.dim());
    }

    fn key(&mut self, cx: &Context<'_>, key: KeyEvent) -> Outcome {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let line = self.line();
        match key.code {
            KeyCode::Esc => return Effect::Close.into(),
            KeyCode::Char('c' | 'C') if control => return Effect::Close.into(),
            KeyCode::Enter if line.is_empty() => return Effect::Close.into(),
            KeyCode::Enter => return self.add(cx, &[line]),
            KeyCode::Tab => return self.merge(cx),
            // A sentence begins with no space: it places the one that was written last.
            KeyCode::Char(' ') if line.is_empty() && !self.has_added => {}
            KeyCode::Char(' ') if line.is_empty() => {
                return Outcome::Done(vec![Effect::Close, Effect::Act(Action::PickUp)]);
            }
            KeyCode::Char('z' | 'Z') if control => return Effect::Act(Action::Undo).into(),
            _ => {
                self.input.input(key);
                self.look(cx);
            }
        }
        Outcome::taken()
    }

    /// Each line that is pasted is a risk of its own.
    fn paste(&mut self, cx: &Context<'_>, text: &str) -> Outcome {
        if !text.trim().contains(['\n', '\r']) {
            self.input.insert_str(text.trim_matches(['\n', '\r']));
            self.look(cx);
            return Outcome::taken();
        }
        let begun = self.input.lines().join(" ");
        let titles = sentences(&format!("{begun}{text}"));
        if titles.is_empty() {
            return Outcome::taken();
        }
        self.add(cx, &titles)
    }

    fn act(&mut self, _cx: &Context<'_>, action: Action) -> Outcome {
        // Only what its own keys ask for, and only that.
        if action == Action::Undo { Outcome::Ignored } else { Outcome::taken() }
    }

    fn mouse(&mut self, _cx: &Context<'_>, _mouse: Mouse) -> Outcome {
        Outcome::taken()
    }
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn a_pasted_list_is_its_sentences() {
        let text =
            "- Tolk mangler\r\n\n• 12 senger stengt\n3. Vikarer slutter\n  10 prosent fravær ";
        let wanted = ["Tolk mangler", "12 senger stengt", "Vikarer slutter", "10 prosent fravær"];
        assert_eq!(sentences(text), wanted);
    }
}
