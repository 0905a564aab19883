//! TOML files and the model, in six rooms: `disk` (files read and written safely), `schema` (what
//! each kind of file holds), `text` (reading with spans, splicing, form, merge), `sheet`
//! (spreadsheets), `year` (a register and its years) and `workspace` (what is edited: saved, reloaded, recovered). `preferences` is a file of the user's own.

mod disk;
pub mod preferences;
pub mod schema;
mod sheet;
mod text;
mod workspace;
mod year;

#[cfg(test)]
mod tests;

pub use disk::LARGEST;
pub use disk::dated::{Copy, copies, keep_copy};
pub use disk::deliver::deliver;
pub use disk::lock::{Holder, Lock, LockError};
pub use disk::watch::Watch;
pub use preferences::Preferences;
pub use schema::kind::{FileKind, SCHEMA_FOLDER};
pub use sheet::known::{IMPORT_FOLDER, ImportFileError, KnownSheet, keep_sheet, known_sheet};
pub use sheet::{SheetError, read_book};
pub use text::format::{FormatError, Merged, Versions, format, is_canonical, merge, spliced};
pub use text::line::line_of;
pub use text::read::catalogue::read_catalogue;
pub use text::read::conflicts::{OpenConflict, open_conflicts};
pub use text::read::document::read_document;
pub use text::read::matrix::read_matrix;
pub use text::read::nearest;
pub use text::rename::rename_in_place;
pub use text::version::version;
pub use text::write::changes::{Difference, Fate, KeyChange, Written, differences};
pub use workspace::choosing;
pub use workspace::journal::{Found, Journal, LeftOut, Plan, left_behind, other_years_left_behind};
pub use workspace::reload::{Clash, News};
pub use workspace::rescale::rescaled_texts;
pub use workspace::together::{Before, put_all};
pub use workspace::workshop::{forget_workshop, interrupted_workshops, keep_workshop};
pub use workspace::{SaveError, SaveFailed, Saved, Workspace};
pub use year::create::{CreateError, GIT_ATTRIBUTES, GIT_IGNORE, create, schemas};
pub use year::document::{document, document_on_disk, matrix_of_last_resort};
pub use year::file::text;
pub use year::findings::findings;
pub use year::given::{
    Given, catalogue_file, catalogue_of_year, catalogue_text, matrix_file, matrix_of_year,
    matrix_text,
};
pub use year::migrate::{Migration, migration};
pub use year::new_year::{
    BEHIND, NewYear, NewYearError, ReadScaleMap, UNDECIDED, goal_map, make_year, scale_map,
};
pub use year::open::{Opened, ReadOnly, find_root, open, open_and_look_at_forms};
pub use year::prioritise::{prioritise, with_priority};
pub use year::rewrite::{RewriteError, set_active_year};
pub use year::settings::{Settings, read_settings, settings};
pub use year::unusable::OpenError;
pub use year::years::years;
pub use year::{builtin, reformat};

/// The register's own file; the folder that holds it is the register's root.
pub const ROOT_FILE: &str = "risiko.toml";

/// The newest format that this program writes (FORMAT.md rule 9).
pub const FORMAT: i64 = 1;
