//! Actions and the keys that call them: data, so that help, palette and key line never lie.

use std::collections::HashMap;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use toml::Table;

macro_rules! actions {
    (looking: { $($look:ident = $look_id:literal,)* } changing: { $($name:ident = $id:literal,)* }) => {
        /// What a key, a click or the palette can ask for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) enum Action { $($look,)* $($name,)* }

        impl Action {
            /// Every action with its name in the keymap and in message ids (`action-NAME`).
            pub(crate) const ALL: &'static [(&'static str, Self)] =
                &[$(($look_id, Self::$look),)* $(($id, Self::$name),)*];

            /// It changes the register, and nothing else.
            pub(crate) fn is_change(self) -> bool {
                [$(Self::$name,)*].contains(&self)
            }
        }
    };
}

actions! {
    looking: {
        Help = "help",
        Palette = "palette",
        Search = "search",
        Quit = "quit",
        Back = "back",
        Problems = "problems",
        Conflicts = "conflicts",
        TakeOurs = "take-ours",
        TakeTheirs = "take-theirs",
        TakeBase = "take-base",
        TypeAnother = "type-another",
        Theme = "theme",
        Source = "source",
        Mine = "mine",
        Settings = "settings",
        Mouse = "mouse",
        Redraw = "redraw",
        Suspend = "suspend",
        Measures = "measures",
        Indicators = "indicators",
        Compare = "compare",
        Send = "send",
        Fetch = "fetch",
        Snapshot = "snapshot",
        Report = "report",
        History = "history",
        Earlier = "earlier",
        Later = "later",
        Deadlines = "deadlines",
        OwnTop = "own-top",
        Reporting = "reporting",
        BoardPage = "board-page",
        Up = "up",
        Down = "down",
        Left = "left",
        Right = "right",
        PageUp = "page-up",
        PageDown = "page-down",
        First = "first",
        Last = "last",
        Open = "open",
        GoalAcross = "goal-across",
        Top = "top",
        Next = "next",
        Previous = "previous",
        Wall = "wall",
        TrustMatrix = "trust-matrix",
        Assessment = "assessment",
        LeaveWall = "leave-wall",
        Opening = "opening",
    }
    changing: {
        Undo = "undo",
        Redo = "redo",
        Save = "save",
        // Up is more probable, or worse where consequence runs upwards.
        MoveUp = "move-up",
        MoveDown = "move-down",
        MoveLeft = "move-left",
        MoveRight = "move-right",
        PickUp = "pick-up",
        ScoreArea = "score-area",
        NextArea = "next-area",
        PreviousArea = "previous-area",
        Drop = "drop",
        PutBack = "put-back",
        Merge = "merge",
        Split = "split",
        MoveToGoal = "move-to-goal",
        Restrict = "restrict",
        NewRisk = "new-risk",
        NewMeasure = "new-measure",
        EditTitle = "edit-title",
        Knowledge = "knowledge",
        Target = "target",
        Review = "review",
        MakeReady = "make-ready",
        CloseRisk = "close-risk",
        Delete = "delete",
        Decrease = "decrease",
        Increase = "increase",
        Clear = "clear",
        Done = "done",
        Decide = "decide",
        Park = "park",
        Minority = "minority",
        Roles = "roles",
        GoneThrough = "gone-through",
        Comment = "comment",
        Horizon = "horizon",
        Present = "present",
        Deliver = "deliver",
        EmptyList = "empty-list",
        Vote = "vote",
    }
}

impl Action {
    pub(crate) fn id(self) -> &'static str {
        Self::ALL.iter().find(|(_, a)| *a == self).map_or("", |(id, _)| id)
    }

    fn named(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|(name, _)| *name == id).map(|(_, a)| *a)
    }
}

/// Where keys have meanings of their own: a table of the keymap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    /// Keys that work in every place.
    Everywhere,
    Overview,
    Matrix,
    /// The matrix while a risk is in hand.
    Moving,
    /// The matrix on the wall: what it does not say, the matrix says.
    Wall,
    Form,
    Measures,
    Choosing,
    Mine,
    Settings,
    TopFive,
    Reporting,
}

impl Place {
    const ALL: [(&'static str, Self); 12] = [
        ("everywhere", Self::Everywhere),
        ("overview", Self::Overview),
        ("matrix", Self::Matrix),
        ("moving", Self::Moving),
        ("wall", Self::Wall),
        ("form", Self::Form),
        ("measures", Self::Measures),
        ("choosing", Self::Choosing),
        ("mine", Self::Mine),
        ("settings", Self::Settings),
        ("top-five", Self::TopFive),
        ("reporting", Self::Reporting),
    ];

    /// Where a key is looked up: what stands first wins.
    fn nearest_first(self) -> &'static [Self] {
        match self {
            Self::Everywhere => &[Self::Everywhere],
            Self::Overview => &[Self::Overview, Self::Everywhere],
            Self::Matrix => &[Self::Matrix, Self::Everywhere],
            Self::Moving => &[Self::Moving, Self::Everywhere],
            Self::Wall => &[Self::Wall, Self::Matrix, Self::Everywhere],
            Self::Form => &[Self::Form, Self::Everywhere],
            Self::Measures => &[Self::Measures, Self::Everywhere],
            Self::Choosing => &[Self::Choosing, Self::Everywhere],
            Self::Mine => &[Self::Mine, Self::Everywhere],
            Self::Settings => &[Self::Settings, Self::Everywhere],
            Self::TopFive => &[Self::TopFive, Self::Everywhere],
            Self::Reporting => &[Self::Reporting, Self::Everywhere],
        }
    }
}

