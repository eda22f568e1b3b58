//! Shapes of public tables that could be read wrong in silence, or asked about in vain: each is read as a careful person
//! would, or says at its cell what was done.

use cakupan::table::{OwnAnswer, TableProblem, TableSeverity, import};

use super::shapes::{TWO, asks, lines, read, reads, refuses};

/// What is said of a table, without how its numbers are read: `B3 taken-from-above`.
fn said(text: &str, answers: &[&str]) -> Vec<String> {
    let problems = read(text, answers).problems;
    let told = problems.iter().filter(|problem| !["numbers-read", "to-be-filled-in"].contains(&problem.kind.name()));
    told.map(|problem| format!("{} {}", problem.at, problem.kind.name())).collect()
}

/// The answers that a table's questions list.
fn choices(text: &str) -> Vec<String> {
    let of = |problem: &TableProblem| -> Vec<String> {
        problem.choices.iter().map(|choice| format!("{}={}", choice.at.key(), choice.chosen)).collect()
    };
    read(text, &[]).problems.iter().flat_map(of).collect()
}

const ACROSS: [&str; 4] = ["2022 1100/250", "2023 1200/300", "2022 700/150", "2023 800/200"];

fn across(one: &str, other: &str) -> Vec<String> {
    ACROSS.iter().enumerate().map(|(at, seen)| format!("{} {seen}", if at < 2 { one } else { other })).collect()
}

#[test]
fn words_for_kinds_of_groups_in_a_heading_are_names_of_groups() {
    for (heading, one, other) in [
        ("Tahun;Kota;;Desa;\n;Pekerja;Peserta;Pekerja;Peserta", "Kota", "Desa"),
        ("Tahun;Pekerja kota;Peserta kota;Pekerja desa;Peserta desa", "kota", "desa"),
        ("Year;City workers;City members;Village workers;Village members", "City", "Village"),
        ("Year;Urban;;City;\n;Workers;Registered;Workers;Registered", "Urban", "City"),
        ("Year;Region A;;Region B;\n;Workers;Registered;Workers;Registered", "Region A", "Region B"),
        ("Tahun;Status formal;;Status informal;\n;Pekerja;Peserta;Pekerja;Peserta", "Status formal", "Status informal"),
    ] {
        let text = format!("{heading}\n2022;1.100;250;700;150\n2023;1.200;300;800;200\n");
        assert_eq!(lines(&read(&text, &[])), across(one, other), "{heading}");
    }
    let expected = ["Kota 2022 45.1%", "Kota 2023 47%", "Desa 2022 32%", "Desa 2023 33.1%"];
    reads("Tahun;Kota;Desa\n2022;45,1%;32,0%\n2023;47,0%;33,1%\n", &[], &expected);
    reads("Tahun;Kota (%);Desa (%)\n2022;45,1;32,0\n2023;47,0;33,1\n", &[], &expected);
    reads(
        "Tahun;Desa Sukamaju;Kota Baru\n2022;45,1%;32,0%\n",
        &[],
        &["Desa Sukamaju 2022 45.1%", "Kota Baru 2022 32%"],
    );
    reads("Tahun;15–19 tahun;20–24 tahun\n2022;41,0%;42,0%\n", &[], &["15–19 tahun 2022 41%", "20–24 tahun 2022 42%"]);
}

#[test]
fn numbers_may_be_names_and_a_kind_of_group_over_all_figures_is_none() {
    reads("Umur;2022\n15;41,0%\n16;43,0%\n", &[], &["15 2022 41%", "16 2022 43%"]);
    reads("Umur anak;Tahun;Pekerja;Peserta\n15;2022;1200;300\n", &[], &["15 2022 1200/300"]);
    reads(
        "Tahun;Menurut kecamatan;;;\n;Hulu;;Hilir;\n;Pekerja;Peserta;Pekerja;Peserta\n2022;1100;250;700;150\n2023;1200;300;800;200\n",
        &[],
        &across("Hulu", "Hilir").iter().map(String::as_str).collect::<Vec<_>>(),
    );
}

#[test]
fn ages_and_places_in_the_name_of_a_column_leave_what_it_counts() {
    let read = ["Hulu 2023 1200/300", "Hilir 2023 800/200"];
    for name in ["Penduduk usia 15 tahun ke atas", "Jumlah penduduk umur 15+ tahun", "Penduduk kabupaten"] {
        let text = format!("Kecamatan;{name};Peserta\nHulu;1.200;300\nHilir;800;200\n");
        reads(&text, &["year=2023"], &read);
    }
    reads("Tahun Anggaran;Kelompok;Pekerja;Peserta\n2023;Tani;1200;300\n2023;Nelayan;800;200\n", &[], TWO);
}

