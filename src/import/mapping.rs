//! How a spreadsheet was understood, kept for next time and open to correction.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::understood::Understood;
use crate::model::Slug;

/// What each sheet of a file becomes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// It is the program's own workbook: cells hold what they say, and nothing is guessed.
    #[serde(skip)]
    pub exact: bool,
    /// By the sheet's name.
    #[serde(default)]
    pub sheet: BTreeMap<String, SheetMapping>,
}

/// What a sheet becomes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetMapping {
    /// It is not read.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub skip: bool,
    /// The row of its headings, counted from 1; found where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header: Option<u32>,
    /// Whose risks its rows are.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub trust: String,
    /// The goal that they belong to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub goal: String,
    /// What a column becomes, by its heading.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub column: BTreeMap<String, String>,
    /// What a value means, by the column's heading and the value's text.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub value: BTreeMap<String, BTreeMap<String, String>>,
}

/// What a person says about a file as a whole.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// Only this sheet.
    pub sheet: Option<String>,
    /// Whose risks they are, where the file does not say.
    pub trust: Option<Slug>,
    /// The document that they belong to, where the file does not say.
    pub goal: Option<Slug>,
}

impl Mapping {
    /// The mapping with what was understood of a file and what a person said about it, for next time.
    /// What stands in it already stays.
    pub fn learned(&self, understood: &Understood, wishes: &Wishes) -> Self {
        let mut mapping = self.clone();
        for read in understood.sheets.iter().filter(|sheet| sheet.header.is_some()) {
            let sheet = mapping.sheet.entry(read.name.clone()).or_default();
            for (own, wished) in
                [(&mut sheet.trust, &wishes.trust), (&mut sheet.goal, &wishes.goal)]
            {
                if let Some(wished) = wished.as_ref().filter(|_| own.is_empty()) {
                    *own = wished.to_string();
                }
            }
            for column in &read.columns {
                let known = sheet.column.entry(column.heading.clone());
                known.or_insert_with(|| column.target.to_string());
            }
        }
        mapping
    }
}
