//! A workshop on the wall: what is recorded, what is written when it ends, and what a kill leaves.

use super::Stage;
use crate::locale::Language;
use crate::model::register::testing::doc;
use crate::model::testing::Builder;
use crate::model::{Date, Register, Risk, Session};

fn register() -> Register {
    let titled = |title: &'static str| move |_: &_, risk: &mut Risk| risk.title = title.to_owned();
    Builder::new()
        .risk("unn", "ventetid", "r7k3m", 4, 4)
        .edit_risk("unn", "ventetid", "r7k3m", titled("Tolk mangler"))
        .risk("unn", "ventetid", "r2b9c", 2, 3)
        .edit_risk("unn", "ventetid", "r2b9c", titled("Sykemeldte"))
        .build()
}

fn stage() -> Stage {
    let mut stage = Stage::of(register(), Language::Nb, (100, 30));
    stage.press("<Enter><F5><Enter>");
    stage
}

fn sessions(stage: &Stage) -> Vec<(String, Session)> {
    let assessment = stage.app.register().assessment(&doc("ventetid")).unwrap();
    assessment.sessions.iter().map(|(name, s)| (name.clone(), s.clone())).collect()
}

#[test]
fn what_is_moved_decided_and_parked_is_written_when_the_workshop_ends() {
    let mut stage = stage();
    stage.press(" <Down><Enter>");
    assert!(stage.screen().contains("Hvorfor ble ① flyttet?"), "{}", stage.screen());
    stage.press("to er ansatt<Enter>");
    stage.press("rfagdirektør<Enter>HR-sjef<Enter><Enter>");
    stage.press("bTolk på telefon fra juni<Enter>");
    stage.press("<Tab>pHører dette hit?<Enter>mTillitsvalgt ville ha 3<Enter>");
    let screen = stage.screen();
    assert!(screen.contains("Mindretall: ② Tillitsvalgt ville ha 3"), "{screen}");
    assert!(screen.contains("4 notert"), "{screen}");
    stage.press("<F5>");
    let record = stage.screen();
    assert!(
        record.contains("«Tolk mangler»: sannsynlighet 4 -> 3, fordi to er ansatt"),
        "{record}"
    );
    assert!(!record.contains("r7k3m"), "{record}");
    assert!(sessions(&stage).is_empty(), "nothing is written before it was looked through");
    stage.press("<F5>");
    let written = sessions(&stage);
    let [(name, session)] = &written[..] else { panic!("{written:?}") };
    assert_eq!(name, "2024-05-06");
    assert_eq!(session.roles, ["fagdirektør", "HR-sjef"]);
    assert_eq!(
        session.decisions,
        ["r7k3m: sannsynlighet 4 -> 3, fordi to er ansatt", "r7k3m: Tolk på telefon fra juni"]
    );
    assert_eq!(session.parked, ["r2b9c: Hører dette hit?"]);
    assert_eq!(session.minority, "r2b9c: Tillitsvalgt ville ha 3");
    let assessed = stage.app.register().assessment(&doc("ventetid")).unwrap().assessed;
    assert_eq!(assessed, Date::from_ymd_opt(2024, 5, 6));
    stage.press("u");
    assert!(sessions(&stage).is_empty(), "the record and the day are one change");
}

#[test]
fn the_record_is_corrected_before_it_is_written() {
    let mut stage = stage();
    stage.press("bMer tolk<Enter>bTull<Enter><F5><Enter> i helga<Enter><Down>x");
    assert!(stage.screen().contains("strøket"), "{}", stage.screen());
    // Back on the wall something is added.
    stage.press("<Esc>pTaxi?<Enter><F5><F5>");
    let written = sessions(&stage);
    assert_eq!(written[0].1.decisions, ["r7k3m: Mer tolk i helga"]);
    assert_eq!(written[0].1.parked, ["r7k3m: Taxi?"]);
}

#[test]
fn a_second_workshop_that_day_gets_a_letter() {
    let mut stage = stage();
    stage.press("bEn<Enter><F5><F5><F5><Enter>bTo<Enter><F5><F5>");
    let written = sessions(&stage);
    let names: Vec<&str> = written.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["2024-05-06", "2024-05-06-b"]);
}

#[test]
fn what_is_undone_was_not_decided() {
    let mut stage = stage();
    stage.press(" <Down><Enter><Enter>");
    assert!(stage.screen().contains("1 notert"), "{}", stage.screen());
    stage.press("u");
    assert!(!stage.screen().contains("notert"), "{}", stage.screen());
    // Nothing was recorded: leaving needs no record.
    stage.press("<F5>");
    assert!(stage.screen().contains("UNN › "), "{}", stage.screen());
}

