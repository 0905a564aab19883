//! The list of deadlines on the screen: a line each, and the chosen one in full below.

use chrono::Datelike;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Deadlines, Line};
use crate::calendar::{Item, Subject};
use crate::report::deadlines::phrases::{self, Secrecy};
use crate::tui::context::Context;
use crate::tui::layer::Layer;
use crate::tui::widgets::frame;
use crate::tui::widgets::list::lines_in;
use crate::tui::widgets::paint::{paragraph, put, put_right, rule};
use crate::tui::widgets::pen::Pen;
use crate::tui::widgets::table::{Cell, Column, Table};

/// Columns of "118 dager over", of "30. september", and of that with a year.
const DAYS: u16 = 14;
const DATE: u16 = 13;
const DATE_WITH_YEAR: u16 = 18;
/// Columns of "HNIKT +2".
const WHOM: u16 = 8;
/// From this width there is room for the owner.
const WITH_OWNER: u16 = 100;
const WIDEST_OWNER: u16 = 44;
/// From this width of its column there is room for the last working day behind what is due; the
/// lines about the chosen one have it always.
const WITH_LAST_WORKDAY: u16 = 44;
/// Lines that tell of the chosen one, with the rule above them.
const DETAIL: u16 = 5;

/// The columns of the list.
struct Columns {
    date: u16,
    /// Whom it is for; `None` where the list is one trust's.
    whom: Option<u16>,
    what: u16,
    owner: Option<u16>,
}

impl Columns {
    fn of(screen: &Deadlines, cx: &Context<'_>, width: u16) -> Self {
        let of_other_year = |item: &&Item| item.date.year() != cx.register().year;
        // What is late stands first.
        let mut late = screen.items.iter().take_while(|item| item.is_late());
        let date = if late.any(|item| of_other_year(&item)) { DATE_WITH_YEAR } else { DATE };
        let whom = screen.trust.is_none().then_some(WHOM);
        let rest = width.saturating_sub(DAYS + date + whom.map_or(0, |whom| whom + 1) + 4);
        let owner = (width >= WITH_OWNER).then_some((rest / 3).min(WIDEST_OWNER));
        let what = rest.saturating_sub(owner.unwrap_or(0) + 1);
        Self { date, whom, what, owner }
    }

    fn table(&self) -> Table {
        let mut columns = vec![Column::new(DAYS).right().gap(2), Column::new(self.date)];
        columns.extend(self.whom.map(Column::new));
        columns.push(Column::new(self.what));
        columns.extend(self.owner.map(Column::new));
        Table::new(columns).indent(1).with_pointer()
    }
}

fn secrecy(cx: &Context<'_>) -> Secrecy {
    if cx.hide_restricted { Secrecy::Withheld } else { Secrecy::Open }
}

impl Deadlines {
    pub(super) fn draw_screen(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.list.clear_hits();
        let whose = match &self.trust {
            Some(trust) => cx.trust_short(trust).to_owned(),
            None => cx.text("deadlines-all-trusts"),
        };
        let late = self.items.iter().take_while(|item| item.is_late()).count();
        let counts = [("count", self.items.len().into()), ("late", late.into())];
        let path = [whose, cx.text("deadlines-title")];
        frame::header(cx, area, buf, &path, &cx.with("deadlines-count", &counts));
        let body = frame::body(area);
        if self.items.is_empty() {
            paragraph(buf, body, &cx.text("deadlines-none"), cx.theme.text());
        } else {
            let detail = DETAIL.min(body.height / 2);
            let list = Rect { height: body.height - detail, ..body };
            self.draw_list(cx, list, buf);
            let below = Rect { y: list.bottom(), height: detail, ..body };
            self.draw_chosen(cx, below, buf);
        }
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }

    fn draw_list(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let columns = Columns::of(self, cx, area.width);
        let table = columns.table();
        let chosen = Line::Item(self.list.at());
        let at = self.lines.iter().position(|line| *line == chosen).unwrap_or(0);
        for (at, row) in lines_in(area, at, self.lines.len()) {
            match self.lines[at] {
                Line::Heading(at) => self.draw_heading(cx, row, buf, &self.items[at]),
                Line::Item(at) => {
                    self.list.add_hit(row, at);
                    let cells = cells(cx, &self.items[at], &columns);
                    table.draw_line(cx.theme, row, buf, at == self.list.at(), &cells);
                }
            }
        }
    }

    fn draw_heading(&self, cx: &Context<'_>, row: Rect, buf: &mut Buffer, item: &Item) {
        let (text, style) = if item.is_late() {
            (cx.text("deadlines-late"), cx.theme.alarm())
        } else {
            (cx.locale.month_heading(item.date), cx.theme.strong())
        };
        put(buf, row.x, row.y, row.width, &text, style);
    }

