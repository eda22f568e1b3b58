//! Answers: those that questions list are taken, those that do not fit are said not to, and the question is asked again.

use cakupan::table::{Import, TableSeverity, import};
use serde_json::Value;

fn read(text: &str, answers: &[&str]) -> Import {
    import(text.as_bytes(), answers.iter().copied())
}

/// What is said of these severities, as its place and its name: `D2 not-whole`.
fn said(import: &Import, severities: &[TableSeverity]) -> Vec<String> {
    let wanted = import.problems.iter().filter(|problem| severities.contains(&problem.kind.severity()));
    wanted.map(|problem| format!("{} {}", problem.at, problem.kind.name())).collect()
}

/// What stands in the way of a document.
#[track_caller]
fn stops(text: &str, answers: &[&str], expected: &[&str]) {
    let import = read(text, answers);
    let found = said(&import, &[TableSeverity::Unreadable, TableSeverity::Error, TableSeverity::Question]);
    assert_eq!(found, expected, "{answers:?} {:#?}", import.problems);
    assert!(import.document.is_none());
}

/// The answers that are listed, as they are given back.
fn listed(text: &str, answers: &[&str]) -> Vec<String> {
    let choices = |import: Import| import.problems.into_iter().flat_map(|problem| problem.choices);
    choices(read(text, answers)).map(|choice| format!("{}={}", choice.at.key(), choice.chosen)).collect()
}

/// The first observation, as JSON.
#[track_caller]
fn first(text: &str, answers: &[&str]) -> Value {
    let import = read(text, answers);
    let document = import.document.unwrap_or_else(|| panic!("{answers:?} {:#?}", import.problems));
    let document: Value = serde_json::from_str(&document.json()).unwrap();
    document["groups"][0]["observations"][0].clone()
}

const NO_YEAR: &str = "group,workers,registered\nA,100,50\n";

#[test]
fn a_year_that_is_none_is_asked_for_again() {
    for answer in ["year=abc", "year=1899", "year=2201", "year=", "year=2009-45"] {
        stops(NO_YEAR, &[answer], &["file unusable-answer", "year no-year"]);
    }
    // Where the words above the table say it, nothing has to be asked.
    stops(&format!("Members in 2023\n\n{NO_YEAR}"), &["year=abc"], &["file unusable-answer"]);
}

#[test]
fn a_time_that_is_answered_is_read_as_a_cell_is() {
    let time = |answer| {
        let seen = first(NO_YEAR, &[answer]);
        (seen["year"].as_i64(), seen["month"].as_i64(), seen["period"].as_str().map(str::to_owned))
    };
    assert_eq!(time("year=2024"), (Some(2024), None, None));
    for answer in ["year=2024-05", "year=05/2024", "year=Mei 2024", "year=2024-05-31", "year=31/05/2024"] {
        assert_eq!(time(answer), (Some(2024), Some(5), None), "{answer}");
    }
    assert_eq!(time("year=2009/2010"), (Some(2009), None, Some("2009/2010".to_owned())));
    assert_eq!(time("year=2013-14"), (Some(2013), None, Some("2013-14".to_owned())));
}

#[test]
fn a_time_that_can_be_read_in_two_ways_is_asked_about_and_each_of_its_choices_settles_it() {
    for (answer, choices) in [
        ("year=2009-10", vec!["year=2009/2010", "year=10/2009"]),
        ("year=05/10/2009", vec!["year=10/2009", "year=05/2009"]),
        ("year=Okt-09", vec!["year=10/2009"]),
    ] {
        stops(NO_YEAR, &[answer], &["year no-year"]);
        assert_eq!(listed(NO_YEAR, &[answer]), choices);
        for choice in choices {
            assert_eq!(first(NO_YEAR, &[choice])["year"], 2009, "{choice}");
        }
    }
}

