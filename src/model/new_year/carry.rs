//! Sorting a year's risks and measures into what goes over and what stays.

use std::collections::BTreeMap;

use super::{Carried, CarriedBook, Destination, GoalMap, Item, ItemKind, Left, ScaleMap, Why};
use crate::model::register::OTHER;
use crate::model::{
    Acceptance, Assessment, Catalogue, Closing, Matrix, Measure, Progress, Register, Risk, Slug,
    TopFive, TrustBook,
};

/// What goes over from a year to one with this catalogue and matrix.
///
/// Ids are those of the year before, each at most once. Goals that [`super::homeless`] names have
/// no destination yet, and what they hold is told as left behind.
pub fn carry(
    old: &Register,
    catalogue: &Catalogue,
    matrix: &Matrix,
    goals: &GoalMap,
    scale: &ScaleMap,
) -> Carried {
    let mut carried = Carried::default();
    for (trust, book) in &old.trusts {
        let mut carrier = Carrier {
            trust,
            catalogue,
            matrix,
            goals,
            scale,
            is_gone: !catalogue.trusts.iter().any(|t| t.id == *trust),
            carried: &mut carried,
            homes: BTreeMap::new(),
            begun: CarriedBook::default(),
        };
        carrier.risks(book);
        carrier.measures(book);
        carrier.factors(book);
        carrier.orders(book);
        carrier.finish();
    }
    carried
}

/// One trust on its way.
struct Carrier<'a> {
    trust: &'a Slug,
    catalogue: &'a Catalogue,
    matrix: &'a Matrix,
    goals: &'a GoalMap,
    scale: &'a ScaleMap,
    is_gone: bool,
    carried: &'a mut Carried,
    /// The file that each risk has come to.
    homes: BTreeMap<Slug, Slug>,
    begun: CarriedBook,
}

impl Carrier<'_> {
    /// The file that a file's content goes to, or why it does not.
    fn home(&self, file: &Slug) -> Result<Slug, Why> {
        if self.is_gone {
            return Err(Why::TrustGone);
        }
        match self.goals.destination(file, self.catalogue) {
            Some(Destination::File(file)) => Ok(file),
            Some(Destination::Behind) => Err(Why::AsMapped),
            None => Err(Why::GoalGone),
        }
    }

    fn item(&self, file: &Slug, id: &Slug, title: &str) -> Item {
        Item {
            trust: self.trust.clone(),
            file: file.clone(),
            id: id.clone(),
            title: title.to_owned(),
        }
    }

    fn leave(&mut self, item: Item, kind: ItemKind, why: Why) {
        self.carried.left.push(Left { item, kind, why });
    }

    fn into(&mut self, file: Slug) -> &mut Assessment {
        self.begun.assessments.entry(file).or_default()
    }

    fn risks(&mut self, book: &TrustBook) {
        for (file, assessment) in book.assessments() {
            let home = self.home(file);
            for (id, risk) in &assessment.risks {
                let item = self.item(file, id, &risk.title);
                match &home {
                    _ if !risk.is_open() => self.leave(item, ItemKind::Risk, Why::Closed),
                    Err(why) => self.leave(item, ItemKind::Risk, *why),
                    Ok(home) => {
                        let risk = self.risk(&item, risk);
                        self.homes.insert(id.clone(), home.clone());
                        self.into(home.clone()).risks.insert(id.clone(), risk);
                    }
                }
            }
        }
    }

    /// A risk as it begins the new year: nobody has looked at it again or accepted it yet.
    fn risk(&mut self, item: &Item, risk: &Risk) -> Risk {
        let mut carried = Risk {
            reviewed: None,
            accepted: Acceptance::default(),
            closed: Closing::default(),
            ..risk.clone()
        };
        if risk.accepted.is_given() {
            self.carried.acceptances.push(item.clone());
        }
        self.carried.lost.extend(self.scale.translate_risk(&mut carried, item, self.matrix));
        carried
    }

    fn measures(&mut self, book: &TrustBook) {
        for (file, assessment) in book.assessments() {
            for (id, measure) in &assessment.measures {
                let item = self.item(file, id, &measure.title);
                match self.measure_home(file, measure) {
                    Err(why) => self.leave(item, ItemKind::Measure, why),
                    Ok(home) => {
                        let mut measure = measure.clone();
                        let had_risks = !measure.risks.is_empty();
                        measure.risks.retain(|risk| self.homes.contains_key(risk));
                        if had_risks && measure.risks.is_empty() {
                            self.carried.without_risk.push(item);
                        }
                        self.into(home).measures.insert(id.clone(), measure);
                    }
                }
            }
        }
    }

    /// An open measure goes where its file goes; where that goes nowhere, to the first of its risks
    /// that goes over, so that no risk loses a measure by where it was written.
    fn measure_home(&self, file: &Slug, measure: &Measure) -> Result<Slug, Why> {
        match measure.progress {
            Progress::Done => return Err(Why::Done),
            Progress::Dropped => return Err(Why::Dropped),
            Progress::Proposed | Progress::Decided | Progress::InProgress => {}
        }
        let of_risk = || measure.risks.iter().find_map(|risk| self.homes.get(risk)).cloned();
        self.home(file).or_else(|why| of_risk().ok_or(why))
    }

    /// Success factors go with their goal; risks threaten only what is there.
    fn factors(&mut self, book: &TrustBook) {
        for (file, assessment) in book.assessments() {
            let home = self.home(file).and_then(|home| match home.as_str() {
                OTHER => Err(Why::NoFactors),
                _ => Ok(home),
            });
            for (id, factor) in &assessment.factors {
                match &home {
                    Ok(home) => {
                        self.into(home.clone()).factors.insert(id.clone(), factor.clone());
                    }
                    Err(why) => {
                        let item = self.item(file, id, &factor.title);
                        self.leave(item, ItemKind::Factor, *why);
                    }
                }
            }
        }
        for assessment in self.begun.assessments.values_mut() {
            let factors = &assessment.factors;
            for risk in assessment.risks.values_mut() {
                risk.threatens.retain(|factor| factors.contains_key(factor));
            }
        }
    }

    /// The order that people chose, without what stays behind.
    fn orders(&mut self, book: &TrustBook) {
        for (_, assessment) in book.assessments() {
            for id in &assessment.order {
                let Some(home) = self.homes.get(id).cloned() else { continue };
                let order = &mut self.into(home).order;
                if !order.contains(id) {
                    order.push(id.clone());
                }
            }
        }
        let order = book.top().order.iter().filter(|id| self.homes.contains_key(*id));
        self.begun.top = TopFive { order: order.cloned().collect(), ..TopFive::default() };
    }

    fn finish(self) {
        for name in self.begun.assessments.keys() {
            let goal = self.catalogue.goal(name.as_str());
            if goal.is_some_and(|goal| !goal.applies_to.contains(self.trust)) {
                self.carried.not_applying.push((self.trust.clone(), name.clone()));
            }
        }
        if self.begun != CarriedBook::default() {
            self.carried.books.insert(self.trust.clone(), self.begun);
        }
    }
}
