//! What an assessment lacks before it can be called ready: one list for the screen and the commands.

use super::{rules, severity_in, weighed};
use crate::model::diagnostic::Severities;
use crate::model::{
    Code, Date, Diagnostic, DocKey, FieldAt, ItemKey, Register, Severity, Slug, State,
};

/// What is lacking.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// The file cannot be read.
    Unreadable,
    /// Something in it is an error by itself.
    Error(Code),
    /// It holds no open risk.
    Risk,
    /// A risk is not placed in the matrix.
    Placing,
    /// A risk stands in a zone that requires a measure, and has none.
    Measure {
        /// The zone's name.
        zone: String,
    },
    /// The goal itself is not judged.
    Judgement,
    /// Nobody owns a risk.
    Owner,
    /// A risk has no cause.
    Cause,
    /// Nobody has said why: of a risk, or of the judgement.
    Rationale,
    /// Nobody is written down as having taken part.
    Participants,
}

/// One thing that is lacking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lack {
    pub(crate) need: Need,
    /// The risk or measure that it is about.
    pub(crate) item: Option<Slug>,
    /// It must be mended: no reason makes up for it.
    pub(crate) is_must: bool,
    /// The keys that lead to the field.
    anchor: Vec<String>,
}

impl Lack {
    fn new(need: Need, is_must: bool) -> Self {
        Self { need, item: None, is_must, anchor: Vec::new() }
    }

    /// The field that mends it, where one does.
    pub(crate) fn field(&self, doc: &DocKey) -> Option<FieldAt> {
        let (key, table) = match self.anchor.as_slice() {
            [table, id, key, ..] if table == "risk" || table == "measure" => {
                (key, vec![&**table, &**id])
            }
            [table, key, ..] if table == "judgement" => (key, vec![&**table]),
            _ => return None,
        };
        Some(FieldAt::new(doc, &table, key))
    }

    /// The risk or measure that it is about, in full.
    pub(crate) fn item_in(&self, doc: &DocKey) -> Option<ItemKey> {
        self.item.as_ref().map(|id| ItemKey::new(doc, id))
    }
}

/// What a finding says is lacking; `zone` names the one that requires something. `None` of findings
/// that ask for nothing by themselves.
fn need(code: Code, zone: &str) -> Option<Need> {
    Some(match code {
        Code::Unscored => Need::Placing,
        Code::Untreated => Need::Measure { zone: zone.to_owned() },
        Code::NoJudgement => Need::Judgement,
        Code::NoOwner => Need::Owner,
        Code::NoCause => Need::Cause,
        Code::NoRationale => Need::Rationale,
        _ => return None,
    })
}

/// What an assessment lacks, the gravest first; what must be mended stands before what a reason can
/// make up for. `read` is what was found when the files were read. A rule that the register has
/// turned off is no requirement.
pub(crate) fn lacks(
    register: &Register,
    doc: &DocKey,
    read: &[Diagnostic],
    severities: &Severities,
    today: Date,
) -> Vec<Lack> {
    let Some(assessment) = register.assessment(doc) else {
        let is_damaged = register.state(doc) == State::Damaged;
        let need = if is_damaged { Need::Unreadable } else { Need::Risk };
        return vec![Lack::new(need, true)];
    };
    let file = register.file(doc);
    let is_asked = |code: &Code| {
        need(*code, "").is_some()
            || severity_in(severities, *code, code.severity()) == Some(Severity::Error)
    };
    let mut found: Vec<Diagnostic> = read.iter().filter(|d| d.file == file).cloned().collect();
    found.extend(rules::in_document(register, doc, today, |codes| codes.iter().any(is_asked)));
    let mut lacks: Vec<Lack> = weighed(found, severities).iter().filter_map(lack).collect();
    if assessment.open_risks().next().is_none() {
        lacks.push(Lack::new(Need::Risk, true));
    }
    let took_part = |role: &String| !role.trim().is_empty();
    if !assessment.sessions.values().any(|session| session.roles.iter().any(took_part)) {
        lacks.push(Lack::new(Need::Participants, false));
    }
    lacks.sort_by(|a, b| (!a.is_must, &a.need).cmp(&(!b.is_must, &b.need)));
    lacks
}

/// The roles of which one must accept a risk as it is, where this one may not.
pub(crate) fn others_who_accept<'r>(
    register: &'r Register,
    key: &ItemKey,
    role: &str,
) -> Option<&'r [String]> {
    let zone = register.matrix.zone(register.risk(key)?.current.zone(&register.matrix)?);
    (!zone.lets_accept(role)).then_some(&*zone.accept_roles)
}

