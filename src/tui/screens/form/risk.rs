//! A risk with all its fields.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Explanation, FormScreen, Sheet};
use crate::model::{
    Horizon, ItemKey, Knowledge, Level, Matrix, Risk, Scores, Slug, Strength, Treatment, word_of,
};
use crate::tui::ask;
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Outcome};
use crate::tui::target::Target;
use crate::tui::widgets::form::{Field, ITEM};
use crate::tui::widgets::grid::Grid;
use crate::tui::widgets::marks::{self, Mark};
use crate::tui::widgets::words::{
    knowledge_glyph, probability_meaning, progress_glyph, strength_word,
};

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
    pub(super) key: ItemKey,
}

/// Which of a risk's three sets of scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    Current,
    Inherent,
    Target,
}

impl When {
    pub(super) fn of(self, risk: &Risk) -> &Scores {
        match self {
            Self::Current => &risk.current,
            Self::Inherent => &risk.inherent,
            Self::Target => &risk.target,
        }
    }
}

/// One part of the knowledge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Data,
    Understanding,
    Agreement,
}

/// A field of a risk. Areas and measures are named by their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Id {
    Title,
    Event,
    Causes,
    LeadsTo,
    Threatens,
    Horizon,
    Probability(When),
    Consequence(When, usize),
    Knowledge(Part),
    Rationale,
    TargetBy,
    Treatment,
    Owner,
    Reviewed,
    Restricted,
    Accepted,
    Closed,
    Measure(usize),
    NewMeasure,
}

impl RiskSheet {
    pub(super) fn risk<'s>(&self, cx: &'s Context<'_>) -> Option<&'s Risk> {
        cx.register().risk(&self.key)
    }

    /// The level that a field holds.
    pub(super) fn level(&self, cx: &Context<'_>, id: Id) -> Option<Level> {
        let risk = self.risk(cx)?;
        match id {
            Id::Probability(when) => when.of(risk).probability,
            Id::Consequence(when, area) => {
                let area = cx.register().matrix.areas.get(area)?;
                when.of(risk).consequence.get(&area.id).copied()
            }
            _ => None,
        }
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
        let Some(risk) = self.risk(cx) else { return Vec::new() };
        let mut fields = about(cx, risk);
        fields.extend(scored(cx, risk, When::Current, "heading-current"));
        fields.extend(knowledge(cx, risk));
        fields.push(field(cx, Id::Rationale, "label-rationale", &risk.rationale).wanted());
        fields.extend(scored(cx, risk, When::Target, "heading-target"));
        let by = risk.target_by.map(|d| cx.day(d)).unwrap_or_default();
        fields.push(field(cx, Id::TargetBy, "label-target-by", &by));
        fields.extend(scored(cx, risk, When::Inherent, "heading-inherent"));
        fields.extend(handled(cx, risk));
        fields.extend(self.measures(cx));
        fields
    }

    fn edit(&self, cx: &Context<'_>, id: Id) -> Outcome {
        self.ask(cx, id)
    }

    fn turn(&self, cx: &Context<'_>, id: Id, by: i64) -> Outcome {
        self.step(cx, id, by)
    }

    fn clear(&self, cx: &Context<'_>, id: Id) -> Outcome {
        self.empty(cx, id)
    }

    fn actions(&self) -> Vec<Action> {
        vec![Action::NewMeasure, Action::Review, Action::CloseRisk, Action::History]
    }

    fn act(&self, cx: &Context<'_>, action: Action) -> Outcome {
        let Some(risk) = self.risk(cx) else { return Outcome::Ignored };
        match action {
            Action::NewMeasure => ask::measure::add(cx, self.key.clone()),
            Action::Review => ask::risk::review(cx, self.key.clone()),
            Action::CloseRisk => ask::risk::close(cx, self.key.clone(), risk),
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
                chosen: true,
                change: String::new(),
            };
            marks::draw(&grid, matrix, cx.theme, buf, &[mark]);
        }
        height + 1
    }

    fn explain(&self, cx: &Context<'_>, id: Id) -> Vec<Explanation> {
        let matrix = &cx.register().matrix;
        let here = self.level(cx, id);
        match id {
            Id::Probability(_) => probability_levels(matrix, here),
            Id::Consequence(_, area) => consequence_levels(matrix, area, here),
            _ => Vec::new(),
        }
    }
}

fn field(cx: &Context<'_>, id: Id, label: &str, value: &str) -> Field<Id> {
    Field::new(id, cx.text(label), value)
}

fn about(cx: &Context<'_>, risk: &Risk) -> Vec<Field<Id>> {
    let threatens: Vec<&str> = risk.threatens.iter().map(|s| s.as_str()).collect();
    let horizon =
        risk.horizon.map(|h| cx.text(&format!("horizon-{}", word_of(&Horizon::WORDS, &h))));
    vec![
        field(cx, Id::Title, "label-title", &risk.title).under(cx.text("heading-what")),
        field(cx, Id::Event, "label-event", &risk.event),
        field(cx, Id::Causes, "label-causes", &bullets(&risk.causes)).wanted(),
        field(cx, Id::LeadsTo, "label-leads-to", &bullets(&risk.leads_to)),
        field(cx, Id::Threatens, "label-threatens", &threatens.join(", ")),
        field(cx, Id::Horizon, "label-horizon", &horizon.unwrap_or_default()),
        field(cx, Id::Owner, "label-owner", &risk.owner).wanted(),
    ]
}

