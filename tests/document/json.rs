//! JSON texts become values or the place of their first fault: the line, and the character in it.

use cakupan::document::{JsonError, JsonValue};
use proptest::prelude::*;
use serde_json::Value;

#[track_caller]
fn reads(text: &str, written: &str) {
    let node = JsonValue::from_json_bytes(text.as_bytes()).unwrap_or_else(|fault| panic!("{text}: {fault:?}"));
    assert_eq!(serde_json::to_string(&node).unwrap(), written, "{text}");
}

#[track_caller]
fn fails(text: impl AsRef<[u8]>, line: usize, column: usize) {
    let text = text.as_ref();
    assert_eq!(JsonValue::from_json_bytes(text), Err(JsonError { line, column }), "{}", String::from_utf8_lossy(text));
}

#[track_caller]
fn number(text: &str) -> f64 {
    match JsonValue::from_json_bytes(text.as_bytes()) {
        Ok(JsonValue::Number(value)) => value,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn every_kind_of_value_is_read() {
    for (text, written) in [
        ("null", "null"),
        ("true", "true"),
        ("false", "false"),
        ("\"\"", "\"\""),
        ("[]", "[]"),
        ("{}", "{}"),
        ("[ ]", "[]"),
        (" \t\r\n{ \"a\" :\n[ 1 , 2 ] , \"b\" : { } } \n", "{\"a\":[1,2],\"b\":{}}"),
        ("[[],{},[[]]]", "[[],{},[[]]]"),
        ("[null,true,false,0,\"\"]", "[null,true,false,0,\"\"]"),
        ("{\"\":0}", "{\"\":0}"),
        ("\"\u{7f}\u{2028}\u{feff}😀\"", "\"\u{7f}\u{2028}\u{feff}😀\""),
    ] {
        reads(text, written);
    }
}

#[test]
fn a_repeated_key_is_kept_as_often_as_it_is_written() {
    reads("{\"a\":1,\"b\":2,\"a\":3}", "{\"a\":1,\"b\":2,\"a\":3}");
}

#[test]
fn escapes_stand_for_characters() {
    for (text, written) in [
        (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (r#""a\u0041\u00e9\u00E9\uFFFF""#, "aAéé\u{ffff}"),
        (r#""\u0000""#, "\0"),
        (r#""\ud83d\ude00 \uD800\uDC00 \udbff\udfff""#, "😀 \u{10000} \u{10ffff}"),
    ] {
        assert_eq!(JsonValue::from_json_bytes(text.as_bytes()), Ok(JsonValue::String(written.to_owned())), "{text}");
    }
}

#[test]
fn what_is_no_value_is_a_fault_where_it_begins() {
    for (text, column) in [
        ("", 1),
        ("   ", 4),
        ("nul", 4),
        ("nulL", 4),
        ("truefalse", 5),
        ("True", 1),
        ("NaN", 1),
        ("-Infinity", 2),
        ("'a'", 1),
        ("{} {}", 4),
        ("1 2", 3),
        ("[1]]", 4),
        ("\u{feff}1", 1),
        ("/* a */ 1", 1),
        ("\u{a0}1", 1),
        ("\0", 1),
        ("1\0", 2),
    ] {
        fails(text, 1, column);
    }
}

#[test]
fn brackets_commas_and_colons_have_their_places() {
    for (text, column) in [
        ("[", 2),
        ("]", 1),
        ("[1", 3),
        ("[1,", 4),
        ("[1,]", 4),
        ("[,1]", 2),
        ("[1,,2]", 4),
        ("[1 2]", 4),
        ("[1}", 3),
        ("{", 2),
        ("{\"a\"}", 5),
        ("{\"a\":}", 6),
        ("{\"a\":1", 7),
        ("{\"a\":1,}", 8),
        ("{\"a\":1 \"b\":2}", 8),
        ("{\"a\",1}", 5),
        ("{,}", 2),
        ("{1:1}", 2),
        ("{a:1}", 2),
        ("{\"a\"::1}", 6),
        ("{\"a\":1]", 7),
    ] {
        fails(text, 1, column);
    }
}

#[test]
fn faults_in_strings_are_pointed_to() {
    for (text, column) in [
        ("\"", 2),
        ("\"abc", 5),
        ("\"a\tb\"", 3),
        ("\"a\u{1f}\"", 3),
        ("\"\\\"", 4),
        ("\"\\", 3),
        (r#""\x""#, 3),
        (r#""\a""#, 3),
        (r#""\U0041""#, 3),
        (r#""é\u00e""#, 8),
        (r#""\u00g0""#, 7),
        (r#""\u+041""#, 7),
        (r#""\ud800""#, 8),
        (r#""\ud800x""#, 8),
        (r#""a\udc00""#, 8),
        (r#""\ud800\u0041""#, 13),
        (r#""\ud800\ud800""#, 13),
        (r#""\ud800\n""#, 9),
    ] {
        fails(text, 1, column);
    }
    fails("\"a\nb\"", 1, 3);
}

#[test]
fn bytes_that_are_not_utf8_are_pointed_to() {
    for bytes in [&b"\xFF"[..], b"\xC0\x80", b"\xED\xA0\x80", b"\xF5\x80\x80\x80", b"\xE2\x82", b"\x80"] {
        fails([b"{\"\xC3\xA9\":\n \"\xC3\xA9", bytes, b"\"}"].concat(), 2, 4);
        fails(bytes, 1, 1);
    }
}

#[test]
fn lines_and_columns_count_from_one_in_characters() {
    fails("[\n  1,\n  é]", 3, 3);
    fails("[\r\n\"😀é\" x]", 2, 6);
    fails("[1,\n\n", 3, 1);
}

#[test]
fn nesting_is_read_to_127_levels() {
    let nested = |levels: usize| ["[".repeat(levels), "]".repeat(levels)].concat();
    assert!(JsonValue::from_json_bytes(nested(127).as_bytes()).is_ok());
    fails(nested(128), 1, 128);
    fails("{\"a\":".repeat(128), 1, 636);
    assert!(JsonValue::from_json_bytes(["[", &"[],".repeat(1_000), "{}]"].concat().as_bytes()).is_ok());
}

#[test]
fn numbers_are_written_as_json_allows() {
    for (text, column) in [
        ("-", 2),
        ("+1", 1),
        ("01", 2),
        ("-01", 3),
        ("00", 2),
        ("1.", 3),
        (".5", 1),
        ("-.5", 2),
        ("1.e1", 3),
        ("1e", 3),
        ("1e+", 4),
        ("1e-", 4),
        ("1e+-1", 4),
        ("1.5.5", 4),
        ("0x10", 2),
        ("1_000", 2),
        ("1e1.5", 4),
        ("--1", 2),
        ("1e999", 5),
        ("[1, -1e999]", 10),
        ("1.8e308", 7),
    ] {
        fails(text, 1, column);
    }
}

#[test]
fn a_number_is_the_nearest_float_there_is() {
    for text in [
        "0",
        "-0",
        "0.0",
        "-0.0e5",
        "0e999999999999999999999",
        "1",
        "-1",
        "91000",
        "0.05",
        "22.87",
        "1e0",
        "1E+2",
        "1e-2",
        "9007199254740991",
        "9007199254740992",
        "9007199254740993",
        "9007199254740995",
        "18446744073709551615",
        "18446744073709551616",
        "1e22",
        "1e23",
        "8.5e22",
        "0.1e-6",
        "123456789012345678",
        "0.30000000000000004",
        "1.7976931348623157e308",
        "1.7976931348623158e308",
        "17976931348623157e292",
        "2.2250738585072014e-308",
        "2.2250738585072011e-308",
        "5e-324",
        "3e-324",
        "2.4703282292062327e-324",
        "2.4703282292062328e-324",
        "2e-324",
        "1e-400",
        "1e-999999999999999999999",
        "10000000000000000000000000000000000000000",
        "0.00000000000000000000000000000000000001",
        "1.0000000000000000000000000000000000000",
    ] {
        let expected: f64 = text.parse().unwrap();
        assert_eq!(number(text).to_bits(), expected.to_bits(), "{text}: {} for {expected}", number(text));
    }
}

#[test]
fn zeros_and_exponents_make_up_for_each_other() {
    assert_eq!(number(&format!("0.{}1e1000", "0".repeat(999))), 1.0);
    assert_eq!(number(&format!("1{}e-1000", "0".repeat(1_000))), 1.0);
    fails(format!("1{}", "0".repeat(309)), 1, 310);
}

/// Whether a value is the one that serde_json reads.
fn same(node: &JsonValue, value: &Value) -> bool {
    match (node, value) {
        (JsonValue::Null, Value::Null) => true,
        (JsonValue::Bool(a), Value::Bool(b)) => a == b,
        (JsonValue::String(a), Value::String(b)) => a == b,
        (JsonValue::Number(a), Value::Number(b)) => a.to_bits() == b.as_f64().unwrap().to_bits(),
        (JsonValue::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        // serde_json keeps the last of those with the same key.
        (JsonValue::Object(a), Value::Object(b)) => b
            .iter()
            .all(|(key, value)| a.iter().rfind(|(other, _)| other == key).is_some_and(|(_, node)| same(node, value))),
        _ => false,
    }
}

#[test]
fn text_is_read_as_its_bytes_are() {
    for text in ["{\"é\": [1, \"\\u00e9\"]}", "[\"é\", x]", ""] {
        assert_eq!(JsonValue::from_json(text), JsonValue::from_json_bytes(text.as_bytes()));
    }
}

#[track_caller]
fn agrees(text: &[u8]) {
    let shown = String::from_utf8_lossy(text);
    match (JsonValue::from_json_bytes(text), serde_json::from_slice::<Value>(text)) {
        (Ok(node), Ok(value)) => assert!(same(&node, &value), "{shown}: {node:?} for {value}"),
        (Err(_), Err(_)) => {}
        (read, expected) => panic!("{shown}: {read:?} for {expected:?}"),
    }
}

/// Pieces of JSON and what is nearly JSON, put together at random.
fn nearly_json() -> impl Strategy<Value = String> {
    let pieces = vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"a\"",
        "\"\"",
        "\"",
        "null",
        "true",
        "false",
        "0",
        "1",
        "-",
        "2.5",
        ".",
        "e",
        "E+1",
        "-0",
        "12e-3",
        " ",
        "\n",
        "\\",
        "\\u",
        "\\ud83d\\ude00",
        "\"\\n\"",
        "é",
        "1e308",
        "9",
        "\t",
        "\"a\":",
    ];
    prop::collection::vec(prop::sample::select(pieces), 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn any_bytes_are_read_as_serde_json_reads_them(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
        agrees(&bytes);
    }

    #[test]
    fn pieces_of_json_are_read_as_serde_json_reads_them(text in nearly_json()) {
        agrees(text.as_bytes());
    }

    #[test]
    fn any_number_is_read_as_serde_json_reads_it(text in "-?(0|[1-9][0-9]{0,25})(\\.[0-9]{1,25})?([eE][+-]?[0-9]{1,3})?") {
        agrees(text.as_bytes());
    }

    #[test]
    fn any_string_is_read_as_serde_json_reads_it(text in "\"([ -~é😀]|\\\\[\"\\\\/bfnrtux]|\\\\u[0-9a-fA-F]{4}|\\\\ud[89ab][0-9a-f]{2}\\\\ud[c-f][0-9a-f]{2}){0,8}\"") {
        agrees(text.as_bytes());
    }

    #[test]
    fn any_float_is_read_as_it_was_written(value in any::<f64>().prop_filter("in JSON", |value| value.is_finite())) {
        prop_assert_eq!(number(&format!("{value:e}")).to_bits(), value.to_bits());
        prop_assert_eq!(number(&serde_json::to_string(&value).unwrap()).to_bits(), value.to_bits());
    }

    #[test]
    fn any_nineteen_digits_are_rounded_to_the_nearest_float(digits in 0..10_u64.pow(18), exponent in -345..310) {
        let text = format!("{digits}e{exponent}");
        let nearest: f64 = text.parse().unwrap();
        if nearest.is_finite() {
            prop_assert_eq!(number(&text).to_bits(), nearest.to_bits());
        } else {
            prop_assert!(JsonValue::from_json_bytes(text.as_bytes()).is_err());
        }
    }
}
