//! The numbers to take along: a table for spreadsheets, and one for programs with what it is about above it.

use std::io::Cursor;

use cakupan::chart::{NotoSans, Palette};
use cakupan::export::{Size, Spreadsheet, csv, csv_head, poster, svg};
use cakupan::report::Table;
use cakupan::session::View;
use calamine::{Data, Range, Reader as _, Xlsx};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::documents::{Reader, banjar, display, document, group, history, reader, reader_under, with_ranges};

/// The sheets of a file by name, in order.
fn sheets(bytes: Vec<u8>) -> Vec<(String, Range<Data>)> {
    Xlsx::new(Cursor::new(bytes)).expect("a file of XLSX").worksheets()
}

fn file_of(reader: &Reader) -> Vec<u8> {
    Spreadsheet::new(reader).expect("a document").xlsx().expect("a file")
}

/// The table for programs, as a program reads it.
fn rows_of(reader: &Reader) -> Vec<Vec<String>> {
    let text = csv(reader).expect("a document");
    let mut table = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    table.records().map(|row| row.expect("a row").iter().map(String::from).collect()).collect()
}

/// The number in a cell; none where it is empty.
fn number(cell: &Data) -> Option<f64> {
    match cell {
        Data::Empty => None,
        Data::Float(number) => Some(*number),
        Data::Int(number) => Some(*number as f64),
        other => panic!("{other:?} is no number"),
    }
}

#[test]
fn a_spreadsheet_has_the_numbers_of_the_table_for_programs_each_in_a_cell_of_its_type() {
    for (language, [numbers, about]) in [("id", ["Angka", "Keterangan"]), ("en", ["Numbers", "About"])] {
        for document in [banjar(), history(8), with_ranges()] {
            let reader = reader(language, &document);
            let sheets = sheets(file_of(&reader));
            assert_eq!(sheets.iter().map(|(name, _)| name.as_str()).take(2).collect::<Vec<_>>(), [numbers, about]);
            let wanted = rows_of(&reader);
            // A column is left out where nothing was observed and nothing comes.
            let is_known =
                |row: &[String], cell: &str| cell.parse().is_ok_and(|n: f64| row[2] == "observed" || n > 0.0);
            let kept: Vec<usize> =
                (3..8).filter(|column| wanted.iter().any(|row| is_known(row, &row[*column]))).collect();
            let mut rows = sheets[0].1.rows();
            let head = rows.next().expect("a head");
            assert_eq!(head.len(), 3 + kept.len(), "{head:?}");
            assert!(head.iter().all(|name| matches!(name, Data::String(_))), "{head:?}");
            let rows: Vec<_> = rows.collect();
            assert_eq!(rows.len(), wanted.len());
            for (row, wanted) in rows.into_iter().zip(wanted) {
                assert!(matches!((&row[0], &row[2]), (Data::String(_), Data::String(_))), "{row:?}");
                assert_eq!(number(&row[1]), wanted[1].parse().ok(), "{row:?}");
                for (cell, column) in row[3..].iter().zip(&kept) {
                    assert_eq!(number(cell), wanted[*column].parse().ok(), "{row:?}");
                }
            }
        }
    }
}

#[test]
fn a_trend_has_a_sheet_of_its_own_with_a_single_number_only_where_the_past_settles_it() {
    let mut reader = reader("en", &history(8));
    let fit = reader.outcome().and_then(|outcome| outcome.uncertainty.as_ref()?.trends.all.as_ref()?.fit.clone());
    let fit = fit.expect("a trend");
    let sheets = sheets(file_of(&reader));
    let (name, sheet) = &sheets[2];
    assert_eq!(name, "Trend");
    let rows: Vec<_> = sheet.rows().skip(1).filter(|row| row[0] == Data::String(String::from("All workers"))).collect();
    assert_eq!(rows.len(), fit.years.len());
    for (at, row) in rows.into_iter().enumerate() {
        assert_eq!(number(&row[1]), Some(f64::from(fit.years[at])));
        assert_eq!(number(&row[2]), fit.is_settled().then_some(fit.median[at]));
        assert_eq!((number(&row[3]), number(&row[4])), (Some(fit.bands[1][at].0), Some(fit.bands[1][at].1)));
    }
    reader = crate::documents::reader("en", &banjar());
    assert_eq!(self::sheets(file_of(&reader)).len(), 2, "no past, no trend");
}

#[test]
fn what_looks_like_a_date_or_a_formula_is_a_text_in_a_spreadsheet() {
    let labels = ["5–9", "=1+1", "@jumlah", "+62", "-3", "1-2", "2025"];
    let mut groups: Vec<Value> = Vec::new();
    for (place, label) in labels.iter().enumerate() {
        let mut group = group(&format!("g{place}"), 1_000.0, 300.0);
        group["label"] = json!(label);
        groups.push(group);
    }
    let reader = reader("id", &document(json!(groups), json!([])));
    let sheets = sheets(file_of(&reader));
    for label in labels {
        assert!(sheets[0].1.rows().any(|row| row[0] == Data::String(label.to_owned())), "{label}");
    }
    assert!(sheets.iter().all(|(_, sheet)| sheet.used_cells().all(|(_, _, cell)| !matches!(cell, Data::Error(_)))));
    let mut workbook = Xlsx::new(Cursor::new(file_of(&reader))).expect("a file of XLSX");
    for (name, _) in sheets {
        assert!(workbook.worksheet_formula(&name).expect("a sheet").is_empty());
    }
}

