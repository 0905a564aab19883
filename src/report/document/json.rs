//! A document for programs: what it is about, and the risks and measures in it, in the words of the
//! files (FORMAT.md chapter 10).

use serde_json::Value;

use super::{Document, Readers, measure_list};
use crate::locale::Locale;
use crate::report::comparison;
use crate::report::json::object::Object;
use crate::report::list::RiskList;
use crate::report::write::Report;

pub(super) fn json(doc: &Document<'_>, locale: &Locale) -> Value {
    let left_out = match doc.readers {
        Readers::Public { left_out } => Some(left_out),
        Readers::Internal => None,
    };
    let part = |list: &dyn Report, key: &str| list.json(locale)[key].take();
    let risks = RiskList { register: doc.register, items: doc.risks() };
    let top = doc.trust.as_ref().and_then(|trust| doc.register.book(trust)).map(|book| book.top());
    let order =
        top.map(|top| top.order.iter().map(|id| id.as_str().into()).collect::<Vec<Value>>());
    Object::new()
        .put("report", doc.kind.word())
        .text("name", &doc.register.name)
        .put("year", doc.register.year)
        .put("today", doc.today.to_string())
        .maybe("trust", doc.trust.as_ref().map(|trust| trust.as_str()))
        .maybe("round", doc.round.as_deref())
        .maybe("commit", doc.commit.as_deref())
        .put("public", left_out.is_some())
        .maybe("left_out", left_out)
        .put("risks", part(&risks, "risks"))
        .put("measures", part(&measure_list(doc), "measures"))
        .maybe("top", order)
        .maybe(
            "changes",
            doc.since.map(|since| comparison::changes(since.states, since.found.events.iter())),
        )
        .into()
}
