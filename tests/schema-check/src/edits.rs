//! Every field of every file filled in.

use risiko::model::measure::{Effect, Progress};
use risiko::model::register::OTHER;
use risiko::model::risk::{Horizon, Knowledge, Scores, Treatment};
use risiko::model::{
    Change, Closing, Date, DocKey, ItemKey, Judgement, Ledger, Matrix, Measure, Risk, RiskEdit,
    Session, Slug, Strength, Votes,
};

/// Two sentences, with what has to be escaped.
fn words(word: &str) -> String {
    format!("Først \"{word}\" og \\ her.\nSå «{word}»\t– og \u{1} til slutt.")
}

/// Makes a change of every kind to every file, new ones too.
pub(super) fn everything(ledger: &mut Ledger, word: &str) {
    let register = ledger.register().clone();
    let day = Date::from_ymd_opt(2024, 4, 30).unwrap();
    for trust in register.catalogue.trusts.iter().map(|trust| trust.id.clone()) {
        let goals = register.catalogue.goals.iter().filter(|g| g.prioritised);
        let names = goals.filter(|g| g.applies_to.contains(&trust)).map(|g| g.id.clone());
        let names: Vec<Slug> = names.chain(Slug::new(OTHER)).collect();
        for (at, name) in names.iter().enumerate() {
            let doc = DocKey::new(&trust, name);
            let item = |letter: &str| ItemKey {
                doc: doc.clone(),
                id: Slug::new(&format!("{letter}-{word}-{at}")).unwrap(),
            };
            let (first, second, third) = (item("r1"), item("r2"), item("m1"));
            let risks = vec![first.id.clone(), second.id.clone()];
            let mut changes = vec![
                Change::AddRisk(first.clone(), Box::new(risk(&register.matrix, word, day))),
                Change::AddRisk(second.clone(), Box::new(risk(&register.matrix, word, day))),
                Change::EditRisk(
                    first,
                    RiskEdit::Accept(Some((day, "direktør".into(), words(word)))),
                ),
                Change::EditRisk(
                    second,
                    RiskEdit::Closed(Some(Closing { on: day, why: words(word) })),
                ),
                Change::AddMeasure(third, Box::new(measure(word, day, &risks))),
                Change::Assessed(doc.clone(), Some(day)),
                Change::ChooseOrder(doc.clone(), risks.clone()),
                Change::Record(
                    doc.clone(),
                    "2024-04-30-b".into(),
                    Box::new(session(&register.matrix, word, &risks)),
                ),
            ];
            if !doc.is_other() {
                let probability = Some(register.matrix.probability.clamp(3));
                let judgement = Judgement { probability, rationale: words(word) };
                changes.push(Change::Judge(doc.clone(), judgement));
            }
            changes.push(Change::Approve(doc, day, "direktør".into()));
            for change in changes {
                ledger.apply(change.clone()).unwrap_or_else(|e| panic!("{change:?}: {e:?}"));
            }
        }
    }
}

fn risk(matrix: &Matrix, word: &str, day: Date) -> Risk {
    let scores = |level: i64| Scores {
        probability: Some(matrix.probability.clamp(level)),
        consequence: matrix
            .areas
            .iter()
            .map(|area| (area.id.clone(), matrix.consequence.clamp(level)))
            .collect(),
    };
    Risk {
        title: word.into(),
        event: words(word),
        causes: vec![words(word), word.into()],
        leads_to: vec![words(word)],
        horizon: Some(Horizon::Long),
        current: scores(4),
        knowledge: Knowledge::all(Strength::from_number(2)),
        rationale: words(word),
        inherent: scores(5),
        target: scores(2),
        target_by: Some(day),
        treatment: Some(Treatment::Share),
        owner: word.into(),
        reviewed: Some(day),
        restricted: word.into(),
        // By changes of their own, above.
        accepted: None,
        closed: None,
    }
}

fn measure(word: &str, day: Date, risks: &[Slug]) -> Measure {
    Measure {
        title: word.into(),
        risks: risks.to_vec(),
        owner: word.into(),
        deadline: Some(day),
        progress: Progress::Done,
        expected_effect: words(word),
        done_on: Some(day),
        judged_effect: Some(Effect::AsExpected),
        judged_note: words(word),
    }
}

fn session(matrix: &Matrix, word: &str, risks: &[Slug]) -> Session {
    let levels = vec![matrix.probability.clamp(1), matrix.probability.clamp(5)];
    let votes = Votes { probability: levels.clone(), consequence: levels };
    Session {
        roles: vec![word.into()],
        decisions: vec![words(word)],
        parked: vec![word.into()],
        minority: words(word),
        votes: risks.iter().map(|id| (id.clone(), votes.clone())).collect(),
    }
}
