//! The page that a person reads before and after an import.

use std::collections::BTreeSet;

use super::words::{self, safe};
use super::{Import, wrapped};
use crate::import::book::{Remark, address, column_name};
use crate::import::{CellRead, ColumnRead, Outcome, SheetRead, Target};
use crate::locale::{Arg, Locale};
use crate::model::ItemKey;
use crate::report::block::{Cell, Column, Item, Page, Row, Table};
use crate::report::titles;

/// So many rows of a kind are shown; how many more there are is said.
const MOST: usize = 40;
/// A text in the table is cut to this.
const LONGEST: usize = 60;

pub(super) fn page(import: &Import<'_>, locale: &Locale) -> Page {
    let mut page = Page::default();
    page.title(safe(import.name));
    page.lead(summary(import, locale));
    page.notes(import.remarks.iter().map(|remark| locale.text(remark_id(*remark))));
    let guessed = import.understood.sheets.iter().filter(|_| !import.is_own);
    for sheet in guessed.clone().filter(|sheet| sheet.header.is_some()) {
        columns(&mut page, import, sheet, locale);
    }
    let skipped = guessed.filter(|sheet| sheet.header.is_none());
    let skipped: Vec<String> = skipped.map(|sheet| safe(&sheet.name)).collect();
    page.items(locale.text("import-skipped"), skipped);
    cells(&mut page, import, locale, "import-unread", |outcome| {
        matches!(outcome, Outcome::Unread(_))
    });
    if !import.is_own {
        cells(&mut page, import, locale, "import-taken", |outcome| {
            matches!(outcome, Outcome::As(_) | Outcome::Heads(_))
        });
    }
    clashes(&mut page, import, locale);
    gone(&mut page, import, locale);
    unknown(&mut page, import, locale);
    page
}

fn summary(import: &Import<'_>, locale: &Locale) -> Vec<String> {
    let plan = import.plan;
    let count = |id: &str, count: usize| locale.with(id, &[("count", count.into())]);
    let counts: [(&str, usize); 6] = [
        ("import-new", plan.new.len()),
        ("import-new-measures", plan.new_measures),
        ("import-changed", plan.changed.len()),
        ("import-same", plan.same),
        ("import-conflicts", plan.clashes.len()),
        ("import-gone-count", plan.gone.len()),
    ];
    let counted: Vec<String> =
        counts.iter().filter(|(_, n)| *n > 0).map(|(id, n)| count(id, *n)).collect();
    let mut lines = vec![match counted.is_empty() {
        true => locale.text("import-nothing"),
        false => counted.join(" · "),
    }];
    if import.changed_values() > 0 {
        lines.push(count("import-changed-values", import.changed_values()));
    }
    lines.extend(elsewhere(import, locale));
    lines
}

/// What has no place of its own, and where it went.
fn elsewhere(import: &Import<'_>, locale: &Locale) -> Vec<String> {
    let columns =
        || import.understood.sheets.iter().flat_map(|sheet| &sheet.columns).filter(|c| c.count > 0);
    let headings = |wanted: &dyn Fn(&Target) -> bool| {
        let names: BTreeSet<String> =
            columns().filter(|c| wanted(&c.target)).map(|c| safe(&c.heading)).collect();
        names.into_iter().collect::<Vec<_>>().join(", ")
    };
    let is = |key: &'static str| move |target: &Target| *target == Target::Risk(key.to_owned());
    let told = [
        ("import-into-external", headings(&is("external"))),
        ("import-into-category", headings(&is("category"))),
        ("import-into-note", headings(&|target| *target == Target::Other)),
    ];
    let told = told.iter().filter(|(_, names)| !names.is_empty());
    told.map(|(id, names)| locale.with(id, &[("columns", names.into())])).collect()
}

fn remark_id(remark: Remark) -> &'static str {
    match remark {
        Remark::Macros => "import-macros",
        Remark::Links => "import-links",
        Remark::Uncomputed => "import-uncomputed",
    }
}

