//! A risk with all its fields.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::keys::{Place, Record};
use super::{Explanation, FormScreen, Sheet};
use crate::check;
use crate::model::field::Value;
use crate::model::{Change, Closing, FieldAt, ItemKey, Risk, Scores, Slug, seal};
use crate::tui::ask;
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Outcome};
use crate::tui::overlays::choice::Item;
use crate::tui::overlays::prompt::Prompt;
use crate::tui::target::Target;
use crate::tui::theme::Look;
use crate::tui::widgets::form::Field;
use crate::tui::widgets::grid::Grid;
use crate::tui::widgets::marks::{self, Mark};
use crate::tui::widgets::words::progress_glyph;

/// The screen of one risk.
pub(crate) type RiskForm = FormScreen<RiskSheet>;

impl RiskForm {
    /// The risk with this key.
    pub(crate) fn new(key: ItemKey) -> Self {
        Self::with(RiskSheet { key })
    }
}

/// A risk's fields.
pub(crate) struct RiskSheet {
    key: ItemKey,
}

/// A line of a risk's form. Measures are named by their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Id {
    Key(Place),
    Accepted,
    Closed,
    Measure(usize),
    NewMeasure,
}

/// The sections below the first, in which every other key stands: each with its heading and keys.
const SECTIONS: [(&str, &[&str]); 5] = [
    ("heading-current", &["probability", "consequence.*"]),
    (
        "label-knowledge",
        &["knowledge.data", "knowledge.understanding", "knowledge.agreement", "rationale"],
    ),
    ("heading-target", &["target.probability", "target.consequence.*", "target.by"]),
    ("heading-inherent", &["inherent.probability", "inherent.consequence.*"]),
    ("heading-handling", &["treatment", "reviewed", "restricted", "external", "category", "note"]),
];

/// Keys that are shown together, each group as one line.
const GROUPED: [&str; 2] = ["accepted.", "closed."];

/// Keys that should not be empty.
const WANTED: [&str; 4] = ["causes", "owner", "probability", "rationale"];

impl RiskSheet {
    fn risk<'s>(&self, cx: &'s Context<'_>) -> Option<&'s Risk> {
        cx.register().risk(&self.key)
    }

    fn record<'s>(&self, cx: &'s Context<'_>) -> Option<Record<'s>> {
        Some(Record { fields: self.risk(cx)?, matrix: &cx.register().matrix })
    }

    fn at(&self, record: Record<'_>, place: Place) -> FieldAt {
        FieldAt::risk(&self.key, record.name(place))
    }

    /// Keys of the first section: who owns it stands last.
    fn first_keys(record: Record<'_>) -> Vec<&'static str> {
        let names = (0..record.fields.count()).map(|at| record.fields.key(at).name);
        let elsewhere = |name: &&str| {
            SECTIONS.iter().any(|(_, keys)| keys.contains(name))
                || GROUPED.iter().any(|group| name.starts_with(group))
        };
        let mut names: Vec<&str> = names.filter(|name| !elsewhere(name)).collect();
        names.sort_by_key(|name| *name == "owner");
        names
    }

    fn section(&self, cx: &Context<'_>, record: Record<'_>, keys: &[&str]) -> Vec<Field<Id>> {
        let places = keys.iter().flat_map(|name| record.places(name));
        let field = |place: Place| {
            let mut field = record.field(cx, place, Id::Key);
            if record.key(place).name == "threatens" {
                field.value = self.threatened(cx);
            }
            if WANTED.contains(&record.key(place).name) { field.wanted() } else { field }
        };
        places.map(field).collect()
    }

    /// The success factors that it threatens, by their titles.
    fn threatened(&self, cx: &Context<'_>) -> String {
        let Some(risk) = self.risk(cx) else { return String::new() };
        let assessment = cx.register().assessment(&self.key.doc);
        let title = |id: &Slug| {
            let factor = assessment.and_then(|a| a.factors.get(id));
            factor.map_or_else(|| id.to_string(), |factor| factor.title.clone())
        };
        risk.threatens.iter().map(title).collect::<Vec<_>>().join(" · ")
    }

    fn measures(&self, cx: &Context<'_>) -> Vec<Field<Id>> {
        let mut fields: Vec<Field<Id>> = Vec::new();
        for (i, (_, measure)) in cx.register().measures_of(&self.key).enumerate() {
            let glyph = progress_glyph(measure, cx.today);
            let day = measure.deadline.map(|d| cx.day(d));
            let parts = [Some(measure.title.clone()), Some(measure.owner.clone()), day];
            let parts: Vec<String> =
                parts.into_iter().flatten().filter(|p| !p.is_empty()).collect();
            let word = cx.text(&format!("progress-{}", measure.progress.word()));
            let label = format!("{glyph} {word}");
            fields.push(Field::new(Id::Measure(i), label, parts.join(" · ")));
        }
        let how = cx.text("new-measure-how");
        fields.push(Field::new(Id::NewMeasure, cx.text("label-new-measure"), how));
        fields
    }

    fn ask_acceptance(&self, cx: &Context<'_>, risk: &Risk) -> Prompt {
        let title = cx.with("ask-accept", &[("risk", (&risk.title).into())]);
        let hint = cx.text("ask-accept-hint");
        let accepted = &risk.accepted;
        let given = accepted.is_given();
        let value =
            if given { format!("{}: {}", accepted.by, accepted.why) } else { String::new() };
        let key = self.key.clone();
        // An acceptance that still holds and is left as it stands keeps its day.
        let holds =
            given && seal::holds_risk(&accepted.seal, key.id.as_str(), risk, &cx.register().matrix);
        let unchanged = holds.then(|| value.clone());
        Prompt::new(title, hint, &value, move |cx, line| {
            if unchanged.as_deref() == Some(line) {
                return Ok(Vec::new());
            }
            if line.is_empty() {
                return Ok(vec![Effect::Change(Change::AcceptRisk(key.clone(), None))]);
            }
            let (by, why) = line.split_once(':').unwrap_or((line, ""));
            if why.trim().is_empty() {
                return Err(cx.text("refusal-no-reason"));
            }
            if let Some(roles) = check::others_who_accept(cx.register(), &key, by) {
                let roles = roles.join(", ");
                return Err(cx.with("accept-others", &[("roles", (&roles).into())]));
            }
            let acceptance = (cx.today, by.trim().to_owned(), why.trim().to_owned());
            Ok(vec![Effect::Change(Change::AcceptRisk(key.clone(), Some(acceptance)))])
        })
    }

    fn ask_factors(&self, cx: &Context<'_>, record: Record<'_>, place: Place) -> Outcome {
        let assessment = cx.register().assessment(&self.key.doc);
        let factors = assessment.into_iter().flat_map(|a| &a.factors);
        let offered = factors.map(|(id, factor)| (id.clone(), Item::new(factor.title.clone(), "")));
        record.ask_ids(cx, self.at(record, place), place, offered.collect())
    }
}

impl Sheet for RiskSheet {
    type Id = Id;

