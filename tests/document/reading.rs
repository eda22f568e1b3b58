//! From bytes to entries: JSON, keys, types, what is missing and what is unknown.

use cakupan::document::{Checked, Input, MOST_BYTES, Parsed, ProblemKind, Text, read};
use serde_json::{Value, json};

use crate::edit::{check, check_text, compare, remove, sample, set};

#[test]
fn the_sample_has_one_warning_only() {
    check_text(include_bytes!("../documents/sample.json"), &["warning /reported/0/rate reported-differs"]);
}

#[test]
fn the_sample_is_read_as_it_is_written() {
    let checking = check([], &[]);
    let checked = checking.document.unwrap();
    let document = checked.document();
    assert_eq!(checked.base_year(), 2025);
    assert_eq!(document.place, Text::Plain("Kabupaten Banjar".to_owned()));
    assert_eq!(document.groups[1].observations[0].subsidised, Some(13_000.0));
    assert_eq!(document.groups[1].subsidy.as_ref().unwrap().monthly_contribution[0].amount, 16_800.0);
    assert_eq!(document.reported[1].workers, Some(292_000.0));
}

#[test]
fn a_byte_order_mark_is_tolerated() {
    let mut text = b"\xEF\xBB\xBF".to_vec();
    text.extend(serde_json::to_vec(&sample()).unwrap());
    check_text(&text, &[]);
}

#[test]
fn a_value_that_is_no_json_is_one_problem() {
    compare(&read::<Checked>(Input::NotJsonValue).problems, &["error  not-json-value"]);
}

#[test]
fn what_is_parsed_first_is_read_as_if_at_once() {
    let sound = serde_json::to_string(&sample()).unwrap();
    let large = " ".repeat(MOST_BYTES + 1);
    let texts = [&sound, "{\"version\": 1, \"version\": 2}", "[7,", "", &large].map(Input::Text);
    for input in texts.into_iter().chain([Input::NotJsonValue]) {
        assert_eq!(Parsed::of::<Checked>(input).read::<Checked>(), read::<Checked>(input));
    }
}

#[track_caller]
fn not_json_at(text: &[u8], line: usize, column: usize) {
    let checking = check_text(text, &["error  not-json"]);
    assert_eq!(checking.problems[0].kind, ProblemKind::NotJson { line, column });
}

#[test]
fn a_syntax_error_is_pointed_to() {
    not_json_at(b"{\n  \"version\": 1,,\n}", 2, 16);
}

#[test]
fn columns_count_characters_rather_than_bytes() {
    not_json_at("{\"é\": x}".as_bytes(), 1, 7);
}

#[test]
fn bytes_that_are_not_utf8_are_pointed_to() {
    not_json_at(b"{\n \"a\": \"\xFF\"}", 2, 8);
}

#[test]
fn nothing_at_all_is_not_json() {
    not_json_at(b"", 1, 1);
}

#[test]
fn text_after_the_document_is_not_json() {
    not_json_at(b"{} {}", 1, 4);
}

#[test]
fn nesting_without_end_is_not_json() {
    assert!(read::<Checked>("[".repeat(100_000).as_bytes()).document.is_none());
}

#[test]
fn a_list_is_no_document() {
    check_text(b"[]", &["error  wrong-type"]);
}

#[test]
fn the_same_key_twice_is_an_error_at_that_key() {
    let text = serde_json::to_string(&sample()).unwrap().replacen(
        "\"id\":\"formal\"",
        "\"id\":\"formal\",\"id\":\"formal\"",
        1,
    );
    check_text(text.as_bytes(), &["error /groups/0/id duplicate-key"]);
}

#[test]
fn the_same_key_twice_is_found_among_few_keys_and_many() {
    for others in [0, 5, 6, 7, 300] {
        let others: String = (0..others).map(|number| format!("\"k{number}\": 0, ")).collect();
        let text = format!("{{\"b\": 0, \"a\": 1, {others}\"b\": 2, \"a\": 3, \"b\": 4}}");
        let problems = read::<Checked>(&text).problems;
        let repeated = problems.iter().filter(|problem| problem.kind == ProblemKind::DuplicateKey);
        assert_eq!(repeated.map(|problem| problem.at.as_str()).collect::<Vec<_>>(), ["/a", "/b"]);
    }
}

