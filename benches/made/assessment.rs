//! One assessment's text, in canonical form.

use std::fmt::Write as _;
use std::path::Path;

use rand::RngExt as _;
use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use risiko::model::{Matrix, Slug, seal};
use risiko::store;

use super::phrases::Phrases;

const AREAS: [&str; 6] = ["quality", "service", "employees", "finance", "reputation", "security"];

/// The signs of ids (FORMAT.md rule 3), in the order that they sort.
const SIGNS: &[u8] = b"23456789bcdfghjkmnpqrstvwxz";

/// From this zone on a risk needs a measure in the built-in matrix: by probability and then
/// consequence, lowest first.
const NEEDS_MEASURE: [[bool; 5]; 5] = [
    [false, false, false, false, false],
    [false, false, false, true, true],
    [false, false, false, true, true],
    [false, false, true, true, true],
    [false, true, true, true, true],
];

/// Writes the files of one register.
pub(super) struct Writer {
    phrases: Phrases,
    matrix: Matrix,
    chance: StdRng,
    /// Ids that the trust has used.
    used: usize,
}

/// A risk's id and its cell, probability and consequence from 1 to 5.
struct Risk {
    id: String,
    cell: (u8, u8),
}

impl Writer {
    pub(super) fn new(phrases: Phrases, matrix: Matrix, chance: StdRng) -> Self {
        Self { phrases, matrix, chance, used: 0 }
    }

    /// Ids are unique within a trust only.
    pub(super) fn begin_trust(&mut self) {
        self.used = 0;
    }

    pub(super) fn goal(&self, goal: usize) -> String {
        self.phrases.goal(goal)
    }

    /// An assessment of a goal, every third one approved.
    pub(super) fn assessment(&mut self, title: &str, risks: usize) -> String {
        let risks = self.risks(risks);
        let approved = self.chance.random_ratio(1, 3);
        let body = self.body(&risks, true);
        let head = |status: &str| {
            let mut head = format!("# {title}\nstatus = \"{status}\"\nassessed = 2024-02-14\n");
            if status == "approved" {
                let text = format!("{head}{body}");
                let goal = Slug::new("goal").unwrap();
                let file = Path::new("f.toml");
                let (read, _) = store::read_document(&text, file, &goal, &self.matrix);
                let seal = seal::of_assessment(read.unwrap().assessment().unwrap(), &self.matrix);
                head += "approved.on = 2024-02-28\n\
                         approved.by = \"administrerende direktør\"\n";
                writeln!(head, "approved.seal = \"{seal}\"").unwrap();
            }
            head
        };
        let head = head(if approved { "approved" } else { "ready" });
        format!("{head}{body}")
    }

    /// A trust's other risks, and five of them for its Topp 5.
    pub(super) fn other(&mut self, title: &str, risks: usize) -> (String, Vec<String>) {
        let risks = self.risks(risks);
        let body = self.body(&risks, false);
        let top = risks.iter().take(5).map(|r| r.id.clone()).collect();
        (format!("# {title}\nstatus = \"ready\"\nassessed = 2024-02-14\n{body}"), top)
    }

    pub(super) fn top(&mut self, title: &str, ids: &[String]) -> String {
        let mut text = format!("# {title}\n");
        column(&mut text, "order", ids);
        text.push_str("presented.board = 2024-05-02\npresented.case = \"34/2024\"\n");
        if let Some(id) = ids.first() {
            let comment = self.phrases.one(&self.phrases.begrunnelser, &mut self.chance);
            writeln!(text, "comment.{id} = \"{comment}\"").unwrap();
        }
        text
    }

    /// Risks with ids in order, no two in one cell as long as there are cells.
    fn risks(&mut self, count: usize) -> Vec<Risk> {
        let mut cells: Vec<(u8, u8)> = (1..=5).flat_map(|p| (1..=5).map(move |c| (p, c))).collect();
        cells.shuffle(&mut self.chance);
        let mut ids: Vec<String> = (0..count).map(|_| self.id('r')).collect();
        ids.sort();
        ids.into_iter().zip(cells.into_iter().cycle()).map(|(id, cell)| Risk { id, cell }).collect()
    }

