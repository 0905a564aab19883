//! What the overview shows of each trust, renewed only where the trust has changed: a register may
//! have a hundred thousand risks, and one of them was edited.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use crate::check::{self, Attention};
use crate::model::matrix::ZoneIndex;
use crate::model::register::OTHER;
use crate::model::{
    Assessment, Catalogue, Date, ItemKey, Matrix, Register, Slug, State, TrustBook, ranking,
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
    basis: Option<Basis>,
    columns: BTreeMap<Slug, Column>,
}

/// What all columns are judged by.
struct Basis {
    matrix: Arc<Matrix>,
    catalogue: Arc<Catalogue>,
    today: Date,
}

/// A trust, and the book that it was drawn up from.
#[derive(Default)]
struct Column {
    book: TrustBook,
    cells: HashMap<Slug, Summary>,
    /// What the trust must assess.
    obligations: HashSet<Slug>,
    /// How many of them may be sent.
    ready: usize,
    /// The most urgent of what is to be mended, and how much there is in all.
    attention: Vec<Attention>,
    to_mend: usize,
    /// Open measures that are due from today on, the soonest first.
    due: Vec<(Date, ItemKey)>,
}

impl Board {
    pub(super) fn renew(&mut self, register: &Register, today: Date) {
        let (matrix, catalogue) = (&register.matrix, &register.catalogue);
        let is_same = |basis: &Basis| {
            Arc::ptr_eq(&basis.matrix, matrix)
                && Arc::ptr_eq(&basis.catalogue, catalogue)
                && basis.today == today
        };
        if !self.basis.as_ref().is_some_and(is_same) {
            self.trusts = catalogue.trusts.iter().map(|t| t.id.clone()).collect();
            self.rows = catalogue.prioritised().map(|g| g.id.clone()).collect();
            self.rows.extend(Slug::new(OTHER));
            self.columns.clear();
            let (matrix, catalogue) = (Arc::clone(matrix), Arc::clone(catalogue));
            self.basis = Some(Basis { matrix, catalogue, today });
        }
        for (trust, book) in &register.trusts {
            // Books share their documents, so that alike ones are told by their addresses.
            if self.columns.get(trust).is_none_or(|column| column.book != *book) {
                let before = self.columns.remove(trust).unwrap_or_default();
                let column = Column::of(register, trust, book, today, &before);
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
    pub(super) fn attention(&self) -> (Vec<Attention>, usize) {
        let columns = || self.trusts.iter().filter_map(|trust| self.columns.get(trust));
        let mut first: Vec<_> = columns().flat_map(|column| &column.attention).cloned().collect();
        check::most_urgent_first(&mut first);
        first.truncate(MOST);
        (first, columns().map(|column| column.to_mend).sum())
    }

    /// The measures that are due first, in all trusts.
    pub(super) fn due(&self) -> impl Iterator<Item = &(Date, ItemKey)> {
        self.columns.values().flat_map(|column| &column.due)
    }
}

impl Column {
    /// A trust's column; what is as it was before is taken over.
    fn of(register: &Register, trust: &Slug, book: &TrustBook, today: Date, before: &Self) -> Self {
        let mut cells = HashMap::with_capacity(book.assessments.len());
        for (name, assessment) in &book.assessments {
            let same = before.book.assessments.get(name).filter(|b| Arc::ptr_eq(b, assessment));
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
        let mut attention = check::attention(register, Some(trust), today);
        let to_mend = attention.len();
        attention.truncate(MOST);
        let due = due(register, trust, today);
        Self { book: book.clone(), cells, obligations, ready, attention, to_mend, due }
    }
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
        state: State::of(Some(assessment), false),
        zone: ranking::worst_zone(assessment, matrix),
        risks: assessment.open_risks().count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, serving, ymd};
    use crate::model::{Change, Ledger, RiskEdit};

    /// What a board says that has seen every state of a register, and one that has seen the last.
    fn both(registers: &[&Register], today: Date) -> [Board; 2] {
        let (mut renewed, mut fresh) = (Board::default(), Board::default());
        registers.iter().for_each(|register| renewed.renew(register, today));
        registers.last().iter().for_each(|register| fresh.renew(register, today));
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
        ledger.apply(Change::EditRisk(key.clone(), RiskEdit::Place(level, level))).unwrap();
        let edited = ledger.register().clone();
        ledger.apply(Change::DeleteRisk(key)).unwrap();
        let [renewed, fresh] = both(&[&register, &edited, ledger.register()], today);
        assert_eq!(renewed.attention(), fresh.attention());
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
        assert_ne!(fresh.attention(), renewed.attention());
    }

    #[test]
    fn what_is_most_urgent_in_all_trusts_is_what_rules_say_of_the_whole() {
        let register = Builder::new()
            .risk("unn", "ventetid", "r1", 5, 5)
            .risk("fin", "ventetid", "r1", 4, 4)
            .risk("fin", "sykefravaer", "r2", 5, 5)
            .build();
        let today = ymd(2024, 2, 20);
        let mut board = Board::default();
        board.renew(&register, today);
        let whole = check::attention(&register, None, today);
        assert_eq!(board.attention(), (whole.clone(), whole.len()));
    }
}
