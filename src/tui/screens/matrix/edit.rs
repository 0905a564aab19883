//! What people do to risks on the matrix, moving aside.

use super::state::{MatrixState, Numbered};
use crate::tui::ask;
use crate::tui::ask::new_risks::NewRisks;
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Outcome};
use crate::tui::overlays::knowledge::KnowledgeChoice;

impl MatrixState {
    pub(super) fn edit(&self, cx: &Context<'_>, action: Action) -> Outcome {
        if action == Action::NewRisk {
            let doc = self.doc_for_new();
            let numbers = self.risks.iter().map(|n| (n.number, n.key.clone())).collect();
            return doc.map_or_else(Outcome::taken, |doc| {
                Effect::open(NewRisks::new(doc, "", numbers)).into()
            });
        }
        let Some((numbered, risk)) = self.chosen(cx) else { return Outcome::Ignored };
        let key = numbered.key.clone();
        let name = ask::Named::numbered(numbered.number, risk);
        match action {
            Action::NewMeasure => ask::measure::add(cx, key),
            Action::EditTitle => ask::risk::rename(cx, key, &name, risk),
            Action::Knowledge => {
                let title = cx.with("ask-knowledge", &[("risk", name.whole().into())]);
                Effect::open(KnowledgeChoice::new(key, name.number, title, risk.knowledge)).into()
            }
            Action::Review => ask::risk::review(cx, key, &name),
            Action::CloseRisk => ask::risk::close(cx, key, &name, risk),
            Action::Delete => ask::risk::delete(cx, key, &name),
            Action::Merge => {
                let named = |n: &Numbered| {
                    let risk = cx.register().risk(&n.key)?;
                    Some((n.key.clone(), ask::Named::numbered(n.number, risk)))
                };
                let others = self.risks.iter().filter_map(named).collect();
                ask::regroup::merge(cx, key, name, others)
            }
            Action::Split => ask::regroup::split(cx, key, &name),
            Action::MoveToGoal => ask::regroup::move_to_goal(cx, key, name),
            Action::Restrict => ask::regroup::restrict(cx, key, &name, risk),
            _ => Outcome::Ignored,
        }
    }
}
