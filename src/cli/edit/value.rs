//! Values of settings, read as the key wants them. An empty value is no value.

use super::setting::{BadSetting, Op, Setting};
use crate::locale::Locale;
use crate::model::{Date, Level, Scale, Slug, Strength};

/// The only value of a key that takes one.
pub(super) fn one<'s>(given: &[&'s Setting]) -> Result<&'s str, BadSetting> {
    let [only] = given else {
        let key = given.first().map(|s| s.key.clone()).unwrap_or_default();
        return Err(BadSetting::Twice { key });
    };
    if only.op != Op::Set {
        return Err(BadSetting::NoList { key: only.key.clone() });
    }
    Ok(&only.value)
}

/// A text of one line.
pub(super) fn text(given: &[&Setting]) -> Result<String, BadSetting> {
    one(given).map(in_one_line)
}

/// A text that may have several lines.
pub(super) fn prose(given: &[&Setting]) -> Result<String, BadSetting> {
    one(given).map(|text| text.replace("\r\n", "\n"))
}

fn in_one_line(text: &str) -> String {
    text.split(['\n', '\r', '\t'])
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// One of the words that the format knows.
pub(super) fn word<T: Copy>(
    given: &[&Setting],
    words: &[(&'static str, T)],
) -> Result<Option<T>, BadSetting> {
    let typed = one(given)?;
    if typed.is_empty() {
        return Ok(None);
    }
    let found = words.iter().find(|(word, _)| word.eq_ignore_ascii_case(typed));
    found.map(|(_, value)| Some(*value)).ok_or_else(|| {
        let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        bad(given, typed, &known.join(", "))
    })
}

/// A level, by its mark or number.
pub(super) fn level(given: &[&Setting], scale: &Scale) -> Result<Option<Level>, BadSetting> {
    let typed = one(given)?;
    if typed.is_empty() {
        return Ok(None);
    }
    scale.read(typed).map(Some).ok_or_else(|| {
        let marks: Vec<&str> = scale.levels().map(|l| scale.text(l).mark.as_str()).collect();
        bad(given, typed, &marks.join(", "))
    })
}

/// A strength of knowledge, 1 to 3.
pub(super) fn strength(given: &[&Setting]) -> Result<Option<Strength>, BadSetting> {
    let typed = one(given)?;
    if typed.is_empty() {
        return Ok(None);
    }
    let read = typed.parse().ok().and_then(Strength::from_number);
    read.map(Some).ok_or_else(|| bad(given, typed, "1, 2, 3"))
}

/// A day, also as Norwegians write it.
pub(super) fn day(
    given: &[&Setting],
    locale: &Locale,
    year: i32,
    today: Date,
) -> Result<Option<Date>, BadSetting> {
    let typed = one(given)?;
    if typed.is_empty() {
        return Ok(None);
    }
    locale
        .read_day(typed, year, today)
        .map(Some)
        .ok_or_else(|| BadSetting::BadDay { key: given[0].key.clone(), value: typed.to_owned() })
}

/// A list of texts: `=` begins a new one, once more adds to it; `+=` adds, `-=` takes out.
pub(super) fn texts(before: &[String], given: &[&Setting]) -> Vec<String> {
    let item = |s: &&Setting| Some(in_one_line(&s.value)).filter(|text| !text.is_empty());
    let items = given.iter().map(|s| (s.op, item(s).into_iter().collect()));
    folded(before.to_vec(), items)
}

/// A list of ids, several of which may stand in one value, between commas.
///
/// # Errors
/// [`BadSetting::BadValue`] for one that is not among the known.
pub(super) fn ids(
    before: &[Slug],
    given: &[&Setting],
    known: &[Slug],
) -> Result<Vec<Slug>, BadSetting> {
    let mut items = Vec::new();
    for setting in given {
        let mut ids = Vec::new();
        for typed in setting.value.split(',').map(str::trim).filter(|t| !t.is_empty()) {
            // What is taken out of a list need not be there any more.
            let id = Slug::new(&typed.to_lowercase());
            let id = id.filter(|id| setting.op == Op::Remove || known.contains(id));
            ids.push(id.ok_or_else(|| bad(given, typed, &joined(known)))?);
        }
        items.push((setting.op, ids));
    }
    Ok(folded(before.to_vec(), items.into_iter()))
}

fn joined(known: &[Slug]) -> String {
    known.iter().map(Slug::as_str).collect::<Vec<_>>().join(", ")
}

fn folded<T: PartialEq>(mut list: Vec<T>, given: impl Iterator<Item = (Op, Vec<T>)>) -> Vec<T> {
    let mut begun = false;
    for (op, items) in given {
        if op == Op::Set && !begun {
            list.clear();
            begun = true;
        }
        for item in items {
            match op {
                Op::Remove => list.retain(|i| *i != item),
                Op::Set | Op::Add if list.contains(&item) => {}
                Op::Set | Op::Add => list.push(item),
            }
        }
    }
    list
}

fn bad(given: &[&Setting], value: &str, allowed: &str) -> BadSetting {
    let key = given.first().map(|s| s.key.clone()).unwrap_or_default();
    BadSetting::BadValue { key, value: value.to_owned(), allowed: allowed.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::testing::slug;

    fn list(before: &[&str], typed: &[&str]) -> Vec<String> {
        let settings: Vec<Setting> = typed.iter().filter_map(|t| Setting::read(t)).collect();
        let before: Vec<String> = before.iter().map(|b| (*b).to_owned()).collect();
        texts(&before, &settings.iter().collect::<Vec<_>>())
    }

    #[test]
    fn lists_are_set_added_to_and_emptied() {
        assert_eq!(list(&["a"], &["causes+=b"]), ["a", "b"]);
        assert_eq!(list(&["a"], &["causes+=a"]), ["a"]);
        assert_eq!(list(&["a"], &["causes=b", "causes=c"]), ["b", "c"]);
        assert_eq!(list(&["a", "b"], &["causes-=a"]), ["b"]);
        assert_eq!(list(&["a"], &["causes="]), Vec::<String>::new());
        assert_eq!(list(&["a"], &["causes=", "causes+=over\nto linjer\r\n"]), ["over to linjer"]);
    }

    #[test]
    fn ids_stand_between_commas_and_are_known() {
        let read = |typed: &str| {
            let setting = Setting::read(typed).unwrap();
            ids(&[slug("r1")], &[&setting], &[slug("r1"), slug("r2")])
        };
        assert_eq!(read("risks=r2, R1").unwrap(), [slug("r2"), slug("r1")]);
        assert_eq!(read("risks+=r2").unwrap(), [slug("r1"), slug("r2")]);
        assert_eq!(read("risks-=r1").unwrap(), []);
        let refused = read("risks=r3").unwrap_err();
        assert!(matches!(refused, BadSetting::BadValue { allowed, .. } if allowed == "r1, r2"));
    }
}
