//! An assessment's file (FORMAT.md chapter 4).

use std::ops::Range;
use std::path::Path;

use toml::de::DeTable;

use super::{CONFLICT, Reader, Value};
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::measure::{Effect, Progress};
use crate::model::risk::{Horizon, Treatment};
use crate::model::{
    Acceptance, Approval, Assessment, Closing, Date, Judgement, Knowledge, Level, Matrix, Measure,
    Risk, Scale, Scores, Session, Slug, Status, Votes,
};

/// Reads an assessment; `None` where the text is no TOML. Everything that could not be used is
/// reported, and the rest is there.
pub fn read_assessment(
    text: &str,
    file: &Path,
    matrix: &Matrix,
) -> (Option<Assessment>, Vec<Diagnostic>) {
    let mut reader = Reader::new(file, text);
    let Some(document) = reader.document() else { return (None, reader.problems) };
    let mut assessment = Assessment::default();
    for (key, value) in &document {
        let name: &str = key.get_ref();
        match name {
            "status" => {
                assessment.status = reader.word(name, value, &Status::WORDS).unwrap_or_default();
            }
            "assessed" => assessment.assessed = reader.date(name, value),
            "approved" => assessment.approved = reader.approval(value),
            "order" => assessment.order = reader.ids(name, value),
            "judgement" => assessment.judgement = reader.judgement(value, matrix),
            "factor" => reader.named(value, |reader, id, table| {
                assessment.factors.insert(id, reader.factor(table));
            }),
            "risk" => reader.named(value, |reader, id, table| {
                assessment.risks.insert(id, reader.risk(table, matrix));
            }),
            "measure" => reader.named(value, |reader, id, table| {
                assessment.measures.insert(id, reader.measure(table));
            }),
            "session" => reader.sessions(value, matrix, &mut assessment),
            _ => reader.unknown_key(name, key.span(), &DOCUMENT),
        }
    }
    if assessment.status == Status::Approved && !assessment.approved.is_complete() {
        let span = document.get("status").map_or(0..0, |v| v.span());
        reader.warning(Code::UnsealedApproval, span, &[]);
    }
    reader.tell_conflicts();
    (Some(assessment), reader.problems)
}

const DOCUMENT: [&str; 9] = [
    "status",
    "assessed",
    "approved",
    "order",
    "judgement",
    "factor",
    "risk",
    "measure",
    "session",
];
/// Every key that the reader knows, by the table that it stands in.
#[cfg(test)]
pub(in crate::store) const KEYS: [(&str, &[&str]); 13] = [
    ("", &DOCUMENT),
    ("approved", &APPROVAL),
    ("judgement", &JUDGEMENT),
    ("factor.*", &FACTOR),
    ("risk.*", &RISK),
    ("risk.*.knowledge", &KNOWLEDGE),
    ("risk.*.inherent", &SCORES),
    ("risk.*.target", &TARGET),
    ("risk.*.accepted", &ACCEPTANCE),
    ("risk.*.closed", &CLOSING),
    ("measure.*", &MEASURE),
    ("session.*", &SESSION),
    ("session.*.votes.*", &VOTES),
];

const APPROVAL: [&str; 3] = ["on", "by", "seal"];
const FACTOR: [&str; 1] = ["title"];
const JUDGEMENT: [&str; 2] = ["probability", "rationale"];
const RISK: [&str; 18] = [
    "title",
    "event",
    "causes",
    "leads_to",
    "threatens",
    "horizon",
    "probability",
    "consequence",
    "knowledge",
    "rationale",
    "inherent",
    "target",
    "treatment",
    "owner",
    "reviewed",
    "restricted",
    "accepted",
    "closed",
];
const KNOWLEDGE: [&str; 3] = ["data", "understanding", "agreement"];
const SCORES: [&str; 2] = ["probability", "consequence"];
const TARGET: [&str; 3] = ["probability", "consequence", "by"];
const ACCEPTANCE: [&str; 4] = ["on", "by", "why", "seal"];
const CLOSING: [&str; 2] = ["on", "why"];
const VOTES: [&str; 2] = ["probability", "consequence"];
const MEASURE: [&str; 9] = [
    "title",
    "risks",
    "owner",
    "deadline",
    "status",
    "expected_effect",
    "done_on",
    "judged_effect",
    "judged_note",
];
const SESSION: [&str; 5] = ["roles", "decisions", "parked", "minority", "votes"];

