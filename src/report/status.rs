//! How far each trust has come: what is missing, what is ready, what is late.

use serde_json::{Value, json};

use super::sanitize::for_terminal;
use super::table::Table;
use super::{fit, titles};
use crate::calendar::{self, Deadline};
use crate::locale::Locale;
use crate::model::{Date, Register, Slug, State};

/// The width that the texts about deadlines keep to.
const COLUMNS: usize = 80;

/// The glyph of a state: it is read together with the zone.
pub fn state_glyph(state: State) -> &'static str {
    match state {
        State::Missing => "–",
        State::Damaged | State::Lapsed => "!",
        State::Draft => "…",
        State::Ready => "○",
        State::Approved => "✓",
    }
}

/// A trust's obligations counted by what they count as, and what is late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustStatus {
    /// The trust.
    pub id: Slug,
    /// Its full name.
    pub name: String,
    /// Obligations in all.
    pub obligations: usize,
    /// Obligations without a file.
    pub missing: usize,
    /// Being worked on.
    pub draft: usize,
    /// Ready to be sent.
    pub ready: usize,
    /// Approved as they stand.
    pub approved: usize,
    /// Approved, and changed since.
    pub lapsed: usize,
    /// Files that cannot be read, also such that are no obligation.
    pub damaged: usize,
    /// Obligations whose deadline has passed and that are not ready.
    pub overdue_obligations: usize,
    /// Open measures whose deadline has passed.
    pub overdue_measures: usize,
    /// The next deadline that risk work is reported by.
    pub next_deadline: Option<Deadline>,
}

impl TrustStatus {
    /// Something is missing, overdue or damaged.
    pub fn needs_attention(&self) -> bool {
        self.missing + self.damaged + self.overdue_obligations + self.overdue_measures > 0
    }
}

/// Whether something is missing, overdue or damaged in any of the trusts: exit code 1.
pub fn needs_attention(statuses: &[TrustStatus]) -> bool {
    statuses.iter().any(TrustStatus::needs_attention)
}

/// The status of a trust or of all, in the catalogue's order.
pub fn status(register: &Register, trust: Option<&Slug>, today: Date) -> Vec<TrustStatus> {
    let trusts = register.catalogue.trusts.iter();
    let meant = trusts.filter(|t| trust.is_none_or(|wanted| *wanted == t.id));
    meant.map(|t| of_trust(register, &t.id, &t.name, today)).collect()
}

fn of_trust(register: &Register, trust: &Slug, name: &str, today: Date) -> TrustStatus {
    let states: Vec<State> = register.obligations(trust).map(|(_, state)| state).collect();
    let count = |wanted: State| states.iter().filter(|state| **state == wanted).count();
    let has_passed = register.catalogue.assessment_due(trust).is_some_and(|due| due < today);
    let unmet = states.iter().filter(|state| !state.meets_deadline()).count();
    TrustStatus {
        id: trust.clone(),
        name: name.to_owned(),
        obligations: states.len(),
        missing: count(State::Missing),
        draft: count(State::Draft),
        ready: count(State::Ready),
        approved: count(State::Approved),
        lapsed: count(State::Lapsed),
        damaged: register.book(trust).map_or(0, |book| book.damaged.len()),
        overdue_obligations: if has_passed { unmet } else { 0 },
        overdue_measures: register.measures(trust).filter(|(_, m)| m.is_overdue(today)).count(),
        next_deadline: calendar::next_report(&register.catalogue, Some(trust), today),
    }
}

/// The earliest of the trusts' next deadlines.
fn first_deadline(statuses: &[TrustStatus]) -> Option<&Deadline> {
    statuses.iter().filter_map(|s| s.next_deadline.as_ref()).min_by_key(|deadline| deadline.date)
}

/// The status as a table for people. `is_fixed` tells that today's date is the register's own and
/// not the clock's.
pub fn text(
    statuses: &[TrustStatus],
    register: &Register,
    today: Date,
    is_fixed: bool,
    locale: &Locale,
) -> String {
    let mut lines = vec![heading(register, today, is_fixed, locale), String::new()];
    lines.extend(table(statuses, register, locale).lines());
    lines.push(String::new());
    for sentence in deadline_sentences(first_deadline(statuses), today, locale) {
        lines.extend(fit::wrap(&sentence, COLUMNS));
    }
    if !needs_attention(statuses) {
        lines.push(locale.text("status-all-well"));
    }
    lines.join("\n") + "\n"
}

