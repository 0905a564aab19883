//! What a comparison of two registers finds, one event a change: data without words.

use super::fields::FieldChange;
pub use super::from_to::{FromTo, Ids};
use super::movement::{AreaChange, Movement, Place};
use super::words::Text;
use crate::model::{
    Date, Decimal, DocKey, ItemKey, Knowledge, Level, Light, Progress, Reading, Slug, State,
    Strength,
};

/// One change, and where it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The file it stands in: as it is after, or was before where it is gone.
    pub doc: DocKey,
    /// The risk, measure, factor or indicator it is about; `None` for the assessment or the Topp 5 itself.
    pub item: Option<Slug>,
    /// The item's title as it is after (as it was, where it is gone); empty without an item.
    pub title: String,
    /// It tells of a risk that is kept out of public reports, before or after.
    pub restricted: bool,
    /// What happened.
    pub what: What,
}

impl Event {
    /// The item's address, where the event has an item.
    pub fn key(&self) -> Option<ItemKey> {
        self.item.as_ref().map(|id| ItemKey::new(&self.doc, id))
    }

    /// The movement that the event tells of.
    pub fn movement(&self) -> Option<&Movement> {
        match &self.what {
            What::Risk(RiskEvent::Moved(movement)) => Some(movement),
            _ => None,
        }
    }
}

/// What happened, by what it happened to.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// To an assessment.
    Assessment(AssessmentEvent),
    /// To a risk.
    Risk(RiskEvent),
    /// To a measure.
    Measure(MeasureEvent),
    /// To a trust's Topp 5.
    Top(TopEvent),
    /// To a quality indicator.
    Indicator(IndicatorEvent),
    /// To a table that has no events of its own: a report, a delivery, a hospital's name.
    Table {
        /// Its header.
        header: Vec<String>,
        /// The key, and what it held and holds.
        change: FieldChange,
    },
}

/// What happened to an assessment.
#[derive(Debug, Clone, PartialEq)]
pub enum AssessmentEvent {
    /// There was no file, and there is one. Its risks and measures have events of their own.
    Begun {
        /// What it counts as.
        state: State,
    },
    /// There was a file, and there is none.
    Removed,
    /// It counts as another state, by other ways than an approval given or lapsed.
    State(FromTo<State>),
    /// It was approved, for the first time or again.
    Approved {
        /// The day.
        on: Option<Date>,
        /// The role.
        by: String,
    },
    /// What was approved is no longer what stands there.
    ApprovalLapsed {
        /// The day of the approval.
        on: Option<Date>,
        /// The role.
        by: String,
    },
    /// It has another day of assessment.
    Assessed(FromTo<Option<Date>>),
    /// The goal itself is judged more or less likely to be missed.
    Judged(FromTo<Option<Level>>),
    /// Another key, of the assessment or the judgement, has another value.
    Field(FieldChange),
    /// A success factor was added.
    FactorAdded,
    /// A success factor is gone.
    FactorRemoved,
    /// A success factor is worded otherwise.
    FactorText(Text),
    /// A workshop was held.
    Held {
        /// Its name in the file, `2024-02-14` or `2024-02-14-b`.
        session: String,
        /// The roles that took part.
        roles: Vec<String>,
        /// So many decisions were written down.
        decisions: usize,
        /// So many questions were left open.
        parked: usize,
    },
    /// What is written of a workshop is something else.
    SessionChanged {
        /// Its name in the file.
        session: String,
    },
    /// What was written of a workshop is gone.
    SessionRemoved {
        /// Its name in the file.
        session: String,
    },
}

