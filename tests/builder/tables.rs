//! Tables between the page and the program: kept, mended, asked about, compared.

use cakupan::builder::{
    CellChange, TableReading, changes, contrast, document_problems, own_answers, table_of, table_reading,
};
use cakupan::table::{Workbook, open};
use cakupan::words::NativeLocale;
use serde_json::{Value, json};

const TABLE: &str = "Kelompok;Tahun;Pekerja;Terdaftar\nFormal;2025;91.000;40.000\nInformal;2025;110.000;130.000\n";

fn indonesian() -> NativeLocale {
    NativeLocale::new("id").unwrap()
}

fn workbook(text: &str) -> Workbook {
    open(text.as_bytes()).unwrap()
}

fn reading(workbook: Workbook, answers: &[&str]) -> TableReading {
    let answers: Vec<String> = answers.iter().map(|answer| (*answer).to_owned()).collect();
    table_reading(workbook, &answers, &indonesian())
}

#[test]
fn a_wrong_number_is_told_at_its_cell_and_gone_once_that_is_mended() {
    let mut table = workbook(TABLE);
    let before = reading(table.clone(), &[]);
    let [error] = before.problems.iter().filter(|told| told.severity == "error").collect::<Vec<_>>()[..] else {
        panic!("{:?}", before.problems)
    };
    assert_eq!((error.at.as_str(), error.row, error.column), ("D3", Some(2), Some(3)));
    assert_eq!(error.what, "Terdaftar 130.000, padahal seluruhnya 110.000.");
    assert_eq!(before.document, None);

    table.sheets[0].write(2, 3, "13.000");
    let after: Value = serde_json::from_str(&reading(table, &[]).document.unwrap()).unwrap();
    assert_eq!(after["groups"][1]["observations"][0]["registered"], 13_000);
}

#[test]
fn a_workbook_is_the_same_after_it_has_been_kept() {
    let table = workbook("<table><tr><td>A</td><td>25%</td></tr><tr><td rowspan=2>#REF!</td><td></td></tr></table>");
    let kept = serde_json::to_string(&table).unwrap();
    assert_eq!(serde_json::from_str::<Workbook>(&kept).unwrap(), table);
}

#[test]
fn a_cell_beyond_the_sheet_makes_it_grow() {
    let mut table = workbook("Kelompok\tTahun\tPekerja\tTerdaftar\n");
    for (column, text) in ["Nelayan", "2024", "1000", "250"].into_iter().enumerate() {
        table.sheets[0].write(2, column, text);
    }
    let read = reading(table, &[]);
    assert_eq!((read.count, read.width), (3, 4));
    assert!(read.document.is_some(), "{:?}", read.problems);
}

#[test]
fn a_table_without_figures_is_shown_so_that_they_can_be_written_into_it() {
    let read = reading(workbook("Kelompok\tTahun\tPekerja\tTerdaftar\n"), &[]);
    assert_eq!(read.rows[0].cells, ["Kelompok", "Tahun", "Pekerja", "Terdaftar"]);
}

#[test]
fn a_question_lists_its_answers_as_they_are_given_back_and_one_of_them_settles_it() {
    let table = workbook("Kelompok;Tahun;Pekerja;Peserta;Terdaftar\nA;2024;100;20;30\n");
    let asked = reading(table.clone(), &[]);
    let question = asked.problems.iter().find(|told| told.severity == "question").expect("a question");
    let answer = question.choices.iter().find(|choice| choice.answer.ends_with("=registered")).expect("an answer");
    assert!(!answer.meaning.is_empty());
    let settled = reading(table, &[&answer.answer]);
    assert!(settled.document.is_some(), "{:?}", settled.problems);
}

#[test]
fn columns_that_count_parts_say_that_they_can_be_added_up() {
    let fix = |text: &str| {
        let told = reading(workbook(text), &[]).problems;
        told.into_iter().find(|told| told.kind.starts_with("several-")).expect("a question").fix
    };
    for text in [
        "Kelompok;Tahun;Pekerja;Peserta laki-laki;Peserta perempuan\nTani;2024;100;20;30\n",
        "Kelompok;Tahun;Pekerja;Peserta;PBI APBN;PBI APBD\nTani;2024;100;50;20;30\n",
        "Kelompok;Tahun;Pekerja;;Peserta\n;;L;P;\nTani;2024;60;40;30\n",
        "Kelompok;Pekerja 2024;Peserta laki-laki 2024;Peserta perempuan 2024\nTani;100;20;30\n",
    ] {
        assert!(fix(text).contains("pilih jumlahnya"), "{text}: {}", fix(text));
    }
    for text in [
        "Kelompok;Tahun;Pekerja;Peserta;Terdaftar\nTani;2024;100;20;30\n",
        "Kelompok;Pekerja 2024;Peserta aktif 2024;Peserta 2024\nTani;100;20;30\n",
        "Kelompok;Tahun;Pekerja;Peserta;Peserta laki-laki\nTani;2024;100;50;30\n",
        "Kelompok;Tahun;Cakupan laki-laki (%);Cakupan perempuan (%)\nTani;2024;20;30\n",
    ] {
        assert!(!fix(text).contains("pilih jumlahnya"), "{text}: {}", fix(text));
    }
}

