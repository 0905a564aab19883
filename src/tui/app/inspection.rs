//! Looking for everything that is wrong or lacking, in the background: git is asked, and files are
//! read again.

use std::path::PathBuf;
use std::sync::Arc;

use super::App;
use crate::history::baseline;
use crate::store::{self, Opened, Saved, reformat};
use crate::tui::job::Kind;
use crate::tui::timeline::HistorySource;

impl App {
    /// Begins an inspection. What was found before is shown until then.
    pub(super) fn inspect(&mut self) {
        let today = self.state.today;
        let done = |app: &mut Self, found: Option<Vec<_>>| {
            if let Some(found) = found {
                app.state.problems = found;
            }
            app.refresh();
        };
        if let HistorySource::Region(region) = &self.state.source {
            let region = Arc::clone(region);
            self.state.jobs.start(Kind::Inspection, move |_| region.findings(today), done);
            return;
        }
        let register = self.state.ledger.register().clone();
        let mut opened = Opened { register, ..self.state.opened.clone() };
        let work = move |_: &_| {
            let (root, register) = (&opened.root, &opened.register);
            let question = baseline::BaselineQuery { root, register, today, at: None };
            // Without git, what compares is left out.
            let past = baseline::baseline(question).unwrap_or_default();
            let files = reformat::files(root, &[register.year]);
            let found = reformat::findings(root, &files);
            opened.problems.extend(found);
            store::findings(&opened, today, &past)
        };
        self.state.jobs.start(Kind::Inspection, work, done);
    }

    /// Looks anew at files that have changed.
    pub(super) fn renew_problems(&mut self, files: Vec<PathBuf>) {
        let problems = &mut self.state.opened.problems;
        self.workspace.renew_problems(self.state.ledger.register(), &Saved { files }, problems);
        if !self.state.problems.is_empty() {
            self.inspect();
        }
    }
}
