//! Registers and matrices for tests of other rooms, built in code.

use std::sync::Arc;

use super::field::Value;
use super::indicator::Hospital;
use super::matrix::testing::five_by_five;
use super::matrix::{Area, Axis, Matrix, MatrixParts, Rgb, Zone};
use super::register::testing::{register, risk_at, slug};
use super::register::{INDICATORS, TOP};
use super::{
    Approval, Assessment, Better, Change, Date, Decimal, Document, Due, DueKind, FieldAt,
    Indicator, ItemKey, Level, LevelText, Measure, Reading, Register, Risk, Scale, Slug, Status,
    TopFive, Trust, seal,
};

/// A day that is known to be one.
pub(crate) fn ymd(year: i32, month: u32, day: u32) -> Date {
    Date::from_ymd_opt(year, month, day).unwrap()
}

/// A measure with all that it needs, serving these risks.
pub(crate) fn serving(risks: &[&str]) -> Measure {
    Measure {
        title: "Tiltak".into(),
        risks: risks.iter().map(|id| slug(id)).collect(),
        owner: "HR-sjef".into(),
        deadline: Some(ymd(2024, 6, 1)),
        ..Measure::default()
    }
}

/// Gives a text of a risk another value.
pub(crate) fn set(risk: &ItemKey, key: &str, text: impl Into<String>) -> Change {
    Change::Set(FieldAt::risk(risk, key), Value::text(text.into()))
}

/// An indicator of these readings, green from 85 and yellow from 70 per cent.
pub(crate) fn followed(goal: &str, hospitals: &[(&str, &[(i32, Reading)])]) -> Indicator {
    let hospitals = hospitals.iter();
    let hospitals = hospitals.map(|(id, list)| (slug(id), list.iter().copied().collect()));
    Indicator {
        title: "Reperfusjon".into(),
        unit: "%".into(),
        better: Some(Better::Higher),
        green: Decimal::parse("85"),
        yellow: Decimal::parse("70"),
        source: "Kilde".into(),
        hospitals: hospitals.collect(),
        ..Indicator::under(slug(goal))
    }
}

/// A final result.
pub(crate) fn result(value: &str) -> Reading {
    Reading::result(Decimal::parse(value).unwrap(), false)
}

/// A result that may still change.
pub(crate) fn early(value: &str) -> Reading {
    Reading::result(Decimal::parse(value).unwrap(), true)
}

/// A reading of few patients, with or without a figure.
pub(crate) fn few(value: &str) -> Reading {
    Reading::few(Decimal::parse(value))
}

/// Labels, lowest first, with the marks 1, 2, 3 ... or A, B, C ...
pub(crate) fn scale(labels: &[&str], letters: bool) -> Scale {
    let first = if letters { b'A' } else { b'1' };
    let levels = labels.iter().zip(first..).map(|(label, mark)| LevelText {
        label: (*label).into(),
        mark: char::from(mark).into(),
        ..LevelText::default()
    });
    Scale::new(levels.collect()).unwrap()
}

const PROBABILITY: [&str; 7] = [
    "Svært lite sannsynlig",
    "Lite sannsynlig",
    "Mulig",
    "Sannsynlig",
    "Svært sannsynlig",
    "Nesten sikkert",
    "Sikkert",
];

const CONSEQUENCE: [&str; 7] =
    ["Ubetydelig", "Liten", "Moderat", "Alvorlig", "Svært alvorlig", "Kritisk", "Katastrofal"];

const ZONES: [(&str, &str, Rgb); 5] = [
    ("G", "Lav", Rgb(0, 158, 115)),
    ("Y", "Moderat", Rgb(240, 228, 66)),
    ("O", "Høy", Rgb(230, 159, 0)),
    ("R", "Svært høy", Rgb(213, 94, 0)),
    ("D", "Kritisk", Rgb(68, 1, 84)),
];

