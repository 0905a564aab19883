//! A workshop outlives the program: it is written down as it goes, and offered again at the start.

use super::{App, describe};
use crate::model::Workshop;
use crate::store::{forget_workshop, keep_workshop};
use crate::tui::layer::Effect;
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::target::Target;

impl App {
    /// Writes down how far a workshop has come, where this program may write.
    pub(super) fn keep_workshop(&mut self, held: &Workshop) {
        if self.session.is_none() {
            return;
        }
        if let Err(why) = keep_workshop(self.workspace.root(), self.workspace.year(), held) {
            self.warn(describe::journal_failed(&self.state.locale, &why));
        }
    }

    /// A workshop has ended.
    pub(super) fn forget_workshop(&mut self, held: &Workshop) {
        if self.session.is_none() {
            return;
        }
        // What it wrote into the register is safe before its own file goes.
        self.write_journal();
        // Where the file cannot be taken away, the next start asks once more.
        let _ = forget_workshop(self.workspace.root(), self.workspace.year(), held);
    }

    /// Offers to go on with a workshop that was interrupted, the newest; others are kept.
    pub(super) fn ask_about_workshop(&mut self) {
        let Some(session) = &mut self.session else { return };
        let Some(held) = session.interrupted.pop() else { return };
        session.interrupted.clear();
        let cx = self.state.context();
        let trust = cx.trust_short(&held.doc.trust).to_owned();
        let about = format!("{trust} · {}", cx.doc_title(&held.doc));
        let day = cx.day(held.day);
        let args = [("about", (&about).into()), ("date", (&day).into())];
        let count = [("count", held.count().into())];
        let items = vec![
            Item::new(cx.text("workshop-go-on"), cx.with("workshop-go-on-detail", &count)),
            Item::new(cx.text("workshop-later"), cx.text("workshop-later-detail")),
            Item::new(cx.text("workshop-throw"), cx.text("workshop-throw-detail")),
        ];
        let title = cx.with("workshop-interrupted", &args);
        let choice = Choice::one(title, items, 0, move |_, at| match at {
            0 => vec![Effect::Go(Target::Workshop(Box::new(held.clone())))],
            1 => Vec::new(),
            _ => vec![Effect::ForgetWorkshop(Box::new(held.clone()))],
        });
        self.push(Box::new(choice));
    }
}
