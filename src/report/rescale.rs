//! A year on another scale: where each risk stood and where it stands, and what must be decided.

use serde_json::{Value, json};

use crate::locale::Locale;
use crate::model::new_year::ScaleChange;
use crate::model::rescale::{Placed, Rescaled};
use crate::model::{Matrix, Register, Scores};
use crate::report::block::{Cell, Column, Fit, Page, Row, Table};
use crate::report::new_year::{lost_score, scale_change};
use crate::report::titles;
use crate::report::write::Report;

/// What a new scale makes of a year.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rescale<'a> {
    pub(crate) register: &'a Register,
    pub(crate) new: &'a Matrix,
    pub(crate) rescaled: &'a Rescaled,
    /// How the scales differ.
    pub(crate) changes: &'a [ScaleChange],
    /// What came of it.
    pub(crate) outcome: Outcome<'a>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome<'a> {
    /// It is written.
    Written,
    /// It would be written.
    WouldBe,
    /// A person must say, in this file, what becomes of each level.
    Undecided(&'a str),
    /// The map gives some levels no place.
    Lost,
}

impl Outcome<'_> {
    fn word(self) -> &'static str {
        match self {
            Self::Written => "written",
            Self::WouldBe => "would",
            Self::Undecided(_) => "undecided",
            Self::Lost => "lost",
        }
    }
}

impl Report for Rescale<'_> {
    fn page(&self, locale: &Locale) -> Page {
        let mut page = Page::default();
        let map = match self.outcome {
            Outcome::Undecided(map) => map,
            _ => "",
        };
        let (year, word) = (self.register.year.to_string(), self.outcome.word());
        let args = [("year", (&year).into()), ("map", map.into())];
        page.paragraph([locale.with(&format!("rescale-{word}"), &args)]);
        let changes = self.changes.iter();
        let changes = changes.map(|change| scale_change(&self.register.matrix, change, locale));
        page.items(locale.text("rescale-changes"), changes.collect());
        let lost = self.rescaled.lost.iter().map(|lost| lost_score(lost, locale));
        page.items(locale.text("rescale-lost-levels"), lost.collect());
        if !self.rescaled.placed.is_empty() {
            page.paragraph([locale.text("rescale-risks")]);
            page.table(self.table(locale));
        }
        let lapse = [
            ("approvals", self.rescaled.approvals.into()),
            ("acceptances", self.rescaled.acceptances.into()),
        ];
        page.paragraph([locale.with("rescale-lapse", &lapse)]);
        page
    }

    fn json(&self, _: &Locale) -> Value {
        let scores = |scores: &Scores, matrix: &Matrix| {
            let zone = scores.zone(matrix).map(|zone| matrix.zone(zone).id.as_str());
            json!({
                "probability": scores.probability.map(|level| level.number()),
                "consequence": scores.worst().map(|level| level.number()),
                "zone": zone,
            })
        };
        let risks = self.rescaled.placed.iter().map(|placed| {
            json!({
                "trust": placed.risk.trust.as_str(),
                "goal": placed.risk.file.as_str(),
                "id": placed.risk.id.as_str(),
                "before": scores(&placed.before, &self.register.matrix),
                "after": scores(&placed.after, self.new),
            })
        });
        json!({
            "year": self.register.year,
            "outcome": self.outcome.word(),
            "files": self.rescaled.documents.len(),
            "risks": risks.collect::<Vec<_>>(),
            "lost": self.rescaled.lost.len(),
            "approvals": self.rescaled.approvals,
            "acceptances": self.rescaled.acceptances,
        })
    }
}

impl Rescale<'_> {
    fn table(&self, locale: &Locale) -> Table {
        let column = |name: &str| Column::new(locale.text(&format!("rescale-column-{name}")));
        let mut rows = Vec::new();
        let mut under = None;
        for placed in &self.rescaled.placed {
            let place = (&placed.risk.trust, &placed.risk.file);
            if under != Some(place) {
                under = Some(place);
                let goal = self.register.goal_title(place.1).unwrap_or(place.1.as_str());
                let trust = titles::trust(self.register, place.0);
                rows.push(Row::Heading(format!("{trust} · {goal}")));
            }
            rows.push(Row::Cells(self.row(placed)));
        }
        Table {
            columns: vec![column("risk").fit(Fit::Wrap(24)), column("before"), column("after")],
            rows,
            ..Table::default()
        }
    }

    fn row(&self, placed: &Placed) -> Vec<Cell> {
        vec![
            placed.risk.title.as_str().into(),
            cell(&placed.before, &self.register.matrix).into(),
            cell(&placed.after, self.new).into(),
        ]
    }
}

/// "4 · 3 Høy", by the scale's own marks.
fn cell(scores: &Scores, matrix: &Matrix) -> String {
    let Some((probability, consequence)) = scores.cell() else { return "–".to_owned() };
    let zone = matrix.zone(matrix.zone_at(probability, consequence));
    let probability = &matrix.probability.text(probability).mark;
    format!("{probability} · {} {}", matrix.consequence.text(consequence).mark, zone.called())
}
