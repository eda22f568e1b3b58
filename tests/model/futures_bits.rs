//! Many futures to the last bit, as they come out natively; the tests of the browsers hold theirs against the same file.

use cakupan::document::{Checked, read, read_scenario};
use cakupan::model::{Futures, Outcome, Quantiles};
use serde_json::Value;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// As many as a widget runs once a reader rests.
const COUNT: usize = 10_000;

fn tests(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(path)
}

fn json(path: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(tests(path)).expect("a file that is kept")).expect("JSON")
}

fn line(text: &mut String, place: &str, values: &[f64]) {
    text.push_str(place);
    for value in values {
        write!(text, " {:016x}", value.to_bits()).expect("text");
    }
    text.push('\n');
}

fn quantiles(text: &mut String, place: &str, found: &Quantiles) {
    for (percent, values) in Quantiles::PERCENT.iter().zip(&found.values) {
        line(text, &format!("{place} {percent}"), values);
    }
}

/// A document whose first groups have gone behind the others. Every group and lever draws from a random stream of its own,
/// which its place among the groups starts.
fn bits(at: usize, case: &Value) -> String {
    let name = case["document"].as_str().expect("a name");
    let mut document = json(&format!("pages/fixtures/documents/{name}.json"));
    let turned = case["turned"].as_u64().expect("a number") as usize;
    document["groups"].as_array_mut().expect("groups").rotate_left(turned);
    let reading = read::<Checked>(document.to_string().as_bytes());
    let facts = reading.document.unwrap_or_else(|| panic!("{name}: {:?}", reading.problems));
    let scenario = case.get("scenario").map_or_else(|| "{}".into(), Value::to_string);
    let scenario = read_scenario(scenario.as_bytes(), &facts).expect("a scenario");
    let plan = Outcome::new(&facts, &scenario).plan;
    let found = Futures::new(&facts, &plan, COUNT, Futures::SEED).expect("ranges");
    let mut text = String::new();
    quantiles(&mut text, &format!("{at} all"), found.all.as_ref().expect("all together"));
    for (group, its) in facts.document().groups.iter().zip(&found.groups) {
        quantiles(&mut text, &format!("{at} {}", group.id), its);
    }
    for (place, target) in facts.document().targets.iter().enumerate() {
        let shares: Vec<f64> = found.reached.shares(place).collect();
        line(&mut text, &format!("{at} {}@{}", target.rate, target.year), &shares);
    }
    text
}

/// `UPDATE_FUTURES=1` writes the file anew, where the model itself has changed.
#[test]
fn ten_thousand_futures_are_what_they_were_to_the_last_bit() {
    let cases = json("engines/futures.json");
    let found: String = cases.as_array().expect("cases").iter().enumerate().map(|(at, case)| bits(at, case)).collect();
    let kept = tests("engines/futures.txt");
    if std::env::var_os("UPDATE_FUTURES").is_some() {
        std::fs::write(&kept, &found).expect("a file to write to");
    }
    assert_eq!(std::fs::read_to_string(kept).expect("a file that is kept"), found);
}

/// Else the cases would be one case, and the browsers tried with one set of random numbers alone.
#[test]
fn a_group_in_another_place_draws_other_numbers() {
    let kept = std::fs::read_to_string(tests("engines/futures.txt")).expect("a file that is kept");
    let of = |start: &str| kept.lines().find(|line| line.starts_with(start)).map(|line| line[start.len()..].to_owned());
    assert_ne!(of("0 dibayari 50").expect("a line"), of("1 dibayari 50").expect("a line"));
    assert_ne!(of("3 formal 50").expect("a line"), of("4 formal 50").expect("a line"));
}
