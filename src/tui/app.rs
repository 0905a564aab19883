//! Routing: input to the top layer, what it asks for to where it is done.

mod beside;
mod choosing;
mod compare;
mod errand;
mod lists;
mod palette;
mod region;
mod saving;

use crossterm::event::{Event, KeyEvent, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::choices::Choices;
use super::errand::{Errand, Kind};
use super::inspection::Inspection;
use super::keymap::{Action, Keymap, Place};
use super::layer::{Context, Effect, Layer, Mouse, Outcome};
use super::overlays::help::Help;
use super::screens::{matrix, overview, problems, search};
use super::theme::Theme;
use super::timeline::{Reach, Timeline};
use super::widgets::paint::{fill, paragraph, put};
use super::{Options, describe};
use crate::locale::Locale;
use crate::model::{Change, Date, Ledger};
use crate::store::{Desk, Opened, ReadOnly, Watch};

/// The smallest screen that is useful; below it a message says so.
const SMALLEST: (u16, u16) = (60, 18);

/// Everything that layers look at.
struct World {
    ledger: Ledger,
    locale: Locale,
    theme: Theme,
    keymap: Keymap,
    today: Date,
    today_is_fixed: bool,
    /// Where the register is, and what was found when its files were read.
    opened: Opened,
    inspection: Inspection,
    read_only: Option<ReadOnly>,
    hide_restricted: bool,
    timeline: Timeline,
    choices: Choices,
    /// Where the past is read from.
    reach: Reach,
    /// Work that goes to or comes from the others.
    errand: Option<Errand>,
}

impl World {
    fn context(&self) -> Context<'_> {
        Context {
            ledger: &self.ledger,
            locale: &self.locale,
            theme: self.theme,
            keymap: &self.keymap,
            today: self.today,
            today_is_fixed: self.today_is_fixed,
            problems: &self.inspection.found,
            is_inspecting: self.inspection.is_underway(),
            read_only: self.read_only.is_some(),
            region: match self.read_only {
                Some(ReadOnly::Region { registers }) => Some(registers),
                _ => None,
            },
            active_year: self.opened.settings.year,
            hide_restricted: self.hide_restricted,
            timeline: &self.timeline,
            choices: &self.choices,
            compared: self.timeline.compared(),
            errand: self.errand.as_ref(),
        }
    }
}

/// What the status line says until the next input.
enum Notice {
    Said(String),
    Warned(String),
}

/// The program on the screen.
pub(super) struct App {
    world: World,
    desk: Desk,
    /// `None` where nothing may be written, or nothing is to be (pictures, measurements).
    seat: Option<saving::Seat>,
    layers: Vec<Box<dyn Layer>>,
    notice: Option<Notice>,
    /// Tells what others write; begun when the first frame stands.
    watch: Option<Watch>,
    done: bool,
}

impl App {
    /// Opens on the overview, or on a trust's matrix.
    pub(super) fn new(opened: Opened, options: Options) -> Self {
        let desk = Desk::new(&opened.root, opened.register.year);
        let world = World {
            ledger: Ledger::new(opened.register.clone()),
            locale: Locale::new(options.language),
            theme: Theme::new(options.depth, options.light),
            keymap: Keymap::builtin(),
            today: options.today,
            today_is_fixed: options.today_is_fixed,
            read_only: opened.read_only.clone(),
            inspection: Inspection::default(),
            reach: Reach::Register(opened.root.clone()),
            opened,
            hide_restricted: false,
            timeline: Timeline::default(),
            choices: Choices::default(),
            errand: None,
        };
        let mut app = Self {
            world,
            desk,
            seat: None,
            layers: Vec::new(),
            notice: None,
            watch: None,
            done: false,
        };
        app.push(Box::new(overview::Overview::default()));
        if let Some(trust) = options.trust {
            app.push(Box::new(matrix::MatrixScreen::of_trust(trust)));
        }
        if !app.world.opened.problems.is_empty() {
            let count = app.world.opened.problems.len().into();
            let text = app.world.locale.with("notice-problems", &[("count", count)]);
            app.notice = Some(Notice::Warned(text));
        }
        app.say_left_to_choose();
        app
    }

    /// The person has left.
    pub(super) fn is_done(&self) -> bool {
        self.done
    }

