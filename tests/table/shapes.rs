//! Tables after the shapes that public tables have: each is understood, asked about or refused at the right cell.

use cakupan::table::{Import, TableSeverity, import};
use serde_json::Value;

pub(super) fn read(text: &str, answers: &[&str]) -> Import {
    import(text.as_bytes(), answers.iter().copied())
}

/// The observations as one line each: `Hulu 2021-05 12640/3918+1250`, `Hulu 2021 41.2%`.
pub(super) fn lines(import: &Import) -> Vec<String> {
    let Some(document) = &import.document else { return vec![format!("{:#?}", import.problems)] };
    let document: Value = serde_json::from_str(&document.json()).unwrap();
    let whole = document["whole"].as_str();
    let mut lines = Vec::new();
    for group in document["groups"].as_array().unwrap() {
        let label = group["label"].as_str().unwrap_or("*");
        let label =
            if whole.is_some() && whole == group["id"].as_str() { format!("{label}!") } else { label.to_owned() };
        for seen in group["observations"].as_array().unwrap() {
            let month = seen["month"].as_u64().map(|month| format!("-{month:02}")).unwrap_or_default();
            let period = seen["period"].as_str().map(|period| format!("({period})")).unwrap_or_default();
            let about = if seen["approximate"] == Value::Bool(true) { "~" } else { "" };
            let paid = seen["subsidised"].as_u64().map(|paid| format!("+{paid}")).unwrap_or_default();
            let counted = match seen["rate"].as_f64() {
                Some(rate) => format!("{}%", (rate * 1e6).round() / 1e4),
                None => format!("{}/{}{paid}", seen["workers"], seen["registered"]),
            };
            lines.push(format!("{label} {}{month}{period} {about}{counted}", seen["year"]));
        }
    }
    lines
}

#[track_caller]
pub(super) fn reads(text: &str, answers: &[&str], expected: &[&str]) {
    assert_eq!(lines(&read(text, answers)), expected);
}

#[track_caller]
pub(super) fn stops(text: &str, answers: &[&str], severity: TableSeverity, places: &[&str]) {
    let import = read(text, answers);
    let found: Vec<String> = import
        .problems
        .iter()
        .filter(|problem| problem.kind.severity() == severity)
        .map(|problem| problem.at.to_string())
        .collect();
    assert_eq!(found, places, "{:#?}", import.problems);
    assert!(import.document.is_none());
}

#[track_caller]
pub(super) fn asks(text: &str, places: &[&str]) {
    stops(text, &[], TableSeverity::Question, places);
}

#[track_caller]
pub(super) fn refuses(text: &str, places: &[&str]) {
    stops(text, &[], TableSeverity::Error, places);
}

pub(super) const TWO: &[&str] = &["Tani 2023 1200/300", "Nelayan 2023 800/200"];

#[test]
fn long_tables_are_read_in_both_languages() {
    reads("kelompok,tahun,pekerja,terdaftar\nTani,2023,1200,300\nNelayan,2023,800,200\n", &[], TWO);
    reads("Group\tYear\tWorkers\tRegistered\nTani\t2023\t1,200\t300\nNelayan\t2023\t800\t200\n", &[], TWO);
    reads("No.;Kelompok;Tahun;Angkatan kerja;Peserta aktif\n1;Tani;2023;1.200;300\n2;Nelayan;2023;800;200\n", &[], TWO);
    reads("terdaftar,pekerja,tahun,kelompok\n300,1200,2023,Tani\n200,800,2023,Nelayan\n", &[], TWO);
}

#[test]
fn titles_notes_and_empty_rows_around_a_table_are_no_data() {
    reads(
        "Tabel 3. Kepesertaan menurut kelompok\n(keadaan Desember)\n\nKelompok;Tahun;Pekerja;Peserta\n\nTani;2023;1.200;300\n;;;\nNelayan;2023;800;200\n\nSumber: Dinas, 2024\n*) angka sementara\n",
        &[],
        TWO,
    );
}

