//! A new year that was made, or would be: what went over, what stayed, and what comes next.

use std::collections::BTreeMap;

use chrono::Datelike as _;
use serde_json::{Value, json};

use super::{address, years};
use crate::locale::Locale;
use crate::model::new_year::{Carried, Item, Left, LossReason, LostScore, Why, renumbered};
use crate::model::{Catalogue, Register, Slug};
use crate::report::block::{Cell, Column, Page, Row, Table};
use crate::report::json::object::Object;
use crate::report::write::Report;

/// A new year that was made, or would be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Made<'a> {
    pub(crate) old: &'a Register,
    pub(crate) year: i32,
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) carried: &'a Carried,
    /// The catalogue is that of the year before: its dates belong to that year.
    pub(crate) is_old_catalogue: bool,
    pub(crate) is_active: bool,
    pub(crate) is_dry_run: bool,
}

impl Report for Made<'_> {
    fn page(&self, locale: &Locale) -> Page {
        let mut page = Page::default();
        let years = years(self.old, self.year);
        let say = |id: &str| locale.with(id, &years);
        page.paragraph([say(if self.is_dry_run { "new-year-would" } else { "new-year-made" })]);
        page.table(table(self, locale));
        stays(&mut page, self, locale);
        let carried = self.carried;
        let named = |items: &[Item]| items.iter().map(named).collect::<Vec<_>>();
        page.items(say("new-year-acceptances"), named(&carried.acceptances));
        page.items(say("new-year-without-risk"), named(&carried.without_risk));
        let lost = carried.lost.iter().map(|lost| lost_score(lost, locale));
        page.items(say("new-year-lost"), lost.collect());
        let numbers = renumbered(&self.old.catalogue, self.catalogue);
        let numbers = numbers.iter().map(|(before, after)| {
            let shown =
                |number: &str| if number.is_empty() { "–".to_owned() } else { number.to_owned() };
            format!("{} → {} {}", shown(&before.number), shown(&after.number), after.title)
        });
        page.items(say("new-year-renumbered"), numbers.collect());
        let strangers = carried.not_applying.iter().map(|(trust, goal)| format!("{trust}/{goal}"));
        page.items(say("new-year-not-applying"), strangers.collect());
        page.items(say("new-year-next"), next(self, locale));
        page
    }

    fn json(&self, _: &Locale) -> Value {
        let carried = self.carried;
        let trusts = self.catalogue.trusts.iter().map(|trust| {
            let (risks, measures) = carried.counts(&trust.id);
            let drafts = carried.books.get(&trust.id).map_or(0, |book| book.assessments.len());
            json!({
                "id": trust.id.as_str(), "assessments": drafts, "risks": risks, "measures": measures,
            })
        });
        let left = carried.left.iter().map(|left| {
            let object = Object::new().put("kind", left.kind.word()).put("why", left.why.word());
            Value::from(with(object, &left.item))
        });
        let lost = carried.lost.iter().map(|lost| {
            let why = match lost.loss.why {
                LossReason::NoLevel => "no-level",
                LossReason::NoArea => "no-area",
                LossReason::OutsideArea => "outside-area",
                LossReason::Understates => "understates",
            };
            let object = with(Object::new(), &lost.risk).put("of", lost.of);
            let area = lost.loss.area.as_ref().map(|area| area.as_str());
            Value::from(object.maybe("area", area).put("level", lost.loss.level).put("why", why))
        });
        let items = |items: &[Item]| -> Vec<Value> {
            items.iter().map(|item| with(Object::new(), item).into()).collect()
        };
        let numbers = renumbered(&self.old.catalogue, self.catalogue);
        let numbers = numbers.iter().map(|(before, after)| {
            json!({ "goal": after.id.as_str(), "before": before.number, "after": after.number })
        });
        let not_applying = carried.not_applying.iter();
        let not_applying = not_applying
            .map(|(trust, goal)| json!({ "trust": trust.as_str(), "goal": goal.as_str() }));
        json!({
            "made": !self.is_dry_run,
            "from": self.old.year,
            "year": self.year,
            "active": self.is_active,
            "trusts": trusts.collect::<Vec<_>>(),
            "left": left.collect::<Vec<_>>(),
            "lost_scores": lost.collect::<Vec<_>>(),
            "acceptances": items(&carried.acceptances),
            "measures_without_risk": items(&carried.without_risk),
            "not_applying": not_applying.collect::<Vec<_>>(),
            "renumbered": numbers.collect::<Vec<_>>(),
            "old_catalogue": self.is_old_catalogue,
            "prioritised": self.catalogue.prioritised().count(),
        })
    }
}

