//! Who may write: one program at a time, and the second is told who the first is.
//!
//! The system's own lock on `.risiko/lock` decides, and it goes when the program that holds it
//! goes, however it ends. What the file says is for people only: it may be left from a program
//! that was killed, and means nothing while nobody holds the lock.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::own_folder;

/// The lock's name in the folder.
const NAME: &str = "lock";

/// So long is a program waited for that is just saving.
const LONGEST_WAIT: Duration = Duration::from_secs(1);

/// The most that is read of who holds it, in bytes.
const LONGEST: u64 = 4096;

/// Who holds a lock. All of it is what that program wrote of itself: text of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Holder {
    /// The number of the process; 0 where it is not known.
    pub pid: u32,
    /// The machine's name; empty where it is not known.
    pub host: String,
    /// The user's name on that machine; empty where it is not known.
    pub user: String,
    /// Since when, in that machine's time.
    pub since: Option<NaiveDateTime>,
}

/// Why a lock was not given.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another program holds it.
    #[error("held by process {} of {} on {}", .0.pid, .0.user, .0.host)]
    Held(Holder),
    /// The register's folder cannot be written.
    #[error("{}: {why}", .path.display())]
    Io {
        /// The lock's file.
        path: PathBuf,
        /// What the system said.
        #[source]
        why: io::Error,
    },
}

/// The right to write a register's files, until it is dropped. Only for writing: whoever reads
/// needs none.
#[derive(Debug)]
pub struct Lock {
    root: PathBuf,
    /// `None` where the file system knows no locks: then nobody is kept out.
    file: Option<File>,
}

impl Lock {
    /// Takes the lock of the register in a folder, and writes down who has it.
    ///
    /// # Errors
    /// [`LockError`] where another program has it, or the folder cannot be written.
    pub fn take(root: &Path) -> Result<Self, LockError> {
        let path = root.join(".risiko").join(NAME);
        let failed = |why| LockError::Io { path: path.clone(), why };
        let path = own_folder::made(root).map_err(failed)?.join(NAME);
        own_folder::plain_or_missing(&path).map_err(failed)?;
        let mut options = OpenOptions::new();
        // Not emptied: it may be another's, who can then be named.
        let mut file = options
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {
                // A full disk keeps nobody from holding it.
                let _ = write_down(&mut file, &Holder::this_program());
                Ok(Self { root: root.to_owned(), file: Some(file) })
            }
            Err(TryLockError::WouldBlock) => Err(LockError::Held(holder(&path))),
            Err(TryLockError::Error(why)) if has_no_locks(&why) => {
                Ok(Self { root: root.to_owned(), file: None })
            }
            Err(TryLockError::Error(why)) => Err(failed(why)),
        }
    }

    /// Takes the lock, and waits a second for a program that is just saving.
    ///
    /// # Errors
    /// As [`Lock::take`], after that second.
    pub fn take_or_wait(root: &Path) -> Result<Self, LockError> {
        let end = Instant::now() + LONGEST_WAIT;
        loop {
            match Self::take(root) {
                Err(LockError::Held(_)) if Instant::now() < end => {
                    std::thread::sleep(Duration::from_millis(25));
                }
                taken => return taken,
            }
        }
    }

    /// Takes away temporary files that a program which was killed has left.
    pub fn clear_litter(&self) {
        // Where nobody is kept out, they may be in use.
        if self.file.is_some() {
            own_folder::clear_litter(&self.root);
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The next one must not be told of this one; the system gives the lock back itself.
        if let Some(file) = &self.file {
            let _ = file.set_len(0);
        }
    }
}

impl Holder {
    /// This program, from now on.
    pub(crate) fn this_program() -> Self {
        let names = ["USER", "LOGNAME", "USERNAME"];
        let user = names.iter().find_map(|n| std::env::var(n).ok().filter(|v| !v.is_empty()));
        Self {
            pid: std::process::id(),
            host: gethostname::gethostname().to_string_lossy().into_owned(),
            user: user.unwrap_or_default(),
            since: Some(chrono::Local::now().naive_local()),
        }
    }

