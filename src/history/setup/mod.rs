//! What is set up in a repository: the drivers by which git merges and shows files, and the check
//! before a commit.

mod drivers;
mod hook;
mod staged;

pub(super) use drivers::driver_settings;
pub use drivers::{Sides, merge_by_lines, set_up, take_down};
pub use hook::{HookError, Hooked, put_hook, take_hook};
pub use staged::{Staged, staged, write_staged};
