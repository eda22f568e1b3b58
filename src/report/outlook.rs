//! The parts of the object that say how sure the numbers are: `trend` and `swings`, and each target's `acceleration`.

use crate::document::{Checked, Node, put, put_node};
use crate::model::{BackTest, Fit, Outlook, Swing, Trend};

/// The bands of a [`Fit`], in percent, as the object has them for keys.
const BANDS: [&str; 3] = ["50", "80", "95"];

/// Every group's past and that of all together.
pub(super) fn trends(facts: &Checked, outlook: &Outlook) -> Node {
    let mut entries = Vec::new();
    for (group, past) in facts.document().groups.iter().zip(&outlook.trends.groups) {
        put_node(&mut entries, &group.id, trend(past.as_ref()));
    }
    put_node(&mut entries, "all", trend(outlook.trends.all.as_ref()));
    Node::Object(entries)
}

fn trend(trend: Option<&Trend>) -> Node {
    trend.map_or(Node::Null, past)
}

#[inline(never)]
fn past(trend: &Trend) -> Node {
    let mut entries = Vec::new();
    put(&mut entries, "points", &trend.points);
    put(&mut entries, "from", &trend.from);
    put(&mut entries, "to", &trend.to);
    put(&mut entries, "mean_change", &trend.mean_change);
    put(&mut entries, "mean_change_people", &trend.mean_change_people);
    put_node(&mut entries, "fit", trend.fit.as_ref().map_or(Node::Null, fit));
    put_node(&mut entries, "backtest", trend.backtest.as_ref().map_or(Node::Null, backtest));
    Node::Object(entries)
}

fn fit(fit: &Fit) -> Node {
    let mut bands = Vec::new();
    for (name, band) in BANDS.into_iter().zip(&fit.bands) {
        let mut pairs = Vec::new();
        for (low, high) in band {
            pairs.push(Node::List(vec![Node::Number(*low), Node::Number(*high)]));
        }
        put_node(&mut bands, name, Node::List(pairs));
    }
    let mut entries = Vec::new();
    put(&mut entries, "years", &fit.years);
    put(&mut entries, "median", &fit.median);
    put_node(&mut entries, "bands", Node::Object(bands));
    Node::Object(entries)
}

fn backtest(test: &BackTest) -> Node {
    let mut entries = Vec::new();
    put(&mut entries, "cases", &test.cases);
    put(&mut entries, "no_change", &test.no_change);
    put(&mut entries, "points_drift", &test.points_drift);
    put(&mut entries, "log_odds_drift", &test.log_odds_drift);
    put(&mut entries, "within_80", &test.within_80);
    Node::Object(entries)
}

/// What each lever with a range does, the widest first.
pub(super) fn swings(facts: &Checked, swings: &[Swing]) -> Node {
    let groups = &facts.document().groups;
    let mut items = Vec::new();
    for swing in swings {
        let mut entries = Vec::new();
        put(&mut entries, "group", &groups.get(swing.group).map(|group| group.id.as_str()));
        put(&mut entries, "lever", &swing.lever.name());
        put(&mut entries, "low", &swing.low);
        put(&mut entries, "high", &swing.high);
        items.push(Node::Object(entries));
    }
    Node::List(items)
}
