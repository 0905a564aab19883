//! The matrix for readers: the grid, the risks in it by number, and what the zones ask for.

use super::{MatrixView, Shown};
use crate::locale::Locale;
use crate::model::{self, DocKey, Level, Scale, Strength, ZoneIndex};
use crate::report::block::{self, Cell, Column, Fit, MatrixCell, Page, Row, Table};
use crate::report::titles;

/// Below this many columns the owner goes under the title instead of beside it.
const NARROWEST_TITLE: usize = 16;
/// What a zone asks for, where there is so little room, stands below its name.
const NARROWEST_MEANING: usize = 20;

/// The matrix for readers.
pub(super) fn page(view: &MatrixView<'_>, locale: &Locale) -> Page {
    let matrix = &view.register.matrix;
    let mut page = Page::default();
    page.title(title(view, locale));
    let example = matrix.example.then(|| locale.text("matrix-example"));
    page.lead(progress(view, locale).into_iter().chain(example));
    page.blocks.push(block::Block::Matrix(grid(view, locale)));
    match view.risks.is_empty() {
        true => page.paragraph([locale.text("matrix-no-risks")]),
        false => page.table(risks(view, locale)),
    }
    for (id, count) in [("matrix-closed", view.closed), ("matrix-damaged", view.damaged)] {
        page.paragraph((count > 0).then(|| locale.with(id, &[("count", count.into())])));
    }
    page.table(legend(matrix, locale));
    page.paragraph([locale.text("matrix-knowledge")]);
    page
}

fn title(view: &MatrixView<'_>, locale: &Locale) -> String {
    let register = view.register;
    let about = match &view.goal {
        Some(goal) => titles::file(register, goal, locale),
        None => locale.text("matrix-heading-trust"),
    };
    format!("{} · {about} · {}", titles::trust(register, &view.trust), register.year)
}

/// "godkjent · vurdert 14. februar": how far the assessment has come.
fn progress(view: &MatrixView<'_>, locale: &Locale) -> Option<String> {
    let state = locale.text(&format!("state-{}", view.state()?.word()));
    let doc = DocKey::new(&view.trust, view.goal.as_ref()?);
    let assessed = view.register.assessment(&doc).and_then(|a| a.assessed).map(|day| {
        let date = locale.day_in(day, view.register.year);
        locale.with("matrix-assessed", &[("date", date.into())])
    });
    Some([state].into_iter().chain(assessed).collect::<Vec<_>>().join(" · "))
}

/// The grid with the numbers of the risks in it.
pub(in crate::report) fn grid(view: &MatrixView<'_>, locale: &Locale) -> block::Matrix {
    let matrix = &view.register.matrix;
    let (up, across) = (matrix.vertical, matrix.horizontal());
    let cell = |up: Level, right: Level| {
        let (probability, consequence) = match matrix.vertical {
            model::Axis::Probability => (up, right),
            model::Axis::Consequence => (right, up),
        };
        let index = matrix.zone_at(probability, consequence);
        let zone = matrix.zone(index);
        let numbers = view.numbers_at(probability, consequence);
        let (letter, color) = (zone.letter.to_string(), zone.color);
        MatrixCell { letter, color, zone: index.index(), numbers }
    };
    let row = |up| matrix.scale(across).levels().map(|right| cell(up, right)).collect();
    block::Matrix {
        up: axis(matrix, up, locale),
        across: axis(matrix, across, locale),
        rows: matrix.scale(up).levels().rev().map(row).collect(),
        overflow: locale.text("matrix-overflow"),
        title: title(view, locale),
        words: words(view, locale),
        arrows: Vec::new(),
    }
}

/// Which risks stand in which zone, worst first.
fn words(view: &MatrixView<'_>, locale: &Locale) -> String {
    let matrix = &view.register.matrix;
    let of_zone = |zone: ZoneIndex| {
        let here = view.risks.iter().filter(|shown| shown.risk.current.zone(matrix) == Some(zone));
        let numbers: Vec<String> = here.map(|shown| shown.number.to_string()).collect();
        let name = matrix.zone(zone).name.as_str();
        (!numbers.is_empty()).then(|| format!("{name}: {}.", numbers.join(", ")))
    };
    let zones: Vec<String> = matrix.zone_indices().rev().filter_map(of_zone).collect();
    let (up, across) = (axis(matrix, matrix.vertical, locale), matrix.horizontal());
    let across = axis(matrix, across, locale);
    let args = [("up", up.name.into()), ("across", across.name.into())];
    format!("{} {}", locale.with("matrix-words", &args), zones.join(" ")).trim_end().to_owned()
}