    /// An id that the trust has not used: a walk through all of them that meets none twice.
    fn id(&mut self, kind: char) -> String {
        self.used += 1;
        let all = SIGNS.len().pow(4);
        let mut number = self.used * 182_747 % all;
        let mut id = String::from(kind);
        for _ in 0..4 {
            id.push(char::from(SIGNS[number % SIGNS.len()]));
            number /= SIGNS.len();
        }
        id
    }

    fn body(&mut self, risks: &[Risk], of_goal: bool) -> String {
        let mut text = String::new();
        let mut order: Vec<String> = risks.iter().map(|r| r.id.clone()).collect();
        order.shuffle(&mut self.chance);
        order.truncate(3);
        column(&mut text, "order", &order);
        let mut factors = Vec::new();
        if of_goal {
            let level = self.chance.random_range(1..=5);
            let why = self.sentences(|p| &p.vurderinger, 2);
            writeln!(text, "\n[judgement]\nprobability = {level}\nrationale = \"\"\"").unwrap();
            writeln!(text, "{why}\"\"\"").unwrap();
            factors = (0..2).map(|_| self.id('f')).collect();
            factors.sort();
            let titles = self.phrases.some(&self.phrases.faktorer, 2, &mut self.chance);
            for (id, title) in factors.iter().zip(titles) {
                writeln!(text, "\n[factor.{id}]\ntitle = \"{title}\"").unwrap();
            }
        }
        let mut served = Vec::new();
        for risk in risks {
            let has_measure = self.risk(&mut text, risk, &factors);
            served.extend(has_measure.then(|| risk.id.clone()));
        }
        self.measures(&mut text, &served);
        self.session(&mut text, risks);
        text
    }

    /// Writes a risk; whether it needs a measure.
    fn risk(&mut self, text: &mut String, risk: &Risk, factors: &[String]) -> bool {
        let (probability, worst) = risk.cell;
        let needs = NEEDS_MEASURE[usize::from(probability) - 1][usize::from(worst) - 1];
        let has_target = probability > 1 && (needs || self.chance.random_ratio(1, 3));
        let title = self.phrases.one(&self.phrases.titler, &mut self.chance);
        let event = self.phrases.one(&self.phrases.hendelser, &mut self.chance);
        let causes = self.phrases.some(&self.phrases.arsaker, 2, &mut self.chance);
        let more = self.chance.random_range(1..=2);
        let leads_to = self.phrases.some(&self.phrases.folger, more, &mut self.chance);
        writeln!(text, "\n[risk.{}]\ntitle = \"{title}\"", risk.id).unwrap();
        if self.chance.random_ratio(1, 2) {
            writeln!(text, "event = \"{event}\"").unwrap();
        }
        column(text, "causes", &causes);
        column(text, "leads_to", &leads_to);
        if let Some(factor) = factors.get(self.chance.random_range(0..2)) {
            writeln!(text, "threatens = [\"{factor}\"]").unwrap();
        }
        let horizon = if self.chance.random_ratio(3, 4) { "short" } else { "long" };
        writeln!(text, "horizon = \"{horizon}\"\nprobability = {probability}").unwrap();
        let first = self.chance.random_range(0..AREAS.len() - 1);
        writeln!(text, "consequence.{} = {worst}", AREAS[first]).unwrap();
        let lower = self.chance.random_range(1..=worst);
        writeln!(text, "consequence.{} = {lower}", AREAS[first + 1]).unwrap();
        for part in ["data", "understanding", "agreement"] {
            writeln!(text, "knowledge.{part} = {}", self.chance.random_range(2..=3)).unwrap();
        }
        let why = self.sentences(|p| &p.begrunnelser, 2);
        writeln!(text, "rationale = \"\"\"\n{why}\"\"\"").unwrap();
        if self.chance.random_ratio(1, 4) {
            let before = self.chance.random_range(probability..=5);
            writeln!(text, "inherent.probability = {before}").unwrap();
            writeln!(text, "inherent.consequence.{} = 5", AREAS[first]).unwrap();
        }
        if has_target {
            let after = self.chance.random_range(1..probability);
            writeln!(text, "target.probability = {after}").unwrap();
            writeln!(text, "target.consequence.{} = {worst}", AREAS[first]).unwrap();
            writeln!(text, "target.by = 2024-12-31\ntreatment = \"reduce\"").unwrap();
        }
        let owner = self.phrases.one(&self.phrases.roller, &mut self.chance);
        writeln!(text, "owner = \"{owner}\"\nreviewed = 2024-05-02").unwrap();
        needs || has_target
    }

