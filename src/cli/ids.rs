//! Risks, measures and assessments as people name them: `r7k3m`, `unn/r7k3m`, `unn/ventetid`.

use super::choice;
use super::edit::refused::Refused;
use super::failure::Failure;
use crate::model::{DocKey, ItemKey, Register, Slug};
use crate::store::nearest;

/// What an address names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    /// A risk.
    Risk(ItemKey),
    /// A measure.
    Measure(ItemKey),
    /// An assessment, or a trust's other risks.
    Assessment(DocKey),
}

impl Named {
    /// The full address, which always names the same.
    pub(super) fn address(&self) -> String {
        match self {
            Self::Risk(key) | Self::Measure(key) => address(key),
            Self::Assessment(doc) => doc.to_string(),
        }
    }
}

/// `unn/r7k3m`.
pub(super) fn address(key: &ItemKey) -> String {
    key.address()
}

/// What is meant by an id (looked for in all trusts), `TRUST/ID`, `TRUST/GOAL`, or `TRUST/FILE/ID`
/// where a merge has left one id in two files.
///
/// # Errors
/// [`Refused::UnknownId`] with the nearest one, [`Refused::Ambiguous`] with all that may be meant,
/// [`Failure::UnknownTrust`].
pub(super) fn find(register: &Register, given: &str) -> Result<Named, Failure> {
    let parts: Vec<String> = given.split('/').map(|p| p.trim().to_lowercase()).collect();
    let (trust, file, id) = match parts.as_slice() {
        [id] => (None, None, id),
        [trust, id] => (Some(choice::trust(register, trust)?), None, id),
        [trust, file, id] => (Some(choice::trust(register, trust)?), Some(file), id),
        _ => return Err(unknown(register, given)),
    };
    let fits = |named: &&Named| match named {
        Named::Risk(key) | Named::Measure(key) => {
            key.id.as_str() == id
                && trust.as_ref().is_none_or(|t| key.doc.trust == *t)
                && file.is_none_or(|f| key.doc.name.as_str() == f)
        }
        Named::Assessment(doc) => {
            doc.name.as_str() == id && file.is_none() && trust.as_ref() == Some(&doc.trust)
        }
    };
    let all = all(register);
    let mut found: Vec<&Named> = all.iter().filter(fits).collect();
    match (found.pop(), found.as_slice()) {
        (Some(only), []) => Ok(only.clone()),
        (Some(last), [..]) => {
            found.push(last);
            Err(Refused::Ambiguous { given: given.to_owned(), forms: forms(&found) }.into())
        }
        (None, _) => Err(unknown(register, given)),
    }
}

/// The risk that is meant.
///
/// # Errors
/// As [`find`], and [`Refused::NoRisk`] where it names something else.
pub(super) fn risk(register: &Register, given: &str) -> Result<ItemKey, Failure> {
    match find(register, given)? {
        Named::Risk(key) => Ok(key),
        other => Err(Refused::NoRisk { given: other.address() }.into()),
    }
}

