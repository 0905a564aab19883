//! TOML files and the model: reading with spans, saving by splicing, new registers.

pub mod builtin;
mod create;
mod desk;
mod disk;
mod findings;
mod format;
mod kind;
mod line;
mod locate;
mod migrate;
mod moves;
mod open;
mod read;
pub mod reformat;
mod reload;
mod rename;
pub mod schema;
mod settings;
mod watch;
mod write;
mod years;

#[cfg(test)]
mod tests;

pub use create::{CreateError, GIT_ATTRIBUTES, GIT_IGNORE, create, schemas};
pub use desk::{Desk, SaveError, Saved};
pub use findings::findings;
pub use format::{FormatError, Merged, Versions, format, is_canonical, merge};
pub use kind::{FileKind, SCHEMA_FOLDER};
pub use line::line_of;
pub use migrate::{Migration, migration};
pub use open::{OpenError, Opened, ReadOnly, find_root, open};
pub use read::assessment::read_assessment;
pub use read::catalogue::read_catalogue;
pub use read::conflicts::{OpenConflict, open_conflicts};
pub use read::matrix::read_matrix;
pub use read::nearest;
pub use read::top::read_top;
pub use reload::{Clash, Disputed, News, Side};
pub use rename::rename_in_place;
pub use settings::{Settings, settings};
pub use watch::Watch;
pub use write::changes::{Difference, Fate, KeyChange, Written, differences};
pub use years::years;

/// The register's own file; the folder that holds it is the register's root.
pub const ROOT_FILE: &str = "risiko.toml";

/// The newest format that this program writes (FORMAT.md rule 9).
pub const FORMAT: i64 = 1;
