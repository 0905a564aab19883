//! Due dates and working days (DOMAIN.md 7). Pure: today is an argument.

mod deadline;
mod workday;

pub use deadline::{Deadline, next_report, upcoming};
pub use workday::{
    easter_sunday, holidays, is_holiday, is_workday, last_workday_on_or_before,
    next_workday_on_or_after, nth_workday, workdays_after,
};
