//! Every text that people write in a file, with the keys that lead to it.

use crate::model::{Assessment, Measure, Risk, Session, TopFive};

/// Is told the keys that lead to a text, and the text.
type Visit<'v> = dyn FnMut(&[&str], &str) + 'v;

/// Keys whose value is a list of texts: the text itself is then the last of the anchor.
pub(super) const LISTS: [&str; 5] = ["causes", "leads_to", "roles", "decisions", "parked"];

/// The texts of an assessment, in the order of FORMAT.md.
pub(super) fn document(assessment: &Assessment, visit: &mut Visit<'_>) {
    visit(&["approved", "by"], &assessment.approved.by);
    visit(&["judgement", "rationale"], &assessment.judgement.rationale);
    for (id, title) in &assessment.factors {
        visit(&["factor", id.as_str(), "title"], title);
    }
    for (id, risk) in &assessment.risks {
        self::risk(id.as_str(), risk, visit);
    }
    for (id, measure) in &assessment.measures {
        self::measure(id.as_str(), measure, visit);
    }
    for (day, session) in &assessment.sessions {
        self::session(day, session, visit);
    }
}

/// The texts of a Topp 5.
pub(super) fn top(top: &TopFive, visit: &mut Visit<'_>) {
    visit(&["presented", "case"], &top.presented_case);
    for (id, comment) in &top.comments {
        visit(&["comment", id.as_str()], comment);
    }
}

fn risk(id: &str, risk: &Risk, visit: &mut Visit<'_>) {
    let mut one = |key: &str, text: &str| visit(&["risk", id, key], text);
    one("title", &risk.title);
    one("event", &risk.event);
    one("rationale", &risk.rationale);
    one("owner", &risk.owner);
    one("restricted", &risk.restricted);
    for (key, list) in [("causes", &risk.causes), ("leads_to", &risk.leads_to)] {
        for item in list {
            visit(&["risk", id, key, item], item);
        }
    }
    if let Some(accepted) = &risk.accepted {
        visit(&["risk", id, "accepted", "by"], &accepted.by);
        visit(&["risk", id, "accepted", "why"], &accepted.why);
    }
    if let Some(closed) = &risk.closed {
        visit(&["risk", id, "closed", "why"], &closed.why);
    }
}

fn measure(id: &str, measure: &Measure, visit: &mut Visit<'_>) {
    let texts = [
        ("title", &measure.title),
        ("owner", &measure.owner),
        ("expected_effect", &measure.expected_effect),
        ("judged_note", &measure.judged_note),
    ];
    for (key, text) in texts {
        visit(&["measure", id, key], text);
    }
}

fn session(day: &str, session: &Session, visit: &mut Visit<'_>) {
    let lists =
        [("roles", &session.roles), ("decisions", &session.decisions), ("parked", &session.parked)];
    for (key, list) in lists {
        for item in list {
            visit(&["session", day, key, item], item);
        }
    }
    visit(&["session", day, "minority"], &session.minority);
}
