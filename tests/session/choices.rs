//! What a reader has chosen to look at is there again in a session that takes the place of theirs.

use cakupan::document::LeverKind;
use cakupan::words::ProjectionBasis;
use serde_json::json;

use crate::documents::{Reader, banjar, document, history, reader, years_ahead};
use crate::everything;

/// Another session with the same document, with the same set and chosen.
fn successor(of: &Reader, document: &serde_json::Value) -> Reader {
    let mut other = reader("id", document);
    let facts = of.facts().expect("a document");
    let scenario = of.scenario().expect("a scenario").to_json(facts);
    let scenario = serde_json::to_string(&scenario).expect("JSON");
    let scenario = cakupan::document::read_scenario(scenario.as_str(), other.facts().expect("a document"));
    assert!(other.set_scenario(scenario));
    other.choose(of.choices());
    other
}

#[test]
fn all_views_are_as_they_were() {
    for document in [banjar(), history(12)] {
        let mut one = reader("id", &document);
        one.move_lever(0, LeverKind::Lapse, 0.05);
        one.choose_basis(ProjectionBasis::Trend);
        one.choose_year(one.facts().expect("a document").base_year() + 3);
        one.choose_group(1);
        one.expand_table(true);
        one.unfold_levers(true);
        one.show_ranges();
        let shown = everything(&mut one);
        assert_eq!(everything(&mut successor(&one, &document)), shown);
        assert_ne!(everything(&mut reader("id", &document)), shown);
    }
}

/// A button that does nothing is none.
#[test]
fn whatever_lever_can_stand_in_anothers_place_takes_it() {
    let rates = |id: &str| {
        let seen = [(2024, 0.4), (2025, 0.45)].map(|(year, rate)| json!({"year": year, "rate": rate}));
        json!({"id": id, "observations": seen})
    };
    for document in [banjar(), history(3), document(json!([rates("a"), rates("b")]), json!([]))] {
        let mut session = reader("en", &document);
        session.choose_basis(ProjectionBasis::Assumptions);
        let panel = years_ahead(&mut session).levers.expect("levers");
        for (group, levers) in panel.groups.iter().enumerate() {
            for lever in levers.levers.iter().filter(|lever| lever.switch.is_some()) {
                session.switch_lever(group, lever.switch.as_ref().expect("a switch").lever);
                let after = years_ahead(&mut session).levers.expect("levers");
                let taken = after.groups[group].levers.iter().map(|lever| lever.lever);
                assert!(taken.into_iter().all(|other| other != lever.lever), "{:?} of {}", lever.lever, levers.id);
            }
        }
    }
}
