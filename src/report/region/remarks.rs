//! What a reader must know of the registers before the figures: what was not read, and what was
//! decided where they disagree.

use crate::compare::region::Remark;
use crate::history::GitError;
use crate::history::region::{MissingState, ReadError, Region, UnreadRegister};
use crate::history::revisions::RevisionError;
use crate::locale::Locale;
use crate::model::Slug;
use crate::report::sanitize::fill;
use crate::report::{problem, titles};
use crate::store::ReadOnly;

/// Sentences about the registers, what was not read first; each safe for a terminal.
pub(crate) fn remarks(region: &Region, locale: &Locale) -> Vec<String> {
    let mut lines = unread(&region.unread, locale);
    for source in &region.sources {
        let id = match source.opened.read_only {
            Some(ReadOnly::NewerFormat) => "region-newer",
            Some(ReadOnly::NoMatrix) => "region-no-matrix",
            _ => continue,
        };
        lines.push(fill(id, &[("name", &source.name)], locale));
    }
    let without = region.sources.iter().filter(|source| !source.has_baseline());
    let without: Vec<&str> = without.map(|source| source.name.as_str()).collect();
    if !without.is_empty() {
        lines.push(fill("region-no-past", &[("names", &without.join(", "))], locale));
    }
    lines.extend(region.joined.remarks.iter().map(|remark| sentence(remark, region, locale)));
    lines
}

/// Why something that was named was not read.
pub(crate) fn unread(unread: &[UnreadRegister], locale: &Locale) -> Vec<String> {
    let line = |one: &UnreadRegister| {
        let why = why(&one.why, locale);
        fill("region-unread", &[("name", &one.name), ("why", &why)], locale)
    };
    unread.iter().map(line).collect()
}

fn why(why: &ReadError, locale: &Locale) -> String {
    match why {
        ReadError::NoFolder => locale.text("region-no-folder"),
        ReadError::NoRegister => locale.text("region-no-register"),
        ReadError::Unusable(finding) => {
            let (place, message) = (problem::place(finding), problem::message(finding, locale));
            format!("{place}: {message}")
        }
        ReadError::NoYear(year) => fill("region-no-year", &[("year", &year.to_string())], locale),
        ReadError::NoCatalogue(year) => {
            fill("region-no-catalogue", &[("year", &year.to_string())], locale)
        }
        ReadError::Bare => locale.text("region-bare"),
        ReadError::NoBranches => locale.text("region-no-branches"),
        ReadError::Revision(error) => of_revision(error, locale),
    }
}

/// Why a register has no such state.
pub(super) fn lacking(
    lacking: &MissingState,
    region: &Region,
    name: &str,
    locale: &Locale,
) -> String {
    let source = region.sources.get(lacking.source).map_or("", |source| source.name.as_str());
    let known = match &lacking.why {
        RevisionError::Unknown { known, .. } => Some(known.join(", ")),
        RevisionError::NoRepository(_) => Some(String::new()),
        _ => None,
    };
    if let Some(known) = known {
        let known = if known.is_empty() { "none" } else { &known };
        let args = [("name", source), ("snapshot", name), ("known", known)];
        return fill("region-lacks-snapshot", &args, locale);
    }
    let why = of_revision(&lacking.why, locale);
    fill("region-unread", &[("name", source), ("why", &why)], locale)
}

fn of_revision(error: &RevisionError, locale: &Locale) -> String {
    match error {
        RevisionError::Git(GitError::NotFound) => locale.text("region-no-git"),
        RevisionError::NoRepository(_) => locale.text("region-no-repository"),
        RevisionError::Unknown { given, .. } => {
            fill("region-no-revision", &[("given", given)], locale)
        }
        RevisionError::NoRegister => locale.text("region-no-register"),
        other => fill("region-git", &[("why", &other.to_string())], locale),
    }
}

/// The first ids, and how many more there are.
fn shortened(ids: &[Slug]) -> String {
    /// More would bury what else is to be known.
    const MOST: usize = 5;
    let shown: Vec<&str> = ids.iter().take(MOST).map(Slug::as_str).collect();
    match ids.len().saturating_sub(MOST) {
        0 => shown.join(", "),
        more => format!("{} +{more}", shown.join(", ")),
    }
}

fn sentence(remark: &Remark, region: &Region, locale: &Locale) -> String {
    let name = |at: &usize| region.sources.get(*at).map_or("", |source| source.name.as_str());
    let lead = name(&region.joined.lead);
    let trust = |id: &Slug| match region.joined.part_of(id) {
        Some(part) => titles::trust(part, id),
        None => id.to_string(),
    };
    let trusts = |ids: &[Slug]| ids.iter().map(trust).collect::<Vec<_>>().join(", ");
    match remark {
        Remark::Disputed { trust: id, taken, others } => {
            let others: Vec<&str> = others.iter().map(name).collect();
            let args =
                [("trust", &*trust(id)), ("taken", name(taken)), ("others", &others.join(", "))];
            fill("region-disputed", &args, locale)
        }
        Remark::OtherScale { input, trusts: ids } => {
            let args = [("name", name(input)), ("trusts", &trusts(ids)), ("lead", lead)];
            fill("region-other-scale", &args, locale)
        }
        Remark::OtherCatalogue { input, goals, calendar } => {
            let goals = match goals.as_slice() {
                [] => "none".to_owned(),
                goals => shortened(goals),
            };
            let calendar = if *calendar { "yes" } else { "no" };
            let args =
                [("name", name(input)), ("goals", &goals), ("calendar", calendar), ("lead", lead)];
            fill("region-other-catalogue", &args, locale)
        }
        Remark::OtherYear { input, year } => {
            let looked_at = region.joined.parts.first().map_or(0, |part| part.year).to_string();
            let args =
                [("name", name(input)), ("active", &*year.to_string()), ("year", &looked_at)];
            fill("region-other-year", &args, locale)
        }
        Remark::Empty { input } => fill("region-empty", &[("name", name(input))], locale),
        Remark::Absent { trusts: ids } => {
            fill("region-absent", &[("trusts", &trusts(ids))], locale)
        }
    }
}
