//! Sending and fetching, as people see it.

use super::*;
use crate::history::exchange::{ErrorKind, ExchangeError, Stage as When, Step};
use crate::locale::Locale;
use crate::model::testing::Builder;
use crate::tui::git_job::{Begun, End, GitJob, Kind, Question, Stage as At};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];

fn stage(language: Language, size: (u16, u16), git_job: GitJob) -> Stage {
    let register = Builder::new().risk("unn", "ventetid", "r7k3m", 4, 4).build();
    let mut stage = Stage::of(register, language, size);
    stage.app.pretend_git(git_job);
    stage
}

fn asked(count: usize, language: Language) -> GitJob {
    let first = "1 opp, 0 ned, 2 nye, 0 lukket".to_owned();
    let line = |n: usize| format!("unn/r{n} Behandlere slutter raskere enn vi rekrutterer: opp");
    let lines: Vec<String> = [first].into_iter().chain((2..=count).map(line)).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let foreign = ["møte notat.txt", "-rf", "to\nlinjer.txt"];
    let asked = Question::pretend(&lines, &foreign, &Locale::for_screens(language));
    GitJob::pretend(Kind::Send, At::Asking(Box::new(asked)), Vec::new(), 0)
}

fn running() -> GitJob {
    let steps = [(Step::Committing, 0), (Step::Committed, 1), (Step::Fetching, 1)];
    let steps = steps.map(|(step, at)| Begun { step, at });
    GitJob::pretend(Kind::Send, At::Running, steps.into(), 7)
}

fn stopped(kind: ErrorKind, output: &str, locale: &Locale) -> GitJob {
    let end = {
        let why = ExchangeError { stage: When::Push, kind, output: output.into() };
        End::of_error(&why, Vec::new(), locale)
    };
    GitJob::pretend(Kind::Send, At::Ended(end), Vec::new(), 9)
}

#[test]
fn what_is_sent_looks_as_agreed() {
    let locale = Locale::for_screens(Language::Nb);
    let words = "remote: ikke på fredager\n!\tmain:main\t[remote rejected] (hook declined)";
    for size in SIZES {
        let shown = [
            ("send_asked", asked(5, Language::Nb)),
            ("send_many", asked(60, Language::Nb)),
            ("send_running", running()),
            ("send_refused", stopped(ErrorKind::RefusedByServer, words, &locale)),
        ];
        for (name, git_job) in shown {
            let stage = stage(Language::Nb, size, git_job);
            insta::assert_snapshot!(format!("{name}_{}x{}", size.0, size.1), stage.screen());
        }
    }
}

#[test]
fn every_failure_fits_in_every_language() {
    for language in [Language::Nb, Language::Nn, Language::En] {
        let locale = Locale::for_screens(language);
        for size in SIZES {
            for (kind, _) in ErrorKind::ALL {
                let git_job = stopped(kind, "", &locale);
                let At::Ended(end) = &git_job.stage else { panic!("it has ended") };
                let ends = end.lines.iter().filter_map(|line| line.split_whitespace().last());
                let ends: Vec<String> = ends.map(str::to_owned).collect();
                let screen = stage(language, size, git_job).screen();
                let is_whole = ends.iter().all(|word| screen.contains(word));
                assert!(is_whole && !screen.contains('⟨'), "{kind:?}\n{screen}");
            }
        }
    }
}

#[test]
fn nothing_is_done_behind_the_dialog_and_leaving_it_changes_nothing() {
    let mut stage = stage(Language::Nb, (120, 40), asked(3, Language::Nb));
    let before = stage.app.register().clone();
    stage.press("snx<Up><Down>q");
    let screen = stage.screen();
    assert!(screen.contains("> snxq"), "keys are letters of the reason:\n{screen}");
    stage.press("<Esc>");
    assert!(!stage.screen().contains("Send inn"), "{}", stage.screen());
    assert!(*stage.app.register() == before);
}

#[test]
fn hostile_file_names_and_words_stay_in_their_places() {
    let locale = Locale::for_screens(Language::Nb);
    let asked = Question::pretend(&["a\u{1b}[2Jb"], &["x\u{202e}y\nz"], &locale);
    let git_job = GitJob::pretend(Kind::Send, At::Asking(Box::new(asked)), Vec::new(), 0);
    for git_job in [git_job, stopped(ErrorKind::Hook, "\u{1b}]0;x\u{7}\u{202e}", &locale)] {
        for size in [(60, 18), (80, 24), (1, 1), (61, 18)] {
            let stage = stage(Language::Nb, size, copy(&git_job));
            let buffer = stage.buffer();
            let bad = |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c);
            assert!(buffer.content().iter().all(|cell| !cell.symbol().contains(bad)));
        }
    }
}

fn copy(git_job: &GitJob) -> GitJob {
    let stage = match &git_job.stage {
        At::Asking(asked) => At::Asking(asked.clone()),
        At::Ended(end) => At::Ended(end.clone()),
        At::Looking | At::Running => At::Looking,
    };
    GitJob::pretend(git_job.kind, stage, Vec::new(), 0)
}
