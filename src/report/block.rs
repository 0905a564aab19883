//! What a report is made of: blocks that know no format. Texts stand as they are in the files; each
//! writer makes them harmless for its own format.

use crate::compare::words::Text;
use crate::model::matrix::Rgb;
use crate::model::{Date, Decimal, scale};

/// A report for readers, from top to bottom.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) blocks: Vec<Block>,
    /// It is to fit on one sheet of paper, and its last table is filled in by hand.
    pub(crate) is_dense: bool,
}

/// A part of a page.
#[derive(Debug)]
pub(crate) enum Block {
    Heading(Heading),
    /// The whole in few words, right below the title; a line each.
    Lead(Vec<String>),
    /// Sentences that belong together, each on a line of its own.
    Paragraph(Vec<String>),
    /// What a reader must know before the rest.
    Note(String),
    List(Vec<Item>),
    Table(Table),
    Matrix(Matrix),
    /// What follows begins on a page of its own, where there are pages.
    PageBreak,
    /// A report inside this one: its headings stand a level deeper.
    Page(Page),
}

#[derive(Debug)]
pub(crate) struct Heading {
    pub(crate) level: Level,
    pub(crate) text: String,
    /// What the part below comes to, in few words; may be empty.
    pub(crate) summary: String,
}

/// How much stands below a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// The whole page.
    Title,
    /// A part of it.
    Section,
    /// A part of a section.
    Part,
}

/// An item of a list, or a line of a cell.
#[derive(Debug, Clone, Default)]
pub(crate) struct Item {
    /// How many steps it is set in from what it stands under.
    pub(crate) depth: usize,
    pub(crate) mark: Mark,
    pub(crate) words: String,
    /// A text that was compared word by word; the words before it tell which.
    pub(crate) changes: Text,
}

impl Item {
    pub(crate) fn new(depth: usize, words: impl Into<String>) -> Self {
        Self { depth, words: words.into(), ..Self::default() }
    }
}

/// What stands before an item.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Mark {
    #[default]
    None,
    /// It is an item and nothing more.
    Bullet,
    /// It is the item of this number, as in a resolution.
    Number(usize),
    /// A sign that tells what the item is about, and whether that is for the better.
    Sign(&'static str, Tone),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    Worse,
    Better,
    Plain,
}

/// Rows under columns.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Row>,
    /// A row is a sentence, `first: second (third)`, and is written as one where lines are short.
    pub(crate) is_prose: bool,
}

/// A column of a sheet: what it is called, and how it is filled.
pub(crate) type Filled<T> = (&'static str, fn(&T) -> Cell);

impl Table {
    /// A row for each thing, for programs that read sheets.
    pub(crate) fn sheet<T>(columns: &[Filled<T>], things: impl Iterator<Item = T>) -> Self {
        let row = |thing: T| Row::Cells(columns.iter().map(|(_, fill)| fill(&thing)).collect());
        Self {
            columns: columns.iter().map(|(name, _)| Column::new(*name)).collect(),
            rows: things.map(row).collect(),
            is_prose: false,
        }
    }
}

/// A column; where no column has a title, the table has no header.
#[derive(Debug, Clone, Default)]
pub(crate) struct Column {
    pub(crate) title: String,
    /// Aligned at the end, as numbers are.
    pub(crate) is_right: bool,
    pub(crate) fit: Fit,
    /// It belongs to the column before it.
    pub(crate) is_close: bool,
}

/// How wide a column is where there is little room.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Fit {
    /// As wide as its cells.
    #[default]
    Whole,
    /// Cut, to no fewer columns of a terminal than these.
    Cut(usize),
    /// Broken into lines; narrower than this it stands below its row or the column before it.
    Wrap(usize),
}

impl Column {
    pub(crate) fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    pub(crate) fn right(self) -> Self {
        Self { is_right: true, ..self }
    }

    pub(crate) fn close(self) -> Self {
        Self { is_close: true, ..self }
    }

    pub(crate) fn fit(self, fit: Fit) -> Self {
        Self { fit, ..self }
    }
}

#[derive(Debug)]
pub(crate) enum Row {
    Cells(Vec<Cell>),
    /// Heads the rows below it, which stand under the columns' titles anew.
    Heading(String),
    /// Heads some of the rows below a heading.
    Subheading(String),
    /// Tells more of what stands above it.
    Below(String),
}

/// What a cell holds.
#[derive(Debug, Clone)]
pub(crate) enum Cell {
    /// Nothing was written, and that is worth seeing.
    Nothing,
    Text(String),
    Number(i64),
    /// A number of things, where none is nothing to look at.
    Count(usize),
    Decimal(Decimal),
    Date(Date),
    /// A day as the reader writes it.
    Day(Date, String),
    Zone(Zone),
    /// What has an id of its own.
    Subject(Subject),
    Lines(Vec<Item>),
}

impl Cell {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A word for programs, or nothing.
    pub(crate) fn yes(is: bool) -> Self {
        Self::text(if is { "yes" } else { "" })
    }

    /// A text, where there is one.
    pub(crate) fn or_nothing(text: &str) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::text(text) }
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

/// What a cell is made of without saying which kind of cell.
macro_rules! cells {
    ($($from:ty => $cell:expr),* $(,)?) => {$(
        impl From<$from> for Cell {
            fn from(value: $from) -> Self {
                $cell(value)
            }
        }
    )*};
}