    /// The chosen one in full: what, whom, who answers for it, the last working day, the risks.
    fn draw_chosen(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let (Some(item), true) = (self.items.get(self.list.at()), area.height > 1) else { return };
        let (register, locale, theme) = (cx.register(), cx.locale, cx.theme);
        let secrecy = secrecy(cx);
        rule(buf, area.x, area.y, area.width, theme.rule());
        let address = phrases::address(&item.subject);
        put_right(buf, area, area.bottom() - 1, &address, theme.dim());
        let inside = Rect { y: area.y + 1, height: area.height - 1, ..area };
        let mut pen = Pen { area: inside, buf };
        pen.write(&phrases::what(item, register, secrecy, locale), theme.strong(), 2);
        let last_workday = phrases::last_workday(item, register, locale);
        let mut facts: Vec<String> = last_workday.into_iter().collect();
        if !matches!(item.subject, Subject::Measure(_) | Subject::Target(_)) {
            let whom = phrases::trusts(&item.trusts, register, locale);
            facts.push(cx.with("deadlines-whom", &[("whom", (&whom).into())]));
        }
        facts.extend(phrases::inferred(item, register).map(str::to_owned));
        facts.push(phrases::delivered(item, register, locale));
        facts.push(phrases::owner(item, secrecy));
        facts.extend(item.restricted.then(|| cx.text("deadline-restricted")));
        facts.retain(|fact| !fact.is_empty());
        // The last line ends with the address.
        pen.area.width = area.width.saturating_sub(address.len() as u16 + 2);
        pen.write(&facts.join(" · "), theme.text(), 2);
        let risks = phrases::risks(item, register, secrecy, locale).join(" · ");
        if !risks.is_empty() {
            let text = cx.with("deadline-serves", &[("risks", (&risks).into())]);
            let lines = pen.area.height;
            pen.write(&text, theme.dim(), lines);
        }
    }
}

/// Days left, date, whom it is for, what is due, and who answers for it.
fn cells(cx: &Context<'_>, item: &Item, columns: &Columns) -> Vec<Cell> {
    let theme = cx.theme;
    let all = item.delivered.len() >= item.trusts.len().max(1);
    let days = match all || columns.whom.is_none() && !item.delivered.is_empty() {
        true => cx.text("deadline-done"),
        false => phrases::days_short(item, cx.today, cx.locale),
    };
    let days_style = if item.is_late() { theme.alarm() } else { theme.dim() };
    let what = phrases::what(item, cx.register(), secrecy(cx), cx.locale);
    let is_own = matches!(item.subject, Subject::Measure(_) | Subject::Target(_));
    let style = if is_own { theme.text() } else { theme.strong() };
    let before = last_workday(item, cx).filter(|_| columns.what + 1 >= WITH_LAST_WORKDAY);
    let mut cells = vec![
        Cell::new(days, days_style),
        Cell::new(day(item, cx), theme.strong()),
        Cell::new(what, style).with_note(before.unwrap_or_default(), theme.dim()),
        Cell::new(phrases::owner(item, secrecy(cx)), theme.dim()),
    ];
    if columns.whom.is_some() {
        cells.insert(2, Cell::new(whom(item, cx), theme.dim()));
    }
    cells
}

/// "lør 1." under the month's heading; the whole date where what is late stands together.
fn day(item: &Item, cx: &Context<'_>) -> String {
    if item.is_late() {
        return cx.day(item.date);
    }
    let weekday = cx.locale.weekday(item.date);
    let day = item.date.day().to_string();
    cx.with("deadlines-day", &[("weekday", weekday.into()), ("day", (&day).into())])
}

/// " (senest fre 31. mai)", where the day is none to work on and is to come.
fn last_workday(item: &Item, cx: &Context<'_>) -> Option<String> {
    let last = item.last_workday.filter(|_| !item.is_late())?;
    let day = phrases::weekday_and_day(last, cx.register(), cx.locale);
    Some(cx.with("date-not-workday", &[("what", "".into()), ("day", (&day).into())]))
}

/// "UNN", "FIN +2", or that it is all.
fn whom(item: &Item, cx: &Context<'_>) -> String {
    let trusts = if item.is_late() { &item.late } else { &item.trusts };
    let all = cx.register().catalogue.trusts.len();
    match trusts.as_slice() {
        [] => String::new(),
        [one] => cx.trust_short(one).to_owned(),
        several if several.len() >= all => cx.text("deadlines-everybody"),
        [first, rest @ ..] => format!("{} +{}", cx.trust_short(first), rest.len()),
    }
}
