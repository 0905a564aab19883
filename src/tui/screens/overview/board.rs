//! What the overview shows of each trust, renewed only where the trust has changed: a register may
//! have a hundred thousand risks, and one of them was edited.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use crate::check::{self, Group};
use crate::model::diagnostic::Severities;
use crate::model::matrix::ZoneIndex;
use crate::model::register::OTHER;
use crate::model::{
    Assessment, Catalogue, Date, Diagnostic, ItemKey, Matrix, Register, Severity, Slug, State,
    TrustBook, ranking,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Summary {
    pub(super) state: State,
    /// The worst zone of the open risks.
    pub(super) zone: Option<ZoneIndex>,
    /// How many open risks there are.
    pub(super) risks: usize,
}

/// The most dates and things to mend that are kept; the screen shows fewer.
pub(super) const MOST: usize = 100;

/// Rows, columns and cells of the heat map.
#[derive(Default)]
pub(super) struct Board {
    pub(super) trusts: Vec<Slug>,
    /// The prioritised goals, then the other risks.
    pub(super) rows: Vec<Slug>,
    drawn: Option<Drawn>,
    columns: BTreeMap<Slug, Column>,
}

/// What all columns are judged by.
#[derive(Clone, Copy)]
pub(super) struct Basis<'a> {
    pub(super) register: &'a Register,
    /// What was found when the files were read.
    pub(super) read: &'a [Diagnostic],
    pub(super) severities: &'a Severities,
    pub(super) today: Date,
}

/// What the columns were drawn up by, as far as it is the same for all.
struct Drawn {
    matrix: Arc<Matrix>,
    catalogue: Arc<Catalogue>,
    today: Date,
}

/// A trust, and what it was drawn up from: the book, and the errors in its files.
#[derive(Default)]
struct Column {
    book: TrustBook,
    errors: Vec<Diagnostic>,
    cells: HashMap<Slug, Summary>,
    /// What the trust must assess.
    obligations: HashSet<Slug>,
    /// How many of them may be sent.
    ready: usize,
    /// The most urgent of what is to be mended, and how much there is in all.
    urgent: Vec<Group>,
    to_mend: usize,
    /// Open measures that are due from today on, the soonest first.
    due: Vec<(Date, ItemKey)>,
}

impl Board {
    pub(super) fn renew(&mut self, basis: Basis<'_>) {
        let Basis { register, today, .. } = basis;
        let (matrix, catalogue) = (&register.matrix, &register.catalogue);
        let is_same = |drawn: &Drawn| {
            Arc::ptr_eq(&drawn.matrix, matrix)
                && Arc::ptr_eq(&drawn.catalogue, catalogue)
                && drawn.today == today
        };
        if !self.drawn.as_ref().is_some_and(is_same) {
            self.trusts = catalogue.trusts.iter().map(|t| t.id.clone()).collect();
            self.rows = catalogue.prioritised().map(|g| g.id.clone()).collect();
            self.rows.extend(Slug::new(OTHER));
            self.columns.clear();
            let (matrix, catalogue) = (Arc::clone(matrix), Arc::clone(catalogue));
            self.drawn = Some(Drawn { matrix, catalogue, today });
        }
        let mut errors = errors(basis);
        for (trust, book) in &register.trusts {
            let errors = errors.remove(trust).unwrap_or_default();
            // Books share their documents, so that alike ones are told by their addresses.
            let is_same = |column: &Column| column.book == *book && column.errors == errors;
            if !self.columns.get(trust).is_some_and(is_same) {
                let before = self.columns.remove(trust).unwrap_or_default();
                let column = Column::of(basis, trust, book, errors, &before);
                self.columns.insert(trust.clone(), column);
            }
        }
    }

    /// What a cell says; `None` where the goal is none of the trust's.
    pub(super) fn cell(&self, trust: &Slug, name: &Slug) -> Option<Summary> {
        let column = self.columns.get(trust)?;
        column.cells.get(name).copied().or_else(|| {
            let is_missing = column.obligations.contains(name);
            is_missing.then_some(Summary { state: State::Missing, zone: None, risks: 0 })
        })
    }

