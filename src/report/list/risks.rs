//! A list of risks.

use serde_json::{Value, json};

use super::{RiskItem, RiskList, address, page, placed, titled};
use crate::locale::Locale;
use crate::model::field::{Fields as _, Key, Kind, Value as FieldValue, keys};
use crate::model::{
    ItemKey, Level, Matrix, Register, Risk, Scale, Scores, Slug, Strength, Treatment, word_of,
};
use crate::report::block::{Cell, Column, Filled, Fit, Page, Row, Table};
use crate::report::json::risk;
use crate::report::write::Report;

impl Report for RiskList<'_> {
    fn page(&self, locale: &Locale) -> Page {
        let column = |id: &str| Column::new(locale.text(id));
        let columns = vec![
            column("list-risk"),
            column("list-goal").fit(Fit::Cut(8)),
            column("list-zone"),
            column("matrix-probability-short"),
            column("matrix-consequence-short"),
            column("list-title").fit(Fit::Cut(16)),
            column("list-owner").fit(Fit::Cut(8)),
            column("list-target-by"),
        ];
        let rows = self.items.iter().map(|item| row(item, &self.register.matrix, locale)).collect();
        let table = Table { columns, rows, ..Table::default() };
        let count = locale.with("list-risks", &[("count", self.items.len().into())]);
        let is_restricted = self.items.iter().any(|(_, risk)| risk.is_restricted());
        page(table, count, false, is_restricted, locale)
    }

    fn sheet(&self, _: &Locale) -> Table {
        let register = self.register;
        let placed = self.items.iter();
        let placed =
            placed.map(|(key, risk)| Placed { matrix: &register.matrix, register, key, risk });
        with_all_keys(Table::sheet(&columns(), placed), self)
    }

    fn json(&self, _: &Locale) -> Value {
        let matrix = &self.register.matrix;
        let one = |(key, item): &RiskItem<'_>| placed(key, risk(&key.id, item, matrix));
        json!({ "risks": self.items.iter().map(one).collect::<Vec<_>>() })
    }
}

fn row((key, risk): &RiskItem<'_>, matrix: &Matrix, locale: &Locale) -> Row {
    let mark = |level: Option<Level>, scale: &Scale| {
        Cell::from(level.map(|l| scale.text(l).mark.as_str()))
    };
    Row::Cells(vec![
        address(key),
        key.doc.name.as_str().into(),
        if risk.is_open() {
            zone(&risk.current, matrix)
        } else {
            locale.text("list-risk-closed").into()
        },
        mark(risk.current.probability, &matrix.probability),
        mark(risk.current.worst(), &matrix.consequence),
        titled(&risk.title, risk.is_restricted()),
        Cell::or_nothing(&risk.owner),
        risk.target_by.into(),
    ])
}

fn zone(scores: &Scores, matrix: &Matrix) -> Cell {
    scores.zone(matrix).map(|zone| matrix.zone(zone).id.as_str()).into()
}

/// The sheet with every key of a risk that has no column yet, under its name in the files.
fn with_all_keys(mut table: Table, list: &RiskList<'_>) -> Table {
    let matrix = &list.register.matrix;
    for (at, key) in keys::<Risk>().into_iter().enumerate() {
        let areas = || matrix.areas.iter().map(|area| area.id.to_string()).collect();
        let stars: Vec<String> = if key.name.contains('*') { areas() } else { vec![String::new()] };
        for star in stars {
            let name = key.path(&star).join(".");
            if table.columns.iter().any(|column| column.title == name) {
                continue;
            }
            table.columns.push(Column::new(name));
            for (row, (_, risk)) in table.rows.iter_mut().zip(&list.items) {
                if let Row::Cells(cells) = row {
                    cells.push(of_key(key, &risk.get(at, &star), matrix));
                }
            }
        }
    }
    table
}

fn of_key(key: Key, value: &FieldValue<'_>, matrix: &Matrix) -> Cell {
    match (value, key.kind) {
        (FieldValue::Nothing, _) => Cell::Nothing,
        (FieldValue::Text(text), _) => Cell::text(&**text),
        (FieldValue::Texts(list), _) => Cell::text(list.join("\n")),
        (FieldValue::Ids(ids), _) => {
            Cell::text(ids.iter().map(Slug::as_str).collect::<Vec<_>>().join(" "))
        }
        (FieldValue::Word(word), _) => Cell::text(*word),
        (FieldValue::Day(day), _) => Cell::Date(*day),
        (FieldValue::Strength(strength), _) => Cell::Number(strength.number().into()),
        (FieldValue::Level(level), Kind::Level(axis)) => {
            Cell::text(&*matrix.scale(axis).text(*level).mark)
        }
        _ => Cell::Nothing,
    }
}

/// A risk with where it stands.
struct Placed<'i> {
    matrix: &'i Matrix,
    register: &'i Register,
    key: &'i ItemKey,
    risk: &'i Risk,
}

fn columns<'l>() -> [Filled<Placed<'l>>; 20] {
    [
        ("trust", |at| at.key.doc.trust.as_str().into()),
        ("goal", |at| at.key.doc.name.as_str().into()),
        ("id", |at| at.key.id.as_str().into()),
        ("title", |at| at.risk.title.as_str().into()),
        ("zone", |at| zone(&at.risk.current, at.matrix)),
        ("probability", |at| at.risk.current.probability.into()),
        ("consequence", |at| at.risk.current.worst().into()),
        ("area", |at| at.risk.current.driver(at.matrix).map(|area| area.id.as_str()).into()),
        ("knowledge", |at| {
            let weakest = at.risk.knowledge.weakest().map(Strength::number);
            weakest.map(|number| number.to_string()).into()
        }),
        ("treatment", |at| at.risk.treatment.map(|t| word_of(&Treatment::WORDS, &t)).into()),
        ("owner", |at| at.risk.owner.as_str().into()),
        ("target_zone", |at| zone(&at.risk.target, at.matrix)),
        ("target_probability", |at| at.risk.target.probability.into()),
        ("target_consequence", |at| at.risk.target.worst().into()),
        ("target_by", |at| at.risk.target_by.into()),
        ("reviewed", |at| at.risk.reviewed.into()),
        ("accepted_on", |at| at.risk.accepted.on.into()),
        ("closed_on", |at| at.risk.closed.on.into()),
        ("restricted", |at| at.risk.restricted.as_str().into()),
        ("measures", |at| {
            let ids = at.register.measures_of(at.key).map(|(measure, _)| measure.id.to_string());
            ids.collect::<Vec<_>>().join(" ").into()
        }),
    ]
}
