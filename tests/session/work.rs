//! How much a session does, counted: no document that is allowed keeps a page waiting.

use std::cell::Cell;

use cakupan::chart::{Measure, NotoSans};
use cakupan::document::read;
use cakupan::session::{Session, View};
use serde_json::{Value, json};

use crate::documents::{Reader, document, group, reader, years_ahead};
use crate::locale;

/// Measures as the native build does, and counts the letters.
struct Counting(Cell<usize>);

impl Measure for Counting {
    fn width(&self, text: &str, size: f64, bold: bool) -> f64 {
        self.0.set(self.0.get() + text.len());
        NotoSans.width(text, size, bold)
    }
}

/// How many letters all pictures have measured.
fn letters_measured(reader: &mut Reader) -> usize {
    let counting = Counting(Cell::new(0));
    for view in View::ALL {
        reader.show(view);
        reader.frame(&counting).expect("a document is open");
    }
    counting.0.get()
}

/// So many groups with ranges and a subsidy, under these labels.
fn ranged(groups: usize, label: &str) -> Vec<Value> {
    let groups = (0..groups).map(|place| {
        let mut group = group(&format!("g{place}"), 1000.0, 300.0);
        group["label"] = json!(format!("{label}{place}"));
        group["assumptions"] = json!({"lapse": {"low": 0, "central": 0.1, "high": 0.2}});
        group["subsidy"] = json!({"payer": label, "currency": "IDR", "head_count": {"central": 10},
                                  "monthly_contribution": [{"from": "2025-01", "amount": 16_800}]});
        group
    });
    groups.collect()
}

fn targets(count: usize, label: &str) -> Value {
    let target = |n: usize| json!({"year": 2026 + n % 100, "rate": n as f64 / count as f64, "label": label});
    (0..count).map(target).collect()
}

/// Cutting a label letter by letter measured two million for each.
#[test]
fn the_longest_labels_are_measured_a_few_times_each() {
    let longest = ["M".repeat(1_990), "dua kata ".repeat(221)];
    for label in longest {
        let mut reader = reader("id", &document(json!(ranged(3, &label)), targets(3, &label)));
        let measured = letters_measured(&mut reader);
        assert!(measured < 2_000_000, "{measured} letters");
    }
}

/// A list of hundreds of thousands would keep the page for minutes.
#[test]
fn of_more_errors_than_anybody_mends_the_first_are_told() {
    for (wrong, told) in [(500, 500), (501, 500), (50_003, 500)] {
        let targets: Value = (0..wrong).map(|_| json!({"year": 2045, "rate": 2})).collect();
        let mut reader = Session::new(locale("en"));
        let document = document(json!([group("g", 1000.0, 300.0)]), targets);
        assert!(!reader.open(read(document.to_string().as_bytes())));
        let problems = reader.problem_words();
        assert_eq!(problems.problems.len(), told);
        assert!(
            problems.headline.ends_with(&format!(
                "the data has {} errors",
                ["500", "501", "50,003"][(wrong > 500) as usize + (wrong > 501) as usize]
            )),
            "{}",
            problems.headline
        );
        assert_eq!(problems.dek.contains("the first 500"), wrong > told, "{}", problems.dek);
    }
}

#[test]
fn of_more_targets_than_anybody_reads_the_first_are_named_and_the_others_counted() {
    for (language, aims, unnamed) in [
        ("en", 1_000, ""),
        ("en", 1_001, " Targets not named here: 1."),
        ("en", 3_500, " Targets not named here: 2,500."),
        ("id", 3_500, " Target lain yang tidak disebutkan di sini: 2.500."),
    ] {
        let mut reader = reader(language, &document(json!([group("g", 1000.0, 300.0)]), targets(aims, "T")));
        let frame = years_ahead(&mut reader);
        let readout = frame.readout.targets.expect("targets");
        assert_eq!(readout.matches('%').count(), 1_000);
        assert!(readout.ends_with(&format!("%.{unnamed}")), "{}", &readout[readout.len() - 60..]);
        assert!(frame.picture.alternative.ends_with(&format!("%.{unnamed}")), "{language}, {aims} targets");
    }
}

/// Every group goes on in every future; a future passes each target once.
#[test]
fn a_document_with_many_groups_has_fewer_futures() {
    for (groups, aims) in [(2, 3), (2, 1_000), (300, 30), (1_000, 1)] {
        let reader = reader("id", &document(json!(ranged(groups, "G")), targets(aims, "T")));
        let outcome = reader.outcome().expect("a document is open");
        let futures = outcome.uncertainty.as_ref().and_then(|found| found.futures.as_ref()).expect("futures");
        let years = (outcome.plan.until - 2025) as usize + 1;
        let steps = futures.count * years * (groups + 1);
        assert!(futures.count == 20 || steps <= 300_000, "{steps} for {groups} groups and {aims} targets");
        assert!(futures.count >= if groups == 2 { 990 } else { 20 }, "{} for {groups} groups", futures.count);
    }
}