#[test]
fn one_document_gives_one_file_in_whatever_second_it_is_made() {
    let first = file_of(&reader("id", &banjar()));
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert_eq!(first, file_of(&reader("id", &banjar())));
}

#[test]
fn beside_the_numbers_stand_their_sources_the_assumptions_and_the_version() {
    let scenario = json!({"groups": {"formal": {"lapse": 0.07}}});
    for (language, words) in [
        (
            "id",
            [
                "Kabupaten Banjar",
                "Banjarmasin Post",
                "7%",
                "angka Anda",
                concat!("Cakupan ", env!("CARGO_PKG_VERSION")),
            ],
        ),
        ("en", ["Banjar", "Banjarmasin Post", "7%", "your number", concat!("Cakupan ", env!("CARGO_PKG_VERSION"))]),
    ] {
        let reader = reader_under(language, &banjar(), &scenario);
        let sheets = sheets(file_of(&reader));
        let sheet: String = sheets[1].1.used_cells().map(|(_, _, cell)| format!("{cell}\n")).collect();
        let head = csv_head(&reader).expect("a document");
        for words in words {
            assert!(sheet.contains(words), "“{words}” in {sheet}");
            assert!(head.contains(words), "“{words}” in {head}");
        }
        assert!(head.contains("0.25"), "what the columns count: {head}");
    }
}

#[test]
fn an_assumption_without_a_source_is_called_an_example() {
    let mut example = group("satu", 1_000.0, 300.0);
    example["assumptions"] = json!({"enrolment": {"per_year": {"central": 10, "low": 5, "high": 20}}});
    let head = csv_head(&reader("en", &document(json!([example]), json!([])))).expect("a document");
    assert!(head.contains("(range 5 people to 20 people) (an example, not official data)"), "{head}");
    let nothing = document(json!([group("satu", 1_000.0, 300.0)]), json!([]));
    let head = csv_head(&reader("id", &nothing)).expect("a document");
    assert!(head.contains("Asumsi: Tidak ada."), "{head}");
}

/// That somebody pays for nobody is a number that no source has.
#[test]
fn where_nobody_has_counted_those_who_are_paid_for_a_spreadsheet_has_no_column_of_them() {
    let reader_of = |counted: Value| reader("id", &document(json!([counted]), json!([])));
    let has_column = |reader: &Reader| {
        let (_, numbers) = sheets(file_of(reader)).remove(0);
        numbers.rows().next().expect("a head").iter().any(|name| name.to_string().starts_with("Ditanggung"))
    };
    let mut counted = group("satu", 1_000.0, 300.0);
    assert!(!has_column(&reader_of(counted.clone())));
    counted["observations"][0]["subsidised"] = json!(0);
    assert!(has_column(&reader_of(counted)));
}

/// A line through them would be broken there; a column of numbers cannot be.
#[test]
fn what_keeps_numbers_from_being_compared_stands_beside_them() {
    let mut counted = group("satu", 1_000.0, 300.0);
    counted["observations"] = json!([
        {"year": 2023, "workers": 1_000, "registered": 200, "note": "Desember."},
        {"year": 2024, "workers": 1_000, "registered": 250, "break": "Cara hitung baru.", "approximate": true},
        {"year": 2025, "workers": 1_000, "registered": 1_100, "above_100": "Juga pendatang.", "approximate": true},
    ]);
    let reader = reader("id", &document(json!([counted]), json!([])));
    let sheets = sheets(file_of(&reader));
    let sheet: String = sheets[1].1.used_cells().map(|(_, _, cell)| format!("{cell}\n")).collect();
    let head = csv_head(&reader).expect("a document");
    for words in ["2023: Desember.", "2024: Cara hitung baru.", "2025: Juga pendatang.", "dibulatkan oleh sumbernya"] {
        assert!(sheet.contains(words), "“{words}” in {sheet}");
        assert!(head.contains(words), "“{words}” in {head}");
    }
    let plain = document(json!([group("satu", 1_000.0, 300.0)]), json!([]));
    let head = csv_head(&self::reader("id", &plain)).expect("a document");
    assert!(!head.contains("Catatan"), "{head}");
}