#[test]
fn rows_that_number_the_columns_and_name_units_are_part_of_the_heading() {
    reads("Kelompok;Tahun;Pekerja;Peserta\n(1);(2);(3);(4)\nTani;2023;1.200;300\nNelayan;2023;800;200\n", &[], TWO);
    reads(
        "Kelompok;Tahun;Pekerja;Peserta\n;;(ribu orang);(orang)\nTani;2023;1,2;300\nNelayan;2023;0,8;200\n",
        &[],
        TWO,
    );
}

#[test]
fn years_stand_across_in_every_order_of_headings() {
    let expected = &["Tani 2022 1100/250", "Tani 2023 1200/300", "Nelayan 2022 700/150", "Nelayan 2023 800/200"];
    reads(
        "Sektor;2022;;2023;\n;Pekerja;Peserta;Pekerja;Peserta\nTani;1.100;250;1.200;300\nNelayan;700;150;800;200\n",
        &[],
        expected,
    );
    reads(
        "Sektor;Pekerja;;Peserta;\n;2022;2023;2022;2023\nTani;1.100;1.200;250;300\nNelayan;700;800;150;200\n",
        &[],
        expected,
    );
    reads(
        "Sektor,Pekerja 2022,Peserta 2022,Pekerja 2023,Peserta 2023\nTani,1100,250,1200,300\nNelayan,700,150,800,200\n",
        &[],
        expected,
    );
    reads(
        "Sektor;2022;2022;2023;2023\n;Pekerja;Peserta;Pekerja;Peserta\nTani;1.100;250;1.200;300\nNelayan;700;150;800;200\n",
        &[],
        expected,
    );
}

#[test]
fn one_year_stands_across_as_several_do() {
    reads("Wilayah;2023;\n;Pekerja;Peserta\nTani;1.200;300\nNelayan;800;200\n", &[], TWO);
    reads("Wilayah;Pekerja;Peserta\n;2023;2023\nTani;1.200;300\nNelayan;800;200\n", &[], TWO);
    reads("Wilayah;2023\n;Cakupan (%)\nHulu;41,2\n", &[], &["Hulu 2023 41.2%"]);
}

#[test]
fn groups_stand_across() {
    let expected = &["Formal 2022 1100/250", "Formal 2023 1200/300", "Informal 2022 700/150", "Informal 2023 800/200"];
    reads(
        ";Formal;;Informal;\nTahun;Pekerja;Peserta;Pekerja;Peserta\n2022;1.100;250;700;150\n2023;1.200;300;800;200\n",
        &[],
        expected,
    );
    reads(
        "Tahun;Formal;;Informal;\n;Pekerja;Peserta;Pekerja;Peserta\n2022;1.100;250;700;150\n2023;1.200;300;800;200\n",
        &[],
        expected,
    );
    reads(
        "Tahun,Hulu,Hilir\n2022,41.2%,20.1%\n2023,43.0%,22.5%\n",
        &[],
        &["Hulu 2022 41.2%", "Hulu 2023 43%", "Hilir 2022 20.1%", "Hilir 2023 22.5%"],
    );
}

#[test]
fn what_is_counted_may_stand_in_the_rows() {
    reads("Indikator;2022;2023\nPekerja;1.100;1.200\nPeserta;250;300\n", &[], &["* 2022 1100/250", "* 2023 1200/300"]);
    reads(
        "kelompok,tahun,indikator,nilai\nTani,2023,Pekerja,1200\nTani,2023,Peserta,300\nNelayan,2023,Pekerja,800\nNelayan,2023,Peserta,200\n",
        &[],
        TWO,
    );
}

#[test]
fn a_table_without_names_is_one_group() {
    reads("Tahun;Pekerja;Peserta\n2022;1.100;250\n2023;1.200;300\n", &[], &["* 2022 1100/250", "* 2023 1200/300"]);
}

#[test]
fn merged_names_and_years_go_on_until_the_next() {
    reads(
        "Kelompok;Tahun;Pekerja;Peserta\nTani;2022;1.100;250\n;2023;1.200;300\nNelayan;2022;700;150\n;2023;800;200\n",
        &[],
        &["Tani 2022 1100/250", "Tani 2023 1200/300", "Nelayan 2022 700/150", "Nelayan 2023 800/200"],
    );
    reads("Tahun;Kelompok;Pekerja;Peserta\n2023;Tani;1.200;300\n;Nelayan;800;200\n", &[], TWO);
}

