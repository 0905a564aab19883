//! Finding anything in the register by a part of its name.

use super::picker::Picker;
use crate::calendar;
use crate::model::{Date, DocKey, ItemKey, Register, Slug, Trust};
use crate::tui::context::{Context, serves_unrestricted};
use crate::tui::finder::{Entry, Pick, Query, Ties};
use crate::tui::target::Target;

/// So many risks and measures are gathered and searched before the next frame; more would keep the
/// person waiting who types.
const SEARCHED_AT_ONCE: usize = 2_000;

/// Search over trusts, assessments, risks and measures; a large register's begins in the background.
pub(crate) fn everything(cx: &Context<'_>) -> (Picker, Option<Query>) {
    let searched = Searched {
        // Its documents are shared: a copy costs little.
        register: cx.register().clone(),
        hide_restricted: cx.hide_restricted,
        other: cx.text("word-other"),
        measure: cx.text("label-measure"),
        requirement: cx.text("goal-number"),
        today: cx.today,
        own: cx.own.trust.clone(),
    };
    let title = cx.text("search-title");
    let ties = Ties::ByLabel(cx.locale.language());
    if searched.size() <= SEARCHED_AT_ONCE {
        return (Picker::new(title, searched.entries(), ties), None);
    }
    let (picker, query) = Picker::in_background(title, move || searched.entries(), ties);
    (picker, Some(query))
}

/// What is searched, and the words that it is shown with.
struct Searched {
    register: Register,
    hide_restricted: bool,
    other: String,
    measure: String,
    requirement: String,
    today: Date,
    /// The person's own trust, which stands first.
    own: Option<Slug>,
}

impl Searched {
    fn is_own(&self, trust: &Slug) -> bool {
        self.own.as_ref() == Some(trust)
    }

    fn entry(&self, trust: &Slug, label: &str, hint: String, target: Target) -> Entry {
        let is_own = self.is_own(trust);
        Entry {
            label: label.to_owned(),
            hint,
            number: String::new(),
            pick: Pick::Go(target),
            is_own,
        }
    }

    fn size(&self) -> usize {
        let books = self.register.trusts.values();
        let documents = books.flat_map(|book| book.assessments().map(|(_, assessment)| assessment));
        documents.map(|document| document.risks.len() + document.measures.len()).sum()
    }

    /// The goals that a trust need not assess: they lead to what it reports of them.
    fn reported(&self, trust: &Trust, entries: &mut Vec<Entry>) {
        let catalogue = &self.register.catalogue;
        let rounds = calendar::reports(catalogue, &trust.id, self.register.year);
        let Some(round) = calendar::current(&rounds, self.today) else { return };
        let own = catalogue.goals.iter().filter(|goal| goal.applies_to.contains(&trust.id));
        for goal in own.filter(|goal| !goal.prioritised && !goal.number.is_empty()) {
            let (id, round) = (trust.id.clone(), round.name.clone());
            let target = Target::Report { trust: id, goal: goal.id.clone(), round };
            let hint = format!("{} · {} {}", trust.short, self.requirement, goal.number);
            let entry = self.entry(&trust.id, &goal.title, hint, target);
            entries.push(Entry { number: goal.number.clone(), ..entry });
        }
    }

    fn entries(&self) -> Vec<Entry> {
        let catalogue = &self.register.catalogue;
        let mut trusts: Vec<&Trust> = catalogue.trusts.iter().collect();
        trusts.sort_by_key(|trust| !self.is_own(&trust.id));
        let mut entries = Vec::new();
        for trust in &trusts {
            let target = Target::MatrixOfTrust { trust: trust.id.clone(), on_wall: false };
            entries.push(self.entry(&trust.id, &trust.name, trust.short.clone(), target));
        }
        for trust in trusts {
            for goal in catalogue.obligations(&trust.id) {
                let target = Target::Matrix(DocKey::new(&trust.id, &goal.id));
                let hint = match goal.number.is_empty() {
                    true => trust.short.clone(),
                    false => format!("{} · {} {}", trust.short, self.requirement, goal.number),
                };
                let number = goal.number.clone();
                let entry = self.entry(&trust.id, &goal.title, hint, target);
                entries.push(Entry { number, ..entry });
            }
            self.reported(trust, &mut entries);
            self.items(&trust.id, &trust.short, &mut entries);
        }
        entries
    }

    fn items(&self, trust: &Slug, short: &str, entries: &mut Vec<Entry>) {
        let register = &self.register;
        for (doc, assessment) in register.docs(trust) {
            let title = match register.goal_title(&doc.name) {
                None if doc.is_other() => &self.other,
                title => title.unwrap_or(doc.name.as_str()),
            };
            for (id, risk) in &assessment.risks {
                if !(self.hide_restricted && risk.is_restricted()) {
                    let hint = format!("{short} · {title} · {id}");
                    let target = Target::MatrixOfRisk(ItemKey::new(&doc, id));
                    entries.push(self.entry(trust, &risk.title, hint, target));
                }
            }
            for (id, measure) in &assessment.measures {
                if !self.hide_restricted || serves_unrestricted(register, trust, measure) {
                    let hint = format!("{short} · {} · {id}", self.measure);
                    let target = Target::Measure(ItemKey::new(&doc, id));
                    entries.push(self.entry(trust, &measure.title, hint, target));
                }
            }
        }
    }
}