#[test]
fn the_same_key_twice_is_found_in_texts_and_sources() {
    let text = serde_json::to_string(&sample()).unwrap();
    let text = text.replacen("{\"en\":\"Formal\",", "{\"en\":\"Formal\",\"en\":\"Formal\",", 1);
    let text = text.replacen("\"sources\":{", "\"sources\":{\"bpost\":{\"title\":\"x\"},", 1);
    check_text(text.as_bytes(), &["error /groups/0/short/en duplicate-key", "error /sources/bpost duplicate-key"]);
}

#[test]
fn null_is_not_left_out() {
    check([set("/definition", Value::Null)], &["error /definition wrong-type"]);
}

#[test]
fn a_number_in_quotes_is_a_wrong_type() {
    check([set("/groups/0/observations/0/workers", "91000")], &["error /groups/0/observations/0/workers wrong-type"]);
}

#[test]
fn whole_numbers_may_have_a_decimal_point() {
    let text = serde_json::to_string(&sample()).unwrap().replace("91000", "91000.0").replace("2025,", "2025.0,");
    check_text(text.as_bytes(), &[]);
}

#[test]
fn a_schema_may_be_named_but_not_with_a_number() {
    check([set("/$schema", 1)], &["error /$schema wrong-type"]);
}

#[test]
fn every_required_field_is_missed() {
    for at in [
        "/version",
        "/title",
        "/place",
        "/programme",
        "/updated",
        "/groups",
        "/groups/0/id",
        "/groups/0/label",
        "/groups/0/observations",
        "/groups/0/observations/0/year",
        "/groups/0/observations/0/workers",
        "/groups/0/observations/0/registered",
        "/groups/0/assumptions/lapse/central",
        "/groups/1/subsidy/payer",
        "/groups/1/subsidy/currency",
        "/groups/1/subsidy/monthly_contribution",
        "/groups/1/subsidy/monthly_contribution/0/from",
        "/groups/1/subsidy/monthly_contribution/0/amount",
        "/reported/0/year",
        "/reported/0/rate",
        "/targets/0/year",
        "/targets/0/rate",
        "/sources",
        "/sources/bpost/title",
    ] {
        check([remove(at)], &[&format!("error {at} missing-field")]);
    }
}

#[test]
fn sources_may_be_empty() {
    let text = serde_json::to_string(&sample()).unwrap().replace("\"source\":\"bpost\"", "\"note\":\"x\"");
    let mut document: Value = serde_json::from_str(&text).unwrap();
    document["sources"] = json!({});
    document["groups"][1]["subsidy"]["monthly_contribution"][0].as_object_mut().unwrap().remove("note");
    document["targets"][0].as_object_mut().unwrap().remove("note");
    check_text(
        &serde_json::to_vec(&document).unwrap(),
        &["warning /groups/0/observations/0/source no-source", "warning /groups/1/observations/0/source no-source"],
    );
}

#[test]
fn a_document_without_groups_is_empty() {
    check([set("/groups", json!([]))], &["error /groups empty"]);
}

#[test]
fn a_group_without_observations_is_empty() {
    check([set("/groups/0/observations", json!([]))], &["error /groups/0/observations empty"]);
}

#[test]
fn a_subsidy_without_contributions_is_empty() {
    let at = "/groups/1/subsidy/monthly_contribution";
    check([set(at, json!([]))], &["error /groups/1/subsidy/monthly_contribution empty"]);
}

#[test]
fn an_enrolment_of_no_kind_is_empty() {
    check([set("/groups/0/assumptions/enrolment", json!({}))], &["error /groups/0/assumptions/enrolment empty"]);
}

#[test]
fn blank_texts_are_empty() {
    for at in [
        "/title",
        "/place",
        "/updated",
        "/groups/0/id",
        "/groups/0/observations/0/source",
        "/sources/bpost/url",
        "/$schema",
    ] {
        check([set(at, " \n ")], &[&format!("error {at} empty")]);
    }
}

#[test]
fn a_text_in_no_language_is_empty() {
    check([set("/title", json!({}))], &["error /title empty"]);
}

#[test]
fn a_text_that_is_blank_in_one_language_is_empty_there() {
    check([set("/title/en", "")], &["error /title/en empty"]);
}

#[test]
fn a_source_has_a_name() {
    check([set("/sources/ ", json!({"title": "x"}))], &["error /sources/  empty"]);
}

