//! The numbered list of risks below the grid.

use super::text::{Look, WIDEST_ZONE_NAME, marks, zone_letter_width, zone_tile};
use super::{MatrixView, Shown};
use crate::locale::Locale;
use crate::model::{Matrix, Strength};
use crate::report::fit;
use crate::report::sanitize::for_terminal;

const GAP: &str = "  ";
/// Below this many columns the owner goes under the title instead of beside it.
const NARROWEST_TITLE: usize = 16;

/// What the columns of the list measure.
struct Measures {
    number: usize,
    title: usize,
    probability: usize,
    consequence: usize,
    /// The zone's name.
    zone: usize,
    /// 0 where the owner goes under the title.
    owner: usize,
}

impl Measures {
    fn new(view: &MatrixView<'_>, look: Look, locale: &Locale) -> Self {
        let matrix = &view.register.matrix;
        let risks = || view.risks.iter();
        let number = view.risks.len().to_string().len();
        let probability = risks().map(|r| fit::width(&marks(matrix, r).0)).max().unwrap_or(1);
        let consequence = risks().map(|r| fit::width(&marks(matrix, r).1)).max().unwrap_or(1);
        let zone = risks().map(|r| fit::width(&zone_name(matrix, r, locale))).max().unwrap_or(0);
        let zone = zone.min(WIDEST_ZONE_NAME);
        let fixed = number + 1 + 1 + 1; // number, knowledge
        let fixed = fixed + GAP.len() + probability + 1 + consequence;
        let fixed = fixed + GAP.len() + zone_letter_width(matrix) + 2 + 1 + zone + GAP.len();
        let room = look.columns.saturating_sub(fixed);
        let owners = risks().map(|r| fit::width(&for_terminal(&r.risk.owner))).max().unwrap_or(0);
        let owner = owners.max(fit::width(&locale.text("matrix-owner"))).min(room * 2 / 5);
        if room - owner < NARROWEST_TITLE {
            let title = (room + GAP.len()).max(NARROWEST_TITLE);
            return Self { number, title, probability, consequence, zone, owner: 0 };
        }
        Self { number, title: room - owner, probability, consequence, zone, owner }
    }
}

/// The list's lines: a header, then each risk on as many lines as its words need.
pub(super) fn lines(view: &MatrixView<'_>, look: Look, locale: &Locale) -> Vec<String> {
    if view.risks.is_empty() {
        return vec![locale.text("matrix-no-risks")];
    }
    let measures = Measures::new(view, look, locale);
    let mut lines = vec![header(&measures, &view.register.matrix, locale)];
    for shown in &view.risks {
        lines.extend(entry(view, shown, &measures, look, locale));
    }
    lines
}

fn header(measures: &Measures, matrix: &Matrix, locale: &Locale) -> String {
    let zone = zone_letter_width(matrix) + 2 + 1 + measures.zone;
    let owner = if measures.owner > 0 { locale.text("matrix-owner") } else { String::new() };
    let line = format!(
        "{} {}{GAP}{} {}{GAP}{}{GAP}{owner}",
        " ".repeat(measures.number + 2),
        fit::pad(&locale.text("matrix-risk"), measures.title),
        fit::pad(&locale.text("matrix-probability-short"), measures.probability),
        fit::pad(&locale.text("matrix-consequence-short"), measures.consequence),
        fit::pad(&format!(" {}", locale.text("matrix-zone")), zone),
    );
    line.trim_end().to_owned()
}

fn entry(
    view: &MatrixView<'_>,
    shown: &Shown<'_>,
    measures: &Measures,
    look: Look,
    locale: &Locale,
) -> Vec<String> {
    let matrix = &view.register.matrix;
    let mut title = fit::wrap(&title(shown, locale), measures.title);
    let mut owner = owner(shown, if measures.owner > 0 { measures.owner } else { measures.title });
    if measures.owner == 0 {
        title.append(&mut owner);
    }
    let (probability, consequence) = marks(matrix, shown);
    let zone = shown.risk.current.zone(matrix);
    let tile = zone.map_or_else(
        || " ".repeat(zone_letter_width(matrix) + 2),
        |zone| zone_tile(matrix, zone, look),
    );
    let scores = format!(
        "{} {}{GAP}{tile} {}",
        fit::pad(&probability, measures.probability),
        fit::pad(&consequence, measures.consequence),
        fit::pad(&zone_name(matrix, shown, locale), measures.zone),
    );
    let no_scores = measures.probability + 1 + measures.consequence + GAP.len();
    let no_scores = " ".repeat(no_scores + zone_letter_width(matrix) + 2 + 1 + measures.zone);
    let height = title.len().max(owner.len()).max(1);
    let line = |at: usize| {
        let (head, scores) = if at == 0 {
            let glyph = knowledge(shown.risk.knowledge.weakest());
            (format!("{:>wide$} {glyph}", shown.number, wide = measures.number), &scores)
        } else {
            (" ".repeat(measures.number + 2), &no_scores)
        };
        let part = |list: &[String]| list.get(at).cloned().unwrap_or_default();
        let title = fit::pad(&part(&title), measures.title);
        let line = format!("{head} {title}{GAP}{scores}{GAP}{}", part(&owner));
        line.trim_end().to_owned()
    };
    (0..height).map(line).collect()
}

/// The role that owns the risk; a dash where nobody does, so that it is seen.
fn owner(shown: &Shown<'_>, columns: usize) -> Vec<String> {
    let owner = for_terminal(&shown.risk.owner);
    fit::wrap(if owner.trim().is_empty() { "–" } else { &owner }, columns)
}

fn title(shown: &Shown<'_>, locale: &Locale) -> String {
    let title = for_terminal(&shown.risk.title);
    let title = if title.trim().is_empty() { shown.key.id.as_str() } else { &title };
    if shown.risk.is_restricted() {
        format!("{title} ({})", locale.text("matrix-restricted"))
    } else {
        title.to_owned()
    }
}

fn zone_name(matrix: &Matrix, shown: &Shown<'_>, locale: &Locale) -> String {
    match shown.risk.current.zone(matrix) {
        Some(zone) => for_terminal(&matrix.zone(zone).name).into_owned(),
        None => locale.text("matrix-unscored"),
    }
}

/// How strong the knowledge is, as a sign (DOMAIN.md 3); a space where nobody has said.
fn knowledge(strength: Option<Strength>) -> char {
    match strength {
        Some(Strength::Weak) => '○',
        Some(Strength::Moderate) => '◐',
        Some(Strength::Strong) => '●',
        None => ' ',
    }
}
