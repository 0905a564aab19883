//! Due dates and working days (DOMAIN.md 7). Pure: today is an argument.

mod agenda;
mod deadline;
mod late;
mod recurring;
mod reports;
mod round;
mod selection;
mod workday;

pub use agenda::{Item, Subject};
pub(crate) use agenda::{agenda, undated};
pub use deadline::Deadline;
pub(crate) use deadline::{next_report, upcoming};
pub use reports::{Asked, Period, Round, current, rounds};
pub(crate) use reports::{reports, tertials};
pub(crate) use round::{round_began, round_name};
pub(crate) use selection::select;
pub use selection::{Group, Selected, Selection, Until};
