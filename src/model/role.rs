//! Roles, as people write them.

/// Whether two texts name one role.
pub fn is_same_role(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
