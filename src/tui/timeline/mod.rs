//! How the register was at its snapshots, read from git beside the event loop, and which of them it
//! is compared with.

mod compared;
mod reach;

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

pub(crate) use compared::{Compared, Since};
pub(crate) use reach::Reach;

use crate::history::item_log::{Standing, Step};
use crate::history::revisions::{Label, Name, RevisionError, Then};
use crate::history::snapshots::Snapshot;
use crate::model::{Date, DocKey, ItemKey, Ledger, Register, Slug};

/// A snapshot as people name it: the register's, the trusts' own of that name, or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stop {
    pub(crate) name: String,
    /// The day of the newest tag of that name.
    pub(crate) on: Date,
    /// The whole register has it.
    pub(crate) is_whole: bool,
    /// Trusts that have their own of that name.
    pub(crate) own: BTreeSet<Slug>,
}

/// Which time is meant.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Moment {
    /// Each trust's last snapshot.
    Last,
    /// The snapshots of a name.
    Stop(String),
}

impl Moment {
    fn name(&self) -> Name {
        match self {
            Self::Last => Name::LastSnapshot,
            Self::Stop(name) => Name::Revision(name.clone()),
        }
    }
}

/// The register as it was, ready to be shown.
pub(crate) struct Past {
    pub(crate) ledger: Ledger,
    pub(crate) label: Label,
    only: Option<BTreeSet<Slug>>,
    /// Files of that time that could not be read; not those that are the same today.
    unread: BTreeSet<PathBuf>,
}

impl Past {
    fn new(then: Then) -> Self {
        let unread = then.unread.into_iter().map(|unread| unread.why.file).collect();
        Self { ledger: Ledger::new(then.register), label: then.label, only: then.only, unread }
    }

    /// How many files of that time could not be read.
    pub(crate) fn unread(&self) -> usize {
        self.unread.len()
    }

    /// The file of that time is not today's, and could not be read.
    fn is_unread(&self, doc: &DocKey) -> bool {
        self.unread.contains(&self.ledger.register().file(doc))
    }

    /// The trust has such a state.
    pub(crate) fn is_of(&self, trust: &Slug) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(trust))
    }
}

/// The history of a risk, newest first, and the risk at the snapshots.
#[derive(Default)]
pub(crate) struct Story {
    pub(crate) steps: Vec<Step>,
    pub(crate) at: Vec<(Snapshot, Standing)>,
}

/// What comes from beside the event loop.
enum Told {
    Stops(Vec<Stop>),
    Past(Moment, Box<Result<Then, RevisionError>>),
    Story(ItemKey, Story),
}

/// What is known of the snapshots.
pub(crate) struct Timeline {
    stops: Vec<Stop>,
    known: HashMap<Moment, Option<Rc<Past>>>,
    stories: HashMap<ItemKey, Rc<Story>>,
    compared: Option<Compared>,
    /// What is to be compared with once it is read.
    wanted: Option<Moment>,
    asked: BTreeSet<String>,
    awaited: usize,
    tell: Sender<Told>,
    hear: Receiver<Told>,
}

impl Default for Timeline {
    fn default() -> Self {
        let (tell, hear) = mpsc::channel();
        Self {
            stops: Vec::new(),
            known: HashMap::new(),
            stories: HashMap::new(),
            compared: None,
            wanted: None,
            asked: BTreeSet::new(),
            awaited: 0,
            tell,
            hear,
        }
    }
}

impl Timeline {
    /// Reads which snapshots there are, and compares with the last ones.
    pub(crate) fn begin(&mut self, reach: &Reach, saved: Register) {
        self.list(reach);
        self.compare(Some(Moment::Last), reach, saved);
    }

    /// Reads anew which snapshots there are.
    pub(crate) fn list(&mut self, reach: &Reach) {
        let reach = reach.clone();
        self.beside(move || Told::Stops(stops(reach.snapshots())));
    }

    /// Forgets what has been read and reads anew which snapshots there are: others' may have come.
    /// What is compared with stays.
    pub(crate) fn forget(&mut self, reach: &Reach) {
        self.known.retain(|moment, past| *moment != Moment::Last && past.is_some());
        self.asked.clear();
        self.list(reach);
    }

