//! Every change of a risk or measure, newest first.

use serde_json::Value;

use super::{AtSnapshots, address, begun, commit, head, loaded, sparkline};
use crate::compare::compare;
use crate::history::item_log::LogEntry;
use crate::history::item_log::RiskAt;
use crate::history::snapshots::Snapshot;
use crate::locale::Locale;
use crate::model::{ItemKey, Register};
use crate::report::block::{Item, Page};
use crate::report::comparison;
use crate::report::json::object::{Object, strings};
use crate::report::write::Report;

/// An item's history.
pub(crate) struct Log<'r> {
    pub(crate) register: &'r Register,
    pub(crate) item: &'r ItemKey,
    pub(crate) steps: &'r [LogEntry],
    pub(crate) at: &'r AtSnapshots,
}

impl Report for Log<'_> {
    fn page(&self, locale: &Locale) -> Page {
        let line = sparkline(self.at, &self.register.matrix);
        let over_time = (!line.is_empty()).then(|| {
            let names: Vec<&str> =
                self.at.iter().map(|(snapshot, _)| snapshot.name.as_str()).collect();
            let args = [("line", line.into()), ("names", names.join(", ").into())];
            locale.with("story-over-time", &args)
        });
        let mut page = begun(self.register, self.item, over_time, locale);
        if self.steps.is_empty() {
            page.paragraph([locale.text("story-none")]);
        }
        for step in self.steps {
            page.section(head(step.commit.as_ref(), locale));
            let words = step.commit.iter().flat_map(|commit| {
                [commit.subject.as_str()].into_iter().chain(commit.body.lines())
            });
            let words = words.filter(|line| !line.trim().is_empty());
            let changes =
                super::changes(step, self.item, locale).into_iter().map(|line| Item::new(2, line));
            page.list(words.map(|line| Item::new(1, line)).chain(changes));
        }
        page
    }

    /// The changes as a comparison has them.
    fn json(&self, _: &Locale) -> Value {
        let Self { register, item, steps, at } = *self;
        let step = |step: &LogEntry| -> Value {
            let loaded = loaded(step);
            let comparison = compare(&loaded.before, &loaded.after);
            let own =
                comparison.events.iter().filter(|event| event.item.as_ref() == Some(&item.id));
            commit(Object::new(), step.commit.as_ref())
                .list("unread", strings(&step.unread))
                .put("changes", comparison::changes(&loaded, own))
                .into()
        };
        let snapshot = |(snapshot, then): &(Snapshot, RiskAt)| -> Value {
            let scores = then.risk().map(|risk| &risk.current);
            let zone = scores.and_then(|scores| scores.zone(&register.matrix));
            Object::new()
                .put("name", snapshot.name.as_str())
                .date("date", Some(snapshot.on))
                .level("probability", scores.and_then(|scores| scores.probability))
                .level("consequence", scores.and_then(|scores| scores.worst()))
                .maybe("zone", zone.map(|zone| register.matrix.zone(zone).id.as_str()))
                .maybe("unread", (*then == RiskAt::Unreadable).then_some(true))
                .into()
        };
        address(item)
            .list("snapshots", at.iter().map(snapshot).collect())
            .put("steps", steps.iter().map(step).collect::<Vec<_>>())
            .into()
    }
}
