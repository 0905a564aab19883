//! `risiko matrix`: the matrix of a trust or of one of its goals.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::failure::Failure;
use super::output::formats;
use super::session::Session;
use super::{choice, output};
use crate::report::matrix::MatrixView;
use crate::report::write::Format;
use crate::report::write::text::Look;

/// Where the output is no terminal.
const USUAL: usize = 80;
/// Wider than this, the eye loses the line.
const WIDEST: usize = 120;

const EXAMPLES: &str = "\
Examples:
  risiko matrix --trust unn
  risiko matrix --trust UNN --goal ventetid --color always | less -R
  risiko matrix --trust unn --goal ventetid --format svg > ventetid.svg
  risiko matrix --trust sano --goal _other --format json";

/// Print the risk matrix of a trust, or of one of its goals
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Matrix {
    /// Whose matrix, by the trust's short name in any case
    #[arg(long, value_name = "TRUST")]
    trust: String,
    /// Only this goal, by id or number; _other for the risks outside the goals
    #[arg(long, value_name = "GOAL")]
    goal: Option<String>,
    /// For people or for programs
    #[arg(long, value_parser = formats(&[Format::Text, Format::Json, Format::Svg]))]
    #[arg(default_value = "text", value_name = "FORMAT")]
    format: Format,
    /// Colour the zones; auto means on a terminal, unless NO_COLOR is set
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    color: Color,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

/// Prints a matrix.
pub(super) fn run(args: &Matrix, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let register = &session.opened.register;
    session.tell_findings(&locale);
    let trust = choice::trust(register, &args.trust)?;
    let view = match &args.goal {
        Some(given) => MatrixView::of_assessment(register, &choice::goal(register, &trust, given)?),
        None => MatrixView::of_trust(register, &trust),
    };
    output::report(&view, args.format, look(args.color), &locale)?;
    Ok(ExitCode::SUCCESS)
}

fn look(color: Color) -> Look {
    let look = output::look_within(USUAL, WIDEST);
    match color {
        Color::Auto => look,
        Color::Always => Look { color: true, ..look },
        Color::Never => Look { color: false, ..look },
    }
}
