//! Sending, fetching and snapshots: begun by a person, done in the background, taken over when it
//! ends.

use std::path::{Path, PathBuf};

use super::{App, Notice};
use crate::history::exchange::Step;
use crate::history::snapshots;
use crate::locale::Locale;
use crate::report::naming as words;
use crate::store::{Opened, ROOT_FILE};
use crate::tui::git_job::work;
use crate::tui::git_job::{Command, End, GitJob, Kind, Stage};
use crate::tui::job::{self, Running};
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::Effect;
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::overlays::git_job::GitDialog;
use crate::tui::overlays::prompt::Prompt;

impl App {
    /// Begins to send, to fetch or to take a snapshot, or shows again what was put away. What is
    /// unsaved is saved first, when the person says so.
    pub(super) fn begin_git(&mut self, kind: Kind) {
        if !self.may_begin_git(kind) {
            return;
        }
        if kind != Kind::Fetch && self.is_asked_who_sends(action_of(kind)) {
            return;
        }
        let root = self.state.opened.root.clone();
        let stage = match kind {
            Kind::Send => {
                self.start_git(move |locale, _| work::outgoing(&root, locale));
                Stage::Looking
            }
            // Fetching needs no question.
            Kind::Fetch => {
                self.start_git(move |locale, report| work::fetch(&root, locale, report));
                Stage::Running
            }
            Kind::Snapshot => return self.ask_for_snapshot_name(),
        };
        self.show_git(GitJob::new(kind, stage));
    }

    /// Starts work that tells its end in the screen's language.
    fn start_git(&mut self, work: impl FnOnce(&Locale, &dyn Fn(Step)) -> Stage + Send + 'static) {
        let language = self.state.locale.language();
        let work = move |job: &Running<Self>| {
            work(&Locale::for_screens(language), &|step| {
                job.report(move |app: &mut Self| {
                    if let Some(git_job) = &mut app.state.git_job {
                        git_job.take_step(step);
                    }
                });
            })
        };
        self.state.jobs.start(job::Kind::Git, work, Self::end_git_work);
    }

    fn show_git(&mut self, git_job: GitJob) {
        self.state.git_job = Some(git_job);
        self.push(Box::new(GitDialog::default()));
    }

    /// Whether nothing stands in the way; what does is shown.
    fn may_begin_git(&mut self, kind: Kind) -> bool {
        if let Some(git_job) = &mut self.state.git_job {
            let is_other = git_job.kind != kind;
            git_job.is_hidden = false;
            self.push(Box::new(GitDialog::default()));
            if is_other {
                self.say(self.state.locale.text("git-job-again"));
            }
            return false;
        }
        if self.state.read_only.is_some() {
            self.say_read_only();
            return false;
        }
        if self.state.ledger.is_unsaved() {
            self.ask_to_save(action_of(kind));
            return false;
        }
        true
    }

    /// What the snapshot is to be called: of the trust on the screen, or of the register.
    fn ask_for_snapshot_name(&mut self) {
        let trust = self.trust_in_sight();
        let (root, register) = (&self.state.opened.root, self.state.ledger.register());
        let name = snapshots::suggested_name(root, register, trust.as_ref(), self.state.today);
        let cx = self.state.context();
        let whose = words::whose(register, trust.as_ref());
        let title = cx.with("git-job-name-title", &[("whose", (&*whose).into())]);
        let prompt = Prompt::new(title, cx.text("git-job-name-hint"), &name, move |_, line| {
            Ok(vec![Effect::Git(Command::TakeSnapshot(trust.clone(), line.to_owned()))])
        });
        self.push(Box::new(prompt));
    }

    /// Only what is saved can be sent, and others' work is joined with what is saved.
    fn ask_to_save(&mut self, next: Action) {
        let cx = self.state.context();
        let items = ["git-job-unsaved-save", "git-job-unsaved-back"]
            .map(|id| Item::new(cx.text(id), String::new()));
        let title = cx.text("git-job-unsaved-title");
        let choice = Choice::one(title, items.to_vec(), 0, move |_, at| match at {
            0 => vec![Effect::Act(Action::Save), Effect::Act(next)],
            _ => Vec::new(),
        });
        self.push(Box::new(choice));
    }

