//! A region for readers.

use std::borrow::Cow;

use super::remarks::{lacking, remarks};
use super::{Lack, View, unscored};
use crate::compare::region::{Board, GoalRow, cell, listed, top};
use crate::locale::Locale;
use crate::model::{DocKey, Register, Risk, Slug, State, ZoneIndex};
use crate::report::block::{Block, Cell, Column, Fit, Item, Page, Row, Table};
use crate::report::comparison::ComparisonReport;
use crate::report::status::{state_glyph, today_is};
use crate::report::titles;
use crate::report::write::Report;

/// Marks what is kept from the public.
const RESTRICTED: &str = "§";
/// Marks a trust that is judged by another scale.
const ELSEWHERE: &str = "*";
const NOTHING: &str = "–";
/// The goal is none of the trust's.
const NOT_OWED: &str = "·";

/// A region as a page, which ends with what moved where that was asked for.
pub(super) fn page(view: &View<'_>, locale: &Locale) -> Page {
    let mut page = Page::default();
    page.title(title(view, locale));
    page.notes(remarks(view.region, locale));
    if let Some(moved) = &view.moved {
        let none = moved.since.lacking.iter();
        page.notes(none.map(|one| lacking(one, view.region, &moved.name, locale)));
    }
    match &view.goal {
        Some(goal) => across_trusts(&mut page, view, goal, locale),
        None => {
            board(&mut page, view, locale);
            topp(&mut page, view, locale);
            lacks(&mut page, view, locale);
        }
    }
    for (loaded, found) in view.moved.iter().flat_map(|moved| moved.pieces()) {
        let (comparison, left_out) = match view.with_restricted {
            true => (Cow::Borrowed(found), 0),
            false => {
                let (found, left_out) = found.without_restricted();
                (Cow::Owned(found), left_out)
            }
        };
        let report =
            ComparisonReport { comparison: &comparison, loaded, left_out, untouched: None };
        page.blocks.push(Block::Page(report.page(locale)));
    }
    page
}

/// A heading, a table where it has rows, and sentences below it.
fn section(
    page: &mut Page,
    heading: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
    lines: Vec<String>,
) {
    page.section(heading);
    if !rows.is_empty() {
        page.table(Table { columns, rows, ..Table::default() });
    }
    page.list(lines.into_iter().map(|line| Item::new(0, line)));
}

fn title(view: &View<'_>, locale: &Locale) -> String {
    let (name, year) = view.lead().map_or(("", 0), |lead| (lead.name.as_str(), lead.year));
    let name = if name.is_empty() { locale.text("region-name") } else { name.to_owned() };
    let count = view.region.sources.len();
    let args = [
        ("name", name.into()),
        ("year", year.to_string().into()),
        ("registers", locale.with("region-registers", &[("count", count.into())]).into()),
        ("today", today_is(view.today, view.today_is_fixed, locale).into()),
    ];
    locale.with("region-title", &args)
}

fn letter(register: &Register, zone: Option<ZoneIndex>) -> &str {
    zone.map_or(NOTHING, |zone| &register.matrix.zone(zone).letter)
}

/// A trust's short name, marked where its scale is another.
fn trust(view: &View<'_>, register: &Register, id: &Slug) -> String {
    let mark = if view.is_elsewhere(register) { ELSEWHERE } else { "" };
    format!("{}{mark}", titles::trust(register, id))
}

fn board(page: &mut Page, view: &View<'_>, locale: &Locale) {
    let board = Board::of(&view.region.joined.catalogue);
    let trusts: Vec<(&Slug, &Register)> = view.trusts().collect();
    let names = trusts.iter().map(|(id, register)| Column::new(trust(view, register, id)));
    let goals = Column::new(locale.text("overview-goals")).fit(Fit::Cut(16));
    let mut rows = Vec::new();
    for name in &board.goals {
        let title = view.lead().map(|lead| titles::file(lead, name, locale)).unwrap_or_default();
        let cells = trusts.iter().map(|(id, register)| {
            let Some(cell) = cell(register, &DocKey::new(id, name)) else {
                return Cell::text(NOT_OWED);
            };
            match cell.state {
                state @ (State::Missing | State::Damaged) => {
                    locale.text(&format!("state-{}", state.word())).into()
                }
                state => {
                    let zone = letter(register, cell.zone);
                    format!("{zone} {:>2} {}", cell.risks, state_glyph(state)).into()
                }
            }
        });
        rows.push(Row::Cells([title.into()].into_iter().chain(cells).collect()));
    }
    let ready = trusts.iter().map(|(id, register)| {
        let states: Vec<State> = register.obligations(id).map(|(_, state)| state).collect();
        let ready = states.iter().filter(|state| state.meets_deadline()).count();
        Cell::Text(format!("{ready}/{}", states.len()))
    });
    let ready = [locale.text("region-ready").into()].into_iter().chain(ready);
    rows.push(Row::Cells(ready.collect()));
    let columns = [goals].into_iter().chain(names).collect();
    section(page, locale.text("region-board"), columns, rows, legend(view, locale));
}

