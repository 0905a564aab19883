//! A trust's Topp 5 as its own board is shown it: the five in their order, what is done about each,
//! and what went out since the state compared with.

use std::collections::BTreeMap;

use super::block::{Cell, Column, Fit, Item, Level, Mark, Page, Row, Table};
use super::deadlines::phrases::Secrecy;
use crate::calendar::Round;
use crate::locale::Locale;
use crate::model::risk::Horizon;
use crate::model::{ItemKey, Progress, Register, Risk, Slug, TopFive, word_of};

/// A title keeps so many columns before it goes below its row.
const NARROWEST: usize = 28;

/// The page, and what is needed to tell what has changed.
#[derive(Debug)]
pub(crate) struct BoardPage<'r> {
    pub(crate) register: &'r Register,
    pub(crate) trust: &'r Slug,
    pub(crate) round: Option<&'r Round>,
    /// The list as it was in the state compared with.
    pub(crate) before: Option<&'r [Slug]>,
    /// What has become of each risk since then, in words.
    pub(crate) moved: BTreeMap<Slug, String>,
    pub(crate) secrecy: Secrecy,
}

impl BoardPage<'_> {
    /// The page.
    pub(crate) fn page(&self, locale: &Locale) -> Page {
        let mut page = Page::default();
        let trust = self.register.catalogue.trusts.iter().find(|t| t.id == *self.trust);
        let name = trust.map_or(self.trust.as_str(), |trust| trust.name.as_str());
        page.title(format!("{} · {name}", locale.text("word-top-five")));
        page.lead(self.lead(locale));
        let listed = self.listed();
        if listed.is_empty() {
            page.paragraph([locale.text("top-page-none")]);
            return page;
        }
        page.table(self.table(&listed, locale));
        for (place, (key, risk)) in (1..).zip(&listed) {
            let title = self.title(risk, locale);
            page.heading(Level::Section, format!("{place}. {title}"), "");
            page.list(self.about(key, risk, locale));
        }
        let gone = self.gone();
        if !gone.is_empty() {
            page.items(locale.text("top-page-gone"), gone);
        }
        page
    }

    fn top(&self) -> Option<&TopFive> {
        self.register.book(self.trust).map(|book| book.top())
    }

    /// The round, and when the board was shown the page.
    fn lead(&self, locale: &Locale) -> Vec<String> {
        let Some(round) = self.round else { return Vec::new() };
        let date = locale.date(round.due);
        let args = [("round", (&round.name).into()), ("date", (&date).into())];
        let mut lines = vec![locale.with("top-round", &args)];
        let presented = self.top().and_then(|top| top.presented.get(&round.name));
        if let Some((day, case)) = presented.and_then(|it| Some((it.board?, &it.case))) {
            let day = locale.date(day);
            let case = if case.is_empty() { "none" } else { case };
            let args = [("date", (&day).into()), ("case", case.into())];
            lines.push(locale.with("top-presented", &args));
        }
        lines
    }

    /// The open risks of the list, in its order.
    fn listed(&self) -> Vec<(ItemKey, &Risk)> {
        let order = self.top().map_or(&[][..], |top| &top.order);
        let found = order.iter().filter_map(|id| {
            let key = self.register.find_risk(self.trust, id)?;
            let risk = self.register.risk(&key).filter(|risk| risk.is_open())?;
            Some((key, risk))
        });
        found.collect()
    }

    fn is_withheld(&self, risk: &Risk) -> bool {
        risk.is_restricted() && self.secrecy == Secrecy::Withheld
    }

    fn title(&self, risk: &Risk, locale: &Locale) -> String {
        if self.is_withheld(risk) {
            return locale.text("deadline-withheld");
        }
        match risk.is_restricted() {
            true => format!("{} ({})", risk.title, locale.text("deadline-restricted")),
            false => risk.title.clone(),
        }
    }

    fn table(&self, listed: &[(ItemKey, &Risk)], locale: &Locale) -> Table {
        let column = |id: &str| Column::new(locale.text(id));
        let columns = vec![
            column("top-page-number").right(),
            column("top-page-risk").fit(Fit::Wrap(NARROWEST)),
            column("top-page-level"),
            column("top-page-moved"),
            column("top-page-horizon"),
        ];
        let matrix = &self.register.matrix;
        let rows = (1i64..).zip(listed).map(|(place, (key, risk))| {
            let zone = risk.current.zone(matrix).map(|zone| matrix.zone(zone).name.clone());
            let horizon = risk
                .horizon
                .map(|horizon| locale.word("risk", "horizon", word_of(&Horizon::WORDS, &horizon)));
            Row::Cells(vec![
                Cell::Number(place),
                Cell::text(self.title(risk, locale)),
                Cell::from(zone),
                Cell::or_nothing(self.moved.get(&key.id).map_or("", String::as_str)),
                Cell::from(horizon),
            ])
        });
        Table { columns, rows: rows.collect(), ..Table::default() }
    }

    /// The comment, who answers for it, and its measures.
    fn about(&self, key: &ItemKey, risk: &Risk, locale: &Locale) -> Vec<Item> {
        if self.is_withheld(risk) {
            return Vec::new();
        }
        let mut items = Vec::new();
        let comment = self.top().and_then(|top| top.comments.get(&key.id));
        items.extend(comment.map(|comment| Item::new(0, comment.replace('\n', " "))));
        if !risk.owner.is_empty() {
            let owner = locale.with("top-page-owner", &[("role", (&risk.owner).into())]);
            items.push(Item::new(0, owner));
        }
        let measures = self
            .register
            .measures_of(key)
            .filter(|(_, measure)| measure.progress != Progress::Dropped);
        let before = items.len();
        items.extend(measures.map(|(_, measure)| {
            let progress = locale.word("measure", "status", measure.progress.word());
            let day = measure.deadline.map(|day| locale.day_in(day, self.register.year));
            let parts = [Some(measure.title.clone()), Some(measure.owner.clone()), day];
            let mut parts: Vec<String> = parts.into_iter().flatten().collect();
            parts.push(progress);
            parts.retain(|part| !part.is_empty());
            Item { mark: Mark::Bullet, ..Item::new(0, parts.join(" · ")) }
        }));
        if items.len() == before {
            items.push(Item::new(0, locale.text("top-page-no-measures")));
        }
        items
    }

    /// Those that stood in the list and do so no longer.
    fn gone(&self) -> Vec<String> {
        let order = self.top().map_or(&[][..], |top| &top.order);
        let gone = self.before.unwrap_or_default().iter().filter(|id| !order.contains(id));
        let found = gone.filter_map(|id| {
            let key = self.register.find_risk(self.trust, id)?;
            let risk = self.register.risk(&key)?;
            (!self.is_withheld(risk)).then(|| risk.title.clone())
        });
        found.collect()
    }
}
