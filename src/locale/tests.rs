use std::collections::{BTreeMap, BTreeSet};

use super::*;

const ALL: [Language; 3] = [Language::Nb, Language::Nn, Language::En];

/// Words that are bokmål and never nynorsk. Each stands in the bokmål texts.
const BOKMAL_ONLY: &str = "advarsel advarsler allerede angret anførselstegn ansvarlig bare begrunnelse \
    ble da dager dere deres dem en endret et ett finnes fjernet flere flyttet foreløpig foretak foretaket \
    foretakets forrige fortsatt fra gjelder gjør grenen gren grønn gjøre hendelse heter hva \
    hvem hver hvert hvilken hvor hvorfor høyere høyeste ikke kjør kommer lagret lav lavere lukket \
    mangler målene måned navn navnet noe noen risikoer rød sammen sannsynlighet sannsynlig selv senere \
    siden skadet skrevet slettet sykehus tall tallene tegn uten valgt velg vet være åpen åpent åpne \
    øyeblikksbilde øyeblikksbildet én";

/// Bokmål words of nynorsk texts that stay: the code of a language and names of files.
const QUOTED: [&str; 2] = ["nb, nn eller en", "sykefravaer.toml"];

/// Messages of a language by id, with what stands in them as it is written.
fn messages(language: Language) -> BTreeMap<String, String> {
    messages_in(language, language.files())
}

/// What the screens say in place of some of them.
fn screen_messages(language: Language) -> BTreeMap<String, String> {
    messages_in(language, &[("screens.ftl", language.screen_texts())])
}

fn messages_in(language: Language, files: &[(&str, &str)]) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for (file, text) in files {
        let parsed = FluentResource::try_new((*text).to_owned());
        assert!(parsed.is_ok(), "{}/{file}: {:?}", language.code(), parsed.err().map(|e| e.1));
        let mut at = None;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            match line.split_once(" =") {
                Some((id, rest)) if line.starts_with(|c: char| c.is_ascii_lowercase()) => {
                    let before = found.insert(id.to_owned(), rest.to_owned());
                    assert!(before.is_none(), "{}/{file}: {id} stands twice", language.code());
                    at = Some(id.to_owned());
                }
                _ => {
                    if let Some(message) = at.as_ref().and_then(|id| found.get_mut(id)) {
                        message.push('\n');
                        message.push_str(line);
                    }
                }
            }
        }
    }
    found
}

/// The words of a message; those with a `$` are what it is filled with.
fn words(message: &str) -> impl Iterator<Item = &str> {
    message
        .split(|c: char| !c.is_alphanumeric() && !"$-_".contains(c))
        .filter(|word| !word.is_empty())
}

fn filled_with(message: &str) -> BTreeSet<&str> {
    words(message).filter(|word| word.starts_with('$')).collect()
}

#[test]
fn every_language_has_the_same_messages() {
    let ids = |language| messages(language).into_keys().collect::<BTreeSet<_>>();
    let nb = ids(Language::Nb);
    for language in [Language::Nn, Language::En] {
        let (code, other) = (language.code(), ids(language));
        let missing: Vec<_> = nb.difference(&other).collect();
        assert!(missing.is_empty(), "not in {code}: {missing:?}");
        let unknown: Vec<_> = other.difference(&nb).collect();
        assert!(unknown.is_empty(), "only in {code}: {unknown:?}");
    }
}

#[test]
fn every_language_fills_its_messages_with_the_same() {
    let bokmal = messages(Language::Nb);
    for language in [Language::Nn, Language::En] {
        for (id, message) in messages(language) {
            let (here, there) = (filled_with(&message), filled_with(&bokmal[&id]));
            assert_eq!(here, there, "{}: {id}", language.code());
        }
    }
}

#[test]
fn screens_say_otherwise_what_commands_say_too_and_with_no_more_to_fill_in() {
    let bokmal = screen_messages(Language::Nb);
    for language in ALL {
        let said = messages(language);
        let shown = screen_messages(language);
        assert!(shown.keys().eq(bokmal.keys()), "{}: the same messages", language.code());
        for (id, message) in shown {
            let Some(other) = said.get(&id) else { panic!("{id} is said by nobody else") };
            let (here, there) = (filled_with(&message), filled_with(other));
            assert!(here.is_subset(&there), "{}: {id}", language.code());
            assert_eq!(here, filled_with(&bokmal[&id]), "{}: {id}", language.code());
        }
    }
}

