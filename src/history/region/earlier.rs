//! Snapshots of the same name, joined: each register has its own, of its own day.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::{Region, Source};
use crate::compare::region::judge_alike;
use crate::history::revisions::{Label, Loaded, Name, RevisionError, Then, as_it_was_before};
use crate::history::snapshots::{Snapshot, snapshots};
use crate::model::{Register, Slug};

/// The region then and now, in as many pieces as there are scales.
#[derive(Debug)]
pub struct Since {
    /// Each piece with the place of its register among the region's parts.
    pub pieces: Vec<(usize, Loaded)>,
    /// Registers that have no such state.
    pub lacking: Vec<Lacking>,
}

/// A register that has no such state.
#[derive(Debug)]
pub struct Lacking {
    /// The register, by its place among the region's sources.
    pub source: usize,
    /// Why.
    pub why: RevisionError,
}

/// A source as it was.
struct Was<'r> {
    part: usize,
    /// The trusts that are read from it and have such a state.
    trusts: Vec<&'r Slug>,
    then: Then,
}

impl Region {
    /// The snapshots of all registers, newest first. One of a whole register is the region's where
    /// every register has it, and else that of the trusts that are read from it.
    pub fn snapshots(&self) -> Vec<Snapshot> {
        let places: BTreeMap<&Path, BTreeSet<&Slug>> = self.places();
        let mut found: Vec<(Snapshot, &BTreeSet<&Slug>)> = Vec::new();
        for (root, trusts) in &places {
            let all = snapshots(root).unwrap_or_default().into_iter();
            let own = all.filter(|s| s.trust.as_ref().is_none_or(|own| trusts.contains(own)));
            found.extend(own.map(|snapshot| (snapshot, trusts)));
        }
        let whole = found.iter().filter(|(snapshot, _)| snapshot.trust.is_none());
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for (snapshot, _) in whole {
            *counts.entry(snapshot.name.clone()).or_default() += 1;
        }
        let mut all: Vec<Snapshot> = Vec::new();
        for (snapshot, trusts) in found {
            let is_everywhere = counts.get(&snapshot.name) == Some(&places.len());
            if snapshot.trust.is_some() || is_everywhere {
                all.push(snapshot);
                continue;
            }
            let of = |trust: &&Slug| Snapshot { trust: Some((*trust).clone()), ..snapshot.clone() };
            all.extend(trusts.iter().map(of));
        }
        all.sort_by_key(|snapshot| std::cmp::Reverse(snapshot.on));
        all
    }

    /// The folders that trusts are read from, whatever the branch, with these trusts.
    fn places(&self) -> BTreeMap<&Path, BTreeSet<&Slug>> {
        let mut places: BTreeMap<&Path, BTreeSet<&Slug>> = BTreeMap::new();
        for (trust, at) in &self.joined.held_by {
            if let Some(source) = self.sources.get(*at) {
                places.entry(source.opened.root.as_path()).or_default().insert(trust);
            }
        }
        places
    }

    /// The region at a time that each register has a state of its own for, beside how it is now.
    pub fn since(&self, name: &Name) -> Since {
        let (mut lacking, mut found) = (Vec::new(), Vec::new());
        for (at, source) in self.sources.iter().enumerate() {
            for (part, trusts) in self.taken_from(at) {
                match then(source, name) {
                    Ok(then) => {
                        let has = |trust: &&&Slug| {
                            then.only.as_ref().is_none_or(|only| only.contains(**trust))
                        };
                        let trusts = trusts.iter().filter(has).copied().collect();
                        found.push(Was { part, trusts, then });
                    }
                    Err(why) => lacking.push(Lacking { source: at, why }),
                }
            }
        }
        found.retain(|was| !was.trusts.is_empty());
        Since { pieces: self.pieces(found), lacking }
    }

    /// The region's trusts that a source holds, by the part they stand in.
    fn taken_from(&self, source: usize) -> BTreeMap<usize, Vec<&Slug>> {
        let mut taken: BTreeMap<usize, Vec<&Slug>> = BTreeMap::new();
        let own = self.joined.held_by.iter().filter(|(_, at)| **at == source);
        for (trust, _) in own {
            let holds = |part: &Register| part.trusts.contains_key(trust);
            if let Some(part) = self.joined.parts.iter().position(holds) {
                taken.entry(part).or_default().push(trust);
            }
        }
        taken
    }

