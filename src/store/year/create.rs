//! A new, empty register.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::store::text::write::encode::quoted;
use crate::store::{FORMAT, FileKind, ROOT_FILE, SCHEMA_FOLDER, schema};

/// Why a register was not made.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// There is one already.
    #[error("{} is a register already", .0.display())]
    Exists(PathBuf),
    /// A file that would have to be written is there.
    #[error("{} is there already", .0.display())]
    InTheWay(PathBuf),
    /// A file or folder could not be written.
    #[error("{}: {why}", .path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// What the system said.
        #[source]
        why: io::Error,
    },
}

/// What git needs to know of a register: line ends stay as they are written, and its files are
/// merged and shown by the drivers of this name; where none is set up, git does it by lines.
pub const GIT_ATTRIBUTES: &str = "\
*.toml text eol=lf
/risiko.toml merge=risiko diff=risiko
/[0-9][0-9][0-9][0-9]/*.toml merge=risiko diff=risiko
/[0-9][0-9][0-9][0-9]/*/*.toml merge=risiko diff=risiko
";

/// What is this machine's alone.
pub const GIT_IGNORE: &str = ".risiko/\n";

/// Makes a register with a year's catalogue and matrix, and nothing assessed.
///
/// # Errors
/// [`CreateError`] where one is there already or a file cannot be written. No file is overwritten.
pub fn create(
    dir: &Path,
    name: &str,
    year: i32,
    catalogue: &str,
    matrix: &str,
) -> Result<(), CreateError> {
    if dir.join(ROOT_FILE).exists() {
        return Err(CreateError::Exists(dir.to_owned()));
    }
    let folder = dir.join(year.to_string());
    let mut files: Vec<(PathBuf, String)> = schemas();
    for (file, _) in &mut files {
        *file = dir.join(&*file);
    }
    files.extend([
        (folder.join("matrix.toml"), FileKind::Matrix.with_schema_line(matrix)),
        (folder.join("catalogue.toml"), FileKind::Catalogue.with_schema_line(catalogue)),
        (dir.join(".gitattributes"), GIT_ATTRIBUTES.to_owned()),
        (dir.join(".gitignore"), GIT_IGNORE.to_owned()),
        // The root file last: only then is it a register.
        (dir.join(ROOT_FILE), root_file(name, year)),
    ]);
    let ours =
        |path: &Path| path.file_name().is_some_and(|n| n.to_string_lossy().starts_with(".git"));
    if let Some((path, _)) = files.iter().find(|(path, _)| path.exists() && !ours(path)) {
        return Err(CreateError::InTheWay(path.clone()));
    }
    let failed = |path: &Path| {
        let path = path.to_owned();
        |why| CreateError::Io { path, why }
    };
    for folder in [folder, dir.join(SCHEMA_FOLDER)] {
        fs::create_dir_all(&folder).map_err(failed(&folder))?;
    }
    for (path, text) in files {
        // Never over a file that is there, nor through a link that leads elsewhere.
        match fs::File::create_new(&path) {
            Ok(mut file) => file.write_all(text.as_bytes()).map_err(failed(&path))?,
            Err(why) if why.kind() == io::ErrorKind::AlreadyExists && ours(&path) => {}
            Err(why) => return Err(failed(&path)(why)),
        }
    }
    Ok(())
}

/// The schemas that a register has, so that an editor finds them in a clone too: their files,
/// relative to the register, and their texts.
pub fn schemas() -> Vec<(PathBuf, String)> {
    FileKind::ALL.into_iter().map(|kind| (kind.schema_file(), schema::text(kind))).collect()
}

fn root_file(name: &str, year: i32) -> String {
    let name = quoted(name);
    let keys = format!("format = {FORMAT}\nname = {name}\nyear = {year}\nlanguage = \"nb\"\n");
    FileKind::Register.with_schema_line(&keys)
}