    /// Draws the layers that are in sight.
    pub(super) fn draw(&self, area: Rect, buf: &mut Buffer) {
        let cx = self.world.context();
        fill(buf, area, cx.theme.text());
        if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
            let text = cx.text("too-small");
            paragraph(buf, area, &text, cx.theme.text());
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
            Some(Notice::Said(text)) => (text, cx.theme.text()),
            Some(Notice::Warned(text)) => (text, cx.theme.alarm()),
            None => return,
        };
        let y = area.bottom() - 2;
        let line = Rect { y, height: 1, ..area };
        fill(buf, line, cx.theme.text());
        put(buf, area.x + 1, y, area.width.saturating_sub(2), text, style);
    }

    /// Takes one input.
    pub(super) fn input(&mut self, event: Event) {
        self.take(event);
        // What this changed must outlive the program from here on.
        if !self.done {
            self.note();
        }
        // A wall may have gone up or come down.
        self.look_for_wall();
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => {
                self.notice = None;
                self.key(key);
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
        if let Some(action) = self.world.keymap.action(place, key) {
            self.act(action);
        }
    }

    /// Offers something to the top layer; whether it took it.
    fn offer_top(&mut self, offer: impl FnOnce(&mut dyn Layer, &Context<'_>) -> Outcome) -> bool {
        let cx = self.world.context();
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
        if action.is_change() && matches!(self.world.read_only, Some(ReadOnly::Region { .. })) {
            self.say_read_only();
            return;
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
            Action::Search => {
                let picker = search::everything(&self.world.context());
                self.push(Box::new(picker));
            }
            Action::Undo => self.walk(Ledger::undo, "notice-undone", "notice-nothing-to-undo"),
            Action::Redo => self.walk(Ledger::redo, "notice-redone", "notice-nothing-to-redo"),
            Action::Save => self.save(),
            Action::Problems => {
                self.inspect();
                self.push(Box::new(problems::Problems::default()));
            }
            Action::Conflicts => self.open_choosing(None),
            Action::Compare => self.choose_comparison(),
            Action::Send => self.begin_errand(Kind::Send),
            Action::Fetch => self.begin_errand(Kind::Fetch),
            Action::Snapshot => self.begin_errand(Kind::Name),
            Action::Theme => self.world.theme = self.world.theme.toggled(),
            Action::Measures | Action::Indicators | Action::Deadlines => self.open_list(action),
            Action::Back if self.layers.len() > 1 => self.pop(),
            Action::Quit => self.quit(),
            _ => {}
        }
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Open(layer) => self.push(layer),
                Effect::Close => self.pop(),
                Effect::Change(change) => {
                    // What was to follow a change that is refused must not be said or done.
                    if !self.change(change) {
                        return;
                    }
                }
                Effect::Say(text) => self.notice = Some(Notice::Said(text)),
                Effect::Warn(text) => self.notice = Some(Notice::Warned(text)),
                Effect::Act(action) => self.act(action),
                Effect::ChooseAbout(file, path) => self.open_choosing(Some((&file, &path))),
                Effect::Choose(one, answer) => self.choose(&one, &answer),
                Effect::TakeChoiceBack => self.take_choice_back(),
                Effect::Settle(clash, sides) => self.settle_clash(&clash, &sides),
                Effect::Compare(moment) => self.compare(moment),
                Effect::Recall(moment) => self.recall(&moment),
                Effect::ReadStory(key) => self.read_story(key),
                Effect::QuitNow => self.quit_now(),
                Effect::Errand(order) => self.order(&order),
                Effect::Recovery(decision) => self.decide(decision),
            }
        }
    }

    /// Makes a change; whether it was made.
    fn change(&mut self, change: Change) -> bool {
        if !self.may_change() {
            return false;
        }
        let made = self.world.ledger.apply(change);
        if let Err(refusal) = &made {
            let text = describe::refusal(&self.world.context(), refusal);
            self.notice = Some(Notice::Warned(text));
        }
        self.refresh();
        made.is_ok()
    }

    fn walk(
        &mut self,
        step: impl FnOnce(&mut Ledger) -> Option<&Change>,
        done: &str,
        nothing: &str,
    ) {
        let change = step(&mut self.world.ledger).cloned();
        let cx = self.world.context();
        let text = match &change {
            Some(change) => {
                let what = describe::change(&cx, change);
                cx.with(done, &[("what", (&what).into())])
            }
            None => cx.text(nothing),
        };
        self.notice = Some(Notice::Said(text));
        self.refresh();
    }

    fn push(&mut self, mut layer: Box<dyn Layer>) {
        layer.refresh(&self.world.context());
        self.layers.push(layer);
    }

    fn pop(&mut self) {
        if self.layers.len() > 1 {
            self.layers.pop();
            self.refresh();
        }
    }

    fn look_for_wall(&mut self) {
        self.world.hide_restricted = self.layers.iter().any(|l| l.is_wall());
    }

    /// Brings the layers in sight up to date; the others are when they come into sight again.
    fn refresh(&mut self) {
        self.look_for_wall();
        self.world.timeline.renew(self.world.ledger.register());
        let cx = self.world.context();
        let lowest = self.layers.iter().rposition(|l| !l.is_overlay()).unwrap_or(0);
        for layer in &mut self.layers[lowest..] {
            layer.refresh(&cx);
        }
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
    /// The register as it stands now.
    pub(super) fn register(&self) -> &crate::model::Register {
        self.world.ledger.register()
    }

    /// As if the register lay in this folder and had just been opened for writing.
    pub(super) fn sit_at(&mut self, root: &std::path::Path) {
        self.desk = Desk::new(root, self.desk.year());
        self.take_seat();
    }

    /// As if the register could be looked at only.
    pub(super) fn set_read_only(&mut self) {
        self.world.read_only = Some(ReadOnly::NewerFormat);
    }
}
