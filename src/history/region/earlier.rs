//! Snapshots of the same name, joined: each register has its own, of its own day.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::Region;
use crate::compare::region::judge_alike;
use crate::history::revisions::{
    EarlierState, Label, Revision, RevisionError, StatePair, earlier_state_of,
};
use crate::history::snapshots::{Snapshot, snapshots};
use crate::model::{Register, Slug};

/// The region then and now, in as many pieces as there are scales.
#[derive(Debug)]
pub struct Since {
    /// Each piece with the place of its register among the region's parts.
    pub pieces: Vec<(usize, StatePair)>,
    /// Registers that have no such state.
    pub lacking: Vec<MissingState>,
}

/// A register that has no such state.
#[derive(Debug)]
pub struct MissingState {
    /// The register, by its place among the region's sources.
    pub source: usize,
    /// Why it was not read.
    pub why: RevisionError,
}

/// A member as it was.
struct EarlierMember<'r> {
    part: usize,
    /// The trusts that are read from it and have such a state.
    trusts: Vec<&'r Slug>,
    state: EarlierState,
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
    pub fn since(&self, revision: &Revision) -> Since {
        let (mut missing, mut found) = (Vec::new(), Vec::new());
        for (at, member) in self.sources.iter().enumerate() {
            for (part, mut trusts) in self.taken_from(at) {
                let opened = &member.opened;
                let now = (&opened.register, &member.now());
                match earlier_state_of(&opened.root, now, revision) {
                    Ok(state) => {
                        let has = |trust| state.only.as_ref().is_none_or(|o| o.contains(trust));
                        trusts.retain(|trust| has(*trust));
                        found.push(EarlierMember { part, trusts, state });
                    }
                    Err(why) => missing.push(MissingState { source: at, why }),
                }
            }
        }
        found.retain(|member| !member.trusts.is_empty());
        Since { pieces: self.pieces(found), lacking: missing }
    }

    /// The region's trusts that a member holds, by the part they stand in.
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

    /// Members that were judged by the same scale, as one.
    fn pieces(&self, found: Vec<EarlierMember<'_>>) -> Vec<(usize, StatePair)> {
        let mut pieces: Vec<(usize, StatePair)> = Vec::new();
        for EarlierMember { part, trusts, state } in found {
            let Some(now) = self.joined.parts.get(part) else { continue };
            let EarlierState { register, label, unread, .. } = state;
            let of = |from: &Register| -> BTreeMap<_, _> {
                let book = |trust: &&Slug| {
                    ((*trust).clone(), from.book(trust).cloned().unwrap_or_default())
                };
                trusts.iter().map(book).collect()
            };
            let (before, after) = (of(&register), of(now));
            let alike = |(at, piece): &&mut (usize, StatePair)| {
                *at == part
                    && piece.before.year == register.year
                    && judge_alike(&piece.before.matrix, &register.matrix)
            };
            if let Some((_, piece)) = pieces.iter_mut().find(alike) {
                piece.before.trusts.extend(before);
                piece.after.trusts.extend(after);
                piece.unread.extend(unread);
                piece.labels[0] = common_label(&piece.labels[0], label);
            } else {
                let before = Register { trusts: before, ..register };
                let after = Register { trusts: after, ..now.clone() };
                let labels = [label, Label::WorkingTree];
                pieces.push((part, StatePair { before, after, labels, unread }));
            }
        }
        pieces
    }

    /// The trusts of most trusts' scale as they were, for screens: those that were judged by the
    /// scale that most of them had then.
    ///
    /// # Errors
    /// [`RevisionError`] where no register has such a state.
    pub fn earlier_state(&self, revision: &Revision) -> Result<EarlierState, RevisionError> {
        let Since { pieces, lacking } = self.since(revision);
        let of_lead = pieces.into_iter().filter(|(part, _)| *part == 0);
        let most = of_lead.max_by_key(|(_, piece)| piece.before.trusts.len());
        let Some((_, piece)) = most else {
            let first = lacking.into_iter().next();
            return Err(first.map_or(RevisionError::NothingCommon, |missing| missing.why));
        };
        let only = Some(piece.before.trusts.keys().cloned().collect());
        let [label, _] = piece.labels;
        Ok(EarlierState { register: piece.before, label, only, unread: piece.unread })
    }
}

