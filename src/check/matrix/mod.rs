//! What is wrong with the scale that a year's risks are scored by (DOMAIN.md 4.1 and 4.5). The
//! stricter axioms of Cox (2008) are left out: they flag sound matrices that are in public use.

mod colors;
mod looks;
mod scales;
mod texts;
mod zones;

use std::path::Path;

use super::rule::{Rule, guarded};
use crate::model::{Code, Diagnostic, Matrix};

type OfMatrix = fn(&Sheet<'_>, &mut Vec<Diagnostic>);

const RULES: &[Rule<OfMatrix>] = &[
    Rule {
        codes: &[
            Code::NotMonotone,
            Code::UnusedZone,
            Code::WrongCorner,
            Code::ZonesTouch,
            Code::BetweennessBroken,
        ],
        look: zones::zones,
    },
    Rule { codes: &[Code::TextsMissing], look: texts::texts },
    Rule { codes: &[Code::BandsFaulty], look: scales::bands },
    Rule { codes: &[Code::MarksFaulty], look: scales::marks },
    Rule { codes: &[Code::TextsTooMany], look: scales::texts },
    Rule { codes: &[Code::ZonesAlike], look: looks::looks },
    Rule { codes: &[Code::ColorsTooClose, Code::ContrastTooLow], look: colors::colors },
];

/// What the rules find in a matrix; `file` is where it stands, relative to the register.
pub fn matrix(matrix: &Matrix, file: &Path) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let sheet = Sheet { matrix, file };
    for rule in RULES {
        guarded(rule.codes, || file.to_owned(), &mut found, |found| (rule.look)(&sheet, found));
    }
    found
}

/// A matrix and its file.
struct Sheet<'a> {
    matrix: &'a Matrix,
    file: &'a Path,
}

impl Sheet<'_> {
    fn find(&self, code: Code, anchor: &[&str]) -> Diagnostic {
        Diagnostic::at(code, self.file, anchor)
    }
}

/// A matrix of tests that nothing is wrong with, and what is found in others.
#[cfg(test)]
mod testing {
    use std::path::Path;

    use crate::model::matrix::{MatrixParts, Rgb};
    use crate::model::{Area, Axis, Code, Diagnostic, Level, Matrix, Scale, Slug, Zone};

    /// The parts of a sound matrix of four by four and three zones.
    pub(super) fn parts() -> MatrixParts {
        let scale = crate::model::testing::scale(&["Liten", "Middels", "Stor", "Størst"], false);
        let zone = |letter: &str, name: &str, color, glyph| Zone {
            name: name.into(),
            color,
            glyph,
            action: "Følg den.".into(),
            ..Zone::named(letter)
        };
        let level = |scale: &Scale, n| -> Level { scale.clamp(n) };
        let area = Area {
            id: Slug::new("quality").unwrap(),
            name: "Kvalitet".into(),
            least: level(&scale, 1),
            most: level(&scale, 4),
            texts: ["Ingen", "Noe", "Mye", "Alt"].map(str::to_owned).to_vec(),
        };
        let grid = ["Y Y R R", "G Y Y R", "G G Y Y", "G G G Y"];
        MatrixParts {
            name: "Prøve".into(),
            example: true,
            vertical: Axis::Probability,
            period: String::new(),
            probability: scale.clone(),
            consequence: scale,
            areas: vec![area],
            zones: vec![
                zone("G", "Lav", Rgb(0x00, 0x9e, 0x73), '·'),
                zone("Y", "Middels", Rgb(0xf0, 0xe4, 0x42), '░'),
                zone("R", "Høy", Rgb(0xd5, 0x5e, 0x00), '▓'),
            ],
            grid: rows(&grid),
        }
    }

    /// Rows of zone letters.
    pub(super) fn rows(grid: &[&str]) -> Vec<Vec<String>> {
        grid.iter().map(|row| row.split(' ').map(str::to_owned).collect()).collect()
    }

    /// What is found of a code in a matrix of these parts.
    pub(super) fn found(parts: MatrixParts, code: Code) -> Vec<Diagnostic> {
        let matrix = Matrix::new(parts).unwrap();
        let mut found = super::matrix(&matrix, Path::new("2024/matrix.toml"));
        found.retain(|diagnostic| diagnostic.code == code);
        found
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::testing::parts;
    use crate::model::Matrix;

    #[test]
    fn a_sound_matrix_has_nothing_wrong() {
        let sound = Matrix::new(parts()).unwrap();
        assert_eq!(super::matrix(&sound, Path::new("2024/matrix.toml")), []);
    }
}
