//! Ending a git that waits in vain, with what it has started.

use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use sysinfo::{Pid, ProcessRefreshKind, ProcessesToUpdate, Signal, System};

/// So long a process has for tidying up.
const GRACE: Duration = Duration::from_secs(5);

/// How often it is looked whether it has ended.
const LOOK: Duration = Duration::from_millis(20);

/// Asks a process and all that it has started to end, and ends what does not. Git takes its locks
/// away when it is asked, and a clone its folder; where systems cannot ask (Windows) they stay.
pub(super) fn end(child: &mut Child) {
    let root = Pid::from_u32(child.id());
    let mut system = System::new();
    look(&mut system, ProcessesToUpdate::All);
    let family = family(&system, root);
    for (pid, _) in &family {
        if let Some(process) = system.process(*pid)
            && process.kill_with(Signal::Term) != Some(true)
        {
            process.kill();
        }
    }
    let asked = Instant::now();
    while asked.elapsed() < GRACE {
        // Without a look at its end, an ended child stays as a zombie.
        if matches!(child.try_wait(), Ok(Some(_))) && !is_any_left(&mut system, &family) {
            return;
        }
        thread::sleep(LOOK);
    }
    for (pid, began) in &family {
        if let Some(process) = system.process(*pid).filter(|p| p.start_time() == *began) {
            process.kill();
        }
    }
    // It may be gone already; and nothing is left to do where it cannot be ended.
    let _ = child.kill();
    let _ = child.wait();
}

/// A process and its descendants, each with the time when it began: numbers are used again.
fn family(system: &System, root: Pid) -> Vec<(Pid, u64)> {
    let processes = system.processes();
    let mut found: Vec<Pid> = vec![root];
    let mut at = 0;
    while let Some(parent) = found.get(at).copied() {
        let is_child = |pid: &&Pid| processes[*pid].parent() == Some(parent);
        let new: Vec<Pid> = processes.keys().filter(is_child).copied().collect();
        found.extend(new.into_iter().filter(|pid| !found.contains(pid)).collect::<Vec<_>>());
        at += 1;
    }
    let began = |pid: Pid| processes.get(&pid).map(|process| (pid, process.start_time()));
    found.into_iter().filter_map(began).collect()
}

fn is_any_left(system: &mut System, family: &[(Pid, u64)]) -> bool {
    let pids: Vec<Pid> = family.iter().map(|(pid, _)| *pid).collect();
    look(system, ProcessesToUpdate::Some(&pids));
    let is_left = |(pid, began): &(Pid, u64)| {
        system.process(*pid).is_some_and(|process| process.start_time() == *began)
    };
    family.iter().any(is_left)
}

fn look(system: &mut System, which: ProcessesToUpdate<'_>) {
    let kind = ProcessRefreshKind::nothing().without_tasks();
    system.refresh_processes_specifics(which, true, kind);
}

#[cfg(all(test, unix))]
mod tests {
    use std::io::{BufRead as _, BufReader};
    use std::process::{Command, Stdio};

    use super::*;

    #[test]
    fn a_process_ends_with_its_descendants_even_those_that_do_not_hear() {
        let script = "sh -c 'trap \"\" TERM; echo $$; while :; do sleep 0.1; done' & wait";
        let mut command = Command::new("sh");
        let mut child = command.args(["-c", script]).stdout(Stdio::piped()).spawn().unwrap();
        let mut grandchild = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut grandchild).unwrap();
        let grandchild = Pid::from_u32(grandchild.trim().parse().unwrap());
        let mut system = System::new();
        look(&mut system, ProcessesToUpdate::All);
        assert!(system.process(grandchild).is_some());
        end(&mut child);
        look(&mut system, ProcessesToUpdate::All);
        let is_alive = |pid| {
            let process = system.process(pid);
            process.is_some_and(|p| p.status() != sysinfo::ProcessStatus::Zombie)
        };
        assert!(!is_alive(grandchild) && !is_alive(Pid::from_u32(child.id())));
    }
}
