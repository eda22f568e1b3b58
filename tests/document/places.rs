//! A list of places: what it may hold, and where it is said to be wrong.

use cakupan::document::{EitherDocument, PlaceList, Problem, place_list_schema, read, read_either};
use serde_json::{Value, json};

use crate::edit::{Edit, put, take};
use crate::edit::{remove, set};

/// A list that between its entries uses every field.
fn sample() -> Value {
    let forms = json!({"en": {"one": "x", "other": "y"}, "id": {"other": "z"}});
    json!({
        "$schema": "places-1.schema.json",
        "version": 1,
        "countings": [
            {"programme": "P", "definition": {"id": "x", "en": "y"}, "counted_as": "members"},
            {"programme": {"id": "Q"}, "unit": forms, "covered": forms},
        ],
        "places": [
            {
                "src": "a.json", "page": "a.html", "place": {"id": "Kota A", "en": "A City"}, "within": "East",
                "also_called": ["Old A", {"id": "x"}], "programme": "P", "headline": "x", "year": 2025, "workers": 100,
                "registered": 20, "coverage": 0.2, "counting": 0,
                "observed": [
                    {"year": 2024, "month": 5, "workers": 90, "registered": 10, "approximate": true},
                    {"year": 2025, "workers": 100, "registered": 20, "break": "counted anew"},
                ],
                "groups": [{"id": "formal", "label": "Formal", "observed": [{"year": 2025, "rate": 0.5}]}],
            },
            {"src": "b.json", "place": "B", "programme": {"id": "Q"}, "year": 2025, "counting": 1, "observed": []},
        ],
    })
}

fn edited(edits: impl IntoIterator<Item = Edit>) -> Vec<u8> {
    let mut list = sample();
    for edit in edits {
        match edit {
            Edit::Set(at, value) => put(&mut list, at, value),
            Edit::Remove(at) => take(&mut list, at),
        }
    }
    serde_json::to_vec(&list).unwrap()
}

#[track_caller]
fn check(edits: impl IntoIterator<Item = Edit>, expect: &[&str]) {
    let said = |problem: &Problem| format!("{} {}", problem.at, problem.kind.name());
    let found: Vec<String> = read::<PlaceList>(&edited(edits)).problems.iter().map(said).collect();
    assert_eq!(found, expect);
}

#[test]
fn a_sound_list_has_no_problem() {
    check([], &[]);
    let list = read_either(&edited([])).document;
    assert!(matches!(list, Some(EitherDocument::Places(_))));
}

#[test]
fn each_mistake_is_found_where_it_is() {
    check([remove("/places/0/src")], &["/places/0/src missing-field"]);
    check([set("/places/1/src", "a.json")], &["/places/1/src duplicate-id"]);
    check([set("/places/1/counting", 2)], &["/places/1/counting out-of-bounds"]);
    check([set("/places/1/counting", 0.5)], &["/places/1/counting not-whole"]);
    check([remove("/places/0/observed/1/workers")], &["/places/0/observed/1/workers missing-field"]);
    check([set("/places/0/observed/0/workers", Value::Null)], &["/places/0/observed/0/workers wrong-type"]);
    check([set("/places", json!([]))], &["/places empty"]);
    check([set("/places/0/provinsi", "x")], &["/places/0/provinsi unknown-field"]);
    check([set("/version", 2)], &["/version unknown-version"]);
}

#[test]
fn schema_and_reader_agree_on_every_change_of_shape() {
    let validator = jsonschema::draft202012::new(&place_list_schema()).unwrap();
    let list = sample();
    let mut tried = 0;
    for at in crate::schema::pointers(&list) {
        for changed in crate::schema::changes(&list, &at) {
            tried += 1;
            let problems = read::<PlaceList>(&serde_json::to_vec(&changed).unwrap()).problems;
            let beyond = |problem: &Problem| {
                problem.kind.name() == "duplicate-id"
                    || (problem.at.ends_with("/counting") && problem.kind.name() == "out-of-bounds")
            };
            let sound = problems.iter().all(beyond);
            assert!(
                validator.is_valid(&changed) == sound || problems.iter().any(beyond),
                "{at}: {changed} {problems:?}"
            );
        }
    }
    assert!(tried > 300, "{tried}");
}
