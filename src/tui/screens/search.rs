//! Finding anything in the register by a part of its name.

use super::form::measure::MeasureForm;
use super::matrix::MatrixScreen;
use crate::model::{DocKey, ItemKey, Register, Slug};
use crate::tui::layer::{Context, Effect, serves_unrestricted};
use crate::tui::overlays::picker::{Entry, Picker, Ties};

/// What can be found.
#[derive(Debug, Clone)]
pub(crate) enum Found {
    Trust(Slug),
    Doc(DocKey),
    Risk(ItemKey),
    Measure(ItemKey),
}

/// So many risks and measures are gathered and searched before the next frame; more would keep the
/// person waiting who types.
const WORTH_WAITING: usize = 2_000;

/// Search over trusts, assessments, risks and measures.
pub(crate) fn everything(cx: &Context<'_>) -> Picker<Found> {
    let shelves = Shelves {
        // Its documents are shared: a copy costs little.
        register: cx.register().clone(),
        hide_restricted: cx.hide_restricted,
        other: cx.text("word-other"),
        measure: cx.text("label-measure"),
    };
    let title = cx.text("search-title");
    let ties = Ties::ByLabel(cx.locale.language());
    if shelves.size() <= WORTH_WAITING {
        Picker::new(title, shelves.entries(), ties, go_to)
    } else {
        Picker::beside(title, move || shelves.entries(), ties, go_to)
    }
}

fn go_to(cx: &Context<'_>, found: &Found) -> Vec<Effect> {
    match found {
        Found::Trust(trust) => vec![Effect::open(MatrixScreen::of_trust(trust.clone()))],
        Found::Doc(doc) => vec![Effect::open(MatrixScreen::of_doc(doc.clone()))],
        Found::Risk(key) => vec![Effect::open(MatrixScreen::on_risk(cx, key))],
        Found::Measure(key) => vec![Effect::open(MeasureForm::new(key.clone()))],
    }
}

/// What is searched, and the words that it is shown with.
struct Shelves {
    register: Register,
    hide_restricted: bool,
    other: String,
    measure: String,
}

impl Shelves {
    fn size(&self) -> usize {
        let books = self.register.trusts.values();
        let documents = books.flat_map(|book| book.assessments.values());
        documents.map(|document| document.risks.len() + document.measures.len()).sum()
    }

    fn entries(&self) -> Vec<Entry<Found>> {
        let catalogue = &self.register.catalogue;
        let mut entries: Vec<Entry<Found>> = Vec::new();
        for trust in &catalogue.trusts {
            entries.push(Entry {
                label: trust.name.clone(),
                hint: trust.short.clone(),
                what: Found::Trust(trust.id.clone()),
            });
        }
        for trust in &catalogue.trusts {
            for goal in catalogue.obligations(&trust.id) {
                entries.push(Entry {
                    label: goal.title.clone(),
                    hint: trust.short.clone(),
                    what: Found::Doc(DocKey::new(&trust.id, &goal.id)),
                });
            }
            self.items(&trust.id, &trust.short, &mut entries);
        }
        entries
    }

    fn items(&self, trust: &Slug, short: &str, entries: &mut Vec<Entry<Found>>) {
        let register = &self.register;
        for (doc, assessment) in register.docs(trust) {
            let title = match register.goal_title(&doc.name) {
                None if doc.is_other() => &self.other,
                title => title.unwrap_or(doc.name.as_str()),
            };
            for (id, risk) in &assessment.risks {
                if self.hide_restricted && risk.is_restricted() {
                    continue;
                }
                entries.push(Entry {
                    label: risk.title.clone(),
                    hint: format!("{short} · {title} · {id}"),
                    what: Found::Risk(ItemKey::new(&doc, id)),
                });
            }
            for (id, measure) in &assessment.measures {
                if self.hide_restricted && !serves_unrestricted(register, trust, measure) {
                    continue;
                }
                entries.push(Entry {
                    label: measure.title.clone(),
                    hint: format!("{short} · {} · {id}", self.measure),
                    what: Found::Measure(ItemKey::new(&doc, id)),
                });
            }
        }
    }
}