fn bullets(items: &[String]) -> String {
    match items {
        [one] => one.clone(),
        many => many.iter().map(|i| format!("{ITEM}{i}")).collect::<Vec<_>>().join("\n"),
    }
}

fn scored(cx: &Context<'_>, risk: &Risk, when: When, heading: &str) -> Vec<Field<Id>> {
    let matrix = &cx.register().matrix;
    let scores = when.of(risk);
    let named = |text: &crate::model::scale::LevelText| format!("{}  {}", text.mark, text.label);
    let p = scores.probability.map(|p| named(matrix.probability.text(p))).unwrap_or_default();
    let zone = scores.zone(matrix).map(|z| matrix.zone(z).name.clone());
    let heading = match zone {
        Some(zone) => format!("{} · {zone}", cx.text(heading)),
        None => cx.text(heading),
    };
    let mut first = field(cx, Id::Probability(when), "axis-probability", &p).under(heading);
    if when == When::Current {
        first = first.wanted();
    }
    let mut fields = vec![first];
    for (i, area) in matrix.areas.iter().enumerate() {
        let level = scores.consequence.get(&area.id);
        let value = level.map(|c| named(matrix.consequence.text(*c))).unwrap_or_default();
        fields.push(Field::new(Id::Consequence(when, i), area.name.clone(), value));
    }
    fields
}

fn knowledge(cx: &Context<'_>, risk: &Risk) -> Vec<Field<Id>> {
    let parts = [
        (Part::Data, "label-knowledge-data", risk.knowledge.data),
        (Part::Understanding, "label-knowledge-understanding", risk.knowledge.understanding),
        (Part::Agreement, "label-knowledge-agreement", risk.knowledge.agreement),
    ];
    let fields = parts.map(|(part, label, strength)| {
        let value = strength.map(|s| strength_text(cx, s)).unwrap_or_default();
        field(cx, Id::Knowledge(part), label, &value)
    });
    let [first, second, third] = fields;
    vec![first.under(cx.text("label-knowledge")), second, third]
}

/// "● sterk".
pub(super) fn strength_text(cx: &Context<'_>, strength: Strength) -> String {
    let glyph = knowledge_glyph(Knowledge::all(Some(strength)));
    format!("{glyph} {}", strength_word(cx, strength))
}

fn handled(cx: &Context<'_>, risk: &Risk) -> Vec<Field<Id>> {
    let treatment =
        risk.treatment.map(|t| cx.text(&format!("treatment-{}", word_of(&Treatment::WORDS, &t))));
    let accepted = risk.accepted.as_ref().map(|a| {
        let day = a.on.map(|d| cx.day(d)).unwrap_or_default();
        format!("{day} · {}: {}", a.by, a.why)
    });
    let closed = risk.closed.as_ref().map(|c| format!("{}: {}", cx.day(c.on), c.why));
    let reviewed = risk.reviewed.map(|d| cx.day(d)).unwrap_or_default();
    vec![
        field(cx, Id::Treatment, "label-treatment", &treatment.unwrap_or_default())
            .under(cx.text("heading-handling")),
        field(cx, Id::Accepted, "label-accepted", &accepted.unwrap_or_default()),
        field(cx, Id::Reviewed, "label-reviewed", &reviewed),
        field(cx, Id::Restricted, "label-restricted", &risk.restricted),
        field(cx, Id::Closed, "label-closed", &closed.unwrap_or_default()),
    ]
}

impl RiskSheet {
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
        fields.push(field(cx, Id::NewMeasure, "label-new-measure", &cx.text("new-measure-how")));
        let first = fields.remove(0).under(cx.text("label-measures"));
        fields.insert(0, first);
        fields
    }
}

pub(super) fn probability_levels(matrix: &Matrix, here: Option<Level>) -> Vec<Explanation> {
    let explain = |level: Level| {
        let text = matrix.probability.text(level);
        Explanation {
            head: format!("{} {}", text.mark, text.label),
            text: probability_meaning(text, " · "),
            here: here == Some(level),
        }
    };
    matrix.probability.levels().map(explain).collect()
}

fn consequence_levels(matrix: &Matrix, area: usize, here: Option<Level>) -> Vec<Explanation> {
    let Some(area) = matrix.areas.get(area) else { return Vec::new() };
    let explain = |level: Level| {
        let text = matrix.consequence.text(level);
        Explanation {
            head: format!("{} {}", text.mark, text.label),
            text: area.text(level).to_owned(),
            here: here == Some(level),
        }
    };
    let within = |l: &Level| *l >= area.least && *l <= area.most;
    matrix.consequence.levels().filter(within).map(explain).collect()
}
