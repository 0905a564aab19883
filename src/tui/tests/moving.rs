//! Looking and moving: what keys and the mouse do to a risk, and what they leave alone.

use super::*;
use crate::model::register::testing::{risk_at, slug};
use crate::model::testing::Builder;
use crate::model::{DocKey, Level, Risk};

/// Five risks: two in one cell, and one whose other area holds it up.
fn stage() -> Stage {
    let register = Builder::new()
        .risk("unn", "ventetid", "r1111", 5, 4)
        .risk("unn", "ventetid", "r2222", 4, 4)
        .risk("unn", "ventetid", "r3333", 4, 4)
        .risk("unn", "ventetid", "r4444", 1, 5)
        .risk("unn", "ventetid", "r5555", 2, 2)
        .edit_risk("unn", "ventetid", "r2222", |_, risk| {
            let three = risk_at(3, 3).current.worst().unwrap();
            risk.current.consequence.insert(slug("finance"), three);
        })
        .build();
    let mut stage = Stage::of(register, Language::Nb, (120, 40));
    stage.press("<Enter>");
    stage
}

impl Stage {
    fn risk(&self, id: &str) -> Risk {
        let doc = DocKey::new(&slug("unn"), &slug("ventetid"));
        self.app.register().assessment(&doc).unwrap().risks[&slug(id)].clone()
    }

    fn levels(&self, id: &str) -> (u8, Vec<u8>) {
        let risk = self.risk(id);
        let p = risk.current.probability.map_or(0, Level::number);
        let matrix = &self.app.register().matrix;
        let level = |area: &crate::model::matrix::Area| risk.current.consequence.get(&area.id);
        (p, matrix.areas.iter().filter_map(level).map(|l| l.number()).collect())
    }

    fn is_unsaved(&self) -> bool {
        self.screen().contains("ulagret")
    }
}

#[test]
fn arrows_digits_and_tab_choose_and_change_nothing() {
    let mut stage = stage();
    let chosen = |stage: &Stage| {
        let screen = stage.screen();
        let at = screen.find("▸ ").expect("a chosen line");
        screen[at..].chars().nth(2).unwrap()
    };
    for (keys, wanted) in [
        ("", '1'),
        ("<Down>", '2'),
        ("<Down>", '3'),
        ("<Down>", '4'),
        ("<Left>", '5'),
        ("<Up>", '3'),
        ("<Up>", '2'),
        ("<Up>", '1'),
        ("<Right>", '4'),
        ("5", '5'),
        ("<Tab>", '1'),
        ("<Tab>", '2'),
        ("9", '2'),
    ] {
        stage.press(keys);
        let found = chosen(&stage);
        assert_eq!(
            found,
            if found == ' ' { ' ' } else { wanted },
            "after {keys}:\n{}",
            stage.screen()
        );
    }
    assert!(!stage.is_unsaved());
}

#[test]
fn from_pick_up_to_drop_is_one_change_of_the_area_in_hand() {
    let mut stage = stage();
    stage.press("2 ");
    let screen = stage.screen();
    assert!(screen.contains("FLYTTER ② 4·4 → 4·4"), "{screen}");
    assert!(screen.contains("Enter slipp") && screen.contains("Esc legg tilbake"), "{screen}");
    stage.press("<Up><Left><Left>");
    let screen = stage.screen();
    assert!(screen.contains("FLYTTER ② 4·4 → 5·3"), "the other area holds it at 3:\n{screen}");
    assert!(screen.contains("«2»") && screen.contains("(2)"), "{screen}");
    assert!(screen.contains("3 holder merket oppe"), "{screen}");
    assert_eq!(stage.levels("r2222"), (4, vec![4, 3]), "nothing has changed yet");
    stage.press("<Enter>");
    assert_eq!(stage.levels("r2222"), (5, vec![2, 3]));
    let screen = stage.screen();
    assert!(screen.contains("② 4·4 → 5·3") && screen.contains("holder merket oppe"), "{screen}");
    stage.press("u");
    assert_eq!(stage.levels("r2222"), (4, vec![4, 3]), "one undo");
    assert!(!stage.is_unsaved());
}

