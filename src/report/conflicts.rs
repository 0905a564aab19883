//! What two people have given different values: where, the three versions, and who is behind them.

use std::sync::Arc;

use serde_json::{Value, json};

use super::sanitize::{fill, for_terminal, keeping_lines};
use super::{difference, fit, problem, titles};
use crate::history::exchange::SideCommits;
use crate::history::item_log::Commit;
use crate::locale::{Arg, Locale};
use crate::model::{Assessment, DocKey, Matrix, Register, Slug};
use crate::store::FileKind;
use crate::store::choosing::{Answer, NotChosen, Undecided, readable};

/// The three versions, in the order in which they are shown.
pub const SIDES: [(&str, Answer); 3] =
    [("base", Answer::Base), ("ours", Answer::Ours), ("theirs", Answer::Theirs)];

/// A conflict in words. All of it is safe for a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The trust and the goal, or the file.
    pub place: String,
    /// What it is about: a risk's or measure's title with its id; nothing of a file's own keys.
    pub item: Option<String>,
    /// What the key is called.
    pub field: String,
    /// What is typed to name it.
    pub address: String,
    /// What it was, what we made of it, and what they made of it.
    pub sides: [Side; 3],
}

/// One of the versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// The value as people read it; it may have lines.
    pub value: String,
    /// What a level means, as the matrix defines it.
    pub meaning: Option<String>,
    /// Who made it so, when, and what they said about it.
    pub by: Option<String>,
}

impl Told {
    /// The item and the field.
    pub fn heading(&self) -> String {
        match &self.item {
            Some(item) => format!("{item}: {}", self.field),
            None => self.field.clone(),
        }
    }
}

/// A conflict in words. The matrix is that of its file's year.
pub fn told(
    one: &Undecided,
    behind: &SideCommits,
    matrix: &Matrix,
    register: &Register,
    locale: &Locale,
) -> Told {
    let path = &one.conflict.path;
    let (item, key) = match &path[..] {
        [kind, id, key @ ..] if !key.is_empty() && kind != "judgement" => {
            let title = one.title.as_deref().unwrap_or_default();
            (Some(format!("{title} ({id})").trim().to_owned()), key.join("."))
        }
        [kind, key @ ..] if kind == "judgement" && !key.is_empty() => {
            (Some(locale.text("conflicts-judgement")), key.join("."))
        }
        _ => (None, path.join(".")),
    };
    let field = match one.torn {
        true => locale.text("conflicts-all-of-it"),
        false => difference::key_name(record(one), &key, register, locale),
    };
    let commits = [None, behind.ours.as_ref(), behind.theirs.as_ref()];
    let mut sides = SIDES.iter().zip(commits).map(|((_, answer), commit)| Side {
        value: value(one, answer, locale),
        meaning: meaning(one, answer, matrix).or_else(|| moved(one, answer, register, locale)),
        by: commit.map(|commit| by(commit, locale)),
    });
    let mut next = || {
        let nothing = || Side { value: String::new(), meaning: None, by: None };
        sides.next().unwrap_or_else(nothing)
    };
    Told {
        place: place(one, register, locale),
        item: item.map(|item| for_terminal(&item).into_owned()),
        field: for_terminal(&field).into_owned(),
        address: for_terminal(&one.address()).into_owned(),
        sides: [next(), next(), next()],
    }
}

fn place(one: &Undecided, register: &Register, locale: &Locale) -> String {
    let parts: Vec<String> =
        one.file.with_extension("").iter().map(|p| p.to_string_lossy().into_owned()).collect();
    if let [year, trust, name] = &parts[..]
        && let (Some(trust), Some(name)) = (Slug::new(trust), Slug::new(name))
    {
        let (trust, name) =
            (titles::trust(register, &trust), titles::file(register, &name, locale));
        let is_other_year = *year != register.year.to_string();
        let year = if is_other_year { format!(" · {year}") } else { String::new() };
        return for_terminal(&format!("{trust} · {name}{year}")).into_owned();
    }
    for_terminal(&one.file.display().to_string()).into_owned()
}

