//! What a command changes, one line a key: `unn/r7k3m probability 3 → 4`.

use std::collections::BTreeSet;

use super::fit;
use super::sanitize::for_terminal;
use crate::locale::Locale;
use crate::model::{DocKey, Register};
use crate::store::{Difference, Fate, KeyChange, Written, differences};

/// A value longer than this many columns is cut.
const LONGEST: usize = 60;
/// Stands where nothing is written.
const NOTHING: &str = "–";

/// What differs between two states of the same year; empty where nothing does. Safe for a terminal.
pub fn lines(before: &Register, after: &Register, locale: &Locale) -> Vec<String> {
    let found = differences(before, after);
    let mut lines: Vec<String> = found.iter().flat_map(|d| told(d, locale)).collect();
    let docs: BTreeSet<DocKey> = found.iter().flat_map(files).collect();
    for doc in docs {
        // An approval that lapses, or a file that has become something else.
        let (was, is) = (before.state(&doc).word(), after.state(&doc).word());
        if was != is {
            lines.push(format!("{doc} state {was} → {is}"));
        }
    }
    lines
}

/// The files that a difference touches.
fn files(difference: &Difference) -> Vec<DocKey> {
    let doc = &difference.doc;
    match &difference.fate {
        Fate::MovedFrom(from) => vec![doc.clone(), DocKey::new(&doc.trust, from)],
        _ => vec![doc.clone()],
    }
}

fn told(difference: &Difference, locale: &Locale) -> Vec<String> {
    let doc = &difference.doc;
    let (address, prefix) = match difference.table.as_slice() {
        [] => (doc.to_string(), String::new()),
        [kind, id] if kind != "session" => (format!("{}/{id}", doc.trust), String::new()),
        table => (doc.to_string(), format!("{}.", table.join("."))),
    };
    let address = for_terminal(&address).into_owned();
    let title = || {
        let title = difference.keys.iter().find(|k| k.key == "title").map(|k| &k.after);
        match title {
            Some(Written::One(title)) => fit::cut(&for_terminal(title), LONGEST),
            _ => NOTHING.to_owned(),
        }
    };
    let own = prefix.is_empty() && !difference.table.is_empty();
    match &difference.fate {
        Fate::New if own => {
            let title = title();
            vec![format!("{address} {}", locale.with("edit-new", &[("title", (&title).into())]))]
        }
        Fate::Gone => {
            let name = for_terminal(prefix.trim_end_matches('.')).into_owned();
            vec![format!("{address} {name}").trim_end().to_owned() + " → " + NOTHING]
        }
        fate => {
            let moved = match fate {
                Fate::MovedFrom(from) => Some(format!("{address} goal {from} → {}", doc.name)),
                _ => None,
            };
            let keys = difference.keys.iter().flat_map(|key| of_key(&address, &prefix, key));
            moved.into_iter().chain(keys).collect()
        }
    }
}

fn of_key(address: &str, prefix: &str, change: &KeyChange) -> Vec<String> {
    let key = for_terminal(&format!("{prefix}{}", change.key)).into_owned();
    let empty = Vec::new();
    let (old, new) = match (&change.before, &change.after) {
        (Written::Many(old), Written::Many(new)) => (old, new),
        (Written::Nothing, Written::Many(new)) => (&empty, new),
        (Written::Many(old), Written::Nothing) => (old, &empty),
        (before, after) => {
            let (before, after) = (whole(before), whole(after));
            let (before, after) = from_the_difference(&before, &after);
            return vec![format!("{address} {key} {before} → {after}")];
        }
    };
    let item = |sign: &str, text: &String| {
        format!("{address} {key} {sign} {}", fit::cut(&for_terminal(text), LONGEST))
    };
    let gone = old.iter().filter(|i| !new.contains(i)).map(|i| item("-", i));
    let came = new.iter().filter(|i| !old.contains(i)).map(|i| item("+", i));
    let items: Vec<String> = gone.chain(came).collect();
    if items.is_empty() {
        let joined = |list: &[String]| fit::cut(&for_terminal(&list.join(", ")), LONGEST);
        return vec![format!("{address} {key} {} → {}", joined(old), joined(new))];
    }
    items
}

