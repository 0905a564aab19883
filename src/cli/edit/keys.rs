//! Keys of risks, measures and assessments as changes, by the table of fields.

use super::setting::{BadSetting, Setting};
use super::value;
use crate::cli::ids::Named;
use crate::locale::Locale;
use crate::model::change::FieldAt;
use crate::model::field::{self, Fields, Key, Kind, Value};
use crate::model::words::meaning;
use crate::model::{Change, Date, DocKey, ItemKey, Progress, Register, Slug, Status};

/// Groups of keys that other commands write, with all that belongs to them.
const ELSEWHERE: [(&str, &str); 3] = [
    ("accepted", "risiko accept ID --by ROLE --why TEXT"),
    ("closed", "risiko close ID --why TEXT"),
    ("approved", APPROVE),
];

/// What approves; it seals too.
const APPROVE: &str = "risiko approve --trust T --goal G --by ROLE";

/// Where keys are set, and when.
#[derive(Clone, Copy)]
pub(super) struct Setter<'a> {
    pub(super) register: &'a Register,
    pub(super) locale: &'a Locale,
    pub(super) today: Date,
}

/// A table whose keys can be set.
struct Place<'a> {
    doc: &'a DocKey,
    header: Vec<String>,
    record: &'a dyn Fields,
}

impl<'a> Setter<'a> {
    /// The change that a key's settings ask for; `None` where the thing is not there.
    ///
    /// # Errors
    /// [`BadSetting`] where the key or a value cannot be used.
    pub(super) fn change(
        self,
        item: &'a Named,
        name: &str,
        given: &[&Setting],
    ) -> Option<Result<Change, BadSetting>> {
        let places = self.places(item);
        if places.is_empty() {
            return None;
        }
        let found = places.iter().find_map(|place| {
            // A judgement's keys are named with the table's own name.
            let prefix = if place.record.name() == "judgement" { "judgement." } else { "" };
            let path: Vec<&str> = name.strip_prefix(prefix)?.split('.').collect();
            let (at, star) = field::find(place.record, &path)?;
            let key = place.record.key(at);
            (is_settable(key) && self.has(key, star)).then_some((place, at, star.to_owned()))
        });
        Some(match found {
            Some((place, at, star)) => self.set(place, at, &star, name, given),
            None => Err(self.unknown(&places, name)),
        })
    }

    fn places(self, item: &'a Named) -> Vec<Place<'a>> {
        let (doc, wanted): (&DocKey, &[&str]) = match item {
            Named::Risk(ItemKey { doc, .. }) => (doc, &["risk"]),
            Named::Measure(ItemKey { doc, .. }) => (doc, &["measure"]),
            Named::Assessment(doc) => (doc, &["assessment", "judgement"]),
        };
        let id = match item {
            Named::Risk(key) | Named::Measure(key) => Some(key.id.as_str()),
            Named::Assessment(_) => None,
        };
        let mut places = Vec::new();
        if let Some(document) = self.register.document(doc) {
            document.each(&mut |header, record| {
                if wanted.contains(&record.name()) && header.get(1).copied() == id {
                    let header = header.iter().map(|step| (*step).to_owned()).collect();
                    places.push(Place { doc, header, record });
                }
            });
        }
        places
    }

    /// A key of an area is there where the area is.
    fn has(self, key: Key, star: &str) -> bool {
        star.is_empty()
            || !matches!(key.kind, Kind::Level(_) | Kind::Levels(_))
            || self.register.matrix.area(star).is_some()
    }

    fn set(
        self,
        place: &Place<'_>,
        at: usize,
        star: &str,
        name: &str,
        given: &[&Setting],
    ) -> Result<Change, BadSetting> {
        let key = place.record.key(at);
        let before = place.record.get(at, star);
        let value = self.value(place, key, &before, given)?;
        let item = |id: &String| Slug::new(id).map(|id| ItemKey::new(place.doc, &id));
        let measure = place.header.get(1).and_then(item).filter(|_| place.header[0] == "measure");
        let done_on = || match field::value(place.record, "done_on") {
            Value::Day(day) => Some(day),
            _ => None,
        };
        match (place.record.name(), key.name, measure) {
            ("assessment", "status", _) => self.status(place.doc, name, &value),
            ("measure", "status", Some(measure)) => {
                let progress = progress(&value).ok_or_else(|| {
                    let allowed = Progress::NAMES.join(", ");
                    BadSetting::BadValue { key: name.to_owned(), value: String::new(), allowed }
                })?;
                Ok(Change::SetProgress(measure, progress, done_on().or(Some(self.today))))
            }
            ("measure", "done_on", Some(measure)) => {
                let on = if let Value::Day(day) = value { Some(day) } else { None };
                let now = progress(&field::value(place.record, "status")).unwrap_or_default();
                if now != Progress::Done && on.is_some() {
                    let done = Progress::Done.word();
                    return Err(BadSetting::NotDone { key: format!("status={done}") });
                }
                Ok(Change::SetProgress(measure, now, on))
            }
            _ => {
                let header: Vec<&str> = place.header.iter().map(String::as_str).collect();
                let key = key.path(star).join(".");
                Ok(Change::Set(FieldAt::new(place.doc, &header, key), value))
            }
        }
    }

    /// The value that settings give a key; `status=done` without a day means today.
    fn value(
        self,
        place: &Place<'_>,
        key: Key,
        before: &Value<'_>,
        given: &[&Setting],
    ) -> Result<Value<'static>, BadSetting> {
        let matrix = &self.register.matrix;
        Ok(match key.kind {
            Kind::Note | Kind::Prose => Value::text(value::prose(given)?),
            Kind::Word(words) => {
                let words: Vec<(&str, &str)> = words.iter().map(|word| (*word, *word)).collect();
                value::word(given, &words)?.map_or(Value::Nothing, Value::Word)
            }
            Kind::Lines => {
                let before = if let Value::Texts(list) = before { &list[..] } else { &[] };
                Value::texts(value::texts(before, given))
            }
            Kind::Column | Kind::Ids => {
                let before = if let Value::Ids(list) = before { &list[..] } else { &[] };
                Value::ids(value::ids(before, given, &self.known_ids(place.doc, key))?)
            }
            Kind::Day => value::day(given, self.locale, self.register.year, self.today)?.into(),
            Kind::Level(axis) => value::level(given, matrix.scale(axis))?.into(),
            Kind::Strength => value::strength(given)?.into(),
            _ => Value::text(value::text(given)?),
        })
    }

