//! A region for a spreadsheet: a row for each trust and goal.

use super::View;
use crate::compare::region::{Board, across};
use crate::report::sheet::{self, Cell};

const HEADER: [&str; 14] = [
    "trust",
    "goal",
    "title",
    "state",
    "zone",
    "risks",
    "unscored",
    "judgement",
    "open_measures",
    "late_measures",
    "worst_risk",
    "worst_title",
    "restricted",
    "other_scale",
];

/// The board, or one goal of it, as CSV. Restricted risks are there and marked, as in the export.
pub fn csv(view: &View<'_>) -> String {
    let goals = match &view.goal {
        Some(goal) => vec![goal.clone()],
        None => Board::of(&view.region.joined.catalogue).goals,
    };
    let yes = |is: bool| if is { "yes" } else { "" };
    let rows = goals.iter().flat_map(|goal| across(view.parts(), goal, view.today));
    let rows = rows.filter_map(|row| {
        let register = view.parts().get(row.part)?;
        let worst = row.worst.as_ref().and_then(|key| register.risk(key));
        let text = |text: &str| Cell::Text(text.to_owned());
        let zone = row.zone.map_or("", |zone| register.matrix.zone(zone).letter.as_str());
        let number = |count: usize| Cell::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let unscored = row.risks.saturating_sub(row.zones.iter().sum());
        let judgement = row.judgement.map(|level| Cell::Number(level.number().into()));
        Some(vec![
            text(row.doc.trust.as_str()),
            text(row.doc.name.as_str()),
            text(register.goal_title(&row.doc.name).unwrap_or_default()),
            text(row.state.word()),
            text(zone),
            number(row.risks),
            number(unscored),
            judgement.unwrap_or_else(|| text("")),
            number(row.measures),
            number(row.late),
            text(row.worst.as_ref().map_or("", |key| key.id.as_str())),
            text(worst.map_or("", |risk| risk.title.as_str())),
            text(yes(worst.is_some_and(|risk| risk.is_restricted()))),
            text(yes(view.is_elsewhere(register))),
        ])
    });
    sheet::csv(HEADER.map(str::to_owned).to_vec(), rows)
}
