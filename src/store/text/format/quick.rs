//! Whether a text is canonical, told in one pass over its lines. Most files are, and a year may have
//! ten thousand: taking each apart and writing it anew would cost several times what reading does.
//!
//! A yes is certain. Whatever is out of the ordinary (a comment below the first lines, an escape, a
//! key that the format does not know) is a no, and the formatter itself has to tell.

use std::ops::Range;

use memchr::{Memchr, memchr, memchr_iter};

use super::shape::{Form, Shape, Table};
use crate::model::{Date, Slug};
use crate::store::FileKind;
use crate::store::text::write::encode;
use crate::store::text::write::sentences;

/// Whether a text is certainly canonical.
pub(crate) fn is_canonical(kind: FileKind, text: &str, areas: &[Slug]) -> bool {
    let is_simple = matches!(kind, FileKind::Assessment | FileKind::Other | FileKind::Top);
    if !is_simple || !stands_for_itself(text.as_bytes()) {
        return false;
    }
    let Some(body) = text.strip_suffix('\n') else { return false };
    Pass { shape: Shape::of(kind), areas, lines: Lines::of(body) }.document().is_some()
}

/// The way through a text; whatever returns nothing has met something out of the ordinary.
struct Pass<'t> {
    shape: &'static Shape,
    areas: &'t [Slug],
    lines: Lines<'t>,
}

/// The lines of a text, of which there is one at least.
struct Lines<'t> {
    text: &'t str,
    /// Where the next one starts; nothing after the last.
    start: Option<usize>,
    ends: Memchr<'t>,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        Self { text, start: Some(0), ends: memchr_iter(b'\n', text.as_bytes()) }
    }
}

impl<'t> Iterator for Lines<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let (start, end) = (self.start?, self.ends.next());
        self.start = end.map(|end| end + 1);
        self.text.get(start..end.unwrap_or(self.text.len()))
    }
}

/// A header, by its table's place among the format's.
struct Header<'t> {
    table: usize,
    path: Vec<&'t str>,
}

impl<'t> Pass<'t> {
    fn document(mut self) -> Option<()> {
        let mut line = self.lines.next()?;
        while line.starts_with('#') {
            let is_tidy = !line.ends_with(char::is_whitespace);
            line = self.lines.next().filter(|_| is_tidy)?;
        }
        let own = self.shape.tables.iter().position(|table| table.path.is_empty())?;
        let mut header = Header { table: own, path: Vec::new() };
        loop {
            let next = self.keys(&self.shape.tables[header.table], line)?;
            let Some(next) = next else { return Some(()) };
            let next = self.header(next)?;
            if !header.goes_before(&next, self.shape) {
                return None;
            }
            (header, line) = (next, self.lines.next()?);
        }
    }

    /// A known table's header.
    fn header(&self, line: &'t str) -> Option<Header<'t>> {
        // Only days stand in quotes.
        let step = |step: &'t str| {
            let day = step.strip_prefix('"').and_then(|step| step.strip_suffix('"'));
            match day {
                Some(day) => encode::is_day(day).then_some(day),
                None => (!encode::is_day(step)).then_some(step),
            }
        };
        let steps = line.strip_prefix('[')?.strip_suffix(']')?.split('.');
        let path: Vec<&str> = steps.map(step).collect::<Option<_>>()?;
        let is_of = |table: &Table| {
            let steps = || table.path.iter().zip(&path);
            table.path.len() == path.len()
                && steps().all(|(wanted, step)| *wanted == "*" || wanted == step)
        };
        let table = self.shape.tables.iter().position(is_of)?;
        path.iter().all(|step| is_bare(step)).then_some(Header { table, path })
    }