    fn beside(&mut self, work: impl FnOnce() -> Told + Send + 'static) {
        let tell = self.tell.clone();
        self.awaited += 1;
        thread::spawn(move || {
            let told = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work));
            // The program may have ended meanwhile.
            let _ = tell.send(told.unwrap_or_else(|_| Told::Stops(Vec::new())));
        });
    }

    /// The snapshots, newest first.
    pub(crate) fn stops(&self) -> &[Stop] {
        &self.stops
    }

    /// What the register is compared with.
    pub(crate) fn compared(&self) -> Option<&Compared> {
        self.compared.as_ref()
    }

    /// A time, where it has been read; `Some(None)` where it cannot be.
    pub(crate) fn past(&self, moment: &Moment) -> Option<Option<&Rc<Past>>> {
        self.known.get(moment).map(Option::as_ref)
    }

    /// Reads a time, where it has not been.
    pub(crate) fn recall(&mut self, moment: &Moment, reach: &Reach, saved: Register) {
        let is_new = !self.known.contains_key(moment) && self.asked.insert(format!("{moment:?}"));
        if !is_new {
            return;
        }
        let (reach, moment) = (reach.clone(), moment.clone());
        self.beside(move || {
            let then = reach.as_it_was(&saved, &moment.name());
            Told::Past(moment, Box::new(then))
        });
    }

    /// Reads the history of a risk; it may have got longer since the last time.
    pub(crate) fn read_story(&mut self, key: ItemKey, reach: &Reach, saved: Register) {
        self.stories.remove(&key);
        let reach = reach.clone();
        self.beside(move || {
            let story = reach.story(&saved, &key);
            Told::Story(key, story)
        });
    }

    /// The history of a risk, where it has been read.
    pub(crate) fn story(&self, key: &ItemKey) -> Option<&Rc<Story>> {
        self.stories.get(key)
    }

    /// Compares with a time from now on, or with none.
    pub(crate) fn compare(&mut self, moment: Option<Moment>, reach: &Reach, saved: Register) {
        self.compared = None;
        if let Some(moment) = &moment {
            self.recall(moment, reach, saved);
        }
        self.wanted = moment;
    }

    /// Brings the comparison up to date with the register as it stands.
    pub(crate) fn renew(&mut self, now: &Register) {
        if let Some(Some(past)) = self.wanted.as_ref().and_then(|moment| self.known.get(moment)) {
            self.compared = Some(Compared::with(Rc::clone(past)));
            self.wanted = None;
        }
        if let Some(compared) = &mut self.compared {
            compared.renew(now);
        }
    }

    /// Something is being read.
    pub(crate) fn is_waiting(&self) -> bool {
        self.awaited > 0
    }

    /// Takes over what was read; whether there was anything.
    pub(crate) fn look(&mut self) -> bool {
        let mut has_news = false;
        while let Ok(told) = self.hear.try_recv() {
            self.take(told);
            has_news = true;
        }
        has_news
    }

    /// Waits for what is being read.
    pub(crate) fn wait(&mut self) {
        while self.awaited > 0 {
            match self.hear.recv() {
                Ok(told) => self.take(told),
                Err(_) => return,
            }
        }
    }

    fn take(&mut self, told: Told) {
        self.awaited = self.awaited.saturating_sub(1);
        match told {
            Told::Stops(stops) if stops.is_empty() => {}
            Told::Stops(stops) => self.stops = stops,
            Told::Story(key, story) => {
                self.stories.insert(key, Rc::new(story));
            }
            Told::Past(moment, then) => {
                let past = then.ok().map(|then| Rc::new(Past::new(then)));
                self.known.insert(moment, past);
            }
        }
    }
}

/// Snapshots by name, newest first.
fn stops(snapshots: Vec<Snapshot>) -> Vec<Stop> {
    let mut stops: Vec<Stop> = Vec::new();
    for snapshot in snapshots {
        let at = stops.iter().position(|stop| stop.name == snapshot.name);
        let at = at.unwrap_or_else(|| {
            let (name, on) = (snapshot.name.clone(), snapshot.on);
            stops.push(Stop { name, on, is_whole: false, own: BTreeSet::new() });
            stops.len() - 1
        });
        let Some(stop) = stops.get_mut(at) else { continue };
        match snapshot.trust {
            Some(trust) => {
                stop.own.insert(trust);
            }
            // Where the register has it, its day is the name's.
            None => (stop.is_whole, stop.on) = (true, snapshot.on),
        }
    }
    stops.sort_by_key(|stop| std::cmp::Reverse(stop.on));
    stops
}

#[cfg(test)]
impl Timeline {
    /// As if there were a snapshot of this name, and the register were compared with it.
    pub(crate) fn pretend(&mut self, name: &str, on: Date, register: Register) {
        let stop = Stop { name: name.into(), on, is_whole: true, own: BTreeSet::new() };
        self.stops.push(stop);
        let label = Label::Snapshot { name: name.into(), on };
        let then = Then { register, label, only: None, unread: Vec::new() };
        let moment = Moment::Stop(name.into());
        self.known.insert(moment.clone(), Some(Rc::new(Past::new(then))));
        self.wanted = Some(moment);
    }
}