#[test]
fn a_figure_that_is_none_is_asked_about_again() {
    let text = "Kelompok;Tahun;Pekerja;Peserta\nA;2023;6.120;2.750\nB;2023;3.480;3,5\n";
    stops(text, &[], &["D2 ambiguous-number", "D3 not-whole"]);
    let again = &["file unusable-answer", "file unusable-answer", "D2 ambiguous-number", "D3 not-whole"];
    stops(text, &["D2=foo", "D3=bar"], again);
    stops(text, &["D2=", "D3=1e999"], again);
    stops(text, &["D2=foo"], &again[1..]);
    stops(
        "group,year,workers,registered\nA,2023,100,many\n",
        &["D2=foo"],
        &["file unusable-answer", "D2 not-a-number"],
    );
    // A cell that nothing was asked about says what it says.
    stops("group,year,workers,registered\nA,2023,100,50\n", &["D2=foo"], &["file unusable-answer"]);
}

#[test]
fn what_else_does_not_fit_is_asked_about_again() {
    let rows = |time: &str| format!("Kelompok;Waktu;Pekerja;Peserta\nTani;{time};1.200;300\n");
    stops(&rows("Triwulan II"), &["B2=foo"], &["file unusable-answer", "B2 unknown-time"]);
    stops(&rows("2009-10"), &["B=foo"], &["file unusable-answer", "column B month-or-financial-year"]);
    let months = "Kelompok;Tahun;Bulan;Pekerja;Peserta\nTani;2023;Abc;1.200;300\n";
    stops(months, &["C2=foo"], &["file unusable-answer", "C2 unknown-month"]);
    assert_eq!(first(months, &["C2=5"])["month"], 5);
    let names = "Kelompok;Tahun;Pekerja;Peserta\n;2023;1.200;300\nTani;2023;900;200\n";
    stops(names, &["A2="], &["file unusable-answer", "A2 no-name"]);
    let total = "Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1.200;300\nNelayan;2023;800;200\nJumlah;2023;2.000;510\n";
    for answer in ["D4=heads", "D4=foo", "4=foo"] {
        stops(total, &[answer], &["file unusable-answer", "D4 total-differs"]);
    }
    let rate = "Kelompok;Tahun;Pekerja;Peserta;Cakupan\nTani;2023;1.200;300;52%\n";
    stops(rate, &["E2=total"], &["file unusable-answer", "E2 rate-differs"]);
    // An answer that is none chooses no column of names.
    let two = "Provinsi;Kabupaten;Tahun;Pekerja;Peserta\nX;Tani;2023;1.200;300\nX;Nelayan;2023;800;200\n";
    stops(two, &["A=foo"], &["file unusable-answer"]);
}

#[test]
fn a_table_whose_figures_are_all_missing_is_said_to_lack_them() {
    let text = "group,year,workers,registered\nA,2020,100,n/a\nB,2020,n/a,50\n";
    stops(text, &[], &["table nothing-complete"]);
    assert_eq!(
        said(&read(text, &[]), &[TableSeverity::Notice]),
        ["C3 missing-figure", "D2 missing-figure"].map(str::to_owned).into_iter().rev().collect::<Vec<_>>()
    );
    stops("group,year,coverage (%)\nA,2020,n/a\n", &[], &["table nothing-complete"]);
    stops("group,year,workers,registered\nA,2020,100,50\n", &["D2=missing"], &["table nothing-complete"]);
}

#[test]
fn a_table_of_which_nothing_is_left_is_no_unreadable_file() {
    stops("group,year\nA,2020\n", &[], &["table nothing-complete"]);
    stops("group,year,abc\nA,2020,7\n", &["C=ignore"], &["table nothing-complete"]);
    let totals = "group,year,workers,registered\nTotal A,2020,100,50\nTotal B,2020,100,60\n";
    stops(totals, &["2=total", "3=total"], &["table nothing-complete"]);
}

#[test]
fn of_a_missing_number_of_those_paid_for_that_alone_is_left_out() {
    let notices = |rows: &str| {
        let import = read(&format!("group,year,workers,registered,subsidised\nB,2020,100,50,20\n{rows}"), &[]);
        said(&import, &[TableSeverity::Notice])
    };
    assert_eq!(notices("A,2020,100,50,n/a\n"), ["table to-be-filled-in", "E3 missing-subsidised"]);
    assert_eq!(notices("A,2020,100,50,\n"), ["table to-be-filled-in", "E3 missing-subsidised"]);
    // Where the observation is left out, that is what is said.
    assert_eq!(notices("A,2020,100,n/a,n/a\n"), ["table to-be-filled-in", "D3 missing-figure", "E3 missing-figure"]);
}

