//! TOML files and the model: reading with spans, saving by splicing, new registers.

pub mod builtin;
pub mod choosing;
mod cores;
mod create;
mod dated;
mod disk;
mod document;
mod findings;
mod format;
mod given;
mod journal;
mod judged;
mod kind;
mod line;
mod locate;
mod lock;
mod migrate;
mod moves;
mod new_year;
mod open;
mod own_folder;
mod prioritise;
mod read;
pub mod reformat;
mod reload;
mod rename;
mod rewrite;
pub mod schema;
mod settings;
mod together;
mod version;
mod watch;
mod workspace;
mod write;
mod years;

#[cfg(test)]
mod tests;

pub use create::{CreateError, GIT_ATTRIBUTES, GIT_IGNORE, create, schemas};
pub use dated::{Copy, copies, keep_copy};
pub use disk::LARGEST;
pub use document::{document, document_on_disk, matrix_of_last_resort, text};
pub use findings::findings;
pub use format::{FormatError, Merged, Versions, format, is_canonical, merge, spliced};
pub use given::{
    Given, catalogue_file, catalogue_of_year, catalogue_text, matrix_file, matrix_of_year,
    matrix_text,
};
pub use journal::{Found, Journal, LeftOut, Plan, left_behind, other_years_left_behind};
pub use kind::{FileKind, SCHEMA_FOLDER};
pub use line::line_of;
pub use lock::{Holder, Lock, LockError};
pub use migrate::{Migration, migration};
pub use new_year::{
    BEHIND, NewYear, NewYearError, ReadScaleMap, UNDECIDED, goal_map, make_year, scale_map,
};
pub use open::{OpenError, Opened, ReadOnly, find_root, open, open_and_look_at_forms};
pub use prioritise::{prioritise, with_priority};
pub use read::catalogue::read_catalogue;
pub use read::conflicts::{OpenConflict, open_conflicts};
pub use read::document::read_document;
pub use read::matrix::read_matrix;
pub use read::nearest;
pub use reload::{Clash, News};
pub use rename::rename_in_place;
pub use rewrite::{RewriteError, set_active_year};
pub use settings::{Settings, read_settings, settings};
pub use together::{Before, put_all};
pub use version::version;
pub use watch::Watch;
pub use workspace::{SaveError, SaveFailed, Saved, Workspace};
pub use write::changes::{Difference, Fate, KeyChange, Written, differences};
pub use years::years;

/// The register's own file; the folder that holds it is the register's root.
pub const ROOT_FILE: &str = "risiko.toml";

/// The newest format that this program writes (FORMAT.md rule 9).
pub const FORMAT: i64 = 1;
