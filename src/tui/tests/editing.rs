//! What keys do to the register.

use super::*;
use crate::model::register::testing::slug;
use crate::model::testing::{Builder, serving};
use crate::model::{DocKey, Measure, Risk};

fn stage() -> Stage {
    let register = Builder::new()
        .risk("unn", "ventetid", "r7k3m", 5, 4)
        .risk("unn", "ventetid", "r2b9c", 2, 2)
        .measure("unn", "ventetid", "m2222", serving(&["r7k3m"]))
        .build();
    Stage::of(register, Language::Nb, (120, 40))
}

impl Stage {
    fn risks(&self) -> Vec<(String, Risk)> {
        let doc = DocKey::new(&slug("unn"), &slug("ventetid"));
        let assessment = self.app.register().assessment(&doc).unwrap();
        assessment.risks.iter().map(|(id, r)| (id.to_string(), r.clone())).collect()
    }

    fn cell(&self, id: &str) -> (u8, u8) {
        let risks = self.risks();
        let (_, risk) = risks.iter().find(|(i, _)| i == id).unwrap();
        let (p, c) = risk.current.cell().unwrap();
        (p.number(), c.number())
    }
}

#[test]
fn a_risk_is_added_placed_and_given_a_measure() {
    let mut stage = stage();
    stage.press(
        "<Enter>nSommerturnus uten leger<Enter> <Up><Right><Right><Enter>tVikaravtale @HR-sjef 1.6<Enter>",
    );
    let (id, risk) =
        stage.risks().into_iter().find(|(_, r)| r.title.starts_with("Sommer")).unwrap();
    assert_eq!(risk.current.cell().map(|(p, c)| (p.number(), c.number())), Some((4, 5)));
    let key = stage.app.register().find_risk(&slug("unn"), &slug(&id)).unwrap();
    let (_, measure) = stage.app.register().measures_of(&key).next().unwrap();
    assert_eq!(
        (measure.title.as_str(), measure.owner.as_str(), measure.deadline.unwrap().to_string()),
        ("Vikaravtale", "HR-sjef", "2024-06-01".to_owned())
    );
    let screen = stage.screen();
    assert!(screen.contains("▸3"), "the new risk is the one in hand:\n{screen}");
    assert!(screen.contains("ulagret"), "{screen}");
}

#[test]
fn undo_walks_all_the_way_back() {
    let mut stage = stage();
    stage.press("<Enter> <Down><Left><Enter><Tab> <Up><Enter>");
    assert_eq!((stage.cell("r7k3m"), stage.cell("r2b9c")), ((4, 3), (3, 2)));
    stage.press("uu");
    assert_eq!((stage.cell("r7k3m"), stage.cell("r2b9c")), ((5, 4), (2, 2)));
    assert!(!stage.screen().contains("ulagret"));
    stage.press("<C-r>");
    assert_eq!(stage.cell("r7k3m"), (4, 3));
}

#[test]
fn a_mark_is_dragged_with_the_mouse() {
    use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
    let mut stage = stage();
    stage.press("<Enter>");
    let find = |stage: &Stage, wanted: &str| {
        let buffer = stage.buffer();
        // The axis has numbers of its own.
        let line = |y: u16| -> String { (14..64).map(|x| buffer[(x, y)].symbol()).collect() };
        (0..40).find_map(|y| {
            let line = line(y);
            let at = line.find(wanted)?;
            Some((14 + line[..at].chars().count() as u16, y))
        })
    };
    let (x, y) = find(&stage, " 2 ").expect("mark 2 is on the matrix");
    let send = |stage: &mut Stage, kind, column, row| {
        let event = MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE };
        stage.app.input(Event::Mouse(event));
    };
    send(&mut stage, MouseEventKind::Down(MouseButton::Left), x + 1, y);
    let (p0, c0) = stage.cell("r2b9c");
    // A tile is ten wide and five high here: one to the right, one up.
    send(&mut stage, MouseEventKind::Drag(MouseButton::Left), x + 11, y - 5);
    send(&mut stage, MouseEventKind::Up(MouseButton::Left), x + 11, y - 5);
    assert_eq!(stage.cell("r2b9c"), (p0 + 1, c0 + 1));
}