/// What the marks on the board mean.
fn legend(view: &View<'_>, locale: &Locale) -> Vec<String> {
    let zones = |register: &Register| {
        let zones = register.matrix.zones.iter().rev();
        let named = zones.map(|zone| format!("{} {}", zone.letter, zone.name));
        named.collect::<Vec<_>>().join(", ")
    };
    let states = [State::Approved, State::Ready, State::Draft, State::Lapsed].map(|state| {
        format!("{} {}", state_glyph(state), locale.text(&format!("state-{}", state.word())))
    });
    let mut lines = Vec::new();
    for (at, part) in view.parts().iter().enumerate() {
        let mark = if at == 0 { String::new() } else { format!("{ELSEWHERE} ") };
        lines.push(format!("{mark}{}", zones(part)));
    }
    lines.push(states.join(", "));
    lines
}

/// A risk's title, marked or left out where it is restricted.
fn risk_title(view: &View<'_>, risk: &Risk, locale: &Locale) -> String {
    match (risk.is_restricted(), view.with_restricted) {
        (true, false) => locale.text("diff-restricted"),
        (true, true) => format!("{RESTRICTED} {}", risk.title),
        (false, _) => risk.title.clone(),
    }
}

/// What the mark of restricted risks means, where one of these is marked.
fn restricted_legend<'r>(
    view: &View<'_>,
    mut risks: impl Iterator<Item = &'r Risk>,
    locale: &Locale,
) -> Option<String> {
    let any = view.with_restricted && risks.any(Risk::is_restricted);
    any.then(|| format!("{RESTRICTED} {}", locale.text("matrix-restricted")))
}

fn topp(page: &mut Page, view: &View<'_>, locale: &Locale) {
    let parts = view.parts();
    let top = top(parts);
    let rows = top.iter().zip(1_usize..).filter_map(|(found, place)| {
        let (register, risk) = (parts.get(found.part)?, found.risk(parts)?);
        let is_hidden = risk.is_restricted() && !view.with_restricted;
        Some(Row::Cells(vec![
            place.into(),
            letter(register, found.zone).into(),
            trust(view, register, &found.key.doc.trust).into(),
            found.place.into(),
            risk_title(view, risk, locale).into(),
            if is_hidden { Cell::Nothing } else { Cell::or_nothing(&risk.owner) },
        ]))
    });
    let rows = rows.collect();
    let column = |id: &str| Column::new(locale.text(id));
    let columns = vec![
        Column::new("#"),
        column("list-zone"),
        column("status-trust"),
        column("region-own-place"),
        column("list-risk").fit(Fit::Cut(40)),
        column("list-owner").fit(Fit::Cut(10)),
    ];
    let risks = top.iter().filter_map(|found| found.risk(parts));
    let mut lines: Vec<String> = restricted_legend(view, risks, locale).into_iter().collect();
    for (at, register) in parts.iter().enumerate() {
        for of in &register.catalogue.trusts {
            let own = listed(at, register, &of.id).into_iter().filter_map(|found| {
                let title = risk_title(view, found.risk(parts)?, locale);
                Some(format!("{} {} {title}", found.place, letter(register, found.zone)))
            });
            let own: Vec<String> = own.collect();
            let id = if own.is_empty() { "region-no-top" } else { "region-own-top" };
            let whose = trust(view, register, &of.id);
            let args = [("trust", whose.into()), ("risks", own.join("; ").into())];
            lines.push(locale.with(id, &args));
        }
    }
    section(page, locale.text("region-top"), columns, rows, lines);
}