/// The row and column of a cell, as it hangs.
pub(in crate::report) fn place(
    matrix: &model::Matrix,
    (probability, consequence): (Level, Level),
) -> (usize, usize) {
    let (up, across) = match matrix.vertical {
        model::Axis::Probability => (probability, consequence),
        model::Axis::Consequence => (consequence, probability),
    };
    (matrix.scale(matrix.vertical).len().saturating_sub(up.index() + 1), across.index())
}

fn axis(matrix: &model::Matrix, axis: model::Axis, locale: &Locale) -> block::Axis {
    let name = match axis {
        model::Axis::Consequence => locale.text("axis-consequence"),
        model::Axis::Probability => {
            let name = locale.text("axis-probability");
            format!("{name} {}", matrix.period).trim_end().to_owned()
        }
    };
    let scale = matrix.scale(axis);
    let level = |level| (mark(scale, level), scale.text(level).label.clone());
    block::Axis { name, levels: scale.levels().map(level).collect() }
}

/// What stands for a level on its axis: its mark, or its number where it has none.
pub(in crate::report) fn mark(scale: &Scale, level: Level) -> String {
    let mark = scale.text(level).mark.clone();
    if mark.is_empty() { level.number().to_string() } else { mark }
}

/// The risks by number, worst first.
fn risks(view: &MatrixView<'_>, locale: &Locale) -> Table {
    let column = |id: &str| Column::new(locale.text(id));
    let columns = vec![
        Column::default().right(),
        Column::default().close(),
        column("matrix-risk").close().fit(Fit::Wrap(NARROWEST_TITLE)),
        column("matrix-probability-short"),
        column("matrix-consequence-short").close(),
        column("matrix-zone"),
        column("matrix-owner").fit(Fit::Wrap(0)),
    ];
    let rows = view.risks.iter().map(|shown| row(shown, &view.register.matrix, locale)).collect();
    Table { columns, rows, ..Table::default() }
}

fn row(shown: &Shown<'_>, matrix: &model::Matrix, locale: &Locale) -> Row {
    let risk = shown.risk;
    let title = if risk.title.trim().is_empty() { shown.key.id.as_str() } else { &risk.title };
    let title = match risk.is_restricted() {
        true => format!("{title} ({})", locale.text("matrix-restricted")),
        false => title.to_owned(),
    };
    let level = |scale: &Scale, level: Option<Level>| Cell::from(level.map(|l| mark(scale, l)));
    let zone = match risk.current.zone(matrix) {
        Some(zone) => of_zone(matrix, zone),
        None => {
            let name = locale.text("matrix-unscored");
            block::Zone { letter: String::new(), name, color: None }
        }
    };
    Row::Cells(vec![
        shown.number.into(),
        knowledge(risk.knowledge.weakest()).into(),
        title.into(),
        level(&matrix.probability, risk.current.probability),
        level(&matrix.consequence, risk.current.worst()),
        Cell::Zone(zone),
        Cell::or_nothing(risk.owner.trim()),
    ])
}

/// A zone as a cell of a table shows it.
pub(in crate::report) fn of_zone(matrix: &model::Matrix, zone: ZoneIndex) -> block::Zone {
    let zone = matrix.zone(zone);
    let (letter, name) = (zone.letter.to_string(), zone.name.to_string());
    block::Zone { letter, name, color: Some(zone.color) }
}

/// How strong the knowledge is, as a sign (DOMAIN.md 3); a space where nobody has said.
pub(in crate::report) fn knowledge(strength: Option<Strength>) -> &'static str {
    match strength {
        Some(Strength::Weak) => "○",
        Some(Strength::Moderate) => "◐",
        Some(Strength::Strong) => "●",
        None => " ",
    }
}

/// What the zones mean, worst first.
fn legend(matrix: &model::Matrix, locale: &Locale) -> Table {
    let row = |zone| {
        let meaning = meaning(matrix.zone(zone), locale);
        Row::Cells(vec![Cell::Zone(of_zone(matrix, zone)), Cell::Text(meaning)])
    };
    Table {
        columns: vec![Column::default(), Column::default().fit(Fit::Wrap(NARROWEST_MEANING))],
        rows: matrix.zone_indices().rev().map(row).collect(),
        ..Table::default()
    }
}

/// What a zone asks for, and who may accept a risk in it.
pub(in crate::report) fn meaning(zone: &model::Zone, locale: &Locale) -> String {
    let action = zone.action.as_str();
    let who = zone.accept.trim_end_matches('.');
    let accept = || locale.with("matrix-accept", &[("who", who.into())]);
    match (action.is_empty(), who.is_empty()) {
        (_, true) => action.to_owned(),
        (true, false) => accept(),
        (false, false) => format!("{}. {}", action.trim_end_matches('.'), accept()),
    }
}
