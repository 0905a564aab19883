//! Killing git together with everything it has started.

use std::process::{Child, Command};
#[cfg(unix)]
use std::{
    thread,
    time::{Duration, Instant},
};

/// So long git has for tidying up.
#[cfg(unix)]
const GRACE: Duration = Duration::from_secs(5);

/// Kills a process and all its descendants. Asked first, git removes its locks and a clone its
/// folder.
#[cfg(unix)]
pub(super) fn kill_tree(child: &mut Child) {
    let tree = tree(child.id());
    signal("TERM", &tree);
    let asked = Instant::now();
    while asked.elapsed() < GRACE {
        // Without a look at its end, a child that has ended stays as a zombie.
        let has_ended = matches!(child.try_wait(), Ok(Some(_)));
        if has_ended && !signal("0", &tree) {
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
    signal("KILL", &tree);
    // It may be gone already; and nothing is left to do where it cannot be killed.
    let _ = child.kill();
    let _ = child.wait();
}

/// A process and its descendants.
#[cfg(unix)]
fn tree(root: u32) -> Vec<String> {
    let listed = Command::new("ps").args(["-A", "-o", "pid=", "-o", "ppid="]).output();
    let listed = listed.map(|listed| String::from_utf8_lossy(&listed.stdout).into_owned());
    let listed = listed.unwrap_or_default();
    let pairs: Vec<(&str, &str)> =
        listed.lines().filter_map(|line| line.trim().split_once(char::is_whitespace)).collect();
    let mut tree = vec![root.to_string()];
    let mut at = 0;
    while let Some(parent) = tree.get(at).cloned() {
        let children = pairs.iter().filter(|(_, of)| of.trim() == parent);
        tree.extend(children.map(|(pid, _)| (*pid).to_owned()));
        at += 1;
    }
    tree
}

/// Sends each a signal, by the shell's own `kill`, since not every system has the program; whether
/// any of them is there.
#[cfg(unix)]
fn signal(name: &str, tree: &[String]) -> bool {
    let script = "any=1; for pid; do kill -s \"$0\" \"$pid\" && any=0; done 2>/dev/null; exit $any";
    let status = Command::new("sh").args(["-c", script, name]).args(tree).status();
    status.is_ok_and(|status| status.success())
}

/// The same where there are no signals: locks stay.
#[cfg(not(unix))]
pub(super) fn kill_tree(child: &mut Child) {
    let _ = Command::new("taskkill").args(["/T", "/F", "/PID", &child.id().to_string()]).output();
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(all(test, unix))]
mod tests {
    use std::io::{BufRead as _, BufReader};
    use std::process::Stdio;

    use super::*;

    #[test]
    fn a_process_is_killed_with_its_descendants_even_those_that_do_not_listen() {
        let script = "sh -c 'trap \"\" TERM; echo $$; while :; do sleep 0.1; done' & wait";
        let mut command = Command::new("sh");
        let mut child = command.args(["-c", script]).stdout(Stdio::piped()).spawn().unwrap();
        let mut grandchild = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut grandchild).unwrap();
        let state = |pid: &str| {
            let listed = Command::new("ps").args(["-o", "stat=", "-p", pid]).output().unwrap();
            String::from_utf8(listed.stdout).unwrap().trim().to_owned()
        };
        assert!(!state(grandchild.trim()).is_empty());
        kill_tree(&mut child);
        for pid in [grandchild.trim(), &child.id().to_string()] {
            let state = state(pid);
            assert!(state.is_empty() || state.starts_with('Z'), "{pid} {state}");
        }
    }
}
