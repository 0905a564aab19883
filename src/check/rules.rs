//! All that rules say of a register: its risk work, privacy and secrecy, and scoring habits.

use super::Past;
use super::indicators::red_indicators;
use crate::model::{Date, Diagnostic, Register};

/// What the rules find in the risk work, in privacy and secrecy, and in scoring habits. In the
/// order of the catalogue's trusts, then documents, then ids; positions are not looked up yet.
pub fn rules(register: &Register, today: Date, past: &Past) -> Vec<Diagnostic> {
    let _ = (today, past);
    let mut found = Vec::new();
    red_indicators(register, &mut found);
    found
}