#[test]
fn years_that_follow_each_other_below_what_is_counted_are_no_numbers_of_columns() {
    reads(
        "Provinsi;Persentase rumah tangga dengan air minum layak (persen);;\n;2021;2022;2023\nA;40,1;41,0;42,3\nB;70,1;71,0;-\n",
        &[],
        &["A 2021 40.1%", "A 2022 41%", "A 2023 42.3%", "B 2021 70.1%", "B 2022 71%"],
    );
    reads(
        "Wilayah;Penduduk (ribu jiwa);;;Peserta (ribu jiwa);;\n;2021;2022;2023;2021;2022;2023\nA;586,1;588,2;590,1;400,1;420,3;450,0\n",
        &[],
        &["A 2021 586100/400100", "A 2022 588200/420300", "A 2023 590100/450000"],
    );
    reads(
        "Region,2022 Workers,2022 Members,2023 Workers,2023 Members\nA,1000,400,1100,500\n",
        &[],
        &["A 2022 1000/400", "A 2023 1100/500"],
    );
}

#[test]
fn a_year_that_has_one_of_both_figures_is_said_to_be_left_out() {
    for text in [
        "Sektor;2022;;2023;\n;Pekerja;Peserta;Pekerja;Peserta\nTani;1.100;250;1.200;\n",
        "Sektor;Pekerja 2022;Peserta 2022;Pekerja 2023\nTani;1.100;250;1.200\n",
        "Tahun;Pekerja tani;Peserta tani;Pekerja laut\n2022;1.100;250;1.200\n",
    ] {
        let import = read(text, &[]);
        assert_eq!(lines(&import).len(), 1, "{text}");
        assert!(said(text, &[]).iter().any(|said| said.starts_with('D') && said.ends_with(" half-missing")), "{text}");
    }
    let turned = "Sektor;Pekerja 2022;Peserta 2022;Peserta 2023\nTani;1.100;250;300\n";
    assert_eq!(said(turned, &[]), ["D2 half-missing"]);
}

#[test]
fn several_columns_of_the_subsidised_or_of_percentages_are_asked_about_by_their_names() {
    let paid = "Kelompok;Tahun;Pekerja;Peserta;PBI APBN;PBI APBD\nTani;2022;1.200;300;20;30\n";
    assert_eq!(said(paid, &[]), ["column E several-subsidised"]);
    assert_eq!(choices(paid), ["E=subsidised", "F=subsidised", "E=sum"]);
    reads(paid, &["F=subsidised"], &["Tani 2022 1200/300+30"]);
    let rates = "Group,Year,Coverage of health,Coverage of pensions (%)\nA,2022,0.41,22.0\n";
    assert_eq!(said(rates, &[]), ["column C several-rates"]);
    assert_eq!(choices(rates), ["C=percent", "C=fraction", "D=percent"]);
    reads(rates, &["C=fraction"], &["A 2022 41%"]);
    reads(rates, &["D=percent"], &["A 2022 22%"]);
    let beside_heads = "Kelompok;Tahun;Pekerja;Peserta;% kota;% desa\nTani;2022;1.000;250;20,0;30,0\n";
    assert_eq!(said(beside_heads, &[]), ["column E column-left-out", "column F column-left-out"]);
    reads(
        "Kecamatan;Penduduk;PBI;Non PBI;Total peserta\nHulu;1.000;250;350;600\n",
        &["year=2023"],
        &["Hulu 2023 1000/600+250"],
    );
}

#[test]
fn of_several_columns_of_everyone_one_may_count_those_registered() {
    let text = "Provinsi;Rumah tangga;Rumah tangga dengan air minum layak\nA;1.000;400\n";
    assert!(choices(text).contains(&"C=registered".to_owned()));
    reads(text, &["year=2023", "C=registered"], &["A 2023 1000/400"]);
}

#[test]
fn members_who_are_no_longer_active_are_not_those_registered() {
    reads(
        "Kelompok;Tahun;Peserta aktif;Peserta nonaktif;Pekerja\nTani;2022;400;100;1.000\n",
        &[],
        &["Tani 2022 1000/400"],
    );
    asks("Kelompok;Tahun;Peserta tidak aktif;Pekerja\nTani;2022;100;1.000\n", &["column D"]);
}

