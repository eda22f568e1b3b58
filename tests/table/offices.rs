//! Shapes of the tables of statistics offices in which something stands elsewhere than in its column: the unit in the
//! title, the year in the heading of another, what is counted in the rows. Nothing of it is passed over in silence.

use cakupan::table::{TableProblemKind, TableSeverity, import};

use super::shapes::{TWO, asks, lines, read, reads, stops};

#[track_caller]
fn notices(text: &str, expected: &[&str]) {
    let import = read(text, &[]);
    let notices = import.problems.iter().filter(|problem| problem.kind.severity() == TableSeverity::Notice);
    let said: Vec<String> = notices.map(|problem| format!("{} {}", problem.at, problem.kind.name())).collect();
    for one in expected {
        assert!(said.iter().any(|said| said == one), "{said:?}");
    }
}

#[test]
fn thousands_that_a_title_or_a_note_names_are_asked_about() {
    let rows = "Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1200;300\nNelayan;2023;800;200\n";
    for title in ["Tabel 3. Pekerja dan peserta (ribu orang)", "(Ribu Orang)", "Ribu orang", "Satuan: ribu jiwa"] {
        let text = format!("{title}\n{rows}");
        asks(&text, &["A1"]);
        reads(&text, &["A1=thousands"], &["Tani 2023 1200000/300000", "Nelayan 2023 800000/200000"]);
        reads(&text, &["A1=people"], TWO);
    }
    asks(&format!("{rows}Catatan: dalam ribuan orang\n"), &["A4"]);
    asks(&format!("Population, in millions\n{rows}"), &["A1"]);
    reads(
        &format!("Population, in millions\n{rows}"),
        &["A1=millions"],
        &["Tani 2023 1200000000/300000000", "Nelayan 2023 800000000/200000000"],
    );
    let indicators = "Pekerja dan peserta (ribu orang)\nIndikator;2022;2023\nPekerja;1100;1200\nPeserta;250;300\n";
    asks(indicators, &["A1"]);
    reads(indicators, &["A1=thousands"], &["* 2022 1100000/250000", "* 2023 1200000/300000"]);
}

#[test]
fn thousands_that_columns_name_themselves_or_that_are_no_unit_are_not_asked_about() {
    reads(
        "Tabel 3 (ribu orang)\nKelompok;Tahun;Pekerja (ribu);Peserta (ribu)\nTani;2023;1,2;0,3\n",
        &[],
        &["Tani 2023 1200/300"],
    );
    reads(
        "Termasuk 300 ribu orang musiman\nKelompok;Tahun;Pekerja;Peserta\nTani;2023;1200;300\nNelayan;2023;800;200\n",
        &[],
        TWO,
    );
    reads("Cakupan dari angkatan kerja (ribu orang)\nWilayah;2023\nHulu;41,2%\n", &[], &["Hulu 2023 41.2%"]);
}

#[test]
fn everyone_and_those_registered_at_other_times_are_said_to_be() {
    let apart = |text: &str, answers: &[&str], registered: &str, workers: &str| {
        let import = read(text, answers);
        let stops = import.problems.iter().filter(|problem| problem.kind.severity() < TableSeverity::Notice);
        let [problem] = stops.collect::<Vec<_>>()[..] else { panic!("{:#?}", import.problems) };
        assert_eq!((problem.at.to_string().as_str(), problem.kind.name()), (registered, "times-apart"));
        let other = if let TableProblemKind::TimesApart { workers, .. } = &problem.kind {
            workers.key()
        } else {
            String::new()
        };
        assert_eq!(other, workers);
    };
    apart("Kelompok;Pekerja Agustus 2023;Peserta Desember 2023\nTani;1.200;300\nNelayan;800;200\n", &[], "C2", "B2");
    apart("Kelompok;Peserta 2023;Pekerja 2022\nTani;300;1.200\n", &[], "B2", "C2");
    apart("Kelompok;Waktu;Pekerja;Peserta\nTani;2023-08;1.200;\nTani;2023-12;;300\n", &[], "D3", "C2");
    reads("Kelompok;Pekerja Desember 2023;Peserta Desember 2023\nTani;1.200;300\n", &[], &["Tani 2023-12 1200/300"]);
}

#[test]
fn a_row_of_averages_is_no_group_in_silence() {
    let text = "Wilayah;2023\nHulu;41,2%\nHilir;20,1%\nRata-rata;30,7%\n";
    asks(text, &["B4"]);
    reads(text, &["B4=total"], &["Hulu 2023 41.2%", "Hilir 2023 20.1%"]);
    asks("Region,Year,Workers,Members\nA,2023,1200,300\nB,2023,800,200\nAverage,2023,1000,250\n", &["C4"]);
    // It is no part of a sum.
    reads(
        "Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1200;300\nNelayan;2023;800;200\nJumlah;2023;2000;500\nRata-rata;2023;1000;250\n",
        &["C5=total"],
        TWO,
    );
}