#[test]
fn a_year_alone_in_a_row_stands_over_those_below() {
    reads(
        "Kelompok;Pekerja;Peserta\n2022;;\nTani;1.100;250\nNelayan;700;150\n2023;;\nTani;1.200;300\nNelayan;800;200\n",
        &[],
        &["Tani 2022 1100/250", "Tani 2023 1200/300", "Nelayan 2022 700/150", "Nelayan 2023 800/200"],
    );
}

#[test]
fn the_same_name_under_two_headings_is_two_groups() {
    reads(
        "Uraian;Tahun;Pekerja;Peserta\nFormal;;;\nPria;2023;100;50\nWanita;2023;90;40\nInformal;;;\nPria;2023;200;20\nWanita;2023;150;10\n",
        &[],
        &[
            "Formal – Pria 2023 100/50",
            "Formal – Wanita 2023 90/40",
            "Informal – Pria 2023 200/20",
            "Informal – Wanita 2023 150/10",
        ],
    );
}

#[test]
fn totals_are_left_out_where_they_are_sums() {
    reads(
        "Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1.200;300\nNelayan;2023;800;200\nJumlah;2023;2.000;500\n",
        &[],
        TWO,
    );
    reads(
        "Kelompok;Tahun;Pekerja;Peserta\nJumlah;2023;2.000;500\nTani;2023;1.200;300\nNelayan;2023;800;200\n",
        &[],
        TWO,
    );
    reads(
        "Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1.200;300\nNelayan;2023;800;200\nKabupaten Hulu;2023;2.000;500\n",
        &[],
        TWO,
    );
    reads(
        "Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1.200;300\nNelayan;2023;800;200\nSubtotal;2023;2.000;500\nGuru;2023;100;90\nPerawat;2023;50;40\nSubtotal;2023;150;130\nTotal;2023;2.150;630\n",
        &[],
        &["Tani 2023 1200/300", "Nelayan 2023 800/200", "Guru 2023 100/90", "Perawat 2023 50/40"],
    );
}

#[test]
fn rounded_totals_are_sums_still() {
    reads(
        "Kelompok,Tahun,Pekerja (ribu),Peserta (ribu)\nA,2023,1.24,0.34\nB,2023,1.34,0.24\nTotal,2023,2.59,0.58\n",
        &[],
        &["A 2023 1240/340", "B 2023 1340/240"],
    );
}

#[test]
fn a_total_that_is_no_sum_is_asked_about_at_its_cell() {
    let text = "Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1.200;300\nNelayan;2023;800;200\nJumlah;2023;2.000;510\n";
    asks(text, &["D4"]);
    reads(text, &["D4=total"], TWO);
    reads(text, &["4=ignore"], TWO);
    reads(text, &["D4=group"], &["Tani 2023 1200/300", "Nelayan 2023 800/200", "Jumlah 2023 2000/510"]);
    reads(text, &["D4=500"], TWO);
}

#[test]
fn percentages_of_all_together_cannot_be_sums() {
    let text = "Wilayah;2023\nHulu;41,2%\nHilir;20,1%\nJumlah;30,5%\n";
    asks(text, &["B4"]);
    reads(text, &["B4=total"], &["Hulu 2023 41.2%", "Hilir 2023 20.1%"]);
}

#[test]
fn numbers_are_read_as_their_column_is_written() {
    let line = &["Tani 2023 1234567/300"];
    reads("Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1.234.567;300\n", &[], line);
    reads("Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1 234 567;300\n", &[], line);
    reads("Group,Year,Workers,Members\nTani,2023,\"1,234,567\",300\n", &[], line);
    reads("Group,Year,Workers,Members\nTani,2023,\"12,34,567\",300\n", &[], line);
    reads("Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1,234567 juta;300 orang\n", &[], line);
    reads("Kelompok;Tahun;Pekerja;Peserta\nTani;2023;± 1.200;300*\n", &[], &["Tani 2023 ~1200/300"]);
}

