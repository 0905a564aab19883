//! What a layer may look at while it draws or takes input; passed along as `cx`.

use super::conflicts::Conflicts;
use super::git_job::GitJob;
use super::keymap::Keymap;
use super::own::Own;
use super::theme::Theme;
use super::timeline::{Comparison, Timeline};
use crate::history::exchange::Standing;
use crate::locale::{Arg, Locale};
use crate::model::diagnostic::Severities;
use crate::model::register::INDICATORS;
use crate::model::{
    Date, Diagnostic, DocKey, ItemKey, Ledger, Measure, Register, Risk, Slug, Trust,
};

/// The register and how to show it.
pub(crate) struct Context<'a> {
    pub(crate) ledger: &'a Ledger,
    pub(crate) locale: &'a Locale,
    pub(crate) theme: Theme,
    pub(crate) keymap: &'a Keymap,
    pub(crate) today: Date,
    /// The clock stands still (an example, or `--today`): the screen says so.
    pub(crate) today_is_fixed: bool,
    pub(crate) problems: &'a [Diagnostic],
    pub(crate) is_inspecting: bool,
    /// What was found when the files were read.
    pub(crate) read_problems: &'a [Diagnostic],
    /// How much findings matter in this register.
    pub(crate) severities: &'a Severities,
    pub(crate) read_only: bool,
    /// How many registers it is joined from, where it shows a region.
    pub(crate) region: Option<usize>,
    /// The register's active year, which may be another than the one looked at.
    pub(crate) active_year: i32,
    /// Nothing restricted may be shown: others are looking at the screen.
    pub(crate) hide_restricted: bool,
    pub(crate) timeline: &'a Timeline,
    pub(crate) conflicts: &'a Conflicts,
    pub(crate) comparison: Option<&'a Comparison>,
    pub(crate) git_job: Option<&'a GitJob>,
    pub(crate) own: &'a Own,
    /// What has not been sent, and what of others' is not joined yet.
    pub(crate) standing: Option<Standing>,
}

impl Context<'_> {
    pub(crate) fn register(&self) -> &Register {
        self.ledger.register()
    }

    pub(crate) fn text(&self, id: &str) -> String {
        self.locale.text(id)
    }

    pub(crate) fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.locale.with(id, args)
    }

    pub(crate) fn trust(&self, id: &Slug) -> Option<&Trust> {
        self.register().catalogue.trusts.iter().find(|t| t.id == *id)
    }

    pub(crate) fn trust_short<'t>(&'t self, id: &'t Slug) -> &'t str {
        self.trust(id).map_or(id.as_str(), |t| t.short.as_str())
    }

    /// The trust `by` places further on, beginning anew after the last.
    pub(crate) fn next_trust(&self, trust: &Slug, by: i64) -> Slug {
        let trusts = &self.register().catalogue.trusts;
        let at = trusts.iter().position(|t| t.id == *trust);
        let next = at.map(|at| (at as i64 + by).rem_euclid(trusts.len() as i64) as usize);
        next.and_then(|at| trusts.get(at)).map_or_else(|| trust.clone(), |t| t.id.clone())
    }

    /// The same, where all trusts together (`None`) come before the first.
    pub(crate) fn next_trust_or_all(&self, trust: Option<&Slug>, by: i64) -> Option<Slug> {
        let trusts = &self.register().catalogue.trusts;
        let at = trusts.iter().position(|t| Some(&t.id) == trust).map_or(0, |at| at as i64 + 1);
        let next = (at + by).rem_euclid(trusts.len() as i64 + 1) as usize;
        next.checked_sub(1).and_then(|at| trusts.get(at)).map(|t| t.id.clone())
    }

    /// What people call an assessment.
    pub(crate) fn doc_title(&self, doc: &DocKey) -> String {
        match self.register().goal_title(&doc.name) {
            Some(title) => title.to_owned(),
            None if doc.is_other() => self.text("word-other"),
            None if doc.name.as_str() == INDICATORS => self.text("label-indicators"),
            None => doc.name.to_string(),
        }
    }

    /// A risk's title, or its id where the title may not be shown.
    pub(crate) fn risk_title(&self, key: &ItemKey) -> String {
        match self.register().risk(key) {
            Some(risk) if !(self.hide_restricted && risk.is_restricted()) => risk.title.clone(),
            _ => key.id.to_string(),
        }
    }

    /// Whether a measure may be shown now.
    pub(crate) fn may_show(&self, trust: &Slug, measure: &Measure) -> bool {
        !self.hide_restricted || serves_unrestricted(self.register(), trust, measure)
    }

    /// Whether the risk or measure of this key, if there is one, may be shown now.
    pub(crate) fn may_show_item(&self, key: &ItemKey) -> bool {
        let register = self.register();
        !self.hide_restricted
            || !register.risk(key).is_some_and(Risk::is_restricted)
                && register.measure(key).is_none_or(|m| self.may_show(&key.doc.trust, m))
    }

    /// A date, with its year where that is another than the one looked at.
    pub(crate) fn day(&self, date: Date) -> String {
        self.locale.day_in(date, self.register().year)
    }
}

/// Whether a measure serves a risk that is not restricted, or none at all.
pub(crate) fn serves_unrestricted(register: &Register, trust: &Slug, measure: &Measure) -> bool {
    let is_restricted = |id: &Slug| {
        let key = register.find_risk(trust, id);
        key.and_then(|k| register.risk(&k)).is_some_and(Risk::is_restricted)
    };
    measure.risks.is_empty() || !measure.risks.iter().all(is_restricted)
}
