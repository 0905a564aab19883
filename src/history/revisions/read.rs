//! From listed documents to the two registers that hold them.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, mpsc};

use super::documents::{Content, Listing};
use super::resolve::Finder;
use super::year_files::{Setting, first_error};
use super::{RevisionError, Unread};
use crate::model::diagnostic::{Code, Diagnostic, Severity};
use crate::model::register::{INDICATORS, OTHER, TOP};
use crate::model::{Assessment, DocKey, Indicators, Register, TopFive, TrustBook};
use crate::store::{self, Document};

/// A document that was read.
#[derive(Debug, Clone)]
enum Held {
    Assessment(Arc<Assessment>),
    Top(Arc<TopFive>),
    Indicators(Arc<Indicators>),
    /// It cannot be read; what it holds, where that is at hand.
    Damaged(Option<Arc<Vec<u8>>>),
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
    let outcomes = read_all(finder, &jobs, settings)?;
    let mut registers = settings.map(empty);
    let mut damaged: BTreeMap<&DocKey, [Option<Arc<Vec<u8>>>; 2]> = BTreeMap::new();
    for (job, (held, problem)) in jobs.iter().zip(outcomes) {
        unread.extend(problem.map(|why| Unread::new(job.at == 0, why)));
        if job.for_both {
            put(&mut registers[1 - job.at], job.doc, held.clone());
        }
        if let Held::Damaged(bytes) = &held {
            let known = damaged.entry(job.doc).or_default();
            known[job.at].clone_from(bytes);
            if job.for_both {
                known[1 - job.at].clone_from(bytes);
            }
        }
        put(&mut registers[job.at], job.doc, held);
    }
    // What is damaged alike in both is the same file: it hides no difference.
    let is_same_year = settings[0].year == settings[1].year;
    let is_alike = |both: &[Option<Arc<Vec<u8>>>; 2]| both[0].is_some() && both[0] == both[1];
    for (doc, _) in damaged.iter().filter(|(_, both)| is_same_year && is_alike(both)) {
        for book in registers.iter_mut().filter_map(|r| r.trusts.get_mut(&doc.trust)) {
            book.damaged.remove(&doc.name);
        }
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
        Held::Damaged(_) => {
            book.damaged.insert(doc.name.clone());
        }
    }
}

/// A file of one of the year's goals, or one that every trust has.
fn belongs(doc: &DocKey, setting: &Setting) -> bool {
    let name = doc.name.as_str();
    [OTHER, TOP, INDICATORS].contains(&name) || setting.catalogue.goal(name).is_some()
}

fn jobs<'l>(listing: &'l Listing, settings: [&Setting; 2], alike: bool) -> Vec<Job<'l>> {
    let mut jobs = Vec::new();
    for (doc, both) in listing {
        let [before, after] = [(0, &both.before), (1, &both.after)].map(|(at, content)| {
            let content = content.as_ref().filter(|_| belongs(doc, settings[at]))?;
            Some(Job { content, doc, at, for_both: false })
        });
        match (before, after) {
            (Some(a), Some(b)) if alike && a.content == b.content && a.content.is_blob() => {
                jobs.push(Job { for_both: true, ..a });
            }
            (before, after) => jobs.extend(before.into_iter().chain(after)),
        }
    }
    jobs
}

/// A document to read: the job's place, and a blob's bytes.
type Task = (usize, Option<Arc<Vec<u8>>>);

/// Reads on all cores while git still looks for the next; the outcomes in the order of the jobs.
fn read_all(
    finder: &mut Finder<'_>,
    jobs: &[Job<'_>],
    settings: [&Setting; 2],
) -> Result<Vec<Outcome>, RevisionError> {
    let mut blobs: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, job) in jobs.iter().enumerate() {
        if let Content::Blob(id) = job.content {
            blobs.entry(id).or_default().push(at);
        }
    }
    let workers = std::thread::available_parallelism().map_or(1, |n| n.get()).min(jobs.len());
    let (give, take) = mpsc::channel::<Task>();
    let take = Mutex::new(take);
    let next = || take.lock().ok()?.recv().ok();
    let work = || {
        let mut done = Vec::new();
        while let Some((at, bytes)) = next() {
            let (job, bytes) = (&jobs[at], bytes.as_ref().map(|bytes| bytes.as_slice()));
            done.push((at, read_one(job, bytes, settings[job.at])));
        }
        done
    };
    let done = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        // Nobody takes any more only where every worker has panicked: their jobs are told below.
        let on_disk = jobs.iter().enumerate().filter(|(_, job)| !job.content.is_blob());
        for (at, _) in on_disk {
            let _ = give.send((at, None));
        }
        let fetched = fetch(finder, &blobs, &give);
        drop(give);
        let done = workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default());
        let done: Vec<(usize, Outcome)> = done.collect();
        fetched.map(|()| done)
    })?;
    let mut outcomes = vec![None; jobs.len()];
    for (at, outcome) in done {
        outcomes[at] = Some(outcome);
    }
    let lost =
        |job: &Job<'_>| (Held::Damaged(None), Some(unreadable(job.doc, settings[job.at].year)));
    let outcomes = outcomes.into_iter().zip(jobs);
    Ok(outcomes.map(|(outcome, job)| outcome.unwrap_or_else(|| lost(job))).collect())
}

/// Gives blobs to be read as git finds them; what git does not have is given to nobody.
fn fetch(
    finder: &mut Finder<'_>,
    blobs: &BTreeMap<&str, Vec<usize>>,
    give: &mpsc::Sender<Task>,
) -> Result<(), RevisionError> {
    if blobs.is_empty() {
        return Ok(());
    }
    let ids: Vec<String> = blobs.keys().map(|id| (*id).to_owned()).collect();
    let jobs: Vec<&Vec<usize>> = blobs.values().collect();
    finder.objects()?.each(&ids, |at, object| {
        let Some(object) = object else { return };
        let bytes = Arc::new(object.bytes);
        for job in jobs[at] {
            let _ = give.send((*job, Some(Arc::clone(&bytes))));
        }
    })?;
    Ok(())
}

fn read_one(job: &Job<'_>, bytes: Option<&[u8]>, setting: &Setting) -> Outcome {
    let (year, matrix) = (setting.year, &setting.matrix);
    let (document, problems) = match (bytes, job.content) {
        (_, Content::File(root)) => store::document_on_disk(root, year, job.doc, matrix),
        (bytes, Content::Blob(_)) => {
            store::document(bytes.unwrap_or_default(), year, job.doc, matrix)
        }
    };
    let held = match document {
        Document::Assessment(assessment) => Held::Assessment(Arc::from(assessment)),
        Document::Top(top) => Held::Top(Arc::new(top)),
        Document::Indicators(indicators) => Held::Indicators(Arc::new(indicators)),
        Document::Damaged => {
            let on_disk = |root: &PathBuf| fs::read(root.join(job.doc.file(year))).ok();
            Held::Damaged(match (bytes, job.content) {
                (_, Content::File(root)) => on_disk(root).map(Arc::new),
                (bytes, Content::Blob(_)) => bytes.map(|bytes| Arc::new(bytes.to_vec())),
            })
        }
    };
    (held, first_error(problems))
}

fn unreadable(doc: &DocKey, year: i32) -> Diagnostic {
    Diagnostic::of_file(Severity::Error, Code::Unreadable, doc.file(year)).with("why", "?")
}