#[test]
fn a_number_that_can_be_two_is_asked_about() {
    asks("Kelompok;Tahun;Pekerja;Peserta\nA;2023;6.120;2.750\nB;2023;3.480;3,5\n", &["D2", "D3"]);
    asks("Kelompok;Tahun;Pekerja;Peserta\nA;2023;6.120;2.750\nB;2023;3,480;500\n", &["C2", "C3"]);
    asks("Kelompok;Tahun;Pekerja (ribu);Peserta\nA;2023;6.120;275\n", &["C2"]);
    asks("Kelompok;Tahun;Pekerja;Peserta\nA;2023;61200;2.750\nB;2023;34800;1200\n", &["D2"]);
    reads("Kelompok;Tahun;Pekerja (ribu);Peserta\nA;2023;6.120;275\n", &["numbers=en"], &["A 2023 6120/275"]);
    reads("Kelompok;Tahun;Pekerja (ribu);Peserta\nA;2023;6.120;275\n", &["numbers=id"], &["A 2023 6120000/275"]);
}

#[test]
fn a_number_of_people_has_no_decimals() {
    asks("Kelompok;Tahun;Pekerja;Peserta\nA;2023;6120;2.5\n", &["D2"]);
    reads("Kelompok;Tahun;Pekerja;Peserta\nA;2023;6120;2.5\n", &["D2=2500"], &["A 2023 6120/2500"]);
}

#[test]
fn percentages_need_a_sign_or_a_word() {
    reads("Wilayah;Tahun;Cakupan (%)\nHulu;2023;41,2\n", &[], &["Hulu 2023 41.2%"]);
    reads("Region,Year,Percent insured\nHulu,2023,41.2\n", &[], &["Hulu 2023 41.2%"]);
    reads(
        "Indikator;Satuan;Tahun;Nilai\nCakupan;persen;2023;41,2\nCakupan;persen;2024;43\n",
        &[],
        &["* 2023 41.2%", "* 2024 43%"],
    );
    asks("Wilayah;Tahun;Cakupan\nHulu;2023;41,2\n", &["column C"]);
    reads("Wilayah;Tahun;Cakupan\nHulu;2023;41,2\n", &["C=percent"], &["Hulu 2023 41.2%"]);
    reads("Wilayah;Tahun;Cakupan\nHulu;2023;0,412\n", &["C=fraction"], &["Hulu 2023 41.2%"]);
    asks("Wilayah;Tahun;Peserta per 1.000 pekerja\nHulu;2023;412\n", &["column C"]);
    reads("Wilayah;Tahun;Peserta per 1.000 pekerja\nHulu;2023;412\n", &["C=per-thousand"], &["Hulu 2023 41.2%"]);
    refuses("Wilayah;Tahun;Cakupan (%)\nHulu;2023;412\n", &["C2"]);
}

#[test]
fn a_percentage_that_does_not_follow_from_the_heads_is_asked_about() {
    let text = "Kelompok;Tahun;Pekerja;Peserta;Cakupan\nTani;2023;1.200;300;25,0%\nNelayan;2023;800;200;52%\n";
    asks(text, &["E3"]);
    reads(text, &["E3=heads"], TWO);
    reads(text, &["E3=25"], TWO);
}

#[test]
fn a_denominator_with_a_percentage_makes_no_heads() {
    reads("Wilayah;Tahun;Penduduk;Cakupan (%)\nHulu;2023;1.200;41,2\n", &[], &["Hulu 2023 41.2%"]);
}

#[test]
fn what_cannot_be_divided_is_asked_about_at_its_column() {
    asks("Wilayah;Tahun;Peserta\nHulu;2023;1.200\n", &["column C"]);
    asks("Wilayah;Tahun;Penduduk\nHulu;2023;1.200\n", &["column C"]);
    asks("Wilayah;Tahun;Penduduk;Angkatan kerja;Peserta\nHulu;2023;1.200;900;100\n", &["column C"]);
    asks("Wilayah;Tahun;Abc;Peserta\nHulu;2023;1.200;900\n", &["column C"]);
    reads("Wilayah;Tahun;Abc;Peserta\nHulu;2023;1.200;900\n", &["C=workers"], &["Hulu 2023 1200/900"]);
    asks("Wilayah;2022;2023\nHulu;1.200;1.300\n", &["column B"]);
}

