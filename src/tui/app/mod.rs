//! Routing: input to the top layer, what it asks for to where it is done.

mod changing;
mod choosing;
mod describe;
mod effects;
mod file_changes;
mod git_job;
mod history;
mod identity;
mod inspection;
mod jobs;
mod navigation;
mod outside;
mod palette;
mod person;
mod region;
mod report;
mod saving;
mod workshop;

use std::collections::{BTreeSet, HashSet};

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::conflicts::Conflicts;
use super::context::Context;
use super::git_job::{GitJob, Kind};
use super::job::{self, Jobs};
use super::keymap::{Action, Keymap, KeymapError, Place};
use super::layer::{Layer, Mouse, Outcome};
use super::overlays::help::Help;
use super::own::{Own, Preference};
use super::screens::overview;
use super::target::Target;
use super::theme::Theme;
use super::timeline::{HistorySource, Timeline};
use super::widgets::paint::{fill, paragraph, put};
use super::{Begin, Options};
use crate::history::exchange::Standing;
use crate::locale::Locale;
use crate::model::word_of;
use crate::model::{Change, Date, Diagnostic, Lapse, Ledger, Slug};
use crate::store::preferences::Look;
use crate::store::{Opened, ReadOnly, Watch, Workspace};
use crate::tui::depth::Depth;

/// The smallest screen that is useful; below it a message says so.
const SMALLEST: (u16, u16) = (60, 18);

/// Everything that layers look at.
struct AppState {
    ledger: Ledger,
    locale: Locale,
    theme: Theme,
    keymap: Keymap,
    /// What is wrong with the person's own keys.
    key_errors: Vec<KeymapError>,
    own: Own,
    standing: Option<Standing>,
    today: Date,
    today_is_fixed: bool,
    /// Where the register is, and what was found when its files were read.
    opened: Opened,
    problems: Vec<Diagnostic>,
    read_only: Option<ReadOnly>,
    hide_restricted: bool,
    source: HistorySource,
    timeline: Timeline,
    conflicts: Conflicts,
    jobs: Jobs<App>,
    git_job: Option<GitJob>,
}

impl AppState {
    fn context(&self) -> Context<'_> {
        Context {
            ledger: &self.ledger,
            locale: &self.locale,
            theme: self.theme,
            keymap: &self.keymap,
            today: self.today,
            today_is_fixed: self.today_is_fixed,
            problems: &self.problems,
            is_inspecting: self.jobs.is_running(&job::Kind::Inspection),
            read_problems: &self.opened.problems,
            severities: &self.opened.settings.severities,
            read_only: self.read_only.is_some(),
            region: match self.read_only {
                Some(ReadOnly::Region { registers }) => Some(registers),
                _ => None,
            },
            active_year: self.opened.settings.year,
            hide_restricted: self.hide_restricted,
            timeline: &self.timeline,
            conflicts: &self.conflicts,
            comparison: self.timeline.comparison(),
            git_job: self.git_job.as_ref(),
            own: &self.own,
            standing: self.standing,
        }
    }
}

/// What the status line says until the next input.
enum Notice {
    Info(String),
    Warning(String),
}

pub(super) struct App {
    state: AppState,
    workspace: Workspace,
    /// `None` where nothing may be written, or nothing is to be (pictures, measurements).
    session: Option<saving::Session>,
    layers: Vec<Box<dyn Layer>>,
    notice: Option<Notice>,
    /// What people have been asked about, and let lapse.
    may_lapse: HashSet<Lapse>,
    /// Notices what others write; begun when the first frame stands.
    watch: Option<Watch>,
    done: bool,
    /// What is to be done with the terminal before the next frame.
    errand: Option<Errand>,
    /// Other trusts whose work the person has said that they mean to change.
    may_change_others: BTreeSet<Slug>,
}

/// What is to be done with the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Errand {
    /// Draw all of it anew.
    Redraw,
    /// Give it back and stop until the shell goes on.
    Suspend,
}

