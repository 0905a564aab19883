//! Before people's word is taken back by a change: it is said once for each assessment, and the
//! answer to the change tells what it cost.

use std::{mem, vec};

use super::{App, describe};
use crate::model::{Change, Lapse, lapses};
use crate::tui::context::Context;
use crate::tui::layer::Effect;
use crate::tui::overlays::confirm::Confirm;

/// What was to be done after a change.
type Then<'e> = &'e mut vec::IntoIter<Effect>;

impl App {
    /// Makes a change and returns what to say it cost; where it makes something lapse that nobody
    /// has been asked about yet, it asks first, and `then` waits with it. `Err` where nothing was
    /// made.
    pub(super) fn change(&mut self, change: Change, then: Then<'_>) -> Result<Option<String>, ()> {
        if let Some(trust) = self.trust_to_ask_about(&change) {
            let waiting = [Effect::Change(change)].into_iter().chain(then).collect();
            self.ask_about_others(trust, waiting);
            return Err(());
        }
        if !self.may_change() {
            return Err(());
        }
        let lapses = lapses(self.state.ledger.register(), &change);
        if lapses.iter().any(|lapse| !self.may_lapse.contains(lapse)) {
            self.ask_before(change, lapses, then.collect());
            return Err(());
        }
        let made = self.state.ledger.apply(change);
        if let Err(refusal) = &made {
            let text = describe::refusal(&self.state.context(), refusal);
            self.warn(text);
        }
        self.refresh();
        made.map(|()| self.cost(&lapses)).map_err(|_| ())
    }

    /// Asks before a change, and makes it, with what was to follow it, if people say so.
    fn ask_before(&mut self, change: Change, lapses: Vec<Lapse>, then: Vec<Effect>) {
        let cx = self.state.context();
        let lines = lapses.iter().map(|lapse| question(&cx, lapse));
        let lines: Vec<String> = lines.chain([cx.text("lapse-once")]).collect();
        let title = cx.text("lapse-title");
        let mut effects = vec![Effect::LetLapse(lapses), Effect::Change(change)];
        effects.extend(then);
        // Taken once: answering closes the question.
        let confirm = Confirm::new(title, lines, move |_| mem::take(&mut effects));
        self.push(Box::new(confirm));
    }

    /// It has been asked about, and is not asked about again.
    pub(super) fn let_lapse(&mut self, lapses: Vec<Lapse>) {
        self.may_lapse.extend(lapses);
    }

    /// "godkjenningen er bortfalt".
    fn cost(&self, lapses: &[Lapse]) -> Option<String> {
        let cx = self.state.context();
        let said = |lapse: &Lapse| {
            cx.text(match lapse {
                Lapse::Approval(_) => "lapsed-approval",
                Lapse::Acceptance(_) => "lapsed-acceptance",
            })
        };
        let mut words: Vec<String> = lapses.iter().map(said).collect();
        words.dedup();
        (!words.is_empty()).then(|| words.join(" · "))
    }
}

fn question(cx: &Context<'_>, lapse: &Lapse) -> String {
    let register = cx.register();
    let (id, what, on, by) = match lapse {
        Lapse::Approval(doc) => {
            let approved = register.assessment(doc).map(|a| &a.approved);
            let (on, by) = approved.map_or((None, ""), |a| (a.on, a.by.as_str()));
            ("lapse-approval", cx.doc_title(doc), on, by)
        }
        Lapse::Acceptance(key) => {
            let accepted = register.risk(key).map(|risk| &risk.accepted);
            let (on, by) = accepted.map_or((None, ""), |a| (a.on, a.by.as_str()));
            ("lapse-acceptance", cx.risk_title(key), on, by)
        }
    };
    let date = on.map(|on| cx.day(on)).unwrap_or_default();
    cx.with(id, &[("what", (&what).into()), ("date", (&date).into()), ("by", by.into())])
}
