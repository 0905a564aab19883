//! Finding anything in the register by a part of its name.

use super::form::measure::MeasureForm;
use super::matrix::MatrixScreen;
use crate::model::{DocKey, ItemKey, Slug};
use crate::tui::layer::{Effect, Scene};
use crate::tui::overlays::picker::{Entry, Picker};

/// What can be found.
pub(crate) enum Found {
    Trust(Slug),
    Doc(DocKey),
    Risk(ItemKey),
    Measure(ItemKey),
}

/// Search over trusts, assessments, risks and measures.
pub(crate) fn everything(scene: &Scene<'_>) -> Picker<Found> {
    let register = scene.register();
    let mut entries = Vec::new();
    for trust in &register.catalogue.trusts {
        entries.push(Entry {
            label: trust.name.clone(),
            hint: trust.short.clone(),
            what: Found::Trust(trust.id.clone()),
        });
    }
    for trust in &register.catalogue.trusts {
        for goal in register.catalogue.obligations(&trust.id) {
            entries.push(Entry {
                label: goal.title.clone(),
                hint: trust.short.clone(),
                what: Found::Doc(DocKey::new(&trust.id, &goal.id)),
            });
        }
        for (doc, assessment) in register.docs(&trust.id) {
            let title = scene.doc_title(&doc);
            for (id, risk) in &assessment.risks {
                if scene.for_the_room && risk.is_restricted() {
                    continue;
                }
                entries.push(Entry {
                    label: risk.title.clone(),
                    hint: format!("{} · {title} · {id}", trust.short),
                    what: Found::Risk(ItemKey::new(&doc, id)),
                });
            }
            for (id, measure) in &assessment.measures {
                if !scene.may_show(&trust.id, measure) {
                    continue;
                }
                let word = scene.text("label-measure");
                entries.push(Entry {
                    label: measure.title.clone(),
                    hint: format!("{} · {word} · {id}", trust.short),
                    what: Found::Measure(ItemKey::new(&doc, id)),
                });
            }
        }
    }
    Picker::new(scene.text("search-title"), entries, |scene, found| match found {
        Found::Trust(trust) => vec![Effect::open(MatrixScreen::of_trust(trust.clone()))],
        Found::Doc(doc) => vec![Effect::open(MatrixScreen::of_doc(doc.clone()))],
        Found::Risk(key) => vec![Effect::open(MatrixScreen::on_risk(scene, key))],
        Found::Measure(key) => vec![Effect::open(MeasureForm::new(key.clone()))],
    })
}
