//! Doing what layers ask for, in their order.

use super::App;
use crate::tui::layer::Effect;

impl App {
    pub(super) fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut effects = effects.into_iter();
        // What a change has cost belongs to its answer.
        let mut cost = None;
        while let Some(effect) = effects.next() {
            match effect {
                Effect::Go(target) => self.go(target),
                Effect::Open(layer) => self.push(layer),
                Effect::Close => self.pop(),
                Effect::Change(change) => match self.change(change, &mut effects) {
                    Ok(now) => cost = now.or(cost),
                    // What was to follow a change that is not made must not be said or done.
                    Err(()) => return,
                },
                Effect::LetLapse(lapses) => self.let_lapse(lapses),
                Effect::Say(text) => {
                    let all: Vec<String> = [text].into_iter().chain(cost.take()).collect();
                    self.say(all.join(" · "));
                }
                Effect::Warn(text) => self.warn(text),
                Effect::Act(action) => self.act(action),
                Effect::Search(query) => self.search(query),
                Effect::Choose(one, answer) => self.choose(&one, &answer),
                Effect::TakeChoiceBack => self.take_choice_back(),
                Effect::Compare(name) => self.compare(name),
                Effect::ReadEarlier(name) => self.read_earlier(name),
                Effect::QuitNow => self.quit_now(),
                Effect::Report(wanted) => self.make_report(*wanted),
                Effect::Git(command) => self.command_git(command),
                Effect::Recovery(decision) => self.decide(decision),
                Effect::KeepWorkshop(held) => self.keep_workshop(&held),
                Effect::ForgetWorkshop(held) => self.forget_workshop(&held),
                Effect::Identify { name, email, then } => self.identify(&name, &email, then),
                Effect::Prefer(preference) => self.prefer(preference),
                Effect::ChangeOthers(trust, effects) => {
                    self.may_change_others.insert(trust);
                    self.carry_out(effects);
                }
            }
        }
        if let Some(cost) = cost {
            let text = self.state.locale.with("lapse-only", &[("cost", (&cost).into())]);
            self.say(text);
        }
    }
}
