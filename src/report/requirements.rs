//! What a trust reports in a round: every requirement that the round asks for, in the source's order
//! and with its number, with what is written and what was written the last time.

use serde_json::Value;

use super::block::{Cell, Filled, Item, Level, Mark, Page, Table};
use super::json::object::{self, Object};
use super::write::Report;
use crate::calendar::{Asked, Period, Round};
use crate::locale::Locale;
use crate::model::reporting::{Reporting, RoundReport};
use crate::model::{Date, Goal, Outcome, Reached, Register, Slug};

/// A requirement that a round asks for.
#[derive(Debug)]
pub(crate) struct Row<'r> {
    pub(crate) goal: &'r Goal,
    pub(crate) asked: Asked,
    /// What is written for the round.
    pub(crate) report: Option<&'r RoundReport>,
    /// The round before it that something was written for, and what.
    pub(crate) last: Option<(&'r str, &'r RoundReport)>,
    /// When an assignment was done.
    pub(crate) done_on: Option<Date>,
    /// How far the goal was reached, told after the year.
    pub(crate) outcome: Option<&'r Outcome>,
}

impl Row<'_> {
    /// Something is told of it in this round.
    pub(crate) fn is_written(&self, round: &Round) -> bool {
        let has_report = self.report.is_some_and(|it| it.deviation || !it.text.trim().is_empty());
        has_report || round.period == Period::Year && self.outcome.is_some()
    }

    /// It deviates from what is required.
    pub(crate) fn deviates(&self) -> bool {
        self.report.is_some_and(|report| report.deviation)
    }
}

/// What a round asks a trust for.
pub(crate) fn rows<'r>(
    register: &'r Register,
    trust: &Slug,
    round: &Round,
    rounds: &[Round],
) -> Vec<Row<'r>> {
    let goals = register.catalogue.goals.iter().filter(|goal| goal.applies_to.contains(trust));
    goals.filter_map(|goal| row_of(register, trust, goal, round, rounds)).collect()
}

/// What a round asks a trust for about a goal that applies to it; `None` where it asks for nothing.
pub(crate) fn row_of<'r>(
    register: &'r Register,
    trust: &Slug,
    goal: &'r Goal,
    round: &Round,
    rounds: &[Round],
) -> Option<Row<'r>> {
    let reporting = register.book(trust).map(|book| book.reporting());
    Some(row(goal, round.asks(goal)?, reporting, round, rounds))
}

fn row<'r>(
    goal: &'r Goal,
    asked: Asked,
    reporting: Option<&'r Reporting>,
    round: &Round,
    rounds: &[Round],
) -> Row<'r> {
    let requirement = reporting.and_then(|it| it.requirements.get(&goal.id));
    let due = |name: &str| rounds.iter().find(|round| round.name == name).map(|round| round.due);
    let written = requirement.into_iter().flat_map(|it| &it.rounds);
    let earlier = written.filter(|(_, report)| !report.text.trim().is_empty());
    let earlier = earlier.filter_map(|(name, report)| Some((due(name)?, name, report)));
    let last = earlier.filter(|(due, ..)| *due < round.due).max_by_key(|(due, ..)| *due);
    Row {
        goal,
        asked,
        report: requirement.and_then(|it| it.rounds.get(&round.name)),
        last: last.map(|(_, name, report)| (name.as_str(), report)),
        done_on: requirement.and_then(|it| it.done_on),
        outcome: reporting.and_then(|it| it.outcomes.get(&goal.id)),
    }
}

/// "17 · Ventetid til helsehjelp", or the title alone.
pub(crate) fn heading(goal: &Goal) -> String {
    if goal.number.is_empty() {
        goal.title.clone()
    } else {
        format!("{} · {}", goal.number, goal.title)
    }
}

