//! What stands beside figures and is words: the names of groups, and reasons.

use super::shapes::{reads, refuses};

#[test]
fn a_column_says_why_more_are_registered_than_there_are() {
    for head in ["Alasan di atas 100%", "Why above 100%", "alasan di atas 100"] {
        let text = |why: &str| {
            format!("Kelompok;Tahun;Pekerja;Peserta;{head}\nTani;2023;1.200;1.300;{why}\nNelayan;2023;800;200;\n")
        };
        reads(&text("Ada pekerja dari luar"), &[], &["Tani 2023 1200/1300", "Nelayan 2023 800/200"]);
        for none in ["", "-", "n/a"] {
            refuses(&text(none), &["D2"]);
        }
    }
}

#[test]
fn groups_that_stand_across_are_called_as_they_are_written() {
    reads(
        "Tahun;Pekerja laki-laki;Peserta laki-laki;Pekerja perempuan;Peserta perempuan\n2023;1.200;300;800;200\n",
        &[],
        &["laki-laki 2023 1200/300", "perempuan 2023 800/200"],
    );
    reads(
        "Tahun;Pekerja (laki-laki);Peserta (laki-laki);Pekerja Blok A. Hulu (timur) & hilir;Peserta Blok A. Hulu (timur) & hilir\n2023;1.200;300;800;200\n",
        &[],
        &["laki-laki 2023 1200/300", "Blok A. Hulu (timur) & hilir 2023 800/200"],
    );
    reads(
        "Year,Farm/fish workers,Farm/fish members,Coast (north) workers,Coast (north) members\n2023,1200,300,800,200\n",
        &[],
        &["Farm/fish 2023 1200/300", "Coast (north) 2023 800/200"],
    );
    reads(
        "Uraian;2023\nPekerja laki-laki;1.200\nPeserta laki-laki;300\nPekerja lepas/musiman;800\nPeserta lepas/musiman;200\n",
        &[],
        &["laki-laki 2023 1200/300", "lepas/musiman 2023 800/200"],
    );
}
