//! What a reader of the register should mend: one by one ([`rules`], [`matrix`], [`references`]),
//! and what comes first ([`urgent`]). Pure: today is an argument, and the words stand in the locale
//! (`problem-R030`, `urgent-missing`). One folder per family of rules; `rules` lists them all.

mod context;
mod desk;
mod habits;
mod indicators;
mod matrix;
mod parallel;
mod past;
mod privacy;
mod ready;
mod references;
mod rule;
mod rules;
mod urgent;
mod work;

pub(crate) use desk::{Duty, Owner, duties, late_measures};
pub use matrix::matrix;
pub use past::{Past, Round, Sealed};
pub(crate) use ready::{Lack, Need, lacks, others_who_accept};
pub(crate) use references::references;
pub use rules::rules;
pub(crate) use urgent::{Group, Kind, most_urgent, urgent};

use crate::model::diagnostic::Severities;
use crate::model::{Code, Diagnostic, Severity};

/// How severe findings of a code are by a register's settings, where they are this severe by
/// themselves; `None` where the register will not hear of them. That a rule was stopped is always
/// heard of.
pub(crate) fn severity_in(
    severities: &Severities,
    code: Code,
    usual: Severity,
) -> Option<Severity> {
    let set = severities.get(&code).filter(|_| code != Code::RuleStopped);
    set.copied().unwrap_or(Some(usual))
}

/// Findings as severe as a register's settings say, without those that it will not hear of.
pub(crate) fn weighed(mut found: Vec<Diagnostic>, severities: &Severities) -> Vec<Diagnostic> {
    found.retain_mut(|finding| {
        let severity = severity_in(severities, finding.code, finding.severity);
        finding.severity = severity.unwrap_or(finding.severity);
        severity.is_some()
    });
    found
}