#[test]
fn only_f5_leaves_the_wall() {
    let mut stage = stage();
    stage.press("bEn<Enter><Esc>");
    assert!(stage.screen().contains("F5 avslutter"), "{}", stage.screen());
    stage.press("w");
    assert!(stage.screen().contains("F5 avslutter"), "{}", stage.screen());
    stage.press("q");
    assert!(stage.screen().contains("Bli på veggen"), "{}", stage.screen());
    stage.press("<Enter>");
    assert!(stage.screen().contains("1 notert"), "{}", stage.screen());
    // Keys that lead elsewhere show the room nothing else, also where a word is typed by mistake.
    let before = stage.screen();
    for key in ["i", "T", "E", "R", "S", "H", "N", "/", "<F2>", "<F3>", "<F6>"] {
        stage.press(key);
        assert!(stage.screen().contains("F5 avslutter"), "{key}\n{}", stage.screen());
    }
    let first = |screen: &str| screen.lines().take(20).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(first(&stage.screen()), first(&before));
}

#[test]
fn a_killed_workshop_is_offered_again_and_written_once() {
    let dir = tempfile::tempdir().unwrap();
    let mut killed = Stage::of(register(), Language::Nb, (100, 30));
    killed.app.begin_session_at(dir.path());
    killed.press("<Enter><F5><Enter>bMer tolk<Enter>rHR-sjef<Enter><Esc>");
    drop(killed);
    let mut stage = Stage::of(register(), Language::Nb, (100, 30));
    stage.app.begin_session_at(dir.path());
    assert!(stage.screen().contains("ble avbrutt"), "{}", stage.screen());
    stage.press("<Enter>");
    assert!(stage.screen().contains("Besluttet: ① Mer tolk"), "{}", stage.screen());
    stage.press("<F5><F5>");
    let written = sessions(&stage);
    assert_eq!(written.len(), 1);
    assert_eq!(written[0].1.decisions, ["r7k3m: Mer tolk"]);
    assert_eq!(written[0].1.roles, ["HR-sjef"]);
    drop(stage);
    let mut after = Stage::of(register(), Language::Nb, (100, 30));
    after.app.begin_session_at(dir.path());
    assert!(!after.screen().contains("ble avbrutt"), "{}", after.screen());
    after.press("<Enter>");
}

#[test]
fn a_record_is_read_and_corrected_by_titles_on_the_form() {
    let mut stage = stage();
    stage.press("bMer tolk<Enter><F5><F5>");
    stage.press("v");
    for _ in 0..20 {
        stage.press("<Down>");
    }
    stage.press("<Enter><Enter>");
    let form = stage.screen();
    assert!(form.contains("«Tolk mangler»: Mer tolk"), "{form}");
    stage.press("<Down><Enter> i helga<C-s>");
    assert_eq!(sessions(&stage)[0].1.decisions, ["r7k3m: Mer tolk i helga"]);
}

#[test]
fn the_wall_begins_with_what_the_workshop_is_about() {
    let mut stage = Stage::of(register(), Language::Nb, (80, 24));
    stage.press("<Enter><F5>");
    let page = stage.screen();
    assert!(page.contains("Gjennomgås") && page.contains("① Tolk mangler"), "{page}");
    assert!(page.contains("Trykk r"), "{page}");
    stage.press("rHR-sjef<Enter>fagdirektør<Enter><Enter>");
    assert!(stage.screen().contains("HR-sjef, fagdirektør"), "{}", stage.screen());
    stage.press("<Enter>f");
    assert!(
        stage.screen().contains("Risiko 1 er gjennomgått. Én står igjen."),
        "{}",
        stage.screen()
    );
    stage.press("O");
    assert!(stage.screen().contains("✓ ① Tolk mangler"), "{}", stage.screen());
}

