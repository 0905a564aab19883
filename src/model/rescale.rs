//! A new scale in a year that is under way: every level of it as a level of the new one.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::assessment::{Session, VotingRound};
use super::new_year::{Item, Loss, LossReason, LostScore, ScaleMap};
use super::{Assessment, DocKey, Document, Level, Matrix, Register, Scores, Slug, State};

/// What a year becomes on another scale.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rescaled {
    /// Documents that say something else on the new scale.
    pub documents: BTreeMap<DocKey, Document>,
    /// Every open risk that is placed, by trust and file.
    pub placed: Vec<Placed>,
    /// Levels that have no place on the new scale; nothing may be written while there are any.
    pub lost: Vec<LostScore>,
    /// Approvals that lapse, since the scale is part of what was approved.
    pub approvals: usize,
    /// Acceptances that lapse.
    pub acceptances: usize,
}

/// A risk on both scales.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The risk.
    pub risk: Item,
    /// Its levels on the old scale.
    pub before: Scores,
    /// Its levels on the new scale.
    pub after: Scores,
}

/// Translates all that a year's documents say in levels: risks open and closed, judgements of goals,
/// and votes.
pub fn rescaled(register: &Register, new: &Matrix, map: &ScaleMap) -> Rescaled {
    let mut all = Rescaled::default();
    for trust in register.trusts.keys() {
        for (doc, assessment) in register.docs(trust) {
            if register.state(&doc) == State::Approved {
                all.approvals += 1;
            }
            let accepted = assessment.risks.values().filter(|risk| risk.accepted.is_given());
            all.acceptances += accepted.count();
            let translated =
                Translation { new, map, doc: &doc, all: &mut all }.assessment(assessment);
            if translated != **assessment {
                all.documents.insert(doc, Document::Assessment(Arc::new(translated)));
            }
        }
    }
    all
}

struct Translation<'a> {
    new: &'a Matrix,
    map: &'a ScaleMap,
    doc: &'a DocKey,
    all: &'a mut Rescaled,
}

impl Translation<'_> {
    fn item(&self, id: &Slug, title: &str) -> Item {
        let (trust, file) = (self.doc.trust.clone(), self.doc.name.clone());
        Item { trust, file, id: id.clone(), title: title.to_owned() }
    }

    fn assessment(&mut self, old: &Assessment) -> Assessment {
        let mut new = old.clone();
        for (id, risk) in &mut new.risks {
            let item = self.item(id, &risk.title);
            let before = risk.current.clone();
            self.all.lost.extend(self.map.translate_risk(risk, &item, self.new));
            if risk.is_open() && before.cell().is_some() {
                let after = risk.current.clone();
                self.all.placed.push(Placed { risk: item, before, after });
            }
        }
        let goal = self.item(&self.doc.name, "");
        let judged = new.judgement.probability.as_mut().into_iter();
        judged.for_each(|level| self.probability(level, "judgement", &goal));
        for (name, session) in &mut new.sessions {
            let day = Slug::new(name).unwrap_or_else(|| self.doc.name.clone());
            let item = self.item(&day, "");
            self.session(session, &item);
        }
        new
    }

    fn session(&mut self, session: &mut Session, item: &Item) {
        for votes in session.votes.values_mut() {
            self.round(&mut votes.first, item);
            self.round(&mut votes.last, item);
        }
    }

    fn round(&mut self, round: &mut VotingRound, item: &Item) {
        for level in &mut round.probability {
            self.probability(level, "votes", item);
        }
        let mut translated: BTreeMap<Slug, Vec<Level>> = BTreeMap::new();
        for (area, levels) in &round.consequence {
            for level in levels {
                match self.map.placed(area, *level, self.new) {
                    Ok((area, level)) => translated.entry(area).or_default().push(level),
                    Err(why) => {
                        let loss = Loss { area: Some(area.clone()), level: level.number(), why };
                        self.all.lost.push(LostScore { risk: item.clone(), of: "votes", loss });
                    }
                }
            }
        }
        round.consequence = translated;
    }

    /// A level of probability; one without a counterpart stays as it is and is among the lost.
    fn probability(&mut self, level: &mut Level, of: &'static str, item: &Item) {
        match self.map.probability.get(&level.number()) {
            Some(to) => *level = *to,
            None => {
                let loss = Loss { area: None, level: level.number(), why: LossReason::NoLevel };
                self.all.lost.push(LostScore { risk: item.clone(), of, loss });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::matrix::testing::five_by_five;
    use crate::model::register::testing::slug;
    use crate::model::testing::Builder;
    use crate::model::{Change, ItemKey, Ledger, Risk};

    fn register() -> Register {
        let matrix = five_by_five();
        let level = |n| matrix.probability.level(n).unwrap();
        let mut ledger = Ledger::new(Builder::new().build());
        let mut risk = Risk { title: "Noe".into(), ..Risk::default() };
        risk.current.probability = Some(level(5));
        risk.current.consequence = [(slug("quality"), level(4))].into();
        risk.target.probability = Some(level(2));
        let doc = DocKey::new(&slug("unn"), &slug("ventetid"));
        ledger.apply(Change::AddRisk(ItemKey::new(&doc, &slug("r9999")), Box::new(risk))).unwrap();
        ledger.register().clone()
    }

    #[test]
    fn every_level_is_translated_and_what_has_no_place_is_told() {
        let register = register();
        let matrix = five_by_five();
        let level = |n| matrix.probability.level(n).unwrap();
        let mut map = ScaleMap::identity(&matrix, &matrix);
        map.probability.insert(5, level(4));
        let all = rescaled(&register, &matrix, &map);
        assert_eq!(all.lost, []);
        let moved = all.placed.iter().find(|placed| placed.risk.id == slug("r9999")).unwrap();
        assert_eq!(moved.after.probability, Some(level(4)));
        assert_eq!(moved.after.consequence, moved.before.consequence);

        map.probability.remove(&5);
        let all = rescaled(&register, &matrix, &map);
        assert!(all.lost.iter().any(|lost| lost.risk.id == slug("r9999") && lost.of == "current"));
    }
}
