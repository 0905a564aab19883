//! `risiko check --fix`: mends what is safe to mend, and says what it did.

use std::io::{self, BufRead as _, Write as _};
use std::path::{Path, PathBuf};

use super::edit::refused::Refused;
use super::failure::Failure;
use super::output;
use super::session::Session;
use crate::history::revisions::first_holder;
use crate::locale::{Arg, Locale};
use crate::model::new_id::{IdKind, new_id};
use crate::model::{Change, Code, Diagnostic, DocKey, ItemKey, Ledger, Matrix, Register, Slug};
use crate::report::sanitize::for_terminal;
use crate::store::reformat::{self, Reformed};
use crate::store::{Lock, ReadOnly, Workspace, rename_in_place, version};

/// An id that two files of a trust have.
struct Collision {
    id: Slug,
    /// The two files' documents.
    docs: [DocKey; 2],
}

/// Gives colliding ids a new one in the file that had it last.
///
/// # Errors
/// [`Failure::Save`] and [`Refused::Save`] where a file cannot be written, [`Failure::Held`] where
/// another program has the register open; what was mended before stays.
pub(super) fn collisions(session: &Session, locale: &Locale) -> Result<(), Failure> {
    let opened = &session.opened;
    let found: Vec<Collision> =
        opened.problems.iter().filter_map(|p| collision(&opened.register, p)).collect();
    if found.is_empty() {
        return Ok(());
    }
    let _lock = Lock::take_or_wait(&opened.root)?;
    let mut ledger = Ledger::new(opened.register.clone());
    let mut done = Vec::new();
    for collision in &found {
        let Some(keep) = keeper(&opened.root, &opened.register, collision, locale) else {
            let [first, second] = files(&opened.register, collision);
            let args = [
                ("id", collision.id.as_str()),
                ("first", &*shown(&first)),
                ("second", &*shown(&second)),
            ];
            output::complain(&said("check-fix-unclear", &args, locale));
            continue;
        };
        let (keeps, changes) = (&collision.docs[keep], &collision.docs[1 - keep]);
        let register = ledger.register();
        let key = ItemKey::new(changes, &collision.id);
        let kind = if register.risk(&key).is_some() { IdKind::Risk } else { IdKind::Measure };
        let taken = |id: &Slug| register.is_taken(&changes.trust, id);
        let id = new_id(kind, taken, |below| rand::random_range(0..below));
        let args = [
            ("file", &*shown(&register.file(changes))),
            ("old", collision.id.as_str()),
            ("new", id.as_str()),
            ("keeps", &*shown(&register.file(keeps))),
        ];
        let told = said("check-fix-renamed", &args, locale);
        // A refusal leaves the collision where it is: the list that follows names it again.
        if ledger.apply(Change::Rename(key.clone(), id.clone())).is_ok() {
            in_place(&opened.root, ledger.register(), &key, &id)?;
            done.push(told);
        }
    }
    // What could not be written in place is written now; the rest is there already.
    Workspace::new(&opened.root, opened.register.year).save(&mut ledger).map_err(Refused::Save)?;
    done.iter().for_each(|told| output::complain(told));
    Ok(())
}

/// Brings those of the year's files that are wanted into canonical form; a newer register's stay as they are.
///
/// # Errors
/// [`Failure::Io`] where a file cannot be written; what was mended before stays.
pub(super) fn forms(
    session: &Session,
    is_wanted: &dyn Fn(&Path) -> bool,
    locale: &Locale,
) -> Result<(), Failure> {
    let opened = &session.opened;
    if opened.read_only == Some(ReadOnly::NewerFormat) {
        return Ok(());
    }
    let mut files = reformat::files(&opened.root, &[opened.register.year]);
    files.retain(|file| is_wanted(file));
    let mut lock = None;
    for (file, reformed) in reformat::reformed(&opened.root, &files) {
        if let Reformed::Changed(text) = reformed {
            let failed = |why| Failure::Io { path: file.clone(), why };
            if lock.is_none() {
                lock = Some(Lock::take_or_wait(&opened.root)?);
            }
            reformat::put(&opened.root, &file, &text).map_err(failed)?;
            output::complain(&said("check-fix-formatted", &[("file", &*shown(&file))], locale));
        }
    }
    Ok(())
}

fn in_place(root: &Path, register: &Register, key: &ItemKey, id: &Slug) -> Result<(), Failure> {
    let Some(wanted) = register.document(&key.doc) else { return Ok(()) };
    let file = register.file(&key.doc);
    let written = rename_in_place(root, &file, &register.matrix, (&key.id, id), wanted);
    written.map(|_| ()).map_err(Failure::Save)
}

fn collision(register: &Register, problem: &Diagnostic) -> Option<Collision> {
    let other = (problem.code == Code::DuplicateId).then(|| problem.arg("other"))??;
    let id = Slug::new(problem.arg("key")?)?;
    let trust = Slug::new(problem.file.parent()?.file_name()?.to_str()?)?;
    let doc = |name: &str| Slug::new(name).map(|name| DocKey::new(&trust, &name));
    let docs = [doc(problem.file.file_stem()?.to_str()?)?, doc(other)?];
    let is_there = |doc: &DocKey| register.assessment(doc).is_some();
    docs.iter().all(is_there).then_some(Collision { id, docs })
}

/// The place of the file that keeps the id: the one that git has had it in longest, or the one that
/// a person says.
fn keeper(
    root: &Path,
    register: &Register,
    collision: &Collision,
    locale: &Locale,
) -> Option<usize> {
    let files = files(register, collision);
    let has = |text: &str, file: &Path| holds(text, file, &register.matrix, &collision.id);
    let known = first_holder(root, [&files[0], &files[1]], has).ok().flatten();
    known.or_else(|| ask(&collision.id, &files, locale))
}

fn files(register: &Register, collision: &Collision) -> [PathBuf; 2] {
    [register.file(&collision.docs[0]), register.file(&collision.docs[1])]
}

fn holds(text: &str, file: &Path, matrix: &Matrix, id: &Slug) -> bool {
    let read = version(text, file, matrix, None);
    read.is_some_and(|a| a.risks.contains_key(id) || a.measures.contains_key(id))
}

/// Asks which file keeps the id, where a person sits there to be asked.
fn ask(id: &Slug, files: &[PathBuf; 2], locale: &Locale) -> Option<usize> {
    if !output::is_interactive() {
        return None;
    }
    let args = [("id", id.as_str()), ("first", &*shown(&files[0])), ("second", &*shown(&files[1]))];
    let _ = write!(io::stderr(), "{} ", said("check-fix-which", &args, locale));
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer).ok()?;
    match answer.trim() {
        "1" => Some(0),
        "2" => Some(1),
        _ => None,
    }
}

fn shown(file: &Path) -> String {
    for_terminal(&file.display().to_string()).into_owned()
}

fn said(id: &str, args: &[(&str, &str)], locale: &Locale) -> String {
    let args: Vec<_> = args.iter().map(|(name, text)| (*name, Arg::from(*text))).collect();
    locale.with(id, &args)
}
