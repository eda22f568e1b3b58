//! What checking a programme document promises: every problem at its place and of its kind, and nothing else.

use cakupan::document::{EitherDocument, Problem, Programme, programme_schema, read, read_either};
use serde_json::{Value, json};

use crate::edit::{Edit, compare, put, remove, set, take};

/// A document that uses every field.
fn sample() -> Value {
    let basis = json!({"law": "Act 1", "from": "2026-01", "until": "2026-12-31", "sources": ["one"]});
    json!({
        "$schema": "programme-1.schema.json", "format": "programme", "version": 1, "name": {"id": "Program", "en": "Programme"},
        "currency": "IDR", "updated": "2026-11-24",
        "sources": {"one": {"title": "One", "publisher": "P", "date": "2026", "url": "https://example.org/"}, "two": {"title": "Two"}},
        "schemes": [
            {"id": "death", "about": "Death", "name": "Death insurance", "benefits": [
                {"label": "Grant", "amount": 42, "at_most": true, "parts": [{"label": "a", "amount": 30}, {"label": "b", "amount": 12}], "note": "n", "basis": basis},
                {"label": "Pay", "share_of_wage": 0.6, "months": 6, "wage_ceiling": 5000000, "basis": {"sources": ["two"]}},
                {"label": "Lump", "times_wage": 48, "basis": basis},
                {"label": "Care", "basis": basis}]},
            {"id": "age", "about": "Old age", "name": "Old-age savings"}],
        "kinds": [
            {"id": "employee", "label": "Employee", "groups": ["formal"], "schemes": ["death"], "rates": [
                {"scheme": "death", "classes": [{"label": "low", "share": 0.01}], "basis": basis},
                {"scheme": "age", "worker": 0.02, "employer": 0.037, "ceilings": [{"amount": 10, "basis": basis}], "basis": basis},
                {"scheme": "age", "other": {"payer": "the state", "share": 0.0022}, "inside": {"scheme": "death", "share": 0.0014}, "basis": basis}],
             "joining": {"text": "Ask.", "basis": basis}},
            {"id": "self", "label": "Self", "packages": [
                {"label": "Both", "amount": 16800, "parts": [{"scheme": "death", "amount": 6800}, {"scheme": "age", "amount": 10000}], "declared_income": 1000000, "basis": basis}],
             "sectors": [{"label": "Other", "reliefs": [{"share": 0.5, "schemes": ["death"], "note": "n", "basis": basis}]}],
             "services": [{"label": "Register", "url": "https://example.org/register", "basis": basis}]}],
        "services": [{"label": "Check", "url": "https://example.org/check", "basis": basis}],
    })
}

fn edited(edits: impl IntoIterator<Item = Edit>) -> Vec<u8> {
    let mut document = sample();
    for edit in edits {
        match edit {
            Edit::Set(at, value) => put(&mut document, at, value),
            Edit::Remove(at) => take(&mut document, at),
        }
    }
    serde_json::to_vec(&document).unwrap()
}

#[track_caller]
fn check(edits: impl IntoIterator<Item = Edit>, expect: &[&str]) {
    let checking = read::<Programme>(&edited(edits));
    assert_eq!(checking.document.is_none(), !expect.is_empty());
    compare(&checking.problems, expect);
}

#[test]
fn a_sound_programme_has_no_problem() {
    check([], &[]);
}

#[test]
fn every_problem_is_found_at_once() {
    check(
        [
            set("/format", "coverage"),
            set("/version", 2),
            set("/currency", "rupiah"),
            remove("/schemes/0/about"),
            set("/kinds/0/rates/1/worker", 2),
            set("/kinds/1/packages/0/basis/sources", json!(["tow"])),
        ],
        &[
            "error /format unknown-format",
            "error /version unknown-version",
            "error /currency bad-currency",
            "error /schemes/0/about missing-field",
            "error /kinds/0/rates/1/worker percentage-for-fraction",
            "error /kinds/1/packages/0/basis/sources/0 unlisted-source",
        ],
    );
}

#[test]
fn parts_are_together_what_they_are_parts_of() {
    check([set("/schemes/0/benefits/0/parts/1/amount", 13)], &["error /schemes/0/benefits/0/parts parts-differ"]);
    check([set("/kinds/1/packages/0/amount", 16_801)], &["error /kinds/1/packages/0/parts parts-differ"]);
    check([remove("/schemes/0/benefits/0/parts")], &[]);
    check([set("/kinds/1/packages/0/parts", json!([]))], &["error /kinds/1/packages/0/parts empty"]);
}

#[test]
fn a_scheme_that_is_named_is_listed() {
    check([set("/kinds/0/schemes/0", "deth")], &["error /kinds/0/schemes/0 unlisted-scheme"]);
    check([set("/kinds/0/rates/0/scheme", "x")], &["error /kinds/0/rates/0/scheme unlisted-scheme"]);
    check([set("/kinds/0/rates/2/inside/scheme", "x")], &["error /kinds/0/rates/2/inside/scheme unlisted-scheme"]);
    check(
        [set("/kinds/1/packages/0/parts/0/scheme", "x")],
        &["error /kinds/1/packages/0/parts/0/scheme unlisted-scheme"],
    );
    let at = "error /kinds/1/sectors/0/reliefs/0/schemes/0 unlisted-scheme";
    check([set("/kinds/1/sectors/0/reliefs/0/schemes/0", "x")], &[at]);
}

