//! A deadline in words. All of it is safe for a terminal.

use crate::calendar::{Item, Subject};
use crate::locale::Locale;
use crate::model::{Date, DueKind, ItemKey, Register, Slug, word_of};
use crate::report::sanitize::for_terminal;
use crate::report::titles;

/// How much of what is restricted is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Secrecy {
    /// All of it: on the person's own terminal.
    Open,
    /// Nothing but the id: where the words leave the register, or stand on a wall.
    Withheld,
}

/// The kind of a deadline, as JSON and message ids have it.
pub(crate) fn kind(subject: &Subject) -> &'static str {
    match subject {
        Subject::Report { kind, .. } => word_of(&DueKind::WORDS, kind),
        Subject::Goal(_) => "goal",
        Subject::Measure(_) => "measure",
        Subject::Target(_) => "target",
    }
}

/// Where it stands: the calendar's entry (with its month), the goal, or `unn/m4q8t`.
pub(crate) fn address(subject: &Subject) -> String {
    match subject {
        Subject::Report { due, month: None, .. } => due.to_string(),
        Subject::Report { due, month: Some(month), .. } => {
            format!("{due}/{}", month.format("%Y-%m"))
        }
        Subject::Goal(id) => id.to_string(),
        Subject::Measure(key) | Subject::Target(key) => key.address(),
    }
}

/// What is due.
pub(crate) fn what(item: &Item, register: &Register, secrecy: Secrecy, locale: &Locale) -> String {
    if item.restricted && secrecy == Secrecy::Withheld {
        return locale.text("deadline-withheld");
    }
    match &item.subject {
        Subject::Report { due, .. } => {
            let entry = register.catalogue.due.iter().find(|entry| entry.id == *due);
            named(entry.map_or("", |entry| &entry.what), locale)
        }
        Subject::Goal(id) => named(register.goal_title(id).unwrap_or_default(), locale),
        Subject::Measure(key) => {
            named(register.measure(key).map_or("", |measure| &measure.title), locale)
        }
        Subject::Target(key) => {
            let risk = risk_title(key, register, secrecy, locale);
            locale.with("deadline-target", &[("risk", (&risk).into())])
        }
    }
}

/// Who has delivered it, "levert av FIN, UNN"; nothing where nobody has.
pub(crate) fn delivered(item: &Item, register: &Register, locale: &Locale) -> String {
    if item.delivered.is_empty() {
        return String::new();
    }
    let whom = trusts(&item.delivered, register, locale);
    locale.with("deadline-delivered", &[("whom", (&whom).into())])
}

/// Its day, marked where the source gives none and it was inferred.
pub(crate) fn date(item: &Item, register: &Register, locale: &Locale) -> String {
    let date = locale.day_in(item.date, register.year);
    match inferred(item, register) {
        Some(_) => locale.with("date-inferred", &[("date", (&date).into())]),
        None => date,
    }
}

/// What the source says where it gives no day; nothing where it does.
pub(crate) fn inferred<'r>(item: &Item, register: &'r Register) -> Option<&'r str> {
    let Subject::Report { due, .. } = &item.subject else { return None };
    let entry = register.catalogue.due.iter().find(|entry| entry.id == *due)?;
    Some(entry.inferred.trim()).filter(|inferred| !inferred.is_empty())
}

/// The role that answers for it; empty where none is named, or none may be told.
pub(crate) fn owner(item: &Item, secrecy: Secrecy) -> String {
    if item.restricted && secrecy == Secrecy::Withheld {
        return String::new();
    }
    for_terminal(&item.owner).into_owned()
}

/// The titles of the risks that a measure serves; restricted ones are marked, or withheld.
pub(crate) fn risks(
    item: &Item,
    register: &Register,
    secrecy: Secrecy,
    locale: &Locale,
) -> Vec<String> {
    let Subject::Measure(key) = &item.subject else { return Vec::new() };
    if item.restricted && secrecy == Secrecy::Withheld {
        return Vec::new();
    }
    let served = register.measure(key).into_iter().flat_map(|measure| &measure.risks);
    let served = served.filter_map(|id| register.find_risk(&key.doc.trust, id));
    served.map(|risk| risk_title(&risk, register, secrecy, locale)).collect()
}

/// The goal that a measure or target stands under; empty for the others.
pub(crate) fn goal(item: &Item, register: &Register, secrecy: Secrecy, locale: &Locale) -> String {
    match &item.subject {
        Subject::Measure(_) | Subject::Target(_)
            if item.restricted && secrecy == Secrecy::Withheld =>
        {
            String::new()
        }
        Subject::Measure(key) | Subject::Target(key) => {
            titles::file(register, &key.doc.name, locale)
        }
        Subject::Report { .. } | Subject::Goal(_) => String::new(),
    }
}

/// Some trusts by their short names; all of them in one word.
pub(crate) fn trusts(trusts: &[Slug], register: &Register, locale: &Locale) -> String {
    let all = &register.catalogue.trusts;
    if all.len() > 1 && all.iter().all(|trust| trusts.contains(&trust.id)) {
        return locale.text("deadline-everybody");
    }
    trusts.iter().map(|id| titles::trust(register, id)).collect::<Vec<_>>().join(", ")
}

/// "fre 31. mai": the day with its weekday, and its year where that is not the year looked at.
pub(crate) fn weekday_and_day(date: Date, register: &Register, locale: &Locale) -> String {
    format!("{} {}", locale.weekday(date), locale.day_in(date, register.year))
}

/// "lør, siste arbeidsdag fre 31. mai", where the date is no working day.
pub(crate) fn last_workday(item: &Item, register: &Register, locale: &Locale) -> Option<String> {
    let day = weekday_and_day(item.last_workday?, register, locale);
    let weekday = locale.weekday(item.date);
    let args = [("weekday", weekday.into()), ("day", (&day).into())];
    Some(locale.with("deadline-last-workday", &args))
}

/// "9 dager igjen", "3 dager over"; what has passed and is not known to be late is told as such.
pub(crate) fn days(item: &Item, today: Date, locale: &Locale) -> String {
    let days = item.days_from(today);
    match days {
        0.. => locale.with("days-left", &[("days", days.into())]),
        _ if item.is_late() => locale.with("days-over", &[("days", (-days).into())]),
        _ => locale.with("deadline-days-ago", &[("days", (-days).into())]),
    }
}

/// "9 dager", "3 dager over": for a column.
pub(crate) fn days_short(item: &Item, today: Date, locale: &Locale) -> String {
    match item.days_from(today) {
        days @ 0.. => locale.with("days-short", &[("days", days.into())]),
        _ => days(item, today, locale),
    }
}

fn risk_title(key: &ItemKey, register: &Register, secrecy: Secrecy, locale: &Locale) -> String {
    match register.risk(key) {
        Some(risk) if risk.is_restricted() && secrecy == Secrecy::Withheld => {
            locale.text("deadline-withheld")
        }
        Some(risk) if risk.is_restricted() => {
            format!("{} ({})", named(&risk.title, locale), locale.text("deadline-restricted"))
        }
        Some(risk) => named(&risk.title, locale),
        None => key.id.to_string(),
    }
}

fn named(title: &str, locale: &Locale) -> String {
    let title = for_terminal(title.trim());
    if title.is_empty() { locale.text("deadline-unnamed") } else { title.into_owned() }
}
