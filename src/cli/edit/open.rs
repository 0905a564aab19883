//! `risiko edit`: the file in the user's own editor, at the right line, and checked afterwards.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::editor;
use super::refused::Refused;
use crate::cli::editing::file;
use crate::cli::failure::Failure;
use crate::cli::ids::{self, Named};
use crate::cli::session::Session;
use crate::cli::{findings, output};
use crate::locale::Locale;
use crate::model::{DocKey, Severity};
use crate::report::changes;
use crate::report::sanitize::fill;
use crate::store::{self, Opened};

/// The file has errors by now.
const HAS_ERRORS: u8 = 1;

const EXAMPLES: &str = "\
Opens $VISUAL or $EDITOR, which may have arguments of their own (\"code --wait\"; an editor that does
not wait is only started). Known to take a line: vi, vim, nvim, nano, emacs, micro, code, hx, subl,
notepad++ and their like. Damaged files can be opened by trust and goal.
Exit code: 0 the file is sound, 1 it has errors, 2 the editor could not be run.

Examples:
  risiko edit r7k3m
  risiko edit unn/ventetid
  EDITOR='code --wait' risiko edit unn/m4q8t";

/// Open a risk, measure or assessment in $EDITOR, and check it afterwards
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Edit {
    /// What to open: r7k3m, unn/r7k3m or unn/ventetid
    id: String,
}

/// Opens the editor and checks what it leaves behind.
pub(in crate::cli) fn run(args: &Edit, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let (doc, line) = place(&session.opened, &args.id)?;
    let register = &session.opened.register;
    let name = file(register, &doc);
    let path = session.opened.root.join(&name);
    let before = fs::read(&path).map_err(|_| Refused::NoFile { file: name.clone() })?;
    let asked = editor::asked_for(|name| std::env::var(name).ok());
    run_editor(&asked, &path, line, &locale)?;
    let after = fs::read(&path).map_err(|_| Refused::NoFile { file: name.clone() })?;
    let root = session.opened.root.clone();
    let opened = store::open(&root, Some(register.year))
        .map_err(|store::OpenError::Unusable(finding)| Failure::opening(root, finding))?;
    let said = if before == after {
        fill("edit-unchanged", &[("file", &name)], &locale)
    } else {
        let lines = changes::lines(register, &opened.register, &locale);
        let said = fill("edit-edited", &[("file", &name)], &locale);
        lines.into_iter().chain([said]).collect::<Vec<_>>().join("\n")
    };
    output::print(&(said + "\n"))?;
    let own = PathBuf::from(&name);
    let problems: Vec<_> = opened.problems.iter().filter(|p| p.file == own).cloned().collect();
    let has_errors = problems.iter().any(|p| p.severity == Severity::Error);
    let of_file = Opened { problems, ..opened };
    output::complain(&findings::summary(&of_file, &locale, output::errors_have_color()));
    Ok(if has_errors { ExitCode::from(HAS_ERRORS) } else { ExitCode::SUCCESS })
}

/// The file and line of what is named; an id may also stand in a file that is damaged.
fn place(opened: &Opened, given: &str) -> Result<(DocKey, usize), Failure> {
    let register = &opened.register;
    let line = |doc: &DocKey, id: &str| store::line_of(&opened.root.join(file(register, doc)), id);
    match ids::find(register, given) {
        Ok(Named::Assessment(doc)) => Ok((doc, 1)),
        Ok(Named::Risk(key) | Named::Measure(key)) => {
            let line = line(&key.doc, key.id.as_str()).unwrap_or(1);
            Ok((key.doc, line))
        }
        Err(failure) => {
            let id = given.rsplit('/').next().unwrap_or(given).trim().to_lowercase();
            let books = register.trusts.iter();
            let mut damaged = books.flat_map(|(trust, book)| {
                book.damaged.iter().map(move |name| DocKey::new(trust, name))
            });
            let found = damaged.find_map(|doc| line(&doc, &id).map(|line| (doc, line)));
            found.ok_or(failure)
        }
    }
}

fn run_editor(asked: &str, path: &Path, line: usize, locale: &Locale) -> Result<(), Failure> {
    let failed = |why: String| Refused::Editor { command: asked.to_owned(), why };
    let mut command = editor::command(asked, path, line)
        .ok_or_else(|| failed(locale.text("edit-editor-quotes")))?;
    let status = command.status().map_err(|error| failed(error.to_string()))?;
    if status.success() { Ok(()) } else { Err(failed(status.to_string()).into()) }
}
