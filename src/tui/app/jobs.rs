//! Taking over what jobs report.

use super::App;
use crate::store::Watch;
use crate::tui::finder::Query;
use crate::tui::job::{Kind, Report};

impl App {
    /// Something may come soon: a job is running, or a file is being written.
    pub(in crate::tui) fn is_expecting(&self) -> bool {
        self.state.jobs.is_busy() || self.watch.as_ref().is_some_and(Watch::is_waiting)
    }

    /// Takes over what jobs have reported and others have written; whether the screen is to be
    /// drawn anew.
    pub(in crate::tui) fn poll(&mut self) -> bool {
        let mut has_news = false;
        while let Some(report) = self.state.jobs.try_next() {
            self.take_report(report);
            has_news = true;
        }
        let changed = self.watch.as_mut().map(Watch::changed).unwrap_or_default();
        if !changed.is_empty() && self.take_over(&changed) {
            // What is unsaved differs from another file on disk by now.
            self.write_journal();
            self.refresh();
            has_news = true;
        }
        has_news | self.state.git_job.as_mut().is_some_and(|git_job| git_job.tick())
    }

    pub(in crate::tui) fn wait_for_jobs(&mut self) {
        while let Some(report) = self.state.jobs.wait_for_next() {
            self.take_report(report);
        }
    }

    fn take_report(&mut self, report: Report<Self>) {
        match report {
            Report::Update(update) => update(self),
            Report::Panicked { message, update } => {
                update(self);
                let args = [("why", (&message).into())];
                let text = self.state.locale.with("job-failed", &args);
                self.warn(text);
            }
        }
    }

    /// Finds lines for the top layer.
    pub(super) fn search(&mut self, query: Query) {
        self.state.jobs.start(
            Kind::Search,
            move |job| query.find(|| job.is_cancelled()),
            |app: &mut Self, found| {
                if let Some(layer) = app.layers.last_mut() {
                    layer.take_found(found.flatten());
                }
            },
        );
    }
}

#[cfg(test)]
impl App {
    pub(in crate::tui) fn pretend_panic(&mut self, kind: Kind) {
        let done: fn(&mut Self) = match kind {
            Kind::Git => |app| app.end_git_work(None),
            _ => Self::refresh,
        };
        let work = |_: &_| -> () { panic!("a rule is wrong") };
        self.state.jobs.start(kind, work, move |app: &mut Self, _| done(app));
    }
}
