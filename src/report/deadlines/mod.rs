//! What is due and for whom: for a terminal, a spreadsheet, other programs, and a calendar.

mod calendar_file;
mod content_lines;
mod json;
mod sheet;
mod text;
mod uid;
pub mod words;

pub use calendar_file::calendar_file;
pub use json::json;
pub use sheet::csv;
pub use text::text;
pub use uid::Origin;

use crate::calendar::Selected;
use crate::model::{Date, Due, Register};

/// A list of deadlines, and what it was chosen from.
#[derive(Debug, Clone, Copy)]
pub struct Deadlines<'r> {
    /// The year that they are of.
    pub register: &'r Register,
    /// What was asked for.
    pub selected: &'r Selected,
    /// Duties that the catalogue gives no day, where such were asked for too.
    pub undated: &'r [&'r Due],
    /// The list is of one trust, and need not tell for whom.
    pub of_one_trust: bool,
    /// Today.
    pub today: Date,
}

/// A register for the tests of the writers.
#[cfg(test)]
pub(crate) mod testing {
    use crate::calendar::{Selected, Selection, agenda, select};
    use crate::model::register::OTHER;
    use crate::model::register::testing::{risk_at, slug};
    use crate::model::testing::{Builder, serving, ymd};
    use crate::model::{Date, Measure, Register};

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
}