#[test]
fn a_key_that_is_no_language_is_reported() {
    check([set("/title/bahasa indonesia", "x")], &["error /title/bahasa indonesia bad-language-tag"]);
}

#[test]
fn languages_may_have_regions() {
    check([set("/title/zh-Hant-TW", "x")], &[]);
}

#[test]
fn keys_are_escaped_in_pointers() {
    check([set("/a~1b~0c", 1)], &["error /a~1b~0c unknown-field"]);
}

#[test]
fn a_typo_is_one_problem_and_says_what_was_meant() {
    let checking = check(
        [remove("/groups/1/observations/0/registered"), set("/groups/1/observations/0/registred", 13_000)],
        &["error /groups/1/observations/0/registred unknown-field"],
    );
    assert_eq!(checking.problems[0].kind, ProblemKind::UnknownField { meant: Some("registered".to_owned()) });
}

#[test]
fn unknown_fields_are_found_in_every_object() {
    for at in [
        "/zzz",
        "/sources/bpost/zzz",
        "/groups/0/zzz",
        "/groups/0/observations/0/zzz",
        "/groups/0/assumptions/zzz",
        "/groups/0/assumptions/lapse/zzz",
        "/groups/0/assumptions/enrolment/zzz",
        "/groups/1/subsidy/zzz",
        "/groups/1/subsidy/monthly_contribution/0/zzz",
        "/reported/0/zzz",
        "/targets/0/zzz",
    ] {
        check([set(at, 1)], &[&format!("error {at} unknown-field")]);
    }
}

#[test]
fn a_version_to_come_is_unknown() {
    check([set("/version", 2)], &["error /version unknown-version"]);
}

#[test]
fn one_broken_entry_brings_no_others() {
    check([set("/groups/0", 5)], &["error /groups/0 wrong-type"]);
    check([set("/groups/1/subsidy", 5)], &["error /groups/1/subsidy wrong-type"]);
    check([set("/groups/0/observations/0", 5)], &["error /groups/0/observations/0 wrong-type"]);
    check([set("/groups/0/assumptions/enrolment", 5)], &["error /groups/0/assumptions/enrolment wrong-type"]);
    check([set("/groups/0/assumptions/lapse", 0.05)], &["error /groups/0/assumptions/lapse wrong-type"]);
    check([set("/sources", json!([]))], &["error /sources wrong-type"]);
    check([set("/sources/bpost", "x")], &["error /sources/bpost wrong-type"]);
    check([set("/targets", json!({}))], &["error /targets wrong-type"]);
}

#[test]
fn one_broken_entry_hides_no_others() {
    check(
        [
            set("/groups/0/observations/0/registered", 410_000),
            set("/groups/1/observations/0/year", "2025"),
            set("/groups/1/observations/0/subsidised", 13_001),
            set("/targets/0/rate", 99),
            set("/updated", "kemarin"),
            set("/groups/1/assumptions/enrolment/share_of_uncovered/low", 0.01),
        ],
        &[
            "error /groups/0/observations/0/registered registered-above-workers",
            "error /groups/1/observations/0/year wrong-type",
            "error /groups/1/observations/0/subsidised subsidised-above-registered",
            "error /targets/0/rate percentage-for-fraction",
            "error /updated bad-date",
            "error /groups/1/assumptions/enrolment/share_of_uncovered half-range",
        ],
    );
}

#[test]
fn errors_stand_before_warnings() {
    let checking = check(
        [remove("/groups/0/observations/0/source"), set("/targets/0/rate", 99)],
        &["warning /groups/0/observations/0/source no-source", "error /targets/0/rate percentage-for-fraction"],
    );
    assert_eq!(checking.problems[0].kind.name(), "percentage-for-fraction");
}

#[test]
fn a_break_is_words_and_says_what_changed() {
    let at = "/groups/0/observations/0/break";
    for wrong in [json!(true), json!(null), json!(2020), json!([])] {
        check(
            [set(at, wrong)],
            &[
                "error /groups/0/observations/0/break wrong-type",
                "warning /groups/0/observations/0/break break-at-start",
            ],
        );
    }
    check(
        [set(at, " ")],
        &["error /groups/0/observations/0/break empty", "warning /groups/0/observations/0/break break-at-start"],
    );
}
