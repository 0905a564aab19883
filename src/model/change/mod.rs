//! What people do to a register: every edit is one of these, and goes through one door.

mod factor;
mod measure;
mod merge_risks;
mod move_risk;
mod recovery;
mod rename;
mod risk;
mod set;
mod split_risk;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use recovery::Recovery;
pub use set::FieldAt;
pub use split_risk::Split;

use super::assessment::Session;
use super::field::Value;
use super::register::{DocKey, ItemKey, Register};
use super::risk::Closing;
use super::{
    Approval, Assessment, Date, Document, Factor, Level, Matrix, Measure, Progress, Risk, Slug,
    Status, seal,
};

/// An intention. A change of a risk that stands in a file which does not exist yet begins the
/// file (an assessment is begun by its first risk).
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Begin an assessment that has no file yet.
    Begin(DocKey),
    /// Add a risk.
    AddRisk(ItemKey, Box<Risk>),
    /// Give a key of a table another value.
    Set(FieldAt, Value<'static>),
    /// Several changes as one: all are made, or none.
    Several(Vec<Change>),
    /// Put a risk's mark in a cell (see [`super::Scores::placed_at`]).
    PlaceRisk(ItemKey, Level, Level),
    /// Accept a risk as it is (day, role, reason), or take the acceptance back.
    AcceptRisk(ItemKey, Option<(Date, String, String)>),
    /// Close a risk, or open it again where no day is given.
    CloseRisk(ItemKey, Closing),
    /// Delete a risk, its place in the order, and the measures that serve no other risk.
    DeleteRisk(ItemKey),
    /// Give a risk or measure another id, where two files of a trust have the same.
    Rename(ItemKey, Slug),
    /// Move a risk to another file of its trust, with the measures beside it that serve it alone.
    MoveRisk(ItemKey, Slug),
    /// Let one risk stand for another one of its trust as well, which is closed.
    MergeRisks(ItemKey, Slug, Closing),
    /// Add a copy of a risk beside it.
    SplitRisk(ItemKey, Split),
    /// Add a measure.
    AddMeasure(ItemKey, Box<Measure>),
    /// Say how far a measure has come, and when it was done where it is done.
    SetProgress(ItemKey, Progress, Option<Date>),
    /// Delete a measure.
    DeleteMeasure(ItemKey),
    /// Add a success factor.
    AddFactor(ItemKey, Box<Factor>),
    /// Delete a success factor, and take it out of the lists of the risks that threaten it.
    DeleteFactor(ItemKey),
    /// Say how far an assessment has come; leaving `Approved` forgets the approval.
    SetStatus(DocKey, Status),
    /// Call an assessment ready although something lacks, and say why.
    ReadyDespite(DocKey, String),
    /// Approve an assessment as it stands: the day, and the role that approves.
    Approve(DocKey, Date, String),
    /// Order risks that rank alike.
    ChooseOrder(DocKey, Vec<Slug>),
    /// Write down a workshop, under its day.
    Record(DocKey, String, Box<Session>),
    /// Bring back what was unsaved when the program was killed.
    Recover(Recovery),
}

/// Why a change was not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The trust is not in the catalogue.
    UnknownTrust(Slug),
    /// The goal is not in the catalogue.
    UnknownGoal(Slug),
    /// The file cannot be read, so nothing can be added to it.
    DamagedFile(DocKey),
    /// There is no such risk.
    UnknownRisk(Slug),
    /// There is no such measure.
    UnknownMeasure(Slug),
    /// There is no such success factor.
    UnknownFactor(Slug),
    /// The id is in use.
    IdTaken(Slug),
    /// A title may not be empty.
    EmptyTitle,
    /// The matrix has no such consequence area.
    UnknownArea(Slug),
    /// The area may not be scored so high or low.
    OutsideArea {
        /// The area's name on the screen.
        area: String,
        /// The lowest level it takes.
        least: Level,
        /// The highest level it takes.
        most: Level,
    },
    /// No area may be scored at this level.
    NoArea(Level),
    /// The risk is closed.
    Closed(Slug),
    /// A risk cannot be merged with itself.
    SameRisk(Slug),
    /// An approval or acceptance needs a role.
    NoRole,
    /// A closing or an acceptance needs a reason.
    NoReason,
    /// There is no such key, or it does not take such a value.
    UnknownKey(String),
}

