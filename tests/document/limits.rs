//! Sizes, exactly at their edge.

use cakupan::document::{Checked, EitherDocument, PlaceList, ProblemKind, Reading, read, read_either};
use serde_json::{Value, json};

use crate::edit::{check, check_text, edited, sample, set};

fn of_size(bytes: usize) -> Vec<u8> {
    let mut text = serde_json::to_vec(&sample()).unwrap();
    text.resize(bytes, b' ');
    text
}

#[test]
fn two_mebibytes_are_allowed() {
    check_text(&of_size(2_097_152), &[]);
}

#[test]
fn one_byte_more_is_not() {
    let checking = check_text(&of_size(2_097_153), &["error  too-large"]);
    assert_eq!(checking.problems[0].kind, ProblemKind::TooLarge { allowed: 2_097_152 });
}

/// A list of one place, of so many bytes.
fn list_of_size(bytes: usize) -> Vec<u8> {
    let place = json!({
        "src": "0.json", "place": "P", "programme": "P", "year": 2025, "counting": 0,
        "observed": [{"year": 2025, "rate": 0.5}],
    });
    let list = json!({"version": 1, "countings": [{"programme": "P"}], "places": [place]});
    let mut text = serde_json::to_vec(&list).unwrap();
    text.resize(bytes, b' ');
    text
}

/// The one problem of what is too large.
fn allowed<T>(reading: Reading<T>) -> Option<usize> {
    match reading.problems.first()?.kind {
        ProblemKind::TooLarge { allowed } => Some(allowed),
        _ => None,
    }
}

#[test]
fn a_list_of_places_may_have_sixteen_mebibytes_and_not_one_byte_more() {
    let (most, more) = (list_of_size(16_777_216), list_of_size(16_777_217));
    assert!(read::<PlaceList>(&most).document.is_some());
    assert!(matches!(read_either(&most).document, Some(EitherDocument::Places(_))));
    assert_eq!(allowed(read::<PlaceList>(&more)), Some(16_777_216));
    assert_eq!(allowed(read_either(&more)), Some(2_097_152), "what it is about is not looked at");
}

#[test]
fn nothing_but_a_list_may_be_larger_whoever_reads_it_and_whatever_is_in_it() {
    assert_eq!(allowed(read_either(&of_size(2_097_152))), None);
    let nonsense = vec![b'['; 2_097_153];
    for large in [of_size(2_097_153), nonsense] {
        assert_eq!(allowed(read_either(&large)), Some(2_097_152));
        assert_eq!(allowed(read::<Checked>(&large)), Some(2_097_152));
    }
}

#[test]
fn two_thousand_characters_are_allowed() {
    check([set("/title/id", "é".repeat(2_000))], &[]);
    check([set("/title/id", "😀".repeat(2_000))], &[]);
}

#[test]
fn one_character_more_is_not() {
    for at in ["/title/id", "/place", "/targets/0/label/en", "/sources/bpost/title", "/groups/1/subsidy/payer"] {
        check([set(at, "é".repeat(2_001))], &[&format!("error {at} text-too-long")]);
    }
}

fn with_groups(count: usize, observations: usize) -> Vec<u8> {
    let mut document = edited([set("/reported", json!([]))]);
    let seen = |year| json!({"year": 2025 - year, "workers": 9, "registered": 4, "source": "bpost"});
    let observations: Vec<Value> = (0..observations).map(seen).collect();
    let groups: Vec<Value> =
        (0..count).map(|n| json!({"id": format!("g{n}"), "label": "g", "observations": observations})).collect();
    document["groups"] = groups.into();
    serde_json::to_vec(&document).unwrap()
}

#[test]
fn a_thousand_groups_are_allowed() {
    check_text(&with_groups(1_000, 1), &[]);
}

#[test]
fn one_group_more_is_not() {
    check_text(&with_groups(1_001, 1), &["error /groups too-many-groups"]);
}

#[test]
fn ten_thousand_observations_are_allowed() {
    check_text(&with_groups(100, 100), &[]);
}

#[test]
fn more_observations_are_not() {
    check_text(&with_groups(137, 73), &["error /groups too-many-observations"]);
}

/// The kinds at the end of what is wrong with the sample that has this `value` at `pointer`, and how many there are.
fn end_of_list(pointer: &'static str, value: Value) -> (usize, ProblemKind) {
    let reading = read::<Checked>(&serde_json::to_vec(&edited([set(pointer, value)])).unwrap());
    let last = reading.problems.last().expect("a problem");
    (reading.problems.len(), last.kind.clone())
}

#[test]
fn of_fifty_thousand_errors_each_is_listed_and_of_more_it_is_said_how_many() {
    let targets = |count: usize| json!(vec![1; count]);
    let (listed, last) = end_of_list("/targets", targets(50_000));
    assert_eq!((listed, last.name()), (50_000, "wrong-type"));
    assert_eq!(end_of_list("/targets", targets(50_003)), (50_001, ProblemKind::MoreErrors { count: 3 }));
}

#[test]
fn warnings_have_a_list_of_their_own_and_a_document_that_has_too_many_is_used() {
    let reported = |count: usize| json!(vec![json!({"year": 2025, "rate": 0.9}); count]);
    assert_eq!(end_of_list("/reported", reported(50_003)), (50_001, ProblemKind::MoreWarnings { count: 3 }));
    let warned = edited([set("/reported", reported(50_003))]);
    assert!(read::<Checked>(&serde_json::to_vec(&warned).unwrap()).document.is_some());
    let wrong = edited([set("/reported", reported(50_003)), set("/targets", json!([1]))]);
    let reading = read::<Checked>(&serde_json::to_vec(&wrong).unwrap());
    assert_eq!(reading.problems[0].kind.name(), "wrong-type", "no warning takes an error's room");
    assert_eq!(reading.document, None);
}