#[test]
fn no_two_schemes_and_no_two_kinds_have_the_same_name() {
    check([set("/kinds/1/id", "employee")], &["error /kinds/1/id duplicate-id"]);
    check(
        [set("/schemes/1/id", "death")],
        &[
            "error /schemes/1/id duplicate-id",
            "error /kinds/0/rates/1/scheme unlisted-scheme",
            "error /kinds/0/rates/2/scheme unlisted-scheme",
            "error /kinds/1/packages/0/parts/1/scheme unlisted-scheme",
        ],
    );
}

#[test]
fn a_service_has_an_address_that_a_browser_opens_and_a_basis() {
    check([set("/services/0/url", "javascript:alert(1)")], &["error /services/0/url bad-url"]);
    check([remove("/services/0/url")], &["error /services/0/url missing-field"]);
    check([remove("/kinds/1/services/0/basis")], &["error /kinds/1/services/0/basis missing-field"]);
    check(
        [set("/kinds/1/services/0/basis/sources/0", "x")],
        &["error /kinds/1/services/0/basis/sources/0 unlisted-source"],
    );
}

#[test]
fn what_holds_ends_after_it_begins() {
    let until = "/kinds/0/rates/0/basis/until";
    let error = "error /kinds/0/rates/0/basis/until end-before-beginning";
    check([set(until, "2025-12-31")], &[error]);
    check([set(until, "2025-12")], &[error]);
    // The month that it begins in, to its end; the year, to its end.
    check([set(until, "2026-01")], &[]);
    check([set(until, "2026")], &[]);
}

#[test]
fn a_relief_says_from_when_and_until_when() {
    check(
        [remove("/kinds/1/sectors/0/reliefs/0/basis/until")],
        &["error /kinds/1/sectors/0/reliefs/0/basis/until missing-field"],
    );
    check(
        [remove("/kinds/1/sectors/0/reliefs/0/basis/from")],
        &["error /kinds/1/sectors/0/reliefs/0/basis/from missing-field"],
    );
    check([remove("/kinds/0/rates/0/basis/until")], &[]);
}

#[test]
fn a_benefit_has_one_figure_and_a_contribution_one_share() {
    check([set("/schemes/0/benefits/0/times_wage", 4)], &["error /schemes/0/benefits/0 rival-fields"]);
    check([set("/schemes/0/benefits/1/times_wage", 4)], &["error /schemes/0/benefits/1 rival-fields"]);
    check([set("/kinds/0/rates/0/employer", 0.1)], &["error /kinds/0/rates/0 rival-fields"]);
}

#[test]
fn a_figure_without_a_source_is_refused() {
    check([remove("/kinds/0/rates/0/basis")], &["error /kinds/0/rates/0/basis missing-field"]);
    check([set("/kinds/0/rates/0/basis/sources", json!([]))], &["error /kinds/0/rates/0/basis/sources empty"]);
}

#[test]
fn a_document_is_checked_as_what_it_says_it_is() {
    let programme = read_either(&edited([]));
    assert!(matches!(programme.document, Some(EitherDocument::Programme(_))), "{:?}", programme.problems);
    let coverage = read_either(&serde_json::to_vec(&crate::edit::sample()).unwrap());
    assert!(matches!(coverage.document, Some(EitherDocument::Coverage(_))), "{:?}", coverage.problems);
    let empty = read_either(br#"{"format": "programme"}"#);
    assert!(empty.document.is_none());
    assert!(empty.problems.iter().any(|problem| problem.at == "/kinds"));
    assert!(read_either(b"{").document.is_none());
}

/// What is wrong though its shape is right: the schema need not see it.
const BEYOND_SHAPE: [&str; 5] =
    ["unlisted-source", "unlisted-scheme", "duplicate-id", "parts-differ", "end-before-beginning"];

#[test]
fn schema_and_reader_agree_on_every_change_of_shape() {
    let validator = jsonschema::draft202012::new(&programme_schema()).unwrap();
    let document = sample();
    let mut tried = 0;
    assert_eq!(
        validator.iter_errors(&document).map(|error| error.to_string()).collect::<Vec<_>>(),
        Vec::<String>::new()
    );
    for at in crate::schema::pointers(&document) {
        for changed in crate::schema::changes(&document, &at) {
            tried += 1;
            let problems = read::<Programme>(&serde_json::to_vec(&changed).unwrap()).problems;
            let sound = problems.iter().all(|problem| BEYOND_SHAPE.contains(&problem.kind.name()));
            assert_eq!(validator.is_valid(&changed), sound, "{at}: {changed} {problems:?}");
        }
    }
    assert!(tried > 1_000, "{tried}");
}

/// A problem of every kind that only a programme document has.
pub fn one_of_each() -> Vec<Problem> {
    let many: Vec<Value> =
        (0..101).map(|place| json!({"id": format!("s{place}"), "about": "x", "name": "y"})).collect();
    let edits = [
        set("/format", "coverage"),
        set("/kinds/1/id", "employee"),
        set("/kinds/0/schemes/0", "deth"),
        set("/kinds/0/rates/0/scheme", "zzz"),
        set("/kinds/1/packages/0/amount", 1),
        set("/kinds/0/rates/0/basis/until", "2025"),
    ];
    let mut problems = read::<Programme>(&edited(edits)).problems;
    problems.extend(read::<Programme>(&edited([set("/schemes", many)])).problems);
    problems
}