impl Change {
    /// The trusts whose files it may change.
    pub(crate) fn trusts(&self) -> BTreeSet<&Slug> {
        match self {
            Self::AddRisk(key, _)
            | Self::PlaceRisk(key, ..)
            | Self::AcceptRisk(key, _)
            | Self::CloseRisk(key, _)
            | Self::DeleteRisk(key)
            | Self::Rename(key, _)
            | Self::MoveRisk(key, _)
            | Self::MergeRisks(key, ..)
            | Self::SplitRisk(key, _)
            | Self::AddMeasure(key, _)
            | Self::SetProgress(key, ..)
            | Self::DeleteMeasure(key)
            | Self::AddFactor(key, _)
            | Self::DeleteFactor(key) => [&key.doc.trust].into(),
            Self::Begin(doc)
            | Self::Set(FieldAt { doc, .. }, _)
            | Self::SetStatus(doc, _)
            | Self::ReadyDespite(doc, _)
            | Self::Approve(doc, ..)
            | Self::ChooseOrder(doc, _)
            | Self::Record(doc, ..) => [&doc.trust].into(),
            Self::Several(changes) => changes.iter().flat_map(Self::trusts).collect(),
            Self::Recover(recovery) => recovery.trusts(),
        }
    }

    /// Makes the change, or says why not and leaves the register as it was.
    ///
    /// # Errors
    /// A [`Refusal`] where the change names something that is not there or breaks a rule.
    pub(super) fn make(&self, register: &mut Register) -> Result<(), Refusal> {
        match self {
            Self::Begin(doc) => open(register, doc).map(|_| ()),
            Self::AddRisk(key, risk) => risk::add(register, key, risk),
            Self::Set(at, value) => set::set(register, at, value),
            Self::Several(changes) => changes.iter().try_for_each(|change| change.make(register)),
            Self::PlaceRisk(key, probability, consequence) => {
                risk::place(register, key, *probability, *consequence)
            }
            Self::AcceptRisk(key, acceptance) => risk::accept(register, key, acceptance.as_ref()),
            Self::CloseRisk(key, closing) => risk::close(register, key, closing),
            Self::DeleteRisk(key) => risk::delete(register, key),
            Self::Rename(key, to) => rename::rename(register, key, to),
            Self::MoveRisk(key, to) => move_risk::make(register, key, to),
            Self::MergeRisks(keep, other, closing) => {
                merge_risks::make(register, keep, other, closing)
            }
            Self::SplitRisk(key, split) => split_risk::make(register, key, split),
            Self::AddMeasure(key, measure) => measure::add(register, key, measure),
            Self::SetProgress(key, progress, on) => {
                measure::progress(register, key, *progress, *on)
            }
            Self::DeleteMeasure(key) => {
                let removed = open(register, &key.doc)?.measures.remove(&key.id);
                removed.map(|_| ()).ok_or_else(|| Refusal::UnknownMeasure(key.id.clone()))
            }
            Self::AddFactor(key, factor) => factor::add(register, key, factor),
            Self::DeleteFactor(key) => factor::delete(register, key),
            Self::SetStatus(doc, status) => {
                let assessment = open(register, doc)?;
                assessment.status = *status;
                // A reason is about the state that it was given for.
                assessment.despite.clear();
                if *status != Status::Approved {
                    assessment.approved = Approval::default();
                }
                Ok(())
            }
            Self::ReadyDespite(doc, why) => {
                if why.trim().is_empty() {
                    return Err(Refusal::NoReason);
                }
                let assessment = open(register, doc)?;
                assessment.status = Status::Ready;
                assessment.approved = Approval::default();
                assessment.despite = why.trim().to_owned();
                Ok(())
            }
            Self::Approve(doc, on, by) => {
                let matrix = Arc::clone(&register.matrix);
                approve(open(register, doc)?, *on, by, &matrix)
            }
            Self::ChooseOrder(doc, order) => choose_order(open(register, doc)?, order),
            Self::Record(doc, day, session) => {
                open(register, doc)?.sessions.insert(day.clone(), (**session).clone());
                Ok(())
            }
            Self::Recover(recovery) => recovery.make(register),
        }
    }
}

