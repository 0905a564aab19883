//! What keeps a register that somebody else gave from running anything of theirs: git is asked with
//! every setting off by which a folder's own configuration could start a program.

use std::collections::HashMap;
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

/// A folder that looks like a bare repository is none.
const NO_BARE: &str = "safe.bareRepository=explicit";

/// Settings for every call: what people have set for their own reading changes no answer.
const ALWAYS: [&str; 3] =
    ["log.follow=false", "log.showSignature=false", "i18n.logOutputEncoding=UTF-8"];

/// Settings for calls that only look.
const LOOKING: [&str; 3] = ["core.fsmonitor=false", "core.untrackedCache=false", HOOKS_NOWHERE];

#[cfg(windows)]
const HOOKS_NOWHERE: &str = "core.hooksPath=NUL";
#[cfg(not(windows))]
const HOOKS_NOWHERE: &str = "core.hooksPath=/dev/null";

/// Subcommands that tell of the settings themselves, as where hooks stand.
const TELLING: [&str; 2] = ["config", "rev-parse"];

/// Subcommands that read files of the folder, through filters where some are named.
const READING_FILES: [&str; 2] = ["diff", "status"];

/// Settings for every call in a folder, as options of git. A bare repository that a person names is
/// read; a register's folder is never taken for one.
pub(super) fn always(dir: &Path) -> impl Iterator<Item = &'static str> {
    let is_named = dir.join("HEAD").is_file()
        && dir.join("objects").is_dir()
        && !dir.join(".git").exists()
        && !dir.join("risiko.toml").exists();
    let no_bare = (!is_named).then_some(NO_BARE);
    ALWAYS.into_iter().chain(no_bare).flat_map(|setting| ["-c", setting])
}

/// Makes a call one that only looks: no monitor, no hooks, no lock that it can do without, and no
/// filter that files are read through.
pub(super) fn looking(command: &mut Command, dir: &Path, subcommand: &str) {
    if !TELLING.contains(&subcommand) {
        command.args(LOOKING.into_iter().flat_map(|setting| ["-c", setting]));
    }
    command.env("GIT_OPTIONAL_LOCKS", "0");
    if READING_FILES.contains(&subcommand) {
        switch_off(command, &filters(dir));
    }
}

/// Gives filters nothing to run. Their names may hold an equals sign, which ends a key in git's
/// option `-c`, so the settings go through its environment.
fn switch_off(command: &mut Command, filters: &[String]) {
    const COUNT: &str = "GIT_CONFIG_COUNT";
    const OFF: [(&str, &str); 4] =
        [("clean", ""), ("process", ""), ("smudge", ""), ("required", "false")];
    let settings = filters.iter().flat_map(|filter| OFF.map(|(key, value)| (filter, key, value)));
    // What the user's own environment sets stays.
    let mut count = env::var(COUNT).ok().and_then(|count| count.parse().ok()).unwrap_or(0usize);
    for (filter, key, value) in settings {
        command.env(format!("GIT_CONFIG_KEY_{count}"), format!("filter.{filter}.{key}"));
        command.env(format!("GIT_CONFIG_VALUE_{count}"), value);
        count += 1;
    }
    if !filters.is_empty() {
        command.env(COUNT, count.to_string());
    }
}

/// The filters that git's settings for a folder have, asked once a folder.
fn filters(dir: &Path) -> Vec<String> {
    static KNOWN: Mutex<Option<HashMap<PathBuf, Vec<String>>>> = Mutex::new(None);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let known = known.get_or_insert_default();
    known.entry(dir.to_owned()).or_insert_with(|| listed(dir)).clone()
}

fn listed(dir: &Path) -> Vec<String> {
    let mut command = super::bare_command(dir);
    command.args(["config", "-z", "--name-only", "--get-regexp", r"^filter\."]);
    command.stdin(Stdio::null()).stderr(Stdio::null());
    let printed = command.output().map(|output| output.stdout).unwrap_or_default();
    let printed = String::from_utf8_lossy(&printed).into_owned();
    let names = printed.split('\0').filter_map(|key| {
        let name = key.strip_prefix("filter.")?;
        name.rsplit_once('.').map(|(name, _)| name.to_owned())
    });
    let mut names: Vec<String> = names.collect();
    names.sort();
    names.dedup();
    names
}
