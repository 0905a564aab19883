//! What happened to risks and measures, in words.

use super::{Line, Mark, NONE, Wording, listed};
use crate::compare::event::{Deadline, FromTo, MeasureEvent, RiskEvent, weakest};
use crate::compare::movement::AreaChange;
use crate::compare::{Direction, Movement, Place};
use crate::locale::Arg;
use crate::model::{Date, Knowledge, Level, Progress, Slug, Strength};
use crate::report::sanitize::for_terminal;

impl Wording<'_> {
    /// What happened to a risk.
    pub(super) fn risk(&self, what: &RiskEvent) -> Vec<Line> {
        let marked = |mark: Mark, line: Line| vec![Line { mark, ..line }];
        match what {
            RiskEvent::Added { at: None } => {
                marked(Mark::New, self.say("diff-added-unscored", &[]))
            }
            RiskEvent::Added { at } => marked(Mark::New, self.there("diff-added", at.as_ref(), 1)),
            RiskEvent::UnknownBefore { at: None } => {
                marked(Mark::Unknown, self.say("diff-unknown-before-unscored", &[]))
            }
            RiskEvent::UnknownBefore { at } => {
                marked(Mark::Unknown, self.there("diff-unknown-before", at.as_ref(), 1))
            }
            RiskEvent::UnknownAfter { .. } => {
                marked(Mark::Unknown, self.say("diff-unknown-after", &[]))
            }
            RiskEvent::Closed { on, why, .. } => {
                marked(Mark::Gone, self.why("diff-closed", Some(*on), "", why))
            }
            RiskEvent::Reopened { at } => {
                marked(Mark::New, self.there("diff-reopened", at.as_ref(), 1))
            }
            RiskEvent::Deleted { .. } => marked(Mark::Gone, self.say("diff-deleted", &[])),
            RiskEvent::Moved(movement) => vec![self.movement(movement)],
            RiskEvent::Scored { at } => vec![self.there("diff-scored", Some(at), 1)],
            RiskEvent::Unscored { was } => vec![self.there("diff-unscored", Some(was), 0)],
            RiskEvent::Areas(changes) => changes.iter().map(|c| self.area(c)).collect(),
            RiskEvent::Relocated { from } => vec![self.relocated(from)],
            RiskEvent::Inherent(places) => vec![self.places("inherent", places)],
            RiskEvent::Target(places) => vec![self.places("target", places)],
            RiskEvent::Knowledge(knowledge) => vec![self.knowledge(knowledge)],
            RiskEvent::Accepted { on, by, why } => vec![self.why("diff-accepted", *on, by, why)],
            RiskEvent::AcceptanceWithdrawn { by } => {
                marked(Mark::Worse, self.on_by("diff-acceptance-withdrawn", None, by))
            }
            RiskEvent::AcceptanceLapsed { by } => {
                marked(Mark::Worse, self.on_by("diff-acceptance-lapsed", None, by))
            }
            RiskEvent::Reviewed { on } => vec![self.on_by("diff-reviewed", Some(*on), "")],
            RiskEvent::Restricted { ground } => {
                let ground = self.shown(ground);
                vec![self.say("diff-now-restricted", &[("ground", (&ground).into())])]
            }
            RiskEvent::Unrestricted => vec![self.say("diff-unrestricted", &[])],
            RiskEvent::Field(change) => vec![self.field(change)],
        }
    }

    /// What happened to a measure.
    pub(super) fn measure(&self, what: &MeasureEvent) -> Vec<Line> {
        let line = match what {
            MeasureEvent::Added { progress, deadline } => self.measure_added(*progress, *deadline),
            MeasureEvent::Removed { .. } => {
                Line { mark: Mark::Gone, ..self.say("diff-measure-removed", &[]) }
            }
            MeasureEvent::UnknownBefore => {
                Line { mark: Mark::Unknown, ..self.say("diff-measure-unknown-before", &[]) }
            }
            MeasureEvent::UnknownAfter => {
                Line { mark: Mark::Unknown, ..self.say("diff-measure-unknown-after", &[]) }
            }
            MeasureEvent::Done { on, came_down, stayed } => self.done(*on, came_down, stayed),
            MeasureEvent::Progress(FromTo { from, to }) => {
                self.change("diff-progress", &self.progress(*from), &self.progress(*to))
            }
            MeasureEvent::Deadline(deadline) => self.deadline(*deadline),
            MeasureEvent::Relocated { from } => self.relocated(from),
            MeasureEvent::Field(change) => self.field(change),
        };
        vec![line]
    }

    fn movement(&self, movement: &Movement) -> Line {
        let (id, mark) = match movement.direction {
            Direction::Up => ("diff-up", Mark::Up),
            Direction::Down => ("diff-down", Mark::Down),
            Direction::Sideways => ("diff-sideways", Mark::Sideways),
        };
        let from = match movement.changes_zone {
            true => self.at(Some(&movement.from), 0),
            false => self.cell(&movement.from, 0),
        };
        let text = self.change(id, &from, &self.at(Some(&movement.to), 1)).words;
        let area = movement.by_area.as_ref().map(|area| self.area_name(area));
        let words = match (area, movement.by_probability) {
            (Some(area), by_probability) => {
                let id = if by_probability { "diff-by-both" } else { "diff-by-area" };
                self.locale.with(id, &[("text", (&text).into()), ("area", (&area).into())])
            }
            // That it was the probability is seen in the two cells.
            (None, _) => text,
        };
        Line::new(mark, words)
    }

    fn area_name(&self, id: &Slug) -> String {
        let both = [&self.loaded.after.matrix, &self.loaded.before.matrix];
        let area = both.into_iter().find_map(|matrix| matrix.area(id.as_str()));
        area.map_or_else(|| id.to_string(), |area| for_terminal(&area.name).into_owned())
    }

    fn area(&self, change: &AreaChange) -> Line {
        let level = |level: Option<Level>, at: usize| {
            let scale = &self.state(at).matrix.consequence;
            level.map_or_else(|| self.locale.text("diff-none"), |l| super::mark(scale, l))
        };
        let area = self.area_name(&change.area);
        let (from, to) = (level(change.from, 0), level(change.to, 1));
        let args = [("area", (&area).into()), ("from", (&from).into()), ("to", (&to).into())];
        self.say("diff-area", &args)
    }

    fn there(&self, id: &str, place: Option<&Place>, at: usize) -> Line {
        self.say(id, &[("at", (&self.at(place, at)).into())])
    }

    /// What a group of a risk's scores led to, and leads to.
    fn places(&self, group: &str, places: &FromTo<Option<Place>>) -> Line {
        let (from, to) = (places.from.as_ref(), places.to.as_ref());
        self.changed(&self.locale.label("risk", group), &self.at(from, 0), &self.at(to, 1))
    }

    fn relocated(&self, from: &Slug) -> Line {
        self.say("diff-relocated", &[("from", (&self.file(from)).into())])
    }

    fn knowledge(&self, knowledge: &FromTo<Knowledge>) -> Line {
        let FromTo { from, to } = weakest(knowledge);
        let word = |strength: Option<Strength>| match strength {
            None => self.locale.text("diff-none"),
            Some(Strength::Weak) => self.locale.text("knowledge-weak"),
            Some(Strength::Moderate) => self.locale.text("knowledge-moderate"),
            Some(Strength::Strong) => self.locale.text("knowledge-strong"),
        };
        match from == to {
            true => self.say("diff-knowledge-parts", &[]),
            false => {
                let label = self.locale.label("risk", "knowledge");
                self.changed(&label, &word(from), &word(to))
            }
        }
    }

    fn progress(&self, progress: Progress) -> String {
        self.locale.text(&format!("progress-{}", progress.word()))
    }

    /// When, by whom and why; the reason is left out where there is none.
    fn why(&self, id: &str, on: Option<Date>, by: &str, why: &str) -> Line {
        let (date, by, why) = (self.day(on), self.shown(by), for_terminal(why));
        let why = why.trim().trim_end_matches('.');
        let mut args: Vec<(&str, Arg<'_>)> = vec![("date", (&date).into()), ("by", (&by).into())];
        if why.is_empty() {
            return self.say(&format!("{id}-no-why"), &args);
        }
        args.push(("why", why.into()));
        self.say(id, &args)
    }

    fn measure_added(&self, progress: Progress, deadline: Option<Date>) -> Line {
        let deadline = deadline.map_or_else(|| NONE.to_owned(), |day| self.day(Some(day)));
        let progress_word = self.progress(progress);
        let args = [("deadline", (&deadline).into()), ("progress", (&progress_word).into())];
        let id = match progress {
            Progress::Proposed => "diff-measure-added",
            _ => "diff-measure-added-with",
        };
        Line { mark: Mark::New, ..self.say(id, &args) }
    }

    fn done(&self, on: Option<Date>, came_down: &[Slug], stayed: &[Slug]) -> Line {
        let date = on.map_or_else(|| NONE.to_owned(), |day| self.day(Some(day)));
        let done = self.locale.with("diff-done", &[("date", (&date).into())]);
        let (id, ids) = match (came_down.is_empty(), stayed.is_empty()) {
            (true, true) => return Line::new(Mark::Other, done),
            (false, _) => ("diff-done-moved", came_down),
            (true, false) => ("diff-done-stayed", stayed),
        };
        let (count, risks) = (ids.len(), listed(ids));
        let args = [("done", (&done).into()), ("count", count.into()), ("risks", (&risks).into())];
        self.say(id, &args)
    }

    fn deadline(&self, deadline: Deadline) -> Line {
        let date = self.day(deadline.to.or(deadline.from));
        let date = ("date", Arg::from(&date));
        match (deadline.days(), deadline.to) {
            (Some(days), _) if days > 0 => {
                let line = self.say("diff-delayed", &[("days", days.into()), date]);
                Line { mark: Mark::Worse, ..line }
            }
            (Some(days), _) => self.say("diff-advanced", &[("days", (-days).into()), date]),
            (None, Some(_)) => self.say("diff-deadline-set", &[date]),
            (None, None) => Line { mark: Mark::Worse, ..self.say("diff-deadline-gone", &[date]) },
        }
    }
}