    /// How many of a trust's obligations may be sent, and how many there are.
    pub(super) fn ready(&self, trust: &Slug) -> (usize, usize) {
        self.columns.get(trust).map_or((0, 0), |column| (column.ready, column.obligations.len()))
    }

    /// What is to be mended first, in all trusts, and how much there is.
    pub(super) fn urgent(&self) -> (Vec<Group>, usize) {
        let columns = || self.trusts.iter().filter_map(|trust| self.columns.get(trust));
        let first = check::most_urgent(columns().flat_map(|column| &column.urgent), MOST);
        (first, columns().map(|column| column.to_mend).sum())
    }

    /// The measures that are due first, in all trusts.
    pub(super) fn due(&self) -> impl Iterator<Item = &(Date, ItemKey)> {
        self.columns.values().flat_map(|column| &column.due)
    }
}

impl Column {
    /// A trust's column; what is as it was before is taken over.
    fn of(
        basis: Basis<'_>,
        trust: &Slug,
        book: &TrustBook,
        errors: Vec<Diagnostic>,
        before: &Self,
    ) -> Self {
        let Basis { register, severities, today, .. } = basis;
        let mut cells = HashMap::with_capacity(book.documents.len());
        for (name, assessment) in book.assessments() {
            let same = before.book.assessment(name).filter(|b| Arc::ptr_eq(b, assessment));
            let known = same.and_then(|_| before.cells.get(name)).copied();
            let summary = known.unwrap_or_else(|| summarise(assessment, &register.matrix));
            cells.insert(name.clone(), summary);
        }
        for name in &book.damaged {
            let damaged = Summary { state: State::Damaged, zone: None, risks: 0 };
            cells.insert(name.clone(), damaged);
        }
        let obligations: HashSet<Slug> =
            register.catalogue.obligations(trust).map(|goal| goal.id.clone()).collect();
        let may_be_sent =
            |name: &&Slug| cells.get(*name).is_some_and(|cell| cell.state.meets_deadline());
        let ready = obligations.iter().filter(may_be_sent).count();
        let mut urgent = check::urgent(register, trust, errors.iter().cloned(), severities, today);
        let to_mend = urgent.len();
        urgent.truncate(MOST);
        let due = due(register, trust, today);
        Self { book: book.clone(), errors, cells, obligations, ready, urgent, to_mend, due }
    }
}

/// The errors in each trust's files.
fn errors(basis: Basis<'_>) -> BTreeMap<Slug, Vec<Diagnostic>> {
    let mut errors: BTreeMap<Slug, Vec<Diagnostic>> = BTreeMap::new();
    let is_error = |finding: &&Diagnostic| {
        let severity = check::severity_in(basis.severities, finding.code, finding.severity);
        severity == Some(Severity::Error)
    };
    for finding in basis.read.iter().filter(is_error) {
        if let Some(trust) = finding.trust() {
            errors.entry(trust).or_default().push(finding.clone());
        }
    }
    errors
}

/// Open measures that are due from today on, the soonest first.
fn due(register: &Register, trust: &Slug, today: Date) -> Vec<(Date, ItemKey)> {
    let open = register.measures(trust).filter(|(_, measure)| measure.is_open());
    let dated = open.filter_map(|(key, measure)| Some((measure.deadline?, key)));
    let mut due: Vec<_> = dated.filter(|(date, _)| *date >= today).collect();
    due.sort_by_key(|(date, _)| *date);
    due.truncate(MOST);
    due
}

