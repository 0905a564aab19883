//! The words that made registers are put together of.

use rand::RngExt as _;
use rand::rngs::StdRng;
use serde::Deserialize;

const FILE: &str = include_str!("../../fixtures/scale/phrases.toml");

/// The lists of `fixtures/scale/phrases.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Phrases {
    enheter: Vec<String>,
    pub(super) roller: Vec<String>,
    mal: Vec<String>,
    tema: Vec<String>,
    pub(super) faktorer: Vec<String>,
    pub(super) titler: Vec<String>,
    pub(super) hendelser: Vec<String>,
    pub(super) arsaker: Vec<String>,
    pub(super) folger: Vec<String>,
    pub(super) begrunnelser: Vec<String>,
    pub(super) vurderinger: Vec<String>,
    pub(super) tiltak: Vec<String>,
    pub(super) virkninger: Vec<String>,
    pub(super) vedtak: Vec<String>,
    pub(super) parkert: Vec<String>,
}

impl Phrases {
    pub(super) fn read() -> Self {
        toml::from_str(FILE).unwrap()
    }

    /// A goal's title; goals beyond the list say which round of it they are.
    pub(super) fn goal(&self, at: usize) -> String {
        let title = &self.mal[at % self.mal.len()];
        match at / self.mal.len() {
            0 => title.clone(),
            round => format!("{title} ({})", round + 1),
        }
    }

    pub(super) fn theme(&self, at: usize) -> &str {
        &self.tema[at % self.tema.len()]
    }

    /// One of a list, with its unit filled in.
    pub(super) fn one(&self, list: &[String], chance: &mut StdRng) -> String {
        let unit = &self.enheter[chance.random_range(0..self.enheter.len())];
        list[chance.random_range(0..list.len())].replace("{enhet}", unit)
    }

    /// So many different ones of a list.
    pub(super) fn some(&self, list: &[String], count: usize, chance: &mut StdRng) -> Vec<String> {
        let first = chance.random_range(0..list.len());
        let unit = &self.enheter[chance.random_range(0..self.enheter.len())];
        let picked = (0..count.min(list.len())).map(|n| &list[(first + n) % list.len()]);
        picked.map(|text| text.replace("{enhet}", unit)).collect()
    }
}
