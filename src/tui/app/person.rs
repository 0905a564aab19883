//! What a person has chosen for themselves, and asking before others' work is changed.

use super::App;
use crate::locale::Locale;
use crate::model::{Change, Slug};
use crate::store::preferences::Mistake;
use crate::tui::keymap::{Keymap, KeymapError};
use crate::tui::layer::Effect;
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::own::Preference;
use crate::tui::target::Target;

impl App {
    /// Opens on what is the person's own, or asks who they are.
    pub(super) fn begin_with_own(&mut self) {
        let own = &mut self.state.own;
        own.fit(&self.state.ledger.register().catalogue);
        let (asks, opens) = (own.asks_first, own.opens_mine);
        if opens {
            self.go(Target::Mine);
        }
        if asks {
            self.go(Target::Settings);
        }
        self.say_mistakes();
    }

    fn say_mistakes(&mut self) {
        let locale = &self.state.locale;
        let word = |mistake: &Mistake| match mistake {
            Mistake::Unusable { .. } => locale.text("settings-unusable"),
            Mistake::Word { key, value, .. } => {
                let what = locale.text(&format!("settings-{key}"));
                let args = [("what", (&what).into()), ("value", value.into())];
                locale.with("settings-word", &args)
            }
        };
        let mistakes = self.state.own.preferences.mistakes.iter().map(word);
        let keys = self.state.key_errors.iter().map(|error| key_error(locale, error));
        let all: Vec<String> = mistakes.chain(keys).collect();
        if !all.is_empty() {
            self.warn(all.join(" "));
        }
    }

    /// Remembers what was chosen, and lives by it from now on.
    pub(super) fn prefer(&mut self, preference: Preference) {
        let state = &mut self.state;
        match &preference {
            Preference::Language(language) => state.locale = Locale::for_screens(*language),
            Preference::Look(look) => state.theme = state.theme.with_look(*look),
            _ => {}
        }
        let is_start = preference == Preference::Asked;
        state.own.take(preference);
        if let Err(why) = state.own.preferences.write() {
            let args = [("why", why.to_string().into())];
            let text = state.locale.with("settings-not-kept", &args);
            self.warn(text);
        }
        let is_mine = self.state.own.preferences.start == crate::store::preferences::Start::Mine;
        if is_start && is_mine && self.state.own.trust.is_some() {
            self.go(Target::Mine);
        }
        self.refresh();
    }

    /// Whether the mouse is the program's.
    pub(in crate::tui) fn takes_mouse(&self) -> bool {
        self.state.own.preferences.mouse
    }

    /// The mouse is the program's, or the terminal's to select text with.
    pub(super) fn toggle_mouse(&mut self) {
        let mouse = !self.state.own.preferences.mouse;
        self.prefer(Preference::Mouse(mouse));
        let id = if mouse { "notice-mouse-on" } else { "notice-mouse-off" };
        self.say(self.state.locale.text(id));
    }

    /// The other trust whose work a change is about, where the person has not yet said that they
    /// mean to.
    pub(super) fn trust_to_ask_about(&self, change: &Change) -> Option<Slug> {
        let own = self.state.own.trust.as_ref()?;
        let mut others = change.trusts().into_iter().filter(|trust| *trust != own);
        others.find(|trust| !self.may_change_others.contains(*trust)).cloned()
    }

    /// Asks before others' work is changed; what was to be done waits for the answer.
    pub(super) fn ask_about_others(&mut self, trust: Slug, effects: Vec<Effect>) {
        let cx = self.state.context();
        let args = [("trust", cx.trust_short(&trust).into())];
        let title = cx.with("others-title", &args);
        let items = [
            Item::new(cx.text("others-leave"), cx.text("others-leave-detail")),
            Item::new(cx.with("others-change", &args), cx.text("others-change-detail")),
        ];
        let mut waiting = Some(effects);
        let choice = Choice::one(title, items.to_vec(), 0, move |_, at| match at {
            0 => Vec::new(),
            _ => vec![Effect::ChangeOthers(trust.clone(), waiting.take().unwrap_or_default())],
        });
        self.push(Box::new(choice));
    }
}

/// The person's own keys on the program's.
pub(super) fn keymap(own: &crate::tui::Own) -> (Keymap, Vec<KeymapError>) {
    Keymap::builtin().with_own(&own.preferences.keys)
}

fn key_error(locale: &Locale, error: &KeymapError) -> String {
    let name = |id: &str| locale.find(&format!("help-{id}"), &[]).unwrap_or_else(|| id.to_owned());
    match error {
        KeymapError::Clash { key, first, second, .. } => {
            let (first, second) = (name(first), name(second));
            let args =
                [("key", key.into()), ("first", (&first).into()), ("second", (&second).into())];
            locale.with("keys-clash", &args)
        }
        KeymapError::Place(what)
        | KeymapError::Action(what)
        | KeymapError::Key(what)
        | KeymapError::Syntax(what) => locale.with("keys-unknown", &[("what", what.into())]),
    }
}
