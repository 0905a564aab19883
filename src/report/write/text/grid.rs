//! The grid of a matrix: axes with marks and labels, cells with zone letter and risk numbers.

use super::{Look, painted};
use crate::report::block::{Axis, Matrix};
use crate::report::fit;
use crate::report::sanitize::for_terminal;

/// The columns where nothing says how many there are.
const USUAL: usize = 80;
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
/// Longer marks of levels are cut.
const WIDEST_MARK: usize = 3;

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
        let columns = look.columns.unwrap_or(USUAL);
        let across = matrix.across.levels.len();
        let marks = matrix.up.levels.iter().map(|(text, _)| fit::width(&mark(text)));
        let mark = marks.max().unwrap_or(1);
        let is_ruled = !look.color;
        let rules = if is_ruled { across + 1 } else { 0 };
        let room = columns.saturating_sub(mark + 2 + rules);
        let spare = room.saturating_sub(across * NARROWEST);
        let wanted = longest_word(&matrix.up).clamp(1, WIDEST_LABEL);
        // A label takes at most a quarter of the columns, and nothing that the cells need.
        let label = wanted.min(columns / 4).min(spare);
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
fn longest_word(axis: &Axis) -> usize {
    let asked = axis.levels.iter().map(|(_, label)| {
        let label = for_terminal(label);
        let word = label.split_whitespace().map(fit::width).max().unwrap_or(0);
        word.max(fit::width(&label).div_ceil(HEIGHT))
    });
    asked.max().unwrap_or(0)
}

/// A level's mark as it fits.
fn mark(text: &str) -> String {
    fit::cut(&for_terminal(text), WIDEST_MARK)
}

/// The grid's lines, and whether a cell holds more risks than it has room to name.
pub(super) fn lines(matrix: &Matrix, look: Look) -> (Vec<String>, bool) {
    let measures = Measures::new(matrix, look);
    let mut overflows = false;
    let mut lines = vec![format!("↑ {}", for_terminal(&matrix.up.name))];
    for at in 0..matrix.rows.len() {
        lines.extend(rule(matrix, &measures, if at == 0 { '┬' } else { '┼' }));
        let (row, row_overflows) = row(matrix, at, &measures, look);
        lines.extend(row);
        overflows |= row_overflows;
    }
    lines.extend(rule(matrix, &measures, '┴'));
    lines.extend(below(&matrix.across, &measures));
    let left = " ".repeat(measures.left() + measures.rule());
    lines.push(format!("{left} {} →", for_terminal(&matrix.across.name)));
    (lines.into_iter().map(|line| line.trim_end().to_owned()).collect(), overflows)
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
    let cells = vec!["─".repeat(measures.cell); matrix.across.levels.len()];
    let cells = cells.join(&crossing.to_string());
    Some(format!("{}{first}{cells}{last}", " ".repeat(measures.left())))
}

/// The lines of one row of cells, and whether a cell of it overflows.
fn row(matrix: &Matrix, at: usize, measures: &Measures, look: Look) -> (Vec<String>, bool) {
    let (mut letters, mut numbers) = (Vec::new(), Vec::new());
    let mut overflows = false;
    for cell in &matrix.rows[at] {
        let (text, is_cut) = named(&cell.numbers, measures.cell - 2);
        overflows |= is_cut;
        let tile = |text: &str| {
            let tile = fit::pad(&format!(" {text}"), measures.cell);
            if look.color { painted(&tile, cell.color) } else { tile }
        };
        letters.push(tile(&for_terminal(&cell.letter)));
        numbers.push(tile(&text));
    }
    let bar = if measures.is_ruled { "│" } else { "" };
    let heads = row_heads(&matrix.up, at, measures);
    let lines = heads.iter().zip([letters, numbers]);
    (lines.map(|(head, cells)| format!("{head}{bar}{}{bar}", cells.join(bar))).collect(), overflows)
}

/// Mark and label to the left of a row.
fn row_heads(up: &Axis, at: usize, measures: &Measures) -> [String; HEIGHT] {
    let (text, label_text) = up.levels.iter().rev().nth(at).cloned().unwrap_or_default();
    let mut label = label(&label_text, measures.label, HEIGHT).into_iter();
    let mut head = |mark: &str| {
        let label = fit::pad(&label.next().unwrap_or_default(), measures.label);
        let gap = if measures.label > 0 { " " } else { "" };
        format!("{} {label}{gap} ", fit::pad(mark, measures.mark))
    };
    [head(&mark(&text)), head("")]
}

/// Marks and labels below the columns.
fn below(across: &Axis, measures: &Measures) -> Vec<String> {
    // From one column's text to the next, of which one column stays free.
    let pitch = measures.cell + measures.rule();
    let column = |(text, label_text): &(String, String)| -> Vec<String> {
        [mark(text)].into_iter().chain(label(label_text, pitch - 1, LABEL_HEIGHT)).collect()
    };
    let columns: Vec<Vec<String>> = across.levels.iter().map(column).collect();
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