#[test]
fn an_empty_time_is_asked_about_and_one_below_the_first_of_its_block_is_said() {
    let hole = "Kelompok;Tahun;Pekerja;Peserta\nTani;2022;1.100;250\nNelayan;;700;150\nBuruh;2022;600;100\n";
    assert_eq!(said(hole, &[]), ["B3 empty-time"]);
    assert_eq!(choices(hole), ["B3=2022", "B=above"]);
    for answer in ["B3=2022", "B=above"] {
        assert_eq!(lines(&read(hole, &[answer]))[1], "Nelayan 2022 700/150");
    }
    let year = "Kelompok;Tahun;Pekerja;Peserta\nTani;2022;1.100;250\nTani;;1.200;300\nTani;2024;1.300;350\n";
    assert_eq!(lines(&read(year, &["B3=2023"]))[1], "Tani 2023 1200/300");
    let blocks = "Tahun;Kelompok;Pekerja;Peserta\n2022;Tani;1.100;250\n;Nelayan;700;150\n2023;Tani;1.200;300\n;Nelayan;800;200\n";
    assert_eq!(said(blocks, &[]), ["A3 taken-from-above"]);
    assert_eq!(lines(&read(blocks, &[])).len(), 4);
    assert_eq!(said("Kelompok;Tahun;Pekerja;Peserta\nTani;;1.100;250\nNelayan;2022;700;150\n", &[]), ["B2 empty-time"]);
    assert_eq!(said("Tahun;Pekerja;Peserta\n2021;1.100;250\n;1.200;300\n2023;1.300;350\n", &[]), ["A3 empty-time"]);
}

#[test]
fn what_is_empty_in_merged_cells_is_not_empty() {
    let text = "<table><tr><th rowspan=2>Tahun<th rowspan=2>Kelompok<th colspan=2>Jumlah</tr><tr><th>Pekerja<th>Peserta</tr>\
        <tr><td rowspan=2>2023<td>Tani<td>1200<td>300</tr><tr><td>Nelayan<td>800<td>200</tr></table>";
    reads(text, &[], TWO);
    assert!(said(text, &[]).is_empty(), "{:?}", said(text, &[]));
}

#[test]
fn an_empty_name_is_asked_about_where_its_row_has_a_time_of_its_own() {
    let hole = "Tahun;Kelompok;Pekerja;Peserta\n2022;Tani;1.100;250\n2023;;1.200;300\n";
    assert_eq!(said(hole, &[]), ["B3 no-name"]);
    assert_eq!(lines(&read(hole, &["B3=Tani"])), lines(&read(hole, &["B=above"])));
    let blocks = "Kelompok;Tahun;Pekerja;Peserta\nTani;2022;1.100;250\n;2023;1.200;300\n";
    assert_eq!(said(blocks, &[]), ["A3 taken-from-above"]);
    reads(
        "Kecamatan;Desa;Pekerja;Peserta\nHulu;Sukamaju;100;40\n;Karang;150;50\nHilir;Sukamaju;200;90\n",
        &["year=2023"],
        &["Hulu – Sukamaju 2023 100/40", "Hulu – Karang 2023 150/50", "Hilir – Sukamaju 2023 200/90"],
    );
}

#[test]
fn percentages_as_small_as_fractions_are_asked_about() {
    let small = "Kelompok;Tahun;Cakupan (%)\nTani;2022;0,41\nNelayan;2022;1,12\n";
    assert_eq!(said(small, &[]), ["column C percent-doubted"]);
    reads(small, &["C=percent"], &["Tani 2022 0.41%", "Nelayan 2022 1.12%"]);
    assert_eq!(said(small, &["C=fraction"]), ["C3 rate-outside"]);
    reads(
        "Kelompok;Tahun;Cakupan (%)\nTani;2022;0,41\nNelayan;2022;2,12\n",
        &[],
        &["Tani 2022 0.41%", "Nelayan 2022 2.12%"],
    );
    reads("Kelompok;Tahun;Cakupan (%)\nTani;2022;0,41%\n", &[], &["Tani 2022 0.41%"]);
    reads("Kelompok;Tahun;Pekerja;Peserta;Cakupan (%)\nTani;2023;1200;300;0,25\nNelayan;2023;800;200;0,25\n", &[], TWO);
}

#[test]
fn percentages_above_100_are_refused_at_their_cell() {
    refuses("Kelompok;Tahun;Cakupan\nTani;2022;112%\nNelayan;2022;50%\n", &["C2"]);
    refuses("Kelompok;Tahun;Cakupan (%);Alasan di atas 100%\nTani;2022;112;pendatang\n", &["C2"]);
    refuses("Kelompok;Tahun;Pekerja;Peserta;Cakupan (%)\nTani;2022;100;112;112\n", &["D2"]);
}

