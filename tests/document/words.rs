//! Every problem has words in both languages, and they say what to do.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use cakupan::document::{Checked, Input, Problem, read, read_scenario};
use cakupan::words::problems::{Wording, wording};
use serde_json::{Value, json};

use crate::edit::{Edit, edited, remove, sample, set};

type Words = BTreeMap<String, String>;

fn words(language: &str) -> &'static Words {
    static ALL: LazyLock<[Words; 2]> = LazyLock::new(|| ["id", "en"].map(words_of));
    &ALL[usize::from(language == "en")]
}

fn words_of(language: &str) -> Words {
    let text = match language {
        "id" => include_str!("../../src/words/id.json"),
        _ => include_str!("../../src/words/en.json"),
    };
    let all: Words = serde_json::from_str(text).unwrap();
    all.into_iter().filter(|(key, _)| key.starts_with("problem.")).collect()
}

/// Numbers with a thousands separator and a decimal sign, as either language has them.
fn number(language: &str, value: f64) -> String {
    let (thousands, decimal) = if language == "id" { ('.', ',') } else { (',', '.') };
    let text = value.abs().to_string();
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let mut grouped = String::from(if value < 0.0 { "−" } else { "" });
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(thousands);
        }
        grouped.push(digit);
    }
    if !rest.is_empty() {
        grouped.push(decimal);
        grouped.push_str(rest);
    }
    grouped
}

fn said(language: &str, problem: &Problem) -> Wording {
    let words = words(language);
    wording(
        problem,
        if language == "id" { "pekerja" } else { "workers" },
        &|key| words.get(key).unwrap_or_else(|| panic!("no words in {language} for {key}")).clone(),
        &|value| number(language, value),
    )
}

#[track_caller]
fn first(edits: impl IntoIterator<Item = Edit>) -> Problem {
    read::<Checked>(&serde_json::to_vec(&edited(edits)).unwrap()).problems[0].clone()
}

#[track_caller]
fn says(problem: &Problem, language: &str, what: &str, fix: &str) {
    assert_eq!(said(language, problem), Wording { what: what.to_owned(), fix: fix.to_owned() });
}

#[test]
fn a_zero_too_many_is_proposed_away() {
    let before = json!({"year": 2024, "month": 5, "workers": 90_000, "registered": 39_000, "source": "bpost"});
    let problem = first([set("/groups/0/observations/0/registered", 410_000), set("/groups/0/observations/1", before)]);
    says(
        &problem,
        "id",
        "Yang tercakup (410.000) lebih banyak daripada jumlah pekerja (91.000).",
        "Periksa angka nol. Mungkin maksudnya 41.000?",
    );
    says(
        &problem,
        "en",
        "More are covered (410,000) than there are workers (91,000).",
        "Check the zeros. Did you mean 41,000?",
    );
}

#[test]
fn no_zero_is_proposed_away_where_that_does_not_help() {
    let problem = first([set("/groups/0/observations/0/registered", 91_001)]);
    assert_eq!(said("en", &problem).fix, "Check both numbers.");
}

#[test]
fn a_fraction_is_written_as_json_has_it() {
    let problem = first([set("/targets/0/rate", 22.87)]);
    says(&problem, "id", "Isian “rate” ditulis 22.87. Di sini dipakai pecahan.", "Tulis 0.2287 untuk 22,87%.");
    assert_eq!(said("en", &first([set("/targets/0/rate", 99)])).fix, "Write 0.99 for 99%.");
    assert_eq!(said("en", &first([set("/targets/0/rate", 100)])).fix, "Write 1 for 100%.");
    assert_eq!(said("en", &first([set("/targets/0/rate", 5)])).fix, "Write 0.05 for 5%.");
}

#[test]
fn a_typo_is_shown_with_what_was_meant() {
    let problem =
        first([remove("/groups/1/observations/0/registered"), set("/groups/1/observations/0/registred", 13_000)]);
    says(&problem, "id", "Tidak ada isian bernama “registred”.", "Mungkin maksudnya “registered”?");
    says(&problem, "en", "There is no field called “registred”.", "Did you mean “registered”?");
}