#[test]
fn closing_asks_why_and_deleting_asks_first() {
    let mut stage = stage();
    stage.press("<Enter>l");
    assert!(stage.screen().contains("Lukke risikoen?"), "{}", stage.screen());
    stage.press("<Enter><Enter>");
    assert!(stage.screen().contains("Skriv hvorfor"), "{}", stage.screen());
    stage.press("Turnusen er bemannet<Enter>");
    let risks = stage.risks();
    let closed = risks.iter().find(|(id, _)| id == "r7k3m").map(|(_, r)| r.closed.clone());
    assert_eq!(closed.unwrap().why, "Turnusen er bemannet");
    stage.press("x<Esc>");
    assert_eq!(stage.risks().len(), 2, "Esc keeps it");
    stage.press("x");
    assert!(stage.screen().contains("1 Risiko r7k3m") || stage.screen().contains("① Risiko"));
    stage.press("<Enter>");
    assert_eq!(stage.risks().len(), 1);
    stage.press("u");
    assert_eq!(stage.risks().len(), 2);
}

#[test]
fn quitting_with_unsaved_changes_asks() {
    let mut stage = stage();
    stage.press("<Enter> <Down><Enter>q");
    assert!(!stage.app.is_done());
    assert!(stage.screen().contains("Lagre og avslutt"), "{}", stage.screen());
    stage.press("<Esc>");
    assert!(!stage.app.is_done());
    stage.press("q3");
    assert!(stage.app.is_done());
}

#[test]
fn every_field_of_a_risk_can_be_filled_from_the_keyboard() {
    let mut stage = stage();
    stage.press("<Enter><Enter>");
    let labels = |stage: &Stage| stage.screen();
    assert!(labels(&stage).contains("Hendelse"));
    // Event, a text of several lines in the editor.
    stage.press("<Home><Down><Enter>Legene slutter<C-s>");
    // Causes, one a line.
    stage.press("<Down><Enter>Lønn<Enter>Turnus<C-s>");
    // The owner stands last in the first group.
    stage.press("<Down><Down><Down><Down><Down><Enter>fagdirektør<Enter>");
    let risks = stage.risks();
    let (_, risk) = risks.iter().find(|(id, _)| id == "r7k3m").unwrap();
    assert_eq!(risk.event, "Legene slutter");
    assert_eq!(risk.causes, ["Lønn", "Turnus"]);
    assert_eq!(risk.owner, "fagdirektør");
    // Probability: a digit chooses the level.
    stage.press("<Down><Enter>2");
    assert_eq!(stage.cell("r7k3m").0, 2);
    stage.press("<Right>");
    assert_eq!(stage.cell("r7k3m").0, 3);
}

#[test]
fn search_finds_a_risk_and_opens_its_matrix() {
    let mut stage = stage();
    stage.press("/r2b9c<Enter>");
    let screen = stage.screen();
    assert!(screen.contains("UNN › Ventetid") && screen.contains("▸ 2"), "{screen}");
}

#[test]
fn a_read_only_register_refuses_changes_and_says_so() {
    let mut stage = stage();
    stage.app.set_read_only();
    stage.press("<Enter> ");
    assert!(!stage.screen().contains("FLYTTER"), "nobody moves what is then refused");
    assert!(stage.screen().contains("bare leses"), "{}", stage.screen());
}

