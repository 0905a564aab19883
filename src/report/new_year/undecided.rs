//! What must be decided before a year can be made.

use serde_json::{Value, json};

use super::proposal::about;
use super::years;
use crate::locale::Locale;
use crate::model::new_year::{Homeless, ScaleChange};
use crate::model::{Matrix, Register, Slug};
use crate::report::block::Page;
use crate::report::json::object::strings;
use crate::report::write::Report;

/// What must be decided before a year can be made.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Undecided<'a> {
    pub(crate) old: &'a Register,
    pub(crate) year: i32,
    /// Goals that are gone, with something open.
    pub(crate) homeless: &'a [Homeless],
    /// How the scales differ, where no map says what becomes of the levels.
    pub(crate) scale: &'a [ScaleChange],
    pub(crate) goal_map: &'a str,
    pub(crate) scale_map: &'a str,
    /// There is a map of the scale, and nobody has confirmed it.
    pub(crate) is_unconfirmed: bool,
}

impl Undecided<'_> {
    /// The scale still needs a person's word.
    fn asks_for_scale(&self) -> bool {
        self.is_unconfirmed || !self.scale.is_empty()
    }
}

impl Report for Undecided<'_> {
    fn page(&self, locale: &Locale) -> Page {
        let mut page = Page::default();
        let say = |id: &str, (name, value): (&'static str, &str)| {
            let [from, year] = years(self.old, self.year);
            locale.with(id, &[from, year, (name, value.into())])
        };
        page.paragraph([say("new-year-undecided", ("file", ""))]);
        let (goals, scale) = (self.goal_map, self.scale_map);
        let homeless = self.homeless.iter().map(|goal| about(self.old, goal, locale));
        page.items(say("new-year-undecided-goals", ("file", goals)), homeless.collect());
        let mut options = Vec::new();
        if !self.homeless.is_empty() {
            options.push(format!("--goal-map {goals}"));
        }
        if self.asks_for_scale() {
            options.push(format!("--scale-map {scale}"));
            let changes =
                self.scale.iter().map(|change| scale_change(&self.old.matrix, change, locale));
            page.items(say("new-year-undecided-scale", ("file", scale)), changes.collect());
            if self.is_unconfirmed {
                page.paragraph([say("new-year-unconfirmed", ("file", scale))]);
            }
        }
        page.paragraph([say("new-year-again", ("options", &options.join(" ")))]);
        page
    }

    fn json(&self, _: &Locale) -> Value {
        let goals = self.homeless.iter().map(|homeless| {
            json!({
                "goal": homeless.goal.as_str(),
                "trusts": strings(&homeless.trusts),
                "risks": homeless.risks,
                "measures": homeless.measures,
            })
        });
        let scale = self.scale.iter().map(|change| match change {
            ScaleChange::Probability => json!({ "what": "probability" }),
            ScaleChange::Consequence => json!({ "what": "consequence" }),
            ScaleChange::AreaGone(area) => json!({ "what": "area-gone", "area": area.as_str() }),
            ScaleChange::AreaMeaning(area) => {
                json!({ "what": "area-meaning", "area": area.as_str() })
            }
        });
        let goal_map = (!self.homeless.is_empty()).then_some(self.goal_map);
        let scale_map = self.asks_for_scale().then_some(self.scale_map);
        json!({
            "made": false,
            "from": self.old.year,
            "year": self.year,
            "goals": goals.collect::<Vec<_>>(),
            "scale": scale.collect::<Vec<_>>(),
            "unconfirmed": self.is_unconfirmed,
            "goal_map": goal_map,
            "scale_map": scale_map,
        })
    }
}

/// How a scale differs from an old one, in words.
pub(crate) fn scale_change(old: &Matrix, change: &ScaleChange, locale: &Locale) -> String {
    let area = |id: &str, area: &Slug| {
        let known = old.area(area.as_str());
        let name = known.map_or(area.as_str(), |known| known.name.as_str());
        locale.with(id, &[("area", name.into())])
    };
    match change {
        ScaleChange::Probability => locale.text("scale-change-probability"),
        ScaleChange::Consequence => locale.text("scale-change-consequence"),
        ScaleChange::AreaGone(gone) => area("scale-change-area-gone", gone),
        ScaleChange::AreaMeaning(other) => area("scale-change-area-meaning", other),
    }
}
