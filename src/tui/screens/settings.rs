//! What a person has chosen for themselves: asked at the first start, and shown again on request.

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::locale::Language;
use crate::model::word_of;
use crate::model::{Register, Slug};
use crate::store::preferences::Look;
use crate::store::preferences::Start;
use crate::tui::context::Context;
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::overlays::prompt::Prompt;
use crate::tui::own::Preference;
use crate::tui::widgets::frame;
use crate::tui::widgets::list::List;
use crate::tui::widgets::paint::{fill, paragraph, put};

/// The lines that ask, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Trust,
    Role,
    Language,
    Theme,
    Start,
    Mouse,
    /// All is as it should be.
    Begin,
}

const ROWS: [Row; 7] =
    [Row::Trust, Row::Role, Row::Language, Row::Theme, Row::Start, Row::Mouse, Row::Begin];

const LANGUAGES: [Language; 3] = [Language::Nb, Language::Nn, Language::En];

/// The columns of the labels.
const LABELS: u16 = 16;

#[derive(Default)]
pub(crate) struct SettingsScreen {
    list: List,
}

impl Row {
    fn id(self) -> &'static str {
        match self {
            Self::Trust => "settings-trust",
            Self::Role => "settings-role",
            Self::Language => "settings-language",
            Self::Theme => "settings-theme",
            Self::Start => "settings-start",
            Self::Mouse => "settings-mouse",
            Self::Begin => "settings-begin",
        }
    }

    fn value(self, cx: &Context<'_>) -> String {
        let preferences = &cx.own.preferences;
        match self {
            Self::Trust => match cx.own.trust.as_ref().and_then(|trust| cx.trust(trust)) {
                Some(trust) => format!("{} · {}", trust.short, trust.name),
                None => cx.text("settings-no-trust"),
            },
            Self::Role if cx.own.role.is_empty() => cx.text("settings-no-role"),
            Self::Role => cx.own.role.clone(),
            Self::Language => own_name(cx, cx.locale.language()),
            Self::Theme => cx.text(&format!("theme-{}", word_of(&Look::WORDS, &cx.theme.look()))),
            Self::Start => cx.text(start_word(preferences.start)),
            Self::Mouse => cx.text(mouse_word(preferences.mouse)),
            Self::Begin => String::new(),
        }
    }
}

/// A language by its own name: who reads none of the others finds it.
fn own_name(cx: &Context<'_>, language: Language) -> String {
    cx.text(&format!("language-{}", language.code()))
}

fn start_word(start: Start) -> &'static str {
    match start {
        Start::Mine => "start-mine",
        Start::Overview => "start-overview",
    }
}

fn mouse_word(mouse: bool) -> &'static str {
    if mouse { "mouse-on" } else { "mouse-off" }
}

impl SettingsScreen {
    fn row(&self) -> Row {
        ROWS.get(self.list.at()).copied().unwrap_or(Row::Begin)
    }

    fn open(&self, cx: &Context<'_>) -> Outcome {
        let row = self.row();
        let title = cx.text(row.id());
        let choose = |items: Vec<(String, Preference)>, now: usize| -> Outcome {
            let (labels, preferences): (Vec<String>, Vec<Preference>) = items.into_iter().unzip();
            let items = labels.into_iter().map(|label| Item::new(label, "")).collect();
            let choice = Choice::one(title.clone(), items, now, move |_, at| {
                preferences.get(at).cloned().map(Effect::Prefer).into_iter().collect()
            });
            Effect::open(choice).into()
        };
        match row {
            Row::Trust => {
                let trusts = &cx.register().catalogue.trusts;
                let named = trusts.iter().map(|trust| {
                    let label = format!("{} · {}", trust.short, trust.name);
                    (label, Preference::Trust(Some(trust.id.clone())))
                });
                let none = (cx.text("settings-no-trust"), Preference::Trust(None));
                let now = trusts.iter().position(|t| Some(&t.id) == cx.own.trust.as_ref());
                choose(named.chain([none]).collect(), now.unwrap_or(0))
            }
            Row::Role => Effect::open(ask_role(cx)).into(),
            Row::Language => {
                let now = LANGUAGES.iter().position(|it| *it == cx.locale.language());
                let items = LANGUAGES.map(|it| (own_name(cx, it), Preference::Language(it)));
                choose(items.to_vec(), now.unwrap_or(0))
            }
            Row::Theme => Effect::Prefer(Preference::Look(cx.theme.look().next())).into(),
            Row::Start => {
                let start = match cx.own.preferences.start {
                    Start::Mine => Start::Overview,
                    Start::Overview => Start::Mine,
                };
                Effect::Prefer(Preference::Start(start)).into()
            }
            Row::Mouse => Effect::Prefer(Preference::Mouse(!cx.own.preferences.mouse)).into(),
            Row::Begin => leave(cx),
        }
    }
}

/// Leaves; whoever was asked at the first start is not asked again.
fn leave(cx: &Context<'_>) -> Outcome {
    match cx.own.asks_first {
        true => Outcome::Done(vec![Effect::Close, Effect::Prefer(Preference::Asked)]),
        false => Effect::Close.into(),
    }
}

