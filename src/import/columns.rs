//! What columns are about, by their headings and by what stands in them.

use super::book::Cell;
use super::column::{Column, Surroundings};
use super::date;
use super::heading::{About, Subject, about, area_of_value};
use super::level;
use super::measures::items;
use super::target::{Stage, Target};
use super::words::words;
use crate::model::Matrix;

/// So many cells of a column tell what is in it.
const SAMPLE: usize = 200;

/// A column with what its heading and its cells say.
struct Seen<'a> {
    at: u32,
    heading: &'a str,
    about: Option<About>,
    sample: Vec<&'a Cell>,
}

/// The columns of a sheet.
pub(super) fn columns<'a, I: Iterator<Item = &'a Cell>>(
    headings: &'a [(u32, String)],
    values: &dyn Fn(u32) -> I,
    around: &Surroundings<'_>,
) -> Vec<Column> {
    let own_words = headings.iter().filter(|(_, text)| Target::parse(text).is_some()).count();
    // The program's own table has the keys of the files for headings.
    let is_own = own_words > 2 && headings.iter().any(|(_, text)| text == "trust");
    let has = |name: &str| headings.iter().any(|(_, text)| text == name);
    let is_measures = has("risks") && has("deadline");
    let seen: Vec<Seen<'_>> = headings
        .iter()
        .map(|(at, heading)| Seen {
            at: *at,
            heading,
            about: about_joined(heading, around.matrix),
            sample: values(*at)
                .filter(|cell| !matches!(cell, Cell::Fault(_)))
                .take(SAMPLE)
                .collect(),
        })
        .collect();
    let stages = Stages::of(&seen, around.matrix);
    let mut columns: Vec<Column> = Vec::new();
    for seen in &seen {
        let listed = is_measures && ["risks", "deadline", "status"].contains(&seen.heading);
        let own = match listed {
            true => Some(Target::Risk(seen.heading.to_owned())),
            false => Target::parse(seen.heading),
        };
        let own = own.filter(|_| is_own || !seen.heading.contains('-'));
        let has_measure = columns.iter().any(|c| matches!(c.target, Target::Measure(_)));
        let after_measure = columns.last().is_some_and(|c| matches!(c.target, Target::Measure(_)));
        let target = match (own, &seen.about) {
            (Some(own), _) if is_own => as_listed(own, is_measures),
            (None, _) if is_own => Target::Nothing,
            (Some(own), _) => own,
            (None, Some(about)) => {
                let column = Deciding { seen, stages, around, has_measure, after_measure };
                column.target(about)
            }
            (None, None) => Target::Other,
        };
        let target = unless_taken(target, &columns);
        columns.push(Column { at: seen.at, heading: seen.heading.to_owned(), target, group: 0 });
    }
    name_risks(&mut columns, &seen);
    without_measures(&mut columns);
    columns
}

/// What a column of the program's own lists becomes: what is derived there is not read back.
fn as_listed(target: Target, is_measures: bool) -> Target {
    match target {
        Target::Id if is_measures => Target::MeasureId,
        Target::Risk(key) if is_measures => {
            Target::parse(&format!("measure.{key}")).unwrap_or(Target::Nothing)
        }
        Target::Trust | Target::Goal | Target::Id | Target::Risk(_) => target,
        _ => Target::Nothing,
    }
}

/// What a heading is about, with the one above it where it has one.
fn about_joined(heading: &str, matrix: &Matrix) -> Option<About> {
    about(heading, matrix).or_else(|| about(heading.rsplit_once(" / ")?.1, matrix))
}

/// Texts may come from several columns, other values from one.
fn unless_taken(target: Target, columns: &[Column]) -> Target {
    let is_list = |key: &str| ["causes", "leads_to", "controls"].contains(&key);
    let may_repeat = match &target {
        Target::Risk(key) => is_list(key),
        Target::Measure(_) | Target::Other | Target::Nothing => true,
        _ => false,
    };
    if may_repeat || columns.iter().all(|column| column.target != target) {
        target
    } else {
        Target::Other
    }
}