impl App {
    /// Opens on the overview, or on a trust's matrix.
    pub(super) fn new(opened: Opened, options: Options) -> Self {
        let workspace = Workspace::new(&opened.root, opened.register.year);
        let (keymap, key_errors) = person::keymap(&options.own);
        let state = AppState {
            ledger: Ledger::new(opened.register.clone()),
            locale: Locale::for_screens(options.language),
            theme: Theme::new(options.depth, options.look, &opened.register.matrix),
            keymap,
            key_errors,
            own: options.own,
            standing: None,
            today: options.today,
            today_is_fixed: options.today_is_fixed,
            problems: Vec::new(),
            read_only: opened.read_only.clone(),
            hide_restricted: false,
            source: HistorySource::Register(opened.root.clone()),
            opened,
            timeline: Timeline::default(),
            conflicts: Conflicts::default(),
            jobs: Jobs::default(),
            git_job: None,
        };
        let mut app = Self {
            state,
            workspace,
            session: None,
            layers: Vec::new(),
            notice: None,
            may_lapse: HashSet::new(),
            watch: None,
            done: false,
            errand: None,
            may_change_others: BTreeSet::new(),
        };
        app.push(Box::new(overview::Overview::default()));
        match options.begin {
            Begin::Overview => {}
            Begin::Trust(trust) => app.go(Target::MatrixOfTrust { trust, on_wall: false }),
            Begin::Workshop(doc) => {
                // Who leaves the wall stands before the matrix that was on it.
                app.go(Target::Matrix(doc));
                app.act(Action::Wall);
                app.look_for_wall();
            }
        }
        if !app.state.opened.problems.is_empty() {
            let count = app.state.opened.problems.len().into();
            let text = app.state.locale.with("notice-problems", &[("count", count)]);
            app.warn(text);
        }
        app.begin_with_own();
        app.say_left_to_choose();
        app
    }

    /// What is to be done with the terminal now.
    pub(super) fn take_errand(&mut self) -> Option<Errand> {
        self.errand.take()
    }

    /// The colours that the terminal shows.
    pub(super) fn depth(&self) -> Depth {
        self.state.theme.shown()
    }

    pub(super) fn is_done(&self) -> bool {
        self.done
    }

    /// Draws the layers that are in sight.
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer) {
        let cx = self.state.context();
        fill(buf, area, cx.theme.text());
        if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
            paragraph(buf, area, &cx.text("too-small"), cx.theme.text());
            return;
        }
        let lowest = self.layers.iter().rposition(|l| !l.is_overlay()).unwrap_or(0);
        for layer in &self.layers[lowest..] {
            layer.draw(&cx, area, buf);
        }
        self.draw_notice(&cx, area, buf);
    }

    fn draw_notice(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let (text, style) = match &self.notice {
            Some(Notice::Info(text)) => (text, cx.theme.text()),
            Some(Notice::Warning(text)) => (text, cx.theme.alarm()),
            None => return,
        };
        let y = area.bottom() - 2;
        let line = Rect { y, height: 1, ..area };
        fill(buf, line, cx.theme.text());
        put(buf, area.x + 1, y, area.width.saturating_sub(2), text, style);
    }

    pub(super) fn input(&mut self, event: Event) {
        self.take(event);
        self.offer_top(|layer, cx| layer.settle(cx));
        // What this changed must outlive the program from here on.
        if !self.done {
            self.write_journal();
        }
        self.look_for_wall();
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => {
                self.notice = None;
                self.key(typed(key));
            }
            Event::Mouse(mouse) => {
                if let Some(mouse) = read_mouse(mouse) {
                    if !matches!(mouse, Mouse::Release(_)) {
                        self.notice = None;
                    }
                    self.offer_top(|layer, cx| layer.mouse(cx, mouse));
                }
            }
            Event::Paste(text) => {
                self.offer_top(|layer, cx| layer.paste(cx, &text));
            }
            _ => {}
        }
    }

    fn key(&mut self, key: KeyEvent) {
        if self.offer_top(|layer, cx| layer.key(cx, key)) {
            return;
        }
        let place = self.layers.last().map_or(Place::Everywhere, |l| l.place());
        if let Some(action) = self.state.keymap.action(place, key) {
            self.act(action);
        }
    }

    /// Offers something to the top layer; whether it took it.
    fn offer_top(&mut self, offer: impl FnOnce(&mut dyn Layer, &Context<'_>) -> Outcome) -> bool {
        let cx = self.state.context();
        let Some(layer) = self.layers.last_mut() else { return false };
        match offer(layer.as_mut(), &cx) {
            Outcome::Ignored => false,
            Outcome::Done(effects) => {
                self.carry_out(effects);
                true
            }
        }
    }

    fn act(&mut self, action: Action) {
        // Nobody types a sentence that is then refused.
        if action.is_change() && matches!(self.state.read_only, Some(ReadOnly::Region { .. })) {
            self.say_read_only();
            return;
        }
        if self.state.hide_restricted && navigation::leads_away(action) {
            return self.say(self.state.locale.text("wall-only-f5"));
        }
        if self.offer_top(|layer, cx| layer.act(cx, action)) {
            return;
        }
        match action {
            Action::Help => {
                let (place, actions) = self.offered();
                self.push(Box::new(Help::new(place, actions)));
            }
            Action::Palette => self.open_palette(),
            Action::Search => self.open_search(),
            Action::Undo => self.step(Ledger::undo, "notice-undone", "notice-nothing-to-undo"),
            Action::Redo => self.step(Ledger::redo, "notice-redone", "notice-nothing-to-redo"),
            Action::Save => self.save(),
            Action::Compare => self.choose_comparison(),
            Action::Send => self.begin_git(Kind::Send),
            Action::Fetch => self.begin_git(Kind::Fetch),
            Action::Snapshot => self.begin_git(Kind::Snapshot),
            Action::Report => self.ask_for_report(),
            Action::Theme => {
                let look = self.state.theme.look().next();
                self.prefer(Preference::Look(look));
                let id = format!("theme-{}", word_of(&Look::WORDS, &look));
                self.say(self.state.locale.text(&id));
            }
            Action::Mouse => self.toggle_mouse(),
            Action::Redraw => self.errand = Some(Errand::Redraw),
            Action::Suspend => self.errand = Some(Errand::Suspend),
            Action::Back if self.layers.len() > 1 => self.pop(),
            Action::Quit => self.quit(),
            other => {
                if let Some(target) = self.target_of(other) {
                    self.go(target);
                }
            }
        }
    }

    /// Undoes or redoes a change, and says which.
    fn step(
        &mut self,
        step: impl FnOnce(&mut Ledger) -> Option<&Change>,
        done: &str,
        nothing: &str,
    ) {
        let change = step(&mut self.state.ledger).cloned();
        let cx = self.state.context();
        let text = match &change {
            Some(change) => {
                let what = describe::change(&cx, change);
                cx.with(done, &[("what", (&what).into())])
            }
            None => cx.text(nothing),
        };
        self.say(text);
        self.refresh();
    }

    fn say(&mut self, text: String) {
        self.notice = Some(Notice::Info(text));
    }

    fn warn(&mut self, text: String) {
        self.notice = Some(Notice::Warning(text));
    }

    fn push(&mut self, mut layer: Box<dyn Layer>) {
        layer.refresh(&self.state.context());
        self.layers.push(layer);
    }

    fn pop(&mut self) {
        if self.layers.len() > 1 {
            self.layers.pop();
            self.put_off_choosing();
            self.refresh();
        }
    }

    /// A wall may have gone up or come down.
    fn look_for_wall(&mut self) {
        self.state.hide_restricted = self.layers.iter().any(|l| l.is_wall());
    }

    /// Brings the layers in sight up to date; the others are when they come into sight again.
    fn refresh(&mut self) {
        self.look_for_wall();
        self.state.timeline.refresh(self.state.ledger.register());
        let cx = self.state.context();
        let lowest = self.layers.iter().rposition(|l| !l.is_overlay()).unwrap_or(0);
        for layer in &mut self.layers[lowest..] {
            layer.refresh(&cx);
        }
    }
}

