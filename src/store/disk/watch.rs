//! Files that change on disk while the register is open: an editor's save, a `git pull`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::time::{Duration, Instant};

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::store::ROOT_FILE;

/// So long nothing may happen before changes are told: a `git pull` writes many files, and editors
/// write one in several steps.
const QUIET: Duration = Duration::from_millis(120);

/// Changes are told after so long even where they go on.
const LONGEST: Duration = Duration::from_secs(2);

/// Watches a year's files.
pub struct Watch {
    root: PathBuf,
    heard: Receiver<notify::Result<Event>>,
    /// Ends with the watch.
    _watcher: RecommendedWatcher,
    waiting: BTreeSet<PathBuf>,
    /// When the first and the last of what is waiting were heard of.
    since: Option<(Instant, Instant)>,
}

impl Watch {
    /// Begins to watch a register's year. `None` where the system cannot tell of changes: they are
    /// then found when saving.
    pub fn of(root: &Path, year: i32) -> Option<Self> {
        // Events name files by their real paths.
        let root = root.canonicalize().ok()?;
        let (tell, heard) = mpsc::channel();
        let mut watcher = notify::recommended_watcher(tell).ok()?;
        watcher.watch(&root.join(year.to_string()), RecursiveMode::Recursive).ok()?;
        watcher.watch(&root, RecursiveMode::NonRecursive).ok()?;
        Some(Self { root, heard, _watcher: watcher, waiting: BTreeSet::new(), since: None })
    }

    /// Files that have changed and are quiet by now, relative to the register; with
    /// `risiko.toml` or a file of the year's folder itself among them, everything may be another.
    pub fn changed(&mut self) -> Vec<PathBuf> {
        loop {
            match self.heard.try_recv() {
                Ok(Ok(event)) => self.hear(&event),
                // What is lost is found when saving.
                Ok(Err(_)) => {}
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => break,
            }
        }
        let Some((first, last)) = self.since else { return Vec::new() };
        if last.elapsed() < QUIET && first.elapsed() < LONGEST {
            return Vec::new();
        }
        self.since = None;
        let waiting = std::mem::take(&mut self.waiting);
        let told: BTreeSet<PathBuf> =
            waiting.into_iter().flat_map(|path| self.expanded(path)).collect();
        told.into_iter().collect()
    }

    /// A folder that is new may have been filled before it was listened to.
    fn expanded(&self, path: PathBuf) -> Vec<PathBuf> {
        let Ok(entries) = std::fs::read_dir(self.root.join(&path)) else { return vec![path] };
        let inside = entries.flatten().map(|entry| path.join(entry.file_name()));
        inside.filter(|file| is_told(file)).collect()
    }

    /// Something has been heard of and is not told yet.
    pub fn is_waiting(&self) -> bool {
        self.since.is_some()
    }

    fn hear(&mut self, event: &Event) {
        if event.kind.is_access() {
            return;
        }
        for path in &event.paths {
            let Ok(file) = path.strip_prefix(&self.root) else { continue };
            if is_told(file) || (event.kind.is_create() && path.is_dir()) {
                self.waiting.insert(file.to_owned());
                let now = Instant::now();
                self.since = Some((self.since.map_or(now, |(first, _)| first), now));
            }
        }
    }
}

/// Files of the year and the register's own. Hidden ones are editors' and the program's own while
/// they write.
fn is_told(file: &Path) -> bool {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let is_visible = name.ends_with(".toml") && !name.starts_with('.');
    is_visible && (file.components().count() > 1 || name == ROOT_FILE)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// Waits for what is told, not for a time.
    fn told(watch: &mut Watch) -> Vec<PathBuf> {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(20) {
            let changed = watch.changed();
            if !changed.is_empty() {
                return changed;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("nothing was told");
    }

    #[test]
    fn tells_of_files_that_are_written_replaced_and_removed() {
        let dir = tempfile::tempdir().unwrap();
        let unn = dir.path().join("2024/unn");
        fs::create_dir_all(&unn).unwrap();
        fs::write(unn.join("ventetid.toml"), "a = 1\n").unwrap();
        let mut watch = Watch::of(dir.path(), 2024).unwrap();
        assert!(watch.changed().is_empty());
        fs::write(unn.join("ventetid.toml"), "a = 2\n").unwrap();
        fs::write(unn.join(".risiko-x.tmp"), "a = 2\n").unwrap();
        fs::write(unn.join("notat.txt"), "x").unwrap();
        assert_eq!(told(&mut watch), [Path::new("2024/unn/ventetid.toml")]);
        fs::write(unn.join(".ny"), "a = 3\n").unwrap();
        fs::rename(unn.join(".ny"), unn.join("ventetid.toml")).unwrap();
        fs::write(dir.path().join("risiko.toml"), "year = 2024\n").unwrap();
        let both = told(&mut watch);
        assert_eq!(both, [Path::new("2024/unn/ventetid.toml"), Path::new("risiko.toml")]);
        fs::remove_file(unn.join("ventetid.toml")).unwrap();
        assert_eq!(told(&mut watch), [Path::new("2024/unn/ventetid.toml")]);
    }

    #[test]
    fn a_trusts_new_folder_is_watched_too() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("2024")).unwrap();
        let mut watch = Watch::of(dir.path(), 2024).unwrap();
        let sano = dir.path().join("2024/sano");
        fs::create_dir(&sano).unwrap();
        fs::write(sano.join("ventetid.toml"), "a = 1\n").unwrap();
        assert_eq!(told(&mut watch), [Path::new("2024/sano/ventetid.toml")]);
    }
}
