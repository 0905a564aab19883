//! The keys of an assessment itself (FORMAT.md chapter 4), as changes.

use super::setting::{BadSetting, Setting};
use super::value;
use crate::locale::Locale;
use crate::model::{Assessment, Change, DocKey, Judgement, Register, Status};

const KNOWN: [&str; 4] = ["status", "assessed", "judgement.probability", "judgement.rationale"];

/// What approves; it seals too.
const APPROVE: &str = "risiko approve --trust T --goal G --by ROLE";

/// The change that a key's settings ask for.
///
/// # Errors
/// [`BadSetting`] where the key or a value cannot be used.
pub(super) fn change(
    register: &Register,
    locale: &Locale,
    doc: &DocKey,
    assessment: &Assessment,
    name: &str,
    given: &[&Setting],
) -> Result<Change, BadSetting> {
    let judgement = &assessment.judgement;
    Ok(match name {
        "status" => {
            let status = value::word(given, &Status::WORDS)?.unwrap_or_default();
            if status == Status::Approved {
                return Err(BadSetting::OtherCommand {
                    key: format!("{name}={}", status.word()),
                    command: APPROVE,
                });
            }
            Change::SetStatus(doc.clone(), status)
        }
        "assessed" => Change::Assessed(doc.clone(), value::day(given, locale, register.year)?),
        "judgement.probability" => {
            let probability = value::level(given, &register.matrix.probability)?;
            Change::Judge(doc.clone(), Judgement { probability, ..judgement.clone() })
        }
        "judgement.rationale" => {
            let rationale = value::prose(given)?;
            Change::Judge(doc.clone(), Judgement { rationale, ..judgement.clone() })
        }
        _ if name.starts_with("approved") => {
            return Err(BadSetting::OtherCommand { key: name.to_owned(), command: APPROVE });
        }
        _ => return Err(super::unknown_key(name, &KNOWN.map(str::to_owned))),
    })
}
