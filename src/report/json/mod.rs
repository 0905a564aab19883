//! The whole year as JSON (FORMAT.md chapter 10): the words of the files, with tables named by id
//! as lists of objects with an `id`, and what is derived beside what is written. A key is absent
//! where nothing is written.

mod assessment;
pub(super) mod catalogue;
mod matrix;
pub(super) mod object;
mod reporting;
mod risk;

use serde_json::Value;

use self::object::Object;
use super::indicators;
use crate::model::register::OTHER;
use crate::model::{Date, DocKey, Register, Slug, State};

pub(super) use self::assessment::measure;
pub(super) use self::matrix::matrix;
pub(super) use self::risk::{level, risk};

/// The year with everything that was written in it. Strings stand as they are in the files.
pub(crate) fn export(register: &Register, today: Date) -> Value {
    let catalogue = &register.catalogue;
    Object::new()
        .text("name", &register.name)
        .put("year", register.year)
        .put("today", today.to_string())
        .text("source", &catalogue.source)
        .text("reference", &catalogue.reference)
        .put("matrix", matrix(&register.matrix))
        .put("trusts", catalogue::trusts(catalogue))
        .put("due", catalogue::due(catalogue))
        .put("goals", catalogue::goals(catalogue))
        .put("assessments", assessments(register))
        .put("top", tops(register))
        .put("reporting", reporting::reporting(register))
        .put("indicators", indicators::json(register, &indicators::Filter::default()))
        .into()
}

/// Every assessment, and an entry for every obligation that has none.
fn assessments(register: &Register) -> Vec<Value> {
    let trusts = register.catalogue.trusts.iter();
    let docs = trusts.flat_map(|trust| docs(register, &trust.id));
    docs.map(|doc| assessment::assessment(register, &doc)).collect()
}

/// A trust's files that are there or should be: goals in the catalogue's order, then files of
/// unknown goals, then the other risks.
fn docs(register: &Register, trust: &Slug) -> Vec<DocKey> {
    let is_shown = |doc: &DocKey| register.state(doc) != State::Missing;
    let goals = register.catalogue.goals.iter();
    let of_goals = goals.filter_map(|goal| {
        let doc = DocKey::new(trust, &goal.id);
        let is_owed = goal.prioritised && goal.applies_to.contains(trust);
        (is_owed || is_shown(&doc)).then_some(doc)
    });
    let Some(book) = register.book(trust) else { return of_goals.collect() };
    let is_unknown =
        |name: &&Slug| name.as_str() != OTHER && register.catalogue.goal(name.as_str()).is_none();
    let unknown = book
        .assessments()
        .map(|(name, _)| name)
        .filter(is_unknown)
        .map(|name| DocKey::new(trust, name));
    let other = Slug::new(OTHER).map(|name| DocKey::new(trust, &name)).filter(is_shown);
    of_goals.chain(unknown).chain(other).collect()
}

/// Each trust's Topp 5, where it has one.
fn tops(register: &Register) -> Vec<Value> {
    let trusts = register.catalogue.trusts.iter();
    let books = trusts.filter_map(|trust| Some((&trust.id, register.book(&trust.id)?)));
    let written = books.filter(|(_, book)| *book.top() != crate::model::TopFive::default());
    written
        .map(|(trust, book)| {
            let head = Object::new().put("trust", trust.as_str());
            let with_order = |key: &str, object: Object| match key {
                "order" if book.top().order.is_empty() => object.put("order", Vec::<Value>::new()),
                _ => object,
            };
            object::record(head, book.top(), with_order).into()
        })
        .collect()
}

#[cfg(test)]
mod tests;
