//! Reading the listed documents into the two registers that hold them.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, mpsc};

use super::documents::Content;
use super::plan::ReadPlan;
use super::resolve::Resolver;
use super::year_files::{YearFiles, first_error};
use super::{RevisionError, UnreadFile};
use crate::model::diagnostic::{Code, Diagnostic, Severity};
use crate::model::{DocKey, Document, Register, TrustBook};
use crate::store;

/// A document that was read.
#[derive(Debug, Clone)]
enum ReadDocument {
    Document(Document),
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
type Outcome = (ReadDocument, Option<Diagnostic>);

/// Reads the listed documents of both states. Where both matrices read alike, what is the same
/// blob in both is read once and shared.
pub(super) fn read(
    resolver: &mut Resolver<'_>,
    plan: &ReadPlan<'_>,
    unread: &mut Vec<UnreadFile>,
) -> Result<[Register; 2], RevisionError> {
    let jobs = jobs(plan);
    let outcomes = read_all(resolver, &jobs, &plan.year_files)?;
    let mut registers = plan.year_files.each_ref().map(empty);
    let mut damaged: BTreeMap<&DocKey, [Option<Arc<Vec<u8>>>; 2]> = BTreeMap::new();
    for (job, (document, problem)) in jobs.iter().zip(outcomes) {
        unread.extend(problem.map(|why| UnreadFile::new(job.at == 0, why)));
        let places = if job.for_both { &[0, 1][..] } else { &[job.at] };
        for at in places {
            if let ReadDocument::Damaged(bytes) = &document {
                damaged.entry(job.doc).or_default()[*at].clone_from(bytes);
            }
            put(&mut registers[*at], job.doc, document.clone());
        }
    }
    // What is damaged alike in both is the same file: it hides no difference.
    let is_same_year = registers[0].year == registers[1].year;
    let is_alike = |both: &[Option<Arc<Vec<u8>>>; 2]| both[0].is_some() && both[0] == both[1];
    for (doc, _) in damaged.iter().filter(|(_, both)| is_same_year && is_alike(both)) {
        for book in registers.iter_mut().filter_map(|r| r.trusts.get_mut(&doc.trust)) {
            book.damaged.remove(&doc.name);
        }
    }
    Ok(registers)
}

/// A register without documents.
fn empty(files: &YearFiles) -> Register {
    let trusts = files.catalogue.trusts.iter();
    Register {
        name: files.name.clone(),
        year: files.year,
        matrix: Arc::clone(&files.matrix),
        catalogue: Arc::clone(&files.catalogue),
        trusts: trusts.map(|trust| (trust.id.clone(), TrustBook::default())).collect(),
    }
}

fn put(register: &mut Register, doc: &DocKey, held: ReadDocument) {
    let book = register.trusts.entry(doc.trust.clone()).or_default();
    match held {
        ReadDocument::Document(document) => book.put(&doc.name, Some(document)),
        ReadDocument::Damaged(_) => {
            book.damaged.insert(doc.name.clone());
        }
    }
}

/// A file of one of the year's goals, or one that every trust has.
fn belongs(doc: &DocKey, files: &YearFiles) -> bool {
    let name = doc.name.as_str();
    doc.is_own() || files.catalogue.goal(name).is_some()
}

fn jobs<'l>(plan: &'l ReadPlan<'_>) -> Vec<Job<'l>> {
    let mut jobs = Vec::new();
    for (doc, both) in &plan.documents {
        let [before, after] = [(0, &both.before), (1, &both.after)].map(|(at, content)| {
            let content = content.as_ref().filter(|_| belongs(doc, &plan.year_files[at]))?;
            Some(Job { content, doc, at, for_both: false })
        });
        match (before, after) {
            (Some(a), Some(b)) if plan.alike && a.content == b.content && a.content.is_blob() => {
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
    resolver: &mut Resolver<'_>,
    jobs: &[Job<'_>],
    year_files: &[YearFiles; 2],
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
            done.push((at, read_one(job, bytes, &year_files[job.at])));
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
        let fetched = fetch(resolver, &blobs, &give);
        drop(give);
        let done = workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default());
        let done: Vec<(usize, Outcome)> = done.collect();
        fetched.map(|()| done)
    })?;
    let mut outcomes = vec![None; jobs.len()];
    for (at, outcome) in done {
        outcomes[at] = Some(outcome);
    }
    let lost = |job: &Job<'_>| {
        (ReadDocument::Damaged(None), Some(unreadable(job.doc, year_files[job.at].year)))
    };
    let outcomes = outcomes.into_iter().zip(jobs);
    Ok(outcomes.map(|(outcome, job)| outcome.unwrap_or_else(|| lost(job))).collect())
}

/// Gives blobs to be read as git finds them; what git does not have is given to nobody.
fn fetch(
    resolver: &mut Resolver<'_>,
    blobs: &BTreeMap<&str, Vec<usize>>,
    give: &mpsc::Sender<Task>,
) -> Result<(), RevisionError> {
    if blobs.is_empty() {
        return Ok(());
    }
    let ids: Vec<String> = blobs.keys().map(|id| (*id).to_owned()).collect();
    let jobs: Vec<&Vec<usize>> = blobs.values().collect();
    resolver.objects()?.each(&ids, |at, object| {
        let Some(object) = object else { return };
        let bytes = Arc::new(object.bytes);
        for job in jobs[at] {
            let _ = give.send((*job, Some(Arc::clone(&bytes))));
        }
    })?;
    Ok(())
}

fn read_one(job: &Job<'_>, bytes: Option<&[u8]>, files: &YearFiles) -> Outcome {
    let (year, matrix) = (files.year, &files.matrix);
    let (document, problems) = match (bytes, job.content) {
        (_, Content::File(root)) => store::document_on_disk(root, year, job.doc, matrix),
        (bytes, Content::Blob(_)) => {
            store::document(bytes.unwrap_or_default(), year, job.doc, matrix)
        }
    };
    let held = match document {
        Some(document) => ReadDocument::Document(document),
        None => {
            let on_disk = |root: &PathBuf| fs::read(root.join(job.doc.file(year))).ok();
            ReadDocument::Damaged(match (bytes, job.content) {
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
