//! The grid of the matrix: axes with marks and labels, cells with zone letter and risk numbers.

use super::MatrixView;
use super::text::{Look, mark, painted};
use crate::locale::Locale;
use crate::model::{Axis, Level, Matrix};
use crate::report::fit;
use crate::report::sanitize::for_terminal;

/// A cell's columns without what divides cells: room for "+12" and a space on either side.
const NARROWEST: usize = 5;
/// Wider cells would tear the picture apart.
const WIDEST: usize = 14;
/// Lines of a label beside a row, and lines of a cell.
const HEIGHT: usize = 2;
/// Lines of a label below a column.
const LABEL_HEIGHT: usize = 3;
/// The widest column of labels to the left.
const WIDEST_LABEL: usize = 18;

/// What the columns of the grid measure.
struct Measures {
    /// The marks of the vertical axis.
    mark: usize,
    /// The labels of the vertical axis; 0 where there is no room for them.
    label: usize,
    /// A cell, without what divides it from the next.
    cell: usize,
    /// Cells are divided by lines; in colour the tiles stand side by side.
    is_ruled: bool,
}

impl Measures {
    fn new(matrix: &Matrix, look: Look) -> Self {
        let up = matrix.vertical;
        let across = matrix.scale(matrix.horizontal()).len();
        let levels = matrix.scale(up).levels();
        let mark = levels.map(|l| fit::width(&mark(matrix, up, l))).max().unwrap_or(1);
        let is_ruled = !look.color;
        let rules = if is_ruled { across + 1 } else { 0 };
        let room = look.columns.saturating_sub(mark + 2 + rules);
        let spare = room.saturating_sub(across * NARROWEST);
        let wanted = longest_word(matrix).clamp(1, WIDEST_LABEL);
        // A label takes at most a quarter of the columns, and nothing that the cells need.
        let label = wanted.min(look.columns / 4).min(spare);
        let label = if label < wanted.min(6) { 0 } else { label };
        let left = if label > 0 { label + 1 } else { 0 };
        let cell = (room.saturating_sub(left) / across.max(1)).clamp(NARROWEST, WIDEST);
        Self { mark, label, cell, is_ruled }
    }

    /// The columns of what divides cells.
    fn rule(&self) -> usize {
        usize::from(self.is_ruled)
    }

    /// The columns to the left of the cells.
    fn left(&self) -> usize {
        self.mark + 2 + if self.label > 0 { self.label + 1 } else { 0 }
    }
}

/// The columns that the vertical axis' labels ask for: two lines each, broken between words.
fn longest_word(matrix: &Matrix) -> usize {
    let scale = matrix.scale(matrix.vertical);
    let labels = scale.levels().map(|level| for_terminal(&scale.text(level).label).into_owned());
    let asked = labels.map(|label| {
        let whole = fit::width(&label);
        let word = label.split_whitespace().map(fit::width).max().unwrap_or(0);
        word.max(whole.div_ceil(HEIGHT))
    });
    asked.max().unwrap_or(0)
}

/// The grid's lines, and whether a cell holds more risks than it has room to name.
pub(super) fn lines(view: &MatrixView<'_>, look: Look, locale: &Locale) -> (Vec<String>, bool) {
    let matrix = &view.register.matrix;
    let measures = Measures::new(matrix, look);
    let mut overflows = false;
    let mut lines = vec![format!("↑ {}", axis_name(matrix, matrix.vertical, locale))];
    for (at, up) in matrix.scale(matrix.vertical).levels().rev().enumerate() {
        lines.extend(rule(matrix, &measures, if at == 0 { '┬' } else { '┼' }));
        let (row, row_overflows) = row(view, up, &measures, look);
        lines.extend(row);
        overflows |= row_overflows;
    }
    lines.extend(rule(matrix, &measures, '┴'));
    lines.extend(below(matrix, &measures));
    let left = " ".repeat(measures.left() + measures.rule());
    lines.push(format!("{left} {} →", axis_name(matrix, matrix.horizontal(), locale)));
    (lines.into_iter().map(|line| line.trim_end().to_owned()).collect(), overflows)
}

fn axis_name(matrix: &Matrix, axis: Axis, locale: &Locale) -> String {
    match axis {
        Axis::Consequence => locale.text("axis-consequence"),
        Axis::Probability => {
            let name = locale.text("axis-probability");
            format!("{name} {}", for_terminal(&matrix.period)).trim_end().to_owned()
        }
    }
}

/// A line between rows of cells.
fn rule(matrix: &Matrix, measures: &Measures, crossing: char) -> Option<String> {
    if !measures.is_ruled {
        return None;
    }
    let (first, last) = match crossing {
        '┬' => ('┌', '┐'),
        '┴' => ('└', '┘'),
        _ => ('├', '┤'),
    };
    let across = matrix.scale(matrix.horizontal()).len();
    let cells = vec!["─".repeat(measures.cell); across].join(&crossing.to_string());
    Some(format!("{}{first}{cells}{last}", " ".repeat(measures.left())))
}