#[test]
fn years_are_read_however_they_are_written() {
    let rows = |time: &str| format!("Kelompok;Waktu;Pekerja;Peserta\nTani;{time};1.200;300\n");
    reads(&rows("Desember 2023"), &[], &["Tani 2023-12 1200/300"]);
    reads(&rows("31/12/2023"), &[], &["Tani 2023-12 1200/300"]);
    reads(&rows("2023-12-31"), &[], &["Tani 2023-12 1200/300"]);
    reads(&rows("TA 2023/2024"), &[], &["Tani 2023(2023/2024) 1200/300"]);
    asks(&rows("05/06/2023"), &["B2"]);
    reads(&rows("05/06/2023"), &["B=day-first"], &["Tani 2023-06 1200/300"]);
    reads(&rows("05/06/2023"), &["B=month-first"], &["Tani 2023-05 1200/300"]);
    asks(&rows("Mei-23"), &["B2"]);
    reads(&rows("Mei-23"), &["B2=2023-05"], &["Tani 2023-05 1200/300"]);
    asks(&rows("Triwulan II"), &["B2"]);
    asks(&rows("2009-10"), &["column B"]);
    reads(&rows("2009-10"), &["B=financial-years"], &["Tani 2009(2009-10) 1200/300"]);
    reads(&rows("2009-10"), &["B=months"], &["Tani 2009-10 1200/300"]);
    reads(&rows("2009-11"), &[], &["Tani 2009-11 1200/300"]);
}

#[test]
fn a_year_that_stands_nowhere_is_asked_for() {
    let text = "Kelompok;Pekerja;Peserta\nTani;1.200;300\nNelayan;800;200\n";
    asks(text, &["year"]);
    reads(text, &["year=2023"], TWO);
    reads(&format!("Kepesertaan, Agustus 2023\n\n{text}"), &[], &["Tani 2023-08 1200/300", "Nelayan 2023-08 800/200"]);
    asks(&format!("Kepesertaan 2022 dan 2023\n\n{text}"), &["year"]);
}

#[test]
fn what_a_spreadsheet_has_changed_is_asked_about() {
    let rows = |name: &str| format!("Umur;Tahun;Anak;Diimunisasi\n{name};2023;1.200;300\n");
    asks(&rows("09-Mei"), &["A2"]);
    reads(&rows("09-Mei"), &["A2=5-9"], &["5-9 2023 1200/300"]);
    reads(&rows("5–9"), &[], &["5–9 2023 1200/300"]);
    asks("Kode;Tahun;Pekerja;Peserta\n63.03;2023;1.200;300\n", &["A2"]);
    reads("Kode;Kecamatan;Tahun;Pekerja;Peserta\n63.03;Hulu;2023;1.200;300\n", &[], &["Hulu 2023 1200/300"]);
    asks("Kelompok;Tahun;Pekerja;Peserta\nTani;2023;####;300\n", &["C2"]);
    refuses("Kelompok;Tahun;Pekerja;Peserta\nTani;2023;#REF!;300\n", &["C2"]);
    refuses("Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1200;#DIV/0!\n", &["D2"]);
}

#[test]
fn what_is_missing_leaves_its_observation_out() {
    for mark in ["n/a", "-", "…", "..", "", "tad", "–"] {
        reads(
            &format!(
                "Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1.200;300\nNelayan;2022;700;{mark}\nNelayan;2023;800;200\n"
            ),
            &[],
            TWO,
        );
    }
    reads("Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1.200;0\n", &[], &["Tani 2023 1200/0"]);
}

#[test]
fn impossible_numbers_are_refused_at_their_cells() {
    refuses("Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1.200;1.300\n", &["D2"]);
    refuses("Kelompok;Tahun;Pekerja;Peserta;PBI\nTani;2023;1.200;300;400\n", &["E2"]);
    refuses("Kelompok;Tahun;Pekerja;Peserta\nTani;2023;0;0\n", &["C2"]);
    refuses("Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1.200;-3\n", &["D2"]);
    refuses("Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1.200;300\nTani;2023;1.300;400\n", &["row 3"]);
    asks("Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1.200;banyak\n", &["D2"]);
    asks("Kelompok;Tahun;Pekerja;Peserta\n;2023;1.200;300\nTani;2023;900;200\n", &["A2"]);
}

