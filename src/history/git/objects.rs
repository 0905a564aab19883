//! What git has stored, asked for by name in one long-lived process.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use super::{BlobId, GitError, command, is_set, read};
use crate::store::LARGEST;

/// Something that git has stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::history) struct Object {
    /// Its id, as git writes it (SHA-1 or SHA-256).
    pub(in crate::history) id: String,
    /// `blob`, `commit` or another.
    pub(in crate::history) kind: String,
    /// What it holds.
    pub(in crate::history) bytes: Vec<u8>,
}

impl Object {
    /// Its text, where it is a file's.
    pub(in crate::history) fn text(self) -> Option<String> {
        String::from_utf8(self.bytes).ok().filter(|_| self.kind == "blob")
    }
}

/// What is read at once: as much as a pipe holds, so that git is woken seldom.
const PIPE: usize = 1 << 16;

/// A `git cat-file --batch` that waits for the next question.
#[derive(Debug)]
pub(in crate::history) struct Objects {
    dir: PathBuf,
    child: Child,
    stdin: ChildStdin,
    stdout: BufReader<ChildStdout>,
}

impl Objects {
    /// Starts it.
    ///
    /// # Errors
    /// [`GitError`] where git is missing or cannot be run.
    pub(in crate::history) fn open(dir: &Path) -> Result<Self, GitError> {
        let mut command = command(dir, &["cat-file", "--batch"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(failed)?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(stdin), Some(stdout)) => {
                let stdout = BufReader::with_capacity(PIPE, stdout);
                Ok(Self { dir: dir.to_owned(), child, stdin, stdout })
            }
            _ => Err(failed(io::ErrorKind::BrokenPipe.into())),
        }
    }

    /// Asks for objects by their names (`HEAD^{commit}`, `HEAD:./risiko.toml`, an id) and hands
    /// each on as it comes, in that order, with its place; `None` where git has none or more than
    /// one of that name. A name with a line break in it names nothing.
    ///
    /// # Errors
    /// [`GitError`] where git ended, in its own words.
    pub(in crate::history) fn each(
        &mut self,
        names: &[String],
        mut on_object: impl FnMut(usize, Option<Object>),
    ) -> Result<(), GitError> {
        let is_name = |name: &String| !name.contains('\n');
        let asked = names.iter().filter(|name| is_name(name));
        let question: String = asked.map(|name| format!("{name}\n")).collect();
        let (stdin, stdout) = (&mut self.stdin, &mut self.stdout);
        let answered = std::thread::scope(|scope| {
            // Written beside the reading: git answers while it is asked. A git that has ended shows
            // by the answers that are not there.
            scope.spawn(|| stdin.write_all(question.as_bytes()).and_then(|()| stdin.flush()));
            names.iter().enumerate().try_for_each(|(at, name)| {
                on_object(at, if is_name(name) { answer(stdout)? } else { None });
                Ok(())
            })
        });
        answered.map_err(|why| self.why(why))
    }

    /// One object.
    ///
    /// # Errors
    /// As [`Objects::each`].
    pub(in crate::history) fn get(&mut self, name: String) -> Result<Option<Object>, GitError> {
        let mut found = None;
        self.each(&[name], |_, object| found = object)?;
        Ok(found)
    }

    /// The texts of blobs by their ids; what is missing, no blob or not UTF-8 is left out.
    ///
    /// # Errors
    /// As [`Objects::each`].
    pub(in crate::history) fn texts(
        dir: &Path,
        ids: &[BlobId],
    ) -> Result<BTreeMap<BlobId, String>, GitError> {
        let mut texts = BTreeMap::new();
        if ids.is_empty() {
            return Ok(texts);
        }
        Self::open(dir)?.each(ids, |at, object| {
            let text = object.and_then(Object::text);
            texts.extend(text.map(|text| (ids[at].clone(), text)));
        })?;
        Ok(texts)
    }

    /// Why git ended before it had answered.
    fn why(&self, why: io::Error) -> GitError {
        match read(&self.dir, &["rev-parse", "--git-dir"], &[]) {
            Err(refusal) => refusal,
            Ok(_) if is_set(&self.dir, "remote.origin.promisor").unwrap_or(false) => {
                GitError::Elsewhere { command: "cat-file".to_owned() }
            }
            Ok(_) => failed(why),
        }
    }
}

