//! What a reader sees first.

use super::*;

#[test]
fn the_worst_movement_comes_first_in_files_and_trusts() {
    let before =
        march().risk("fin", "ventetid", "rfin1", 3, 3).risk("fin", "sykefravaer", "rfin2", 2, 2);
    let after = before
        .clone()
        .risk("unn", "ventetid", "r7k3m", 2, 3)
        .risk("unn", "sykefravaer", "rnew1", 5, 5)
        .risk("fin", "ventetid", "rfin1", 2, 3)
        .risk("fin", "sykefravaer", "rfin2", 5, 5);
    let found = since(before, after);
    let trusts = found.by_trust();
    let order = |names: Vec<String>| names.join(" ");
    assert_eq!(order(trusts.iter().map(|t| t.trust.to_string()).collect()), "fin unn");
    let fin = &trusts[0];
    assert_eq!((fin.summary.up, fin.summary.down), (1, 1));
    assert_eq!(fin.docs[0].doc.name, slug("sykefravaer"));
    assert_eq!(fin.docs[0].items[0].id, slug("rfin2"));
    let unn = &trusts[1];
    assert_eq!(unn.docs[0].items[0].id, slug("rnew1"), "a new red one before one that fell");
    assert_eq!(unn.docs[1].own.len(), 1, "the approval lapsed");
}

#[test]
fn events_of_a_risk_stand_together_the_movement_first() {
    let after = march()
        .edit_risk("unn", "ventetid", "r7k3m", |_, risk| risk.owner = "HR-sjef".into())
        .risk("unn", "ventetid", "r7k3m", 5, 5);
    let found = since(march(), after);
    let trusts = found.by_trust();
    let item = &trusts[0].docs[0].items[0];
    assert_eq!((item.title, item.events.len()), ("Risiko r7k3m", 2));
    assert!(item.events[0].movement().is_some());
}

#[test]
fn one_goal_can_be_looked_at_alone() {
    let after =
        march().risk("unn", "ventetid", "r7k3m", 5, 5).risk("unn", "sykefravaer", "r9x2c", 1, 1);
    let found = since(march(), after);
    let only = found.only(|event| event.doc.name == slug("sykefravaer"));
    assert_eq!((only.summary().up, only.summary().down), (0, 1));
    assert!(only.movement(&key("r7k3m")).is_none());
}
