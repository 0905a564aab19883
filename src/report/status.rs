//! How far each trust has come: what is missing, what is ready, what is late.

use serde_json::{Value, json};

use super::block::{Cell, Column, Page, Row, Table};
use super::titles;
use super::write::Report;
use crate::calendar::{self, Deadline};
use crate::locale::Locale;
use crate::model::register::TOP;
use crate::model::{Date, Register, Slug, State};

/// The glyph of a state: it is read together with the zone.
pub(crate) fn state_glyph(state: State) -> &'static str {
    match state {
        State::Missing => "–",
        State::Damaged | State::Lapsed => "!",
        State::Draft => "…",
        State::Ready => "○",
        State::Approved => "✓",
    }
}

/// The status of some trusts.
#[derive(Debug)]
pub(crate) struct Status<'r> {
    pub(crate) register: &'r Register,
    pub(crate) trusts: Vec<TrustStatus>,
    pub(crate) today: Date,
    /// Today's date is the register's own and not the clock's.
    pub(crate) is_fixed: bool,
    /// The year's own goals or scale cannot be read, so that nobody knows what is missing.
    pub(crate) is_blind: bool,
}

/// A trust's obligations counted by what they count as, and what is late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TrustStatus {
    pub(crate) id: Slug,
    pub(crate) name: String,
    pub(crate) obligations: usize,
    pub(crate) missing: usize,
    pub(crate) draft: usize,
    pub(crate) ready: usize,
    pub(crate) approved: usize,
    pub(crate) lapsed: usize,
    /// Files that cannot be read, also such that are no obligation.
    pub(crate) damaged: usize,
    /// Obligations whose deadline has passed and that are not ready.
    pub(crate) overdue_obligations: usize,
    /// Open measures whose deadline has passed.
    pub(crate) overdue_measures: usize,
    /// It owes a Topp 5 and has not named any risk in one.
    pub(crate) lacks_top: bool,
    /// The next deadline that risk work is reported by.
    pub(crate) next_deadline: Option<Deadline>,
}

impl TrustStatus {
    fn needs_attention(&self) -> bool {
        let late = self.overdue_obligations + self.overdue_measures;
        self.lacks_top || self.missing + self.draft + self.damaged + late > 0
    }
}

/// The status of a trust or of all, in the catalogue's order.
pub(crate) fn status(register: &Register, trust: Option<&Slug>, today: Date) -> Vec<TrustStatus> {
    let trusts = register.catalogue.trusts.iter();
    let meant = trusts.filter(|t| trust.is_none_or(|wanted| *wanted == t.id));
    meant.map(|t| of_trust(register, &t.id, &t.name, today)).collect()
}

fn of_trust(register: &Register, trust: &Slug, name: &str, today: Date) -> TrustStatus {
    let states: Vec<State> = register.obligations(trust).map(|(_, state)| state).collect();
    let count = |wanted: State| states.iter().filter(|state| **state == wanted).count();
    let has_passed = register.catalogue.assessment_due(trust).is_some_and(|due| due < today);
    // The Topp 5 goes with the assessment and is reported on its day.
    let book = register.book(trust);
    let lacks_top = register.catalogue.assessment_due(trust).is_some()
        && book.is_some_and(|book| book.top().order.is_empty() && !book.damaged.contains(TOP));
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
        damaged: book.map_or(0, |book| book.damaged.len()),
        overdue_obligations: if has_passed { unmet } else { 0 },
        lacks_top,
        overdue_measures: register.measures(trust).filter(|(_, m)| m.is_overdue(today)).count(),
        next_deadline: calendar::next_report(&register.catalogue, Some(trust), today),
    }
}