#[test]
fn rows_that_were_hidden_when_they_were_copied_are_left_out() {
    let row = |attributes: &str| {
        format!(
            "<table><tr><td>Kelompok<td>Tahun<td>Pekerja<td>Peserta</tr><tr><td>Tani<td>2023<td>1200<td>300</tr>\
             <tr {attributes}><td>Guru<td>2023<td>90<td>80</tr><tr><td>Nelayan<td>2023<td>800<td>200</tr></table>"
        )
    };
    for attributes in ["style='display:none'", "height=0 style='mso-height-source:userset; display: none'", "hidden"] {
        reads(&row(attributes), &[], TWO);
        notices(&row(attributes), &["row 3 hidden-row"]);
    }
}

#[test]
fn a_raised_number_in_a_page_is_the_mark_of_a_footnote() {
    let text = "<table><tr><th>Kelompok<th>Tahun<th>Pekerja<th>Peserta</tr><tr><td>Tani<sup>1</sup><td>2023<td>1.200<sup>2</sup>\
                <td>300</tr><tr><td>Nelayan<td>2023<td>800<td>200<sup>12</sup></tr></table>";
    assert_eq!(lines(&import(text.as_bytes(), [])), TWO);
    notices(text, &["C2 footnote-left-out", "D3 footnote-left-out"]);
}

#[test]
fn a_name_that_was_cut_is_asked_about() {
    let text = "Kelompok;Tahun;Pekerja;Peserta\n####;2023;1200;300\nNelayan;2023;800;200\n";
    asks(text, &["A2"]);
    reads(text, &["A2=Tani"], TWO);
}

#[test]
fn a_name_that_is_missing_is_answered_at_its_cell() {
    let text = "Kelompok;Tahun;Pekerja;Peserta\n;2023;1200;300\nNelayan;2023;800;200\n";
    asks(text, &["A2"]);
    reads(text, &["A2=Tani"], TWO);
}

#[test]
fn a_column_of_months_may_say_the_year_too() {
    let months = &["Tani 2023-01 1200/300", "Tani 2023-02 1300/310"];
    reads("Kelompok;Bulan;Pekerja;Peserta\nTani;Januari 2023;1200;300\nTani;Februari 2023;1300;310\n", &[], months);
    reads(
        "Kelompok;Tahun;Bulan;Pekerja;Peserta\nTani;2023;Januari 2023;1200;300\nTani;2023;Februari 2023;1300;310\n",
        &[],
        months,
    );
    asks("Kelompok;Tahun;Bulan;Pekerja;Peserta\nTani;2023;Januari 2022;1200;300\n", &["C2"]);
    asks("Kelompok;Bulan;Pekerja;Peserta\nTani;Jan-23;1200;300\n", &["B2"]);
    reads("Kelompok;Tahun;Bulan;Pekerja;Peserta\nTani;2023;1;1200;300\nTani;2023;2;1300;310\n", &[], months);
}

#[test]
fn what_is_no_coverage_is_left_out_under_a_year_too() {
    let text = "Kelompok;Pekerja 2023;Peserta 2023;Belum peserta 2023;Iuran 2023 (Rp)\nTani;1200;300;900;16800\nNelayan;800;200;600;16800\n";
    reads(text, &[], TWO);
    notices(text, &["column D column-left-out", "column E column-left-out"]);
    reads("Wilayah;2022;2023;Perubahan (%)\nHulu;41,2%;43,0%;4,4%\n", &[], &["Hulu 2022 41.2%", "Hulu 2023 43%"]);
}

#[test]
fn a_column_of_years_without_a_name_is_not_left_out_unasked() {
    let long = "Kelompok;;Pekerja;Peserta\nTani;2022;1200;300\nTani;2023;1300;310\n";
    asks(long, &["column B"]);
    reads(long, &["B=year"], &["Tani 2022 1200/300", "Tani 2023 1300/310"]);
    asks("Kelompok;TA;Pekerja;Peserta\nTani;2021/22;1200;300\nTani;2022/23;1300;310\n", &["column B"]);
    let alone = ";Pekerja;Peserta\n2022;1200;300\n2023;1300;310\n";
    asks(alone, &["column A"]);
    reads(alone, &["A=year"], &["* 2022 1200/300", "* 2023 1300/310"]);
}

