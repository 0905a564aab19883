//! Which risk of the register a row is, and which measure.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::memory::{Memory, canonical, fingerprint, of_text};
use super::understood::{MeasureRow, RiskRow};
use super::words::plain;
use crate::model::field::Value;
use crate::model::{ItemKey, Measure, Register, Slug};

/// Titles less alike than this are another risk's.
const ALIKE: f64 = 0.65;
/// More pairs than this are not compared letter by letter.
const MOST_PAIRS: usize = 200_000;

/// A way to recognise a risk by its row.
type RiskWay<'a> = &'a dyn Fn(&RiskRow) -> Option<ItemKey>;

/// A way to recognise a measure.
type MeasureWay<'a> = &'a dyn Fn(&MeasureRow, &ItemKey, &Measure) -> bool;

/// The risk that each row is; `None` for what is new. No risk is two rows.
pub(super) fn risks(
    rows: &[RiskRow],
    register: &Register,
    memory: &Memory,
) -> Vec<Option<ItemKey>> {
    let index = Index::of(register, memory);
    let mut found: Vec<Option<ItemKey>> = vec![None; rows.len()];
    let mut taken: BTreeSet<ItemKey> = BTreeSet::new();
    let ways: [RiskWay<'_>; 4] = [
        &|row| register.find_risk(&row.trust, row.id.as_ref()?),
        &|row| index.by_external(row),
        &|row| index.by_taken_title(row),
        &|row| index.by_title(row),
    ];
    for way in ways {
        for (row, slot) in rows.iter().zip(&mut found).filter(|(_, slot)| slot.is_none()) {
            if let Some(key) = way(row).filter(|key| !taken.contains(key)) {
                taken.insert(key.clone());
                *slot = Some(key);
            }
        }
    }
    alike(rows, register, memory, &mut found, &mut taken);
    found
}

/// What rows may be recognised by. What two risks share recognises none.
struct Index {
    external: HashMap<(Slug, String), Option<ItemKey>>,
    /// By the fingerprint of the title that was last taken.
    taken: HashMap<(Slug, String), Option<ItemKey>>,
    title: HashMap<(Slug, String), Option<ItemKey>>,
}

impl Index {
    fn of(register: &Register, memory: &Memory) -> Self {
        let mut index =
            Self { external: HashMap::new(), taken: HashMap::new(), title: HashMap::new() };
        for (trust, book) in &register.trusts {
            for (name, assessment) in book.assessments() {
                let doc = crate::model::DocKey::new(trust, name);
                for (id, risk) in &assessment.risks {
                    let key = ItemKey::new(&doc, id);
                    let of = |text: &str| (trust.clone(), text.to_owned());
                    if !risk.external.is_empty() {
                        put(&mut index.external, of(&risk.external), &key);
                    }
                    put(&mut index.title, of(&plain(&risk.title)), &key);
                    let remembered = memory.get(&format!("{trust}/{id}"));
                    if let Some(title) = remembered.and_then(|keys| keys.get("title")) {
                        put(&mut index.taken, of(title), &key);
                    }
                }
            }
        }
        index
    }

    fn by_external(&self, row: &RiskRow) -> Option<ItemKey> {
        let external = row.text("external");
        self.external.get(&(row.trust.clone(), external.to_owned()))?.clone()
    }

    fn by_taken_title(&self, row: &RiskRow) -> Option<ItemKey> {
        let title = fingerprint(&Value::text(row.text("title").to_owned()));
        self.taken.get(&(row.trust.clone(), title))?.clone()
    }

    /// A risk of the same title, unless it has another id elsewhere.
    fn by_title(&self, row: &RiskRow) -> Option<ItemKey> {
        self.title.get(&(row.trust.clone(), plain(row.text("title"))))?.clone()
    }
}

fn put(map: &mut HashMap<(Slug, String), Option<ItemKey>>, at: (Slug, String), key: &ItemKey) {
    map.entry(at).and_modify(|known| *known = None).or_insert_with(|| Some(key.clone()));
}

/// Rows that nothing else recognises, by how alike their titles are to those of risks that came from
/// the file and that no row is.
fn alike(
    rows: &[RiskRow],
    register: &Register,
    memory: &Memory,
    found: &mut [Option<ItemKey>],
    taken: &mut BTreeSet<ItemKey>,
) {
    let left: Vec<ItemKey> =
        remembered(register, memory).filter(|key| !taken.contains(key)).collect();
    let new: Vec<usize> = (0..rows.len()).filter(|at| found[*at].is_none()).collect();
    if left.len().saturating_mul(new.len()) > MOST_PAIRS {
        return;
    }
    let mut pairs = Vec::new();
    for at in new {
        for key in left.iter().filter(|key| key.doc.trust == rows[at].trust) {
            let Some(risk) = register.risk(key) else { continue };
            // Two numbers of the other system are two risks.
            let external = rows[at].text("external");
            if !external.is_empty() && !risk.external.is_empty() && risk.external != external {
                continue;
            }
            let alike = strsim::sorensen_dice(&plain(rows[at].text("title")), &plain(&risk.title));
            if alike >= ALIKE {
                pairs.push((alike, at, key));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    for (_, at, key) in pairs {
        if found[at].is_none() && !taken.contains(key) {
            taken.insert(key.clone());
            found[at] = Some(key.clone());
        }
    }
}

/// The risks that came from the file and are still here.
pub(super) fn remembered<'a>(
    register: &'a Register,
    memory: &'a Memory,
) -> impl Iterator<Item = ItemKey> + 'a {
    let addresses = memory.keys().filter_map(|address| address.split_once('/'));
    let slugs = addresses.filter_map(|(trust, id)| Some((Slug::new(trust)?, Slug::new(id)?)));
    slugs.filter_map(|(trust, id)| register.find_risk(&trust, &id))
}

/// The measure that each measure of a row is, among those that serve the risk.
pub(super) fn measures(
    rows: &[MeasureRow],
    known: &[(ItemKey, &Measure)],
    memory: &Memory,
) -> Vec<Option<ItemKey>> {
    let mut free: BTreeMap<&ItemKey, &Measure> =
        known.iter().map(|(key, measure)| (key, *measure)).collect();
    let mut found: Vec<Option<ItemKey>> = vec![None; rows.len()];
    let taken_title = |key: &ItemKey| memory.get(&key.address()).and_then(|keys| keys.get("title"));
    let ways: [MeasureWay<'_>; 4] = [
        &|row, key, _| row.id.as_ref() == Some(&key.id),
        &|row, key, _| taken_title(key) == Some(&of_text(&canonical(&Value::text(row.title())))),
        &|row, _, measure| plain(row.title()) == plain(&measure.title),
        &|row, _, measure| {
            strsim::sorensen_dice(&plain(row.title()), &plain(&measure.title)) >= ALIKE
        },
    ];
    for way in ways {
        for (row, slot) in rows.iter().zip(&mut found).filter(|(_, slot)| slot.is_none()) {
            let fits = free
                .iter()
                .find(|(key, measure)| way(row, key, measure))
                .map(|(key, _)| (*key).clone());
            if let Some(key) = fits {
                free.remove(&key);
                *slot = Some(key);
            }
        }
    }
    found
}
