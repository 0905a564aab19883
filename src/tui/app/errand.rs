//! Sending and fetching: begun by a person, done beside the event loop, taken over when it ends.

use std::path::{Path, PathBuf};

use super::{App, Notice};
use crate::history::snapshots;
use crate::report::naming as words;
use crate::store::{Opened, ROOT_FILE};
use crate::tui::errand::{End, Errand, Kind, Order, Stage};
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::Effect;
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::overlays::exchange::Exchange;
use crate::tui::overlays::prompt::Prompt;

impl App {
    /// Begins to send or to fetch, or shows again what was put away. What is unsaved is saved
    /// first, when the person says so.
    pub(super) fn begin_errand(&mut self, kind: Kind) {
        if !self.may_begin(kind) {
            return;
        }
        let root = &self.world.opened.root;
        self.world.errand = Some(match kind {
            Kind::Send => Errand::send(root),
            Kind::Fetch => Errand::fetch(root, self.world.locale.language()),
            Kind::Name => return self.ask_for_a_name(),
        });
        self.push(Box::new(Exchange::default()));
    }

    /// Whether nothing stands in the way; what does is shown.
    fn may_begin(&mut self, kind: Kind) -> bool {
        if let Some(errand) = &mut self.world.errand {
            let is_other = errand.kind != kind;
            errand.is_hidden = false;
            self.push(Box::new(Exchange::default()));
            if is_other {
                self.notice = Some(Notice::Said(self.world.locale.text("errand-again")));
            }
            return false;
        }
        if self.world.read_only.is_some() {
            self.say_read_only();
            return false;
        }
        if self.world.ledger.is_unsaved() {
            self.ask_to_save(action_of(kind));
            return false;
        }
        true
    }

    /// What the state is to be called: of the trust on the screen, or of the register.
    fn ask_for_a_name(&mut self) {
        let trust = self.layers.iter().rev().find_map(|layer| layer.trust()).cloned();
        let (root, register) = (&self.world.opened.root, self.world.ledger.register());
        let name = snapshots::suggested(root, register, trust.as_ref(), self.world.today);
        let cx = self.world.context();
        let whose = words::whose(register, trust.as_ref());
        let title = cx.with("errand-name-title", &[("whose", (&*whose).into())]);
        let hint = cx.text("errand-name-hint");
        let prompt = Prompt::new(title, hint, &name, move |_, line| {
            Ok(vec![Effect::Errand(Order::Name(trust.clone(), line.to_owned()))])
        });
        self.push(Box::new(prompt));
    }

    /// Only what is saved can be sent, and others' work is joined with what is saved.
    fn ask_to_save(&mut self, then: Action) {
        let cx = self.world.context();
        let items = ["errand-unsaved-save", "errand-unsaved-back"]
            .map(|id| Item::new(cx.text(id), String::new()));
        let title = cx.text("errand-unsaved-title");
        let choice = Choice::one(title, items.to_vec(), 0, move |_, at| match at {
            0 => vec![Effect::Act(Action::Save), Effect::Act(then)],
            _ => Vec::new(),
        });
        self.push(Box::new(choice));
    }

    /// Does what the person has decided.
    pub(super) fn order(&mut self, order: &Order) {
        let world = &mut self.world;
        match (order, &mut world.errand) {
            (Order::Go(why), Some(errand)) => errand.go(why, &world.opened.root, &world.locale),
            (Order::Hide, Some(errand)) => errand.is_hidden = true,
            (Order::Leave, _) => world.errand = None,
            (Order::Name(trust, name), None) => {
                let register = world.ledger.register().clone();
                let opened = Opened { register, ..world.opened.clone() };
                let errand = Errand::name(opened, world.today, trust.clone(), name.clone());
                world.errand = Some(errand);
                self.push(Box::new(Exchange::default()));
            }
            (Order::Name(..), Some(_)) => {}
            (_, None) => {}
        }
    }

    /// Takes over what an errand has done; whether there is anything to draw.
    pub(super) fn look_at_errand(&mut self) -> bool {
        let world = &mut self.world;
        let Some(errand) = &mut world.errand else { return false };
        let was_waiting = errand.is_waiting();
        let has_news = errand.look(&world.locale);
        if was_waiting && !errand.is_waiting() {
            self.end_errand();
        }
        has_news
    }

    /// Waits for it.
    pub(super) fn wait_for_errand(&mut self) {
        let world = &mut self.world;
        let Some(errand) = world.errand.as_mut().filter(|errand| errand.is_waiting()) else {
            return;
        };
        errand.wait(&world.locale);
        self.end_errand();
    }

    /// Others' work may have come into the files, and snapshots with it.
    fn end_errand(&mut self) {
        let Some(errand) = &self.world.errand else { return };
        let Stage::Ended(end) = &errand.stage else { return };
        let (end, kind, is_hidden) = (end.clone(), errand.kind, errand.is_hidden);
        let year = self.desk.year().to_string();
        let files: Vec<PathBuf> =
            end.touched.iter().filter(|file| is_of_year(file, &year)).cloned().collect();
        self.take_over(&files);
        self.note();
        self.world.timeline.forget(&self.world.reach);
        // What the dialog tells says more than the first file that came.
        self.notice = is_hidden.then(|| self.told_aside(&end, kind));
        if is_hidden && end.is_sound {
            self.world.errand = None;
        }
        self.refresh();
    }

    /// How it ended, for a person who has put it away.
    fn told_aside(&self, end: &End, kind: Kind) -> Notice {
        let locale = &self.world.locale;
        if end.is_sound {
            let what = end.lines.join(" ");
            return Notice::Said(locale.with("errand-sound", &[("what", (&*what).into())]));
        }
        let keys = self.world.keymap.keys(Place::Everywhere, action_of(kind));
        let key = keys.first().copied().unwrap_or_default();
        Notice::Warned(locale.with("errand-failed", &[("key", key.into())]))
    }

    /// Asks whether to leave while git is at work; whether it is.
    pub(super) fn is_kept_by_errand(&mut self) -> bool {
        if !self.world.errand.as_ref().is_some_and(Errand::is_running) {
            return false;
        }
        let cx = self.world.context();
        let items =
            ["errand-quit-stay", "errand-quit-go"].map(|id| Item::new(cx.text(id), String::new()));
        let title = cx.text("errand-quit-title");
        let choice = Choice::one(title, items.to_vec(), 0, |_, at| match at {
            0 => Vec::new(),
            _ => vec![Effect::Errand(Order::Leave), Effect::Act(Action::Quit)],
        });
        self.push(Box::new(choice));
        true
    }
}

/// What begins it.
fn action_of(kind: Kind) -> Action {
    match kind {
        Kind::Send => Action::Send,
        Kind::Fetch => Action::Fetch,
        Kind::Name => Action::Snapshot,
    }
}

/// A file that is shown: the year's, or the register's own.
fn is_of_year(file: &Path, year: &str) -> bool {
    file.starts_with(year) || file == Path::new(ROOT_FILE)
}

#[cfg(test)]
impl App {
    /// As if an errand had come so far, and its dialog stood on the screen.
    pub(in crate::tui) fn pretend_errand(&mut self, errand: Errand) {
        self.world.errand = Some(errand);
        self.push(Box::new(Exchange::default()));
    }
}
