//! Everything that is wrong or lacking, looked for beside the event loop: git is asked, and files
//! are read again.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::thread;

use crate::check::Past;
use crate::history::baseline;
use crate::history::region::Region;
use crate::model::{Date, Diagnostic};
use crate::store::{self, Opened, reformat};

/// What was found last, and the search that is underway.
#[derive(Default)]
pub(super) struct Inspection {
    /// What was found, in the order of files.
    pub(super) found: Vec<Diagnostic>,
    underway: Option<Receiver<Vec<Diagnostic>>>,
}

impl Inspection {
    /// Looks through a register as it stands. What was found before is shown until then; a search
    /// that is underway is forgotten.
    pub(super) fn start(&mut self, mut opened: Opened, today: Date) {
        self.look_beside(move || {
            let question = baseline::Question {
                root: &opened.root,
                register: &opened.register,
                today,
                at: None,
            };
            // Without git, what compares is left out.
            let past = baseline::past(question).unwrap_or_else(|_| Past::default());
            let files = reformat::files(&opened.root, &[opened.register.year]);
            opened.problems.extend(reformat::findings(&opened.root, &files));
            store::findings(&opened, today, &past)
        });
    }

    /// Looks through the registers of a region.
    pub(super) fn start_region(&mut self, region: Arc<Region>, today: Date) {
        self.look_beside(move || region.findings(today));
    }

    fn look_beside(&mut self, look: impl FnOnce() -> Vec<Diagnostic> + Send + 'static) {
        let (tell, hear) = mpsc::channel();
        thread::spawn(move || {
            // Nobody listens any more where a newer search was begun.
            let _ = tell.send(look());
        });
        self.underway = Some(hear);
    }

    /// A search is underway.
    pub(super) fn is_underway(&self) -> bool {
        self.underway.is_some()
    }

    /// Takes over what a search has found; whether there was something new.
    pub(super) fn look(&mut self) -> bool {
        match self.underway.as_ref().map(Receiver::try_recv) {
            Some(Ok(found)) => {
                self.found = found;
                self.underway = None;
                true
            }
            // A search that panicked has found nothing; what was found before stays.
            Some(Err(TryRecvError::Disconnected)) => {
                self.underway = None;
                true
            }
            Some(Err(TryRecvError::Empty)) | None => false,
        }
    }

    /// Waits for the search that is underway.
    pub(super) fn wait(&mut self) {
        if let Some(found) = self.underway.take().and_then(|hear| hear.recv().ok()) {
            self.found = found;
        }
    }
}
