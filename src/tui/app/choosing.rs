//! Choosing between two people's values: written at once, and taken back where it was a mistake.

use std::fs;
use std::path::Path;

use super::{App, Notice};
use crate::model::Code;
use crate::report::conflicts;
use crate::store::choosing::{self, Answer, Undecided};
use crate::store::reformat;
use crate::tui::choices::Made;
use crate::tui::screens::choosing::Choosing;

impl App {
    /// Opens the screen on which people choose, on the conflict about a key where one is named.
    pub(super) fn open_choosing(&mut self, wanted: Option<(&Path, &[String])>) {
        self.world.choices.forget();
        self.look_for_choices();
        let open = self.world.choices.open();
        let at = wanted.and_then(|(file, path)| {
            open.iter().position(|(one, _)| one.file == file && one.conflict.path == path)
        });
        self.push(Box::new(Choosing::at(at.unwrap_or(0))));
    }

    fn look_for_choices(&mut self) {
        let world = &mut self.world;
        world.choices.look(self.desk.root(), world.ledger.register(), &world.locale);
    }

    /// How much is left to choose, by what was found when the files were read.
    pub(super) fn left_to_choose(&self) -> usize {
        let problems = self.world.opened.problems.iter();
        problems.filter(|problem| problem.code == Code::OpenConflict).count()
    }

    /// Says that something is left to choose, and how to get there.
    pub(super) fn say_left_to_choose(&mut self) {
        let count = self.left_to_choose();
        if count > 0 {
            let key = "F8".to_owned();
            let args = [("count", count.into()), ("key", (&key).into())];
            let text = self.world.locale.with("notice-conflicts", &args);
            self.notice = Some(Notice::Warned(text));
        }
    }

    /// Writes what was chosen.
    pub(super) fn choose(&mut self, one: &Undecided, answer: &Answer) {
        if !self.may_change() {
            return;
        }
        let root = self.desk.root().to_owned();
        match choosing::choose(&root, one, answer) {
            Ok((before, after)) => {
                let file = one.file.clone();
                self.world.choices.remember(Made { file: file.clone(), before, after });
                self.take_over(&[file]);
                let value = conflicts::answer(one, answer, &self.world.locale);
                let args = [("value", (&value).into())];
                let text = self.world.locale.with("choosing-chosen", &args);
                self.notice = Some(Notice::Said(text));
            }
            Err(why) => {
                let matrix = choosing::matrix_of(&root, &one.file);
                let text = conflicts::refused(one, &why, &matrix, &self.world.locale);
                self.notice = Some(Notice::Warned(text));
            }
        }
        self.look_for_choices();
        self.refresh();
    }

    /// Takes the last choice back, unless its file has changed since.
    pub(super) fn take_choice_back(&mut self) {
        if !self.may_change() {
            return;
        }
        let Some(made) = self.world.choices.last_made() else { return };
        let root = self.desk.root().to_owned();
        let is_as_left = fs::read_to_string(root.join(&made.file)).is_ok_and(|t| t == made.after);
        let put = || reformat::put(&root, &made.file, &made.before).is_ok();
        let is_back = is_as_left && put();
        if is_back {
            self.take_over(&[made.file]);
        }
        let locale = &self.world.locale;
        self.notice = Some(match is_back {
            true => Notice::Said(locale.text("choosing-undone")),
            false => Notice::Warned(locale.text("choosing-undo-late")),
        });
        self.look_for_choices();
        self.refresh();
    }
}
