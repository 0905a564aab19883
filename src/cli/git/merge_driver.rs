//! `risiko git merge-driver`: git's three versions of a file as one, by id and key.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::cli::output;
use crate::history::exchange;
use crate::history::setup::{MergeFiles, merge_by_lines};
use crate::locale::Locale;
use crate::model::Matrix;
use crate::report::sanitize::for_terminal;
use crate::store::{self, FileKind, Merged, Versions, builtin, reformat};

/// Git takes it for a conflict.
const CONFLICT: u8 = 1;

/// Git stops the merge and leaves everything as it was (`gitattributes(5)`: above 128).
const FATAL: u8 = 129;

const EXAMPLES: &str = "\
Examples:
  git config merge.risiko.driver 'risiko git merge-driver -- %O %A %B %L %P %Y'";

/// Merge three versions of a register's file, as git's merge driver
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct MergeDriver {
    /// %O: the version that both began from
    base: PathBuf,
    /// %A: ours; the merged text is left here
    ours: PathBuf,
    /// %B: theirs
    theirs: PathBuf,
    /// %L: how long git's own conflict markers are
    markers: usize,
    /// %P: where the file stands, from the top of the repository
    path: PathBuf,
    /// %Y: what git calls their side (git 2.45)
    their_name: Option<String>,
}

/// Merges; what cannot be merged by id is merged by lines, as git would have done.
pub(super) fn run(args: &MergeDriver, locale: &Locale) -> ExitCode {
    match merge(args, locale) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(CONFLICT),
        Err(why) => {
            let (path, why) = (args.path.display().to_string(), why.to_string());
            let (path, why) = (for_terminal(&path), for_terminal(&why));
            let told = [("path", path.as_ref().into()), ("why", why.as_ref().into())];
            output::complain(&locale.with("git-merge-failed", &told));
            ExitCode::from(FATAL)
        }
    }
}

/// Whether nothing is left to choose.
fn merge(args: &MergeDriver, locale: &Locale) -> Result<bool, Box<dyn std::error::Error>> {
    let path = args.path.display().to_string();
    let path = for_terminal(&path);
    let Some(merged) = by_id(args)? else {
        let sides = MergeFiles { base: &args.base, ours: &args.ours, theirs: &args.theirs };
        let is_clean = merge_by_lines(sides, args.markers)?;
        if !is_clean {
            output::complain(
                &locale.with("git-merged-by-lines", &[("path", path.as_ref().into())]),
            );
        }
        return Ok(is_clean);
    };
    // Git names the file relative to where it runs the driver; an absolute name stays itself.
    reformat::put(&std::env::current_dir()?, &args.ours, &merged.text)?;
    let count = merged.conflicts.len();
    if count > 0 {
        let told = [("path", path.as_ref().into()), ("count", count.into())];
        output::complain(&locale.with("git-merge-left", &told));
    }
    Ok(count == 0)
}

/// `None` where the file is none of a register's, or a version of it is damaged.
fn by_id(args: &MergeDriver) -> io::Result<Option<Merged>> {
    let texts = [&args.base, &args.ours, &args.theirs].map(fs::read);
    let [base, ours, theirs] = texts;
    let texts = [base?, ours?, theirs?].map(String::from_utf8);
    let (Some((root, file, kind)), [Ok(base), Ok(ours), Ok(theirs)]) = (place(&args.path), texts)
    else {
        return Ok(None);
    };
    let versions = Versions { base: &base, ours: &ours, theirs: &theirs };
    let matrix = matrix(&root, &file);
    let merged = store::merge(kind, versions, &matrix);
    if merged.as_ref().is_none_or(|merged| merged.conflicts.is_empty()) {
        return Ok(merged);
    }
    let here = Path::new(".");
    // Without the note the file is merged once more, and the same is asked again.
    let _ = exchange::note_merged(here, &git_path(&args.path), &theirs);
    let is_stash = args.their_name.as_deref() == Some("Stashed changes");
    if !is_stash && !exchange::is_turned_round(here).unwrap_or_default() {
        return Ok(merged);
    }
    let turned = Versions { base: &base, ours: &theirs, theirs: &ours };
    Ok(store::merge(kind, turned, &matrix))
}

/// A path as git writes it.
fn git_path(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

/// A path from the top of the repository as the register, the file in it, and its kind. The
/// register may be a folder of a larger repository, so the longest end that is a file of the
/// format is the file.
fn place(path: &Path) -> Option<(PathBuf, PathBuf, FileKind)> {
    let parts: Vec<_> = path.components().collect();
    (0..parts.len()).find_map(|at| {
        let file: PathBuf = parts[at..].iter().collect();
        let kind = FileKind::of(&file)?;
        Some((parts[..at].iter().collect(), file, kind))
    })
}

/// The scale of the file's year, which orders the areas; the program's own where it cannot be read.
fn matrix(root: &Path, file: &Path) -> Matrix {
    let root = if root.as_os_str().is_empty() { Path::new(".") } else { root };
    let year = file.iter().next().map(Path::new).unwrap_or(file);
    let name = year.join("matrix.toml");
    let own = store::matrix_file(root, &name).ok();
    let built_in = || {
        let (_, text) = builtin::MATRICES.first()?;
        store::matrix_text(text, &name).ok()
    };
    own.or_else(built_in).map_or_else(|| Matrix::unread(Vec::new()), |given| given.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_register_may_stand_in_a_folder_of_the_repository() {
        let placed = |path: &str| {
            let (root, file, kind) = place(Path::new(path))?;
            Some((root.display().to_string(), file.display().to_string(), kind))
        };
        let wanted = |root: &str, file: &str, kind| Some((root.to_owned(), file.to_owned(), kind));
        let goal = "2024/unn/ventetid.toml";
        assert_eq!(placed(goal), wanted("", goal, FileKind::Assessment));
        let deep = placed("my docs/2023/2024/unn/ventetid.toml");
        assert_eq!(deep, wanted("my docs/2023", goal, FileKind::Assessment));
        assert_eq!(placed("a/risiko.toml"), wanted("a", "risiko.toml", FileKind::Register));
        assert_eq!(placed("Cargo.toml"), None);
    }
}
