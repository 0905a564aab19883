//! What the trusts reported to the region.

use serde_json::Value;

use super::object::{self, Object};
use crate::model::field::Fields;
use crate::model::reporting::{Reporting, Requirement};
use crate::model::{Register, Slug};

/// What each trust reported in the rounds and after the year, where it wrote something.
pub(super) fn reporting(register: &Register) -> Vec<Value> {
    let trusts = register.catalogue.trusts.iter();
    let books = trusts.filter_map(|trust| Some((&trust.id, register.book(&trust.id)?.reporting())));
    let written = books.filter(|(_, reporting)| **reporting != Reporting::default());
    written.map(|(trust, reporting)| of_trust(trust, reporting)).collect()
}

fn of_trust(trust: &Slug, reporting: &Reporting) -> Value {
    let delivered = reporting.delivered.iter().map(|(round, it)| named(round, it).into());
    let requirements = reporting.requirements.iter().map(|(id, it)| requirement(id, it));
    let outcomes = reporting.outcomes.iter().map(|(id, it)| named(id.as_str(), it).into());
    Object::new()
        .put("trust", trust.as_str())
        .list("delivered", delivered.collect())
        .list("requirement", requirements.collect())
        .list("outcome", outcomes.collect())
        .into()
}

fn requirement(id: &Slug, requirement: &Requirement) -> Value {
    let rounds = requirement.rounds.iter().map(|(round, it)| named(round, it).into());
    named(id.as_str(), requirement).list("rounds", rounds.collect()).into()
}

fn named(id: &str, record: &dyn Fields) -> Object {
    object::record(Object::new().put("id", id), record, |_, object| object)
}
