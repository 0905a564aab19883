//! The columns of the workbook's sheets, from the table of fields.

use super::{SheetCell, SheetColumn, harmless};
use crate::locale::Locale;
use crate::locale::field::capitalised;
use crate::model::field::{Fields, Key, Kind, Value};
use crate::model::{Axis, Level, Measure, Register, Risk, Scale};
use crate::report::titles;

/// A column.
pub(super) enum Column {
    Trust,
    Goal,
    Id,
    /// The zone when the workbook was made.
    Zone,
    /// A key, by its place, and what its star stands for.
    Key {
        at: usize,
        star: String,
    },
}

impl Column {
    /// The key's name with its star filled in.
    pub(super) fn key(&self, record: &dyn Fields) -> String {
        match self {
            Self::Key { at, star } => record.key(*at).path(star).join("."),
            _ => String::new(),
        }
    }
}

/// The columns of a sheet.
pub(super) struct Columns {
    pub(super) all: Vec<Column>,
    pub(super) sheet: Vec<SheetColumn>,
    /// What each becomes when the workbook comes back.
    pub(super) targets: Vec<String>,
    pub(super) has_goal_memory: bool,
    /// What cells say for words of the files: heading, text and word.
    pub(super) words: Vec<[String; 3]>,
}

impl Columns {
    pub(super) fn of_risks(
        register: &Register,
        locale: &Locale,
        lists: &mut Vec<Vec<String>>,
    ) -> Self {
        let mut making = Making { register, locale, lists, columns: Self::empty(true) };
        making.places("id", true);
        making.keys("risk", &Risk::default(), "");
        making.columns
    }

    pub(super) fn of_measures(
        register: &Register,
        locale: &Locale,
        lists: &mut Vec<Vec<String>>,
    ) -> Self {
        let mut making = Making { register, locale, lists, columns: Self::empty(false) };
        making.places("measure.id", false);
        making.keys("measure", &Measure::default(), "measure.");
        making.columns
    }

    fn empty(has_goal_memory: bool) -> Self {
        Self {
            all: Vec::new(),
            sheet: Vec::new(),
            targets: Vec::new(),
            has_goal_memory,
            words: Vec::new(),
        }
    }
}

struct Making<'a> {
    register: &'a Register,
    locale: &'a Locale,
    lists: &'a mut Vec<Vec<String>>,
    columns: Columns,
}

impl Making<'_> {
    /// Whose it is, where it stands, and its id.
    fn places(&mut self, id: &str, is_risk: bool) {
        let trusts = self.register.trusts.keys().map(ToString::to_string).collect();
        let goals = self.register.catalogue.goals.iter().map(|goal| goal.id.to_string());
        let goals = goals.chain([crate::model::register::OTHER.to_owned()]).collect();
        let trusts = self.list(trusts);
        let goals = self.list(goals);
        self.add(Column::Trust, "import-to-trust", 10, "trust", Some(trusts));
        let goal = if is_risk { "goal" } else { "-" };
        self.add(Column::Goal, "import-to-goal", 16, goal, Some(goals));
        self.add(Column::Id, "import-to-id", 9, id, None);
        if is_risk {
            self.add(Column::Zone, "list-zone", 12, "-", None);
        }
    }

    fn add(&mut self, column: Column, title: &str, width: u16, target: &str, list: Option<usize>) {
        let title = capitalised(&self.locale.text(title));
        let is_locked = matches!(column, Column::Id | Column::Zone);
        self.columns.sheet.push(SheetColumn { title, width, is_locked, is_day: false, list });
        self.columns.targets.push(target.to_owned());
        self.columns.all.push(column);
    }

    fn list(&mut self, list: Vec<String>) -> usize {
        let known = self.lists.iter().position(|known| *known == list);
        known.unwrap_or_else(|| {
            self.lists.push(list);
            self.lists.len() - 1
        })
    }

    fn keys(&mut self, name: &str, record: &dyn Fields, prefix: &str) {
        for at in (0..record.count()).filter(|at| record.key(*at).kind != Kind::Seal) {
            let key = record.key(at);
            let areas =
                || self.register.matrix.areas.iter().map(|area| area.id.to_string()).collect();
            let stars: Vec<String> =
                if key.name.contains('*') { areas() } else { vec![String::new()] };
            for star in stars {
                let path = key.path(&star).join(".");
                // An acceptance is given by a command, with its seal.
                let is_fixed = path.starts_with("accepted.");
                let target = if is_fixed { "-".to_owned() } else { format!("{prefix}{path}") };
                let list = self.list_of(name, key);
                let title = capitalised(&titles::key(self.register, name, &path, self.locale));
                self.remember_words(name, key, &title);
                self.columns.sheet.push(SheetColumn {
                    title,
                    width: width(key.kind),
                    is_locked: is_fixed,
                    is_day: key.kind == Kind::Day,
                    list,
                });
                self.columns.targets.push(target);
                self.columns.all.push(Column::Key { at, star });
            }
        }
    }

    /// A cell says a word of the files in the language of the one who made the workbook.
    fn remember_words(&mut self, record: &str, key: Key, title: &str) {
        let Kind::Word(words) = key.kind else { return };
        for word in words {
            let text = self.locale.word(record, key.name, word);
            self.columns.words.push([title.to_owned(), text, (*word).to_owned()]);
        }
    }

    /// What a cell of a key is chosen from.
    fn list_of(&mut self, record: &str, key: Key) -> Option<usize> {
        let list: Vec<String> = match key.kind {
            Kind::Level(axis) => {
                let scale = self.register.matrix.scale(axis);
                scale.levels().map(|level| level_text(scale, level)).collect()
            }
            Kind::Word(words) => {
                words.iter().map(|word| self.locale.word(record, key.name, word)).collect()
            }
            Kind::Strength => ["1", "2", "3"].map(str::to_owned).to_vec(),
            _ => return None,
        };
        Some(self.list(list))
    }
}

