//! `risiko matrix`: the matrix of a trust or of one of its goals.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::failure::Failure;
use super::session::Session;
use super::status::Format;
use super::{choice, output};
use crate::report::matrix::{self, Look, MatrixView};

/// Wider than this, the eye loses the line.
const WIDEST: usize = 120;

const EXAMPLES: &str = "\
Examples:
  risiko matrix --trust unn
  risiko matrix --trust UNN --goal ventetid --color always | less -R
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
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
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
///
/// # Errors
/// [`Failure::UnknownTrust`], [`Failure::UnknownGoal`], [`Failure::GoalOfOthers`],
/// [`Failure::Output`].
pub(super) fn run(args: &Matrix, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let register = &session.opened.register;
    session.tell_findings(&locale);
    let trust = choice::trust(register, &args.trust)?;
    let view = match &args.goal {
        Some(given) => MatrixView::of_assessment(register, &choice::goal(register, &trust, given)?),
        None => MatrixView::of_trust(register, &trust),
    };
    output::print(&match args.format {
        Format::Text => matrix::text(&view, look(args.color), &locale),
        Format::Json => output::json(&matrix::json(&view)),
    })?;
    Ok(ExitCode::SUCCESS)
}

fn look(color: Color) -> Look {
    let usual = Look::default();
    Look {
        columns: output::columns().map_or(usual.columns, |columns| columns.min(WIDEST)),
        color: match color {
            Color::Auto => output::has_color(),
            Color::Always => true,
            Color::Never => false,
        },
    }
}