/// The lines of one row of cells, and whether a cell of it overflows.
fn row(view: &MatrixView<'_>, up: Level, measures: &Measures, look: Look) -> (Vec<String>, bool) {
    let matrix = &view.register.matrix;
    let mut letters = Vec::new();
    let mut numbers = Vec::new();
    let mut overflows = false;
    for right in matrix.scale(matrix.horizontal()).levels() {
        let (probability, consequence) = match matrix.vertical {
            Axis::Probability => (up, right),
            Axis::Consequence => (right, up),
        };
        let zone = matrix.zone(matrix.zone_at(probability, consequence));
        let here = view.numbers_at(probability, consequence);
        let (text, is_cut) = named(&here, measures.cell - 2);
        overflows |= is_cut;
        let letter = for_terminal(&zone.letter);
        let tile =
            |text: &str| painted(&fit::pad(&format!(" {text}"), measures.cell), zone.color, look);
        letters.push(tile(&letter));
        numbers.push(tile(&text));
    }
    let bar = if measures.is_ruled { "│" } else { "" };
    let heads = row_heads(matrix, up, measures);
    let lines = heads.iter().zip([letters, numbers]);
    (lines.map(|(head, cells)| format!("{head}{bar}{}{bar}", cells.join(bar))).collect(), overflows)
}

/// Mark and label to the left of a row.
fn row_heads(matrix: &Matrix, up: Level, measures: &Measures) -> [String; HEIGHT] {
    let text = &matrix.scale(matrix.vertical).text(up).label;
    let mut label = label(text, measures.label, HEIGHT).into_iter();
    let mark = mark(matrix, matrix.vertical, up);
    let mut head = |mark: &str| {
        let label = fit::pad(&label.next().unwrap_or_default(), measures.label);
        let gap = if measures.label > 0 { " " } else { "" };
        format!("{} {label}{gap} ", fit::pad(mark, measures.mark))
    };
    [head(&mark), head("")]
}

/// Marks and labels below the columns.
fn below(matrix: &Matrix, measures: &Measures) -> Vec<String> {
    let axis = matrix.horizontal();
    let scale = matrix.scale(axis);
    // From one column's text to the next, of which one column stays free.
    let pitch = measures.cell + measures.rule();
    let columns: Vec<Vec<String>> = scale
        .levels()
        .map(|level| {
            let label = label(&scale.text(level).label, pitch - 1, LABEL_HEIGHT);
            [mark(matrix, axis, level)].into_iter().chain(label).collect()
        })
        .collect();
    let height = columns.iter().map(Vec::len).max().unwrap_or(0);
    let left = " ".repeat(measures.left() + measures.rule() + 1);
    let line = |at: usize| {
        let cells =
            columns.iter().map(|column| fit::pad(column.get(at).map_or("", String::as_str), pitch));
        format!("{left}{}", cells.collect::<String>())
    };
    (0..height).map(line).collect()
}

/// A label in at most so many lines, long words shortened rather than broken.
fn label(text: &str, columns: usize, lines: usize) -> Vec<String> {
    let text = for_terminal(text);
    let words: Vec<_> = text.split_whitespace().map(|word| fit::cut(word, columns)).collect();
    let mut wrapped = fit::wrap(&words.join(" "), columns);
    if wrapped.len() > lines {
        let rest = wrapped.split_off(lines - 1).join(" ");
        wrapped.push(fit::cut(&rest, columns));
    }
    wrapped
}

/// The numbers of a cell as they fit, "1 2 +3", and whether some are only counted.
fn named(numbers: &[usize], columns: usize) -> (String, bool) {
    let name = |count: usize| {
        let mut words: Vec<_> = numbers[..count].iter().map(ToString::to_string).collect();
        if count < numbers.len() {
            words.push(format!("+{}", numbers.len() - count));
        }
        words.join(" ")
    };
    let most = numbers.len();
    let fits = (0..=most).rev().find(|count| fit::width(&name(*count)) <= columns).unwrap_or(0);
    (name(fits), fits < most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_counts_what_it_has_no_room_to_name() {
        assert_eq!(named(&[], 3), (String::new(), false));
        assert_eq!(named(&[1, 2, 3], 5), ("1 2 3".into(), false));
        assert_eq!(named(&[1, 2, 3, 4, 5], 6), ("1 2 +3".into(), true));
        assert_eq!(named(&[10, 11, 12], 3), ("+3".into(), true));
    }

    #[test]
    fn a_label_keeps_whole_words_where_it_can() {
        assert_eq!(label("Svært lite sannsynlig", 11, 2), ["Svært lite", "sannsynlig"]);
        assert_eq!(label("Svært lite sannsynlig", 7, 2), ["Svært", "lite s…"]);
        assert_eq!(label("Katastrofal", 7, 3), ["Katast…"]);
        assert_eq!(label("Mulig", 0, 2), Vec::<String>::new());
    }
}
