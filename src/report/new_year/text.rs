//! The new year for people.

use std::collections::BTreeMap;

use chrono::Datelike as _;

use super::proposal::about;
use super::{Made, Undecided, address};
use crate::locale::{Arg, Locale};
use crate::model::Slug;
use crate::model::new_year::{Item, Left, LossReason, LostScore, ScaleChange, Why, renumbered};
use crate::report::fit;
use crate::report::sanitize::for_terminal;
use crate::report::table::Table;

const MARK: &str = "  ";

/// A text under construction, at most so many columns wide.
struct Page<'l> {
    out: String,
    columns: usize,
    locale: &'l Locale,
}

impl Page<'_> {
    fn put(&mut self, indent: &str, text: &str) {
        let room = self.columns.saturating_sub(indent.len()).max(20);
        for line in text.lines() {
            for part in fit::wrap(line, room) {
                self.out.push_str(&format!("{indent}{part}\n"));
            }
        }
    }

    fn say(&mut self, id: &str, args: &[(&str, Arg<'_>)]) {
        let text = self.locale.with(id, args);
        self.put("", &text);
    }

    /// A heading with its items, where there are any.
    fn section(&mut self, id: &str, args: &[(&str, Arg<'_>)], items: &[String]) {
        if items.is_empty() {
            return;
        }
        self.out.push('\n');
        self.say(id, args);
        for item in items {
            self.put(MARK, item);
        }
    }
}

/// A year that was made, or would be.
pub fn made_text(made: &Made<'_>, columns: usize, locale: &Locale) -> String {
    let mut page = Page { out: String::new(), columns, locale };
    let (from, year) = (made.old.year.to_string(), made.year.to_string());
    let years = [("from", Arg::from(&from)), ("year", Arg::from(&year))];
    page.say(if made.is_dry_run { "new-year-would" } else { "new-year-made" }, &years);
    page.out.push('\n');
    for line in table(made, locale).lines() {
        page.out.push_str(&line);
        page.out.push('\n');
    }
    stays(&mut page, made, &years);
    let carried = made.carried;
    let named = |items: &[Item]| items.iter().map(named).collect::<Vec<_>>();
    page.section("new-year-acceptances", &years, &named(&carried.acceptances));
    page.section("new-year-without-risk", &years, &named(&carried.without_risk));
    let lost: Vec<String> = carried.lost.iter().map(|lost| lost_score(lost, locale)).collect();
    page.section("new-year-lost", &years, &lost);
    let numbers: Vec<String> = renumbered(&made.old.catalogue, made.catalogue)
        .iter()
        .map(|(before, after)| {
            let shown = |n: &str| {
                if n.is_empty() { "–".to_owned() } else { for_terminal(n).into_owned() }
            };
            let title = for_terminal(&after.title);
            format!("{} → {}  {title}", shown(&before.number), shown(&after.number))
        })
        .collect();
    page.section("new-year-renumbered", &years, &numbers);
    let strangers = carried.not_applying.iter().map(|(trust, goal)| format!("{trust}/{goal}"));
    page.section("new-year-not-applying", &years, &strangers.collect::<Vec<_>>());
    page.section("new-year-next", &years, &next(made, locale));
    page.out
}

fn table(made: &Made<'_>, locale: &Locale) -> Table {
    let head = ["trust", "assessments", "risks", "measures"];
    let head = head.map(|column| locale.text(&format!("new-year-column-{column}")));
    let mut table = Table::new(head.to_vec());
    let mut sums = [0; 3];
    for trust in &made.catalogue.trusts {
        let (risks, measures) = made.carried.counts(&trust.id);
        let book = made.carried.books.get(&trust.id);
        let row = [book.map_or(0, |book| book.assessments.len()), risks, measures];
        for (sum, count) in sums.iter_mut().zip(row) {
            *sum += count;
        }
        table.row([name_of(trust)].into_iter().chain(row.map(shown)).collect());
    }
    if made.catalogue.trusts.len() > 1 {
        table.row([locale.text("status-sum")].into_iter().chain(sums.map(shown)).collect());
    }
    table
}

fn name_of(trust: &crate::model::Trust) -> String {
    for_terminal(&trust.short).into_owned()
}

fn shown(count: usize) -> String {
    if count == 0 { "–".to_owned() } else { count.to_string() }
}

/// What stays behind, by reason: what is over by its address, what was open by its title too.
fn stays(page: &mut Page<'_>, made: &Made<'_>, years: &[(&str, Arg<'_>)]) {
    let mut by_reason: BTreeMap<Why, Vec<&Left>> = BTreeMap::new();
    for left in &made.carried.left {
        by_reason.entry(left.why).or_default().push(left);
    }
    for (why, left) in by_reason {
        let is_over = matches!(why, Why::Closed | Why::Done | Why::Dropped);
        let items: Vec<String> = if is_over {
            let addresses: Vec<String> = left.iter().map(|left| address(&left.item)).collect();
            vec![addresses.join(", ")]
        } else {
            left.iter().map(|left| named(&left.item)).collect()
        };
        let args: Vec<(&str, Arg<'_>)> =
            years.iter().cloned().chain([("count", left.len().into())]).collect();
        page.section(&format!("new-year-left-{}", why.word()), &args, &items);
    }
}

/// "unn/r7k3m  Behandlere slutter".
fn named(item: &Item) -> String {
    format!("{}  {}", address(item), for_terminal(&item.title)).trim_end().to_owned()
}

fn lost_score(lost: &LostScore, locale: &Locale) -> String {
    let area = lost.loss.area.as_ref().map_or("none", Slug::as_str);
    let why = match lost.loss.why {
        LossReason::NoLevel => "level",
        LossReason::NoArea => "area",
        LossReason::OutsideArea => "outside",
        LossReason::Understates => "understates",
    };
    let item = named(&lost.risk);
    let args = [
        ("item", Arg::from(&item)),
        ("of", lost.of.into()),
        ("area", area.into()),
        ("level", i64::from(lost.loss.level).into()),
        ("why", why.into()),
    ];
    locale.with("new-year-lost-score", &args)
}

/// What must be done next.
fn next(made: &Made<'_>, locale: &Locale) -> Vec<String> {
    let (from, year) = (made.old.year.to_string(), made.year.to_string());
    let years = [("from", Arg::from(&from)), ("year", Arg::from(&year))];
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
        let args: Vec<_> = years.iter().cloned().chain([("count", late.into())]).collect();
        steps.push(locale.with("new-year-next-deadlines", &args));
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

/// What must be decided first, and where.
pub fn decide_text(undecided: &Undecided<'_>, columns: usize, locale: &Locale) -> String {
    let mut page = Page { out: String::new(), columns, locale };
    let (from, year) = (undecided.old.year.to_string(), undecided.year.to_string());
    let years = [("from", Arg::from(&from)), ("year", Arg::from(&year))];
    page.say("new-year-undecided", &years);
    let file = |file: &str| -> String { for_terminal(file).into_owned() };
    let (goals, scale) = (file(undecided.goal_map), file(undecided.scale_map));
    let goal_args: Vec<_> = years.iter().cloned().chain([("file", Arg::from(&goals))]).collect();
    let homeless: Vec<String> =
        undecided.homeless.iter().map(|goal| about(undecided.old, goal, locale)).collect();
    page.section("new-year-undecided-goals", &goal_args, &homeless);
    if undecided.asks_for_scale() {
        let scale_args: Vec<_> =
            years.iter().cloned().chain([("file", Arg::from(&scale))]).collect();
        let changes: Vec<String> =
            undecided.scale.iter().map(|change| scale_change(undecided, change, locale)).collect();
        page.section("new-year-undecided-scale", &scale_args, &changes);
        if undecided.is_unconfirmed {
            page.out.push('\n');
            page.say("new-year-unconfirmed", &scale_args);
        }
    }
    page.out.push('\n');
    let mut options = Vec::new();
    if !undecided.homeless.is_empty() {
        options.push(format!("--goal-map {goals}"));
    }
    if undecided.asks_for_scale() {
        options.push(format!("--scale-map {scale}"));
    }
    let options = options.join(" ");
    let again: Vec<_> = years.iter().cloned().chain([("options", Arg::from(&options))]).collect();
    page.say("new-year-again", &again);
    page.out
}

fn scale_change(undecided: &Undecided<'_>, change: &ScaleChange, locale: &Locale) -> String {
    let area = |id: &str, area: &Slug| {
        let known = undecided.old.matrix.area(area.as_str());
        let name = for_terminal(known.map_or(area.as_str(), |known| known.name.as_str()));
        locale.with(id, &[("area", name.as_ref().into())])
    };
    match change {
        ScaleChange::Probability => locale.text("scale-change-probability"),
        ScaleChange::Consequence => locale.text("scale-change-consequence"),
        ScaleChange::AreaGone(gone) => area("scale-change-area-gone", gone),
        ScaleChange::AreaMeaning(other) => area("scale-change-area-meaning", other),
    }
}