#[test]
fn what_is_counted_stands_in_rows_of_any_name() {
    reads(
        "Uraian;2022;2023\nJumlah angkatan kerja;1100;1200\nJumlah peserta;250;300\nCakupan (%);22,7;25,0\n",
        &[],
        &["* 2022 1100/250", "* 2023 1200/300"],
    );
    reads(
        "Wilayah;Uraian;2023\nTani;Angkatan kerja;1200\n;Peserta;300\nNelayan;Angkatan kerja;800\n;Peserta;200\n",
        &[],
        TWO,
    );
    // Names of groups are names where columns say what is counted.
    reads(
        "Uraian;Tahun;Pekerja;Peserta\nPekerja formal;2023;1200;300\nPeserta mandiri;2023;800;200\n",
        &[],
        &["Pekerja formal 2023 1200/300", "Peserta mandiri 2023 800/200"],
    );
}

#[test]
fn a_column_without_a_time_has_the_only_one_of_the_others_or_is_asked_about() {
    let one = "group,workers 2023,registered\nTani,1200,300\nNelayan,800,200\n";
    reads(one, &[], TWO);
    notices(one, &["column C year-from-columns"]);
    let two = "Kelompok;Pekerja;Peserta 2022;Peserta 2023\nTani;1200;290;300\nNelayan;800;190;200\n";
    asks(two, &["column B"]);
    reads(two, &["B=2023"], TWO);
    stops(two, &["B=2019"], TableSeverity::Question, &["column B"]);
}

#[test]
fn the_year_of_a_law_or_of_printing_is_not_that_of_the_figures() {
    let rows = "Kelompok;Pekerja;Peserta\nTani;1200;300\nNelayan;800;200\n";
    for title in ["Peserta menurut UU Nomor 24 Tahun 2011", "UU No. 24 Tahun 2011", "Dicetak: 12 Januari 2025"] {
        asks(&format!("{title}\n\n{rows}"), &["year"]);
    }
    reads(&format!("UU No. 24 Tahun 2011\nKeadaan tahun 2023\n\n{rows}"), &[], TWO);
}

#[test]
fn totals_may_stand_among_the_years() {
    reads("Tahun;Kelompok;Pekerja;Peserta\n2023;Tani;1200;300\n;Nelayan;800;200\nJumlah;;2000;500\n", &[], TWO);
    asks("Tahun;Kelompok;Pekerja;Peserta\n2023;Tani;1200;300\n;Nelayan;800;200\nJumlah;;2000;510\n", &["D4"]);
    // Of years there is no sum.
    asks("Tahun;Pekerja;Peserta\n2022;1200;300\n2023;1300;310\nJumlah;2500;610\n", &["A4"]);
    asks("Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1200;300\nTani;Total;1200;300\n", &["B3"]);
}

#[test]
fn months_stand_under_their_year() {
    let expected = &["Tani 2024-01 41.2%", "Tani 2024-02 42%", "Nelayan 2024-01 20.2%", "Nelayan 2024-02 21%"];
    reads("Kelompok;2024;\n;Januari;Februari\nTani;41,2%;42,0%\nNelayan;20,2%;21,0%\n", &[], expected);
    reads(
        "Kelompok;2023;;2024;\n;Nov;Des;Jan;Feb\nTani;41,2%;42,0%;43%;44%\n",
        &[],
        &["Tani 2023-11 41.2%", "Tani 2023-12 42%", "Tani 2024-01 43%", "Tani 2024-02 44%"],
    );
}

#[test]
fn parts_of_a_column_are_asked_about_and_no_row_of_data() {
    asks("Kelompok;Tahun;Pekerja;;Peserta;\n;;L;P;L;P\nTani;2023;600;600;150;150\n", &["column C", "column E"]);
    // A row of words below a heading is no part of it where it says nothing of its columns.
    reads("Kelompok;Tahun;Pekerja;Peserta\nFormal;;;\nTani;2023;1200;300\nNelayan;2023;800;200\n", &[], TWO);
    reads("Kelompok;Tahun;Pekerja;Peserta;Catatan\nTani;2023;1200;300;\n;;;;ya\nNelayan;2023;800;200;\n", &[], TWO);
}

#[test]
fn of_two_columns_of_years_the_second_is_left_out_and_that_is_said() {
    let text =
        "Kelompok;Tahun data;Tahun laporan;Pekerja;Peserta\nTani;2023;2024;1200;300\nNelayan;2023;2024;800;200\n";
    reads(text, &[], TWO);
    notices(text, &["column C column-left-out"]);
    reads(text, &["C=year"], &["Tani 2024 1200/300", "Nelayan 2024 800/200"]);
}