#[test]
fn several_tables_are_a_question() {
    let one = "Kelompok;Tahun;Pekerja;Peserta\nTani;2022;1.100;250\n";
    let two = "Kelompok;Tahun;Pekerja;Peserta yang aktif\nTani;2023;1.200;300\nNelayan;2023;800;200\n";
    let text = format!("Tabel 1\n{one}\nTabel 2\n{two}");
    asks(&text, &["A6"]);
    reads(&text, &["table=2"], TWO);
    reads(&text, &["table=1"], &["Tani 2022 1100/250"]);
    asks(
        "Kelompok;Tahun;Pekerja;Peserta;;Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1.200;300;;Guru;2023;90;80\n",
        &["F1"],
    );
}

#[test]
fn a_heading_that_is_repeated_is_no_second_table() {
    reads(
        "Kelompok;Tahun;Pekerja;Peserta\nTani;2023;1.200;300\n\nKelompok;Tahun;Pekerja;Peserta\nNelayan;2023;800;200\n",
        &[],
        TWO,
    );
}

#[test]
fn columns_that_say_something_else_are_left_out() {
    reads(
        "Kelompok;Tahun;Pekerja;Peserta;Belum terdaftar;Iuran (Rp);Catatan\nTani;2023;1.200;300;900;16.800;ya\nNelayan;2023;800;200;600;16.800;\n",
        &[],
        TWO,
    );
    reads("Provinsi;Kabupaten;Tahun;Pekerja;Peserta\nX;Tani;2023;1.200;300\nX;Nelayan;2023;800;200\n", &[], TWO);
}

#[test]
fn a_table_of_a_page_is_read_whatever_its_file_is_called() {
    let page = "<html><head><meta charset=utf-8></head><body><table><tr><th rowspan=2>Sektor<th colspan=2>2023</tr>\
                <tr><th>Pekerja<th>Peserta</tr><tr><td>Tani<td>1.200<td>300</tr><tr><td>Nelayan<td>800<td>200</tr></table>";
    reads(page, &[], TWO);
}

#[test]
fn what_holds_no_table_is_said_to_hold_none() {
    for (bytes, kind) in [
        (&b"%PDF-1.7"[..], "no-table"),
        (b"", "no-table"),
        (b"hello\nworld\n", "no-table"),
        (b"PK\x03\x04xl/workbook", "broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", "encrypted"),
    ] {
        let import = import(bytes, []);
        assert_eq!(import.problems.first().map(|problem| problem.kind.name()), Some(kind));
        assert!(import.document.is_none());
    }
}

#[test]
fn files_are_read_in_whatever_encoding() {
    let text = "Kelompok;Tahun;Pekerja;Peserta\nTani – padi;2023;1.200;300\n";
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = [&[0xff, 0xfe][..], &wide].concat();
    let windows: Vec<u8> = text.chars().map(|letter| if letter == '–' { 0x96 } else { letter as u8 }).collect();
    for bytes in [text.as_bytes().to_vec(), wide, marked, windows, format!("\u{feff}{text}").into_bytes()] {
        assert_eq!(lines(&import(&bytes, [])), ["Tani – padi 2023 1200/300"]);
    }
}

#[test]
fn what_no_document_may_be_is_refused_at_its_row() {
    refuses("Kelompok;Tahun;Pekerja;Peserta\nTani;2022;1.200;300\nNelayan;2023;800;200\n", &["table"]);
}

#[test]
fn every_document_that_comes_of_a_table_is_a_sound_one() {
    for text in [
        "Wilayah;2021;2022\nHulu;41,2%;43,0%\nHilir;18,9%;22,0%\n",
        "Kelompok;Waktu;Pekerja;Peserta\nTani;Mei 2024;1.200;300\nTani;Nov 2024;1.250;320\n",
        "Region,Financial year,Employees,Enrolled\nCoast,2009-10,7410,2955\nCoast,2012-13,7690,3514\n",
        "Wilayah;2023\nHulu;41,2%\nHilir;20,1%\nJumlah;30,5%\n",
    ] {
        let import = read(text, &["B4=whole"][..usize::from(text.contains("Jumlah"))]);
        let document = import.document.expect(text).json();
        let checked = cakupan::document::read::<cakupan::document::Checked>(document.as_str());
        assert!(checked.document.is_some(), "{:#?}", checked.problems);
    }
}
