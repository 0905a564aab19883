//! What is wrong is refused, at its place.

use std::fs;

use risiko::store::FileKind;

use super::{project, refusals, validator};

/// A slip in a file of `fixtures/format`: what stands there, what is typed instead, and where the
/// schema points.
type Slip = (&'static str, &'static str, &'static str);

const ASSESSMENT: &[Slip] = &[
    ("status = \"approved\"", "status = \"godkjent\"", "/status"),
    ("status = \"approved\"", "status = true", "/status"),
    ("status = \"approved\"", "statu = \"draft\"", ""),
    ("assessed = 2024-02-14", "assessed = \"14.02.2024\"", "/assessed"),
    ("assessed = 2024-02-14", "assessed = \"2024-02-30\"", "/assessed"),
    ("assessed = 2024-02-14", "assessed = 2024-02-14T10:00:00", "/assessed"),
    ("assessed = 2024-02-14", "assessed = 20240214", "/assessed"),
    ("approved.by =", "approved.who =", "/approved"),
    ("approved.seal = \"8dea6a1a\"", "approved.seal = \"seal\"", "/approved/seal"),
    ("  \"r2b9c\",\n]", "  \"R2 B\",\n]", "/order/1"),
    ("[judgement]\nprobability = 4", "[judgement]\nprobability = 13", "/judgement/probability"),
    ("[risk.r2b9c]", "[risk.\"på norsk\"]", "/risk"),
    ("probability = 3\n", "probability = 13\n", "/risk/r2b9c/probability"),
    ("probability = 3\n", "probability = 0\n", "/risk/r2b9c/probability"),
    ("probability = 3\n", "probability = 3.5\n", "/risk/r2b9c/probability"),
    ("probability = 3\n", "probability = \"3\"\n", "/risk/r2b9c/probability"),
    ("probability = 3\n", "probabillity = 3\n", "/risk/r2b9c"),
    ("probability = 3\n", "assessed = 2024-01-01\n", "/risk/r2b9c"),
    (
        "probability = 3\n",
        "conflict.probability = { base = 3, ours = 4, theirs = 5 }\n",
        "/risk/r2b9c",
    ),
    ("consequence.quality = 2", "consequence.quality = 13", "/risk/r2b9c/consequence/quality"),
    ("consequence.quality = 2", "consequence = 2", "/risk/r2b9c/consequence"),
    ("closed.on = 2024-04-30\n", "", "/risk/r2b9c/closed"),
    ("knowledge.data = 2", "knowledge.data = 4", "/risk/r7k3m/knowledge/data"),
    ("horizon = \"short\"", "horizon = \"soon\"", "/risk/r7k3m/horizon"),
    ("treatment = \"reduce\"", "treatment = \"mitigate\"", "/risk/r7k3m/treatment"),
    ("inherent.probability = 5", "inherent.by = 2024-01-01", "/risk/r7k3m/inherent"),
    ("threatens = [\"rekruttering\"]", "threatens = \"rekruttering\"", "/risk/r7k3m/threatens"),
    ("risks = [\"r7k3m\", \"r2b9c\"]", "risks = [1]", "/measure/m4q8t/risks/0"),
    ("status = \"done\"", "status = \"finished\"", "/measure/m4q8t/status"),
    ("judged_effect = \"partly\"", "judged_effect = \"some\"", "/measure/m4q8t/judged_effect"),
    ("[session.\"2024-02-14\"]", "[session.i-februar]", "/session"),
    ("[3, 4, 4, 5]", "[3, 4, 4, 13]", "/session/2024-02-14/votes/r7k3m/probability/3"),
];

const OTHER: &[Slip] = &[
    ("status = \"draft\"", "judgement.probability = 3", ""),
    ("status = \"draft\"", "factor.f.title = \"x\"", ""),
];

const REGISTER: &[Slip] = &[
    ("format = 1", "format = 2", "/format"),
    ("year = 2024\n", "", ""),
    ("year = 2024", "year = 24", "/year"),
    ("language = \"nb\"", "language = \"se\"", "/language"),
    ("today = 2024-05-06", "today = \"i dag\"", "/today"),
    ("R031 = \"info\"", "R031 = \"fatal\"", "/check/R031"),
    ("R031 = \"info\"", "r31 = \"info\"", "/check"),
];

const TOP: &[Slip] = &[
    ("presented.2024-T1.case = \"34/2024\"", "presented.2024-T1.case = 34", "/presented/2024-T1"),
    ("presented.2024-T1.board", "presented.2024-T1.styret", "/presented/2024-T1"),
    ("comment.r9x2c", "comment.\"R 9\"", "/comment"),
];

const INDICATORS: &[Slip] = &[
    ("better = \"higher\"", "better = \"up\"", "/indicator/epikrisetid/better"),
    ("green = 70.0", "green = \"70\"", "/indicator/epikrisetid/green"),
    ("unit =", "units =", "/indicator/epikrisetid/units"),
    ("2022.few = true", "2022.few = 1", "/indicator/epikrisetid/lofoten/2022"),
    ("2022 = 66.0", "22 = 66.0", "/indicator/epikrisetid/tromso"),
    ("2023.value =", "2023.verdi =", "/indicator/epikrisetid/tromso/2023"),
];

const REPORTING: &[Slip] = &[
    ("deviation = true", "deviation = \"ja\"", "/requirement/ventetid/2024-T1/deviation"),
    ("reached = \"partly\"", "reached = \"delvis\"", "/outcome/ventetid/reached"),
    ("note =", "notat =", "/outcome/ventetid"),
];

const MATRIX: &[Slip] = &[
    ("vertical = \"probability\"", "vertical = \"up\"", "/vertical"),
    ("example = true", "example = \"ja\"", "/example"),
    ("zones = [\"G\", \"Y\", \"R\"]", "zones = [\"G\"]", "/zones"),
    ("areas = [\"quality\", \"finance\"]", "areas = []", "/areas"),
    ("areas = [\"quality\", \"finance\"]\n", "", ""),
    ("percent = [0, 10]", "percent = [0]", "/probability/level/0/percent"),
    ("percent = [0, 10]", "percent = [0, 110]", "/probability/level/0/percent/1"),
    ("label = \"Liten\"", "name = \"Liten\"", "/consequence/level/1"),
    ("least = 1", "least = 0", "/area/quality/least"),
    ("color = \"#009E73\"", "color = \"green\"", "/zone/G/color"),
    ("needs_measure = true", "needs_measure = 1", "/zone/R/needs_measure"),
];

const CATALOGUE: &[Slip] = &[
    ("kind = \"hospital\"", "kind = \"sykehus\"", "/trust/unn/kind"),
    ("kind = \"tertial\"", "kind = \"quarter\"", "/due/tertial-1/kind"),
    ("date = 2024-05-15", "date = \"15. mai\"", "/due/tertial-1/date"),
    ("rule.workday = 5", "rule.workday = 40", "/due/accounts-monthly/rule/workday"),
    ("rule.after =", "rule.before =", "/due/report-monthly/rule"),
    ("number = \"17\"", "number = 17", "/goal/ventetid/number"),
    ("prioritised = true", "prioritized = true", "/goal/ventetid"),
    ("[\"tertial-deviation\", \"annual\"]", "[\"tertial\", \"weekly\"]", "/goal/ventetid/reporting/1"),
    ("figure.than_year = 2023", "figure.than_year = \"i fjor\"", "/goal/ventetid/figure/than_year"),
    ("reached = \"partly\"", "reached = \"nesten\"", "/goal/ventetid/outcome/reached"),
];

#[test]
fn every_slip_is_refused_where_it_stands() {
    let files: [(FileKind, &str, &[Slip]); 8] = [
        (FileKind::Assessment, "2024/unn/ventetid.toml", ASSESSMENT),
        (FileKind::Other, "2024/unn/_other.toml", OTHER),
        (FileKind::Register, "risiko.toml", REGISTER),
        (FileKind::Top, "2024/unn/_top.toml", TOP),
        (FileKind::Indicators, "2024/unn/_indicators.toml", INDICATORS),
        (FileKind::Reporting, "2024/unn/_reporting.toml", REPORTING),
        (FileKind::Matrix, "2024/matrix.toml", MATRIX),
        (FileKind::Catalogue, "2024/catalogue.toml", CATALOGUE),
    ];
    for (kind, file, slips) in files {
        let validator = validator(kind);
        let sound = fs::read_to_string(project().join("fixtures/format").join(file)).unwrap();
        for (right, typed, place) in slips {
            let text = sound.replacen(right, typed, 1);
            assert_ne!(text, sound, "{file}: {right} is not there");
            let refused = refusals(&validator, &text);
            let is_there = refused.iter().any(|r| r.starts_with(&format!("{place}: ")));
            assert!(is_there, "{file}: {typed} should be refused at {place:?}: {refused:#?}");
        }
    }
}