impl Reader<'_> {
    /// A key that a table does not know; one of the file's own keys has slipped below a header.
    fn unknown_in_table(&mut self, key: &str, span: Range<usize>, known: &[&str]) {
        let slipped = DOCUMENT[..4].contains(&key);
        self.stray_key(key, span, known, if slipped { "top" } else { "here" });
    }

    /// Tables named by their id.
    fn named(&mut self, value: &Value<'_>, mut each: impl FnMut(&mut Self, Slug, &DeTable<'_>)) {
        let Some(tables) = self.table("", value) else { return };
        for (key, value) in tables {
            let name: &str = key.get_ref();
            let Some(id) = Slug::new(name) else {
                self.error(Code::BadId, key.span(), &[("id", name)]);
                continue;
            };
            if let Some(table) = self.table(name, value) {
                each(self, id, table);
            }
        }
    }

    fn approval(&mut self, value: &Value<'_>) -> Approval {
        let mut approval = Approval::default();
        for (key, value) in self.table("approved", value).into_iter().flatten() {
            match &**key.get_ref() {
                "on" => approval.on = self.date("approved.on", value),
                "by" => approval.by = self.text("approved.by", value),
                "seal" => approval.seal = self.text("approved.seal", value),
                other => self.unknown_key(other, key.span(), &APPROVAL),
            }
        }
        approval
    }

    fn judgement(&mut self, value: &Value<'_>, matrix: &Matrix) -> Judgement {
        let mut judgement = Judgement::default();
        for (key, value) in self.table("judgement", value).into_iter().flatten() {
            match &**key.get_ref() {
                "probability" => {
                    judgement.probability = self.level(
                        "probability",
                        value,
                        &matrix.probability,
                        whole(&matrix.probability),
                    );
                }
                "rationale" => judgement.rationale = self.long_text("rationale", value),
                other => self.unknown_in_table(other, key.span(), &JUDGEMENT),
            }
        }
        judgement
    }

    fn factor(&mut self, table: &DeTable<'_>) -> String {
        let mut title = String::new();
        for (key, value) in table {
            match &**key.get_ref() {
                "title" => title = self.text("title", value),
                other => self.unknown_in_table(other, key.span(), &FACTOR),
            }
        }
        title
    }

    fn risk(&mut self, table: &DeTable<'_>, matrix: &Matrix) -> Risk {
        let mut risk = Risk::default();
        for (key, value) in table {
            let name: &str = key.get_ref();
            match name {
                "title" => risk.title = self.text(name, value),
                "event" => risk.event = self.long_text(name, value),
                "causes" => risk.causes = self.texts(name, value),
                "leads_to" => risk.leads_to = self.texts(name, value),
                "threatens" => risk.threatens = self.ids(name, value),
                "horizon" => risk.horizon = self.word(name, value, &Horizon::WORDS),
                "probability" => {
                    risk.current.probability =
                        self.level(name, value, &matrix.probability, whole(&matrix.probability));
                }
                "consequence" => self.consequence(value, matrix, &mut risk.current),
                "knowledge" => risk.knowledge = self.knowledge(value),
                "rationale" => risk.rationale = self.long_text(name, value),
                "inherent" => risk.inherent = self.scores(name, value, matrix, &mut None),
                "target" => {
                    let mut by = None;
                    risk.target = self.scores(name, value, matrix, &mut by);
                    risk.target_by = by;
                }
                "treatment" => risk.treatment = self.word(name, value, &Treatment::WORDS),
                "owner" => risk.owner = self.text(name, value),
                "reviewed" => risk.reviewed = self.date(name, value),
                "restricted" => risk.restricted = self.text(name, value),
                "accepted" => risk.accepted = self.acceptance(value),
                "closed" => risk.closed = self.closing(key.span(), value),
                _ => self.unknown_in_table(name, key.span(), &RISK),
            }
        }
        risk
    }

    fn consequence(&mut self, value: &Value<'_>, matrix: &Matrix, scores: &mut Scores) {
        for (key, value) in self.table("consequence", value).into_iter().flatten() {
            let name: &str = key.get_ref();
            if name == CONFLICT {
                self.unknown_key(name, key.span(), &[]);
                continue;
            }
            let Some(area) = matrix.area(name) else {
                let known: Vec<&str> = matrix.areas.iter().map(|a| a.id.as_str()).collect();
                let args = [("area", name), ("known", &*known.join(", "))];
                self.error(Code::UnknownArea, key.span(), &args);
                continue;
            };
            let bounds = (area.least, area.most);
            let level =
                self.level(&format!("consequence.{name}"), value, &matrix.consequence, bounds);
            if let Some(level) = level {
                scores.consequence.insert(area.id.clone(), level);
            }
        }
    }

    fn scores(
        &mut self,
        name: &str,
        value: &Value<'_>,
        matrix: &Matrix,
        by: &mut Option<Date>,
    ) -> Scores {
        let mut scores = Scores::default();
        for (key, value) in self.table(name, value).into_iter().flatten() {
            match &**key.get_ref() {
                "probability" => {
                    let scale = &matrix.probability;
                    scores.probability = self.level("probability", value, scale, whole(scale));
                }
                "consequence" => self.consequence(value, matrix, &mut scores),
                "by" if name == "target" => *by = self.date("target.by", value),
                other => {
                    let known: &[&str] = if name == "target" { &TARGET } else { &SCORES };
                    self.unknown_key(other, key.span(), known);
                }
            }
        }
        scores
    }

    fn knowledge(&mut self, value: &Value<'_>) -> Knowledge {
        let mut knowledge = Knowledge::default();
        for (key, value) in self.table("knowledge", value).into_iter().flatten() {
            let name: &str = key.get_ref();
            match name {
                "data" => knowledge.data = self.strength(name, value),
                "understanding" => knowledge.understanding = self.strength(name, value),
                "agreement" => knowledge.agreement = self.strength(name, value),
                other => self.unknown_key(other, key.span(), &KNOWLEDGE),
            }
        }
        knowledge
    }

    fn acceptance(&mut self, value: &Value<'_>) -> Option<Acceptance> {
        // A table without keys says nothing.
        let table = self.table("accepted", value).filter(|t| !t.is_empty())?;
        let mut acceptance = Acceptance::default();
        for (key, value) in table {
            match &**key.get_ref() {
                "on" => acceptance.on = self.date("accepted.on", value),
                "by" => acceptance.by = self.text("accepted.by", value),
                "why" => acceptance.why = self.long_text("accepted.why", value),
                "seal" => acceptance.seal = self.text("accepted.seal", value),
                other => self.unknown_key(other, key.span(), &ACCEPTANCE),
            }
        }
        Some(acceptance)
    }

    fn closing(&mut self, span: Range<usize>, value: &Value<'_>) -> Option<Closing> {
        let table = self.table("closed", value)?;
        let (mut on, mut why) = (None, String::new());
        for (key, value) in table {
            match &**key.get_ref() {
                "on" => on = self.date("closed.on", value),
                "why" => why = self.long_text("closed.why", value),
                other => self.unknown_key(other, key.span(), &CLOSING),
            }
        }
        if on.is_none() {
            self.error(Code::MissingKey, span, &[("key", "closed.on")]);
        }
        Some(Closing { on: on?, why })
    }

    fn measure(&mut self, table: &DeTable<'_>) -> Measure {
        let mut measure = Measure::default();
        for (key, value) in table {
            let name: &str = key.get_ref();
            match name {
                "title" => measure.title = self.text(name, value),
                "risks" => measure.risks = self.ids(name, value),
                "owner" => measure.owner = self.text(name, value),
                "deadline" => measure.deadline = self.date(name, value),
                "status" => {
                    measure.progress = self.word(name, value, &Progress::WORDS).unwrap_or_default();
                }
                "expected_effect" => measure.expected_effect = self.long_text(name, value),
                "done_on" => measure.done_on = self.date(name, value),
                "judged_effect" => measure.judged_effect = self.word(name, value, &Effect::WORDS),
                "judged_note" => measure.judged_note = self.long_text(name, value),
                _ => self.unknown_in_table(name, key.span(), &MEASURE),
            }
        }
        measure
    }

    fn sessions(&mut self, value: &Value<'_>, matrix: &Matrix, assessment: &mut Assessment) {
        let Some(tables) = self.table("session", value) else { return };
        for (key, value) in tables {
            let day: &str = key.get_ref();
            let dated = day.get(..10).is_some_and(|d| Date::parse_from_str(d, "%Y-%m-%d").is_ok());
            if !dated || Slug::new(day).is_none() {
                self.error(Code::BadDate, key.span(), &[("value", day), ("meant", "2024-02-14")]);
                continue;
            }
            if let Some(table) = self.table(day, value) {
                let session = self.session(table, matrix);
                assessment.sessions.insert(day.to_owned(), session);
            }
        }
    }

    fn session(&mut self, table: &DeTable<'_>, matrix: &Matrix) -> Session {
        let mut session = Session::default();
        for (key, value) in table {
            let name: &str = key.get_ref();
            match name {
                "roles" => session.roles = self.texts(name, value),
                "decisions" => session.decisions = self.texts(name, value),
                "parked" => session.parked = self.texts(name, value),
                "minority" => session.minority = self.long_text(name, value),
                "votes" => self.named(value, |reader, id, table| {
                    session.votes.insert(id, reader.votes(table, matrix));
                }),
                _ => self.unknown_in_table(name, key.span(), &SESSION),
            }
        }
        session
    }

    fn votes(&mut self, table: &DeTable<'_>, matrix: &Matrix) -> Votes {
        let mut votes = Votes::default();
        for (key, value) in table {
            let name: &str = key.get_ref();
            let (scale, into) = match name {
                "probability" => (&matrix.probability, &mut votes.probability),
                "consequence" => (&matrix.consequence, &mut votes.consequence),
                other => {
                    self.unknown_key(other, key.span(), &VOTES);
                    continue;
                }
            };
            *into = self.list(name, value, |r, item| r.level(name, item, scale, whole(scale)));
        }
        votes
    }
}

/// A whole scale as bounds.
fn whole(scale: &Scale) -> (Level, Level) {
    (scale.clamp(1), scale.clamp(i64::MAX))
}