/// What was delivered of a round, and when the board treated it.
pub(crate) fn delivered(
    register: &Register,
    trust: &Slug,
    round: &Round,
    locale: &Locale,
) -> Vec<String> {
    let reporting = register.book(trust).map(|book| book.reporting());
    let delivery = reporting.and_then(|it| it.delivered.get(&round.name));
    let day = |day: Option<Date>| day.map(|day| locale.day_in(day, register.year));
    let mut lines = vec![match day(delivery.and_then(|it| it.on)) {
        Some(date) => locale.with("reporting-delivered", &[("date", (&date).into())]),
        None => locale.text("reporting-not-delivered"),
    }];
    if let Some(board) = round.board {
        lines.push(match day(delivery.and_then(|it| it.board)) {
            Some(date) => {
                let case = delivery.map_or("", |it| it.case.as_str());
                let case = if case.is_empty() { "none" } else { case };
                let args = [("date", (&date).into()), ("case", case.into())];
                locale.with("reporting-board", &args)
            }
            None => {
                let by = locale.day_in(board, register.year);
                locale.with("reporting-no-board", &[("date", (&by).into())])
            }
        });
    }
    lines
}

/// What a round is called: "1. tertial 2024", "året 2024", "mars 2024".
pub(crate) fn round_title(round: &Round, year: i32, locale: &Locale) -> String {
    // As words: a year is no quantity.
    let year = year.to_string();
    match round.period {
        Period::Tertial(number) => {
            let args = [("number", number.into()), ("year", (&year).into())];
            locale.with("round-tertial", &args)
        }
        Period::Year => locale.with("round-year", &[("year", (&year).into())]),
        Period::Month(month) => locale.month_heading(month),
    }
}

/// A trust's report of a round, requirement by requirement.
#[derive(Debug)]
pub(crate) struct ReportText<'r> {
    pub(crate) register: &'r Register,
    pub(crate) trust: &'r Slug,
    pub(crate) round: &'r Round,
    pub(crate) rows: Vec<Row<'r>>,
    /// Also those that need be told of only where they deviate, and do not.
    pub(crate) all: bool,
}

impl ReportText<'_> {
    fn is_told(&self, row: &Row<'_>) -> bool {
        self.all || row.asked == Asked::Always || row.is_written(self.round)
    }

    fn about(&self, row: &Row<'_>, locale: &Locale) -> Vec<Item> {
        let year = self.register.year;
        let line = |text: String| Item::new(0, text);
        let mut items = Vec::new();
        if !row.goal.text.is_empty() {
            items.push(line(row.goal.text.replace('\n', " ")));
        }
        if row.asked == Asked::OnDeviation {
            items.push(line(locale.text("reporting-on-deviation")));
        }
        if let (Period::Year, Some(outcome)) = (self.round.period, row.outcome) {
            let reached = outcome.reached.map_or("", Reached::word);
            let reached = locale.text(&format!("outcome-{reached}"));
            let note = outcome.note.replace('\n', " ");
            let parts = [reached, outcome.wording.clone(), note];
            let parts: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
            items.push(line(
                locale.with("reporting-outcome", &[("text", (&parts.join(". ")).into())]),
            ));
        }
        if let Some(done) = row.done_on {
            let date = locale.day_in(done, year);
            items.push(line(locale.with("reporting-done", &[("date", (&date).into())])));
        }
        match row.report {
            Some(report) => items.extend(self.written(report, locale)),
            None => items.push(line(locale.text("reporting-nothing"))),
        }
        if let Some((round, report)) = row.last {
            let text = report.text.replace('\n', " ");
            let args = [("round", round.into()), ("text", (&text).into())];
            items.push(line(locale.with("reporting-last", &args)));
        }
        items
    }

    fn written(&self, report: &RoundReport, locale: &Locale) -> Vec<Item> {
        let mut items = Vec::new();
        if report.deviation {
            items.push(Item::new(0, locale.text("reporting-deviates")));
        }
        let text = match report.text.trim() {
            "" => locale.text("reporting-nothing"),
            text => {
                let text = text.replace('\n', " ");
                locale.with("reporting-text", &[("text", (&text).into())])
            }
        };
        items.push(Item::new(0, text));
        items.extend(report.measures.iter().map(|id| {
            let title = measure_title(self.register, self.trust, id);
            Item { mark: Mark::Bullet, ..Item::new(0, title) }
        }));
        if let Some(day) = report.expected {
            let date = locale.day_in(day, self.register.year);
            items
                .push(Item::new(0, locale.with("reporting-expected", &[("date", (&date).into())])));
        }
        items
    }
}