#[test]
fn figures_of_a_thousand_list_every_answer_that_is_taken() {
    let text = "group,year,coverage,unit\nA,2020,250,per 1000\nB,2020,40,%\n";
    stops(text, &[], &["C2 per-thousand"]);
    assert_eq!(listed(text, &[]), ["C=per-thousand", "C=percent", "C2=missing"]);
    assert_eq!(first(text, &["C=per-thousand"])["rate"], 0.25);
    assert_eq!(first(text, &["C2=missing"])["rate"], 0.4);
    let percent = "group,year,coverage,unit\nA,2020,25,per 1000\nB,2020,40,%\n";
    assert_eq!(first(percent, &["C=percent"])["rate"], 0.25);
    assert_eq!(read(percent, &["C=per-thousand"]).document.map(|document| document.json().contains("0.4")), Some(true));
    let indicators = "Indikator;Satuan;Tahun;Nilai\nCakupan;per 1000;2023;250\nCakupan;per 1000;2024;300\n";
    assert_eq!(listed(indicators, &[])[..3], ["D=per-thousand", "D=percent", "D2=missing"]);
    assert_eq!(first(indicators, &["D=per-thousand"])["rate"], 0.25);
    // What holds for the column would hold for people too.
    let mixed = "Indikator;Satuan;Tahun;Nilai\nPekerja;orang;2023;1200\nCakupan;per 1000;2023;250\n";
    assert_eq!(listed(mixed, &[]), ["D3=missing"]);
}

#[test]
fn a_percentage_without_a_sign_in_a_unit_of_another_kind_is_settled_by_its_answer() {
    let text = "group,year,coverage,unit\nA,2020,25,people\n";
    stops(text, &[], &["column C percent-unsaid"]);
    assert_eq!(first(text, &["C=percent"])["rate"], 0.25);
    assert_eq!(first("group,year,coverage,unit\nA,2020,0.25,people\n", &["C=fraction"])["rate"], 0.25);
}

#[test]
fn times_above_columns_are_settled_by_the_answers_that_are_listed() {
    let text = "Wilayah;2009-10\nHulu;41,2%\n";
    stops(text, &[], &["column B month-or-financial-year"]);
    assert_eq!(first(text, &["B=months"])["month"], 10);
    assert_eq!(first(text, &["B=financial-years"])["period"], "2009-10");
}

#[test]
fn a_row_has_figures_while_their_column_is_asked_about() {
    for text in [
        "group,year,coverage per thousand\nA,2020,100\n",
        "Kelompok;Tahun;Peserta;Terdaftar\nA;2020;100;90\n",
        "group,year,abc\nA,2020,7\n",
    ] {
        let import = read(text, &[]);
        assert_eq!(said(&import, &[TableSeverity::Question]).len(), 1, "{:#?}", import.problems);
        assert!(said(&import, &[TableSeverity::Notice]).iter().all(|said| !said.contains("words-alone")), "{text}");
    }
    let ignored = said(&read("group,year,abc\nA,2020,7\n", &["C=ignore"]), &[TableSeverity::Notice]);
    assert_eq!(ignored, ["column C column-left-out"]);
    // A row without any has none.
    let alone = said(&read("group,year,workers,registered\nA,2020,100,90\nB,2020,,\n", &[]), &[TableSeverity::Notice]);
    assert!(alone.contains(&"row 3 words-alone".to_owned()), "{alone:?}");
    // Figures that are answered are there.
    let text = "group,year,workers,registered\nA,2020,100,90\nB,2020,,\n";
    let answered = said(&read(text, &["C3=100", "D3=50"]), &[TableSeverity::Notice]);
    assert_eq!(answered, ["table to-be-filled-in"]);
}
