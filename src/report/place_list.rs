//! The list of places that `cakupan build` writes, as [`crate::document::PlaceList`] is read.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::document::{Checked, Document, Observation, Text};
use crate::model::{Total, breaks, total_by_year};

/// A list of places.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlaceList {
    version: u8,
    countings: Vec<Counting>,
    places: Vec<PlaceEntry>,
}

impl PlaceList {
    /// The list of these places, with how each is counted.
    pub fn new<'a>(entries: impl IntoIterator<Item = (&'a Counting, &'a PlaceEntry)>) -> PlaceList {
        let mut list = PlaceList { version: 1, countings: Vec::new(), places: Vec::new() };
        for (counting, entry) in entries {
            let known = list.countings.iter().position(|known| known == counting);
            let place = known.unwrap_or(list.countings.len());
            if known.is_none() {
                list.countings.push(counting.clone());
            }
            list.places.push(PlaceEntry { counting: place, ..entry.clone() });
        }
        list
    }
}

/// A way of counting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Counting {
    programme: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    definition: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    covered: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counted_as: Option<Value>,
}

impl Counting {
    /// How a document counts.
    pub fn new(document: &Document) -> Counting {
        Counting {
            programme: value(&document.programme),
            definition: document.definition.as_ref().map(value),
            unit: document.unit.as_ref().map(value),
            covered: document.covered.as_ref().map(value),
            counted_as: document.counted_as.as_ref().map(value),
        }
    }
}

/// A place in the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlaceEntry {
    /// The document's address.
    pub src: String,
    /// The page's address, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    place: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    within: Option<Value>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    also_called: Vec<Value>,
    programme: Value,
    /// What the page says of today.
    pub headline: String,
    year: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    workers: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    registered: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    coverage: Option<f64>,
    counting: usize,
    observed: Vec<PlaceYear>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    groups: Vec<PlaceGroup>,
}

impl PlaceEntry {
    /// The entry of a document at this address, of which its page, where it has one, says this headline.
    pub fn new(facts: &Checked, src: &str, page: Option<&str>, headline: String) -> PlaceEntry {
        let document = facts.document();
        let year = facts.base_year();
        let totals = total_by_year(facts);
        let today = totals.iter().find(|total| total.year == year);
        let people = today.filter(|_| facts.has_heads());
        let groups = document.groups.iter().enumerate().map(|(place, group)| PlaceGroup {
            id: group.id.clone(),
            label: value(&group.label),
            observed: of_group(facts, place),
        });
        PlaceEntry {
            src: src.to_owned(),
            page: page.map(str::to_owned),
            place: value(&document.place),
            within: document.within.as_ref().map(value),
            also_called: document.also_called.iter().map(value).collect(),
            programme: value(&document.programme),
            headline,
            year,
            workers: people.map(|total| total.workers),
            registered: people.map(|total| total.registered),
            coverage: today.map(Total::coverage),
            counting: 0,
            observed: of_all(facts, &totals),
            groups: if document.groups.len() > 1 { groups.collect() } else { Vec::new() },
        }
    }
}

/// A group of a place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct PlaceGroup {
    id: String,
    label: Value,
    observed: Vec<PlaceYear>,
}

/// What was observed in a year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct PlaceYear {
    year: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    workers: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    registered: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rate: Option<f64>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    approximate: bool,
    #[serde(rename = "break", skip_serializing_if = "Option::is_none")]
    series_break: Option<Value>,
}

/// The years of a group.
fn of_group(facts: &Checked, group: usize) -> Vec<PlaceYear> {
    let broken = breaks(facts, Some(group));
    let year = |seen: &&Observation| PlaceYear {
        year: seen.year,
        month: seen.month,
        workers: seen.workers,
        registered: seen.registered,
        rate: seen.rate,
        approximate: seen.approximate,
        series_break: broken.contains(&seen.year).then(|| break_before(facts, &[group], seen.year)).flatten(),
    };
    facts.yearly(group).iter().map(year).collect()
}

/// The years of all groups together. They have a month where all groups have the same one.
fn of_all(facts: &Checked, totals: &[Total]) -> Vec<PlaceYear> {
    let counted: Vec<usize> = (0..facts.groups().len()).filter(|group| facts.whole().counts(*group)).collect();
    let broken = breaks(facts, None);
    let rates = facts.has_rates_alone();
    let year = |total: &Total| {
        let seen: Vec<&Observation> = counted
            .iter()
            .filter_map(|group| facts.yearly(*group).into_iter().find(|seen| seen.year == total.year))
            .collect();
        let month = seen.first().and_then(|first| first.month);
        PlaceYear {
            year: total.year,
            month: month.filter(|_| seen.iter().all(|seen| seen.month == month)),
            workers: (!rates).then_some(total.workers),
            registered: (!rates).then_some(total.registered),
            rate: rates.then(|| total.coverage()),
            approximate: seen.iter().any(|seen| seen.approximate),
            series_break: broken.contains(&total.year).then(|| break_before(facts, &counted, total.year)).flatten(),
        }
    };
    totals.iter().map(year).collect()
}

/// What the last break of these groups says, up to a year.
fn break_before(facts: &Checked, groups: &[usize], year: i32) -> Option<Value> {
    let all = groups.iter().filter_map(|group| facts.groups().get(*group));
    let seen = all.flat_map(|group| &group.observations).filter(|seen| seen.year <= year);
    let broken = seen.filter_map(|seen| Some((seen.moment(), seen.series_break.as_ref()?)));
    broken.max_by_key(|(moment, _)| *moment).map(|(_, text)| value::<Text>(text))
}

/// As a document has it.
fn value<T: Serialize>(words: &T) -> Value {
    serde_json::to_value(words).unwrap_or_default()
}
