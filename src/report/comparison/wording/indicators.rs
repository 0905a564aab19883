//! What happened to quality indicators, in words.

use super::{Line, Mark, Wording};
use crate::compare::event::{FromTo, IndicatorEvent, is_worse};
use crate::model::{Decimal, Light, Reading};
use crate::report::indicators::phrases;
use crate::report::sanitize::for_terminal;

impl Wording<'_> {
    pub(super) fn indicator(&self, what: &IndicatorEvent) -> Line {
        match what {
            IndicatorEvent::Added => {
                Line { mark: Mark::New, ..self.say("diff-indicator-added", &[]) }
            }
            IndicatorEvent::Removed => {
                Line { mark: Mark::Gone, ..self.say("diff-indicator-removed", &[]) }
            }
            IndicatorEvent::Defined => self.say("diff-indicator-defined", &[]),
            IndicatorEvent::Green(limits) => self.limit("diff-limit-green", limits),
            IndicatorEvent::Yellow(limits) => self.limit("diff-limit-yellow", limits),
            IndicatorEvent::Reading { hospital, year, readings, lights } => {
                let hospital = for_terminal(hospital);
                let year = year.to_string();
                let from = self.reading(readings.from, lights.from);
                let to = self.reading(readings.to, lights.to);
                let args = [
                    ("hospital", hospital.as_ref().into()),
                    ("year", (&year).into()),
                    ("from", (&from).into()),
                    ("to", (&to).into()),
                ];
                let mark = if is_worse(lights) { Mark::Worse } else { Mark::Other };
                Line { mark, ..self.say("diff-reading", &args) }
            }
        }
    }

    fn limit(&self, id: &str, limits: &FromTo<Option<Decimal>>) -> Line {
        let shown = |limit: Option<Decimal>| limit.map(|limit| self.locale.decimal(limit));
        let [from, to] = [limits.from, limits.to].map(|limit| shown(limit).unwrap_or_default());
        self.change(id, &from, &to)
    }

    /// "68* ▲ gul": the figure and what it amounts to.
    fn reading(&self, reading: Option<Reading>, light: Option<Light>) -> String {
        let Some(reading) = reading else { return self.locale.text("indicator-none") };
        let figure = phrases::figure(reading, self.locale);
        match light.filter(|light| *light != Light::NotJudged) {
            Some(light) => {
                let word = self.locale.text(&format!("light-{}", light.word()));
                format!("{} {} {word}", figure.trim_end(), phrases::glyph(light))
            }
            None => figure.trim_end().to_owned(),
        }
    }
}
