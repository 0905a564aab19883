//! What goes on beside the event loop: the search for what is wrong or lacking, and what others do
//! to the files.

use std::path::PathBuf;
use std::sync::Arc;

use super::{App, Notice};
use crate::model::Ledger;
use crate::store::{self, Clash, Desk, News, Opened, Saved, Side, Watch};
use crate::tui::outside;
use crate::tui::overlays::dispute::Dispute;
use crate::tui::timeline::Reach;

impl App {
    /// Looks for everything that is wrong or lacking, beside the event loop.
    pub(super) fn inspect(&mut self) {
        if let Reach::Region(region) = &self.world.reach {
            self.world.inspection.start_region(Arc::clone(region), self.world.today);
            return;
        }
        let register = self.world.ledger.register().clone();
        let opened = Opened { register, ..self.world.opened.clone() };
        self.world.inspection.start(opened, self.world.today);
    }

    /// Begins to listen to what others do to the files.
    pub(in crate::tui) fn begin_watch(&mut self) {
        // A region is read once: opening it anew reads it anew.
        if matches!(self.world.reach, Reach::Region(_)) {
            return;
        }
        let opened = &self.world.opened;
        self.watch = Watch::of(&opened.root, opened.register.year);
    }

    /// Something is expected soon: a search is underway, or a file is being written.
    pub(in crate::tui) fn is_expecting(&self) -> bool {
        let writes = self.watch.as_ref().is_some_and(Watch::is_waiting);
        let top = self.layers.last().is_some_and(|layer| layer.is_waiting());
        let errand = self.world.errand.as_ref().is_some_and(|errand| errand.is_waiting());
        top || writes
            || errand
            || self.world.inspection.is_underway()
            || self.world.timeline.is_waiting()
    }

    /// Takes over what was done beside the event loop; whether the screen is to be drawn anew.
    pub(in crate::tui) fn look_around(&mut self) -> bool {
        let mut has_news = self.world.inspection.look();
        has_news |= self.world.timeline.look();
        let changed = self.watch.as_mut().map(Watch::changed).unwrap_or_default();
        has_news |= !changed.is_empty() && self.take_over(&changed);
        if has_news {
            // What is unsaved differs from another file on disk by now.
            self.note();
            self.refresh();
        }
        has_news |= self.look_at_errand();
        // What a layer has found is its own: nothing else changes by it.
        has_news | self.layers.last_mut().is_some_and(|layer| layer.look(false))
    }

    /// Takes over what others have written; whether there was anything new.
    pub(in crate::tui) fn take_over(&mut self, files: &[PathBuf]) -> bool {
        if files.iter().any(|file| outside::is_basis(file)) {
            return self.reopen();
        }
        let was_left = self.left_to_choose();
        let ledger = &mut self.world.ledger;
        let news: Vec<News> =
            files.iter().filter_map(|file| self.desk.reload(ledger, file)).collect();
        let told = outside::told(&news, &self.world.locale);
        let Some((text, is_grave)) = told else {
            // What a file says is the same; how it says it may be another finding.
            self.renew_problems(files.to_vec());
            let is_new = self.left_to_choose() > was_left;
            if is_new {
                self.say_left_to_choose();
            }
            return is_new;
        };
        self.notice = Some(if is_grave { Notice::Warned(text) } else { Notice::Said(text) });
        self.renew_problems(news.iter().map(|news| news.file().to_owned()).collect());
        let clashes = news.into_iter().filter_map(|news| match news {
            News::Clash(clash) => Some(clash),
            _ => None,
        });
        for clash in clashes.collect::<Vec<_>>() {
            self.push(Box::new(Dispute::about(clash)));
        }
        if self.left_to_choose() > was_left {
            self.say_left_to_choose();
        }
        true
    }

    pub(super) fn settle_clash(&mut self, clash: &Clash, sides: &[Side]) {
        match self.desk.settle(&mut self.world.ledger, clash, sides) {
            Some(_) => {
                self.renew_problems(vec![clash.file.clone()]);
                self.notice = Some(Notice::Said(self.world.locale.text("dispute-settled")));
            }
            // It has changed once more: what is disputed now is asked.
            None => {
                self.take_over(std::slice::from_ref(&clash.file));
            }
        }
        self.refresh();
    }

    /// Reads everything anew where nothing is unsaved; whether there is anything to draw.
    pub(super) fn reopen(&mut self) -> bool {
        let world = &mut self.world;
        if world.ledger.is_unsaved() {
            self.notice = Some(Notice::Warned(world.locale.text("outside-basis-kept")));
            return true;
        }
        let (root, year) = (world.opened.root.clone(), world.opened.register.year);
        let Ok(opened) = store::open(&root, Some(year)) else {
            self.notice = Some(Notice::Warned(world.locale.text("outside-unusable")));
            return true;
        };
        if opened == world.opened && *world.ledger.register() == opened.register {
            return false;
        }
        self.desk = Desk::new(&root, year);
        world.ledger = Ledger::new(opened.register.clone());
        world.read_only.clone_from(&opened.read_only);
        world.opened = opened;
        self.notice = Some(Notice::Said(world.locale.text("outside-reopened")));
        // What kept this program from writing may be mended; who else has it open may still.
        if self.seat.is_none() {
            self.take_seat();
        }
        true
    }

    pub(super) fn renew_problems(&mut self, files: Vec<PathBuf>) {
        let problems = &mut self.world.opened.problems;
        self.desk.renew_problems(self.world.ledger.register(), &Saved { files }, problems);
        if !self.world.inspection.found.is_empty() {
            self.inspect();
        }
    }

    /// Waits for what is done beside the event loop.
    pub(in crate::tui) fn settle(&mut self) {
        if let Some(layer) = self.layers.last_mut() {
            layer.look(true);
        }
        self.wait_for_errand();
        if self.world.inspection.is_underway() {
            self.world.inspection.wait();
            self.refresh();
        }
        if self.world.timeline.is_waiting() {
            self.world.timeline.wait();
            self.refresh();
        }
    }
}
