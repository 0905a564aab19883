//! The history for a terminal.

use super::{AtSnapshots, Field, head, sparkline, told};
use crate::history::item_log::Step;
use crate::locale::Locale;
use crate::model::{ItemKey, Register};
use crate::report::sanitize::for_terminal;
use crate::report::{fit, titles};

/// Every change, newest first.
pub fn log_text(
    register: &Register,
    item: &ItemKey,
    steps: &[Step],
    at: &AtSnapshots,
    columns: usize,
    locale: &Locale,
) -> String {
    let mut out = heading(register, item, columns, locale);
    let line = sparkline(at, &register.matrix);
    if !line.is_empty() {
        let names: Vec<String> = at.iter().map(|(snapshot, _)| snapshot.name.clone()).collect();
        let names = for_terminal(&names.join(", ")).into_owned();
        let args = [("line", (&line).into()), ("names", (&names).into())];
        out.push_str(&locale.with("story-over-time", &args));
        out.push('\n');
    }
    if steps.is_empty() {
        out.push_str(&format!("\n{}\n", locale.text("story-none")));
    }
    for step in steps {
        out.push('\n');
        hanging(&mut out, "", &head(step.commit.as_ref(), locale), columns);
        if let Some(commit) = &step.commit {
            let subject = for_terminal(&commit.subject).into_owned();
            hanging(&mut out, "  ", &subject, columns);
            for line in commit.body.lines().filter(|line| !line.trim().is_empty()) {
                hanging(&mut out, "  ", &for_terminal(line), columns);
            }
        }
        for line in told(step, item, locale) {
            hanging(&mut out, "    ", &line, columns);
        }
    }
    out
}

/// Each field with where its value comes from.
pub fn blame_text(
    register: &Register,
    item: &ItemKey,
    fields: &[Field<'_>],
    columns: usize,
    locale: &Locale,
) -> String {
    let mut out = heading(register, item, columns, locale);
    for field in fields {
        out.push('\n');
        let (name, value) = (for_terminal(&field.name), for_terminal(&field.value));
        hanging(&mut out, "", &format!("{name}: {value}"), columns);
        match field.since {
            None => hanging(&mut out, "    ", &locale.text("story-older"), columns),
            Some(step) => {
                let why = step.commit.as_ref().map(|commit| commit.subject.as_str());
                hanging(&mut out, "    ", &head(step.commit.as_ref(), locale), columns);
                hanging(&mut out, "    ", &for_terminal(why.unwrap_or_default()), columns);
            }
        }
    }
    out
}

fn heading(register: &Register, item: &ItemKey, columns: usize, locale: &Locale) -> String {
    let risk = register.risk(item).map(|risk| risk.title.as_str());
    let title = risk.or_else(|| register.measure(item).map(|measure| measure.title.as_str()));
    let title = for_terminal(title.unwrap_or_default()).into_owned();
    let mut out = String::new();
    let address = format!("{}/{}", item.doc.trust, item.id);
    hanging(&mut out, "", &format!("{address} {title}"), columns);
    let trust = titles::trust(register, &item.doc.trust);
    let file = titles::file(register, &item.doc.name, locale);
    hanging(&mut out, "", &format!("{trust} · {file}"), columns);
    out
}

/// A text in lines that are all indented; nothing of an empty one.
fn hanging(out: &mut String, indent: &str, text: &str, columns: usize) {
    if text.trim().is_empty() {
        return;
    }
    for line in fit::wrap(text, columns.saturating_sub(indent.len()).max(20)) {
        out.push_str(format!("{indent}{line}").trim_end());
        out.push('\n');
    }
}