#[test]
fn everyone_is_said_to_be_those_registered_and_those_who_are_not() {
    let told = reading(workbook("Kelompok;Tahun;Peserta;Belum peserta\nTani;2024;300;900\n"), &[]).problems;
    let alone = told.iter().find(|told| told.kind == "numerator-alone").expect("a question");
    assert!(alone.fix.contains("yang belum"), "{}", alone.fix);
}

#[test]
fn only_the_first_rows_are_shown_and_those_that_something_is_said_of() {
    let mut text = String::from("Kelompok;Tahun;Pekerja;Terdaftar\n");
    for year in 0..250 {
        text.push_str(&format!("G{year};2024;1000;{}\n", if year == 240 { 9999 } else { 10 }));
    }
    let read = reading(workbook(&text), &[]);
    assert_eq!(read.count, 251);
    let shown: Vec<usize> = read.rows.iter().map(|row| row.index).collect();
    assert_eq!(shown.len(), 101);
    assert_eq!(shown.last(), Some(&241));
}

#[test]
fn a_row_between_the_others_makes_none_of_them_new() {
    let before = workbook("Kelompok;Tahun;Pekerja;Terdaftar\nA;2023;100;10\nA;2024;110;20\n");
    let after = workbook("Kelompok;Tahun;Pekerja;Terdaftar\nA;2022;90;5\nA;2023;100;10\nA;2024;110;25\n");
    let found = changes(&before, &after, 0);
    let changed = |row, column, before: &str| CellChange { row, column, before: before.to_owned() };
    let new = [0, 1, 2, 3].map(|column| changed(1, column, ""));
    assert_eq!(found, [new.as_slice(), &[changed(3, 3, "20")]].concat());
}

#[test]
fn a_document_is_read_back_from_its_own_table() {
    let published = ["banjar", "india", "indonesia", "kalimantan", "nigeria", "sulawesi-selatan"].map(|name| {
        let text = std::fs::read_to_string(format!("www/data/{name}.json")).unwrap();
        (name, serde_json::from_str(&text).unwrap())
    });
    for (name, document) in published.into_iter().chain(odd_documents()) {
        for language in ["id", "en"] {
            let workbook = table_of(&document, language);
            let answers = own_answers(&document, language, &workbook);
            let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
            let read = reading(workbook, &answers);
            let back: Value = serde_json::from_str(
                &read.document.unwrap_or_else(|| panic!("{name}, {language}: {:?}", read.problems)),
            )
            .unwrap();
            let figures = |document: &Value| {
                let groups = document["groups"].as_array().unwrap();
                let seen = groups.iter().map(|group| group["observations"].as_array().unwrap());
                let figure = |one: &Value| {
                    ["year", "month", "workers", "registered", "subsidised", "rate"].map(|key| one[key].as_f64())
                };
                seen.map(|all| all.iter().map(figure).collect::<Vec<_>>()).collect::<Vec<_>>()
            };
            assert_eq!(figures(&back), figures(&document), "{name}, {language}");
            let round = |document: &Value| {
                let groups = document["groups"].as_array().unwrap();
                let seen = groups.iter().flat_map(|group| group["observations"].as_array().unwrap());
                seen.map(|one| one["approximate"] == Value::Bool(true)).collect::<Vec<_>>()
            };
            assert_eq!(round(&back), round(&document), "{name}, {language}");
            let whole = |document: &Value| {
                let groups = document["groups"].as_array().unwrap();
                document.get("whole").and_then(|id| groups.iter().position(|group| group["id"] == *id))
            };
            assert_eq!(whole(&back), whole(&document), "{name}, {language}");
        }
    }
}