fn whole(written: &Written) -> String {
    match written {
        Written::Nothing => NOTHING.to_owned(),
        Written::One(text) => for_terminal(text).into_owned(),
        Written::Many(list) => for_terminal(&list.join(", ")).into_owned(),
    }
}

/// Two texts cut to what is seen on a line. Where they begin alike and are too long, they begin
/// with the word that differs.
fn from_the_difference(before: &str, after: &str) -> (String, String) {
    let fits = |text: &str| fit::width(text) <= LONGEST;
    let alike = before.chars().zip(after.chars()).take_while(|(a, b)| a == b).count();
    if (fits(before) && fits(after)) || alike == 0 {
        return (fit::cut(before, LONGEST), fit::cut(after, LONGEST));
    }
    let common: String = before.chars().take(alike).collect();
    let start = common.rfind(' ').map_or(0, |at| at + 1);
    let tail = |text: &str| {
        let lead = if start == 0 { "" } else { fit::ELLIPSIS };
        fit::cut(&format!("{lead}{}", &text[start..]), LONGEST)
    };
    (tail(before), tail(after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::model::Change;
    use crate::model::field::Value;
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, serving, ymd};
    use crate::model::{FieldAt, ItemKey, Ledger};

    fn after(changes: Vec<Change>) -> Vec<String> {
        let register = Builder::new()
            .risk("unn", "ventetid", "r1", 3, 3)
            .edit_risk("unn", "ventetid", "r1", |_, risk| {
                risk.causes = vec!["en".into(), "to".into()];
                risk.rationale = "Et ord ".repeat(20) + "til.";
            })
            .measure("unn", "ventetid", "m1", serving(&["r1"]))
            .approved("unn", "ventetid", ymd(2024, 2, 28))
            .build();
        let mut ledger = Ledger::new(register.clone());
        for change in changes {
            ledger.apply(change).unwrap();
        }
        lines(&register, ledger.register(), &Locale::new(Language::En))
    }

    fn edit(key: &str, value: Value<'static>) -> Change {
        Change::Set(FieldAt::new(&doc("ventetid"), &["risk", "r1"], key), value)
    }

    #[test]
    fn one_line_a_key_and_the_approval_that_lapses() {
        let owner = Value::text("fag\u{1b}direktør");
        let four = Value::Level(Builder::level(4));
        assert_eq!(
            after(vec![edit("owner", owner), edit("probability", four)]),
            [
                "unn/r1 probability 3 → 4",
                "unn/r1 owner – → fag\u{fffd}direktør",
                "unn/ventetid state approved → lapsed",
            ]
        );
    }

    #[test]
    fn items_of_lists_and_the_end_of_a_long_text() {
        let list = |items: &[&str]| items.iter().map(|i| (*i).to_owned()).collect::<Vec<_>>();
        let text = "Et ord ".repeat(20) + "mindre.";
        assert_eq!(
            after(vec![
                edit("causes", Value::texts(list(&["to", "tre"]))),
                edit("rationale", Value::text(text)),
            ]),
            ["unn/r1 causes - en", "unn/r1 causes + tre", "unn/r1 rationale …til. → …mindre."]
        );
    }

    #[test]
    fn what_moves_is_neither_new_nor_gone() {
        let key = ItemKey::new(&doc("ventetid"), &slug("r1"));
        assert_eq!(
            after(vec![Change::MoveRisk(key, slug("sykefravaer"))]),
            [
                "unn/sykefravaer status – → draft",
                "unn/r1 goal ventetid → sykefravaer",
                "unn/m1 goal ventetid → sykefravaer",
                "unn/sykefravaer state missing → draft",
                "unn/ventetid state approved → lapsed",
            ]
        );
    }
}