/// What the key is called that has no sign of its own.
pub(crate) const SPACE: &str = "Space";

/// A key with its modifiers, as compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Stroke {
    code: KeyCode,
    control: bool,
}

#[derive(Debug, Default)]
pub(crate) struct Keymap {
    strokes: HashMap<(Place, Stroke), Action>,
    written: Vec<(Place, Action, String)>,
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub(crate) enum KeymapError {
    #[error("{0}")]
    Syntax(String),
    #[error("no such place: {0}")]
    Place(String),
    #[error("no such action: {0}")]
    Action(String),
    #[error("no such key: {0}")]
    Key(String),
    #[error("{key} stands for both {first} and {second} in [{place}]")]
    Clash { place: String, key: String, first: &'static str, second: &'static str },
}

impl Keymap {
    /// The keymap that the program comes with.
    pub(crate) fn builtin() -> Self {
        // A test reads the same text, so a fault in it never leaves the workshop.
        Self::parse(include_str!("../../config/keymap.toml")).unwrap_or_default()
    }

    /// The same with a person's own keys: an action that they give keys in a place has those there
    /// and no others. Keys that clash are passed over, and told.
    pub(crate) fn with_own(mut self, own: &Table) -> (Self, Vec<KeymapError>) {
        let mut errors = Vec::new();
        let mut wanted = Vec::new();
        for (name, actions) in own {
            let Some((_, place)) = Place::ALL.iter().find(|(known, _)| known == name) else {
                errors.push(KeymapError::Place(name.clone()));
                continue;
            };
            for (id, keys) in actions.as_table().into_iter().flatten() {
                match Action::named(id) {
                    Some(action) => wanted.push((*place, name, action, keys_of(keys))),
                    None => errors.push(KeymapError::Action(id.clone())),
                }
            }
        }
        let builtin = self.written.clone();
        for (place, _, action, _) in &wanted {
            self.written.retain(|(p, a, _)| (p, a) != (place, action));
            self.strokes.retain(|(p, _), a| (p, &*a) != (place, action));
        }
        for (place, name, action, keys) in wanted {
            for key in &keys {
                if let Err(error) = self.bind(place, name, action, key) {
                    errors.push(error);
                }
            }
            // An action that got none of its keys keeps those that are still free.
            if !self.written.iter().any(|(p, a, _)| (*p, *a) == (place, action)) {
                let usual = builtin.iter().filter(|(p, a, _)| (*p, *a) == (place, action));
                for (_, _, key) in usual {
                    let _ = self.bind(place, name, action, key);
                }
            }
        }
        (self, errors)
    }

    fn parse(text: &str) -> Result<Self, KeymapError> {
        let table: Table = text.parse().map_err(|e| KeymapError::Syntax(format!("{e}")))?;
        // Of a keymap that has nothing yet, every key is one's own.
        let (keymap, errors) = Self::default().with_own(&table);
        errors.into_iter().next().map_or(Ok(keymap), Err)
    }

    fn bind(
        &mut self,
        place: Place,
        name: &str,
        action: Action,
        key: &str,
    ) -> Result<(), KeymapError> {
        let stroke = read_stroke(key).ok_or_else(|| KeymapError::Key(key.to_owned()))?;
        if let Some(other) = self.strokes.get(&(place, stroke)) {
            return Err(KeymapError::Clash {
                place: name.to_owned(),
                key: key.to_owned(),
                first: other.id(),
                second: action.id(),
            });
        }
        self.strokes.insert((place, stroke), action);
        self.written.push((place, action, key.to_owned()));
        Ok(())
    }

    pub(crate) fn action(&self, place: Place, key: KeyEvent) -> Option<Action> {
        place.nearest_first().iter().find_map(|place| self.own_action(*place, key))
    }

    /// The same, where the key has a meaning of the place's own.
    pub(crate) fn own_action(&self, place: Place, key: KeyEvent) -> Option<Action> {
        self.strokes.get(&(place, stroke_of(key))).copied()
    }

