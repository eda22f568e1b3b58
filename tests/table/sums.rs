//! Columns that count parts of the same: their sum is a choice where nobody can be in two of them.

use super::shapes::{read, reads};

/// The answers that a table's questions list.
fn choices(text: &str, answers: &[&str]) -> Vec<String> {
    let problems = read(text, answers).problems;
    let all = problems.iter().flat_map(|problem| &problem.choices);
    all.map(|choice| format!("{}={}", choice.at.key(), choice.chosen)).collect()
}

#[test]
fn the_sum_of_several_columns_is_a_choice_where_it_is_no_more_than_everybody() {
    let text = "Kelompok;Tahun;Pekerja;Peserta laki-laki;Peserta perempuan\n\
                Tani;2023;1.200;200;150\nNelayan;2023;800;100;-\nBuruh;2023;700;90;0\n";
    assert_eq!(choices(text, &[]), ["D=registered", "E=registered", "D=sum"]);
    reads(text, &["D=sum"], &["Tani 2023 1200/350", "Buruh 2023 700/90"]);
    let missing = read(text, &["D=sum"]);
    assert!(missing.problems.iter().any(|problem| problem.at.to_string() == "E3"), "{:#?}", missing.problems);
    // Somebody is counted in two of them.
    let text = "Kelompok;Tahun;Pekerja;Peserta JKK;Peserta JKM\nTani;2023;1.200;900;850\n";
    assert_eq!(choices(text, &[]), ["D=registered", "E=registered"]);
    assert_eq!(choices(text, &["D=sum"]), ["D=registered", "E=registered"]);
    let refused = read(text, &["D=sum"]).problems;
    assert_eq!(refused.iter().filter(|problem| problem.kind.name() == "unusable-answer").count(), 1);
}

#[test]
fn everybody_and_those_registered_may_both_be_sums_and_in_several_years() {
    let text = "Kecamatan;Pekerja;;Peserta;\n;Laki-laki;Perempuan;Laki-laki;Perempuan\nHulu;1.200;1.000;200;150\n";
    reads(text, &["year=2023", "B=sum", "D=sum"], &["Hulu 2023 2200/350"]);
    let text = "Kecamatan;Pekerja 2022;Peserta laki-laki 2022;Peserta perempuan 2022;\
                Pekerja 2023;Peserta laki-laki 2023;Peserta perempuan 2023\nHulu;1.200;200;150;1.300;210;160\n";
    reads(text, &["C=sum"], &["Hulu 2022 1200/350", "Hulu 2023 1300/370"]);
    let scaled = "Kelompok;Tahun;Pekerja;Peserta tetap (ribu);Peserta lepas\nTani;2023;9.000;1,5;250\n";
    reads(scaled, &["D=sum"], &["Tani 2023 9000/1750"]);
}

#[test]
fn those_for_whom_somebody_else_pays_are_a_part_of_the_sum_where_that_is_chosen() {
    let two = "Kelompok;Tahun;Penduduk;Peserta PBI;Peserta non PBI\nTani;2023;1.200;200;150\n";
    assert_eq!(choices(two, &[]), ["E=sum-all", "E=ignore"]);
    reads(two, &["E=sum-all"], &["Tani 2023 1200/350+200"]);
    let four = "Kecamatan;Penduduk;Peserta JKN;;;\n;;PBI APBN;PBI APBD;PPU;PBPU\nHulu;10.200;2.000;1.500;1.000;700\n";
    assert_eq!(
        choices(four, &["year=2023"]),
        ["C=subsidised", "D=subsidised", "C=sum", "E=registered", "F=registered", "E=sum", "E=sum-all"]
    );
    reads(four, &["year=2023", "C=sum", "E=sum-all"], &["Hulu 2023 10200/5200+3500"]);
}

#[test]
fn columns_that_are_not_known_may_be_parts_of_those_registered() {
    let text = "Kecamatan;Tahun;Pekerja;Laki-laki;Perempuan\nHulu;2023;1.200;200;150\nHilir;2023;900;100;50\n";
    assert!(choices(text, &[]).contains(&"D=sum".to_owned()));
    reads(text, &["D=sum"], &["Hulu 2023 1200/350", "Hilir 2023 900/150"]);
    for text in [
        "Kecamatan;Tahun;Pekerja;Laki-laki;Perempuan\nHulu;2023;1.200;700;650\n",
        "Kecamatan;Tahun;Pekerja;Laki-laki;Perempuan;Jumlah\nHulu;2023;1.200;200;150;350\n",
        "Kecamatan;Tahun;Laki-laki;Perempuan\nHulu;2023;200;150\n",
    ] {
        assert!(!choices(text, &[]).iter().any(|choice| choice.ends_with("=sum")), "{text}");
        let refused = read(text, &["D=sum"]).problems;
        assert!(refused.iter().any(|problem| problem.kind.name() == "unusable-answer"), "{refused:#?}");
    }
}
