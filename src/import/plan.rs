//! What a file changes in a register: one change, and what a person must choose on.

use std::collections::{BTreeMap, BTreeSet};

use super::matching;
use super::memory::{Memory, Remembered, canonical, fingerprint};
use super::understood::{MeasureRow, Place, RiskRow, Understood};
use crate::model::field::{self, Value};
use crate::model::new_id::{IdKind, new_id};
use crate::model::register::OTHER;
use crate::model::{Change, Date, DocKey, FieldAt, ItemKey, Measure, Register, Risk, Slug};

/// What wins where both the file and the register have changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prefer {
    /// What the file says.
    File,
    /// What stands here.
    Register,
}

/// What a file changes.
#[derive(Debug, Default)]
pub struct Plan {
    /// All of it, in order; empty where nothing changes.
    pub changes: Vec<Change>,
    /// Risks that are new here, with their rows.
    pub new: Vec<(Place, ItemKey)>,
    /// Risks of which something changes.
    pub changed: Vec<(Place, ItemKey)>,
    /// Risks that the file says nothing new about.
    pub same: usize,
    /// Measures that are new here.
    pub new_measures: usize,
    /// Values that both have changed.
    pub clashes: Vec<Clash>,
    /// Risks and measures that came from the file and stand in it no more.
    pub gone: Vec<ItemKey>,
    /// Ids of this register that a file names and that are not there.
    pub unknown: Vec<(Place, Slug)>,
    /// What was taken from each row, for next time.
    pub memory: Memory,
}

/// A value that the file and the register both have changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Clash {
    /// Where the file says so.
    pub place: Place,
    /// The risk or measure.
    pub item: ItemKey,
    /// `risk` or `measure`.
    pub record: &'static str,
    /// The key.
    pub key: String,
    /// What stands here.
    pub here: Value<'static>,
    /// What the file says.
    pub there: Value<'static>,
}

/// What a plan is made by.
#[derive(Debug)]
pub struct Means<'a> {
    /// What was last taken from the file.
    pub memory: &'a Memory,
    /// Who wins where both have changed; `None` leaves it to a person.
    pub prefer: Option<Prefer>,
    /// Today, for what is closed without a day.
    pub today: Date,
}

/// Compares what was understood of a file with the register and with what was taken from it before.
/// `draw` gives random numbers below its argument, for new ids.
pub fn plan(
    register: &Register,
    understood: &Understood,
    means: &Means<'_>,
    draw: &mut dyn FnMut(usize) -> usize,
) -> Plan {
    let mut planning = Planning {
        register,
        means,
        draw,
        ids: BTreeSet::new(),
        seen: BTreeSet::new(),
        shared: BTreeMap::new(),
        plan: Plan::default(),
    };
    let found = matching::risks(&understood.risks, register, means.memory);
    let measures = Serving::of(register);
    for (row, key) in understood.risks.iter().zip(found) {
        if let (Some(id), None) = (&row.id, &key) {
            planning.plan.unknown.push((row.place, id.clone()));
        }
        match key {
            Some(key) => planning.known(row, key, &measures),
            // What is not here any more is not made again.
            None if row.id.is_some() => {}
            None => planning.new_risk(row),
        }
    }
    for row in &understood.measures {
        planning.own_measure(row, &measures);
    }
    planning.finish(&measures)
}

/// The measures that serve each risk, and where each measure stands.
#[derive(Default)]
struct Serving<'r> {
    risks: BTreeMap<(Slug, Slug), Vec<(ItemKey, &'r Measure)>>,
    places: BTreeMap<(Slug, Slug), ItemKey>,
}

impl<'r> Serving<'r> {
    fn of(register: &'r Register) -> Self {
        let mut all = Self::default();
        for trust in register.trusts.keys() {
            for (key, measure) in register.measures(trust) {
                for risk in &measure.risks {
                    let of_risk = all.risks.entry((trust.clone(), risk.clone())).or_default();
                    of_risk.push((key.clone(), measure));
                }
                all.places.insert((trust.clone(), key.id.clone()), key);
            }
        }
        all
    }

    fn risk(&self, key: &ItemKey) -> &[(ItemKey, &'r Measure)] {
        self.risks.get(&(key.doc.trust.clone(), key.id.clone())).map_or(&[], Vec::as_slice)
    }
}

struct Planning<'a> {
    register: &'a Register,
    means: &'a Means<'a>,
    draw: &'a mut dyn FnMut(usize) -> usize,
    /// Ids that were drawn.
    ids: BTreeSet<(Slug, Slug)>,
    /// What the file still holds, by address.
    seen: BTreeSet<String>,
    /// New measures by document and what they say: one that serves several risks is listed once.
    shared: BTreeMap<(DocKey, String), usize>,
    plan: Plan,
}

