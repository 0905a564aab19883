//! A session of work on a register: the lock, the journal of what is unsaved, saving and leaving.

use std::collections::VecDeque;
use std::path::PathBuf;

use super::{App, Notice, describe};
use crate::model::{Change, Workshop};
use crate::store::{
    Found, Journal, Lock, ReadOnly, SaveError, SaveFailed, interrupted_workshops, left_behind,
    other_years_left_behind,
};
use crate::tui::keymap::Action;
use crate::tui::layer::{Decision, Effect};
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::overlays::message::Message;
use crate::tui::overlays::recovery::Recovery;

/// The right to write, and what comes with it.
pub(super) struct Session {
    lock: Lock,
    journal: Journal,
    /// Unsaved changes that killed programs have left, not yet decided about.
    left_behind: VecDeque<Found>,
    /// Workshops that were interrupted, not yet asked about.
    pub(super) interrupted: Vec<Workshop>,
    is_tidy: bool,
}

impl App {
    /// Takes the register's lock and asks about what killed programs have left; where the lock is
    /// not to be had, the register may be looked at only, and the screen says why.
    pub(in crate::tui) fn begin_session(&mut self) {
        if self.state.read_only.is_some() {
            return;
        }
        let (root, year) = (self.workspace.root(), self.workspace.year());
        match Lock::take(root) {
            Ok(lock) => {
                let left_behind = left_behind(root, year).into();
                let journal = Journal::new(root, year);
                let interrupted = interrupted_workshops(root, self.state.ledger.register());
                let others = other_years_left_behind(root, year);
                if let Some(other) = others.first() {
                    let year = other.to_string();
                    let args = [("year", (&year).into())];
                    let text = self.state.locale.with("journal-other-year", &args);
                    self.warn(text);
                }
                self.session =
                    Some(Session { lock, journal, left_behind, interrupted, is_tidy: false });
                self.ask_about_left_behind();
            }
            Err(error) => {
                self.state.read_only = Some(ReadOnly::from(error));
                self.say_read_only();
            }
        }
    }

    /// Whether a change may be made now; why not is said. Who held the register may have left it
    /// since: then the session begins, and where that brought something new, it is shown first.
    pub(super) fn may_change(&mut self) -> bool {
        if let Some(ReadOnly::Held(_)) = self.state.read_only {
            let shown = self.layers.len();
            let is_new = self.reopen();
            if !is_new {
                self.state.read_only = None;
                self.begin_session();
            }
            return self.session.is_some() && !is_new && self.layers.len() == shown;
        }
        self.say_read_only();
        self.state.read_only.is_none()
    }

    pub(super) fn say_read_only(&mut self) {
        if let Some(why) = &self.state.read_only {
            // The wall clock's day: an example's clock says nothing of who is at work.
            let today = chrono::Local::now().date_naive();
            let text = describe::read_only(&self.state.locale, why, today);
            self.warn(text);
        }
    }

    /// The person pauses: time for what need not be done at once.
    pub(in crate::tui) fn idle(&mut self) {
        let Some(session) = &mut self.session else { return };
        if !session.is_tidy {
            session.lock.clear_litter();
            session.is_tidy = true;
        }
        if let Err(why) = session.journal.sync() {
            self.warn(describe::journal_failed(&self.state.locale, &why));
        }
    }

    /// Writes down what is unsaved now, so that it outlives this program.
    pub(super) fn write_journal(&mut self) {
        let Some(session) = &mut self.session else { return };
        let noted = session.journal.note(&self.state.ledger);
        // What went wrong before this is the more urgent.
        if let Err(why) = noted
            && !matches!(self.notice, Some(Notice::Warning(_)))
        {
            self.warn(describe::journal_failed(&self.state.locale, &why));
        }
    }

    /// Writes what is unsaved, and says how it went.
    pub(super) fn save(&mut self) {
        if !self.state.ledger.is_unsaved() {
            self.say(self.state.locale.text("notice-nothing-to-save"));
            return;
        }
        let result = self.workspace.save(&mut self.state.ledger);
        let (saved, failed) = match result {
            Ok(saved) => (saved, Vec::new()),
            Err(SaveFailed { saved, failed }) => (saved, failed),
        };
        self.renew_problems(saved.files.clone());
        let failed = self.ask_about_clashes(failed);
        let locale = &self.state.locale;
        match &failed[..] {
            [] if saved.files.is_empty() => {}
            [] => self.notice = Some(Notice::Info(describe::saved(locale, &saved))),
            [error] if saved.files.is_empty() => {
                self.notice = Some(Notice::Warning(describe::save_error(locale, error)));
            }
            _ => {
                let lines = describe::save_failed(locale, &SaveFailed { saved, failed });
                let title = locale.text("save-partly-title");
                self.push(Box::new(Message::new(title, lines)));
            }
        }
        self.write_journal();
        self.look_what_is_unsent();
        self.refresh();
    }