    /// The keys of an action in a place, the usual one first.
    pub(crate) fn keys(&self, place: Place, action: Action) -> Vec<&str> {
        let places = place.nearest_first();
        let keys = places.iter().enumerate().map(|(at, of)| {
            // A key that means something else nearer by is none of its keys here.
            let is_free = |key: &&str| {
                let stroke = read_stroke(key);
                let means_other =
                    |near: &Place| stroke.is_some_and(|s| self.strokes.contains_key(&(*near, s)));
                stroke.is_some() && !places[..at].iter().any(means_other)
            };
            let bound = self.written.iter().filter(|(p, a, _)| p == of && *a == action);
            bound.map(|(_, _, key)| key.as_str()).filter(is_free).collect::<Vec<_>>()
        });
        keys.into_iter().find(|keys| !keys.is_empty()).unwrap_or_default()
    }
}

/// A key, or a list of keys.
fn keys_of(value: &toml::Value) -> Vec<String> {
    match value {
        toml::Value::Array(keys) => {
            keys.iter().map(|key| key.as_str().unwrap_or_default().to_owned()).collect()
        }
        toml::Value::String(key) => vec![key.clone()],
        other => vec![other.to_string()],
    }
}

/// The key as compared: shift is part of the character, and Shift-Tab is a key of its own.
fn stroke_of(key: KeyEvent) -> Stroke {
    let code = match key.code {
        KeyCode::Tab if key.modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        other => other,
    };
    Stroke { code, control: key.modifiers.contains(KeyModifiers::CONTROL) }
}

fn read_stroke(text: &str) -> Option<Stroke> {
    let (control, name) = match text.strip_prefix("Ctrl-") {
        Some(rest) => (true, rest.to_lowercase()),
        None => (false, text.to_owned()),
    };
    let code = match name.as_str() {
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "PageUp" => KeyCode::PageUp,
        "PageDown" => KeyCode::PageDown,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        SPACE => KeyCode::Char(' '),
        "Shift-Tab" => KeyCode::BackTab,
        "Backspace" => KeyCode::Backspace,
        "Delete" => KeyCode::Delete,
        other => {
            let mut chars = other.chars();
            match (chars.next()?, chars.as_str()) {
                (one, "") => KeyCode::Char(one),
                ('F', number) => KeyCode::F(number.parse().ok()?),
                _ => return None,
            }
        }
    };
    Some(Stroke { code, control })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_builtin_keymap_has_no_clash_and_reaches_every_action() {
        let keymap = Keymap::parse(include_str!("../../config/keymap.toml")).unwrap();
        for (id, action) in Action::ALL {
            let bound = keymap.written.iter().any(|(_, a, _)| a == action);
            assert!(bound, "no key calls {id}");
        }
    }

    #[test]
    fn a_key_that_stands_for_two_actions_is_named() {
        let clash = Keymap::parse("[matrix]\nnew-risk = [\"n\"]\nnext = [\"n\"]\n").unwrap_err();
        assert!(matches!(clash, KeymapError::Clash { key, .. } if key == "n"));
    }

    #[test]
    fn own_keys_take_the_place_of_the_usual_ones_and_a_clash_is_told() {
        let with = |text: &str| Keymap::builtin().with_own(&text.parse().unwrap());
        let (keymap, errors) = with("[matrix]\nnew-risk = [\"Ctrl-N\", \"n\"]\n");
        assert_eq!(
            (keymap.keys(Place::Matrix, Action::NewRisk), errors),
            (vec!["Ctrl-N", "n"], vec![])
        );
        let (keymap, errors) = with("[matrix]\nnew-risk = \"t\"\n");
        assert!(
            matches!(&errors[..], [KeymapError::Clash { key, .. }] if key == "t"),
            "{errors:?}"
        );
        assert_eq!(keymap.keys(Place::Matrix, Action::NewRisk), ["n"], "it keeps the usual one");
        // Two actions may change keys with each other.
        let (keymap, errors) = with("[matrix]\nnew-risk = \"t\"\nnew-measure = \"n\"\n");
        assert_eq!(errors, []);
        assert_eq!(keymap.keys(Place::Matrix, Action::NewMeasure), ["n"]);
        let (_, errors) = with("[attic]\na = \"b\"\n[matrix]\nfly = \"f\"\nreview = \"Hyper\"\n");
        assert_eq!(errors.len(), 3, "{errors:?}");
    }

    #[test]
    fn no_key_is_shown_where_it_means_something_else() {
        let keymap = Keymap::builtin();
        assert_eq!(keymap.keys(Place::Overview, Action::Deadlines), ["f", "F6"]);
        assert_eq!(keymap.keys(Place::Measures, Action::Deadlines), ["F6"]);
        assert_eq!(keymap.keys(Place::Measures, Action::Done), ["f"]);
    }

    #[test]
    fn a_place_wins_over_everywhere() {
        let keymap = Keymap::builtin();
        let up = KeyEvent::from(KeyCode::Up);
        assert_eq!(keymap.action(Place::Moving, up), Some(Action::MoveUp));
        assert_eq!(keymap.action(Place::Overview, up), Some(Action::Up));
        let redo = KeyEvent::new(KeyCode::Char('r'), KeyModifiers::CONTROL);
        assert_eq!(keymap.action(Place::Matrix, redo), Some(Action::Redo));
        assert_eq!(
            keymap.action(Place::Matrix, KeyEvent::from(KeyCode::Char('r'))),
            Some(Action::Review)
        );
    }
}