/// A matrix of this many probability and consequence levels and zones (the upper two need a
/// measure), with Norwegian labels.
pub(crate) fn matrix(
    probabilities: usize,
    consequences: usize,
    zones: usize,
    vertical: Axis,
    letters: bool,
) -> Matrix {
    let consequence = scale(&CONSEQUENCE[..consequences], letters);
    let area = |id: &str, name: &str| Area {
        id: slug(id),
        name: name.into(),
        least: consequence.clamp(1),
        most: consequence.clamp(i64::MAX),
        texts: Vec::new(),
    };
    let zone_list = ZONES[..zones].iter().enumerate().map(|(at, (letter, name, color))| Zone {
        name: (*name).into(),
        color: *color,
        glyph: '·',
        action: format!("Det som kreves i sone {letter}."),
        needs_measure: at + 2 >= zones,
        accept: "avdelingsleder".into(),
        ..Zone::named(letter)
    });
    let (rows, columns) = match vertical {
        Axis::Probability => (probabilities, consequences),
        Axis::Consequence => (consequences, probabilities),
    };
    let letter = |row: usize, column: usize| {
        let up = rows - 1 - row;
        let at = (up + column) * zones / (rows + columns - 1);
        ZONES[at.min(zones - 1)].0.to_owned()
    };
    let grid = (0..rows).map(|row| (0..columns).map(|column| letter(row, column)).collect());
    Matrix::new(MatrixParts {
        name: "Eksempel".into(),
        example: true,
        vertical,
        period: "i løpet av året".into(),
        probability: scale(&PROBABILITY[..probabilities], letters),
        consequence: consequence.clone(),
        areas: vec![area("quality", "Pasientsikkerhet og kvalitet"), area("finance", "Økonomi")],
        zones: zone_list.collect(),
        grid: grid.collect(),
    })
    .unwrap()
}

/// Builds a register step by step. It begins with the trusts `unn` and `fin`, the prioritised
/// goals `ventetid` and `sykefravaer`, and deadlines on 1 March and 15 May 2024.
#[derive(Debug, Clone)]
pub(crate) struct Builder(Register);

impl Builder {
    pub(crate) fn new() -> Self {
        let mut register = register();
        let mut five = matrix(5, 5, 4, Axis::Probability, false);
        five.name = "Eksempel 5x5".into();
        register.matrix = Arc::new(five);
        let catalogue = Arc::make_mut(&mut register.catalogue);
        catalogue.source = "Styringskrav 2024".into();
        catalogue.trusts.push(Trust {
            id: slug("fin"),
            name: "Finnmarkssykehuset HF".into(),
            short: "FIN".into(),
            hospital: true,
        });
        for goal in &mut catalogue.goals {
            goal.applies_to = vec![slug("unn"), slug("fin")];
            goal.title = match goal.id.as_str() {
                "ventetid" => "Ventetid til helsehjelp".into(),
                _ => "Sykefravær".into(),
            };
        }
        let due = |id: &str, kind, date, what: &str| Due {
            id: slug(id),
            kind,
            date: Some(date),
            rule: None,
            what: what.into(),
            applies_to: Vec::new(),
            snapshot: "2024-T1".into(),
            inferred: String::new(),
        };
        catalogue.due = vec![
            due("assessment", DueKind::Assessment, ymd(2024, 3, 1), "Risikovurdering"),
            due("tertial-1", DueKind::Tertial, ymd(2024, 5, 15), "Tertialrapport 1, med Topp 5"),
        ];
        register.trusts.insert(slug("fin"), super::TrustBook::default());
        Self(register)
    }

    pub(crate) fn build(self) -> Register {
        self.0
    }

    /// A level of the built matrix.
    pub(crate) fn level(number: i64) -> Level {
        five_by_five().probability.level(number).unwrap()
    }

    pub(crate) fn matrix(mut self, matrix: Matrix) -> Self {
        self.0.matrix = Arc::new(matrix);
        self
    }

