//! Disks that are full, and folders that cannot be written: it is said, and the work stays.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may unwrap")]
#![allow(clippy::print_stdout, reason = "a test says why it is skipped")]

use crate::place;
use crate::terminal;

use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use place::{Place, code, command, err, out, risiko};
use terminal::Terminal;

fn works(program: &str, args: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(args).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// A disk of a few megabytes, where this system lets one be mounted.
struct SmallDisk(Place);

impl SmallDisk {
    fn mount() -> Option<Self> {
        let place = Place::empty();
        let at = place.root.to_str().unwrap();
        works("mount", &["-t", "tmpfs", "-o", "size=4m", "tmpfs", at]).then(|| Self(place))
    }

    /// Takes all the room there is; gives it back by removing this file.
    fn fill(&self) -> PathBuf {
        let path = self.0.root.join("filler");
        let mut file = fs::File::create(&path).unwrap();
        for block in [vec![1; 1 << 16], vec![1; 1 << 10], vec![1; 1]] {
            while file.write_all(&block).is_ok() {}
        }
        path
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = works("umount", &["-l", self.0.root.to_str().unwrap()]);
    }
}

/// A folder that cannot be written while this lives, where this system lets one be made.
struct Sealed(PathBuf);

impl Sealed {
    fn seal(folder: &Path) -> Option<Self> {
        let sealed = Self(folder.to_owned());
        fs::set_permissions(folder, fs::Permissions::from_mode(0o555)).unwrap();
        // Rights bind nobody who runs the tests as root; this does.
        let is_open = || {
            let probe = folder.join("probe");
            fs::write(&probe, "").is_ok_and(|()| fs::remove_file(&probe).is_ok())
        };
        let closed = !is_open() || (works("chattr", &["+i", folder.to_str()?]) && !is_open());
        closed.then_some(sealed)
    }
}

impl Drop for Sealed {
    fn drop(&mut self) {
        let _ = works("chattr", &["-i", self.0.to_str().unwrap()]);
        let _ = fs::set_permissions(&self.0, fs::Permissions::from_mode(0o755));
    }
}

const FILE: &str = "2024/unn/ventetid.toml";

fn start(root: &Path) -> Terminal {
    let mut terminal = Terminal::start(&[], root, (120, 40));
    terminal.wait_for_text("Prioriterte mål");
    terminal
}

/// Adds a risk to UNN's waiting times.
fn add_risk(terminal: &mut Terminal, title: &str) {
    terminal.send("/ventetid til helsehjelp unn");
    terminal.wait_for("the goal found", |s| {
        s.contains("Ventetid til helsehjelp") && s.contains("› ventetid til helsehjelp unn")
    });
    terminal.send("\r");
    terminal.wait_for_text("UNN › Ventetid til helsehjelp");
    terminal.send(&format!("n{title}\r"));
    terminal.wait_for_text("ulagret");
    terminal.send("\x1b");
    terminal.wait_for("no line to type in", |s| !s.contains("Ny risiko"));
}

#[test]
fn a_full_disk_is_told_and_the_work_is_saved_once_there_is_room() {
    let Some(disk) = SmallDisk::mount() else {
        println!("skipped: no file system can be mounted here");
        return;
    };
    let root = disk.0.root.join("register");
    // Without git: its history would need more room.
    let mut demo = command(&disk.0.root, &["demo", "--no-tui", "register"]);
    let made = demo.env("PATH", "/nonexistent").output().unwrap();
    assert!(made.status.success(), "{}", err(&made));
    let before = fs::read(root.join(FILE)).unwrap();

    let mut terminal = start(&root);
    let filler = disk.fill();
    add_risk(&mut terminal, "Mens disken er full");
    terminal.wait_for_text("Det ulagrede går tapt hvis programmet blir stoppet: disken er full");
    terminal.send("s");
    terminal.wait_for_text("Ikke lagret: 2024/unn/ventetid.toml fikk ikke plass på disken");
    terminal.wait_for_text("Endringene er fortsatt her");
    terminal.wait_for_text("ulagret");
    assert_eq!(fs::read(root.join(FILE)).unwrap(), before);
    let files = fs::read_dir(root.join("2024/unn")).unwrap().map(|e| e.unwrap().file_name());
    let litter: Vec<_> = files.filter(|n| n.to_string_lossy().starts_with('.')).collect();
    assert!(litter.is_empty(), "{litter:?}");

    // To leave now would lose it: the question comes again.
    terminal.send("q");
    terminal.wait_for_text("Noe er ikke lagret");
    terminal.send("1");
    terminal.wait_for("the question again", |s| {
        s.contains("fikk ikke plass") && s.contains("Noe er ikke lagret")
    });
    terminal.send("2");
    terminal.wait_for("the question gone", |s| !s.contains("Noe er ikke lagret"));

    fs::remove_file(filler).unwrap();
    terminal.send("s");
    terminal.wait_for_text("Lagret 2024/unn/ventetid.toml");
    let saved = fs::read_to_string(root.join(FILE)).unwrap();
    assert!(saved.contains("title = \"Mens disken er full\""), "{saved}");
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
}

#[test]
fn an_edit_is_safe_again_once_there_is_room_even_without_a_save() {
    let Some(disk) = SmallDisk::mount() else {
        println!("skipped: no file system can be mounted here");
        return;
    };
    let root = disk.0.root.join("register");
    let mut demo = command(&disk.0.root, &["demo", "--no-tui", "register"]);
    assert!(demo.env("PATH", "/nonexistent").output().unwrap().status.success());
    let mut terminal = start(&root);
    let filler = disk.fill();
    add_risk(&mut terminal, "Mens disken er full");
    terminal.wait_for_text("disken er full. Gjør plass");
    fs::remove_file(filler).unwrap();
    // Any key: what could not be written down is written down now.
    terminal.send("\t");
    terminal.wait_for("no warning", |s| !s.contains("disken er full. Gjør plass"));
    let id = terminal.process_id().to_string();
    assert!(works("kill", &["-KILL", &id]));
    terminal.wait_for_end();
    let mut terminal = Terminal::start(&[], &root, (120, 40));
    terminal.wait_for_text("«Mens disken er full»: ny");
}

#[test]
fn a_folder_that_cannot_be_written_is_told_and_the_rest_is_saved() {
    let place = Place::scene("tertial");
    let mut terminal = start(&place.root);
    add_risk(&mut terminal, "Mens mappa er låst");
    let Some(sealed) = Sealed::seal(&place.root.join("2024/unn")) else {
        println!("skipped: no folder can be closed to this user here");
        return;
    };
    terminal.send("s");
    terminal.wait_for_text("Ikke lagret: 2024/unn/ventetid.toml kan ikke skrives: du har ikke");
    terminal.wait_for_text("ulagret");
    assert_eq!(place.git(&["status", "--porcelain"]), "");

    // A second file, in a folder that can be written: each is told about.
    terminal.send("\x1b");
    terminal.wait_for_text("Prioriterte mål");
    terminal.send("/sykefravær fin");
    terminal.wait_for_text("› sykefravær fin");
    terminal.send("\r");
    terminal.wait_for_text("FIN › Sykefravær");
    terminal.send("nI en annen mappe\r");
    terminal.wait_for_text("lagt til, ikke plassert");
    terminal.send("\x1b");
    terminal.wait_for("no line to type in", |s| !s.contains("Ny risiko"));
    terminal.send("s");
    terminal.wait_for_text("Ikke alt ble lagret");
    terminal.wait_for_text("Ikke lagret: 2024/unn/ventetid.toml kan ikke skrives");
    terminal.wait_for_text("Lagret: 2024/fin/sykefravaer.toml");
    assert_eq!(place.git(&["status", "--porcelain"]), " M 2024/fin/sykefravaer.toml\n");
    terminal.send("\x1b");
    terminal.wait_for("the words gone", |s| !s.contains("Ikke alt ble lagret"));

    drop(sealed);
    terminal.send("s");
    terminal.wait_for_text("Lagret 2024/unn/ventetid.toml");
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
}

#[test]
fn a_register_that_cannot_be_written_is_opened_for_looking() {
    let place = Place::scene("tertial");
    let Some(sealed) = Sealed::seal(&place.root) else {
        println!("skipped: no folder can be closed to this user here");
        return;
    };
    let mut terminal = start(&place.root);
    terminal.wait_for_text("Bare lesing: mappa til registeret kan ikke skrives");
    terminal.wait_for_text("bare lesing");
    terminal.send("\r");
    terminal.wait_for_text(" › ");
    terminal.send("nProve\r");
    terminal.wait_for_text("Bare lesing: mappa til registeret kan ikke skrives");
    terminal.send("\x1b");
    terminal.wait_for("no question to answer", |s| !s.contains("Ny risiko"));
    assert!(!terminal.screen().contains("ulagret"));
    let status = risiko(&place.root, &["status", "--trust", "unn"]);
    assert_eq!(err(&status), "", "commands that read need no right to write");
    drop(sealed);
    assert!(!place.root.join(".risiko").exists());
}

/// Two files of which the second cannot be written: neither its folder nor itself.
fn with_a_sealed_second_file(first: &str, second: &str, test: impl Fn(&Place)) {
    let place = Place::demo();
    let before = [first, second].map(|file| fs::read(place.root.join(file)).unwrap());
    for sealed in [Path::new(second).parent().unwrap(), Path::new(second)] {
        let path = place.root.join(sealed);
        let rights = fs::metadata(&path).unwrap().permissions();
        if path.is_dir() {
            let Some(_sealed) = Sealed::seal(&path) else {
                println!("skipped: no folder can be closed to this user here");
                return;
            };
            test(&place);
        } else if works("chattr", &["+i", path.to_str().unwrap()]) {
            test(&place);
            assert!(works("chattr", &["-i", path.to_str().unwrap()]));
        }
        fs::set_permissions(&path, rights).unwrap();
        let after = [first, second].map(|file| fs::read(place.root.join(file)).unwrap());
        assert_eq!(after, before, "{}: nothing is written", sealed.display());
        for folder in [first, second].map(|file| place.root.join(file)) {
            let entries = fs::read_dir(folder.parent().unwrap()).unwrap();
            let names = entries.map(|entry| entry.unwrap().file_name());
            let litter: Vec<_> = names.filter(|n| n.to_string_lossy().starts_with('.')).collect();
            assert!(litter.is_empty(), "{litter:?}");
        }
    }
}

#[test]
fn settings_in_two_files_are_written_both_or_not_at_all() {
    with_a_sealed_second_file("2024/nlsh/sykefravaer.toml", FILE, |place| {
        let first = fs::read_to_string(place.root.join("2024/nlsh/sykefravaer.toml")).unwrap();
        let id = first.split("[risk.").nth(1).unwrap().split(']').next().unwrap();
        let goal = format!("nlsh/{id}");
        let done = place.risiko(&["--lang", "en", "set", &goal, "unn/r7k3m", "owner=Z"]);
        assert_eq!(code(&done), 2, "{}{}", out(&done), err(&done));
        assert!(err(&done).contains("Nothing is written."), "{}", err(&done));
    });
}

#[test]
fn choices_in_two_files_are_written_both_or_not_at_all() {
    let place = Place::demo();
    let files = ["2024/nlsh/sykefravaer.toml", FILE];
    for file in files {
        let path = place.root.join(file);
        let text = fs::read_to_string(&path).unwrap();
        let line = "\nowner = ";
        assert!(text.contains(line));
        let conflict =
            "\nconflict.owner = { base = \"A\", ours = \"B\", theirs = \"C\" }\nowner = ";
        fs::write(&path, text.replacen(line, conflict, 1)).unwrap();
    }
    let read = || files.map(|file| fs::read_to_string(place.root.join(file)).unwrap());
    let before = read();
    let Some(sealed) = Sealed::seal(&place.root.join("2024/unn")) else {
        println!("skipped: no folder can be closed to this user here");
        return;
    };
    let stopped = place.risiko(&["--lang", "en", "resolve", "theirs", "--all"]);
    assert_eq!(code(&stopped), 2, "{}{}", out(&stopped), err(&stopped));
    assert!(err(&stopped).contains("2024/unn/ventetid.toml"), "{}", err(&stopped));
    assert!(err(&stopped).contains("Nothing is written."), "{}", err(&stopped));
    assert_eq!((read(), out(&stopped).as_str()), (before, ""));
    drop(sealed);
    let done = place.risiko(&["resolve", "theirs", "--all"]);
    assert_eq!(code(&done), 0, "{}", err(&done));
    assert!(read().iter().all(|text| !text.contains("conflict") && text.contains("owner = \"C\"")));
}