impl Status<'_> {
    /// Whether something is missing, overdue or damaged in any of the trusts: exit code 1.
    pub(crate) fn needs_attention(&self) -> bool {
        self.is_blind || self.trusts.iter().any(TrustStatus::needs_attention)
    }

    /// What is in draft, and who has no Topp 5.
    fn unfinished(&self, locale: &Locale) -> Vec<String> {
        let drafts: usize = self.trusts.iter().map(|trust| trust.draft).sum();
        let without = self.trusts.iter().filter(|trust| trust.lacks_top);
        let without: Vec<String> =
            without.map(|trust| titles::trust(self.register, &trust.id)).collect();
        let drafts =
            (drafts > 0).then(|| locale.with("status-drafts", &[("count", drafts.into())]));
        let names = without.join(", ");
        let top = (!without.is_empty())
            .then(|| locale.with("status-no-top", &[("trusts", names.as_str().into())]));
        drafts.into_iter().chain(top).collect()
    }

    /// The earliest of the trusts' next deadlines.
    fn first_deadline(&self) -> Option<&Deadline> {
        let next = self.trusts.iter().filter_map(|s| s.next_deadline.as_ref());
        next.min_by_key(|deadline| deadline.date)
    }
}

impl Report for Status<'_> {
    fn page(&self, locale: &Locale) -> Page {
        let mut page = Page::default();
        page.title(heading(self.register, self.today, self.is_fixed, locale));
        page.table(table(&self.trusts, self.register, locale));
        let mut sentences = deadline_sentences(self.first_deadline(), self.today, locale);
        sentences.extend(self.unfinished(locale));
        if !self.trusts.iter().any(TrustStatus::needs_attention) {
            sentences.push(locale.text("status-all-well"));
        }
        page.paragraph(sentences);
        page
    }

    fn json(&self, _: &Locale) -> Value {
        let trust = |s: &TrustStatus| {
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
                "lacks_top": s.lacks_top,
                "next_deadline": deadline_json(s.next_deadline.as_ref(), self.today),
            })
        };
        json!({
            "today": self.today.to_string(),
            "year": self.register.year,
            "trusts": self.trusts.iter().map(trust).collect::<Vec<_>>(),
            "next_deadline": deadline_json(self.first_deadline(), self.today),
            "needs_attention": self.needs_attention(),
        })
    }
}

/// The register, the year looked at and today: over lists of it.
pub(super) fn heading(register: &Register, today: Date, is_fixed: bool, locale: &Locale) -> String {
    let args = [
        ("name", register.name.as_str().into()),
        ("year", register.year.to_string().into()),
        ("today", today_is(today, is_fixed, locale).into()),
    ];
    locale.with("status-heading", &args)
}

/// "i dag 6. mai 2024 (fast dato)".
pub(super) fn today_is(today: Date, is_fixed: bool, locale: &Locale) -> String {
    let id = if is_fixed { "status-today-fixed" } else { "status-today" };
    locale.with(id, &[("date", locale.date(today).into())])
}

