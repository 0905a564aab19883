//! The board of all trusts, and one goal across them: who has it worst, whose measures are late.

use std::cmp::Reverse;

use super::top::grade;
use crate::model::register::OTHER;
use crate::model::{Date, DocKey, ItemKey, Level, Register, Slug, State, ZoneIndex, ranking};

/// What a trust's cell for a goal says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// What the assessment counts as.
    pub state: State,
    /// The worst zone of the open risks.
    pub zone: Option<ZoneIndex>,
    /// How many open risks there are.
    pub risks: usize,
}

/// Trusts across, goals down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// The prioritised goals of the catalogue, then the other risks.
    pub goals: Vec<Slug>,
    /// The trusts in the catalogue's order.
    pub trusts: Vec<Slug>,
}

impl Board {
    /// The rows and columns of registers that share a catalogue of goals.
    pub fn of(catalogue: &crate::model::Catalogue) -> Self {
        let goals = catalogue.prioritised().map(|goal| goal.id.clone());
        let trusts = catalogue.trusts.iter().map(|trust| trust.id.clone());
        Self { goals: goals.chain(Slug::new(OTHER)).collect(), trusts: trusts.collect() }
    }
}

/// What a trust's cell says; `None` where the goal is none of the trust's and nothing is written.
pub fn cell(register: &Register, doc: &DocKey) -> Option<Cell> {
    let state = register.state(doc);
    if state == State::Missing && !is_owed(register, doc) {
        return None;
    }
    let assessment = register.assessment(doc);
    Some(Cell {
        state,
        zone: assessment.and_then(|a| ranking::worst_zone(a, &register.matrix)),
        risks: assessment.map_or(0, |a| a.open_risks().count()),
    })
}

fn is_owed(register: &Register, doc: &DocKey) -> bool {
    let goal = register.catalogue.goal(doc.name.as_str());
    goal.is_some_and(|goal| goal.prioritised && goal.applies_to.contains(&doc.trust))
}

/// A goal in one trust.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalRow {
    /// The trust's file.
    pub doc: DocKey,
    /// The register it stands in, as its place among those given.
    pub part: usize,
    /// What the assessment counts as.
    pub state: State,
    /// How probable it is judged that the goal is not reached.
    pub judgement: Option<Level>,
    /// The worst open risk.
    pub worst: Option<ItemKey>,
    /// Its zone, where it is scored.
    pub zone: Option<ZoneIndex>,
    /// Open risks per zone, lowest first.
    pub zones: Vec<usize>,
    /// Open risks in all; those without a score among them.
    pub risks: usize,
    /// Open measures that serve its risks or stand in its file.
    pub measures: usize,
    /// Those of them whose deadline has passed.
    pub late: usize,
}

/// A goal (or the other risks) in all trusts that must assess it or have done so, the worst first;
/// those without assessment last.
pub fn across(parts: &[Register], name: &Slug, today: Date) -> Vec<GoalRow> {
    let mut rows: Vec<GoalRow> = Vec::new();
    for (at, register) in parts.iter().enumerate() {
        let docs = register.catalogue.trusts.iter().map(|trust| DocKey::new(&trust.id, name));
        rows.extend(docs.filter_map(|doc| row(at, register, doc, today)));
    }
    rows.sort_by_cached_key(|row| order(parts, row));
    rows
}

/// The worst zone, how many risks lie in it, how likely it is that the goal is missed, how many
/// measures are late.
type Order = (Reverse<u32>, Reverse<usize>, Reverse<usize>, Reverse<usize>);

fn order(parts: &[Register], row: &GoalRow) -> Order {
    let grade = parts.get(row.part).map_or(0, |part| grade(row.zone, &part.matrix));
    let in_worst = row.zone.and_then(|zone| row.zones.get(zone.index())).copied().unwrap_or(0);
    let judgement = row.judgement.map_or(0, |level| level.index() + 1);
    (Reverse(grade), Reverse(in_worst), Reverse(judgement), Reverse(row.late))
}

fn row(part: usize, register: &Register, doc: DocKey, today: Date) -> Option<GoalRow> {
    let cell = cell(register, &doc)?;
    let matrix = &register.matrix;
    let mut zones = vec![0; matrix.zones.len()];
    let assessment = register.assessment(&doc);
    for (_, risk) in assessment.into_iter().flat_map(|a| a.open_risks()) {
        let zone = risk.current.zone(matrix);
        if let Some(count) = zone.and_then(|zone| zones.get_mut(zone.index())) {
            *count += 1;
        }
    }
    let worst = assessment.and_then(|a| ranking::ranked(a, matrix).first().map(|(id, _)| *id));
    let worst = worst.map(|id| ItemKey::new(&doc, id));
    let serves = |risks: &[Slug]| {
        assessment.is_some_and(|a| risks.iter().any(|id| a.risks.contains_key(id)))
    };
    let open = register.measures(&doc.trust).filter(|(_, measure)| measure.is_open());
    let own: Vec<_> = open.filter(|(key, m)| key.doc == doc || serves(&m.risks)).collect();
    Some(GoalRow {
        part,
        state: cell.state,
        judgement: assessment.and_then(|a| a.judgement.probability),
        worst,
        zone: cell.zone,
        zones,
        risks: cell.risks,
        measures: own.len(),
        late: own.iter().filter(|(_, measure)| measure.is_overdue(today)).count(),
        doc,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Measure;
    use crate::model::register::testing::slug;
    use crate::model::testing::{Builder, serving, ymd};

    #[test]
    fn who_has_it_worst_comes_first_and_who_lacks_it_last() {
        let late = Measure { deadline: Some(ymd(2024, 4, 1)), ..serving(&["r1111"]) };
        let register = Builder::new()
            .risk("unn", "ventetid", "r1111", 2, 2)
            .risk("unn", "ventetid", "r2222", 1, 1)
            .measure("unn", "_other", "m1111", late)
            .measure("unn", "_other", "m2222", serving(&["relse"]))
            .risk("fin", "ventetid", "r3333", 5, 5)
            .build();
        let rows = across(&[register], &slug("ventetid"), ymd(2024, 5, 6));
        let trusts: Vec<_> = rows.iter().map(|row| row.doc.trust.as_str()).collect();
        assert_eq!(&trusts[..2], ["fin", "unn"]);
        let states: Vec<_> = rows[2..].iter().map(|row| row.state).collect();
        assert!(states.iter().all(|state| *state == State::Missing), "{states:?}");
        let unn = &rows[1];
        assert_eq!((unn.risks, unn.zones.iter().sum::<usize>()), (2, 2));
        assert_eq!((unn.measures, unn.late), (1, 1), "one that stands elsewhere and serves it");
        assert_eq!(unn.worst.as_ref().map(|key| key.id.as_str()), Some("r1111"));
    }
}
