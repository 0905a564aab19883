//! A year's goals, trusts and deadlines, as one source document gives them.

use super::{Date, Outcome, Slug, word_of};

/// A year's goals, trusts and calendar (FORMAT.md chapter 8).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Catalogue {
    /// The document the catalogue was made from.
    pub source: String,
    /// Where that document is found.
    pub reference: String,
    /// The trusts, in the order of the document.
    pub trusts: Vec<Trust>,
    /// The calendar.
    pub due: Vec<Due>,
    /// The goals, in the order of the document.
    pub goals: Vec<Goal>,
}

/// A health trust.
#[derive(Debug, Clone, PartialEq)]
pub struct Trust {
    /// The trust's folder name.
    pub id: Slug,
    /// The full name.
    pub name: String,
    /// The short name, "UNN".
    pub short: String,
    /// It runs hospitals (and not pharmacies or ICT).
    pub hospital: bool,
}

/// What a deadline is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueKind {
    /// The risk assessment itself.
    Assessment,
    /// A report for a third of the year.
    Tertial,
    /// The annual report.
    Annual,
    /// Every month.
    Monthly,
    /// A board's treatment.
    Board,
    /// The annual accounts.
    Accounts,
}

impl DueKind {
    /// Each kind with its word in files.
    pub const WORDS: [(&'static str, Self); 6] = [
        ("assessment", Self::Assessment),
        ("tertial", Self::Tertial),
        ("annual", Self::Annual),
        ("monthly", Self::Monthly),
        ("board", Self::Board),
        ("accounts", Self::Accounts),
    ];
}

/// An entry of the calendar: a date, or a rule that gives one every month.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    /// The entry's name in files.
    pub id: Slug,
    /// What it is for.
    pub kind: DueKind,
    /// When, where it is one day.
    pub date: Option<Date>,
    /// When, where it recurs.
    pub rule: Option<DueRule>,
    /// What is due, in words.
    pub what: String,
    /// Whom it binds; empty means all.
    pub applies_to: Vec<Slug>,
    /// The assessment round's name, `2024-T1`.
    pub snapshot: String,
    /// Where the source gives no day: what it says, and how this day was chosen.
    pub inferred: String,
}

/// A deadline counted in working days of each month (DOMAIN.md 7.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DueRule {
    /// The nth working day of the month.
    Workday(u8),
    /// So many working days after another entry.
    WorkdaysAfter(u8, Slug),
}

impl Due {
    /// What its round is called: without a snapshot's name the entry stands alone.
    pub fn round(&self) -> &str {
        if self.snapshot.is_empty() { self.id.as_str() } else { &self.snapshot }
    }

    /// Whether it binds a trust.
    pub fn binds(&self, trust: &Slug) -> bool {
        self.applies_to.is_empty() || self.applies_to.contains(trust)
    }
}

/// What sort of requirement a goal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoalKind {
    /// A qualitative goal.
    Goal,
    /// A measured indicator.
    Indicator,
    /// A numbered requirement.
    Requirement,
    /// An assignment with an owner.
    Assignment,
}

impl GoalKind {
    /// Each kind with its word in files.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("goal", Self::Goal),
        ("indicator", Self::Indicator),
        ("requirement", Self::Requirement),
        ("assignment", Self::Assignment),
    ];

    /// The word in files.
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, &self)
    }
}

/// How often something is reported or published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    /// Every month.
    Monthly,
    /// Every four months.
    Tertial,
    /// In the report of the first four months only.
    FirstTertial,
    /// In the report of the second four months only.
    SecondTertial,
    /// Every four months, where the requirement is not met.
    TertialDeviation,
    /// Every six months.
    HalfYear,
    /// Every year.
    Annual,
}