#[test]
fn quarters_beside_their_years_are_asked_about_and_read_as_their_last_months() {
    let expected = ["Tani 2023-03 1000/400", "Tani 2023-06 1010/420"];
    for (name, one, two) in [
        ("Triwulan", "I", "II"),
        ("Triwulan", "1", "2"),
        ("Kuartal", "Q1", "Q2"),
        ("TW", "TW I", "TW II"),
        ("Periode", "Triwulan I", "Triwulan II"),
    ] {
        let text =
            format!("Kelompok;Tahun;{name};Pekerja;Peserta\nTani;2023;{one};1000;400\nTani;2023;{two};1010;420\n");
        asks(&text, &["C2", "C3"]);
        reads(&text, &["C=last-months"], &expected);
        reads(&text, &["C2=2023-03", "C3=6"], &expected);
    }
    let halves = "Tahun;Semester;Pekerja;Peserta\n2023;I;1000;400\n;II;1010;420\n";
    let named = TableProblemKind::PartOfYear { written: "Semester II 2023".to_owned() };
    assert!(read(halves, &[]).problems.iter().any(|problem| problem.kind == named));
    reads(halves, &["B=last-months"], &["* 2023-06 1000/400", "* 2023-12 1010/420"]);
    let nameless = "Tahun;Triwulan;Pekerja;Peserta\n2023;I;1000;400\n;II;1010;420\n";
    reads(nameless, &["B=last-months"], &["* 2023-03 1000/400", "* 2023-06 1010/420"]);
}

#[test]
fn quarters_above_figures_are_asked_about_and_read_as_their_last_months() {
    for heading in [
        "Kelompok;2023;;;\n;TW I;;TW II;\n;Pekerja;Peserta;Pekerja;Peserta",
        "Kelompok;Pekerja Q1 2023;Peserta Q1 2023;Pekerja Q2 2023;Peserta Q2 2023",
        "Kelompok;Triwulan I 2023;;Triwulan II 2023;\n;Pekerja;Peserta;Pekerja;Peserta",
    ] {
        let text = format!("{heading}\nTani;1000;400;1010;420\n");
        asks(&text, &["column B"]);
        reads(&text, &["B=last-months"], &["Tani 2023-03 1000/400", "Tani 2023-06 1010/420"]);
    }
}

#[test]
fn quarters_above_figures_whose_years_stand_in_rows_are_no_groups() {
    let text = "Tahun;TW I;TW II\n2022;20,1%;21,0%\n2023;24,1%;25,0%\n";
    asks(text, &["column B"]);
    let read = ["* 2022-03 20.1%", "* 2022-06 21%", "* 2023-03 24.1%", "* 2023-06 25%"];
    reads(text, &["B=last-months"], &read);
    let text = "Kelompok;TW I;;TW II;\n;Pekerja;Peserta;Pekerja;Peserta\nTani;1.000;400;1.010;420\n";
    reads(text, &["year=2023", "B=last-months"], &["Tani 2023-03 1000/400", "Tani 2023-06 1010/420"]);
}

#[test]
fn a_quarter_in_a_title_and_merged_quarters_and_months_are_not_passed_over() {
    let title = "Rekap kepesertaan Triwulan II Tahun 2024\n\nKecamatan;Pekerja;Peserta\nHulu;1.200;300\n";
    asks(title, &["A1"]);
    reads(title, &["A1=2024-06"], &["Hulu 2024-06 1200/300"]);
    reads(title, &["A1=2024"], &["Hulu 2024 1200/300"]);
    for (name, one, two) in [("Triwulan", "I", "II"), ("Bulan", "Maret", "Juni")] {
        let text = format!(
            "Tahun;{name};Kelompok;Pekerja;Peserta\n2023;{one};Tani;1000;400\n;;Nelayan;500;100\n\
             ;{two};Tani;1010;420\n;;Nelayan;510;110\n"
        );
        let answers: &[&str] = if name == "Triwulan" { &["B=last-months"] } else { &[] };
        let expected =
            ["Tani 2023-03 1000/400", "Tani 2023-06 1010/420", "Nelayan 2023-03 500/100", "Nelayan 2023-06 510/110"];
        reads(&text, answers, &expected);
    }
    // What is asked about is no second of its time.
    let text = "Year;Quarter;Employed;Insured\n2023;Q1;1200;300\n2023;Q2;1210;320\n";
    assert!(!read(text, &[]).problems.iter().any(|problem| problem.kind.name() == "same-twice"));
    let months = "Tahun;Triwulan;Bulan;Pekerja;Peserta\n2023;I;Januari;1000;400\n2023;I;Februari;1010;420\n";
    reads(months, &[], &["* 2023-01 1000/400", "* 2023-02 1010/420"]);
}

#[test]
fn what_was_counted_at_times_apart_is_said_once() {
    for text in [
        "Kelompok;Tahun;Pekerja;Peserta\nTani;2022;1000;\nTani;2023;;400\n",
        "Kelompok;Pekerja 2022;Peserta 2023\nTani;1000;400\nNelayan;900;300\n",
    ] {
        let told: Vec<&str> = read(text, &[]).problems.iter().map(|problem| problem.kind.name()).collect();
        assert_eq!(told.iter().filter(|kind| **kind == "times-apart").count(), 1, "{told:?}");
        assert!(!told.iter().any(|kind| ["missing-figure", "half-missing"].contains(kind)), "{told:?}");
    }
}