/// A key as it was meant: Windows tells of AltGr as Ctrl and Alt, and on a Norwegian keyboard that is
/// how `@`, `{` and `€` are typed. Letters and digits with both held down stay commands.
fn typed(key: KeyEvent) -> KeyEvent {
    let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
    match key.code {
        KeyCode::Char(c) if key.modifiers.contains(alt_gr) && !c.is_ascii_alphanumeric() => {
            KeyEvent { modifiers: key.modifiers.difference(alt_gr), ..key }
        }
        _ => key,
    }
}

fn read_mouse(mouse: MouseEvent) -> Option<Mouse> {
    let position = Position { x: mouse.column, y: mouse.row };
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Mouse::Press(position)),
        MouseEventKind::Drag(MouseButton::Left) => Some(Mouse::Drag(position)),
        MouseEventKind::Up(MouseButton::Left) => Some(Mouse::Release(position)),
        MouseEventKind::ScrollUp => Some(Mouse::Wheel(position, -1)),
        MouseEventKind::ScrollDown => Some(Mouse::Wheel(position, 1)),
        _ => None,
    }
}

#[cfg(test)]
impl App {
    pub(super) fn register(&self) -> &crate::model::Register {
        self.state.ledger.register()
    }

    pub(super) fn save_now(&mut self) {
        self.save();
    }

    /// Takes every change back.
    pub(super) fn undo_all(&mut self) {
        while self.state.ledger.undo().is_some() {}
        self.refresh();
    }

    /// As if the register lay in this folder and had just been opened for writing.
    pub(super) fn begin_session_at(&mut self, root: &std::path::Path) {
        self.workspace = Workspace::new(root, self.workspace.year());
        self.begin_session();
    }

    pub(super) fn set_read_only(&mut self) {
        self.state.read_only = Some(ReadOnly::NewerFormat);
    }
}