    /// It ran on this machine and is there no more: it cannot be who holds the lock now.
    fn is_gone(&self) -> bool {
        let here = gethostname::gethostname().to_string_lossy() == *self.host;
        let processes = Path::new("/proc");
        here && processes.join("self").exists() && !processes.join(self.pid.to_string()).exists()
    }
}

fn write_down(file: &mut File, holder: &Holder) -> io::Result<()> {
    let text = toml::to_string(holder).map_err(io::Error::other)?;
    file.set_len(0)?;
    file.rewind()?;
    file.write_all(text.as_bytes())
}

/// Who holds a lock that somebody holds. Between taking it and writing that down lies a moment.
fn holder(path: &Path) -> Holder {
    for _ in 0..5 {
        let mut text = String::new();
        let read = File::open(path).and_then(|f| f.take(LONGEST).read_to_string(&mut text));
        let holder: Option<Holder> = read.ok().and_then(|_| toml::from_str(&text).ok());
        if let Some(holder) = holder.filter(|h| h.pid != 0 && !h.is_gone()) {
            return holder;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Holder::default()
}

/// Some network and other file systems have no locks at all.
fn has_no_locks(why: &io::Error) -> bool {
    // ENOSYS, ENOLCK and EOPNOTSUPP as Linux counts them; elsewhere the kind says it.
    let numbers = if cfg!(target_os = "linux") { &[37, 38, 95][..] } else { &[][..] };
    why.kind() == io::ErrorKind::Unsupported
        || why.raw_os_error().is_some_and(|number| numbers.contains(&number))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_second_is_told_who_the_first_is_until_it_leaves() {
        let dir = tempfile::tempdir().unwrap();
        let first = Lock::take(dir.path()).unwrap();
        match Lock::take(dir.path()) {
            Err(LockError::Held(holder)) => {
                assert_eq!(holder.pid, std::process::id());
                assert!(holder.since.is_some() && !holder.host.is_empty(), "{holder:?}");
            }
            other => panic!("{other:?}"),
        }
        drop(first);
        Lock::take(dir.path()).unwrap();
    }

    #[test]
    fn a_save_that_takes_a_moment_is_waited_for() {
        let dir = tempfile::tempdir().unwrap();
        let held = Lock::take(dir.path()).unwrap();
        let saving = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(200));
            drop(held);
        });
        Lock::take_or_wait(dir.path()).unwrap();
        saving.join().unwrap();
    }

    #[test]
    fn what_a_dead_program_left_names_nobody() {
        let dir = tempfile::tempdir().unwrap();
        let path = own_folder::made(dir.path()).unwrap().join(NAME);
        let dead = Holder { pid: u32::MAX, user: "kari".into(), ..Holder::this_program() };
        fs::write(&path, toml::to_string(&dead).unwrap()).unwrap();
        // Held, and not yet written down who holds it.
        let held = File::open(&path).unwrap();
        held.lock().unwrap();
        match Lock::take(dir.path()) {
            Err(LockError::Held(holder)) if cfg!(target_os = "linux") => {
                assert_eq!(holder, Holder::default());
            }
            Err(LockError::Held(_)) => {}
            other => panic!("{other:?}"),
        }
        drop(held);
        Lock::take(dir.path()).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "", "and it leaves nothing behind");
    }

    #[cfg(unix)]
    #[test]
    fn a_lock_that_leads_elsewhere_empties_no_file() {
        let dir = tempfile::tempdir().unwrap();
        let precious = dir.path().join("precious.toml");
        fs::write(&precious, "name = 1\n").unwrap();
        let path = own_folder::made(dir.path()).unwrap().join(NAME);
        std::os::unix::fs::symlink(&precious, path).unwrap();
        assert!(matches!(Lock::take(dir.path()), Err(LockError::Io { .. })));
        assert_eq!(fs::read_to_string(&precious).unwrap(), "name = 1\n");
    }
}