    fn status(self, doc: &DocKey, name: &str, value: &Value<'_>) -> Result<Change, BadSetting> {
        let word = if let Value::Word(word) = value { word } else { "" };
        let status = meaning(&Status::WORDS, word).unwrap_or_default();
        if status == Status::Approved {
            let key = format!("{name}={}", status.word());
            return Err(BadSetting::OtherCommand { key, command: APPROVE });
        }
        Ok(Change::SetStatus(doc.clone(), status))
    }

    /// The ids that a list may hold: success factors of the file, or risks of the trust.
    fn known_ids(self, doc: &DocKey, key: Key) -> Vec<Slug> {
        if key.name == "threatens" {
            let assessment = self.register.assessment(doc);
            return assessment.map(|a| a.factors.keys().cloned().collect()).unwrap_or_default();
        }
        let files = self.register.book(&doc.trust).into_iter().flat_map(|book| book.assessments());
        files.flat_map(|(_, a)| a.risks.keys().cloned()).collect()
    }

    /// What is said of a key that cannot be set: who writes it, or the nearest that can be set.
    fn unknown(self, places: &[Place<'_>], name: &str) -> BadSetting {
        let first = name.split('.').next().unwrap_or(name);
        let has = |place: &Place<'_>| {
            (0..place.record.count()).any(|at| place.record.key(at).name.starts_with(first))
        };
        let elsewhere = ELSEWHERE.iter().find(|(group, _)| *group == first);
        if let Some((_, command)) = elsewhere.filter(|_| places.iter().any(has)) {
            return BadSetting::OtherCommand { key: name.to_owned(), command };
        }
        let mut known: Vec<String> = Vec::new();
        for place in places {
            let prefix = if place.record.name() == "judgement" { "judgement." } else { "" };
            for key in (0..place.record.count()).map(|at| place.record.key(at)) {
                match key.name.strip_suffix('*') {
                    _ if !is_settable(key) => {}
                    Some(stem) => {
                        let areas = self.register.matrix.areas.iter();
                        known.extend(areas.map(|area| format!("{prefix}{stem}{}", area.id)));
                    }
                    None => known.push(format!("{prefix}{}", key.name)),
                }
            }
        }
        super::unknown_key(name, &known)
    }
}

/// Approvals, acceptances and closings are written by commands of their own, and an order of risks
/// on the screen.
fn is_settable(key: Key) -> bool {
    let first = key.steps().next().unwrap_or_default();
    ELSEWHERE.iter().all(|(group, _)| *group != first) && key.kind != Kind::Column
}

fn progress(value: &Value<'_>) -> Option<Progress> {
    let Value::Word(word) = value else { return None };
    meaning(&Progress::WORDS, word)
}
