//! Levels, knowledge and progress in words and signs.

use crate::model::matrix::Area;
use crate::model::scale::LevelText;
use crate::model::{Date, Knowledge, Level, Matrix, Measure, Progress, Scale, Strength};
use crate::tui::context::Context;

/// "4 Sannsynlig: 60–90 %, flere ganger i året".
pub(crate) fn probability_text(matrix: &Matrix, level: Level) -> String {
    let text = matrix.probability.text(level);
    match probability_meaning(text, ", ") {
        meaning if meaning.is_empty() => marked(text),
        meaning => format!("{}: {meaning}", marked(text)),
    }
}

/// What a probability means: percent and frequency, as far as the matrix gives them.
pub(crate) fn probability_meaning(text: &LevelText, between: &str) -> String {
    let percent = text.percent.map(|(from, to)| format!("{from:.0}–{to:.0} %"));
    let frequency = Some(text.frequency.clone()).filter(|f| !f.is_empty());
    let meaning: Vec<String> = [percent, frequency].into_iter().flatten().collect();
    meaning.join(between)
}

/// "4 Alvorlig · Pasientsikkerhet og kvalitet: …": a level as an area says it.
pub(crate) fn consequence_text(area: Option<&Area>, matrix: &Matrix, level: Level) -> String {
    let name = marked(matrix.consequence.text(level));
    match area {
        Some(area) if !area.text(level).is_empty() => {
            format!("{name} · {}: {}", area.name, area.text(level))
        }
        Some(area) => format!("{name} · {}", area.name),
        None => name,
    }
}

/// "4 Alvorlig".
pub(crate) fn marked(text: &LevelText) -> String {
    format!("{} {}", text.mark, text.label)
}

/// "4 4": a cell's probability and consequence.
pub(crate) fn cell(matrix: &Matrix, (p, c): (Level, Level)) -> String {
    format!("{} {}", matrix.probability.text(p).mark, matrix.consequence.text(c).mark)
}

/// "4·4": the same where it stands among other words.
pub(crate) fn place(matrix: &Matrix, (p, c): (Level, Level)) -> String {
    format!("{}·{}", matrix.probability.text(p).mark, matrix.consequence.text(c).mark)
}

/// A risk's number in a sentence: "②", or "(51)".
pub(crate) fn circled(number: usize) -> String {
    let first = match number {
        1..=20 => 0x2460 - 1,
        21..=35 => 0x3251 - 21,
        36..=50 => 0x32B1 - 36,
        _ => return format!("({number})"),
    };
    let sign = u32::try_from(first + number).ok().and_then(char::from_u32);
    sign.map_or_else(|| format!("({number})"), String::from)
}

/// The level above, where there is one.
pub(crate) fn next_up(scale: &Scale, level: Level) -> Option<Level> {
    Some(scale.step(level, 1)).filter(|next| *next != level)
}

/// The sign of a knowledge strength: weak ○, moderate ◐, strong ● (DOMAIN.md 3).
pub(crate) fn knowledge_glyph(knowledge: Knowledge) -> &'static str {
    match knowledge.weakest() {
        None => " ",
        Some(Strength::Weak) => "○",
        Some(Strength::Moderate) => "◐",
        Some(Strength::Strong) => "●",
    }
}

/// "svak", "moderat", "sterk".
pub(crate) fn strength_word(cx: &Context<'_>, strength: Strength) -> String {
    cx.text(match strength {
        Strength::Weak => "knowledge-weak",
        Strength::Moderate => "knowledge-moderate",
        Strength::Strong => "knowledge-strong",
    })
}

/// The sign of a measure's progress: done ✓, overdue !, dropped ×, else ○.
pub(crate) fn progress_glyph(measure: &Measure, today: Date) -> &'static str {
    match measure.progress {
        Progress::Done => "✓",
        Progress::Dropped => "×",
        _ if measure.is_overdue(today) => "!",
        _ => "○",
    }
}