fn lacks(page: &mut Page, view: &View<'_>, locale: &Locale) {
    let ids = [
        "status-trust",
        "status-obligations",
        "status-missing",
        "status-draft",
        "region-days",
        "status-overdue-measures",
        "word-top-five",
        "region-errors",
        "region-warnings",
    ];
    let columns = ids.map(|id| Column::new(locale.text(id))).to_vec();
    let (mut rows, mut lines) = (Vec::new(), Vec::new());
    for (id, register) in view.trusts() {
        let Some(lack) = view.lack(id, register) else { continue };
        let whose = trust(view, register, id);
        rows.push(lack_row(&whose, &lack));
        if lack.missing.len() > 1 && lack.missing.len() == lack.status.obligations {
            let args = [("trust", whose.into()), ("count", lack.missing.len().into())];
            lines.push(locale.with("region-missing-all", &args));
        } else if !lack.missing.is_empty() {
            let titles = lack.missing.iter().map(|goal| titles::file(register, &goal.id, locale));
            let goals = titles.collect::<Vec<_>>().join("; ");
            let args = [("trust", whose.into()), ("goals", goals.into())];
            lines.push(locale.with("region-missing", &args));
        }
    }
    if lines.is_empty() {
        lines.push(locale.text("region-none-missing"));
    }
    section(page, locale.text("region-lacks"), columns, rows, lines);
}

fn lack_row(whose: &str, lack: &Lack<'_>) -> Row {
    let status = &lack.status;
    Row::Cells(vec![
        whose.into(),
        Cell::Count(status.obligations),
        Cell::Count(status.missing + status.damaged),
        Cell::Count(status.draft),
        lack.days.map_or(Cell::Nothing, Cell::Number),
        Cell::Count(status.overdue_measures),
        Cell::Text(format!("{}/5", lack.top)),
        Cell::Count(lack.counts.errors),
        Cell::Count(lack.counts.warnings),
    ])
}

fn across_trusts(page: &mut Page, view: &View<'_>, goal: &Slug, locale: &Locale) {
    let found = view.across(goal);
    let rows = found.iter().map(|(register, row)| goal_row(view, register, row, locale)).collect();
    let column = |id: &str| Column::new(locale.text(id));
    let columns = vec![
        column("status-trust"),
        column("list-status"),
        column("region-judged"),
        column("region-zones"),
        column("region-measures"),
        column("region-late"),
        column("region-worst").fit(Fit::Cut(20)),
    ];
    let title = view.lead().map(|lead| titles::file(lead, goal, locale)).unwrap_or_default();
    let heading = locale.with("region-goal", &[("goal", title.into())]);
    let mut lines = legend(view, locale);
    lines.pop();
    let worst = found.iter().filter_map(|(register, row)| register.risk(row.worst.as_ref()?));
    lines.extend(restricted_legend(view, worst, locale));
    section(page, heading, columns, rows, lines);
}

fn goal_row(view: &View<'_>, register: &Register, row: &GoalRow, locale: &Locale) -> Row {
    let worst = row.worst.as_ref().and_then(|key| register.risk(key));
    let judged = row.judgement.map(|level| register.matrix.probability.text(level).mark.as_str());
    Row::Cells(vec![
        trust(view, register, &row.doc.trust).into(),
        locale.text(&format!("state-{}", row.state.word())).into(),
        judged.into(),
        zones(register, row).into(),
        row.measures.into(),
        row.late.into(),
        worst.map(|risk| risk_title(view, risk, locale)).into(),
    ])
}

/// "R2 O1", worst first; nothing where there is no risk.
fn zones(register: &Register, row: &GoalRow) -> String {
    let zones = register.matrix.zones.iter().zip(&row.zones).rev();
    let some = zones.filter(|(_, count)| **count > 0);
    let mut shown: Vec<String> =
        some.map(|(zone, count)| format!("{}{count}", zone.letter)).collect();
    let unscored = unscored(row);
    if unscored > 0 {
        shown.push(format!("?{unscored}"));
    }
    if shown.is_empty() { NOTHING.to_owned() } else { shown.join(" ") }
}