/// A measure's title with its deadline; its id where it is not there.
pub(crate) fn measure_title(register: &Register, trust: &Slug, id: &Slug) -> String {
    let found = register.measures(trust).find(|(key, _)| key.id == *id);
    found.map_or_else(|| id.to_string(), |(_, measure)| measure.title.clone())
}

/// Each column's title, by the end of its message's id, and how it is filled.
fn columns<'r>() -> [Filled<(&'r ReportText<'r>, &'r Row<'r>)>; 8] {
    [
        ("number", |(_, row)| Cell::or_nothing(&row.goal.number)),
        ("requirement", |(_, row)| Cell::text(row.goal.title.clone())),
        ("demand", |(_, row)| Cell::or_nothing(&row.goal.text.replace('\n', " "))),
        ("deviation", |(_, row)| Cell::yes(row.deviates())),
        ("text", |(_, row)| {
            Cell::or_nothing(&row.report.map(|it| it.text.replace('\n', " ")).unwrap_or_default())
        }),
        ("measures", |(list, row)| {
            let ids = row.report.map_or(&[][..], |it| &it.measures);
            let titles = ids.iter().map(|id| measure_title(list.register, list.trust, id));
            Cell::or_nothing(&titles.collect::<Vec<_>>().join(" | "))
        }),
        ("expected", |(_, row)| row.report.and_then(|it| it.expected).into()),
        ("last", |(_, row)| {
            Cell::or_nothing(
                &row.last.map(|(_, it)| it.text.replace('\n', " ")).unwrap_or_default(),
            )
        }),
    ]
}

impl Report for ReportText<'_> {
    fn page(&self, locale: &Locale) -> Page {
        let mut page = Page::default();
        let title = round_title(self.round, self.register.year, locale);
        let trust = super::titles::trust(self.register, self.trust);
        page.title(format!("{trust} · {title}"));
        page.lead(delivered(self.register, self.trust, self.round, locale));
        let told: Vec<&Row<'_>> = self.rows.iter().filter(|row| self.is_told(row)).collect();
        let mut theme = None;
        for row in &told {
            if theme.replace(&row.goal.theme) != Some(&row.goal.theme) {
                page.section(row.goal.theme.clone());
            }
            page.heading(Level::Part, heading(row.goal), "");
            page.list(self.about(row, locale));
        }
        let left = self.rows.len() - told.len();
        if left > 0 {
            page.paragraph([locale.with("reporting-left-out", &[("count", left.into())])]);
        }
        page
    }

    fn sheet(&self, locale: &Locale) -> Table {
        let rows = self.rows.iter().filter(|row| self.is_told(row));
        let mut table = Table::sheet(&columns(), rows.map(|row| (self, row)));
        for column in &mut table.columns {
            column.title = locale.text(&format!("reporting-column-{}", column.title));
        }
        table
    }

    fn json(&self, _: &Locale) -> Value {
        let rows = self.rows.iter().filter(|row| self.is_told(row)).map(|row| {
            let asked = if row.asked == Asked::Always { "always" } else { "on-deviation" };
            let record = |report: Option<&RoundReport>| {
                report.map_or_else(Object::new, |report| {
                    object::record(Object::new(), report, |_, object| object)
                })
            };
            let row = Object::new()
                .put("goal", row.goal.id.as_str())
                .text("number", &row.goal.number)
                .text("title", &row.goal.title)
                .put("asked", asked)
                .date("done_on", row.done_on)
                .nested("report", record(row.report))
                .maybe("last_round", row.last.map(|(round, _)| round))
                .nested("last", record(row.last.map(|(_, report)| report)));
            Value::from(row)
        });
        Object::new()
            .put("trust", self.trust.as_str())
            .put("round", self.round.name.as_str())
            .put("due", self.round.due.to_string())
            .put("requirements", rows.collect::<Vec<_>>())
            .into()
    }
}
