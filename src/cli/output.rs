//! Standard output and standard error.

use std::io::{self, IsTerminal, Write};

use serde_json::Value;

use super::failure::Failure;
use crate::report::sanitize;
use crate::tui::Depth;

/// Prints a command's result. A reader that stops reading is no error.
///
/// # Errors
/// [`Failure::Output`] where the result cannot be written, as on a full disk.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    print_bytes(text.as_bytes())
}

/// Prints what need not be text.
///
/// # Errors
/// As [`print`].
pub(super) fn print_bytes(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(why) if why.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Output(why)),
        _ => Ok(()),
    }
}

/// Says what went wrong. Where even that cannot be said, the exit code still tells.
pub(super) fn complain(text: &str) {
    let text = text.trim_end();
    if !text.is_empty() {
        let _ = writeln!(io::stderr().lock(), "{text}");
    }
}

/// JSON as it is printed and written: indented, safe for a terminal, with a final line break.
pub(super) fn json(value: &Value) -> String {
    sanitize::json(&format!("{value:#}\n"))
}

/// What colours the terminal shows, going by the environment.
pub(super) fn depth() -> Depth {
    Depth::detect(|name| std::env::var(name).ok())
}

/// Standard output is a terminal that shows colours.
pub(super) fn has_color() -> bool {
    io::stdout().is_terminal() && depth() != Depth::None
}

/// Standard error is a terminal that shows colours.
pub(super) fn errors_have_color() -> bool {
    io::stderr().is_terminal() && depth() != Depth::None
}

/// The columns of the terminal, where standard output is one.
pub(super) fn columns() -> Option<usize> {
    if !io::stdout().is_terminal() {
        return None;
    }
    crossterm::terminal::size().ok().map(|(columns, _)| usize::from(columns)).filter(|c| *c > 0)
}

/// A person sits at both ends.
pub(super) fn is_interactive() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}
