//! From several registers to one region.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Input, Region, Remark, judge_alike};
use crate::model::{Catalogue, Document, Due, Goal, Register, Slug, TrustBook};

/// Joins the same year of several registers; `None` where there is none.
///
/// A trust is read from the input that has content of it. Where several have, the one named like
/// the trust goes first, then the one named first; unlike content that only the order decides
/// about is a [`Remark`].
pub fn join(inputs: &[Input]) -> Option<Region> {
    let mut remarks = Vec::new();
    let held_by = holders(inputs, &mut remarks);
    let groups = groups(inputs, &held_by);
    let lead = *groups.first()?.first()?;
    let catalogue = Arc::new(joined_catalogue(inputs, lead, &held_by, &mut remarks));
    for group in groups.iter().skip(1) {
        remarks.extend(group.iter().filter_map(|input| other_scale(*input, &held_by)));
    }
    for (at, input) in inputs.iter().enumerate() {
        if input.active_year != input.register.year {
            remarks.push(Remark::OtherYear { input: at, year: input.active_year });
        }
        if !input.register.trusts.values().any(has_content) {
            remarks.push(Remark::Empty { input: at });
        }
    }
    let ids = catalogue.trusts.iter().map(|trust| &trust.id);
    let absent: Vec<Slug> = ids.filter(|id| !held_by.contains_key(*id)).cloned().collect();
    let parts = groups.iter().enumerate();
    let parts = parts.map(|(at, group)| {
        let none = if at == 0 { absent.as_slice() } else { &[] };
        part(inputs, group, &catalogue, &held_by, none)
    });
    let parts: Vec<Register> = parts.filter(|part| !part.trusts.is_empty()).collect();
    if !absent.is_empty() {
        remarks.push(Remark::Absent { trusts: absent });
    }
    (!parts.is_empty()).then_some(Region { parts, catalogue, held_by, lead, remarks })
}

/// Anything was written for the trust.
fn has_content(book: &TrustBook) -> bool {
    let is_empty = |name: &Slug, document: &Document| *document == Document::empty(name);
    !book.damaged.is_empty()
        || book
            .documents
            .iter()
            .any(|(name, held)| held.assessment().is_some() || !is_empty(name, held))
}

/// Which input each trust is read from.
fn holders(inputs: &[Input], remarks: &mut Vec<Remark>) -> BTreeMap<Slug, usize> {
    let mut holders: BTreeMap<Slug, Vec<(usize, &TrustBook)>> = BTreeMap::new();
    for (at, input) in inputs.iter().enumerate() {
        let books = input.register.trusts.iter().filter(|(_, book)| has_content(book));
        for (trust, book) in books {
            holders.entry(trust.clone()).or_default().push((at, book));
        }
    }
    let mut held_by = BTreeMap::new();
    for (trust, held) in holders {
        let named =
            |(at, _): &&(usize, &TrustBook)| inputs[*at].speaks_for.as_ref() == Some(&trust);
        let own: Vec<_> = held.iter().filter(named).copied().collect();
        // Whoever is named like the trust speaks for it; the rest is not asked.
        let asked = if own.is_empty() { held } else { own };
        let Some((taken, book)) = asked.first().copied() else { continue };
        let others = asked.iter().filter(|(_, other)| *other != book);
        let others: Vec<usize> = others.map(|(at, _)| *at).collect();
        if !others.is_empty() {
            remarks.push(Remark::Disputed { trust: trust.clone(), taken, others });
        }
        held_by.insert(trust, taken);
    }
    held_by
}

/// Inputs by their scale, first the one that most trusts use; alike ones in the order given.
fn groups(inputs: &[Input], held_by: &BTreeMap<Slug, usize>) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (at, input) in inputs.iter().enumerate() {
        let alike = |group: &&mut Vec<usize>| {
            let first = group.first().and_then(|first| inputs.get(*first));
            first.is_some_and(|f| judge_alike(&f.register.matrix, &input.register.matrix))
        };
        match groups.iter_mut().find(alike) {
            Some(group) => group.push(at),
            None => groups.push(vec![at]),
        }
    }
    let trusts = |group: &[usize]| held_by.values().filter(|at| group.contains(at)).count();
    let is_sound = |group: &[usize]| group.iter().any(|at| inputs[*at].has_matrix);
    groups.sort_by_key(|group| std::cmp::Reverse((is_sound(group), trusts(group))));
    groups
}

fn other_scale(input: usize, held_by: &BTreeMap<Slug, usize>) -> Option<Remark> {
    let trusts: Vec<Slug> = held(input, held_by).cloned().collect();
    (!trusts.is_empty()).then_some(Remark::OtherScale { input, trusts })
}

/// The trusts that are read from an input.
fn held(input: usize, held_by: &BTreeMap<Slug, usize>) -> impl Iterator<Item = &Slug> {
    held_by.iter().filter(move |(_, at)| **at == input).map(|(trust, _)| trust)
}