#[test]
fn out_and_back_or_esc_leaves_every_area_as_it_was() {
    let mut stage = stage();
    for keys in
        ["2 <Left><Left><Left><Right><Right><Right><Enter>", "2 <Down><Left><Tab><Left><Esc>"]
    {
        stage.press(keys);
        assert_eq!(stage.levels("r2222"), (4, vec![4, 3]), "{keys}");
        assert!(!stage.is_unsaved(), "{keys}");
    }
}

#[test]
fn tab_takes_another_area_in_hand() {
    let mut stage = stage();
    stage.press("2 <Tab><Right><Right><Enter>");
    assert_eq!(stage.levels("r2222"), (4, vec![4, 5]));
    assert!(stage.screen().contains("② 4·4 → 4·5"), "{}", stage.screen());
}

#[test]
fn nothing_else_works_while_a_risk_is_in_hand() {
    let mut stage = stage();
    stage.press("2 <Up>xlnsu");
    assert!(stage.screen().contains("FLYTTER"), "{}", stage.screen());
    stage.press("<C-s>");
    assert!(stage.screen().contains("Slipp først"), "{}", stage.screen());
    stage.press("<Esc>");
    assert!(!stage.is_unsaved());
}

#[test]
fn a_word_without_n_renames_closes_and_deletes_nothing() {
    for word in ["lege mangler", "eldre pasienter", "xray 2 er nede", "røntgen", "Legevakt"] {
        let mut stage = stage();
        let before = stage.risk("r1111");
        stage.press(word);
        let offered = stage.screen();
        stage.press("<Enter>");
        assert_eq!(stage.risk("r1111"), before, "{word}");
        assert!(!stage.is_unsaved(), "{word}:\n{}", stage.screen());
        if !word.starts_with('L') {
            assert!(offered.contains(&format!("Du skrev «{word}»")), "{offered}");
            assert!(stage.screen().contains("Ny risiko"), "{}", stage.screen());
        }
    }
}

#[test]
fn a_target_above_today_is_said_at_once() {
    let mut stage = stage();
    stage.press("5g");
    assert!(stage.screen().contains("MÅL ⑤ i dag 2·2 → 2·2"), "{}", stage.screen());
    stage.press("<Down>");
    assert!(!stage.screen().contains("over dagens"), "{}", stage.screen());
    stage.press("<Up><Up>");
    assert!(stage.screen().contains("Målet ligger over dagens nivå"), "{}", stage.screen());
    stage.press("<Down><Down><Enter>");
    let target = stage.risk("r5555").target.cell().map(|(p, c)| (p.number(), c.number()));
    assert_eq!(target, Some((1, 2)));
    assert_eq!(stage.levels("r5555").0, 2, "today stays");
    stage.press("u");
    assert_eq!(stage.risk("r5555").target.cell(), None, "one undo");
}

#[test]
fn one_part_of_the_knowledge_changes_and_the_others_stay() {
    let mut stage = stage();
    stage.press("5c");
    assert!(stage.screen().contains("Forståelse"), "{}", stage.screen());
    stage.press("<Down>3<Enter>");
    let knowledge = stage.risk("r5555").knowledge;
    assert_eq!(knowledge.understanding, Some(crate::model::Strength::Strong));
    assert_eq!((knowledge.data, knowledge.agreement), (None, None));
    assert!(
        stage.screen().contains("⑤ kunnskap: forståelse ikke satt → sterk"),
        "{}",
        stage.screen()
    );
}

#[test]
fn undoing_an_added_risk_goes_back_to_the_one_before() {
    let mut stage = stage();
    stage.press("4nTolk mangler<Enter><Esc>u");
    let screen = stage.screen();
    assert!(screen.contains("▸ 4"), "{screen}");
    stage.press("nEn annen<Enter><Esc>");
    assert!(stage.screen().contains("▸ 6"), "the number is free again:\n{}", stage.screen());
}