/// The risks that are meant, each once.
pub(super) fn risks(register: &Register, given: &[String]) -> Result<Vec<ItemKey>, Failure> {
    let mut keys = Vec::new();
    for given in given {
        let key = risk(register, given)?;
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    Ok(keys)
}

/// Everything that has an address: by trust and file.
fn all(register: &Register) -> Vec<Named> {
    let mut all = Vec::new();
    for (trust, book) in &register.trusts {
        for (name, assessment) in book.assessments() {
            let doc = DocKey::new(trust, name);
            let key = |id: &Slug| ItemKey::new(&doc, id);
            all.extend(assessment.risks.keys().map(key).map(Named::Risk));
            all.extend(assessment.measures.keys().map(key).map(Named::Measure));
            all.push(Named::Assessment(doc));
        }
        all.extend(book.damaged.iter().map(|name| Named::Assessment(DocKey::new(trust, name))));
    }
    all
}

/// The shortest addresses that tell these apart.
fn forms(found: &[&Named]) -> String {
    let short: Vec<String> = found.iter().map(|named| named.address()).collect();
    let form = |(named, address): (&&Named, &String)| {
        let doubled = short.iter().filter(|a| *a == address).count() > 1;
        match named {
            Named::Risk(key) | Named::Measure(key) if doubled => format!("{}/{}", key.doc, key.id),
            _ => address.clone(),
        }
    };
    found.iter().zip(&short).map(form).collect::<Vec<_>>().join(", ")
}

fn unknown(register: &Register, given: &str) -> Failure {
    let wanted = given.trim().to_lowercase();
    let known: Vec<String> = all(register).iter().map(Named::address).collect();
    let near = if wanted.contains('/') {
        nearest(&wanted, &known.iter().map(String::as_str).collect::<Vec<_>>()).map(str::to_owned)
    } else {
        let ids: Vec<&str> = known.iter().filter_map(|a| a.split('/').nth(1)).collect();
        let near = nearest(&wanted, &ids);
        near.and_then(|id| known.iter().find(|a| a.ends_with(&format!("/{id}"))).cloned())
    };
    let damaged = register.trusts.values().any(|book| !book.damaged.is_empty());
    Refused::UnknownId { given: given.to_owned(), near, damaged, year: register.year }.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Risk;
    use crate::model::register::OTHER;
    use crate::model::register::testing::slug;
    use crate::model::testing::{Builder, serving};

    fn register() -> Register {
        Builder::new()
            .risk("unn", "ventetid", "r7k3m", 3, 3)
            .risk("unn", "ventetid", "r2b9c", 3, 3)
            .risk("fin", "ventetid", "r2b9c", 3, 3)
            .measure("unn", OTHER, "m4q8t", serving(&["r7k3m"]))
            .build()
    }

    fn refused(register: &Register, given: &str) -> Refused {
        match find(register, given) {
            Err(Failure::Refused(refused)) => *refused,
            other => panic!("{given}: {other:?}"),
        }
    }

    #[test]
    fn an_id_alone_or_with_its_trust() {
        let register = register();
        for (given, address) in [
            ("r7k3m", "unn/r7k3m"),
            (" R7K3M ", "unn/r7k3m"),
            ("UNN/m4q8t", "unn/m4q8t"),
            ("fin/r2b9c", "fin/r2b9c"),
            ("unn/ventetid", "unn/ventetid"),
            ("unn/ventetid/r2b9c", "unn/r2b9c"),
        ] {
            assert_eq!(find(&register, given).unwrap().address(), address, "{given}");
        }
        assert!(find(&register, "ventetid").is_err(), "whose is not said");
    }

    #[test]
    fn two_of_a_name_are_told_apart_and_a_slip_is_guessed() {
        let mut register = register();
        let Refused::Ambiguous { forms, .. } = refused(&register, "r2b9c") else { panic!() };
        assert_eq!(forms, "fin/r2b9c, unn/r2b9c");
        let Refused::UnknownId { near, .. } = refused(&register, "r7k3n") else { panic!() };
        assert_eq!(near.as_deref(), Some("unn/r7k3m"));
        let Refused::UnknownId { near, .. } = refused(&register, "xxxxx") else { panic!() };
        assert_eq!(near, None);
        let book = register.trusts.get_mut(&slug("unn")).unwrap();
        let mut assessments = book.assessments_mut();
        let (_, other) = assessments.find(|(name, _)| name.as_str() == OTHER).unwrap();
        let copy = Risk { title: "Kopi".into(), ..Risk::default() };
        std::sync::Arc::make_mut(other).risks.insert(slug("r7k3m"), copy);
        drop(assessments);
        let Refused::Ambiguous { forms, .. } = refused(&register, "unn/r7k3m") else { panic!() };
        assert_eq!(forms, "unn/_other/r7k3m, unn/ventetid/r7k3m");
    }
}