    pub(super) fn command_git(&mut self, command: Command) {
        let state = &mut self.state;
        match (command, &mut state.git_job) {
            (Command::Send(why), Some(git_job)) => {
                let root = state.opened.root.clone();
                if let Some((draft, message)) = git_job.begin_to_send(&why, &state.locale) {
                    self.start_git(move |locale, report| {
                        work::send(&root, &draft, &message, locale, report)
                    });
                }
            }
            (Command::Hide, Some(git_job)) => git_job.is_hidden = true,
            (Command::Dismiss, _) => {
                state.git_job = None;
                state.jobs.cancel(&job::Kind::Git);
            }
            (Command::TakeSnapshot(trust, name), None) => {
                let (register, today) = (state.ledger.register().clone(), state.today);
                let opened = Opened { register, ..state.opened.clone() };
                self.start_git(move |locale, _| {
                    work::take_snapshot(&opened, today, trust.as_ref(), &name, locale)
                });
                self.show_git(GitJob::new(Kind::Snapshot, Stage::Looking));
            }
            (Command::TakeSnapshot(..), Some(_)) | (_, None) => {}
        }
    }

    /// Takes over how far the work has come; `None` where it failed for a fault in the program.
    pub(super) fn end_git_work(&mut self, stage: Option<Stage>) {
        let state = &mut self.state;
        let Some(git_job) = &mut state.git_job else { return };
        git_job.stage = stage.unwrap_or_else(|| {
            Stage::Ended(End::failure(&state.locale.text("git-job-lost"), Vec::new()))
        });
        let Stage::Ended(end) = &git_job.stage else { return };
        let (end, kind, is_hidden) = (end.clone(), git_job.kind, git_job.is_hidden);
        // Others' work may have come into the files, and snapshots with it.
        let year = self.workspace.year().to_string();
        let files: Vec<PathBuf> =
            end.touched.iter().filter(|file| is_of_year(file, &year)).cloned().collect();
        self.take_over(&files);
        self.write_journal();
        self.state.timeline.forget_states();
        self.read_snapshots();
        self.look_what_is_unsent();
        // What the dialog tells says more than the first file that came.
        self.notice = is_hidden.then(|| self.end_of_hidden(&end, kind));
        if is_hidden && end.is_success {
            self.state.git_job = None;
        }
        self.refresh();
    }

    /// How it ended, for a person who has put it away.
    fn end_of_hidden(&self, end: &End, kind: Kind) -> Notice {
        let locale = &self.state.locale;
        if end.is_success {
            let what = end.lines.join(" ");
            return Notice::Info(locale.with("git-job-done", &[("what", (&*what).into())]));
        }
        let keys = self.state.keymap.keys(Place::Everywhere, action_of(kind));
        let key = keys.first().copied().unwrap_or_default();
        Notice::Warning(locale.with("git-job-failed", &[("key", key.into())]))
    }

    /// Asks whether to leave while git is at work; whether it is.
    pub(super) fn is_kept_by_git(&mut self) -> bool {
        if !self.state.git_job.as_ref().is_some_and(GitJob::is_running) {
            return false;
        }
        let cx = self.state.context();
        let items = ["git-job-quit-stay", "git-job-quit-go"]
            .map(|id| Item::new(cx.text(id), String::new()));
        let title = cx.text("git-job-quit-title");
        let choice = Choice::one(title, items.to_vec(), 0, |_, at| match at {
            0 => Vec::new(),
            _ => vec![Effect::Git(Command::Dismiss), Effect::Act(Action::Quit)],
        });
        self.push(Box::new(choice));
        true
    }
}

fn action_of(kind: Kind) -> Action {
    match kind {
        Kind::Send => Action::Send,
        Kind::Fetch => Action::Fetch,
        Kind::Snapshot => Action::Snapshot,
    }
}

/// A file that is shown: the year's, or the register's own.
fn is_of_year(file: &Path, year: &str) -> bool {
    file.starts_with(year) || file == Path::new(ROOT_FILE)
}

#[cfg(test)]
impl App {
    /// As if git had come so far, and its dialog stood on the screen.
    pub(in crate::tui) fn pretend_git(&mut self, git_job: GitJob) {
        self.show_git(git_job);
    }
}