impl Drop for Objects {
    fn drop(&mut self) {
        // It would end by itself once its input is closed; it holds nothing that could be lost.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn failed(why: io::Error) -> GitError {
    match why.kind() {
        io::ErrorKind::NotFound => GitError::NotFound,
        _ => GitError::Io { command: "cat-file".to_owned(), why },
    }
}

/// The next answer: a line on the object, and the object.
fn answer(stdout: &mut BufReader<ChildStdout>) -> io::Result<Option<Object>> {
    let mut line = Vec::new();
    stdout.read_until(b'\n', &mut line)?;
    if line.pop() != Some(b'\n') {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    let line = String::from_utf8_lossy(&line);
    let words: Vec<&str> = line.split(' ').collect();
    let [id, kind, size] = words[..] else { return Ok(None) };
    let is_id = id.len() >= 40 && id.bytes().all(|b| b.is_ascii_hexdigit());
    let Some(size) = size.parse::<usize>().ok().filter(|_| is_id) else { return Ok(None) };
    // Of what is too large to be a register's file, no more is kept than shows that it is.
    let mut bytes = vec![0; size.min(LARGEST as usize + 1)];
    stdout.read_exact(&mut bytes)?;
    let rest = (size - bytes.len()) as u64 + 1;
    io::copy(&mut stdout.take(rest), &mut io::sink())?;
    Ok(Some(Object { id: id.to_owned(), kind: kind.to_owned(), bytes }))
}

#[cfg(test)]
mod tests {
    use super::super::run;
    use super::*;

    #[test]
    fn answers_come_in_order_and_what_is_not_there_is_nothing() {
        let dir = tempfile::tempdir().unwrap();
        run(dir.path(), &["init", "--quiet"], &[]).unwrap();
        let add = |text: &str| {
            let id = read(dir.path(), &["hash-object", "-w", "--stdin"], text.as_bytes());
            String::from_utf8(id.unwrap()).unwrap().trim().to_owned()
        };
        let (two_lines, empty) = (add("a\nb\n"), add(""));
        let mut objects = Objects::open(dir.path()).unwrap();
        let names = ["1".repeat(40), two_lines, "a\nb".into(), "-x y".into(), empty, "".into()];
        let mut found = Vec::new();
        objects.each(&names, |at, object| found.push((at, object.map(|o| o.bytes)))).unwrap();
        let places: Vec<_> = found.iter().map(|(at, _)| *at).collect();
        assert_eq!(places, [0, 1, 2, 3, 4, 5]);
        let texts: Vec<_> = found.iter().map(|(_, bytes)| bytes.as_deref()).collect();
        assert_eq!(texts, [None, Some(&b"a\nb\n"[..]), None, None, Some(&b""[..]), None]);
        assert_eq!(objects.get("HEAD^{commit}".into()).unwrap(), None);
        let ids = [names[0].clone(), names[1].clone()];
        let texts = Objects::texts(dir.path(), &ids).unwrap();
        assert_eq!(texts, [(names[1].clone(), "a\nb\n".to_owned())].into());
    }

    #[test]
    fn outside_a_repository_git_says_why() {
        let dir = tempfile::tempdir().unwrap();
        let mut objects = Objects::open(dir.path()).unwrap();
        let refused = objects.get("HEAD".into());
        let Err(GitError::Failed { stderr, .. }) = refused else { panic!("{refused:?}") };
        assert!(stderr.contains("not a git repository"), "{stderr}");
    }

    #[test]
    fn many_questions_are_no_deadlock() {
        let dir = tempfile::tempdir().unwrap();
        run(dir.path(), &["init", "--quiet"], &[]).unwrap();
        let mut objects = Objects::open(dir.path()).unwrap();
        let names = vec!["0".repeat(40); 20_000];
        let mut missing = 0;
        objects.each(&names, |_, object| missing += usize::from(object.is_none())).unwrap();
        assert_eq!(missing, names.len());
    }
}
