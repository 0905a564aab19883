//! Standard output and standard error.

use std::io::{self, IsTerminal, Write};

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::failure::Failure;
use crate::locale::Locale;
pub(super) use crate::report::write::json;
use crate::report::write::text::Look;
use crate::report::write::{Format, Report, file};
use crate::tui::Depth;

/// Narrower than this a page is not written, whatever the terminal says.
const NARROWEST: usize = 40;

/// The formats that a command offers, by their words.
pub(super) fn formats(offered: &[Format]) -> impl TypedValueParser<Value = Format> + use<> {
    let words = offered.iter().map(|format| format.word()).collect::<Vec<_>>();
    PossibleValuesParser::new(words).map(|given| {
        let found = Format::WORDS.iter().find(|(word, _)| *word == given);
        found.map_or(Format::Text, |(_, format)| *format)
    })
}

/// Prints a report.
pub(super) fn report(
    report: &dyn Report,
    format: Format,
    look: Look,
    locale: &Locale,
) -> Result<(), Failure> {
    print_bytes(&file(report, format, look, locale).map_err(Failure::Unwritten)?)
}

/// Text of at most so many columns, in the terminal's colours.
pub(super) fn look(columns: Option<usize>) -> Look {
    Look { columns, color: has_color() }
}

/// Text as wide as the terminal, and so wide where there is none; the eye loses a line that is wider
/// than the widest.
pub(super) fn look_within(usual: usize, widest: usize) -> Look {
    look(Some(columns().map_or(usual, |columns| columns.min(widest))))
}

/// How a page to read is written.
pub(super) fn page() -> Look {
    look(Some(page_columns()))
}

/// How wide a page to read is.
pub(super) fn page_columns() -> usize {
    columns().map_or(80, |columns| columns.clamp(NARROWEST, 100))
}

/// Prints a command's result. A reader that stops reading is no error.
///
/// # Errors
/// [`Failure::Output`] where the result cannot be written, as on a full disk.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    print_bytes(text.as_bytes())
}

/// Prints what need not be text.
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
