//! What must not stand in a register that many read: restricted items where all can see them, and
//! people who can be recognised (FORMAT.md rule 11).

mod email;
mod identity;
mod initials;
mod patient;
mod phone;
mod remote;
mod texts;
mod words;

use super::context::{DocumentContext, TrustContext};
use crate::model::{Code, Diagnostic, Document, Slug};

/// What of a person a text may give away.
pub(super) const PERSONAL: &[Code] =
    &[Code::IdentityNumber, Code::EmailAddress, Code::PhoneNumber, Code::PatientCase];

/// R060 in one document.
pub(super) fn restricted(cx: &DocumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for (id, _) in cx.assessment.risks.iter().filter(|(_, risk)| risk.is_restricted()) {
        let remote = cx.trust.past.remote.as_deref();
        if let Some(host) = remote.and_then(remote::public_host) {
            let anchor = ["risk", id.as_str(), "restricted"];
            let finding = cx.find(Code::RestrictedInPublic, &anchor).with("id", id.as_str());
            found.push(finding.with("host", host));
        }
    }
}

/// R061 to R064 in one document. What was found is not among the finding's words: a list of
/// findings may be seen by more people than the file.
pub(super) fn assessment(cx: &DocumentContext<'_>, found: &mut Vec<Diagnostic>) {
    if let Some(document) = cx.trust.book.documents.get(&cx.doc.name) {
        texts_of(cx.trust, &cx.doc.name, document, found);
    }
}

/// R061 to R064 in a trust's other documents.
pub(super) fn others(cx: &TrustContext<'_>, found: &mut Vec<Diagnostic>) {
    let all = cx.book.documents.iter();
    for (name, document) in all.filter(|(_, document)| document.assessment().is_none()) {
        texts_of(cx, name, document, found);
    }
}

fn texts_of(cx: &TrustContext<'_>, name: &Slug, document: &Document, found: &mut Vec<Diagnostic>) {
    texts::document(document, &mut |anchor, key, text| {
        for code in personal(text) {
            found.push(cx.find(name, code, anchor).with("key", key));
        }
    });
}

/// What of a person a text gives away.
fn personal(text: &str) -> impl Iterator<Item = Code> {
    let found = match may_be_personal(text.as_bytes()) {
        false => [None; 4],
        true => [
            identity::is_in(text).then_some(Code::IdentityNumber),
            email::is_in(text).then_some(Code::EmailAddress),
            phone::is_in(text).then_some(Code::PhoneNumber),
            patient::is_in(text).then_some(Code::PatientCase),
        ],
    };
    found.into_iter().flatten()
}