/// The assessment to change, begun where there is none yet.
fn open<'r>(register: &'r mut Register, doc: &DocKey) -> Result<&'r mut Assessment, Refusal> {
    match open_document(register, doc)? {
        Document::Assessment(assessment) => Ok(Arc::make_mut(assessment)),
        _ => Err(Refusal::UnknownGoal(doc.name.clone())),
    }
}

/// The document to change, begun where there is none yet.
fn open_document<'r>(
    register: &'r mut Register,
    doc: &DocKey,
) -> Result<&'r mut Document, Refusal> {
    let known = doc.is_own() || register.catalogue.goal(doc.name.as_str()).is_some();
    let book = register
        .trusts
        .get_mut(&doc.trust)
        .ok_or_else(|| Refusal::UnknownTrust(doc.trust.clone()))?;
    if book.damaged.contains(&doc.name) {
        return Err(Refusal::DamagedFile(doc.clone()));
    }
    if !known && !book.documents.contains_key(&doc.name) {
        return Err(Refusal::UnknownGoal(doc.name.clone()));
    }
    Ok(book.documents.entry(doc.name.clone()).or_insert_with(|| Document::empty(&doc.name)))
}

fn approve(
    assessment: &mut Assessment,
    on: Date,
    by: &str,
    matrix: &Matrix,
) -> Result<(), Refusal> {
    if by.trim().is_empty() {
        return Err(Refusal::NoRole);
    }
    assessment.status = Status::Approved;
    let seal = seal::of_assessment(assessment, matrix);
    assessment.approved = Approval { on: Some(on), by: by.to_owned(), seal };
    Ok(())
}

fn choose_order(assessment: &mut Assessment, order: &[Slug]) -> Result<(), Refusal> {
    match order.iter().find(|id| !assessment.risks.contains_key(*id)) {
        Some(unknown) => Err(Refusal::UnknownRisk(unknown.clone())),
        None => {
            assessment.order = order.to_vec();
            Ok(())
        }
    }
}

fn titled(title: &str) -> Result<(), Refusal> {
    if title.trim().is_empty() { Err(Refusal::EmptyTitle) } else { Ok(()) }
}

fn free(register: &Register, key: &ItemKey) -> Result<(), Refusal> {
    if register.is_taken(&key.doc.trust, &key.id) {
        return Err(Refusal::IdTaken(key.id.clone()));
    }
    Ok(())
}

