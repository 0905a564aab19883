//! Git's settings for the drivers by which it merges and shows a register's files: this program
//! itself.

use std::ffi::OsStr;

/// The keys of git's settings that are ours.
pub(in crate::history) const DRIVER_KEYS: [&str; 4] =
    ["merge.risiko.name", "merge.risiko.driver", "diff.risiko.textconv", "diff.risiko.xfuncname"];

/// The settings by key; none where the program does not know where it stands.
pub(in crate::history) fn driver_settings() -> Vec<(&'static str, String)> {
    let Some(program) = quoted_program() else { return Vec::new() };
    // In a driver, a percent sign begins what git fills in.
    let driver = format!("{} git merge-driver -- %O %A %B %L %P %Y", program.replace('%', "%%"));
    let values = [
        "risiko: merges by id and key".to_owned(),
        driver,
        format!("{program} git textconv --"),
        r"^(\[(risk|measure)\..*)$".to_owned(),
    ];
    DRIVER_KEYS.into_iter().zip(values).collect()
}

/// This program as a shell is told of it; `None` where it does not know where it stands.
pub(in crate::history) fn quoted_program() -> Option<String> {
    let program = std::env::current_exe().ok();
    // Not for what merely has this library in it, as its own tests have.
    let program = program.filter(|path| path.file_stem() == Some(OsStr::new("risiko")))?;
    Some(shell_words::quote(program.to_str()?).into_owned())
}

/// Subcommands that merge or show files.
const WITH_DRIVERS: [&str; 9] =
    ["am", "cherry-pick", "diff", "log", "merge", "pull", "rebase", "revert", "show"];

/// The settings as options of git for a subcommand that has a use for them, so that a merge is safe
/// in a clone where nothing is set up.
pub(super) fn driver_args(subcommand: &str) -> Vec<String> {
    if !WITH_DRIVERS.contains(&subcommand) {
        return Vec::new();
    }
    let settings = driver_settings().into_iter();
    settings.flat_map(|(key, value)| ["-c".to_owned(), format!("{key}={value}")]).collect()
}
