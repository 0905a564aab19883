//! What a page about a region has, before it is written as text or Markdown.

use super::remarks::{lacking, remarks};
use super::{Lack, View};
use crate::compare::region::{Board, GoalRow, across, cell, listed, top};
use crate::locale::Locale;
use crate::model::{DocKey, Register, Risk, Slug, State, ZoneIndex};
use crate::report::sanitize::{fill, for_terminal};
use crate::report::status::state_glyph;
use crate::report::titles;

/// Marks what is kept from the public.
const RESTRICTED: &str = "§";
/// Marks a trust that is judged by another scale.
const ELSEWHERE: &str = "*";
const NOTHING: &str = "–";
/// The goal is none of the trust's.
const NOT_OWED: &str = "·";

/// A page: all of it is safe for a terminal.
pub(super) struct Page {
    pub(super) title: String,
    /// What a reader must know before the figures.
    pub(super) notes: Vec<String>,
    pub(super) sections: Vec<Section>,
}

/// A part of the page.
pub(super) struct Section {
    pub(super) heading: String,
    /// The header: each column with the width that it may be narrowed to.
    pub(super) header: Vec<(String, Option<usize>)>,
    pub(super) rows: Vec<Vec<String>>,
    /// Sentences and lists below the table.
    pub(super) lines: Vec<String>,
}

impl Page {
    pub(super) fn new(view: &View<'_>, locale: &Locale) -> Self {
        let sections = match &view.goal {
            Some(goal) => vec![across_trusts(view, goal, locale)],
            None => vec![board(view, locale), topp(view, locale), lacks(view, locale)],
        };
        let mut notes = remarks(view.region, locale);
        if let Some(moved) = &view.moved {
            let none = moved.since.lacking.iter();
            notes.extend(none.map(|one| lacking(one, view.region, &moved.name, locale)));
        }
        Self { title: title(view, locale), notes, sections }
    }
}

fn title(view: &View<'_>, locale: &Locale) -> String {
    let (name, year) = view.lead().map_or(("", 0), |lead| (lead.name.as_str(), lead.year));
    let name = if name.is_empty() { locale.text("region-name") } else { name.to_owned() };
    let day = locale.date(view.today);
    let id = if view.today_is_fixed { "status-today-fixed" } else { "status-today" };
    let today = locale.with(id, &[("date", (&day).into())]);
    let count = view.region.sources.len();
    let registers = locale.with("region-registers", &[("count", count.into())]);
    let args = [
        ("name", &*name),
        ("year", &year.to_string()),
        ("registers", &registers),
        ("today", &today),
    ];
    fill("region-title", &args, locale)
}

fn letter(register: &Register, zone: Option<ZoneIndex>) -> String {
    match zone {
        Some(zone) => for_terminal(&register.matrix.zone(zone).letter).into_owned(),
        None => NOTHING.to_owned(),
    }
}

/// A trust's short name, marked where its scale is another.
fn trust(view: &View<'_>, register: &Register, id: &Slug) -> String {
    let mark = if view.is_elsewhere(register) { ELSEWHERE } else { "" };
    format!("{}{mark}", titles::trust(register, id))
}

