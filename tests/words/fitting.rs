//! Sentences that hold for the document they stand beside: what is assumed, why there is no trend, what a row is called, how
//! exact a difference is.

use cakupan::session::View;
use cakupan::words::{ProjectionBasis, Swatch};
use serde_json::{Value, json};

use crate::documents::{
    banjar, banjar_without_assumptions, document, frame, group, history, reader, reader_under, table, today,
    years_ahead,
};
use crate::everything::{everything, plain, said};

fn published(name: &str) -> Value {
    let path = crate::source::root("www/data").join(name).with_extension("json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("a document")).expect("JSON")
}

/// A document of percentages alone, a group for each series of them up to 2025.
fn rates(series: &[&[f64]]) -> Value {
    let group = |(place, rates): (usize, &&[f64])| {
        let first = 2026 - rates.len();
        let seen: Vec<Value> =
            rates.iter().enumerate().map(|(at, rate)| json!({"year": first + at, "rate": rate})).collect();
        json!({"id": format!("g{place}"), "observations": seen})
    };
    document(series.iter().enumerate().map(group).collect(), json!([{"year": 2035, "rate": 0.95}]))
}

/// `history` without anything that is assumed.
fn history_alone(years: i32) -> Value {
    let mut document = history(years);
    for group in 0..2 {
        document["groups"][group].as_object_mut().expect("a group").remove("assumptions");
    }
    document
}

/// Why there is no trend, in both languages.
#[track_caller]
fn why(document: &Value) -> [String; 2] {
    ["en", "id"].map(|language| {
        let questions = frame(&mut reader(language, document), View::Projection).questions;
        let asked = ["Why is there no trend line?", "Mengapa tidak ada garis tren?"];
        let found = questions.iter().find(|question| asked.contains(&&*question.question));
        plain(&found.unwrap_or_else(|| panic!("not asked: {questions:?}")).answers.join(" "))
    })
}

#[test]
fn the_key_has_a_needed_path_only_where_there_are_dots() {
    for document in [published("nigeria"), rates(&[&[0.4]]), rates(&[&[0.4], &[0.6]])] {
        let ahead = years_ahead(&mut reader("en", &document));
        assert!(ahead.key.iter().all(|entry| entry.swatch != Swatch::Needed), "{:?}", ahead.key);
    }
    let ahead = years_ahead(&mut reader("en", &banjar()));
    assert!(ahead.key.iter().any(|entry| entry.swatch == Swatch::Needed), "{:?}", ahead.key);
}

#[test]
fn lines_that_rest_on_no_assumption_are_not_said_to() {
    let mut full = history_alone(6);
    full["groups"][0]["observations"][0]["registered"] = json!(0);
    full["groups"][1]["observations"][0]["registered"] = json!(0);
    let mut apart = history_alone(2);
    apart["groups"][1]["observations"].as_array_mut().expect("observations").remove(0);
    let without = [banjar_without_assumptions(), history_alone(3), full, apart, rates(&[&[0.4, 0.5], &[0.6, 0.7]])];
    let names = ["kalimantan", "sulawesi-selatan", "india", "nigeria"];
    for document in names.map(published).into_iter().chain(without) {
        let [en, id] = why(&document);
        assert!(
            en.ends_with("So the dashed lines show what comes if nothing changes, and you can change that."),
            "{en}"
        );
        let end = "Jadi garis putus-putus ini menunjukkan apa yang terjadi kalau tidak ada yang berubah, dan itu bisa Anda ubah.";
        assert!(id.ends_with(end), "{id}");
    }
    for document in [banjar(), history(3)] {
        let [en, id] = why(&document);
        assert!(
            en.ends_with("So the dashed lines come from assumptions that you can change, not from a trend."),
            "{en}"
        );
        assert!(id.ends_with("berasal dari asumsi yang bisa Anda ubah, bukan dari tren."), "{id}");
    }
    // What a reader has set is an assumption.
    let set = json!({"groups": {"formal": {"enrolment": {"per_year": 900}}}});
    let answers = frame(&mut reader_under("en", &banjar_without_assumptions(), &set), View::Projection).questions;
    assert!(answers.iter().flat_map(|asked| &asked.answers).any(|answer| answer.contains("come from assumptions")));
}

#[test]
fn the_other_way_of_looking_ahead_is_called_what_it_shows() {
    let labels = |language: &str, document: &Value| -> Vec<String> {
        let choice = years_ahead(&mut reader(language, document)).basis.expect("a choice");
        choice.items.into_iter().map(|item| item.label).collect()
    };
    assert_eq!(labels("id", &published("indonesia")), ["Kalau tren berlanjut", "Kalau tidak ada yang berubah"]);
    assert_eq!(labels("en", &published("indonesia")), ["If the trend continues", "If nothing changes"]);
    assert_eq!(labels("en", &history(6)), ["If the trend continues", "With assumptions"]);
    let mut reader = reader("id", &published("indonesia"));
    reader.choose_basis(ProjectionBasis::Assumptions);
    assert!(frame(&mut reader, View::Projection).headline.starts_with("Kalau tidak ada yang berubah"));
}

#[test]
fn no_starting_assumption_is_named_where_there_is_none() {
    let set = json!({"groups": {"formal": {"enrolment": {"per_year": 900}}}});
    for (language, mark, back) in [
        ("en", "The small mark under a slider is the starting value.", "Back to the starting values"),
        ("id", "Garis kecil di bawah penggeser menandai nilai awal.", "Kembali ke nilai awal"),
    ] {
        let mut reader = reader_under(language, &banjar_without_assumptions(), &set);
        reader.unfold_levers(true);
        let all = everything(&mut reader);
        for words in [mark, back] {
            assert!(all.iter().any(|text| text == words), "“{words}” is not in {all:?}");
        }
        let old = ["starting assumption", "asumsi awal"];
        assert!(!all.iter().any(|text| old.iter().any(|words| text.contains(words))), "{all:?}");
    }
}

#[test]
fn groups_that_are_not_in_the_picture_are_told_by_how_many_they_are() {
    let notes = |groups: usize, whole: bool, language: &str| {
        let all: Vec<Vec<f64>> = (0..groups).map(|place| vec![0.3 + 0.05 * place as f64]).collect();
        let mut document = rates(&all.iter().map(Vec::as_slice).collect::<Vec<_>>());
        if whole {
            document["whole"] = json!("g0");
        }
        let notes = frame(&mut reader(language, &document), View::Projection).notes;
        notes.into_iter().filter(|note| note.contains("picture") || note.contains("Gambar")).collect::<Vec<_>>()
    };
    assert_eq!(notes(6, false, "en"), ["The picture shows 5 of the groups. The other one is in the table."]);
    assert_eq!(notes(7, false, "en"), ["The picture shows 5 of the groups. The others are in the table."]);
    assert_eq!(notes(6, false, "id"), ["Gambar menampilkan 5 kelompok. Kelompok lain ada di tabel."]);
    // What stands for all together is in the picture as that.
    assert!(notes(6, true, "en").is_empty(), "{:?}", notes(6, true, "en"));
    assert_eq!(notes(7, true, "en"), ["The picture shows 5 of the groups. The other one is in the table."]);
    let people = (0..6).map(|place| group(&format!("g{place}"), 1_000.0 + f64::from(place), 300.0)).collect();
    let notes = frame(&mut reader("en", &document(people, json!([]))), View::Projection).notes;
    let told = String::from("The picture shows the 5 largest groups. The other one is in the table.");
    assert!(notes.contains(&told), "{notes:?}");
}

#[test]
fn without_a_figure_for_all_together_that_is_why_there_is_no_trend() {
    let [en, id] = why(&rates(&[&[0.4, 0.42, 0.44, 0.46, 0.48, 0.5], &[0.6, 0.62, 0.64, 0.66, 0.68, 0.7]]));
    let begin = "The trend line is drawn for all groups together, and there is no figure for them.";
    assert!(en.starts_with(begin), "{en}");
    let begin = "Garis tren digambar untuk semua kelompok bersama, padahal angka untuk semuanya bersama tidak ada.";
    assert!(id.starts_with(begin), "{id}");
}

/// A single group that was counted in March and in December of each year; `base` is the last.
fn twice_a_year(base: u8) -> Value {
    let mut seen = Vec::new();
    for year in 2018..=2025 {
        for month in [3, 12] {
            let registered = 4_000 + 200 * (year - 2018) + 10 * month;
            seen.push(json!({"year": year, "month": month, "workers": 10_000, "registered": registered}));
        }
    }
    if base == 3 {
        seen.pop();
    }
    document(json!([{"id": "a", "observations": seen}]), json!([{"year": 2030, "rate": 0.9}]))
}

#[test]
fn months_of_further_counts_are_no_mixed_months() {
    let mixed = |document: &Value| {
        let notes = frame(&mut reader("en", document), View::Projection).notes;
        notes.iter().any(|note| note.contains("not from the same month"))
    };
    assert!(!mixed(&twice_a_year(3)));
    assert!(!mixed(&twice_a_year(12)));
    let mut document = twice_a_year(3);
    let seen = document["groups"][0]["observations"].as_array_mut().expect("observations");
    // Of 2020 December alone is left.
    seen.remove(4);
    assert!(mixed(&document));
}

/// What the years up to the base year are called in the table, behind the picture of the years ahead, and in all that is said.
fn row_names(document: &Value) -> [Vec<String>; 2] {
    let mut reader = reader("en", document);
    let shown =
        table(&mut reader).groups[0].rows.iter().filter(|row| row.tag.is_some()).map(|row| plain(&row.year)).collect();
    frame(&mut reader, View::Projection);
    let numbers = reader.numbers();
    let behind = numbers[0].rows.iter().filter_map(|row| plain(&row[0]).strip_suffix(", data").map(str::to_owned));
    [shown, behind.collect()]
}

#[test]
fn a_row_has_one_name_wherever_it_stands() {
    let [shown, behind] = row_names(&twice_a_year(3));
    assert_eq!(shown, behind);
    assert_eq!(shown[..3], ["March 2018", "December 2018", "March 2019"]);
    let period = |year: i32| format!("{year}/{:02}", year % 100 + 1);
    // The yearly counts alone have a period, or all have that of their year, or each has its own.
    let mut yearly = twice_a_year(3);
    let mut all = twice_a_year(3);
    let mut each = twice_a_year(3);
    for (at, year) in (0..15).map(|at| (at, 2018 + at / 2)) {
        let of = |document: &mut Value, words: String| {
            document["groups"][0]["observations"][at as usize]["period"] = json!(words);
        };
        if at % 2 == 0 {
            of(&mut yearly, period(year));
        }
        of(&mut all, period(year));
        of(&mut each, period(year - 1 + at % 2));
    }
    for (document, expected) in [
        (yearly, ["2018/19", "December 2018", "2019/20"]),
        (all, ["2018/19", "2018/19, December 2018", "2019/20"]),
        (each, ["2017/18", "2018/19, December 2018", "2018/19"]),
    ] {
        let [shown, behind] = row_names(&document);
        assert_eq!(shown, behind);
        assert_eq!(shown[..3], expected);
        let mut reader = reader("en", &document);
        frame(&mut reader, View::Projection);
        let heading = said(&mut reader).join(" | ");
        assert!(heading.contains(&format!("From {} to", expected[0])), "{heading}");
    }
}

#[test]
fn a_note_stands_under_the_name_of_its_row() {
    let mut document = twice_a_year(3);
    document["groups"][0]["observations"][0]["period"] = json!("2018/19");
    document["groups"][0]["observations"][0]["note"] = json!("First.");
    document["groups"][0]["observations"][1]["note"] = json!("Second.");
    let answers: Vec<String> = frame(&mut reader("en", &document), View::Projection)
        .questions
        .iter()
        .flat_map(|question| question.answers.iter().map(|answer| plain(answer)))
        .collect();
    for words in ["2018/19: First.", "December 2018: Second."] {
        assert!(answers.iter().any(|answer| answer == words), "“{words}” is not in {answers:?}");
    }
}

#[test]
fn what_is_already_reached_is_not_asked() {
    let target = |rate: f64| json!([{"year": 2030, "rate": rate}]);
    let leads =
        |document: &Value| plain(&frame(&mut reader("en", document), View::Now).next.expect("a next view").label);
    let full = json!([group("a", 1.0, 1.0)]);
    assert_eq!(leads(&document(full.clone(), target(1.0))), "What lies ahead?");
    assert_eq!(leads(&document(full, target(0.5))), "What lies ahead?");
    let half = json!([group("a", 10.0, 5.0)]);
    assert_eq!(leads(&document(half.clone(), target(0.5))), "What lies ahead?");
    assert_eq!(leads(&document(half, target(0.6))), "Can it reach 60 in 100 by 2030?");
    let mut percentages = rates(&[&[0.95]]);
    assert_eq!(leads(&percentages), "What lies ahead?");
    percentages["targets"][0]["rate"] = json!(0.96);
    assert_eq!(leads(&percentages), "Can it reach 96 in 100 by 2035?");
}

#[test]
fn a_difference_is_no_more_exact_than_what_it_is_between() {
    let missed = |rate: f64, target: f64, language: &str| {
        let mut document = rates(&[&[rate]]);
        document["targets"] = json!([{"year": 2025, "rate": target}]);
        let notes = frame(&mut reader(language, &document), View::Projection).notes;
        plain(notes.iter().find(|note| note.starts_with("Target")).expect("a target"))
    };
    assert_eq!(missed(0.7, 0.8, "en"), "Target 2025: 80%. Missed by 10 points.");
    assert_eq!(missed(0.7, 0.8, "id"), "Target 2025: 80%. Tidak tercapai, kurang 10 poin.");
    assert_eq!(missed(0.79, 0.8, "en"), "Target 2025: 80%. Missed by 1 point.");
    assert_eq!(missed(0.57, 0.58, "en"), "Target 2025: 58%. Missed by 1 point.");
    assert_eq!(missed(0.704, 0.8, "en"), "Target 2025: 80%. Missed by 9.6 points.");
    assert_eq!(missed(0.703, 0.803, "en"), "Target 2025: 80.3%. Missed by 10.0 points.");
    let apart = |rate: f64, reported: f64| {
        let mut document = rates(&[&[rate, 0.8]]);
        document["sources"] = json!({"s": {"title": "Report", "publisher": "Office"}});
        document["reported"] = json!([{"year": 2024, "rate": reported, "source": "s"}]);
        let reported = today(&mut reader("en", &document)).reported.expect("a table");
        plain(&reported.rows[0].note)
    };
    assert_eq!(apart(0.64, 0.72), "The data of this page has 64% for that year (8 points apart).");
    assert_eq!(apart(0.64, 0.65), "The data of this page has 64% for that year (1 point apart).");
    assert_eq!(apart(0.64, 0.725), "The data of this page has 64% for that year (8.5 points apart).");
}