/// Documents whose own tables are asked about, or leave something out, where nothing more is known.
fn odd_documents() -> [(&'static str, Value); 10] {
    let heads = |id: &str, label: &str, workers: u32, registered: u32| json!({"id": id, "label": label, "observations": [{"year": 2023, "workers": workers, "registered": registered}]});
    let rates = |id: &str, label: Value, rate: f64| json!({"id": id, "label": label, "observations": [{"year": 2023, "rate": rate}, {"year": 2024, "rate": rate}]});
    let years = |one: Value, two: Value| {
        json!({"groups": [{"id": "a", "label": "A", "observations": [
            {"year": 2009, "period": one, "workers": 100, "registered": 30},
            {"year": 2010, "period": two, "workers": 110, "registered": 33},
        ]}]})
    };
    [
        ("a sum", json!({"groups": [heads("a", "A", 100, 50), heads("b", "B", 90, 40), heads("c", "C", 190, 90)]})),
        ("the same people", json!({"groups": [heads("a", "JKK", 100, 50), heads("b", "JKM", 100, 40)]})),
        ("a total", json!({"groups": [heads("a", "A", 100, 50), heads("b", "Total formal", 300, 150)]})),
        ("codes", json!({"groups": [heads("a", "63.03", 100, 50), heads("b", "09-Mei", 300, 150)]})),
        (
            "all together",
            json!({"whole": "a", "groups": [
                rates("a", json!({"id": "Semua", "en": "All"}), 0.3),
                rates("b", json!("Total kota"), 0.4),
                rates("c", json!("Desa"), 0.2),
            ]}),
        ),
        (
            "financial years",
            years(json!({"id": "TA 2009/10", "en": "FY2009/10"}), json!({"id": "TA 2010/11", "en": "FY2010/11"})),
        ),
        (
            "above 100",
            json!({"groups": [{"id": "a", "label": "A", "observations": [
                {"year": 2023, "workers": 100, "registered": 104, "above_100": {"id": "pindahan", "en": "moved in"}},
                {"year": 2024, "workers": 110, "registered": 100},
            ]}]}),
        ),
        (
            "round numbers",
            json!({"groups": [{"id": "a", "label": "A", "observations": [
                {"year": 2023, "workers": 1200, "registered": 300, "subsidised": 200, "approximate": true},
                {"year": 2024, "workers": 110, "registered": 100, "approximate": false},
            ]}]}),
        ),
        (
            "round percentages",
            json!({"groups": [{"id": "a", "label": "A", "observations": [
                {"year": 2023, "rate": 0.41257, "approximate": true},
                {"year": 2024, "rate": 0.07, "approximate": true},
                {"year": 2025, "rate": 0.43},
            ]}]}),
        ),
        ("periods", years(json!("Triwulan II 2009"), json!("Triwulan II 2010"))),
    ]
}

#[test]
fn a_reason_for_more_than_all_is_in_the_table_and_holds_when_a_cell_is_mended() {
    let document = json!({"groups": [{"id": "a", "label": "A", "observations": [
        {"year": 2023, "workers": 100, "registered": 104, "above_100": {"id": "pindahan", "en": "moved in"}},
    ]}]});
    for (language, reason) in [("id", "pindahan"), ("en", "moved in")] {
        let mut table = table_of(&document, language);
        table.sheets[0].write(1, 2, "101");
        let read = reading(table.clone(), &[]);
        let back: Value =
            serde_json::from_str(&read.document.unwrap_or_else(|| panic!("{:?}", read.problems))).unwrap();
        assert_eq!(back["groups"][0]["observations"][0]["above_100"], reason);
        table.sheets[0].write(1, 4, "");
        assert_eq!(reading(table, &[]).document, None);
    }
}

#[test]
fn more_than_all_says_where_its_reason_is_written() {
    let mut table = workbook(TABLE);
    let told = reading(table.clone(), &[]).problems.remove(0);
    assert!(told.fix.contains("Alasan di atas 100%"), "{}", told.fix);
    table.sheets[0].write(0, 4, "Alasan di atas 100%");
    table.sheets[0].write(2, 4, "Ada yang tinggal di luar");
    let read = reading(table, &[]);
    let back: Value = serde_json::from_str(&read.document.unwrap_or_else(|| panic!("{:?}", read.problems))).unwrap();
    assert_eq!(back["groups"][1]["observations"][0]["above_100"], "Ada yang tinggal di luar");
    assert_eq!(back["groups"][0]["observations"][0].get("above_100"), None);
}

#[test]
fn a_place_is_said_in_the_language_of_the_page() {
    let twice = "Kelompok;Tahun;Pekerja;Terdaftar\nTani;2025;91;40\nTani;2025;92;41\n";
    let told = reading(workbook(twice), &[]).problems;
    assert!(told[0].what.contains("di baris 2"), "{}", told[0].what);
}

#[test]
fn what_is_no_document_has_no_rows_but_the_heads() {
    assert_eq!(table_of(&json!({"groups": 1}), "id").sheets[0].rows.len(), 1);
}

#[test]
fn the_problems_of_a_document_have_the_pointers_of_their_fields() {
    let text = r#"{"version": 1, "title": "A", "place": "B", "programme": "C", "updated": "2024", "sources": {},
        "groups": [{"id": "a", "label": "A", "observations": [{"year": 2024, "workers": 10, "registered": 5}]}],
        "targets": [{"year": 2030, "rate": 99}]}"#;
    let found = document_problems(text, &indonesian());
    let told: Vec<(&str, &str, bool)> = found.iter().map(|one| (one.at.as_str(), one.kind, one.error)).collect();
    assert!(told.contains(&("/targets/0/rate", "percentage-for-fraction", true)), "{told:?}");
    assert!(told.iter().all(|(_, kind, _)| *kind != "no-source"), "{told:?}");
    assert!(found.iter().all(|one| !one.what.is_empty()));
}

#[test]
fn contrast_is_that_of_wcag() {
    let near = |found: Option<f64>, wanted: f64| assert!((found.unwrap() - wanted).abs() < 0.005, "{found:?}");
    near(contrast("#000000", "#ffffff"), 21.0);
    near(contrast("#ffffff", "#ffffff"), 1.0);
    near(contrast("#777777", "#ffffff"), 4.48);
    assert_eq!(contrast("red", "#ffffff"), None);
    assert_eq!(contrast("#éé12", "#ffffff"), None);
}