/// The leading input's catalogue, with the trusts and goals that others have beside it.
fn joined_catalogue(
    inputs: &[Input],
    lead: usize,
    held_by: &BTreeMap<Slug, usize>,
    remarks: &mut Vec<Remark>,
) -> Catalogue {
    let mut joined = inputs[lead].register.catalogue.as_ref().clone();
    for (at, input) in inputs.iter().enumerate() {
        let own: BTreeSet<&Slug> = held(at, held_by).collect();
        if at == lead || own.is_empty() {
            continue;
        }
        let theirs = &input.register.catalogue;
        let new = take_trusts(&mut joined, theirs, &own);
        let (mut goals, mut calendar) = (Vec::new(), false);
        for goal in &theirs.goals {
            if take_goal(&mut joined, goal, &own, &new) {
                goals.push(goal.id.clone());
            }
        }
        for due in &theirs.due {
            calendar |= take_due(&mut joined, due, &own, &new);
        }
        let gone = |goal: &&Goal| {
            theirs.goal(goal.id.as_str()).is_none()
                && goal.applies_to.iter().any(|trust| own.contains(trust))
        };
        goals.extend(joined.goals.iter().filter(gone).map(|goal| goal.id.clone()));
        if calendar || !goals.is_empty() {
            remarks.push(Remark::OtherCatalogue { input: at, goals, calendar });
        }
    }
    joined
}

/// Adds trusts that only this input knows; their ids.
fn take_trusts(joined: &mut Catalogue, theirs: &Catalogue, own: &BTreeSet<&Slug>) -> Vec<Slug> {
    let known: BTreeSet<Slug> = joined.trusts.iter().map(|trust| trust.id.clone()).collect();
    let is_new = |id: &Slug| own.contains(id) && !known.contains(id);
    let new = theirs.trusts.iter().filter(|trust| is_new(&trust.id)).cloned();
    joined.trusts.extend(new);
    let added = joined.trusts.iter().map(|trust| &trust.id);
    added.filter(|id| !known.contains(*id)).cloned().collect()
}

/// Adds a goal, or the input's new trusts to it; whether the input has it otherwise.
fn take_goal(joined: &mut Catalogue, goal: &Goal, own: &BTreeSet<&Slug>, new: &[Slug]) -> bool {
    let narrowed = |goal: &Goal| -> Goal {
        let applies = goal.applies_to.iter().filter(|trust| own.contains(trust));
        Goal { applies_to: applies.cloned().collect(), ..goal.clone() }
    };
    match joined.goals.iter_mut().find(|ours| ours.id == goal.id) {
        Some(ours) => {
            let binds = |trust: &&Slug| goal.applies_to.contains(trust);
            ours.applies_to.extend(new.iter().filter(binds).cloned());
            let sorted = |goal: &Goal| {
                let mut goal = narrowed(goal);
                goal.applies_to.sort();
                goal
            };
            sorted(ours) != sorted(goal)
        }
        None => {
            joined.goals.push(narrowed(goal));
            true
        }
    }
}

/// Adds the input's new trusts to an entry of the calendar; whether the input has it otherwise.
fn take_due(joined: &mut Catalogue, due: &Due, own: &BTreeSet<&Slug>, new: &[Slug]) -> bool {
    let Some(ours) = joined.due.iter_mut().find(|ours| ours.id == due.id) else { return true };
    if !ours.applies_to.is_empty() {
        ours.applies_to.extend(new.iter().filter(|trust| due.binds(trust)).cloned());
    }
    let binds_alike = own.iter().all(|trust| ours.binds(trust) == due.binds(trust));
    !binds_alike || (ours.date, &ours.rule) != (due.date, &due.rule)
}

