//! What is due and for whom; also as a calendar file.

mod calendar_file;
mod content_lines;
mod json;
mod page;
pub(crate) mod phrases;
pub(crate) mod reminder;
mod sheet;
mod uid;

pub(crate) use calendar_file::calendar_file;
pub(crate) use uid::Origin;

use serde_json::Value;

use super::block::{Page, Table};
use super::write::Report;
use crate::calendar::Selected;
use crate::locale::Locale;
use crate::model::{Date, Due, Register};

/// A list of deadlines, and what it was chosen from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deadlines<'r> {
    pub(crate) register: &'r Register,
    pub(crate) selected: &'r Selected,
    /// Duties that the catalogue gives no day, where such were asked for too.
    pub(crate) undated: &'r [&'r Due],
    /// The list is of one trust, and need not tell for whom.
    pub(crate) of_one_trust: bool,
    pub(crate) today: Date,
    /// Today's date is the register's own and not the clock's.
    pub(crate) is_fixed: bool,
}

impl Report for Deadlines<'_> {
    fn page(&self, locale: &Locale) -> Page {
        page::page(self, locale)
    }

    fn sheet(&self, locale: &Locale) -> Table {
        sheet::sheet(self, locale)
    }

    fn json(&self, _: &Locale) -> Value {
        json::json(self)
    }
}

/// A register for the tests of the writers.
#[cfg(test)]
pub(crate) mod testing {
    use crate::calendar::{Selected, Selection, agenda, select};
    use crate::model::register::OTHER;
    use crate::model::register::testing::{risk_at, slug};
    use crate::model::testing::{Builder, serving, ymd};
    use crate::model::{Date, Measure, Register};
    use crate::report::deadlines::Deadlines;

    pub(crate) fn today() -> Date {
        ymd(2024, 5, 6)
    }

    /// UNN with a late measure, one on a Saturday that serves an open and a restricted risk, one
    /// that serves the restricted risk only, a target and a goal with a day of its own; FIN with
    /// nothing.
    pub(crate) fn register() -> Builder {
        let measure = |title: &str, date, risks: &[&str]| Measure {
            title: title.into(),
            deadline: Some(date),
            ..serving(risks)
        };
        Builder::new()
            .risk("unn", "ventetid", "r1111", 5, 4)
            .edit_risk("unn", "ventetid", "r1111", |_, risk| {
                risk.target = risk_at(2, 3).current;
                risk.target_by = Some(ymd(2024, 12, 31));
                risk.owner = "klinikksjef".into();
            })
            .risk("unn", OTHER, "r2222", 5, 5)
            .edit_risk("unn", OTHER, "r2222", |_, risk| {
                risk.title = "Hemmelig svakhet".into();
                risk.restricted = "offl. § 24 tredje ledd".into();
            })
            .measure("unn", "ventetid", "m1111", measure("Plan", ymd(2024, 4, 23), &["r1111"]))
            .measure(
                "unn",
                "ventetid",
                "m2222",
                measure("Felles", ymd(2024, 6, 1), &["r1111", "r2222"]),
            )
            .measure("unn", OTHER, "m3333", measure("Hemmelig lås", ymd(2024, 6, 3), &["r2222"]))
            .with(|register| {
                let catalogue = std::sync::Arc::make_mut(&mut register.catalogue);
                catalogue.goals[1].due = Some(ymd(2024, 8, 31));
                catalogue.goals[1].applies_to = vec![slug("fin")];
            })
    }

    pub(crate) fn selected(register: &Register) -> Selected {
        select(agenda(register, None, today()), &Selection::default(), 2024, today())
    }

    pub(crate) fn deadlines<'r>(register: &'r Register, selected: &'r Selected) -> Deadlines<'r> {
        let (undated, today) = (&[], today());
        Deadlines { register, selected, undated, of_one_trust: false, today, is_fixed: true }
    }
}
