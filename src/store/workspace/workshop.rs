//! A workshop that is being held, on disk in `.risiko/`: a program that is killed loses none of it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::model::workshop::{Entry, What};
use crate::model::{
    Date, DocKey, Level, Matrix, Register, Scale, Scores, Slug, Votes, VotingRound,
};
use crate::model::{Workshop, matrix::Axis};
use crate::store::disk::{self, own_folder};

/// The version of this file's form; another is left alone.
const VERSION: u32 = 1;

/// A larger file is not read: no workshop has that much to say, in bytes.
const LARGEST: u64 = 8 << 20;

/// A workshop as the file has it. Levels are numbers, counted from the lowest.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    workshop: u32,
    year: i32,
    id: u64,
    trust: String,
    goal: String,
    day: Date,
    written_as: Option<String>,
    voters: usize,
    roles: Vec<String>,
    entries: Vec<KeptEntry>,
    done: Vec<String>,
    votes: BTreeMap<String, [KeptScores<Vec<u8>>; 2]>,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptEntry {
    risk: Option<String>,
    what: KeptWhat,
    words: String,
    struck: bool,
}

#[derive(Debug, Serialize, Deserialize)]
enum KeptWhat {
    Moved { from: KeptScores<Option<u8>>, to: KeptScores<Option<u8>> },
    Decided,
    Parked,
    Minority,
}

/// One level of each, or everybody's.
#[derive(Debug, Default, Serialize, Deserialize)]
struct KeptScores<T> {
    probability: T,
    consequence: BTreeMap<String, T>,
}