#[test]
fn a_risk_that_comes_back_has_its_number() {
    let mut stage = stage();
    stage.press("2x<Enter>u");
    assert!(stage.screen().contains("▸ 2   Risiko r2222"), "{}", stage.screen());
}

#[test]
fn before_an_approval_lapses_it_is_asked_once_from_the_matrix_and_from_forms() {
    let approved = || {
        let register = Builder::new()
            .risk("unn", "ventetid", "r1111", 3, 3)
            .risk("unn", "ventetid", "r2222", 2, 2)
            .approved("unn", "ventetid", crate::model::testing::ymd(2024, 2, 28));
        let mut stage = Stage::of(register.build(), Language::Nb, (120, 40));
        stage.press("<Enter>");
        stage
    };
    let form = "<Enter><Home><Down><Down><Down><Down><Down><Down><Down><Down><Enter>5";
    for change in [" <Up><Enter>", form] {
        let mut stage = approved();
        stage.press(change);
        let screen = stage.screen();
        assert!(screen.contains("godkjent 28. februar"), "{screen}");
        assert!(!screen.contains("● ulagret"), "{screen}");
        stage.press("<Esc>");
        assert_eq!(stage.levels("r1111").0, 3, "Esc leaves it");
        let again = if change == form { "<Enter>5" } else { change };
        stage.press(&format!("{again}<Enter>"));
        assert_ne!(stage.levels("r1111").0, 3);
        assert!(stage.screen().contains("godkjenningen er bortfalt"), "{}", stage.screen());
        if change == form {
            continue;
        }
        stage.press("2 <Up><Enter>");
        assert_eq!(stage.levels("r2222").0, 3, "it is not asked again");
        assert!(!stage.screen().contains("bortfalt."), "{}", stage.screen());
        stage.press("uu 5<Esc>");
        stage.press(" <Up><Enter>");
        assert_eq!(stage.levels("r2222").0, 3, "nor when it was undone:\n{}", stage.screen());
    }
}

#[test]
fn new_risks_lie_in_the_tray_until_somebody_places_them() {
    let mut stage = stage();
    stage.press("nTolk mangler<Enter>Strøm faller ut<Enter>");
    let screen = stage.screen();
    assert!(screen.contains("ikke plassert: 2 (⑥ ⑦)"), "{screen}");
    assert!(screen.contains("Ny risiko"), "it stays open:\n{screen}");
    stage.app.input(Event::Paste("- Vikarer slutter\r\n- Senger stenges\n".into()));
    let screen = stage.screen();
    assert!(screen.contains("2 risikoer lagt til") && screen.contains("(⑥ ⑦ ⑧ ⑨)"), "{screen}");
    let doc = DocKey::new(&slug("unn"), &slug("ventetid"));
    let risks = &stage.app.register().assessment(&doc).unwrap().risks;
    let new: Vec<&Risk> = risks.values().filter(|risk| !risk.title.starts_with("Risiko")).collect();
    assert!(
        new.len() == 4 && new.iter().all(|risk| risk.current == crate::model::Scores::default())
    );
    stage.press("<Esc>6 <Enter>");
    assert!(stage.screen().contains("Flytt den først"), "{}", stage.screen());
    stage.press("21");
    let screen = stage.screen();
    assert!(screen.contains("⑥ plassert i 2·1") && screen.contains("(⑦ ⑧ ⑨)"), "{screen}");
    stage.press("uu");
    assert!(
        stage.screen().contains("ikke plassert: 2 (⑥ ⑦)"),
        "a list is one undo:\n{}",
        stage.screen()
    );
}

