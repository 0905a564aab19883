//! The canonical form: what it makes of layouts that people write, and that it loses nothing.

use std::fs;
use std::path::Path;

use super::{default_matrix, demo_files};
use crate::store::year::builtin;
use crate::store::{FileKind, FormatError, format, is_canonical};

pub(super) fn formatted(kind: FileKind, text: &str) -> String {
    let matrix = default_matrix();
    let file = Path::new("f.toml");
    let formed = format(kind, text, file, &matrix).unwrap_or_else(|e| panic!("{e}:\n{text}"));
    assert_eq!(format(kind, &formed, file, &matrix).unwrap(), formed, "twice, from\n{text}");
    assert!(is_canonical(kind, &formed, &matrix));
    formed
}

pub(super) fn assessment(text: &str) -> String {
    formatted(FileKind::Assessment, text)
}

#[test]
fn what_the_program_comes_with_is_canonical() {
    for (path, text) in demo_files() {
        assert_eq!(assessment(&text), text, "{}", path.display());
    }
    let config = Path::new(env!("CARGO_MANIFEST_DIR")).join("config/catalogues");
    for entry in fs::read_dir(config).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(formatted(FileKind::Catalogue, &text), text, "{}", path.display());
    }
    for (name, text) in builtin::MATRICES {
        assert_eq!(formatted(FileKind::Matrix, text), *text, "{name}");
    }
}

