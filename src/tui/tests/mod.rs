//! Screens as people see them, driven by keys.

mod choosing;
mod deadlines;
mod demo;
mod editing;
mod factors;
mod fits;
mod jobs;
mod monkey;
mod moving;
mod person;
mod picture;
mod recovery;
mod region;
mod reporting;
mod sending;
mod timeline;
mod topfive;
mod words;
mod workshop;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::app::App;
use super::{Begin, Depth, Options, Own};
use crate::locale::Language;
use crate::model::{Date, Register};
use crate::store::preferences::Look;
use crate::store::{Opened, Settings};

/// A program on a screen of a fixed size.
struct Stage {
    app: App,
    area: Rect,
}

fn options(language: Language, depth: Depth) -> Options {
    Options {
        language,
        today: Date::from_ymd_opt(2024, 5, 6).unwrap(),
        today_is_fixed: true,
        begin: Begin::Overview,
        depth,
        look: Look::Dark,
        own: Own::default(),
    }
}

/// Ways from the overview to every screen and overlay, by name.
const SCREENS: [(&str, &str); 28] = [
    ("overview", ""),
    ("matrix", "<Enter>"),
    ("trust", "<Home><Enter>"),
    ("risk", "<Enter><Enter>"),
    ("measures", "m"),
    ("measure", "m<Enter>"),
    ("assessment", "<Enter>v"),
    ("indicators", "i"),
    ("indicators of all goals", "<Home>i"),
    ("problems", "p"),
    ("help", "?"),
    ("palette", ":"),
    ("search", "/ris"),
    ("moving", "<Enter> <Up>"),
    ("aiming", "<Enter>g<Up>"),
    ("one more area", "<Enter>o"),
    ("knowledge", "<Enter>c"),
    ("new risk", "<Enter>n"),
    ("new measure", "<Enter>tPlan @HR 1.6"),
    ("level", "<Enter><Enter><Home><Down><Down><Down><Down><Down><Down><Down><Down><Enter>"),
    ("text", "<Enter><Enter><Home><Down><Enter>"),
    ("delete", "<Enter>x"),
    ("first page on the wall", "<Enter>w"),
    ("wall", "<Enter>w<Enter>"),
    ("deadlines", "f"),
    ("deadlines of a trust", "f<Right>"),
    ("a goal in all trusts", "g"),
    ("topp 5", "t"),
];

impl Stage {
    fn of(register: Register, language: Language, size: (u16, u16)) -> Self {
        Self::with_depth(register, language, size, Depth::True)
    }

    /// The same as somebody with a trust and a role sees it.
    fn own(register: Register, own: Own, size: (u16, u16)) -> Self {
        let mut options = options(Language::Nb, Depth::True);
        options.own = own;
        let settings = Settings { name: register.name.clone(), year: 2024, ..Settings::default() };
        let opened = Opened {
            root: "/tmp/none".into(),
            register,
            settings,
            problems: Vec::new(),
            read_only: None,
        };
        Self { app: App::new(opened, options), area: Rect::new(0, 0, size.0, size.1) }
    }

    fn with_depth(register: Register, language: Language, size: (u16, u16), depth: Depth) -> Self {
        let settings = Settings { name: register.name.clone(), year: 2024, ..Settings::default() };
        let opened = Opened {
            root: "/tmp/none".into(),
            register,
            settings,
            problems: Vec::new(),
            read_only: None,
        };
        Self {
            app: App::new(opened, options(language, depth)),
            area: Rect::new(0, 0, size.0, size.1),
        }
    }

    /// Presses keys: words are typed, names in angle brackets are keys.
    fn press(&mut self, keys: &str) {
        let mut rest = keys;
        while let Some(c) = rest.chars().next() {
            let (code, control, used) = match rest.strip_prefix('<').and_then(|r| r.split_once('>'))
            {
                Some((name, _)) => (named(name), name.starts_with("C-"), name.len() + 2),
                None => (KeyCode::Char(c), false, c.len_utf8()),
            };
            let modifiers = if control { KeyModifiers::CONTROL } else { KeyModifiers::NONE };
            self.app.input(Event::Key(KeyEvent::new(code, modifiers)));
            rest = &rest[used..];
        }
        self.app.wait_for_jobs();
    }

    fn buffer(&self) -> Buffer {
        let mut buf = Buffer::empty(self.area);
        self.app.draw(self.area, &mut buf);
        buf
    }

    fn screen(&self) -> String {
        text_of(&self.buffer())
    }
}

/// A screen has its place above and its keys below; where there is no room for them, that is said.
fn is_drawn(screen: &str, width: u16, height: u16) -> bool {
    if width < 60 || height < 18 {
        return screen.starts_with(['V', '…']);
    }
    let mut lines = screen.lines();
    let is_there = |line: Option<&str>| line.is_some_and(|line| !line.trim().is_empty());
    is_there(lines.next()) && is_there(lines.next_back())
}

fn named(name: &str) -> KeyCode {
    match name {
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Space" => KeyCode::Char(' '),
        "Tab" => KeyCode::Tab,
        "Home" => KeyCode::Home,
        "Backspace" => KeyCode::Backspace,
        _ if name.len() == 2 && name.starts_with('F') => KeyCode::F(name[1..].parse().unwrap()),
        "End" => KeyCode::End,
        _ => KeyCode::Char(name.chars().last().unwrap()),
    }
}

pub(crate) fn text_of(buf: &Buffer) -> String {
    let mut lines = Vec::new();
    for y in 0..buf.area.height {
        let mut line = String::new();
        let mut x = 0;
        while x < buf.area.width {
            let symbol = buf[(x, y)].symbol();
            line.push_str(symbol);
            x += crate::report::fit::width(symbol).max(1) as u16;
        }
        lines.push(line.trim_end().to_owned());
    }
    lines.join("\n")
}