fn board(view: &View<'_>, locale: &Locale) -> Section {
    let board = Board::of(&view.region.joined.catalogue);
    let trusts: Vec<(&Slug, &Register)> = view.trusts().collect();
    let names = trusts.iter().map(|(id, register)| (trust(view, register, id), None));
    let goals = (locale.text("overview-goals"), Some(16));
    let mut rows: Vec<Vec<String>> = Vec::new();
    for name in &board.goals {
        let title = view.lead().map(|lead| titles::file(lead, name, locale)).unwrap_or_default();
        let cells = trusts.iter().map(|(id, register)| {
            let Some(cell) = cell(register, &DocKey::new(id, name)) else {
                return NOT_OWED.to_owned();
            };
            match cell.state {
                state @ (State::Missing | State::Damaged) => {
                    locale.text(&format!("state-{}", state.word()))
                }
                state => {
                    let zone = letter(register, cell.zone);
                    format!("{zone} {:>2} {}", cell.risks, state_glyph(state))
                }
            }
        });
        rows.push([title].into_iter().chain(cells).collect());
    }
    let ready = trusts.iter().map(|(id, register)| {
        let states: Vec<State> = register.obligations(id).map(|(_, state)| state).collect();
        let ready = states.iter().filter(|state| state.meets_deadline()).count();
        format!("{ready}/{}", states.len())
    });
    rows.push([locale.text("region-ready")].into_iter().chain(ready).collect());
    let header = [goals].into_iter().chain(names).collect();
    let heading = locale.text("region-board");
    Section { heading, header, rows, lines: legend(view, locale) }
}

