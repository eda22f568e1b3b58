//! Documents that are odd in one way each (`tests/documents/odd/`, places made up), and documents made after public figures
//! (`tests/documents/data/`): beside each a sentence that a careful reader of it would write, in both languages.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use cakupan::session::View;
use serde_json::Value;

use crate::documents::{frame, reader};
use crate::everything::said;

/// File, view, and what is said there, in English and in Indonesian.
type Claim = (&'static str, View, &'static str, &'static str);

const CLAIMS: &[Claim] = &[
    (
        "odd/all-equal",
        View::Projection,
        "In 2024 it is as it was in 2018: 50 in 100 are protected",
        "Pada 2024 sama seperti pada 2018: 50 dari 100 terlindungi",
    ),
    (
        "odd/all-full",
        View::Projection,
        "Today it is 100 in 100. The target of 90 in 100 is reached.",
        "Sekarang 100 dari 100. Target 90 dari 100 sudah tercapai.",
    ),
    ("odd/all-full", View::Projection, "Why is there no trend line?", "Mengapa tidak ada garis tren?"),
    ("odd/all-zero", View::Now, "0 in 100 workers are protected", "0 dari 100 pekerja terlindungi"),
    ("odd/all-zero", View::Projection, "Why is there no trend line?", "Mengapa tidak ada garis tren?"),
    (
        "odd/break-each-year",
        View::Projection,
        "way of counting changed (6 times, 2019–2024)",
        "cara menghitung berubah (6 kali, 2019–2024)",
    ),
    (
        "odd/break-each-year",
        View::Projection,
        "if the trend continues, across the change in counting",
        "kalau tren berlanjut, melewati perubahan cara menghitung",
    ),
    (
        "odd/budget-field-cut",
        View::Cost,
        "PHP 105 billion a year covers only 43.7 million of 99 million workers",
        "PHP 105 miliar setahun baru cukup untuk 43,7 juta dari 99 juta pekerja",
    ),
    (
        "odd/children-households",
        View::Now,
        "Only 75 in 100 children are vaccinated",
        "Baru 75 dari 100 anak sudah divaksin",
    ),
    (
        "odd/children-households",
        View::Now,
        "In Sukamaju, 15,000 of 20,000 children are vaccinated, 2024.",
        "Di Sukamaju, 15.000 dari 20.000 anak sudah divaksin, 2024.",
    ),
    (
        "odd/crash",
        View::Projection,
        "The data of 2018–2024 does not settle 2040: between fewer than 1 and 99 in 100",
        "Data 2018–2024 belum bisa memastikan: antara kurang dari 1 dan 99 dari 100 pada 2040",
    ),
    (
        "odd/far-target",
        View::Projection,
        "all are protected from 2088 on; range for 2123: 100 in 100",
        "semua terlindungi mulai 2088; rentang 2123: 100 dari 100",
    ),
    (
        "odd/five-targets",
        View::Projection,
        "Target of the ministry 2026: 45%. Target of the governor 2027: 50%. Target of the regent 2028: 52%. Target of the president 2030: 55%. Target of the parliament 2045: 99%.",
        "Target of the ministry 2026: 45%. Target of the governor 2027: 50%. Target of the regent 2028: 52%. Target of the president 2030: 55%. Target of the parliament 2045: 99%.",
    ),
    ("odd/five-targets", View::Table, "Target of the regent 2028: 52%.", "Target of the regent 2028: 52%."),
    (
        "odd/gap-years",
        View::Projection,
        "If the trend of 1961–2020 continues, 79 in 100 are protected in 2040",
        "Kalau tren 1961–2020 berlanjut, 79 dari 100 terlindungi pada 2040",
    ),
    (
        "odd/html-in-text",
        View::Now,
        "3,600 of 10,000 workers in <b>Sukamaju</b> are registered",
        "3.600 dari 10.000 pekerja di <b>Sukamaju</b> terdaftar",
    ),
    ("odd/huge", View::Now, "3.6 billion of 10 billion workers", "3,6 miliar dari 10 miliar pekerja"),
    ("odd/identical-groups", View::Projection, "Year 2024: All 36%.", "Tahun 2024: Semua 36%."),
    (
        "odd/long-labels",
        View::Now,
        "Kabupaten Hulu Sungai Tengah Baratlaut Sebelah Selatan Pegunungan Panjang Raya",
        "Kabupaten Hulu Sungai Tengah Baratlaut Sebelah Selatan Pegunungan Panjang Raya",
    ),
    ("odd/many-reported", View::Now, "Example Office reported 34%.", "Example Office melaporkan 34%."),
    (
        "odd/near-full",
        View::Projection,
        "all are protected from 2028 on; range for 2030: 100 in 100",
        "semua terlindungi mulai 2028; rentang 2030: 100 dari 100",
    ),
    ("odd/nearly-identical", View::Now, "Only 36 in 100 workers are protected", "Baru 36 dari 100 pekerja terlindungi"),
    (
        "odd/next-year-target",
        View::Projection,
        "The pace needed is 54 times that of 2018–2024.",
        "Laju yang dibutuhkan 54 kali laju 2018–2024.",
    ),
    ("odd/no-target", View::Projection, "Today it is 36 in 100.", "Sekarang 36 dari 100."),
    ("odd/one-person", View::Now, "0 of 1 worker in Sukamaju is registered", "0 dari 1 pekerja di Sukamaju terdaftar"),
    (
        "odd/one-person",
        View::Projection,
        "Reaching 90% by 2040 takes about 1 new member a year",
        "perlu sekitar 1 peserta baru per tahun",
    ),
    ("odd/one-point", View::Projection, "There is only one data point, 2024.", "Baru ada satu data, yaitu 2024."),
    ("odd/rtl-emoji", View::Now, "16,800 of 30,000 workers in بنجر", "16.800 dari 30.000 pekerja di بنجر"),
    (
        "odd/target-label-over-line",
        View::Projection,
        "The data of 2015–2023 does not settle 2030: between 89 and 94 in 100",
        "Data 2015–2023 belum bisa memastikan: antara 89 dan 94 dari 100 pada 2030",
    ),
    (
        "odd/target-lower",
        View::Projection,
        "Today it is 84 in 100. The target of 50 in 100 is reached.",
        "Sekarang 84 dari 100. Target 50 dari 100 sudah tercapai.",
    ),
    (
        "odd/target-year-arrived",
        View::Now,
        "Target 2024: 98%. Missed by 20 points.",
        "Target 2024: 98%. Tidak tercapai, kurang 20 poin.",
    ),
    (
        "odd/three-people",
        View::Projection,
        "grew by 1 person a year on average",
        "bertambah rata-rata 1 orang per tahun",
    ),
    (
        "odd/tiny-share",
        View::Now,
        "Fewer than 1 in 100 workers are protected",
        "Kurang dari 1 dari 100 pekerja terlindungi",
    ),
    (
        "odd/tiny-share",
        View::Projection,
        "The pace needed is more than a hundred times that of 2018–2024.",
        "Laju yang dibutuhkan lebih dari seratus kali laju 2018–2024.",
    ),
    ("odd/tiny-share", View::Projection, "<1% in 8 of 10 (middle band)", "<1% dalam 8 dari 10 (pita tengah)"),
    (
        "odd/twelve-groups",
        View::Now,
        "45,000 of 120,000 workers in Sukamaju",
        "45.000 dari 120.000 pekerja di Sukamaju",
    ),
    ("odd/twelve-groups", View::Projection, "Year 2024: All 38%.", "Tahun 2024: Semua 38%."),
    (
        "data/01-bangladesh-electricity",
        View::Now,
        "Only 51 in 100 rural people have electricity",
        "Baru 51 dari 100 penduduk desa punya listrik",
    ),
    (
        "data/01-bangladesh-electricity",
        View::Now,
        "Rural people: rural Bangladesh, the electricity grid, 2014.",
        "Penduduk desa: Bangladesh perdesaan, jaringan listrik, 2014.",
    ),
    (
        "data/04-us-131-13-ages",
        View::Now,
        "United States, 2023: from Aged 15–19 (13%) to Aged 30–34 (92%), in 13 groups.",
        "United States, 2023: dari Umur 15–19 (13%) sampai Umur 30–34 (92%), pada 13 kelompok.",
    ),
    (
        "data/06-jamaica-nis",
        View::Now,
        "Jamaica, 2018: Greater Kingston Metropolitan Area: 65%; Other Urban Centre: 57%; Rural: 49%.",
        "Jamaica, 2018: Greater Kingston Metropolitan Area: 65%; Other Urban Centre: 57%; Rural: 49%.",
    ),
    (
        "data/07-nigeria-births-34-states",
        View::Now,
        "23 to 94 in 100 children under five have a registered birth, by group",
        "23 sampai 94 dari 100 anak balita sudah tercatat kelahirannya, menurut kelompok",
    ),
    (
        "data/07-nigeria-births-34-states",
        View::Projection,
        "The picture shows 5 of the groups. The others are in the table.",
        "Gambar menampilkan 5 kelompok. Kelompok lain ada di tabel.",
    ),
    (
        "data/08-nigeria-births-6-zones",
        View::Projection,
        "Year 2021: 47 to 78 in 100, by group.",
        "Tahun 2021: 47 sampai 78 dari 100, menurut kelompok.",
    ),
    (
        "data/09-uk-dtp-fiscal",
        View::Table,
        "The numbers behind the charts, 2018/19 to 2030",
        "Angka di balik grafik, 2018/19 sampai 2030",
    ),
    (
        "data/11-srpska-social",
        View::Projection,
        "From 2009 to 2021 the share covered rose by 0.1 points a year on average.",
        "Dari 2009 sampai 2021, persentase yang tercakup naik rata-rata 0,1 poin per tahun.",
    ),
    (
        "data/12-unemployment-de-gr",
        View::Now,
        "Germany and Greece, 2020: Germany: 100%; Greece: 26%.",
        "Jerman dan Yunani, 2020: Jerman: 100%; Yunani: 26%.",
    ),
    (
        "data/14-india-tapwater",
        View::Projection,
        "Not yet with tap water: 42.7 million households",
        "Belum punya air ledeng: 42,7 juta rumah tangga",
    ),
    (
        "data/14-india-tapwater",
        View::Now,
        "In rural India, about 150.7 million of 193.4 million households have tap water, August 2024.",
        "Di India perdesaan, sekitar 150,7 juta dari 193,4 juta rumah tangga punya air ledeng, Agustus 2024.",
    ),
    (
        "data/15-jkn",
        View::Projection,
        "Residents: how many the government paid for in March 2023 is not known.",
        "Penduduk: berapa yang ditanggung pemerintah pada Maret 2023 tidak diketahui.",
    ),
    (
        "data/15-jkn",
        View::Projection,
        "The counts are not from the same month each year.",
        "Datanya bukan dari bulan yang sama tiap tahun.",
    ),
    ("data/17-ghana-nhis", View::Projection, "across the change in counting", "melewati perubahan cara menghitung"),
    ("data/17-ghana-nhis", View::Projection, "2017: first source again", "2017: sumber pertama lagi"),
    ("data/19-above-100", View::Now, "119 in 100 residents are vaccinated", "119 dari 100 penduduk sudah divaksin"),
    (
        "data/19-above-100",
        View::Projection,
        "Today it is 119 in 100. The target of 95 in 100 is reached.",
        "Sekarang 119 dari 100. Target 95 dari 100 sudah tercapai.",
    ),
    ("data/19-above-100", View::Table, "118.7%", "118,7%"),
    (
        "data/19-above-100",
        View::Table,
        "Those vaccinated include people whom the population figure does not count. The years ahead start from 100%.",
        "Yang divaksin mencakup orang yang tidak ikut dihitung dalam jumlah penduduk. Perkiraan ke depan dimulai dari 100%.",
    ),
];

fn folder(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents").join(name)
}

pub fn kept(file: &str) -> Value {
    let text = fs::read_to_string(folder(&format!("{file}.json"))).expect("a document");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn every_kept_document_says_what_a_careful_reader_would() {
    let mut missing = Vec::new();
    for (file, view, en, id) in CLAIMS {
        for (language, claim) in [("en", en), ("id", id)] {
            let mut reader = reader(language, &kept(file));
            frame(&mut reader, *view);
            let all = said(&mut reader).join(" | ");
            if !all.contains(*claim) {
                missing.push(format!("{file} {view:?} {language}: “{claim}” is not in\n{all}\n"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn no_kept_document_is_without_its_sentence() {
    let mut found = BTreeSet::new();
    for name in ["odd", "data"] {
        for entry in fs::read_dir(folder(name)).expect("a folder") {
            let path = entry.expect("a file").path();
            found.insert(format!("{name}/{}", path.file_stem().and_then(|stem| stem.to_str()).expect("a name")));
        }
    }
    let claimed: BTreeSet<String> = CLAIMS.iter().map(|(file, ..)| (*file).to_owned()).collect();
    assert_eq!(found, claimed);
}
