//! The example register is embedded by `include_dir`, which sees a new file only when it runs again.

#![allow(clippy::print_stdout, reason = "this is how cargo is told")]

fn main() {
    println!("cargo::rerun-if-changed=fixtures/demo");
}