    /// A measure for each risk that needs one, some of them for the next one too.
    fn measures(&mut self, text: &mut String, served: &[String]) {
        let mut ids: Vec<String> = served.iter().map(|_| self.id('m')).collect();
        ids.sort();
        for (at, id) in ids.iter().enumerate() {
            let next = if at % 4 == 0 { 2 } else { 1 };
            let risks: Vec<String> =
                served[at..].iter().take(next).map(|id| format!("\"{id}\"")).collect();
            let title = self.phrases.one(&self.phrases.tiltak, &mut self.chance);
            let owner = self.phrases.one(&self.phrases.roller, &mut self.chance);
            let effect = self.phrases.one(&self.phrases.virkninger, &mut self.chance);
            let (month, day) = (self.chance.random_range(6..=12), self.chance.random_range(1..=28));
            let status = ["proposed", "decided", "in-progress"][self.chance.random_range(0..3)];
            write!(
                text,
                "\n[measure.{id}]\ntitle = \"{title}\"\nrisks = [{}]\nowner = \"{owner}\"\n\
                 deadline = 2024-{month:02}-{day:02}\nstatus = \"{status}\"\n\
                 expected_effect = \"{effect}\"\n",
                risks.join(", "),
            )
            .unwrap();
        }
    }

    fn session(&mut self, text: &mut String, risks: &[Risk]) {
        text.push_str("\n[session.\"2024-02-14\"]\n");
        column(text, "roles", &self.phrases.some(&self.phrases.roller, 4, &mut self.chance));
        let mut decisions = Vec::new();
        for risk in risks.iter().take(2) {
            let what = self.phrases.one(&self.phrases.vedtak, &mut self.chance);
            decisions.push(format!("{}: {what}", risk.id));
        }
        column(text, "decisions", &decisions);
        column(text, "parked", &self.phrases.some(&self.phrases.parkert, 1, &mut self.chance));
        for Risk { id, cell: (probability, consequence) } in risks.iter().take(2) {
            let mut votes = |level: u8| {
                let votes: Vec<String> = (0..5)
                    .map(|_| (level + self.chance.random_range(0..=1)).min(5).to_string())
                    .collect();
                votes.join(", ")
            };
            let (p, c) = (votes(*probability), votes(*consequence));
            writeln!(text, "\n[session.\"2024-02-14\".votes.{id}]").unwrap();
            writeln!(text, "probability = [{p}]\nconsequence.quality = [{c}]").unwrap();
        }
    }

    /// So many sentences, one a line.
    fn sentences(&mut self, list: fn(&Phrases) -> &Vec<String>, count: usize) -> String {
        let sentences = self.phrases.some(list(&self.phrases), count, &mut self.chance);
        sentences.iter().map(|sentence| format!("{sentence}\n")).collect()
    }
}

fn column(text: &mut String, key: &str, items: &[String]) {
    writeln!(text, "{key} = [").unwrap();
    for item in items {
        writeln!(text, "  \"{item}\",").unwrap();
    }
    text.push_str("]\n");
}
