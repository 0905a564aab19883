//! TOML files and the model: reading with spans, saving by splicing, new registers.

pub mod builtin;
mod create;
mod desk;
mod disk;
mod findings;
mod locate;
mod open;
mod read;
mod reload;
mod rename;
mod settings;
mod write;
mod years;

#[cfg(test)]
mod tests;

pub use create::{CreateError, GIT_ATTRIBUTES, GIT_IGNORE, create};
pub use desk::{Desk, SaveError, Saved};
pub use findings::findings;
pub use open::{OpenError, Opened, ReadOnly, find_root, open};
pub use read::assessment::read_assessment;
pub use read::catalogue::read_catalogue;
pub use read::indicators::read_indicators;
pub use read::matrix::read_matrix;
pub use read::nearest;
pub use read::top::read_top;
pub use reload::{Clash, Disputed, News, Side};
pub use rename::rename_in_place;
pub use settings::Settings;
pub use years::years;

/// The register's own file; the folder that holds it is the register's root.
pub const ROOT_FILE: &str = "risiko.toml";

/// The newest format that this program writes (FORMAT.md rule 9).
pub const FORMAT: i64 = 1;