/// What two registers' states of a time are called together.
fn common_label(one: &Label, other: Label) -> Label {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::git;
    use crate::history::item_log::LogEntry;
    use crate::history::region::{Location, read};
    use crate::model::{DocKey, ItemKey};
    use crate::store::{builtin, create, keep_copy};

    /// A register with content of one trust.
    fn made(dir: &Path, trust: &str) -> Location {
        let root = dir.join(trust);
        let catalogue = builtin::catalogue("helse-nord-2024").unwrap();
        create(&root, "Prøve", 2024, catalogue, builtin::matrix("default").unwrap()).unwrap();
        std::fs::create_dir_all(root.join("2024").join(trust)).unwrap();
        write(&root, trust, 2);
        Location::parse(&root)
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
        let locations = ["unn", "fin", "nlsh"].map(|trust| made(dir.path(), trust));
        tagged(&locations[0].path, &["risiko/2024-02-07", "risiko/2024-03-01", "risiko/fin/own"]);
        tagged(&locations[1].path, &["risiko/2024-02-07"]);
        keep_copy(&locations[2].path, 2024, None, "2024-02-07", str::to_owned).unwrap();
        for (location, trust) in locations.iter().zip(["unn", "fin", "nlsh"]) {
            write(&location.path, trust, 4);
        }
        let region = read(&locations, false, None).unwrap();
        let mut names: Vec<String> =
            region.snapshots().into_iter().map(|s| format!("{:?} {}", s.trust, s.name)).collect();
        names.sort();
        names.dedup();
        let unn = Slug::new("unn");
        let wanted = [format!("{:?} 2024-02-07", None::<Slug>), format!("{unn:?} 2024-03-01")];
        assert_eq!(names, wanted, "a trust's own that is read from elsewhere is none");
        let since = region.since(&Revision::parse("2024-02-07"));
        assert!(since.lacking.is_empty(), "{:?}", since.lacking);
        let [(0, piece)] = &since.pieces[..] else { panic!("{:?}", since.pieces.len()) };
        assert_eq!((piece.before.trusts.len(), piece.after.trusts.len()), (3, 3));
        let found = crate::compare::compare(&piece.before, &piece.after);
        assert_eq!(found.summary().up, 3);
        let then = region.earlier_state(&Revision::parse("2024-03-01")).unwrap();
        assert_eq!(then.only, Some([unn.unwrap()].into()));
        assert_eq!(region.since(&Revision::parse("2024-03-01")).lacking.len(), 2);
    }
    #[test]
    fn the_history_of_a_risk_ends_where_its_branch_does() {
        let dir = tempfile::tempdir().unwrap();
        let location = made(dir.path(), "unn");
        tagged(&location.path, &[]);
        let who = ["-c", "user.name=T", "-c", "user.email=t@example.org"];
        let run = |args: &[&str]| git::run(&location.path, &[&who, args].concat(), &[]).unwrap();
        run(&["branch", "-M", "main"]);
        run(&["checkout", "--quiet", "-b", "work"]);
        write(&location.path, "unn", 4);
        run(&["commit", "--quiet", "-a", "-m", "Moved"]);
        write(&location.path, "unn", 1);
        let doc = DocKey::new(&Slug::new("unn").unwrap(), &Slug::new("ventetid").unwrap());
        let key = ItemKey::new(&doc, &Slug::new("r1111").unwrap());
        let subjects = |revision: Option<&str>| {
            let revision = revision.map(str::to_owned);
            let region = read(&[Location { revision, ..location.clone() }], false, None).unwrap();
            let steps = region.source_of(&doc.trust).unwrap().item_log(&key).unwrap();
            let subject = |step: LogEntry| step.commit.map(|commit| commit.subject);
            steps.into_iter().map(subject).collect::<Vec<_>>()
        };
        let (begun, moved) = (Some("Begun".to_owned()), Some("Moved".to_owned()));
        assert_eq!(subjects(Some("main")), std::slice::from_ref(&begun));
        assert_eq!(subjects(Some("work")), [moved.clone(), begun.clone()]);
        assert_eq!(subjects(None), [None, moved, begun], "the files as they are");
    }
}
