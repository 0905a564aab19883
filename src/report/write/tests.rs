use proptest::prelude::*;

use super::*;
use crate::compare::words::Part;
use crate::locale::Language;
use crate::model::matrix::Rgb;
use crate::report::block::{
    Arrow, Axis, Cell, Column, Fit, Item, Level, Mark, Matrix, MatrixCell, Row, Subject, Tone, Way,
    Zone,
};
use crate::report::fit;
use crate::report::sanitize::for_terminal;

/// A page of every kind of block, with the same text wherever there is one.
struct Everything(String);

impl Everything {
    fn cells(&self) -> Vec<Cell> {
        let text = || self.0.clone();
        let zone = Zone { letter: text(), name: text(), color: Some(Rgb(0, 0, 0)) };
        let subject = Subject { id: "r7k3m".into(), title: text(), remark: text() };
        vec![Cell::Text(text()), Cell::Zone(zone), Cell::Subject(subject), Cell::Number(-1)]
    }

    fn table(&self) -> Table {
        let column = || Column::new(&self.0);
        let columns = vec![column().fit(Fit::Cut(4)), column(), column(), column().right()];
        let rows = vec![
            Row::Heading(self.0.clone()),
            Row::Subheading(self.0.clone()),
            Row::Cells(self.cells()),
            Row::Below(self.0.clone()),
        ];
        Table { columns, rows, is_prose: false }
    }

    fn prose(&self) -> Table {
        let [.., subject, _] = self.cells().try_into().unwrap_or([const { Cell::Nothing }; 4]);
        let rows = vec![Row::Cells(vec![subject, Cell::Lines(self.items())])];
        Table { columns: vec![Column::new(&self.0), Column::new(&self.0)], rows, is_prose: true }
    }

    fn items(&self) -> Vec<Item> {
        let text = || self.0.clone();
        let changes = vec![Part::Equal(text()), Part::Removed(text()), Part::Added(text())];
        let mark = Mark::Sign("↑", Tone::Worse);
        vec![
            Item::new(0, text()),
            Item { mark, ..Item::new(1, text()) },
            Item { changes, mark: Mark::Bullet, ..Item::new(1, text()) },
        ]
    }

    fn matrix(&self) -> Matrix {
        let text = || self.0.clone();
        let axis = || Axis { name: text(), levels: vec![(text(), text()), (text(), text())] };
        let cell =
            || MatrixCell { letter: text(), color: Rgb(1, 2, 3), zone: 2, numbers: vec![1, 2] };
        let rows = vec![vec![cell(), cell()], vec![cell(), cell()]];
        let arrows =
            vec![Arrow { number: 1, from: (0, 0), to: (1, 1), way: Way::Moved(Tone::Worse) }];
        let (title, words) = (text(), text());
        Matrix { up: axis(), across: axis(), rows, overflow: text(), title, words, arrows }
    }
}

impl Report for Everything {
    fn page(&self, _: &Locale) -> Page {
        let text = || self.0.clone();
        let mut inner = Page::default();
        inner.title(text());
        inner.list(self.items());
        let mut page = Page::default();
        page.title(text());
        page.lead([text(), text()]);
        page.notes([text()]);
        page.heading(Level::Section, text(), text());
        page.table(self.table());
        page.heading(Level::Part, text(), "");
        page.table(self.prose());
        page.blocks.extend([Block::Matrix(self.matrix()), Block::Page(inner)]);
        page.paragraph([text(), text()]);
        page
    }

    fn json(&self, _: &Locale) -> Value {
        serde_json::json!({ "text": self.0 })
    }
}

fn written(text: &str, format: Format, columns: usize) -> String {
    let look = Look { columns: Some(columns), color: false };
    let locale = Locale::new(Language::Nb);
    write(&Everything(text.to_owned()), format, look, &locale)
}

/// Texts that would like to be something else than text, in any format.
fn hostile() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "\u{1b}[2J",
        "\u{9b}31m",
        "\u{202e}",
        "\u{200b}",
        "\r\n",
        "\n\n",
        "\t",
        "<b>",
        "</td>",
        "&lt;",
        "\"",
        "'",
        "--",
        "-->",
        "*",
        "_",
        "`",
        "~~",
        "|",
        "[x](y)",
        "![x]",
        "#",
        "- ",
        "+ ",
        "1. ",
        "12) ",
        "> ",
        "===",
        "\\",
        "=1+1",
        "@x",
        "＝1",
        ";",
        "æ",
        "漢",
        "🌞",
        "ord",
        " ",
    ]);
    let text = prop::collection::vec(parts, 1..6).prop_map(|parts| parts.concat());
    text.prop_filter("something is seen", |text| !for_terminal(text).trim().is_empty())
}