    /// Sources that were judged by the same scale, as one.
    fn pieces(&self, found: Vec<Was<'_>>) -> Vec<(usize, Loaded)> {
        let mut pieces: Vec<(usize, Loaded)> = Vec::new();
        for was in found {
            let Some(now) = self.joined.parts.get(was.part) else { continue };
            let Then { register: then, label, unread, .. } = was.then;
            let alike = |(part, piece): &&mut (usize, Loaded)| {
                *part == was.part
                    && piece.before.year == then.year
                    && judge_alike(&piece.before.matrix, &then.matrix)
            };
            let of = |register: &Register| -> BTreeMap<_, _> {
                let book = |trust: &&Slug| {
                    ((*trust).clone(), register.book(trust).cloned().unwrap_or_default())
                };
                was.trusts.iter().map(book).collect()
            };
            let (before, after) = (of(&then), of(now));
            match pieces.iter_mut().find(alike) {
                Some((_, piece)) => {
                    piece.before.trusts.extend(before);
                    piece.after.trusts.extend(after);
                    piece.unread.extend(unread);
                    piece.labels[0] = joined(&piece.labels[0], label);
                }
                None => {
                    let before = Register { trusts: before, ..then };
                    let after = Register { trusts: after, ..now.clone() };
                    let labels = [label, Label::WorkingTree];
                    pieces.push((was.part, Loaded { before, after, labels, unread }));
                }
            }
        }
        pieces
    }

    /// The trusts of most trusts' scale as they were, for screens: those that were judged by the
    /// scale that most of them had then.
    ///
    /// # Errors
    /// [`RevisionError`] where no register has such a state.
    pub fn as_it_was(&self, name: &Name) -> Result<Then, RevisionError> {
        let Since { pieces, lacking } = self.since(name);
        let of_lead = pieces.into_iter().filter(|(part, _)| *part == 0);
        let most = of_lead.max_by_key(|(_, piece)| piece.before.trusts.len());
        let Some((_, piece)) = most else {
            let first = lacking.into_iter().next();
            return Err(first.map_or(RevisionError::NothingCommon, |lacking| lacking.why));
        };
        let only = Some(piece.before.trusts.keys().cloned().collect());
        let [label, _] = piece.labels;
        Ok(Then { register: piece.before, label, only, unread: piece.unread })
    }
}

/// What two registers' states of a time are called together.
fn joined(one: &Label, other: Label) -> Label {
    match (one, other) {
        (Label::Snapshot { name: a, on }, Label::Snapshot { name: b, on: later }) if *a == b => {
            Label::Snapshot { name: b, on: later.max(*on) }
        }
        (Label::Snapshot { .. } | Label::LastSnapshots, Label::Snapshot { .. }) => {
            Label::LastSnapshots
        }
        (one, _) => one.clone(),
    }
}