cells! {
    String => Self::Text,
    &str => Self::text,
    Date => Self::Date,
    Decimal => Self::Decimal,
    usize => |count| Self::Number(i64::try_from(count).unwrap_or(i64::MAX)),
    scale::Level => |level: scale::Level| Self::Number(level.number().into()),
}

/// A zone of the matrix; what has none has a name for that, and no colour.
#[derive(Debug, Clone)]
pub(crate) struct Zone {
    pub(crate) letter: String,
    pub(crate) name: String,
    pub(crate) color: Option<Rgb>,
}

/// A thing with an id, as people call it.
#[derive(Debug, Clone)]
pub(crate) struct Subject {
    pub(crate) id: String,
    pub(crate) title: String,
    /// What must be known of it, as that it is restricted; may be empty.
    pub(crate) remark: String,
}

/// A risk matrix.
#[derive(Debug)]
pub(crate) struct Matrix {
    /// The axis that goes up, its lowest level first.
    pub(crate) up: Axis,
    pub(crate) across: Axis,
    /// As they hang: the row of the highest level first.
    pub(crate) rows: Vec<Vec<MatrixCell>>,
    /// Explains, where a cell has no room for all its numbers, that the others are only counted.
    pub(crate) overflow: String,
    /// What it shows, in a few words.
    pub(crate) title: String,
    /// The whole of it in words, for those who do not see it.
    pub(crate) words: String,
    /// The ways of risks; only pictures have them, so tables tell them too.
    pub(crate) arrows: Vec<Arrow>,
}

/// A risk's way from one cell to another. Cells are counted as they hang, row and then column.
#[derive(Debug, Clone)]
pub(crate) struct Arrow {
    pub(crate) number: usize,
    pub(crate) from: (usize, usize),
    pub(crate) to: (usize, usize),
    pub(crate) way: Way,
}

/// What an arrow tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// From where the risk stood to where it stands, and whether that is for the better.
    Moved(Tone),
    /// From where it stands to where it should.
    Target,
}

#[derive(Debug)]
pub(crate) struct Axis {
    pub(crate) name: String,
    /// Mark and label of each level.
    pub(crate) levels: Vec<(String, String)>,
}

#[derive(Debug)]
pub(crate) struct MatrixCell {
    pub(crate) letter: String,
    pub(crate) color: Rgb,
    /// The zone's place, 0 for the lowest: what its pattern is chosen by.
    pub(crate) zone: usize,
    /// The numbers of the risks in it.
    pub(crate) numbers: Vec<usize>,
}

impl Matrix {
    /// The matrix as a table: a row a level, the numbers of the risks behind the letters of the zones.
    pub(crate) fn table(&self) -> Table {
        let named = |(mark, label): &(String, String)| format!("{mark} {label}").trim().to_owned();
        let corner = format!("↑ {} / {} →", self.up.name, self.across.name);
        let columns = [corner].into_iter().chain(self.across.levels.iter().map(named));
        let cell = |cell: &MatrixCell| {
            let numbers: Vec<String> = cell.numbers.iter().map(ToString::to_string).collect();
            let (letter, name) = (cell.letter.clone(), numbers.join(", "));
            Cell::Zone(Zone { letter, name, color: Some(cell.color) })
        };
        let rows = self.up.levels.iter().rev().zip(&self.rows).map(|(level, row)| {
            Row::Cells([Cell::Text(named(level))].into_iter().chain(row.iter().map(cell)).collect())
        });
        Table { columns: columns.map(Column::new).collect(), rows: rows.collect(), is_prose: false }
    }
}

/// A page is built from above; what is empty is left out.
impl Page {
    pub(crate) fn title(&mut self, text: impl Into<String>) {
        self.heading(Level::Title, text, "");
    }

    pub(crate) fn section(&mut self, text: impl Into<String>) {
        self.heading(Level::Section, text, "");
    }

    pub(crate) fn heading(
        &mut self,
        level: Level,
        text: impl Into<String>,
        summary: impl Into<String>,
    ) {
        let heading = Heading { level, text: text.into(), summary: summary.into() };
        self.blocks.push(Block::Heading(heading));
    }

    pub(crate) fn lead(&mut self, lines: impl IntoIterator<Item = String>) {
        self.lines(lines, Block::Lead);
    }

    pub(crate) fn paragraph(&mut self, lines: impl IntoIterator<Item = String>) {
        self.lines(lines, Block::Paragraph);
    }

    pub(crate) fn notes(&mut self, notes: impl IntoIterator<Item = String>) {
        self.blocks.extend(notes.into_iter().map(Block::Note));
    }

    pub(crate) fn list(&mut self, items: impl IntoIterator<Item = Item>) {
        let items: Vec<Item> = items.into_iter().collect();
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    /// A section with these items, where there are any.
    pub(crate) fn items(&mut self, heading: impl Into<String>, items: Vec<String>) {
        if !items.is_empty() {
            self.section(heading);
            self.list(items.into_iter().map(|item| Item::new(1, item)));
        }
    }

    pub(crate) fn table(&mut self, table: Table) {
        self.blocks.push(Block::Table(table));
    }

    fn lines(&mut self, lines: impl IntoIterator<Item = String>, block: fn(Vec<String>) -> Block) {
        let lines: Vec<String> = lines.into_iter().collect();
        if !lines.is_empty() {
            self.blocks.push(block(lines));
        }
    }
}
