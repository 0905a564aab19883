//! What others do to the files while the register is open.

use std::path::PathBuf;

use super::{App, Notice, outside};
use crate::model::Ledger;
use crate::store::{self, Clash, News, Watch, Workspace};
use crate::tui::target::Target;
use crate::tui::timeline::HistorySource;

impl App {
    pub(in crate::tui) fn begin_watch(&mut self) {
        // A region is read once: opening it anew reads it anew.
        if matches!(self.state.source, HistorySource::Region(_)) {
            return;
        }
        let opened = &self.state.opened;
        self.watch = Watch::of(&opened.root, opened.register.year);
    }

    /// Takes over what others have written; whether there was anything new.
    pub(super) fn take_over(&mut self, files: &[PathBuf]) -> bool {
        if files.iter().any(|file| outside::is_basis(file)) {
            return self.reopen();
        }
        let was_left = self.left_to_choose();
        let ledger = &mut self.state.ledger;
        let news: Vec<News> =
            files.iter().filter_map(|file| self.workspace.reload(ledger, file)).collect();
        let Some((text, is_grave)) = outside::in_words(&news, &self.state.locale) else {
            // What a file says is the same; how it says it may be another finding.
            self.renew_problems(files.to_vec());
            let is_new = self.left_to_choose() > was_left;
            if is_new {
                self.say_left_to_choose();
            }
            return is_new;
        };
        self.notice = Some(if is_grave { Notice::Warning(text) } else { Notice::Info(text) });
        self.renew_problems(news.iter().map(|news| news.file().to_owned()).collect());
        let clashes = news.into_iter().filter_map(|news| match news {
            News::Clash(clash) => Some(clash),
            _ => None,
        });
        // One at a time: another is met again when its file is looked at or saved.
        if let Some(clash) = clashes.last() {
            self.state.conflicts.begin(clash);
            self.go(Target::Conflicts(None));
        }
        if self.left_to_choose() > was_left {
            self.say_left_to_choose();
        }
        true
    }

    /// Takes over a file in which everything was chosen.
    pub(super) fn settle_clash(&mut self, clash: &Clash) {
        match self.workspace.settle(&mut self.state.ledger, clash) {
            Some(_) => {
                self.renew_problems(vec![clash.file.clone()]);
                self.say(self.state.locale.text("choosing-settled"));
            }
            // It has changed once more: what is disputed now is asked.
            None => {
                self.take_over(std::slice::from_ref(&clash.file));
            }
        }
        self.refresh();
    }

    /// Reads everything anew where nothing is unsaved; whether there is anything to draw.
    pub(super) fn reopen(&mut self) -> bool {
        let state = &mut self.state;
        if state.ledger.is_unsaved() {
            self.notice = Some(Notice::Warning(state.locale.text("outside-basis-kept")));
            return true;
        }
        let (root, year) = (state.opened.root.clone(), state.opened.register.year);
        let Ok(opened) = store::open(&root, Some(year)) else {
            self.notice = Some(Notice::Warning(state.locale.text("outside-unusable")));
            return true;
        };
        if opened == state.opened && *state.ledger.register() == opened.register {
            return false;
        }
        self.workspace = Workspace::new(&root, year);
        state.ledger = Ledger::new(opened.register.clone());
        state.read_only.clone_from(&opened.read_only);
        state.opened = opened;
        self.notice = Some(Notice::Info(state.locale.text("outside-reopened")));
        // What kept this program from writing may be mended; who else has it open may still.
        if self.session.is_none() {
            self.begin_session();
        }
        true
    }
}
