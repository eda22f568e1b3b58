//! Whatever the text of a document: its problems are found, and one that is sound is computed.

#![no_main]

use cakupan::document::{self, Checked, Scenario};
use cakupan::model::Outcome;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some(facts) = document::read::<Checked>(bytes).document {
        let outcome = Outcome::new(&facts, &Scenario::default());
        let coverage = outcome.projection.groups.iter().flat_map(|series| &series.coverage);
        assert!(coverage.into_iter().all(|rate| (0.0..=1.0).contains(rate)), "coverage is a fraction");
    }
});
