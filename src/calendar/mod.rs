//! Due dates and working days (DOMAIN.md 7). Pure: today is an argument.

mod agenda;
mod deadline;
mod late;
mod recurring;
mod round;
mod selection;
mod workday;

pub use agenda::{Item, Subject, agenda, undated};
pub use deadline::{Deadline, next_report, upcoming};
pub use round::round_name;
pub use selection::{Group, Selected, Selection, Until, select};
pub use workday::{
    easter_sunday, holidays, is_holiday, is_workday, last_workday_before_day_off,
    last_workday_on_or_before, next_workday_on_or_after, nth_workday, workdays_after,
};
