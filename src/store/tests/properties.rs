//! What holds for every change of every file of the example.

use std::path::Path;

use proptest::prelude::*;

use super::read_assessment;
use super::splicing::{flat, read, saved};
use super::{default_matrix, demo_files};
use crate::model::register::testing::slug;
use crate::model::{
    Acceptance, Assessment, Closing, Date, Knowledge, Matrix, Progress, Risk, Session, Strength,
    Treatment, Votes, VotingRound,
};
use crate::store::text::write::entries::{difference, same_words};
use crate::store::text::write::splice;

/// A random change of an assessment.
pub(super) fn change(
    assessment: &mut Assessment,
    kind: u8,
    pick: usize,
    word: &str,
    matrix: &Matrix,
) {
    let level = matrix.consequence.clamp(1 + (pick % 5) as i64);
    let day = Date::from_ymd_opt(2024, 1 + (pick % 12) as u32, 1 + (pick % 28) as u32);
    let at = |count: usize| if count == 0 { 0 } else { pick % count };
    let risk_count = assessment.risks.len();
    if let Some(risk) = assessment.risks.values_mut().nth(at(risk_count)) {
        match kind {
            0 => risk.owner = word.into(),
            1 => risk.current.probability = Some(level),
            2 => {
                risk.current.consequence.insert(slug("quality"), level);
            }
            3 => risk.causes = vec![word.into(), "felles".into()],
            4 => risk.rationale = word.trim().into(),
            5 => risk.target.consequence.clear(),
            6 => risk.treatment = Some(Treatment::WORDS[pick % 4].1),
            7 => risk.closed = Closing { on: day, why: word.into() },
            8 => risk.reviewed = day,
            16 => risk.event = word.into(),
            17 => risk.leads_to.push(word.into()),
            18 => risk.threatens.clear(),
            19 => risk.knowledge = Knowledge::all(Strength::from_number(1 + pick as i64 % 3)),
            20 => {
                let why = word.to_owned();
                risk.accepted = Acceptance { on: day, why, ..Acceptance::default() };
            }
            21 => {
                let area = matrix.areas[pick % matrix.areas.len()].id.clone();
                risk.target.consequence.insert(area, level);
            }
            _ => {}
        }
    }
    let measure_count = assessment.measures.len();
    if let Some(measure) = assessment.measures.values_mut().nth(at(measure_count)) {
        match kind {
            9 => measure.progress = Progress::WORDS[pick % 5].1,
            10 => measure.deadline = day,
            11 => measure.expected_effect = word.into(),
            22 => measure.risks.push(slug("r9zzz")),
            _ => {}
        }
    }
    match kind {
        12 => {
            let id = slug(&format!("r{pick}"));
            assessment.risks.insert(id, Risk { title: "Ny".into(), ..Risk::default() });
        }
        13 => {
            let key = assessment.risks.keys().nth(at(risk_count)).cloned();
            key.map(|k| assessment.risks.remove(&k));
        }
        14 => {
            let key = assessment.measures.keys().nth(at(measure_count)).cloned();
            key.map(|k| assessment.measures.remove(&k));
        }
        15 => assessment.judgement.rationale = word.trim().into(),
        23 => assessment.assessed = day,
        24 => {
            assessment.order.pop();
        }
        25 => {
            let last = VotingRound {
                probability: vec![level],
                consequence: [(slug("quality"), vec![level, level])].into(),
            };
            let votes = Votes { last, ..Votes::default() };
            let session = Session {
                decisions: vec![word.into()],
                votes: [(slug("r9zzz"), votes)].into(),
                ..Session::default()
            };
            assessment.sessions.insert(format!("2024-05-{:02}", 1 + pick % 28), session);
        }
        26 => {
            assessment.sessions.pop_first();
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        // The files that a case points at change with the example; what was found stands above.
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn set_and_set_back_gives_the_same_bytes(
        file in any::<prop::sample::Index>(),
        kinds in prop::collection::vec((0u8..27, 0usize..1000, "[ -~æøå«»\"\\\\\n.]{0,40}"), 1..8),
        crlf in any::<bool>(),
        bom in any::<bool>(),
        open_end in any::<bool>(),
    ) {
        let matrix = default_matrix();
        let files = demo_files();
        let mut text = files[file.index(files.len())].1.clone();
        if open_end {
            text.truncate(text.trim_end().len());
        }
        if crlf {
            text = text.replace('\n', "\r\n");
        }
        if bom {
            text.insert(0, '\u{feff}');
        }
        let before = read(&text, &matrix);
        let mut now = before.clone();
        for (kind, pick, word) in &kinds {
            change(&mut now, *kind, *pick, word, &matrix);
        }
        let spliced = saved(&text, &before, &now);
        let read_back = read(&spliced, &matrix);
        prop_assert!(same_words(&flat(&read_back), &flat(&now)), "{}", spliced);
        // Back again, without remembering where it came from.
        let back = saved(&spliced, &read_back, &before);
        prop_assert!(back == text, "{}", back);
    }

    #[test]
    fn whatever_is_typed_into_a_file_is_told_or_kept(
        file in any::<prop::sample::Index>(),
        slips in prop::collection::vec(
            (any::<prop::sample::Index>(), 0usize..30, "[\\[\\]{}=.\"'#,\\\\\n\r\t0-9a-zæ\u{202e}\u{0}🌞 ]{0,8}"),
            1..4,
        ),
        (kind, pick) in (0u8..27, 0usize..1000),
    ) {
        let matrix = default_matrix();
        let files = demo_files();
        let mut text = files[file.index(files.len())].1.clone();
        for (at, taken, typed) in &slips {
            let letters: Vec<char> = text.chars().collect();
            let at = at.index(letters.len() + 1);
            let rest = letters.iter().skip(at + taken);
            text = letters[..at].iter().copied().chain(typed.chars()).chain(rest.copied()).collect();
        }
        let (read_first, problems) = read_assessment(&text, Path::new("f.toml"), &matrix);
        let Some(before) = read_first else {
            prop_assert!(!problems.is_empty(), "damaged without a word: {}", text);
            return Ok(());
        };
        let mut now = before.clone();
        change(&mut now, kind, pick, "Ny. Tekst.", &matrix);
        // It is saved as wanted, or refused; never anything else.
        let (from, to) = (flat(&before), flat(&now));
        if let Ok(spliced) = splice::apply(&text, &difference(&from, &to), &to) {
            let read_back = read_assessment(&spliced, Path::new("f.toml"), &matrix).0;
            let proved = read_back.is_some_and(|a| same_words(&flat(&a), &to));
            prop_assert!(proved, "{}\n---\n{}", text, spliced);
        }
    }

    #[test]
    fn a_file_in_any_order_takes_every_change_and_keeps_its_comments(
        file in any::<prop::sample::Index>(),
        kinds in prop::collection::vec((0u8..27, 0usize..1000, "[ -~æøå«»\"\\\\\n.]{0,40}"), 1..8),
    ) {
        let matrix = default_matrix();
        let files = demo_files();
        let text = turned_around(&files[file.index(files.len())].1);
        let before = read(&text, &matrix);
        let mut now = before.clone();
        for (kind, pick, word) in &kinds {
            // Deleting takes the comments in a table along.
            if ![13, 14, 26].contains(kind) {
                change(&mut now, *kind, *pick, word, &matrix);
            }
        }
        let spliced = saved(&text, &before, &now);
        prop_assert!(same_words(&flat(&read(&spliced, &matrix)), &flat(&now)), "{}", spliced);
        for n in 0..text.matches("# nr ").count() {
            let comment = format!("# nr {n}\n");
            prop_assert!(spliced.contains(&comment), "{}{}", comment, spliced);
        }
    }
}

/// The same words with each run of one-line statements backwards, consequences in braces, and a
/// comment of its own before each run.
fn turned_around(text: &str) -> String {
    let (mut out, mut run, mut inside) = (String::new(), Vec::new(), false);
    let mut number = 0;
    for line in text.lines() {
        let opens = line.ends_with("= [") || line.ends_with("= \"\"\"");
        let statement = !inside && !opens && line.contains(" = ") && !line.starts_with('#');
        if statement {
            run.push(line.to_owned());
            continue;
        }
        if !run.is_empty() {
            out.push_str(&format!("# nr {number}\n"));
            number += 1;
            out.extend(in_braces(&run).iter().rev().map(|line| format!("{line}\n")));
            run.clear();
        }
        inside = opens || (inside && line != "]" && line != "\"\"\"");
        out.push_str(line);
        out.push('\n');
    }
    out.push_str(&run.join("\n"));
    out
}

/// `consequence.a = 1`, `consequence.b = 2` as `consequence = { a = 1, b = 2 }`.
fn in_braces(run: &[String]) -> Vec<String> {
    let scores = |line: &String| line.strip_prefix("consequence.").map(str::to_owned);
    let inside: Vec<String> = run.iter().filter_map(scores).collect();
    let mut lines: Vec<String> = run.iter().filter(|l| scores(l).is_none()).cloned().collect();
    if !inside.is_empty() {
        lines.push(format!("consequence = {{ {} }} # i én linje", inside.join(", ")));
    }
    lines
}
