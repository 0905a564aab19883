//! What the register is compared with, and how it was.

use super::{App, Notice};
use crate::model::ItemKey;
use crate::tui::screens::snapshots;
use crate::tui::timeline::Moment;

impl App {
    /// Begins to read the snapshots, and to compare with the last ones.
    pub(in crate::tui) fn begin_timeline(&mut self) {
        let saved = self.world.ledger.register_on_disk();
        self.world.timeline.begin(&self.world.reach, saved);
    }

    pub(super) fn compare(&mut self, moment: Option<Moment>) {
        let saved = self.world.ledger.register_on_disk();
        self.world.timeline.compare(moment, &self.world.reach, saved);
        self.refresh();
    }

    pub(super) fn recall(&mut self, moment: &Moment) {
        let saved = self.world.ledger.register_on_disk();
        self.world.timeline.recall(moment, &self.world.reach, saved);
    }

    pub(super) fn read_story(&mut self, key: ItemKey) {
        let saved = self.world.ledger.register_on_disk();
        self.world.timeline.read_story(key, &self.world.reach, saved);
    }

    /// Asks what to compare with.
    pub(super) fn choose_comparison(&mut self) {
        match snapshots::picker(&self.world.context()) {
            Some(picker) => self.push(Box::new(picker)),
            None => {
                let text = self.world.locale.text("compare-no-snapshots");
                self.notice = Some(Notice::Said(text));
            }
        }
        // One may have been made meanwhile; the next time it is there.
        self.world.timeline.list(&self.world.reach);
    }
}

#[cfg(test)]
impl App {
    /// As if the register had a snapshot of this name and day, and were compared with it.
    pub(in crate::tui) fn pretend(
        &mut self,
        name: &str,
        on: crate::model::Date,
        register: crate::model::Register,
    ) {
        self.world.timeline.pretend(name, on, register);
        self.refresh();
    }
}
