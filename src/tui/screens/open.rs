//! Opening the screen of a target.

use super::board_page::BoardPageScreen;
use super::choosing::Choosing;
use super::deadlines::Deadlines;
use super::form::assessment::AssessmentForm;
use super::form::measure::MeasureForm;
use super::form::report::ReportForm;
use super::form::risk::RiskForm;
use super::form::session::SessionForm;
use super::goal::GoalScreen;
use super::indicators::Indicators;
use super::matrix::MatrixScreen;
use super::measures::Measures;
use super::mine::Mine;
use super::own_top::OwnTop;
use super::problems::Problems;
use super::reporting::Reporting;
use super::risk_history::RiskHistoryScreen;
use super::settings::SettingsScreen;
use super::top_five::TopFive;
use super::workshop::Wall;
use crate::model::{FieldAt, ItemKey, Slug};
use crate::tui::context::Context;
use crate::tui::layer::Layer;
use crate::tui::target::Target;

/// The screen of a target.
pub(crate) fn open(cx: &Context<'_>, target: Target) -> Box<dyn Layer> {
    match target {
        Target::Matrix(doc) => Box::new(MatrixScreen::of_doc(doc)),
        Target::MatrixOfRisk(key) => Box::new(MatrixScreen::on_risk(cx, &key)),
        Target::MatrixOfTrust { trust, on_wall: false } => Box::new(MatrixScreen::of_trust(trust)),
        Target::MatrixOfTrust { trust, on_wall: true } => {
            Box::new(Wall::over(cx, &MatrixScreen::of_trust(trust)))
        }
        Target::Workshop(held) => Box::new(Wall::going_on(cx, *held)),
        Target::Session(doc, name) => Box::new(SessionForm::new(doc, name)),
        Target::Risk(key) => Box::new(RiskForm::new(key)),
        Target::RiskHistory(key) => Box::new(RiskHistoryScreen::new(key)),
        Target::Measure(key) => Box::new(MeasureForm::new(key)),
        Target::Assessment(doc) => Box::new(AssessmentForm::new(doc)),
        Target::Field(at) => on_field(cx, &at),
        Target::Mine => Box::new(Mine::default()),
        Target::Settings => Box::new(SettingsScreen::default()),
        Target::Measures(trust) => Box::new(Measures::of(trust)),
        Target::Indicators { trust, goal } => Box::new(Indicators::of(cx, trust, goal)),
        Target::Deadlines(trust) => Box::new(Deadlines::of(trust)),
        Target::Goal { goal, trust } => Box::new(GoalScreen::of(goal, trust)),
        Target::TopFive => Box::new(TopFive::default()),
        Target::Problems => Box::new(Problems::of(cx.own.trust.clone())),
        Target::Reporting { trust, round } => Box::new(Reporting::of(trust, round)),
        Target::Report { trust, goal, round } => Box::new(ReportForm::new(trust, goal, round)),
        Target::OwnTop(trust) => Box::new(OwnTop::of(trust)),
        Target::BoardPage(trust) => Box::new(BoardPageScreen::of(trust)),
        Target::Conflicts(about) => Box::new(Choosing::about(cx, about.as_ref())),
    }
}

/// The form that holds a field, with the field chosen.
fn on_field(cx: &Context<'_>, at: &FieldAt) -> Box<dyn Layer> {
    let table: Vec<&str> = at.table.iter().map(String::as_str).collect();
    let item = |id: &str| Some(ItemKey::new(&at.doc, &Slug::new(id)?));
    let record = table.first().copied().zip(table.get(1).and_then(|id| item(id)));
    match record {
        Some(("risk", key)) => Box::new(RiskForm::new(key).on(cx, &at.key)),
        Some(("measure", key)) => Box::new(MeasureForm::new(key).on(cx, &at.key)),
        _ => {
            let name = [&table[..], &[&*at.key]].concat().join(".");
            Box::new(AssessmentForm::new(at.doc.clone()).on(cx, &name))
        }
    }
}