fn table(made: &Made<'_>, locale: &Locale) -> Table {
    let column = |name: &str| Column::new(locale.text(&format!("new-year-column-{name}")));
    let columns = ["assessments", "risks", "measures"].map(|name| column(name).right());
    let row = |name: &str, counts: [usize; 3]| {
        Row::Cells([name.into()].into_iter().chain(counts.map(Cell::Count)).collect())
    };
    let mut rows = Vec::new();
    let mut sums = [0; 3];
    for trust in &made.catalogue.trusts {
        let (risks, measures) = made.carried.counts(&trust.id);
        let book = made.carried.books.get(&trust.id);
        let counts = [book.map_or(0, |book| book.assessments.len()), risks, measures];
        for (sum, count) in sums.iter_mut().zip(counts) {
            *sum += count;
        }
        rows.push(row(&trust.short, counts));
    }
    if rows.len() > 1 {
        rows.push(row(&locale.text("status-sum"), sums));
    }
    Table {
        columns: [column("trust")].into_iter().chain(columns).collect(),
        rows,
        ..Table::default()
    }
}

/// What stays behind, by reason: what is over by its address, what was open by its title too.
fn stays(page: &mut Page, made: &Made<'_>, locale: &Locale) {
    let mut by_reason: BTreeMap<Why, Vec<&Left>> = BTreeMap::new();
    for left in &made.carried.left {
        by_reason.entry(left.why).or_default().push(left);
    }
    for (why, left) in by_reason {
        let is_over = matches!(why, Why::Closed | Why::Done | Why::Dropped);
        let items = match is_over {
            true => {
                let addresses: Vec<String> = left.iter().map(|left| address(&left.item)).collect();
                vec![addresses.join(", ")]
            }
            false => left.iter().map(|left| named(&left.item)).collect(),
        };
        let mut args = years(made.old, made.year).to_vec();
        args.push(("count", left.len().into()));
        page.items(locale.with(&format!("new-year-left-{}", why.word()), &args), items);
    }
}

/// "unn/r7k3m Behandlere slutter".
fn named(item: &Item) -> String {
    format!("{} {}", address(item), item.title)
}

pub(crate) fn lost_score(lost: &LostScore, locale: &Locale) -> String {
    let why = match lost.loss.why {
        LossReason::NoLevel => "level",
        LossReason::NoArea => "area",
        LossReason::OutsideArea => "outside",
        LossReason::Understates => "understates",
    };
    let args = [
        ("item", named(&lost.risk).into()),
        ("of", lost.of.into()),
        ("area", lost.loss.area.as_ref().map_or("none", Slug::as_str).into()),
        ("level", i64::from(lost.loss.level).into()),
        ("why", why.into()),
    ];
    locale.with("new-year-lost-score", &args)
}

/// What must be done next.
fn next(made: &Made<'_>, locale: &Locale) -> Vec<String> {
    let years = years(made.old, made.year);
    let say = |id: &str| locale.with(id, &years);
    let mut steps = Vec::new();
    if made.is_old_catalogue {
        steps.push(say("new-year-next-dates"));
    }
    if made.catalogue.prioritised().next().is_none() {
        steps.push(say("new-year-next-priority"));
    }
    let late = late_measures(made);
    if late > 0 {
        let [from, year] = years.clone();
        steps.push(locale.with("new-year-next-deadlines", &[from, year, ("count", late.into())]));
    }
    steps.push(say("new-year-next-judge"));
    steps.push(say(if made.is_active { "new-year-next-status" } else { "new-year-next-activate" }));
    steps
}

/// Open measures whose deadline lies before the new year.
fn late_measures(made: &Made<'_>) -> usize {
    let books = made.carried.books.values();
    let measures =
        books.flat_map(|book| book.assessments.values()).flat_map(|a| a.measures.values());
    measures.filter(|m| m.deadline.is_some_and(|day| day.year() < made.year)).count()
}

fn with(object: Object, item: &Item) -> Object {
    object
        .put("trust", item.trust.as_str())
        .put("file", item.file.as_str())
        .put("id", item.id.as_str())
        .text("title", &item.title)
}