/// The trusts of one scale.
fn part(
    inputs: &[Input],
    group: &[usize],
    catalogue: &Catalogue,
    held_by: &BTreeMap<Slug, usize>,
    absent: &[Slug],
) -> Register {
    let own = held_by.iter().filter(|(_, at)| group.contains(at));
    let book = |trust: &Slug, at: usize| inputs[at].register.book(trust).cloned();
    let mut trusts: BTreeMap<Slug, TrustBook> =
        own.map(|(trust, at)| (trust.clone(), book(trust, *at).unwrap_or_default())).collect();
    trusts.extend(absent.iter().map(|trust| (trust.clone(), TrustBook::default())));
    let mut catalogue = catalogue.clone();
    catalogue.trusts.retain(|trust| trusts.contains_key(&trust.id));
    let first = &inputs[group[0]].register;
    // One name is the region's; of several none is.
    let is_one_name = inputs.iter().all(|input| input.register.name == first.name);
    Register {
        name: if is_one_name { first.name.clone() } else { String::new() },
        year: first.year,
        matrix: Arc::clone(&first.matrix),
        catalogue: Arc::new(catalogue),
        trusts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Axis;
    use crate::model::register::testing::slug;
    use crate::model::testing::{Builder, matrix};

    fn input(built: Builder) -> Input {
        Input { register: built.build(), speaks_for: None, active_year: 2024, has_matrix: true }
    }

    fn named(built: Builder, name: &str) -> Input {
        Input { speaks_for: Some(slug(name)), ..input(built) }
    }

    fn unn(p: i64) -> Builder {
        Builder::new().risk("unn", "ventetid", "r1111", p, 4)
    }

    fn fin() -> Builder {
        Builder::new().risk("fin", "ventetid", "r2222", 2, 2)
    }

    /// Three steps by three, in three zones.
    fn small() -> crate::model::Matrix {
        matrix(3, 3, 3, Axis::Probability, false)
    }

    #[test]
    fn each_trust_is_read_from_the_register_that_has_something_of_it() {
        let region = join(&[input(unn(4)), input(fin())]).unwrap();
        assert_eq!(region.held_by, [(slug("unn"), 0), (slug("fin"), 1)].into());
        let [part] = &region.parts[..] else { panic!("one scale: {}", region.parts.len()) };
        for trust in ["unn", "fin"] {
            assert_eq!(part.book(&slug(trust)).unwrap().assessments().count(), 1, "{trust}");
        }
        assert_eq!(region.remarks, []);
        assert_eq!(join(&[]), None);
    }

    #[test]
    fn who_is_named_like_the_trust_goes_first_and_else_the_first_named_which_is_told() {
        let region = join(&[input(unn(4)), named(unn(2), "unn"), input(fin())]).unwrap();
        assert_eq!((region.held_by[&slug("unn")], region.remarks.len()), (1, 0));
        let region = join(&[input(unn(4)), input(unn(2)), input(fin()), input(unn(4))]).unwrap();
        assert_eq!(region.held_by[&slug("unn")], 0);
        let told = Remark::Disputed { trust: slug("unn"), taken: 0, others: vec![1] };
        assert_eq!(region.remarks, [told], "the third has the same as the first");
        let two = [named(unn(2), "unn"), named(unn(3), "unn"), input(fin())];
        let told = Remark::Disputed { trust: slug("unn"), taken: 0, others: vec![1] };
        assert_eq!(join(&two).unwrap().remarks, [told]);
    }

    #[test]
    fn another_scale_is_a_part_of_its_own_and_the_scale_of_most_trusts_leads() {
        let odd = Builder::new().matrix(small()).risk("unn", "ventetid", "r1111", 3, 3);
        let third = Builder::new().risk("nlsh", "ventetid", "r3333", 2, 2);
        let region = join(&[input(odd), input(fin()), input(third)]).unwrap();
        assert_eq!(region.lead, 1);
        assert_eq!(region.parts.len(), 2);
        assert!(region.parts[1].trusts.contains_key(&slug("unn")));
        assert!(!region.parts[0].trusts.contains_key(&slug("unn")), "nor is it missing there");
        let told = Remark::OtherScale { input: 0, trusts: vec![slug("unn")] };
        assert!(region.remarks.contains(&told), "{:?}", region.remarks);
    }

    #[test]
    fn what_stands_in_for_a_damaged_matrix_never_leads() {
        let damaged = Builder::new().matrix(small()).risk("unn", "ventetid", "r1111", 3, 3);
        let damaged = Input { has_matrix: false, ..input(damaged) };
        let region = join(&[damaged, input(fin())]).unwrap();
        assert_eq!(region.lead, 1);
    }

    #[test]
    fn trusts_goals_and_other_content_that_differ_are_told() {
        let of_unn_only = unn(4).with(|register| {
            let catalogue = Arc::make_mut(&mut register.catalogue);
            catalogue.trusts.retain(|trust| trust.id == slug("unn"));
            catalogue.goals.iter_mut().for_each(|g| g.applies_to = vec![slug("unn")]);
        });
        let own_goal = fin().with(|register| {
            let goals = &mut Arc::make_mut(&mut register.catalogue).goals;
            let goal = Goal { prioritised: true, ..Goal::named(slug("eget")) };
            let applies_to = vec![slug("fin"), slug("unn")];
            goals.push(Goal { applies_to, ..goal });
        });
        let mut last = input(Builder::new());
        last.active_year = 2025;
        let region = join(&[input(of_unn_only), input(own_goal), last]).unwrap();
        let goals = vec![slug("eget")];
        let told = [
            Remark::OtherCatalogue { input: 1, goals, calendar: false },
            Remark::OtherYear { input: 2, year: 2025 },
            Remark::Empty { input: 2 },
        ];
        assert_eq!(region.remarks, told);
        let owed = |trust: &str| region.parts[0].obligations(&slug(trust)).count();
        assert_eq!((owed("unn"), owed("fin")), (2, 3), "a goal of one trust binds no other");
    }
}
