//! From listed documents to the two registers that hold them.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::listing::{Content, Listing};
use super::resolve::Finder;
use super::setting::{Setting, first_error};
use super::{RevisionError, Unread};
use crate::model::diagnostic::{Code, Diagnostic, Severity};
use crate::model::register::{OTHER, TOP};
use crate::model::{Assessment, DocKey, Indicators, Register, TopFive, TrustBook};
use crate::store::{self, Document};

/// A document that was read.
#[derive(Debug, Clone)]
enum Held {
    Assessment(Arc<Assessment>),
    Top(Arc<TopFive>),
    Indicators(Arc<Indicators>),
    Damaged,
}

/// One reading: what, of which document, for which of the two states (or for both).
#[derive(Debug, Clone, Copy)]
struct Job<'l> {
    content: &'l Content,
    doc: &'l DocKey,
    /// By this state's matrix.
    at: usize,
    /// The other state has the same, and reads it alike.
    for_both: bool,
}

/// What was read, and the first thing that is wrong with it.
type Outcome = (Held, Option<Diagnostic>);

/// Reads the listed documents of both states. Where both matrices read alike, what is the same
/// blob in both is read once and shared.
pub(super) fn read(
    finder: &mut Finder<'_>,
    listing: &Listing,
    settings: [&Setting; 2],
    alike: bool,
    unread: &mut Vec<Unread>,
) -> Result<[Register; 2], RevisionError> {
    let jobs = jobs(listing, settings, alike);
    let bytes = bytes_of(finder, &jobs)?;
    let outcomes = read_all(finder.root, &jobs, &bytes, settings);
    let mut registers = settings.map(empty);
    for (job, (held, problem)) in jobs.iter().zip(outcomes) {
        unread.extend(problem.map(|why| Unread::new(job.at == 0, why)));
        if job.for_both {
            put(&mut registers[1 - job.at], job.doc, held.clone());
        }
        put(&mut registers[job.at], job.doc, held);
    }
    Ok(registers)
}

/// A register without documents.
fn empty(setting: &Setting) -> Register {
    let trusts = setting.catalogue.trusts.iter();
    Register {
        name: setting.name.clone(),
        year: setting.year,
        matrix: Arc::clone(&setting.matrix),
        catalogue: Arc::clone(&setting.catalogue),
        trusts: trusts.map(|trust| (trust.id.clone(), TrustBook::default())).collect(),
    }
}

fn put(register: &mut Register, doc: &DocKey, held: Held) {
    let book = register.trusts.entry(doc.trust.clone()).or_default();
    match held {
        Held::Assessment(assessment) => {
            book.assessments.insert(doc.name.clone(), assessment);
        }
        Held::Top(top) => book.top = top,
        Held::Indicators(indicators) => book.indicators = indicators,
        Held::Damaged => {
            book.damaged.insert(doc.name.clone());
        }
    }
}

/// A file of one of the year's goals, or one that every trust has.
fn belongs(doc: &DocKey, setting: &Setting) -> bool {
    let name = doc.name.as_str();
    name == OTHER || name == TOP || setting.catalogue.goal(name).is_some()
}

fn jobs<'l>(listing: &'l Listing, settings: [&Setting; 2], alike: bool) -> Vec<Job<'l>> {
    let mut jobs = Vec::new();
    for (doc, both) in listing {
        let [before, after] = [(0, &both.before), (1, &both.after)].map(|(at, content)| {
            let content = content.as_ref().filter(|_| belongs(doc, settings[at]))?;
            Some(Job { content, doc, at, for_both: false })
        });
        match (before, after) {
            (Some(a), Some(b))
                if alike && a.content == b.content && *a.content != Content::Disk =>
            {
                jobs.push(Job { for_both: true, ..a });
            }
            (before, after) => jobs.extend(before.into_iter().chain(after)),
        }
    }
    jobs
}

/// The bytes of all blobs, by their ids.
fn bytes_of(
    finder: &mut Finder<'_>,
    jobs: &[Job<'_>],
) -> Result<HashMap<String, Vec<u8>>, RevisionError> {
    let ids = jobs.iter().filter_map(|job| match job.content {
        Content::Blob(id) => Some(id.clone()),
        Content::Disk => None,
    });
    let ids: Vec<String> = ids.collect::<BTreeSet<_>>().into_iter().collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let found = finder.objects()?.ask(&ids)?;
    let bytes = ids.into_iter().zip(found).filter_map(|(id, object)| Some((id, object?.bytes)));
    Ok(bytes.collect())
}

/// Reads on all cores; the outcomes in the order of the jobs.
fn read_all(
    root: &Path,
    jobs: &[Job<'_>],
    bytes: &HashMap<String, Vec<u8>>,
    settings: [&Setting; 2],
) -> Vec<Outcome> {
    let workers = std::thread::available_parallelism().map_or(1, |n| n.get()).min(jobs.len());
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            match jobs.get(at) {
                Some(job) => done.push((at, read_one(root, job, bytes, settings[job.at]))),
                None => return done,
            }
        }
    };
    let mut outcomes: Vec<Option<Outcome>> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..workers).map(|_| scope.spawn(work)).collect();
        let mut outcomes = vec![None; jobs.len()];
        let mut done = work();
        for other in others {
            // A worker that panicked has read nothing: what it took is damaged below.
            done.extend(other.join().unwrap_or_default());
        }
        for (at, outcome) in done {
            outcomes[at] = Some(outcome);
        }
        outcomes
    });
    let lost = |job: &Job<'_>| (Held::Damaged, Some(unreadable(job.doc, settings[job.at].year)));
    let outcomes = outcomes.iter_mut().zip(jobs);
    outcomes.map(|(outcome, job)| outcome.take().unwrap_or_else(|| lost(job))).collect()
}

fn read_one(
    root: &Path,
    job: &Job<'_>,
    bytes: &HashMap<String, Vec<u8>>,
    setting: &Setting,
) -> Outcome {
    let (year, matrix) = (setting.year, &setting.matrix);
    let (document, problems) = match job.content {
        Content::Disk => store::document_on_disk(root, year, job.doc, matrix),
        Content::Blob(id) => match bytes.get(id) {
            Some(bytes) => store::document(bytes, year, job.doc, matrix),
            None => (Document::Damaged, vec![unreadable(job.doc, year)]),
        },
    };
    let held = match document {
        Document::Assessment(assessment) => Held::Assessment(Arc::from(assessment)),
        Document::Top(top) => Held::Top(Arc::new(top)),
        Document::Indicators(indicators) => Held::Indicators(Arc::new(indicators)),
        Document::Damaged => Held::Damaged,
    };
    (held, first_error(problems))
}

fn unreadable(doc: &DocKey, year: i32) -> Diagnostic {
    let file = Path::new(&year.to_string()).join(format!("{doc}.toml"));
    Diagnostic::of_file(Severity::Error, Code::Unreadable, file).with("why", "?")
}