/// A risk needs a name: what happens, or the first column of texts, where no heading names it.
fn name_risks(columns: &mut [Column], seen: &[Seen<'_>]) {
    let is = |key: &str| Target::Risk(key.to_owned());
    let has_risk_ref = columns.iter().any(|c| c.target == is("external"));
    let has_measure = columns.iter().any(|c| matches!(c.target, Target::Measure(_)));
    if columns.iter().any(|column| column.target == is("title")) {
        return;
    }
    for key in ["event", "leads_to", "causes"] {
        if let Some(column) = columns.iter_mut().find(|column| column.target == is(key)) {
            column.target = is("title");
            return;
        }
    }
    // A sheet of measures names its risks by their numbers.
    if has_risk_ref && has_measure {
        return;
    }
    let long = |seen: &&Seen<'_>| {
        let lengths: Vec<usize> =
            seen.sample.iter().map(|cell| cell.text().chars().count()).collect();
        !lengths.is_empty() && lengths.iter().sum::<usize>() / lengths.len() > 15
    };
    let texts = seen.iter().filter(long).map(|seen| seen.at).collect::<Vec<_>>();
    if let Some(column) =
        columns.iter_mut().find(|c| c.target == Target::Other && texts.contains(&c.at))
    {
        column.target = is("title");
    }
}

/// Where no column names a measure, whom and when are the risk's own.
fn without_measures(columns: &mut [Column]) {
    let has_titles =
        |columns: &[Column]| columns.iter().any(|c| c.target == Target::Measure("title".into()));
    if has_titles(columns) || columns.iter().any(|c| c.target == Target::MeasureId) {
        return;
    }
    for at in 0..columns.len() {
        let own = match &columns[at].target {
            Target::Measure(key) if key == "owner" => Target::Risk("owner".into()),
            Target::Measure(key) if key == "deadline" => Target::Risk("target.by".into()),
            Target::Measure(_) => Target::Other,
            _ => continue,
        };
        columns[at].target = unless_taken(own, columns);
    }
}

/// At what times the scores of a sheet hold.
#[derive(Debug, Clone, Copy)]
struct Stages {
    has_today: bool,
    has_inherent: bool,
}

impl Stages {
    fn of(seen: &[Seen<'_>], matrix: &Matrix) -> Self {
        let scores = seen.iter().filter(|seen| {
            seen.about.as_ref().is_some_and(|about| {
                let named = ["probability", "consequence", "score", "risk"];
                match &about.subject {
                    Subject::Area(_) => true,
                    Subject::Named(name) => {
                        named.contains(name)
                            && (about.stage.is_some() || is_mostly_levels(&seen.sample, matrix))
                    }
                }
            })
        });
        let stages: Vec<_> =
            scores.filter_map(|seen| seen.about.as_ref()).map(|about| about.stage).collect();
        Self {
            has_today: stages.iter().any(|stage| matches!(stage, None | Some("current"))),
            has_inherent: stages.contains(&Some("inherent")),
        }
    }

    fn stage(self, word: Option<&str>) -> Stage {
        match word {
            Some("inherent") => Stage::Inherent,
            Some("target") => Stage::Target,
            // What is left is today's risk where the sheet has the inherent one and no other.
            Some("residual") if self.has_today || !self.has_inherent => Stage::Target,
            _ => Stage::Current,
        }
    }
}

fn is_mostly_levels(sample: &[&Cell], matrix: &Matrix) -> bool {
    let is_level = |cell: &&&Cell| {
        level::level(cell, &matrix.probability).is_some()
            || level::level(cell, &matrix.consequence).is_some()
            || level::score(cell, &matrix.probability, &matrix.consequence).is_some()
            || matches!(cell, Cell::Number(_))
    };
    sample.iter().filter(is_level).count() * 2 > sample.len()
}

struct Deciding<'a, 'r> {
    seen: &'a Seen<'a>,
    stages: Stages,
    around: &'a Surroundings<'r>,
    has_measure: bool,
    after_measure: bool,
}

impl Deciding<'_, '_> {
    /// More than half of the cells fit; none at all do, too.
    fn mostly(&self, fits: impl Fn(&Cell) -> bool) -> bool {
        let sample = &self.seen.sample;
        sample.iter().filter(|cell| fits(cell)).count() * 2 > sample.len() || sample.is_empty()
    }