    fn trust(&self) -> &Slug {
        &self.key.doc.trust
    }

    fn path(&self, cx: &Context<'_>) -> Vec<String> {
        let title = self.risk(cx).map(|r| r.title.clone()).unwrap_or_default();
        let trust = cx.trust_short(&self.key.doc.trust).to_owned();
        vec![trust, cx.doc_title(&self.key.doc), title]
    }

    fn fields(&self, cx: &Context<'_>) -> Vec<Field<Id>> {
        let (Some(risk), Some(record)) = (self.risk(cx), self.record(cx)) else {
            return Vec::new();
        };
        let mut fields = self.section(cx, record, &Self::first_keys(record));
        head(&mut fields, 0, cx.text("heading-what"));
        for (heading, keys) in SECTIONS {
            let begun = fields.len();
            fields.extend(self.section(cx, record, keys));
            head(&mut fields, begun, headed(cx, risk, heading));
            if heading == "heading-handling" {
                fields.insert(begun + 1, grouped(cx, Id::Accepted, "accepted", accepted(cx, risk)));
                fields.push(grouped(cx, Id::Closed, "closed", closed(cx, risk)));
            }
        }
        let begun = fields.len();
        fields.extend(self.measures(cx));
        head(&mut fields, begun, cx.text("label-measures"));
        fields
    }

    fn edit(&self, cx: &Context<'_>, id: Id) -> Outcome {
        let (Some(risk), Some(record)) = (self.risk(cx), self.record(cx)) else {
            return Outcome::taken();
        };
        match id {
            Id::Key(place) if record.key(place).name == "threatens" => {
                self.ask_factors(cx, record, place)
            }
            Id::Key(place) => record.ask(cx, self.at(record, place), place),
            Id::Accepted => super::ask(self.ask_acceptance(cx, risk)),
            Id::Closed => ask::risk::close_at_once(cx, self.key.clone(), risk),
            Id::Measure(at) => match cx.register().measures_of(&self.key).nth(at) {
                Some((key, _)) => Effect::Go(Target::Measure(key)).into(),
                None => Outcome::taken(),
            },
            Id::NewMeasure => ask::measure::add(cx, self.key.clone()),
        }
    }

    fn key_of(&self, cx: &Context<'_>, id: Id) -> Option<String> {
        match id {
            Id::Key(place) => Some(self.record(cx)?.name(place)),
            Id::Accepted => Some("accepted".to_owned()),
            Id::Closed => Some("closed".to_owned()),
            Id::Measure(_) | Id::NewMeasure => None,
        }
    }

