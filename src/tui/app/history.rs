//! Reading the past in the background: snapshots, earlier states, and the history of a risk.

use super::App;
use crate::history::revisions::Revision;
use crate::model::ItemKey;
use crate::tui::job::Kind;
use crate::tui::overlays::snapshots;

impl App {
    /// Begins to read the snapshots, and to compare with the last ones.
    pub(in crate::tui) fn begin_timeline(&mut self) {
        self.read_snapshots();
        self.look_what_is_unsent();
        self.compare(Some(Revision::LastSnapshot));
    }

    pub(super) fn read_snapshots(&mut self) {
        let source = self.state.source.clone();
        self.state.jobs.start(
            Kind::Snapshots,
            move |_| source.snapshots(),
            |app: &mut Self, read| {
                app.state.timeline.set_snapshots(read.unwrap_or_default());
                app.refresh();
            },
        );
    }

    /// Reads an earlier state, unless it is known or being read.
    pub(super) fn read_earlier(&mut self, name: Revision) {
        let kind = Kind::EarlierState(name.clone());
        if self.state.timeline.state(&name).is_some() || self.state.jobs.is_running(&kind) {
            return;
        }
        let (source, wanted) = (self.state.source.clone(), name.clone());
        let saved = self.state.ledger.register_on_disk();
        self.state.jobs.start(
            kind,
            move |_| source.state(&saved, &wanted),
            move |app: &mut Self, read| {
                app.state.timeline.set_state(name, read.and_then(Result::ok));
                app.refresh();
            },
        );
    }

    /// Reads the history of a risk; it may have got longer since the last time.
    pub(super) fn read_risk_history(&mut self, key: ItemKey) {
        self.state.timeline.forget_history(&key);
        let (source, wanted) = (self.state.source.clone(), key.clone());
        let saved = self.state.ledger.register_on_disk();
        self.state.jobs.start(
            Kind::RiskHistory(key.clone()),
            move |_| source.risk_history(&saved, &wanted),
            move |app: &mut Self, read| {
                app.state.timeline.set_history(key, read.unwrap_or_default());
                app.refresh();
            },
        );
    }

    pub(super) fn compare(&mut self, name: Option<Revision>) {
        self.state.timeline.compare_with(name.clone());
        if let Some(name) = name {
            self.read_earlier(name);
        }
        self.refresh();
    }

    pub(super) fn choose_comparison(&mut self) {
        match snapshots::picker(&self.state.context()) {
            Some(picker) => self.push(Box::new(picker)),
            None => {
                let text = self.state.locale.text("compare-no-snapshots");
                self.say(text);
            }
        }
        // One may have been made meanwhile; the next time it is there.
        self.read_snapshots();
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
        self.state.timeline.pretend(name, on, register);
        self.refresh();
    }
}