/// A source as it was.
fn then(source: &Source, name: &Name) -> Result<Then, RevisionError> {
    let opened = &source.opened;
    as_it_was_before(&opened.root, (&opened.register, &source.now()), name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::git;
    use crate::history::item_log::Step;
    use crate::history::region::{Wanted, read};
    use crate::model::{DocKey, ItemKey};
    use crate::store::{builtin, create, keep_copy};

    /// A register with content of one trust.
    fn made(dir: &Path, trust: &str) -> Wanted {
        let root = dir.join(trust);
        let catalogue = builtin::catalogue("helse-nord-2024").unwrap();
        create(&root, "Prøve", 2024, catalogue, builtin::matrix("default").unwrap()).unwrap();
        std::fs::create_dir_all(root.join("2024").join(trust)).unwrap();
        write(&root, trust, 2);
        Wanted::parse(&root)
    }

    fn write(root: &Path, trust: &str, probability: u8) {
        let text = format!(
            "status = \"draft\"\n\n[risk.r1111]\ntitle = \"Noe\"\nprobability = {probability}\n\
             consequence.quality = 3\n"
        );
        std::fs::write(root.join("2024").join(trust).join("ventetid.toml"), text).unwrap();
    }

    fn tagged(root: &Path, tags: &[&str]) {
        let who = ["-c", "user.name=T", "-c", "user.email=t@example.org"];
        let run = |args: &[&str]| git::run(root, &[&who, args].concat(), &[]).unwrap();
        run(&["init", "--quiet"]);
        run(&["add", "."]);
        run(&["commit", "--quiet", "-m", "Begun"]);
        tags.iter().for_each(|tag| run(&["tag", "-a", "-m", "x", tag]));
    }

    #[test]
    fn snapshots_of_a_name_are_one_with_git_and_without() {
        let dir = tempfile::tempdir().unwrap();
        let wanted = ["unn", "fin", "nlsh"].map(|trust| made(dir.path(), trust));
        tagged(&wanted[0].path, &["risiko/2024-02-07", "risiko/2024-03-01", "risiko/fin/own"]);
        tagged(&wanted[1].path, &["risiko/2024-02-07"]);
        keep_copy(&wanted[2].path, 2024, None, "2024-02-07", str::to_owned).unwrap();
        for (wanted, trust) in wanted.iter().zip(["unn", "fin", "nlsh"]) {
            write(&wanted.path, trust, 4);
        }
        let region = read(&wanted, false, None).unwrap();
        let mut names: Vec<String> =
            region.snapshots().into_iter().map(|s| format!("{:?} {}", s.trust, s.name)).collect();
        names.sort();
        names.dedup();
        let unn = Slug::new("unn");
        let wanted = [format!("{:?} 2024-02-07", None::<Slug>), format!("{unn:?} 2024-03-01")];
        assert_eq!(names, wanted, "a trust's own that is read from elsewhere is none");
        let since = region.since(&Name::parse("2024-02-07"));
        assert!(since.lacking.is_empty(), "{:?}", since.lacking);
        let [(0, piece)] = &since.pieces[..] else { panic!("{:?}", since.pieces.len()) };
        assert_eq!((piece.before.trusts.len(), piece.after.trusts.len()), (3, 3));
        let found = crate::compare::compare(&piece.before, &piece.after);
        assert_eq!(found.summary().up, 3);
        let then = region.as_it_was(&Name::parse("2024-03-01")).unwrap();
        assert_eq!(then.only, Some([unn.unwrap()].into()));
        assert_eq!(region.since(&Name::parse("2024-03-01")).lacking.len(), 2);
    }
    #[test]
    fn the_history_of_a_risk_ends_where_its_branch_does() {
        let dir = tempfile::tempdir().unwrap();
        let wanted = made(dir.path(), "unn");
        tagged(&wanted.path, &[]);
        let who = ["-c", "user.name=T", "-c", "user.email=t@example.org"];
        let run = |args: &[&str]| git::run(&wanted.path, &[&who, args].concat(), &[]).unwrap();
        run(&["branch", "-M", "main"]);
        run(&["checkout", "--quiet", "-b", "work"]);
        write(&wanted.path, "unn", 4);
        run(&["commit", "--quiet", "-a", "-m", "Moved"]);
        write(&wanted.path, "unn", 1);
        let doc = DocKey::new(&Slug::new("unn").unwrap(), &Slug::new("ventetid").unwrap());
        let key = ItemKey::new(&doc, &Slug::new("r1111").unwrap());
        let told = |revision: Option<&str>| {
            let revision = revision.map(str::to_owned);
            let region = read(&[Wanted { revision, ..wanted.clone() }], false, None).unwrap();
            let steps = region.source_of(&doc.trust).unwrap().story(&key).unwrap();
            let subject = |step: Step| step.commit.map(|commit| commit.subject);
            steps.into_iter().map(subject).collect::<Vec<_>>()
        };
        let (begun, moved) = (Some("Begun".to_owned()), Some("Moved".to_owned()));
        assert_eq!(told(Some("main")), std::slice::from_ref(&begun));
        assert_eq!(told(Some("work")), [moved.clone(), begun.clone()]);
        assert_eq!(told(None), [None, moved, begun], "the files as they are");
    }
}