impl Frequency {
    /// How often trusts may have to report, each with its word in files.
    pub const REPORTING: [(&'static str, Self); 6] = [
        ("monthly", Self::Monthly),
        ("tertial", Self::Tertial),
        ("tertial-1", Self::FirstTertial),
        ("tertial-2", Self::SecondTertial),
        ("tertial-deviation", Self::TertialDeviation),
        ("annual", Self::Annual),
    ];

    /// How often a source may publish, each with its word in files.
    pub const PUBLISHED: [(&'static str, Self); 4] = [
        ("monthly", Self::Monthly),
        ("tertial", Self::Tertial),
        ("half-year", Self::HalfYear),
        ("annual", Self::Annual),
    ];

    /// The word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::HalfYear => word_of(&Self::PUBLISHED, &self),
            _ => word_of(&Self::REPORTING, &self),
        }
    }
}

/// What number a goal asks for, in the shape that the source gives it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figure {
    /// One figure for all.
    pub all: String,
    /// The year that the figure is relative to.
    pub than_year: Option<i32>,
    /// `higher` or `lower` is better; empty where the source does not say.
    pub better: String,
    /// A figure per service.
    pub service: Vec<(String, String)>,
    /// A figure per trust.
    pub trust: Vec<(String, String)>,
}

/// A goal of the year's catalogue.
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    /// The goal's name in paths.
    pub id: Slug,
    /// The requirement's number, where the source gives one.
    pub number: String,
    /// What sort of requirement it is.
    pub kind: GoalKind,
    /// The main goal or chapter it stands under.
    pub theme: String,
    /// The goal in a few own words.
    pub title: String,
    /// What is demanded, whole, in own words; empty where the title is all of it.
    pub text: String,
    /// Trusts it applies to.
    pub applies_to: Vec<Slug>,
    /// What was inferred where the source is silent.
    pub applies_note: String,
    /// It must be risk-assessed.
    pub prioritised: bool,
    /// How often the trusts report.
    pub reporting: Vec<Frequency>,
    /// How often the source publishes.
    pub published: Option<Frequency>,
    /// The goal's own deadline.
    pub due: Option<Date>,
    /// Where figures come from.
    pub data_source: String,
    /// Where in the document it stands.
    pub reference: String,
    /// For an assignment: the department that owns it.
    pub owner: String,
    /// What number it asks for.
    pub figure: Figure,
    /// Whether it was reached: only in a catalogue made from an annual report.
    pub outcome: Option<Outcome>,
}

impl Goal {
    /// A goal of which only the id is known.
    pub fn named(id: Slug) -> Self {
        Self {
            title: id.to_string(),
            id,
            number: String::new(),
            kind: GoalKind::Goal,
            theme: String::new(),
            text: String::new(),
            applies_to: Vec::new(),
            applies_note: String::new(),
            prioritised: false,
            reporting: Vec::new(),
            published: None,
            due: None,
            data_source: String::new(),
            reference: String::new(),
            owner: String::new(),
            figure: Figure::default(),
            outcome: None,
        }
    }
}

impl Catalogue {
    /// A goal by its id.
    pub fn goal(&self, id: &str) -> Option<&Goal> {
        self.goals.iter().find(|g| g.id.as_str() == id)
    }

    /// A trust by its id or short name, in any case.
    pub fn trust(&self, name: &str) -> Option<&Trust> {
        let same = |t: &&Trust| {
            t.id.as_str().eq_ignore_ascii_case(name) || t.short.eq_ignore_ascii_case(name)
        };
        self.trusts.iter().find(same)
    }

    /// The goals that must be risk-assessed, in the order of the document.
    pub fn prioritised(&self) -> impl Iterator<Item = &Goal> {
        self.goals.iter().filter(|g| g.prioritised)
    }

    /// The prioritised goals that apply to a trust: its obligations.
    pub fn obligations<'a>(&'a self, trust: &'a Slug) -> impl Iterator<Item = &'a Goal> {
        self.prioritised().filter(move |g| g.applies_to.contains(trust))
    }

    /// The day by which a trust's obligations must be ready.
    pub fn assessment_due(&self, trust: &Slug) -> Option<Date> {
        let dates = self.due.iter().filter(|d| d.kind == DueKind::Assessment && d.binds(trust));
        dates.filter_map(|d| d.date).min()
    }
}
