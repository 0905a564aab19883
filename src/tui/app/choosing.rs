//! Choosing between two people's values: written at once, and taken back where it was a mistake.

use std::fs;

use super::{App, Notice};
use crate::model::Code;
use crate::report::conflicts;
use crate::store::choosing::{self, Answer, Undecided};
use crate::store::reformat;
use crate::tui::conflicts::Made;

impl App {
    /// Reads what is left to choose, and who is behind the versions: another merge may have begun.
    pub(super) fn look_for_conflicts(&mut self) {
        self.state.conflicts.forget();
        if self.state.read_only.is_none() {
            self.state.conflicts.merge_again(self.workspace.root());
        }
        self.renew_conflicts();
    }

    /// Ends choosing in a file that two have changed at the same time, where its screen was left.
    pub(super) fn put_off_choosing(&mut self) {
        let is_left = !self.layers.iter().any(|layer| layer.is_choosing());
        if is_left && self.state.conflicts.end().is_some() {
            self.warn(self.state.locale.text("choosing-put-off"));
        }
    }

    fn renew_conflicts(&mut self) {
        let state = &mut self.state;
        state.conflicts.read(self.workspace.root(), state.ledger.register(), &state.locale);
    }

    /// How much is left to choose, by what was found when the files were read.
    pub(super) fn left_to_choose(&self) -> usize {
        let problems = self.state.opened.problems.iter();
        problems.filter(|problem| problem.code == Code::OpenConflict).count()
    }

    /// Says that something is left to choose, and how to get there.
    pub(super) fn say_left_to_choose(&mut self) {
        let count = self.left_to_choose();
        if count > 0 {
            let key = "F8".to_owned();
            let args = [("count", count.into()), ("key", (&key).into())];
            let text = self.state.locale.with("notice-conflicts", &args);
            self.warn(text);
        }
    }

    pub(super) fn choose(&mut self, one: &Undecided, answer: &Answer) {
        if !self.may_change() {
            return;
        }
        let root = self.workspace.root().to_owned();
        let matrix = choosing::matrix_of(&root, &one.file);
        let made = match self.state.conflicts.live() {
            Some(clash) => choosing::with_choice(&clash.text, one, answer, &matrix).map(|after| {
                let before = std::mem::replace(&mut clash.text, after.clone());
                (before, after)
            }),
            None => choosing::choose(&root, one, answer),
        };
        match made {
            Ok((before, after)) => {
                let file = one.file.clone();
                self.state.conflicts.remember(Made { file: file.clone(), before, after });
                if self.state.conflicts.live().is_none() {
                    self.take_over(&[file]);
                }
                let value = conflicts::answer(one, answer, &self.state.locale);
                let args = [("value", (&value).into())];
                let text = self.state.locale.with("choosing-chosen", &args);
                self.say(text);
            }
            Err(why) => {
                let text = conflicts::refused(one, &why, &matrix, &self.state.locale);
                self.warn(text);
            }
        }
        self.renew_conflicts();
        if self.state.conflicts.open.is_empty()
            && let Some(clash) = self.state.conflicts.end()
        {
            self.pop();
            self.settle_clash(&clash);
        }
        self.refresh();
    }

    /// Takes the last choice back, unless its file has changed since.
    pub(super) fn take_choice_back(&mut self) {
        if !self.may_change() {
            return;
        }
        let Some(made) = self.state.conflicts.last_made() else { return };
        if let Some(clash) = self.state.conflicts.live() {
            clash.text = made.before;
            self.say(self.state.locale.text("choosing-undone"));
            self.renew_conflicts();
            self.refresh();
            return;
        }
        let root = self.workspace.root().to_owned();
        let is_as_left = fs::read_to_string(root.join(&made.file)).is_ok_and(|t| t == made.after);
        let put = || reformat::put(&root, &made.file, &made.before).is_ok();
        let is_back = is_as_left && put();
        if is_back {
            self.take_over(&[made.file]);
        }
        let locale = &self.state.locale;
        self.notice = Some(match is_back {
            true => Notice::Info(locale.text("choosing-undone")),
            false => Notice::Warning(locale.text("choosing-undo-late")),
        });
        self.renew_conflicts();
        self.refresh();
    }
}
