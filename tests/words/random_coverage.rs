//! Random documents of any coverage: workers or others, counts or percentages alone, one count a year or several.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::documents::any_document;
use cakupan::document::{Checked, read};

/// How the coverage differs from workers who are counted once a year.
#[derive(Debug, Clone, Copy)]
struct Differs {
    /// Whether who is counted, and what is said of them, is the document's own.
    unit: Option<usize>,
    /// Percentages alone, with so many decimals.
    rates: Option<i32>,
    /// A month in every observation, and a second count in each year.
    months: bool,
    /// Years that are no calendar years.
    periods: bool,
    /// More covered than counted in the base year of the first group.
    above: bool,
    /// Those paid for were counted before, and not in the base year.
    unknown: bool,
}

/// Who is counted and what is said of them, in both languages.
const UNITS: [[&str; 7]; 3] = [
    ["child", "children", "anak", "is vaccinated", "are vaccinated", "not yet vaccinated", "divaksin"],
    [
        "household",
        "households",
        "rumah tangga",
        "has tap water",
        "have tap water",
        "without tap water",
        "punya air ledeng",
    ],
    ["birth", "births", "kelahiran", "is registered", "are registered", "not registered", "tercatat"],
];

/// A sound document of any coverage.
pub fn any_coverage() -> impl Strategy<Value = Value> {
    let differs = (
        prop::option::of(0..UNITS.len()),
        prop::option::weighted(0.3, 0..3_i32),
        prop::bool::weighted(0.3),
        prop::bool::weighted(0.2),
        prop::bool::weighted(0.2),
        prop::bool::weighted(0.2),
    );
    let differs = differs.prop_map(|(unit, rates, months, periods, above, unknown)| Differs {
        unit,
        rates,
        months,
        periods,
        above,
        unknown,
    });
    (any_document(), differs)
        .prop_map(|(document, differs)| changed(document, differs))
        .prop_filter("a sound one", |document| read::<Checked>(document.to_string().as_bytes()).document.is_some())
}

fn changed(mut document: Value, differs: Differs) -> Value {
    if let Some([one, other, of_all, is, are, not, sudah]) = differs.unit.and_then(|unit| UNITS.get(unit)) {
        document["unit"] = json!({"en": {"one": one, "other": other}, "id": {"other": of_all}});
        document["covered"] = json!({"en": {"one": is, "other": are}, "id": {"other": format!("sudah {sudah}")}});
        document["not_covered"] = json!({"en": {"other": not}, "id": {"other": format!("belum {sudah}")}});
    }
    let groups = document["groups"].as_array_mut().expect("groups");
    for (place, group) in groups.iter_mut().enumerate() {
        let is_paid = group["subsidy"].is_object();
        let observations = group["observations"].as_array_mut().expect("observations");
        let last = observations.len() - 1;
        if differs.above && place == 0 && differs.rates.is_none() {
            let workers = observations[last]["workers"].as_f64().expect("workers");
            observations[last]["registered"] = json!((workers * 1.2).ceil());
            observations[last]["above_100"] = json!("Orang dari daerah lain ikut dihitung.");
        }
        if differs.unknown && is_paid && last > 0 {
            observations[0]["subsidised"] = observations[0].get("subsidised").cloned().unwrap_or(json!(0));
            observations[last].as_object_mut().expect("an observation").remove("subsidised");
        }
        for seen in observations.iter_mut() {
            let year = seen["year"].as_i64().expect("a year");
            if differs.periods {
                seen["period"] = json!(format!("{year}/{:02}", (year + 1) % 100));
            }
            if differs.months {
                seen["month"] = json!(8);
            }
            if let Some(decimals) = differs.rates {
                let rate =
                    seen["registered"].as_f64().zip(seen["workers"].as_f64()).map_or(0.0, |(part, all)| part / all);
                let power = 10_f64.powi(2 + decimals);
                let seen = seen.as_object_mut().expect("an observation");
                for key in ["workers", "registered", "subsidised"] {
                    seen.remove(key);
                }
                seen.insert("rate".to_owned(), json!((rate * power).round() / power));
            }
        }
        if differs.months {
            let mut second = observations[0].clone();
            second["month"] = json!(2);
            second.as_object_mut().expect("an observation").remove("break");
            observations.insert(0, second);
        }
        if differs.rates.is_some() {
            let group = group.as_object_mut().expect("a group");
            group.remove("subsidy");
            if let Some(assumptions) = group.get_mut("assumptions").and_then(Value::as_object_mut)
                && assumptions.get("enrolment").is_some_and(|enrolment| enrolment["per_year"].is_object())
            {
                assumptions.remove("enrolment");
            }
        }
    }
    document
}
