//! What is due for a person, as a text to paste or pipe into a mail program. Nothing is sent.

use super::phrases::{self, Secrecy};
use crate::calendar::{Item, Subject, agenda};
use crate::locale::Locale;
use crate::model::{Date, DocKey, Register, Slug};
use crate::report::titles;

/// A text for one person.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Reminder {
    /// The role that it is for.
    pub(crate) owner: String,
    /// The subject first, an empty line, and the text.
    pub(crate) text: String,
}

/// What to remind of.
#[derive(Debug)]
pub(crate) struct Asked<'a> {
    pub(crate) trust: Option<&'a Slug>,
    /// Only roles with this in their names, in any case.
    pub(crate) owner: Option<&'a str>,
    /// What is due within so many days.
    pub(crate) days: u32,
    pub(crate) today: Date,
}

/// A text for everybody who has something late, or due soon; by the alphabet.
pub(crate) fn reminders(register: &Register, asked: &Asked<'_>, locale: &Locale) -> Vec<Reminder> {
    let wanted = asked.owner.map(str::to_lowercase);
    let is_due = |item: &Item| {
        let is_theirs = wanted.as_ref().is_none_or(|o| item.owner.to_lowercase().contains(o));
        let days = item.days_from(asked.today);
        let is_soon = (0..=i64::from(asked.days)).contains(&days);
        is_theirs && !item.owner.trim().is_empty() && (item.is_late() || is_soon)
    };
    let items = agenda(register, asked.trust, asked.today).into_iter().filter(is_due);
    let mut owners: Vec<(String, Vec<Item>)> = Vec::new();
    for item in items {
        let name = item.owner.trim().to_owned();
        match owners.iter_mut().find(|(known, _)| known.to_lowercase() == name.to_lowercase()) {
            Some((_, items)) => items.push(item),
            None => owners.push((name, vec![item])),
        }
    }
    locale.alphabet().sort_by_text(&mut owners, |(owner, _)| owner);
    let text = |(owner, items): (String, Vec<Item>)| {
        let text = text(register, asked, &owner, &items, locale);
        Reminder { owner, text }
    };
    owners.into_iter().map(text).collect()
}

fn text(
    register: &Register,
    asked: &Asked<'_>,
    owner: &str,
    items: &[Item],
    locale: &Locale,
) -> String {
    let (late, soon): (Vec<&Item>, Vec<&Item>) = items.iter().partition(|item| item.is_late());
    let counts = [("late", late.len().into()), ("soon", soon.len().into())];
    let owner = crate::report::sanitize::for_terminal(owner).into_owned();
    let mut lines = vec![
        // A mail program knows the subject by this word, in any language.
        format!("Subject: {}", locale.with("remind-subject", &counts)),
        String::new(),
        locale.with("remind-to", &[("owner", (&owner).into())]),
        String::new(),
    ];
    for (id, group) in [("remind-late", late), ("remind-soon", soon)] {
        if group.is_empty() {
            continue;
        }
        lines.push(locale.with(id, &[("days", i64::from(asked.days).into())]));
        lines.extend(group.iter().map(|item| line(register, asked, item, locale)));
        lines.push(String::new());
    }
    let today = locale.date(asked.today);
    lines.push(locale.with("remind-end", &[("date", (&today).into())]));
    lines.join("\n") + "\n"
}

fn line(register: &Register, asked: &Asked<'_>, item: &Item, locale: &Locale) -> String {
    let what = phrases::what(item, register, Secrecy::Withheld, locale);
    let days = item.days_from(asked.today);
    let left = match days {
        ..0 => locale.with("days-over", &[("days", (-days).into())]),
        _ => locale.with("days-left", &[("days", days.into())]),
    };
    let date = phrases::date(item, register, locale);
    let place = place(register, item, locale);
    let args = [
        ("what", (&what).into()),
        ("place", (&place).into()),
        ("date", (&date).into()),
        ("left", (&left).into()),
    ];
    locale.with("remind-line", &args)
}

/// Whose it is, and which goal it stands under.
fn place(register: &Register, item: &Item, locale: &Locale) -> String {
    let of_doc = |doc: &DocKey| {
        let trust = titles::trust(register, &doc.trust);
        format!("{trust}, {}", titles::file(register, &doc.name, locale))
    };
    match &item.subject {
        Subject::Measure(key) | Subject::Target(key) if item.restricted => {
            titles::trust(register, &key.doc.trust)
        }
        Subject::Measure(key) | Subject::Target(key) => of_doc(&key.doc),
        Subject::Report { .. } | Subject::Goal(_) => {
            let trusts = item.trusts.iter().map(|trust| titles::trust(register, trust));
            trusts.collect::<Vec<_>>().join(", ")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::model::register::testing::slug;
    use crate::model::testing::{Builder, serving, ymd};

    #[test]
    fn each_person_gets_one_text_with_the_subject_first() {
        let mut far = serving(&["rlive"]);
        far.deadline = Some(ymd(2024, 12, 1));
        let mut shut = serving(&["rshut"]);
        shut.title = "hemmelig".into();
        let register = Builder::new()
            .risk("unn", "ventetid", "rlive", 3, 3)
            .risk("unn", "ventetid", "rshut", 3, 3)
            .edit_risk("unn", "ventetid", "rshut", |_, risk| risk.restricted = "§ 24".into())
            .measure("unn", "ventetid", "mlate", serving(&["rlive"]))
            .measure("unn", "ventetid", "mshut", shut)
            .measure("unn", "ventetid", "mfar", far)
            .build();
        let unn = slug("unn");
        let (trust, today) = (Some(&unn), ymd(2024, 6, 3));
        let asked = Asked { trust, owner: None, days: 30, today };
        let made = reminders(&register, &asked, &Locale::new(Language::Nb));
        let [one] = made.as_slice() else { panic!("{made:?}") };
        assert_eq!(one.owner, "HR-sjef");
        let mut lines = one.text.lines();
        assert!(lines.next().is_some_and(|line| line.starts_with("Subject: ")), "{}", one.text);
        assert_eq!(lines.next(), Some(""));
        assert!(one.text.contains("Tiltak") && !one.text.contains("hemmelig"), "{}", one.text);
        assert!(one.text.contains("2 dager over"), "{}", one.text);
        let nobody = Asked { trust, owner: Some("direktør"), days: 30, today };
        assert!(reminders(&register, &nobody, &Locale::new(Language::Nb)).is_empty());
    }
}