/// A column of counts: the message of its title, and what is counted.
type Counted = (&'static str, fn(&TrustStatus) -> usize);

/// Always shown.
const STATES: [Counted; 6] = [
    ("status-obligations", |s| s.obligations),
    ("status-missing", |s| s.missing),
    ("status-draft", |s| s.draft),
    ("status-ready", |s| s.ready),
    ("status-approved", |s| s.approved),
    ("status-lapsed", |s| s.lapsed),
];

/// Shown where there is something to count: most days there is not, and the table stays narrow.
const TROUBLE: [Counted; 2] =
    [("status-damaged", |s| s.damaged), ("status-overdue", |s| s.overdue_obligations)];

const MEASURES: Counted = ("status-overdue-measures", |s| s.overdue_measures);

fn table(statuses: &[TrustStatus], register: &Register, locale: &Locale) -> Table {
    let occurs = |column: &Counted| statuses.iter().any(|s| (column.1)(s) > 0);
    let trouble = TROUBLE.into_iter().filter(occurs);
    let counted: Vec<Counted> = STATES.into_iter().chain(trouble).chain([MEASURES]).collect();
    let row = |name: String, counts: &dyn Fn(&Counted) -> usize| {
        let counts = counted.iter().map(|column| Cell::Count(counts(column)));
        Row::Cells([Cell::Text(name)].into_iter().chain(counts).collect())
    };
    let of_trust = |s: &TrustStatus| row(titles::trust(register, &s.id), &|(_, count)| count(s));
    let mut rows: Vec<Row> = statuses.iter().map(of_trust).collect();
    if statuses.len() > 1 {
        rows.push(row(locale.text("status-sum"), &|(_, count)| statuses.iter().map(count).sum()));
    }
    let titles = counted.iter().map(|(title, _)| Column::new(locale.text(title)).right());
    let trust = Column::new(locale.text("status-trust"));
    Table { columns: [trust].into_iter().chain(titles).collect(), rows, ..Table::default() }
}

fn deadline_sentences(deadline: Option<&Deadline>, today: Date, locale: &Locale) -> Vec<String> {
    let Some(deadline) = deadline else { return vec![locale.text("status-no-deadline")] };
    let args = [
        ("date", locale.date(deadline.date).into()),
        ("days", deadline.days_from(today).into()),
        ("what", deadline.what.as_str().into()),
    ];
    let sentence = locale.with("status-deadline", &args);
    let last_workday = deadline
        .last_workday
        .map(|last| locale.with("status-last-workday", &[("date", locale.date(last).into())]));
    [sentence].into_iter().chain(last_workday).collect()
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
    use crate::model;
    use crate::model::Measure;
    use crate::model::register::testing::slug;
    use crate::model::register::{OTHER, TOP};
    use crate::model::testing::{Builder, serving, ymd};
    use crate::report::fit;
    use crate::report::write::text::Look;
    use crate::report::write::{Format, write};

    const COLUMNS: usize = 80;

    /// UNN has all ready and one late measure; FIN has a lapsed approval and lacks the other.
    fn register() -> Register {
        Builder::new()
            .top("unn", &["r1111"])
            .risk("unn", "ventetid", "r1111", 4, 4)
            .approved("unn", "ventetid", ymd(2024, 2, 28))
            .risk("unn", "sykefravaer", "r2222", 2, 2)
            .status("unn", "sykefravaer", model::Status::Ready)
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

    fn on<'r>(
        register: &'r Register,
        trust: Option<&Slug>,
        today: Date,
        is_fixed: bool,
    ) -> Status<'r> {
        let trusts = status(register, trust, today);
        Status { register, trusts, today, is_fixed, is_blind: false }
    }

    fn text(status: &Status<'_>, language: Language) -> String {
        let look = Look { columns: Some(COLUMNS), color: false };
        write(status, Format::Text, look, &Locale::new(language))
    }

    fn shown_on(register: &Register, today: Date, is_fixed: bool, language: Language) -> String {
        text(&on(register, None, today, is_fixed), language)
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
        let status = on(&register, Some(&unn), day, false);
        insta::assert_snapshot!(text(&status, Language::Nb));
        assert!(!status.needs_attention());
    }

    #[test]
    fn json_has_the_five_states_under_their_names() {
        let register = register();
        let today = ymd(2024, 5, 6);
        let value = on(&register, None, today, false).json(&Locale::new(Language::Nb));
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
            let built = built.status("unn", "ventetid", model::Status::Ready);
            built.status("unn", "sykefravaer", model::Status::Ready)
        };
        let late = Measure { deadline: Some(ymd(2024, 1, 1)), ..serving(&[]) };
        let cases = [
            (ready(Builder::new()), true),
            (ready(Builder::new()).top("unn", &["r1111"]), false),
            (ready(Builder::new()).damaged("unn", TOP), true),
            (ready(Builder::new()).measure("unn", OTHER, "m1111", late), true),
            (
                ready(Builder::new()).top("unn", &["r1111"]).status(
                    "unn",
                    "ventetid",
                    model::Status::Draft,
                ),
                true,
            ),
            (Builder::new(), true),
        ];
        for (at, (built, wanted)) in cases.into_iter().enumerate() {
            let register = built.build();
            let status = on(&register, Some(&slug("unn")), ymd(2024, 2, 20), false);
            assert_eq!(status.needs_attention(), wanted, "case {at}");
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