/// The roles that the register knows, and room for another.
fn ask_role(cx: &Context<'_>) -> Choice {
    let mut roles = known_roles(cx.register(), cx.own.trust.as_ref());
    cx.locale.alphabet().sort_by_text(&mut roles, |role| role);
    let mut items =
        vec![Item::new(cx.text("settings-no-role"), cx.text("settings-no-role-detail"))];
    items.extend(roles.iter().map(|role| Item::new(role.clone(), "")));
    items.push(Item::new(cx.text("settings-other-role"), ""));
    let now = roles.iter().position(|role| *role == cx.own.role).map_or(0, |at| at + 1);
    let title = cx.text("settings-role");
    Choice::one(title, items, now, move |cx, at| match at.checked_sub(1) {
        None => vec![Effect::Prefer(Preference::Role(String::new()))],
        Some(at) => match roles.get(at) {
            Some(role) => vec![Effect::Prefer(Preference::Role(role.clone()))],
            None => vec![Effect::open(type_role(cx))],
        },
    })
}

fn type_role(cx: &Context<'_>) -> Prompt {
    let title = cx.text("settings-role");
    Prompt::new(title, cx.text("ask-role-hint"), &cx.own.role, |_, line| {
        Ok(vec![Effect::Prefer(Preference::Role(line.to_owned()))])
    })
}

/// The roles that stand in a trust's files, or in everybody's; each once, as it is written most
/// often.
pub(crate) fn known_roles(register: &Register, trust: Option<&Slug>) -> Vec<String> {
    let mut known: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    let mut add = |role: &str| {
        let role = role.trim();
        if !role.is_empty() {
            let written = known.entry(role.to_lowercase()).or_default();
            *written.entry(role.to_owned()).or_default() += 1;
        }
    };
    let books = register.trusts.iter().filter(|(id, _)| trust.is_none_or(|trust| trust == *id));
    for (_, assessment) in books.flat_map(|(_, book)| book.assessments()) {
        assessment.risks.values().for_each(|risk| add(&risk.owner));
        assessment.measures.values().for_each(|measure| add(&measure.owner));
        assessment.sessions.values().flat_map(|s| &s.roles).for_each(|role| add(role));
        add(&assessment.approved.by);
    }
    let most = |written: BTreeMap<String, usize>| {
        written.into_iter().max_by_key(|(_, count)| *count).map(|(role, _)| role)
    };
    known.into_values().filter_map(most).collect()
}

impl Layer for SettingsScreen {
    fn place(&self) -> Place {
        Place::Settings
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        let title = if cx.own.asks_first { "settings-welcome" } else { "settings-title" };
        frame::header(cx, area, buf, &[cx.text(title)], "");
        let body = frame::body(area);
        let intro = if cx.own.asks_first { "settings-first" } else { "settings-intro" };
        let used = paragraph(buf, Rect { height: 4, ..body }, &cx.text(intro), theme.dim());
        self.list.clear_hits();
        let mut y = body.y + used + 1;
        for (at, row) in ROWS.into_iter().enumerate() {
            if row == Row::Begin {
                y += 1;
            }
            let line = Rect { y, height: 1, ..body };
            let chosen = at == self.list.at();
            if chosen {
                fill(buf, line, theme.chosen());
                put(buf, line.x, y, 1, "▸", theme.chosen());
            }
            let pick = |style| if chosen { theme.chosen() } else { style };
            let label = match row {
                Row::Begin if !cx.own.asks_first => cx.text("settings-done"),
                row => cx.text(row.id()),
            };
            put(buf, line.x + 2, y, line.width.saturating_sub(2), &label, pick(theme.strong()));
            let x = line.x + 2 + LABELS;
            let room = line.right().saturating_sub(x);
            put(buf, x, y, room, &row.value(cx), pick(theme.text()));
            self.list.add_hit(line, at);
            y += 1;
        }
        let below = Rect { y: y + 1, height: body.bottom().saturating_sub(y + 1), ..body };
        let about = cx.text(&format!("{}-about", self.row().id()));
        paragraph(buf, below, &about, theme.dim());
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }

    fn actions(&self, _cx: &Context<'_>) -> Vec<Action> {
        vec![Action::Up, Action::Down, Action::Open, Action::Back, Action::Help]
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        if self.list.act(action, ROWS.len(), 5) {
            return Outcome::taken();
        }
        match action {
            Action::Open | Action::Right | Action::Left => self.open(cx),
            Action::Back => leave(cx),
            Action::Quit | Action::Help | Action::Redraw | Action::Suspend => Outcome::Ignored,
            // Nothing else is in reach before the person has said who they are.
            _ if cx.own.asks_first => Outcome::taken(),
            _ => Outcome::Ignored,
        }
    }

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        if self.list.mouse(mouse, ROWS.len()) { self.open(cx) } else { Outcome::taken() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::testing::slug;
    use crate::model::testing::Builder;

    #[test]
    fn a_role_stands_once_as_it_is_written_most_often() {
        let owners = ["HR-sjef", "hr-sjef", "HR-sjef ", "fagdirektør", ""];
        let built = owners.iter().enumerate().fold(Builder::new(), |built, (at, owner)| {
            let id = format!("r{at}");
            let built = built.risk("unn", "ventetid", &id, 2, 2);
            built.edit_risk("unn", "ventetid", &id, |_, risk| risk.owner = (*owner).into())
        });
        let register = built.build();
        assert_eq!(known_roles(&register, Some(&slug("unn"))), ["fagdirektør", "HR-sjef"]);
        assert_eq!(known_roles(&register, Some(&slug("fin"))), [""; 0]);
    }
}
