//! Who holds a register's lock, in words.

use chrono::{NaiveDateTime, Timelike};

use crate::locale::Locale;
use crate::model::Date;
use crate::store::Holder;

/// "kari på pc-12 (prosess 4711), siden kl. 9.13": as much as is known. Not yet safe for a terminal.
pub(crate) fn describe(holder: &Holder, today: Date, locale: &Locale) -> String {
    let pid = holder.pid.to_string();
    let (user, host) = (holder.user.as_str(), holder.host.as_str());
    let args = [("user", user.into()), ("host", host.into()), ("pid", (&pid).into())];
    let who = match (holder.pid, user.is_empty(), host.is_empty()) {
        (0, ..) | (_, _, true) => return locale.text("holder-unknown"),
        (_, true, false) => locale.with("holder-process", &args),
        _ => locale.with("holder-known", &args),
    };
    let Some(since) = holder.since else { return who };
    let time = moment(since, today, locale);
    locale.with("holder-since", &[("holder", (&who).into()), ("time", (&time).into())])
}

/// A time of day, with its date where that is not today.
pub(crate) fn moment(at: NaiveDateTime, today: Date, locale: &Locale) -> String {
    let (hour, minute) = (at.hour().to_string(), format!("{:02}", at.minute()));
    let date = locale.date(at.date());
    let args = [("date", (&date).into()), ("hour", (&hour).into()), ("minute", (&minute).into())];
    locale.with(if at.date() == today { "time-of-day" } else { "time-of-date" }, &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn as_much_is_said_as_is_known() {
        let locale = Locale::new(Language::Nb);
        let today = Date::from_ymd_opt(2024, 2, 20).unwrap();
        let since = today.and_hms_opt(9, 3, 0);
        let all = Holder { pid: 4711, host: "pc-12".into(), user: "kari".into(), since };
        let said = |holder: &Holder| describe(holder, today, &locale);
        assert_eq!(said(&all), "kari på pc-12 (prosess 4711), siden kl. 9.03");
        let since = Date::from_ymd_opt(2024, 2, 19).and_then(|d| d.and_hms_opt(16, 40, 0));
        let no_name = Holder { user: String::new(), since, ..all };
        assert_eq!(said(&no_name), "prosess 4711 på pc-12, siden 19. februar 2024 kl. 16.40");
        assert_eq!(said(&Holder::default()), "et annet program");
    }
}
