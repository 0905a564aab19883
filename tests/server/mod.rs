//! A git server at a port of this machine, that answers as a test wants it to.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;

/// What a connection comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mood {
    /// The server does its work.
    Works,
    /// It takes the connection and says nothing.
    Silent,
    /// It says nothing to those who want to send.
    SilentToSenders,
    /// It works, and what it answers when all is received never arrives.
    Swallows,
    /// It is gone when so many bytes have come from it.
    GivesOnly(usize),
    /// It is gone when so many bytes have come to it.
    TakesOnly(usize),
}

/// A server of the repositories in a folder.
pub(crate) struct Server {
    port: u16,
    mood: Arc<Mutex<Mood>>,
}

impl Server {
    pub(crate) fn of(folder: &Path, mood: Mood) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let mood = Arc::new(Mutex::new(mood));
        let (folder, shared) = (folder.to_owned(), Arc::clone(&mood));
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let (folder, mood) = (folder.clone(), *shared.lock().unwrap());
                thread::spawn(move || serve(client, &folder, mood));
            }
        });
        Self { port, mood }
    }

    /// The address of a repository.
    pub(crate) fn url(&self, repository: &str) -> String {
        format!("git://127.0.0.1:{}/{repository}", self.port)
    }

    /// The same, as the web has it; it is silent, or the client hears nothing that it understands.
    pub(crate) fn web(&self, repository: &str) -> String {
        format!("http://127.0.0.1:{}/{repository}", self.port)
    }

    /// From the next connection on.
    pub(crate) fn turns(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }
}

fn serve(mut client: TcpStream, folder: &Path, mood: Mood) {
    let request = request(&mut client);
    let is_sender = String::from_utf8_lossy(&request).contains("git-receive-pack");
    if mood == Mood::Silent || (mood == Mood::SilentToSenders && is_sender) {
        // Until the client goes.
        while let Ok(1..) = client.read(&mut [0; 1024]) {}
        return;
    }
    let mut daemon = daemon(folder);
    let (mut to_daemon, from_daemon) =
        (daemon.stdin.take().unwrap(), daemon.stdout.take().unwrap());
    to_daemon.write_all(&request).unwrap();
    let (takes, gives) = match mood {
        Mood::TakesOnly(bytes) if is_sender => (bytes, usize::MAX),
        Mood::GivesOnly(bytes) => (usize::MAX, bytes),
        _ => (usize::MAX, usize::MAX),
    };
    let (from_client, to_client) = (client.try_clone().unwrap(), client.try_clone().unwrap());
    let back = thread::spawn(move || match mood {
        Mood::Swallows if is_sender => swallow(from_daemon, to_client),
        _ => pump(from_daemon, to_client, gives),
    });
    let cut = client.try_clone().unwrap();
    let there = thread::spawn(move || {
        if pump(from_client, to_daemon, takes) {
            let _ = cut.shutdown(Shutdown::Both);
        }
    });
    let is_cut = back.join().unwrap();
    if is_cut || mood != Mood::Swallows {
        let _ = client.shutdown(Shutdown::Both);
    }
    there.join().unwrap();
    let _ = daemon.kill();
    let _ = daemon.wait();
}

/// The first line, with its length before it; what does not begin so is not from git.
fn request(client: &mut TcpStream) -> Vec<u8> {
    let mut request = vec![0; 4];
    let _ = client.read_exact(&mut request);
    let length = std::str::from_utf8(&request).ok().and_then(|l| usize::from_str_radix(l, 16).ok());
    if let Some(rest) = length.and_then(|length| length.checked_sub(4)) {
        request.resize(4 + rest, 0);
        let _ = client.read_exact(&mut request[4..]);
    }
    request
}

fn daemon(folder: &Path) -> std::process::Child {
    let base: PathBuf = folder.to_owned();
    let mut command = Command::new("git");
    command.args(["daemon", "--inetd", "--export-all", "--enable=receive-pack"]);
    command.arg(format!("--base-path={}", base.display()));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    command.spawn().unwrap()
}

/// Passes bytes on, at most so many; whether there were more.
fn pump(mut from: impl Read, mut to: impl Write, mut most: usize) -> bool {
    let mut block = [0; 1024];
    while let Ok(count @ 1..) = from.read(&mut block) {
        let passed = count.min(most);
        if to.write_all(&block[..passed]).is_err() {
            return false;
        }
        let _ = to.flush();
        most -= passed;
        if most == 0 {
            return true;
        }
    }
    false
}

/// Passes on what is told at the beginning, as far as the first end of a list, and nothing more.
fn swallow(mut from: impl Read, mut to: impl Write) -> bool {
    let mut block = [0; 65536];
    let mut told = Vec::new();
    while !told.ends_with(b"0000") {
        let Ok(count @ 1..) = from.read(&mut block) else { return false };
        told.extend_from_slice(&block[..count]);
    }
    let _ = to.write_all(&told);
    while let Ok(1..) = from.read(&mut block) {}
    false
}
