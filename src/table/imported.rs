//! The document that comes of a table.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::groups::{Counted, Group, Observation};

/// A coverage document, its fields in the order in which people write them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ImportedDocument {
    version: u8,
    title: Words,
    place: Words,
    programme: Words,
    updated: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    whole: Option<String>,
    sources: BTreeMap<String, ImportedSource>,
    groups: Vec<ImportedGroup>,
}

/// A text, or one for each language.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
enum Words {
    OfTable(String),
    Ours { id: &'static str, en: &'static str },
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ImportedSource {
    title: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ImportedGroup {
    id: String,
    label: Words,
    observations: Vec<ImportedObservation>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct ImportedObservation {
    year: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<String>,
    #[serde(flatten)]
    counted: ImportedCount,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    approximate: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    above_100: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
enum ImportedCount {
    Heads {
        workers: i64,
        registered: i64,
        #[serde(skip_serializing_if = "Option::is_none")]
        subsidised: Option<i64>,
    },
    Rate {
        rate: f64,
    },
}

/// Characters of a group’s `id`.
const LONGEST_ID: usize = 64;

impl ImportedDocument {
    /// Of these groups. What a document has to say and a table does not is said to be open, in both languages; `updated`
    /// is the time of the newest figure, as nothing else is known.
    pub fn new(title: Option<String>, whole: Option<&str>, groups: &[Group]) -> ImportedDocument {
        let open = |id, en| Words::Ours { id, en };
        let mut taken = BTreeSet::new();
        let mut sources = BTreeMap::new();
        let mut source_ids: BTreeMap<&str, String> = BTreeMap::new();
        for source in groups.iter().flat_map(|group| &group.observations).filter_map(|seen| seen.source.as_deref()) {
            if !source_ids.contains_key(source) {
                let id = own_id(source, "source", &mut taken);
                sources.insert(id.clone(), ImportedSource { title: source.to_owned() });
                source_ids.insert(source, id);
            }
        }
        let mut taken = BTreeSet::from(["all".to_owned()]);
        let mut whole_id = None;
        let mut listed = Vec::new();
        for group in groups {
            let id = own_id(group.name.as_deref().unwrap_or("everyone"), "group", &mut taken);
            if group.name.is_some() && group.name.as_deref() == whole {
                whole_id = Some(id.clone());
            }
            let label = group.name.clone().map_or_else(|| open("Semua", "All"), Words::OfTable);
            let observations = group.observations.iter().map(|seen| observation(seen, &source_ids)).collect();
            listed.push(ImportedGroup { id, label, observations });
        }
        ImportedDocument {
            version: 1,
            title: title.map_or_else(|| open("Judul belum diisi", "Title not filled in"), Words::OfTable),
            place: open("Tempat belum diisi", "Place not filled in"),
            programme: open("Program belum diisi", "Programme not filled in"),
            updated: updated(groups),
            whole: whole_id,
            sources,
            groups: listed,
        }
    }

    /// As JSON, for people to go on with.
    pub fn json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

fn observation(seen: &Observation, sources: &BTreeMap<&str, String>) -> ImportedObservation {
    ImportedObservation {
        year: seen.time.year,
        month: seen.time.month,
        period: seen.time.period.clone(),
        counted: match seen.counted {
            // Numbers of people are whole, and far below 2⁶³.
            Counted::Heads { workers, registered, subsidised } => ImportedCount::Heads {
                workers: workers as i64,
                registered: registered as i64,
                subsidised: subsidised.map(|people| people as i64),
            },
            Counted::Rate(rate) => ImportedCount::Rate { rate },
        },
        approximate: seen.approximate,
        source: seen.source.as_deref().and_then(|source| sources.get(source)).cloned(),
        above_100: seen.above_100.clone(),
    }
}

fn updated(groups: &[Group]) -> String {
    let times = groups.iter().flat_map(|group| &group.observations).map(|seen| (seen.time.year, seen.time.month));
    match times.max() {
        Some((year, Some(month))) => format!("{year}-{month:02}"),
        Some((year, None)) => year.to_string(),
        None => String::new(),
    }
}

/// An `id` of a name: its letters and digits without marks; numbered where it is taken.
fn own_id(name: &str, otherwise: &str, taken: &mut BTreeSet<String>) -> String {
    let mut id = String::new();
    for letter in name.to_lowercase().chars() {
        if letter.is_ascii_alphanumeric() {
            id.push(letter);
        } else if !id.ends_with('-') && !id.is_empty() {
            id.push('-');
        }
    }
    let short: String = id.chars().take(LONGEST_ID - 6).collect();
    let short = short.trim_end_matches('-');
    let base = if short.is_empty() { otherwise } else { short };
    let mut own = base.to_owned();
    let mut number = 2;
    while !taken.insert(own.clone()) {
        own = format!("{base}-{number}");
        number += 1;
    }
    own
}