/// The columns are the same for all documents, and have neither.
#[test]
fn what_no_column_has_stands_above_them() {
    let mut counted = group("satu", 1_000.0, 300.0);
    let years = [(2019, 200), (2020, 218), (2021, 243), (2022, 262), (2023, 280), (2024, 301), (2025, 322)];
    counted["observations"] =
        years.map(|(year, registered)| json!({"year": year, "workers": 1_000, "registered": registered})).into();
    counted["observations"][2]["period"] = json!("2020-21");
    let reader = reader("en", &document(json!([counted]), json!([])));
    let head = csv_head(&reader).expect("a document");
    assert!(head.contains("# Period: 2021: 2020-21\n"), "{head}");
    let fit = reader.outcome().and_then(|outcome| outcome.uncertainty.as_ref()?.trends.all.as_ref()?.fit.as_ref());
    let fit = fit.expect("a past of seven years");
    let (low, high) = *fit.told_band().last().expect("years ahead");
    let range = format!("{:.0}–\u{2060}{:.0}%", low * 100.0, high * 100.0);
    let all = head.lines().find(|line| line.starts_with("# If the trend continues: All")).expect("all together");
    let (year, median) = (fit.years.last().expect("years ahead"), fit.median.last().expect("years ahead") * 100.0);
    assert!(fit.is_settled(), "{fit:?}");
    let told = format!(": All workers, {year}: {median:.0}%; in 8 of 10 cases {range}. Not in the columns below.");
    assert!(all.ends_with(&told), "{told} in {all}");

    // Up and down: the past does not settle it.
    for (place, registered) in [200, 420, 180, 460, 240, 390, 210].into_iter().enumerate() {
        counted["observations"][place]["registered"] = json!(registered);
    }
    let unsettled = csv_head(&self::reader("en", &document(json!([counted]), json!([])))).expect("a document");
    let all = unsettled.lines().find(|line| line.starts_with("# If the trend continues: All")).expect("all together");
    assert!(all.contains(&format!("All workers, {year}: in 8 of 10 cases ")), "{all}");

    let once = document(json!([group("satu", 1_000.0, 300.0)]), json!([]));
    let head = csv_head(&self::reader("en", &once)).expect("a document");
    assert!(!head.contains("trend") && !head.contains("Period"), "{head}");
}

#[test]
fn below_the_head_is_the_table_of_the_command_line() {
    let reader = reader("id", &with_ranges());
    let (facts, outcome) = reader.facts().zip(reader.outcome()).expect("a document");
    let table = Table::new(facts, &outcome.plan, &outcome.projection).to_string();
    let whole = csv(&reader).expect("a document");
    let (head, rest) = whole.split_at(whole.len() - table.len());
    assert_eq!(rest, table);
    assert!(head.lines().count() > 5 && head.lines().all(|line| line.starts_with("# ")), "{head}");
}

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_cell_of_the_table_for_programs_begins_a_formula(title in "[a,;|\"=+@\\- \u{a0}-]{1,20}") {
        let mut hostile = banjar();
        hostile["title"] = json!(format!("a{title}"));
        hostile["place"] = json!(format!("a{title}"));
        let text = csv(&reader("id", &hostile)).expect("a document");
        for line in text.lines() {
            for cell in line.split([',', ';', '|', '\t']) {
                let is_number = cell.parse::<f64>().is_ok();
                prop_assert!(is_number || !cell.trim_start().starts_with(FORMULA), "{:?} in {:?}", cell, line);
            }
        }
    }
}

#[test]
fn a_picture_to_take_along_leaves_what_the_reader_sees_as_it_is() {
    let mut reader = reader("id", &history(8));
    reader.show(View::Projection);
    reader.set_display(display(360.0));
    reader.unfold_levers(false);
    reader.choose_year(2030);
    let before = (reader.frame(&NotoSans), reader.choices());
    let taken = |reader: &mut Reader| {
        let poster = reader.apart(|reader, view| poster(reader, &NotoSans, view, Size::USUAL)).expect("a document");
        svg(&poster, &Palette::LIGHT)
    };
    let picture = taken(&mut reader);
    assert_eq!((reader.frame(&NotoSans), reader.choices()), before);
    reader.unfold_levers(true);
    reader.choose_year(2040);
    assert_eq!(taken(&mut reader), picture, "whatever is folded, whatever year is read out");
    assert!(!picture.contains("var("));
}

#[test]
fn files_are_called_after_place_year_and_view_in_plain_letters() {
    let mut reader = reader("id", &banjar());
    let names = |reader: &Reader| -> Vec<String> {
        reader.file_offer().expect("a document").files.into_iter().map(|file| file.name).collect()
    };
    reader.show(View::Projection);
    assert_eq!(
        names(&reader),
        [
            "cakupan-kabupaten-banjar-2045-projection.png",
            "cakupan-kabupaten-banjar-2045-projection.svg",
            "cakupan-kabupaten-banjar-2045-numbers.xlsx",
            "cakupan-kabupaten-banjar-2045-numbers.csv",
            "cakupan-kabupaten-banjar-document.json",
        ]
    );
    reader.show(View::Table);
    assert_eq!(names(&reader).len(), 3, "a table has no picture");
}