fn within_areas(register: &Register, scores: &BTreeMap<Slug, Level>) -> Result<(), Refusal> {
    for (id, level) in scores {
        let area = register.matrix.area(id.as_str());
        let area = area.ok_or_else(|| Refusal::UnknownArea(id.clone()))?;
        if !area.takes(*level) {
            return Err(Refusal::OutsideArea {
                area: area.name.clone(),
                least: area.least,
                most: area.most,
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::OTHER;
    use crate::model::register::testing::{doc, register, risk_at, slug};

    fn key(id: &str) -> ItemKey {
        ItemKey::new(&doc("ventetid"), &slug(id))
    }

    fn place(id: &str, p: i64, c: i64) -> Change {
        let register = register();
        let level = |n| register.matrix.probability.level(n).unwrap();
        Change::PlaceRisk(key(id), level(p), level(c))
    }

    #[test]
    fn the_first_risk_begins_the_assessment() {
        let mut register = register();
        let risk = Box::new(risk_at(3, 3));
        Change::AddRisk(key("rnew1"), risk).make(&mut register).unwrap();
        assert_eq!(register.state(&doc("ventetid")), crate::model::State::Draft);
    }

    #[test]
    fn an_id_is_used_once_in_a_trust() {
        let mut register = register();
        Change::AddRisk(key("rnew1"), Box::new(risk_at(3, 3))).make(&mut register).unwrap();
        let again = ItemKey::new(&doc(OTHER), &slug("rnew1"));
        let refused = Change::AddRisk(again, Box::new(risk_at(1, 1))).make(&mut register);
        assert_eq!(refused, Err(Refusal::IdTaken(slug("rnew1"))));
    }

    #[test]
    fn a_goal_that_is_not_in_the_catalogue_gets_no_file() {
        let mut register = register();
        let refused = Change::Begin(doc("finnes-ikke")).make(&mut register);
        assert_eq!(refused, Err(Refusal::UnknownGoal(slug("finnes-ikke"))));
    }

    #[test]
    fn moving_places_the_mark_where_it_was_put() {
        let mut register = register();
        Change::AddRisk(key("rnew1"), Box::new(risk_at(3, 3))).make(&mut register).unwrap();
        place("rnew1", 5, 2).make(&mut register).unwrap();
        let (p, c) = register.risk(&key("rnew1")).unwrap().current.cell().unwrap();
        assert_eq!((p.number(), c.number()), (5, 2));
    }

    #[test]
    fn an_area_keeps_its_bounds() {
        let mut register = register();
        let matrix = Arc::make_mut(&mut register.matrix);
        for area in &mut matrix.areas {
            area.most = matrix.consequence.clamp(4);
        }
        Change::AddRisk(key("rnew1"), Box::new(risk_at(3, 3))).make(&mut register).unwrap();
        let refused = place("rnew1", 3, 5).make(&mut register);
        assert!(matches!(refused, Err(Refusal::NoArea(_))), "{refused:?}");
    }

    #[test]
    fn deleting_a_risk_takes_along_measures_that_serve_nothing_else() {
        let mut register = register();
        for id in ["rnew1", "rnew2"] {
            Change::AddRisk(key(id), Box::new(risk_at(3, 3))).make(&mut register).unwrap();
        }
        let serves = |ids: &[&str]| {
            let risks = ids.iter().map(|id| slug(id)).collect();
            Box::new(Measure { title: "Tiltak".into(), risks, ..Measure::default() })
        };
        let other = ItemKey::new(&doc(OTHER), &slug("mboth"));
        Change::AddMeasure(key("monly"), serves(&["rnew1"])).make(&mut register).unwrap();
        Change::AddMeasure(other.clone(), serves(&["rnew1", "rnew2"])).make(&mut register).unwrap();
        Change::DeleteRisk(key("rnew1")).make(&mut register).unwrap();
        assert!(register.measure(&key("monly")).is_none());
        assert_eq!(register.measure(&other).unwrap().risks, [slug("rnew2")]);
    }

    #[test]
    fn accepting_needs_who_and_why_and_seals_what_was_accepted() {
        let mut register = register();
        Change::AddRisk(key("rnew1"), Box::new(risk_at(3, 3))).make(&mut register).unwrap();
        let day = Date::from_ymd_opt(2024, 2, 28).unwrap();
        let accept = |by: &str, why: &str| {
            Change::AcceptRisk(key("rnew1"), Some((day, by.into(), why.into())))
        };
        assert_eq!(accept("", "fordi").make(&mut register), Err(Refusal::NoRole));
        assert_eq!(accept("direktør", " ").make(&mut register), Err(Refusal::NoReason));
        accept("direktør", "fordi").make(&mut register).unwrap();
        let risk = register.risk(&key("rnew1")).unwrap();
        assert_eq!(risk.accepted.seal, seal::of_risk("rnew1", risk, &register.matrix));
    }
}
