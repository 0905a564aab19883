//! How every document begins: what it is, for whom, of which day, and what to know before the rest.

use super::pen::{Facts, Pen};
use super::{Kind, Readers};
use crate::model::Date;
use crate::report::block::Page;
use crate::report::comparison;

/// Title, head and what a reader must know.
pub(super) fn begin(pen: &Pen<'_>) -> Page {
    let mut page = Page::default();
    page.title(title(pen));
    let facts = head(pen);
    pen.facts(&mut page, facts);
    page.notes(notes(pen));
    page
}

pub(super) fn title(pen: &Pen<'_>) -> String {
    let doc = pen.doc;
    let whose = match &doc.trust {
        Some(trust) => pen.trust(trust),
        None => doc.register.name.clone(),
    };
    let args = [("trust", whose.into()), ("year", doc.register.year.to_string().into())];
    pen.with(&format!("doc-title-{}", doc.kind.word()), &args)
}

/// The day of the board's meeting and its case, as the round's report or the Topp 5 has them.
pub(super) fn meeting(pen: &Pen<'_>) -> (Option<Date>, String) {
    let Some(book) = pen.doc.trust.as_ref().and_then(|trust| pen.doc.register.book(trust)) else {
        return (None, String::new());
    };
    let round = pen.doc.round.as_ref();
    let delivered = round.and_then(|name| book.reporting().delivered.get(name));
    let presented = round.and_then(|name| book.top().presented.get(name));
    let presented = presented.or_else(|| book.top().last_presented());
    let day = delivered.and_then(|it| it.board).or(presented.and_then(|it| it.board));
    let cases = [delivered.map(|it| it.case.clone()), presented.map(|it| it.case.clone())];
    let case = cases.into_iter().flatten().find(|case| !case.is_empty());
    (day, case.unwrap_or_default())
}

fn head(pen: &Pen<'_>) -> Facts {
    let doc = pen.doc;
    let mut facts = Facts::new();
    let mut tell = |id: &str, value: Option<String>| {
        facts.extend(value.map(|value| (pen.say(id), vec![value])));
    };
    tell("doc-head-trust", doc.trust.as_ref().map(|trust| pen.trust_name(trust)));
    if matches!(doc.kind, Kind::Board | Kind::Tertial) {
        let (day, case) = meeting(pen);
        tell("doc-head-meeting", day.map(|day| pen.date(day)));
        tell("doc-head-case", (!case.is_empty()).then_some(case));
    }
    let is_of_round = matches!(doc.kind, Kind::Board | Kind::Tertial | Kind::Requirements);
    tell("doc-head-round", doc.round.clone().filter(|_| is_of_round));
    let subject = pen.say(&format!("doc-about-{}", doc.kind.word()));
    tell("doc-head-about", Some(subject));
    tell("doc-head-date", Some(pen.date(doc.today)));
    tell("doc-head-source", Some(doc.register.catalogue.source.clone()).filter(|s| !s.is_empty()));
    let since = doc.since.map(|since| comparison::label(&since.states.labels[0], pen.locale));
    tell("doc-head-since", since);
    facts
}

pub(super) fn notes(pen: &Pen<'_>) -> Vec<String> {
    let doc = pen.doc;
    let readers = match doc.readers {
        Readers::Public { left_out: 0 } => None,
        Readers::Public { left_out } => Some(pen.count("doc-left-out", left_out)),
        Readers::Internal => {
            let restricted = doc.risks().iter().filter(|(_, risk)| risk.is_restricted()).count();
            (restricted > 0).then(|| pen.count("doc-internal", restricted))
        }
    };
    let example = doc.register.matrix.example.then(|| pen.say("matrix-example"));
    let lacks = doc.since.is_none() && doc.kind.tells_movement();
    let lacks = lacks.then(|| pen.say("doc-no-snapshot"));
    let damaged: usize = doc
        .trusts()
        .filter_map(|trust| doc.register.book(trust))
        .map(|book| book.damaged.len())
        .sum();
    let damaged = (damaged > 0).then(|| pen.count("matrix-damaged", damaged));
    [readers, example, lacks, damaged].into_iter().flatten().collect()
}