#[test]
fn a_vote_is_hidden_until_all_have_voted_and_the_median_is_one_key() {
    let mut stage = stage();
    stage.press("v4<Enter>");
    assert!(stage.screen().contains("0 av 4 har stemt"), "{}", stage.screen());
    stage.press("32<Enter>5 4<Enter>4");
    let going = stage.screen();
    assert!(going.contains("2 av 4 har stemt") && going.contains("Sete 3: •"), "{going}");
    assert!(!going.contains("Median") && !going.contains("█"), "{going}");
    stage.press("3<Enter>");
    // What is no level is not taken.
    stage.press("93<Enter>");
    assert!(stage.screen().contains("3 av 4 har stemt"), "{}", stage.screen());
    stage.press("33<Enter>");
    let shown = stage.screen();
    assert!(shown.contains("Median 4, fra 3 til 5"), "{shown}");
    assert!(shown.contains("Sete 1, 2 og 4 forklarer"), "{shown}");
    // A second round after the talk, beside the first.
    stage.press("v33<Enter>43<Enter>33<Enter>33<Enter>");
    let talked = stage.screen();
    assert!(talked.contains("Enighet: sterk") && talked.contains("Enter tar 3·3"), "{talked}");
    stage.press("<Enter>");
    let register = stage.app.register();
    let assessment = register.assessment(&doc("ventetid")).unwrap();
    let risk = &assessment.risks["r7k3m"];
    assert_eq!(risk.current.cell().map(|(p, c)| (p.number(), c.number())), Some((3, 3)));
    assert_eq!(risk.knowledge.agreement, Some(crate::model::Strength::Strong));
    assert!(
        stage.screen().contains("4·4 → 3·3, fordi medianen av 4 stemmer er 3·3"),
        "{}",
        stage.screen()
    );
    stage.press("<F5><F5>");
    let votes = &sessions(&stage)[0].1.votes["r7k3m"];
    let numbers =
        |levels: &[crate::model::Level]| -> Vec<u8> { levels.iter().map(|l| l.number()).collect() };
    assert_eq!(numbers(&votes.first.probability), [3, 3, 4, 5]);
    assert_eq!(numbers(&votes.last.probability), [3, 3, 3, 4]);
    let quality = crate::model::Slug::new("quality").unwrap();
    assert_eq!(numbers(&votes.first.consequence[&quality]), [2, 3, 3, 4]);
    assert_eq!(numbers(&votes.last.consequence[&quality]), [3, 3, 3, 3]);
}

#[test]
fn a_vote_can_be_taken_back_ended_early_and_given_up() {
    let mut stage = stage();
    stage.press("v12<Enter>22<Enter>");
    stage.press("<Backspace>");
    assert!(stage.screen().contains("0 av 12 har stemt"), "{}", stage.screen());
    stage.press("22<Enter><Esc><Esc>");
    assert!(stage.screen().contains("Stemmingen ble avbrutt"), "{}", stage.screen());
    // Where the votes say what stands already, that is what is noted.
    stage.press("v44<Enter>44<Enter>.");
    stage.press("<Enter>");
    assert!(stage.screen().contains("blir stående på 4·4"), "{}", stage.screen());
}

/// The text beside the matrix at 80 columns, its line breaks aside.
fn panel(screen: &str) -> String {
    let words = |line: &str| line.chars().skip(49).collect::<String>();
    let lines: Vec<String> = screen.lines().skip(2).take(19).map(words).collect();
    lines.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn no_level_text_is_ever_cut_on_the_wall() {
    use crate::store::{builtin, read_matrix};
    for shipped in builtin::MATRICES {
        let matrix = read_matrix(shipped.1, std::path::Path::new("matrix.toml")).0.unwrap();
        let levels = matrix.probability.levels().chain(matrix.consequence.levels());
        let most = levels.map(crate::model::Level::number).max().unwrap();
        for (area, n) in matrix.areas.iter().flat_map(|area| (1..=most).map(move |n| (area, n))) {
            let p = matrix.probability.clamp(i64::from(n));
            let c = matrix.consequence.clamp(i64::from(n));
            if c < area.least || c > area.most {
                continue;
            }
            let register = Builder::new()
                .matrix(matrix.clone())
                .risk("unn", "ventetid", "r7k3m", 1, 1)
                .edit_risk("unn", "ventetid", "r7k3m", |_, risk| {
                    risk.title = "En tittel som er så lang at den må vike ".repeat(7);
                    risk.current.probability = Some(p);
                    risk.current.consequence = [(area.id.clone(), c)].into();
                })
                .build();
            let mut stage = Stage::of(register, Language::Nb, (80, 24));
            stage.press("<Enter><F5><Enter>");
            let shown = panel(&stage.screen());
            let meaning =
                crate::tui::widgets::words::probability_meaning(matrix.probability.text(p), ", ");
            for text in [meaning.as_str(), area.text(c)] {
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(shown.contains(&text), "{} {n}: {text}\n{}", area.name, stage.screen());
            }
        }
    }
}
