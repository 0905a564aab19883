//! Work in the background. A job runs on a thread of its own, can report how far it is and be
//! cancelled, and what it finds reaches the program through the event loop.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use crate::history::revisions::Revision;
use crate::model::ItemKey;

/// What a job does. Of each kind one runs: a newer one cancels the older.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    Snapshots,
    /// Reads the register as it was.
    EarlierState(Revision),
    RiskHistory(ItemKey),
    /// Checks the whole register.
    Inspection,
    Search,
    /// Makes a document.
    Report,
    /// Sends, fetches or makes a snapshot.
    Git,
    /// Looks at what has not been sent.
    Standing,
}

/// A change to the program `P`, made by the event loop.
type Update<P> = Box<dyn FnOnce(&mut P) + Send>;

/// What a job has sent.
pub(crate) enum Report<P> {
    /// It has come a step further, or has its result.
    Update(Update<P>),
    /// It panicked. The update says goodbye to what it was to bring.
    Panicked { message: String, update: Update<P> },
}

struct Message<P> {
    job: u64,
    is_last: bool,
    report: Report<P>,
}

/// The jobs of a program `P`.
pub(crate) struct Jobs<P> {
    running: Vec<Entry>,
    next_id: u64,
    sender: Sender<Message<P>>,
    receiver: Receiver<Message<P>>,
}

struct Entry {
    id: u64,
    kind: Kind,
    is_cancelled: Arc<AtomicBool>,
}

/// A job as seen from its own thread.
pub(crate) struct Running<P> {
    id: u64,
    is_cancelled: Arc<AtomicBool>,
    sender: Sender<Message<P>>,
}

impl<P: 'static> Running<P> {
    /// Nobody waits for the result any more.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }

    /// Reports a step; the event loop makes the change.
    pub(crate) fn report(&self, update: impl FnOnce(&mut P) + Send + 'static) {
        self.send(false, Report::Update(Box::new(update)));
    }

    fn send(&self, is_last: bool, report: Report<P>) {
        // Fails where the program has ended.
        let _ = self.sender.send(Message { job: self.id, is_last, report });
    }
}

impl<P> Default for Jobs<P> {
    fn default() -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { running: Vec::new(), next_id: 0, sender, receiver }
    }
}

impl<P: 'static> Jobs<P> {
    /// Starts a job. `done` takes its result into the program; `None` where it panicked.
    pub(crate) fn start<T: Send + 'static>(
        &mut self,
        kind: Kind,
        work: impl FnOnce(&Running<P>) -> T + Send + 'static,
        done: impl FnOnce(&mut P, Option<T>) + Send + 'static,
    ) {
        self.cancel(&kind);
        let (id, is_cancelled) = (self.next_id, Arc::new(AtomicBool::new(false)));
        self.next_id += 1;
        let job =
            Running { id, is_cancelled: Arc::clone(&is_cancelled), sender: self.sender.clone() };
        self.running.push(Entry { id, kind, is_cancelled });
        thread::spawn(move || {
            let report = match catch_unwind(AssertUnwindSafe(|| work(&job))) {
                Ok(result) => Report::Update(Box::new(move |program| done(program, Some(result)))),
                Err(panic) => Report::Panicked {
                    message: message_of(panic.as_ref()),
                    update: Box::new(move |program| done(program, None)),
                },
            };
            job.send(true, report);
        });
    }

    /// Cancels the job of a kind. It may go on for a while; nothing is heard of it any more.
    pub(crate) fn cancel(&mut self, kind: &Kind) {
        for job in self.running.extract_if(.., |job| job.kind == *kind) {
            job.is_cancelled.store(true, Ordering::Relaxed);
        }
    }

    pub(crate) fn is_running(&self, kind: &Kind) -> bool {
        self.running.iter().any(|job| job.kind == *kind)
    }

    pub(crate) fn is_busy(&self) -> bool {
        !self.running.is_empty()
    }

    /// What a job has reported, if anything.
    pub(crate) fn try_next(&mut self) -> Option<Report<P>> {
        loop {
            let message = self.receiver.try_recv().ok()?;
            if let Some(report) = self.accept(message) {
                return Some(report);
            }
        }
    }

    /// Waits for the next report; `None` where no job is running.
    pub(crate) fn wait_for_next(&mut self) -> Option<Report<P>> {
        while self.is_busy() {
            let message = self.receiver.recv().ok()?;
            if let Some(report) = self.accept(message) {
                return Some(report);
            }
        }
        None
    }

    /// The report of a message, unless its job was cancelled.
    fn accept(&mut self, message: Message<P>) -> Option<Report<P>> {
        let at = self.running.iter().position(|job| job.id == message.job)?;
        if message.is_last {
            self.running.remove(at);
        }
        Some(message.report)
    }
}

/// What a panic says of itself.
fn message_of(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    type Seen = Vec<String>;

    fn run_to_end(jobs: &mut Jobs<Seen>) -> Seen {
        let mut seen = Vec::new();
        while let Some(report) = jobs.wait_for_next() {
            match report {
                Report::Update(update) => update(&mut seen),
                Report::Panicked { message, update } => {
                    seen.push(format!("panicked: {message}"));
                    update(&mut seen);
                }
            }
        }
        seen
    }

    #[test]
    fn steps_and_the_result_arrive_in_order() {
        let mut jobs = Jobs::<Seen>::default();
        let work = |job: &Running<Seen>| {
            for step in ["one", "two"] {
                job.report(move |seen| seen.push(step.to_owned()));
            }
            3
        };
        jobs.start(Kind::Git, work, |seen, result| seen.push(format!("{result:?}")));
        assert!(jobs.is_running(&Kind::Git) && !jobs.is_running(&Kind::Search));
        assert_eq!(run_to_end(&mut jobs), ["one", "two", "Some(3)"]);
        assert!(!jobs.is_busy());
    }

    #[test]
    fn a_newer_job_of_a_kind_cancels_the_older() {
        let mut jobs = Jobs::<Seen>::default();
        let (sender, receiver) = mpsc::channel();
        let older = move |job: &Running<Seen>| {
            while !job.is_cancelled() {
                thread::yield_now();
            }
            let _ = sender.send("ended");
        };
        jobs.start(Kind::Search, older, |seen, _| seen.push("older".into()));
        jobs.start(Kind::Search, |_| (), |seen, _| seen.push("newer".into()));
        assert_eq!(run_to_end(&mut jobs), ["newer"]);
        assert_eq!(receiver.recv(), Ok("ended"));
    }

    #[test]
    fn a_job_that_panics_has_failed_and_the_others_go_on() {
        let mut jobs = Jobs::<Seen>::default();
        let fails = |_: &Running<Seen>| -> u8 { panic!("out of {}", "paper") };
        jobs.start(Kind::Inspection, fails, |seen, result| seen.push(format!("{result:?}")));
        assert_eq!(run_to_end(&mut jobs), ["panicked: out of paper", "None"]);
        jobs.start(Kind::Inspection, |_| 1, |seen, result| seen.push(format!("{result:?}")));
        assert_eq!(run_to_end(&mut jobs), ["Some(1)"]);
    }
}