fn lack(finding: &Diagnostic) -> Option<Lack> {
    let is_error = finding.severity == Severity::Error;
    let asked = need(finding.code, finding.arg("zone").unwrap_or_default());
    let need = asked.or_else(|| is_error.then_some(Need::Error(finding.code)))?;
    let mut anchor = finding.anchor.clone();
    if need == Need::Judgement {
        anchor = ["judgement", "probability"].map(str::to_owned).to_vec();
    } else if need == Need::Rationale && anchor.first().is_some_and(|first| first == "judgement") {
        anchor = ["judgement", "rationale"].map(str::to_owned).to_vec();
    }
    let is_must = is_error || need == Need::Placing;
    Some(Lack { need, item: finding.item(), is_must, anchor })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::OTHER;
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, serving, ymd};
    use crate::model::{Judgement, Session};

    fn needs(built: Builder, name: &str) -> Vec<Need> {
        let lacks = lacks(&built.build(), &doc(name), &[], &Severities::new(), ymd(2024, 2, 20));
        lacks.into_iter().map(|lack| lack.need).collect()
    }

    fn met(built: Builder, name: &str) -> Builder {
        built.assessment("unn", name, |a| {
            let roles = vec!["fagdirektør".into(), "HR-sjef".into()];
            a.sessions.insert("2024-02-14".into(), Session { roles, ..Session::default() });
            let probability = Some(Builder::level(3));
            a.judgement = Judgement { probability, rationale: "Vi får det til.".into() };
        })
    }

    fn sound() -> Builder {
        met(Builder::new().risk("unn", "ventetid", "r7k3m", 5, 5), "ventetid")
            .measure("unn", "ventetid", "m4q8t", serving(&["r7k3m"]))
            .edit_risk("unn", "ventetid", "r7k3m", |_, risk| {
                risk.causes = vec!["Private avtaler lønner seg bedre".into()];
                risk.rationale = "Ni av førti sluttet i fjor.".into();
                risk.owner = "klinikksjef".into();
            })
    }

    #[test]
    fn a_sound_assessment_lacks_nothing() {
        assert_eq!(needs(sound(), "ventetid"), []);
    }

    #[test]
    fn a_bare_risk_lacks_all_the_rest_and_what_must_be_mended_comes_first() {
        let bare = Builder::new().risk("unn", "ventetid", "r7k3m", 5, 5);
        let zone = bare.clone().build().matrix.zones.last().unwrap().name.clone();
        let measure = Need::Measure { zone };
        use Need::{Cause, Judgement, Owner, Participants, Placing, Rationale};
        let wanted = [measure, Judgement, Owner, Cause, Rationale, Participants];
        assert_eq!(needs(bare.clone(), "ventetid"), wanted);
        let unplaced = bare.edit_risk("unn", "ventetid", "r7k3m", |_, risk| {
            risk.current.consequence.clear();
        });
        assert_eq!(needs(unplaced, "ventetid")[0], Placing);
    }

    #[test]
    fn without_a_risk_it_is_not_ready_and_other_risks_need_no_judgement() {
        assert_eq!(needs(Builder::new(), "ventetid"), [Need::Risk]);
        assert_eq!(needs(met(Builder::new(), "ventetid"), "ventetid"), [Need::Risk]);
        let other = Builder::new().risk("unn", OTHER, "r7k3m", 1, 1);
        assert!(!needs(other, OTHER).contains(&Need::Judgement));
        assert_eq!(
            needs(Builder::new().damaged("unn", "ventetid"), "ventetid"),
            [Need::Unreadable]
        );
    }

    #[test]
    fn an_error_must_be_mended_and_what_the_register_turned_off_is_not_asked_for() {
        let at = |code, severity| {
            let named = sound().edit_risk("unn", "ventetid", "r7k3m", |_, risk| {
                risk.rationale = "Fødselsnummer 13116900216.".into();
                risk.owner.clear();
            });
            let severities = [(code, severity)].into();
            lacks(&named.build(), &doc("ventetid"), &[], &severities, ymd(2024, 2, 20))
        };
        let found = at(Code::NoOwner, None);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((&found[0].need, found[0].is_must), (&Need::Error(Code::IdentityNumber), true));
        let strict = at(Code::NoOwner, Some(Severity::Error));
        assert!(strict.iter().any(|lack| lack.need == Need::Owner && lack.is_must));
        let read =
            Diagnostic::of_file(Severity::Error, Code::OpenConflict, "2024/unn/ventetid.toml");
        let register = sound().build();
        let found =
            lacks(&register, &doc("ventetid"), &[read], &Severities::new(), ymd(2024, 2, 20));
        assert_eq!(found[0].need, Need::Error(Code::OpenConflict));
    }

    #[test]
    fn what_is_lacking_leads_to_its_field() {
        let bare = Builder::new().risk("unn", "ventetid", "r7k3m", 1, 1).build();
        let found = lacks(&bare, &doc("ventetid"), &[], &Severities::new(), ymd(2024, 2, 20));
        let field = |need: Need| {
            let lack = found.iter().find(|lack| lack.need == need).unwrap();
            lack.field(&doc("ventetid"))
        };
        let key = ItemKey::new(&doc("ventetid"), &slug("r7k3m"));
        assert_eq!(field(Need::Owner), Some(FieldAt::risk(&key, "owner")));
        let judged = FieldAt::new(&doc("ventetid"), &["judgement"], "probability");
        assert_eq!(field(Need::Judgement), Some(judged));
        assert_eq!(field(Need::Participants), None);
    }

    #[test]
    fn a_risk_in_a_zone_that_names_roles_is_accepted_by_one_of_them_only() {
        let register = Builder::new()
            .risk("unn", "ventetid", "r7k3m", 5, 5)
            .risk("unn", "ventetid", "rcalm", 1, 1)
            .with(|register| {
                let matrix = std::sync::Arc::make_mut(&mut register.matrix);
                let last = matrix.zones.last_mut().unwrap();
                last.accept_roles = vec!["administrerende direktør".into()];
            })
            .build();
        let others = |id: &str, role| {
            others_who_accept(&register, &ItemKey::new(&doc("ventetid"), &slug(id)), role)
        };
        assert_eq!(others("r7k3m", "klinikksjef").unwrap(), ["administrerende direktør"]);
        assert_eq!(others("r7k3m", " Administrerende direktør"), None);
        assert_eq!(others("rcalm", "klinikksjef"), None);
    }
}