#[test]
fn tables_and_keys_come_in_order_with_one_value_a_line() {
    let text = "\
# UNN · Ventetid · 2024
assessed = 2024-02-14
approved = { by = 'direktør', on = 2024-02-28 }
status    =    \"ready\"
[measure.m1]
risks = [
  \"r2\",
]
title = 'Bemanningsplan'
[risk.r2]
probability = 0x4
title = \"B\"
causes = [\"én\", \"to\"]
[risk.r2.consequence]
finance = 2
quality = 4
[judgement]
rationale = \"Nå går det bra. Men bl.a. vaktene mangler.\"
[risk.r1]
target = { by = 2024-12-31, consequence = { service = 2, quality = 3 }, probability = 2 }
title = \"A\"
";
    let wanted = "\
# UNN · Ventetid · 2024
status = \"ready\"
assessed = 2024-02-14
approved.on = 2024-02-28
approved.by = \"direktør\"

[judgement]
rationale = \"\"\"
Nå går det bra.
Men bl.a. vaktene mangler.
\"\"\"

[risk.r1]
title = \"A\"
target.probability = 2
target.consequence.quality = 3
target.consequence.service = 2
target.by = 2024-12-31

[risk.r2]
title = \"B\"
causes = [
  \"én\",
  \"to\",
]
probability = 4
consequence.quality = 4
consequence.finance = 2

[measure.m1]
title = \"Bemanningsplan\"
risks = [\"r2\"]
";
    assert_eq!(assessment(text), wanted);
    // Line ends, the mark of some editors and a last line without an end are no content.
    let windows = format!("\u{feff}{}", text.trim_end().replace('\n', "\r\n"));
    assert_eq!(assessment(&windows), wanted);
}

#[test]
fn comments_go_with_what_they_stand_at() {
    let text = "\
# tittel

# over status
status = \"draft\" # bak status

# for seg selv

# over r2
[risk.r2] # bak r2
# over tittelen
title = \"B\" # bak tittelen
causes = [ # bak klammen
  # over én
  \"én\", # bak én
  # sist i lista
]
# rett under r2

# over r1
[risk.r1]
threatens = [\"a\", # bak a
\"b\"]
[risk.r1.consequence] # bak konsekvensen
# over kvalitet
quality = 2

# sist i fila
";
    let wanted = "\
# tittel

# over status
status = \"draft\" # bak status

# over r1
[risk.r1]
threatens = [
  \"a\", # bak a
  \"b\",
]
# bak konsekvensen
# over kvalitet
consequence.quality = 2

# for seg selv

# over r2
[risk.r2] # bak r2
# over tittelen
title = \"B\" # bak tittelen
causes = [ # bak klammen
  # over én
  \"én\", # bak én
  # sist i lista
]
# rett under r2

# sist i fila
";
    assert_eq!(assessment(text), wanted);
}

#[test]
fn a_comment_right_above_a_table_is_the_tables_and_a_schema_line_the_files() {
    let two = "# om b\n[risk.b]\n\n[risk.a]\n";
    assert_eq!(assessment(two), "[risk.a]\n\n# om b\n[risk.b]\n");
    let schema = "#:schema ../../schemas/assessment.json\n[risk.b]\n[risk.a]\n";
    let wanted = "#:schema ../../schemas/assessment.json\n\n[risk.a]\n\n[risk.b]\n";
    assert_eq!(assessment(schema), wanted);
}

#[test]
fn what_the_format_does_not_know_is_kept_after_what_it_knows() {
    let text = "\
mine = { b = 1, a = 2 }
status = \"draft\"
[[kart]]
x = 1
[kart.under]
y = 2
[[kart]]
x = 2
[eget]
# en merknad
z = 3
[risk.r1]
color = 'blue'
title = \"A\"
accepted.note = 1
accepted.by = \"x\"
[[risk.r1.log]]
day = 2024-01-01
[risk.r1.extra]
deep.key = [1,
  2]
[risk.r0]
consequence.climate = 3
consequence.finance = 1
";
    let wanted = "\
status = \"draft\"
mine = { b = 1, a = 2 }

[risk.r0]
consequence.finance = 1
consequence.climate = 3

[risk.r1]
title = \"A\"
accepted.by = \"x\"
accepted.note = 1
color = 'blue'
extra.deep.key = [1,
  2]

[[risk.r1.log]]
day = 2024-01-01

[[kart]]
x = 1

[kart.under]
y = 2

[[kart]]
x = 2

[eget]
# en merknad
z = 3
";
    assert_eq!(assessment(text), wanted);
}

#[test]
fn what_a_merge_has_left_stays_beside_the_value() {
    let text = "\
[risk.r1]
conflict.probability = { base = 3, ours = 4, theirs = 5 }
conflict.consequence.quality = { base = 1, ours = 2 }
consequence.quality = 2
title = \"A\"
probability = 4
";
    let wanted = "\
[risk.r1]
title = \"A\"
probability = 4
conflict.probability = { base = 3, ours = 4, theirs = 5 }
consequence.quality = 2
conflict.consequence.quality = { base = 1, ours = 2 }
";
    assert_eq!(assessment(text), wanted);
}

#[test]
fn empty_tables_and_values_of_another_type_stay() {
    let text = "[risk]\n[measure.m1]\n[risk.r1]\nclosed = {}\nprobability = \"four\"\ncauses = 3\n";
    let wanted = "[risk.r1]\ncauses = 3\nprobability = \"four\"\nclosed = {}\n\n[measure.m1]\n";
    assert_eq!(assessment(text), wanted);
    assert_eq!(assessment("[risk]\n"), "[risk]\n");
    assert_eq!(assessment("[approved]\n"), "approved = {}\n");
    assert_eq!(assessment(""), "");
    assert_eq!(
        assessment("\n\n# bare en merknad\n\n\n# og en til"),
        "# bare en merknad\n\n# og en til\n"
    );
}

/// The parser takes more than the standard has: braces over several lines, also before an equals
/// sign.
#[test]
fn braces_over_several_lines_are_opened_with_their_comments() {
    let text = "[risk.r1]\nknowledge = { # a\n data # b\n =\n 2, # c\n # d\n}\ntitle = \"A\"\n";
    let wanted = "\
[risk.r1]
title = \"A\"
# a
# b
knowledge.data = 2 # c
# d
";
    assert_eq!(assessment(text), wanted);
    let unknown = "[risk.r1]\ninherent = { mine # a\n = { x = 1 } }\n";
    assert_eq!(assessment(unknown), "[risk.r1]\n# a\ninherent.mine = { x = 1 }\n");
}

#[test]
fn levels_goals_and_figures_keep_the_order_that_is_their_meaning() {
    let levels = "\
[[consequence.level]]
label = \"Liten\"
[zone.R]
name = \"r\"
[zone.G]
name = \"g\"
[probability]
level = [{ mark = \"A\", label = \"Aldri\" }, { label = \"Ofte\" }]
";
    let wanted = "\
[[probability.level]]
label = \"Aldri\"
mark = \"A\"

[[probability.level]]
label = \"Ofte\"

[[consequence.level]]
label = \"Liten\"

[zone.R]
name = \"r\"

[zone.G]
name = \"g\"
";
    assert_eq!(formatted(FileKind::Matrix, levels), wanted);
    let goals = "\
[goal.b]
title = \"B\"
[goal.b.figure]
trust.unn = \"1\"
[goal.b.figure.service]
\"psykisk helsevern\" = \"35 dager\"
TSB = \"30 dager\"
[goal.a]
kind = \"goal\"
number = \"1\"
[trust.unn]
short = \"UNN\"
";
    let wanted = "\
[trust.unn]
short = \"UNN\"

[goal.b]
title = \"B\"
figure.service.\"psykisk helsevern\" = \"35 dager\"
figure.service.TSB = \"30 dager\"
figure.trust.unn = \"1\"

[goal.a]
number = \"1\"
kind = \"goal\"
";
    assert_eq!(formatted(FileKind::Catalogue, goals), wanted);
}

#[test]
fn readings_come_by_indicator_hospital_and_year() {
    let text = "\
[indicator.b]
title = \"B\"
goal = \"krav-05\"
[indicator.a.tromso]
2023 = { provisional = true, value = 68.0 }
2022 = 66.0
[indicator.a.harstad]
2022.few = true
[indicator.a]
green = 70.0
unit = \"%\"
";
    let wanted = "\
[indicator.a]
unit = \"%\"
green = 70.0

[indicator.a.harstad]
2022.few = true

[indicator.a.tromso]
2022 = 66.0
2023.value = 68.0
2023.provisional = true

[indicator.b]
goal = \"krav-05\"
title = \"B\"
";
    assert_eq!(formatted(FileKind::Indicators, text), wanted);
}

#[test]
fn a_damaged_file_is_refused_with_what_is_wrong() {
    let matrix = default_matrix();
    let damaged = format(FileKind::Assessment, "a = = 1\nb = \n", Path::new("f.toml"), &matrix);
    let Err(FormatError::Damaged(found)) = damaged else { panic!("{damaged:?}") };
    assert_eq!(found.len(), 2, "{found:?}");
}