fn columns(page: &mut Page, import: &Import<'_>, sheet: &SheetRead, locale: &Locale) {
    let header = sheet.header.unwrap_or_default() + 1;
    let args: [(&str, Arg<'_>); 2] =
        [("sheet", safe(&sheet.name).into()), ("row", header.to_string().into())];
    page.section(
        locale.with(if sheet.name.is_empty() { "import-table" } else { "import-sheet" }, &args),
    );
    let column = |id: &str| Column::new(locale.text(id));
    let row = |read: &ColumnRead| {
        let unread = if read.unread == 0 { Cell::text("") } else { read.unread.into() };
        Row::Cells(vec![
            Cell::text(column_name(read.at)),
            Cell::text(safe(&read.heading)),
            Cell::text(words::target(&read.target, import.register, locale)),
            read.count.into(),
            unread,
        ])
    };
    page.table(Table {
        columns: vec![
            column("import-column"),
            wrapped(locale.text("import-heading"), 10),
            wrapped(locale.text("import-becomes"), 12),
            column("import-cells").right(),
            column("import-not-read").right(),
        ],
        rows: sheet.columns.iter().filter(|c| c.count > 0).map(row).collect(),
        is_prose: false,
    });
}

/// Cells with what they are taken for: those of which a person should look at what became of them.
fn cells(
    page: &mut Page,
    import: &Import<'_>,
    locale: &Locale,
    id: &str,
    wanted: fn(&Outcome) -> bool,
) {
    // The same value of a column is taken the same way every time.
    let mut seen = BTreeSet::new();
    let mut found: Vec<(&SheetRead, &CellRead)> = Vec::new();
    let mut count = 0;
    for (sheet, cell) in import.cells().filter(|(_, cell)| wanted(&cell.outcome)) {
        if seen.insert((&sheet.name, cell.column, &cell.value)) {
            count += 1;
            if found.len() < MOST {
                found.push((sheet, cell));
            }
        }
    }
    if found.is_empty() {
        return;
    }
    page.section(locale.text(id));
    let several =
        import.understood.sheets.iter().filter(|sheet| sheet.header.is_some()).count() > 1;
    let rows = found.iter().map(|(sheet, cell)| {
        let column = &sheet.columns[cell.column];
        let at = address(cell.row, column.at);
        let at = if several { format!("{} {at}", safe(&sheet.name)) } else { at };
        let taken = words::taken_as(import.register, column, cell, locale);
        let cut = |text: &str| crate::report::fit::cut(&safe(text), LONGEST);
        Row::Cells(vec![Cell::text(at), Cell::text(cut(&cell.value)), Cell::text(cut(&taken))])
    });
    page.table(Table {
        columns: vec![
            Column::new(locale.text("import-cell")),
            wrapped(locale.text("import-value"), 16),
            wrapped(locale.text("import-taken-as"), 16),
        ],
        rows: rows.collect(),
        is_prose: false,
    });
    more(page, count - found.len(), locale);
}

fn more(page: &mut Page, count: usize, locale: &Locale) {
    if count > 0 {
        page.paragraph([locale.with("import-more", &[("count", count.into())])]);
    }
}

fn clashes(page: &mut Page, import: &Import<'_>, locale: &Locale) {
    let clashes = &import.plan.clashes;
    if clashes.is_empty() {
        return;
    }
    page.section(locale.text("import-clashes"));
    let rows = clashes.iter().take(MOST).map(|clash| {
        let value = |value| {
            let shown = words::value(import.register, clash.record, &clash.key, value, locale);
            Cell::or_nothing(&crate::report::fit::cut(&safe(&shown), LONGEST))
        };
        Row::Cells(vec![
            Cell::text(safe(&import.place(clash))),
            Cell::text(words::item(&clash.item)),
            Cell::text(titles::key(import.register, clash.record, &clash.key, locale)),
            value(&clash.here),
            value(&clash.there),
        ])
    });
    page.table(Table {
        columns: vec![
            Column::new(locale.text("import-row")),
            Column::new(locale.text("list-risk")),
            wrapped(locale.text("import-what"), 10),
            wrapped(locale.text("import-here"), 10),
            wrapped(locale.text("import-in-file"), 10),
        ],
        rows: rows.collect(),
        is_prose: false,
    });
    more(page, clashes.len().saturating_sub(MOST), locale);
    page.paragraph([locale.text("import-choose")]);
}

fn gone(page: &mut Page, import: &Import<'_>, locale: &Locale) {
    let gone = &import.plan.gone;
    let title = |key: &ItemKey| {
        let risk = import.register.risk(key).map(|risk| &risk.title);
        let title = risk.or_else(|| import.register.measure(key).map(|measure| &measure.title));
        format!("{} {}", words::item(key), title.map(|title| safe(title)).unwrap_or_default())
    };
    if gone.is_empty() {
        return;
    }
    page.section(locale.text("import-gone"));
    page.list(gone.iter().take(MOST).map(|key| Item::new(1, title(key))));
    more(page, gone.len().saturating_sub(MOST), locale);
}

fn unknown(page: &mut Page, import: &Import<'_>, locale: &Locale) {
    let unknown = import.plan.unknown.iter().take(MOST);
    let items = unknown
        .map(|(place, id)| format!("{}: {id}", safe(&words::place(import.understood, *place))));
    page.items(locale.text("import-unknown"), items.collect());
}
