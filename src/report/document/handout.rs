//! What lies on the table in a workshop, on one page: what the levels mean, and a sheet to fill in.

use serde_json::Value;

use super::annex::probabilities;
use crate::locale::Locale;
use crate::model::{DocKey, Level, Register};
use crate::report::block::{Cell, Column, Page, Row, Table};
use crate::report::json;
use crate::report::json::object::Object;
use crate::report::matrix::{MatrixView, page::mark};
use crate::report::titles;
use crate::report::write::Report;

/// So many rows the sheet has, and so many of them are empty, at least.
const ROWS: usize = 8;
const EMPTY: usize = 2;

/// The page for the table: of the year's scale, and with the risks of an assessment where one is
/// named. What is restricted lies on nobody's table.
#[derive(Debug)]
pub(crate) struct Handout<'r> {
    pub(crate) register: &'r Register,
    pub(crate) doc: Option<DocKey>,
}

impl Handout<'_> {
    fn title(&self, locale: &Locale) -> String {
        let about = self.doc.as_ref().map(|doc| {
            let trust = titles::trust(self.register, &doc.trust);
            format!("{trust} · {}", titles::file(self.register, &doc.name, locale))
        });
        about.unwrap_or_else(|| locale.text("handout-title"))
    }

    /// An area a row and a level a column: it is read across while one is spoken of.
    fn consequences(&self, locale: &Locale) -> Table {
        let matrix = &self.register.matrix;
        let scale = &matrix.consequence;
        let named = |level: Level| {
            let name = format!("{} {}", mark(scale, level), scale.text(level).label);
            Column::new(name.trim_end())
        };
        let first = Column::new(locale.text("axis-consequence"));
        let rows = matrix.areas.iter().map(|area| {
            let text = |level: Level| {
                let is_in = area.takes(level);
                Cell::text(if is_in { area.text(level) } else { "" })
            };
            let texts = scale.levels().map(text);
            Row::Cells([Cell::text(area.name.as_str())].into_iter().chain(texts).collect())
        });
        let columns = [first].into_iter().chain(scale.levels().map(named)).collect();
        Table { columns, rows: rows.collect(), is_prose: false }
    }

    /// A risk a row, and a column for each level that is to be written.
    fn sheet(&self, locale: &Locale) -> Table {
        let areas = self.register.matrix.areas.iter().map(|area| Column::new(area.name.as_str()));
        let columns: Vec<Column> = ["handout-risk", "axis-probability"]
            .map(|id| Column::new(locale.text(id)))
            .into_iter()
            .chain(areas)
            .collect();
        let view = self.doc.as_ref().map(|doc| MatrixView::of_assessment(self.register, doc));
        let shown = view.iter().flat_map(|view| &view.risks);
        let shown = shown.filter(|shown| !shown.risk.is_restricted());
        let mut titles: Vec<String> =
            shown.map(|shown| format!("{}. {}", shown.number, shown.risk.title)).collect();
        let empty = ROWS.saturating_sub(titles.len()).max(EMPTY);
        titles.extend(std::iter::repeat_n(String::new(), empty));
        let blank = columns.len() - 1;
        let row = |title: String| {
            let blanks = std::iter::repeat_n(Cell::text(""), blank);
            Row::Cells([Cell::Text(title)].into_iter().chain(blanks).collect())
        };
        Table { rows: titles.into_iter().map(row).collect(), columns, is_prose: false }
    }
}

impl Report for Handout<'_> {
    fn page(&self, locale: &Locale) -> Page {
        let matrix = &self.register.matrix;
        let mut page = Page { is_dense: true, ..Page::default() };
        page.title(self.title(locale));
        page.notes(matrix.example.then(|| locale.text("matrix-example")));
        page.table(probabilities(matrix, locale));
        page.table(self.consequences(locale));
        page.section(locale.text("handout-sheet"));
        page.paragraph([locale.text("handout-hint")]);
        page.table(self.sheet(locale));
        page
    }

    /// There is nothing to fill in for programs.
    fn json(&self, _: &Locale) -> Value {
        Object::new().put("matrix", json::matrix(&self.register.matrix)).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::model::testing::Builder;
    use crate::model::{ItemKey, Slug};
    use crate::report::write::text::Look;
    use crate::report::write::{Format, write};

    #[test]
    fn nothing_restricted_lies_on_the_table() {
        let register = Builder::new()
            .risk("unn", "ventetid", "r7k3m", 3, 3)
            .edit_risk("unn", "ventetid", "r7k3m", |_, r| r.restricted = "offl. § 24".into())
            .risk("unn", "ventetid", "r2b9c", 3, 3)
            .build();
        let doc = DocKey::new(&Slug::new("unn").unwrap(), &Slug::new("ventetid").unwrap());
        let handout = Handout { register: &register, doc: Some(doc) };
        let look = Look { columns: None, color: false };
        let page = write(&handout, Format::Html, look, &Locale::new(Language::Nb));
        let title = |id| {
            let key = ItemKey::new(handout.doc.as_ref().unwrap(), &Slug::new(id).unwrap());
            &register.risk(&key).unwrap().title
        };
        assert!(page.contains(title("r2b9c")), "{page}");
        assert!(!page.contains(title("r7k3m")), "{page}");
    }
}