/// What only somebody at a command line has use for.
fn names_a_command(message: &str) -> bool {
    let after = |name: &str| message.split(name).skip(1).map(str::to_owned).collect::<Vec<_>>();
    let commands = "check close conflicts connect diff edit export fmt init list log publish report \
        resolve restore rollup set snapshot status workshop";
    let is_command = |rest: &String| {
        let word = rest.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default();
        commands.split_whitespace().any(|command| command == word)
    };
    after("risiko ").iter().any(is_command)
        || [" git ", "(git ", ".toml", " --"].iter().any(|sign| message.contains(sign))
        || message.starts_with("git ")
}

/// Ids of messages that stand in the source of the screens, whole or as a beginning.
fn ids_on_screens(known: &BTreeMap<String, String>) -> BTreeSet<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tui");
    let mut sources = String::new();
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true if path.ends_with("tests") => {}
                true => folders.push(path),
                false => sources.push_str(&std::fs::read_to_string(path).unwrap()),
            }
        }
    }
    let quoted: BTreeSet<&str> = sources.split('"').collect();
    // What reports say for the screens, and what is put together from a beginning and a name.
    let families = ["publish-stopped-", "problem-R", "remedy-R", "urgent-", "lack-", "read-only-"];
    let is_shown = |id: &&String| {
        quoted.contains(id.as_str()) || families.iter().any(|family| id.starts_with(family))
    };
    known.keys().filter(is_shown).cloned().collect()
}

#[test]
fn no_screen_tells_anybody_to_run_a_command() {
    for language in ALL {
        let mut shown = messages(language);
        shown.extend(screen_messages(language));
        let ids = ids_on_screens(&shown);
        assert!(ids.len() > 500, "the sources were read: {}", ids.len());
        let strays: Vec<_> = ids.iter().filter(|id| names_a_command(&shown[*id])).collect();
        assert!(strays.is_empty(), "{}: {strays:?}", language.code());
    }
}

#[test]
fn nynorsk_is_not_bokmal() {
    let lower = |message: &str| message.to_lowercase();
    let bokmal: Vec<String> = messages(Language::Nb).values().map(|m| lower(m)).collect();
    let known: BTreeSet<&str> = bokmal.iter().flat_map(|message| words(message)).collect();
    let listed: BTreeSet<&str> = BOKMAL_ONLY.split_whitespace().collect();
    let idle: Vec<_> = listed.difference(&known).collect();
    assert!(idle.is_empty(), "words that no bokmål text has: {idle:?}");
    let nynorsk = messages(Language::Nn).into_iter().chain(screen_messages(Language::Nn));
    for (id, message) in nynorsk {
        let text = QUOTED.iter().fold(lower(&message), |text, quoted| text.replace(quoted, ""));
        let strays: Vec<_> = words(&text).filter(|word| listed.contains(word)).collect();
        assert!(strays.is_empty(), "{id} has {strays:?}: {message}");
    }
}

#[test]
fn counts_choose_singular_and_plural_in_every_language() {
    let left = |days: i64| {
        ALL.map(|language| Locale::new(language).with("days-left", &[("days", days.into())]))
    };
    assert_eq!(left(1), ["1 dag igjen", "1 dag att", "1 day left"]);
    assert_eq!(left(4), ["4 dager igjen", "4 dagar att", "4 days left"]);
}

#[test]
fn norwegian_numbers_have_a_comma() {
    let number = Decimal::parse("66.50").unwrap();
    let written = |language| Locale::new(language).decimal(number);
    assert_eq!(ALL.map(written), ["66,5", "66,5", "66.5"]);
}

#[test]
fn an_unknown_message_is_not_there_in_any_language() {
    for language in ALL {
        let locale = Locale::new(language);
        assert_eq!(locale.find("finnes-ikke", &[]), None);
        assert_eq!(locale.text("finnes-ikke"), "⟨finnes-ikke⟩");
    }
}
