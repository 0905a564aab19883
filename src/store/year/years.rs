//! Which years a register has.

use std::fs;
use std::path::Path;

/// The years that have a folder with a catalogue or a matrix, oldest first.
pub fn years(root: &Path) -> Vec<i32> {
    let folders = fs::read_dir(root).into_iter().flatten().flatten();
    let judged = folders.filter(|folder| {
        ["catalogue.toml", "matrix.toml"].iter().any(|file| folder.path().join(file).is_file())
    });
    let mut years: Vec<i32> =
        judged.filter_map(|folder| folder.file_name().to_str()?.parse().ok()).collect();
    years.sort_unstable();
    years
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_other_things_are_no_years() {
        let root = tempfile::tempdir().unwrap();
        for (folder, file) in [
            ("2025", "catalogue.toml"),
            ("2024", "matrix.toml"),
            ("2023", "a"),
            ("docs", "matrix.toml"),
        ] {
            fs::create_dir(root.path().join(folder)).unwrap();
            fs::write(root.path().join(folder).join(file), "").unwrap();
        }
        assert_eq!(years(root.path()), [2024, 2025]);
        assert!(years(&root.path().join("gone")).is_empty());
    }
}