/// What the marks on the board mean.
fn legend(view: &View<'_>, locale: &Locale) -> Vec<String> {
    let zones = |register: &Register| {
        let zones = register.matrix.zones.iter().rev();
        let named = zones.map(|zone| format!("{} {}", zone.letter, zone.name));
        for_terminal(&named.collect::<Vec<_>>().join(", ")).into_owned()
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
    let title = for_terminal(&risk.title).into_owned();
    match (risk.is_restricted(), view.with_restricted) {
        (true, false) => locale.text("diff-restricted"),
        (true, true) => format!("{RESTRICTED} {title}"),
        (false, _) => title,
    }
}

fn restricted_legend(rows: &[Vec<String>], locale: &Locale) -> Option<String> {
    let is_marked = |cell: &String| cell.starts_with(RESTRICTED);
    let any = rows.iter().flatten().any(is_marked);
    any.then(|| format!("{RESTRICTED} {}", locale.text("matrix-restricted")))
}

fn topp(view: &View<'_>, locale: &Locale) -> Section {
    let parts = view.parts();
    let mut rows = Vec::new();
    for (found, place) in top(parts).into_iter().zip(1..) {
        let (Some(register), Some(risk)) = (parts.get(found.part), found.risk(parts)) else {
            continue;
        };
        let owner = for_terminal(&risk.owner).into_owned();
        let is_hidden = risk.is_restricted() && !view.with_restricted;
        rows.push(vec![
            place.to_string(),
            letter(register, found.zone),
            trust(view, register, &found.key.doc.trust),
            found.place.to_string(),
            risk_title(view, risk, locale),
            if is_hidden || owner.is_empty() { NOTHING.to_owned() } else { owner },
        ]);
    }
    let head = |id: &str, least| (locale.text(id), least);
    let header = vec![
        (String::from("#"), None),
        head("list-zone", None),
        head("status-trust", None),
        head("region-own-place", None),
        head("list-risk", Some(40)),
        head("list-owner", Some(10)),
    ];
    let mut lines: Vec<String> = restricted_legend(&rows, locale).into_iter().collect();
    for (at, register) in parts.iter().enumerate() {
        for of in &register.catalogue.trusts {
            let own = listed(at, register, &of.id).into_iter().filter_map(|found| {
                let title = risk_title(view, found.risk(parts)?, locale);
                Some(format!("{} {} {title}", found.place, letter(register, found.zone)))
            });
            let own: Vec<String> = own.collect();
            let id = if own.is_empty() { "region-no-top" } else { "region-own-top" };
            let whose = trust(view, register, &of.id);
            lines.push(
                locale.with(id, &[("trust", (&whose).into()), ("risks", (&own.join("; ")).into())]),
            );
        }
    }
    Section { heading: locale.text("region-top"), header, rows, lines }
}

fn lacks(view: &View<'_>, locale: &Locale) -> Section {
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
    let header = ids.map(|id| (locale.text(id), None)).to_vec();
    let (mut rows, mut lines) = (Vec::new(), Vec::new());
    for (id, register) in view.trusts() {
        let Some(lack) = view.lack(id, register) else { continue };
        let whose = trust(view, register, id);
        rows.push(lack_row(&whose, &lack));
        if lack.missing.len() > 1 && lack.missing.len() == lack.status.obligations {
            let args = [("trust", (&whose).into()), ("count", lack.missing.len().into())];
            lines.push(locale.with("region-missing-all", &args));
        } else if !lack.missing.is_empty() {
            let titles = lack.missing.iter().map(|goal| titles::file(register, &goal.id, locale));
            let goals = titles.collect::<Vec<_>>().join("; ");
            let args = [("trust", (&whose).into()), ("goals", (&goals).into())];
            lines.push(locale.with("region-missing", &args));
        }
    }
    if lines.is_empty() {
        lines.push(locale.text("region-none-missing"));
    }
    Section { heading: locale.text("region-lacks"), header, rows, lines }
}

fn lack_row(whose: &str, lack: &Lack<'_>) -> Vec<String> {
    let shown = |count: usize| if count == 0 { NOTHING.to_owned() } else { count.to_string() };
    let status = &lack.status;
    vec![
        whose.to_owned(),
        shown(status.obligations),
        shown(status.missing + status.damaged),
        shown(status.draft),
        lack.days.map_or_else(|| NOTHING.to_owned(), |days| days.to_string()),
        shown(status.overdue_measures),
        format!("{}/5", lack.top),
        shown(lack.counts.errors),
        shown(lack.counts.warnings),
    ]
}

fn across_trusts(view: &View<'_>, goal: &Slug, locale: &Locale) -> Section {
    let parts = view.parts();
    let found = across(parts, goal, view.today);
    let rows: Vec<Vec<String>> =
        found.iter().filter_map(|row| goal_row(view, row, locale)).collect();
    let head = |id: &str, least| (locale.text(id), least);
    let header = vec![
        head("status-trust", None),
        head("list-status", None),
        head("region-judged", None),
        head("region-zones", None),
        head("region-measures", None),
        head("region-late", None),
        head("region-worst", Some(20)),
    ];
    let title = view.lead().map(|lead| titles::file(lead, goal, locale)).unwrap_or_default();
    let heading = locale.with("region-goal", &[("goal", (&title).into())]);
    let mut lines = legend(view, locale);
    lines.pop();
    lines.extend(restricted_legend(&rows, locale));
    Section { heading, header, rows, lines }
}

fn goal_row(view: &View<'_>, row: &GoalRow, locale: &Locale) -> Option<Vec<String>> {
    let register = view.parts().get(row.part)?;
    let worst = row.worst.as_ref().and_then(|key| register.risk(key));
    let judged = row
        .judgement
        .map(|level| for_terminal(&register.matrix.probability.text(level).mark).into_owned());
    Some(vec![
        trust(view, register, &row.doc.trust),
        locale.text(&format!("state-{}", row.state.word())),
        judged.unwrap_or_else(|| NOTHING.to_owned()),
        zones(register, row),
        row.measures.to_string(),
        row.late.to_string(),
        worst.map_or_else(|| NOTHING.to_owned(), |risk| risk_title(view, risk, locale)),
    ])
}

/// "R2 O1", worst first; nothing where there is no risk.
pub(super) fn zones(register: &Register, row: &GoalRow) -> String {
    let zones = register.matrix.zones.iter().zip(&row.zones).rev();
    let some = zones.filter(|(_, count)| **count > 0);
    let mut shown: Vec<String> =
        some.map(|(zone, count)| format!("{}{count}", for_terminal(&zone.letter))).collect();
    let unscored = row.risks.saturating_sub(row.zones.iter().sum());
    if unscored > 0 {
        shown.push(format!("?{unscored}"));
    }
    if shown.is_empty() { NOTHING.to_owned() } else { shown.join(" ") }
}
