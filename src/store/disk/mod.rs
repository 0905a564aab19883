//! Files on disk: read within bounds, written atomically, locked, watched, and kept as copies.

pub(crate) mod cores;
pub(crate) mod dated;
pub(crate) mod deliver;
pub(crate) mod files;
pub(crate) mod lock;
pub(crate) mod own_folder;
pub(crate) mod watch;

pub use files::LARGEST;
pub(crate) use files::{
    Prepared, bytes, inside, is_temporary, read, remove, replace, sync_dir, temporary,
};
