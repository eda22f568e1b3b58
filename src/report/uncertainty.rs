//! The parts of the object that say how sure the numbers are: `trend` and `swings`, and each target's `acceleration`.

use crate::document::{Checked, JsonValue, put, put_node};
use crate::model::{BackTest, Fit, Swing, Trend, Uncertainty};

/// The bands of a [`Fit`], in percent, as the object has them for keys.
const BANDS: [&str; 3] = ["50", "80", "95"];

/// Every group's past and that of all together.
pub(super) fn trends(facts: &Checked, uncertainty: &Uncertainty) -> JsonValue {
    let mut entries = Vec::new();
    for (group, past) in facts.document().groups.iter().zip(&uncertainty.trends.groups) {
        put_node(&mut entries, &group.id, trend(past.as_ref()));
    }
    put_node(&mut entries, "all", trend(uncertainty.trends.all.as_ref()));
    JsonValue::Object(entries)
}

fn trend(trend: Option<&Trend>) -> JsonValue {
    trend.map_or(JsonValue::Null, past)
}

#[inline(never)]
fn past(trend: &Trend) -> JsonValue {
    let mut entries = Vec::new();
    put(&mut entries, "points", &trend.points);
    put(&mut entries, "from", &trend.from);
    put(&mut entries, "to", &trend.to);
    put(&mut entries, "mean_change", &trend.mean_change);
    put(&mut entries, "mean_change_people", &trend.mean_change_people);
    put_node(&mut entries, "fit", trend.fit.as_ref().map_or(JsonValue::Null, fit));
    put_node(&mut entries, "backtest", trend.backtest.as_ref().map_or(JsonValue::Null, backtest));
    JsonValue::Object(entries)
}

fn fit(fit: &Fit) -> JsonValue {
    let mut bands = Vec::new();
    for (name, band) in BANDS.into_iter().zip(&fit.bands) {
        let mut pairs = Vec::new();
        for (low, high) in band {
            pairs.push(JsonValue::Array(vec![JsonValue::Number(*low), JsonValue::Number(*high)]));
        }
        put_node(&mut bands, name, JsonValue::Array(pairs));
    }
    let mut entries = Vec::new();
    put(&mut entries, "years", &fit.years);
    put(&mut entries, "median", &fit.median);
    put_node(&mut entries, "bands", JsonValue::Object(bands));
    JsonValue::Object(entries)
}

fn backtest(test: &BackTest) -> JsonValue {
    let mut entries = Vec::new();
    put(&mut entries, "cases", &test.cases);
    put(&mut entries, "no_change", &test.no_change);
    put(&mut entries, "points_drift", &test.points_drift);
    put(&mut entries, "log_odds_drift", &test.log_odds_drift);
    put(&mut entries, "within_80", &test.within_80);
    JsonValue::Object(entries)
}

/// What each lever with a range does, the widest first.
pub(super) fn swings(facts: &Checked, swings: &[Swing]) -> JsonValue {
    let groups = &facts.document().groups;
    let mut items = Vec::new();
    for swing in swings {
        let mut entries = Vec::new();
        put(&mut entries, "group", &groups.get(swing.group).map(|group| group.id.as_str()));
        put(&mut entries, "lever", &swing.lever.name());
        put(&mut entries, "low", &swing.low);
        put(&mut entries, "high", &swing.high);
        items.push(JsonValue::Object(entries));
    }
    JsonValue::Array(items)
}