    fn some(&self, fits: impl Fn(&Cell) -> bool) -> bool {
        self.seen.sample.iter().any(|cell| fits(cell))
    }

    fn is_level(&self) -> bool {
        self.seen.sample.is_empty() || is_mostly_levels(&self.seen.sample, self.around.matrix)
    }

    fn has_scores(&self) -> bool {
        let matrix = self.around.matrix;
        self.some(|cell| level::score(cell, &matrix.probability, &matrix.consequence).is_some())
    }

    fn target(&self, about: &About) -> Target {
        let stage = self.stages.stage(about.stage);
        match &about.subject {
            Subject::Area(area) if self.is_level() => {
                Target::Risk(format!("{}consequence.{area}", stage.prefix()))
            }
            Subject::Area(_) => Target::Other,
            Subject::Named(name) => self.named(name, stage),
        }
    }

    fn named(&self, name: &str, stage: Stage) -> Target {
        let risk = |key: &str| Target::Risk(key.to_owned());
        let measure = |key: &str| Target::Measure(key.to_owned());
        let meaning =
            |kind: &'static str| move |cell: &Cell| words().meaning(kind, &cell.text()).is_some();
        let is_day = |cell: &Cell| {
            let items = items(&cell.text());
            let in_list =
                || items.len() > 1 && items.iter().all(|item| date::of_text(item, 2000).is_some());
            date::when(cell, 2000).is_some() || in_list()
        };
        match name {
            "risk" if self.is_level() || self.has_scores() => self.named("score", stage),
            "risk" => risk("title"),
            "score" if self.has_scores() => Target::Score(stage),
            "score" | "zone" => Target::Nothing,
            "probability" if self.has_scores() => Target::Score(stage),
            "probability" => risk(&format!("{}probability", stage.prefix())),
            "consequence" if self.is_level() => Target::Consequence(stage),
            "consequence" => risk("leads_to"),
            "leads_to" if !self.seen.sample.is_empty() && self.is_level() => {
                Target::Consequence(stage)
            }
            "measure" => measure("title"),
            "measure_owner" => measure("owner"),
            "measure_status" => measure("status"),
            "measure_effect" if self.has_measure => measure("expected_effect"),
            "measure_effect" => risk("leads_to"),
            "measure_done" => measure("done_on"),
            "measure_deadline" | "deadline" if !self.mostly(is_day) => Target::Other,
            "measure_deadline" => measure("deadline"),
            "deadline" if self.has_measure => measure("deadline"),
            "deadline" => risk("target.by"),
            "target_by" => risk("target.by"),
            "responsible" if self.has_measure => measure("owner"),
            "responsible" => risk("owner"),
            "status" if self.after_measure && self.mostly(meaning("progress")) => measure("status"),
            "status" if self.mostly(meaning("state")) => Target::State,
            "status" if self.has_measure && self.mostly(meaning("progress")) => measure("status"),
            "treatment" if self.mostly(meaning("treatment")) => risk("treatment"),
            "horizon" if self.mostly(meaning("horizon")) => risk("horizon"),
            "knowledge" if self.mostly(meaning("strength")) || self.mostly(strength) => {
                Target::Knowledge
            }
            "goal" if self.some(|cell| self.around.places.goal(&cell.text()).is_some()) => {
                Target::Goal
            }
            "trust" if self.some(|cell| self.around.places.trust(&cell.text()).is_some()) => {
                Target::Trust
            }
            "area"
                if self.some(|cell| area_of_value(&cell.text(), self.around.matrix).is_some()) =>
            {
                Target::Area
            }
            "reviewed" if self.mostly(is_day) => risk("reviewed"),
            "closed_on" if self.mostly(is_day) => risk("closed.on"),
            "status" | "treatment" | "horizon" | "knowledge" | "goal" | "trust" | "area"
            | "reviewed" | "closed_on" => Target::Other,
            key => Target::parse(key).unwrap_or(Target::Other),
        }
    }
}

fn strength(cell: &Cell) -> bool {
    matches!(cell, Cell::Number(number) if [1.0, 2.0, 3.0].contains(number))
}