fn value(one: &Undecided, answer: &Answer, locale: &Locale) -> String {
    match (one.torn, one.side(answer), answer) {
        (true, None, _) => locale.text("conflicts-taken-away"),
        (true, Some(_), Answer::Base) => locale.text("conflicts-was-there"),
        (true, Some(_), _) => locale.text("conflicts-changed"),
        (false, None, _) => locale.text("conflicts-nothing"),
        (false, Some(raw), _) => {
            let path = &one.conflict.path;
            let key = path.last().map_or("", String::as_str);
            let text = readable(raw);
            let day = text.parse().ok().map(|day| locale.date(day));
            let word = day.unwrap_or_else(|| locale.word(record(one), key, &text));
            keeping_lines(&word).into_owned()
        }
    }
}

/// The name of the table that a conflict is in.
fn record(one: &Undecided) -> &str {
    let kind = one.conflict.path.first().map(String::as_str);
    let is_table =
        |kind: &&str| one.conflict.path.len() > 1 && !["approved", "presented"].contains(kind);
    match FileKind::of(&one.file) {
        Some(FileKind::Top) => "top",
        _ => kind.filter(is_table).unwrap_or("assessment"),
    }
}

/// A level's name and what the matrix says that it means.
fn meaning(one: &Undecided, answer: &Answer, matrix: &Matrix) -> Option<String> {
    let level = one.level(one.side(answer), matrix)?;
    let label = &one.scale(matrix)?.text(level).label;
    let whole = match one.meaning(level, matrix) {
        definition if definition.is_empty() => label.clone(),
        definition => format!("{label}: {definition}"),
    };
    Some(for_terminal(&whole).into_owned())
}

/// Where a risk that is taken away stands now: who chooses "kept" would have it twice.
fn moved(one: &Undecided, answer: &Answer, register: &Register, locale: &Locale) -> Option<String> {
    let ([kind, id, ..], true, None) = (&one.conflict.path[..], one.torn, one.side(answer)) else {
        return None;
    };
    let mut parts = one.file.iter().skip(1).map(|part| part.to_string_lossy());
    let (trust, id) = (Slug::new(&parts.next()?)?, Slug::new(id)?);
    let own = parts.next()?;
    let holds = |(doc, assessment): &(DocKey, &Arc<Assessment>)| {
        let is_there = match kind.as_str() {
            "risk" => assessment.risks.contains_key(&id),
            _ => assessment.measures.contains_key(&id),
        };
        is_there && *own != format!("{}.toml", doc.name)
    };
    let (doc, _) = register.docs(&trust).into_iter().find(holds)?;
    let goal = titles::file(register, &doc.name, locale);
    Some(for_terminal(&locale.with("conflicts-moved", &[("goal", (&goal).into())])).into_owned())
}

fn by(commit: &Commit, locale: &Locale) -> String {
    let on = commit.on.map(|on| locale.date(on)).unwrap_or_default();
    let args =
        [("who", (&commit.name).into()), ("on", (&on).into()), ("why", (&commit.subject).into())];
    for_terminal(&locale.with("conflicts-by", &args)).into_owned()
}

/// What stands after a choice, on one line.
pub fn answer(one: &Undecided, answer: &Answer, locale: &Locale) -> String {
    let value = match answer {
        Answer::Typed(typed) if typed.trim().is_empty() => locale.text("conflicts-nothing"),
        Answer::Typed(typed) => typed.trim().to_owned(),
        side if one.torn && one.side(side).is_none() => locale.text("conflicts-taken-away"),
        side if one.torn => one.side(side).map(readable).unwrap_or_default(),
        side => value(one, side, locale),
    };
    for_terminal(&value.split('\n').collect::<Vec<_>>().join(" ")).into_owned()
}

