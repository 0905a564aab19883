//! The list as an iCalendar file (RFC 5545), which calendar programs import.
//!
//! Each deadline is an event of a whole day that leaves the person free. A monthly duty is one
//! event a month and no recurrence: working days follow no rule that calendars know. The file
//! leaves the register, so restricted deadlines are told by nothing but their id.

use chrono::{DateTime, Days, Utc};

use super::Deadlines;
use super::content_lines::Lines;
use super::phrases::{self, Secrecy};
use super::uid::{self, Origin};
use crate::calendar::{Item, Subject};
use crate::locale::Locale;
use crate::report::sanitize::for_terminal;

/// When the calendar reminds of a deadline: a week before.
const REMINDER: &str = "-P7D";

/// Revisions are counted from here.
const FIRST_REVISION: DateTime<Utc> = match DateTime::from_timestamp(946_684_800, 0) {
    Some(year_2000) => year_2000,
    None => DateTime::UNIX_EPOCH,
};

/// The list as an iCalendar file with CRLF line ends.
///
/// `at` is when it is made. A calendar that has an event already takes another version of it only
/// where its `SEQUENCE` is higher (RFC 5545, 3.8.7.4). No register keeps counters (FORMAT.md rule
/// 8), so the sequence is the minutes from the year 2000 until `at`: higher for every later file,
/// whoever makes it and on whatever machine.
pub(crate) fn calendar_file(
    deadlines: &Deadlines<'_>,
    origin: &Origin,
    at: DateTime<Utc>,
    locale: &Locale,
) -> String {
    let Deadlines { register, selected, .. } = *deadlines;
    let name = for_terminal(&register.name);
    let args = [("name", name.into()), ("year", register.year.to_string().into())];
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", concat!("-//risikobilde//risiko ", env!("CARGO_PKG_VERSION"), "//NO"));
    lines.put("CALSCALE", "GREGORIAN");
    lines.put("METHOD", "PUBLISH");
    lines.text("X-WR-CALNAME", &locale.with("deadlines-calendar-name", &args));
    let register_id = uid::of_register(register, origin);
    for item in &selected.items {
        let uid = uid::of(&item.subject, register.year, &register_id);
        event(&mut lines, item, deadlines, &uid, at, locale);
    }
    lines.put("END", "VCALENDAR");
    lines.finish()
}

fn event(
    lines: &mut Lines,
    item: &Item,
    deadlines: &Deadlines<'_>,
    uid: &str,
    at: DateTime<Utc>,
    locale: &Locale,
) {
    let summary = summary(item, deadlines, locale);
    lines.put("BEGIN", "VEVENT");
    let kind = phrases::kind(&item.subject);
    lines.text("CATEGORIES", &locale.text(&format!("deadline-kind-{kind}")));
    if item.restricted {
        lines.put("CLASS", "CONFIDENTIAL");
    }
    lines.text("DESCRIPTION", &description(item, deadlines, locale));
    // The end is the day after, which is not part of it.
    if let Some(end) = item.date.checked_add_days(Days::new(1)) {
        lines.put("DTEND;VALUE=DATE", &end.format("%Y%m%d").to_string());
    }
    lines.put("DTSTAMP", &at.format("%Y%m%dT%H%M%SZ").to_string());
    lines.put("DTSTART;VALUE=DATE", &item.date.format("%Y%m%d").to_string());
    lines.put("SEQUENCE", &(at - FIRST_REVISION).num_minutes().max(0).to_string());
    lines.text("SUMMARY", &summary);
    lines.put("TRANSP", "TRANSPARENT");
    lines.put("UID", uid);
    // Being reminded of a day that has passed, at every import, helps nobody.
    if item.date >= deadlines.today {
        lines.put("BEGIN", "VALARM");
        lines.put("ACTION", "DISPLAY");
        lines.text("DESCRIPTION", &summary);
        lines.put("TRIGGER", REMINDER);
        lines.put("UID", &format!("reminder.{uid}"));
        lines.put("END", "VALARM");
    }
    lines.put("END", "VEVENT");
}

/// One line: whose, what, and the last working day where the day itself is none. What binds
/// several is not told by their names: it is the same for all.
fn summary(item: &Item, deadlines: &Deadlines<'_>, locale: &Locale) -> String {
    let register = deadlines.register;
    let what = phrases::what(item, register, Secrecy::Withheld, locale);
    let what = match (item.restricted, item.trusts.as_slice()) {
        (true, _) => format!("{what} ({})", phrases::address(&item.subject)),
        (false, [trust]) => format!("{}: {what}", crate::report::titles::trust(register, trust)),
        _ => what,
    };
    match phrases::last_workday(item, register, locale) {
        Some(day) => format!("{what} ({day})"),
        None => what,
    }
}

/// A fact a line.
fn description(item: &Item, deadlines: &Deadlines<'_>, locale: &Locale) -> String {
    let register = deadlines.register;
    let secrecy = Secrecy::Withheld;
    let line = |id: &str, name: &str, value: String| {
        (!value.is_empty()).then(|| locale.with(id, &[(name, value.into())]))
    };
    let last_workday = item.last_workday.map(|day| locale.date(day)).unwrap_or_default();
    let whom = phrases::trusts(&item.trusts, register, locale);
    let whom = if item.restricted { String::new() } else { whom };
    let goal = phrases::goal(item, register, secrecy, locale);
    let risks = phrases::risks(item, register, secrecy, locale).join(" · ");
    let args = [
        ("register", for_terminal(&register.name).into()),
        ("year", register.year.to_string().into()),
        ("id", phrases::address(&item.subject).into()),
    ];
    let from = locale.with("deadlines-calendar-from", &args);
    // Risks have owners; for goals and measures somebody is responsible.
    let owner = match item.subject {
        Subject::Target(_) => "deadlines-calendar-owner",
        _ => "deadlines-calendar-responsible",
    };
    let lines = [
        line("deadlines-calendar-last-workday", "day", last_workday),
        line("deadlines-calendar-whom", "whom", whom),
        line(owner, "owner", phrases::owner(item, secrecy)),
        line("deadlines-calendar-goal", "goal", goal),
        line("deadline-serves", "risks", risks),
        Some(from),
    ];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::model::Register;
    use crate::report::deadlines::testing::{deadlines, register, selected, today};

    fn written(register: &Register, language: Language) -> String {
        let selected = selected(register);
        let at = today().and_hms_opt(0, 0, 0).unwrap().and_utc();
        calendar_file(&deadlines(register, &selected), &Origin::Name, at, &Locale::new(language))
    }

    #[test]
    fn a_calendar_reads_it_in_bokmal() {
        insta::assert_snapshot!(written(&register().build(), Language::Nb).replace('\r', ""));
    }

    #[test]
    fn lines_end_and_are_folded_as_the_standard_says() {
        let long = "Ærlig talt, en svært lang tittel; med alt 日本語 ".repeat(8);
        let register = register()
            .assessment("unn", "ventetid", |assessment| {
                for measure in assessment.measures.values_mut() {
                    measure.title = long.clone();
                }
            })
            .build();
        let file = written(&register, Language::Nb);
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        for line in file.split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
            assert!(!line.contains(['\r', '\n']), "{line:?}");
        }
    }

    #[test]
    fn nothing_restricted_leaves_the_register() {
        for language in [Language::Nb, Language::Nn, Language::En] {
            let file = written(&register().build(), language).replace("\r\n ", "");
            assert!(!file.contains("Hemmelig"), "{file}");
            assert!(!file.contains("§ 24"), "{file}");
            assert!(file.contains("unn/m3333") && file.contains("Felles"), "{file}");
        }
    }
}