/// Writes a workshop down, in one step.
///
/// # Errors
/// What the system says; what was there before is then still there.
pub fn keep_workshop(root: &Path, year: i32, held: &Workshop) -> io::Result<()> {
    let folder = own_folder::made(root)?;
    let text = serde_json::to_string(&written(year, held))?;
    let mut file = disk::temporary().tempfile_in(&folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_data()?;
    file.persist(folder.join(name(year, held))).map_err(|e| e.error)?;
    disk::sync_dir(&folder)
}

/// Takes a workshop's file away: it has ended.
///
/// # Errors
/// What the system says.
pub fn forget_workshop(root: &Path, year: i32, held: &Workshop) -> io::Result<()> {
    let Some(folder) = own_folder::existing(root)? else { return Ok(()) };
    match fs::remove_file(folder.join(name(year, held))) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// The workshops of a year that were interrupted. Only for who holds the register's lock: another
/// program's would still be held.
pub fn interrupted_workshops(root: &Path, register: &Register) -> Vec<Workshop> {
    let Ok(Some(folder)) = own_folder::existing(root) else { return Vec::new() };
    let prefix = format!("workshop-{}-", register.year);
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let ours = entries.filter(|e| e.file_name().to_string_lossy().starts_with(&prefix));
    let mut found: Vec<Workshop> = ours.filter_map(|entry| read(&entry.path(), register)).collect();
    found.sort_by_key(|held| (held.day, held.id));
    found
}

/// A file name that no other workshop has; slugs are safe in paths.
fn name(year: i32, held: &Workshop) -> PathBuf {
    let DocKey { trust, name } = &held.doc;
    PathBuf::from(format!("workshop-{year}-{trust}-{name}-{:x}.json", held.id))
}

fn read(path: &Path, register: &Register) -> Option<Workshop> {
    own_folder::plain_or_missing(path).ok()?;
    let mut bytes = Vec::new();
    fs::File::open(path).ok()?.take(LARGEST).read_to_end(&mut bytes).ok()?;
    let kept: Kept = serde_json::from_slice(&bytes).ok()?;
    let is_ours = kept.workshop == VERSION && kept.year == register.year;
    if is_ours { revived(kept, &register.matrix) } else { None }
}

fn written(year: i32, held: &Workshop) -> Kept {
    let entry = |entry: &Entry| KeptEntry {
        risk: entry.risk.as_ref().map(Slug::to_string),
        what: match &entry.what {
            What::Moved { from, to } => KeptWhat::Moved { from: scores(from), to: scores(to) },
            What::Decided => KeptWhat::Decided,
            What::Parked => KeptWhat::Parked,
            What::Minority => KeptWhat::Minority,
        },
        words: entry.words.clone(),
        struck: entry.struck,
    };
    let votes =
        |(id, votes): (&Slug, &Votes)| (id.to_string(), [&votes.first, &votes.last].map(round));
    Kept {
        workshop: VERSION,
        year,
        id: held.id,
        trust: held.doc.trust.to_string(),
        goal: held.doc.name.to_string(),
        day: held.day,
        written_as: held.written_as.clone(),
        voters: held.voters,
        roles: held.roles.clone(),
        entries: held.entries.iter().map(entry).collect(),
        done: held.done.iter().map(Slug::to_string).collect(),
        votes: held.votes.iter().map(votes).collect(),
    }
}

fn scores(scores: &Scores) -> KeptScores<Option<u8>> {
    let areas =
        scores.consequence.iter().map(|(area, level)| (area.to_string(), Some(level.number())));
    KeptScores { probability: scores.probability.map(Level::number), consequence: areas.collect() }
}

fn round(round: &VotingRound) -> KeptScores<Vec<u8>> {
    let numbers = |levels: &Vec<Level>| levels.iter().map(|l| l.number()).collect::<Vec<u8>>();
    let areas = round.consequence.iter().map(|(area, levels)| (area.to_string(), numbers(levels)));
    KeptScores { probability: numbers(&round.probability), consequence: areas.collect() }
}

/// The workshop that a file tells of; a level that the scale has not is left out.
fn revived(kept: Kept, matrix: &Matrix) -> Option<Workshop> {
    let level = |axis: Axis, number: u8| matrix.scale(axis).level(i64::from(number));
    let scores = |kept: KeptScores<Option<u8>>| Scores {
        probability: kept.probability.and_then(|n| level(Axis::Probability, n)),
        consequence: by_area(kept.consequence, |n| level(Axis::Consequence, n?)),
    };
    let entry = |kept: KeptEntry| Entry {
        risk: kept.risk.as_deref().and_then(Slug::new),
        what: match kept.what {
            KeptWhat::Moved { from, to } => What::Moved { from: scores(from), to: scores(to) },
            KeptWhat::Decided => What::Decided,
            KeptWhat::Parked => What::Parked,
            KeptWhat::Minority => What::Minority,
        },
        words: kept.words,
        struck: kept.struck,
    };
    let round = |kept: KeptScores<Vec<u8>>| VotingRound {
        probability: levels(kept.probability, &matrix.probability),
        consequence: by_area(kept.consequence, |n| Some(levels(n, &matrix.consequence))),
    };
    let votes = kept.votes.into_iter().filter_map(|(id, [first, last])| {
        Some((Slug::new(&id)?, Votes { first: round(first), last: round(last) }))
    });
    Some(Workshop {
        id: kept.id,
        doc: DocKey::new(&Slug::new(&kept.trust)?, &Slug::new(&kept.goal)?),
        day: kept.day,
        written_as: kept.written_as,
        voters: kept.voters,
        roles: kept.roles,
        entries: kept.entries.into_iter().map(entry).collect(),
        done: kept.done.iter().filter_map(|id| Slug::new(id)).collect(),
        votes: votes.collect(),
    })
}

fn levels(numbers: Vec<u8>, scale: &Scale) -> Vec<Level> {
    numbers.into_iter().filter_map(|n| scale.level(i64::from(n))).collect()
}

fn by_area<K, T>(kept: BTreeMap<String, K>, read: impl Fn(K) -> Option<T>) -> BTreeMap<Slug, T> {
    kept.into_iter().filter_map(|(area, value)| Some((Slug::new(&area)?, read(value)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::testing::{doc, register, slug};

    fn held() -> Workshop {
        let register = register();
        let p = |n| register.matrix.probability.level(n);
        let c = |n| register.matrix.consequence.level(n);
        let at = |n, m| Scores {
            probability: p(n),
            consequence: c(m).map(|c| (slug("quality"), c)).into_iter().collect(),
        };
        let mut held = Workshop::new(7, doc("ventetid"), Date::from_ymd_opt(2024, 2, 14).unwrap());
        held.note_move(&slug("r7k3m"), &Scores::default(), &at(4, 3), false);
        held.entries[0].words = "«to» sa\nopp \u{202e}".into();
        held.entries.push(Entry::new(None, What::Parked, "Tolk?".into()));
        held.entries[1].struck = true;
        held.roles = vec!["fagdirektør".into()];
        held.done.insert(slug("r7k3m"));
        held.voters = 12;
        let round = |n| VotingRound {
            probability: vec![p(n).unwrap(), p(4).unwrap()],
            consequence: [(slug("quality"), vec![c(2).unwrap(); 2])].into(),
        };
        held.votes.insert(slug("r7k3m"), Votes { first: round(2), last: round(3) });
        held
    }

    #[test]
    fn a_killed_workshop_is_found_again_whole_and_then_no_more() {
        let dir = tempfile::tempdir().unwrap();
        let register = register();
        assert!(interrupted_workshops(dir.path(), &register).is_empty());
        keep_workshop(dir.path(), register.year, &held()).unwrap();
        assert_eq!(interrupted_workshops(dir.path(), &register), [held()]);
        forget_workshop(dir.path(), register.year, &held()).unwrap();
        assert!(interrupted_workshops(dir.path(), &register).is_empty());
    }

    #[test]
    fn a_file_that_is_no_workshop_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let register = register();
        keep_workshop(dir.path(), register.year, &held()).unwrap();
        let file = dir.path().join(".risiko").join(name(register.year, &held()));
        for text in ["", "{", "{\"workshop\":2}", "null"] {
            fs::write(&file, text).unwrap();
            assert!(interrupted_workshops(dir.path(), &register).is_empty(), "{text}");
            assert!(file.exists());
        }
    }
}