/// What happened to a risk.
#[derive(Debug, Clone, PartialEq)]
pub enum RiskEvent {
    /// It is new.
    Added {
        /// Where it stands, when it is scored.
        at: Option<Place>,
    },
    /// It is there. It may be new, or have stood in a file of the trust that could not be read.
    UnknownBefore {
        /// Where it stands, when it is scored.
        at: Option<Place>,
    },
    /// It is in no file that can be read: gone, or in one that cannot.
    UnknownAfter {
        /// Where it stood.
        at: Option<Place>,
    },
    /// Somebody closed it.
    Closed {
        /// The day.
        on: Date,
        /// Why.
        why: String,
        /// Where it stood.
        at: Option<Place>,
    },
    /// It was closed, and counts again.
    Reopened {
        /// Where it stands.
        at: Option<Place>,
    },
    /// It is no longer in any file.
    Deleted {
        /// Where it stood.
        at: Option<Place>,
        /// It was closed before.
        was_open: bool,
    },
    /// It stands in another cell, or (between different scales) in another zone.
    Moved(Movement),
    /// It got its first scores.
    Scored {
        /// Where it stands.
        at: Place,
    },
    /// Its scores were taken away.
    Unscored {
        /// Where it stood.
        was: Place,
    },
    /// Consequences of areas changed without another cell.
    Areas(Vec<AreaChange>),
    /// It stands in another file of the trust.
    Relocated {
        /// The file it stood in.
        from: Slug,
    },
    /// Its scores before any control are others.
    Inherent(FromTo<Option<Place>>),
    /// Where it should be after the measures.
    Target(FromTo<Option<Place>>),
    /// How strong the knowledge is; the weakest part may be the same.
    Knowledge(FromTo<Knowledge>),
    /// It was accepted as it is.
    Accepted {
        /// The day.
        on: Option<Date>,
        /// The role.
        by: String,
        /// Why.
        why: String,
    },
    /// The acceptance was taken back.
    AcceptanceWithdrawn {
        /// The role that had accepted it.
        by: String,
    },
    /// What was accepted is no longer what stands there.
    AcceptanceLapsed {
        /// The role that had accepted it.
        by: String,
    },
    /// Somebody looked again and stood by it.
    Reviewed {
        /// The day.
        on: Date,
    },
    /// It is kept out of public reports from now on.
    Restricted {
        /// The legal ground.
        ground: String,
    },
    /// It is no longer kept out of public reports.
    Unrestricted,
    /// Another key has another value.
    Field(FieldChange),
}

/// What happened to a measure.
#[derive(Debug, Clone, PartialEq)]
pub enum MeasureEvent {
    /// It is new.
    Added {
        /// How far it has come.
        progress: Progress,
        /// When it is to be done.
        deadline: Option<Date>,
    },
    /// It is there. It may be new, or have stood in a file of the trust that could not be read.
    UnknownBefore,
    /// It is in no file that can be read: gone, or in one that cannot.
    UnknownAfter,
    /// It is no longer in any file.
    Removed {
        /// It was neither done nor dropped.
        was_open: bool,
    },
    /// It was done.
    Done {
        /// The day.
        on: Option<Date>,
        /// Risks of it that have come down (or were closed).
        came_down: Vec<Slug>,
        /// Risks of it that have not.
        stayed: Vec<Slug>,
    },
    /// It has come another way than being done.
    Progress(FromTo<Progress>),
    /// It has another deadline; [`Deadline::days`] tells how far it was moved.
    Deadline(Deadline),
    /// It stands in another file of the trust.
    Relocated {
        /// The file it stood in.
        from: Slug,
    },
    /// Another key has another value.
    Field(FieldChange),
}

/// A deadline before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// As it was.
    pub from: Option<Date>,
    /// As it is.
    pub to: Option<Date>,
}

impl Deadline {
    /// Days later (negative: sooner), where there was a deadline and is one.
    pub fn days(&self) -> Option<i64> {
        Some((self.to? - self.from?).num_days())
    }
}

/// What happened to a trust's Topp 5.
#[derive(Debug, Clone, PartialEq)]
pub enum TopEvent {
    /// The risk came in.
    In {
        /// Its place, counted from 1.
        place: usize,
    },
    /// The risk went out.
    Out {
        /// The place it had.
        place: usize,
    },
    /// The risk has another place among those that stayed.
    Place(FromTo<usize>),
    /// It was presented to the trust's board.
    Presented {
        /// For which round.
        round: String,
        /// The day.
        on: Option<Date>,
        /// The case number.
        case: String,
    },
    /// Words of the comment on the risk.
    Comment(Text),
}

/// What happened to a quality indicator; it stands under its goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndicatorEvent {
    /// It is followed from now on; its readings have no events of their own.
    Added,
    /// It is followed no longer.
    Removed,
    /// What is measured, in what, for which goal, or which way is better is another.
    Defined,
    /// The limit of green.
    Green(FromTo<Option<Decimal>>),
    /// The limit of yellow.
    Yellow(FromTo<Option<Decimal>>),
    /// A hospital's reading came, was corrected, or was taken away.
    Reading {
        /// What the hospital is called.
        hospital: String,
        /// The year that was measured.
        year: i32,
        /// What was known.
        readings: FromTo<Option<Reading>>,
        /// What it amounted to by the limits of its time; `None` where nothing was known.
        lights: FromTo<Option<Light>>,
    },
}

/// The weakest part of the knowledge before and after.
pub fn weakest(knowledge: &FromTo<Knowledge>) -> FromTo<Option<Strength>> {
    FromTo { from: knowledge.from.weakest(), to: knowledge.to.weakest() }
}

/// A result amounts to less than it did; what is not judged is neither better nor worse.
pub fn is_worse(lights: &FromTo<Option<Light>>) -> bool {
    let rank = |light: Option<Light>| light.filter(|light| *light != Light::NotJudged);
    matches!((rank(lights.from), rank(lights.to)), (Some(from), Some(to)) if to > from)
}