#[test]
fn counts_that_are_called_coverage_are_asked_about() {
    let text = "Kabupaten;Sasaran;Cakupan;%\nA;1.200;300;25,0\nB;800;200;25,0\n";
    assert_eq!(said(text, &["year=2023"]), ["column C unknown-column"]);
    reads(text, &["year=2023", "C=registered"], &["A 2023 1200/300", "B 2023 800/200"]);
}

#[test]
fn numbers_with_percent_signs_are_percentages_whatever_their_column_is_called() {
    let text = "Characteristic,Men,Women\nAge 15-24,40.1%,41.2%\n";
    assert_eq!(said(text, &["year=2023"]), ["column B several-rates"]);
    reads(text, &["year=2023", "C=percent"], &["Age 15-24 2023 41.2%"]);
}

#[test]
fn rows_that_count_something_else_are_said_to_be_left_out() {
    let text = "Kelompok;Indikator;Nilai\nTani;Pekerja;1.000\nTani;Peserta;400\nTani;Luas lahan;55\n";
    reads(text, &["year=2022"], &["Tani 2022 1000/400"]);
    assert_eq!(said(text, &["year=2022"]), ["row 4 row-left-out"]);
    reads(
        "Indikator;Satuan;2021\nPenduduk bekerja;ribu orang;1.200,5\nPeserta aktif;orang;400.100\n",
        &[],
        &["* 2021 1200500/400100"],
    );
    reads(
        "Uraian;2021\nFormal;\nPekerja;1.000\nPeserta;400\nInformal;\nPekerja;2.000\nPeserta;300\n",
        &[],
        &["Formal 2021 1000/400", "Informal 2021 2000/300"],
    );
    reads("Tahun;2021;2022\nPekerja;1.000;1.100\nPeserta;400;420\n", &[], &["* 2021 1000/400", "* 2022 1100/420"]);
    asks("Kelompok;Keterangan;Jumlah 2022\nTani;Sudah terdaftar;400\nTani;Belum terdaftar;600\n", &["column C"]);
}

#[test]
fn a_row_that_is_nearly_the_sum_of_all_others_is_asked_about() {
    let rows = "Wilayah;Tahun;Pekerja;Peserta\nBanjar;2022;10.000;4.000\nTapin;2022;5.000;1.000\n";
    asks(&format!("{rows}Kalimantan Selatan;2022;15.600;5.000\n"), &["C4"]);
    assert_eq!(lines(&read(&format!("{rows}Hulu;2022;9.000;5.000\n"), &[])).len(), 3);
}

#[test]
fn groups_above_their_parts_are_left_out_at_every_level() {
    let tree = "Pekerja dan peserta 2022\nKelompok;Pekerja;Peserta\nSemua pekerja;2.200;650\nFormal;1.500;500\nTani;1.000;400\nNelayan;500;100\nInformal;700;150\nBuruh;300;100\nLain;400;50\n";
    let leaves = ["Tani 2022 1000/400", "Nelayan 2022 500/100", "Buruh 2022 300/100", "Lain 2022 400/50"];
    reads(tree, &[], &leaves);
    let left_out = ["row 3 total-left-out", "row 4 total-left-out", "row 7 total-left-out"];
    assert!(left_out.iter().all(|one| said(tree, &[]).iter().any(|said| said == one)), "{:?}", said(tree, &[]));
    reads(
        &tree.replace("Semua pekerja;2.200;650\n", "").replace("Lain;400;50", "Lain;400;50\nJumlah;2.200;650"),
        &[],
        &leaves,
    );
    assert_eq!(lines(&read(tree, &["4=group"])).len(), 5);
}

#[test]
fn a_group_that_is_the_sum_of_its_parts_in_one_year_alone_is_asked_about_in_the_other() {
    let text = "Kelompok;Tahun;Pekerja;Peserta\nFormal;2022;1.500;500\nTani;2022;1.000;400\nNelayan;2022;500;100\nFormal;2023;1.600;510\nTani;2023;1.100;410\nNelayan;2023;510;100\n";
    asks(text, &["C5"]);
    reads(
        text,
        &["C5=total"],
        &["Tani 2022 1000/400", "Tani 2023 1100/410", "Nelayan 2022 500/100", "Nelayan 2023 510/100"],
    );
}

#[test]
fn what_is_said_not_to_be_registered_is_not() {
    reads(
        "Kabupaten;Jumlah anak 2023;Anak diimunisasi 2023;Anak tidak diimunisasi 2023\nA;1.000;400;600\n",
        &[],
        &["A 2023 1000/400"],
    );
}