#[test]
fn bounds_are_said_as_they_are_written() {
    let growth = first([set("/groups/0/assumptions/workforce_growth/high", 0.3)]);
    assert_eq!(said("id", &growth).fix, "Tulis angka dari -0.2 sampai 0.2.");
    let year = first([set("/targets/0/year", 3045)]);
    says(&year, "id", "Isian “year” berisi 3045, di luar batas.", "Tulis angka dari 1900 sampai 2200.");
}

#[test]
fn a_year_has_no_thousands() {
    let checked = read::<Checked>(&serde_json::to_vec(&sample()).unwrap()).document.unwrap();
    let problems = read_scenario(br#"{"until": 2025}"#, &checked).unwrap_err();
    assert_eq!(said("id", &problems[0]).fix, "Tulis tahun sesudah 2025.");
}

#[test]
fn an_item_of_a_list_is_counted_from_one() {
    assert_eq!(
        said("en", &first([set("/groups/0", 5)])).what,
        "Item 1 of this list has a number. What belongs here is a set of fields in curly brackets."
    );
}

#[test]
fn a_number_in_quotes_loses_them() {
    let fix = said("en", &first([set("/groups/0/observations/0/workers", "91.000")])).fix;
    assert_eq!(fix, "Write the number without quotation marks and without a thousands separator, such as 91000.");
}

/// A document or a scenario for every kind of problem.
fn one_of_each() -> Vec<Problem> {
    let observation = |year: i32| json!({"year": year, "month": 5, "workers": 91_000, "registered": 40_000});
    let mut foreign = sample()["groups"][1].clone();
    foreign["subsidy"]["currency"] = json!("USD");
    let subsidy = "/groups/1/subsidy";
    let long = vec![json!({"year": 2000}); 10_001];
    let edits: Vec<Vec<Edit>> = vec![
        vec![set("/groups", vec![json!({}); 1_001]), set("/title", Value::Null), set("/place", 5)],
        vec![set("/groups/0/observations", long)],
        vec![remove("/title"), set("/place", ""), set("/titel", 1), set("/zzz", 1), set("/version", 2)],
        vec![
            set("/groups/0/id", "a b"),
            set("/title/x y", "x"),
            set("/updated", "x"),
            set("/place", "x".repeat(2_001)),
        ],
        vec![set("/groups/1/subsidy/monthly_contribution/0/from", "2015"), set("/groups/1/subsidy/currency", "Rp")],
        vec![set("/sources/bpost/url", "x"), set("/groups/0/observations/0/workers", 0.5)],
        vec![set("/groups/0/observations/0/workers", "5"), set("/groups/0/observations/0/month", 13)],
        vec![set("/groups/0/observations/0/workers", 0), set("/targets/0/rate", 99)],
        vec![set("/groups/0/observations/0/registered", 410_000), set("/groups/1/observations/0/subsidised", 13_001)],
        vec![set("/groups/0/observations/0/registered", 91_001), set("/groups/1/observations/0/subsidised", 130_000)],
        vec![set("/groups/0/assumptions/lapse", json!({"low": 1, "central": 0, "high": 1}))],
        vec![set("/groups/0/assumptions/lapse", json!({"low": 0, "central": 0}))],
        vec![set("/groups/1/subsidy/head_count", json!({"central": 1})), set("/groups/2", foreign)],
        vec![set("/groups/0/observations/1", observation(2025)), set("/targets/0/source", "bpos")],
        vec![set("/groups/0/observations/0/year", 2024), set("/targets/0/source", "someone else")],
        vec![set(
            "/groups/1/subsidy/monthly_contribution/1",
            sample().pointer(subsidy).unwrap()["monthly_contribution"][0].clone(),
        )],
        vec![set("/targets/0/year", 2020), set("/targets/1", json!({"year": 2126, "rate": 1}))],
        vec![
            set("/groups/0/observations/1", json!({"year": 2026, "month": 4, "workers": 9, "registered": 1})),
            set("/groups/0/observations/2", json!({"year": 2024, "workers": 91_000, "registered": 1, "break": "x"})),
            remove("/groups/1/observations/0/subsidised"),
            remove("/groups/1/subsidy/annual_budget"),
            set("/reported/0/rate", 0.2),
        ],
        vec![
            set("/groups/0/observations/0/registered", 91_001),
            set("/groups/0/observations/0/above_100", "x"),
            set("/whole", "formal"),
        ],
        vec![
            set("/groups/1/observations/0", json!({"year": 2025, "rate": 0.4})),
            set("/groups/0/observations/0", json!({"year": 2025, "rate": 0.4})),
            set("/whole", "formsl"),
        ],
        vec![set("/groups/1/observations/0", json!({"year": 2025, "rate": 0.4}))],
        vec![set("/targets", vec![1; 50_001])],
        vec![set("/reported", vec![json!({"year": 2025, "rate": 0.9}); 50_001])],
    ];
    let mut problems: Vec<Problem> = edits
        .into_iter()
        .flat_map(|edits| read::<Checked>(&serde_json::to_vec(&edited(edits)).unwrap()).problems)
        .collect();
    problems.extend(crate::programme::one_of_each());
    problems.extend(read::<Checked>(b"{").problems);
    problems.extend(read::<Checked>(b"[]").problems);
    problems.extend(read::<Checked>(Input::NotJsonValue).problems);
    problems.extend(read::<Checked>(b"{\"a\": 1, \"a\": 1}").problems);
    problems.extend(read::<Checked>(&vec![b' '; 2_097_153]).problems);
    let checked = read::<Checked>(&serde_json::to_vec(&sample()).unwrap()).document.unwrap();
    let scenario = json!({"groups": {
        "formal": {"lapze": 1, "zzz": 1, "head_count": 1, "lapse": "x"},
        "formsl": {}, "zzz": {},
    }});
    problems.extend(read_scenario(&serde_json::to_vec(&scenario).unwrap(), &checked).unwrap_err());
    problems.extend(read_scenario(b"1", &checked).unwrap_err());
    problems.extend(read_scenario(br#"{"until": 2025}"#, &checked).unwrap_err());
    let before = json!({"year": 2024, "workers": 90_000, "registered": 13_000, "subsidised": 1});
    let lost = [set("/groups/1/observations/1", before), remove("/groups/1/observations/0/subsidised")];
    let lost = read::<Checked>(&serde_json::to_vec(&edited(lost)).unwrap()).document.unwrap();
    problems.extend(read_scenario(br#"{"groups": {"informal": {"annual_budget": 1}}}"#, &lost).unwrap_err());
    problems
}

#[test]
fn every_kind_of_problem_has_words_and_all_words_a_problem() {
    let kinds: BTreeSet<&str> = one_of_each().iter().map(|problem| problem.kind.name()).collect();
    let words = words("id");
    let worded: BTreeSet<&str> =
        words.keys().filter_map(|key| key.strip_prefix("problem.")?.strip_suffix(".what")).collect();
    assert_eq!(kinds, worded);
}

#[test]
fn no_place_in_a_template_stays_open() {
    for problem in one_of_each() {
        for language in ["id", "en"] {
            let Wording { what, fix } = said(language, &problem);
            for text in [what, fix] {
                assert!(!text.is_empty() && !text.contains(['{', '}']) && !text.contains("“”"), "{problem:?}: {text}");
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_templates_with_the_same_places() {
    let places = |language| -> BTreeMap<String, BTreeSet<String>> {
        let within = |template: &str| {
            template.split('{').skip(1).map(|rest| rest.split('}').next().unwrap().to_owned()).collect()
        };
        words(language).iter().map(|(key, template)| (key.clone(), within(template))).collect()
    };
    assert_eq!(places("id"), places("en"));
}

#[test]
fn what_is_put_into_a_template_is_not_looked_at_again() {
    let problem = first([set("/{field}", 1)]);
    assert_eq!(said("en", &problem).what, "There is no field called “{field}”.");
}