fn summarise(assessment: &Assessment, matrix: &Matrix) -> Summary {
    Summary {
        state: State::of(Some(assessment), false, matrix),
        zone: ranking::worst_zone(assessment, matrix),
        risks: assessment.open_risks().count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Kind;
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, serving, ymd};
    use crate::model::{Change, Code, Ledger};

    /// What a board says that has seen every state of a register, and one that has seen the last.
    fn both(registers: &[&Register], today: Date) -> [Board; 2] {
        let (mut renewed, mut fresh) = (Board::default(), Board::default());
        let severities = Severities::new();
        let (read, severities) = (&[], &severities);
        let basis = |register| Basis { register, read, severities, today };
        registers.iter().for_each(|register| renewed.renew(basis(register)));
        registers.last().iter().for_each(|register| fresh.renew(basis(register)));
        [renewed, fresh]
    }

    #[test]
    fn what_is_renewed_is_what_would_be_drawn_up_anew() {
        let register = Builder::new()
            .risk("unn", "ventetid", "r1", 5, 5)
            .risk("fin", "ventetid", "r1", 1, 1)
            .measure("fin", "ventetid", "m1", serving(&["r1"]))
            .damaged("fin", "sykefravaer")
            .build();
        let today = ymd(2024, 3, 5);
        let mut ledger = Ledger::new(register.clone());
        let key = ItemKey::new(&doc("ventetid"), &slug("r1"));
        let level = Builder::level(1);
        ledger.apply(Change::PlaceRisk(key.clone(), level, level)).unwrap();
        let edited = ledger.register().clone();
        ledger.apply(Change::DeleteRisk(key)).unwrap();
        let [renewed, fresh] = both(&[&register, &edited, ledger.register()], today);
        assert_eq!(renewed.urgent(), fresh.urgent());
        assert_eq!(
            renewed.due().collect::<Vec<_>>(),
            fresh.due().collect::<Vec<_>>(),
            "the same dates"
        );
        for trust in &fresh.trusts {
            assert_eq!(renewed.ready(trust), fresh.ready(trust));
            for name in &fresh.rows {
                assert_eq!(renewed.cell(trust, name), fresh.cell(trust, name), "{trust}/{name}");
            }
        }
        let [_, fresh] = both(&[&register], today);
        assert_eq!(fresh.cell(&slug("unn"), &slug("ventetid")).unwrap().risks, 1);
        assert_ne!(fresh.urgent(), renewed.urgent());
    }

    #[test]
    fn the_most_urgent_of_all_trusts_comes_first_and_alike_ones_in_the_catalogues_order() {
        let register = Builder::new()
            .risk("unn", "ventetid", "r1", 5, 5)
            .risk("fin", "ventetid", "r1", 3, 4)
            .risk("fin", "sykefravaer", "r2", 5, 5)
            .build();
        let [board, _] = both(&[&register], ymd(2024, 1, 10));
        let (groups, count) = board.urgent();
        let red: Vec<_> = groups.iter().filter(|group| group.kind == Kind::Untreated).collect();
        let docs: Vec<_> = red.iter().map(|group| group.doc.to_string()).collect();
        assert_eq!(docs, ["unn/ventetid", "fin/sykefravaer", "fin/ventetid"]);
        assert_eq!(groups.len(), count);
    }

    #[test]
    fn an_error_in_a_file_is_told_until_it_is_mended() {
        let register = Builder::new().damaged("unn", "ventetid").build();
        let file = "2024/unn/ventetid.toml";
        let error = Diagnostic::of_file(Severity::Error, Code::Syntax, file);
        let warned = Diagnostic { severity: Severity::Warning, ..error.clone() };
        let (today, mut board) = (ymd(2024, 1, 10), Board::default());
        let mut first = |read: &[Diagnostic], severities: &Severities| {
            board.renew(Basis { register: &register, read, severities, today });
            board.urgent().0[0].kind
        };
        let usual = Severities::new();
        assert_eq!(first(std::slice::from_ref(&error), &usual), Kind::Unreadable);
        assert_eq!(first(&[], &usual), Kind::Missing);
        let graver = [(Code::Syntax, Some(Severity::Error))].into();
        assert_eq!(first(&[warned], &graver), Kind::Unreadable, "as the register has it");
        assert_eq!(first(&[error], &[(Code::Syntax, None)].into()), Kind::Missing);
    }
}