#[test]
fn parts_of_years_are_asked_about_and_may_be_their_last_months() {
    for (one, other) in [("Q1 2023", "Q2 2023"), ("Triwulan I 2023", "Triwulan II 2023"), ("2023 Q1", "2023 Q2")] {
        let text = format!("Group,As of,Workers,Registered\nA,{one},1000,400\nA,{other},1010,420\n");
        asks(&text, &["B2", "B3"]);
        let own = read(&text, &[]).problems.iter().find_map(OwnAnswer::of);
        assert_eq!(own, Some(OwnAnswer::Time));
        reads(&text, &["B=last-months"], &["A 2023-03 1000/400", "A 2023-06 1010/420"]);
        reads(&text, &["B2=2023-03", "B3=2024"], &["A 2023-03 1000/400", "A 2024 1010/420"]);
    }
}

#[test]
fn months_across_or_down_are_of_the_year_that_stands_elsewhere() {
    let expected = ["Hulu 2024-01 40.1%", "Hulu 2024-02 40.5%"];
    reads("Wilayah;Januari;Februari\nHulu;40,1%;40,5%\n", &["year=2024"], &expected);
    reads("Cakupan 2024\nWilayah;Januari;Februari\nHulu;40,1%;40,5%\n", &[], &expected);
    reads("Tahun;Wilayah;Jan;Feb\n2024;Hulu;40,1%;40,5%\n", &[], &expected);
    asks("Wilayah;Januari;Februari\nHulu;40,1%;40,5%\n", &["year"]);
    reads(
        "Kelompok;Bulan;Pekerja;Peserta\nTani;Januari;1.000;400\nTani;Februari;1.100;420\n",
        &["year=2024"],
        &["Tani 2024-01 1000/400", "Tani 2024-02 1100/420"],
    );
}

#[test]
fn names_that_differ_in_capitals_alone_are_one_and_that_is_said() {
    let text = "Kelompok;Tahun;Pekerja;Peserta\nTani;2022;1.000;400\nTANI;2023;1.100;500\n";
    reads(text, &[], &["Tani 2022 1000/400", "Tani 2023 1100/500"]);
    assert_eq!(said(text, &[]), ["A3 spelled-otherwise"]);
}

#[test]
fn marks_of_footnotes_are_no_part_of_names_and_times() {
    reads(
        "Kelompok;Tahun;Pekerja;Peserta\nTani 1);2023 r);1.200;300\nNelayan*;2023;800;200\n1) juga buruh\n",
        &[],
        TWO,
    );
    reads("Kelompok;Tahun;Pekerja;Peserta\nTani (jenis 1);2023;1.200;300\n", &[], &["Tani (jenis 1) 2023 1200/300"]);
}

#[test]
fn a_year_alone_over_rows_is_not_left_out() {
    let text = "Kelompok;Pekerja;Peserta\n2022\nTani;1.000;400\n2023\nTani;1.100;420\n";
    reads(text, &[], &["Tani 2022 1000/400", "Tani 2023 1100/420"]);
    assert!(said(text, &[]).is_empty(), "{:?}", said(text, &[]));
}

#[test]
fn every_question_about_these_tables_can_be_answered() {
    for text in [
        "Kelompok;Tahun;Pekerja;Peserta JKK;Peserta JHT\nTani;2022;1.100;250;30\n",
        "Group,Year,Eligible,Vaccinated (1st dose),Vaccinated (2nd dose)\nA,2022,1000,800,700\n",
        "Kabupaten;BPJS Kesehatan 2022;;BPJS Ketenagakerjaan 2022;\n;Penduduk;Peserta;Pekerja;Peserta\nA;1.000;900;500;100\n",
        "Kabupaten;Sasaran bayi 2022;Imunisasi lengkap 2022;;\n;;L;P;L+P\nA;1.000;200;210;410\n",
        "Kelompok;Tahun;Angkatan kerja;Bekerja;Peserta\nTani;2022;1.000;900;400\n",
    ] {
        // The first choice of each question, until none is left.
        let mut answers: Vec<String> = Vec::new();
        let is_read = (0..5).any(|_| {
            let read = import(text.as_bytes(), answers.iter().map(String::as_str));
            let asked = read.problems.iter().filter(|problem| problem.kind.severity() == TableSeverity::Question);
            let more: Vec<String> = asked
                .filter_map(|problem| problem.choices.first())
                .map(|choice| format!("{}={}", choice.at.key(), choice.chosen))
                .collect();
            answers.extend(more);
            read.document.is_some()
        });
        assert!(is_read, "{text}: {answers:?}");
    }
}