    /// Any change of the register itself.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut Register)) -> Self {
        change(&mut self.0);
        self
    }

    /// Any change of an assessment, which is begun where there is none.
    pub(crate) fn assessment(
        mut self,
        trust: &str,
        name: &str,
        change: impl FnOnce(&mut Assessment),
    ) -> Self {
        let book = self.0.trusts.entry(slug(trust)).or_default();
        let name = slug(name);
        let slot = book.documents.entry(name.clone()).or_insert_with(|| Document::empty(&name));
        match slot {
            Document::Assessment(assessment) => change(Arc::make_mut(assessment)),
            _ => panic!("{name} is no assessment"),
        }
        self
    }

    /// A risk in a cell, scored for quality; moves it where it is there.
    pub(crate) fn risk(self, trust: &str, name: &str, id: &str, p: i64, c: i64) -> Self {
        self.assessment(trust, name, |assessment| {
            let title = format!("Risiko {id}");
            let risk =
                assessment.risks.entry(slug(id)).or_insert(Risk { title, ..Risk::default() });
            risk.current = risk_at(p, c).current;
        })
    }

    pub(crate) fn edit_risk(
        self,
        trust: &str,
        name: &str,
        id: &str,
        edit: impl FnOnce(&Slug, &mut Risk),
    ) -> Self {
        let id = slug(id);
        self.assessment(trust, name, |a| edit(&id, a.risks.get_mut(&id).unwrap()))
    }

    pub(crate) fn measure(self, trust: &str, name: &str, id: &str, measure: Measure) -> Self {
        self.assessment(trust, name, |a| {
            a.measures.insert(slug(id), measure);
        })
    }

    pub(crate) fn status(self, trust: &str, name: &str, status: Status) -> Self {
        self.assessment(trust, name, |a| a.status = status)
    }

    /// Approves an assessment as it stands.
    pub(crate) fn approved(self, trust: &str, name: &str, on: Date) -> Self {
        let matrix = Arc::clone(&self.0.matrix);
        self.assessment(trust, name, |a| {
            a.status = Status::Approved;
            let seal = seal::of_assessment(a, &matrix);
            a.approved = Approval { on: Some(on), by: "administrerende direktør".into(), seal };
        })
    }

    pub(crate) fn top(self, trust: &str, risks: &[&str]) -> Self {
        self.edit_top(trust, |top| top.order = risks.iter().map(|id| slug(id)).collect())
    }

    /// Any change of a trust's Topp 5.
    pub(crate) fn edit_top(mut self, trust: &str, edit: impl FnOnce(&mut TopFive)) -> Self {
        let book = self.0.trusts.entry(slug(trust)).or_default();
        let mut top = book.top().clone();
        edit(&mut top);
        book.put(&slug(TOP), Some(Document::Top(Arc::new(top))));
        self
    }

    /// An indicator of a trust; its hospitals are called by their ids.
    pub(crate) fn indicator(mut self, trust: &str, id: &str, indicator: Indicator) -> Self {
        let book = self.0.trusts.entry(slug(trust)).or_default();
        let mut indicators = book.indicators().clone();
        indicators.by_id.insert(slug(id), indicator);
        book.put(&slug(INDICATORS), Some(Document::Indicators(Arc::new(indicators))));
        self
    }

    /// What a trust calls a hospital.
    pub(crate) fn hospital(mut self, trust: &str, id: &str, name: &str) -> Self {
        let book = self.0.trusts.entry(slug(trust)).or_default();
        let mut indicators = book.indicators().clone();
        indicators.hospitals.insert(slug(id), Hospital { name: name.into() });
        book.put(&slug(INDICATORS), Some(Document::Indicators(Arc::new(indicators))));
        self
    }

    pub(crate) fn damaged(mut self, trust: &str, name: &str) -> Self {
        self.0.trusts.entry(slug(trust)).or_default().damaged.insert(slug(name));
        self
    }
}

/// The seal of a risk on the matrix of [`Builder::new`].
pub(crate) fn seal_of(id: &Slug, risk: &Risk) -> String {
    seal::of_risk(id.as_str(), risk, &Builder::new().build().matrix)
}
