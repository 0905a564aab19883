//! The matrix as text: heading, grid, list of risks, legend.

use super::grid;
use super::list;
use super::{MatrixView, Shown};
use crate::locale::{Arg, Locale};
use crate::model::matrix::Rgb;
use crate::model::{Axis, DocKey, Level, Matrix, ZoneIndex};
use crate::report::sanitize::for_terminal;
use crate::report::{fit, titles};

/// Longer names of zones are cut.
pub(super) const WIDEST_ZONE_NAME: usize = 20;

/// How the text is to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The columns to keep within. Below about 50 the grid of a large matrix needs more.
    pub columns: usize,
    /// Zones in 24-bit colour; their letters are there in any case.
    pub color: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self { columns: 80, color: false }
    }
}

/// The matrix as text for a terminal or a pipe. Every string from a file is made safe.
pub fn text(view: &MatrixView<'_>, look: Look, locale: &Locale) -> String {
    let mut lines = heading(view, look, locale);
    let (grid, overflows) = grid::lines(view, look, locale);
    lines.push(String::new());
    lines.extend(grid);
    lines.push(String::new());
    lines.extend(list::lines(view, look, locale));
    lines.extend(left_out(view, locale));
    lines.push(String::new());
    lines.extend(legend(&view.register.matrix, overflows, look, locale));
    lines.join("\n") + "\n"
}

fn heading(view: &MatrixView<'_>, look: Look, locale: &Locale) -> Vec<String> {
    let register = view.register;
    let about = match &view.goal {
        Some(goal) => titles::file(register, goal, locale),
        None => locale.text("matrix-heading-trust"),
    };
    let trust = titles::trust(register, &view.trust);
    let mut lines = fit::wrap(&format!("{trust} · {about} · {}", register.year), look.columns);
    lines.extend(standing(view, locale));
    if register.matrix.example {
        lines.extend(fit::wrap(&locale.text("matrix-example"), look.columns));
    }
    lines
}

/// "godkjent · vurdert 14. februar": how far the assessment has come.
fn standing(view: &MatrixView<'_>, locale: &Locale) -> Option<String> {
    let state = locale.text(&format!("state-{}", view.state()?.word()));
    let doc = DocKey::new(&view.trust, view.goal.as_ref()?);
    let assessed = view.register.assessment(&doc).and_then(|a| a.assessed).map(|day| {
        let date = locale.day_in(day, view.register.year);
        locale.with("matrix-assessed", &[("date", (&date).into())])
    });
    Some([state].into_iter().chain(assessed).collect::<Vec<_>>().join(" · "))
}

fn left_out(view: &MatrixView<'_>, locale: &Locale) -> Vec<String> {
    let counts = [("matrix-closed", view.closed), ("matrix-damaged", view.damaged)];
    let there = counts.into_iter().filter(|(_, count)| *count > 0);
    let lines = there.map(|(id, count)| locale.with(id, &[("count", Arg::from(count))]));
    lines.flat_map(|line| [String::new(), line]).collect()
}

/// What the zones mean, worst first, and the signs.
fn legend(matrix: &Matrix, overflows: bool, look: Look, locale: &Locale) -> Vec<String> {
    let names: Vec<_> = matrix
        .zone_indices()
        .rev()
        .map(|zone| (zone, for_terminal(&matrix.zone(zone).name)))
        .collect();
    let widest = names.iter().map(|(_, name)| fit::width(name)).max().unwrap_or(0);
    let widest = widest.min(WIDEST_ZONE_NAME);
    let letters = zone_letter_width(matrix);
    let indent = letters + 2 + 1 + widest + 2;
    let mut lines = Vec::new();
    for (zone, name) in &names {
        let meaning = meaning(matrix, *zone, locale);
        let room = look.columns.saturating_sub(indent).max(20);
        let mut rest = fit::wrap(&meaning, room).into_iter();
        let letter = zone_tile(matrix, *zone, look);
        let first = rest.next().unwrap_or_default();
        lines.push(format!("{letter} {}  {first}", fit::pad(name, widest)).trim_end().to_owned());
        lines.extend(rest.map(|line| format!("{}{line}", " ".repeat(indent))));
    }
    lines.push(String::new());
    lines.push(locale.text("matrix-knowledge"));
    if overflows {
        lines.push(locale.text("matrix-overflow"));
    }
    lines
}

fn meaning(matrix: &Matrix, zone: ZoneIndex, locale: &Locale) -> String {
    let zone = matrix.zone(zone);
    let action = for_terminal(&zone.action);
    let who = for_terminal(zone.accept.trim_end_matches('.'));
    match (action.is_empty(), who.is_empty()) {
        (_, true) => action.into_owned(),
        (true, false) => locale.with("matrix-accept", &[("who", who.as_ref().into())]),
        (false, false) => {
            let accept = locale.with("matrix-accept", &[("who", who.as_ref().into())]);
            format!("{}. {accept}", action.trim_end_matches('.'))
        }
    }
}

/// The columns of the widest zone letter.
pub(super) fn zone_letter_width(matrix: &Matrix) -> usize {
    const WIDEST: usize = 3;
    let letters = matrix.zones.iter().map(|zone| fit::width(&for_terminal(&zone.letter)));
    letters.max().unwrap_or(0).min(WIDEST)
}

/// A zone's letter on its colour, with a space on either side.
pub(super) fn zone_tile(matrix: &Matrix, zone: ZoneIndex, look: Look) -> String {
    let letter = for_terminal(&matrix.zone(zone).letter);
    let tile = format!(" {} ", fit::pad(&letter, zone_letter_width(matrix)));
    painted(&tile, matrix.zone(zone).color, look)
}

/// A text on a colour, in black or white, whichever reads better.
pub(super) fn painted(text: &str, color: Rgb, look: Look) -> String {
    if !look.color {
        return text.to_owned();
    }
    let (Rgb(r, g, b), Rgb(tr, tg, tb)) = (color, color.text_on());
    format!("\u{1b}[48;2;{r};{g};{b};38;2;{tr};{tg};{tb}m{text}\u{1b}[0m")
}

/// What stands for a level on its axis: its mark, or its number where it has none.
pub(super) fn mark(matrix: &Matrix, axis: Axis, level: Level) -> String {
    let mark = for_terminal(&matrix.scale(axis).text(level).mark).into_owned();
    if mark.is_empty() { level.number().to_string() } else { fit::cut(&mark, 3) }
}

/// The marks of a risk's probability and consequence; a dash where there is none.
pub(super) fn marks(matrix: &Matrix, shown: &Shown<'_>) -> (String, String) {
    let current = &shown.risk.current;
    let or_dash = |axis, level: Option<Level>| {
        level.map_or_else(|| "–".to_owned(), |level| mark(matrix, axis, level))
    };
    (or_dash(Axis::Probability, current.probability), or_dash(Axis::Consequence, current.worst()))
}
