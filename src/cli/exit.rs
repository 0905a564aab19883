//! The exit codes of commands.

/// Something was found, or needs attention.
pub(super) const FOUND: u8 = 1;

/// The register's own rules or state say no.
pub(super) const REFUSED: u8 = 1;

/// The command could not run.
pub(super) const COULD_NOT: u8 = 2;