impl Planning<'_> {
    fn fresh(&mut self, trust: &Slug, kind: IdKind) -> Slug {
        let (register, ids) = (self.register, &self.ids);
        let taken =
            |id: &Slug| register.is_taken(trust, id) || ids.contains(&(trust.clone(), id.clone()));
        let id = new_id(kind, taken, &mut *self.draw);
        self.ids.insert((trust.clone(), id.clone()));
        id
    }

    fn new_risk(&mut self, row: &RiskRow) {
        let goal = row.goal.clone().or_else(|| Slug::new(OTHER));
        let Some(goal) = goal else { return };
        let doc = DocKey::new(&row.trust, &goal);
        let key = ItemKey::new(&doc, &self.fresh(&row.trust, IdKind::Risk));
        let mut risk = Risk::default();
        for (name, value) in self.wanted(row, &Risk::default()) {
            put(&mut risk, &name, value);
        }
        self.plan.changes.push(Change::AddRisk(key.clone(), Box::new(risk)));
        self.remember_row(row, &key);
        for measure in &row.measures {
            self.new_measure(measure, &key);
        }
        self.plan.new.push((row.place, key));
    }

    /// The row's keys with what they should become; a closing has a day.
    fn wanted(&self, row: &RiskRow, present: &Risk) -> Vec<(String, Value<'static>)> {
        let mut wanted: Vec<(String, Value<'static>)> =
            row.fields.iter().map(|(key, value)| (key.clone(), value.clone())).collect();
        let has_day = row.fields.get("closed.on").is_some_and(|day| !day.is_nothing());
        if row.closed == Some(true) && !has_day {
            let day = present.closed.on.unwrap_or(self.means.today);
            wanted.retain(|(key, _)| key != "closed.on");
            wanted.push(("closed.on".to_owned(), Value::Day(day)));
        }
        if row.closed == Some(false) {
            wanted.retain(|(key, _)| !key.starts_with("closed."));
            wanted.push(("closed.on".to_owned(), Value::Nothing));
            wanted.push(("closed.why".to_owned(), Value::Nothing));
        }
        wanted
    }

    fn known(&mut self, row: &RiskRow, mut key: ItemKey, measures: &Serving<'_>) {
        let before = self.plan.changes.len();
        let Some(risk) = self.register.risk(&key) else { return };
        let address = address(&key);
        let mut remembered = self.means.memory.get(&address).cloned().unwrap_or_default();
        if let Some(goal) = &row.goal {
            let here = Value::text(key.doc.name.to_string());
            let there = Value::text(goal.to_string());
            let at = Differing { item: &key, record: "risk", place: row.place, name: "goal" };
            if self.decide(&at, &here, &there, &mut remembered) {
                self.plan.changes.push(Change::MoveRisk(key.clone(), goal.clone()));
                key.doc = DocKey::new(&key.doc.trust, goal);
            }
        }
        for (name, there) in self.wanted(row, risk) {
            let here = field::value(risk, &name).into_owned();
            let at = Differing { item: &key, record: "risk", place: row.place, name: &name };
            let may_be_empty = name != "title";
            if (may_be_empty || !there.is_nothing())
                && self.decide(&at, &here, &there, &mut remembered)
            {
                self.plan.changes.push(Change::Set(FieldAt::risk(&key, name), there));
            }
        }
        self.seen.insert(address.clone());
        self.plan.memory.insert(address, remembered);
        let known = measures.risk(&key);
        let found = matching::measures(&row.measures, known, self.means.memory);
        for (measure, found) in row.measures.iter().zip(found) {
            match found {
                Some(found) => self.known_measure(measure, &found),
                None => self.new_measure(measure, &key),
            }
        }
        if self.plan.changes.len() > before {
            self.plan.changed.push((row.place, key));
        } else {
            self.plan.same += 1;
        }
    }

    fn known_measure(&mut self, row: &MeasureRow, key: &ItemKey) {
        let Some(measure) = self.register.measure(key) else { return };
        let address = address(key);
        if !self.seen.insert(address.clone()) {
            return;
        }
        let mut remembered = self.means.memory.get(&address).cloned().unwrap_or_default();
        for (name, there) in &row.fields {
            let here = field::value(measure, name).into_owned();
            // A measure without a status is proposed, whatever the file leaves out.
            let is_needed = ["title", "status"].contains(&name.as_str());
            if is_needed && there.is_nothing() {
                continue;
            }
            let at = Differing { item: key, record: "measure", place: row.place, name };
            if self.decide(&at, &here, there, &mut remembered) {
                self.plan
                    .changes
                    .push(Change::Set(FieldAt::measure(key, name.clone()), there.clone()));
            }
        }
        self.plan.memory.insert(address, remembered);
    }

    fn new_measure(&mut self, row: &MeasureRow, risk: &ItemKey) {
        let mut measure = Measure { risks: vec![risk.id.clone()], ..Measure::default() };
        for (name, value) in row.fields.iter().filter(|(name, _)| *name != "risks") {
            if !value.is_nothing() {
                put(&mut measure, name, value.clone());
            }
        }
        if measure.title.is_empty() {
            return;
        }
        let said: Vec<String> = row.fields.values().map(canonical).collect();
        let shared = (risk.doc.clone(), said.join("\u{0}"));
        if let Some(Change::AddMeasure(_, same)) =
            self.shared.get(&shared).and_then(|at| self.plan.changes.get_mut(*at))
        {
            if !same.risks.contains(&risk.id) {
                same.risks.push(risk.id.clone());
            }
            return;
        }
        let key = ItemKey::new(&risk.doc, &self.fresh(&risk.doc.trust, IdKind::Measure));
        let address = address(&key);
        self.seen.insert(address.clone());
        self.plan.memory.insert(address, prints(row.fields.iter()));
        self.shared.insert(shared, self.plan.changes.len());
        self.plan.changes.push(Change::AddMeasure(key, Box::new(measure)));
        self.plan.new_measures += 1;
    }

    /// A measure in a sheet of its own.
    fn own_measure(&mut self, row: &MeasureRow, measures: &Serving<'_>) {
        let Some(id) = &row.id else { return self.new_measure_of(row) };
        match measures.places.get(&(row.trust.clone(), id.clone())) {
            Some(key) => self.known_measure(row, key),
            None => self.plan.unknown.push((row.place, id.clone())),
        }
    }

    /// A new measure in a sheet of its own; it stands with the first of its risks.
    fn new_measure_of(&mut self, row: &MeasureRow) {
        let Some(Value::Ids(ids)) = row.fields.get("risks") else { return };
        let risks = ids.iter().map(|id| self.register.find_risk(&row.trust, id));
        let Some(risks) = risks.collect::<Option<Vec<ItemKey>>>() else {
            return self.plan.unknown.extend(ids.iter().map(|id| (row.place, id.clone())));
        };
        for risk in &risks {
            self.new_measure(row, risks.first().unwrap_or(risk));
            if let Some(Change::AddMeasure(_, measure)) = self.plan.changes.last_mut() {
                measure.risks = ids.to_vec();
            }
        }
    }

    /// Whether a value is to become what the file says. What the file has not changed since it was
    /// last taken is left as people have made it here.
    fn decide(
        &mut self,
        at: &Differing<'_>,
        here: &Value<'static>,
        there: &Value<'static>,
        remembered: &mut Remembered,
    ) -> bool {
        let print = fingerprint(there);
        let base = remembered.get(at.name);
        if canonical(here) == canonical(there) {
            remembered.insert(at.name.to_owned(), print);
            return false;
        }
        if base == Some(&print) || (base.is_none() && there.is_nothing()) {
            return false;
        }
        let is_untouched =
            base == Some(&fingerprint(here)) || (base.is_none() && here.is_nothing());
        let wins = match self.means.prefer {
            _ if is_untouched => Some(Prefer::File),
            chosen => chosen,
        };
        match wins {
            Some(prefer) => {
                remembered.insert(at.name.to_owned(), print);
                prefer == Prefer::File
            }
            None => {
                self.plan.clashes.push(Clash {
                    place: at.place,
                    item: at.item.clone(),
                    record: at.record,
                    key: at.name.to_owned(),
                    here: here.clone(),
                    there: there.clone(),
                });
                false
            }
        }
    }

    fn remember_row(&mut self, row: &RiskRow, key: &ItemKey) {
        let address = address(key);
        self.seen.insert(address.clone());
        let mut remembered = prints(self.wanted(row, &Risk::default()).iter().map(|(k, v)| (k, v)));
        remembered.insert("goal".to_owned(), fingerprint(&Value::text(key.doc.name.to_string())));
        self.plan.memory.insert(address, remembered);
    }

    /// What came from the file before and stands in it no more; it is remembered all the same.
    fn finish(mut self, measures: &Serving<'_>) -> Plan {
        for (address, remembered) in self.means.memory {
            if self.seen.contains(address) {
                continue;
            }
            let item = address.split_once('/').and_then(|(trust, id)| {
                let (trust, id) = (Slug::new(trust)?, Slug::new(id)?);
                let measure = || measures.places.get(&(trust.clone(), id.clone())).cloned();
                self.register.find_risk(&trust, &id).or_else(measure)
            });
            // What was deleted here is forgotten.
            if let Some(item) = item {
                self.plan.memory.insert(address.clone(), remembered.clone());
                self.plan.gone.push(item);
            }
        }
        self.plan
    }
}

/// A value that may have changed.
struct Differing<'a> {
    item: &'a ItemKey,
    record: &'static str,
    place: Place,
    name: &'a str,
}

fn address(key: &ItemKey) -> String {
    key.address()
}

fn prints<'v>(fields: impl Iterator<Item = (&'v String, &'v Value<'static>)>) -> Remembered {
    fields.map(|(key, value)| (key.clone(), fingerprint(value))).collect()
}

fn put(record: &mut dyn field::Fields, name: &str, value: Value<'static>) {
    let path: Vec<&str> = name.split('.').collect();
    if let Some((at, star)) = field::find(record, &path) {
        record.set(at, star, value);
    }
}
