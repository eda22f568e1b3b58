//! The part of the report about many futures.

use crate::document::{Checked, JsonValue, put, put_node, shortest, written};
use crate::model::{Futures, Quantiles};

/// `{"n": 1000, "seed": 1, "all": {"5": […], …}, "groups": {…}, "reached_by": {"0.99@2045": […]}}`.
#[inline(never)]
pub(super) fn node(facts: &Checked, futures: &Futures) -> JsonValue {
    let document = facts.document();
    let mut groups = Vec::new();
    for (group, found) in document.groups.iter().zip(&futures.groups) {
        put_node(&mut groups, &group.id, quantiles(found));
    }
    let mut reached_by = Vec::new();
    for (target, shares) in document.targets.iter().zip(&futures.reached_by) {
        let key = [shortest(target.rate), written(target.year as u64, 0)].join("@");
        put(&mut reached_by, &key, shares);
    }
    let mut entries = Vec::new();
    put(&mut entries, "n", &futures.count);
    put(&mut entries, "seed", &(futures.seed as f64));
    put_node(&mut entries, "all", quantiles(&futures.all));
    put_node(&mut entries, "groups", JsonValue::Object(groups));
    put_node(&mut entries, "reached_by", JsonValue::Object(reached_by));
    JsonValue::Object(entries)
}

fn quantiles(found: &Quantiles) -> JsonValue {
    let mut entries = Vec::new();
    for (percent, values) in Quantiles::PERCENT.into_iter().zip(&found.values) {
        put(&mut entries, &written(u64::from(percent), 0), values);
    }
    JsonValue::Object(entries)
}
