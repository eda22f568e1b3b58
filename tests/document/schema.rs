//! The schema and the reader agree on what may be written.

use cakupan::document::{Checked, read, schema};
use serde_json::{Value, json};

use crate::edit::{edited, put, remove, sample, set, take};

/// What is wrong though its shape is right: the schema need not see it.
const BEYOND_SHAPE: [&str; 8] = [
    "unlisted-source",
    "duplicate-group",
    "no-common-year",
    "range-order",
    "heads-and-rates",
    "needs-heads",
    "needs-rates",
    "unlisted-group",
];

/// Sound documents that between them use every field.
fn full() -> Vec<Value> {
    let lever = json!({"low": 0, "central": 0.1, "high": 0.2, "source": "bpost", "note": "x"});
    let seen = json!({"year": 2024, "month": 5, "workers": 110_000, "registered": 12_000, "source": "bpost"});
    let rich = [
        set("/groups/1/assumptions/workforce_growth", lever.clone()),
        set("/groups/1/assumptions/lapse", lever.clone()),
        set("/groups/1/assumptions/enrolment", json!({"share_of_uncovered": lever})),
        set("/groups/1/observations/0/note", "x"),
        set("/groups/1/observations/1", seen),
        set("/groups/1/observations/0/break", json!({"id": "x", "en": "y"})),
        set("/groups/1/observations/0/approximate", false),
        set("/groups/1/short", "Informal"),
        set("/within", json!({"id": "x", "en": "y"})),
        set("/also_called", json!(["x", {"id": "y"}])),
        set("/groups/1/subsidy/note", json!({"id": "x", "en": "y"})),
        set("/groups/1/subsidy/source", "bpost"),
        set("/reported/1/registered", 66_780),
        set("/sources/bpost/publisher", json!({"id": "x", "en": "y"})),
    ];
    let heads = [
        remove("/groups/1/subsidy/annual_budget"),
        remove("/groups/1/subsidy/budget_growth"),
        set("/groups/1/subsidy/head_count", json!({"low": 0, "central": 1, "high": 2, "source": "bpost", "note": "x"})),
    ];
    let forms = json!({"en": {"one": "x", "other": "y"}, "id": {"other": "z"}});
    let any = [
        set("/unit", forms.clone()),
        set("/covered", forms.clone()),
        set("/not_covered", forms),
        set("/groups/0/observations/0/above_100", json!({"id": "x", "en": "y"})),
        set("/groups/0/observations/0/period", "2025/26"),
    ];
    vec![sample(), edited(rich), edited(heads), edited(any), percentages()]
}

/// Of percentages alone.
fn percentages() -> Value {
    let rate = |rate: f64| json!([{"year": 2025, "rate": rate, "source": "bpost", "period": {"en": "2025/26"}}]);
    let mut document = sample();
    for (group, seen) in [(0, rate(0.4)), (1, rate(0.5))] {
        let group = document["groups"][group].as_object_mut().expect("a group");
        group.remove("subsidy");
        group.insert(String::from("assumptions"), json!({"enrolment": {"share_of_uncovered": {"central": 0.1}}}));
        group.insert(String::from("observations"), seen);
    }
    document["reported"] = json!([]);
    document["whole"] = json!("formal");
    document
}

fn validator() -> jsonschema::Validator {
    jsonschema::draft202012::new(&schema()).unwrap()
}

#[test]
fn the_schema_is_a_schema() {
    assert!(jsonschema::draft202012::meta::is_valid(&schema()));
    assert_eq!(schema()["$id"], "coverage-1.schema.json");
}

#[test]
fn every_field_of_the_schema_is_described() {
    fn undescribed(schema: &Value, at: String, found: &mut Vec<String>) {
        if let Some(properties) = schema["properties"].as_object() {
            for (name, property) in properties {
                if property["description"].is_null() && property["$ref"].is_null() {
                    found.push(format!("{at}/{name}"));
                }
            }
        }
        for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
            undescribed(definition, name.clone(), found);
        }
    }
    let mut found = Vec::new();
    undescribed(&schema(), String::new(), &mut found);
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn sound_documents_fit_the_schema() {
    for document in full() {
        assert_eq!(read::<Checked>(&serde_json::to_vec(&document).unwrap()).problems, []);
        let errors: Vec<String> = validator().iter_errors(&document).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new());
    }
}

#[test]
fn schema_and_reader_agree_on_every_change_of_shape() {
    let validator = validator();
    let mut tried = 0;
    for document in full() {
        for at in pointers(&document) {
            for changed in changes(&document, &at) {
                tried += 1;
                let fits = validator.is_valid(&changed);
                let problems = read::<Checked>(&serde_json::to_vec(&changed).unwrap()).problems;
                let sound = problems.iter().all(|problem| {
                    problem.severity().name() == "warning" || BEYOND_SHAPE.contains(&problem.kind.name())
                });
                assert_eq!(fits, sound, "{at}: {changed} {problems:?}");
            }
        }
    }
    assert!(tried > 1_000, "{tried}");
}

/// The document with what is at a pointer taken away, renamed, or of another type.
pub fn changes(document: &Value, at: &str) -> Vec<Value> {
    let mut changes = Vec::new();
    let mut change = |edit: &dyn Fn(&mut Value)| {
        let mut changed = document.clone();
        edit(&mut changed);
        changes.push(changed);
    };
    let value = document.pointer(at).unwrap().clone();
    let (parent, key) = at.rsplit_once('/').unwrap();
    if document.pointer(parent).unwrap().is_object() {
        change(&|changed| {
            take(changed, at);
            put(changed, &format!("{parent}/{key} x"), value.clone());
        });
    }
    change(&|changed| take(changed, at));
    for other in
        [json!(null), json!("x"), json!(-1), json!(true), json!([]), json!({}), json!([1]), json!({"x": 1}), json!(0.5)]
    {
        change(&|changed| put(changed, at, other.clone()));
    }
    changes
}

pub fn pointers(document: &Value) -> Vec<String> {
    let mut pointers = Vec::new();
    walk(document, String::new(), &mut pointers);
    pointers
}

fn walk(value: &Value, at: String, pointers: &mut Vec<String>) {
    if !at.is_empty() {
        pointers.push(at.clone());
    }
    match value {
        Value::Object(entries) => {
            entries.iter().for_each(|(key, value)| walk(value, format!("{at}/{key}"), pointers));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, value)| walk(value, format!("{at}/{index}"), pointers));
        }
        _ => {}
    }
}