#[test]
fn a_title_like_one_that_exists_is_shown_and_merged_by_one_key() {
    let mut stage = stage();
    stage.press("nPasienter møter ikke til time<Enter>Pasientene møter ikke til timen");
    let screen = stage.screen();
    assert!(screen.contains("ligner ⑥ Pasienter møter ikke til time"), "{screen}");
    stage.press("<Tab>");
    let screen = stage.screen();
    assert!(screen.contains("Slått sammen med ⑥"), "{screen}");
    assert!(screen.contains("ikke plassert: 1 (⑥)"), "{screen}");
    stage.press("<Esc>u");
    let doc = DocKey::new(&slug("unn"), &slug("ventetid"));
    let left = stage.app.register().assessment(&doc).unwrap().risks.len();
    assert_eq!(left, 6, "one undo");
}

#[test]
fn a_sentence_that_is_refused_is_still_there() {
    let mut stage = stage();
    stage.app.set_read_only();
    stage.press("n Tolk mangler<Enter>");
    let screen = stage.screen();
    assert!(screen.contains("bare leses") && screen.contains("Tolk mangler"), "{screen}");
}

#[test]
fn merging_splitting_moving_and_restricting_say_first_what_happens() {
    let mut stage = stage();
    stage.press("2M2");
    assert!(stage.screen().contains("② beholder nivåer"), "{}", stage.screen());
    stage.press("<Enter>");
    assert!(stage.screen().contains("③ slått sammen med ②"), "{}", stage.screen());
    assert!(!stage.risk("r3333").is_open());
    stage.press("u");
    assert!(stage.risk("r3333").is_open(), "one undo");
    stage.press("2D<Enter>, på kveldstid<Enter>");
    assert!(stage.screen().contains("② delt"), "{}", stage.screen());
    stage.press("u2U");
    assert!(stage.screen().contains("vises ikke på veggen"), "{}", stage.screen());
    stage.press("<Enter>offl. § 24<Enter>");
    assert!(stage.risk("r2222").is_restricted());
    stage.press("2G");
    assert!(stage.screen().contains("hører til"), "{}", stage.screen());
    stage.press("<Enter>");
    assert!(stage.screen().contains("Suksessfaktorer"), "{}", stage.screen());
    stage.press("<Enter>");
    let doc = DocKey::new(&slug("unn"), &slug("ventetid"));
    let left = &stage.app.register().assessment(&doc).unwrap().risks;
    assert!(!left.contains_key(&slug("r2222")), "{}", stage.screen());
}

/// How many key presses a thing takes, counted as events (a word that is typed is not).
fn count(keys: &str) -> usize {
    let named = keys.matches('<').count();
    let letters: usize = keys
        .split('<')
        .map(|part| part.split('>').next_back().map_or(0, |rest| rest.chars().count()))
        .sum();
    named + letters
}

#[test]
fn few_keys_are_enough() {
    type Check = fn(&Stage) -> bool;
    let counted: [(&str, &str, usize, Check); 9] = [
        ("add a risk", "n\u{1}<Enter>", 2, |s| s.screen().contains("⑥ lagt til")),
        ("place it", "nNoe<Enter>\u{2} 43", 3, |s| s.screen().contains("⑥ plassert i 4·3")),
        ("move two cells", " <Down><Down><Enter>", 4, |s| s.levels("r1111").0 == 3),
        ("move with digits", " 34", 3, |s| s.levels("r1111") == (3, vec![4])),
        ("one more area", "o3", 3, |s| s.levels("r1111") == (5, vec![4, 3])),
        ("the scored area's level", " <Left><Enter>", 3, |s| s.levels("r1111") == (5, vec![3])),
        ("next risk", "<Tab>", 1, |s| s.screen().contains("▸ 2")),
        ("a risk by its number", "5", 1, |s| s.screen().contains("▸ 5")),
        ("undo", "u", 1, |_| true),
    ];
    for (what, keys, most, is_done) in counted {
        let mut stage = stage();
        // What is typed is not counted, nor what comes before.
        let (before, counted) = keys.split_once('\u{2}').unwrap_or(("", keys));
        stage.press(before);
        stage.press(&counted.replace('\u{1}', "Tolk mangler"));
        assert!(is_done(&stage), "{what}:\n{}", stage.screen());
        let counted = count(&counted.replace('\u{1}', ""));
        assert!(counted <= most, "{what} takes {counted}");
    }
}
