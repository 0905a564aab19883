//! The keys of a measure (FORMAT.md chapter 4), as edits.

use super::setting::{BadSetting, Setting};
use super::value;
use crate::locale::Locale;
use crate::model::{
    Date, Effect, ItemKey, Measure, MeasureEdit, Progress, Register, Slug, word_of,
};

const KNOWN: [&str; 9] = [
    "title",
    "risks",
    "owner",
    "deadline",
    "status",
    "expected_effect",
    "done_on",
    "judged_effect",
    "judged_note",
];

/// The edit that a key's settings ask for. `status=done` without a day means today.
///
/// # Errors
/// [`BadSetting`] where the key or a value cannot be used.
pub(super) fn edit(
    register: &Register,
    (locale, today): (&Locale, Date),
    at: &ItemKey,
    measure: &Measure,
    name: &str,
    given: &[&Setting],
) -> Result<MeasureEdit, BadSetting> {
    let day = || value::day(given, locale, register.year);
    Ok(match name {
        "title" => MeasureEdit::Title(value::text(given)?),
        "risks" => {
            let known = risks_of(register, &at.doc.trust);
            MeasureEdit::Risks(value::ids(&measure.risks, given, &known)?)
        }
        "owner" => MeasureEdit::Owner(value::text(given)?),
        "deadline" => MeasureEdit::Deadline(day()?),
        "status" => {
            let progress = value::word(given, &Progress::WORDS)?.ok_or_else(|| {
                let words: Vec<&str> = Progress::WORDS.iter().map(|(w, _)| *w).collect();
                let (key, allowed) = (name.to_owned(), words.join(", "));
                BadSetting::BadValue { key, value: String::new(), allowed }
            })?;
            MeasureEdit::Progress(progress, measure.done_on.or(Some(today)))
        }
        "expected_effect" => MeasureEdit::ExpectedEffect(value::prose(given)?),
        "done_on" => {
            let on = day()?;
            if measure.progress != Progress::Done && on.is_some() {
                let done = word_of(&Progress::WORDS, &Progress::Done);
                return Err(BadSetting::NotDone { key: format!("status={done}") });
            }
            MeasureEdit::Progress(measure.progress, on)
        }
        "judged_effect" => MeasureEdit::JudgedEffect(value::word(given, &Effect::WORDS)?),
        "judged_note" => MeasureEdit::JudgedNote(value::prose(given)?),
        _ => return Err(super::unknown_key(name, &KNOWN.map(str::to_owned))),
    })
}

/// A trust's risks, closed ones too.
fn risks_of(register: &Register, trust: &Slug) -> Vec<Slug> {
    let files = register.book(trust).into_iter().flat_map(|book| book.assessments.values());
    files.flat_map(|a| a.risks.keys().cloned()).collect()
}
