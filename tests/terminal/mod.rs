//! The real binary in a real pseudo-terminal, driven by keys and read through a terminal emulator.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a harness may stop a test")]

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long a condition may take to come true on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running program and its screen.
pub(crate) struct Terminal {
    parser: vt100::Parser,
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    /// Everything the program wrote.
    pub(crate) written: Vec<u8>,
}

impl Terminal {
    /// Starts `risiko` with arguments in a directory.
    pub(crate) fn start(args: &[&str], dir: &Path, size: (u16, u16)) -> Self {
        Self::start_with(args, dir, &[], size)
    }

    /// The same, by the settings of a home of the test's own.
    pub(crate) fn start_at_home(args: &[&str], dir: &Path, home: &str, size: (u16, u16)) -> Self {
        let config = format!("{home}/no-config");
        let of_home = [("HOME", home), ("XDG_CONFIG_HOME", &config), ("GIT_CONFIG_NOSYSTEM", "1")];
        Self::start_with(args, dir, &of_home, size)
    }

    fn start_with(
        args: &[&str],
        dir: &Path,
        environment: &[(&str, &str)],
        size: (u16, u16),
    ) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_risiko"));
        command.args(args);
        for (name, value) in environment {
            command.env(name, value);
        }
        Self::start_program(command, dir, size)
    }

    /// Starts another program in a directory.
    pub(crate) fn start_program(
        mut command: CommandBuilder,
        dir: &Path,
        (columns, rows): (u16, u16),
    ) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        command.cwd(dir);
        command.env("TERM", "xterm-256color");
        command.env("COLORTERM", "truecolor");
        command.env_remove("NO_COLOR");
        command.env_remove("RISIKO_LANG");
        if command.get_env("RISIKO_SETTINGS").is_none() {
            command.env("RISIKO_SETTINGS", settings());
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let (sender, output) = channel();
        std::thread::spawn(move || {
            let mut block = [0; 8192];
            while let Ok(count @ 1..) = reader.read(&mut block) {
                if sender.send(block[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        let parser = vt100::Parser::new(cells(rows), cells(columns), 0);
        Self { parser, child, master: pair.master, keys, output, written: Vec::new() }
    }

    /// Types text, or keys as escape sequences.
    pub(crate) fn send(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// The screen as text.
    pub(crate) fn screen(&self) -> String {
        self.parser.screen().contents()
    }

    /// Whether the program shows the alternate screen.
    pub(crate) fn is_full_screen(&self) -> bool {
        self.parser.screen().alternate_screen()
    }

    /// Another size of the window.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.resize(size).unwrap();
        self.parser.screen_mut().set_size(cells(rows), cells(columns));
    }

    /// Waits until the screen satisfies a condition.
    pub(crate) fn wait_for(&mut self, what: &str, condition: impl Fn(&str) -> bool) {
        let start = Instant::now();
        while !condition(&self.screen()) {
            if start.elapsed() > PATIENCE {
                panic!("waited in vain for {what}; the screen is\n{}", self.screen());
            }
            self.read(Duration::from_millis(20));
        }
    }

    /// Waits until the screen shows some words.
    pub(crate) fn wait_for_text(&mut self, words: &str) {
        self.wait_for(words, |screen| screen.contains(words));
    }

    /// Waits for the program to end and reads the rest of its output; its exit code.
    pub(crate) fn wait_for_end(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            self.read(Duration::from_millis(20));
            if let Some(status) = self.child.try_wait().unwrap() {
                while self.read(Duration::from_millis(50)) {}
                return status.exit_code();
            }
            assert!(start.elapsed() < PATIENCE, "it does not end:\n{}", self.screen());
        }
    }

    /// The program's process.
    pub(crate) fn process_id(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    fn read(&mut self, patience: Duration) -> bool {
        let Ok(bytes) = self.output.recv_timeout(patience) else { return false };
        self.parser.process(&bytes);
        self.written.extend_from_slice(&bytes);
        true
    }
}

/// The settings of somebody who has chosen nothing and is not asked: never the developer's own.
fn settings() -> PathBuf {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("settings.toml");
    if !file.exists() {
        std::fs::write(&file, "start = \"overview\"\n").unwrap();
    }
    file
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
