//! What of a year's goals, deadlines and scale is another, in words and for programs.

use serde_json::Value;

use crate::compare::premises::{Fact, Premise, PremiseChange, Subject};
use crate::locale::Locale;
use crate::report::block::{Item, Level, Mark, Page};
use crate::report::fit;
use crate::report::json::object::Object;

/// So many columns of a long text tell which one it is.
const WIDEST: usize = 60;

/// The section of a page; nothing where nothing is another.
pub(super) fn section(page: &mut Page, premises: &[Premise], locale: &Locale) {
    if premises.is_empty() {
        return;
    }
    page.heading(Level::Section, locale.text("premise-title"), String::new());
    page.list(premises.iter().map(|premise| Item {
        depth: 1,
        mark: Mark::Bullet,
        words: line(premise, locale),
        ..Item::default()
    }));
}

/// "Målet Ventetid: skal risikovurderes: ja → nei".
pub(super) fn line(premise: &Premise, locale: &Locale) -> String {
    let subject = locale.text(&format!("premise-of-{}", premise.of.word()));
    let subject = match premise.title.as_str() {
        "" => subject,
        title => format!("{subject} {title}"),
    };
    let what = match &premise.what {
        PremiseChange::Came => locale.text("premise-came"),
        PremiseChange::Went => locale.text("premise-went"),
        PremiseChange::Order => locale.text("premise-order"),
        PremiseChange::Fact { key, from, to } => {
            let (from, to) = (fact(from, premise.of, locale), fact(to, premise.of, locale));
            let change =
                locale.with("diff-from", &[("from", (&from).into()), ("to", (&to).into())]);
            format!("{}: {change}", label(premise.of, key, locale))
        }
    };
    format!("{subject}: {what}")
}

fn label(of: Subject, key: &str, locale: &Locale) -> String {
    let key = key.replace(['.', '_'], "-");
    // A level's label and a goal's kind are other things than a trust's.
    match (of, key.as_str()) {
        (Subject::Trust, "kind") => locale.text("premise-key-hospital"),
        _ => locale.text(&format!("premise-key-{key}")),
    }
}

fn fact(fact: &Fact, of: Subject, locale: &Locale) -> String {
    let words = |text: &str| {
        let known = ["probability", "consequence", "higher", "lower"];
        match of {
            Subject::Matrix | Subject::Goal if known.contains(&text) => {
                locale.text(&format!("premise-word-{text}"))
            }
            _ => fit::cut(text, WIDEST),
        }
    };
    match fact {
        Fact::Text(text) if text.is_empty() => locale.text("diff-none"),
        Fact::Text(text) => words(text),
        Fact::Yes => locale.text("premise-yes"),
        Fact::No => locale.text("premise-no"),
        Fact::Day(day) => locale.date(*day),
    }
}

/// For programs, in the words of the files.
pub(super) fn json(premise: &Premise) -> Value {
    let object = Object::new().put("of", premise.of.word()).text("id", &premise.id);
    match &premise.what {
        PremiseChange::Came => object.put("change", "came"),
        PremiseChange::Went => object.put("change", "went"),
        PremiseChange::Order => object.put("change", "order"),
        PremiseChange::Fact { key, from, to } => {
            object.put("change", *key).put("from", value(from)).put("to", value(to))
        }
    }
    .into()
}

fn value(fact: &Fact) -> Value {
    match fact {
        Fact::Text(text) if text.is_empty() => Value::Null,
        Fact::Text(text) => Value::from(text.as_str()),
        Fact::Yes => Value::from(true),
        Fact::No => Value::from(false),
        Fact::Day(day) => Value::from(day.to_string()),
    }
}
