//! Every kind of event of an assessment and of a Topp 5.

use super::*;
use crate::compare::event::FromTo;
use crate::compare::words::Part;
use crate::model::{Factor, Presented, Session, State, Status};

#[test]
fn begun_with_its_workshops_and_removed() {
    let more = march().risk("fin", "ventetid", "rfin1", 3, 3).assessment("fin", "ventetid", |a| {
        let session = Session { roles: vec!["fagdirektør".into()], ..Session::default() };
        a.sessions.insert("2024-02-14".into(), session);
    });
    let found = since(march(), more.clone());
    let held = AssessmentEvent::Held {
        session: "2024-02-14".into(),
        roles: vec!["fagdirektør".into()],
        decisions: 0,
        parked: 0,
    };
    assert_eq!(of_assessment(&found), [AssessmentEvent::Begun { state: State::Draft }, held]);
    assert_eq!(found.summary().new, 1, "its risks are told too");
    assert_eq!(of_assessment(&since(more, march())), [AssessmentEvent::Removed]);
}

#[test]
fn approval_given_lapsed_and_given_again() {
    let draft = || march().status("unn", "ventetid", Status::Draft);
    let (on, by) = (Some(ymd(2024, 2, 28)), "administrerende direktør".to_owned());
    let given = AssessmentEvent::Approved { on, by: by.clone() };
    assert_eq!(of_assessment(&since(draft(), march())), [given]);
    let moved = || march().risk("unn", "ventetid", "r7k3m", 4, 3);
    let lapsed = AssessmentEvent::ApprovalLapsed { on, by: by.clone() };
    assert_eq!(of_assessment(&since(march(), moved())), [lapsed]);
    let again = moved().approved("unn", "ventetid", ymd(2024, 5, 2));
    let given = AssessmentEvent::Approved { on: Some(ymd(2024, 5, 2)), by };
    assert_eq!(of_assessment(&since(moved(), again.clone())), std::slice::from_ref(&given));
    assert_eq!(of_assessment(&since(march(), again)), [given], "approved anew");
    let ready = march().status("unn", "ventetid", Status::Ready);
    let states = FromTo { from: State::Approved, to: State::Ready };
    assert_eq!(of_assessment(&since(march(), ready)), [AssessmentEvent::State(states)]);
}

#[test]
fn judgement_day_and_factors() {
    let judged = |p, text: &str| {
        let text = text.to_owned();
        march().status("unn", "ventetid", Status::Draft).assessment("unn", "ventetid", |a| {
            a.judgement.probability = p;
            a.judgement.rationale = text;
        })
    };
    let found =
        since(judged(Some(Builder::level(3)), "En."), judged(Some(Builder::level(4)), "To."));
    let levels = FromTo { from: Some(Builder::level(3)), to: Some(Builder::level(4)) };
    let events = of_assessment(&found);
    assert_eq!(events[0], AssessmentEvent::Judged(levels));
    assert!(matches!(&events[1], AssessmentEvent::Field(f) if f.name() == "judgement.rationale"));

    let with = |title: Option<&str>, day| {
        march().assessment("unn", "ventetid", |a| {
            a.assessed = day;
            a.factors.extend(title.map(|title| (slug("folk"), Factor { title: title.to_owned() })));
        })
    };
    let day = Some(ymd(2024, 5, 2));
    let found = since(with(None, None), with(Some("Vi rekrutterer"), day));
    let assessed = AssessmentEvent::Assessed(FromTo { from: None, to: day });
    assert_eq!(of_assessment(&found), [assessed, AssessmentEvent::FactorAdded]);
    let found = since(with(Some("Vi rekrutterer"), None), with(Some("Vi beholder"), None));
    let words = ["Vi", "rekrutterer", "beholder"].map(str::to_owned);
    let [equal, removed, added] = words;
    let text = vec![Part::Equal(equal), Part::Removed(removed), Part::Added(added)];
    assert_eq!(of_assessment(&found), [AssessmentEvent::FactorText(text)]);
    let found = since(with(Some("Vi rekrutterer"), None), with(None, None));
    assert_eq!(of_assessment(&found), [AssessmentEvent::FactorRemoved]);
}

#[test]
fn workshops_held_and_their_notes() {
    let held = |decisions: usize| {
        march().assessment("unn", "ventetid", |a| {
            let session = Session {
                decisions: vec!["r7k3m: opp".into(); decisions],
                parked: vec!["Hva med Narvik?".into()],
                ..Session::default()
            };
            a.sessions.insert("2024-04-10-b".into(), session);
        })
    };
    let session = || "2024-04-10-b".to_owned();
    let found =
        AssessmentEvent::Held { session: session(), roles: vec![], decisions: 2, parked: 1 };
    assert_eq!(of_assessment(&since(march(), held(2))), [found]);
    let changed = AssessmentEvent::SessionChanged { session: session() };
    assert_eq!(of_assessment(&since(held(1), held(2))), [changed]);
    let removed = AssessmentEvent::SessionRemoved { session: session() };
    assert_eq!(of_assessment(&since(held(1), march())), [removed]);
}

#[test]
fn topp_five_in_out_order_presented_and_comment() {
    let top = |ids: &[&str]| march().top("unn", ids);
    let before = top(&["r7k3m", "r2b9c", "r9x2c"]);
    let found = of_top(&since(before.clone(), top(&["r7k3m", "rnew1", "r9x2c"])));
    let wanted = [
        ("rnew1".to_owned(), TopEvent::In { place: 2 }),
        ("r2b9c".to_owned(), TopEvent::Out { place: 2 }),
    ];
    assert_eq!(found, wanted, "who only follows another is not told");
    let found = of_top(&since(before.clone(), top(&["r2b9c", "r7k3m", "r9x2c"])));
    let wanted = [
        ("r2b9c".to_owned(), TopEvent::Place(FromTo { from: 2, to: 1 })),
        ("r7k3m".to_owned(), TopEvent::Place(FromTo { from: 1, to: 2 })),
    ];
    assert_eq!(found, wanted);
    let found = of_top(&since(before.clone(), top(&["r2b9c", "rnew1", "r7k3m"])));
    let places = found.iter().filter(|(_, what)| matches!(what, TopEvent::Place(_)));
    let moved: Vec<&str> = places.map(|(risk, _)| risk.as_str()).collect();
    assert_eq!(moved, ["r2b9c", "r7k3m"]);
    let swapped = of_top(&since(top(&["ra", "rb", "rc"]), top(&["ra", "rnew1", "rc", "rb"])));
    let from_itself = |what: &TopEvent| matches!(what, TopEvent::Place(at) if at.from == at.to);
    assert!(!swapped.iter().any(|(_, what)| from_itself(what)), "{swapped:?}");
    let presented = before.clone().edit_top("unn", |top| {
        let presented = Presented { board: Some(ymd(2024, 5, 28)), case: "34/2024".into() };
        top.presented.insert("2024-T1".into(), presented);
        top.comments.insert(slug("r7k3m"), "Verst".into());
    });
    let found = since(before, presented);
    let round = "2024-T1".to_owned();
    let (on, case) = (Some(ymd(2024, 5, 28)), "34/2024".to_owned());
    let comment = TopEvent::Comment(vec![Part::Added("Verst".into())]);
    let wanted =
        [(String::new(), TopEvent::Presented { round, on, case }), ("r7k3m".to_owned(), comment)];
    assert_eq!(of_top(&found), wanted);
    assert_eq!(found.events[1].title, "Risiko r7k3m", "named by its title");
}