    fn turn(&self, cx: &Context<'_>, id: Id, by: i64) -> Outcome {
        match (id, self.record(cx)) {
            (Id::Key(place), Some(record)) => record.turn(self.at(record, place), place, by),
            _ => Outcome::taken(),
        }
    }

    fn clear(&self, cx: &Context<'_>, id: Id) -> Outcome {
        let Some(record) = self.record(cx) else { return Outcome::taken() };
        let key = self.key.clone();
        let change = match id {
            Id::Key(place) if record.key(place).name == "title" => return Outcome::taken(),
            Id::Key(place) => Change::Set(self.at(record, place), Value::Nothing),
            Id::Accepted => Change::AcceptRisk(key, None),
            Id::Closed => Change::CloseRisk(key, Closing::default()),
            Id::Measure(at) => {
                let measure = cx.register().measures_of(&self.key).nth(at);
                return measure
                    .map_or_else(Outcome::taken, |(key, _)| ask::measure::delete(cx, key));
            }
            Id::NewMeasure => return Outcome::taken(),
        };
        Effect::Change(change).into()
    }

    fn actions(&self) -> Vec<Action> {
        vec![Action::NewMeasure, Action::Review, Action::CloseRisk, Action::History]
    }

    fn act(&self, cx: &Context<'_>, action: Action) -> Outcome {
        let Some(risk) = self.risk(cx) else { return Outcome::Ignored };
        match action {
            Action::NewMeasure => ask::measure::add(cx, self.key.clone()),
            Action::Review => ask::risk::review(cx, self.key.clone(), &ask::Named::titled(risk)),
            Action::CloseRisk => {
                ask::risk::close(cx, self.key.clone(), &ask::Named::titled(risk), risk)
            }
            Action::History => Effect::Go(Target::RiskHistory(self.key.clone())).into(),
            _ => Outcome::Ignored,
        }
    }

    /// The risk on a small matrix, with the way to its target.
    fn aside(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) -> u16 {
        let Some(risk) = self.risk(cx) else { return 0 };
        let matrix = &cx.register().matrix;
        let rows = matrix.scale(matrix.vertical).len() as u16;
        let height = (rows * 2 + 2).min(area.height / 2);
        let Some(grid) = Grid::fit(Rect { height, ..area }, matrix) else { return 0 };
        let current = risk.current.cell();
        grid.draw(matrix, cx.theme, buf, current);
        if let (Some(from), Some(to)) = (current, risk.target.cell()) {
            marks::draw_path(&grid, matrix, cx.theme, buf, from, to, "′");
        }
        if let Some(cell) = current {
            let mark = Mark {
                number: 1,
                cell,
                knowledge: risk.knowledge,
                look: Look::Chosen,
                change: String::new(),
                title: String::new(),
            };
            // One mark is no crowd.
            marks::draw(&grid, matrix, cx.theme, buf, &[mark], &|_| String::new());
        }
        height + 1
    }

    fn explain(&self, cx: &Context<'_>, id: Id) -> Vec<Explanation> {
        match (id, self.record(cx)) {
            (Id::Key(place), Some(record)) => record.explain(place),
            _ => Vec::new(),
        }
    }
}

/// Puts a heading above a line.
fn head(fields: &mut [Field<Id>], at: usize, heading: String) {
    if let Some(field) = fields.get_mut(at) {
        field.heading = Some(heading);
    }
}

/// A section's heading, with the zone that its scores lead to.
fn headed(cx: &Context<'_>, risk: &Risk, heading: &str) -> String {
    let scores: Option<&Scores> = match heading {
        "heading-current" => Some(&risk.current),
        "heading-target" => Some(&risk.target),
        "heading-inherent" => Some(&risk.inherent),
        _ => None,
    };
    let matrix = &cx.register().matrix;
    match scores.and_then(|scores| scores.zone(matrix)) {
        Some(zone) => format!("{} · {}", cx.text(heading), matrix.zone(zone).name),
        None => cx.text(heading),
    }
}

/// Several keys as one line.
fn grouped(cx: &Context<'_>, id: Id, group: &str, value: String) -> Field<Id> {
    let label = cx.locale.label("risk", group);
    Field::new(id, crate::locale::field::capitalised(&label), value)
}

fn accepted(cx: &Context<'_>, risk: &Risk) -> String {
    let accepted = &risk.accepted;
    if !accepted.is_given() {
        return String::new();
    }
    let day = accepted.on.map(|d| cx.day(d)).unwrap_or_default();
    format!("{day} · {}: {}", accepted.by, accepted.why)
}

fn closed(cx: &Context<'_>, risk: &Risk) -> String {
    let closed = &risk.closed;
    closed.on.map(|on| format!("{}: {}", cx.day(on), closed.why)).unwrap_or_default()
}