/// The register, the year looked at and today: over lists of it.
pub(super) fn heading(register: &Register, today: Date, is_fixed: bool, locale: &Locale) -> String {
    let day = locale.date(today);
    let id = if is_fixed { "status-today-fixed" } else { "status-today" };
    let today = locale.with(id, &[("date", (&day).into())]);
    let name = for_terminal(&register.name);
    let year = register.year.to_string();
    locale.with(
        "status-heading",
        &[("name", name.as_ref().into()), ("year", (&year).into()), ("today", (&today).into())],
    )
}

/// A column of counts: the message of its title, and what is counted.
type Column = (&'static str, fn(&TrustStatus) -> usize);

/// Always shown.
const STATES: [Column; 6] = [
    ("status-obligations", |s| s.obligations),
    ("status-missing", |s| s.missing),
    ("status-draft", |s| s.draft),
    ("status-ready", |s| s.ready),
    ("status-approved", |s| s.approved),
    ("status-lapsed", |s| s.lapsed),
];

/// Shown where there is something to count: most days there is not, and the table stays narrow.
const TROUBLE: [Column; 2] =
    [("status-damaged", |s| s.damaged), ("status-overdue", |s| s.overdue_obligations)];

const MEASURES: Column = ("status-overdue-measures", |s| s.overdue_measures);

fn table(statuses: &[TrustStatus], register: &Register, locale: &Locale) -> Table {
    let occurs = |column: &Column| statuses.iter().any(|s| (column.1)(s) > 0);
    let trouble = TROUBLE.into_iter().filter(occurs);
    let columns: Vec<Column> = STATES.into_iter().chain(trouble).chain([MEASURES]).collect();
    let header = columns.iter().map(|(title, _)| locale.text(title));
    let mut table = Table::new([locale.text("status-trust")].into_iter().chain(header).collect());
    for status in statuses {
        let counts = columns.iter().map(|(_, count)| shown(count(status)));
        table.row([titles::trust(register, &status.id)].into_iter().chain(counts).collect());
    }
    if statuses.len() > 1 {
        let sums = columns.iter().map(|(_, count)| shown(statuses.iter().map(count).sum()));
        table.row([locale.text("status-sum")].into_iter().chain(sums).collect());
    }
    table
}

/// A count; nothing is a dash, so that what is there stands out.
fn shown(count: usize) -> String {
    if count == 0 { "–".to_owned() } else { count.to_string() }
}

fn deadline_sentences(deadline: Option<&Deadline>, today: Date, locale: &Locale) -> Vec<String> {
    let Some(deadline) = deadline else { return vec![locale.text("status-no-deadline")] };
    let date = locale.date(deadline.date);
    let what = for_terminal(&deadline.what);
    let sentence = locale.with(
        "status-deadline",
        &[
            ("date", (&date).into()),
            ("days", crate::locale::Arg::Count(deadline.days_from(today))),
            ("what", what.as_ref().into()),
        ],
    );
    let last_workday = deadline.last_workday.map(|last| {
        let date = locale.date(last);
        locale.with("status-last-workday", &[("date", (&date).into())])
    });
    [sentence].into_iter().chain(last_workday).collect()
}

/// The status as JSON (FORMAT.md chapter 10).
pub fn json(statuses: &[TrustStatus], register: &Register, today: Date) -> Value {
    let trusts: Vec<Value> = statuses
        .iter()
        .map(|s| {
            json!({
                "id": s.id.as_str(),
                "name": s.name,
                "missing": s.missing,
                "draft": s.draft,
                "ready": s.ready,
                "approved": s.approved,
                "lapsed": s.lapsed,
                "damaged": s.damaged,
                "obligations": s.obligations,
                "overdue_obligations": s.overdue_obligations,
                "overdue_measures": s.overdue_measures,
                "next_deadline": deadline_json(s.next_deadline.as_ref(), today),
            })
        })
        .collect();
    json!({
        "today": today.to_string(),
        "year": register.year,
        "trusts": trusts,
        "next_deadline": deadline_json(first_deadline(statuses), today),
        "needs_attention": needs_attention(statuses),
    })
}

/// A deadline; `null` where nothing is to come.
fn deadline_json(deadline: Option<&Deadline>, today: Date) -> Value {
    let Some(deadline) = deadline else { return Value::Null };
    json!({
        "date": deadline.date.to_string(),
        "what": deadline.what,
        "days": deadline.days_from(today),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::model::register::testing::slug;
    use crate::model::register::{OTHER, TOP};
    use crate::model::testing::{Builder, serving, ymd};
    use crate::model::{Measure, Status};

    /// UNN has all ready and one late measure; FIN has a lapsed approval and lacks the other.
    fn register() -> Register {
        Builder::new()
            .risk("unn", "ventetid", "r1111", 4, 4)
            .approved("unn", "ventetid", ymd(2024, 2, 28))
            .risk("unn", "sykefravaer", "r2222", 2, 2)
            .status("unn", "sykefravaer", Status::Ready)
            .measure(
                "unn",
                OTHER,
                "m1111",
                Measure { deadline: Some(ymd(2024, 4, 1)), ..serving(&["r1111"]) },
            )
            .risk("fin", "ventetid", "r1111", 4, 4)
            .approved("fin", "ventetid", ymd(2024, 2, 28))
            .risk("fin", "ventetid", "r1111", 5, 4)
            .build()
    }

    fn shown_on(register: &Register, today: Date, is_fixed: bool, language: Language) -> String {
        let statuses = status(register, None, today);
        text(&statuses, register, today, is_fixed, &Locale::new(language))
    }

    #[test]
    fn a_director_reads_it_in_bokmal() {
        insta::assert_snapshot!(shown_on(&register(), ymd(2024, 5, 6), true, Language::Nb));
    }

    #[test]
    fn another_director_reads_it_in_nynorsk() {
        insta::assert_snapshot!(shown_on(&register(), ymd(2024, 5, 6), true, Language::Nn));
    }

    #[test]
    fn and_in_english_with_damaged_files() {
        let register = Builder::new().damaged("fin", "ventetid").damaged("fin", TOP).build();
        insta::assert_snapshot!(shown_on(&register, ymd(2024, 3, 2), false, Language::En));
    }

    #[test]
    fn one_trust_in_order_before_its_deadline_is_told_so() {
        let register = register();
        let unn = slug("unn");
        let day = ymd(2024, 3, 1);
        let statuses = status(&register, Some(&unn), day);
        let shown = text(&statuses, &register, day, false, &Locale::new(Language::Nb));
        insta::assert_snapshot!(shown);
        assert!(!needs_attention(&statuses));
    }

    #[test]
    fn json_has_the_five_states_under_their_names() {
        let register = register();
        let today = ymd(2024, 5, 6);
        let value = json(&status(&register, None, today), &register, today);
        insta::assert_snapshot!(serde_json::to_string_pretty(&value).unwrap());
    }

    #[test]
    fn an_obligation_is_overdue_from_the_day_after_its_date() {
        let register = Builder::new().risk("unn", "ventetid", "r1111", 2, 2).build();
        let overdue = |today| status(&register, Some(&slug("unn")), today)[0].overdue_obligations;
        assert_eq!(overdue(ymd(2024, 3, 1)), 0);
        assert_eq!(overdue(ymd(2024, 3, 2)), 2, "a draft and a missing one");
    }

    #[test]
    fn each_trouble_alone_needs_attention() {
        let ready = |built: Builder| {
            let built = built.status("unn", "ventetid", Status::Ready);
            built.status("unn", "sykefravaer", Status::Ready)
        };
        let late = Measure { deadline: Some(ymd(2024, 1, 1)), ..serving(&[]) };
        let cases = [
            (ready(Builder::new()), false),
            (ready(Builder::new()).damaged("unn", TOP), true),
            (ready(Builder::new()).measure("unn", OTHER, "m1111", late), true),
            (ready(Builder::new()).status("unn", "ventetid", Status::Draft), false),
            (Builder::new(), true),
        ];
        for (at, (built, wanted)) in cases.into_iter().enumerate() {
            let statuses = status(&built.build(), Some(&slug("unn")), ymd(2024, 2, 20));
            assert_eq!(needs_attention(&statuses), wanted, "case {at}");
        }
    }

    #[test]
    fn the_table_fits_eighty_columns_when_nothing_is_damaged() {
        for language in [Language::Nb, Language::Nn, Language::En] {
            let shown = shown_on(&register(), ymd(2024, 5, 6), true, language);
            for line in shown.lines() {
                assert!(fit::width(line) <= COLUMNS, "{line}");
            }
        }
    }
}