/// Why a choice was not written. Safe for a terminal.
pub fn refused(one: &Undecided, why: &NotChosen, matrix: &Matrix, locale: &Locale) -> String {
    let (address, file) = (one.address(), one.file.display().to_string());
    let tell = |id: &str, args: &[(&str, &str)]| {
        let args: Vec<(&str, Arg<'_>)> =
            args.iter().map(|(name, value)| (*name, (*value).into())).collect();
        for_terminal(&locale.with(id, &args)).into_owned()
    };
    match why {
        NotChosen::Gone => tell("resolve-unknown", &[("given", &address)]),
        NotChosen::AllOrNothing => tell("resolve-all-or-nothing", &[("address", &address)]),
        NotChosen::NoValue { typed } => {
            let words = tell("resolve-no-value", &[("address", &address), ("typed", typed)]);
            match one.levels(matrix) {
                marks if marks.is_empty() => words,
                marks => {
                    format!("{words} {}", tell("resolve-levels", &[("known", &marks.join(", "))]))
                }
            }
        }
        NotChosen::Wrong(found) => {
            let why = problem::message(found, locale);
            tell("resolve-wrong", &[("address", &address), ("why", &why)])
        }
        NotChosen::NoPlace => {
            let place = format!("{file}:{}", one.line);
            tell("resolve-no-place", &[("address", &address), ("place", &place)])
        }
        NotChosen::Io(why) => for_terminal(&format!("{file}: {why}")).into_owned(),
    }
}

/// Files of the merge that only git can end, and how; empty where there are none.
pub fn files(files: &[String], locale: &Locale) -> String {
    match files {
        [] => String::new(),
        files => fill("conflicts-files", &[("files", &files.join(", "))], locale),
    }
}

/// The conflicts as a text for a terminal of so many columns.
pub fn text(all: &[Told], columns: usize, locale: &Locale) -> String {
    let mut lines: Vec<String> = Vec::new();
    let labels = SIDES.map(|(name, _)| locale.text(&format!("conflicts-{name}")));
    let indent = labels.iter().map(|label| fit::width(label)).max().unwrap_or(0) + 6;
    let room = columns.saturating_sub(indent).max(20);
    let mut place = None;
    for one in all {
        if place != Some(&one.place) {
            lines.push(one.place.clone());
            place = Some(&one.place);
        }
        lines.extend(
            fit::wrap(&one.heading(), columns.saturating_sub(2))
                .iter()
                .map(|line| format!("  {line}")),
        );
        for (label, side) in labels.iter().zip(&one.sides) {
            let parts = side.value.lines().chain(side.meaning.as_deref()).chain(side.by.as_deref());
            let wrapped = parts.flat_map(|part| fit::wrap(part, room));
            for (at, part) in wrapped.enumerate() {
                let lead = if at == 0 {
                    fit::pad(&format!("    {label}"), indent)
                } else {
                    " ".repeat(indent)
                };
                lines.push(format!("{lead}{part}"));
            }
        }
        lines.push(format!("    risiko resolve ours|theirs|base {}", one.address));
        lines.push(String::new());
    }
    lines.push(locale.with("conflicts-count", &[("count", all.len().into())]));
    lines.join("\n") + "\n"
}

/// The conflicts for programs: values as the files have them, texts without their quotes.
pub fn json(all: &[(Undecided, SideCommits, Told)], merge_open: bool, files: &[String]) -> Value {
    let conflicts: Vec<Value> =
        all.iter().map(|(one, behind, told)| of_one(one, behind, told)).collect();
    json!({ "merge_open": merge_open, "conflicts": conflicts, "files": files })
}

fn of_one(one: &Undecided, behind: &SideCommits, told: &Told) -> Value {
    let commit = |commit: &Commit| {
        json!({
            "id": commit.id,
            "name": commit.name,
            "on": commit.on.map(|on| on.to_string()),
            "subject": commit.subject,
        })
    };
    let commits = [None, behind.ours.as_ref(), behind.theirs.as_ref()];
    let mut object = json!({
        "file": one.file.display().to_string(),
        "address": one.address(),
        "path": one.conflict.path,
        "title": one.title,
        "taken_away": one.torn,
    });
    for ((at, (name, answer)), by) in SIDES.iter().enumerate().zip(commits) {
        let value = one
            .side(answer)
            .map(|raw| raw.parse::<i64>().map_or_else(|_| Value::from(readable(raw)), Value::from));
        object[*name] = json!({
            "value": value,
            "meaning": told.sides.get(at).and_then(|side| side.meaning.clone()),
            "commit": by.map(commit),
        });
    }
    object
}