    /// Asks about what others have changed too; what else could not be written, and why.
    fn ask_about_clashes(&mut self, failed: Vec<SaveError>) -> Vec<SaveError> {
        let file = |error: &SaveError| match error {
            SaveError::Clash { file, .. } => Some(file.clone()),
            _ => None,
        };
        let files: Vec<PathBuf> = failed.iter().filter_map(file).collect();
        let is_asked = !files.is_empty() && self.take_over(&files);
        failed.into_iter().filter(|error| !is_asked || file(error).is_none()).collect()
    }

    /// Leaves, after asking where something is unsaved.
    pub(super) fn quit(&mut self) {
        if self.is_kept_by_git() {
            return;
        }
        if !self.state.ledger.is_unsaved() {
            self.done = true;
            return;
        }
        let cx = self.state.context();
        let items = ["quit-save", "quit-stay", "quit-discard"]
            .map(|id| Item::new(cx.text(id), String::new()));
        let choice = Choice::one(cx.text("quit-title"), items.to_vec(), 0, |_, at| match at {
            0 => vec![Effect::Act(Action::Save), Effect::Act(Action::Quit)],
            1 => Vec::new(),
            _ => vec![Effect::QuitNow],
        });
        // A second Ctrl-C lands in the choice and closes it: leaving needs a word.
        if !self.layers.last().is_some_and(|l| l.is_overlay()) {
            self.push(Box::new(choice));
        }
    }

    /// Leaves without saving: the person has said so, and the journal goes too.
    pub(super) fn quit_now(&mut self) {
        if let Some(session) = &mut self.session {
            // Where it cannot be taken away, the next start asks once more.
            let _ = session.journal.forget();
        }
        self.done = true;
    }

    /// Asks about the oldest unsaved changes that were found and not yet decided about.
    fn ask_about_left_behind(&mut self) {
        while let Some(session) = &mut self.session {
            let Some(found) = session.left_behind.front() else {
                return self.ask_about_workshop();
            };
            let plan = found.plan(self.state.ledger.register());
            if !plan.is_empty() {
                let overlay = Recovery::new(&self.state.context(), found, &plan);
                self.push(Box::new(overlay));
                return;
            }
            // All of it was saved; the program ended before it could say so.
            if let Some(found) = session.left_behind.pop_front() {
                let _ = found.throw_away();
            }
        }
    }

    /// Does what the person has decided about unsaved changes that were found.
    pub(super) fn decide(&mut self, decision: Decision) {
        let found = self.session.as_mut().and_then(|session| session.left_behind.pop_front());
        let Some(found) = found else { return };
        match decision {
            Decision::BringBack => self.bring_back(found),
            Decision::ThrowAway => {
                let locale = &self.state.locale;
                self.notice = Some(match found.throw_away() {
                    Ok(()) => Notice::Info(locale.text("recovery-thrown")),
                    Err(why) => Notice::Warning(why.to_string()),
                });
            }
            Decision::Later => {}
        }
        self.ask_about_left_behind();
    }

    /// Makes unsaved changes that were found this program's own. What was found is taken away only
    /// once this program's journal has it, and kept where some of it could not be used.
    fn bring_back(&mut self, found: Found) {
        let plan = found.plan(self.state.ledger.register());
        let is_all = plan.clashes.is_empty();
        let is_some = !plan.recovery.is_empty();
        if is_some {
            if let Err(refusal) = self.state.ledger.apply(Change::Recover(plan.recovery)) {
                let cx = self.state.context();
                let why = describe::refusal(&cx, &refusal);
                let text = cx.with("recovery-refused", &[("why", (&why).into())]);
                self.warn(text);
                return;
            }
            self.refresh();
            let Some(session) = &mut self.session else { return };
            let noted =
                session.journal.note(&self.state.ledger).and_then(|()| session.journal.sync());
            if let Err(why) = noted {
                let text = describe::journal_failed(&self.state.locale, &why);
                self.warn(text);
                return;
            }
        }
        let locale = &self.state.locale;
        if is_all {
            // Where it cannot be taken away, the next start finds nothing new in it.
            let _ = found.throw_away();
            self.notice = Some(Notice::Info(locale.text("recovery-done")));
            return;
        }
        let aside = match found.set_aside(chrono::Local::now().date_naive()) {
            Ok(file) => {
                let file = file.display().to_string();
                locale.with("recovery-aside", &[("file", (&file).into())])
            }
            Err(_) => locale.text("recovery-aside-failed"),
        };
        let done = is_some.then(|| locale.text("recovery-done"));
        let lines = done.into_iter().chain([aside]).collect();
        self.push(Box::new(Message::new(locale.text("recovery-title"), lines)));
    }
}