    /// A table's keys, of which there is one at least; the header after them, if there is one.
    fn keys(&mut self, table: &'static Table, first: &'t str) -> Option<Option<&'t str>> {
        let (mut line, mut before) = (first, None);
        loop {
            let (key, value) = line.split_at_checked(line.bytes().position(|b| b == b' ')?)?;
            let value = value.strip_prefix(" = ")?;
            let place = self.place(table, key, before)?;
            before = Some(place);
            self.value(Form::of(table.keys[place.0].1), value)?;
            match self.lines.next() {
                None => return Some(None),
                Some("") => return self.lines.next().map(Some),
                Some(next) => line = next,
            }
        }
    }

    /// A key's place among its table's, after that of the key before: which of them it is, and of
    /// areas which one.
    fn place(
        &self,
        table: &Table,
        key: &str,
        before: Option<(usize, usize)>,
    ) -> Option<(usize, usize)> {
        let from = before.map_or(0, |(place, _)| place);
        let (at, area) =
            table.keys.iter().enumerate().skip(from).find_map(|(at, (known, _))| {
                let area = match known.strip_suffix('*') {
                    Some(group) => self.area(group, key)?,
                    None => (*known == key).then_some(0)?,
                };
                Some((at, area))
            })?;
        before.is_none_or(|before| before < (at, area)).then_some((at, area))
    }

    /// Which area a key names, in a group of keys that are named by areas.
    fn area(&self, group: &str, key: &str) -> Option<usize> {
        let area = key.strip_prefix(group)?;
        let is_areas = group == "consequence." || group.ends_with(".consequence.");
        self.areas.iter().position(|known| is_areas && known.as_str() == area)
    }

    fn value(&mut self, form: Form, value: &str) -> Option<()> {
        let is_good = match form {
            Form::Text => is_quoted(value),
            Form::Note if value != "\"\"\"" => {
                is_quoted(value) && !value.trim_end_matches('"').ends_with(char::is_whitespace)
            }
            Form::Note => self.sentences()? > 1,
            Form::Prose => value == "\"\"\"" && self.sentences()? > 0,
            Form::Number => is_number(value),
            Form::Plain => is_day(value),
            Form::Lines => value == "[" && self.items()? > 0,
            Form::Line => value.strip_prefix('[')?.strip_suffix(']')?.split(", ").all(is_item),
        };
        is_good.then_some(())
    }

    /// The lines of a long text; how many there are.
    fn sentences(&mut self) -> Option<usize> {
        let (mut count, mut is_blank) = (0, true);
        loop {
            let line = self.lines.next()?;
            if line == "\"\"\"" {
                // Blank lines at either end are none of the text's.
                return (!is_blank).then_some(count);
            }
            is_blank = line.is_empty();
            let is_tidy = !line.ends_with(char::is_whitespace) && sentences::is_one(line);
            if (count == 0 && is_blank) || !is_tidy || has_quote(line) {
                return None;
            }
            count += 1;
        }
    }

    /// The items of a list with one on each line; how many there are.
    fn items(&mut self) -> Option<usize> {
        let mut count = 0;
        loop {
            let line = self.lines.next()?;
            if line == "]" {
                return Some(count);
            }
            if !is_quoted(line.strip_prefix("  ")?.strip_suffix(',')?) {
                return None;
            }
            count += 1;
        }
    }
}

impl Header<'_> {
    /// Tables stand in the format's order, those named by an id in the order of their ids, and each
    /// with what is under it.
    fn goes_before(&self, next: &Self, shape: &Shape) -> bool {
        let differs = self.path.iter().zip(&next.path).position(|(a, b)| a != b);
        let Some(at) = differs else { return self.path.len() < next.path.len() };
        let pattern = |header: &Self| shape.tables[header.table].path[at];
        if pattern(self) == "*" && pattern(next) == "*" {
            return !shape.keeps_order && self.path[at] < next.path[at];
        }
        self.table < next.table
    }
}

/// No character of a text is out of the ordinary: all stand for themselves between quotes, but for
/// quotes. A loop without branches, at the speed of memory.
fn stands_for_itself(text: &[u8]) -> bool {
    let is_odd = |b: u8| ((b < b' ') & (b != b'\n')) | (b == b'\\') | (b == 0x7f);
    // The control characters beyond ASCII are two bytes in UTF-8.
    let is_control = |a: u8, b: u8| (a == 0xc2) & (b < 0xa0);
    let next = text.get(1..).unwrap_or_default();
    !text.iter().fold(false, |any, b| any | is_odd(*b))
        && !text.iter().zip(next).fold(false, |any, (a, b)| any | is_control(*a, *b))
}

fn has_quote(text: &str) -> bool {
    memchr(b'"', text.as_bytes()).is_some()
}

fn is_bare(key: &str) -> bool {
    let stands = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    !key.is_empty() && key.bytes().all(stands)
}

/// A text in plain quotes that is not empty.
fn is_quoted(value: &str) -> bool {
    let inner = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inner.is_some_and(|inner| !inner.is_empty() && !has_quote(inner))
}

fn is_number(value: &str) -> bool {
    let is_short = (1..=18).contains(&value.len());
    is_short
        && value.bytes().all(|b| b.is_ascii_digit())
        && (value == "0" || !value.starts_with('0'))
}

