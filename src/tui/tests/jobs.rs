//! What people see of work in the background.

use super::*;
use crate::model::testing::Builder;
use crate::tui::git_job::{self, GitJob};
use crate::tui::job::Kind;

fn stage() -> Stage {
    let register = Builder::new().risk("unn", "ventetid", "r7k3m", 4, 4).build();
    Stage::of(register, Language::Nb, (100, 30))
}

#[test]
fn a_job_that_panics_says_so_and_the_program_goes_on() {
    let mut stage = stage();
    stage.press("p");
    stage.app.pretend_panic(Kind::Inspection);
    assert!(stage.screen().contains("ser gjennom registeret"), "{}", stage.screen());
    stage.press("");
    let screen = stage.screen();
    assert!(screen.contains("Feil i programmet") && screen.contains("a rule is wrong"), "{screen}");
    assert!(!screen.contains("ser gjennom registeret"), "it is over:\n{screen}");
    stage.press("<Esc><Enter> <Down><Enter>");
    let screen = stage.screen();
    assert!(screen.contains("UNN › Ventetid") && screen.contains("ulagret"), "{screen}");
}

#[test]
fn git_work_that_panics_ends_in_its_dialog() {
    let mut stage = stage();
    stage.app.pretend_git(GitJob::new(git_job::Kind::Send, git_job::Stage::Running));
    stage.app.pretend_panic(Kind::Git);
    stage.press("");
    let screen = stage.screen();
    assert!(screen.contains("Det stoppet uventet"), "{screen}");
}