/// The tags of an HTML page.
fn tags(page: &str) -> Vec<&str> {
    let tags = page.split('<').skip(1);
    tags.map(|rest| rest.split('>').next().unwrap_or(rest)).collect()
}

/// A page's picture, where longer words make more lines, and the page without it.
fn figure(page: &str) -> (String, String) {
    let (before, rest) = page.split_once("<figure>").unwrap();
    let (figure, after) = rest.split_once("</figure>").unwrap();
    (figure.to_owned(), format!("{before}{after}"))
}

/// What a picture may be made of.
const OF_PICTURES: [&str; 13] = [
    "svg", "/svg", "title", "/title", "desc", "/desc", "rect", "line", "circle", "polygon", "text",
    "/text", "g",
];

/// What of a Markdown page is markup: signs that stand behind no backslash, and beginnings of lines.
fn markup(page: &str) -> String {
    let mut out = String::new();
    for line in page.lines() {
        let begun = line.trim_start();
        let digits = begun.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_number = digits.len() < begun.len() && digits.starts_with(['.', ')']);
        let begins = begun.starts_with(['-', '+', '=', '>']) || is_number;
        out.extend(begun.chars().next().filter(|_| begins));
        let mut chars = line.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => drop(chars.next()),
                c if "`*_{}[]<>#|~&!".contains(c) => out.push(c),
                _ => {}
            }
        }
        out.push('\n');
    }
    out
}

proptest! {
    #[test]
    fn no_text_drives_a_terminal_or_leaves_its_columns(text in hostile(), columns in 40_usize..100) {
        let page = written(&text, Format::Text, columns);
        prop_assert!(!page.chars().any(|c| c != '\n' && c.is_control()), "{page:?}");
        prop_assert!(!page.contains(['\u{202e}', '\u{200b}']), "{page:?}");
        for line in page.lines() {
            prop_assert!(fit::width(line) <= columns, "{line:?} in {columns}");
        }
    }

    #[test]
    fn no_text_is_a_tag(text in hostile()) {
        let page = written(&text, Format::Html, 80);
        let (picture, rest) = figure(&page);
        let (_, plain) = figure(&written("x", Format::Html, 80));
        prop_assert_eq!(tags(&rest), tags(&plain));
        for tag in tags(&picture) {
            let name = tag.split([' ', '\n']).next().unwrap_or(tag);
            prop_assert!(OF_PICTURES.contains(&name), "{tag:?}");
        }
        prop_assert!(!page.contains(['\u{1b}', '\u{202e}']), "{page:?}");
    }

    #[test]
    fn no_text_is_markdown(text in hostile()) {
        let page = written(&text, Format::Markdown, 80);
        prop_assert_eq!(markup(&page), markup(&written("x", Format::Markdown, 80)), "{}", page);
        prop_assert!(!page.contains(['\u{1b}', '\u{202e}']), "{page:?}");
    }

    #[test]
    fn no_text_is_a_formula_or_a_cell_of_its_own(text in hostile()) {
        let sheet = written(&text, Format::Csv, 80);
        let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(sheet.as_bytes());
        let rows: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        prop_assert_eq!((rows.len(), rows[0].len()), (1, 4));
        prop_assert!(!rows[0].iter().take(3).any(|c| c.starts_with(['=', '+', '-', '@', '＝', '\t'])));
    }

    #[test]
    fn json_means_what_the_file_says(text in hostile()) {
        let json = written(&text, Format::Json, 80);
        prop_assert!(!json.chars().any(|c| c != '\n' && c.is_control()));
        let value: Value = json.parse().unwrap();
        prop_assert_eq!(&value["text"], &Value::String(text));
    }
}

#[test]
fn a_page_without_a_sheet_of_its_own_gives_its_first_table() {
    let sheet = written("x", Format::Csv, 80);
    assert_eq!(sheet, "\u{feff}x;x;x;x\r\nx;x x;r7k3m x (x);-1\r\n");
}
