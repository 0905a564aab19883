//! Risk matrices of CISO Assistant's libraries (YAML), as a matrix of this format.

use std::fmt::Write as _;

use serde::Deserialize;

use crate::store::text::write::encode::quoted;

/// Signs that tell zones apart without colour, the lowest first.
const GLYPHS: [&str; 7] =
    ["\u{b7}", "\u{2591}", "\u{2592}", "\u{2593}", "\u{2588}", "\u{25a0}", "\u{25cf}"];
/// The one area that such a matrix has.
const AREA: &str = "quality";

#[derive(Deserialize)]
struct Library {
    objects: Objects,
}

#[derive(Deserialize)]
struct Objects {
    risk_matrix: OneOrMany,
}

/// Older libraries have one matrix, newer ones a list.
#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    Many(Vec<RiskMatrix>),
    One(Box<RiskMatrix>),
}

#[derive(Deserialize)]
struct RiskMatrix {
    #[serde(default)]
    name: String,
    probability: Vec<Step>,
    impact: Vec<Step>,
    risk: Vec<Step>,
    /// A row for each probability, a cell for each impact: a place among `risk`.
    grid: Vec<Vec<usize>>,
}

#[derive(Deserialize)]
struct Step {
    #[serde(default)]
    name: String,
    #[serde(default)]
    description: Option<String>,
    #[serde(default)]
    hexcolor: Option<String>,
}

/// The matrix as TOML text, the first where a library has several.
///
/// # Errors
/// What is wrong, in the words of the parser; empty where the file holds no matrix.
pub(super) fn as_toml(yaml: &str) -> Result<String, String> {
    let library: Library = serde_saphyr::from_str(yaml).map_err(|why| why.to_string())?;
    let matrix = match library.objects.risk_matrix {
        OneOrMany::One(matrix) => *matrix,
        OneOrMany::Many(matrices) => matrices.into_iter().next().ok_or_else(String::new)?,
    };
    Ok(text(&matrix))
}

fn text(matrix: &RiskMatrix) -> String {
    let ids: Vec<String> = (1..=matrix.risk.len()).map(|rank| format!("Z{rank}")).collect();
    let list =
        |items: &[String]| items.iter().map(|item| quoted(item)).collect::<Vec<_>>().join(", ");
    let mut out = format!(
        "name = {}\nvertical = \"probability\"\nzones = [{}]\nareas = [\"{AREA}\"]\ngrid = [\n",
        quoted(&matrix.name),
        list(&ids)
    );
    // Writing to a String cannot fail.
    for row in matrix.grid.iter().rev() {
        let cells: Vec<&str> =
            row.iter().map(|at| ids.get(*at).map_or("?", String::as_str)).collect();
        let _ = writeln!(out, "  {},", quoted(&cells.join(" ")));
    }
    out.push_str("]\n");
    for (key, steps) in [("probability", &matrix.probability), ("consequence", &matrix.impact)] {
        for (mark, step) in (1..).zip(steps) {
            let label = quoted(&on_one_line(&step.name));
            let _ = write!(out, "\n[[{key}.level]]\nlabel = {label}\nmark = \"{mark}\"\n");
            if let Some(text) = step.description.as_deref().filter(|_| key == "probability") {
                let _ = writeln!(out, "frequency = {}", quoted(&on_one_line(text)));
            }
        }
    }
    let texts =
        matrix.impact.iter().map(|step| on_one_line(step.description.as_deref().unwrap_or("")));
    let _ = write!(out, "\n[area.{AREA}]\nname = \"Impact\"\ntexts = [\n");
    for text in texts {
        let _ = writeln!(out, "  {},", quoted(&text));
    }
    out.push_str("]\n");
    for ((id, step), glyph) in ids.iter().zip(&matrix.risk).zip(GLYPHS.iter().cycle()) {
        let (name, action) =
            (on_one_line(&step.name), on_one_line(step.description.as_deref().unwrap_or("")));
        let _ = write!(
            out,
            "\n[zone.{id}]\nname = {}\nmark = {}\n",
            quoted(&name),
            quoted(id.trim_start_matches('Z'))
        );
        if let Some(color) = step.hexcolor.as_deref() {
            let _ = writeln!(out, "color = {}", quoted(&color.to_uppercase()));
        }
        let _ = write!(out, "glyph = {}\naction = {}\n", quoted(glyph), quoted(&action));
    }
    out
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::store::read_matrix;

    const YAML: &str = "
objects:
  risk_matrix:
  - name: Three by two
    probability:
    - {id: 0, abbreviation: L, name: Rare, description: Once in ten years}
    - {id: 1, abbreviation: M, name: Possible}
    - {id: 2, abbreviation: H, name: Frequent}
    impact:
    - {id: 0, name: Minor, description: Nobody is hurt}
    - {id: 1, name: Major, description: Somebody is}
    risk:
    - {id: 0, name: Low, hexcolor: '#00ff00', description: Leave it}
    - {id: 1, name: High, hexcolor: '#ff0000', description: Act now}
    grid:
    - [0, 0]
    - [0, 1]
    - [1, 1]
";

    #[test]
    fn a_matrix_of_a_library_is_one_of_ours() {
        let text = as_toml(YAML).unwrap();
        let (matrix, problems) = read_matrix(&text, Path::new("matrix.toml"));
        assert_eq!(problems, [], "{text}");
        let matrix = matrix.unwrap();
        let at = |p: i64, c: i64| {
            let p = matrix.probability.level(p).unwrap();
            matrix.zone(matrix.zone_at(p, matrix.consequence.level(c).unwrap())).name.clone()
        };
        assert_eq!([at(1, 1), at(1, 2), at(2, 2), at(3, 1)], ["Low", "Low", "High", "High"]);
        assert!(as_toml("objects: {}").is_err());
    }
}