fn is_item(value: &str) -> bool {
    is_quoted(value) || is_number(value)
}

fn is_day(value: &str) -> bool {
    let digits = |range: Range<usize>| {
        let digits = value.get(range).filter(|text| text.bytes().all(|b| b.is_ascii_digit()))?;
        digits.parse::<u16>().ok()
    };
    let day = || {
        let (year, month, day) = (digits(0..4)?, digits(5..7)?, digits(8..10)?);
        Date::from_ymd_opt(year.into(), month.into(), day.into())
    };
    let bytes = value.as_bytes();
    bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-' && day().is_some()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Matrix;
    use crate::store::tests::{default_matrix, demo_files};
    use crate::store::text::format::{areas_of, form};

    fn is_quick(text: &str, matrix: &Matrix) -> bool {
        is_canonical(FileKind::Assessment, text, &areas_of(matrix))
    }

    #[test]
    fn the_examples_files_are_told_in_one_pass() {
        let (matrix, files) = (default_matrix(), demo_files());
        let quick = files.iter().filter(|(_, text)| is_quick(text, &matrix)).count();
        assert!(quick * 10 > files.len() * 9, "{quick} of {}", files.len());
    }

    #[test]
    fn what_is_out_of_the_ordinary_is_left_to_the_formatter() {
        let matrix = default_matrix();
        let good = "# UNN\nstatus = \"draft\"\n\n[risk.r1]\ntitle = \"a\"\nprobability = 3\n\n\
                    [risk.r2]\ntitle = \"b\"\nrationale = \"\"\"\nEn setning.\nTo til.\n\"\"\"\n";
        assert!(is_quick(good, &matrix));
        for (what, odd) in [
            ("status = \"draft\"", "status = \"draft\" # nei"),
            ("status = \"draft\"", "status = 'draft'"),
            ("[risk.r2]", "[risk.r0]"),
            ("[risk.r2]", "[risk.r1]"),
            ("[risk.r2]", "[ risk.r2 ]"),
            ("\n\n[risk.r2]", "\n[risk.r2]"),
            ("\n\n[risk.r2]", "\n\n\n[risk.r2]"),
            ("probability = 3", "probability = 03"),
            ("probability = 3", "probability  = 3"),
            ("probability = 3", "reviewed = 2024-02-30"),
            ("probability = 3", "owner = \"x\"\nprobability = 3"),
            ("probability = 3", "consequence.finance = 1\nconsequence.quality = 1"),
            ("En setning.", "En setning. To."),
            ("En setning.", "En setning. "),
            ("En setning.\nTo til.\n", "\n"),
            ("title = \"a\"", "title = \"a\\\"\""),
            ("title = \"a\"", "title = \"a\u{85}\""),
            ("title = \"a\"", "titel = \"a\""),
        ] {
            assert!(good.contains(what));
            assert!(!is_quick(&good.replace(what, odd), &matrix), "{odd}");
        }
        assert!(!is_quick(&good.replace('\n', "\r\n"), &matrix));
        assert!(!is_quick(good.trim_end(), &matrix));
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            cases: 1_000,
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn a_yes_is_what_the_formatter_says_too(
            file in any::<prop::sample::Index>(),
            slips in prop::collection::vec(
                (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0u8..4, "[a-zA-Zæ0-9 .,=\"\\[\\]#-]{0,3}"),
                0..4,
            ),
        ) {
            let (matrix, files) = (default_matrix(), demo_files());
            let text = &files[file.index(files.len())].1;
            let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
            for (at, other, kind, typed) in &slips {
                let (at, other) = (at.index(lines.len()), other.index(lines.len()));
                match kind {
                    0 => lines.swap(at, other),
                    1 => lines.insert(at, lines[other].clone()),
                    2 if lines.len() > 1 => drop(lines.remove(at)),
                    _ => {
                        let line = &mut lines[at];
                        let place = line.char_indices().map(|(i, _)| i).nth(other % 12);
                        line.insert_str(place.unwrap_or(line.len()), typed);
                    }
                }
            }
            let text = lines.join("\n");
            if is_quick(&text, &matrix) {
                prop_assert!(text.parse::<toml::Table>().is_ok(), "{}", text);
                let formed = form(FileKind::Assessment, &text, &matrix);
                prop_assert_eq!(formed, Some(text));
            }
        }
    }
}