#[test]
fn what_is_restricted_is_not_for_the_wall() {
    let register = Builder::new()
        .risk("unn", "ventetid", "r7k3m", 5, 4)
        .risk("unn", "ventetid", "r2b9c", 2, 2)
        .edit_risk("unn", "ventetid", "r7k3m", |_, risk| risk.restricted = "offl. § 24".into())
        .build();
    let mut stage = Stage::of(register, Language::Nb, (80, 24));
    stage.press("<Enter>");
    assert!(stage.screen().contains("Risiko r7k3m"));
    stage.press("w<Enter>");
    let wall = stage.screen();
    assert!(!wall.contains("r7k3m") && wall.contains("Risiko r2b9c"), "{wall}");
    assert!(wall.contains("1 av 1"), "{wall}");
    stage.press(" <Up><Enter>");
    assert_eq!(stage.cell("r2b9c"), (3, 2), "it is moved there too");
    // Nothing that is said or found there names it either.
    stage.press("<Esc>/r7k3m");
    assert!(!stage.screen().contains("Risiko r7k3m"), "{}", stage.screen());
    stage.press("<Esc><F5><F5>");
    let screen = stage.screen();
    assert!(screen.contains("1   ⚿ Risiko r7k3m"), "{screen}");
}

#[test]
fn what_is_refused_is_not_announced() {
    let mut stage = stage();
    stage.app.set_read_only();
    for keys in ["<Enter>r<Enter>", "nNy risiko<Enter>", "x<Enter>"] {
        stage.press(keys);
        assert!(stage.screen().contains("bare leses"), "{keys}: {}", stage.screen());
    }
}

#[test]
fn a_digit_chooses_the_level_of_that_number() {
    let mut matrix = crate::model::matrix::testing::five_by_five();
    matrix.areas[0].least = matrix.consequence.clamp(3);
    let register = Builder::new().matrix(matrix).risk("unn", "ventetid", "r7k3m", 3, 3).build();
    let mut stage = Stage::of(register, Language::Nb, (120, 40));
    let to_consequence = "<Home><Down><Down><Down><Down><Down><Down><Down><Down><Down><Enter>";
    stage.press(&format!("<Enter><Enter>{to_consequence}4"));
    assert_eq!(stage.cell("r7k3m"), (3, 4));
    stage.press("<Enter>9");
    assert_eq!(stage.cell("r7k3m"), (3, 4), "no level has that number");
}

#[test]
fn looking_at_a_field_changes_nothing() {
    let mut stage = stage();
    // Every field of the risk and of its measure is opened and left as it stands.
    stage.press("<Enter><Enter><Home>");
    for _ in 0..6 {
        stage.press("<Enter><Esc><Down>");
    }
    stage.press("<Esc>m<Enter><Home>");
    for _ in 0..7 {
        stage.press("<Enter><Enter><Down>");
    }
    assert!(!stage.screen().contains("ulagret"), "{}", stage.screen());
}

#[test]
fn measures_are_those_of_the_trust_in_hand() {
    let mut stage = stage();
    stage.press("<Enter><Enter>m");
    assert!(stage.screen().contains("UNN › Tiltak"), "{}", stage.screen());
}

#[test]
fn measures_of_one_day_stand_by_the_alphabet() {
    let titles = [("m1", "Åpne vakter"), ("m2", "Øve på drift"), ("m3", "Ærlig tilbakemelding")];
    let register = titles.iter().fold(Builder::new(), |built, (id, title)| {
        let measure = Measure { title: (*title).into(), ..serving(&[]) };
        built.measure("unn", "ventetid", id, measure)
    });
    let mut stage = Stage::of(register.build(), Language::Nb, (120, 40));
    stage.press("m");
    let screen = stage.screen();
    let at = |title: &str| screen.find(title).unwrap_or_else(|| panic!("{title}:\n{screen}"));
    assert!(at("Ærlig") < at("Øve") && at("Øve") < at("Åpne"), "{screen}");
}

#[test]
fn what_alt_gr_types_is_typed() {
    let mut stage = stage();
    stage.press("<Enter>tVikaravtale ");
    let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
    stage.app.input(Event::Key(KeyEvent::new(KeyCode::Char('@'), alt_gr)));
    stage.press("HR-sjef 1.6<Enter>");
    let doc = DocKey::new(&slug("unn"), &slug("ventetid"));
    let assessment = stage.app.register().assessment(&doc).unwrap();
    let measure = assessment.measures.values().find(|m| m.title == "Vikaravtale").unwrap();
    assert_eq!(measure.owner, "HR-sjef");
}