fn width(kind: Kind) -> u16 {
    match kind {
        Kind::Prose | Kind::Note | Kind::Lines => 40,
        Kind::Line => 30,
        Kind::Role => 20,
        Kind::Level(_) => 18,
        _ => 12,
    }
}

/// `4 - Sannsynlig`: mark and label, as lists of spreadsheets have them.
fn level_text(scale: &Scale, level: Level) -> String {
    let text = scale.text(level);
    if text.label.is_empty() {
        text.mark.clone()
    } else {
        format!("{} - {}", text.mark, text.label)
    }
}

/// A value in a cell.
pub(super) fn cell(
    register: &Register,
    record: &dyn Fields,
    at: usize,
    value: &Value<'_>,
    locale: &Locale,
) -> SheetCell {
    let key = record.key(at);
    match value {
        Value::Nothing => SheetCell::Empty,
        Value::Text(text) if key.kind.is_sentences() => {
            SheetCell::Text(harmless(&paragraphs(text)))
        }
        Value::Text(text) => SheetCell::Text(harmless(text)),
        Value::Texts(list) => SheetCell::Text(harmless(&list.join("\n"))),
        Value::Ids(ids) => {
            let ids: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
            SheetCell::Text(ids.join(", "))
        }
        Value::Word(word) => SheetCell::Text(locale.word(record.name(), key.name, word)),
        Value::Day(day) => SheetCell::Day(*day),
        Value::Strength(strength) => SheetCell::Number(strength.number().into()),
        Value::Number(number) => SheetCell::Number(*number),
        Value::Decimal(number) => SheetCell::Text(locale.decimal(*number)),
        Value::Yes => SheetCell::Text(locale.text("word-yes")),
        Value::Level(level) => {
            let axis = if let Kind::Level(axis) = key.kind { axis } else { Axis::Probability };
            SheetCell::Text(level_text(register.matrix.scale(axis), *level))
        }
        Value::Levels(levels) => {
            let levels = levels.iter().map(|level| level.number().to_string());
            SheetCell::Text(levels.collect::<Vec<_>>().join(" "))
        }
    }
}

/// A text of sentences with a line for each paragraph: line breaks inside carry no meaning.
fn paragraphs(text: &str) -> String {
    let mut lines = vec![String::new()];
    for line in text.lines() {
        let last = lines.len() - 1;
        match line.trim() {
            "" if !lines[last].is_empty() => lines.push(String::new()),
            "" => {}
            line if lines[last].is_empty() => lines[last].push_str(line),
            line => {
                lines[last].push(' ');
                lines[last].push_str(line);
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}
