//! What is set up in a repository: the drivers by which git merges and shows files, and the check
//! before a commit.

mod drivers;
mod hook;
mod staged;

pub use drivers::{MergeFiles, install_drivers, merge_by_lines, remove_drivers};
pub use hook::{HookError, HookOutcome, install_hook, remove_hook};
pub use staged::{StagedRegister, staged_registers, write_staged};
