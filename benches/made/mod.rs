//! Registers of any size for measurements: sound, canonical files with texts of ordinary length,
//! the same for the same seed.

// Used by an example and by a bench, which use different parts.
#![allow(dead_code, clippy::unwrap_used, reason = "a bench may stop")]

mod assessment;
mod phrases;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use rand::SeedableRng;
use rand::rngs::StdRng;
use risiko::store;

use assessment::Writer;
use phrases::Phrases;

/// The year that is made.
pub(crate) const YEAR: i32 = 2024;

/// How large a register is to be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    /// Assessments of goals; each trust has a file of other risks and a Topp 5 besides.
    pub(crate) assessments: usize,
    /// Risks in each.
    pub(crate) risks: usize,
}

impl Size {
    /// Goals of the catalogue: trusts grow with the register until a catalogue is as large as the
    /// largest real one.
    pub(crate) fn goals(self) -> usize {
        (self.assessments / 40).clamp(25, 250).min(self.assessments.max(1))
    }

    /// Trusts of the catalogue.
    pub(crate) fn trusts(self) -> usize {
        self.assessments.div_ceil(self.goals()).max(1)
    }
}

/// Writes a register into an empty folder.
pub(crate) fn register(dir: &Path, size: Size, seed: u64) {
    let phrases = Phrases::read();
    let catalogue = catalogue(&phrases, size);
    let matrix = store::builtin::matrix("default").unwrap();
    store::create(dir, "Prøveregister", YEAR, &catalogue, matrix).unwrap();
    let root = dir.join(store::ROOT_FILE);
    // The clock stands still, so that nothing becomes overdue later.
    fs::write(&root, fs::read_to_string(&root).unwrap() + "today = 2024-05-06\n").unwrap();
    let (scales, _) = store::read_matrix(matrix, Path::new("matrix.toml"));
    let mut writer = Writer::new(phrases, scales.unwrap(), StdRng::seed_from_u64(seed));
    for trust in 0..size.trusts() {
        let folder = dir.join(YEAR.to_string()).join(trust_id(trust));
        fs::create_dir_all(&folder).unwrap();
        writer.begin_trust();
        for goal in (0..size.goals()).filter(|goal| applies(size, trust, *goal)) {
            let title = format!("{} · {} · {YEAR}", short(trust), writer.goal(goal));
            let text = writer.assessment(&title, size.risks);
            fs::write(folder.join(format!("{}.toml", goal_id(goal))), text).unwrap();
        }
        let (text, top) = writer.other(&format!("{} · _other · {YEAR}", short(trust)), 6);
        fs::write(folder.join("_other.toml"), text).unwrap();
        let title = format!("{} · _top · {YEAR}", short(trust));
        fs::write(folder.join("_top.toml"), writer.top(&title, &top)).unwrap();
    }
}

/// The last trust has fewer goals where the numbers do not come out even.
fn applies(size: Size, trust: usize, goal: usize) -> bool {
    trust * size.goals() + goal < size.assessments
}

pub(crate) fn trust_id(trust: usize) -> String {
    format!("hf{:02}", trust + 1)
}

fn short(trust: usize) -> String {
    trust_id(trust).to_uppercase()
}

pub(crate) fn goal_id(goal: usize) -> String {
    format!("mal-{:03}", goal + 1)
}

fn catalogue(phrases: &Phrases, size: Size) -> String {
    let mut text = String::from("source = \"Prøvekatalog\"\nreference = \"fixtures/scale\"\n");
    for trust in 0..size.trusts() {
        let id = trust_id(trust);
        write!(text, "\n[trust.{id}]\nname = \"Foretak {}\"\n", trust + 1).unwrap();
        write!(text, "short = \"{}\"\nkind = \"hospital\"\n", short(trust)).unwrap();
    }
    text.push_str(
        "
[due.assessment]
kind = \"assessment\"
date = 2024-03-01
what = \"Risikovurdering\"
snapshot = \"2024-03-01\"

[due.tertial-1]
kind = \"tertial\"
date = 2024-05-15
what = \"Tertialrapport\"
snapshot = \"2024-T1\"
",
    );
    for goal in 0..size.goals() {
        let trusts = (0..size.trusts()).filter(|trust| applies(size, *trust, goal));
        let trusts: Vec<String> = trusts.map(|t| format!("\"{}\"", trust_id(t))).collect();
        write!(
            text,
            "\n[goal.{}]\nnumber = \"{}\"\nkind = \"indicator\"\ntheme = \"{}\"\n\
             title = \"{}\"\napplies_to = [{}]\nprioritised = true\n\
             reporting = [\"tertial\", \"annual\"]\n",
            goal_id(goal),
            goal + 1,
            phrases.theme(goal),
            phrases.goal(goal),
            trusts.join(", "),
        )
        .unwrap();
    }
    text
}