/// All that is looked for has a digit, an at sign or a point right before a letter. Most texts have
/// none of them, and a loop without branches sees that at the speed of memory.
fn may_be_personal(text: &[u8]) -> bool {
    const STEP: usize = 64;
    let is_sign = |byte: u8| byte.is_ascii_digit() | (byte == b'@');
    // A letter beyond ASCII begins with a high byte.
    let is_letter = |byte: u8| byte.is_ascii_uppercase() | (byte >= 0x80);
    let mut rest = text;
    while !rest.is_empty() {
        let chunk = &rest[..rest.len().min(STEP)];
        let next = &rest[1..rest.len().min(STEP + 1)];
        let signs = chunk.iter().fold(false, |any, byte| any | is_sign(*byte));
        let points =
            chunk.iter().zip(next).fold(false, |any, (a, b)| any | ((*a == b'.') & is_letter(*b)));
        if signs | points {
            return true;
        }
        rest = &rest[chunk.len()..];
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Past;
    use crate::check::rules::testing::{args, found, found_with};
    use crate::model::testing::Builder;
    use crate::model::{Register, Session};

    fn saying(text: &str) -> Register {
        let built = Builder::new().risk("unn", "ventetid", "r7k3m", 3, 3);
        built.edit_risk("unn", "ventetid", "r7k3m", |_, risk| risk.rationale = text.into()).build()
    }

    fn codes(text: &str) -> Vec<Code> {
        personal(text).collect()
    }

    #[test]
    fn each_kind_is_told_once_with_its_key_and_never_with_what_it_says() {
        let register = saying("Ring 77 62 60 00 eller 77 62 60 01, kari@example.no.");
        let phone = found(&register, Code::PhoneNumber);
        assert_eq!(phone.len(), 1);
        assert_eq!(phone[0].anchor, ["risk", "r7k3m", "rationale"]);
        assert_eq!(phone[0].args, [("key", "rationale".to_owned())]);
        assert_eq!(found(&register, Code::EmailAddress).len(), 1);
        assert_eq!(found(&register, Code::IdentityNumber), []);
    }

    #[test]
    fn every_text_of_a_file_is_read() {
        let said = "Kom med 84 år gammel mann";
        let session = Session { parked: vec![said.into()], ..Session::default() };
        let register = Builder::new()
            .risk("unn", "ventetid", "r7k3m", 3, 3)
            .assessment("unn", "ventetid", |a| {
                a.sessions.insert("2024-02-14".into(), session);
                a.judgement.rationale = said.into();
            })
            .edit_top("unn", |top| {
                top.comments.insert(Slug::new("r7k3m").unwrap(), said.into());
            })
            .build();
        let keys: Vec<_> =
            found(&register, Code::PatientCase).iter().flat_map(|d| args(d, &["key"])).collect();
        assert_eq!(keys, ["rationale", "parked", "comment"]);
    }

    #[test]
    fn what_health_trusts_write_every_day_is_left_alone() {
        for text in [
            "18 prosent av førstesamtalene ble ikke møtt i 2023, mot 9 prosent i somatikken.",
            "Kostnad 10 000 000 kroner, 2 500 000 i 2024 og 7 500 000 i 2025.",
            "Mellom 50 000 000 og 100 000 000 kr.",
            "Sak 34/2024, jf. offl. § 24 tredje ledd. Org.nr. 983974899 og 983 974 899.",
            "Kl. 08.00–16.00, mandag 14.02.2024 og 2024-02-14.",
            "Pasienter over 80 år og menn 50–69 år venter lengst.",
            "CT-maskinen er 18 år gammel. 17 pasienter (3 %) ble flyttet.",
            "Andelen var 45, 50, 55 og 60 i fire år; 20 21 22 23 24 er uker.",
            "Vi fikk 12 avvik pr. 1. mars. B-vakta er på 2 x 12 timer.",
            "Vi snakket med HR i A-blokka. E-postlista @unn er lang.",
            "Kvinner (57 prosent) og menn (43) er med i studien.",
        ] {
            assert_eq!(codes(text), [], "{text}");
        }
    }

    #[test]
    fn a_restricted_risk_may_not_lie_where_all_can_read_it() {
        let built = Builder::new().risk("unn", "ventetid", "r7k3m", 3, 3);
        let open = built.clone().build();
        let restricted = built.edit_risk("unn", "ventetid", "r7k3m", |_, risk| {
            risk.restricted = "offl. § 24 tredje ledd".into();
        });
        let sent = |register: &Register, remote: &str| {
            let past = Past { remote: Some(remote.into()), ..Past::default() };
            found_with(register, Code::RestrictedInPublic, &past)
        };
        let restricted = restricted.build();
        let found = sent(&restricted, "git@github.com:unn/risiko.git");
        assert_eq!(args(&found[0], &["id", "host"]), ["r7k3m", "github.com"]);
        assert_eq!(sent(&open, "git@github.com:unn/risiko.git"), []);
        assert_eq!(sent(&restricted, "git@git.unn.no:risiko.git"), []);
        assert_eq!(found_with(&restricted, Code::RestrictedInPublic, &Past::default()), []);
    }

    #[test]
    fn a_sign_is_seen_wherever_it_stands() {
        for at in [0, 1, 62, 63, 64, 65, 127, 128, 200] {
            let spaces = " ".repeat(at);
            for sign in ["7", "@", ".B", ".Å"] {
                assert!(may_be_personal(format!("{spaces}{sign}").as_bytes()), "{sign} at {at}");
            }
            assert!(!may_be_personal(format!("{spaces}. Slik er det.").as_bytes()), "{at}");
        }
    }
}
