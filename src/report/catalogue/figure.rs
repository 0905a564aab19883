//! Figures in words.

use crate::compare::figure::Demand;
use crate::locale::Locale;
use crate::model::catalogue::Figure;
use crate::model::{Catalogue, Trust};

/// A figure: for all, then a line per service and trust.
pub(crate) fn lines(figure: &Figure, catalogue: &Catalogue, locale: &Locale) -> Vec<String> {
    let all = Demand {
        text: figure.all.clone(),
        than_year: figure.than_year,
        better: figure.better.clone(),
    };
    let all = (!figure.all.is_empty() || figure.than_year.is_some()).then(|| demand(&all, locale));
    let services = figure.service.iter().map(|(name, text)| row(name, text));
    let trusts = figure.trust.iter().map(|(id, text)| row(trust(id, catalogue), text));
    all.into_iter().chain(services).chain(trusts).collect()
}

/// What is asked for, in words.
pub(super) fn demand(demand: &Demand, locale: &Locale) -> String {
    let text = &demand.text;
    let Some(year) = demand.than_year else { return text.clone() };
    // A year is no quantity: as a number it would get a space for its thousands in some languages.
    let year = year.to_string();
    let better = match demand.better.as_str() {
        "higher" => "higher",
        "lower" => "lower",
        _ => "other",
    };
    match text.is_empty() {
        true => {
            let args = [("better", better.into()), ("year", year.into())];
            locale.with("figure-than-year", &args)
        }
        false => locale.with("figure-measured", &[("text", text.into()), ("year", year.into())]),
    }
}

/// What people call the trust of a figure.
pub(super) fn trust<'c>(id: &'c str, catalogue: &'c Catalogue) -> &'c str {
    let known: Option<&Trust> = catalogue.trusts.iter().find(|trust| trust.id.as_str() == id);
    known.map_or(id, |trust| trust.short.as_str())
}

fn row(whom: &str, text: &str) -> String {
    format!("{whom}: {text}")
}
